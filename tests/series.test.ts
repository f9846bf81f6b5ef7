import { describe, expect, test } from 'vitest'
import type { Fact } from '../src/domain/fact.ts'
import type { Series } from '../src/domain/series.ts'
import type { UnitRef } from '../src/domain/unit.ts'
import type { Knowledge } from '../src/knowledge/knowledge.ts'
import { amongUnits, overYears } from '../src/series.ts'
import { BA_CHE, BLOC, catalogue, DUC_XUAN, DUONG_QUANG, know, type Line, report } from './support/knowledge.ts'

const { units } = catalogue
const INCOME = { text: 'thu nhập bình quân đầu người', kind: 'result', measure: 'đồng/người/năm', unit: DUONG_QUANG } as const
/** A commune of another province. */
const FAR: UnitRef = { id: units.namedFolded('song lo').find(unit => unit.level === 'commune')?.id ?? 'old-06973', name: 'xã xa' }

let reports = 0
const known = (...lines: readonly Line[]) => know(...lines.map(line => report(`r${++reports}.md`, line.unit, '2022-01-01', [line])))
async function factOf(knowledge: Knowledge, unit: UnitRef, fits: (fact: Fact) => boolean): Promise<Fact> {
  return (await knowledge.ofUnit(unit.id)).find(fits)!
}
const shown = (series: Series | undefined) =>
  series?.facts.map(({ fact }) => [fact.unit.name, fact.period.year, fact.kind, fact.quantity?.value])

describe('over years', () => {
  const trend = async (year: number, ...lines: readonly Line[]) => {
    const knowledge = known(...lines)
    return overYears(await factOf(knowledge, DUONG_QUANG, fact => fact.period.year === year), { knowledge, units })
  }
  test('results and targets of one unit, oldest first', async () => {
    const series = await trend(
      2021,
      { ...INCOME, year: 2021, kind: 'target', value: 40e6 },
      { ...INCOME, year: 2019, value: 30e6 },
      { ...INCOME, year: 2021, value: 41e6 },
      { ...INCOME, year: 2020, unit: DUC_XUAN, value: 50e6 },
    )
    expect(shown(series)).toEqual([
      ['xã Dương Quang', 2019, 'result', 30e6],
      ['xã Dương Quang', 2021, 'target', 40e6],
      ['xã Dương Quang', 2021, 'result', 41e6],
    ])
    expect(series?.facts[0]?.where).toBe('thành phố Bắc Kạn')
    expect(series).toMatchObject({ leftOut: [], cut: false })
  })
  test('one year is no trend, whatever is known of it', async () => {
    expect(
      await trend(2021, { ...INCOME, year: 2021, value: 40e6 }, { ...INCOME, year: 2021, kind: 'target', value: 40e6 }),
    ).toBeUndefined()
  })
  test.each<[string, Partial<Line>]>([
    ['another measure', { measure: '%' }],
    ['a change', { role: 'change', direction: 'up' }],
    ['a share of the plan', { role: 'plan_ratio' }],
    ['a of b', { role: 'count_of', of: 10 }],
    ['a term', { year: '2020-2025' }],
    ['no year', { year: null }],
    ['what the report words more narrowly', { text: 'thu nhập bình quân đầu người của hộ trồng quýt' }],
    ['another indicator', { text: 'thu ngân sách' }],
  ])('%s does not stand in it', async (_, other) => {
    expect(await trend(2021, { ...INCOME, year: 2021, value: 40e6 }, { ...INCOME, year: 2020, value: 30e6, ...other })).toBeUndefined()
  })
  test('a part of a year does not stand in it', async () => {
    const knowledge = known({ ...INCOME, year: 2020, value: 30e6 }, { ...INCOME, year: 2021, value: 40e6 })
    const fact = await factOf(knowledge, DUONG_QUANG, one => one.period.year === 2020)
    Object.assign(fact.period, { label: '2020-01..2020-09' })
    expect(await overYears(await factOf(knowledge, DUONG_QUANG, one => one.period.year === 2021), { knowledge, units })).toBeUndefined()
    expect(await overYears(fact, { knowledge, units })).toBeUndefined()
  })
  test('a year of which reports state several values is left out and named; a rounded value is the same', async () => {
    const series = await trend(
      2021,
      { ...INCOME, year: 2018, value: 28e6 },
      { ...INCOME, year: 2019, value: 30e6 },
      { ...INCOME, year: 2019, value: 33e6 },
      { ...INCOME, year: 2020, value: 36.5e6 },
      { ...INCOME, year: 2020, value: 36.52e6 },
      { ...INCOME, year: 2021, value: 40e6 },
    )
    expect(shown(series)?.map(([, year, , value]) => [year, value])).toEqual([
      [2018, 28e6],
      [2020, 36.52e6],
      [2021, 40e6],
    ])
    expect(series?.leftOut).toEqual(['2019'])
  })
  test('two bounds of one amount are not one value', async () => {
    expect(
      await trend(
        2021,
        { ...INCOME, year: 2020, op: '>=', value: 30e6 },
        { ...INCOME, year: 2020, op: '<=', value: 35e6 },
        { ...INCOME, year: 2021, value: 40e6 },
      ),
    ).toBeUndefined()
  })
  test('a figure in doubt is not drawn, and has no trend itself', async () => {
    const knowledge = known(
      { ...INCOME, year: 2019, value: 30e6 },
      { ...INCOME, year: 2020, value: 30e9 },
      { ...INCOME, year: 2021, value: 40e6 },
    )
    const wrong = await factOf(knowledge, DUONG_QUANG, fact => fact.period.year === 2020)
    Object.assign(wrong, { review: ['implausible'] })
    const inferred = await factOf(knowledge, DUONG_QUANG, fact => fact.period.year === 2019)
    Object.assign(inferred, { review: ['implied-year'] })
    const series = await overYears(inferred, { knowledge, units })
    expect(shown(series)?.map(([, year]) => year)).toEqual([2019, 2021])
    expect(series?.leftOut).toEqual(['2020'])
    expect(await overYears(wrong, { knowledge, units })).toBeUndefined()
  })
  test('"tốt" and "tốt trở lên" are two things, though the catalogue has one name', async () => {
    const good = { text: 'chi bộ hoàn thành tốt nhiệm vụ', kind: 'result', measure: '%', unit: DUONG_QUANG } as const
    const better = { ...good, text: 'tỷ lệ chi bộ hoàn thành tốt nhiệm vụ trở lên' }
    expect(await trend(2021, { ...good, year: 2020, value: 37.5 }, { ...better, year: 2021, value: 90 })).toBeUndefined()
    expect(shown(await trend(2021, { ...better, year: 2020, value: 95 }, { ...better, year: 2021, value: 90 }))).toHaveLength(2)
  })
  test('of many years the latest eight, or those from the one that was asked about', async () => {
    const lines = Array.from({ length: 11 }, (_, at): Line => ({ ...INCOME, year: 2010 + at, value: (20 + at) * 1e6 }))
    const latest = await trend(2020, ...lines)
    expect(shown(latest)?.map(([, year]) => year)).toEqual([2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020])
    expect(latest?.cut).toBe(true)
    expect(shown(await trend(2010, ...lines))?.map(([, year]) => year)).toEqual([2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017])
  })
})

describe('among units', () => {
  const lines: readonly Line[] = [
    { ...INCOME, year: 2021, value: 40e6 },
    { ...INCOME, year: 2021, unit: DUC_XUAN, value: 50e6 },
  ]
  const near = async (...more: readonly Line[]) => {
    const knowledge = known(...more)
    return amongUnits([await factOf(knowledge, DUONG_QUANG, fact => fact.period.year === 2021)], { knowledge, units })
  }
  test('the same of another unit, the greatest first', async () => {
    const series = await near(...lines)
    expect(shown(series)).toEqual([
      ['phường Đức Xuân', 2021, 'result', 50e6],
      ['xã Dương Quang', 2021, 'result', 40e6],
    ])
    expect(series?.of).toBe(DUONG_QUANG.id)
  })
  test.each<[string, Partial<Line>]>([
    ['another year', { year: 2020 }],
    ['a target beside a result', { kind: 'target' }],
    ['another measure', { measure: '%' }],
    ['a change', { role: 'change', direction: 'up' }],
    ['a district beside a commune', { unit: BA_CHE }],
    ['a body that is no unit', { unit: BLOC }],
  ])('%s is not compared', async (_, other) => {
    expect(await near(lines[0]!, { ...lines[1]!, ...other })).toBeUndefined()
  })
  test('a unit whose reports state several values is left out and named', async () => {
    const third: UnitRef = {
      id: units.children(units.ancestors(DUONG_QUANG.id)[0]!.id).find(one => one.id !== DUONG_QUANG.id && one.id !== DUC_XUAN.id)!.id,
      name: 'xã khác',
    }
    const series = await near(...lines, { ...lines[1]!, unit: third, value: 20e6 }, { ...lines[1]!, unit: third, value: 30e6 })
    expect(shown(series)).toHaveLength(2)
    expect(series?.leftOut).toEqual(['xã khác'])
  })
  test('of many units the eight nearest, first those of the same district', async () => {
    const district = units.ancestors(DUONG_QUANG.id)[0]!.id
    const beside = units
      .children(district)
      .filter(one => one.id !== DUONG_QUANG.id)
      .slice(0, 3)
    const elsewhere = units.children('old-d202').slice(0, 6)
    const many = [...elsewhere, ...beside].map(({ id, name }, at): Line => ({ ...lines[0]!, unit: { id, name }, value: (60 + at) * 1e6 }))
    const series = await near(...many, lines[0]!)
    expect(series?.facts).toHaveLength(8)
    expect(series?.cut).toBe(true)
    const names = series?.facts.map(({ fact }) => fact.unit.id)
    for (const { id } of [...beside, DUONG_QUANG]) expect(names).toContain(id)
  })
  test('of several facts just their units, of whatever level', async () => {
    const knowledge = known(...lines, { ...lines[0]!, unit: BA_CHE, value: 30e6 }, { ...lines[0]!, unit: FAR, value: 10e6 })
    const facts = await Promise.all([DUONG_QUANG, BA_CHE].map(unit => factOf(knowledge, unit, () => true)))
    const series = await amongUnits(facts, { knowledge, units })
    expect(shown(series)?.map(([name]) => name)).toEqual(['xã Dương Quang', 'huyện Ba Chẽ'])
    expect(series?.of).toBeUndefined()
  })
  test('several facts that differ in more than their unit are not compared', async () => {
    const knowledge = known(...lines, { ...lines[0]!, year: 2020, unit: BA_CHE, value: 30e6 })
    const facts = await Promise.all([DUONG_QUANG, BA_CHE].map(unit => factOf(knowledge, unit, () => true)))
    expect(await amongUnits(facts, { knowledge, units })).toBeUndefined()
    expect(await amongUnits([], { knowledge, units })).toBeUndefined()
    expect(await amongUnits([facts[0]!, facts[0]!], { knowledge, units })).toBeUndefined()
  })
})
