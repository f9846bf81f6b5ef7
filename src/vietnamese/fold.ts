import { latin } from './pattern.ts'

const TO_D = new Map([
  ['đ', 'd'],
  ['Đ', 'd'],
  ['\u00d0', 'd'], // Ð, imitates Đ
  ['\u0189', 'd'], // Ɖ, the same
  ['\u00f0', 'd'],
])
const folded = new Map<string, string>()

/** One UTF-16 code unit for one, so that offsets into the folded text are offsets into the text. */
function foldLetter(letter: string): string {
  const known = folded.get(letter)
  if (known !== undefined) return known
  const base =
    TO_D.get(letter) ??
    letter
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
  const result = base.length === 1 ? base : letter
  folded.set(letter, result)
  return result
}

/**
 * Text without tone and vowel marks, lower case, đ as d. Of NFC text, the result has the same length and every offset holds.
 *
 * A collator will not do: it takes duong and đường for equal or for different, never for "the same but for the marks".
 */
export function fold(text: string): string {
  let result = ''
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= 97 && code <= 122) result += text[i]
    else if (code < 128) result += code >= 65 && code <= 90 ? String.fromCharCode(code + 32) : text[i]
    else result += foldLetter(text[i]!)
  }
  return result
}

/** Whether any letter of the text carries a Vietnamese mark (or is đ). */
export function hasMarks(text: string): boolean {
  return fold(text) !== text.toLowerCase()
}

const TONES = '\u0300\u0301\u0303\u0309\u0323' // huyền sắc ngã hỏi nặng
const MISPLACED = latin(`(o)([${TONES}])(a|e)(?![\\p{L}\\p{M}])|(u)([${TONES}])(y)(?![\\p{L}\\p{M}])`, 'giu')

/**
 * Lower case, NFC, with one placement of the tone mark (hòa → hoà, thủy → thuỷ), Đ's imitations repaired and y/i after t, k, l, s, m, h, qu
 * unified (tỉ → tỷ, quí → quý): for comparing words of which both spellings are accepted. Changes lengths; not for offsets.
 */
export function comparable(text: string): string {
  return text
    .replace(/[\u00d0\u0189]/g, 'đ')
    .toLowerCase()
    .normalize('NFD')
    .replace(MISPLACED, (_, o, tone1, ae, u, tone2, y) => (o ? o + ae + tone1 : u + y + tone2))
    .replace(
      /(?<![\p{L}\p{M}])(qu|[tklsmh])i([\u0300\u0301\u0303\u0309\u0323]?)(?![\p{L}\p{M}])/giu,
      (_, start, tone) => `${start}y${tone}`,
    )
    .normalize('NFC')
}
