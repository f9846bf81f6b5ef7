import type { Comparator } from '../../domain/quantity.ts'

/** "cao bằng vậy", "ít hơn thế", "được như con số đó"; not "như thế nào". */
const AS_THAT =
  / (?:(cao|nhieu|lon|tot|dong|rong|thap|it|nho|kem) )?(bang|hon|nhu|ngang)(?: voi)? (?:vay|the|nay|do|(?:muc|con so|so) (?:do|ay|nay|vua roi|tren))(?! nao) (?:[a-z]+ ){0,3}(?:khong|ko|k|hok|chua) /
const LESS = /^(?:thap|it|nho|kem)$/

/** What a follow-up holds against the figure just told, "có cao bằng vậy không": how it must stand to that; undefined where it does not. */
export function asThat(line: string): Comparator | undefined {
  const found = AS_THAT.exec(line)
  if (!found) return undefined
  const less = LESS.test(found[1] ?? '')
  return found[2] === 'hon' ? (less ? '<' : '>') : less ? '<=' : '>='
}
