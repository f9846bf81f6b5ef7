import { type Words, wordAt } from './words.ts'

/** A part of a question as words of its own. */
export function wordsOf(part: readonly number[], { words, marked, mended }: Words): Words {
  const own = part.map(i => words[i]!)
  let at = 0
  const typed = own.map(word => word.text).join(' ')
  return {
    words: own,
    clauses: [0],
    line: ` ${own.map(word => word.folded).join(' ')} `,
    raw: typed,
    marked,
    mended,
    wordAt: wordAt(own),
    typed,
    offsets: own.map(({ text }) => {
      at += text.length + 1
      return at - text.length - 1
    }),
  }
}
