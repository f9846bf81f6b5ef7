import type { Kind } from '../../domain/fact.ts'
import { lastYear, type Period, termPeriod, UNKNOWN_PERIOD, yearPeriod } from '../../domain/period.ts'
import { guarded } from '../../vietnamese/guarded.ts'
import type { PeriodMention } from '../../vietnamese/mention.ts'
import { latin } from '../../vietnamese/pattern.ts'
import type { Header } from '../document/header-type.ts'
import { kindOfYear, monthsOf } from '../document/kind-of-period.ts'
import { soFar } from '../document/report-times.ts'
import type { Frame } from './context.ts'
import type { TimeSaid } from './kind-said.ts'
import { EACH_YEAR } from './printed-period.ts'
import { startOfTerm } from './term-start.ts'
import type { WhenInput } from './when-type.ts'
import { overAsAWhole, yearsGoneAfter, yearsOfWork } from './years-over.ts'

/** The period of a figure of this kind: what its words say, or what stands around it. `since` is "từ năm 2020 đến nay", where it is said. */
export function periodMeant(input: WhenInput, kind: Kind, time: TimeSaid, since: Period | undefined): Period {
  const { flat, sentence, at, header } = input
  const { said } = time
  const before = flat.slice(sentence.start, at.start)
  const own = said && said.start > input.reach.start ? Math.min(said.end, at.start) : input.reach.start
  const period =
    startOfTerm(input) ??
    (kind === 'result' ? ofRunningTerm(input, said) : undefined) ??
    since ??
    (kind === 'result' ? sinceThen(input, said) : undefined) ??
    said?.period ??
    (kind === 'result'
      ? (overAsAWhole(before, header.over) ??
        overBehind(input) ??
        yearsOfWork(flat, sentence.start, at.start, header.resultPeriod) ??
        yearsGoneAfter(flat, at.end, Math.min(sentence.end, at.end + 80), header.resultPeriod))
      : OF_TERM.test(flat, sentence.start, at.start)
        ? header.term
        : undefined) ??
    (kind === 'target' && input.frame.kind !== 'target' && !header.term ? aimedBefore(input) : undefined) ??
    periodAround(input, kind, time) ??
    UNKNOWN_PERIOD
  const whole =
    WHOLE_YEAR.test(flat, own, at.end) ||
    (kind === 'target' && (!said || said.end <= input.reach.start) && OF_ESTIMATE.test(flat, Math.max(own, at.start - 30), at.start)) ||
    (kind === 'target' && !said && YEAR_END.test(flat, sentence.start, at.start))
  const summed = kind === 'result' && SUMMED.test(flat, Math.max(own, at.start - 60), at.start) ? sinceJanuary(period) : period
  return overItsYears(input, kind, said, wholeYear(summed, whole))
}
// Trong tháng 8 thu 1,2 tỷ đồng, [lũy kế] từ đầu năm 14,8 tỷ đồng
const SUMMED = guarded(
  latin(
    /(?<!\p{L})(?:lũy kế|từ đầu năm)(?!\p{L})[^;.]*$|(?:^|[,;]) *\d{1,2} tháng(?: đầu năm| qua)?(?: (?:đạt|có|là|ước|được|xảy ra|cho))* *$/u,
  ),
)
/** "để hoàn thành dự toán [22,9 tỷ đồng]", amid tasks of half a year: estimates are of the year. */
const OF_ESTIMATE = guarded(latin(/(?<!\p{L})dự toán(?: (?:năm|cả năm|được giao|giao|là))* *$/u))
const WHOLE_YEAR = guarded(/cả năm/u)
/** "Tới cuối năm hộ nghèo phải còn 38%", in a report on nine months. */
const YEAR_END = guarded(/(?:đến|tới) (?:cuối|hết) năm(?! (?:học|\d))/u)
const OF_TERM = guarded(latin(/(?<!\p{L})(?:cuối|hết|cả) nhiệm kỳ(?! trước| qua)(?!\p{L})/u))

/** "Bắt tay xây dựng từ năm 2011 với …, sau 8 năm đã huy động [178 tỷ đồng]": of the years since then. */
function sinceThen({ flat, at, header: { resultPeriod } }: WhenInput, said: PeriodMention | undefined): Period | undefined {
  const [from, to] = [said?.period.year, resultPeriod?.year]
  if (!said || said.end > at.start || typeof from !== 'number' || typeof to !== 'number' || from >= to) return undefined
  return YEARS_LATER.test(flat, said.end, at.start) ? termPeriod(from, to) : undefined
}
const YEARS_LATER = guarded(
  latin(/, (?:sau|qua|trải qua) (?:gần |hơn )?(?:\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) năm(?!\p{L}| 20\d\d)/u),
)

/** "[118 đảng viên mới] đã được kết nạp trong nhiệm kỳ": of the term that is over, said in the words right behind. */
function overBehind({ flat, at, sentence, header }: WhenInput): Period | undefined {
  const found = IN_TERM.test(flat, at.end, Math.min(sentence.end, at.end + LONGEST_BEHIND))
  return found ? header.over : undefined
}
const IN_TERM = guarded(latin(/^(?!\/)[^,;.:()\d]*(?<!\p{L})(?:trong|suốt|cả) nhiệm kỳ(?: (?:vừa )?qua)?(?=[ ,;.]*(?:$|[,;.]))/u))
const LONGEST_BEHIND = 80

/** "phấn đấu sản lượng đạt 4.800 tấn vào năm 2015, nâng số tàu lên [80 chiếc]": the one year ahead that the sentence has named. */
function aimedBefore({ said: { periods }, flat, sentence, at, header, cues }: WhenInput): Period | undefined {
  const ahead = periods.filter(
    m => m.use === 'when' && m.end <= at.start && m.start > (cues[0] ?? sentence.end) && kindOfYear(m.period, header) === 'target',
  )
  const [first] = ahead
  if (!first || typeof first.period.year !== 'number' || ahead.some(m => m.period.label !== first.period.label)) return undefined
  return BY_THEN.test(flat.slice(Math.max(sentence.start, first.start - 8), first.end)) ? first.period : undefined
}
const BY_THEN = /(?:vào|đến|tới|hết|cuối) (?:cuối |hết )?năm/u

/** Where no words beside the figure say when. */
function periodAround({ beside, frame, header, reach }: WhenInput, kind: Kind, { cues }: TimeSaid): Period | undefined {
  const told = frame.period ?? header.resultPeriod
  if (kind === 'result') return frame.kind === 'target' ? header.resultPeriod : told
  if (beside && frame.kind !== 'target' && cues.every(cue => cue >= reach.start)) return told
  return (frame.kind === 'target' ? frame.period : undefined) ?? targetPeriod(frame, header, cues.length > 0)
}

/** A target said amid results ("Phấn đấu đạt 03 tiêu chí") is for the year of the results; one in a report of coming tasks for theirs. */
function targetPeriod(frame: Frame, header: Header, cued: boolean): Period | undefined {
  if (frame.aim) return frame.aim
  if (cued && isOver(frame, header)) return header.targetPeriod
  // what is planned while the half of a year is told of is for the whole of it
  if (frame.kind === 'result' && frame.period) return wholeOf(frame.period)
  if (header.onlyTargets || header.targetPeriod === undefined) return header.targetPeriod ?? header.resultPeriod
  return header.plansAhead || looksPast(frame, header) ? header.targetPeriod : header.resultPeriod && wholeOf(header.resultPeriod)
}

function wholeOf(period: Period): Period {
  return monthsOf(period.label) && typeof period.year === 'number' ? yearPeriod(period.year) : period
}

/** What is aimed at in January, or as the year ends, is not for the year that the paragraph has told of. */
function isOver({ kind, period }: Frame, { date, plansAhead, targetPeriod: next, resultPeriod, resultSaid, title }: Header): boolean {
  // nor in a report that its title or first lines announce as one on the next
  if (plansAhead && kind === 'result' && typeof period?.year === 'number' && next?.year === period.year + 1) return true
  // "Chi hội … tổng kết năm 2019", without a day
  if (date === undefined && resultSaid && resultPeriod?.label === String(resultPeriod?.year) && SUMS_UP.test(title))
    return kind !== 'target' && (period ?? resultPeriod).year === resultPeriod.year
  const ends = date !== undefined && date.slice(5) >= LAST_DAYS
  const now =
    date === undefined || (!ends && Number(date.slice(5, 7)) > EARLY_MONTH) ? undefined : Number(date.slice(0, 4)) + (ends ? 1 : 0)
  return now !== undefined && kind === 'result' && typeof period?.year === 'number' && period.year < now && next?.year === now
}
const SUMS_UP = /tổng kết/iu
const EARLY_MONTH = 3
const LAST_DAYS = '12-15'

/** "Nhiệm vụ trọng tâm" below "Xã Giao Lạc tổng kết năm 2017": a part on plans, in a report on a whole year that is over, is on the next. */
function looksPast(frame: Frame, { resultSaid, resultPeriod, targetPeriod: next, date }: Header): boolean {
  if (typeof resultPeriod?.year !== 'number' || resultPeriod.label !== String(resultPeriod.year)) return false
  const whole = resultSaid || (date !== undefined && (date.slice(5) >= LAST_DAYS || resultPeriod.year < Number(date.slice(0, 4))))
  return whole && frame.kind === 'target' && typeof next?.year === 'number' && next.year > Number(resultPeriod.year)
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
    !OF_RESOLUTION.test(flat.slice(at.start, at.end)) &&
    (STATE.test(flat.slice(Math.max(reach.start, at.start - 20), at.start)) ||
      THERE_IS.test(flat, Math.max(input.sentence.start, at.start - 90), at.end) ||
      STATE_WITH.test(flat, Math.max(input.sentence.start, at.start - 80), at.start) ||
      DESCRIBED.test(flat, input.sentence.start, at.start) ||
      SHARE_IS_SO.test(flat.slice(at.start, at.end + 12)))
  )
    return yearPeriod(Math.min(lastYear(period.year), Number(header.date?.slice(0, 4) ?? Number.POSITIVE_INFINITY)))
  // "Năm 2024, hộ nghèo còn 1,5%. Tỷ lệ … [83%]", in a report on the years up to 2024
  if (
    input.ended &&
    !said &&
    kind === 'result' &&
    period === (input.frame.period ?? header.resultPeriod) &&
    !input.ratio &&
    flat[at.end - 1] === '%'
  )
    return input.ended
  const years = kind === 'target' ? header.term : header.over
  if (!years || period.year !== lastYear(years.year) || period.label !== String(period.year)) return period
  if (
    said &&
    !/^(?:đến|tới|hết) /u.test(flat.slice(said.start, said.start + 4)) &&
    !UP_TO.test(flat.slice(Math.max(0, said.start - 12), said.start))
  )
    return period
  return /% ?\/ ?năm$/u.test(flat.slice(at.start, at.end)) || EACH_YEAR.test(flat, reach.start, at.start) ? years : period
}
const UP_TO = latin(/(?<!\p{L})(?:đến|tới|hết)(?: cuối| hết)? $/u)
const STATE = latin(
  /(?<!\p{L})(?:còn|hiện có|hiện còn|chỉ còn|hiện nay có|nay (?:đã |mới |chỉ )?(?:có|là|đạt))(?: lại)?(?: ở mức| khoảng| là)? *$/u,
)
/** "Toàn xã có 5 trường học, [2 trường] trong số đó …", "hiện còn 156 hộ, chiếm 4,9%; trong số này có [61 hộ]": what there is, and what of it */
const THERE_IS = guarded(
  latin(
    /(?:(?<!\p{L})(?:toàn|cả|trên địa bàn) (?:xã|phường|thị trấn|huyện|địa bàn) có (?:[\d.,]+ (?:trường(?: học)?|chi bộ|hợp tác xã|tổ hợp tác|doanh nghiệp)(?:,| và|, và) )?[\d.,]+ (?:trường(?: học)?|chi bộ|hợp tác xã|tổ hợp tác|doanh nghiệp)|(?<!\p{L})(?:hiện còn|hiện có|nay còn|nay có) [\d.,]+ [^.;:\d]{1,20}(?:, (?:chiếm|tỷ lệ) [\d,]+ ?%)?[,;] trong (?:số này|số đó|đó)(?: có)? [\d.,]+ \p{L}+)$/u,
  ),
)
/** "9/9 làng có chi bộ" */
const SHARE_IS_SO = latin(
  /^\d+\/\d+ (?:làng|thôn|bản|ấp|xóm|buôn|khóm|khu phố|xã|trường|trạm y tế) (?:đã |đều )?(?:có|không còn)(?!\p{L})/u,
)
// Đảng bộ hiện có 12 chi bộ với 236 đảng viên
const STATE_WITH = guarded(
  latin(
    /(?<!\p{L})(?:hiện có|hiện còn|hiện nay có|nay (?:đã )?có)(?: (?:khoảng|trên|hơn|gần))* [\d.,]+ [^.;:,\d]{1,40}(?:,|với|và|cùng|gồm|,? trong đó có)(?: [^.;:\d]{0,24})? *$/u,
  ),
)

/** "Trà Cú là huyện có đông đồng bào Khmer, với 27.860 hộ": as the place is, not what years made of it. */
const DESCRIBED = guarded(
  latin(
    /^[^,;.]{2,60} là (?:một (?:trong )?)?(?:những )?(?:xã|phường|thị trấn|huyện|thị xã|thành phố|địa phương|địa bàn|vùng)(?!\p{L})(?!.*(?<!\p{L})(?:thực hiện|trồng|xây|huy động|hoàn thành|kết nạp|đào tạo|giải quyết|tăng|giảm)(?!\p{L}))/u,
  ),
)

/** "từ đầu nhiệm kỳ đến nay kết nạp 342 đảng viên"; of the resolution that is looked back at halfway, "7 chỉ tiêu đã vượt". */
function ofRunningTerm({ flat, at, sentence, header }: WhenInput, said: PeriodMention | undefined): Period | undefined {
  const { term, over, midterm, date, resultPeriod } = header
  const now = Number(date?.slice(0, 4) ?? lastYear(resultPeriod?.year ?? null))
  // "Từ đầu nhiệm kỳ kết nạp 43 đảng viên; riêng 9 tháng năm nay được 11 đảng viên"
  const since = SINCE_TERM.exec(flat, sentence.start, at.start)
  if (since && !(said && said.start > sentence.start + since.index && said.end <= at.start && typeof said.period.year === 'number'))
    return over ?? (term && Number(String(term.year).slice(0, 4)) < now ? soFar(term, now) : undefined)
  return midterm && !said && OF_RESOLUTION.test(flat.slice(at.start, at.end)) ? midterm : undefined
}
const SINCE_TERM = guarded(latin(/(?<!\p{L})(?:từ đầu nhiệm kỳ|nửa (?:đầu )?nhiệm kỳ (?:vừa )?qua|(?:trong )?nửa đầu nhiệm kỳ)(?!\p{L})/u))
const OF_RESOLUTION = /^[\d\s/]*(?:chỉ tiêu|mục tiêu)$/u

/** Up to the end of the month or quarter that is told of. */
function sinceJanuary(period: Period): Period {
  const part = typeof period.year === 'number' ? monthsOf(period.label) : undefined
  if (!part || part[0] === 1) return period
  const month = String(part[1]).padStart(2, '0')
  const label = part[1] === 12 ? String(period.year) : part[1] === 6 ? `${period.year}-H1` : `${period.year}-01..${period.year}-${month}`
  return { year: period.year, label }
}

/** "thu ngân sách cả năm" in the part on half a year. */
function wholeYear(period: Period, whole: boolean): Period {
  return whole && typeof period.year === 'number' ? yearPeriod(period.year) : period
}
