import type { Fact, Span } from '../domain/fact.ts'
import type { Quantity } from '../domain/quantity.ts'
import { readNumber } from '../vietnamese/numerals.ts'
import { matches } from '../vietnamese/pattern.ts'
import { isContinuous } from '../vietnamese/rules/count-of.ts'
import { readScale } from '../vietnamese/rules/measure.ts'

const NUMBER = /\d+(?:[.,]\d+)*/g
const SCALE_WORD = /^ *(nghìn|ngàn|triệu|tỷ|tỉ|trăm|vạn)(?!\p{L})/iu

/** The last place that is printed of a figure and of its whole, in base measure: 0.1 of "16,7 ha", 10⁸ of "39,2 tỷ", 0 of what is counted. */
export interface Steps {
  readonly value: number
  readonly of: number
}

/** How exactly a fact is printed; things that are counted are exact, and so is a plan in whole numbers beside its result ("64/60 ha"). */
export function stepsOf(text: string, { span, quantity }: Pick<Fact, 'span'> & { readonly quantity: Quantity }): Steps {
  const printed = text.slice(span.start, span.end)
  if (!isContinuous(quantity.measure) && !/^(?:%|‰|điểm|lần)/.test(quantity.measure)) return { value: 0, of: 0 }
  const tokens = matches(NUMBER, printed)
  const [first, second] = tokens
  if (!first) return { value: 0, of: 0 }
  if (quantity.of !== undefined)
    return { value: step(first[0], quantity.value), of: second && decimals(second[0]) > 0 ? step(second[0], quantity.of) : 0 }
  if (!second) return { value: step(first[0], quantity.value), of: 0 }
  const last = tokens.at(-1)!
  const scale = SCALE_WORD.exec(printed.slice(last.index + last[0].length))?.[1]
    ?.toLowerCase()
    .replace('tỉ', 'tỷ')
  return { value: 10 ** -decimals(last[0]) * readScale(scale).factor, of: 0 }
}

/** The last place of a token that stands for `value`, its scale included. */
function step(token: string, value: number): number {
  const number = readNumber(token)
  const last = 10 ** -decimals(token)
  return number === undefined || number === 0 || value === 0 ? last : last * Math.abs(value / number)
}

/** Digits after the decimal sign: 1 of "39,2" and of "86.6", none of "1.204". */
export function decimals(token: string): number {
  return /,(\d+)$/.exec(token)?.[1]?.length ?? /^\d+\.(\d{1,2})$/.exec(token)?.[1]?.length ?? 0
}

const ESTIMATE = /(?:^|[^\p{L}])ước(?: +(?:tính|đạt|thực hiện|khoảng))* *$/iu
const HEDGE = /(?:gần|khoảng|xấp xỉ|hơn|trên|dưới) *$/iu

/** Whether a figure stands for itself: not a bound, not "gần" or "khoảng". An estimate for the end of the year ("ước đạt") is reckoned with as printed. */
export function isExact(text: string, fact: Fact): fact is Fact & { readonly quantity: Quantity } {
  if (fact.quantity === null) return false
  if (fact.quantity.comparator === '=') return true
  const before = text.slice(Math.max(0, fact.span.start - 24), fact.span.start)
  return fact.quantity.comparator === '~' && ESTIMATE.test(before) && !HEDGE.test(before)
}

/** The smallest span that holds all of these. */
export function around(spans: readonly Span[]): Span {
  return { start: Math.min(...spans.map(span => span.start)), end: Math.max(...spans.map(span => span.end)) }
}
