import type { Block } from '../domain/block.ts'
import type { Span } from '../domain/fact.ts'
import { flatten } from '../vietnamese/flatten.ts'
import { INDEX_HEAD, isFigureHead, isNameHead, MEASURE_HEAD, PLACE_HEAD } from '../vietnamese/table-heads.ts'
import { readSpacedTable } from './spaced-table.ts'
import { readStackedTable } from './stacked-table.ts'

/** A line of text and where it stands, without the white space at its ends. */
export interface Line extends Span {
  readonly text: string
  /** The same with its tabs: an empty first cell is one. */
  readonly tabbed: Span
}

const FEWEST_COLUMNS = 3
/** Lines that follow a head and have not its columns; after more of them it was none. */
const MOST_IRREGULAR = 20

/**
 * The tables that a plain text holds as lines: cells parted by tabs, by "|", by two spaces or more, by dashes, by single blanks, or each on a line of its own. Lines that
 * are no part of a table are left to others. A line within a table that does not have its columns is a row of one cell, which no one reads.
 */
export function findTextTables(text: string, lines: readonly Line[]): Map<number, Block & { readonly lines: number }> {
  const rows = new Map<number, Block & { readonly lines: number }>()
  const parted = ['\t', '  ', '|', ' - ', ' – '].some(sign => text.includes(sign))
  for (let i = 0; i < lines.length; ) {
    const found =
      (parted ? readPartedTable(text, lines, i) : undefined) ?? readSpacedTable(text, lines, i) ?? readStackedTable(text, lines, i)
    for (const row of found ?? []) {
      rows.set(i, row)
      i += row.lines
    }
    if (!found) i++
  }
  return rows
}

/** A table whose head line parts into the heads of a name and of figures, with the lines under it. */
function readPartedTable(text: string, lines: readonly Line[], at: number): (Block & { lines: number })[] | undefined {
  const head = lines[at]!
  const sign = head.text.includes('\t') ? '\t' : isBarred(head.text) ? '|' : head.text.includes('  ') ? ' ' : undefined
  if (!sign) return readDashedTable(text, lines, at)
  const printed = cellsOf(text, head, sign)
  if (printed.length < FEWEST_COLUMNS) return undefined
  if (!isTableHead(printed.map(cell => wordsOf(text, cell)))) return unnamedTable(text, lines, at, sign, printed.length)
  const [heads, ...below] = withGroup(text, lines, at, sign, printed)
  const rows = [rowOf(head, heads), ...below.map(cells => rowOf(lines[at + 1]!, cells))]
  let regular = 0
  for (let i = at + rows.length; i < lines.length; i++) {
    const line = lines[i]!
    if (sign === '|' && RULE.test(line.text)) {
      const above = rows.at(-1)!
      rows[rows.length - 1] = { ...above, lines: above.lines + 1 }
      continue
    }
    const cells = rowCells(text, line, sign, head.text, heads.length)
    const whole = cells.length === heads.length || (sign !== ' ' && cells.length > 1 && cells.length < heads.length)
    if (regular === 0 && rows.length > MOST_IRREGULAR) return undefined
    if (!whole && cells.length === 1 && !isGroup(text, line, lines[i + 1], sign, heads.length)) break
    if (cells.length === heads.length) regular++
    rows.push(rowOf(line, whole ? cells : [{ start: line.start, end: line.end }]))
  }
  return regular >= 1 ? rows : undefined
}

/** The cells of a head as columns: those of a head that a year of its own groups ("Năm 2022") are more, or fewer, than it prints. */
function withGroup(text: string, lines: readonly Line[], at: number, sign: string, heads: Span[]): [Span[], ...Span[][]] {
  const [second, third] = [lines[at + 1], lines[at + 2]].map(line => (line ? cellsOf(text, line, sign) : []))
  const group = heads.findIndex(cell => YEAR_ALONE.test(wordsOf(text, cell)))
  if (group < 0 || !second || !third) return [heads]
  const next = heads[group + 1]
  // Chỉ tiêu | Năm 2022 | Kế hoạch | Thực hiện, over rows of three cells
  if (next && second.length === heads.length - 1 && third.length === second.length && isOfGroup(wordsOf(text, next)))
    return [[...heads.slice(0, group), { start: heads[group]!.start, end: next.end }, ...heads.slice(group + 2)]]
  // Chỉ tiêu    Năm 2022    Kế hoạch 2023 over its own line of heads, and rows of four cells
  if (sign !== ' ' || third.length !== heads.length - 1 + second.length || !second.every(cell => isOfGroup(wordsOf(text, cell))))
    return [heads]
  const none = heads.map(({ end }) => ({ start: end, end }))
  const first = second.map((_, i) => (i === 0 ? heads[group]! : none[group]!))
  return [
    [...heads.slice(0, group), ...first, ...heads.slice(group + 1)],
    [...none.slice(0, group), ...second, ...none.slice(group + 1)],
  ]
}
const YEAR_ALONE = /^năm (?:19|20)\d\d$/u

/** A head of figures that tells no year of its own: "Kế hoạch", "Ước thực hiện". */
function isOfGroup(words: string): boolean {
  return isFigureHead(words) && !/\d{4}/.test(words)
}

function wordsOf(text: string, { start, end }: Span): string {
  return flatten(text.slice(start, end)).trim()
}

/** "|---|:--:|" below a head */
const RULE = /^[|:+ -]*--[|:+ -]*$/

// Chỉ tiêu - Thực hiện - So kế hoạch | Thu ngân sách - 12,5 tỷ đồng - 110%
/** A table whose cells are parted by dashes: its head tells that it is one, and each of its rows ends in as many figures as there are columns. */
function readDashedTable(text: string, lines: readonly Line[], at: number): (Block & { lines: number })[] | undefined {
  const head = lines[at]!
  if (head.text.length > LONGEST_HEAD || !(head.text.includes(' - ') || head.text.includes(' – ')) || /\d *%|[.;:]/.test(head.text))
    return undefined
  const heads = cellsOf(text, head, '-')
  const flat = heads.map(cell => wordsOf(text, cell))
  if (heads.length < FEWEST_COLUMNS || !isNameHead(flat[0]!) || !isTableHead(flat)) return undefined
  const rows = [rowOf(head, heads)]
  for (const line of lines.slice(at + 1)) {
    const cells = dashedRow(text, line, heads.length)
    if (!cells) break
    rows.push(rowOf(line, cells))
  }
  return rows.length > FEWEST_ROWS ? rows : undefined
}
const LONGEST_HEAD = 160
const FEWEST_ROWS = 2

/** "- Công nghiệp - xây dựng - 12,5 tỷ đồng - 110%": a name may hold dashes of its own. */
function dashedRow(text: string, line: Line, columns: number): Span[] | undefined {
  const bullet = /^[-–+*•] +/.exec(line.text)?.[0].length ?? 0
  const cells = cellsOf(text, { ...line, start: line.start + bullet }, '-')
  if (cells.length < columns) return undefined
  const figures = cells.slice(1 - columns)
  const name = { start: cells[0]!.start, end: cells[cells.length - columns]!.end }
  const whole = /\p{L}/u.test(text.slice(name.start, name.end)) && /\d/.test(text.slice(figures.at(-1)!.start, figures.at(-1)!.end))
  return whole ? [name, ...figures] : undefined
}

/** Lines of as many cells each are a table, also where no one knows what its columns hold; it is not read as sentences. */
function unnamedTable(
  text: string,
  lines: readonly Line[],
  at: number,
  sign: string,
  columns: number,
): (Block & { lines: number })[] | undefined {
  const rows: (Block & { lines: number })[] = []
  for (let i = at; i < lines.length; i++) {
    const cells = cellsOf(text, lines[i]!, sign)
    if (cells.length !== columns) break
    rows.push(rowOf(lines[i]!, cells))
  }
  return rows.length >= (sign === ' ' ? 3 : 2) ? rows : undefined
}

/** "Chỉ tiêu | ĐVT | KH 2020": a name or a place, and what only tables have over their columns. */
export function isTableHead(flatCells: readonly string[]): boolean {
  const named = flatCells.some(cell => isNameHead(cell) || PLACE_HEAD.test(cell))
  return named && flatCells.some(cell => INDEX_HEAD.test(cell) || MEASURE_HEAD.test(cell) || isFigureHead(cell))
}

function isBarred(text: string): boolean {
  return text.includes('|') && text.match(/\|/g)!.length >= FEWEST_COLUMNS - 1
}

/** A line of one cell amid rows: the name of a group. */
function isGroup(text: string, line: Line, next: Line | undefined, sign: string, columns: number): boolean {
  return line.text.length < 80 && !/[.;:]$/.test(line.text) && next !== undefined && cellsOf(text, next, sign).length === columns
}

const PARTED_BY: Readonly<Record<string, RegExp>> = { '|': /\|/g, '\t': /\t/g, '-': / [-–] /g }

function cellsOf(text: string, line: Line, sign: string): Span[] {
  const { start, end } = sign === '\t' ? line.tabbed : line
  const words = text.slice(start, end)
  const cells: Span[] = []
  let from = 0
  for (const gap of words.matchAll(PARTED_BY[sign] ?? / {2,}/g)) {
    cells.push({ start: start + from, end: start + gap.index })
    from = gap.index + gap[0].length
  }
  cells.push({ start: start + from, end })
  return (sign === '|' ? withoutEdges(words, cells) : cells).map(cell => trim(text, cell))
}

/** "| Trâu | con | 12" under a head that no bar opens: its first cell is empty; "Hộ nghèo | % | 0,6 |": its last; "| Kế hoạch | Thực hiện |": both. */
function rowCells(text: string, line: Line, sign: string, head: string, columns: number): Span[] {
  const cells = cellsOf(text, line, sign)
  if (sign !== '|') return cells
  if (cells.length < columns && line.text.startsWith('|') && !head.startsWith('|')) cells.unshift({ start: line.start, end: line.start })
  if (cells.length < columns && line.text.endsWith('|') && !head.endsWith('|')) cells.push({ start: line.end, end: line.end })
  return cells
}

/** "| a | b |" has two cells. */
function withoutEdges(text: string, cells: readonly Span[]): Span[] {
  return cells.slice(text.startsWith('|') ? 1 : 0, text.endsWith('|') && text.length > 1 ? -1 : undefined)
}

function trim(text: string, { start, end }: Span): Span {
  let from = start
  let to = end
  while (from < to && text[from] === ' ') from++
  while (to > from && text[to - 1] === ' ') to--
  return { start: from, end: to }
}

function rowOf(line: Line, cells: readonly Span[]): Block & { lines: number } {
  return { kind: 'row', start: Math.min(line.start, cells[0]!.start), end: Math.max(line.end, cells.at(-1)!.end), cells, lines: 1 }
}
