import { guarded } from '../../vietnamese/guarded.ts'
import type { FigureMention } from '../../vietnamese/mention.ts'
import { latin } from '../../vietnamese/pattern.ts'
import { firstInk } from '../../vietnamese/spaces.ts'
import { stripAfter } from '../shapes/indicator-phrase.ts'
import { goesOnBehind } from './gap.ts'

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
  read: number,
): string {
  if (read >= end && !(next && read > figure.until)) return ''
  const from = Math.max(read, behindNames(flat, figure.until, end))
  const until = from >= end ? next!.from : end
  if (NEW_CLAUSE.test(flat, from, until)) return ''
  const ink = Math.min(firstInk(flat, from), until)
  if (flat[ink] === '/' && ink <= from + 1 && AFTER_SLASH.test(flat.slice(ink, from + 3))) return ''
  // "3 tiêu chí (giao thông, thủy lợi), nâng tổng số lên …": which they are
  if (flat[ink] === '(') return ''
  const mark = flat[ink] === ':' || flat[ink] === '/' ? OPENING_MARK.exec(flat.slice(ink, until)) : null
  const skip = ink - from + (mark?.[0].length ?? 0)
  const start = next && from < end ? from : from + skip
  const limit = next && from < end ? until - start : firstStop(flat.slice(start, until))
  return text.slice(start, start + stripAfter(flat.slice(start, start + limit)).length)
}

const AFTER_SLASH = /^\/ ?\d/
/** "bưởi 310 ha: [cho thu hoạch]", "12 thôn/[tổng số 15 thôn]" */
const OPENING_MARK = /^(?::\s*(?=\p{L})|\/\s*(?=tổng))/u
/** What stands behind a bracket and tells no more of the thing counted before it. */
const APART =
  '(?:so|và|tăng|giảm|vượt|bằng|theo|trong|tại|ở|của|trên|cho|với|từ|do|để|là|có|còn|các|những|mỗi|thì|nên|nhưng|song|chưa|không|đều|cao|thấp|hơn|nhiều|ít|đã|gồm|cả|hiện|xếp|thuộc|năm|vụ|chiếm|đạt(?! (?:chuẩn|tiêu chuẩn|danh hiệu|tiêu chí))|được(?= (?:giao|giữ)))(?!\\p{L})'
/** "100% (9,8 km) [đường xã được trải nhựa]", "45 hộ (2,1%) [thoát nghèo]": the words behind a bracket that holds but the figure after it; '' elsewhere. */
export function behindBracket(text: string, flat: string, figure: FigureMention, next: FigureMention | undefined, end: number): string {
  if (!next || !OPENS.test(flat, figure.until, next.from) || !CLOSES.test(flat, next.until, Math.min(end, next.until + 24))) return ''
  const start = next.until + 2
  return text.slice(start, start + stripAfter(flat.slice(start, start + firstStop(flat.slice(start, end)))).length)
}
/** "100% hộ kinh doanh ở chợ (412 hộ) [có mã QR]": what is said of them behind the bracket. */
export function saidBehindBracket(text: string, flat: string, figure: FigureMention, next: FigureMention | undefined, end: number): string {
  if (!next || !OPENS_LATER.test(flat, figure.until, next.from) || !TELLS.test(flat, next.until, Math.min(end, next.until + 24))) return ''
  const start = next.until + 1
  return text.slice(start, start + stripAfter(flat.slice(start, start + firstStop(flat.slice(start, end)))).length)
}
const OPENS_LATER = guarded(latin(/^ \p{L}[^,;:.()\d]{1,70} \((?:tương ứng |tương đương |chiếm |đạt |bằng |tỷ lệ )*$/u))
const TELLS = guarded(
  latin(
    /^\) (?:(?:đã|đều) )*(?:có(?! \d)|được|tham gia|sử dụng|thực hiện|ký|đăng ký|chấp hành|thoát|đạt (?:chuẩn|tiêu chuẩn|danh hiệu))(?!\p{L})/u,
  ),
)
/** "1 xã (Chiềng Yên)[ đạt chuẩn]": where the words go on behind which they are; the start where none are told. */
function behindNames(flat: string, start: number, end: number): number {
  const names = NAMES.exec(flat, start, end)
  return names ? start + names[0].length - 2 : start
}
const NAMES = guarded(latin(`^ ?\\([^()\\d]{2,80}\\) (?!${APART})\\p{Ll}`, 'u'))
const OPENS = guarded(/^ ?\((?:tương ứng |tương đương |chiếm |đạt |bằng |tỷ lệ )*$/u)
const CLOSES = guarded(latin(`^\\) (?!${APART})\\p{Ll}`, 'u'))

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
    if (letter === ',' && !goesOnBehind(flat, 0, at)) return at
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
