/** For putting a word of a list into a pattern. A space stands for one or more spaces. */
export function quoteForPattern(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&').replace(/ /g, ' +')
}

/** The words of a list as alternatives, the longest first, so that "tổ dân phố" wins over "tổ". */
export function oneOf(words: readonly string[]): string {
  return `(?:${[...words]
    .sort((a, b) => b.length - a.length)
    .map(quoteForPattern)
    .join('|')})`
}

/** The letters of Latin scripts, without the signs × and ÷ among them, and the combining marks. */
const LETTERS = 'a-zA-Z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff'
const MARKS = '\u0300-\u036f'

/** Whole words only: JavaScript's `\b` does not know Vietnamese letters. */
export const WORD_START = `(?<![${LETTERS}${MARKS}\\d])`
export const WORD_END = `(?![${LETTERS}${MARKS}])`

/** A pattern over flat text (`flatten`) that starts and ends with whole words. */
export function words(source: string, flags = 'gu'): RegExp {
  return new RegExp(`${WORD_START}(?:${source})${WORD_END}`, flags)
}

/** The same, only at the end of the text read. */
export function wordsAtEnd(source: string): RegExp {
  return new RegExp(`${WORD_START}(?:${source})\\s*$`, 'u')
}

/** The same, only at its start. */
export function wordsAtStart(source: string): RegExp {
  return new RegExp(`^\\s*(?:${source})${WORD_END}`, 'u')
}

/**
 * The same pattern with the letters of Latin scripts written out. The engine compiles `\p{L}`, with its hundreds of ranges, many times slower, and
 * patterns are compiled anew in each process.
 */
export function latin({ source, flags }: RegExp): RegExp {
  let inside = false
  const plain = source.replace(/\\p\{([LM])\}|\\.|[[\]]/gsu, (part: string, name: string | undefined) => {
    if (part === '[') inside = true
    if (part === ']') inside = false
    const letters = name === undefined ? undefined : name === 'L' ? LETTERS : MARKS
    return letters === undefined ? part : inside ? letters : `[${letters}]`
  })
  return new RegExp(plain, flags)
}

/** A look at the first letter, before dearer looks backwards: of the words in the list, or of the letters given. */
export function startsWith(words: readonly string[]): string {
  return `(?=[${[...new Set(words.map(word => word[0]!))].join('').replace(/[\]\\^-]/g, '\\$&')}])`
}
