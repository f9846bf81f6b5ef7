import type { Span } from '../domain/fact.ts'
import type { Frame } from './context.ts'
import type { Said } from './mentions-within.ts'
import type { Report } from './report-type.ts'
import type { Subject } from './units.ts'

/** A sentence and what stands around it. */
export interface Place {
  readonly report: Report
  /** In the sentence. */
  readonly said: Said
  readonly sentence: Span
  /** The unit that the sentence begins with. */
  readonly leading: Subject | undefined
  readonly frame: Frame
  readonly own: boolean
  readonly cues: readonly number[]
}
