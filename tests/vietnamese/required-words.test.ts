import { expect, test } from 'vitest'
import { requiredWords } from '../../src/vietnamese/required-words.ts'

test.each([
  [/giấy khen|biểu dương/u, ['giấy', 'dương']],
  // what only stands before or behind is none of its own, brackets and signs in it notwithstanding
  [/(?<=cho (?:phép )?[(\])]?)vay(?= (?:vốn|\)))/u, ['vay']],
  [/(?:rất )?đông|(?!x)nhiều (?:người|hộ)/u, ['đông', 'nhiều']],
  // "bao nhiêu" is in most questions
  [/bao nhiêu (?:yến|sào)/u, ['yến', 'sào']],
])('%s holds one of %s', (pattern, words) => {
  expect(requiredWords(pattern)).toEqual(words)
})

test('a pattern that may do without words of two letters needs none', () => {
  expect(requiredWords(/\d+|xã/u)).toBeUndefined()
  expect(requiredWords(/(?:xã )?\d/u)).toBeUndefined()
})
