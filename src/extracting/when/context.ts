import type { Kind, Span } from '../../domain/fact.ts'
import { lastYear, type Period, termPeriod, yearPeriod } from '../../domain/period.ts'
import { guarded } from '../../vietnamese/guarded.ts'
import { lastSign } from '../../vietnamese/last-sign.ts'
import type { PeriodMention } from '../../vietnamese/mention.ts'
import { latin } from '../../vietnamese/pattern.ts'
import type { Header } from '../document/header-type.ts'
import { RESULT_HEADING } from '../document/heading-words.ts'
import { kindOfYear, monthsOf } from '../document/kind-of-period.ts'
import { soFar } from '../document/report-times.ts'
import type { Said } from '../shapes/mentions-within.ts'
import type { Subject } from '../shapes/units.ts'
import { isListedAsPlan, RESULT, targetCues } from './cues.ts'
import { isForecast } from './forecast.ts'
import { yearAgo } from './years-ago.ts'
import { yearsGone } from './years-over.ts'

/** What a heading, a line that ends in a colon, or the head of a paragraph says for the figures below it. */
export interface Frame {
  readonly kind?: Kind | undefined
  readonly period?: Period | undefined
  readonly subject?: Subject | undefined
  /** The year that the paragraph has planned for so far: a target after it is for the same. */
  readonly aim?: Period | undefined
}

// Điều 1. HĐND huyện thống nhất đánh giá: năm 2020, …; tán thành đánh giá của UBND xã về năm 2020: …
const ASSESSES = guarded(
  latin(
    /^[\s"*+•-]*(?:điều \d+\. *)?[^.;:,\d]{0,60}(?<!\p{L})(?:đánh giá|nhận định|ghi nhận)(?: (?:những|các|mặt|kết quả|tình hình|thực hiện|triển khai|công tác|nhiệm vụ|đạt được|làm được|kinh tế|xã hội|-|rằng|trong))*(?: của(?: [\p{L}-]+){1,8}?)?(?: (?:về|trong))*[:,]? *$/u,
  ),
)

/** "Theo báo cáo của UBND phường, trong 24 chỉ tiêu [của năm 2016] …": also where the paragraph before names the year that a session resolves on. */
const REPORTED = guarded(latin(/^[\s"*+•-]*(?:theo|qua) báo cáo(?! (?:đề xuất|quy hoạch))(?: [\p{L}-]+){0,8},/u))

/** Says nothing. */
export const NO_FRAME = frameOf(undefined, undefined)

/** Frames are all made here, so that they are of one shape. */
export function frameOf(kind: Kind | undefined, period: Period | undefined, subject?: Subject, aim?: Period): Frame {
  return { kind, period, subject, aim }
}

/** What the second says, and the first where the second says nothing. */
export function joinFrames(first: Frame, second: Frame | undefined): Frame {
  if (!second) return first
  return frameOf(second.kind ?? first.kind, second.period ?? first.period, second.subject ?? first.subject, second.aim ?? first.aim)
}

const LEAD_WORDS =
  /^[\s"*+•()\d.:-]*(?:(?:sang|bước sang|bước vào|trong|đến|hết|tính đến|mục tiêu|các|chỉ tiêu|chủ yếu|kết quả|nhiệm vụ|phương hướng|kế hoạch|cụ thể|về|riêng|với|thực hiện|của|trọng tâm|phát triển|kinh tế|xã hội|-|tổng kết|đánh giá|nhìn lại|khép lại|tình hình|công tác|theo báo cáo|theo đó|như vậy|qua|đầu|cuối|tính từ|từ|kt-xh|một số|cơ bản|phấn đấu|dự kiến|cho)[\s,]*){0,12}$/u

/** Every period of a span, base years and names apart unless asked for. */
export function periodsIn(periods: readonly PeriodMention[], span: Span, uses: readonly PeriodMention['use'][] = WHEN): PeriodMention[] {
  return periods.filter(m => m.start >= span.start && m.end <= span.end && uses.includes(m.use))
}
const WHEN = ['when'] as const

/** "Hạ tầng từ năm 2020 đến nay" */
export const SINCE = guarded(
  /từ (?:năm )?((?:19|20)\d\d) (?:đến|tới) (?:(?:hết |cuối |giữa |đầu )?(?:năm|(?:tháng \d{1,2}|quý [iv\d]{1,3})(?: năm|\/)?) ?(20\d\d)(?!\d)|nay|giữa|thời điểm|hết tháng)/u,
)

/** `to` where the last of the years is printed too: "từ năm 2020 đến tháng 6/2023". */
function sincePeriod(from: number, header: Header, to?: number): Period {
  const end = to ?? lastYear(header.resultPeriod?.year ?? null)
  return end > from ? { year: `${from}-${end}`, label: `${from}-${end}` } : { year: from, label: String(from) }
}

export function sinceOf([, from, to]: RegExpExecArray, header: Header): Period {
  return sincePeriod(Number(from), header, to === undefined ? undefined : Number(to))
}

/** "Phát huy kết quả đó, năm 2026 …", "Dù chịu ảnh hưởng của dịch Covid-19, năm 2021 …": a number that is joined to a word is no figure. */
const OPENED = latin(/^(?:(?<=\p{L}-)\d+|[^.;:,\d]){0,70},\s*(?:trong |bước sang |sang |đến |hết |(?:\d{1,2} )?năm |giai đoạn )*$/u)

/** What the head of a sentence says for the rest of its paragraph ("Năm 2021, … phấn đấu …"), if it is such a head. */
export function leadFrame(
  flat: string,
  said: Said,
  sentence: Span,
  from: number,
  header: Header,
  around: Frame = NO_FRAME,
): Frame | undefined {
  const opening = { start: from, end: Math.min(sentence.end, from + 90) }
  const [first] = periodsIn(said.periods, opening)
  if (PAST_LEAD.test(flat, from, opening.end) && !(first && first.start < from + 12)) return frameOf('result', header.resultPeriod)
  const past = monthJustPast(flat, from, opening.end, header)
  if (past) return frameOf('result', past)
  if (header.over && OVER_LEAD.test(flat, from, Math.min(sentence.end, from + 130))) return frameOf('result', header.over)
  const ago = yearAgo(flat, from, opening.end, header)
  if (ago) return frameOf('result', ago)
  const gone = yearsGone(flat, from, opening.end, header.resultPeriod)
  if (gone) return frameOf('result', isOfTerm(gone, around) ? around.period : gone)
  if (header.term && NEW_TERM.test(flat, from, Math.min(sentence.end, from + 160))) return frameOf('target', nextTerm(header))
  if (
    first &&
    kindOfYear(first.period, header) === 'result' &&
    (ASSESSES.test(flat, from, first.start) || REPORTED.test(flat, from, first.start))
  )
    return frameOf('result', first.period)
  if (first && MONTH.test(first.period.label) && MEETS.test(flat.slice(first.end, sentence.end))) return undefined
  if (
    first &&
    (LEAD_WORDS.test(flat.slice(from, first.start)) ||
      (OPENED.test(flat.slice(from, first.start)) &&
        (kindOfYear(first.period, header) !== undefined || first.period.label === header.over?.label)))
  ) {
    const clauseEnd = firstStop(flat, first.end, sentence.end)
    const since = SINCE.exec(flat, from, clauseEnd)
    const period = since
      ? sinceOf(since, header)
      : SINCE_TERM.test(flat, from, first.start)
        ? soFar(first.period, lastYear(header.resultPeriod?.year ?? null))
        : first.period
    const byYear = kindOfYear(first.period, header)
    const cued = targetCues(flat, { start: from, end: clauseEnd }).some(cue => !isForecast(flat, cue, from, header))
    const listed = flat[clauseEnd] === ':' && isListedAsPlan(flat.slice(from, clauseEnd + 1)) && typeof first.period.year === 'string'
    const kind =
      byYear === 'target' ||
      TASKS_OF.test(flat.slice(from, first.start)) ||
      (listed && lastYear(first.period.year) > lastYear(header.resultPeriod?.year ?? null))
        ? 'target'
        : cued && !RESULT.test(flat.slice(from, clauseEnd))
          ? 'target'
          : (byYear ?? (monthsOf(first.period.label) || header.onlyTargets ? undefined : 'result'))
    return frameOf(kind, period)
  }
  const [resolved] = periodsIn(said.periods, opening, ['name'])
  if (resolved && kindOfYear(resolved.period, header) === 'target' && RESOLUTION_OF.test(flat.slice(from, resolved.start)))
    return frameOf('target', resolved.period)
  const held = AGAINST_PLAN.exec(flat, from, opening.end)
  if (held) return planHeldAgainst(Number(held[1]), header)
  const term = termLookedBackAt(flat, said, sentence, header)
  if (term) return frameOf('result', term)
  const told = introFrame(flat, said, sentence, from, header)
  if (told) return told
  return AIMS.test(flat, from, opening.end) ? frameOf('target', first?.period) : undefined
}

/** "Giữa tháng 10 vừa qua, xã …": of the year in which the report was written, or the one before. */
function monthJustPast(flat: string, from: number, end: number, { date }: Header): Period | undefined {
  const month = date === undefined ? undefined : Number(MONTH_PAST.exec(flat, from, end)?.groups?.month ?? 0)
  if (!month) return undefined
  return yearPeriod(Number(date!.slice(0, 4)) - (month > Number(date!.slice(5, 7)) ? 1 : 0))
}
const MONTH_PAST = guarded(
  latin(/^[\s"*+•-]*(?:vào |hồi |trong )?(?:đầu |giữa |cuối )?tháng (?<month>1[0-2]|0?[1-9]) (?:vừa|mới) (?:qua|rồi)(?!\p{L})/u),
)

/** The new term: the one that the report names, or the next after one that ends with it. */
function nextTerm({ term, over, resultPeriod }: Header): Period | undefined {
  if (typeof term?.year !== 'string') return term
  if (term.label !== over?.label && lastYear(term.year) > lastYear(resultPeriod?.year ?? null)) return term
  const last = lastYear(term.year)
  return termPeriod(last, last + last - Number(term.year.slice(0, 4)))
}

/** "Từ đầu [nhiệm kỳ 2020 - 2025] đến nay, …" */
const SINCE_TERM = guarded(latin(/(?<!\p{L})từ đầu $/u))

/** "So với kế hoạch năm 2012, sản lượng đạt 102,3%": what was reached of it, in a part of that year where the report is on one. */
const AGAINST_PLAN = guarded(
  latin(
    /^[\s"*+•-]*so với (?:kế hoạch|chỉ tiêu|dự toán|nghị quyết|mục tiêu)(?: (?!năm)\p{L}+){0,5} năm ((?:19|20)\d\d)(?: \p{L}+){0,3} *,/u,
  ),
)

function planHeldAgainst(year: number, { resultPeriod, date }: Header): Frame | undefined {
  if (year > Number(date?.slice(0, 4) ?? year)) return undefined
  return frameOf('result', resultPeriod?.year === year ? resultPeriod : yearPeriod(year))
}

/** "Trên cơ sở đó, nghị quyết [năm 2024] đề ra: …", "kỳ họp thông qua nghị quyết [năm 2024], giao …" */
const RESOLUTION_OF = latin(
  /^(?:[^.;:,\d]{0,50}, *)?(?:[\s"*+•-]*|[^.;:,\d]{0,60}(?<!\p{L})(?:thông qua|ban hành|quyết nghị|nhất trí|tán thành|thống nhất|biểu quyết)(?: \p{L}+){0,4} +)(?:nghị quyết|kế hoạch|chỉ tiêu)(?: phát triển| kinh tế| xã hội| -| kt-xh| công tác| nhiệm vụ| của \p{L}+(?: \p{L}+){0,3}| về| cho)* *$/u,
)

/** "Nhiệm vụ [tháng 11]: …" */
const TASKS_OF = /^[\s\d.)*+•–-]*(?:nhiệm vụ|phương hướng|mục tiêu|kế hoạch)(?: (?:trọng tâm|công tác|chủ yếu|trong|của|cho|cụ thể))* $/u

const MONTH = /^\d{4}-\d\d$/
const MEETS = /^[^.;]{0,80}(?:họp|tổ chức|hội nghị|kỳ họp|khai mạc|kiểm tra|làm việc|tổng kết|sơ kết|đại hội)/u

// 9 tháng qua, … | Trong năm qua, …; not: Trong 5 năm qua | thời gian tới
const PAST_LEAD = guarded(
  latin(
    /^[\s"*+•-]*(?:trong |sau |qua )?(?:(?:\d{1,2} tháng|nửa (?:đầu )?năm|quý) (?:vừa )?qua|năm (?:vừa )?qua)(?:\s*,| (?=(?:thị trấn|xã|phường|huyện|thành phố|thị xã|đảng bộ|ubnd|chi bộ)(?!\p{L})))/u,
  ),
)
// Mục tiêu cụ thể | Các chỉ tiêu phấn đấu
const AIMS = guarded(
  /^[\s"*+•-]*(?:mục tiêu|phương hướng|các chỉ tiêu|chỉ tiêu) (?:cụ thể|chủ yếu|phấn đấu|đề ra|kinh tế|trong|là|đến|của)/u,
)

// Năm năm qua, Đảng bộ …; Báo cáo chính trị cho thấy, nhiệm kỳ qua kinh tế …; not: 3 năm qua
const OVER_LEAD = guarded(
  latin(
    /^[^.;\d]{0,90}(?<!\p{L})(?:(?:0?5|năm) năm (?:vừa )?qua|nhiệm kỳ (?:vừa )?qua|trong nhiệm kỳ(?=[^.;]{0,60}(?<!\p{L})đã(?!\p{L})))(?!\p{L})/u,
  ),
)

/** "Nhiệm kỳ 2020 - 2025, …. Trong 5 năm, …": the years of the term that is told of. */
function isOfTerm({ year }: Period, { kind, period }: Frame): boolean {
  if (kind === 'target' || typeof year !== 'string' || typeof period?.year !== 'string') return false
  const [first = 0, last = 0] = year.split('-').map(Number)
  const [from = 0, to = 0] = period.year.split('-').map(Number)
  return to === last && first === from + 1
}

// Bước vào nhiệm kỳ mới, Đại hội thống nhất 18 chỉ tiêu …; not: Trong nhiệm kỳ qua
const NEW_TERM = guarded(
  latin(
    /^[\s"*+•-]*(?:(?:bước (?:vào|sang)|trong|sang|cho)? *(?:nhiệm kỳ (?:mới|tới)|(?:0?5|năm) năm tới)[^.;]{0,110}(?:chỉ tiêu|mục tiêu|phấn đấu|thống nhất|xác định|đề ra)|(?:phương hướng|mục tiêu|nhiệm vụ) (?:trong |cho |của )?(?:nhiệm kỳ (?:mới|tới)|(?:0?5|năm) năm tới) *[:,])(?!\p{L})/u,
  ),
)

/** "Báo cáo chính trị đánh giá, qua 5 năm thực hiện Nghị quyết Đại hội khóa XIII (2015-2020), 14/16 chỉ tiêu …": a term that is over. */
function termLookedBackAt(flat: string, { figures: [figure], periods }: Said, sentence: Span, header: Header): Period | undefined {
  if (!figure || header.date === undefined) return undefined
  const [found] = periodsIn(periods, { start: sentence.start, end: figure.start }, ['when', 'name']).filter(
    m => typeof m.period.year === 'string',
  )
  if (!found || lastYear(found.period.year) > Number(header.date.slice(0, 4))) return undefined
  return TERM_OVER.test(flat.slice(sentence.start, found.start)) ? found.period : undefined
}
const TERM_OVER = /(?:qua|sau) (?:\d+|hai|ba|bốn|năm) năm|nhiệm kỳ qua|đánh giá|nhìn lại|tổng kết/u

const BEFORE_INTRO = latin(/^[^\p{L}\d]*(?:điều \d{1,2}[.:] *|(?:[ivx]{1,4}|\d{1,2}|[a-zđ])[.)] *)?$/u)

/** What stands before the first words of a line is no longer: numbers, marks. */
const LONGEST_MARK = 200

/** A first sentence without a figure that names a year: "Vượt qua bão lũ, kinh tế năm 2016 vẫn đi lên." */
function introFrame(flat: string, said: Said, sentence: Span, from: number, header: Header): Frame | undefined {
  if (
    flat[from - 1] !== '\n' &&
    from > 0 &&
    !BEFORE_INTRO.test(flat.slice(Math.max(0, from - LONGEST_MARK, lastSign(flat, '\n', from - LONGEST_MARK, from + 1) + 1), from))
  )
    return undefined
  if (said.figures.length > 0) return undefined
  const periods = periodsIn(said.periods, sentence)
  const [first] = periods
  if (!first || periods.some(p => p.period.year !== first.period.year)) return undefined
  // "Tán thành đánh giá tình hình 5 năm 2005 - 2010."
  const isOver =
    typeof first.period.year === 'string' && header.date !== undefined && lastYear(first.period.year) <= Number(header.date.slice(0, 4))
  if (isOver && RESULT_HEADING.test(flat.slice(sentence.start, first.start))) return frameOf('result', first.period)
  const kind = kindOfYear(first.period, header)
  // "… sơ kết 9 tháng, đề ra nhiệm vụ quý IV năm 2023": what the meeting was about, both ways.
  if (kind === 'target' && RESULT_HEADING.test(flat.slice(sentence.start, first.start))) return undefined
  return kind && frameOf(kind, first.period)
}

function firstStop(flat: string, from: number, end: number): number {
  const stop = flat.slice(from, end).search(/[:;.](?:\s|$)/)
  return Math.min(end, from + (stop < 0 ? 160 : Math.min(stop, 240)))
}
