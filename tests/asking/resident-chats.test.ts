import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asked, outcomes, PROPERTIES } from '../support/resident-properties.ts'

/** Hundreds of questions, on a machine that may be busy. */
const PATIENCE_MS = 120_000

describe('whatever near it is stated', () => {
  test.each(PROPERTIES.filter(({ open }) => !open))(
    '$says',
    async property => {
      let all = 0
      let told = 0
      await fc.assert(
        fc.asyncProperty(asked(property), async ([base, chats]) => {
          for (const one of await outcomes(base, chats)) {
            if (one.fault !== undefined) expect.fail(`${one.chat.turns.join(' > ')}\n${one.fault} in\n${one.text}`)
            all++
            if (one.told) told++
          }
        }),
        // a counterexample is printed as it was found: a base is dear to make smaller
        { numRuns: 3, seed: 5, endOnFailure: true } as never,
      )
      expect(told).toBeGreaterThanOrEqual(all * property.least)
    },
    PATIENCE_MS,
  )
})
