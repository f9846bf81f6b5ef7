import type { Span } from '../../domain/fact.ts'
import { lastYear, type Period, yearPeriod } from '../../domain/period.ts'
import { guarded } from '../../vietnamese/guarded.ts'
import type { PeriodMention } from '../../vietnamese/mention.ts'
import { latin } from '../../vietnamese/pattern.ts'
import type { Header } from '../document/header-type.ts'
import { kindOfYear } from '../document/kind-of-period.ts'
import type { Said } from '../shapes/mentions-within.ts'
import { type Frame, periodsIn } from './context.ts'

// Năm 2011 xã chỉ có 5 tiêu chí đạt, đến nay đã hoàn thành 19/19 tiêu chí | năm 2015 là 12%; nay còn 3% | năm 2015 mới có 5 xã thì nay có 9 xã
// not: từ năm 2011 đến nay | xã Tân Lập (nay là xã Tân Hợp)
const TO_NOW = guarded(
  latin(
    /(?:[,;] *(?:(?:nhưng|thì|mà|và|còn) )?|(?<!\p{L})(?:nhưng|thì|mà) )(?:(?:cho |tính )?(?:đến|tới) (?:nay|giờ|bây giờ|hiện tại|thời điểm này)|nay|(?:hiện|bây|lúc) (?:nay|tại|giờ|này)|giờ(?! (?:học|làm|hành|cao|công))|hiện(?= (?:đã|có|còn|đạt|là|được|đang|mới|chỉ)(?!\p{L}))|(?:cùng (?:kỳ|thời gian|thời điểm|giai đoạn)(?: này)?(?: của)? )?năm nay)(?!\p{L})(?! là (?:xã|phường|thị trấn|huyện|thành phố|tỉnh))/u,
  ),
)

/** The time of the report, where words come to it after an earlier year; undefined elsewhere. */
export function cameToNow(flat: string, from: number, to: number, former: Period | undefined, header: Header): Period | undefined {
  const { resultPeriod, date } = header
  if (!resultPeriod || resultPeriod.year === null || typeof former?.year !== 'number' || hasJustEnded(former.year, header)) return undefined
  const now = typeof resultPeriod.year === 'number' ? resultPeriod : endOf(resultPeriod, date)
  return former.year < Number(now.year) && TO_NOW.test(flat, from, to) ? now : undefined
}

/** The last year of several, or that of the report where they are not over. */
function endOf({ year }: Period, date: string | undefined): Period {
  return yearPeriod(Math.min(lastYear(year), Number(date?.slice(0, 4) ?? Number.POSITIVE_INFINITY)))
}

/** "Năm 2023 … nay còn 18 hộ", said in January 2024: as it was when the year ended. */
function hasJustEnded(year: number, { date }: Header): boolean {
  return date !== undefined && year === Number(date.slice(0, 4)) - 1 && Number(date.slice(5, 7)) <= EARLY
}
const EARLY = 2

/** "Năm 2011, xã chỉ đạt 5 tiêu chí. Đến nay, thu nhập đạt …": after a look at former years, or at a term as a whole, the time of the report. */
export function comesToNow(flat: string, sentence: Span, { kind, period }: Frame, header: Header): Period | undefined {
  const { resultPeriod } = header
  if (kind !== 'result' || !period || period.year === null || !NOW_LEAD.test(flat, sentence.start, sentence.end)) return undefined
  const now = typeof resultPeriod?.year === 'number' ? resultPeriod : undefined
  if (typeof period.year === 'number') return now && period.year < Number(now.year) && !hasJustEnded(period.year, header) ? now : undefined
  return now ?? yearPeriod(lastYear(period.year))
}
const NOW_LEAD = guarded(
  latin(
    /^[\s"*+•-]*(?:(?:đến|tới|cho đến|tính đến) (?:nay|giờ|bây giờ|hiện tại|thời điểm này)|hiện(?! (?:đại|tượng|thực|trạng|vật|hữu|hành))|nay(?! (?:là|mai))|ngày nay|(?:bây )?giờ(?: đây)?(?! (?:học|làm|hành|cao|công)))(?!\p{L})/u,
  ),
)

/** "Đầu năm 2016 có 3.142 hộ; cuối năm 2017: …; đến cuối năm 2018 còn 1.438 hộ. Riêng …": the last of the years that a sentence comes to goes on. */
export function cameTo(
  flat: string,
  { kind, period }: Frame,
  { periods, figures }: Said,
  sentence: Span,
  header: Header,
): Period | undefined {
  if (kind !== 'result' || typeof period?.year !== 'number' || periods.length < 2) return undefined
  const told = periodsIn(periods, sentence)
  const years = told.map(m => m.period)
  const end = told.at(-1)
  if (
    told.length === 2 &&
    typeof end!.period.year === 'number' &&
    end!.period.year > period.year &&
    told[0]!.period.year === period.year &&
    comesUpTo(flat, sentence, end!)
  )
    return kindOfYear(end!.period, header) === 'target' ? undefined : end!.period
  const last = years.at(-1)
  const rising = years.length > 2 && years.every((p, i) => typeof p.year === 'number' && (i === 0 || p.year >= Number(years[i - 1]!.year)))
  if (!rising || !last || figures.length < years.length || Number(last.year) <= period.year) return undefined
  return kindOfYear(last, header) === 'target' ? undefined : last
}

/** "Cuối năm 2015 có 19 hợp tác xã, [đến hết năm 2020] tăng lên 31": whether words lead up to the year. */
export function comesUpTo(flat: string, sentence: Span, { start, end }: PeriodMention): boolean {
  const from = Math.max(sentence.start, start - LONGEST_LEAD)
  return UP_TO.test(flat, from, start) || (UP_TO_WITHIN.test(flat, start, end) && AFTER_COMMA.test(flat, from, start))
}
const LONGEST_LEAD = 24
const UP_TO = guarded(latin(/(?:^|[,;] *|(?<!\p{L})(?:thì|và|mà|nhưng) )(?:thì |và )?(?:đến|tới)(?: (?:hết|cuối|giữa|đầu))? *$/u))
const UP_TO_WITHIN = guarded(/^(?:đến|tới) /u)
const AFTER_COMMA = guarded(/[,;] *(?:thì |và )?$/u)
