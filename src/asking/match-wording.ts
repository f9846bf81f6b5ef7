import { inOrder } from './in-order.ts'
import { marksFit } from './marks-fit.ts'
import type { Match, Term } from './scored.ts'
import type { TermIndex } from './term-index.ts'
import { blend, shareOfAll } from './weighing.ts'
import type { WeighedWording } from './wording.ts'
import type { Words } from './words.ts'

/** How well initials stand for the words they begin. */
const INITIALS = 0.9

/** Words of names in a row, by their numbers in the vocabulary, with what each weighs. */
export interface Row {
  readonly numbers: ArrayLike<number>
  readonly weights: ArrayLike<number>
}

/**
 * The most that a wording can score: what it would if every mark and the order of its words were right.
 * @param from where its words begin in the row
 * @param weight what they weigh together
 */
export function bestMatch(index: TermIndex, { numbers, weights }: Row, from: number, to: number, weight: number): number {
  if (index.short.length > 0) return 1
  const { meant, byNumber, room: likeness } = index
  let covered = 0
  for (let k = from; k < to; k++) {
    const slot = byNumber[numbers[k]!]
    if (!slot) continue
    covered += weights[k]!
    for (const { term, likeness: like } of meant[slot]!) if (like > likeness[term]!) likeness[term] = like
  }
  if (covered === 0) return 0
  const share = covered / weight
  const asked = shareOfAll(index, likeness)
  likeness.fill(0)
  return blend(asked, share, share)
}

/** A place in the wording that a term may stand for. */
interface Place {
  readonly k: number
  readonly score: number
}

/** How a wording answers to the terms of a question. */
export function matchWording(terms: readonly Term[], index: TermIndex, wording: WeighedWording, words: Words): Match {
  const { found, met } = placesOf(terms, index, wording, words)
  if (met.length === 0 && !index.short.some(term => wording.initials.includes(terms[term]!.word.folded))) return index.nothing
  const likeness = new Array<number>(terms.length).fill(0)
  const at = new Array<number>(terms.length).fill(-1)
  const taken = new Set<number>()
  settle(found, met, likeness, at, taken)
  for (const term of index.short) {
    const { folded } = terms[term]!.word
    const start = likeness[term] === 0 && wording.folded.length > 1 ? wording.initials.indexOf(folded) : -1
    if (start < 0) continue
    likeness[term] = INITIALS
    at[term] = start
    met.push(term)
    for (let k = 0; k < folded.length; k++) taken.add(start + k)
  }
  if (taken.size === 0) return { likeness, covered: 0, at, tight: false }
  const { weight: all } = wording
  let covered = 0
  for (let k = 0; k < wording.folded.length; k++) if (taken.has(k)) covered += wording.weights[k]!
  const { order, tight } = inOrder(
    terms,
    met.sort((a, b) => a - b),
    likeness,
    at,
  )
  if (order !== 1) for (const t of met) likeness[t]! *= order
  return { likeness, covered: all === 0 ? 0 : covered / all, at, tight }
}

/** The places that each term may stand for, and the terms that have one, in their order. */
function placesOf(
  terms: readonly Term[],
  { meant, byNumber }: TermIndex,
  wording: WeighedWording,
  words: Words,
): { readonly found: ReadonlyMap<number, Place[]>; readonly met: number[] } {
  const found = new Map<number, Place[]>()
  for (let k = 0; k < wording.numbers.length; k++) {
    const slot = byNumber[wording.numbers[k]!]
    if (!slot) continue
    for (const { term, likeness } of meant[slot]!) {
      const score = likeness * marksFit(terms[term]!.word, wording.marked[k]!, words)
      if (score === 0) continue
      const places = found.get(term)
      if (places) places.push({ k, score })
      else found.set(term, [{ k, score }])
    }
  }
  return { found, met: [...found.keys()].sort((a, b) => a - b) }
}

/** Gives each term its best place that is free, after that of the term before where there is one. */
function settle(found: ReadonlyMap<number, Place[]>, met: readonly number[], likeness: number[], at: number[], taken: Set<number>): void {
  let last = -1
  for (const t of met) {
    const places = found.get(t)!
    let best = 0
    for (const { score } of places) if (score > best) best = score
    likeness[t] = best
    const free = places.filter(place => place.score >= best * 0.99 && !taken.has(place.k))
    const k = (free.find(place => place.k > last) ?? free[0])?.k
    if (k === undefined) continue
    at[t] = k
    taken.add(k)
    last = k
  }
}
