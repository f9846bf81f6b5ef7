import type { FactId } from './fact.ts'
import type { ReportId } from './report.ts'

/** Why somebody holds a figure for wrong. Nothing in it says who. It changes no figure. */
export interface Doubt {
  readonly fact: FactId
  readonly report: ReportId
  /** One line as it was typed, 1 to 300 characters. */
  readonly why: string
  /** Milliseconds since the epoch. */
  readonly at: number
}

export const LONGEST_WHY = 300
/** Of one chat. */
export const MOST_DOUBTS_A_DAY = 5
