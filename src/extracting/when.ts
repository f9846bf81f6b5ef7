import type { Kind, Span } from '../domain/fact.ts'
import { lastYear, type Period, UNKNOWN_PERIOD, yearPeriod } from '../domain/period.ts'
import { guarded } from '../vietnamese/guarded.ts'
import { lastSign } from '../vietnamese/last-sign.ts'
import type { PeriodMention } from '../vietnamese/mention.ts'
import { latin } from '../vietnamese/pattern.ts'
import { type Frame, SINCE, sinceOf } from './context.ts'
import { isAssigned, isBefore, isDone, isDue, isListedAsPlan, isSet } from './cues.ts'
import type { Header } from './header-type.ts'
import { kindOfYear, monthsOf } from './kind-of-period.ts'
import { EACH_YEAR, printedPeriod } from './printed-period.ts'
import { soFar } from './report-times.ts'
import { cameToNow } from './to-now.ts'
import type { When, WhenInput } from './when-type.ts'
import { bracketedYear } from './year-before.ts'
import { overAsAWhole, yearsGoneAfter } from './years-over.ts'

const AWARD = guarded(/(?:giấy khen|bằng khen|khen thưởng|biểu dương|tuyên dương|khen tặng|danh hiệu thi đua)/u)

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
  const clause = Math.max(sentence.start, lastSign(flat, ';', sentence.start, at.start) + 1)
  const bracketed = bracketedYear(input, said)
  if (bracketed || OPENING_LEVEL.test(flat, Math.max(sentence.start, at.start - 12), at.start)) kind = 'result'
  else if (input.planned || isSet(flat, sentence.start, at.start) || (!input.ratio && isAssigned(flat, sentence.start, at.start)))
    kind = 'target'
  // "biểu dương … và gợi ý xã năm 2022 nâng thu nhập lên …": praise, then a plan
  else if (
    award &&
    !(cues.length > 0 && ((said && kindOfYear(said.period, header) === 'target') || !AWARD.test(flat, cues.at(-1)!, at.start)))
  )
    kind = 'result'
  else if (said && isDoneBy(input, said)) kind = 'result'
  else if (said && kindOfYear(said.period, header) === 'target') kind = 'target'
  else if (said && cues.length === 0 && isPast(said.period, frame, header)) kind = 'result'
  else if (cues.length > 0 && !reported(flat, cues.at(-1)!, at.start, sentence)) kind = 'target'
  else if (isDue(flat, clause, at, sentence.end, dateInYear(header, said)) || isBefore(flat, clause, at, dateInYear(header, said)))
    kind = 'target'
  else if (said && isYetToEnd(input, said)) kind = 'target'
  else if (ESTIMATED.test(flat, Math.max(sentence.start, at.start - 24), at.start) && frame.kind !== 'target') kind = 'result'
  else {
    kind = frame.kind ?? (header.onlyTargets || (before.includes(':') && isListedAsPlan(before)) ? 'target' : 'result')
    impliedKind = !input.own
  }
  const fallback =
    kind === 'target' && input.beside && frame.kind !== 'target' && cues.length === 0
      ? (frame.period ?? header.resultPeriod)
      : kind === 'target'
        ? ((frame.kind === 'target' ? frame.period : undefined) ?? targetPeriod(frame, header, cues.length > 0))
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
  const now =
    kind === 'result' && (!said || said.end <= at.start)
      ? cameToNow(flat, said?.end ?? sentence.start, at.start, said?.period ?? frame.period, header)
      : undefined
  const period =
    bracketed ??
    now ??
    overItsYears(
      input,
      kind,
      said,
      wholeYear(
        startOfTerm(input) ??
          (kind === 'result' ? ofRunningTerm(input, said) : undefined) ??
          sinceSaid ??
          said?.period ??
          (kind === 'result' ? overAsAWhole(before, header.over) : undefined) ??
          (kind === 'result' ? yearsGoneAfter(flat, at.end, Math.min(sentence.end, at.end + 80), header.resultPeriod) : undefined) ??
          (kind === 'target' && OF_TERM.test(flat, sentence.start, at.start) ? header.term : undefined) ??
          fallback ??
          UNKNOWN_PERIOD,
        whole,
      ),
    )
  const implied = [...((said && !bracketed) || sinceSaid || input.own ? [] : ['year']), ...(impliedKind ? ['kind'] : [])]
  const review = said || sinceSaid || frame.period || (kind === 'result' ? header.resultSaid : header.plansAhead) ? [] : ['implied-year']
  // nothing is done in a year that had not begun when the report was written
  if (
    kind === 'result' &&
    review.length === 0 &&
    typeof period.year === 'number' &&
    period.year > Number(header.date?.slice(0, 4) ?? period.year)
  )
    review.push('implied-year')
  return { kind, period, implied, review }
}

/** "Đến cuối năm 2024, thu ngân sách đạt 9 tỷ đồng" in July of that year, unless it is told as done or estimated. */
function isYetToEnd({ flat, at, sentence, header }: WhenInput, { period, start, end }: PeriodMention): boolean {
  const { date, resultPeriod, resultSaid } = header
  if (date === undefined || period.year !== Number(date.slice(0, 4)) || start >= at.start) return false
  if (resultSaid && resultPeriod?.label === String(period.year)) return false
  const last = monthsOf(period.label)?.[1] ?? (TO_END.test(flat.slice(Math.max(0, start - 12), end)) ? 12 : 0)
  return last - Number(date.slice(5, 7)) >= MONTHS_AHEAD && !TOLD.test(flat, sentence.start, Math.min(sentence.end, at.end + 24))
}
const MONTHS_AHEAD = 2
const TO_END = latin(/(?<!\p{L})(?:đến|tới|đến hết|đến cuối|cuối|hết) (?:hết |cuối )?năm/u)
const TOLD = guarded(latin(/(?<!\p{L})(?:đã|được|ước|lũy kế|thực hiện|dự ước|so với|tăng|giảm)(?!\p{L})/u))

/** The day of a report that tells of its own year, for words on no other. */
function dateInYear({ date, resultPeriod }: Header, said: PeriodMention | undefined): string | undefined {
  const told = lastYear((said?.period ?? resultPeriod)?.year ?? null)
  return date !== undefined && told === Number(date.slice(0, 4)) ? date : undefined
}

/** "Đến năm 2030: … tăng bình quân 11%/năm": what is so much each year is of all the years up to that. */
function overItsYears(input: WhenInput, kind: Kind, said: PeriodMention | undefined, period: Period): Period {
  const { flat, at, reach, header } = input
  // "Xã An Thạnh Nam còn 22,3% hộ nghèo", in a report on three years: as it is at their end
  if (
    !said &&
    kind === 'result' &&
    typeof period.year === 'string' &&
    !input.ratio &&
    (STATE.test(flat.slice(Math.max(reach.start, at.start - 20), at.start)) ||
      STATE_WITH.test(flat, Math.max(input.sentence.start, at.start - 80), at.start) ||
      DESCRIBED.test(flat, input.sentence.start, at.start))
  )
    return yearPeriod(Math.min(lastYear(period.year), Number(header.date?.slice(0, 4) ?? Number.POSITIVE_INFINITY)))
  const years = kind === 'target' ? header.term : header.over
  if (!years || period.year !== lastYear(years.year) || period.label !== String(period.year)) return period
  if (
    said &&
    !/^(?:đến|tới|hết)|(?:đến|tới|hết|đến hết|đến cuối) $/u.test(flat.slice(Math.max(0, said.start - 9), said.start + 3).trimStart())
  )
    return period
  return /% ?\/ ?năm$/u.test(flat.slice(at.start, at.end)) || EACH_YEAR.test(flat, reach.start, at.start) ? years : period
}
const STATE = latin(/(?<!\p{L})(?:còn|hiện có|hiện còn|chỉ còn|hiện nay có)(?: lại)?(?: ở mức| khoảng| là)? *$/u)
// Đảng bộ hiện có 12 chi bộ với 236 đảng viên
const STATE_WITH = guarded(
  latin(
    /(?<!\p{L})(?:hiện có|hiện còn|hiện nay có)(?: (?:khoảng|trên|hơn|gần))* [\d.,]+ [^.;:,\d]{1,40}(?:,|với|và|gồm|,? trong đó có)(?: [^.;:\d]{0,24})? *$/u,
  ),
)

/** "Trà Cú là huyện có đông đồng bào Khmer, với 27.860 hộ": as the place is, not what years made of it. */
const DESCRIBED = guarded(
  latin(
    /^[^,;.]{2,60} là (?:một (?:trong )?)?(?:những )?(?:xã|phường|thị trấn|huyện|thị xã|thành phố|địa phương|địa bàn|vùng)(?!\p{L})(?!.*(?<!\p{L})(?:thực hiện|trồng|xây|huy động|hoàn thành|kết nạp|đào tạo|giải quyết|tăng|giảm)(?!\p{L}))/u,
  ),
)

/** "còn 2,1% (đầu năm 3,04%)": what it was before, amid plans too. */
const OPENING_LEVEL = guarded(/\(đầu năm:? $/u)

/** "24,6% đầu nhiệm kỳ": of the year in which the term that is spoken of began. */
function startOfTerm({ flat, at, frame, header }: WhenInput): Period | undefined {
  if (!/^\s*\(?(?:của |vào |hồi )?đầu nhiệm kỳ/u.test(flat.slice(at.end, at.end + 24))) return undefined
  const told = frame.period ?? header.resultPeriod
  const term = typeof told?.year === 'string' ? told : header.over
  return term && yearPeriod(Number(String(term.year).slice(0, 4)))
}

/** "từ đầu nhiệm kỳ đến nay kết nạp 342 đảng viên"; of the resolution that is looked back at halfway, "7 chỉ tiêu đã vượt". */
function ofRunningTerm({ flat, at, sentence, header }: WhenInput, said: PeriodMention | undefined): Period | undefined {
  const { term, over, midterm, date, resultPeriod } = header
  const now = Number(date?.slice(0, 4) ?? lastYear(resultPeriod?.year ?? null))
  if (SINCE_TERM.test(flat, sentence.start, at.start))
    return over ?? (term && Number(String(term.year).slice(0, 4)) < now ? soFar(term, now) : undefined)
  return midterm && !said && OF_RESOLUTION.test(flat.slice(at.start, at.end)) ? midterm : undefined
}
const SINCE_TERM = guarded(latin(/(?<!\p{L})(?:từ đầu nhiệm kỳ|nửa (?:đầu )?nhiệm kỳ (?:vừa )?qua|(?:trong )?nửa đầu nhiệm kỳ)(?!\p{L})/u))
const OF_RESOLUTION = /^[\d\s/]*(?:chỉ tiêu|mục tiêu)$/u

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
  // "điều chỉnh dự toán ngân sách năm 2019": the title itself plans for that year
  if (header.onlyTargets && header.resultSaid && period.year === header.resultPeriod?.year) return false
  if (frame.kind === 'target' && frame.period === undefined) return period.year < lastYear(header.resultPeriod?.year ?? null)
  return period.year !== frame.period?.year
}

/** "thu ngân sách cả năm" in the part on half a year. */
function wholeYear(period: Period, whole: boolean): Period {
  return whole && typeof period.year === 'number' ? yearPeriod(period.year) : period
}

/** A target said amid results ("Phấn đấu đạt 03 tiêu chí") is for the year of the results; one in a report of coming tasks for theirs. */
function targetPeriod(frame: Frame, header: Header, cued: boolean): Period | undefined {
  if (frame.aim) return frame.aim
  if (cued && isOver(frame, header)) return header.targetPeriod
  // what is planned while the half of a year is told of is for the whole of it
  if (frame.kind === 'result' && frame.period)
    return monthsOf(frame.period.label) && typeof frame.period.year === 'number' ? yearPeriod(frame.period.year) : frame.period
  if (header.onlyTargets || header.targetPeriod === undefined) return header.targetPeriod ?? header.resultPeriod
  return header.plansAhead || looksPast(frame, header) ? header.targetPeriod : header.resultPeriod
}

/** What is aimed at in January is not for the year that the paragraph has told of. */
function isOver({ kind, period }: Frame, { date, targetPeriod: next }: Header): boolean {
  const now = date === undefined || Number(date.slice(5, 7)) > EARLY_MONTH ? undefined : Number(date.slice(0, 4))
  return now !== undefined && kind === 'result' && typeof period?.year === 'number' && period.year < now && next?.year === now
}
const EARLY_MONTH = 3

/** "Nhiệm vụ trọng tâm" below "Xã Giao Lạc tổng kết năm 2017": a part on plans, in a report on a whole year that is over, is on the next. */
function looksPast(frame: Frame, { resultSaid, resultPeriod, targetPeriod: next }: Header): boolean {
  const whole = resultSaid && typeof resultPeriod?.year === 'number' && resultPeriod.label === String(resultPeriod.year)
  return whole && frame.kind === 'target' && typeof next?.year === 'number' && next.year > Number(resultPeriod.year)
}

const ESTIMATED = guarded(/(?:^|\s)(?:ước|ước đạt|ước thực hiện)\s/u)
const WHOLE_YEAR = guarded(/cả năm/u)
const OF_TERM = guarded(latin(/(?<!\p{L})(?:cuối|hết|cả) nhiệm kỳ(?! trước| qua)(?!\p{L})/u))

/** "phấn đấu" that is followed by "đã" or "kết quả" before the figure was of the past. */
function reported(flat: string, cue: number, at: number, sentence: Span): boolean {
  const between = flat.slice(cue, at)
  return (
    /(?:^|\s)(?:đã|kết quả|đến nay|nên)(?!\p{L})/u.test(between) || (/;/.test(between) && /^\s*dự kiến/u.test(between) && sentence.end > at)
  )
}
