import type { Kind, Role } from '../../domain/fact.ts'
import type { Period } from '../../domain/period.ts'
import type { FactDraft } from '../shapes/fact-draft.ts'
import type { Subject } from '../shapes/units.ts'

/** A measure as a head, a cell or a line above prints it: "triệu đồng" is 1,000,000 of đồng. */
export interface TableMeasure {
  readonly factor: number
  readonly measure: string
}

/** A column of figures. */
export interface FigureColumn {
  readonly holds: 'figure'
  readonly kind: Kind
  readonly role: Role
  readonly base: string | undefined
  readonly period: Period
  /** Where the period is from: the column's own head, the line above the table or a heading, or only the report's. */
  readonly from: 'head' | 'frame' | 'report'
  /** "Ước thực hiện": the figures are estimates. */
  readonly estimated: boolean
  readonly measure: TableMeasure | undefined
  /** Its figures are shares of a hundred, by its head. */
  readonly percent: boolean
  /** "Tỷ lệ (%)": a share of the plan or of the year before only if the other columns bear it out. */
  readonly unproven: boolean
  /** A column for one commune. */
  readonly subject: Subject | undefined
  /** What it measures, in a table whose rows are places. */
  readonly phrase: string | undefined
}

/** What a column of a table holds. */
export type Column =
  | { readonly holds: 'index' | 'measure' | 'place' | 'nothing' }
  | { readonly holds: 'name'; readonly measure?: TableMeasure | undefined }
  | FigureColumn

/** In one place, so that all columns of figures are of one shape. */
export function figureColumn(
  kind: Kind,
  { period, from }: Pick<FigureColumn, 'period' | 'from'>,
  told: Partial<Omit<FigureColumn, 'kind' | 'period' | 'from'>>,
): FigureColumn {
  return {
    holds: 'figure',
    kind,
    role: told.role ?? 'level',
    base: told.base,
    period,
    from,
    estimated: told.estimated ?? false,
    measure: told.measure,
    percent: told.percent ?? false,
    unproven: told.unproven ?? false,
    subject: told.subject,
    phrase: told.phrase,
  }
}

/** A row's fact with the column it stands in. */
export interface CellFact {
  readonly draft: FactDraft
  readonly column: FigureColumn
  /** Counted from the table's start. */
  readonly row: number
}
