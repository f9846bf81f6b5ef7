import { expect, test } from 'vitest'
import { yearBefore } from '../../src/bulletins/year-before.ts'
import type { Fact } from '../../src/domain/fact.ts'
import { quantity } from '../../src/domain/quantity.ts'
import { cited } from '../support/fake-app.ts'

const at = (year: number, more: Partial<Fact> = {}): Fact => cited({ period: { year, label: String(year) }, kind: 'result', ...more }).fact
const income = (value: number) => ({ quantity: quantity(value, 'đồng/người/năm') })
const THEN = at(2020, income(37e6))

test.each([
  ['beside a target', at(2021, { kind: 'target' }), [THEN], 37e6],
  ['beside a result', at(2021), [THEN], 37e6],
  ['two reports that agree', at(2021), [THEN, at(2020, income(37e6))], 37e6],
  [
    'other words for the same',
    at(2021),
    [at(2020, { ...income(37e6), indicator: { ...THEN.indicator, text: 'thu nhập bình quân đạt' } })],
    37e6,
  ],
  ['two reports that differ', at(2021), [THEN, at(2020, income(38e6))], undefined],
  ['a target of last year', at(2021), [at(2020, { kind: 'target' })], undefined],
  ['two years ago', at(2021), [at(2019)], undefined],
  ['a part of the year', at(2021), [at(2020, { period: { year: 2020, label: '2020-H1' } })], undefined],
  ['a figure of a part of this year', at(2021, { period: { year: 2021, label: '2021-Q1' } }), [THEN], undefined],
  ['another measure', at(2021), [at(2020, { quantity: quantity(37, '%') })], undefined],
  ['another indicator', at(2021), [at(2020, { indicator: { ...THEN.indicator, id: 'poverty_rate' } })], undefined],
  [
    'a part of those counted',
    at(2021),
    [at(2020, { indicator: { ...THEN.indicator, text: 'thu nhập bình quân đầu người của hộ nghèo' } })],
    undefined,
  ],
  ['a change', at(2021), [at(2020, { role: 'change' })], undefined],
  ['a figure that a check doubts', at(2021), [at(2020, { review: ['implausible'] })], undefined],
  [
    'an indicator that no catalogue knows',
    at(2021, { indicator: { ...THEN.indicator, id: null } }),
    [at(2020, { indicator: { ...THEN.indicator, id: null } })],
    undefined,
  ],
] as const)('%s', (_, fact, known, expected) => {
  expect(yearBefore(fact, known)?.quantity?.value).toBe(expected)
})
