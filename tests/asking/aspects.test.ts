import { expect, test } from 'vitest'
import { asking, DUC_XUAN, DUONG_QUANG, know, linesOf, report } from '../support/knowledge.ts'

const [dq, dx] = [DUONG_QUANG, DUC_XUAN].map(linesOf)
const up = { role: 'change', direction: 'up' } as const
const ask = asking(
  know(
    report('dq.md', DUONG_QUANG, '2022-12-20', [
      dq!('tổng thu ngân sách trên địa bàn', 8_200_000_000, 'đồng'),
      dq!('tổng thu ngân sách trên địa bàn', 12.4, '%', up),
      dq!('giá trị sản xuất nông nghiệp', 96_000_000_000, 'đồng'),
      dq!('giá trị sản xuất nông nghiệp', 5.1, '%', up),
      dq!('tốc độ tăng giá trị sản xuất', 9.7, '%'),
      dq!('sản lượng chè búp tươi', 41, 'tấn'),
    ]),
    report('dx.md', DUC_XUAN, '2022-12-20', [
      dx!('tổng thu ngân sách trên địa bàn', 15_000_000_000, 'đồng'),
      dx!('tổng thu ngân sách trên địa bàn', 7.5, '%', up),
    ]),
  ),
)
const told = async (...questions: readonly string[]) => {
  const answer = await ask(...questions)
  return answer.status === 'answer' ? answer.facts.map(({ fact }) => fact.quantity?.value) : answer.status
}

test.each([
  ['giá trị sản xuất nông nghiệp Dương Quang 2022: mức, tốc độ tăng', [96_000_000_000, 5.1]],
  ['GTSX nông nghiệp xã Dương Quang 2022 và mức tăng so cùng kỳ', [96_000_000_000, 5.1]],
  ['giá trị và tốc độ tăng của sản xuất nông nghiệp Dương Quang năm 2022', [96_000_000_000, 5.1]],
  ['thu ngan sach duong quang 2022, tang bq/nam', [8_200_000_000, 12.4]],
  ['quy mô thu ngân sách phường Đức Xuân 2022 + tốc độ tăng', [15_000_000_000, 7.5]],
  ["How big was Duc Xuan ward's budget revenue in 2022 and how fast did it grow?", [15_000_000_000, 7.5]],
  ['tốc độ tăng giá trị sản xuất Dương Quang 2022', [9.7]],
])('how much and by how much more, of one thing: %s', async (question, values) => expect(await told(question)).toEqual(values))

test('a side that no report tells is not taken from another thing', async () => {
  expect(await told('sản lượng chè búp tươi Dương Quang 2022: số lượng, tốc độ tăng')).toEqual([41])
  expect(await told('giá trị sản xuất nông nghiệp Dương Quang 2022', 'còn tốc độ tăng?')).toEqual([5.1])
  expect(await told('sản lượng chè búp tươi Dương Quang 2022', 'mức tăng bao nhiêu')).not.toContain(9.7)
})

test('both sides are asked of the next place too', async () => {
  expect(await told('thu ngân sách Dương Quang 2022: giá trị, tốc độ tăng', 'còn Đức Xuân?')).toEqual([15_000_000_000, 7.5])
})
