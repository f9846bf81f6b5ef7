import type { Span } from '../../domain/fact.ts'
import { lastYear, type Period, UNKNOWN_PERIOD, yearPeriod } from '../../domain/period.ts'
import { guarded } from '../../vietnamese/guarded.ts'
import { lastSign } from '../../vietnamese/last-sign.ts'
import { latin } from '../../vietnamese/pattern.ts'
import type { Header } from '../document/header-type.ts'
import type { When } from './when-type.ts'
import { YEAR_COUNT, yearCount } from './years-over.ts'

/** "Điều chỉnh tổng thu từ 5.600 triệu đồng lên 6.120 triệu đồng": both are plans for one year. */
const REVISED = /điều chỉnh/u

/**
 * "giảm từ [34,7%] xuống còn 28,9%": what it was when the time told of began. Where the report does not say when that was, it is in doubt; where
 * "xuống còn 2%" is aimed at, it was so in the time that the report looks back at, never after it.
 */
export function whenBefore(flat: string, sentence: Span, { start, end }: Span, read: When, { resultPeriod }: Header): When {
  if (REVISED.test(flat.slice(Math.max(sentence.start, start - 90), start))) return read
  const { kind, period, implied, review } = read
  if (kind === 'target' && resultPeriod && NOW.test(flat.slice(end, end + 20)))
    return { kind: 'result', period: resultPeriod, implied: [...implied.filter(word => word !== 'year'), 'year'], review }
  const said = kind === 'result' ? yearsOfMove(flat, sentence, { start, end })?.from : undefined
  if (said !== undefined && (period.year === null || said < lastYear(period.year)))
    return {
      kind,
      period: yearPeriod(said),
      implied: implied.filter(word => word !== 'year'),
      review: review.filter(word => word !== 'implied-year'),
    }
  return {
    kind: 'result',
    period:
      kind === 'target' ? beforeAim(period, resultPeriod) : beforeResult(period, resultPeriod, yearsSince(flat, sentence.start, start)),
    implied: [...implied.filter(word => word !== 'year'), 'year'],
    review: [...review.filter(word => word !== 'implied-year'), 'implied-year'],
  }
}

/** "Giai đoạn 2020 - 2022, … tăng từ 51% lên [58%]": what it came to, at the end of the years told of. */
export function whenReached(flat: string, sentence: Span, at: Span, read: When): When {
  if (read.kind !== 'result') return read
  const year = yearsOfMove(flat, sentence, at)?.to ?? (typeof read.period.year === 'string' ? lastYear(read.period.year) : undefined)
  return year === undefined ? read : { kind: read.kind, period: yearPeriod(year), implied: read.implied, review: read.review }
}

/** "nâng từ [79,8%] hiện nay lên 85%" */
const NOW = latin(/^[ (]*(?:như |của |vào |đang |ở thời điểm )?(?:hiện (?:nay|tại|có|giờ|hành)|hiện|lúc này|bây giờ)(?!\p{L})/u)

// Từ năm 2020 đến năm 2022, … | Qua hai năm 2020 và 2022, … ; not: từ năm 2020 đến nay
const FROM_TO = guarded(
  latin(
    /(?:(?<!\p{L})từ (?:năm )?(?<from>20\d\d) (?:đến|tới) (?:hết |cuối )?(?:năm )?(?<to>20\d\d)|(?<!\p{L})năm (?<first>20\d\d) và (?:năm )?(?<second>20\d\d))(?!\p{L}|[\d/]|[.,]\d| *%)/u,
  ),
)
// So với năm 2020, thu nhập tăng từ 22 lên 31,5 triệu đồng; not: so với đầu năm 2020
const SINCE_YEAR = guarded(latin(/(?<!\p{L})so với (?:cuối )?(?:năm )?(?<year>20\d\d)(?!\p{L}|[\d/]|[.,]\d| *%)/u))
// hộ nghèo từ 28,7% năm 2016 giảm còn 11,2% năm 2019; [riêng hộ nghèo dân tộc giảm từ 512 hộ xuống 233 hộ]
const OTHERS_MOVED = guarded(
  latin(
    /(?<!\p{L})từ [\d.,]+ ?\P{L}?[^;.:\d]{0,24}(?<from>20\d\d)\)?[^;.:\d]{0,30}(?:còn|xuống|lên|thành)[^;.:\d]{0,12} [\d.,]+ ?\P{L}?[^;:\d]{0,24}(?<to>20\d\d)(?!\d)/u,
  ),
)
const AFTER_MOVE = 70

/** The years that an amount moved between, as far as the words beside it or at the head of its sentence name them. */
function yearsOfMove(flat: string, sentence: Span, { start, end }: Span): { readonly from: number; readonly to?: number } | undefined {
  const clause = Math.max(sentence.start, lastSign(flat, ';', sentence.start, start) + 1)
  const opening = firstFigure(flat, sentence)
  for (const span of [
    { start: clause, end: start },
    { start: sentence.start, end: Math.min(opening, start) },
  ]) {
    const both = FROM_TO.exec(flat, span.start, span.end)?.groups
    if (both) return { from: Number(both.from ?? both.first), to: Number(both.to ?? both.second) }
    const since = SINCE_YEAR.exec(flat, span.start, span.end)?.groups
    if (since) return { from: Number(since.year) }
  }
  const others = OTHERS_MOVED.exec(flat, sentence.start, start)?.groups
  if (others) return { from: Number(others.from), to: Number(others.to) }
  const earlier = SINCE_YEAR.exec(flat, sentence.start, start)
  if (earlier) return { from: Number(earlier.groups!.year) }
  const next = SINCE_YEAR.exec(flat, end, Math.min(sentence.end, end + AFTER_MOVE))
  if (!next || /[;:]|\.\s/.test(flat.slice(end, end + next.index))) return undefined
  return { from: Number(next.groups!.year) }
}

/** Where the first amount of a sentence begins: years are none. */
function firstFigure(flat: string, { start, end }: Span): number {
  const at = flat.slice(start, end).search(/(?<![\d/.-])(?!(?:19|20)\d\d(?![\d.,]\d|%))\d/u)
  return at < 0 ? end : start + at
}

function beforeAim(aim: Period, now: Period | undefined): Period {
  if (aim.year === null || !now || now.year === null || lastYear(now.year) >= lastYear(aim.year)) return UNKNOWN_PERIOD
  return yearPeriod(lastYear(now.year))
}

/** "Sau 5 năm, thu nhập tăng từ 25 lên 45 triệu đồng": how many years it took, where that is said. */
function yearsSince(flat: string, from: number, to: number): number | undefined {
  const found = YEARS_SINCE.exec(flat, from, to)?.groups
  return found && yearCount(found)
}
const YEARS_SINCE = guarded(
  latin(`(?<!\\p{L})(?:sau|qua|trong|trải qua)(?: (?:gần|hơn|chặng đường|vòng))* ${YEAR_COUNT} năm(?! (?:19|20)\\d\\d|\\p{L}*\\d)`, 'u'),
)

function beforeResult(period: Period, told: Period | undefined, years: number | undefined): Period {
  if (years !== undefined && typeof period.year === 'number') return yearPeriod(period.year - years)
  const isOfTerm = typeof told?.year === 'string' && typeof period.year === 'number' && period.year <= lastYear(told.year)
  const { year } = isOfTerm ? told : period
  if (year === null) return period
  return yearPeriod(typeof year === 'number' ? year - 1 : Number(year.slice(0, 4)))
}
