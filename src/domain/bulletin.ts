import type { FactId } from './fact.ts'
import type { ReportId } from './report.ts'
import type { UnitId, UnitRef } from './unit.ts'

/** Something that figures are about: an indicator's id, or `sector/<name>` of the catalogue, "sector/y tế". */
export type Topic = string

/** Short and stable: 12 hexadecimal digits of the hash of what it was made from, so that publishing twice makes one bulletin. */
export type BulletinId = string

/** What subscribers receive: composed from a report's facts, or written by staff. */
export interface Bulletin {
  readonly id: BulletinId
  /** Absent in what an earlier version stored: a report's where it has one, else a notice. Urgent ones go before the others, at any hour. */
  readonly kind?: 'report' | 'notice' | 'urgent'
  readonly unit: UnitRef
  /** The unit itself and what it was or became: whose subscribers receive it. */
  readonly audience: readonly UnitId[]
  readonly title: string
  /** The figures that matter most, in order, or none for a notice written by staff. */
  readonly facts: readonly FactId[]
  /** Text written by staff, plain, at most 3,000 characters; empty where the facts speak. */
  readonly body: string
  /** What all figures of the report are about, for those who follow topics. */
  readonly topics?: readonly Topic[]
  /** Title and text in which keywords are sought, as `searchable` writes them. */
  readonly words?: string
  readonly report?: ReportId
  readonly date?: string
  readonly url?: string
  /** Milliseconds since the epoch. */
  readonly publishedAt: number
}
