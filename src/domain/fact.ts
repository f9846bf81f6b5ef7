import type { IndicatorRef } from './indicator.ts'
import type { Period } from './period.ts'
import type { Quantity } from './quantity.ts'
import type { ReportId } from './report.ts'
import type { UnitRef } from './unit.ts'

/** Short and stable: 12 hexadecimal digits, the same for the same report and figure. */
export type FactId = string

/** Planned, or achieved. */
export type Kind = 'target' | 'result'

/**
 * What the figure says of its indicator: the amount (`level`); a difference from another period or from the plan (`change`); the share
 * of the plan achieved (`plan_ratio`); the share of another period's amount (`period_ratio`, as printed); a of b (`count_of`).
 */
export type Role = 'level' | 'change' | 'plan_ratio' | 'period_ratio' | 'count_of'

/** Where a figure stands in its report's text. `end` is exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A report stated something else in a version before, or staff put the figure right. */
export interface FigureCorrection {
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly was: Quantity
  /** Why staff put it right; absent where the report itself says otherwise now. */
  readonly why?: string
  /** What the report prints, where the amount is staff's and not the report's. */
  readonly printed?: Quantity
}

/** One figure (or one state reached or aimed at, where `quantity` is null: a milestone), cited. */
export interface Fact {
  readonly id: FactId
  readonly report: ReportId
  readonly unit: UnitRef
  readonly indicator: IndicatorRef
  readonly period: Period
  readonly kind: Kind
  readonly role: Role
  readonly quantity: Quantity | null
  /** What a change or ratio is measured against, in the report's words: "cùng kỳ", "dự toán tỉnh giao". */
  readonly base?: string
  /** "down" where a change is a fall (giảm 1,76%); the value itself is printed without a sign. */
  readonly direction?: 'up' | 'down'
  /** Fields taken from a heading, the title or another sentence, not said beside the figure: "unit", "year", "kind". */
  readonly implied: readonly string[]
  /** Why a person should look before it is relied on: "implied-year", "unknown-indicator", "implausible" … */
  readonly review: readonly string[]
  /** It was put right: when, and what was said before. */
  readonly corrected?: FigureCorrection
  /** The figure's own place, and the sentence that carries it. */
  readonly span: Span
  readonly sentence: Span
}

/** Whether two figures say different things of one amount: same unit, indicator, period and kind. One that is the other rounded does not. */
export function contradicts(a: Fact, b: Fact): boolean {
  if (a.indicator.id === null || a.indicator.id !== b.indicator.id || a.unit.id !== b.unit.id || a.kind !== b.kind) return false
  if (a.period.year === null || a.period.label !== b.period.label || a.role !== 'level' || b.role !== 'level') return false
  if (a.quantity?.comparator !== '=' || b.quantity?.comparator !== '=' || a.quantity.measure !== b.quantity.measure) return false
  const [x, y] = [a.quantity.value, b.quantity.value]
  const [fine, coarse] = [lastPlace(x), lastPlace(y)].sort((p, q) => p - q) as [number, number]
  return x !== y && !(fine < coarse && Math.abs(x - y) < coarse)
}

/** The last place that an amount is given to, money and other large amounts in thousands of thousands: 10⁸ of 39200000000, 0.01 of 0.07. */
function lastPlace(value: number): number {
  const scale = Math.abs(value) >= 1e9 ? 1e9 : Math.abs(value) >= 1e6 ? 1e6 : 1
  const decimals = String(Number((value / scale).toPrecision(14))).split('.')[1]?.length ?? 0
  return scale * 10 ** -decimals
}

/** The key that figures of one indicator share: the catalogue's id, or the report's own words, folded. */
export function indicatorKey(indicator: Pick<IndicatorRef, 'id' | 'text'>, fold: (text: string) => string): string {
  return (
    indicator.id ??
    `own:${fold(indicator.text)
      .replace(/[^a-z0-9%]+/g, ' ')
      .trim()}`
  )
}
