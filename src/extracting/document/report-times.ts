import { lastYear, type Period, termPeriod, yearPeriod } from '../../domain/period.ts'
import { flatten } from '../../vietnamese/flatten.ts'
import { latin } from '../../vietnamese/pattern.ts'
import { eventDate, isOfDocument, isOfGrounds } from './event-date.ts'
import type { HeaderInput } from './header-type.ts'
import { autumnOf, monthsOf } from './kind-of-period.ts'
import { afterBase, freshYear, latestYear, monthUnderWay, plannedYear } from './latest-year.ts'
import { isOfOneYear } from './table-of-one-year.ts'
import { byLine, isYearGone, looksOnYearGone } from './year-gone.ts'
import { yearsSaid } from './years-said.ts'

export interface Times {
  readonly date?: string
  readonly resultYear?: number
  readonly result: Period | undefined
  readonly target: Period | undefined
  readonly term: Period | undefined
  readonly over: Period | undefined
  /** The running term whose first half is looked back at. */
  readonly midterm: Period | undefined
  readonly resultSaid: boolean
  readonly plansAhead: boolean
}

const LOOKS_BACK = /nhìn lại|kết quả|thành tựu|dấu ấn|sau một nhiệm kỳ|tổng kết|sơ kết|đánh giá/u
/** "Đề án phát triển du lịch giai đoạn 2021 - 2025": years still to come when it was written. */
const PLANS_YEARS = latin(
  /(?<!\p{L})(?:kế hoạch|mục tiêu|phương hướng|nhiệm vụ|chương trình|đề án|phương án|định hướng|chiến lược)(?!\p{L})/u,
)

const PLAN_DOCUMENT = /^(?:kế hoạch|đề án|phương án|chương trình|chiến lược|quy hoạch)/u

/** A title on the congress itself, not on what was done of its resolution. */
const IS_CONGRESS = latin(/(?:^nghị quyết (?:của )?|(?<!nghị quyết |nghị quyết của |sau |thực hiện ))đại hội/u)
const TERM_YEARS = 5
const BY_SEMESTER = latin(/(?<!\p{L})(?:sơ kết|kết quả|tổng kết|đánh giá|tình hình)(?!\p{L})[^\n]*(?<!\p{L})(?:học kỳ|hk)(?!\p{L})/u)
/** What a session of the last weeks of a year decides is for the next. */
const YEAR_END = 11
const YEAR_END_SESSION = latin(/(?<!\p{L})(?:kỳ họp|hội nghị|phiên họp)[^.;\n]{0,30}cuối năm(?!\p{L})|kế hoạch (?:trọn )?một năm/u)

/** The years that results and targets are for, where a figure does not say: from the title and the opening lines, else from the date. */
export function readTimes({ text, flat, mentions, passages, meta }: HeaderInput, title: string): Times {
  const first = Math.max(
    0,
    passages.findIndex(p => p.kind === 'title'),
  )
  const opening = passages.slice(first, first + 4)
  const inOpening = (at: number) => opening.some(p => p.start <= at && at < p.end)
  const titled = passages.find(p => p.kind === 'title')
  const isInTitle = (period: Period) =>
    mentions.some(m => m.kind === 'period' && m.period === period && titled !== undefined && m.start >= titled.start && m.end <= titled.end)
  const said = yearsSaid({ flat, mentions }, opening, titled)
  const { termInTitle, endedTerm, part, nextPart } = said
  const isCongress = IS_CONGRESS.test(flatten(title))
  let { past, future, congressTerm } = said
  if (termInTitle && isCongress) congressTerm = termInTitle
  if (past === undefined && future && isInTitle(future) && isOfOneYear({ flat, passages })) {
    past = future
    future = undefined
  }
  // "Sơ kết học kỳ I, nhiệm vụ học kỳ II năm học 2021 - 2022": both halves are of the one
  if (past === undefined && future && autumnOf(future.label) !== undefined && BY_SEMESTER.test(flatten(title))) past = future
  // a title names the year to come: "Quyết tâm tăng trưởng hai con số trong năm 2026", of a session on 26/12/2025
  const printed = mentions.find(
    m =>
      m.kind === 'date' && m.year !== undefined && m.start < (opening.at(-1)?.end ?? 0) && !isOfDocument(text, m) && !isOfGrounds(flat, m),
  )
  const now = meta.date ? Number(meta.date.slice(0, 4)) : printed?.kind === 'date' ? printed.year : undefined
  if (past && now !== undefined && typeof past.year === 'number' && past.year > now) {
    future ??= past
    past = undefined
  }
  // "Bản tin tháng 01/2024: một năm nhìn lại", which tells nothing of that month
  if (past && isYearGone(past, flat) && isInTitle(past)) {
    future ??= yearPeriod(Number(past.year))
    past = yearPeriod(Number(past.year) - 1)
  }
  if (isCongress && termInTitle === undefined) congressTerm ??= termAfter(now, mentions)
  const opens = congressTerm ? firstYear(congressTerm) : undefined
  const date = eventDate({ text, flat, mentions, passages }, past, future, opens)
  const printedDate = meta.date ?? date
  const dated = printedDate ?? byLine(flat, passages, titled)
  const fresh = dated === undefined ? freshYear(mentions, flat, opening.at(-1)?.end ?? 0) : undefined
  const dateYear = dated ? Number(dated.slice(0, 4)) : undefined
  // "sau đại hội nhiệm kỳ 2020 - 2025" in 2023 is not the congress reported on
  if (congressTerm !== termInTitle && dateYear !== undefined && congressTerm && firstYear(congressTerm) < dateYear) congressTerm = undefined
  const month = dated ? Number(dated.slice(5, 7)) : undefined
  // "Nhìn lại chặng đường, năm 2018 xã được công nhận …" in 2024 is history.
  if (past && typeof past.year === 'number' && !isInTitle(past) && past.year < (dateYear ?? latestYear(mentions, flat) ?? 0) - 1)
    past = undefined
  const pastYear = typeof past?.year === 'number' ? past.year : undefined
  const futureYear = typeof future?.year === 'number' ? future.year : undefined
  const told = (year: number) =>
    mentions.some(m => m.kind === 'period' && m.use === 'when' && m.period.year === year && !isAmidPlans(m.start, year, mentions, passages))
  const lookingBack =
    dateYear !== undefined &&
    ((month ?? 12) <= 3 || ((month ?? 12) <= 6 && opens === undefined && !told(dateYear))) &&
    (mentions.some(m => m.kind === 'period' && m.use === 'when' && m.period.year === dateYear - 1) ||
      ((month ?? 12) <= 3 && pastYear === undefined && looksOnYearGone(flat, flatten(title)))) &&
    !mentions.some(m => m.kind === 'period' && inOpening(m.start) && m.period.year === dateYear && monthsOf(m.period.label))
  let resultYear =
    pastYear ??
    (futureYear !== undefined && future && monthsOf(future.label) ? futureYear : undefined) ??
    // "trở thành đô thị trước năm 2030": nothing was done in a year to come
    (futureYear !== undefined && futureYear - 1 <= (dateYear ?? futureYear) && !(dateYear === futureYear && (month ?? 0) > 3)
      ? futureYear - 1
      : undefined) ??
    (lookingBack ? dateYear - 1 : dateYear)
  if (past === undefined && future === undefined && fresh !== undefined) resultYear ??= fresh - 1
  const flatTitle = flatten(title)
  const congress = isCongress || (congressTerm !== undefined && termInTitle === undefined)
  const looksBack =
    termInTitle && !congress && (LOOKS_BACK.test(flatTitle) || (!PLANS_YEARS.test(flatTitle) && /nhiệm kỳ|\d+ năm/.test(flatTitle)))
  const planned = termInTitle && !congress && !looksBack && PLANS_YEARS.test(flatTitle) ? termInTitle : undefined
  // "Đề án giảm nghèo giai đoạn 2021 - 2025" without a day: how things stood before those years
  resultYear ??=
    planned && PLAN_DOCUMENT.test(flatTitle)
      ? latestOf(yearsTold(mentions).filter(year => year < firstYear(planned)))
      : ((opens !== undefined && (isCongress || termInTitle === undefined) ? latestBefore(opens, mentions) : latestYear(mentions, flat)) ??
        plannedYear(mentions, monthUnderWay(mentions)))
  if (dateYear === undefined && pastYear === undefined && futureYear === undefined) resultYear = afterBase(mentions, flat, resultYear)
  const targetYear =
    futureYear ??
    (resultYear !== undefined
      ? dateYear !== undefined && (month ?? 12) < 10 && dateYear === resultYear
        ? resultYear
        : resultYear + 1
      : undefined)
  const yearEnd =
    (month ?? 0) >= YEAR_END &&
    dateYear === resultYear &&
    (told(dateYear! + 1) || opening.some(p => YEAR_END_SESSION.test(flat.slice(p.start, p.end))))
  const at = dateYear ?? resultYear ?? 0
  const term = mentions.find(m => m.kind === 'period' && typeof m.period.year === 'string' && lastYear(m.period.year) >= at)
  const result =
    looksBack && termInTitle
      ? // "Tổng kết 10 năm …, giai đoạn 2010 - 2020" in its last year is of them all
        /tổng kết/u.test(flatTitle) && dateYear === lastYear(termInTitle.year) - 1
        ? termInTitle
        : soFar(termInTitle, MIDTERM.test(flatTitle) ? resultYear : dateYear)
      : ((past && past.label !== String(past.year) ? past : undefined) ??
        partOf(part, resultYear) ??
        firstHalf(
          opening.map(p => flat.slice(p.start, p.end)),
          month,
          resultYear,
        ) ??
        past ??
        (resultYear !== undefined ? yearLike(resultYear, future) : undefined))
  return {
    term: isCongress && congressTerm ? congressTerm : term?.kind === 'period' ? term.period : undefined,
    midterm:
      term?.kind === 'period' && !congress && opening.some(p => MIDTERM_REVIEW.test(flat.slice(p.start, p.end))) ? term.period : undefined,
    ...(printedDate ? { date: printedDate } : {}),
    ...(resultYear !== undefined ? { resultYear } : {}),
    resultSaid: past !== undefined || looksBack === true,
    over: congressTerm
      ? termBefore(congressTerm, mentions)
      : termInTitle && lastYear(termInTitle.year) <= at
        ? termInTitle
        : endedTerm && (at === 0 || lastYear(endedTerm.year) <= at)
          ? endedTerm
          : undefined,
    plansAhead:
      future !== undefined ||
      nextPart !== undefined ||
      fresh !== undefined ||
      planned !== undefined ||
      (congress && congressTerm !== undefined) ||
      yearEnd,
    result,
    target:
      congress && congressTerm
        ? congressTerm
        : (planned ??
          future ??
          partAfter(nextPart, result) ??
          (targetYear !== undefined ? { year: targetYear, label: String(targetYear) } : undefined)),
  }
}

/** "Giai đoạn 2021 - 2025, …. Ngay năm [2021], …": a paragraph that begins with years to come plans for that year, too. */
function isAmidPlans(at: number, year: number, mentions: HeaderInput['mentions'], passages: HeaderInput['passages']): boolean {
  const around = passages.find(p => p.start <= at && at < p.end)
  return (
    around !== undefined &&
    mentions.some(
      m =>
        m.kind === 'period' &&
        m.start >= around.start &&
        m.start < Math.min(at, around.start + AT_HEAD) &&
        typeof m.period.year === 'string' &&
        lastYear(m.period.year) > year,
    )
  )
}
const AT_HEAD = 24

const MIDTERM = latin(/(?<!\p{L})(?:giữa nhiệm kỳ|nửa nhiệm kỳ|sơ kết)(?!\p{L})/u)

/** "sơ kết nửa nhiệm kỳ thực hiện Nghị quyết Đại hội" */
const MIDTERM_REVIEW = latin(/(?<!\p{L})(?:giữa nhiệm kỳ|nửa (?:đầu )?nhiệm kỳ)(?!\p{L})/u)

/** The latest year that a report on a congress names up to that in which it is held: later ones are planned for. */
function latestBefore(opens: number, mentions: HeaderInput['mentions']): number | undefined {
  const last = latestOf(yearsTold(mentions).filter(year => year <= opens))
  // "hồi 2010 … nay …": the term is looked back at from its end
  return last !== undefined && last < opens - 1 ? opens : last
}

function yearsTold(mentions: HeaderInput['mentions']): number[] {
  return mentions.flatMap(m => (m.kind === 'period' && m.use === 'when' && typeof m.period.year === 'number' ? m.period.year : []))
}

function latestOf(years: readonly number[]): number | undefined {
  return years.length > 0 ? Math.max(...years) : undefined
}

/** Of a congress that only prints the term which ends with it ("giai đoạn 2020 - 2025", in 2025), the one that it opens. */
function termAfter(now: number | undefined, mentions: HeaderInput['mentions']): Period | undefined {
  const terms = mentions.flatMap(m => (m.kind === 'period' && typeof m.period.year === 'string' ? m.period : []))
  const isOver = terms.some(period => lastYear(period.year) === now && firstYear(period) === now - TERM_YEARS)
  if (now === undefined || !isOver || terms.some(period => firstYear(period) >= now)) return undefined
  return termPeriod(now, now + TERM_YEARS)
}

/** Of a term that is running, the years up to now. */
export function soFar(term: Period, now: number | undefined): Period {
  const from = firstYear(term)
  return now !== undefined && now > from && now < lastYear(term.year) ? termPeriod(from, now) : term
}

/** The term that ends as this one begins: as the report prints it ("2022 - 2025" of a cell), else of the usual length. */
function termBefore(term: Period, mentions: HeaderInput['mentions']): Period {
  const start = firstYear(term)
  const printed = mentions.find(m => m.kind === 'period' && typeof m.period.year === 'string' && lastYear(m.period.year) === start)
  return printed?.kind === 'period' ? printed.period : termPeriod(start - TERM_YEARS, start)
}

function firstYear({ year }: Period): number {
  return Number(String(year).slice(0, 4))
}

/** A year before what is planned: before a school year the one that ends as it begins. */
function yearLike(year: number, planned: Period | undefined): Period {
  const from = planned ? autumnOf(planned.label) : undefined
  return from === year ? { year, label: `${year - 1}-${year}` } : yearPeriod(year)
}

/** What a session "giữa năm" hears is of the first half of that year. */
function firstHalf(opening: readonly string[], month: number | undefined, year: number | undefined): Period | undefined {
  const inSummer = month === undefined || (month >= SUMMER[0] && month <= SUMMER[1])
  return year !== undefined && inSummer && opening.slice(0, 2).some(words => MIDYEAR.test(words))
    ? { year, label: `${year}-H1` }
    : undefined
}
const SUMMER = [6, 8] as const
const MIDYEAR = latin(/(?<!\p{L})(?:họp|kỳ họp|phiên họp|hội nghị)(?!\p{L})[^.;\n]{0,40}(?<!\p{L})giữa năm(?!\p{L})/u)

/** "6 tháng cuối năm" after the half of a year that is told of, "quý I" after the whole of one. */
function partAfter(part: Period | undefined, told: Period | undefined): Period | undefined {
  if (!part || typeof told?.year !== 'number') return undefined
  const from = monthsOf(part.label)![0]
  return partOf(part, from > (monthsOf(told.label)?.[1] ?? 12) ? told.year : told.year + 1)
}

function partOf(part: Period | undefined, year: number | undefined): Period | undefined {
  return part && year !== undefined ? { year, label: part.label.replaceAll(String(part.year), String(year)) } : undefined
}
