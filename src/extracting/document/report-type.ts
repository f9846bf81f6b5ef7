import type { UnitCatalogue } from '../../catalogue/units.ts'
import type { ConcernMention } from '../shapes/concern.ts'
import type { Said } from '../shapes/mentions-within.ts'
import type { Subject } from '../shapes/units.ts'
import type { Header } from './header-type.ts'

/** A report in the reading. */
export interface Report {
  readonly text: string
  readonly flat: string
  readonly said: Said
  readonly header: Header
  readonly units: UnitCatalogue
  /** The firms, co-operatives and schools that it tells of, by place. */
  readonly concerns: readonly ConcernMention[]
  /** The last hamlet named so far. */
  hamlet: Subject | undefined
}
