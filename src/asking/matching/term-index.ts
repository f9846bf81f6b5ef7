import { dimensionOf, type MeasureClass } from '../../catalogue/indicator-words.ts'
import type { Vocabulary } from '../typing/vocabulary.ts'
import type { Match, Term } from './scored.ts'

/** The words that terms may stand for, the other way round: a wording or a sentence is matched in one pass over its words. */
export interface TermIndex {
  /** By the number of a word of the vocabulary, its slot; 0 where no term may stand for it. */
  readonly byNumber: Uint16Array
  /** The terms that may stand for the word of slot s are those at `slots[s]` to `slots[s + 1]` of `meant`, and how well they do stands there in `likeness`. */
  readonly slots: Int32Array
  readonly meant: Int32Array
  readonly likeness: Float64Array
  /** The terms that a word of a sentence lets pass for mentioned: the typed word itself too, known or not. */
  readonly mentionedBy: ReadonlyMap<string, readonly number[]>
  /** Terms that may be initials. */
  readonly short: readonly number[]
  /** What these are typed as. */
  readonly forms: readonly string[]
  /** Pairs of terms that say what kind of amount is meant: "diện tích". */
  readonly dimensions: readonly { readonly at: number; readonly dimension: MeasureClass }[]
  /** The terms of "bình quân", "đầu người". */
  readonly perHead: readonly number[]
  /** The terms of "tăng", "tốc độ tăng trưởng" and of "giảm", "mức giảm". */
  readonly turns: Readonly<Record<'up' | 'down', readonly number[]>>
  /** The terms that are typed so. */
  readonly typed: ReadonlyMap<string, readonly number[]>
  /** Their weights, and 1 for each that is light. */
  readonly weights: Float64Array
  readonly lights: Uint8Array
  /** Room for a likeness of each, all 0 while nobody uses it. */
  readonly room: Float64Array
  /** Room for the terms that have a likeness there. */
  readonly touched: Int32Array
  /** What those weigh together that are not light. */
  readonly heavy: number
  /** Room for a mark of each, all 0 while nobody uses it. */
  readonly marks: Uint8Array
  /** What a wording comes to that bears none of them. */
  readonly nothing: Match
}

export function indexTerms(terms: readonly Term[], vocabulary: Vocabulary): TermIndex {
  const byNumber = new Uint16Array(vocabulary.size + 1)
  const meant: Meant[][] = [[]]
  /** A word said again means the same again. */
  const slotsOf = new Map<Term['candidates'], ReturnType<typeof slotsFor>>()
  const slotsFor = (candidates: Term['candidates']): readonly { readonly slot: number; readonly likeness: number }[] => {
    const slots: { slot: number; likeness: number }[] = []
    for (const [word, likeness] of candidates) {
      const number = vocabulary.numberOf(word)
      if (number === 0) continue // no name bears it
      if (byNumber[number] === 0) byNumber[number] = meant.push([]) - 1
      slots.push({ slot: byNumber[number]!, likeness })
    }
    return slots
  }
  const mentionedBy = new Map<string, number[]>()
  const short: number[] = []
  const typed = new Map<string, number[]>()
  terms.forEach((term, t) => {
    push(typed, term.word.folded, t)
    if (term.word.short) short.push(t)
    let slots = slotsOf.get(term.candidates)
    if (!slots) {
      slots = slotsFor(term.candidates)
      slotsOf.set(term.candidates, slots)
    }
    for (const { slot, likeness } of slots) meant[slot]!.push({ term: t, likeness })
    for (const word of term.candidates.keys()) push(mentionedBy, word, t)
    if (!term.candidates.has(term.word.folded)) push(mentionedBy, term.word.folded, t)
  })
  const none = terms.map(() => 0)
  return {
    byNumber,
    ...inRows(meant),
    mentionedBy,
    short,
    forms: [...new Set(short.map(t => terms[t]!.word.folded))],
    dimensions: dimensionsOf(terms),
    perHead: perHead(terms),
    turns: { up: turns(terms, 'tang'), down: turns(terms, 'giam') },
    typed,
    weights: Float64Array.from(terms, ({ weight }) => weight),
    lights: Uint8Array.from(terms, ({ light }) => Number(light)),
    room: new Float64Array(terms.length),
    touched: new Int32Array(terms.length),
    heavy: terms.reduce((sum, { light, weight }) => sum + (light ? 0 : weight), 0),
    marks: new Uint8Array(terms.length),
    nothing: { likeness: none, covered: 0, at: terms.map(() => -1), tight: false },
  }
}

/** A term that may stand for a word, and how well it does. */
interface Meant {
  readonly term: number
  readonly likeness: number
}

function inRows(meant: readonly (readonly Meant[])[]): Pick<TermIndex, 'slots' | 'meant' | 'likeness'> {
  const slots = new Int32Array(meant.length + 1)
  for (let s = 0; s < meant.length; s++) slots[s + 1] = slots[s]! + meant[s]!.length
  const rows = { slots, meant: new Int32Array(slots[meant.length]!), likeness: new Float64Array(slots[meant.length]!) }
  let at = 0
  for (const of of meant)
    for (const { term, likeness } of of) {
      rows.meant[at] = term
      rows.likeness[at++] = likeness
    }
  return rows
}

function turns(terms: readonly Term[], turn: string): readonly number[] {
  const typedAt = (t: number, from: number, by: number) => (terms[t]?.index === terms[from]!.index + by ? terms[t].word.folded : '')
  return terms.flatMap(({ word }, t) => {
    if (word.folded !== turn) return []
    const speed = typedAt(t - 1, t, -1) === 'do' && typedAt(t - 2, t, -2) === 'toc' ? [t - 2, t - 1] : []
    const degree = typedAt(t - 1, t, -1) === 'muc' ? [t - 1] : []
    return [...speed, ...degree, t, ...(typedAt(t + 1, t, 1) === 'truong' ? [t + 1] : [])]
  })
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
