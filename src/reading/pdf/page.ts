import type { GridCell } from '../table-head.ts'
import { inReadingOrder } from './columns.ts'
import { type Grid, gridsOf } from './grid.ts'
import { joinLines } from './join-lines.ts'
import { type Line, linesOf } from './lines.ts'
import type { Glyph, PageMarks } from './marks.ts'

/** The words of a page: lines outside tables, and tables by their rows. */
export interface PageText {
  readonly lines: readonly Line[]
  readonly tables: readonly { readonly top: number; readonly rows: readonly (readonly GridCell[])[] }[]
  /** Points. */
  readonly width: number
  readonly height: number
}

/** A stretch of a page in the order of reading: lines of text between two margins, or a table. */
export type Piece = Text | Table

export interface Table {
  readonly table: readonly (readonly GridCell[])[]
  /** Whether its columns are where its lines, or its head, say. */
  readonly isSure: boolean
}

export interface Text {
  readonly lines: readonly Line[]
  /** Points, as the longest lines have it. */
  readonly left: number
  readonly right: number
}

const TELLING_LINES = 3

interface Area {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export function pageText({ glyphs, rules }: PageMarks, { width, height }: Pick<PageText, 'width' | 'height'>): PageText {
  const grids = gridsOf(rules)
  const inside = grids.map(() => [] as Glyph[])
  const outside = glyphs.filter(glyph => {
    const at = grids.findIndex(grid => isWithin(glyph, grid))
    inside[at]?.push(glyph)
    return at < 0
  })
  const tables = grids.map((grid, i) => ({ top: grid.top, rows: rowsOf(grid, inside[i]!) })).filter(({ rows }) => rows.length > 0)
  return { lines: linesOf(outside), tables, width, height }
}

/** Between what margins text stands, where it is not in columns. */
type Margins = Pick<Text, 'left' | 'right'>

/** Pages in the order of reading. Pages of one size share their margins, since one of them may have short lines only. */
export function piecesOf(pages: readonly PageText[]): Piece[] {
  const widths = new Set(pages.map(page => Math.round(page.width)))
  const margins = new Map(Array.from(widths, width => [width, pageMargins(pages.filter(page => Math.round(page.width) === width))]))
  return pages.flatMap(page => piecesOfPage(page, margins.get(Math.round(page.width))!))
}

function piecesOfPage({ lines, tables }: PageText, page: Margins): Piece[] {
  const pieces: Piece[] = []
  let rest = lines
  for (const { top, rows } of [...tables, { top: Number.POSITIVE_INFINITY, rows: [] }]) {
    for (const flow of inReadingOrder(rest.filter(line => line.y < top))) {
      let run: Line[] = []
      const own = flow.isColumn ? marginsOf(flow.lines.filter(line => 'text' in line)) : page
      for (const line of flow.lines) {
        if ('text' in line) run.push(line)
        else {
          pieces.push({ lines: run, ...own }, { table: line.cells, isSure: line.isSure })
          run = []
        }
      }
      pieces.push({ lines: run, ...own })
    }
    rest = rest.filter(line => line.y >= top)
    if (rows.length > 0) pieces.push({ table: rows, isSure: true })
  }
  return pieces.filter(piece => 'table' in piece || piece.lines.length > 0)
}

/** By the outermost lines; as wide on the right as on the left, where hardly a line is long enough to tell. */
function pageMargins(pages: readonly PageText[]): Margins {
  const lines = pages.flatMap(page => page.lines)
  const width = pages[0]!.width
  const { left, right } = marginsOf(lines)
  const long = lines.filter(line => line.right - line.left > width / 2).length
  return { left, right: long < TELLING_LINES ? Math.max(right, width - left) : right }
}

function marginsOf(lines: readonly Line[]): Margins {
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const line of lines) {
    left = Math.min(left, line.left)
    right = Math.max(right, line.right)
  }
  return { left, right }
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
