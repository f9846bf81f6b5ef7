import { flatten } from '../vietnamese/flatten.ts'
import { INDEX_HEAD, isNameHead } from '../vietnamese/table-heads.ts'
import { isFigure, type Line, oneCell, type Row } from './stacked-cells.ts'
import { readStackedHeads } from './stacked-head.ts'
import { readStackedRows, type StackedRows } from './stacked-rows.ts'

const FEWEST_ROWS = 2
/** Where more rows than these are broken for a whole one, the heads may be of other columns. */
const MOST_BROKEN = 2
/** So far a table that broke off is looked through for cells. */
const MOST_CELLS = 1_000

/**
 * A table whose cells stand one below another, as it comes out of a page or PDF: its heads, then row after row of as many lines. What the
 * heads are is told by the rows: of the ways to read them, that which the most rows bear out. Rows that lack a cell are left out, all of
 * them where they are the rule.
 */
export function readStackedTable(text: string, lines: readonly Line[], at: number): Row[] | undefined {
  if (lines[at]!.text.length > 40) return undefined
  const found = tableAt(text, lines, at)
  if (!found) return undefined
  const rest = found.next > at + 1 ? restOf(lines, found.next) : []
  return [...(found.rows ?? lines.slice(at, found.next).map(oneCell)), ...rest.map(oneCell)]
}

/** What may be a table from a line on: where it ends, and its rows where enough of them are whole. */
function tableAt(text: string, lines: readonly Line[], at: number): { readonly next: number; readonly rows?: readonly Row[] } | undefined {
  const found = readStackedHeads(lines, at)
  if (!found) return undefined
  let best: { head: readonly Row[]; body: StackedRows } | undefined
  for (const { columns, rows } of found.heads) {
    const body = readStackedRows(text, lines, found.next, columns)
    if (body.whole > (best?.body.whole ?? 0)) best = { head: rows, body }
  }
  const { whole, broken, next } = best?.body ?? { whole: 0, broken: 0, next: found.next }
  // of a name and one figure each: it takes more to tell a table from a list
  const narrow = found.heads.length > 0 && found.heads.every(({ columns }) => columns.length === 2)
  if (narrow && (whole < FEWEST_ROWS + 1 || broken > 0)) return undefined
  const isTable = best && whole >= FEWEST_ROWS && broken <= MOST_BROKEN * whole
  return { next, ...(isTable ? { rows: [...best!.head, ...best!.body.rows] } : {}) }
}

/** Lines after the last whole row that could still be cells of the table. */
function restOf(lines: readonly Line[], from: number): Line[] {
  const rest: Line[] = []
  for (let i = from; i < lines.length && i < from + MOST_CELLS && isCellLike(lines[i]!.text); i++) rest.push(lines[i]!)
  return rest.some(isFigure) ? rest : []
}

function isCellLike(text: string): boolean {
  if (text.length > 60 || /[.;:]$/.test(text)) return false
  const flat = flatten(text)
  return !INDEX_HEAD.test(flat) && !isNameHead(flat)
}
