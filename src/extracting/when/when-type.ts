import type { Kind, Span } from '../../domain/fact.ts'
import type { Period } from '../../domain/period.ts'
import type { Header } from '../document/header-type.ts'
import type { Said } from '../shapes/mentions-within.ts'
import type { Frame } from './context.ts'

export interface When {
  readonly kind: Kind
  readonly period: Period
  readonly implied: readonly string[]
  readonly review: readonly string[]
}

export interface WhenInput {
  readonly flat: string
  /** In the sentence. */
  readonly said: Said
  readonly sentence: Span
  /** The figure, or the milestone's words. */
  readonly at: Span
  /** Where its own words begin and end. */
  readonly reach: Span
  /** Where the next figure's words begin. */
  readonly limit: number
  readonly planned: boolean
  /** Planned, and what was done stands beside it: "kế hoạch 120 ha, thực hiện 135 ha". */
  readonly beside: boolean
  /** A share of the plan or of another period, a difference. */
  readonly ratio: boolean
  /** Where words of the sentence announce a plan. */
  readonly cues: readonly number[]
  readonly frame: Frame
  /** The last of the years that the frame is on, where the sentence before told of it alone. */
  readonly ended: Period | undefined
  /** The frame was opened by this very sentence. */
  readonly own: boolean
  readonly header: Header
}
