import type { Span } from '../domain/fact.ts'
import { yearPeriod } from '../domain/period.ts'
import { guarded } from '../vietnamese/guarded.ts'
import { lastSign } from '../vietnamese/last-sign.ts'
import { latin } from '../vietnamese/pattern.ts'
import type { Header } from './document/header-type.ts'
import { type Said, within } from './shapes/mentions-within.ts'
import { type Frame, frameOf } from './when/context.ts'

// Khi ấy cả xã có 812 hộ. | Lúc đó, hộ nghèo tới 46%.; not: Khi đó sẽ
const THEN = guarded(
  latin(
    /^[\s"*+•-]*(?:(?:khi|lúc|hồi|ngày|thuở|thời|bấy) (?:ấy|đó|giờ)|thời điểm (?:ấy|đó)|buổi đầu)(?!\p{L})(?![^.;]{0,60}(?<!\p{L})(?:sẽ|phấn đấu)(?!\p{L}))/u,
  ),
)
// Theo đó, thu ngân sách 150 tỷ đồng; …
const ACCORDINGLY = guarded(latin(/^[\s"*+•-]*(?:theo đó|theo nghị quyết|trong đó|cụ thể)(?: xác định| là)?[,:]/u))
/** "Kỳ họp thông qua 9 nghị quyết." */
const RESOLVED = guarded(
  latin(
    /(?<!\p{L})(?:thông qua|biểu quyết|quyết nghị|ban hành|thống nhất)(?!\p{L})[^.;]{0,60}(?<!\p{L})(?:nghị quyết|chỉ tiêu|mục tiêu|kế hoạch)(?!\p{L})[^.;:]*[.:] *$/u,
  ),
)
const LONGEST_SENTENCE = 400

/**
 * What the sentence before says for this one: "Năm 1998, xã được thành lập. Khi ấy …" is of that year, "… thông qua 9 nghị quyết. Theo đó, …" planned.
 * @param before the paragraph up to this sentence
 */
export function thenFrame(flat: string, sentence: Span, before: Span, said: Said, header: Header): Frame | undefined {
  if (before.end <= before.start) return undefined
  if (THEN.test(flat, sentence.start, sentence.end)) {
    const year = lastYearIn(before, said)
    return year === undefined ? undefined : frameOf('result', yearPeriod(year))
  }
  if (!ACCORDINGLY.test(flat, sentence.start, sentence.end) || !header.targetPeriod) return undefined
  const from = Math.max(before.start, lastSign(flat, '.', before.start, before.end - 2) + 1, before.end - LONGEST_SENTENCE)
  return RESOLVED.test(flat, from, before.end) ? frameOf('target', header.targetPeriod) : undefined
}

/** The year that a stretch tells last, of a date or by itself. */
function lastYearIn(stretch: Span, { dates, periods }: Said): number | undefined {
  const date = within(dates, stretch).findLast(({ year }) => year !== undefined)
  const period = within(periods, stretch).findLast(({ period: { year } }) => typeof year === 'number')
  return period && (!date || period.start > date.start) ? Number(period.period.year) : date?.year
}
