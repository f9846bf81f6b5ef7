import type { Span } from '../domain/fact.ts'
import { isFigure, isName, isOrdinal, type Line, nothingAfter, type Row, rowOf } from './stacked-cells.ts'
import type { Column } from './stacked-head.ts'

/** Lines that were told to be one row, and what came of them. */
export interface Taken {
  readonly from: number
  readonly to: number
  readonly row: Row | undefined
  readonly isGroup?: boolean
}

/** How far apart the cells of a table are printed, in empty lines, and its rows. */
interface Gaps {
  readonly cells: number
  readonly rows: number
}

/** Broken rows whose lost cells are empty lines of the text, and all of them, with those; the others stay broken. */
export function withEmptyCells(
  text: string,
  lines: readonly Line[],
  columns: readonly Column[],
  taken: readonly Taken[],
): readonly Taken[] {
  if (taken.every(({ row }) => row)) return taken
  const whole = taken.filter(({ row, isGroup, to, from }) => row && !isGroup && to - from === columns.length)
  const [cells = 0, ...others] = new Set(
    whole.flatMap(({ from, to }) => lines.slice(from + 1, to).map((_, i) => gapBefore(text, lines, from + 1 + i))),
  )
  if (whole.length === 0 || others.length > 0) return taken
  const rows = Math.min(...whole.map(({ to }) => gapBefore(text, lines, to)))
  return taken.map(one => {
    const filled = one.row ? undefined : fill(text, lines, one, { cells, rows })
    if (filled?.length !== columns.length || !filled.every((cell, i) => fits(text, cell, columns[i]!))) return one
    return { ...one, row: rowOf(lines.slice(one.from, one.to), filled) }
  })
}

function fill(text: string, lines: readonly Line[], { from, to }: Taken, gaps: Gaps): Span[] {
  const cells: Span[] = []
  for (let i = from; i <= to && i < lines.length; i++) {
    const lost = i === from ? 0 : (gapBefore(text, lines, i) - (i < to ? gaps.cells : gaps.rows)) / (gaps.cells + 1)
    for (let j = 0; j < lost; j++) cells.push(nothingAfter(lines[i - 1]!))
    if (i < to) cells.push(lines[i]!)
  }
  return cells
}

function fits(text: string, { start, end }: Span, column: Column): boolean {
  const line = { start, end, text: text.slice(start, end) }
  if (column === 'index') return isOrdinal(line)
  if (column === 'name') return isName(line)
  if (start === end || column === 'words') return true
  return column === 'figure' ? isFigure(line) : !isFigure(line)
}

/** How many empty lines stand before a line. */
function gapBefore(text: string, lines: readonly Line[], at: number): number {
  const line = lines[at]
  return line ? text.slice(lines[at - 1]!.end, line.start).split('\n').length - 2 : Number.POSITIVE_INFINITY
}
