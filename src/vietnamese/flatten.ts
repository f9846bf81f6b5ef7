import { latin } from './pattern.ts'
import { Signs } from './signs.ts'

const DASHES = '\u2010\u2011\u2012\u2013\u2014\u2015\u2212'
const QUOTES = '\u201c\u201d\u201e\u00ab\u00bb\u2033\u2036\u02ba'
const APOSTROPHES = '\u2018\u2019\u2032'

const one = new Map<string, string>([
  ...[...DASHES].map(c => [c, '-'] as const),
  ...[...QUOTES].map(c => [c, '"'] as const),
  ...[...APOSTROPHES].map(c => [c, "'"] as const),
  ['\u00d0', 'đ'],
  ['\u0189', 'đ'],
  ['\u2044', '/'],
  ['\u00b2', '2'],
  ['\u00b3', '3'],
])

/** New placement of the tone mark (hoà, thuỷ) → old (hòa, thủy): the one that the lexicon is written in. Both are two letters long. */
const PLACEMENTS = new Map<string, string>()
for (const [open, marked] of [
  ['oa', 'òà óá ỏả õã ọạ'],
  ['oe', 'òè óé ỏẻ õẽ ọẹ'],
  ['uy', 'ùỳ úý ủỷ ũỹ ụỵ'],
] as const)
  for (const pair of marked.split(' ')) PLACEMENTS.set(open[0]! + pair[1]!, pair[0]! + open[1]!)
const TI = latin(/(?<!\p{L})tỉ(?!\p{L})/gu)
const MOVED = latin(/(?<![q])(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/gu)

function flatLetter(letter: string): string {
  const known = one.get(letter)
  if (known !== undefined) return known
  if (letter === '\n') return letter
  if (/[\s\u200b\ufeff]/.test(letter)) return ' '
  const lower = letter.toLowerCase()
  return lower.length === 1 ? lower : letter
}

/**
 * Text as the patterns read it: lower case, plain spaces, dashes and quotes, one placement of tone marks, tỉ as tỷ. Of NFC text, the result
 * has the same length and every offset holds.
 */
export function flatten(text: string): string {
  if (text.length > SHORT) return flattened(text)
  const before = recent.get(text)
  if (before !== undefined) return before
  if (recent.size >= REMEMBERED) recent.clear()
  const flat = flattened(text)
  recent.set(text, flat)
  return flat
}

/** Names and lines come again and again: short texts are remembered. */
const SHORT = 120
const REMEMBERED = 2_000
const recent = new Map<string, string>()

function flattened(text: string): string {
  const lower = text.toLowerCase()
  // A few letters (İ) grow in lower case: then one by one, so that offsets hold.
  const flat = lower.length === text.length ? ODD.replaced(lower, flatLetter) : text.replace(/[^ -@a-z]/gs, flatLetter)
  const placed = flat.replace(MOVED, pair => PLACEMENTS.get(pair) ?? pair)
  return placed.includes('tỉ') ? placed.replace(TI, 'tỷ') : placed
}

/** What is left to flatten in lower case. */
const ODD = new Signs(
  new RegExp(
    `[${[...one.keys()]
      .join('')
      .toLowerCase()
      .replace(/[\]\\^-]/g, '\\$&')}\\u200b\\ufeff]|[^\\S \\n]`,
  ),
)
