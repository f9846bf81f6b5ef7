import type { Span } from '../domain/fact.ts'
import { matches } from './pattern.ts'
import { requiredWords } from './required-words.ts'
import { OTHER_ID, tokenAt, tokensOf, wordOf } from './tokens.ts'

/**
 * A pattern over flat text that is tried only where a word stands which it cannot do without. It finds what the pattern finds; most stretches hold
 * no such word, and that is known for all guarded patterns at once.
 */
export interface Guarded {
  readonly pattern: RegExp
  /** Whether the pattern is in these words. */
  test(flat: string, start: number, end: number): boolean
  /** As the pattern's own `exec` of these words: indices count from their start. */
  exec(flat: string, start: number, end: number): RegExpExecArray | null
  /** All that a global pattern finds in these words, indices as of `exec`. */
  all(flat: string, start: number, end: number): readonly RegExpExecArray[]
  /** Whether the pattern may be in these words. */
  may(flat: string, start: number, end: number): boolean
}

/** What each guarded pattern needs. Its place in the list tells its bit. */
const needs: (() => readonly string[] | undefined)[] = []
const BITS = 31

/** @param pattern not sticky; one that needs no words is tried everywhere */
export function guarded(pattern: RegExp): Guarded {
  const bit = needs.push(() => requiredWords(pattern)) - 1
  const may = (flat: string, start: number, end: number) => mayStand(bit, flat, start, end)
  return {
    pattern,
    may,
    test: (flat, start, end) => may(flat, start, end) && pattern.test(flat.slice(start, end)),
    exec: (flat, start, end) => (may(flat, start, end) ? pattern.exec(flat.slice(start, end)) : null),
    all: (flat, start, end) => (may(flat, start, end) ? matches(pattern, flat.slice(start, end)) : NONE),
  }
}

const NONE: readonly RegExpExecArray[] = []

/** Of each word by its id, so many numbers of `BITS` bits: which patterns it may be part of. Grows with the words that are met. */
let masks = new Int32Array(0)
let masked = 0
let width = 0
/** Patterns that need no words may be anywhere. */
let always = new Int32Array(0)
/** Which patterns each part of a word is needed by. */
let needed = new Map<string, number[]>()
let longest = 0
let known = 0

function learnNeeds(): void {
  known = needs.length
  width = Math.ceil(known / BITS)
  always = new Int32Array(width)
  needed = new Map()
  for (const [bit, need] of needs.entries()) {
    const parts = need()
    if (parts === undefined) set(always, 0, bit)
    for (const part of parts ?? []) needed.set(part, [...(needed.get(part) ?? []), bit])
  }
  longest = Math.max(0, ...[...needed.keys()].map(part => part.length))
  masks.fill(0)
  masked = 0
}

/** Which patterns each word up to this one may be part of. */
function maskTo(id: number): void {
  if ((id + 1) * width > masks.length) {
    const larger = new Int32Array(Math.max(2 * masks.length, (id + 1024) * width))
    larger.set(masks)
    masks = larger
  }
  for (; masked <= id; masked++) {
    const at = masked * width
    if (masked === OTHER_ID) masks.fill(-1, at, at + width)
    const word = wordOf(masked)
    for (let from = 0; from < word.length - 1; from++)
      for (let to = from + 2; to <= Math.min(word.length, from + longest); to++)
        for (const bit of needed.get(word.slice(from, to)) ?? NO_BITS) set(masks, at, bit)
  }
}
const NO_BITS: readonly number[] = []

function set(bits: Int32Array, from: number, bit: number): void {
  bits[from + Math.floor(bit / BITS)]! |= 1 << (bit % BITS)
}

/** What was looked through last, and which patterns may be in it. */
const seen = { flat: '', start: 0, end: 0, bits: new Int32Array(0) }

/** Looks through a sentence for all guarded patterns at once, with so much around it as patterns look back and ahead. */
export function lookThrough(flat: string, sentence: Span): void {
  seen.flat = flat
  seen.start = Math.max(0, sentence.start - 64)
  seen.end = Math.min(flat.length, sentence.end + 64)
  const tokens = tokensOf(flat)
  const first = Math.max(0, tokenAt(tokens, seen.start) - 1)
  const last = tokenAt(tokens, seen.end)
  if (known !== needs.length) learnNeeds()
  for (let k = first; k < last; k++) if (tokens.ids[k]! >= masked) maskTo(tokens.ids[k]!)
  if (seen.bits.length !== width) seen.bits = new Int32Array(width)
  seen.bits.set(always)
  for (let k = first; k < last; k++) {
    const at = tokens.ids[k]! * width
    for (let i = 0; i < width; i++) seen.bits[i]! |= masks[at + i]!
  }
}

/** What was not looked through may hold anything. */
function mayStand(bit: number, flat: string, start: number, end: number): boolean {
  if (start < seen.start || end > seen.end || flat !== seen.flat || bit >= known) return true
  return (seen.bits[(bit / BITS) | 0]! & (1 << (bit % BITS))) !== 0
}
