import { expect, test } from 'vitest'
import { DUC_XUAN, DUONG_QUANG, know, report } from '../support/knowledge.ts'

const income = {
  unit: DUONG_QUANG,
  text: 'thu nhập bình quân đầu người',
  year: 2021,
  kind: 'target',
  value: 40e6,
  measure: 'đồng/người/năm',
} as const
const budget = { unit: DUONG_QUANG, text: 'thu ngân sách', year: 2017, kind: 'result', value: 8, role: 'change' } as const

test('a report learnt again replaces what it said before', async () => {
  const knowledge = know(report('a.md', DUONG_QUANG, '2021-01-20', [income]))
  const again = report('a.md', DUONG_QUANG, '2021-01-21', [{ ...income, value: 41e6 }])
  knowledge.learn(again.report, again.facts)
  expect((await knowledge.ofUnit(DUONG_QUANG.id)).map(fact => fact.quantity?.value)).toEqual([41e6])
  expect(knowledge.reports().map(r => r.date)).toEqual(['2021-01-21'])
})

test('a report forgotten leaves nothing', async () => {
  const knowledge = know(report('a.md', DUONG_QUANG, '2021-01-20', [income]), report('b.md', DUC_XUAN, '2021-01-22', []))
  knowledge.forget('a.md')
  expect(await knowledge.ofUnit(DUONG_QUANG.id)).toEqual([])
  expect(knowledge.hasFacts(DUONG_QUANG.id)).toBe(false)
  expect(await knowledge.unitsWith('income_per_capita')).toEqual([])
  expect(knowledge.reports().map(r => r.id)).toEqual(['b.md'])
})

test('newest reports first', () => {
  const knowledge = know(
    report('a.md', DUONG_QUANG, '2018-01-31', []),
    report('b.md', DUC_XUAN, '2021-01-22', []),
    report('c.md', DUC_XUAN, '2020-01-22', []),
  )
  expect(knowledge.reports().map(r => r.id)).toEqual(['b.md', 'c.md', 'a.md'])
})

const UNPLACED = { id: 'name-xa-duong-quang', name: 'xã Dương Quang' }

test('a report that does not say which Dương Quang counts for the one that others place', async () => {
  const knowledge = know(
    report('a.md', DUONG_QUANG, '2021-01-20', [income]),
    report('b.md', UNPLACED, '2018-01-31', [{ ...budget, unit: UNPLACED }]),
  )
  expect((await knowledge.ofUnit(DUONG_QUANG.id)).map(fact => fact.report)).toEqual(['a.md', 'b.md'])
  expect(knowledge.units().map(({ ref }) => ref.id)).toEqual([DUONG_QUANG.id])
})

test('where two communes of the name are known it stands by itself', async () => {
  const other = { id: 'old-12112', name: 'xã Dương Quang' }
  const knowledge = know(
    report('a.md', DUONG_QUANG, '2021-01-20', [income]),
    report('b.md', other, '2021-01-20', [{ ...income, unit: other, value: 60e6 }]),
    report('c.md', UNPLACED, '2018-01-31', [{ ...budget, unit: UNPLACED }]),
  )
  expect((await knowledge.ofUnit(DUONG_QUANG.id)).map(fact => fact.report)).toEqual(['a.md'])
  expect((await knowledge.ofUnit(UNPLACED.id)).map(fact => fact.report)).toEqual(['c.md'])
  expect(knowledge.units()).toHaveLength(3)
})

test('a fact is cited with the words it stands in', () => {
  const { report: about, facts } = report('a.md', DUONG_QUANG, '2021-01-20', [income])
  const { source } = know({ report: about, facts }).cite(facts[0]!)
  expect(source).toMatchObject({ report: 'a.md', title: 'Báo cáo xã Dương Quang', date: '2021-01-20' })
  expect(source.quote).toContain('40000000 đồng/người/năm')
})
