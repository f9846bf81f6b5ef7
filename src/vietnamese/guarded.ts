import type { Span } from '../domain/fact.ts'
import { matches } from './pattern.ts'
import { type Edge, edgesOf, mayBegin, mayEnd } from './pattern-edges.ts'
import { requiredWords } from './required-words.ts'
import { OTHER_ID, tokenAt, tokensOf, wordOf } from './tokens.ts'

/**
 * A pattern that is tried only where it may match: where the words begin and end as it does (if it is bound to their start or end), and hold a word
 * that it cannot do without. It finds what the pattern finds; most words are known to be none of it by a glance.
 *
 * This is the way to add a pattern that is tried on every figure or sentence: `guarded(/…/u)`, tried on a part of the flat text by its place
 * (`PATTERN.test(flat, start, end)`), so that nothing is cut out of the text before it is needed.
 */
export class Guarded {
  readonly pattern: RegExp
  /** Twice its place in `guards`: where its part of `seen.spans` is. */
  readonly #at: number
  #first: Edge | undefined
  #last: Edge | undefined
  #looked = false
  #words: readonly string[] | undefined

  constructor(pattern: RegExp) {
    this.pattern = pattern
    this.#at = 2 * (guards.push(this) - 1)
  }

  /** Whether the pattern may be in these words. */
  may(flat: string, start = 0, end = flat.length): boolean {
    if (sentences < WORTH_IT) return true
    const { spans } = seen
    const at = this.#at
    // What was not looked through may hold anything.
    if (at < spans.length && start >= seen.start && end <= seen.end && (spans[at]! >= end || spans[at + 1]! <= start) && flat === seen.flat)
      return false
    if (!this.#looked) this.#look()
    return (
      (this.#first === undefined || mayBegin(this.#first, flat, start, end)) &&
      (this.#last === undefined || mayEnd(this.#last, flat, start, end))
    )
  }

  /** Whether the pattern is in these words. */
  test(flat: string, start = 0, end = flat.length): boolean {
    return this.may(flat, start, end) && this.pattern.test(flat.slice(start, end))
  }

  /** As the pattern's own `exec` of these words: indices count from their start. */
  exec(flat: string, start = 0, end = flat.length): RegExpExecArray | null {
    return this.may(flat, start, end) ? this.pattern.exec(flat.slice(start, end)) : null
  }

  /** All that a global pattern finds in these words, indices as of `exec`. */
  all(flat: string, start = 0, end = flat.length): readonly RegExpExecArray[] {
    return this.may(flat, start, end) ? matches(this.pattern, flat.slice(start, end)) : NONE
  }

  /** Parts of words of which it needs one; undefined where it needs none, or is known by how it begins. */
  get words(): readonly string[] | undefined {
    if (!this.#looked) this.#look()
    return this.#words
  }

  #look(): void {
    const { first, last } = edgesOf(this.pattern)
    this.#first = first
    this.#last = last
    this.#words = first ? undefined : requiredWords(this.pattern)
    this.#looked = true
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
/** Which guards each part of a word is needed by. */
let needed = new Map<string, number[]>()
let longest = 0
/** By the id of a word: the guards that may match where it stands. Grows with the words that are met. */
let guardsOf: (readonly number[])[] = []

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
const NOWHERE = [0x7fffffff, -1] as const
const ANYWHERE = [-1, 0x7fffffff] as const

function learnNeeds(): void {
  needed = new Map()
  for (const [guard, { words: parts }] of guards.entries())
    for (const part of parts ?? []) needed.set(part, [...(needed.get(part) ?? []), guard])
  longest = Math.max(0, ...[...needed.keys()].map(part => part.length))
  guardsOf = []
  seen.none = Int32Array.from(guards.flatMap(({ words }) => (words === undefined ? ANYWHERE : NOWHERE)))
  seen.spans = new Int32Array(seen.none.length)
}

/** The guards that need a part of this word. */
function guardsFor(id: number): readonly number[] {
  if (id === OTHER_ID) return guards.flatMap(({ words }, guard) => (words === undefined ? [] : guard))
  const word = wordOf(id)
  const found = new Set<number>()
  for (let from = 0; from < word.length - 1; from++)
    for (let to = from + 2; to <= Math.min(word.length, from + longest); to++)
      for (const guard of needed.get(word.slice(from, to)) ?? NO_GUARDS) found.add(guard)
  return found.size === 0 ? NO_GUARDS : [...found]
}
const NO_GUARDS: readonly number[] = []

/** So many sentences are looked through before guards are made: who reads a few reports is done before that pays. */
const WORTH_IT = 200
let sentences = 0

/** Guards from the first sentence on, for tests of theirs. */
export function guardAtOnce(): void {
  sentences = WORTH_IT
}

/** Looks through a sentence for the words of all guarded patterns at once, with so much around it as patterns look back and ahead. */
export function lookThrough(flat: string, sentence: Span): void {
  if (sentences < WORTH_IT && ++sentences < WORTH_IT) return
  if (seen.none.length !== 2 * guards.length) learnNeeds()
  seen.flat = flat
  seen.start = Math.max(0, sentence.start - 64)
  seen.end = Math.min(flat.length, sentence.end + 64)
  const { spans } = seen
  spans.set(seen.none)
  const tokens = tokensOf(flat)
  const last = tokenAt(tokens, seen.end)
  for (let k = Math.max(0, tokenAt(tokens, seen.start) - 1); k < last; k++) {
    const id = tokens.ids[k]!
    while (guardsOf.length <= id) guardsOf.push(guardsFor(guardsOf.length))
    const found = guardsOf[id]!
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
