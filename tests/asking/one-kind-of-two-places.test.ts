import { expect, test } from 'vitest'
import { asking, DUC_XUAN, DUONG_QUANG, know, type Line, report } from '../support/knowledge.ts'

/** What is asked of what was spoken of is told of that, or not at all. */
const of = (unit: typeof DUONG_QUANG, text: string, year: number, value: number, measure: string): Line => ({
  unit,
  text,
  year,
  kind: 'result',
  value,
  measure,
})
const ask = asking(
  know(
    report('dq.md', DUONG_QUANG, '2022-12-20', [
      of(DUONG_QUANG, 'tổng đàn trâu', 2022, 300, 'con'),
      of(DUONG_QUANG, 'tổng đàn bò', 2022, 410, 'con'),
      of(DUONG_QUANG, 'tổng giá trị sản phẩm trên địa bàn', 2022, 9e11, 'đồng'),
    ]),
    report('dx.md', DUC_XUAN, '2020-12-20', [of(DUC_XUAN, 'tổng đàn trâu', 2020, 120, 'con')]),
  ),
)
const told = async (...questions: readonly string[]) => {
  const answer = await ask(...questions)
  return answer.status === 'answer' ? answer.facts.map(({ fact }) => fact.quantity?.value) : answer.status
}

test.each(['cái nào lớn hơn', 'con số nào nhiều hơn vậy', 'nơi nào nhiều hơn'])('of two places, each in its year: %s', async question => {
  expect(await told('đàn trâu Dương Quang năm 2022', 'còn Đức Xuân năm 2020', question)).toEqual([300, 120])
})

test.each(['tổng là mấy', 'vậy tổng là bao nhiêu', 'tong la may z'])(
  'a bare sum is of what was asked about, and of no other thing: %s',
  async question => {
    expect(await told('đàn trâu, đàn bò Dương Quang 2022 mấy con', question)).toEqual([300, 410])
  },
)

test('a sum that is named is told', async () => {
  expect(await told('tổng giá trị sản phẩm Dương Quang 2022 là bao nhiêu')).toEqual([9e11])
})
