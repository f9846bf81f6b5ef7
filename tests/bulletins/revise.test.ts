import { describe, expect, test } from 'vitest'
import { amended, corrected, correctedBeside, earlierOf, type Restated, withdrawn } from '../../src/bulletins/revise.ts'
import type { Bulletin, FigureChange } from '../../src/domain/bulletin.ts'
import type { Fact } from '../../src/domain/fact.ts'
import { type Comparator, quantity } from '../../src/domain/quantity.ts'
import { cited } from '../support/fake-app.ts'
import { bulletin } from '../support/house.ts'

const income = (value: number, more: Partial<Fact> = {}, comparator: Comparator = '=') =>
  cited({ quantity: quantity(value, 'đồng/người/năm', { comparator }), report: 'r.md', ...more })
const poverty = (value: number) => income(value, { indicator: { id: 'poverty_rate', name: 'tỷ lệ hộ nghèo', text: 'hộ nghèo' } })
const made = (figures: Bulletin['figures'], more: Partial<Bulletin> = {}) =>
  bulletin({ report: 'r.md', body: '', figures: figures!, ...more })
const told = (changes: readonly FigureChange[] | undefined) => changes?.map(({ now, was }) => [was?.quantity?.value, now?.quantity?.value])

const change = (before: Bulletin['figures'], after: Bulletin['figures'], others: readonly Fact[] = []) => {
  const facts = [...(after ?? []).map(({ fact }) => fact), ...others]
  return corrected(made(before, { id: 'old', publishedAt: 3 }), made(after, { id: 'new', publishedAt: 9 }), facts, 77)
}

describe('what a correction changed', () => {
  test('one figure', () => {
    const after = change([income(40), poverty(5)], [income(42), poverty(5)])
    expect(told(after?.corrections?.[0]?.changes)).toEqual([[40, 42]])
    expect(after).toMatchObject({
      id: 'old',
      publishedAt: 3,
      revision: 1,
      corrections: [{ at: 77 }],
      figures: [{ fact: { quantity: { value: 42 } } }, {}],
    })
  })
  test('a figure added, another taken out', () => {
    expect(told(change([income(40)], [poverty(5)])?.corrections?.[0]?.changes)).toEqual([
      [40, undefined],
      [undefined, 5],
    ])
  })
  test('the comparator counts', () => {
    expect(told(change([income(40)], [income(40, {}, '>=')])?.corrections?.[0]?.changes)).toEqual([[40, 40]])
  })
  test('nothing where a figure is stated still but shown no more, or both ends of a range are', () => {
    expect(change([income(40), poverty(5)], [income(40)], [poverty(5).fact])).toBeUndefined()
    const range = [income(40, {}, '>='), income(50, {}, '<=')]
    expect(change(range, range.toReversed())).toBeUndefined()
  })
  test('of another year, unit or kind is another figure', () => {
    for (const more of [{ period: { year: 2022, label: '2022' } }, { unit: { id: 'x', name: 'xã X' } }, { kind: 'result' }] as const)
      expect(told(change([income(40)], [income(42, more)])?.corrections?.[0]?.changes)).toEqual([
        [40, undefined],
        [undefined, 42],
      ])
  })
  test('is added to what was changed before', () => {
    const once = change([income(40)], [income(42)])!
    const twice = corrected(once, made([income(41)]), [income(41).fact], 88)
    expect(twice?.corrections?.map(({ at, changes }) => [at, ...told(changes)!])).toEqual([
      [77, [40, 42]],
      [88, [42, 41]],
    ])
    expect(twice?.revision).toBe(2)
  })
  test('words of a notice', () => {
    const again = corrected(made([], { body: 'Họp thứ Năm' }), made([], { body: 'Họp thứ Sáu' }), [], 77)
    expect(again).toMatchObject({ body: 'Họp thứ Sáu', revision: 1, corrections: [{ at: 77, changes: [] }] })
  })
})

describe('whether it is a correction at all', () => {
  const fresh = made([income(42)], { id: 'new', title: 'Báo cáo tháng 9', date: '2026-09-30' })
  test.each([
    ['same title and date', {}, true],
    ['other spelling', { title: 'BÁO CÁO tháng 9 ' }, true],
    ['next month', { title: 'Báo cáo tháng 10' }, false],
    ['same title of another day', { date: '2026-10-31' }, false],
    ['another report', { report: 's.md' }, false],
    ['another unit', { unit: { id: 'x', name: 'xã X' } }, false],
  ])('%s', (_, more, expected) => {
    expect(earlierOf(fresh, [{ ...fresh, id: 'old', ...more }])?.id).toBe(expected ? 'old' : undefined)
  })
})

test('a bulletin of another report is put right where it showed the figure beside its own', () => {
  const other = made([{ ...income(50, { report: 's.md' }), before: income(40).fact }], { id: 'other', report: 's.md' })
  const restated = (facts: readonly Fact[], more: Partial<Restated> = {}): Restated => ({
    report: 'r.md',
    facts,
    isSameIssue: true,
    at: 77,
    ...more,
  })
  const after = correctedBeside(other, restated([income(42).fact]))
  expect(after?.figures?.[0]?.before?.quantity?.value).toBe(42)
  expect(told(after?.corrections?.[0]?.changes)).toEqual([[40, 42]])
  expect(correctedBeside(other, restated([]))?.figures?.[0]).not.toHaveProperty('before')
  expect(correctedBeside(other, restated([income(40).fact]))).toBeUndefined()
  expect(correctedBeside(other, restated([income(42).fact], { report: 'q.md' }))).toBeUndefined()
  expect(correctedBeside(withdrawn(other, 5), restated([income(42).fact]))).toBeUndefined()

  const unsure = { isSameIssue: false }
  expect(correctedBeside(other, restated([income(42).fact], unsure)), 'perhaps other news').toBeUndefined()
  expect(correctedBeside(other, restated([], unsure)), 'perhaps other news').toBeUndefined()
  const marked = income(42, { corrected: { at: 5, was: quantity(40, 'đồng/người/năm') } }).fact
  expect(told(correctedBeside(other, restated([marked], unsure))?.corrections?.[0]?.changes)).toEqual([[40, 42]])
})

test('what staff say is right is shown wherever the figure was, with their reason, and once', () => {
  const was = income(40).fact
  const now: Fact = {
    ...was,
    quantity: quantity(42, 'đồng/người/năm'),
    corrected: { at: 77, was: was.quantity!, why: 'gõ nhầm', printed: was.quantity! },
  }
  const cite = (fact: Fact) => ({ ...income(0), fact })
  const own = amended(made([{ fact: was, source: income(0).source }, poverty(5)]), was, now, cite)
  expect(own?.figures?.map(({ fact }) => fact.quantity?.value)).toEqual([42, 5])
  expect(own?.corrections).toEqual([{ at: 77, why: 'gõ nhầm', changes: [{ was, now }] }])
  expect(amended(own!, was, now, cite), 'again').toBeUndefined()
  const beside = amended(made([{ ...income(50, { report: 's.md' }), before: was }]), was, now, cite)
  expect(beside?.figures?.[0]).toMatchObject({ fact: { quantity: { value: 50 } }, before: { quantity: { value: 42 } } })
  expect(amended(made([income(40)]), was, now, cite), 'another figure of the same amount').toBeUndefined()
  expect(amended(withdrawn(made([{ fact: was, source: income(0).source }]), 5), was, now, cite)).toBeUndefined()
})

test('one that was withdrawn holds again when it is published again', () => {
  const gone = withdrawn(made([income(40)], { id: 'old' }), 5, 'nhầm tệp')
  expect(gone).toMatchObject({ revision: 1, withdrawn: { at: 5, reason: 'nhầm tệp' } })
  const back = corrected(gone, made([income(40)]), [income(40).fact], 9)
  expect(back).toMatchObject({ revision: 2 })
  expect(back).not.toHaveProperty('withdrawn')
})
