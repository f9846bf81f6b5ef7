import type { Kind, Span } from '../../domain/fact.ts'
import { lastYear, type Period } from '../../domain/period.ts'
import { guarded } from '../../vietnamese/guarded.ts'
import { lastSign } from '../../vietnamese/last-sign.ts'
import type { PeriodMention } from '../../vietnamese/mention.ts'
import { latin } from '../../vietnamese/pattern.ts'
import type { Header } from '../document/header-type.ts'
import { autumnOf, kindOfYear, monthsOf } from '../document/kind-of-period.ts'
import type { Frame } from './context.ts'
import { isAssigned, isBefore, isDone, isDue, isListedAsPlan, isSet, withoutBrackets } from './cues.ts'
import type { WhenInput } from './when-type.ts'
import { FROM_LEVEL } from './year-before.ts'

/** What words beside a figure tell of its time. */
export interface TimeSaid {
  /** Printed for it. */
  readonly said: PeriodMention | undefined
  /** In a bracket, of another year than the one told of. */
  readonly bracketed: Period | undefined
  /** Where words before it announce a plan. */
  readonly cues: readonly number[]
  /** The last words of praise stand near. */
  readonly award: boolean
}

/** "giấy khen", "danh hiệu thi đua": what is praised was done. */
export const AWARD = guarded(/(?:giấy khen|bằng khen|khen thưởng|biểu dương|tuyên dương|khen tặng|danh hiệu thi đua)/u)

/** Whether a figure was planned or done, by what is said of it; undefined where only what stands around it tells. */
export function kindSaid(input: WhenInput, { said, bracketed, cues, award }: TimeSaid): Kind | undefined {
  const { flat, sentence, at, frame, header } = input
  const clause = Math.max(sentence.start, lastSign(flat, ';', sentence.start, at.start) + 1)
  if (bracketed || OPENING_LEVEL.test(flat, Math.max(sentence.start, at.start - LONGEST_OPENING), at.start)) return 'result'
  if (THEN_IN_BRACKET.test(flat, Math.max(sentence.start, at.start - LONGEST_BRACKET), at.start)) return 'result'
  if (input.planned || isSet(flat, sentence.start, at.start) || (!input.ratio && isAssigned(flat, sentence.start, at.start)))
    return 'target'
  if (REVISED.test(flat, clause, at.start)) return 'target'
  if (cues.length === 0 && isSoNow(input, said)) return 'result'
  const byYear = said && kindOfYear(said.period, header)
  // "biểu dương … và gợi ý xã năm 2022 nâng thu nhập lên …": praise, then a plan
  if (award && !(cues.length > 0 && (byYear === 'target' || !AWARD.test(flat, cues.at(-1)!, at.start)))) return 'result'
  if (said && (isDoneBy(input, said) || isBesideInBracket(input, said))) return 'result'
  if (byYear === 'target') return 'target'
  // "nâng tỷ lệ từ [85%] năm 2016 lên 90%"
  if (
    byYear === 'result' &&
    said!.start >= at.end &&
    said!.start - at.end < 12 &&
    FROM_LEVEL.test(flat, Math.max(sentence.start, at.start - 30), at.start)
  )
    return 'result'
  if (said && cues.length === 0 && (isPast(said.period, frame, header) || isAssessed(input, said))) return 'result'
  if (cues.length > 0 && !reported(flat, cues.at(-1)!, at.start, sentence)) return 'target'
  const date = dateInYear(header, said)
  if (isDue(flat, clause, at, sentence.end, date) || isBefore(flat, clause, at, date)) return 'target'
  if (said && isYetToEnd(input, said)) return 'target'
  if (cues.length === 0 && frame.kind === 'target' && NOW_SO.test(flat, Math.max(sentence.start, at.start - LONGEST_NOW), at.start))
    return 'result'
  return ESTIMATED.test(flat, Math.max(sentence.start, at.start - 24), at.start) && frame.kind !== 'target' ? 'result' : undefined
}

/** The same, by what stands around it. */
export function kindAround({ flat, sentence, at, frame, header }: WhenInput): Kind {
  const before = flat.slice(sentence.start, at.start)
  return frame.kind ?? (header.onlyTargets || (before.includes(':') && isListedAsPlan(before)) ? 'target' : 'result')
}
/** "điều chỉnh dự toán thu từ 11,2 tỷ đồng lên 12,4 tỷ đồng" */
const REVISED = guarded(
  latin(
    /(?<!\p{L})điều chỉnh (?:giảm |tăng |bổ sung )?(?:tổng )?(?:dự toán|kế hoạch|chỉ tiêu|mục tiêu)(?!\p{L})[^;.]*(?<!\p{L})(?:từ|lên|xuống|thành) [^;.]*$/u,
  ),
)
/** "từ 41 triệu đồng nay đã [63 triệu đồng]", "Đến nay, xã đã thu [2,1 tỷ đồng]", amid plans */
const NOW_SO = guarded(
  latin(
    /(?<!\p{L}|năm |từ )(?:nay|giờ|hiện|hiện nay|hiện tại),?(?: (?!sẽ|phấn đấu)\p{L}+){0,2}? (?:đã|mới|chỉ mới)(?: (?!để|nhằm|và)\p{L}+){0,4} *$/u,
  ),
)
const LONGEST_NOW = 50

/** "Hiện xã có [4 sản phẩm] OCOP, sang năm phải có …", amid plans: no year stands between, and none of plans. */
function isSoNow({ flat, sentence, at, frame, header }: WhenInput, said: PeriodMention | undefined): boolean {
  const amidPlans = frame.kind === 'target' || (frame.kind === undefined && header.onlyTargets)
  if (!amidPlans || (said && said.start < at.start)) return false
  return HAS_NOW.test(flat, Math.max(sentence.start, at.start - LONGEST_HAS), at.start)
}
const LONGEST_HAS = 90
const HAS_NOW = guarded(
  latin(
    /(?:^|[\n,;:.] *)(?:hiện|hiện nay|hiện tại|lúc này),?(?: (?:tại|trên|toàn|cả|địa bàn|xã|phường|thị trấn|huyện|thôn|tôi|chúng tôi|địa phương))* (?:đang |vẫn |mới |chỉ |đã )*(?:có|còn|đạt)(?!\p{L})(?![^;.]*(?<!\p{L})(?:phấn đấu|sang năm|năm (?:tới|sau)|sẽ|phải|cần|mục tiêu|kế hoạch|chỉ tiêu|đến|lên|thêm|giảm|tăng)(?!\p{L}))[^;.]*$/u,
  ),
)
const LONGEST_OPENING = 40
const LONGEST_BRACKET = 90
const ESTIMATED = guarded(/(?:^|\s)(?:ước|ước đạt|ước thực hiện)\s/u)

/** "còn 2,1% (đầu năm 3,04%)", "trên 95% (đến nay mới 52,7%)": what it was before, amid plans too. */
const OPENING_LEVEL = guarded(
  /\((?:đầu năm|hiện|hiện nay|hiện tại|(?:(?:tính )?(?:đến|tới) )?nay|(?:tính )?(?:đến|tới) thời điểm này):?(?: (?:là|còn|đạt|có|ở mức|mới|chỉ|được|thực hiện))* $/u,
)

/** "giảm 12 hộ nghèo (đầu năm toàn xã có [64 hộ], chiếm [3,36%])" */
const THEN_IN_BRACKET = guarded(
  latin(
    /\((?:đầu năm|hiện|hiện nay|hiện tại|(?:(?:tính )?(?:đến|tới) )?nay)(?: (?:trên )?(?:toàn|cả|địa bàn|xã|phường|thị trấn|huyện|thôn|ấp))* (?:mới |chỉ |đã )?(?:có|còn|đạt|là)(?!\p{L})(?![^()]*(?<!\p{L})(?:phấn đấu|kế hoạch|mục tiêu|sẽ|cần|phải|xuống|giảm|nâng|cuối năm|hết năm)(?!\p{L}))[^();]*$/u,
  ),
)

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

/** "Hai tháng đầu năm 2026, … đã đạt 1,2 tỷ đồng": of a year that has begun, and told as done. */
function isDoneBy({ flat, at, header, cues }: WhenInput, said: PeriodMention): boolean {
  if (typeof said.period.year !== 'number' || said.start >= at.start) return false
  if (header.date !== undefined && said.period.year > Number(header.date.slice(0, 4))) return false
  if (kindOfYear(said.period, header) !== 'target') return false
  if (PLANNED_FOR.test(flat, Math.max(0, said.start - LONGEST_LEAD), said.start)) return false
  const [cue] = cues.filter(found => found > said.start && found < at.start)
  const words = withoutBrackets(flat, said.start, cue ?? at.start)
  return isDone(words, 0, words.length) || /(?<!\p{L})đầu $/u.test(flat.slice(Math.max(0, said.start - 6), said.start))
}

/** "kế hoạch năm 2019: đạt thêm [2 tiêu chí]" */
const PLANNED_FOR = guarded(
  latin(/(?<!\p{L}|thực hiện |so với |vượt |hoàn thành )(?:kế hoạch|kh|mục tiêu|phấn đấu|dự kiến)(?: (?:của|trong|cho))* $/u),
)

/** "phấn đấu 54 triệu đồng (năm 2021 đạt 49 triệu đồng)": of a year that is over, in a bracket of its own. */
function isBesideInBracket({ flat, at, header }: WhenInput, { period, start }: PeriodMention): boolean {
  if (start >= at.start || kindOfYear(period, header) !== 'result') return false
  return BRACKETED.test(flat.slice(Math.max(0, start - LONGEST_LEAD), start)) && !/[);]/.test(flat.slice(start, at.start))
}
const BRACKETED = /\([^();\d]*$/u
const LONGEST_LEAD = 40

/** "Thống nhất đánh giá tình hình năm 2019: …", "đánh giá: năm 2019, …", in a resolution on the plan of 2020. */
function isAssessed({ flat, sentence, at, header }: WhenInput, { period, start }: PeriodMention): boolean {
  if (start >= at.start || kindOfYear(period, header) !== 'result' || period.year === header.targetPeriod?.year) return false
  return ASSESSED.test(flat, Math.max(sentence.start, start - LONGEST_ASSESSED), start)
}
const LONGEST_ASSESSED = 90
const ASSESSED = guarded(
  latin(
    /(?<!\p{L})(?:đánh giá|tình hình|kết quả|ước thực hiện)(?: (?:những|các|mặt|kết quả|tình hình|thực hiện|triển khai|công tác|nhiệm vụ|đạt được|làm được|kinh tế|xã hội|-))*(?: rằng)?(?: của(?: [\p{L}-]+){1,8}?)?(?: (?:về|trong))*[:,]? *$/u,
  ),
)

/** A printed year that is over, amid plans for another. */
function isPast(period: Period, frame: Frame, header: Header): boolean {
  if (typeof period.year !== 'number' || kindOfYear(period, header) !== 'result') return false
  // "điều chỉnh dự toán ngân sách năm 2019": the title itself plans for that year
  if (header.onlyTargets && header.resultSaid && period.year === header.resultPeriod?.year) return false
  if (frame.kind === 'target' && frame.period === undefined) return period.year < lastYear(header.resultPeriod?.year ?? null)
  return period.year !== frame.period?.year || autumnOf(period.label) !== undefined
}

/** "phấn đấu" that is followed by "đã" or "kết quả" before the figure was of the past. */
function reported(flat: string, cue: number, at: number, sentence: Span): boolean {
  const between = withoutBrackets(flat, cue, at)
  return (
    /(?:^|\s)(?:đã|kết quả|đến nay|nên|gây ra)(?!\p{L})|chỉ tiêu, (?:(?:xã|phường|thị trấn|địa phương|đơn vị) )?hoàn thành(?!\p{L})/u.test(
      between,
    ) ||
    (/;/.test(between) && /^\s*dự kiến/u.test(between) && sentence.end > at)
  )
}
