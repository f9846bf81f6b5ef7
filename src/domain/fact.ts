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
  /** The figure's own place, and the sentence that carries it. */
  readonly span: Span
  readonly sentence: Span
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
