import type { CitedFact } from './answer.ts'
import type { UnitId } from './unit.ts'

/**
 * Figures that may stand in one picture: amounts of one indicator in the same words and measure, each for a whole calendar year, at most one
 * for a unit, year and kind. Of each fact `where` says what its unit lies in, if that is known.
 */
export interface Series {
  /** Two or more. Over years: of one unit, oldest first. Among units: of one year and kind, the greatest first. */
  readonly facts: readonly CitedFact[]
  /** Among units: the one that was asked about. */
  readonly of?: UnitId
  /** Years, or names of units, that stand apart: their reports state several values, or one that a person should look at first. */
  readonly leftOut: readonly string[]
  /** There are more than a picture holds: these are the latest years, or the nearest units. */
  readonly cut: boolean
}
