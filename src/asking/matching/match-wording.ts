import { larger } from '../../vietnamese/tokens.ts'
import type { WeighedWording } from '../typing/wording.ts'
import type { Words } from '../typing/words.ts'
import { inOrder } from './in-order.ts'
import { marksFit } from './marks-fit.ts'
import type { Match, Term } from './scored.ts'
import type { TermIndex } from './term-index.ts'
import { blend } from './weighing.ts'

/** How well initials stand for the words they begin. */
const INITIALS = 0.9
/** How well a word typed with marks stands for one of other letters and another tone. */
const OTHER_WORD = 0.5

/** Words of names in a row, by their numbers in the vocabulary, with what each weighs. */
export interface Row {
  readonly numbers: ArrayLike<number>
  readonly weights: ArrayLike<number>
}

/**
 * The most that a wording can score: what it would if every mark and the order of its words were right.
 * @param from where its words begin in the row
 */
export function bestMatch(index: TermIndex, { numbers, weights }: Row, from: number, to: number, wording: WeighedWording): number {
  for (const form of index.forms) if (wording.initials.includes(form)) return 1
  const { slots, meant, likeness, byNumber, room, touched } = index
  let covered = 0
  let found = 0
  for (let k = from; k < to; k++) {
    const slot = byNumber[numbers[k]!]!
    if (slot === 0) continue
    covered += weights[k]!
    for (let m = slots[slot]!; m < slots[slot + 1]!; m++) {
      const term = meant[m]!
      if (room[term] === 0) touched[found++] = term
      if (likeness[m]! > room[term]!) room[term] = likeness[m]!
    }
  }
  if (covered === 0) return 0
  const share = covered / wording.weight
  return blend(shareOfTouched(index, found), share, share) + ROUNDING
}

/** A sum in another order may come to a little less. */
const ROUNDING = 1e-9

/** What `shareOfAll` makes of the likeness in the room, from the terms touched alone; the room is empty then. */
function shareOfTouched({ weights, lights, room, touched, heavy }: TermIndex, found: number): number {
  let all = heavy
  let hit = 0
  for (let i = 0; i < found; i++) {
    const t = touched[i]!
    if (lights[t] === 1) all += weights[t]!
    hit += weights[t]! * room[t]!
    room[t] = 0
  }
  return all === 0 ? 0 : hit / all
}

/** How a wording answers to the terms of a question. */
export function matchWording(terms: readonly Term[], index: TermIndex, wording: WeighedWording, words: Words): Match {
  const found = placesOf(terms, index, wording, words)
  if (found === 0 && !index.forms.some(form => wording.initials.includes(form))) return index.nothing
  const likeness = index.nothing.likeness.slice()
  const at = index.nothing.at.slice()
  const length = wording.folded.length
  if (length > taken.length) taken = new Uint8Array(length * 2)
  else taken.fill(0, 0, length)
  const met = found === 0 ? [] : metAmong(terms)
  let takes = settle(terms, met, likeness, at)
  for (const term of index.short) {
    const { folded } = terms[term]!.word
    const start = likeness[term] === 0 && length > 1 ? wording.initials.indexOf(folded) : -1
    if (start < 0) continue
    likeness[term] = INITIALS
    at[term] = start
    met.push(term)
    takes += folded.length
    taken.fill(1, start, start + folded.length)
  }
  if (takes === 0) return { likeness, covered: 0, at, tight: false }
  const { weight: all } = wording
  let covered = 0
  for (let k = 0; k < length; k++) if (taken[k] === 1) covered += wording.weights[k]!
  const { order, tight } = inOrder(terms, index.short.length === 0 ? met : met.sort((a, b) => a - b), likeness, at)
  if (order !== 1) for (const t of met) likeness[t]! *= order
  return { likeness, covered: all === 0 ? 0 : covered / all, at, tight }
}

/** The words of the wording that are taken: room for one, used again and again. */
let taken = new Uint8Array(64)

/**
 * Places in the wording that terms may stand for, as `placesOf` finds them: of each the term, the word, how well it stands there, and the next
 * place of the same term or -1. By term, its first and last place; -1 and worthless where it has none. Room for one wording, used again and again.
 */
const places = {
  terms: new Int32Array(64),
  words: new Int32Array(64),
  scores: new Float64Array(64),
  next: new Int32Array(64),
  first: new Int32Array(64).fill(-1),
  last: new Int32Array(64),
  /** By word of the wording: how well it is stood for at best. */
  most: new Float64Array(64),
}

/** Finds the places that each term may stand for, in the order of the wording. Returns how many there are. */
function placesOf(
  terms: readonly Term[],
  { byNumber, slots, meant, likeness }: TermIndex,
  { numbers, marked }: WeighedWording,
  words: Words,
): number {
  let found = 0
  for (let k = 0; k < numbers.length; k++) {
    const slot = byNumber[numbers[k]!]!
    if (slot === 0) continue
    if (k >= places.most.length) places.most = new Float64Array(k * 2)
    places.most[k] = 0
    for (let m = slots[slot]!; m < slots[slot + 1]!; m++) {
      const term = meant[m]!
      const score = likeness[m]! * marksFit(terms[term]!.word, marked[k]!, words, OTHER_WORD)
      if (score === 0) continue
      if (score > places.most[k]!) places.most[k] = score
      if (found === places.terms.length) widen()
      if (terms.length > places.first.length) lengthen(terms.length)
      places.terms[found] = term
      places.words[found] = k
      places.scores[found] = score
      places.next[found] = -1
      if (places.first[term] === -1) places.first[term] = found
      else places.next[places.last[term]!] = found
      places.last[term] = found
      found++
    }
  }
  return found
}

function widen(): void {
  places.terms = larger(places.terms)
  places.words = larger(places.words)
  places.next = larger(places.next)
  const scores = new Float64Array(places.scores.length * 2)
  scores.set(places.scores)
  places.scores = scores
}

function lengthen(terms: number): void {
  const first = new Int32Array(terms * 2).fill(-1)
  first.set(places.first)
  places.first = first
  const last = new Int32Array(terms * 2)
  last.set(places.last)
  places.last = last
}

/** The terms that have a place, in their order. */
function metAmong(terms: readonly Term[]): number[] {
  const met: number[] = []
  for (let t = 0; t < terms.length; t++) if (places.first[t] !== -1) met.push(t)
  return met
}

/**
 * Gives each term its best place that is free, after that of the term before where there is one; "đã" none where "gia" is asked for itself.
 * Returns how many have got one.
 */
function settle(terms: readonly Term[], met: readonly number[], likeness: number[], at: number[]): number {
  const { words, scores, next, first, most } = places
  let last = -1
  let takes = 0
  for (const t of met) {
    let best = 0
    for (let p = first[t]!; p >= 0; p = next[p]!) if (scores[p]! > best) best = scores[p]!
    likeness[t] = best
    let free = -1
    for (let p = first[t]!; p >= 0; p = next[p]!) {
      if (scores[p]! < best * 0.99 || taken[words[p]!] === 1) continue
      if (terms[t]!.light && scores[p]! < most[words[p]!]! * 0.99) continue
      if (free < 0) free = words[p]!
      if (words[p]! <= last) continue
      free = words[p]!
      break
    }
    first[t] = -1
    if (free < 0) continue
    at[t] = free
    taken[free] = 1
    last = free
    takes++
  }
  return takes
}
