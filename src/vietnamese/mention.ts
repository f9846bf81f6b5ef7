import type { Span } from '../domain/fact.ts'
import type { Period } from '../domain/period.ts'
import type { Comparator } from '../domain/quantity.ts'

/** A number with what it counts, as printed: "16,7/15ha", "8-10%", "09 tỷ 130 triệu đồng". */
export interface FigureMention extends Span {
  readonly kind: 'figure'
  /** In base scale. */
  readonly value: number
  /** The upper end of a range. */
  readonly high?: number | undefined
  /** The whole, or the plan, after a slash. */
  readonly of?: number | undefined
  /** Canonical, lower case, without a scale word; '' where none is printed. */
  readonly measure: string
  readonly comparator: Comparator
  /** Where the operator words before the number start; `start` where there are none. */
  readonly from: number
  /** Where a bound after the number ("trở lên") ends; `end` where there is none. */
  readonly until: number
  /** Whether a scale word is printed; a scale without a measure is often money. */
  readonly scaled: boolean
}

/** The same figure but for these. A copy by spreading would have a shape of its own, and figures of many shapes are read several times slower. */
export function figureWith(figure: FigureMention, changes: Partial<Omit<FigureMention, 'kind'>>): FigureMention {
  return {
    kind: 'figure',
    value: changes.value ?? figure.value,
    high: changes.high ?? figure.high,
    of: changes.of ?? figure.of,
    measure: changes.measure ?? figure.measure,
    scaled: changes.scaled ?? figure.scaled,
    comparator: changes.comparator ?? figure.comparator,
    start: changes.start ?? figure.start,
    end: changes.end ?? figure.end,
    from: changes.from ?? figure.from,
    until: changes.until ?? figure.until,
  }
}

/** When: a year, a term, a part of a year. */
export interface PeriodMention extends Span {
  readonly kind: 'period'
  readonly period: Period
  /** `base`: what something is compared with; `name`: part of a name (a price base, a congress); `norm`: the years that a standard is in force. */
  readonly use: 'when' | 'base' | 'name' | 'norm'
}

export interface DateMention extends Span {
  readonly kind: 'date'
  readonly day: number
  readonly month: number
  /** Absent in "ngày 25/9". */
  readonly year?: number | undefined
}

/** A type word and a name in capitals: "xã Dương Quang", "các xã Thanh Sơn, Đồn Đạc". Which unit it is, the catalogue knows. */
export interface UnitMention extends Span {
  readonly kind: 'unit'
  /** Lower case, canonical: "xã", "thành phố", "thôn". */
  readonly type: string
  readonly names: readonly string[]
}

/** A figure that is no number: two dots in the wrong places, two measures, a year glued to a count. */
export interface MalformedMention extends Span {
  readonly kind: 'malformed'
}

export type Mention = FigureMention | PeriodMention | DateMention | UnitMention | MalformedMention
