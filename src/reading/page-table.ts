import { flatten } from '../vietnamese/flatten.ts'
import { oneLine } from './clean-text.ts'
import type { OutlineBuilder } from './outline.ts'
import { type PageElement, spacedText, textOf } from './page-node.ts'
import { addGrid, type GridCell } from './table-head.ts'
import { isTableHead } from './text-table.ts'

const MOST_CELLS = 60
/** What stands side by side at the head and the foot of an official document, without being a table. */
const LETTERHEAD = /cộng h(?:òa|oà) xã hội chủ nghĩa|độc lập\s*[-–]\s*tự do|nơi nhận\s*:/iu
const LETTERHEAD_ROWS = 4

/** A table that only arranges a page: it holds other tables or headings, one column, a document's letterhead, or cells as long as articles. */
export function isLayoutTable(table: PageElement): boolean {
  if (table.querySelector('table')) return true
  const rows = rowsOf(table)
  if (rows.slice(0, 3).some(row => row.length > 1 && isTableHead(row.map(cell => flatten(oneLine(spacedText(cell))))))) return false
  if (table.querySelector('h1, h2, h3, h4, ul, ol, img')) return true
  if (Math.max(0, ...rows.map(row => row.length)) < 2) return true
  if (rows.length <= LETTERHEAD_ROWS && LETTERHEAD.test(textOf(table).normalize('NFC'))) return true
  return rows.some(row => row.some(cell => textOf(cell).length > 600))
}

/** Rows with their cells in their columns: a merged cell is followed, to the right and below, by empty ones; a head is one row. */
export function addTableRows(table: PageElement, outline: OutlineBuilder): void {
  const held: number[] = [] // by column: for how many more rows a cell from above holds it
  addGrid(
    rowsOf(table).map(row => gridRow(row, held)),
    outline,
  )
}

function gridRow(cells: readonly PageElement[], held: number[]): GridCell[] {
  const row: GridCell[] = []
  let at = 0
  const skipHeld = () => {
    for (; (held[at] ?? 0) > 0 && at < MOST_CELLS; at++) {
      held[at]!--
      row.push({ text: '', column: at, columns: 1 })
    }
  }
  for (const cell of cells) {
    skipHeld()
    const rows = span(cell, 'rowspan')
    const columns = Math.min(span(cell, 'colspan'), MOST_CELLS - at)
    if (columns < 1) break
    row.push({ text: oneLine(spacedText(cell)), column: at, columns })
    for (const end = at + columns; at < end; at++) held[at] = rows - 1
  }
  skipHeld()
  return row
}

function rowsOf(table: PageElement): PageElement[][] {
  return Array.from(table.querySelectorAll('tr')).map(row =>
    Array.from(row.children).filter(cell => cell.localName === 'td' || cell.localName === 'th'),
  )
}

function span(cell: PageElement, attribute: string): number {
  const value = Number.parseInt(cell.getAttribute(attribute) ?? '1', 10)
  return value > 1 ? Math.min(value, MOST_CELLS) : 1
}
