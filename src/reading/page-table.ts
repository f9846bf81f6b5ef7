import { flatten } from '../vietnamese/flatten.ts'
import { oneLine } from './clean-text.ts'
import type { OutlineBuilder } from './outline.ts'
import { type PageElement, spacedText, textOf } from './page-node.ts'
import { isTableHead } from './text-table.ts'

const MOST_CELLS = 60

/** A table that only arranges a page: it holds other tables or headings, one column, or cells as long as articles. */
export function isLayoutTable(table: PageElement): boolean {
  if (table.querySelector('table')) return true
  const rows = rowsOf(table)
  if (rows.slice(0, 3).some(row => row.length > 1 && isTableHead(row.map(cell => flatten(oneLine(spacedText(cell))))))) return false
  if (table.querySelector('h1, h2, h3, h4, ul, ol, img')) return true
  if (Math.max(0, ...rows.map(row => row.length)) < 2) return true
  return rows.some(row => row.some(cell => textOf(cell).length > 600))
}

/** Rows with their cells in their columns: a merged cell is followed, to the right and below, by empty ones. */
export function addTableRows(table: PageElement, outline: OutlineBuilder): void {
  const held: number[] = [] // by column: for how many more rows a cell from above holds it
  for (const cells of rowsOf(table)) {
    const texts: string[] = []
    const skipHeld = () => {
      while ((held[texts.length] ?? 0) > 0 && texts.length < MOST_CELLS) {
        held[texts.length]!--
        texts.push('')
      }
    }
    for (const cell of cells) {
      skipHeld()
      const rows = span(cell, 'rowspan')
      const columns = span(cell, 'colspan')
      for (let i = 0; i < columns && texts.length < MOST_CELLS; i++) {
        held[texts.length] = rows - 1
        texts.push(i === 0 ? spacedText(cell) : '')
      }
    }
    skipHeld()
    outline.row(texts)
  }
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
