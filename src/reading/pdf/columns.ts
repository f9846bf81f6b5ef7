import type { GridCell } from '../table-head.ts'
import type { Line } from './lines.ts'

/** Lines that stand at one height. */
interface Row {
  readonly y: number
  readonly parts: readonly Line[]
}

/** A row of a table that has no lines drawn. */
export interface Cells {
  readonly cells: readonly (readonly GridCell[])[]
}

interface Gap {
  readonly from: number
  readonly to: number
}

/** In sizes of the letters. */
const GUTTER = 0.9
const PARAGRAPH_GAP = 3
const BESIDE = 0.85
/** Rows that have something on both sides of a gap, for it to part columns; a letterhead has two. */
const COLUMN_ROWS = 2
const TABLE_COLUMNS = 3
const TABLE_ROWS = 3

/** A stretch of lines to be read one after the other. */
export interface Flow {
  readonly lines: readonly (Line | Cells)[]
  /** Beside another. */
  readonly isColumn: boolean
}

/** Lines from above down as flows: columns of a page one after the other, each a flow of its own. */
export function inReadingOrder(lines: readonly Line[]): Flow[] {
  const rows = rowsOf(lines)
  const flows: Flow[] = []
  let flow: (Line | Cells)[] = []
  for (let i = 0; i < rows.length; ) {
    const table = tableFrom(rows, i)
    if (table) {
      flow.push({ cells: table.cells })
      i = table.end
      continue
    }
    const zone = columnsFrom(rows, i)
    if (zone) {
      flows.push({ lines: flow, isColumn: false }, { lines: zone.left, isColumn: true }, { lines: zone.right, isColumn: true })
      flow = []
      i = zone.end
      continue
    }
    flow.push(whole(rows[i]!))
    i++
  }
  return [...flows, { lines: flow, isColumn: false }].filter(({ lines }) => lines.length > 0)
}

function rowsOf(lines: readonly Line[]): Row[] {
  const rows: { y: number; parts: Line[] }[] = []
  for (const line of [...lines].sort((a, b) => a.y - b.y || a.left - b.left)) {
    const last = rows.at(-1)
    if (last && line.y - last.y < line.size * 0.25) last.parts.push(line)
    else rows.push({ y: line.y, parts: [line] })
  }
  for (const row of rows) row.parts.sort((a, b) => a.left - b.left)
  return rows
}

function whole({ parts }: Row): Line {
  const [first] = parts
  if (parts.length === 1) return first!
  return {
    ...first!,
    text: parts.map(part => part.text).join(' '),
    right: Math.max(...parts.map(part => part.right)),
    isBold: parts.every(part => part.isBold),
  }
}

/** Rows from `start` on that leave one gap free, with words on both sides of it. */
function columnsFrom(rows: readonly Row[], start: number): { left: Line[]; right: Line[]; end: number } | undefined {
  let gap: Gap | undefined
  let both = 0
  let end = start
  for (; end < rows.length; end++) {
    const row = rows[end]!
    if (end > start && row.y - rows[end - 1]!.y > PARAGRAPH_GAP * row.parts[0]!.size) break
    const parts = isBeside(row, rows[end + 1]) ? [...row.parts, ...rows[end + 1]!.parts] : row.parts
    const narrower = narrow(gap, parts)
    if (!narrower) break
    if (parts.length > 1) {
      gap = narrower
      both++
    }
  }
  if (!gap || both < COLUMN_ROWS) return undefined
  const middle = (gap.from + gap.to) / 2
  const parts = rows.slice(start, end).flatMap(row => row.parts)
  if (!isColumns(parts, middle)) return undefined
  return { left: parts.filter(part => part.right <= middle), right: parts.filter(part => part.left >= middle), end }
}

/** Nearer than one line is under another: lines of neighbouring columns or cells, whose heights differ. */
function isBeside(row: Row, next: Row | undefined): boolean {
  return next !== undefined && next.y - row.y < BESIDE * row.parts[0]!.size
}

/** What of a gap a row leaves free; a row's own widest gap where there is none yet. Undefined where it is crossed. */
function narrow(gap: Gap | undefined, parts: readonly Line[]): Gap | undefined {
  const size = parts[0]!.size
  const open = gap ?? { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }
  const free: Gap[] = []
  let from = Number.NEGATIVE_INFINITY
  const end = { left: Number.POSITIVE_INFINITY, right: Number.POSITIVE_INFINITY }
  for (const part of [...[...parts].sort((a, b) => a.left - b.left), end]) {
    const inner = { from: Math.max(from, open.from), to: Math.min(part.left, open.to) }
    const isOuter = parts.length > 1 && (from === Number.NEGATIVE_INFINITY || part.left === Number.POSITIVE_INFINITY)
    if (inner.to - inner.from >= GUTTER * size && !isOuter) free.push(inner)
    from = Math.max(from, part.right)
  }
  return free.sort((a, b) => b.to - b.from - (a.to - a.from))[0]
}

/** Both sides are text: not numbers beside their names. */
function isColumns(parts: readonly Line[], middle: number): boolean {
  const right = parts.filter(part => part.left >= middle)
  return right.filter(part => /^[\d.,%\s-]+$/.test(part.text)).length < right.length / 3
}

/** Rows from `start` on with words at the same three places or more, at least three rows so. */
function tableFrom(rows: readonly Row[], start: number): { cells: GridCell[][]; end: number } | undefined {
  const printed: Line[][] = []
  let end = start
  let columns: Gap[] = []
  let full = 0
  while (end < rows.length) {
    if (end > start && rows[end]!.y - rows[end - 1]!.y > PARAGRAPH_GAP * rows[end]!.parts[0]!.size) break
    const { parts, next } = tableRow(rows, end)
    const wider = widened(columns, parts)
    if (wider.length < Math.max(TABLE_COLUMNS, columns.length - 1)) break
    if (parts.length === 1 && wider.length < columns.length) break
    if (widened([], parts).length >= TABLE_COLUMNS) full++
    printed.push(parts)
    columns = wider
    end = next
  }
  if (full < TABLE_ROWS) return undefined
  return { cells: joinWrapped(printed.map(parts => cellsOf(parts, columns))), end }
}

/** A row's cells may be of one line and of two, set at half heights: what stands beside each other is one row. */
function tableRow(rows: readonly Row[], start: number): { parts: Line[]; next: number } {
  let next = start + 1
  while (next < rows.length && isBeside(rows[next - 1]!, rows[next])) next++
  return { parts: rows.slice(start, next).flatMap(row => row.parts), next }
}

/** Columns with the places of one more row; what bridges two makes them one. */
function widened(columns: readonly Gap[], parts: readonly Line[]): Gap[] {
  const places = [...columns, ...parts.map(({ left, right }) => ({ from: left, to: right }))].sort((a, b) => a.from - b.from)
  const wider: { from: number; to: number }[] = []
  for (const { from, to } of places) {
    const last = wider.at(-1)
    if (last && from < last.to) last.to = Math.max(last.to, to)
    else wider.push({ from, to })
  }
  return wider
}

function cellsOf(parts: readonly Line[], columns: readonly Gap[]): GridCell[] {
  return columns.map((column, at) => {
    const own = parts.filter(part => part.left < column.to && part.right > column.from)
    return { text: own.map(part => part.text).join(' '), column: at, columns: 1 }
  })
}

/** A cell's second line begins with a small letter, and nothing else stands beside it. */
function joinWrapped(rows: readonly GridCell[][]): GridCell[][] {
  const whole: GridCell[][] = []
  for (const row of rows) {
    const filled = row.filter(cell => cell.text !== '')
    const last = whole.at(-1)
    if (last && filled.every(cell => /^\p{Ll}/u.test(cell.text) && last[cell.column]!.text !== ''))
      whole[whole.length - 1] = last.map((cell, i) => ({ ...cell, text: `${cell.text} ${row[i]!.text}`.trim() }))
    else whole.push(row)
  }
  return whole
}
