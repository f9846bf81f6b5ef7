import type { GridCell } from '../table-head.ts'
import { inReadingOrder } from './columns.ts'
import { type Grid, gridsOf } from './grid.ts'
import { type Line, linesOf } from './lines.ts'
import type { Glyph, PageMarks } from './marks.ts'
import { joinLines } from './paragraphs.ts'

/** The words of a page: lines outside tables, and tables by their rows. */
export interface PageText {
  readonly lines: readonly Line[]
  readonly tables: readonly { readonly top: number; readonly rows: readonly (readonly GridCell[])[] }[]
  /** Points. */
  readonly height: number
}

/** A stretch of a page in the order of reading: lines of text between two margins, or a table. */
export type Piece = Text | { readonly table: readonly (readonly GridCell[])[] }

export interface Text {
  readonly lines: readonly Line[]
  /** Points, as the longest lines have it. */
  readonly left: number
  readonly right: number
}

interface Area {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export function pageText({ glyphs, rules }: PageMarks, height: number): PageText {
  const grids = gridsOf(rules)
  const inside = grids.map(() => [] as Glyph[])
  const outside = glyphs.filter(glyph => {
    const at = grids.findIndex(grid => isWithin(glyph, grid))
    inside[at]?.push(glyph)
    return at < 0
  })
  const tables = grids.map((grid, i) => ({ top: grid.top, rows: rowsOf(grid, inside[i]!) })).filter(({ rows }) => rows.length > 0)
  return { lines: linesOf(outside), tables, height }
}

/** A page in the order of reading. */
export function piecesOf({ lines, tables }: PageText): Piece[] {
  const pieces: Piece[] = []
  const page = marginsOf(lines)
  let rest = lines
  for (const { top, rows } of [...tables, { top: Number.POSITIVE_INFINITY, rows: [] }]) {
    for (const flow of inReadingOrder(rest.filter(line => line.y < top))) {
      let run: Line[] = []
      const own = flow.isColumn ? marginsOf(flow.lines.filter(line => 'text' in line)) : page
      for (const line of flow.lines) {
        if ('text' in line) run.push(line)
        else {
          pieces.push({ lines: run, ...own }, { table: line.cells })
          run = []
        }
      }
      pieces.push({ lines: run, ...own })
    }
    rest = rest.filter(line => line.y >= top)
    if (rows.length > 0) pieces.push({ table: rows })
  }
  return pieces.filter(piece => 'table' in piece || piece.lines.length > 0)
}

function marginsOf(lines: readonly Line[]): { left: number; right: number } {
  return { left: Math.min(...lines.map(line => line.left)), right: Math.max(...lines.map(line => line.right)) }
}

/** By the middle of the letter, which is above its base line. */
function isWithin(glyph: Glyph, area: Area): boolean {
  const x = (glyph.left + glyph.right) / 2
  const y = glyph.y - glyph.size * 0.3
  return x > area.left && x < area.right && y > area.top && y < area.bottom
}

function rowsOf(grid: Grid, glyphs: readonly Glyph[]): GridCell[][] {
  const rows: GridCell[][] = Array.from({ length: grid.rows }, () => [])
  for (const box of grid.boxes) {
    const own = linesOf(
      glyphs.filter(glyph => isWithin(glyph, box)),
      true,
    )
    rows[box.row]!.push({ text: joinLines(own.map(line => line.text)), column: box.column, columns: box.columns })
  }
  return rows.filter(row => row.some(cell => cell.text !== ''))
}
