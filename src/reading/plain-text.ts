import type { Block } from '../domain/block.ts'
import type { Outline } from './outline.ts'
import { findTextTables, type Line } from './text-table.ts'

/** Clean text as it stands, one paragraph a line; the lines of a table are its rows. */
export function readPlainText(text: string): Outline {
  const lines = linesOf(text)
  const tables = findTextTables(text, lines)
  const blocks: Block[] = []
  for (let i = 0; i < lines.length; ) {
    const row = tables.get(i)
    const { start, end } = lines[i]!
    blocks.push(row ? { kind: 'row', start: row.start, end: row.end, cells: row.cells ?? [] } : { kind: 'paragraph', start, end })
    i += row?.lines ?? 1
  }
  return { text, blocks, meta: {} }
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  for (const { 0: line, index } of text.matchAll(/[^ \n][^\n]*/g)) {
    const words = line.trim()
    if (words === '') continue
    const start = index + line.indexOf(words)
    lines.push({ start, end: start + words.length, text: words, tabbed: { start: index, end: index + line.length } })
  }
  return lines
}
