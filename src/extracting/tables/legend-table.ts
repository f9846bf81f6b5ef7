import type { Span } from '../../domain/fact.ts'
import { latin } from '../../vietnamese/pattern.ts'
import { trimSpan } from '../../vietnamese/sentences.ts'
import type { Passage } from '../document/outline.ts'
import { readHeadWords } from './table-head.ts'

// Các chỉ tiêu theo thứ tự: kế hoạch 2021 / thực hiện 2021 / tỷ lệ (%)  |  (thứ tự các cột: KH; TH; %)
const LEGEND = latin(
  /(?<!\p{L})(?:theo thứ tự|thứ tự|lần lượt|các cột|theo trình tự|trình tự|ghi theo)(?: (?:là|gồm|sau|như sau|các cột|các số|từ trái sang phải|ghi))*: *(?<heads>[^:]{9,240}?)[\s.:)]*$/u,
)
const NAME_WORD = latin(/(?<!\p{L})(?:chỉ tiêu|nội dung)(?!\p{L})/u)
const CELL = /^(?:[-–—.…x]*|[<>≥≤~]? ?\d[\d.,]* ?%?)$/u
const LONGEST_NAME = 90

/**
 * The passages with tables that are only printed as lines: a legend that tells what the figures are, in order, then for each indicator its name and "a / b / c".
 * Each becomes a row, under the words of the legend.
 */
export function withLegendTables(flat: string, passages: readonly Passage[]): readonly Passage[] {
  if (!LEGEND_WORDS.some(words => flat.includes(words))) return passages
  const found: Passage[] = []
  for (let i = 0; i < passages.length; i++) {
    const legend = passages[i]!
    found.push(legend)
    const heads = legend.kind === 'title' || legend.kind === 'row' ? undefined : headsOf(flat, legend)
    if (!heads) continue
    const { rows, used } = rowsBelow(flat, passages, i + 1, heads.length - 1)
    if (rows.length < 2) continue
    found.push(row(heads), ...rows)
    i += used
  }
  return found
}
const LEGEND_WORDS = ['trình tự', 'thứ tự', 'lần lượt', 'các cột', 'ghi theo']

/** The words over each column, that of the names first; undefined where it is no legend. */
function headsOf(flat: string, { start, end }: Span): readonly Span[] | undefined {
  const words = flat.slice(start, end)
  const heads = LEGEND.exec(words)?.groups?.heads
  const name = NAME_WORD.exec(words) ?? NAME_WORD.exec(flat)
  if (heads === undefined || !name) return undefined
  const from = start + words.lastIndexOf(heads)
  const cells = split(flat, { start: from, end: from + heads.length }, heads.includes(' / ') ? / \/ /gu : /[|;]|\/(?!kh)/gu)
  const told = cells.filter(cell => readHeadWords(flat.slice(cell.start, cell.end)).says === 'figure')
  const at = (NAME_WORD.test(words) ? start : 0) + name.index
  return told.length >= 2 ? [{ start: at, end: at + name[0].length }, ...cells] : undefined
}

/** The rows from a place on, of so many figures each, and how many passages they take. */
function rowsBelow(flat: string, passages: readonly Passage[], from: number, count: number): { rows: Passage[]; used: number } {
  const rows: Passage[] = []
  let at = from
  for (; at < passages.length; at++) {
    const line = passages[at]!
    const below = passages[at + 1]
    const own = line.kind === 'row' ? undefined : namedRow(flat, line, count)
    const values = !own && below && isRowName(flat, line) ? figuresOf(flat, below, count) : undefined
    if (own) rows.push(own)
    else if (values) {
      rows.push(row([line, ...values]))
      at++
    } else break
  }
  return { rows, used: at - from }
}

/** "Thu ngân sách (triệu đồng): 4.150 / 4.872 / 117,4" */
function namedRow(flat: string, line: Span, count: number): Passage | undefined {
  const words = flat.slice(line.start, line.end)
  const cut = /(?:[:)]| [-–])(?= *[<>≥≤~]? ?\d)/u.exec(words)
  if (!cut) return undefined
  const mark = line.start + cut.index + (cut[0] === ')' ? 1 : 0)
  const values = figuresOf(flat, { start: line.start + cut.index + cut[0].length, end: line.end }, count)
  const name = trimSpan(flat, { start: line.start, end: mark })
  return values && isRowName(flat, name) ? row([name, ...values]) : undefined
}

/** Whether a stretch may be the name of a row: short, and with no figure but such as names have. */
export function isRowName(flat: string, { start, end }: Span): boolean {
  if (end - start > LONGEST_NAME) return false
  const words = flat.slice(start, end)
  return /\p{L}{2}/u.test(words) && !/\d/.test(words.replace(NAME_DIGITS, ''))
}
const NAME_DIGITS =
  /\([^)]*\)|(?:mức độ|mũi|loại|nhóm|khối|cấp|hạng|thứ) \d{1,2}(?:(?:,| và| ?-) ?\d{1,2})*|\d{1,2}(?: ?- ?\d{1,2})? (?:tuổi|sao)/gu

/** So many cells, of figures and dashes alone. */
function figuresOf(flat: string, line: Span, count: number): readonly Span[] | undefined {
  for (const parted of [/ \/ |[|;]/gu, /[/|;]/gu]) {
    const cells = split(flat, line, parted)
    if (cells.length === count && cells.every(cell => CELL.test(flat.slice(cell.start, cell.end)))) return cells
  }
  return undefined
}

function split(flat: string, { start, end }: Span, parted: RegExp): readonly Span[] {
  const cells: Span[] = []
  let from = start
  for (const { index, 0: mark } of flat.slice(start, end).matchAll(parted)) {
    cells.push(trimSpan(flat, { start: from, end: start + index }))
    from = start + index + mark.length
  }
  const stop = /[.;]$/.test(flat.slice(from, end)) ? end - 1 : end
  return [...cells, trimSpan(flat, { start: from, end: stop })]
}

function row(cells: readonly Span[]): Passage {
  const values = cells.slice(1)
  return { start: Math.min(cells[0]!.start, values[0]!.start), end: values.at(-1)!.end, kind: 'row', level: 0, cells }
}
