import type { Span } from '../domain/fact.ts'
import { matches } from './pattern.ts'
import { type Edge, edgesOf, mayBegin, mayEnd } from './pattern-edges.ts'
import { requiredWords } from './required-words.ts'
import { larger, OTHER_ID, tokenAt, tokensOf, wordOf } from './tokens.ts'

/**
 * A pattern that is tried only where it may match: where the words begin and end as it does (if it is bound to their start or end), and hold a word
 * that it cannot do without. It finds what the pattern finds; most words are known to be none of it by a glance.
 *
 * This is the way to add a pattern that is tried on every figure or sentence: `guarded(/…/u)`, tried on a part of the flat text by its place
 * (`PATTERN.test(flat, start, end)`), so that nothing is cut out of the text before it is needed.
 */
export class Guarded {
  readonly pattern: RegExp
  /** Its place in `guards`. */
  readonly #index: number
  #first: Edge | undefined
  #last: Edge | undefined
  #looked = false
  #words: readonly string[] | undefined

  constructor(pattern: RegExp) {
    this.pattern = pattern
    this.#index = guards.push(this) - 1
  }

  /** Whether the pattern may be in these words. */
  may(flat: string, start = 0, end = flat.length): boolean {
    if (sentences < WORTH_IT) return true
    if (!this.#looked) this.#look()
    return (
      (this.#first === undefined || mayBegin(this.#first, flat, start, end)) &&
      (this.#last === undefined || mayEnd(this.#last, flat, start, end)) &&
      mayStand(this.#index, flat, start, end)
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
/** How many guards are known by their words; those that came later are tried everywhere. */
let known = 0
/** By guard: whether it needs a word at all. */
let choosy: boolean[] = []
/** By the id of a word: the guards that may match where it stands. Grows with the words that are met. */
let guardsOf: (readonly number[])[] = []

function learnNeeds(): void {
  known = guards.length
  needed = new Map()
  choosy = []
  for (const [guard, { words: parts }] of guards.entries()) {
    choosy.push(parts !== undefined)
    for (const part of parts ?? []) needed.set(part, [...(needed.get(part) ?? []), guard])
  }
  longest = Math.max(0, ...[...needed.keys()].map(part => part.length))
  guardsOf = []
  seen.turns = new Int32Array(guards.length)
  seen.heads = new Int32Array(guards.length)
}

/** The guards that need a part of this word. */
function guardsFor(id: number): readonly number[] {
  if (id === OTHER_ID) return choosy.flatMap((needs, guard) => (needs ? guard : []))
  const word = wordOf(id)
  const found = new Set<number>()
  for (let from = 0; from < word.length - 1; from++)
    for (let to = from + 2; to <= Math.min(word.length, from + longest); to++)
      for (const guard of needed.get(word.slice(from, to)) ?? NO_GUARDS) found.add(guard)
  return found.size === 0 ? NO_GUARDS : [...found]
}
const NO_GUARDS: readonly number[] = []

/** What was looked through last, and where the words stand in it that guards need. */
const seen = {
  flat: '',
  start: 0,
  end: 0,
  /** Goes up with each sentence, so that nothing needs to be cleared. */
  turn: 0,
  /** By guard: the turn in which a word of its was found last, and that word. */
  turns: new Int32Array(0),
  heads: new Int32Array(0),
  /** Words found: where they begin and end, and the one before it of the same guard, or -1. */
  count: 0,
  starts: new Int32Array(1024),
  ends: new Int32Array(1024),
  before: new Int32Array(1024),
}

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
  if (known !== guards.length) learnNeeds()
  seen.turn++
  seen.count = 0
  seen.flat = flat
  seen.start = Math.max(0, sentence.start - 64)
  seen.end = Math.min(flat.length, sentence.end + 64)
  const tokens = tokensOf(flat)
  const last = tokenAt(tokens, seen.end)
  for (let k = Math.max(0, tokenAt(tokens, seen.start) - 1); k < last; k++) {
    const id = tokens.ids[k]!
    while (guardsOf.length <= id) guardsOf.push(guardsFor(guardsOf.length))
    const found = guardsOf[id]!
    const start = tokens.starts[k]!
    for (let i = 0; i < found.length; i++) note(found[i]!, start, start + (id === OTHER_ID ? flat.length : wordOf(id).length))
  }
}

function note(guard: number, start: number, end: number): void {
  if (seen.count === seen.starts.length) {
    seen.starts = larger(seen.starts)
    seen.ends = larger(seen.ends)
    seen.before = larger(seen.before)
  }
  seen.starts[seen.count] = start
  seen.ends[seen.count] = end
  seen.before[seen.count] = seen.turns[guard] === seen.turn ? seen.heads[guard]! : -1
  seen.turns[guard] = seen.turn
  seen.heads[guard] = seen.count++
}

/** What was not looked through may hold anything. */
function mayStand(guard: number, flat: string, start: number, end: number): boolean {
  if (guard >= known || !choosy[guard]! || start < seen.start || end > seen.end || flat !== seen.flat) return true
  if (seen.turns[guard] !== seen.turn) return false
  for (let at = seen.heads[guard]!; at >= 0; at = seen.before[at]!) if (seen.starts[at]! < end && seen.ends[at]! > start) return true
  return false
}
