import { lastSign } from './last-sign.ts'
import { isLetter, latin } from './pattern.ts'

/** Stands for the full stop of a shortened type word ("TP. Bắc Kạn", "X. Dương Quang"), which ends no sentence; as long as one. */
export const TYPE_STOP = '\u2024'

// the stop in: họp tại TP. Bắc Kạn | Đảng bộ X. Dương Quang | ở P. 5; not: X. Kết luận, on a line of its own
const SHORT_TYPE = latin(
  /\.(?<=(?<![\p{L}\d./-])(?:[Tt][PpXxTt]|[XxHh](?=\. *\p{Lu}\p{Ll})|[PpQq](?=\. *(?:\d{1,2}(?!\d)|\p{Lu}\p{Ll})))\.)(?= *[\p{Lu}\d])(?! *Năm \d)/gu,
)

export function withTypeStops(text: string): string {
  if (!text.includes('.')) return text
  return text.replace(SHORT_TYPE, (stop, at: number) => (!isLetter(text.charCodeAt(at - 2)) && isMark(text, at - 1) ? stop : TYPE_STOP))
}

/** One letter at the head of a line numbers it, unless it is the head of all. */
function isMark(text: string, at: number): boolean {
  const line = lastSign(text, '\n', Math.max(0, at - LONGEST_INDENT), at) + 1
  return text.slice(Math.max(line, at - LONGEST_INDENT), at).trim() === '' && text.slice(Math.max(0, at - LONGEST_INDENT), at).trim() !== ''
}
const LONGEST_INDENT = 40

/** As it is printed. */
export function withFullStops(words: string): string {
  return words.includes(TYPE_STOP) ? words.replaceAll(TYPE_STOP, '.') : words
}
