import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Fact } from '../../src/domain/fact.ts'
import type { Standing } from '../../src/knowledge/indicator-facts.ts'
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
const told = (standings: readonly Standing[]) => standings.map(({ unit, year, amount }) => [unit.name, year, amount])

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
  const newest = (year?: number) => told([...knowledge.indicator('poverty_rate')!.newest(OF, year)])
  test('the newest figure of each, without bounds', () => {
    expect(newest()).toEqual([
      ['xã Dương Quang', 2021, 4],
      ['phường Đức Xuân', 2020, 1],
    ])
  })
  test('of one year', () => {
    expect(newest(2020)).toEqual([
      ['xã Dương Quang', 2020, 5],
      ['phường Đức Xuân', 2020, 1],
    ])
    expect(newest(2015)).toEqual([])
  })
  test('follows what is learnt and forgotten, also while it is gone through', () => {
    const before = newest()
    const more = report('c.md', DUC_XUAN, '2023-01-01', [rate(DUC_XUAN, 2022, 9)])
    const going = knowledge.indicator('poverty_rate')!.newest(OF)[Symbol.iterator]()
    expect(told([going.next().value])).toEqual([['xã Dương Quang', 2021, 4]])
    knowledge.learn(more.report, more.facts)
    expect(newest()).toEqual([
      ['phường Đức Xuân', 2022, 9],
      ['xã Dương Quang', 2021, 4],
    ])
    expect(told([going.next().value])).toEqual([['phường Đức Xuân', 2020, 1]])
    knowledge.forget('c.md')
    expect(newest()).toEqual(before)
  })
  test('what is worked out of them is kept until something changes', async () => {
    let computed = 0
    const kept = (key: string) => knowledge.indicator('poverty_rate')!.kept(key, async () => ++computed)
    expect([await kept('a'), await kept('a'), await kept('b')]).toEqual([1, 1, 2])
    const more = report('d.md', DUC_XUAN, '2023-01-01', [rate(DUC_XUAN, 2022, 9)])
    // what is being worked out while something changes is not kept either
    const before = kept('c')
    knowledge.learn(more.report, more.facts)
    expect([await before, await kept('c'), await kept('a')]).toEqual([3, 4, 5])
    knowledge.forget('d.md')
    expect(await kept('a')).toBe(6)
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

test('after any learning and forgetting every index says what going through all facts says', () => {
  const line = fc.record({
    unit: fc.constantFrom(...UNITS),
    year: fc.integer({ min: 2019, max: 2022 }),
    value: fc.integer({ min: 0, max: 9 }),
  })
  const change = fc.record({ id: fc.constantFrom('a.md', 'b.md', 'c.md'), lines: fc.option(fc.array(line, { maxLength: 6 })) })
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), changes => {
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
      }
      const newest = [...(knowledge.indicator('poverty_rate')?.newest(OF) ?? [])]
      const all = [...held.values()].flat()
      expect(knowledge.size).toBe(all.length)
      for (const unit of UNITS) {
        const own = all.filter(fact => fact.unit.id === unit.id)
        expect(knowledge.count(unit.id)).toBe(own.length)
        expect(knowledge.indicator('poverty_rate')?.has(unit.id) ?? false).toBe(own.length > 0)
        const year = Math.max(...own.map(fact => fact.period.year as number))
        const stands = newest.filter(one => one.unit.id === unit.id)
        expect(stands.map(({ year }) => year)).toEqual(own.length > 0 ? [year] : [])
      }
      const years = newest.map(one => one.year as number)
      expect(years).toEqual([...years].sort((a, b) => b - a))
      expect(knowledge.reports().map(({ id }) => id)).toEqual([...held.keys()].sort())
      expect(knowledge.reportsOn([DUONG_QUANG.id]).map(({ id }) => id)).toEqual([...held.keys()].sort())
    }),
    { numRuns: 60 },
  )
})
