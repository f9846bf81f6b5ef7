import type { Span } from '../domain/fact.ts'
import { flatten } from '../vietnamese/flatten.ts'
import { DONE_WORD, INDEX_HEAD, isFigureHead, isNameHead, MEASURE_HEAD, PLAN_WORD, RATIO_WORD } from '../vietnamese/table-heads.ts'
import { isName, isOrdinal, joined, type Line, nothingAfter, oneCell, type Row, rowOf } from './stacked-cells.ts'

/** What stands in the cells of a column; `words` are remarks and whatever else is not read. */
export type Column = 'index' | 'name' | 'measure' | 'figure' | 'words'

/** One way to take the lines over a table's first row as its heads. */
export interface StackedHead {
  readonly columns: readonly Column[]
  /** The lines as rows: of heads over one another, then what numbers the columns. */
  readonly rows: readonly Row[]
}

/** Lines that are one head. */
interface Piece extends Span {
  readonly lines: readonly Line[]
  readonly flat: string
  readonly column: Column
  /** Made of the words that stand over figures, or known for a column without. */
  readonly known: boolean
}

const LONGEST_HEAD = 60
/** Heads of two rows over twelve columns, some over several lines. */
const MOST_LINES = 30
const FEWEST_COLUMNS = 2
const REMARKS = /^(?:ghi chú|ghi chú khác|đánh giá)$/u
const NUMBERING = /^\(?(?:[A-ZĐa-zđ]|\d{1,2})\)?(?: ?= ?\S.*)?$/u
const YEAR = /(?:19|20)\d\d/
const YEAR_ALONE = /^\(?(?:năm )?(?:19|20)\d\d\)?$/u
/** Alone they say nothing. */
const OPEN = /^(?:tỷ lệ|so sánh|so với|so|ước|mức độ|mức|số liệu)$/u
const COMPARES = /^(?:so sánh|tỷ lệ|so với|so)(?: |$)/u

/** The ways to read the lines from `at` on as heads, likeliest first, and where the first row begins; undefined where they are none. */
export function readStackedHeads(lines: readonly Line[], at: number): { heads: StackedHead[]; next: number } | undefined {
  const first = flatten(lines[at]!.text)
  const index = INDEX_HEAD.test(first)
  const named = at + (index ? 1 : 0)
  if (!index && !isNameHead(first)) return undefined
  if (!lines[named] || !isNameHead(flatten(lines[named].text))) return undefined
  const next = index ? indexedBody(lines, named + 1) : plainBody(lines, named + 1)
  if (next === undefined) return undefined
  if (!index && isTitle(lines, at, next)) return { heads: [], next: at + 1 }
  let end = next
  while (end > named + 1 && NUMBERING.test(lines[end - 1]!.text)) end--
  const pieces = piecesOf(lines.slice(at, end), index)
  const figures = pieces.filter(({ column }) => column === 'figure')
  if (pieces.length < FEWEST_COLUMNS + (index ? 1 : 0) || figures.length === 0) return undefined
  const numbering = lines.slice(end, next).map(oneCell)
  const wrapped = wrap(pieces)
  const ways = wrapped.length < pieces.length ? [pieces, wrapped] : [pieces]
  // a last line that is no head may as well name the first group
  const last = pieces.at(-1)!
  if (index && !last.known) ways.push(...ways.map(way => way.slice(0, -1)))
  return {
    heads: ways.flatMap(way => {
      const rest = way.at(-1)!.end < last.start ? [...last.lines.map(oneCell), ...numbering] : numbering
      return [oneRow(way), ...twoRows(way)].map(({ columns, rows }) => ({ columns, rows: [...rows, ...rest] }))
    }),
    next,
  }
}

/** "CÁC CHỈ TIÊU CHỦ YẾU" over a table whose heads come only below it. */
function isTitle(lines: readonly Line[], at: number, end: number): boolean {
  const shouted = isShout(lines[at]!)
  for (let i = at + 1; i < end; i++) {
    const flat = flatten(lines[i]!.text)
    if (INDEX_HEAD.test(flat)) return true
    const next = lines[i + 1]
    if (isNameHead(flat) && ((next && MEASURE_HEAD.test(flatten(next.text))) || (shouted && !isShout(lines[i]!)))) return true
  }
  return false
}

function isShout({ text }: Line): boolean {
  return text === text.toUpperCase()
}

/** The first row of a numbered table. */
function indexedBody(lines: readonly Line[], from: number): number | undefined {
  for (let i = from; i < lines.length && i < from + MOST_LINES; i++) {
    if (isOrdinal(lines[i]) && isName(lines[i + 1])) return i
    if (lines[i]!.text.length > LONGEST_HEAD || /[.;:]$/.test(lines[i]!.text)) return undefined
  }
  return undefined
}

function plainBody(lines: readonly Line[], from: number): number | undefined {
  let i = from
  while (i < lines.length && i < from + MOST_LINES && lines[i]!.text.length <= LONGEST_HEAD && knownHead(flatten(lines[i]!.text))) i++
  while (i < lines.length && NUMBERING.test(lines[i]!.text)) i++
  return i < lines.length ? i : undefined
}

function knownHead(flat: string): Column | undefined {
  if (MEASURE_HEAD.test(flat)) return 'measure'
  if (REMARKS.test(flat)) return 'words'
  return isFigureHead(flat) ? 'figure' : undefined
}

function piecesOf(lines: readonly Line[], index: boolean): Piece[] {
  const pieces: Piece[] = []
  for (const [i, line] of lines.entries()) {
    const before = pieces.at(-1)
    const flat = flatten(line.text)
    const both = before && `${before.flat} ${flat}`
    if (index && i === 0) pieces.push(piece([line], 'index'))
    else if (i === (index ? 1 : 0)) pieces.push(piece([line], 'name'))
    else if (before?.column === 'name' && isNameHead(both!)) pieces.splice(-1, 1, piece([...before.lines, line], 'name'))
    else if (before?.column === 'measure' && MEASURE_HEAD.test(both!)) pieces.splice(-1, 1, piece([...before.lines, line], 'measure'))
    else {
      const column = knownHead(flat)
      const measure = column === 'measure' && before?.column === 'name'
      pieces.push(piece([line], column === 'measure' && !measure ? 'words' : (column ?? 'words'), column !== undefined))
    }
  }
  return pieces
}

function piece(lines: readonly Line[], column: Column, known = true): Piece {
  return { ...joined(lines), lines, flat: flatten(lines.map(({ text }) => text).join(' ')), column, known }
}

// "Kế hoạch", "năm 2021", "TH/KH", "(%)"
/** Heads broken over lines: one goes on in lower case, in brackets, or with the year that it lacks. */
function wrap(pieces: readonly Piece[]): Piece[] {
  const whole: Piece[] = []
  for (const one of pieces) {
    const before = whole.at(-1)
    if (before?.column === 'figure' && goesOn(before, one) && isFigureHead(`${before.flat} ${one.flat}`))
      whole.splice(-1, 1, piece([...before.lines, ...one.lines], 'figure'))
    else whole.push(one)
  }
  return whole
}

function goesOn(before: Piece, { column, flat, lines }: Piece): boolean {
  if (/^(?:\p{Ll}|\()/u.test(lines[0]!.text)) return true
  if (OPEN.test(before.flat)) return column === 'figure'
  return YEAR_ALONE.test(flat) && !YEAR.test(before.flat) && (PLAN_WORD.test(before.flat) || DONE_WORD.test(before.flat))
}

function oneRow(pieces: readonly Piece[]): StackedHead {
  return { columns: pieces.map(({ column }) => column), rows: [headRow(pieces, pieces)] }
}

function headRow(pieces: readonly Piece[], cells: readonly Span[]): Row {
  return rowOf(
    pieces.flatMap(({ lines }) => lines),
    cells,
  )
}

// "Năm 2021", "Kế hoạch năm 2022" | "Kế hoạch", "Thực hiện", "TH/KH (%)"
/**
 * Heads of two rows, of which the upper has some that span several columns: years, or "So sánh (%)". Where the lower row begins is told by
 * its words, which have no year of their own, where those above have one.
 */
function twoRows(pieces: readonly Piece[]): StackedHead[] {
  const found: StackedHead[] = []
  for (let cut = 3; cut < pieces.length - 1; cut++) {
    const upper = pieces.slice(0, cut)
    const lower = pieces.slice(cut)
    if (!lower.every(one => one.column === 'figure' && (isRatio(one) || !YEAR.test(one.flat))) || isRatio(lower[0]!)) continue
    const years = upper.filter(isYear)
    if (years.length === 0 || upper.some(one => isLevel(one) && !YEAR.test(one.flat))) continue
    const compared = upper.filter(one => COMPARES.test(one.flat) && !PLAN_WORD.test(one.flat) && !DONE_WORD.test(one.flat))
    for (const spans of compared.length === 1 ? [years, [...years, ...compared]] : [years]) {
      const groups = groupsOf(lower, spans)
      if (groups) found.push(spanned(upper, lower, spans, groups))
    }
  }
  // two ways to as many columns: no one knows which
  return found.filter(one => found.every(other => other === one || other.columns.length !== one.columns.length))
}

/** "Năm 2021", of neither plan nor result. */
function isYear({ column, flat }: Piece): boolean {
  return column === 'figure' && YEAR.test(flat) && !PLAN_WORD.test(flat) && !DONE_WORD.test(flat) && !RATIO_WORD.test(flat)
}

function isRatio({ flat }: Piece): boolean {
  return RATIO_WORD.test(flat)
}

function isLevel(one: Piece): boolean {
  return one.column === 'figure' && !isRatio(one)
}

/** The lower heads, under each that spans some: a new one begins where a word comes again, or where shares begin under what compares. */
function groupsOf(lower: readonly Piece[], spans: readonly Piece[]): Piece[][] | undefined {
  const groups: Piece[][] = [[]]
  const compares = isRatio(spans.at(-1)!)
  for (const one of lower) {
    const group = groups.at(-1)!
    const again = group.some(({ flat }) => flat === one.flat)
    const shares = compares && groups.length === spans.length - 1 && isRatio(one) && group.length > 0
    if (again || shares) groups.push([one])
    else group.push(one)
  }
  // the last year may be planned only
  const wide = groups.every((group, i) => group.length > 1 || (i > 0 && i === groups.length - 1))
  return groups.length === spans.length && wide ? groups : undefined
}

function spanned(upper: readonly Piece[], lower: readonly Piece[], spans: readonly Piece[], groups: readonly Piece[][]): StackedHead {
  const columns: Column[] = []
  const above: Span[] = []
  const below: Span[] = []
  const after = nothingAfter(upper.at(-1)!)
  for (const one of upper) {
    const group = groups[spans.indexOf(one)]
    for (const [i, under] of (group ?? [undefined]).entries()) {
      columns.push(under?.column ?? one.column)
      above.push(i === 0 ? one : nothingAfter(one))
      below.push(under ?? after)
    }
  }
  return { columns, rows: [headRow(upper, above), headRow(lower, below)] }
}
