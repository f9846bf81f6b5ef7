import type { Span } from '../domain/fact.ts'
import { firstSign } from '../vietnamese/first-sign.ts'
import { lastSign } from '../vietnamese/last-sign.ts'
import { latin } from '../vietnamese/pattern.ts'
import type { Header } from './document/header-type.ts'
import { kindOfYear } from './document/kind-of-period.ts'
import type { Said } from './shapes/mentions-within.ts'
import type { Subject } from './shapes/units.ts'
import { type Frame, frameOf, periodsIn } from './when/context.ts'
import { isWithin } from './whose/lead-subject.ts'

// PV: Xin ông cho biết kết quả năm 2020. | Hỏi: …
const ASKER = latin(
  /^(?:pv|p[.․]? ?v[.․]?|phóng viên|hỏi|câu hỏi(?: \d{1,2})?|mc|btv|người dẫn|nhà báo|(?:ý kiến |đại biểu và )?cử tri|bạn đọc|nhân dân)(?: [^:.;?\d]{0,40})?(?: \([^)\n]{0,40}\))?\s*:/u,
)
const ASKS = /\?["'\s)]*$/u
const LONGEST_LABEL = 90
/** A question is short; a paragraph that ends in one is not put to anybody. */
const LONGEST = 420

/** Whether a line is what an interviewer asks: "- Thưa ông, năm 2010 thị trấn được những gì?", "PV: …". */
export function isQuestion(flat: string, from: number, end: number): boolean {
  if (end - from > LONGEST) return false
  const last = Math.max(from, end - 4)
  if (lastSign(flat, '?', last, end) >= last && ASKS.test(flat.slice(last, end))) return true
  return firstSign(flat, ':', from, from + LONGEST_LABEL) >= 0 && ASKER.test(flat.slice(from, from + LONGEST_LABEL))
}

// Ông Lê Văn A: … | Chủ tịch UBND xã: … | Trả lời: …; not: Xã A: …
const SPEAKER = latin(
  /^(?:(?:ông|bà|đồng chí|đ\/c|anh|chị)(?= )|trả lời|đáp|(?:quyền |phó )?(?:chủ tịch|bí thư|chánh văn phòng|trưởng (?:phòng|ban|thôn|bản|ấp|công an|trạm)|(?:tổ |khu )?trưởng|giám đốc|hiệu trưởng|chủ nhiệm)(?= |:))[^:.;,?\d]{0,60}(?:\([^)\n]{0,50}\) ?)?:\s+/u,
)

/** Where an answer begins, after the name of who gives it. */
export function answerStart(flat: string, from: number, end: number): number {
  return from + (SPEAKER.exec(flat.slice(from, Math.min(end, from + 140)))?.[0].length ?? 0)
}

const AIMS = latin(
  /(?<!\p{L})(?:mục tiêu|chỉ tiêu|phương hướng|nhiệm vụ|kế hoạch|phấn đấu|giải pháp|định hướng|dự kiến|sắp tới|tới đây|(?:thời gian|năm|nhiệm kỳ) (?:tới|mới)|sẽ)(?!\p{L})/u,
)
const DONE = latin(
  /(?<!\p{L})(?:kết quả|đạt được|đã|thực hiện được|làm được|được những gì|nhìn lại|đánh giá|thành tựu|vừa qua|năm qua|hoàn thành)(?!\p{L})/u,
)

/** What a question says for its answer; nothing of what it leaves open, which stays as it was. */
export function askedFrame(flat: string, { periods, units }: Said, span: Span, header: Header): Frame {
  const head = flat.slice(span.start, Math.min(span.end, span.start + LONGEST_LABEL))
  const last = periodsIn(periods, span, ['when', 'name']).at(-1)
  const words = flat.slice(last && DONE.test(flat.slice(span.start, last.start)) ? last.start : span.start, span.end)
  const aims = AIMS.test(words) && !DONE.test(words)
  const byYear = last && kindOfYear(last.period, header)
  const kind = aims ? 'target' : (byYear ?? (DONE.test(words) ? 'result' : undefined))
  const period = last?.period ?? (aims ? header.targetPeriod : kind === 'result' ? header.resultPeriod : undefined)
  const asker = ASKER.exec(head)?.[0].length ?? 0
  const subject = askedAbout(
    units.filter(unit => unit.start >= span.start + asker),
    header,
  )
  return frameOf(kind, period, subject)
}

/** "Còn thôn Nà Pheo thì sao?" */
function askedAbout(units: Said['units'], header: Header): Subject | undefined {
  const [only, more] = units
  if (!only || more || only.names.length > 1) return undefined
  const subject = header.resolver.subject(only.type, only.names[0]!, header.subject?.ref)
  return isWithin(subject, header.subject, header) ? subject : undefined
}
