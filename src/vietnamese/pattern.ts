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

/** Whole words only: JavaScript's `\b` does not know Vietnamese letters. */
export const WORD_START = '(?<![\\p{L}\\p{M}\\d])'
export const WORD_END = '(?![\\p{L}\\p{M}])'

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
