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
  for (let from = 0; from < text.length; ) {
    const stop = text.indexOf('\n', from)
    const end = stop < 0 ? text.length : stop
    while (text[from] === ' ') from++
    const line = text.slice(from, end)
    const words = line.trim()
    if (words !== '') {
      const start = from + line.indexOf(words)
      lines.push({ start, end: start + words.length, text: words, tabbed: { start: from, end } })
    }
    from = end + 1
  }
  return lines
}
