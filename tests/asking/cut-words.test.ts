import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutWords, WORD } from '../../src/asking/typing/cut-words.ts'

const LETTERS = [...'aăâđêôơưÁẹ \t.,;-/%()0123456789', 'e\u0323', '\u0301', '𝐚', '😀', '\ud800', 'ü', '中', '٣']

test('cuts a text as the pattern of words does, whatever is in it', () => {
  const texts = fc.oneof(
    fc.array(fc.constantFrom(...LETTERS), { maxLength: 40 }).map(parts => parts.join('')),
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 }).map(codes => String.fromCharCode(...codes)),
  )
  fc.assert(
    fc.property(texts, text => {
      expect(cutWords(text)).toEqual([...text.matchAll(WORD)].map(([word]) => word))
    }),
  )
})

test.each([
  ['thu ngân sách 1.204,5 triệu', ['thu', 'ngân', 'sách', '1.204,5', 'triệu']],
  ['16/18, 3.', ['16', '18', '3']],
])('%s', (text, words) => {
  expect(cutWords(text)).toEqual(words)
})
