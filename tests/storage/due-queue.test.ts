import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DueQueue } from '../../src/storage/due-queue.ts'

test('gives keys back by moment, and at one moment in the order of arrival', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(8)), moments => {
      const queue = new DueQueue<number>()
      for (const [key, at] of moments.entries()) queue.push(at, key)
      const sorted = [...moments.entries()].sort(([a, at], [b, bt]) => at - bt || a - b)
      for (const [key, at] of sorted) {
        expect(queue.peek()).toMatchObject({ at, key })
        expect(queue.pop()).toMatchObject({ at, key })
      }
      expect(queue.pop()).toBeUndefined()
      expect(queue.peek()).toBeUndefined()
      expect(queue.size).toBe(0)
    }),
  )
})
