import type { Span } from '../../domain/fact.ts'
import type { Period } from '../../domain/period.ts'
import type { Report } from '../document/report-type.ts'
import type { Said } from '../shapes/mentions-within.ts'
import type { Subject } from '../shapes/units.ts'
import type { Frame } from '../when/context.ts'

/** A sentence and what stands around it. */
export interface Place {
  readonly report: Report
  /** In the sentence. */
  readonly said: Said
  readonly sentence: Span
  /** The unit that the sentence begins with. */
  readonly leading: Subject | undefined
  readonly frame: Frame
  /** The last of the years that the frame is on, where the sentence before told of it alone. */
  readonly ended: Period | undefined
  readonly own: boolean
  readonly cues: readonly number[]
}
