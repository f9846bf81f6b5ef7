import { inOrder } from './in-order.ts'
import { marksFit } from './marks-fit.ts'
import type { Match, Term } from './scored.ts'
import type { TermIndex } from './term-index.ts'
import { blend } from './weighing.ts'
import type { WeighedWording, Wording } from './wording.ts'
import type { Words } from './words.ts'

const NONE: readonly never[] = []
/** How well initials stand for the words they begin. */
const INITIALS = 0.9

/** The most that a wording can score: what it would if every mark and the order of its words were right. */
export function bestMatch(index: TermIndex, { folded, weights, weight }: WeighedWording): number {
  if (index.short.length > 0) return 1
  const likeness = index.room
  let covered = 0
  for (let k = 0; k < folded.length; k++) {
    const meant = index.byWord.get(folded[k]!)
    if (!meant) continue
    covered += weights[k]!
    for (const { term, likeness: like } of meant) if (like > likeness[term]!) likeness[term] = like
  }
  if (covered === 0) return 0
  const share = weight === 0 ? 0 : covered / weight
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

function placesOf(terms: readonly Term[], { byWord }: TermIndex, wording: Wording, words: Words): Place[][] | undefined {
  let found: Place[][] | undefined
  for (let k = 0; k < wording.folded.length; k++)
    for (const { term, likeness } of byWord.get(wording.folded[k]!) ?? NONE) {
      const score = likeness * marksFit(terms[term]!.word, wording.marked[k]!, words)
      if (score === 0) continue
      found ??= []
      const places = found[term]
      if (places) places.push({ k, score })
      else found[term] = [{ k, score }]
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
