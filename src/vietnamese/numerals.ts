import { oneOf, WORD_END } from './pattern.ts'

/** Digits with separators, as printed; whether they make a number is for `readNumber` to say. */
export const NUMBER = '\\d{1,15}(?:[.,]\\d{1,15}){0,6}(?![.,]?\\d)'

const THOUSANDS = /^[1-9]\d{0,2}(?:\.\d{3})+$/
const BOTH = /^[1-9]\d{0,2}(?:\.\d{3})+,\d+$/
const DECIMAL_DOT = /^\d+\.\d{1,2}$/
const DECIMAL_DOT_ZERO = /^0\.\d+$/

/**
 * The value of a number token: a dot groups thousands, a comma starts decimals, a single dot before one or two digits is a decimal sign too.
 *
 * @returns undefined of a malformed token ("16.724.8", "1,234,567"), which is never repaired, and of "12.345" as a percentage, which may
 * mean either.
 */
export function readNumber(token: string, percent = false): number | undefined {
  const comma = token.indexOf(',')
  if (!token.includes('.')) {
    if (comma < 0) return isDigits(token, 0, token.length) && token.length <= 15 ? Number(token) : undefined
    return isDigits(token, 0, comma) && isDigits(token, comma + 1, token.length) ? Number(token.replace(',', '.')) : undefined
  }
  if (THOUSANDS.test(token)) return percent ? undefined : Number(token.replaceAll('.', ''))
  if (BOTH.test(token)) return Number(token.replaceAll('.', '').replace(',', '.'))
  if (DECIMAL_DOT.test(token) || DECIMAL_DOT_ZERO.test(token)) return Number(token)
  return undefined
}

function isDigits(token: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = token.charCodeAt(at)
    if (code < 48 || code > 57) return false
  }
  return from < to
}

const DIGITS: Record<string, number> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  nhăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
}
const TENS: Record<string, number> = { mười: 10, mươi: 10, chục: 10, trăm: 100 }
const THOUSAND_POWERS: Record<string, number> = { nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tỷ: 1e9 }
const FILLERS = new Set(['linh', 'lẻ'])
export const SPELLED_WORDS: readonly string[] = [
  ...Object.keys(DIGITS),
  ...Object.keys(TENS),
  ...Object.keys(THOUSAND_POWERS),
  ...FILLERS,
  'rưỡi',
]
const SPELLED_WORD = oneOf(SPELLED_WORDS)

/** Two or more number words in a row; a single "một" or "năm" is more often no number at all. */
export const SPELLED_NUMBER = `${SPELLED_WORD}(?: +${SPELLED_WORD})+${WORD_END}`

/** The value of a numeral spelled out in flat text: "một trăm linh năm" is 105, "hai triệu rưỡi" 2,500,000; undefined where it is none. */
export function readSpelled(text: string): number | undefined {
  let total = 0
  let group = 0
  let digit: number | undefined
  let last = 0
  for (const word of text.trim().split(/\s+/)) {
    if (word in DIGITS) {
      if (digit !== undefined) return undefined
      digit = DIGITS[word]!
      last = 1
    } else if (word in TENS) {
      const power = TENS[word]!
      if (word === 'mười') group += 10
      else group += (digit ?? (word === 'chục' ? 1 : Number.NaN)) * power
      digit = undefined
      last = power
    } else if (word in THOUSAND_POWERS) {
      const power = THOUSAND_POWERS[word]!
      const amount = group + (digit ?? 0)
      if (amount === 0) return undefined
      total += amount * power
      group = 0
      digit = undefined
      last = power
    } else if (word === 'rưỡi') {
      if (last < 10) return undefined
      total += last / 2
    } else if (!FILLERS.has(word)) return undefined
  }
  const value = total + group + (digit ?? 0)
  return Number.isFinite(value) && value > 0 ? value : undefined
}
