import { isLetter } from './pattern.ts'

/** The words, numbers, opening brackets and slashes of a flat text, in order. A word has the same number in every text. */
export interface Tokens {
  readonly count: number
  /** Where each begins. */
  readonly starts: Int32Array
  /** The number of each word, or one of those below. */
  readonly ids: Int32Array
}

/** A run of digits. */
export const NUMBER_ID = 0
export const BRACKET_ID = 1
export const SLASH_ID = 2
/** One of the words that came when more were known than any honest text has. */
export const OTHER_ID = 3
/** All ids are below. */
export const MOST_WORDS = 1 << 16

/** By id; a hash table beside them, at least twice as large as they are many, finds the id of a stretch of text without cutting it out. */
const words: string[] = ['0', '(', '/', '']
const hashes: number[] = [0, 0, 0, 0]
/** A small table stays in the processor's cache. */
let slots = new Int32Array(1 << 14)

export function wordOf(id: number): string {
  return words[id]!
}

/** The id of a word of letters only. */
export function idOf(word: string): number {
  let hash = 0
  for (let i = 0; i < word.length; i++) hash = (Math.imul(hash, 31) + word.charCodeAt(i)) | 0
  return known(word, 0, word.length, hash)
}

function known(text: string, start: number, end: number, hash: number): number {
  let slot = firstSlot(hash)
  for (let id = slots[slot]!; id !== 0; id = slots[slot]!) {
    if (hashes[id] === hash && isAt(text, start, end, words[id]!)) return id
    slot = (slot + 1) & (slots.length - 1)
  }
  if (words.length >= MOST_WORDS) return OTHER_ID
  slots[slot] = words.length
  hashes.push(hash)
  const id = words.push(text.slice(start, end)) - 1
  if (2 * words.length > slots.length) enlarge()
  return id
}

function firstSlot(hash: number): number {
  return (hash ^ (hash >>> 16)) & (slots.length - 1)
}

function enlarge(): void {
  slots = new Int32Array(2 * slots.length)
  for (let id = OTHER_ID + 1; id < words.length; id++) {
    let slot = firstSlot(hashes[id]!)
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
    slots[slot] = id
  }
}

/** Whether a stretch of text is this word; by hand, as words are short. */
function isAt(text: string, start: number, end: number, word: string): boolean {
  if (word.length !== end - start) return false
  for (let i = 0; i < word.length; i++) if (text.charCodeAt(start + i) !== word.charCodeAt(i)) return false
  return true
}

let last: { readonly flat: string; readonly tokens: Tokens } | undefined

/** The tokens of a flat text; those of the last text are remembered. */
export function tokensOf(flat: string): Tokens {
  if (last?.flat !== flat) last = { flat, tokens: cut(flat) }
  return last.tokens
}

function cut(flat: string): Tokens {
  let starts = new Int32Array(8 + (flat.length >> 2))
  let ids = new Int32Array(starts.length)
  let count = 0
  for (let at = 0; at < flat.length; ) {
    const start = at
    const code = flat.charCodeAt(at++)
    let id = code === BRACKET_CODE ? BRACKET_ID : SLASH_ID
    if (isLetter(code)) {
      let hash = code
      for (; at < flat.length && isLetter(flat.charCodeAt(at)); at++) hash = (Math.imul(hash, 31) + flat.charCodeAt(at)) | 0
      id = known(flat, start, at, hash)
    } else if (isDigit(code)) {
      while (at < flat.length && isDigit(flat.charCodeAt(at))) at++
      id = NUMBER_ID
    } else if (code !== BRACKET_CODE && code !== SLASH_CODE) continue
    if (count === starts.length) {
      starts = larger(starts)
      ids = larger(ids)
    }
    starts[count] = start
    ids[count++] = id
  }
  return { count, starts, ids }
}

/** Calls for the id of each word, and of nothing else. */
export function eachWordIn(text: string, use: (id: number) => void): void {
  for (let at = 0; at < text.length; ) {
    const start = at
    let hash = text.charCodeAt(at++)
    if (!isLetter(hash)) continue
    for (; at < text.length && isLetter(text.charCodeAt(at)); at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0
    use(known(text, start, at, hash))
  }
}

const BRACKET_CODE = 40
const SLASH_CODE = 47

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** The same list with room for as many more. */
export function larger(list: Int32Array): Int32Array<ArrayBuffer> {
  const twice = new Int32Array(2 * list.length)
  twice.set(list)
  return twice
}

/** The id of the token that a text begins with; that of no word where it begins with another sign. */
export function firstToken(flat: string): number {
  const space = flat.indexOf(' ')
  const { count, starts, ids } = cut(space < 0 ? flat : flat.slice(0, space))
  return count > 0 && starts[0] === 0 ? ids[0]! : -1
}

/** Whether a flat text may hold what begins with this token (`firstToken`): what begins with another sign may stand anywhere. */
export function holdsToken(flat: string, id: number): boolean {
  if (id < 0) return true
  const { ids, count } = tokensOf(flat)
  const at = ids.indexOf(id)
  return at >= 0 && at < count
}

/** The first token that begins at a place or behind it. */
export function tokenAt({ starts, count }: Tokens, at: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (starts[middle]! < at) low = middle + 1
    else high = middle
  }
  return low
}
