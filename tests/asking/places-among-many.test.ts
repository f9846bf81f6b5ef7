import { expect, test } from 'vitest'
import { asking, know, report } from '../support/knowledge.ts'

const BAC_AI = { id: 'new-22786', name: 'xã Bác Ái Tây' }
const LE_HO = { id: 'body-le-ho', name: 'phường Lê Hồ', within: 'old-d188' }
const QUANG_LAM = { id: 'body-quang-lam', name: 'xã Quảng Lâm', within: 'old-d188' }
const NAMESAKES = Array.from({ length: 10 }, (_, i) => ({ id: `body-tan-${i}`, name: 'xã Tân Hoa Sơn', within: `old-d${180 + i}` }))
const INITIALS = ['Dương Quang', 'Duy Quế', 'Dân Quyền', 'Đông Quý', 'Đại Quan', 'Diên Quỳnh', 'Đa Quyn', 'Đồng Quan', 'Định Quán'].map(
  (name, i) => ({
    id: `body-dq-${i}`,
    name: `xã ${name}`,
    within: 'old-d188',
  }),
)
const ask = asking(
  know(
    ...[BAC_AI, LE_HO, QUANG_LAM, ...NAMESAKES, ...INITIALS].map((unit, i) =>
      report(`${unit.id}.md`, unit, '2022-01-10', [
        { unit, text: 'tỷ lệ hộ nghèo', year: 2021, kind: 'result', value: i + 1, measure: '%' },
        { unit, text: 'bát hương', year: 2021, kind: 'result', value: 3, measure: 'bát' },
      ]),
    ),
  ),
)
const told = async (question: string) => {
  const answer = await ask(question)
  if (answer.status === 'answer') return answer.facts.map(({ fact }) => `${fact.unit.name} ${fact.quantity?.value}`)
  return answer.status === 'choose' ? answer.choices.length : answer.status
}

test('a name that begins with a syllable is not the initials of another', async () => {
  expect(await told('tỷ lệ hộ nghèo xã Bát Ngát Mênh năm 2021')).toBe('no_data')
  expect(await told('tỷ lệ hộ nghèo xã Bác Ái Tây năm 2021')).toEqual(['xã Bác Ái Tây 1'])
})
test('the words of an indicator name no place amid it', async () => {
  expect(await told('ty le ho ngheo xa quang lam nam 2021')).toEqual(['xã Quảng Lâm 3'])
  expect(await told('ty le ho ngheo le ho nam 2021')).toEqual(['phường Lê Hồ 2'])
})
test('of many namesakes a few are offered', async () => {
  expect(await told('tỷ lệ hộ nghèo Tân Hoa Sơn năm 2021')).toBe(6)
})
test('initials that many share name none of them', async () => {
  expect(await told('tỷ lệ hộ nghèo xã dq năm 2021')).not.toEqual([expect.stringContaining('Quang')])
})
