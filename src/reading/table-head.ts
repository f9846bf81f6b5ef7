import type { OutlineBuilder } from './outline.ts'

/** A cell of a table as printed: its text, its first column and how many columns it is merged over. */
export interface GridCell {
  readonly text: string
  readonly column: number
  readonly columns: number
}

const YEAR = /^(?:năm\s+)?(?:19|20)\d\d$/iu
/** Words that say by themselves what a column holds. "Tổng số", "Trong đó nữ" or "Huyện giao" do not. */
const TELLING =
  /(?<![\p{L}\d])(?:kế hoạch|kh|mục tiêu|dự toán|chỉ tiêu|thực hiện|th|kết quả|ước|đạt|so|cùng kỳ|ck|tỷ lệ|tỉ lệ|năm (?:19|20)\d\d)(?![\p{L}\d])|%/iu
const BARE_FIGURE = /^[\d.,\s%]+$/

/**
 * Lays a table's rows, cells in their columns: a merged cell is followed by empty ones. A head over several lines is one row, each
 * column with its words from above down, "Năm 2021 Kế hoạch", as a head over one line would say it; unless the lower line leaves open
 * what its columns hold, when all lines stay as printed.
 */
export function addGrid(rows: readonly (readonly GridCell[])[], outline: OutlineBuilder): void {
  const width = widthOf(rows)
  const first = rows.findIndex(row => row.filter(cell => cell.text !== '').length > 1)
  const height = first < 0 ? 1 : headHeight(rows.slice(first), width)
  rows.forEach((row, i) => {
    if (height > 1 && i === first) outline.row(foldedHead(rows.slice(first, first + height), width))
    else if (height === 1 || i < first || i >= first + height) outline.row(printed(row, width))
  })
}

/** How many columns a table has. */
export function widthOf(rows: readonly (readonly GridCell[])[]): number {
  return rows.reduce((most, row) => Math.max(most, ...row.map(cell => cell.column + cell.columns)), 0)
}

/** How many rows the head has: those after the first that stand wholly under its merged cells. */
function headHeight(rows: readonly (readonly GridCell[])[], width: number): number {
  const covered = new Set<number>()
  const cover = (row: readonly GridCell[]) => {
    for (const { text, column, columns } of row)
      if (text !== '' && columns > 1 && columns < width) for (let i = 0; i < columns; i++) covered.add(column + i)
  }
  let height = 1
  for (const row of rows) {
    if (row !== rows[0]) {
      const told = row.filter(cell => cell.text !== '')
      if (told.length === 0 || !told.every(cell => covered.has(cell.column) && isTelling(cell))) break
      height++
    }
    covered.clear()
    cover(row)
    if (covered.size === 0) break
  }
  return height
}

function isTelling({ text, columns }: GridCell): boolean {
  return YEAR.test(text) || ((columns > 1 || TELLING.test(text)) && !BARE_FIGURE.test(text))
}

function foldedHead(rows: readonly (readonly GridCell[])[], width: number): string[] {
  const words: string[][] = Array.from({ length: width }, () => [])
  for (const row of rows)
    for (const { text, column, columns } of row) if (text !== '') for (let i = column; i < column + columns; i++) words[i]?.push(text)
  return words.map(parts => parts.join(' '))
}

function printed(row: readonly GridCell[], width: number): string[] {
  const texts = Array.from({ length: width }, () => '')
  for (const cell of row) texts[cell.column] = cell.text
  return texts
}
