import type { Kind, Span } from '../domain/fact.ts'
import { lastYear, type Period, UNKNOWN_PERIOD, yearPeriod } from '../domain/period.ts'
import { guarded } from '../vietnamese/guarded.ts'
import { lastSign } from '../vietnamese/last-sign.ts'
import type { FigureMention, PeriodMention } from '../vietnamese/mention.ts'
import { latin } from '../vietnamese/pattern.ts'
import { type Frame, periodsIn, SINCE, sinceOf } from './context.ts'
import { isAssigned, isDone, isListedAsPlan, isSet } from './cues.ts'
import type { Header } from './header-type.ts'
import { kindOfYear, monthsOf } from './kind-of-period.ts'
import type { Said } from './mentions-within.ts'
import { overAsAWhole } from './years-over.ts'

const AWARD = guarded(/(?:giấy khen|bằng khen|khen thưởng|biểu dương|tuyên dương|khen tặng|danh hiệu thi đua)/u)

export interface When {
  readonly kind: Kind
  readonly period: Period
  readonly implied: readonly string[]
  readonly review: readonly string[]
}

export interface WhenInput {
  readonly flat: string
  /** In the sentence. */
  readonly said: Said
  readonly sentence: Span
  /** The figure, or the milestone's words. */
  readonly at: Span
  /** Where its own words begin and end. */
  readonly reach: Span
  /** Where the next figure's words begin. */
  readonly limit: number
  readonly planned: boolean
  /** A share of the plan or of another period, a difference. */
  readonly ratio: boolean
  /** Where words of the sentence announce a plan. */
  readonly cues: readonly number[]
  readonly frame: Frame
  /** The frame was opened by this very sentence. */
  readonly own: boolean
  readonly header: Header
}

/** Kind and period of one figure: its own words first, then the sentence, the frame, the report. */
export function readWhen(input: WhenInput): When {
  const { flat, sentence, at, frame, header } = input
  const ofAward = AWARD.test(flat, sentence.start, sentence.end)
  const said = printedPeriod(input, ofAward)
  const award = ofAward && AWARD.test(flat, Math.max(sentence.start, at.start - 140), Math.min(sentence.end, at.end + 160))
  const cues = input.cues.filter(cue => cue < at.start)
  const since = SINCE.exec(flat, sentence.start, Math.min(sentence.end, at.end + 30))
  let kind: Kind
  let impliedKind = false
  const before = flat.slice(sentence.start, at.start)
  if (OPENING_LEVEL.test(flat.slice(Math.max(sentence.start, at.start - 12), at.start))) kind = 'result'
  else if (input.planned || isSet(flat, sentence.start, at.start) || (!input.ratio && isAssigned(flat, sentence.start, at.start)))
    kind = 'target'
  // "biểu dương … và gợi ý xã năm 2022 nâng thu nhập lên …": praise, then a plan
  else if (award && !(cues.length > 0 && said && kindOfYear(said.period, header) === 'target')) kind = 'result'
  else if (said && isDoneBy(input, said)) kind = 'result'
  else if (said && kindOfYear(said.period, header) === 'target') kind = 'target'
  else if (said && cues.length === 0 && isPast(said.period, frame, header)) kind = 'result'
  else if (cues.length > 0 && !reported(flat, cues.at(-1)!, at.start, sentence)) kind = 'target'
  else if (ESTIMATED.test(flat, Math.max(sentence.start, at.start - 24), at.start) && frame.kind !== 'target') kind = 'result'
  else {
    kind = frame.kind ?? (header.onlyTargets || (before.includes(':') && isListedAsPlan(before)) ? 'target' : 'result')
    impliedKind = !input.own
  }
  const fallback =
    kind === 'target'
      ? ((frame.kind === 'target' ? frame.period : undefined) ?? targetPeriod(frame, header))
      : award
        ? frame.kind === 'target'
          ? header.resultPeriod
          : (frame.period ?? header.resultPeriod)
        : frame.kind === 'result' || frame.kind === undefined
          ? (frame.period ?? header.resultPeriod)
          : header.resultPeriod
  const sinceSaid = since ? sinceOf(since, header) : undefined
  const own = said && said.start > input.reach.start ? Math.min(said.end, at.start) : input.reach.start
  const whole = WHOLE_YEAR.test(flat, own, at.start)
  const period = overItsYears(
    input,
    kind,
    said,
    wholeYear(
      startOfTerm(input) ??
        sinceSaid ??
        said?.period ??
        (kind === 'result' ? overAsAWhole(before, header.over) : undefined) ??
        (kind === 'target' && OF_TERM.test(flat, sentence.start, at.start) ? header.term : undefined) ??
        fallback ??
        UNKNOWN_PERIOD,
      whole,
    ),
  )
  const implied = [...(said || sinceSaid || input.own ? [] : ['year']), ...(impliedKind ? ['kind'] : [])]
  const review = said || sinceSaid || frame.period || (kind === 'result' ? header.resultSaid : header.plansAhead) ? [] : ['implied-year']
  return { kind, period, implied, review }
}

/** "Đến năm 2030: … tăng bình quân 11%/năm": what is so much each year is of all the years up to that. */
function overItsYears({ flat, at, reach, header }: WhenInput, kind: Kind, said: PeriodMention | undefined, period: Period): Period {
  const years = kind === 'target' ? header.term : header.over
  if (!years || period.year !== lastYear(years.year) || period.label !== String(period.year)) return period
  if (
    said &&
    !/^(?:đến|tới|hết)|(?:đến|tới|hết|đến hết|đến cuối) $/u.test(flat.slice(Math.max(0, said.start - 9), said.start + 3).trimStart())
  )
    return period
  return /% ?\/ ?năm$/u.test(flat.slice(at.start, at.end)) || EACH_YEAR.test(flat, reach.start, at.start) ? years : period
}
const EACH_YEAR = guarded(/(?<!\p{L})(?:mỗi|hằng|hàng) năm(?!\p{L})/u)

/** "còn 2,1% (đầu năm 3,04%)": what it was before, amid plans too. */
const OPENING_LEVEL = /\(đầu năm:? $/u

/** "24,6% đầu nhiệm kỳ": of the year in which the term that is spoken of began. */
function startOfTerm({ flat, at, frame }: WhenInput): Period | undefined {
  const term = frame.period?.year
  if (typeof term !== 'string' || !/^\s*\(?(?:của |vào |hồi )?đầu nhiệm kỳ/u.test(flat.slice(at.end, at.end + 24))) return undefined
  return yearPeriod(Number(term.slice(0, 4)))
}

/** "Hai tháng đầu năm 2026, … đã đạt 1,2 tỷ đồng": of a year that has begun, and told as done. */
function isDoneBy({ flat, at, header, cues }: WhenInput, said: PeriodMention): boolean {
  if (typeof said.period.year !== 'number' || said.start >= at.start) return false
  if (header.date !== undefined && said.period.year > Number(header.date.slice(0, 4))) return false
  if (kindOfYear(said.period, header) !== 'target') return false
  const [cue] = cues.filter(found => found > said.start && found < at.start)
  return isDone(flat, said.start, cue ?? at.start) || /(?<!\p{L})đầu $/u.test(flat.slice(Math.max(0, said.start - 6), said.start))
}

/** A printed year that is over, amid plans for another. */
function isPast(period: Period, frame: Frame, header: Header): boolean {
  if (typeof period.year !== 'number' || kindOfYear(period, header) !== 'result') return false
  if (frame.kind === 'target' && frame.period === undefined) return period.year < lastYear(header.resultPeriod?.year ?? null)
  return period.year !== frame.period?.year
}

/** "thu ngân sách cả năm" in the part on half a year. */
function wholeYear(period: Period, whole: boolean): Period {
  return whole && typeof period.year === 'number' ? yearPeriod(period.year) : period
}

/** A target said amid results ("Phấn đấu đạt 03 tiêu chí") is for the year of the results; one in a report of coming tasks for theirs. */
function targetPeriod(frame: Frame, header: Header): Period | undefined {
  if (frame.aim) return frame.aim
  // what is planned while the half of a year is told of is for the whole of it
  if (frame.kind === 'result' && frame.period)
    return monthsOf(frame.period.label) && typeof frame.period.year === 'number' ? yearPeriod(frame.period.year) : frame.period
  if (header.onlyTargets || header.targetPeriod === undefined) return header.targetPeriod ?? header.resultPeriod
  return header.plansAhead || looksPast(frame, header) ? header.targetPeriod : header.resultPeriod
}

/** "Nhiệm vụ trọng tâm" below "Xã Giao Lạc tổng kết năm 2017": a part on plans, in a report on a whole year that is over, is on the next. */
function looksPast(frame: Frame, { resultSaid, resultPeriod, targetPeriod: next }: Header): boolean {
  const whole = resultSaid && typeof resultPeriod?.year === 'number' && resultPeriod.label === String(resultPeriod.year)
  return whole && frame.kind === 'target' && typeof next?.year === 'number' && next.year > Number(resultPeriod.year)
}

const ESTIMATED = guarded(/(?:^|\s)(?:ước|ước đạt|ước thực hiện)\s/u)
const WHOLE_YEAR = guarded(/cả năm/u)
const OF_TERM = guarded(/(?<!\p{L})(?:cuối|hết|cả) nhiệm kỳ(?! trước| qua)(?!\p{L})/u)

/** "phấn đấu" that is followed by "đã" or "kết quả" before the figure was of the past. */
function reported(flat: string, cue: number, at: number, sentence: Span): boolean {
  const between = flat.slice(cue, at)
  return (
    /(?:^|\s)(?:đã|kết quả|đến nay|nên)(?!\p{L})/u.test(between) || (/;/.test(between) && /^\s*dự kiến/u.test(between) && sentence.end > at)
  )
}

const NOW = guarded(latin(/(?<!\p{L})(?:(?<!năm |hôm |hàng |vụ )nay|hiện (?:có|còn|đạt|tại))(?!\p{L})/u))

/** "4,2% năm 2020 xuống còn …": a year right after a figure is that figure's. */
const DIRECTLY = /^\s*\(?(?:của |vào |trong )?(?:đầu |cuối |hết |giữa )?$/u

/** "năm 2021", or a year alone in brackets: "từ 93% (2021) lên 96,2% (2023)". */
function saysItself(flat: string, { start, end }: PeriodMention): boolean {
  return /^(?:năm|vụ|quý)/u.test(flat.slice(start, end)) || (flat[start - 1] === '(' && flat[end] === ')')
}

/** "34,5 triệu đồng (năm 2022 là 31 triệu đồng)": the year is the next figure's. */
const OF_THE_NEXT = /^ *(?:là|chỉ|có|còn|đạt|:|mới)? *(?:đạt |là |có |khoảng |gần |hơn |trên )?[\d]/u

/** A year right after a figure ("3,87% (năm 2020) xuống còn …") is not the next one's. */
function belongsToFigure(figures: readonly FigureMention[], flat: string, period: PeriodMention): boolean {
  if (!saysItself(flat, period)) return false
  if (OF_THE_NEXT.test(flat.slice(period.end, period.end + 24))) return false
  return figures.some(m => m.end <= period.start && period.start - m.end < 10 && DIRECTLY.test(flat.slice(m.end, period.start)))
}

function printedPeriod(
  { said: { figures, periods }, flat, sentence, at, reach, limit }: WhenInput,
  ofAward: boolean,
): PeriodMention | undefined {
  if (periods.length === 0) return undefined
  const clauseStart = Math.max(sentence.start, lastSign(flat, ';', sentence.start, at.start + 1) + 1)
  const before =
    periodsIn(periods, { start: clauseStart, end: at.start }).findLast(
      period => !belongsToFigure(figures, flat, period) && !isOfEvent(flat, sentence, period),
    ) ?? openingPeriod({ figures, periods }, flat, sentence, at)
  const stop = flat.slice(at.end, limit).search(/[,;()]|\.\s/)
  const after = periodsIn(periods, { start: at.end, end: stop < 0 ? limit : at.end + stop })[0]
  // "Cùng kỳ năm 2020, con số này là 81 tỷ đồng": told of the year itself
  const [told] = periodsIn(periods, { start: clauseStart, end: at.start }, ['base'])
  if (
    told &&
    /^\W*(?:(?:cùng kỳ|trong khi)(?: của)? *)*$/u.test(flat.slice(clauseStart, told.start)) &&
    /^\s*,|^ (?:là|chỉ|có|đạt|thu)(?!\p{L})/u.test(flat.slice(told.end, told.end + 6))
  )
    return told
  // "tăng 1,8 lần so với năm 2015 (22,9 triệu đồng)": what it was in the year compared with
  const base = periodsIn(periods, { start: clauseStart, end: at.start }, ['base']).at(-1)
  if (base && /^\s*\((?:là |đạt )?$/u.test(flat.slice(base.end, at.start))) return base
  const direct = periodsIn(periods, { start: at.end, end: sentence.end })[0]
  if (
    direct &&
    DIRECTLY.test(flat.slice(at.end, direct.start)) &&
    saysItself(flat, direct) &&
    !(flat[direct.start - 1] === '(' && OF_THE_NEXT.test(flat.slice(direct.end, direct.end + 24)))
  )
    return direct
  if (ofAward) return after ?? periodsIn(periods, { start: at.end, end: limit })[0] ?? before
  // "năm 2015 chỉ 16 triệu đồng, nay đã 33,5 triệu đồng"
  if (before && typeof before.period.year === 'number' && NOW.test(flat, before.end, at.start)) return after
  if (before && before.start >= reach.start) return before
  if (after && !/^(?:từ|so)/u.test(flat.slice(after.start, after.end))) return after
  return before
}

/** A year named before the first figure of a sentence holds for all of them: "Đánh giá năm 2020 có 04 chi bộ …; 18 chi bộ …". */
function openingPeriod(
  { figures: [first], periods }: Pick<Said, 'figures' | 'periods'>,
  flat: string,
  sentence: Span,
  at: Span,
): PeriodMention | undefined {
  return periodsIn(periods, { start: sentence.start, end: Math.min(first?.start ?? at.start, at.start) }).findLast(
    period => !isOfEvent(flat, sentence, period),
  )
}

/** "Sau khi được công nhận xã nông thôn mới năm 2019, xã huy động …": when something else was. */
function isOfEvent(flat: string, sentence: Span, { start, end }: PeriodMention): boolean {
  return SINCE_EVENT.test(flat, sentence.start, start) && flat[end] === ','
}
const SINCE_EVENT = guarded(/(?<!\p{L})(?:sau khi|kể từ khi|từ khi|từ sau khi)(?!\p{L})[^,;]{0,90}$/u)
