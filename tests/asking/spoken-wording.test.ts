import { describe, expect, test } from 'vitest'
import { asking, BA_CHE, DUC_XUAN, DUONG_QUANG, know, linesOf, report } from '../support/knowledge.ts'

const of = linesOf(DUONG_QUANG)
const ofWard = linesOf(DUC_XUAN)
const ofDistrict = linesOf(BA_CHE)
const TIEN_LAP = { id: 'name-tien-lap', name: 'xã Tiến Lập' }
const ask = asking(
  know(
    report('commune.md', DUONG_QUANG, '2022-12-20', [
      of('thu nhập bình quân đầu người', 47e6, 'đồng/người/năm', { year: 2022, kind: 'target' }),
      of('tổng thu nhập toàn xã', 512e9, 'đồng', { year: 2022, kind: 'target' }),
      of('năng suất lúa', 58, 'tạ/ha'),
      of('giá trị sản xuất công nghiệp', 83e9, 'đồng'),
      of('tổng giá trị sản phẩm', 640e9, 'đồng'),
      of('sản phẩm OCOP xếp hạng 3 sao', 2, 'sản phẩm'),
      of('sản phẩm OCOP xếp hạng 4 sao', 5, 'sản phẩm'),
      of('kim ngạch xuất khẩu', 3e6, 'USD'),
      of('tỷ trọng công nghiệp', 31, '%'),
      of('tổng vốn đầu tư hạ tầng', 18e9, 'đồng', { year: '2020-2022' }),
      of('diện tích cây sắn', 70, 'ha'),
      of('diện tích cây sắn', 60, 'ha', { kind: 'target' }),
    ]),
    report('ward.md', DUC_XUAN, '2022-12-21', [
      ofWard('chi bộ thuộc trường học', 4, 'chi bộ'),
      ofWard('khối cơ quan, đơn vị, trường học', 97, '%'),
      ofWard('tỷ lệ hộ được công nhận văn hóa', 88, '%'),
      ofWard('tốc độ tăng giá trị sản xuất', 14, '%'),
      ofWard('giá trị sản xuất công nghiệp', 19, '%', { role: 'change', direction: 'up', base: 'cùng kỳ' }),
      ofWard('nông nghiệp, chăn nuôi', 36e9, 'đồng'),
      ofWard('tỷ lệ tăng dân số tự nhiên', 0.9, '%'),
      ofWard('đàn gia súc', 6.5, '%', { role: 'change', direction: 'up' }),
      ofWard('số học sinh', 1930, 'học sinh'),
      ofWard('học sinh sĩ số bình quân bậc tiểu học', 38, 'học sinh'),
      ofWard('chỉ tiêu hoàn thành', 17, 'chỉ tiêu', { role: 'count_of', of: 19 }),
    ]),
    report('district.md', BA_CHE, '2022-12-22', [
      ofDistrict('tổng thu ngân sách nhà nước trên địa bàn', 873e9, 'đồng'),
      ofDistrict('thu nhập bình quân đầu người', 39e6, 'đồng/người/năm'),
      ofDistrict('thu nhập bình quân đầu người', 42e6, 'đồng/người/năm', { kind: 'target' }),
      ofDistrict('tỷ lệ giải ngân vốn đầu tư công', 91, '%'),
      ofDistrict('số người đi làm việc ở nước ngoài', 26, 'người'),
    ]),
    report('other.md', TIEN_LAP, '2022-12-22', [linesOf(TIEN_LAP)('số hộ nghèo', 23, 'hộ')]),
  ),
)

async function values(question: string): Promise<readonly (number | undefined)[] | string> {
  const answer = await ask(question)
  return answer.status === 'answer' ? answer.facts.map(({ fact }) => fact.quantity?.value) : answer.status
}

describe('what is ruled out', () => {
  test.each([
    // a plan, where its result was asked for
    ['Thu nhập bình quân Dương Quang năm 2022 bao nhiêu, không hỏi kế hoạch', 'no_data'],
    ['thu nhap binh quan duong quang 2022 bao nhieu, khong can chi tieu', 'no_data'],
    ['Thu nhập bình quân Dương Quang năm 2022, không cần kết quả nhé', [47e6]],
    // what all earn, where what each earns was
    ['Dương Quang 2022 mỗi người dân thu nhập mấy triệu', [47e6]],
    ['dương quang 2022 mỗi ng thu nhập bn triệu', [47e6]],
    // how many are in a class, where how many there are was
    ['phường Đức Xuân có bao nhiêu học xinh', [1930]],
    // whom reports call cultured, and what of all trades grew
    ['Khối cơ quan, trường học ở Đức Xuân năm 2022 được công nhận văn hóa bao nhiêu phần trăm?', [97]],
    ['Đức Xuân năm 2022 bao nhiêu phần trăm hộ được công nhận văn hóa', [88]],
    ['Đức Xuân năm 2022 sản xuất tăng bao nhiêu phần trăm', [14]],
    ['Đức Xuân năm 2022 sản xuất công nghiệp tăng bao nhiêu phần trăm', [19]],
    // "thuộc" alone makes them no cells of a quarter
    ['Đức Xuân có mấy chi bộ thuộc tổ dân phố?', 'no_data'],
  ] as const)('%s', async (question, told) => expect(await values(question)).toEqual(told))
})

test.each([
  ['Did Ba Che collect more than 1,200 billion dong of budget revenue in 2022?', 'no'],
  ['Did Ba Che collect more than 850 billion dong of budget revenue in 2022?', 'yes'],
])('in English a comma parts thousands: %s', async (question, verdict) => {
  const answer = await ask(question)
  expect(answer.status === 'answer' && answer.verdict).toBe(verdict)
})

test.each([
  ['Did Duong Quang plant more cassava than planned in 2022?', 'yes'],
  ['Đức Xuân 2022 đạt đủ 19 chỉ tiêu k z', 'no'],
  ['Dương Quang có phải đặt mục tiêu mỗi người 52 triệu cho năm 2022 không?', 'no'],
  ['Thu nhập bình quân huyện Ba Chẽ năm 2022 đã bằng mức kế hoạch đề ra chưa?', 'no'],
  ['Thu nhập bình quân huyện Ba Chẽ năm 2022 đạt nghị quyết đề ra chưa', 'no'],
])('held against the plan: %s', async (question, verdict) => {
  const answer = await ask(question)
  expect(answer.status === 'answer' && answer.verdict).toBe(verdict)
})

describe('said otherwise', () => {
  test.each([
    ['Quy mô nền kinh tế Dương Quang năm 2022 bao nhiêu tỷ, tính theo giá hiện hành?', [640e9]],
    ['Công nghiệp của Dương Quang năm 2022 làm ra mấy chục tỷ?', [83e9]],
    ['cong nghiep duong quang 2022 lam ra bao nhieu ty', [83e9]],
    ['một héc lúa Dương Quang năm 2022 gặt được mấy tạ', [58]],
    ['loại 3 sao ở Dương Quang có mấy sản phẩm', [2]],
    ['nghe đồn xuất khẩu của Dương Quang năm 2022 được mấy triệu đô', [3e6]],
    ['Vốn đầu tư công huyện Ba Chẽ năm 2022 xài được mấy phần trăm?', [91]],
    ['Ba Chẽ năm 2022 đưa được mấy ng đi xklđ', [26]],
    ['Đức Xuân năm 2022 hoàn thành bao nhiêu trong số các chỉ tiêu được giao?', [17]],
    ['từ năm 2020 tới nay Dương Quang rót bao nhiêu tiền vào đường sá, trường trạm', [18e9]],
    ['Từ năm 2020 đến nay Dương Quang đầu tư bao nhiêu tiền vào hạ tầng?', [18e9]],
    ['Vốn đầu tư công Ba Chẽ đến hết năm 2022 xài được mấy phần trăm?', [91]],
    ['ba chẽ 2022 thu ngân sách mấy chăm tỉ', [873e9]],
    ['dương quang 2022 xuất khẩu dc mấy triêu đô', [3e6]],
    ['Nông nghiệp với chăn nuôi Đức Xuân năm 2022 trị giá bao nhiêu tỷ?', [36e9]],
    ['Trâu bò gia súc nói chung ở Đức Xuân năm 2022 tăng mấy phần trăm?', [6.5]],
    ['Đức Xuân năm 2022 dân sinh thêm tự nhiên mấy phần trăm?', [0.9]],
    ['Đức Xuân có mấy học sinh dậy ta', [1930]],
    ['How many of its 19 targets did Duc Xuan meet or exceed in 2022?', [17]],
    ['Dân Tiến Lập năm 2022 có bao nhiêu hộ nghèo?', [23]],
  ] as const)('%s', async (question, told) => expect(await values(question)).toEqual(told))
})
