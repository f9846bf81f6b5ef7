import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Fact } from '../../src/domain/fact.ts'
import { DUC_XUAN, DUONG_QUANG, know, type Line, report } from '../support/knowledge.ts'

const UNITS = Array.from({ length: 8 }, (_, i) => ({ id: `body-${i}`, name: `thôn ${i}`, within: 'old-01849' }))
const rate = (unit: Line['unit'], year: number, value: number, rest: Partial<Line> = {}): Line => ({
  unit,
  text: 'tỷ lệ hộ nghèo',
  year,
  kind: 'result',
  value,
  ...rest,
})
const OF = { kind: 'result', role: 'level', measure: '%' } as const
const told = (facts: readonly Fact[] | undefined) => facts?.map(({ unit, period, quantity }) => [unit.name, period.year, quantity?.value])

describe('who stands where by a figure', () => {
  const knowledge = know(
    report('a.md', DUONG_QUANG, '2021-01-01', [
      rate(DUONG_QUANG, 2020, 5),
      rate(DUONG_QUANG, 2021, 4),
      rate(DUONG_QUANG, 2022, 3, { kind: 'target' }),
    ]),
    report('b.md', DUC_XUAN, '2021-01-01', [
      rate(DUC_XUAN, 2020, 1),
      rate(DUC_XUAN, 2021, 0.5, { op: '<' }),
      rate(DUC_XUAN, 2021, 7, { role: 'change' }),
    ]),
  )
  const standing = (year?: number) => knowledge.indicator('poverty_rate')!.standing(OF, year)
  test('the newest figure of each, least first, without bounds', async () => {
    expect(told(await standing())).toEqual([
      ['phường Đức Xuân', 2020, 1],
      ['xã Dương Quang', 2021, 4],
    ])
  })
  test('of one year', async () => {
    expect(told(await standing(2020))).toEqual([
      ['phường Đức Xuân', 2020, 1],
      ['xã Dương Quang', 2020, 5],
    ])
    expect(await standing(2015)).toEqual([])
  })
  test('is kept until something changes', async () => {
    expect(await standing()).toBe(await standing())
    const before = await standing()
    const more = report('c.md', DUC_XUAN, '2023-01-01', [rate(DUC_XUAN, 2022, 9)])
    knowledge.learn(more.report, more.facts)
    expect(await standing()).not.toBe(before)
    expect(told(await standing())?.at(-1)).toEqual(['phường Đức Xuân', 2022, 9])
    knowledge.forget('c.md')
    expect(await standing()).toEqual(before)
  })
  test('what changes while it is computed is not kept out', async () => {
    const more = report('d.md', DUC_XUAN, '2023-01-01', [rate(DUC_XUAN, 2022, 9)])
    let breaths = 0
    const learning = async () => {
      if (breaths++ === 0) knowledge.learn(more.report, more.facts)
    }
    await knowledge.indicator('poverty_rate')!.standing(OF, 2022, learning)
    expect(breaths).toBeGreaterThan(0)
    expect(told(await standing(2022))).toEqual([['phường Đức Xuân', 2022, 9]])
    knowledge.forget('d.md')
  })
  test('of one name the slice keeps a few', () => {
    const many = know(
      report(
        'm.md',
        DUONG_QUANG,
        '2021-01-01',
        Array.from({ length: 100 }, (_, i) => rate(UNITS[i % 8]!, 2021, i)),
      ),
    )
    const [slice] = many.indicator('poverty_rate')!.slices()
    expect(slice!.facts).toHaveLength(100)
    expect([...slice!.named().values()].map(facts => facts.length)).toEqual([32])
  })
})

test('after any learning and forgetting every index says what going through all facts says', async () => {
  const line = fc.record({
    unit: fc.constantFrom(...UNITS),
    year: fc.integer({ min: 2019, max: 2022 }),
    value: fc.integer({ min: 0, max: 9 }),
  })
  const change = fc.record({ id: fc.constantFrom('a.md', 'b.md', 'c.md'), lines: fc.option(fc.array(line, { maxLength: 6 })) })
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 12 }), async changes => {
      const knowledge = know()
      const held = new Map<string, readonly Fact[]>()
      for (const { id, lines } of changes) {
        held.delete(id)
        if (lines === null) knowledge.forget(id)
        else {
          const one = report(
            id,
            DUONG_QUANG,
            '2022-01-01',
            lines.map(({ unit, year, value }) => rate(unit, year, value)),
          )
          knowledge.learn(one.report, one.facts)
          held.set(id, one.facts)
        }
        await knowledge.indicator('poverty_rate')?.standing(OF)
      }
      const standing = (await knowledge.indicator('poverty_rate')?.standing(OF)) ?? []
      const all = [...held.values()].flat()
      expect(knowledge.size).toBe(all.length)
      for (const unit of UNITS) {
        const own = all.filter(fact => fact.unit.id === unit.id)
        expect(knowledge.count(unit.id)).toBe(own.length)
        expect(knowledge.indicator('poverty_rate')?.has(unit.id) ?? false).toBe(own.length > 0)
        const newest = Math.max(...own.map(fact => fact.period.year as number))
        const stands = standing.filter(fact => fact.unit.id === unit.id)
        expect(stands.map(fact => fact.period.year)).toEqual(own.length > 0 ? [newest] : [])
      }
      const values = standing.map(fact => fact.quantity!.value)
      expect(values).toEqual([...values].sort((a, b) => a - b))
      expect(knowledge.reports().map(({ id }) => id)).toEqual([...held.keys()].sort())
      expect(knowledge.reportsOn([DUONG_QUANG.id]).map(({ id }) => id)).toEqual([...held.keys()].sort())
    }),
    { numRuns: 60 },
  )
})
