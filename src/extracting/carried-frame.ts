import type { Span } from '../domain/fact.ts'
import { lastYear } from '../domain/period.ts'
import { latin } from '../vietnamese/pattern.ts'
import type { Header } from './document/header-type.ts'
import { ONLY_INDICATORS } from './document/heading-words.ts'
import { kindOfYear } from './document/kind-of-period.ts'
import type { Report } from './document/report-type.ts'
import { within } from './shapes/mentions-within.ts'
import { type Frame, frameOf, joinFrames, periodsIn } from './when/context.ts'
import { targetCues } from './when/cues.ts'

const MEETING =
  'phát biểu|kết luận|nhân dịp này|dịp này|tại hội nghị|tại đại hội|tại kỳ họp|tại buổi|hội nghị|đại hội|đồng chí|kỳ họp|khen thưởng|giấy khen|trước đó|nhiệm kỳ qua'
/** Paragraphs that open the part on the meeting itself end what was said of a year; of plans, those that tell what was done, too. */
const TURNS = latin(
  `^(?:[^.;]{0,90}(?:${MEETING}|đã |kết quả|đến nay|hiện nay)|so (?:với )?(?:cùng kỳ|năm (?:trước|ngoái|20\\d\\d)|đầu năm)(?!\\p{L}))`,
  'u',
)
const TURNS_FROM_RESULTS = latin(`^[^.;]{0,90}(?:${MEETING}|(?:đến|hiện) nay|hiện có)`, 'u')

export function carries(flat: string, passage: Span, carried: Frame): boolean {
  if (carried.kind === undefined && carried.period === undefined) return false
  const turns = carried.kind === 'result' ? TURNS_FROM_RESULTS : TURNS
  return !turns.test(flat.slice(passage.start, Math.min(passage.end, passage.start + 160)))
}

/** "Giai đoạn 2021 - 2023, … dồn 148,7 tỷ đồng" in a report on 2023: the next paragraph is on the year again. A term of office, five years, goes on. */
export function isSpanOfYears({ period, kind }: Frame, { resultPeriod }: Header): boolean {
  if (kind !== 'result' || typeof period?.year !== 'string' || typeof resultPeriod?.year !== 'number') return false
  return lastYear(period.year) - Number(period.year.slice(0, 4)) !== TERM_YEARS
}
const TERM_YEARS = 5

/** "… xác định đến năm 2030:", its list, and then "Trong cả nhiệm kỳ, …": what a list of plans leaves for the paragraph below it. */
export function planned({ kind, period }: Frame): Frame | undefined {
  return kind === 'target' ? frameOf(kind, period) : undefined
}

/** What was said of a year of results is not the year of the plans that follow. */
export function followedBy(last: Frame, next: Frame): Frame {
  const turns = last.kind !== undefined && next.kind !== undefined && last.kind !== next.kind && next.period === undefined
  return joinFrames(turns ? frameOf(undefined, undefined, last.subject) : last, next)
}

const RESTS_ON = latin(/(?<!\p{L})(?:căn cứ|trên cơ sở|từ kết quả|phát huy|tiếp nối|theo kết quả)(?!\p{L})[^;:]*$/u)

/** A paragraph that ends in a colon speaks for the list below it. */
export function colonFrame({ flat, said, header }: Report, span: Span, frame: Frame): Frame {
  const words = flat.slice(span.start, span.end)
  const tail = { start: span.start + Math.max(0, words.length - 240), end: span.end }
  const last = periodsIn(within(said.periods, tail), tail).at(-1)
  const planned =
    targetCues(flat, tail).length > 0 ||
    (!(frame.kind === 'result' && ONLY_INDICATORS.test(words)) &&
      /(?:chỉ tiêu|mục tiêu)[^.]*$/u.test(words) &&
      !/(?:kết quả|đạt được|thực hiện|hoàn thành)[^.]*$/u.test(words))
  // "Căn cứ ước thực hiện năm 2017 (…), xã xây dựng kế hoạch:": what is planned is not for the year that it rests on
  const rests = planned && last && kindOfYear(last.period, header) === 'result' && RESTS_ON.test(flat.slice(span.start, last.start))
  return followedBy(
    rests ? frameOf('result', frame.period, frame.subject) : frame,
    frameOf(planned ? 'target' : undefined, rests ? undefined : last?.period),
  )
}
