import { beforeEach, describe, expect, test } from 'vitest'
import { generateBase } from '../../bench/asking/generated-base.ts'
import { createAsker } from '../../src/asking/asker.ts'
import type { Knowledge } from '../../src/knowledge/knowledge.ts'
import { catalogue } from '../support/knowledge.ts'

const SEEDS = new URL('../../seeds', import.meta.url).pathname
const base = generateBase(30_000, SEEDS, catalogue, () => {})
const unit = base.units[7]!
/** What a question cost: facts handed out, and sentences read in reports. */
let work = { facts: 0, sentences: 0 }
const counting: Knowledge = {
  ...base.knowledge,
  size: base.knowledge.size,
  version: base.knowledge.version,
  ofUnit: async id => {
    const facts = await base.knowledge.ofUnit(id)
    work.facts += facts.length
    return facts
  },
  cite: fact => {
    work.sentences++
    return base.knowledge.cite(fact)
  },
}
const asker = createAsker({ ...catalogue, knowledge: counting })
const ask = (question: string) => asker.ask(question, { history: [], language: 'vi', thisYear: 2024 })

beforeEach(() => {
  work = { facts: 0, sentences: 0 }
})

describe(`what a question costs among ${base.facts} facts of ${base.units.length} units`, () => {
  test('of one unit: its own facts, and few sentences', async () => {
    const answer = await ask(`tỷ lệ hộ nghèo ${unit.name} năm 2021 là bao nhiêu?`)
    expect(answer.status).toBe('answer')
    expect(work.facts).toBe(base.knowledge.count(unit.id))
    expect(work.sentences).toBeLessThan(work.facts / 2)
  })
  test.each(['xã nào có thu nhập bình quân đầu người cao nhất?', 'xã nào có tỷ lệ hộ nghèo thấp nhất năm 2021?'])(
    '%s: the facts of a few units, and the right ones',
    async question => {
      const answer = await ask(question)
      if (answer.status !== 'answer') throw new Error(answer.status)
      expect(work.facts).toBeLessThan(base.facts / 5)
      const [first] = answer.facts
      const key = first!.fact.indicator.id!
      const year = question.includes('2021') ? 2021 : 2023
      const all = (await Promise.all(base.units.map(({ id }) => base.knowledge.ofUnit(id)))).flat()
      const like = all.filter(
        ({ indicator, period, kind, unit }) =>
          indicator.id === key && period.year === year && kind === 'result' && unit.name.startsWith('xã '),
      )
      const values = like.map(({ quantity }) => quantity!.value)
      expect(first!.fact.quantity!.value).toBe(question.includes('cao') ? Math.max(...values) : Math.min(...values))
      expect(answer.notes).toContainEqual({ kind: 'among', units: like.length })
    },
  )
  test('where no unit is named: asks which, having looked at few', async () => {
    const answer = await ask('tỷ lệ hộ nghèo năm 2021 là bao nhiêu?')
    expect(answer.status).toBe('choose')
    expect(work.facts).toBeLessThan(base.facts / 5)
  })
  test.each(['tin mới nhất', 'giá vàng hôm nay thế nào', 'xin chào'])('%s: none', async question => {
    await ask(question)
    expect(work.facts).toBe(0)
  })
  test('a unit heard of since is known by its name', async () => {
    const { knowledge } = generateBase(6_000, SEEDS, catalogue, () => {})
    const later = createAsker({ ...catalogue, knowledge })
    const where = { id: 'body-thon-suoi-mo-xa', name: 'thôn Suối Mơ Xa', within: 'new-00004' }
    const fact = { ...(await base.knowledge.ofUnit(unit.id))[0]!, id: 'ffffffffffff', report: 'moi.txt', unit: where }
    const ofUnit = () => later.findUnits('thôn Suối Mơ Xa').map(({ id }) => id)
    expect(ofUnit()).not.toContain(where.id)
    knowledge.learn({ ...base.knowledge.report((await base.knowledge.ofUnit(unit.id))[0]!.report)!, id: 'moi.txt', unit: where }, [fact])
    expect(ofUnit()).toContain(where.id)
  })
})

test('generated bases are of the size asked for, and every figure is cited by a sentence that names it', async () => {
  expect(base.facts).toBe(base.knowledge.size)
  expect(Math.abs(base.facts - 30_000)).toBeLessThan(1_500)
  for (const fact of await base.knowledge.ofUnit(unit.id)) {
    const { quote } = base.knowledge.cite(fact).source
    expect(quote).toContain(fact.indicator.text)
    expect(quote).toContain(String(fact.period.year))
  }
})
