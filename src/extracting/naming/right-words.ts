import { guarded } from '../../vietnamese/guarded.ts'
import type { FigureMention } from '../../vietnamese/mention.ts'
import { latin } from '../../vietnamese/pattern.ts'
import { firstInk } from '../../vietnamese/spaces.ts'
import { stripAfter } from '../shapes/indicator-phrase.ts'
import { CONTINUES } from './gap.ts'

/**
 * Words after the figure that are its own: "đảng viên [mới]", "90% [chi bộ hoàn thành tốt nhiệm vụ]".
 * @param end where they end at the latest: at the words of the figure after it, or with the sentence
 */
export function rightOf(
  text: string,
  flat: string,
  figure: FigureMention,
  next: FigureMention | undefined,
  end: number,
  from: number,
): string {
  if (from >= end && !(next && from > figure.until)) return ''
  const until = from >= end ? next!.from : end
  if (NEW_CLAUSE.test(flat, from, until)) return ''
  const ink = Math.min(firstInk(flat, from), until)
  if (flat[ink] === '/' && ink <= from + 1 && AFTER_SLASH.test(flat.slice(ink, from + 3))) return ''
  const mark = flat[ink] === ':' || flat[ink] === '/' ? OPENING_MARK.exec(flat.slice(ink, until)) : null
  const skip = ink - from + (mark?.[0].length ?? 0)
  const start = next && from < end ? from : from + skip
  const limit = next && from < end ? until - start : firstStop(flat.slice(start, until))
  return text.slice(start, start + stripAfter(flat.slice(start, start + limit)).length)
}

const AFTER_SLASH = /^\/ ?\d/
/** "bưởi 310 ha: [cho thu hoạch]", "12 thôn/[tổng số 15 thôn]" */
const OPENING_MARK = /^(?::\s*(?=\p{L})|\/\s*(?=tổng))/u

/** "tăng 2 tiêu chí so với năm trước và đặt quyết tâm …": something else is told. */
export const NEW_CLAUSE = guarded(
  latin(
    /^\s*và (?:đặt|phấn đấu|quyết tâm|tiếp tục|được|đã|hoàn thành|giữ|nâng|giảm|tăng|có|đưa|xây dựng|hỗ trợ|trồng|bảo đảm|đảm bảo|duy trì|giải quyết|kết nạp|huy động|triển khai|thực hiện|không|đạt|vận động)(?!\p{L})/u,
  ),
)

/** "trồng 80 ha rừng và về đích nông thôn mới": what the place becomes. */
const THEN_STATE = latin(/^và (?:về đích|cán đích|đạt chuẩn|được công nhận)(?!\p{L})/u)

/** Where the words after the last figure of a sentence stop being about it. */
function firstStop(flat: string): number {
  let quoted = false
  for (let at = 0; at < flat.length; at++) {
    const code = flat.charCodeAt(at)
    if (code > SEMICOLON && code !== SMALL_V && code !== ELLIPSIS) continue
    const letter = flat[at]
    if (letter === '"') quoted = !quoted && flat.indexOf('"', at + 1) > at && flat.indexOf('"', at + 1) - at < 80
    if (quoted) continue
    if (letter === ';' || letter === '(' || letter === ')' || letter === '…' || letter === ':') return at
    if (letter === '.' && !isDigit(flat.charCodeAt(at + 1))) return at
    if (letter === 'v' && flat[at - 1] === ' ' && flat[at + 1] === 'à' && THEN_STATE.test(flat.slice(at, at + 24))) return at - 1
    if (letter === ',' && !CONTINUES.test(flat.slice(at + 1, at + 40))) return at
  }
  return flat.length
}
/** Up to it are all signs that end or part clauses but one. */
const SEMICOLON = ';'.charCodeAt(0)
const SMALL_V = 'v'.charCodeAt(0)
const ELLIPSIS = '…'.charCodeAt(0)

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}
