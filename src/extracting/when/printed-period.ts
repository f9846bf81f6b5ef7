import type { Span } from '../../domain/fact.ts'
import { firstSign } from '../../vietnamese/first-sign.ts'
import { guarded } from '../../vietnamese/guarded.ts'
import { lastSign } from '../../vietnamese/last-sign.ts'
import type { FigureMention, PeriodMention } from '../../vietnamese/mention.ts'
import { latin } from '../../vietnamese/pattern.ts'
import type { Said } from '../shapes/mentions-within.ts'
import { othersMeant } from '../shapes/others.ts'
import { periodsIn } from './context.ts'
import { comesUpTo } from './to-now.ts'
import type { WhenInput } from './when-type.ts'

/** "mỗi năm", "hằng năm": so much in each of several years. */
export const EACH_YEAR = guarded(latin(/(?<!\p{L})(?:mỗi|hằng|hàng) năm(?!\p{L})/u))

const NOW = guarded(latin(/(?<!\p{L})(?:(?<!năm |hôm |hàng |vụ )nay|hiện (?:có|còn|đạt|tại)|(?<=(?:bây|hiện|đến|tới|,) )giờ)(?!\p{L})/u))

/** "4,2% năm 2020 xuống còn …": a year right after a figure is that figure's. */
const DIRECTLY = /^\s*\(?(?:của |vào |trong )?(?:đầu |cuối |hết |giữa )?$/u

/** "năm 2021", or a year alone in brackets: "từ 93% (2021) lên 96,2% (2023)". */
function saysItself(flat: string, { start, end }: PeriodMention): boolean {
  return /^(?:năm|vụ|quý)/u.test(flat.slice(start, end)) || (flat[start - 1] === '(' && flat[end] === ')')
}

/** "34,5 triệu đồng (năm 2022 là 31 triệu đồng)": the year is the next figure's. */
const OF_THE_NEXT =
  /^ *(?:là|chỉ|có|còn|đạt|:|mới|được|thu|ước thực hiện|ước đạt|ước|thực hiện)? *(?:đạt |là |có |còn |khoảng |gần |hơn |trên )?[\d]/u

/** "54 triệu đồng (năm 2021 ước thực hiện 49,5 triệu đồng)": of the figure in the bracket, not of the one before it; "4,2% (năm 2020, giảm 1%)" is. */
function isOfTheBracket(figures: readonly FigureMention[], flat: string, { start, end }: PeriodMention, before: number): boolean {
  if (lastSign(flat, '(', before, start) < before) return false
  const stop = firstSign(flat, ')', end, Math.min(flat.length, end + LONGEST_BRACKET))
  const inside = figures.find(f => f.start >= end)
  return inside !== undefined && inside.end <= stop && !/[,;]\s/.test(flat.slice(end, inside.start))
}
const LONGEST_BRACKET = 160

/** "từ 13,6% năm 2012 [còn] 11%" */
const MOVED_TO = latin(/^\)? *(?:giảm |tăng )?(?:còn|xuống|lên)(?!\p{L})/u)

/** "31,02% (đầu năm 2011 là 43,5%), mỗi năm giảm trên 4%": said in a bracket of the figure there, and of none after it. */
function isClosedOff(figures: readonly FigureMention[], flat: string, { start, end }: PeriodMention, at: Span): boolean {
  const close = firstSign(flat, ')', end, at.start)
  if (close < 0) return false
  const open = lastSign(flat, '(', Math.max(0, start - 80), start)
  return open >= start - 80 && lastSign(flat, ')', open, start) < open && figures.some(f => f.start > end && f.end <= close)
}

/** "thông qua 18 chỉ tiêu năm 2026, trong đó …": the year of the list. */
const AIMS = /^(?:chỉ tiêu|mục tiêu|nhiệm vụ)$/

/** A year right after a figure ("3,87% (năm 2020) xuống còn …") is not the next one's. */
function belongsToFigure(figures: readonly FigureMention[], flat: string, period: PeriodMention): boolean {
  if (!saysItself(flat, period)) return false
  const moved =
    MOVED_TO.test(flat.slice(period.end, period.end + 24)) &&
    figures.some(m => m.end <= period.start && period.start - m.end < 10 && /từ *$/u.test(flat.slice(m.from - 8, m.from)))
  if (!moved && OF_THE_NEXT.test(flat.slice(period.end, period.end + 24))) return false
  return figures.some(
    m =>
      !AIMS.test(m.measure) &&
      m.end <= period.start &&
      period.start - m.end < 10 &&
      DIRECTLY.test(flat.slice(m.end, period.start)) &&
      !isOfTheBracket(figures, flat, period, m.end),
  )
}

/** "… và tổ chức đại hội đảng bộ [nhiệm kỳ 2025 - 2030]": the congress's, no figure's. */
const OF_CONGRESS = guarded(latin(/(?<!\p{L})đại hội(?!\p{L})[^,;.:\d]*$/u))

const THAN = guarded(latin(/(?<!\p{L})so với(?: (?:mức|con số|chỉ|khoảng|gần|hơn|trên))* *$/u))

/** Behind these a year is no longer the figure's: "trồng 80 ha rừng và về đích nông thôn mới trong năm 2025". */
const STOPS = /[,;()]|\.\s| và (?:về đích|cán đích|đạt chuẩn|được công nhận) /u

/** The period that a figure's own words, or those of its clause and sentence, print for it. */
export function printedPeriod(
  { said: { figures, periods }, flat, sentence, at, reach, limit }: WhenInput,
  ofAward: boolean,
): PeriodMention | undefined {
  if (periods.length === 0) return undefined
  const clauseStart = Math.max(sentence.start, lastSign(flat, ';', sentence.start, at.start + 1) + 1)
  const before =
    periodsIn(periods, { start: clauseStart, end: at.start }).findLast(
      period => !belongsToFigure(figures, flat, period) && !isOfEvent(flat, sentence, period) && !isClosedOff(figures, flat, period, at),
    ) ?? openingPeriod({ figures, periods }, flat, sentence, clauseStart, at)
  const stop = flat.slice(at.end, limit).search(STOPS)
  const after = periodsIn(periods, { start: at.end, end: stop < 0 ? limit : at.end + stop }).find(
    period => !OF_CONGRESS.test(flat, Math.max(at.end, period.start - 48), period.start),
  )
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
  // "còn 45 ha so với [110 ha] năm 2015"
  const [held] = periodsIn(periods, { start: at.end, end: Math.min(sentence.end, at.end + 24) }, ['base'])
  if (held && DIRECTLY.test(flat.slice(at.end, held.start)) && THAN.test(flat, Math.max(sentence.start, at.start - 24), at.start))
    return held
  const direct = periodsIn(periods, { start: at.end, end: sentence.end })[0]
  if (
    direct &&
    DIRECTLY.test(flat.slice(at.end, direct.start)) &&
    saysItself(flat, direct) &&
    !(flat.slice(at.end, direct.start).includes('(') && OF_THE_NEXT.test(flat.slice(direct.end, direct.end + 24))) &&
    !isOfTheBracket(figures, flat, direct, at.end)
  )
    return direct
  if (ofAward) return after ?? periodsIn(periods, { start: at.end, end: limit })[0] ?? before
  // "năm 2015 chỉ 16 triệu đồng, nay đã 33,5 triệu đồng"
  if (before && typeof before.period.year === 'number' && NOW.test(flat, before.end, at.start)) return after
  // "xã An Hội đạt chuẩn năm 2014, các xã còn lại đạt [9,3 tiêu chí]"
  const others = before ? othersMeant(flat, sentence.start, at.start) : undefined
  if (
    others &&
    before!.end <= others.from &&
    before!.start >= clauseStart &&
    figures.every(m => m.end <= sentence.start || m.end > others.from)
  )
    return after
  if (before && before.start >= reach.start) return before
  if (after && !/^(?:từ|so)/u.test(flat.slice(after.start, after.end))) return after
  return before
}

/** A year named before the first figure of a sentence holds for all of them: "Đánh giá năm 2020 có 04 chi bộ …; 18 chi bộ …". */
function openingPeriod(
  { figures, periods }: Pick<Said, 'figures' | 'periods'>,
  flat: string,
  sentence: Span,
  clause: number,
  at: Span,
): PeriodMention | undefined {
  const first = figures.find(m => !AIMS.test(m.measure))
  const opening = periodsIn(periods, { start: sentence.start, end: Math.min(first?.start ?? at.start, at.start) }).findLast(
    period => !isOfEvent(flat, sentence, period),
  )
  // "tháng 8 thu 11 tỷ đồng, lũy kế 118 tỷ đồng; trong đó tiền sử dụng đất 61 tỷ đồng": of no single month
  if (opening && first && /-\d\d$/.test(opening.period.label) && /lũy kế|[,;] \d{1,2} tháng/u.test(flat.slice(first.end, at.start)))
    return undefined
  // "năm 2005 là 52,4%, năm 2009 còn 21,7%; bình quân mỗi năm giảm 7%": of neither
  // "Năm 2010 chỉ có 4,3 tiêu chí, đến năm 2019 là 15,4; [5/11 xã] …": as it has come to be
  const come =
    opening && first && typeof opening.period.year === 'number'
      ? periodsIn(periods, { start: first.end, end: clause }).findLast(
          m => typeof m.period.year === 'number' && m.period.year > Number(opening.period.year) && comesUpTo(flat, sentence, m),
        )
      : undefined
  if (come) return come
  return opening &&
    EACH_YEAR.test(flat, Math.max(clause, first?.end ?? at.start), at.start) &&
    periodsIn(periods, { start: opening.end, end: at.start }).length > 0
    ? undefined
    : opening
}

/** "Sau khi được công nhận xã nông thôn mới năm 2019, xã huy động …": when something else was. */
function isOfEvent(flat: string, sentence: Span, { start, end }: PeriodMention): boolean {
  return SINCE_EVENT.test(flat, sentence.start, start) && flat[end] === ','
}
const SINCE_EVENT = guarded(latin(/(?<!\p{L})(?:sau khi|kể từ khi|từ khi|từ sau khi)(?!\p{L})[^,;]{0,90}$/u))
