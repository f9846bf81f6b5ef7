import { describe, expect, test } from 'vitest'
import { type GeneratedBase, generateBase } from '../../bench/asking/generated-base.ts'
import { createAsker } from '../../src/asking/asker.ts'
import type { Answer } from '../../src/domain/answer.ts'
import type { Knowledge } from '../../src/knowledge/knowledge.ts'
import { catalogue } from '../support/knowledge.ts'

const SEEDS = new URL('../../seeds', import.meta.url).pathname
const bases = [30_000, 120_000].map(facts => generateBase(facts, SEEDS, catalogue, () => {}))
const [base] = bases as [GeneratedBase, GeneratedBase]
const unit = base.units[7]!

/** What a question cost: units whose facts were handed out, those facts, and sentences read in reports. */
interface Work {
  units: number
  facts: number
  sentences: number
}

/** Asks in a base, counting. */
function counted({ knowledge }: GeneratedBase) {
  let work: Work = { units: 0, facts: 0, sentences: 0 }
  const counting: Knowledge = {
    ...knowledge,
    size: knowledge.size,
    version: knowledge.version,
    ofUnit: async id => {
      const facts = await knowledge.ofUnit(id)
      work.units++
      work.facts += facts.length
      return facts
    },
    cite: fact => {
      work.sentences++
      return knowledge.cite(fact)
    },
  }
  const asker = createAsker({ ...catalogue, knowledge: counting })
  return async (question: string): Promise<{ answer: Answer; work: Work }> => {
    work = { units: 0, facts: 0, sentences: 0 }
    return { answer: await asker.ask(question, { history: [], language: 'vi', thisYear: 2024 }), work }
  }
}

/** Units looked at closely where none is named: as many are shown, or stand first, and some beside. */
const MOST_UNITS = 16
/** And of those that a question names. */
const MOST_NAMED = 24

describe.each(bases.map(one => ({ one, facts: one.facts, units: one.units.length })))(
  'what a question costs among $facts facts of $units units',
  ({ one, facts, units }) => {
    const ask = counted(one)
    const of = one.units[7]!
    test('of one unit: its own facts, and few sentences', async () => {
      const { answer, work } = await ask(`tỷ lệ hộ nghèo ${of.name} năm 2021 là bao nhiêu?`)
      expect(answer.status).toBe('answer')
      expect(work).toMatchObject({ units: 1, facts: one.knowledge.count(of.id) })
      expect(work.sentences).toBeLessThan(work.facts / 2)
    })
    test('of several: those of each, once', async () => {
      const asked = one.units.slice(20, 24).map(({ name }) => name)
      const { work } = await ask(`so sánh tỷ lệ hộ nghèo năm 2021 của ${asked.join(', ')}`)
      expect(work.units).toBeLessThanOrEqual(8)
    })
    test('of a whole list of units: the first of them', async () => {
      const { work } = await ask(`tỷ lệ hộ nghèo ${one.units.map(({ name }) => name).join(' ')}`)
      expect(work.units).toBeLessThanOrEqual(MOST_NAMED)
    })
    test.each(['xã nào có thu nhập bình quân đầu người cao nhất?', 'xã nào có tỷ lệ hộ nghèo thấp nhất năm 2021?'])(
      '%s: the facts of a few units, and the right ones',
      async question => {
        const { answer, work } = await ask(question)
        if (answer.status !== 'answer') throw new Error(answer.status)
        expect(work.units).toBeLessThanOrEqual(MOST_UNITS)
        const [first] = answer.facts
        const key = first!.fact.indicator.id!
        const year = question.includes('2021') ? 2021 : 2023
        const all = (await Promise.all(one.units.map(({ id }) => one.knowledge.ofUnit(id)))).flat()
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
      const { answer, work } = await ask('tỷ lệ hộ nghèo năm 2021 là bao nhiêu?')
      expect(answer.status).toBe('choose')
      expect(work.units).toBeLessThanOrEqual(MOST_UNITS)
      expect(MOST_UNITS).toBeLessThan(units / 5)
      expect(work.facts).toBeLessThan(facts / 5)
    })
    test.each(['tin mới nhất', 'giá vàng hôm nay thế nào', 'xin chào'])('%s: none', async question => {
      expect((await ask(question)).work.facts).toBe(0)
    })
  },
)

test('of several units of one name: one after the other, so that others get their turns between', async () => {
  const { knowledge, units } = bases[1]!
  const shared = units.find(({ name }) => units.filter(other => other.name === name).length > 1)!
  const done: string[] = []
  const watched: Knowledge = {
    ...knowledge,
    size: knowledge.size,
    version: knowledge.version,
    ofUnit: async id => {
      done.push('taken')
      return knowledge.ofUnit(id)
    },
    cite: fact => {
      done.push('told')
      return knowledge.cite(fact)
    },
  }
  const { ask } = createAsker({ ...catalogue, knowledge: watched })
  const answer = await ask(`tỷ lệ hộ nghèo ${shared.name} năm 2021`, { history: [], language: 'vi', thisYear: 2024 })
  expect(answer.status).toBe('choose')
  expect(done.filter(step => step === 'taken').length).toBeGreaterThan(1)
  expect(done.join(' ')).not.toContain('taken taken')
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

test('generated bases are of the size asked for, and every figure is cited by a sentence that names it', async () => {
  expect(base.facts).toBe(base.knowledge.size)
  expect(Math.abs(base.facts - 30_000)).toBeLessThan(1_500)
  for (const fact of await base.knowledge.ofUnit(unit.id)) {
    const { quote } = base.knowledge.cite(fact).source
    expect(quote).toContain(fact.indicator.text)
    expect(quote).toContain(String(fact.period.year))
  }
})
