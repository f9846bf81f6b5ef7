import { expect, test } from 'vitest'
import { withEnglishTerms } from '../../src/asking/typing/english.ts'
import { asking, catalogue, know, linesOf, report } from '../support/knowledge.ts'

const [LUONG_MONG] = catalogue.units.named('Lương Mông').map(({ id, name }) => ({ id, name }))
const lm = linesOf(LUONG_MONG!)
const ask = asking(
  know(
    report('lm.txt', LUONG_MONG!, '2022-12-20', [
      lm('thu nhập bình quân đầu người', 38_000_000, 'đồng/người/năm'),
      lm('tỷ lệ đường liên thôn được bê tông hóa', 91, '%'),
      lm('tỷ lệ rác thải sinh hoạt khu vực đô thị được thu gom', 84, '%'),
      lm('tỷ lệ số hộ được sử dụng nước sinh hoạt hợp vệ sinh', 88, '%', { kind: 'target' }),
    ]),
  ),
)

test.each([
  ['hi, mình mới về quê Lương Mông, average income 2022 là nhiêu vậy ạ', 38_000_000],
  ['check giùm Luong Mong: đường liên thôn concrete 2022 bao nhiêu percent', 91],
  ['Lương Mông urban waste collection 2022 mấy %', 84],
  ['What share of households in Luong Mong should have hygienic water under the 2022 plan?', 88],
])('%s', async (question, value) => {
  const answer = await ask(question)
  expect(answer.status === 'answer' && answer.facts.map(({ fact }) => fact.quantity?.value)).toEqual([value])
})

test('Vietnamese without marks is left as it is typed', () => {
  for (const question of ['can ho ngheo ban do an com', 'dien tich trong lua nawm 2022', 'internet Tân Trào'])
    expect(withEnglishTerms(question)).toBe(question)
})

test('"sown" is "sơn" as it is typed, and what kind of district a place is stays asked', async () => {
  expect(withEnglishTerms('xax thanh sown dieejn tichs luas nawm 2022')).toBe('xax thanh sown dieejn tichs luas nawm 2022')
  expect((await ask('Is Luong Mong a town or a rural district?')).intent).toBe('unit_info')
})
