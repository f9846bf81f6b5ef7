import { describe, expect, test } from 'vitest'
import { asking, BA_CHE, DUC_XUAN, DUONG_QUANG, know, linesOf, report } from '../support/knowledge.ts'

/** A whole is never told for a part of it that was asked for, nor those on one side of a threshold for those on another. */
const of = linesOf(DUONG_QUANG)
const target = { kind: 'target' } as const
const ask = asking(
  know(
    report('dq.md', DUONG_QUANG, '2022-12-20', [
      of('kết nạp đảng viên mới', 7, 'đảng viên'),
      of('diện tích đất cho thu nhập trên 120 triệu đồng/ha', 35, 'ha'),
      of('tỷ lệ lao động qua đào tạo', 61, '%'),
      of('hộ làm du lịch', 19, 'hộ'),
      of('tổng thu ngân sách', 6e9, 'đồng'),
      of('trường đạt chuẩn quốc gia', 3, 'trường'),
      of('hộ sử dụng nước hợp vệ sinh', 96, '%'),
      of('bình quân lương thực đầu người', 510, 'kg/người/năm'),
      of('diện tích lúa', 140, 'ha'),
      of('diện tích ngô', 52, 'ha'),
      of('đảng viên sinh hoạt', 231, 'đảng viên'),
      of('bê tông hóa đường thôn', 4.2, 'km'),
    ]),
    report('dx.md', DUC_XUAN, '2022-12-22', [
      { ...of('tỷ lệ hộ nghèo', 1.2, '%'), unit: DUC_XUAN },
      { ...of('số hộ nghèo', 17, 'hộ'), unit: DUC_XUAN },
      { ...of('tỷ lệ hộ nghèo đa chiều', 1, '%', { ...target, year: 2023 }), unit: DUC_XUAN },
      { ...of('chi bộ hoàn thành tốt nhiệm vụ', 15, 'chi bộ'), unit: DUC_XUAN },
      { ...of('chi bộ hoàn thành xuất sắc nhiệm vụ', 6, 'chi bộ'), unit: DUC_XUAN },
    ]),
    report('bc.md', BA_CHE, '2021-12-22', [
      { ...of('tỷ lệ giải ngân vốn đầu tư công', 91, '%'), unit: BA_CHE },
      { ...of('tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng', 9, '%', { year: 2020 }), unit: BA_CHE },
    ]),
  ),
)
const values = async (question: string) => {
  const answer = await ask(question)
  return answer.status === 'answer' ? answer.facts.map(({ fact }) => fact.quantity?.value) : answer.status
}

describe('less was asked for than is told', () => {
  test.each([
    'Dương Quang 2022 kết nạp mấy đảng viên mới người Mông',
    'nữ đảng viên mới kết nạp của Dương Quang năm 2022',
    'Dương Quang 2022 kết nạp bao nhiêu đảng viên mới đã nghỉ hưu',
    'How many female party members did Duong Quang admit in 2022?',
    'Dương Quang năm 2022 có bao nhiêu hộ làm du lịch đơn thân',
    'ho lam du lich ngoai tinh cua duong quang 2022',
    'tỷ lệ lao động qua đào tạo đại học của Dương Quang 2022',
    'tổng thu ngân sách do dân đóng góp của Dương Quang 2022',
    'trường tiểu học đạt chuẩn quốc gia của Dương Quang 2022',
    'hộ nghèo có con đi học ở Đức Xuân năm 2022',
  ])('%s', async question => expect(typeof (await values(question))).toBe('string'))
})

describe('another threshold, measure or time was asked for', () => {
  test.each([
    'Dương Quang 2022 có mấy ha đất cho thu nhập trên 250 triệu một ha',
    'Dương Quang 2022 kết nạp mấy đảng viên mới dưới 30 tuổi',
    'hộ làm du lịch có từ 2 phòng trở lên của Dương Quang năm 2022',
    'Dương Quang 2022 bê tông hóa đường thôn hết bao nhiêu mét vuông',
    'Dương Quang 2022 bê tông hóa đường thôn bao nhiêu ngày công',
    'hộ nghèo Đức Xuân năm 2022 bao nhiêu triệu đồng',
    'tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng Ba Chẽ đầu nhiệm kỳ 2015-2020',
  ])('%s', async question => expect(typeof (await values(question))).toBe('string'))
})

describe('what reports say in other words is told', () => {
  test.each([
    ['Dương Quang 2022 có mấy ha đất cho thu nhập trên 120 triệu một ha', [35]],
    ['năm 2022 hộ Dương Quang xài nước hợp vệ sinh bao nhiêu %', [96]],
    ['Dương Quang kết nạp mấy đảng viên mới trong năm 2022', [7]],
    ['tong thu ngan sach duong quang nam 2022 dem duoc bao nhieu', [6e9]],
    ['duong quang 2022 luong thuc tinh theo dau nguoi duoc may ky', [510]],
    ['diện tích các loại cây trồng năm 2022 của Dương Quang', [140, 52]],
    ['tổng số đảng viên Dương Quang 2022', [231]],
    ['so với chi bộ hoàn thành tốt thì chi bộ hoàn thành xuất sắc ở Đức Xuân 2022 ít hơn mấy cái', [15, 6]],
    ['Đức Xuân năm 2023 phấn đấu tỷ lệ hộ nghèo còn bao nhiêu %', [1]],
    ['giải ngân kế hoạch vốn Ba Chẽ năm 2022 tới đâu rồi', [91]],
    ['giải ngân vốn đầu tư công Ba Chẽ năm 2022 bao nhiêu tỷ đồng', [91]],
  ])('%s', async (question, expected) => expect(await values(question)).toEqual(expected))

  test('a share told where a sum was asked for is said to be one', async () => {
    const answer = await ask('giải ngân vốn đầu tư công Ba Chẽ năm 2022 bao nhiêu tỷ đồng')
    expect(answer.status === 'answer' && answer.notes.map(({ kind }) => kind)).toContain('only-rate')
  })
})
