import type { UnitCatalogue } from '../../catalogue/units.ts'
import type { Period } from '../../domain/period.ts'
import type { ReportMeta } from '../../domain/report.ts'
import type { Mention } from '../../vietnamese/mention.ts'
import type { Subject, UnitResolver } from '../shapes/units.ts'
import type { Passage } from './outline.ts'

/** What a report says of itself, and what follows for figures that do not say it. */
export interface Header {
  readonly title: string
  /** ISO. */
  readonly date: string | undefined
  readonly subject: Subject | undefined
  /** Others that the title names beside the subject: a report on two districts. */
  readonly peers: readonly Subject[]
  /** The commune of a hamlet's report, or of a firm's or school's. */
  readonly above: Subject | undefined
  /** The district whose figures a party bloc reports beside its own. */
  readonly district: Subject | undefined
  readonly resultPeriod: Period | undefined
  /** Title or opening lines say which year is looked back at. */
  readonly resultSaid: boolean
  readonly targetPeriod: Period | undefined
  /** The term of office that is running: "đến cuối nhiệm kỳ". */
  readonly term: Period | undefined
  /** The years that are over as a whole, as a report on them or a congress looks back at: "5 năm qua", "trong nhiệm kỳ". */
  readonly over: Period | undefined
  /** The running term of office, where its first half is what the report looks back at. */
  readonly midterm: Period | undefined
  readonly resolver: UnitResolver
  /** The year that "6 tháng đầu năm" is of. */
  readonly year: number | undefined
  /** Title or opening lines speak of the tasks of a coming year. */
  readonly plansAhead: boolean
  /** The title itself announces targets. */
  readonly onlyTargets: boolean
}

export interface HeaderInput {
  readonly text: string
  readonly flat: string
  readonly mentions: readonly Mention[]
  readonly passages: readonly Passage[]
  readonly meta: ReportMeta
  readonly units: UnitCatalogue
}
