import { flatten } from '../vietnamese/flatten.ts'
import { INDEX_HEAD, NAME_HEAD } from '../vietnamese/table-heads.ts'
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
  const found = readStackedHeads(lines, at)
  if (!found) return undefined
  let best: { head: readonly Row[]; body: StackedRows } | undefined
  for (const { columns, rows } of found.heads) {
    const body = readStackedRows(text, lines, found.next, columns)
    if (body.whole > (best?.body.whole ?? 0)) best = { head: rows, body }
  }
  const isTable = best && best.body.whole >= FEWEST_ROWS && best.body.broken <= MOST_BROKEN * best.body.whole
  const next = best?.body.next ?? found.next
  const rest = restOf(lines, next)
  const told = isTable ? [...best!.head, ...best!.body.rows] : lines.slice(at, next).map(oneCell)
  return [...told, ...rest.map(oneCell)]
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
  return !INDEX_HEAD.test(flat) && !NAME_HEAD.test(flat)
}
