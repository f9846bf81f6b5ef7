import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstSign } from '../../src/vietnamese/first-sign.ts'
import { lastSign } from '../../src/vietnamese/last-sign.ts'

test('signs are found as in the stretch alone', () => {
  const text = fc.array(fc.constantFrom('a', ';', '.', 'ộ'), { maxLength: 12 }).map(signs => signs.join(''))
  fc.assert(
    fc.property(text, fc.nat(12), fc.nat(14), (flat, from, before) => {
      const stretch = flat.slice(from, Math.max(from, before))
      const place = (at: number) => (at < 0 ? -1 : from + at)
      expect(firstSign(flat, ';', from, before)).toBe(place(stretch.indexOf(';')))
      expect(lastSign(flat, ';', from, Math.min(before, flat.length))).toBe(place(stretch.lastIndexOf(';')))
    }),
  )
})
