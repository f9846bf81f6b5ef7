import type { Word, Words } from '../typing/words.ts'

/** One word of what is asked about, with what it may stand for. */
export interface Term {
  readonly index: number
  readonly word: Word
  readonly weight: number
  /** Folded words of the vocabulary that it may stand for, with their likeness. */
  readonly candidates: ReadonlyMap<string, number>
  /** A courtesy or a cue: it may match, but hardly counts when it does not. */
  readonly light: boolean
}

/** The words that may say what a question is about. */
export interface SubjectWords {
  readonly words: Words
  /** Indices of words that name a place or a period. */
  readonly named: ReadonlySet<number>
  /** Indices of words of cues. */
  readonly light: ReadonlySet<number>
  /** Indices of words that are content although they are fillers elsewhere. */
  readonly strong: ReadonlySet<number>
}

/** How a wording answers to the terms: `likeness` per term, and the share of the wording that was asked for. */
export interface Match {
  readonly likeness: readonly number[]
  readonly covered: number
  /** Per term, the word of the wording that it was matched with; -1 where none. A word serves one term: of a repeated term the second has none. */
  readonly at: readonly number[]
  /** Whether neighbours in the question stand side by side in the wording: "hộ nghèo" does in "hộ nghèo đa chiều", not in "hộ cận nghèo". */
  readonly tight: boolean
}

/** An item and how well it answers the terms. A light word that an item lacks is not held against it. */
export interface Scored<T> {
  readonly item: T
  /** 0 to 1. */
  readonly score: number
  /** Share of the weight of the terms that the item answers to. */
  readonly asked: number
  /** Per term, 0 to 1. */
  readonly likeness: readonly number[]
  /** How much of the report's own wording was asked for: tells apart facts of one indicator. */
  readonly own: number
  /** Share of the weight of the terms that the report's own wording answers to. */
  readonly ownAsked: number
  /** Whether neighbours among the terms are neighbours in the wording too. */
  readonly tight: boolean
  /** Terms that found a word of their own: of "hộ nghèo, hộ cận nghèo" one indicator answers to the first or to the second "hộ". */
  readonly claimed: readonly boolean[]
  /** Per term, whether the sentence around the item bears it. */
  readonly near: readonly boolean[]
  /** Share of the heavy terms that stand in the item's wording or in the sentence around it. */
  readonly passage: number
}
