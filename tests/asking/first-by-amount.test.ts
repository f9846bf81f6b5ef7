import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createFirst } from '../../src/asking/telling/first-by-amount.ts'
import { DUONG_QUANG, report } from '../support/knowledge.ts'

const factsOf = (values: readonly number[]) =>
  report(
    'a.md',
    DUONG_QUANG,
    '2021-01-01',
    values.map(value => ({ unit: DUONG_QUANG, text: 'tỷ lệ hộ nghèo', year: 2021, kind: 'result', value })),
  ).facts

describe.each(['most', 'least'] as const)('those with the %s', most => {
  test('are the first of all in order, equal ones in the order seen', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 40 }), fc.integer({ min: 1, max: 8 }), (values, limit) => {
        const facts = factsOf(values)
        const first = createFirst(limit, most)
        for (const fact of facts) first.see(fact)
        const inOrder = [...facts].sort((a, b) => a.quantity!.value - b.quantity!.value)
        const expected =
          most === 'least' ? inOrder.slice(0, limit) : inOrder.slice(-limit).sort((a, b) => b.quantity!.value - a.quantity!.value)
        expect(first.all().map(({ id }) => id)).toEqual(expected.map(({ id }) => id))
      }),
    )
  })
})
