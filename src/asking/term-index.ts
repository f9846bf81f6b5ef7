import { dimensionOf, type MeasureClass } from '../catalogue/indicator-words.ts'
import type { Match, Term } from './scored.ts'

/** The words that terms may stand for, the other way round: a wording or a sentence is matched in one pass over its words. */
export interface TermIndex {
  readonly byWord: ReadonlyMap<string, readonly { readonly term: number; readonly likeness: number }[]>
  /** The terms that a word of a sentence lets pass for mentioned: the typed word itself too, known or not. */
  readonly mentionedBy: ReadonlyMap<string, readonly number[]>
  /** Terms that may be initials. */
  readonly short: readonly number[]
  /** Pairs of terms that say what kind of amount is meant: "diện tích". */
  readonly dimensions: readonly { readonly at: number; readonly dimension: MeasureClass }[]
  /** The terms of "bình quân", "đầu người". */
  readonly perHead: readonly number[]
  /** The terms that are typed so. */
  readonly typed: ReadonlyMap<string, readonly number[]>
  /** Their weights, and 1 for each that is light. */
  readonly weights: Float64Array
  readonly lights: Uint8Array
  /** Room for a likeness of each, all 0 while nobody uses it. */
  readonly room: Float64Array
  /** What a wording comes to that bears none of them. */
  readonly nothing: Match
}

export function indexTerms(terms: readonly Term[]): TermIndex {
  const byWord = new Map<string, { term: number; likeness: number }[]>()
  const mentionedBy = new Map<string, number[]>()
  const short: number[] = []
  const typed = new Map<string, number[]>()
  terms.forEach((term, t) => {
    push(typed, term.word.folded, t)
    if (term.word.short) short.push(t)
    for (const [word, likeness] of term.candidates) push(byWord, word, { term: t, likeness })
    for (const word of new Set([term.word.folded, ...term.candidates.keys()])) push(mentionedBy, word, t)
  })
  const none = terms.map(() => 0)
  return {
    byWord,
    mentionedBy,
    short,
    dimensions: dimensionsOf(terms),
    perHead: perHead(terms),
    typed,
    weights: Float64Array.from(terms, ({ weight }) => weight),
    lights: Uint8Array.from(terms, ({ light }) => Number(light)),
    room: new Float64Array(terms.length),
    nothing: { likeness: none, covered: 0, at: terms.map(() => -1), tight: false },
  }
}

function dimensionsOf(terms: readonly Term[]): TermIndex['dimensions'] {
  return terms.flatMap(({ word, index }, at) => {
    const next = terms[at + 1]
    const dimension = next?.index === index + 1 ? dimensionOf(word.folded, next.word.folded) : undefined
    return dimension === undefined ? [] : [{ at, dimension }]
  })
}

function perHead(terms: readonly Term[]): readonly number[] {
  const found: number[] = []
  for (let t = 0; t + 1 < terms.length; t++) {
    const pair = `${terms[t]!.word.folded} ${terms[t + 1]!.word.folded}`
    if (terms[t + 1]!.index === terms[t]!.index + 1 && (pair === 'binh quan' || pair === 'dau nguoi')) found.push(t, t + 1)
  }
  return found
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
