import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createFirst } from '../../src/asking/telling/first-by-amount.ts'

describe.each(['most', 'least'] as const)('those with the %s', most => {
  test('are the first of all in order, equal ones in the order seen', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 40 }), fc.integer({ min: 1, max: 8 }), (amounts, limit) => {
        const things = amounts.map((amount, id) => ({ id, amount }))
        const first = createFirst<number>(limit, most)
        for (const { id, amount } of things) first.see(id, amount)
        const inOrder = [...things].sort((a, b) => a.amount - b.amount)
        const expected = most === 'least' ? inOrder.slice(0, limit) : inOrder.slice(-limit).sort((a, b) => b.amount - a.amount)
        expect(first.all()).toEqual(expected.map(({ id }) => id))
      }),
    )
  })
})
