import type { Block } from '../domain/block.ts'
import type { Span } from '../domain/fact.ts'
import { flatten } from '../vietnamese/flatten.ts'
import { INDEX_HEAD, isFigureHead, MEASURE_HEAD, NAME_HEAD } from '../vietnamese/table-heads.ts'

/** A row of a table, and how many lines of the text it takes. */
export type Row = Block & { readonly lines: number }
/** A line of the text, without the white space at its ends. */
export type Line = Span & { readonly text: string }

const LONGEST_CELL = 120
const MOST_COLUMNS = 12
const FEWEST_ROWS = 2
/** So far a table that broke off is looked through for cells. */
const MOST_CELLS = 1_000
const REMARKS = /^(?:ghi chú|ghi chú khác|đánh giá)$/u
const ORDINAL = /^(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3}|[A-Za-zđĐ]|[-–+*])[.)/]?$/
const SECTION = /^(?:[IVX]{1,5}|[A-ZĐ]|\d{1,2})[.)/]?$/
const FIGURE = /^(?:[<>≥≤~] ?)?\d[\d.,]*(?: ?%)?$|^(?:-|–|x|\.{2,}|…|\/)$/iu
const MEASURED = /^(?!\d+[.,\d]*$)[\p{L}\d%‰².,/ ]{1,30}$/u

/**
 * A table whose cells stand one below another, as it comes out of a page or PDF: its heads, then row after row of as many lines. Undefined
 * unless every row up to the table's end has all its cells and each is of its column's kind: with one lost, the rest would stand in others'
 * columns.
 */
export function readStackedTable(lines: readonly Line[], at: number): Row[] | undefined {
  if (lines[at]!.text.length > 40) return undefined
  const heads = headsFrom(lines, at)
  if (!heads) return undefined
  const rows: Row[] = [rowOf(lines.slice(at, at + heads.length))]
  let whole = 0
  let i = at + heads.length
  while (i < lines.length) {
    const full = rowAt(lines, i, heads)
    const row = full ?? (heads[0] === 'index' ? groupAt(lines, i) : undefined)
    if (!row) break
    if (full) whole++
    rows.push(row)
    i += row.lines
  }
  const rest = restOf(lines, i)
  if (whole < FEWEST_ROWS || rest.length > 0) return [...lines.slice(at, i), ...rest].map(line => oneCell(line))
  return rows
}

type Head = 'index' | 'name' | 'measure' | 'figure' | 'remark'

function headsFrom(lines: readonly Line[], at: number): Head[] | undefined {
  const heads: Head[] = []
  for (let i = at; i < lines.length && heads.length < MOST_COLUMNS; i++) {
    const head = lines[i]!.text.length > 60 ? undefined : headOf(flatten(lines[i]!.text).trim(), heads)
    if (!head) break
    heads.push(head)
  }
  const named = heads.indexOf('name')
  return named >= 0 && named <= 1 && heads.length >= 3 && heads.includes('figure') && (named === 0 || heads[0] === 'index')
    ? heads
    : undefined
}

function headOf(flat: string, before: readonly Head[]): Head | undefined {
  if (INDEX_HEAD.test(flat)) return before.length === 0 ? 'index' : undefined
  if (NAME_HEAD.test(flat)) return before.includes('name') ? undefined : 'name'
  if (before.length === 0) return undefined
  if (MEASURE_HEAD.test(flat)) return 'measure'
  if (REMARKS.test(flat)) return 'remark'
  return before.includes('name') && isFigureHead(flat) ? 'figure' : undefined
}

/** "I" and "Kinh tế": a group has no figures, and a marked row follows. */
function groupAt(lines: readonly Line[], at: number): Row | undefined {
  const [index, name, next] = lines.slice(at, at + 3)
  if (!index || !name || !next || !SECTION.test(index.text) || !isName(name.text) || !ORDINAL.test(next.text)) return undefined
  return rowOf([index, name])
}

function rowAt(lines: readonly Line[], at: number, heads: readonly Head[]): Row | undefined {
  const cells = lines.slice(at, at + heads.length)
  if (cells.length < heads.length) return undefined
  return heads.every((head, i) => isOf(head, cells[i]!.text)) ? rowOf(cells) : undefined
}

function isOf(head: Head, text: string): boolean {
  if (head === 'index') return ORDINAL.test(text)
  if (head === 'name') return isName(text)
  if (head === 'measure') return MEASURED.test(text)
  return head === 'remark' ? text.length <= LONGEST_CELL : FIGURE.test(text)
}

function isName(text: string): boolean {
  return text.length <= LONGEST_CELL && /\p{L}{2}/u.test(text) && !FIGURE.test(text)
}

/** Lines after the last whole row that could still be cells of the table: then a cell was lost. */
function restOf(lines: readonly Line[], from: number): Line[] {
  const rest: Line[] = []
  for (let i = from; i < lines.length && i < from + MOST_CELLS && isCellLike(lines[i]!.text); i++) rest.push(lines[i]!)
  return rest.some(({ text }) => FIGURE.test(text)) ? rest : []
}

function isCellLike(text: string): boolean {
  return text.length <= 60 && !/[.;:]$/.test(text)
}

function rowOf(lines: readonly Line[]): Row {
  const cells = lines.map(({ start, end }) => ({ start, end }))
  return { kind: 'row', start: cells[0]!.start, end: cells.at(-1)!.end, cells, lines: lines.length }
}

function oneCell({ start, end }: Line): Row {
  return { kind: 'row', start, end, cells: [{ start, end }], lines: 1 }
}
