import type { FactId } from './fact.ts'
import type { ReportId } from './report.ts'
import type { UnitId, UnitRef } from './unit.ts'

/** Short and stable: 12 hexadecimal digits of the hash of what it was made from, so that publishing twice makes one bulletin. */
export type BulletinId = string

/** `report`: composed from a report's facts. `notice`: in the staff's own words. `urgent`: goes before all others, also into quiet hours. */
export type BulletinKind = 'report' | 'notice' | 'urgent'

/** What subscribers receive: composed from a report's facts, or written by staff. */
export interface Bulletin {
  readonly id: BulletinId
  /** Absent in what older versions stored: a report where there is a `report`, a notice elsewhere. */
  readonly kind?: BulletinKind
  readonly unit: UnitRef
  /** The unit itself and what it was or became: whose subscribers receive it. */
  readonly audience: readonly UnitId[]
  readonly title: string
  /** The figures that matter most, in order, or none for a notice written by staff. */
  readonly facts: readonly FactId[]
  /** Text written by staff, plain, at most 3,000 characters; empty where the facts speak. */
  readonly body: string
  readonly report?: ReportId
  readonly date?: string
  readonly url?: string
  /** Milliseconds since the epoch. */
  readonly publishedAt: number
}
