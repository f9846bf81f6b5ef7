import { comparable, fold } from '../vietnamese/fold.ts'

/** A bulletin's words are kept up to this many code units of text. */
export const MOST_SEARCHED = 100_000

/** A keyword as it is compared: words in lower case parted by single spaces, marks kept, one spelling of a tone's place. */
export function keyword(text: string): string {
  return words(text)
}

/**
 * A text for keywords to be sought in as ` keyword `: its words with their marks, then the same without, so that "đất" is found by
 * "đất" and by "dat", and "đạt" by "dat" alone.
 */
export function searchable(...texts: readonly string[]): string {
  const marked = texts.map(text => words(text.slice(0, MOST_SEARCHED))).join(' | ')
  return ` ${marked} | ${fold(marked)} `
}

function words(text: string): string {
  return (comparable(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ')
}
