import type { UnitCatalogue } from '../../catalogue/units.ts'
import type { Span } from '../../domain/fact.ts'
import type { UnitMention } from '../../vietnamese/mention.ts'
import type { Header } from '../document/header-type.ts'
import type { Subject } from '../shapes/units.ts'

/** What tells whose a figure is. */
export interface SubjectInput {
  readonly text: string
  readonly flat: string
  /** The units that the sentence names. */
  readonly named: readonly UnitMention[]
  readonly sentence: Span
  /** The figure, from its operator words on. */
  readonly at: number
  readonly reach: Span
  readonly phrase: string
  /** Its place among units that are told of in order. */
  readonly turn?: number | undefined
  /** All units that the report names, by place. */
  readonly allUnits: readonly UnitMention[]
  /** '' of a milestone. */
  readonly measure: string
  /** What the sentence begins with. */
  readonly leading: Subject | undefined
  /** From a heading or the head of the paragraph. */
  readonly frame: Subject | undefined
  /** Whose the figure is that this one is measured against: a share of the plan has the subject of its amount. */
  readonly of: Subject | undefined
  /** The last hamlet named so far, for "của thôn". */
  readonly hamlet: Subject | undefined
  readonly header: Header
  readonly units: UnitCatalogue
}
