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
  /** Twice its place in `guards`: where its part of `seen.spans` is. */
  readonly #at: number

  constructor(pattern: RegExp) {
    this.pattern = pattern
    this.#at = 2 * (guards.push(this) - 1)
  }

  /** Whether the pattern may be in these words. */
  may(flat: string, start = 0, end = flat.length): boolean {
    const { spans } = seen
    const at = this.#at
    // What was not looked through may hold anything.
    if (at >= spans.length || seen.none[at] === ANYWHERE[0]) return true
    if (flat !== seen.flat) return flat.length > LONGEST_APART || mayHold(flat, at >> 1)
    return start < seen.start || end > seen.end || (spans[at]! < end && spans[at + 1]! > start)
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

/** What was looked through last, and where the words stand in it that guards need. */
const seen = {
  flat: '',
  start: 0,
  end: 0,
  /** By guard, two numbers: where the first of its words begins and the last ends. Guards that came later have none yet, and are tried everywhere. */
  spans: new Int32Array(0),
  /** The same where no word has been found; a guard that needs none may match anywhere. */
  none: new Int32Array(0),
}
/** The short text apart from it that was asked about last, such as a name, and the guards whose words it holds: each with the number of that text. */
const apart = { text: '', number: 0, isKnown: false, held: new Int32Array(0) }
const LONGEST_APART = 200
const NOWHERE = [0x7fffffff, -1] as const
const ANYWHERE = [-1, 0x7fffffff] as const

/** Adds the guards that came since. */
function learnNeeds(): void {
  const none = [...seen.none]
  for (const { pattern } of guards.slice(learnt)) {
    const guard = learnt++
    const parts = requiredWords(pattern)
    none.push(...(parts ? NOWHERE : ANYWHERE))
    for (const part of parts ?? []) {
      needed.set(part, [...(needed.get(part) ?? []), guard])
      longest = Math.max(longest, part.length)
    }
    for (const [id, known] of guardsOf.entries())
      if (parts?.some(part => id === OTHER_ID || lowerWord(id).includes(part))) known.push(guard)
  }
  seen.none = Int32Array.from(none)
  seen.spans = new Int32Array(none.length)
  apart.held = new Int32Array(none.length / 2)
  apart.isKnown = false
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

/** Looks through a sentence for the words of all guarded patterns at once, and what stands around it. */
export function lookThrough(flat: string, sentence: Span): void {
  if (learnt !== guards.length) learnNeeds()
  seen.flat = flat
  seen.start = Math.max(0, sentence.start - AROUND)
  seen.end = Math.min(flat.length, sentence.end + AROUND)
  const { spans } = seen
  spans.set(seen.none)
  const tokens = tokensOf(flat)
  const last = tokenAt(tokens, seen.end)
  for (let k = Math.max(0, tokenAt(tokens, seen.start) - 1); k < last; k++) {
    const id = tokens.ids[k]!
    const found = guardsNeeding(id)
    if (found.length === 0) continue
    const start = tokens.starts[k]!
    const end = start + (id === OTHER_ID ? flat.length : wordOf(id).length)
    for (let i = 0; i < found.length; i++) {
      const at = 2 * found[i]!
      if (spans[at] === NOWHERE[0]) spans[at] = start
      spans[at + 1] = end
    }
  }
}
