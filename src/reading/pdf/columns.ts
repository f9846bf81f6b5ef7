import type { GridCell } from '../table-head.ts'
import { joinLines } from './join-lines.ts'
import type { Line } from './lines.ts'

/** Lines that stand at one height. */
interface Row {
  readonly y: number
  readonly parts: readonly Line[]
}

/** A table that has no lines drawn. */
export interface Cells {
  readonly cells: readonly (readonly GridCell[])[]
  /** Whether each column of figures stands under its head. Where not, a figure might be taken for its neighbour's. */
  readonly isSure: boolean
}

interface Gap {
  readonly from: number
  readonly to: number
}

/** In sizes of the letters. */
const GUTTER = 0.9
/** A letterhead or the signatures: side by side, and hardly a line at the height of another. */
const WIDE_GUTTER = 2
const FIGURE = /^[\d.,%\s-]+$/
const PARAGRAPH_GAP = 3
const BESIDE = 0.85
/** Rows that have something on both sides of a gap, for it to part columns. */
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
      flow.push({ cells: table.cells, isSure: isSure(table.cells) })
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
    if (!narrower || (!gap && parts.length < 2)) break
    if (parts.length > 1) {
      gap = narrower
      both++
    }
  }
  if (!gap) return undefined
  const middle = (gap.from + gap.to) / 2
  const parts = rows.slice(start, end).flatMap(row => row.parts)
  const left = parts.filter(part => part.right <= middle)
  const right = parts.filter(part => part.left >= middle)
  const isWide = gap.to - gap.from > WIDE_GUTTER * parts[0]!.size && left.length > 1 && right.length > 1
  if (both < (isWide ? 1 : COLUMN_ROWS) || !isText(right)) return undefined
  return { left, right, end }
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

/** Not numbers beside their names. */
function isText(lines: readonly Line[]): boolean {
  return lines.filter(line => FIGURE.test(line.text)).length < lines.length / 3
}

/** Rows from `start` on with words at the same three places or more, at least three rows so. */
function tableFrom(rows: readonly Row[], start: number): { cells: GridCell[][]; end: number } | undefined {
  const printed: (readonly Line[])[] = []
  let columns: readonly Gap[] = []
  let end = start
  while (end < rows.length) {
    if (end > start && rows[end]!.y - rows[end - 1]!.y > PARAGRAPH_GAP * rows[end]!.parts[0]!.size) break
    const { parts, next } = tableRow(rows, end)
    const own = widened([], parts)
    const wider = widened(columns, parts)
    if (printed.length === 0 && own.length < TABLE_COLUMNS) break
    if (wider.length < columns.length && !isGroupHead(parts, columns)) break
    if (wider.length >= columns.length) columns = wider
    printed.push(parts)
    end = next
  }
  const full = printed.filter(parts => widened([], parts).length >= TABLE_COLUMNS).length
  if (full < TABLE_ROWS) return undefined
  return { cells: joinWrapped(printed.map(parts => cellsOf(parts, columns))), end }
}

/** Every column has its words in the head, and something below them. */
function isSure(rows: readonly (readonly GridCell[])[]): boolean {
  const body = rows.findIndex(row => row.some(cell => isFigure(cell.text)))
  if (body < 1) return false
  const isFilled = (part: readonly (readonly GridCell[])[], column: number) => part.some(row => row[column]!.text !== '')
  return rows[0]!.every((_, column) => isFilled(rows.slice(0, body), column) && isFilled(rows.slice(body), column))
}

function isFigure(text: string): boolean {
  return FIGURE.test(text) && /\d/.test(text) && !/^(?:19|20)\d\d$/.test(text)
}

/** Words over several columns, without a figure: part of the head, not a line of text. */
function isGroupHead(parts: readonly Line[], columns: readonly Gap[]): boolean {
  return (
    widened([], parts).length > 1 &&
    widened(columns, parts).length >= columns.length - 1 &&
    parts.every(part => !/\d[.,]?\d/.test(part.text))
  )
}

/** A row's cells may be of one line and of two, set at half heights: what stands beside each other is one row, unless it has figures twice. */
function tableRow(rows: readonly Row[], start: number): { parts: readonly Line[]; next: number } {
  let next = start + 1
  while (next < rows.length && isBeside(rows[next - 1]!, rows[next])) next++
  const parts = rows.slice(start, next).flatMap(row => row.parts)
  const figures = parts.filter(part => FIGURE.test(part.text))
  const isSeveral = figures.some(one => figures.some(other => other.y !== one.y && other.left < one.right && one.left < other.right))
  return isSeveral ? { parts: rows[start]!.parts, next: start + 1 } : { parts, next }
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
    const own = parts.filter(part => part.left < column.to && part.right > column.from).sort((a, b) => a.y - b.y)
    return { text: joinLines(own.map(part => part.text)), column: at, columns: 1 }
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
