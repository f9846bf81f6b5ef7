import type { Period } from '../../domain/period.ts'
import { flatten } from '../../vietnamese/flatten.ts'
import { lastSign } from '../../vietnamese/last-sign.ts'
import type { DateMention, Mention } from '../../vietnamese/mention.ts'
import { latin } from '../../vietnamese/pattern.ts'
import type { HeaderInput } from './header-type.ts'
import { isDeadline, latestYear, plannedYear } from './latest-year.ts'

const OF_A_DOCUMENT = latin(/(?:số|nghị quyết|quyết định|kế hoạch|chỉ thị|-[\p{L}]+|\/[\p{L}-]+),?\s*(?:ra\s+)?(?:ngày\s*)?$/u)

/** "(Kèm theo Báo cáo số 31/BC-UBND ngày [30/11/2021])": an annex is of the day of what it goes with. */
const ANNEXED = latin(/^[\s(*]*(?:ban hành )?kèm theo(?!\p{L})|^[\s(*]*nguồn ?:/u)

/** "(Bản tin Hòa Sơn, số ra ngày [12/01/2024])" */
const OF_A_PAPER = latin(/(?<!\p{L})(?:bản tin|báo|tạp chí|tập san|nội san)(?!\p{L} cáo)[^.;]{0,60}số (?:\d{1,5},? )?ra (?:ngày )?$/u)

/** "Nghị quyết số 15-NQ/ĐU ngày [26/12/2018]": no day of what is told. */
export function isOfDocument(text: string, { start }: DateMention): boolean {
  const line = flatten(text.slice(Math.max(0, start - LONGEST_DOCUMENT), start))
    .split('\n')
    .pop()!
  return OF_A_DOCUMENT.test(line.slice(-40)) && !ANNEXED.test(line) && !OF_A_PAPER.test(line)
}
const LONGEST_DOCUMENT = 160

/** "Căn cứ Luật … ngày 19 tháng 6 năm 2015; Xét Tờ trình …": what a resolution rests on is older than it. */
const GROUNDS = latin(/^[\s*+•-]*(?:căn cứ|xét|thực hiện|theo đề nghị|sau khi xem xét)(?!\p{L})/u)
/** Whether a day is told in such a line. */
export function isOfGrounds(flat: string, { start }: DateMention): boolean {
  return GROUNDS.test(flat.slice(lastSign(flat, '\n', Math.max(0, start - LONGEST_GROUND), start + 1) + 1, start))
}
const LONGEST_GROUND = 400

/** "Nga An, ngày 08 tháng 3 năm 2016", "Ngày 14/9/2018" alone on its line, "thông qua ngày 15 tháng 12 năm 2023". */
function isSigned(flat: string, { start, end }: DateMention): boolean {
  const before = flat.slice(Math.max(lastSign(flat, '\n', start - 80, start + 1), start - 80) + 1, start)
  return (
    /thông qua (?:vào )?(?:ngày )?$/u.test(before) ||
    (/^\s*\(?(?:[\p{L}. ]{2,40}, )?(?:ngày )?$/u.test(before) && /^[\s./)]*(?:\n|$)/u.test(flat.slice(end, end + 6)))
  )
}

/** The day that a report tells of or was signed on, ISO: a full date, else one whose year follows from the years of its results or plans. */
export function eventDate(
  { text, flat, mentions, passages }: Pick<HeaderInput, 'text' | 'flat' | 'mentions' | 'passages'>,
  past?: Period,
  future?: Period,
  /** A congress is held in the first year of the term that it opens. */
  congress?: number,
): string | undefined {
  const dates = mentions.filter((m): m is DateMention => m.kind === 'date')
  let line = 0
  const free = dates.filter((d, i) => {
    line = Math.max(line, lastSign(flat, '\n', dates[i - 1]?.start ?? 0, d.start + 1) + 1)
    return !GROUNDS.test(flat.slice(line, d.start)) && !isOfDocument(text, d) && !isDeadline(flat, d)
  })
  const opening = passages.slice(0, 5).at(-1)?.end ?? text.length
  const full = free.find(d => d.year !== undefined && d.start <= opening) ?? free.findLast(d => d.year !== undefined && isSigned(flat, d))
  if (full) return iso(full.year!, full)
  const partial = free.find(d => d.start <= opening)
  if (!partial) return undefined
  const year = congress ?? yearOfEvent(partial, mentions, flat, past, future)
  return year === undefined ? undefined : iso(year, partial)
}

/** "Ngày 22/01" of a conference on the tasks of 2021 was in 2021, "ngày 25/12" in 2020. */
function yearOfEvent(date: DateMention, mentions: readonly Mention[], flat: string, past?: Period, future?: Period): number | undefined {
  const next = typeof future?.year === 'number' ? future.year : undefined
  const last = typeof past?.year === 'number' ? past.year : undefined
  if (next !== undefined) return date.month >= 10 && last !== next ? next - 1 : next
  if (last !== undefined) return date.month <= 3 ? last + 1 : last
  return latestYear(mentions, flat) ?? plannedYear(mentions, date.month)
}

function iso(year: number, { month, day }: DateMention): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
