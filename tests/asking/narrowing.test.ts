import { describe, expect, test } from 'vitest'
import { asking, DUC_XUAN, DUONG_QUANG, know, linesOf, report } from '../support/knowledge.ts'

/** A whole is never told for a part of it that was asked for, nor those on one side of a threshold for those on another. */
const of = linesOf(DUONG_QUANG)
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
    ]),
    report('dx.md', DUC_XUAN, '2022-12-22', [{ ...of('tỷ lệ hộ nghèo', 1.2, '%'), unit: DUC_XUAN }]),
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
  ])('%s', async question => expect(await values(question)).toBe('no_data'))
})

describe('another threshold was asked for', () => {
  test.each([
    'Dương Quang 2022 có mấy ha đất cho thu nhập trên 250 triệu một ha',
    'Dương Quang 2022 kết nạp mấy đảng viên mới dưới 30 tuổi',
    'hộ làm du lịch có từ 2 phòng trở lên của Dương Quang năm 2022',
  ])('%s', async question => expect(await values(question)).toBe('no_data'))
})

describe('what reports say in other words is told', () => {
  test.each([
    ['Dương Quang 2022 có mấy ha đất cho thu nhập trên 120 triệu một ha', 35],
    ['năm 2022 hộ Dương Quang xài nước hợp vệ sinh bao nhiêu %', 96],
    ['Dương Quang phải kết nạp mấy đảng viên mới trong năm 2022', 7],
    ['tong thu ngan sach duong quang nam 2022 dem duoc bao nhieu', 6e9],
  ])('%s', async (question, value) => expect(await values(question)).toEqual([value]))
})
