import type { Span } from '../../domain/fact.ts'
import { UNKNOWN_PERIOD } from '../../domain/period.ts'
import { isContinuous } from '../../vietnamese/rules/count-of.ts'
import { HAMLET_TYPES } from '../../vietnamese/rules/unit-names.ts'
import type { Header } from '../document/header-type.ts'
import type { Passage } from '../document/outline.ts'
import type { FactDraft } from '../shapes/fact-draft.ts'
import { type Said, within } from '../shapes/mentions-within.ts'
import type { Subject } from '../shapes/units.ts'
import type { Frame } from '../when/context.ts'
import { readCaption } from './table-caption.ts'
import { type CellFigure, readCell } from './table-cells.ts'
import type { CellFact, Column, FigureColumn, TableMeasure } from './table-column.ts'
import { readColumns, type TableContext } from './table-columns.ts'
import { isNumbering, readHeadWords } from './table-head.ts'
import { MOST_HEAD_ROWS, readHeadRows } from './table-head-rows.ts'
import { countedMeasure, readTableMeasure, statedMeasure } from './table-measure.ts'
import { type RowName, RowNames } from './table-names.ts'
import { withoutUnproven } from './table-proof.ts'

const DITTO = /^(?:-?nt-?|["'”″]+|như trên|-"-)$/u
const SUMS = /^(?:tổng|cộng|tổng cộng|tổng số|toàn (?:xã|phường|thị trấn|huyện|thị xã|thành phố|tỉnh)|chung)(?: cộng| số)?$/u
/** What the sum of a table's places is of. */
const PARTS: Partial<Record<Subject['level'], Subject['level']>> = { commune: 'hamlet', district: 'commune', province: 'district' }

/** Reads a run of rows whose first say what the columns hold; rows under no such heads are not read. */
export function readTable(
  text: string,
  flat: string,
  said: Said,
  rows: readonly Passage[],
  frame: Frame,
  header: Header,
  subject: Subject | undefined,
): FactDraft[] {
  if (!subject || (rows.length < 2 && !rows[0]?.heads)) return []
  const own = within(said.units, { start: rows[0]!.start, end: rows.at(-1)!.end })
  const caption = readCaption(flat, said.periods, rows[0]!.start, frame, header)
  const table = new Table(text, flat, { caption, header, units: own }, subject)
  for (let i = 0; i < rows.length; ) i += table.head(rows, i) || table.row(rows[i]!)
  return withoutUnproven(table.facts).map(({ draft }) => draft)
}

class Table {
  readonly facts: CellFact[] = []
  readonly #text: string
  readonly #flat: string
  readonly #subject: Subject
  #context: TableContext
  #columns: readonly Column[] | undefined
  /** The heads that a row brought with it, where the columns are by those. */
  #ownHeads = ''
  #names = new RowNames()
  #before: TableMeasure | undefined
  #count = 0
  /** The level of the places that rows are of. */
  #placed: Subject['level'] | undefined

  constructor(text: string, flat: string, context: TableContext, subject: Subject) {
    this.#text = text
    this.#flat = flat
    this.#context = context
    this.#subject = subject
  }

  /** How many rows from `at` on are the heads of the columns; 0 if none. */
  head(rows: readonly Passage[], at: number): number {
    if (rows[at]!.heads) return this.#headed(rows[at]!.heads)
    const cells = rows[at]!.cells ?? []
    const heads = readHeadRows(rows.slice(at, at + MOST_HEAD_ROWS).map(row => this.#words(row.cells ?? [])))
    if (!heads) return this.#statement(this.#words(cells))
    if (!heads.words) {
      this.#columns = undefined
      return heads.rows
    }
    const columns = readColumns(heads.words.map(readHeadWords), cells, this.#context)
    if (!columns && heads.rows === 1 && this.#columns) return 0
    this.#columns = columns
    this.#names = new RowNames()
    this.#before = undefined
    this.#placed = undefined
    return heads.rows
  }

  /** Columns by the heads that a row brings; always 0, as the row itself is still to be read. */
  #headed(heads: readonly Span[]): 0 {
    const words = this.#words(heads)
    if (words.join('|') === this.#ownHeads) return 0
    this.#ownHeads = words.join('|')
    this.#columns = readColumns([{ says: 'name' }, ...words.map(readHeadWords)], heads, this.#context)
    return 0
  }

  /** "ĐVT: triệu đồng" in a row of its own. */
  #statement(words: readonly string[]): number {
    const filled = words.filter(word => word !== '')
    if (filled.length !== 1 || !/^\(?(?:đvt|đơn vị)/u.test(filled[0]!)) return 0
    const measure = statedMeasure(filled[0]!)
    if (measure) this.#context = { ...this.#context, caption: { ...this.#context.caption, measure } }
    return 1
  }

  /** Reads one row; always 1. */
  row(row: Passage): 1 {
    const columns = this.#columns
    const cells = row.cells ?? []
    this.#count++
    if (!columns || isNumbering(this.#words(cells)) || !fits(cells, columns)) return 1
    const at = columns.findIndex(({ holds }) => holds === 'name' || holds === 'place')
    const cell = cells[at]
    if (!cell) return 1
    if (columns[at]!.holds === 'place') this.#placeRow(row, cells, columns, cell)
    else this.#nameRow(row, cells, columns, at)
    return 1
  }

  #nameRow(row: Passage, cells: readonly Span[], columns: readonly Column[], at: number): void {
    if (this.#isPlace(cells[at])) return
    const index = columns.findIndex(({ holds }) => holds === 'index')
    const figures = columns.some(
      ({ holds }, i) => holds === 'figure' && /\d/.test(this.#flat.slice(cells[i]?.start ?? 0, cells[i]?.end ?? 0)),
    )
    const name = this.#names.read(index < 0 || index > at ? '' : this.#printed(cells[index]), this.#printed(cells[at]), figures)
    if (!name) return
    const over = columns[at]!
    const own = this.#rowMeasure(name, cells[columns.findIndex(({ holds }) => holds === 'measure')])
    const measure = own ?? (over.holds === 'name' ? over.measure : undefined)
    if (measure) this.#names.measured(measure)
    for (const [i, column] of columns.entries())
      if (column.holds === 'figure' && cells[i]) this.#add(row, cells[i], column, name, column.subject ?? this.#subject, measure)
  }

  #placeRow(row: Passage, cells: readonly Span[], columns: readonly Column[], cell: Span): void {
    const subject = this.#placeOf(cell)
    if (!subject) return
    this.#placed ??= subject.level
    for (const [i, column] of columns.entries())
      if (column.holds === 'figure' && cells[i] && column.phrase)
        this.#add(row, cells[i], column, { phrase: column.phrase }, subject, column.measure)
  }

  /** "- Thôn Nà Dì" amid indicators: a part of a place, which is not the report's own figure. */
  #isPlace(cell: Span | undefined): boolean {
    const unit = cell && within(this.#context.units, cell)[0]
    if (!cell || !unit) return false
    return !/\p{L}/u.test(this.#flat.slice(cell.start, unit.start) + this.#flat.slice(unit.end, cell.end))
  }

  /** Whose row it is: a named place, or all of them. */
  #placeOf(cell: Span): Subject | undefined {
    const words = this.#flat.slice(cell.start, cell.end).trim()
    if (SUMS.test(words)) return this.#placed === PARTS[this.#subject.level] ? this.#subject : undefined
    const { header, units } = this.#context
    const unit = within(units, cell)[0]
    if (unit?.names.length !== 1 || unit.end < cell.end - 1 || unit.start - cell.start > 1) return undefined
    return header.resolver.subject(unit.type, unit.names[0]!, HAMLET_TYPES.has(unit.type) ? this.#subject.ref : undefined)
  }

  /** Its own column's, else in brackets after the name, else the rows' above, else what the name counts. */
  #rowMeasure(name: RowName, cell: Span | undefined): TableMeasure | undefined {
    const printed = cell ? this.#flat.slice(cell.start, cell.end).trim() : ''
    if (DITTO.test(printed)) return this.#before
    const own = printed === '' ? undefined : readTableMeasure(printed, false)
    if (printed !== '' && !own) return undefined
    const found = own ?? name.measure ?? (cell ? name.parent?.measure : undefined) ?? countedMeasure(name.phrase.toLowerCase())
    if (own) this.#before = own
    return found
  }

  #add(row: Passage, cell: Span, column: FigureColumn, name: RowName, subject: Subject, rowMeasure: TableMeasure | undefined): void {
    const ratio = column.role !== 'level'
    // "Đạt (%)" over a row in ha: no one knows of what
    if (!ratio && column.measure?.measure === '%' && rowMeasure && rowMeasure.measure !== '%') return
    const given = ratio ? undefined : (rowMeasure ?? column.measure ?? this.#context.caption.measure)
    const figure = readCell(this.#text, this.#flat, cell, ratio || given?.measure === '%')
    if (!figure || (ratio && (name.direction !== undefined || !isShare(figure, column)))) return
    const measure = ratio ? '%' : figure.measure || given?.measure || ''
    if (measure === '') return
    const factor = ratio || figure.scaled || figure.measure !== '' ? 1 : given!.factor
    const level = column.role === 'level'
    const counted = level && figure.of !== undefined && !isContinuous(measure) && figure.value <= figure.of
    if (figure.of !== undefined && figure.measure === '' && !counted) return
    const { caption } = this.#context
    this.facts.push({
      row: this.#count,
      column,
      draft: {
        phrase: name.phrase,
        also: name.also,
        unlisted: name.unlisted,
        indicator: undefined,
        value: Number((figure.value * factor).toPrecision(14)),
        of: figure.of,
        comparator: column.estimated && figure.comparator === '=' ? '~' : figure.comparator,
        measure,
        role: counted ? 'count_of' : level && name.direction ? 'change' : column.role,
        measuredIn: ratio ? rowMeasure?.measure : undefined,
        base: column.base,
        direction: level ? name.direction : undefined,
        kind: column.kind,
        period: column.period ?? UNKNOWN_PERIOD,
        subject,
        implied: [...(column.subject || subject !== this.#subject ? [] : ['unit']), ...(column.from === 'head' ? [] : ['year'])],
        review: [...(column.from === 'report' && !caption.result && !caption.target ? ['implied-year'] : []), ...subject.review],
        span: figure.span,
        sentence: { start: row.start, end: row.end },
      },
    })
  }

  #printed(cell: Span | undefined): string {
    return cell ? this.#text.slice(cell.start, cell.end).replace(/\s+/g, ' ').trim() : ''
  }

  #words(cells: readonly Span[]): string[] {
    return cells.map(cell => this.#flat.slice(cell.start, cell.end).replace(/\s+/g, ' ').trim())
  }
}

/** A row that lacks a column in its middle has its figures in the wrong ones. */
function fits(cells: readonly Span[], columns: readonly Column[]): boolean {
  if (cells.length > columns.length) return false
  return columns.slice(cells.length).every(({ holds }) => holds === 'nothing')
}

/** A share is printed with its sign, in the cell or the head; without, it could be a multiple ("1,05"). */
function isShare(figure: CellFigure, column: FigureColumn): boolean {
  if (figure.of !== undefined || (figure.measure !== '' && figure.measure !== '%')) return false
  return column.percent || figure.measure === '%' || figure.value >= 20
}
