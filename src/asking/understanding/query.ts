import type { Kind, Role } from '../../domain/fact.ts'
import type { Year } from '../../domain/period.ts'
import type { Aspects } from './aspects.ts'
import type { LeftOut } from './left-out.ts'
import type { KindOfYear, KindsAt } from './own-kinds.ts'
import type { PlaceMention } from './places.ts'
import type { Reading } from './reading.ts'
import type { YearsAt } from './years-at.ts'

/** A question made whole with what the questions before it said. */
export interface Query {
  readonly reading: Reading
  /** The question whose words say what is asked about: this one, or an earlier one that it follows up. */
  readonly subject: Reading
  /** An earlier subject that a follow-up narrows: "còn hộ nghèo?" after support payments. */
  readonly context?: Reading | undefined
  readonly places: readonly PlaceMention[]
  readonly placeInherited: boolean
  /** Units and years that nothing is told of, here or in the question followed up. */
  readonly without?: LeftOut | undefined
  readonly years: readonly Year[]
  readonly yearInherited: boolean
  /** "từ năm 2020", here or in the question followed up. */
  readonly since?: number | undefined
  /** Years of single places, where each has its own. */
  readonly yearsAt?: YearsAt | undefined
  /** Said relative to today, here or in the question followed up: "năm nay" may be answered from the latest year that there is, when said so. */
  readonly now: boolean
  readonly kind?: Kind | undefined
  /** Asked for before and not taken back: told rather than the other kind, where there is such a figure. */
  readonly likelyKind?: Kind | undefined
  /** What the question before was counted in, where this one leaves it open: told so, where there is such a figure. */
  readonly likelyMeasures?: readonly string[] | undefined
  /** Kinds of single places, where they are told apart. */
  readonly kindsAt?: KindsAt | undefined
  /** Kinds of single years, where each has its own. */
  readonly kindOfYear?: KindOfYear | undefined
  readonly roles?: readonly Role[] | undefined
  /** Sides of the subject that are asked for beside each other, here or in the question followed up. */
  readonly aspects?: Aspects | undefined
  /** The amount is wanted beside the roles. */
  readonly withAmount?: true
  /** The questions whose subjects are held against each other: "cái nào nhiều hơn" after one and another. */
  readonly pair?: readonly [Query, Query]
}
