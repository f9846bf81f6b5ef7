import type { Span } from '../../domain/fact.ts'
import { guarded } from '../../vietnamese/guarded.ts'
import { latin } from '../../vietnamese/pattern.ts'
import { firstInk } from '../../vietnamese/spaces.ts'
import { headAt, leadingLength, startsWithHead } from '../shapes/indicator-phrase.ts'
import { ACTORS } from './actors.ts'

/** Where a name begins, after who says so, why it is so and whose it is: "người dân có [mức thu nhập bình quân]". */
export function nameStart(flat: string, start: number, end: number): number {
  return cutToHead(flat, afterReason(flat, afterSpeech(flat, start, end), end), end)
}

/** "huyện Đại Lộc (tỉnh Quảng Nam) đã huy động": names of units and auxiliaries before the name are no part of it; how long they are. */
export function leadOf(flat: string, start: number, end: number, units: readonly Span[]): number {
  // "Năm 2023 chúng tôi …: what somebody says, no name in quotes
  const ink = firstInk(flat, start)
  let at = flat[ink] === '"' && OPEN_QUOTE.test(flat.slice(start, end)) ? ink + 1 : start
  for (let step = 0; step < 12 && at < end; step++) {
    const here = units.find(u => u.start <= at && at < u.end)
    if (here) {
      at = here.end + (/^\s*\([^()]*\)/u.exec(flat.slice(here.end, end))?.[0].length ?? 0)
      continue
    }
    const next = units.find(u => u.start >= at && u.start < end)
    const words = flat.slice(at, next?.start ?? end)
    const lead = Math.min(leadingLength(words), words.length)
    const actor = ACTORS.exec(flat, at + lead, at + words.length)?.[0].length ?? 0
    if (next && lead + actor === words.length) at = next.start
    else {
      at += lead + actor
      if (actor === 0 || lead + actor === 0) break
    }
  }
  return Math.min(at, end) - start
}

const OPEN_QUOTE = /^\s*"(?=[^"]*$)/u

/** "Ông …, Chủ tịch UBND xã, cho biết 10 tháng qua xã huy động": who says so is no part of the name. */
export const SPEECH = guarded(
  latin(
    /(?<!\p{L})(?:cho biết|cho hay|thông tin|nêu rõ|nhấn mạnh|khẳng định|chia vui|chia sẻ|phát biểu|báo cáo (?:rằng|với)|trình bày)(?: thêm| rằng| là)*(?!\p{L})/u,
  ),
)

function afterSpeech(flat: string, start: number, end: number): number {
  const said = SPEECH.exec(flat, start, end)
  if (!said) return start
  const from = start + said.index + said[0].length
  const next = leadOf(flat, from, end, [])
  return from + next < end ? from + next : start
}

/** "Vụ hè thu mất mùa nên [sản lượng] giảm": why it did so is no part of the name. */
const SO = guarded(latin(/(?<!\p{L})(?:nên|khiến(?: cho)?|làm cho|vì (?:vậy|thế)|do (?:đó|vậy))(?!\p{L})(?!.*(?<!\p{L})nên(?!\p{L}))\s*/u))

/** "… mới làm được 65% khối lượng vì còn [7 hộ chưa giao mặt bằng]": what is counted is the reason. */
const REASON_AT_END = guarded(latin(/(?<!\p{L})(?:vì|bởi|do)(?: (?:còn|vướng|mắc|có|đang|gặp|phải|chưa có))+\s*$/u))

function afterReason(flat: string, start: number, end: number): number {
  if (REASON_AT_END.test(flat, start, end)) return end
  const so = SO.exec(flat, start, end)
  const from = so ? start + so.index + so[0].length : end
  if (!so || (from < end && startsWithHead(flat.slice(from, end)))) return so ? from : start
  // "Do hạn đầu năm nên [112 ha lúa …]": nothing but why
  if (!BECAUSE.test(flat.slice(Math.max(0, start - 6), start + 6))) return start
  const next = from + leadOf(flat, from, end, [])
  return next < end ? next : end
}
const BECAUSE = latin(/(?<!\p{L})(?:do|vì|bởi|nhờ|tại)(?!\p{L})/u)

const BEFORE_HEAD = latin(
  /(?<!\p{L})(?:có|với|đưa|giữ|nâng|cho|cấp phát|chi|là|về|đạt|được|đã|tăng|giảm|rằng|thấy|báo cáo|tính|trong|ngày|hội nghị|nghị quyết|đại biểu|tổ chức|đảng bộ|ubnd|hđnd|nhân dân|xã|phường|huyện)(?!\p{L})/u,
)

/** "Một héc-ta chè cho [thu nhập]": of one of them; not: một số hộ có [thu nhập] */
const OF_EACH = /^(?:(?:bình quân|trung bình|cứ) )?(?:mỗi|một(?! (?:số|bộ phận|phần|vài|trong|lần|mặt)(?!\p{L}))) /u

const ONLY_MEAN = /^(?:bình quân|trung bình)\s*$/u

/** Drops a subject and its verb before the noun that names the indicator: "người dân có mức thu nhập bình quân". */
function cutToHead(flat: string, start: number, end: number): number {
  const name = flat.slice(start, end)
  const head = headAt(name)
  // "chi bộ trong sạch vững mạnh bình quân [82%]": the mean of what stands before
  if (head <= 0 || ONLY_MEAN.test(name.slice(head))) return start
  const before = name.slice(0, head)
  if (OF_EACH.test(before) || before.includes('"') || !BEFORE_HEAD.test(before)) return start
  return start + head
}
