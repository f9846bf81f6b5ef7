import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstSign } from '../../src/vietnamese/first-sign.ts'
import { lastSign } from '../../src/vietnamese/last-sign.ts'
import { Signs } from '../../src/vietnamese/signs.ts'

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

test('a class of signs finds and exchanges what its pattern does', () => {
  const pattern = /[–“”\t]|[^\S \n]/
  const signs = new Signs(pattern)
  const text = fc
    .array(fc.constantFrom('a', 'ế', ' ', '\n', '–', '“', '\t', '\u00a0', '\u{1f3af}', 'Ð'), { maxLength: 40 })
    .map(all => all.join(''))
  fc.assert(
    fc.property(text, printed => {
      expect(signs.test(printed)).toBe(pattern.test(printed))
      expect(signs.replaced(printed, sign => `<${sign}>`)).toBe(printed.replace(new RegExp(pattern.source, 'g'), sign => `<${sign}>`))
    }),
  )
})
