import { describe, expect, test } from 'vitest'
import { createAsker } from '../../src/asking/asker.ts'
import { createReader } from '../../src/asking/typing/words.ts'
import type { UnitCatalogue } from '../../src/catalogue/units.ts'
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
    `${'kính nhờ anh chị giúp đỡ tận tình chu đáo, '.repeat(15)} thu nhập bình quân xã Dương Quang năm 2021`,
    `${'kinh nho anh chi giup do tan tinh chu dao, '.repeat(15)} thu nhap binh quan xa duong quang nam 2021`,
  ])('%.60s…', async question => {
    const answer = await ask(question)
    expect(answer.status === 'answer' && answer.facts.map(({ fact }) => fact.quantity?.value)).toEqual([40e6])
  })
  test.each(['a'.repeat(4_000), ' '.repeat(4_000), 'co '.repeat(1_300), '('.repeat(4_000)])('%.10s… is no question', async question => {
    expect((await ask(question)).status).toBe('out_of_scope')
  })
})

describe('a question that names places one after another', () => {
  const province = catalogue.units.named('Thái Nguyên', 'tỉnh').find(({ era }) => era === 'current')!
  const communes = catalogue.units.children(province.id)
  const few = communes.slice(0, 4)
  const names = communes.map(({ name }) => name)

  /** How often the lists of units were asked, reading and answering it. */
  async function lookUps(question: string): Promise<number> {
    let asked = 0
    const count = <A extends readonly unknown[], R>(look: (...args: A) => R) => {
      return (...args: A): R => {
        asked++
        return look(...args)
      }
    }
    const { get, named, namedFolded, ancestors, children, becameOf, formerOf, related, similar, longestName } = catalogue.units
    const units: UnitCatalogue = {
      get: count(get),
      named: count(named),
      namedFolded: count(namedFolded),
      ancestors: count(ancestors),
      children: count(children),
      becameOf: count(becameOf),
      formerOf: count(formerOf),
      related: count(related),
      similar: count(similar),
      longestName,
    }
    const reports = few.map(unit =>
      report(`${unit.id}.md`, unit, '2022-01-10', [
        { unit, text: 'tỷ lệ hộ nghèo', year: 2021, kind: 'result', value: 3, measure: '%' } as const,
      ]),
    )
    const { ask } = createAsker({ ...catalogue, units, knowledge: know(...reports) })
    asked = 0
    await ask(question, { history: [], language: 'vi', thisYear: 2024 })
    return asked
  }

  test.each([
    ['known ones', few.map(({ name }) => name)],
    ['listed ones', names],
    ['words that names begin with', ['xã', 'phường', 'tân', 'hòa', 'thanh']],
  ])('%s: costs no more than its length', async (_, said) => {
    const of = (length: number) =>
      `tỷ lệ hộ nghèo ${`${said.join(' ')} `.repeat(Math.ceil(length / said.join(' ').length))}`.slice(0, length)
    const [short, long, longest] = [await lookUps(of(400)), await lookUps(of(800)), await lookUps(of(4_000))]
    expect(long).toBeLessThanOrEqual(2.5 * short + 50)
    expect(longest).toBeLessThanOrEqual(3.5 * short + 50)
    expect(short).toBeLessThanOrEqual(10 * 400)
  })
})
