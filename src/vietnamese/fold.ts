import { latin } from './pattern.ts'

const TO_D = new Map([
  ['đ', 'd'],
  ['Đ', 'd'],
  ['\u00d0', 'd'], // Ð, imitates Đ
  ['\u0189', 'd'], // Ɖ, the same
  ['\u00f0', 'd'],
])

/** By code unit, what it folds to; 0 where nobody has asked yet. */
const folded = Uint16Array.from({ length: 0x10000 }, (_, code) => (code >= 0x80 ? 0 : code >= 65 && code <= 90 ? code + 32 : code))

/** One UTF-16 code unit for one, so that offsets into the folded text are offsets into the text. */
function foldCode(code: number): number {
  const known = folded[code]!
  if (known !== 0) return known
  const letter = String.fromCharCode(code)
  const base =
    TO_D.get(letter) ??
    letter
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
  const result = base.length === 1 ? base.charCodeAt(0) : code
  folded[code] = result
  return result
}

/**
 * Text without tone and vowel marks, lower case, đ as d. Of NFC text, the result has the same length and every offset holds.
 *
 * A collator will not do: it takes duong and đường for equal or for different, never for "the same but for the marks".
 */
export function fold(text: string): string {
  let from = 0
  while (from < text.length && foldCode(text.charCodeAt(from)) === text.charCodeAt(from)) from++
  if (from === text.length) return text
  if (text.length > WORD) return foldLong(text)
  let result = text.slice(0, from)
  for (let i = from; i < text.length; i++) result += String.fromCharCode(foldCode(text.charCodeAt(i)))
  return result
}

/** Whether the folded text begins so; nothing is put together. */
export function foldsTo(text: string, start: string): boolean {
  for (let i = 0; i < start.length; i++) if (i >= text.length || foldCode(text.charCodeAt(i)) !== start.charCodeAt(i)) return false
  return true
}

/** Up to so many letters a text is put together letter by letter; a longer one is written into room and read out of it whole. */
const WORD = 16
const ROOM = 4_096
const bytes = Buffer.alloc(ROOM)
const pairs = Buffer.alloc(ROOM * 2)

function foldLong(text: string): string {
  let result = ''
  for (let from = 0; from < text.length; from += ROOM) result += foldPart(text, from, Math.min(from + ROOM, text.length))
  return result
}

function foldPart(text: string, from: number, to: number): string {
  for (let i = from; i < to; i++) {
    const code = foldCode(text.charCodeAt(i))
    if (code > 0xff) return foldWide(text, from, to)
    bytes[i - from] = code
  }
  return bytes.toString('latin1', 0, to - from)
}

/** Of text with other signs than those of one byte: quotation marks, dashes. */
function foldWide(text: string, from: number, to: number): string {
  for (let i = from; i < to; i++) pairs.writeUInt16LE(foldCode(text.charCodeAt(i)), (i - from) * 2)
  return pairs.toString('utf16le', 0, (to - from) * 2)
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
