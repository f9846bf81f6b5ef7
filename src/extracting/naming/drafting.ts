import type { Span } from '../../domain/fact.ts'
import type { FigureMention } from '../../vietnamese/mention.ts'
import type { Draft } from '../shapes/draft-type.ts'
import type { Gap } from './gap.ts'
import type { ListState } from './list-state.ts'
import type { Around } from './nameless.ts'
import type { Turn } from './respectively.ts'

/** A sentence whose figures are being drafted, one after another. */
export interface Drafting {
  readonly text: string
  readonly flat: string
  readonly sentence: Span
  readonly around: Around
  /** Without thresholds and wholes, each with the words before it (`gaps`, at the same place). */
  readonly figures: readonly FigureMention[]
  readonly gaps: readonly Gap[]
  /** By the figure that is counted out of it. */
  readonly wholes: ReadonlyMap<FigureMention, FigureMention>
  readonly turns: ReadonlyMap<FigureMention, Turn>
  /** The last draft of the passage before this sentence. */
  readonly before: Draft | undefined
  /** Of the figures so far. */
  readonly drafts: Draft[]
  /** Places of the drafts whose name comes after them. */
  readonly later: Set<number>
  /** Figures that the one before them is counted out of. */
  readonly totals: Set<FigureMention>
  readonly state: ListState
  /** Whether the figure before is of a ratio ("cứ 10 hộ"). */
  every: boolean
}
