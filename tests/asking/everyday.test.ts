import { describe, expect, test } from 'vitest'
import { toReportWording } from '../../src/asking/typing/everyday.ts'
import { asking, DUC_XUAN, DUONG_QUANG, know, linesOf, report } from '../support/knowledge.ts'

describe('everyday words in those of reports', () => {
  test.each([
    ['Nhà nghèo xã Xuân La còn mấy phần trăm?', 'hộ nghèo xã Xuân La còn mấy phần trăm?'],
    ['nha ngheo xa Xuan La con may phan tram', 'ho ngheo xa Xuan La con may phan tram'],
    ['Cứ trăm hộ ở Xuân La thì mấy hộ có nước sạch?', 'ở Xuân La thì bao nhiêu phần trăm hộ có nước sạch?'],
    ['Mỗi người dân Xuân La kiếm được mấy triệu một năm?', 'Xuân La thu nhập bình quân đầu người mấy triệu một năm?'],
    ['Xuân La cấy được mấy trăm ha thóc?', 'Xuân La cấy được mấy ha lúa?'],
    ['Mỗi ha ruộng ở Xuân La cho mấy triệu?', 'giá trị sản xuất trên ha canh tác ở Xuân La mấy triệu?'],
    ['Gà vịt ở Xuân La có mấy con?', 'gia cầm ở Xuân La có mấy con?'],
    ['Năm nay mấy người được vào Đảng?', 'Năm nay kết nạp bao nhiêu đảng viên?'],
    ['Xuân La định làm mấy km đường?', 'Xuân La dự kiến làm mấy km đường?'],
    ['tai nạn xe ở Xuân La làm mấy người mất mạng?', 'tai nạn giao thông ở Xuân La làm mấy người chết?'],
    ['Xuân La có mấy hộ được kéo nước sạch về nhà?', 'Xuân La có mấy hộ dùng nước sạch?'],
    ['xã nào ở Xuân La đăng ký lên nông thôn mới?', 'xã nào ở Xuân La phấn đấu đạt chuẩn nông thôn mới?'],
    ['xã nào ở Xuân La đạt chuẩn năm 2020?', 'xã nào ở Xuân La đạt chuẩn nông thôn mới năm 2020?'],
    ['Sắn Xuân La nhảy lên mấy phần trăm?', 'Sắn Xuân La tăng mấy phần trăm?'],
    ['Kinh tế Xuân La lớn mấy phần trăm?', 'Kinh tế Xuân La tăng trưởng kinh tế mấy phần trăm?'],
    ['Vốn đầu tư công Xuân La tiêu được mấy phần trăm?', 'Vốn đầu tư công Xuân La giải ngân mấy phần trăm?'],
    ['Một héc-ta đất ở Xuân La làm ra khoảng mấy triệu?', 'giá trị sản xuất trên ha canh tác ở Xuân La khoảng mấy triệu?'],
    ['Xuân La có mấy đặc sản gắn sao OCOP?', 'Xuân La có mấy sản phẩm OCOP?'],
    ['Xe cộ, vận chuyển Xuân La doanh thu mấy tỷ?', 'vận tải Xuân La doanh thu mấy tỷ?'],
    ['Xuân La bỏ mấy tỷ làm đường, trường, trạm?', 'Xuân La vốn đầu tư hạ tầng mấy tỷ?'],
    ['Thu ngân sách Xuân La được mấy phần trăm tỉnh giao?', 'Thu ngân sách Xuân La được mấy phần trăm dự toán tỉnh giao?'],
  ])('%s', (question, words) => expect(toReportWording(question)).toBe(words))

  test.each([
    // names, and words that are other things
    'thu nhập xã Thóc Lúa',
    'xã Bà Con Định',
    'nhà văn hóa xã Xuân La',
    'bao nhiêu phần trăm nhà văn hóa đạt chuẩn',
    'ba con trâu của Xuân La',
    'thực hiện dự toán thu ngân sách Xuân La',
    'hộ nghèo ổn định của Xuân La',
    'giới tính và quyết định',
    'cây thuốc lá Xuân La',
    'xã nào đạt chuẩn quốc gia về y tế',
    'vốn đầu tư công Xuân La',
  ])('%s: stays', question => expect(toReportWording(question)).toBeUndefined())

  test('a long text is no question of one figure, and costs nothing', () => {
    for (const text of ['mỗi người '.repeat(500), 'cứ 100 nhà '.repeat(500), 'người'.repeat(1000), ' '.repeat(5000)])
      expect(toReportWording(text)).toBeUndefined()
    const most = 'mỗi người một ha mấy trăm '.repeat(15)
    expect(toReportWording(most)).toBeDefined()
  })
})

const of = linesOf(DUONG_QUANG)
const ask = asking(
  know(
    report('dq.md', DUONG_QUANG, '2022-12-20', [
      of('tỷ lệ hộ nghèo', 6.4, '%'),
      of('thu nhập bình quân đầu người', 41e6, 'đồng/người/năm'),
      of('sản lượng lúa', 915, 'tấn'),
      of('diện tích ngô', 77, 'ha'),
      of('đàn gia cầm', 12_400, 'con'),
      of('học sinh', 812, 'học sinh'),
      of('thương mại, dịch vụ', 31, '%'),
      of('thu ngân sách', 4.2e9, 'đồng'),
      of('diện tích lúa ruộng', 53, 'ha'),
      of('thôn đạt chuẩn nông thôn mới', 3, 'thôn'),
      of('doanh nghiệp thành lập mới', 4, 'doanh nghiệp'),
    ]),
    report('dx.md', DUC_XUAN, '2022-12-22', [{ ...of('tỷ lệ hộ cận nghèo', 2.5, '%'), unit: DUC_XUAN }]),
  ),
)
const told = async (question: string) => {
  const answer = await ask(question)
  return answer.status === 'answer' ? answer.facts.map(({ fact }) => fact.quantity?.value) : answer.status
}

describe('asked in everyday words', () => {
  test.each([
    ['Nhà nghèo ở Dương Quang năm 2022 còn mấy phần trăm?', 6.4],
    ['Năm 2022 Dương Quang còn bao nhiêu phần trăm nhà nghèo?', 6.4],
    ['Mỗi người dân Dương Quang năm 2022 kiếm được bao nhiêu tiền?', 41e6],
    ['moi nguoi duong quang nam 2022 kiem duoc may trieu', 41e6],
    ['Năm 2022 bà con Dương Quang gặt được mấy trăm tấn thóc?', 915],
    ['Dương Quang năm 2022 trồng bắp mấy ha?', 77],
    ['Gà vịt xã Dương Quang năm 2022 có tất cả bao nhiêu con?', 12_400],
    ['Dương Quang năm 2022 có bao nhiêu cháu đang đi học?', 812],
    ['Buôn bán, dịch vụ ở Dương Quang năm 2022 góp mấy phần trăm?', 31],
    ['Năm 2022 xã Dương Quang thu vào ngân sách mấy tỷ?', 4.2e9],
    ['Nhà cận nghèo ở Đức Xuân năm 2022 là mấy phần trăm?', 2.5],
    ['lua ruong duong quang nam 2022 cay duoc may ha', 53],
    ['nam 2022 duong quang trong duoc may ha ngo', 77],
    ['Dương Quang có mấy thôn nông thôn mới trong năm 2022?', 3],
    ['Năm 2022 ở Dương Quang có mấy công ty mới mở?', 4],
  ])('%s', async (question, value) => expect(await told(question)).toEqual([value]))

  test.each([
    // another thing, another amount, or of whom nothing is said
    'Nhà cận nghèo ở Dương Quang năm 2022 còn mấy phần trăm?',
    'Nhà nghèo ở Đức Xuân năm 2022 còn mấy phần trăm?',
    'Dương Quang năm 2022 bán được bao nhiêu tấn thóc giống?',
    'Mỗi người Dương Quang năm 2022 được mấy ký thóc?',
    'Nhà nghèo ở Dương Quang năm 2022 kiếm được bao nhiêu tiền một người?',
    'Một héc ta rừng ở Dương Quang năm 2022 cho bao nhiêu tiền?',
    'Dương Quang năm 2022 có bao nhiêu học trò bỏ học?',
    'Dương Quang năm 2022 tính làm mấy cây cầu?',
    'Năm 2022 Dương Quang có bao nhiêu doanh nghiệp giải thể?',
    'Mỗi công nhân ở Dương Quang năm 2022 kiếm được mấy triệu?',
    'Bao nhiêu phần trăm nhà ở Dương Quang năm 2022 có tivi?',
    'Dương Quang năm 2022 có mấy người vào Đoàn?',
  ])('%s: nothing is told', async question => expect(await told(question)).not.toBeInstanceOf(Array))
})
