import { inOrder } from './in-order.ts'
import { marksFit } from './marks-fit.ts'
import type { Match, Term } from './scored.ts'
import type { TermIndex } from './term-index.ts'
import { blend } from './weighing.ts'
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

/** `askedShare` of likenesses in a row. */
function shareOfAll({ weights, lights }: TermIndex, likeness: Float64Array): number {
  let all = 0
  let hit = 0
  for (let t = 0; t < likeness.length; t++) {
    const like = likeness[t]!
    if (like === 0 && lights[t] === 1) continue
    all += weights[t]!
    hit += weights[t]! * like
  }
  return all === 0 ? 0 : hit / all
}

/** A place in the wording that a term may stand for. */
interface Place {
  readonly k: number
  readonly score: number
}

/** How a wording answers to the terms of a question. */
export function matchWording(terms: readonly Term[], index: TermIndex, wording: WeighedWording, words: Words): Match {
  const found = placesOf(terms, index, wording, words)
  if (!found && !index.short.some(term => wording.initials.includes(terms[term]!.word.folded))) return index.nothing
  const likeness = new Array<number>(terms.length).fill(0)
  const at = new Array<number>(terms.length).fill(-1)
  const taken = new Set<number>()
  if (found) settle(found, likeness, at, taken)
  for (const term of index.short) {
    const { folded } = terms[term]!.word
    const start = likeness[term] === 0 && wording.folded.length > 1 ? wording.initials.indexOf(folded) : -1
    if (start < 0) continue
    likeness[term] = INITIALS
    at[term] = start
    for (let k = 0; k < folded.length; k++) taken.add(start + k)
  }
  if (taken.size === 0) return { likeness, covered: 0, at, tight: false }
  const { weight: all } = wording
  let covered = 0
  for (let k = 0; k < wording.folded.length; k++) if (taken.has(k)) covered += wording.weights[k]!
  const { order, tight } = inOrder(terms, likeness, at)
  return { likeness: order === 1 ? likeness : likeness.map(like => like * order), covered: all === 0 ? 0 : covered / all, at, tight }
}

function placesOf(terms: readonly Term[], { meant, byNumber }: TermIndex, wording: WeighedWording, words: Words): Place[][] | undefined {
  let found: Place[][] | undefined
  for (let k = 0; k < wording.numbers.length; k++) {
    const slot = byNumber[wording.numbers[k]!]
    if (!slot) continue
    for (const { term, likeness } of meant[slot]!) {
      const score = likeness * marksFit(terms[term]!.word, wording.marked[k]!, words)
      if (score === 0) continue
      found ??= []
      const places = found[term]
      if (places) places.push({ k, score })
      else found[term] = [{ k, score }]
    }
  }
  return found
}

/** Gives each term its best place that is free, after that of the term before where there is one. */
function settle(found: readonly (Place[] | undefined)[], likeness: number[], at: number[], taken: Set<number>): void {
  let last = -1
  for (let t = 0; t < likeness.length; t++) {
    const places = found[t]
    if (!places) continue
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
