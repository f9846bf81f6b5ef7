import type { UnitLevel } from '../domain/unit.ts'

/** What figures of an indicator are as a rule, in a base measure; both ends inclusive. Beyond them a figure is shown "as printed, please check". */
export interface Gate {
  readonly measure: string
  /** Of units of this level only; of any where absent. */
  readonly level?: UnitLevel
  readonly low: number
  readonly high: number
}

const GRAIN_YIELD: readonly Gate[] = [
  { measure: 'tạ/ha', low: 10, high: 100 },
  { measure: 'tấn/ha', low: 1, high: 10 },
]

/** The gates of amounts (role `level`), by the catalogue's id. Wide on purpose: they are for slips of a digit or of a scale word, not for surprises. */
export const GATES: Readonly<Record<string, readonly Gate[]>> = {
  income_per_capita: [{ measure: 'đồng/người/năm', low: 5e6, high: 3e8 }],
  budget_revenue_total: [
    { measure: 'đồng', level: 'commune', low: 1e7, high: 1e12 },
    { measure: 'đồng', level: 'district', low: 1e9, high: 1e14 },
    { measure: 'đồng', level: 'province', low: 1e11, high: 1e15 },
  ],
  rice_yield: GRAIN_YIELD,
  rice_yield_spring: GRAIN_YIELD,
  rice_yield_main: GRAIN_YIELD,
  maize_yield: GRAIN_YIELD,
  // The national criteria of communes have been 19, and 10 for 2026 to 2030.
  ntm_criteria_met: [{ measure: 'tiêu chí', level: 'commune', low: 0, high: 19 }],
}

/** Counts of any indicator of a commune; no commune has so many: "2020230 hộ" is a year and a count in one. */
export const COUNTS: readonly Gate[] = [
  { measure: 'hộ', level: 'commune', low: 0, high: 1e6 },
  { measure: 'người', level: 'commune', low: 0, high: 3e6 },
]

/** Shares of a population, of an area: never more than all of it. */
export const SHARE: Gate = { measure: '%', low: 0, high: 100 }
/** Shares of a plan; plans that are beaten tenfold are more often a slip. */
export const PLAN_SHARE: Gate = { measure: '%', low: 0, high: 1000 }
/** Nothing falls by more than all of it. */
export const FALL: Gate = { measure: '%', low: 0, high: 100 }
