import type { Term } from './scored.ts'

/** How well a word of the sentence around a figure stands for one of its name. */
export const SENTENCE = 0.3
/** How well "diện tích" is answered by a figure in hectares whose name does not say so. */
export const MEASURED = 0.9
/** Share of its name that is asked for where it is asked for whole. */
export const WHOLE = 0.9

/** Share of the weight of the terms that is answered. A light term that is not answered does not count. */
export function askedShare(terms: readonly Term[], likeness: ArrayLike<number>): number {
  let all = 0
  let hit = 0
  for (let t = 0; t < terms.length; t++) {
    const { light, weight } = terms[t]!
    const like = likeness[t]!
    if (light && like === 0) continue
    all += weight
    hit += weight * like
  }
  return all === 0 ? 0 : hit / all
}

/** The same of terms in a row: their weights, and 1 for each that is light. */
export function shareOfAll(
  { weights, lights }: { readonly weights: Float64Array; readonly lights: Uint8Array },
  likeness: ArrayLike<number>,
): number {
  let all = 0
  let hit = 0
  for (let t = 0; t < weights.length; t++) {
    const like = likeness[t]!
    if (like === 0 && lights[t] === 1) continue
    all += weights[t]!
    hit += weights[t]! * like
  }
  return all === 0 ? 0 : hit / all
}

/** Initials alone ("hn") say little of a long name that happens to hold them. */
export function trust(terms: readonly Term[], likeness: readonly number[], covered: number): number {
  if (covered >= 0.5) return 1
  for (let t = 0; t < terms.length; t++) if (!terms[t]!.light && likeness[t] !== 0 && !terms[t]!.word.short) return 1
  return 0.5
}

/** A name that is asked for whole is better than a longer one that holds the words; a name that is not asked for is nothing. */
export function blend(asked: number, covered: number, own: number): number {
  return asked * (0.62 + 0.28 * covered + 0.1 * own)
}
