import { expect, test } from 'vitest'
import { Vocabulary } from '../../src/asking/typing/vocabulary.ts'
import { createReader } from '../../src/asking/typing/words.ts'
import { type KnownName, NameTrie } from '../../src/asking/understanding/name-trie.ts'
import { catalogue } from '../support/knowledge.ts'

const vocabulary = new Vocabulary()
const trie = new NameTrie()
const add = (text: string): void => {
  const folded = text.split(' ')
  for (const word of folded) vocabulary.add(word)
  const name: KnownName = { ref: { id: text, name: text }, type: undefined, folded, marked: folded }
  trie.add(name)
}
const SYLLABLES = ['tan', 'binh', 'phu', 'xuan', 'lap', 'hoa', 'an', 'thanh', 'long', 'quang', 'duc', 'minh']
for (const first of SYLLABLES) for (const second of SYLLABLES) for (const third of SYLLABLES) add(`${first} ${second} ${third}`)
for (const name of ['que xuan 1', 'que xuan 2', 'dong da', 'ba che']) add(name)

const read = createReader(
  catalogue.typing,
  word => vocabulary.has(word),
  word => vocabulary.isWritten(word),
)
const startingWith = (text: string): readonly string[] => trie.startingAt(0, read(text), vocabulary).map(({ name }) => name.ref.id)

test('the names that words are', () => {
  expect(startingWith('dong da co')).toEqual(['dong da'])
  expect(startingWith('dong ba')).toEqual([])
  expect(startingWith('dong')).toEqual([])
})
test('a letter wrong or a sound alike', () => {
  expect(startingWith('dogn da')).toEqual(['dong da'])
  expect(startingWith('ba tre')).toEqual(['ba che'])
})
test('a number at the end may be left out', () => {
  expect(startingWith('que xuan nam 2021')).toEqual(['que xuan 1', 'que xuan 2'])
  expect(startingWith('que xuan 2')).toContain('que xuan 2')
})
test('what is left of a name may be its initials', () => {
  expect(startingWith('quang ld')).toEqual(expect.arrayContaining(['quang long duc']))
})
test('of many names that begin alike few are looked at', () => {
  expect(startingWith('tan binh quang').length).toBeLessThan(12)
  expect(startingWith('tan binh').length).toBe(0)
})
