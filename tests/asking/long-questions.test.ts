import { describe, expect, test } from 'vitest'
import { createReader } from '../../src/asking/words.ts'
import { asking, catalogue, DUONG_QUANG, know, report } from '../support/knowledge.ts'

/** Letters of all words that were looked up to read a question: what its reading costs. */
function lettersLookedUp(question: string): number {
  let letters = 0
  const looked = (word: string) => {
    letters += word.length
    return word === 'thu' || word === 'nhap'
  }
  const read = createReader(catalogue.typing, looked, looked)
  read(question)
  return letters
}

const SHAPES: readonly (readonly [name: string, of: (length: number) => string])[] = [
  ['words', length => 'xin cho biết số liệu '.repeat(Math.ceil(length / 21)).slice(0, length)],
  ['one long word', length => 'a'.repeat(length)],
  ['one long word of many letters', length => 'thunhapbinhquan'.repeat(Math.ceil(length / 15)).slice(0, length)],
  ['blanks', length => `thu${' '.repeat(length - 6)}nhap`],
  ['marks', length => '?!.,'.repeat(length / 4)],
  ['figures', length => '12.345 '.repeat(Math.ceil(length / 7)).slice(0, length)],
  ['keystrokes', length => 'dduwowngf '.repeat(Math.ceil(length / 10)).slice(0, length)],
]

describe.each(SHAPES)('a question of %s', (_, of) => {
  test('costs no more than its length to read', () => {
    const [short, long] = [lettersLookedUp(of(400)), lettersLookedUp(of(800))]
    expect(long).toBeLessThanOrEqual(2.5 * short + 50)
    expect(short).toBeLessThanOrEqual(40 * 400)
  })
  test('is not read beyond what people write', () => {
    expect(lettersLookedUp(of(4_000))).toBeLessThanOrEqual(lettersLookedUp(of(2_000)) + 50)
  })
})

describe('however a question is drawn out', () => {
  const income = { text: 'thu nhập bình quân đầu người', year: 2021, kind: 'result', value: 40e6, measure: 'đồng/người/năm' } as const
  const ask = asking(know(report('a.md', DUONG_QUANG, '2022-01-10', [{ unit: DUONG_QUANG, ...income }])))
  test.each([
    `thu nhập bình quân xã Dương Quang năm 2021${' '.repeat(1_000)}là bao nhiêu?`,
    `thu nhập bình quân xã Dương Quang năm 2021 là bao nhiêu?${' ạ'.repeat(2_000)}`,
  ])('%.60s…', async question => {
    const answer = await ask(question)
    expect(answer.status === 'answer' && answer.facts.map(({ fact }) => fact.quantity?.value)).toEqual([40e6])
  })
  test.each(['a'.repeat(4_000), ' '.repeat(4_000), 'co '.repeat(1_300), '('.repeat(4_000)])('%.10s… is no question', async question => {
    expect((await ask(question)).status).toBe('out_of_scope')
  })
})
