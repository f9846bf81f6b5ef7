import type { Span } from '../../domain/fact.ts'
import type { Subject } from './units.ts'

/** A firm, a co-operative or a school where the text names it, or says "HTX" of the one that it named before. */
export interface ConcernMention extends Span {
  readonly subject: Subject
  /** It may as well be another. */
  readonly unsure: boolean
}
