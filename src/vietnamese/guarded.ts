import type { Span } from '../domain/fact.ts'
import { matches } from './pattern.ts'
import { requiredWords } from './required-words.ts'
import { eachWordIn, OTHER_ID, tokenAt, tokensOf, wordOf } from './tokens.ts'

/**
 * A pattern that is tried only where it may match: where the words hold one that it cannot do without. It finds what the pattern finds; most
 * sentences are known to hold none of it by a glance.
 *
 * This is the way to add a pattern that is tried on every figure or sentence: `guarded(/…/u)`, tried on a part of the flat text by its place
 * (`PATTERN.test(flat, start, end)`), so that nothing is cut out of the text before it is needed. On a name (`PATTERN.test(phrase)`) it pays where
 * several are tried in turn: it is looked through once for all of them (`lookThroughName`), at the latest before the second.
 */
export class Guarded {
  readonly pattern: RegExp
  /** Its place in `guards`. */
  readonly #place: number

  constructor(pattern: RegExp) {
    this.pattern = pattern
    this.#place = guards.push(this) - 1
  }

  /** Whether the pattern may be in these words. */
  may(flat: string, start = 0, end = flat.length): boolean {
    const place = this.#place
    // A guard that came since, or needs no word, and what was not looked through: anything may be there.
    if (place >= learnt || needsNone[place] === 1) return true
    if (flat !== seen.flat) return flat.length > LONGEST_APART || mayHold(flat, place)
    return start < seen.start || end > seen.end || stands(place, start, end)
  }

  /** Whether the pattern is in these words. */
  test(flat: string, start = 0, end = flat.length): boolean {
    return this.may(flat, start, end) && this.pattern.test(flat.slice(start, end))
  }

  /** As the pattern's own `exec` of these words: indices count from their start. */
  exec(flat: string, start = 0, end = flat.length): RegExpExecArray | null {
    return this.may(flat, start, end) ? this.pattern.exec(flat.slice(start, end)) : null
  }

  /** The text with what the pattern finds exchanged, as `String.replace` does it. */
  replaced(text: string, by: string): string {
    return this.may(text) ? text.replace(this.pattern, by) : text
  }

  /** All that a global pattern finds in these words, indices as of `exec`. */
  all(flat: string, start = 0, end = flat.length): readonly RegExpExecArray[] {
    return this.may(flat, start, end) ? matches(this.pattern, flat.slice(start, end)) : NONE
  }
}

/** @param pattern not sticky, without the flag m */
export function guarded(pattern: RegExp): Guarded {
  return new Guarded(pattern)
}

/** All there are, for a test that each finds what its pattern finds. */
export function everyGuard(): readonly Guarded[] {
  return guards
}

const NONE: readonly RegExpExecArray[] = []

const guards: Guarded[] = []
/** How many of them are known to the tables below. */
let learnt = 0
/** Which guards each part of a word is needed by. */
const needed = new Map<string, number[]>()
let longest = 0
/** By the id of a word: the guards that may match where it stands. Grows with the words that are met. */
const guardsOf: number[][] = []

/** By guard, whether it needs no word. */
let needsNone = new Uint8Array(0)

/** The stretch of a text that was looked through last, and where the words stand in it that guards need. */
const seen = {
  flat: '',
  start: 0,
  end: 0,
  /** By guard, where its words begin in the two lists below, and those of the next. */
  first: new Int32Array(1),
  /** By guard, the word that was looked at last: what is asked next is mostly near. */
  last: new Int32Array(0),
  starts: new Int32Array(0),
  ends: new Int32Array(0),
}
/** The short text apart from it that was asked about last, such as a name, and the guards whose words it holds: each with the number of that text. */
const apart = { text: '', number: 0, isKnown: false, held: new Int32Array(0) }
const LONGEST_APART = 200

/** Adds the guards that came since. */
function learnNeeds(): void {
  const none = [...needsNone]
  for (const { pattern } of guards.slice(learnt)) {
    const guard = learnt++
    const parts = requiredWords(pattern)
    none.push(parts ? 0 : 1)
    for (const part of parts ?? []) {
      needed.set(part, [...(needed.get(part) ?? []), guard])
      longest = Math.max(longest, part.length)
    }
    for (const [id, known] of guardsOf.entries())
      if (parts?.some(part => id === OTHER_ID || lowerWord(id).includes(part))) known.push(guard)
  }
  needsNone = Uint8Array.from(none)
  seen.flat = ''
  seen.first = new Int32Array(learnt + 1)
  seen.last = new Int32Array(learnt)
  apart.held = new Int32Array(learnt)
  apart.isKnown = false
}

/** Whether a word that a guard needs stands in this part of the stretch, if only with a letter. */
function stands(guard: number, start: number, end: number): boolean {
  const { first, last, starts, ends } = seen
  let word = last[guard]!
  while (word < first[guard + 1]! && ends[word]! <= start) word++
  while (word > first[guard]! && ends[word - 1]! > start) word--
  last[guard] = word
  return word < first[guard + 1]! && starts[word]! < end
}

/** Whether a word that a guard needs may be in a short text, which is looked through when it is asked about again. */
function mayHold(text: string, guard: number): boolean {
  if (text === apart.text) {
    if (!apart.isKnown) lookThroughName(text)
    return apart.held[guard] === apart.number
  }
  apart.text = text
  apart.isKnown = false
  return true
}

/** Looks through a name for the words of all guarded patterns at once, before several are tried on it. */
export function lookThroughName(name: string): void {
  if (learnt !== guards.length) learnNeeds()
  if (name === apart.text && apart.isKnown) return
  apart.text = name
  apart.isKnown = true
  apart.number++
  eachWordIn(name, holdWord)
}

function holdWord(id: number): void {
  const found = guardsNeeding(id)
  for (let i = 0; i < found.length; i++) apart.held[found[i]!] = apart.number
}

/** The guards that need a part of this word, remembered. */
function guardsNeeding(id: number): readonly number[] {
  while (guardsOf.length <= id) guardsOf.push(guardsFor(guardsOf.length))
  return guardsOf[id]!
}

/** In small letters, as patterns may tell no capitals from them: to those "ſ" is an s. */
function lowerWord(id: number): string {
  return wordOf(id).toLowerCase().replaceAll('ſ', 's')
}

function guardsFor(id: number): number[] {
  if (id === OTHER_ID) return [...new Set([...needed.values()].flat())]
  const word = lowerWord(id)
  const found = new Set<number>()
  for (let from = 0; from < word.length - 1; from++)
    for (let to = from + 2; to <= Math.min(word.length, from + longest); to++)
      for (const guard of needed.get(word.slice(from, to)) ?? []) found.add(guard)
  return [...found]
}

/** As far as most patterns look back and ahead. */
const AROUND = 48
/** So much of a text is looked through at once. */
const STRETCH = 1 << 16

/** Sees to it that a sentence and what stands around it has been looked through for the words of all guarded patterns. */
export function lookThrough(flat: string, sentence: Span): void {
  if (learnt !== guards.length) learnNeeds()
  const start = Math.max(0, sentence.start - AROUND)
  const end = Math.min(flat.length, sentence.end + AROUND)
  if (start < seen.start || end > seen.end || flat !== seen.flat)
    lookThroughStretch(flat, start, Math.min(flat.length, Math.max(end, start + STRETCH)))
}

function lookThroughStretch(flat: string, start: number, end: number): void {
  const tokens = tokensOf(flat)
  const from = Math.max(0, tokenAt(tokens, start) - 1)
  const to = tokenAt(tokens, end)
  const { first, last } = seen
  last.fill(0)
  for (let k = from; k < to; k++) {
    const found = guardsNeeding(tokens.ids[k]!)
    for (let i = 0; i < found.length; i++) last[found[i]!]!++
  }
  let count = 0
  for (let guard = 0; guard < learnt; guard++) {
    first[guard] = count
    count += last[guard]!
    last[guard] = first[guard]!
  }
  first[learnt] = count
  const starts = new Int32Array(count)
  const ends = new Int32Array(count)
  for (let k = from; k < to; k++) {
    const id = tokens.ids[k]!
    const found = guardsNeeding(id)
    const at = tokens.starts[k]!
    const until = id === OTHER_ID ? (k + 1 < tokens.count ? tokens.starts[k + 1]! : flat.length) : at + wordOf(id).length
    for (let i = 0; i < found.length; i++) {
      const word = last[found[i]!]!++
      starts[word] = at
      ends[word] = until
    }
  }
  last.set(first.subarray(0, learnt))
  seen.flat = flat
  seen.start = start
  seen.end = end
  seen.starts = starts
  seen.ends = ends
}
