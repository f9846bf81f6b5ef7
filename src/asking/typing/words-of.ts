import { type Words, wordAt } from './words.ts'

/** A part of a question as words of its own. */
export function wordsOf(part: readonly number[], { words, marked, mended }: Words): Words {
  const own = part.map(i => words[i]!)
  return {
    words: own,
    clauses: [0],
    line: ` ${own.map(word => word.folded).join(' ')} `,
    raw: own.map(word => word.text).join(' '),
    marked,
    mended,
    wordAt: wordAt(own),
  }
}
