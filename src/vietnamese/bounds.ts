import type { Comparator } from '../domain/quantity.ts'
import { lastWord, lastWords } from './last-word.ts'
import { BOUNDS_AFTER, BOUNDS_BEFORE } from './lexicon.ts'
import type { FigureMention } from './mention.ts'
import { latin, oneOf, wordsAtEnd } from './pattern.ts'
import type { Amount } from './rules/amount.ts'
import type { CountOf } from './rules/count-of.ts'
import type { Range } from './rules/range.ts'
import { isBlank, singleSpaced } from './spaces.ts'

/** A number as one of the shapes has it. */
export type Amounts = Amount & Partial<CountOf & Range>

const BEFORE = wordsAtEnd(oneOf([...BOUNDS_BEFORE.keys()]))
const BOUND_ENDS = lastWords(BOUNDS_BEFORE.keys())
/** "tốc độ 9,7%" */
const OF_DEGREE = /(?:tốc|mức|nhiệt|mật|trình|tiến|cường|chế|hạn) *$/u
const COMPARING = /(?:(?<= )cấp|cao|nhiều|thấp|ít|lớn|nhỏ|tốt|sớm|chặt chẽ) *$/u
const FROM = wordsAtEnd('từ')
const AFTER_STARTS = new Set([...BOUNDS_AFTER.keys()].map(words => words[0]!))
const AFTER = latin(`^ *(?<bound>${oneOf([...BOUNDS_AFTER.keys()])})(?!\\p{L})`, 'u')

// tỷ lệ thu gom ≥ 90% | hộ nghèo <= 3%; not: Trang chủ >> 2020 | -> 15
const SIGNS: Readonly<Record<string, Comparator>> = { '>=': '>=', '≥': '>=', '>': '>', '<=': '<=', '≤': '<=', '<': '<', '≈': '~', '~': '~' }
const SIGN = /(?<![<>=≥≤~-])(?<sign>>=|<=|[≥≤<>≈~]) *$/u
const SIGN_ENDS: ReadonlySet<string> = new Set(['=', '≥', '≤', '<', '>', '≈', '~'])

/** Where the last sign before this place stands that is no blank. */
function lastInk(flat: string, from: number): number {
  let at = from - 1
  while (at >= 0 && from - at < LONGEST_GAP && isBlank(flat.charCodeAt(at))) at--
  return at
}
const LONGEST_GAP = 4

/** A figure with the operator words or signs on both its sides. */
export function bounded(flat: string, { value, high, of, measure, scaled }: Amounts, start: number, end: number): FigureMention {
  let comparator: Comparator = '='
  let from = start
  for (let step = 0; step < 3; step++) {
    if (!BOUND_ENDS.has(lastWord(flat, from))) break
    const before = flat.slice(Math.max(0, from - 24), from)
    const match = BEFORE.exec(before)
    if (!match) break
    const word = singleSpaced(match[0].trim())
    if ((word === 'hơn' || word === 'trên') && COMPARING.test(before.slice(0, match.index))) break
    if (word === 'độ' && OF_DEGREE.test(before.slice(0, match.index))) break
    const bound = BOUNDS_BEFORE.get(word) ?? '='
    if (comparator === '=' || comparator === '~') comparator = bound
    from -= before.length - match.index
  }
  const sign = SIGN_ENDS.has(flat[lastInk(flat, from)] ?? '') ? SIGN.exec(flat.slice(Math.max(0, from - 6), from)) : null
  if (sign) {
    comparator = SIGNS[sign.groups!.sign!]!
    from -= sign[0].length
  }
  const after = AFTER_STARTS.has(flat[nextSign(flat, end)] ?? '') ? AFTER.exec(flat.slice(end, end + 20)) : null
  const until = after ? end + after[0].length : end
  if (after) comparator = BOUNDS_AFTER.get(singleSpaced(after.groups!.bound!)) ?? comparator
  if (after || high !== undefined) {
    const words = flat.slice(Math.max(0, from - 6), from)
    const said = FROM.exec(words)
    if (said) from -= words.length - said.index
  }
  return { kind: 'figure', value, high, of, measure, scaled, comparator, start, end, from, until }
}

/** Where the next sign stands that is no space. */
export function nextSign(flat: string, from: number): number {
  let at = from
  while (at < flat.length && flat[at] === ' ') at++
  return at
}
