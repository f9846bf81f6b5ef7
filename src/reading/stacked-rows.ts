import type { Span } from '../domain/fact.ts'
import { flatten } from '../vietnamese/flatten.ts'
import { MEASURE_ALONE } from '../vietnamese/rules/measure.ts'
import {
  isFigure,
  isName,
  isNumbered,
  isOrdinal,
  joined,
  type Line,
  LONGEST_CELL,
  nothingAfter,
  oneCell,
  type Row,
  rowOf,
} from './stacked-cells.ts'
import { type Taken, withEmptyCells } from './stacked-gaps.ts'
import type { Column } from './stacked-head.ts'

export interface StackedRows {
  readonly rows: readonly Row[]
  /** How many have all their cells, and how many have not. */
  readonly whole: number
  readonly broken: number
  /** The first line after them. */
  readonly next: number
}

/** A name over three lines and its measure. */
const MOST_WORDS = 4
/** After so many rows, a broken table is not taken up again. */
const ROWS_LOST = 5
const SECTION = /^(?:[IVX]{1,5}|[A-ZĐ]|\d{1,2})[.)/]?$/
/** "KINH TẾ", "Về xã hội", "II. Văn hóa": opens a part of a table, and begins no name that goes on. */
const GROUP =
  /^(?:(?:(?:[Pp]hần |PHẦN )?[IVX]{1,5}|[A-ZĐ])(?:[.):/]| [-–]) ?.{2,60}|[\p{Lu}\P{L}]{4,60}|(?:[Vv]ề |[Ll]ĩnh vực |[Nn]hóm |[Cc]ác chỉ tiêu (?:về )?|[Cc]hỉ tiêu (?:về )?)?(?:[Kk]inh tế|[Vv]ăn hóa|[Vv]ăn hoá|[Xx]ã hội|[Mm]ôi trường|[Nn]ông nghiệp|[Qq]uốc phòng|[Aa]n ninh|[Xx]ây dựng [Đđ]ảng)(?:[ ,–-]+\p{L}+){0,3})$/u
const DITTO = /^(?:-?nt-?|["'”″]+)$/iu

/** The rows under heads of such columns. A row that has more or fewer cells than those is left out: no one knows which it lacks. */
export function readStackedRows(text: string, lines: readonly Line[], from: number, columns: readonly Column[]): StackedRows {
  return new Rows(text, lines, columns).read(from)
}

class Rows {
  readonly #text: string
  readonly #lines: readonly Line[]
  readonly #columns: readonly Column[]
  readonly #indexed: boolean
  readonly #measured: boolean
  /** The columns after the name and its measure. */
  readonly #rest: readonly Column[]
  /** The highest whole number that a row of the group bore. */
  #number = 0

  constructor(text: string, lines: readonly Line[], columns: readonly Column[]) {
    this.#text = text
    this.#lines = lines
    this.#columns = columns
    this.#indexed = columns[0] === 'index'
    this.#measured = columns.includes('measure')
    this.#rest = columns.slice((this.#indexed ? 2 : 1) + (this.#measured ? 1 : 0))
  }

  read(from: number): StackedRows {
    const taken: Taken[] = []
    let at = from
    while (at < this.#lines.length) {
      const next = this.#take(at)
      if (next) taken.push(next)
      const stop = next?.row ? next.to : this.#nextStart(at)
      if (stop === undefined) {
        if (next && !next.row) taken.pop()
        break
      }
      if (next && !next.row) taken.splice(-1, 1, { ...next, to: stop })
      if (!next) taken.push({ from: at, to: stop, row: undefined })
      at = stop
    }
    const told = this.#indexed ? withEmptyCells(this.#text, this.#lines, this.#columns, taken) : taken
    return {
      rows: told.flatMap(({ from, to, row }) => row ?? this.#lines.slice(from, to).map(oneCell)),
      whole: told.filter(({ row, isGroup }) => row && !isGroup).length,
      broken: told.filter(({ row }) => !row).length,
      next: at,
    }
  }

  /** The row or group that begins at a line; without its row where a cell is lost, undefined where none begins. */
  #take(at: number): Taken | undefined {
    const lines = this.#lines
    const index = this.#indexed && isOrdinal(lines[at]) && isName(lines[at + 1]) ? lines[at] : undefined
    const number = index && numberOf(index)
    const named = at + (index ? 1 : 0)
    if (!isName(lines[named])) return undefined
    let told = named
    while (told < named + MOST_WORDS && this.#isWords(told)) told++
    const isGroup = index !== undefined && told === named + 1 && SECTION.test(index.text)
    if (isGroup && isOrdinal(lines[told]) && isName(lines[told + 1])) {
      this.#number = number ?? 0
      return { from: at, to: told, row: rowOf(lines.slice(at, told)), isGroup }
    }
    const opens = GROUP.test(lines[at]!.text) || (isNumbered(lines[at]) && isNumbered(lines[at + 1]))
    if (!index && opens && this.#isWords(at + 1)) return { from: at, to: at + 1, row: oneCell(lines[at]!), isGroup: true }
    const first = lines[told]
    if (!first || !isFigure(first)) return undefined
    if (number !== undefined) this.#number = Math.max(this.#number, number)
    const cells = this.#figures(told)
    const words = lines.slice(named, told)
    const own = cells && this.#named(words, index !== undefined)
    if (!own) return { from: at, to: told, row: undefined }
    const taken = lines.slice(at, told + cells.taken)
    const all = [...(this.#indexed ? [index ?? { start: lines[at]!.start, end: lines[at]!.start }] : []), ...own, ...cells.cells]
    return { from: at, to: told + cells.taken, row: rowOf(taken, all) }
  }

  /** Whether a line may be of a name or a measure. */
  #isWords(at: number): boolean {
    const line = this.#lines[at]
    return line !== undefined && line.text.length <= LONGEST_CELL && !isFigure(line) && !(isOrdinal(line) && isName(this.#lines[at + 1]))
  }

  /** Name and measure; undefined where the lines may be more than those. */
  #named(words: readonly Line[], marked: boolean): Span[] | undefined {
    const last = words.at(-1)!
    const known = isMeasure(last)
    if (!this.#measured) return this.#isOneName(words, marked) ? [joined(words)] : undefined
    if (words.length === 1) return known ? undefined : [last, nothingAfter(last)]
    const name = words.slice(0, -1)
    return (known || last.text.length <= 30) && this.#isOneName(name, marked) ? [joined(name), last] : undefined
  }

  /** A number before it tells where a name begins; else only what goes on in lower case is of the line before. A measure ends a row's words. */
  #isOneName(name: readonly Line[], marked: boolean): boolean {
    if ((this.#measured && name.some(isMeasure)) || name.slice(1).some(isNumbered)) return false
    return marked || isNumbered(name[0]) || name.slice(1).every(({ text }) => /^(?:\p{Ll}|\()/u.test(text))
  }

  /** The cells after name and measure, from a line on; undefined unless they are all there and no more. */
  #figures(from: number): { cells: Span[]; taken: number } | undefined {
    const lines = this.#lines
    const cells: Span[] = []
    let at = from
    for (const [i, column] of this.#rest.entries()) {
      const line = lines[at]
      if (column === 'figure') {
        if (!line || !isFigure(line) || this.#isStart(at)) return undefined
        cells.push(line)
        at++
      } else if (line && this.#isRemark(at, i)) {
        cells.push(line)
        at++
      } else if (this.#rest.slice(i).every(other => other === 'words')) cells.push(nothingAfter(lines[at - 1]!))
      else return undefined
    }
    const line = lines[at]
    if (line && isFigure(line) && !this.#isStart(at)) return undefined
    return { cells, taken: at - from }
  }

  /** Words in a column of their own, and not the name of the row below. */
  #isRemark(at: number, column: number): boolean {
    const line = this.#lines[at]!
    if (line.text.length > LONGEST_CELL || /[.;:]$/.test(line.text) || (isFigure(line) && /\d/.test(line.text))) return false
    if (isOrdinal(line) && isName(this.#lines[at + 1])) return false
    if (this.#rest.slice(column).some(other => other === 'figure')) return true
    const next = this.#lines[at + 1]
    return next !== undefined && (isOrdinal(next) || (isName(next) && !this.#indexed)) && this.#isRow(at + 1)
  }

  #isRow(at: number): boolean {
    const marked = this.#indexed ? 1 : 0
    const before = at + marked + (this.#measured ? 2 : 1)
    return isName(this.#lines[at + marked]) && (before >= this.#lines.length || isFigure(this.#lines[before]!) || marked > 0)
  }

  /** Whether a row may begin with this line, which the row before it then lacks; a number far from the last is a figure. */
  #isStart(at: number): boolean {
    if (!this.#indexed || !isOrdinal(this.#lines[at]) || !isName(this.#lines[at + 1])) return false
    const number = numberOf(this.#lines[at]!)
    if (number !== undefined && number > this.#number + ROWS_LOST) return false
    let told = at + 1
    while (told <= at + MOST_WORDS && this.#isWords(told)) told++
    const next = this.#lines[told]
    return next !== undefined && (isFigure(next) || isOrdinal(next))
  }

  /** Where after a broken row a whole one begins. */
  #nextStart(at: number): number | undefined {
    const before = this.#number
    const last = Math.min(this.#lines.length, at + ROWS_LOST * this.#columns.length)
    for (let i = at + 1; i < last; i++) {
      if (this.#indexed ? !this.#isStart(i) : !(isName(this.#lines[i]) && isFigure(this.#lines[i - 1]!))) continue
      const found = this.#take(i)
      this.#number = before
      if (found) return i
    }
    return undefined
  }
}

function numberOf({ text }: Line): number | undefined {
  return /^\d{1,2}[.)]?$/.test(text) ? Number.parseInt(text, 10) : undefined
}

function isMeasure({ text }: Line): boolean {
  return MEASURE_ALONE.test(flatten(text)) || DITTO.test(text)
}
