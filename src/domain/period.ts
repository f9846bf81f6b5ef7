/** The year that a figure is for, or a term as "2020-2025"; absent (null) where the report does not tell. */
export type Year = number | `${number}-${number}`

/**
 * When a figure holds. `year` is what questions and comparisons use; `label` is the period as printed in a
 * canonical form: "2021", "2020-2025", "2020-H1", "2020-Q3", "2020-01..2020-09", "vụ xuân 2020", or "" where unknown.
 */
export interface Period {
  readonly year: Year | null
  readonly label: string
}

export const UNKNOWN_PERIOD: Period = { year: null, label: '' }

/** A whole calendar year. */
export function yearPeriod(year: number): Period {
  return { year, label: String(year) }
}

/** A term of office or plan, both ends inclusive. */
export function termPeriod(from: number, to: number): Period {
  return { year: `${from}-${to}`, label: `${from}-${to}` }
}

/** The last calendar year of a period, for sorting; unknown sorts first. */
export function lastYear(year: Year | null): number {
  if (year === null) return 0
  return typeof year === 'number' ? year : Number(year.split('-')[1])
}
