import { expect, test } from 'vitest'
import { typedText } from '../../src/asking/typing/typed-text.ts'
import { asking, BA_CHE, DUONG_QUANG, know, linesOf, report } from '../support/knowledge.ts'

const inBaChe = linesOf(BA_CHE)
const of = linesOf(DUONG_QUANG)
const ask = asking(
  know(
    report('bc.md', BA_CHE, '2022-12-20', [
      inBaChe('thu ngân sách trên địa bàn', 39e9, 'đồng'),
      inBaChe('thu ngân sách trên địa bàn', 113, '%', { role: 'plan_ratio', base: 'dự toán tỉnh giao' }),
      inBaChe('thu ngân sách trên địa bàn', 17, '%', { role: 'change', direction: 'up', base: 'so với cùng kỳ' }),
      inBaChe('kim ngạch xuất khẩu', 1e6, 'USD'),
      inBaChe('tổng giá trị sản phẩm trên địa bàn', 1_437e9, 'đồng'),
    ]),
    report('dq.md', DUONG_QUANG, '2022-12-21', [
      of('thu ngân sách trên địa bàn', 8, '%', { role: 'change', direction: 'up', base: 'dự toán' }),
      of('giữ chuẩn quốc gia về y tế', null, '', { kind: 'target', year: 2023 }),
      of('tỷ lệ ngõ hẻm được chiếu sáng', 100, '%', { kind: 'target', year: 2023 }),
      of('tỷ lệ hộ sử dụng nước hợp vệ sinh', 98.5, '%', { kind: 'target', year: 2023 }),
      of('tỷ lệ sinh con thứ ba trở lên', 3, '%', { kind: 'target', year: 2023, op: '<' }),
      of('chỉ tiêu hoàn thành', 17, 'chỉ tiêu', { role: 'count_of', of: 19 }),
      of('thôn đạt chuẩn văn hóa', 9, 'thôn', { role: 'count_of', of: 12 }),
      of('tuyển quân công dân', 14, 'công dân', { role: 'count_of', of: 16 }),
    ]),
  ),
)

async function verdict(question: string) {
  const answer = await ask(question)
  return answer.status === 'answer' ? answer.verdict : answer.status
}

test.each([
  ['thu ngân sách Ba Chẽ 2022 vượt dự toán tỉnh giao 13% phải không', 'yes'],
  ['có phải thu ngân sách Ba Chẽ 2022 vượt dự toán tỉnh giao 17% không', 'no'],
  ['thu ngân sách Ba Chẽ 2022 có vượt dự toán trên 10% không', 'yes'],
  ['thu ngân sách Dương Quang 2022 vượt 8% dự toán đúng không', 'yes'],
  ['thu ngân sách Dương Quang 2022 vượt 9% dự toán đúng không', 'no'],
])('%s: by how much a plan was passed, however the report tells it', async (question, expected) =>
  expect(await verdict(question)).toBe(expected),
)

test.each([
  ['Ba Chẽ 2022 xuất khẩu được 1 triệu đô đúng không', 'yes'],
  ['Ba Chẽ 2022 xuất khẩu hơn 2 triệu USD phải không', 'no'],
  ['tổng giá trị sản phẩm Ba Chẽ 2022 trên 1 nghìn tỷ đúng không', 'yes'],
  ["Was Ba Che's total product above 1 trillion dong in 2022?", 'yes'],
])('%s: dollars and thousands of billions', async (question, expected) => expect(await verdict(question)).toBe(expected))

test.each([
  ['Dương Quang đặt mục tiêu năm 2023 giữ chuẩn quốc gia về y tế, có đúng thế không ạ', 'yes'],
  ['Dương Quang đặt mục tiêu năm 2023 tất cả ngõ hẻm được chiếu sáng phải không', 'yes'],
  ['Dương Quang năm 2023 phấn đấu toàn bộ hộ dùng nước hợp vệ sinh phải không', 'no'],
  ['Dương Quang năm 2023 toàn bộ hộ dùng nước hợp vệ sinh phải không', 'unknown'],
  ['Dương Quang năm 2023 phấn đấu sinh con thứ ba dưới 2% phải không', 'no'],
  ['Dương Quang năm 2023 phấn đấu sinh con thứ ba dưới 4% phải không', 'yes'],
  ['Dương Quang năm 2023 phấn đấu sinh con thứ ba trên 2% phải không', 'unknown'],
  ['Dương Quang năm 2023 sinh con thứ ba dưới 2% phải không', 'unknown'],
])('%s: what is aimed at, and only that', async (question, expected) => expect(await verdict(question)).toBe(expected))

test.each([
  ['Dương Quang 2022 hoàn thành 17/19 chỉ tiêu đúng không', 'yes'],
  ['Dương Quang 2022 hoàn thành 17 trên 19 chỉ tiêu phải không', 'yes'],
  ['Dương Quang 2022 hoàn thành 17 chỉ tiêu đúng không', 'yes'],
  ['duong quang 2022 dat 18/19 chi tieu dung khong', 'no'],
  ['Dương Quang 2022 hoàn thành 17/20 chỉ tiêu phải không', 'no'],
  ['Dương Quang 2022 hoàn thành 15 chỉ tiêu chưa', 'yes'],
  ['Dương Quang 2022 hoàn thành hơn 17 chỉ tiêu phải không', 'no'],
  ['Dương Quang n 2022 k quá 20 chỉ tiêu đạt phải k', 'yes'],
  ['Dương Quang 2022 đạt 9/12 thôn văn hóa đúng không', 'yes'],
  ['Dương Quang 2022 tuyển quân 14/16 công dân phải không', 'yes'],
  ['có phải Dương Quang 2022 tuyển quân đủ 16 trên 16 công dân không', 'no'],
  ['Dương Quang 2022 tuyển quân đủ 14 công dân chưa', 'yes'],
])('%s: so many out of so many is one figure', async (question, expected) => expect(await verdict(question)).toBe(expected))

test('which criteria a report lists is told by its passage', async () => {
  const answer = await asking(
    know(report('dq.md', DUONG_QUANG, '2022-12-21', [of('tiêu chí nông thôn mới nâng cao', 3, 'tiêu chí', { kind: 'target' })])),
  )('tiêu chí số 14 trong các tiêu chí nâng cao Dương Quang phấn đấu là gì')
  expect(answer.status === 'answer' && answer.passages.length).toBe(1)
})

test.each([
  ['ntmnc Xuân La', 'ntm nâng cao Xuân La'],
  ['NTM KM Xuân La', 'NTM  kiểu mẫu Xuân La'],
  ['nc sạch Xuân La 3 km', 'nc sạch Xuân La 3 km'],
])('%s: a grade of new countryside', (typed, meant) => expect(typedText(typed)).toBe(meant))

test('what reached a standard is not said to have passed a plan that is but a bound', async () => {
  const inYear = linesOf(DUONG_QUANG)
  const ask = asking(
    know(
      report('past.md', DUONG_QUANG, '2022-12-20', [
        inYear('số trường đạt chuẩn quốc gia', 9, 'trường'),
        inYear('số trường đạt chuẩn quốc gia', 4, 'trường', { kind: 'target', op: '<' }),
      ]),
    ),
  )
  const verdict = async (question: string) => {
    const answer = await ask(question)
    return answer.status === 'answer' ? answer.verdict : answer.status
  }
  expect(await verdict('số trường đạt chuẩn quốc gia năm 2022 xã Dương Quang có vượt kế hoạch không')).toBe('unknown')
})

test('a turn by a share is held against the change, and never against what it came to', async () => {
  expect(await verdict('thu ngân sách Ba Chẽ tăng trên 15% đúng không')).toBe('yes')
  expect(await verdict('thu ngan sach Ba Che tang hon 20% phai k')).toBe('no')
})
