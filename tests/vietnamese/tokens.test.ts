import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lastSign } from '../../src/vietnamese/last-sign.ts'
import { lastWord } from '../../src/vietnamese/last-word.ts'
import { namesIn } from '../../src/vietnamese/names-in.ts'
import { latin, matches, oneOf } from '../../src/vietnamese/pattern.ts'
import { BRACKET_ID, NUMBER_ID, tokensOf, wordOf } from '../../src/vietnamese/tokens.ts'

const text = (words: readonly string[]) =>
  fc.array(fc.constantFrom(...words, ' ', '  ', '\n', ',', '.'), { maxLength: 40 }).map(parts => parts.join(''))
const WORDS = ['tú', 'lý', ' bắc', 'quế', 'xuân', '1', '12', '(', 'xã ', 'tú lý', "ea h'leo", '-']

test('tokens are the runs of letters, the runs of digits and the opening brackets', () => {
  fc.assert(
    fc.property(text(WORDS), flat => {
      const { count, starts, ids } = tokensOf(flat)
      const found = Array.from({ length: count }, (_, k) => [starts[k]!, ids[k]!] as const)
      const expected = matches(latin(/[\p{L}\p{M}]+|\d+|\(/gu), flat)
      expect(found.map(([start]) => start)).toEqual(expected.map(({ index }) => index))
      for (const [k, [word]] of expected.entries()) {
        const id = found[k]![1]
        expect(word === '(' ? id === BRACKET_ID : /^\d/.test(word) ? id === NUMBER_ID : wordOf(id) === word).toBe(true)
      }
    }),
  )
})

test('names are found where a pattern of them would be found', () => {
  const names = ['tú lý', 'tú lý bắc', 'quế xuân 1', 'quế xuân', "ea h'leo"]
  const pattern = latin(new RegExp(`(?<![\\p{L}\\d])${oneOf(names)}(?![\\p{L}\\d])`, 'gu'))
  fc.assert(
    fc.property(text(WORDS), flat => {
      const expected = matches(pattern, flat).map(({ index, 0: found }) => ({
        start: index,
        end: index + found.length,
        name: found.replace(/ +/g, ' '),
      }))
      expect(namesIn(flat, names)).toEqual(expected)
    }),
  )
})

test('the last word and the last sign before a place', () => {
  expect(lastWord('thu nhập đạt  \n', 15)).toBe('đạt')
  expect(lastWord('đạt 5', 5)).toBe('')
  expect(lastWord('', 0)).toBe('')
  expect(lastSign('a;b;c', ';', 0, 3)).toBe(1)
  expect(lastSign('a;b;c', ';', 2, 3)).toBe(-1)
})
