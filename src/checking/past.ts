import type { Fact } from '../domain/fact.ts'
import type { Finding } from './finding.ts'
import { divided, type Figure, fits, type Interval, printedRange, rangeOf } from './interval.ts'
import { isExact } from './printed.ts'
import { comparable, isLevel, remarkOn } from './ratio-terms.ts'

/** "từ 19 triệu đồng năm 2015 lên 34,5 triệu đồng năm 2020, tăng 81,6%"; "12 vụ, giảm 4 vụ so với năm 2021 (16 vụ)" */
export function ofPast(text: string, run: readonly Figure[]): Finding[] {
  const levels = run.filter(fact => isLevel(text, fact) && fact.quantity.of === undefined && fact.kind === 'result')
  if (levels.length !== 2) return []
  const [before, now] = inTime(text, levels as [Figure, Figure], run)
  if (!before || !now || !comparable(before, now) || before.quantity.value === 0) return []
  const changes = run.filter(fact => isExact(text, fact) && (fact.role === 'change' || fact.role === 'period_ratio'))
  const [change] = changes
  if (!change || changes.length > 1 || !measuredAgainst(text, change, before)) return []
  const [a, b] = [rangeOf(text, now), rangeOf(text, before)]
  const readings = changeReadings(change, a, b, now.quantity.measure)
  if (readings.length === 0 || readings.some(reading => fits(reading, printedRange(text, change)))) return []
  const { value } = now.quantity
  const sign = change.role === 'change' && change.direction === 'down' ? -1 : 1
  const difference = change.quantity.measure === now.quantity.measure
  if (difference) return [remarkOn('ratio-change', text, [before, now], change, sign * (value - before.quantity.value))]
  const whole = change.role === 'change' ? 0 : 1
  const times = change.quantity.measure === 'lần'
  const computed = times ? value / before.quantity.value : 100 * (sign * (value / before.quantity.value - 1) + whole)
  return [remarkOn(change.role === 'change' && !times ? 'ratio-change' : 'ratio-period', text, [before, now], change, computed)]
}

/** What a change may mean. A change of a percentage is printed in % and means points, though some mean percent; "tăng 1,5 lần" may be 1,5 or 2,5 times. */
function changeReadings(change: Figure, now: Interval, before: Interval, measure: string): readonly Interval[] {
  const quotient = divided(now, before, 1)
  const sign = change.direction === 'down' ? -1 : 1
  const less = (interval: Interval, by: number) => ({ low: interval.low - by, high: interval.high - by })
  const times = (interval: Interval, by: number) => {
    const ends = [interval.low * by, interval.high * by]
    return { low: Math.min(...ends), high: Math.max(...ends) }
  }
  if (change.quantity.measure === 'lần') return sign > 0 ? [quotient, less(quotient, 1)] : [divided(before, now, 1)]
  const difference = times({ low: now.low - before.high, high: now.high - before.low }, sign)
  if (change.role === 'period_ratio') return change.quantity.measure === '%' ? [times(quotient, 100)] : []
  if (change.quantity.measure === '%') return [times(less(quotient, 1), 100 * sign), ...(measure === '%' ? [difference] : [])]
  return change.quantity.measure === measure ? [difference] : []
}

/** The earlier and the later of two results: by year, or by a bracket after what it is compared with, "so với năm 2022 (400 triệu đồng)". */
function inTime(text: string, [a, b]: readonly [Figure, Figure], run: readonly Figure[]): readonly [Figure?, Figure?] {
  if (isPastInBrackets(text, b, run)) return [b, a]
  const [first, second] = [a.period.year, b.period.year]
  if (typeof first !== 'number' || typeof second !== 'number' || first === second) return []
  return first < second ? [a, b] : [b, a]
}

/** Whether a figure stands in a bracket that only says what another is compared with. */
export function isPastInBrackets(text: string, fact: Fact, others: readonly Fact[]): boolean {
  const previous = others.findLast(other => other.span.end <= fact.span.start)
  if (!previous) return false
  const gap = text.slice(previous.span.end, fact.span.start)
  return gap.length < 60 && /(?:so với|cùng kỳ|năm trước|năm \d{4})[^()]*\([^()\d]*$/iu.test(gap)
}

const YEARLY = /bình quân|mỗi năm|hằng năm|hàng năm/iu

function measuredAgainst(text: string, change: Figure, before: Figure): boolean {
  const around = text.slice(Math.max(0, change.span.start - 40), change.span.end + 20)
  if (YEARLY.test(around)) return false
  if (/kế hoạch|dự toán|chỉ tiêu|nghị quyết/iu.test(change.base ?? '')) return false
  const named = /\d{4}/.exec(change.base ?? '')?.[0]
  return named === undefined || Number(named) === before.period.year || before.period.year === change.period.year
}
