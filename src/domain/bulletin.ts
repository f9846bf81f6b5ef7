import type { CitedFact } from './answer.ts'
import type { Fact, FactId } from './fact.ts'
import type { ReportId } from './report.ts'
import type { UnitId, UnitRef } from './unit.ts'

/** Something that figures are about: an indicator's id, or `sector/<name>` of the catalogue, "sector/y tế". */
export type Topic = string

/** A figure as a bulletin shows it. */
export interface BulletinFigure extends CitedFact {
  /** The result of the year before, where reports agree on one. */
  readonly before?: Fact
}

/** One figure that was wrong: what it says now and what it said; a side is absent where the figure was added or taken out. */
export interface FigureChange {
  readonly now?: Fact
  readonly was?: Fact
}

/** One putting right of a bulletin. */
export interface Correction {
  /** Milliseconds since the epoch. */
  readonly at: number
  /** The figures that changed; none where only words did. */
  readonly changes: readonly FigureChange[]
  /** What staff gave as the reason. */
  readonly why?: string
}

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
  /** The same as they were when it was published, so that what is sent later or corrected says what it said; absent in what an earlier version stored. */
  readonly figures?: readonly BulletinFigure[]
  /** Text written by staff, plain, at most 20,000 characters; empty where the facts speak. */
  readonly body: string
  /** What all figures of the report are about, for those who follow topics. */
  readonly topics?: readonly Topic[]
  /** Title and text in which keywords are sought, as `searchable` writes them. */
  readonly words?: string
  readonly report?: ReportId
  /** Of the version of the report that it says; absent in what an earlier version stored. */
  readonly hash?: string
  readonly date?: string
  readonly url?: string
  /** Milliseconds since the epoch. */
  readonly publishedAt: number
  /** Raised whenever it says something else: a message that showed an earlier revision is to be edited. Absent is 0. */
  readonly revision?: number
  /** Oldest first. */
  readonly corrections?: readonly Correction[]
  /** It holds no more; messages that showed it say so. */
  readonly withdrawn?: { readonly at: number; readonly reason?: string }
}
