import type { Span } from '../domain/fact.ts'
import { flatten } from '../vietnamese/flatten.ts'
import { MEASURE_ALONE } from '../vietnamese/rules/measure.ts'
import { INDEX_HEAD, isFigureHead, isNameHead, MEASURE_HEAD } from '../vietnamese/table-heads.ts'
import type { Line, Row } from './stacked-cells.ts'

const LONGEST_HEAD = 160
const LONGEST_GROUP = 80
const MOST_FIGURES = 8
const FEWEST_ROWS = 2

const FIGURE = /^(?:[<>≥≤~]=?)?\d[\d.,]*%?$|^(?:-|–|x|…|đạt|vượt)$/iu
const ORDINAL = /^(?:(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3}|[A-Za-zđĐ])[.)]?|[-–+*•])$/u
const REMARK_HEAD = /^(?:ghi chú|đánh giá|kết luận)$/u
/** No measure has more words: "triệu đồng / người / năm". */
const LONGEST_MEASURE = 6

/** The heads of such a table: so many words for each of its columns. */
interface Heads {
  readonly cells: readonly Span[]
  readonly index: boolean
  readonly measure: boolean
  readonly figures: number
  readonly remark: boolean
}

// STT Chỉ tiêu ĐVT Kế hoạch Thực hiện | 1 Thu nhập bình quân đầu người triệu đồng 25 26,4
/**
 * A table whose cells are parted by single blanks only, as it is copied out of a document: its head is made of nothing but words that stand over
 * columns, and each row ends in as many figures as there are columns of them. Undefined unless head and rows agree on how many those are.
 */
export function readSpacedTable(text: string, lines: readonly Line[], at: number): Row[] | undefined {
  const first = lines[at]!
  if (first.text.length > LONGEST_HEAD || isNoHead(first)) return undefined
  const named = NAMED.test(flatten(first.text))
  if (!named && !(first.text.length < 12 && lines[at + 1] && NAMED.test(flatten(lines[at + 1]!.text)))) return undefined
  return (named ? tableUnder(first, lines, at + 1) : undefined) ?? tableUnderBroken(text, lines, at)
}

function isNoHead({ text }: Line): boolean {
  return NO_HEAD.test(text.includes('(') ? text.replace(/\([^()]*\)/g, '') : text)
}

/** @param below the first line after the head */
function tableUnder(head: Line, lines: readonly Line[], below: number): Row[] | undefined {
  if (!lines.slice(below, below + 3).some(({ text }) => /\d/.test(text))) return undefined
  for (const apart of [false, true]) {
    const heads = readHeads(head, apart)
    const rows = heads && rowsBelow(lines, below, heads)
    if (rows) return [rowOf(head, heads.cells), ...rows]
  }
  return undefined
}

// STT Chỉ tiêu ĐVT Kế | hoạch 2016 Thực hiện | 2016 TH/KH (%)
/** A head broken over lines: they end where the first row begins. */
function tableUnderBroken(text: string, lines: readonly Line[], at: number): Row[] | undefined {
  let next = at + 1
  while (next < lines.length && next < at + MOST_HEAD_LINES && !ROW.test(lines[next]!.text)) if (isNoHead(lines[next++]!)) return undefined
  const last = lines[next - 1]!
  if (next === at + 1 || !lines[next] || last.end - lines[at]!.start > LONGEST_HEAD) return undefined
  const { start } = lines[at]!
  const rows = tableUnder({ start, end: last.end, text: text.slice(start, last.end) }, lines, next)
  return rows?.map((row, i) => (i === 0 ? { ...row, lines: next - at } : row))
}
const MOST_HEAD_LINES = 14
/** A name, and figures at the end. */
const ROW = /\p{L}{2}.* (?:[<>≥≤~]=?)?\d[\d.,]*%? (?:\d[\d.,]*%?|-|–|x|…)$/u
const NO_HEAD = /[.;:,]|\d *%/
const NAMED = /chỉ tiêu|nội dung|tiêu chí|lĩnh vực|hạng mục|danh mục|diễn giải|mục tiêu/u

/** @param apart whether "TH %" are two heads */
function readHeads(line: Line, apart: boolean): Heads | undefined {
  const words = wordsOf(line)
  const flat = (from: number, to: number) =>
    flatten(
      words
        .slice(from, to)
        .map(({ text }) => text)
        .join(' '),
    )
  const from = INDEX_HEAD.test(flat(0, 1)) ? 1 : INDEX_HEAD.test(flat(0, 2)) ? 2 : 0
  const to = REMARK_HEAD.test(flat(words.length - 2, words.length)) ? words.length - 2 : words.length
  for (let named = Math.min(to - 1, from + 6); named > from; named--) {
    if (!isNameHead(flat(from, named))) continue
    const measured = [3, 2, 1].map(count => named + count).find(end => end < to && MEASURE_HEAD.test(flat(named, end))) ?? named
    const said = words.slice(measured, to).map(({ text }) => flatten(text))
    const starts = headStarts(said, apart).map(start => start + measured)
    // a table of one column of figures is told from a line of text by its measures
    if (starts.length > MOST_FIGURES || (starts.length === 1 && measured === named)) continue
    const edges = [...starts, to]
    if (!starts.every((start, i) => isFigureHead(flat(start, edges[i + 1]!)))) continue
    const bounds = [...(from > 0 ? [0] : []), from, ...(measured > named ? [named] : []), ...starts, ...(to < words.length ? [to] : [])]
    const cells = bounds.map((start, i) => ({ start: words[start]!.start, end: words[(bounds[i + 1] ?? words.length) - 1]!.end }))
    return { cells, index: from > 0, measure: measured > named, figures: starts.length, remark: to < words.length }
  }
  return undefined
}

const HEAD_WORD = /^(?:kế|kh|mục|dự|dt|nghị|nq|thực|th|kết|đạt|ước|tỷ|so|cùng|ck|lũy|%|\(%\)|th\/kh)$/u
const YEAR = /^(?:19|20)\d\d$/
/** "ước thực hiện", "so với kế hoạch", "tỷ lệ %", "đạt tỷ lệ" are one head each; "TH %" may be two. */
const GOES_ON = /^(?:(?:ước|so|với|sánh|lệ|%|mức|\/|độ|thành|đạt|tính|lũy|cả|quả) \S+|hiện (?:đạt|so)|(?<share>\S+ \(?%\)?))$/u

/** Where the heads begin that such words are made of. */
function headStarts(words: readonly string[], apart: boolean): readonly number[] {
  let open = 0
  return words.flatMap((word, i) => {
    const within = open > 0
    open += (word.match(/\(/g)?.length ?? 0) - (word.match(/\)/g)?.length ?? 0)
    if (i === 0) return [0]
    const goesOn = GOES_ON.exec(`${words[i - 1]} ${word}`)
    const begins = HEAD_WORD.test(word) && (!goesOn || (apart && goesOn.groups!.share !== undefined))
    return !within && (begins || (/^năm$|^(?:19|20)\d\d$/u.test(word) && YEAR.test(words[i - 1]!))) ? [i] : []
  })
}

/** The rows under a head, those of one cell for the names of groups; undefined where they are none. */
function rowsBelow(lines: readonly Line[], at: number, heads: Heads): Row[] | undefined {
  const rows: Row[] = []
  let regular = 0
  for (let i = at; i < lines.length; i++) {
    const cells = cellsOf(lines[i]!, heads)
    if (!cells && (!isGroup(lines[i]!) || !lines[i + 1] || !cellsOf(lines[i + 1]!, heads))) break
    if (cells) regular++
    rows.push(rowOf(lines[i]!, cells ?? [lines[i]!]))
  }
  return regular >= FEWEST_ROWS ? rows : undefined
}

function isGroup({ text }: Line): boolean {
  return text.length < LONGEST_GROUP && !/[.;:]$/.test(text)
}

/** The cells of a row; undefined where it is none of this table. */
function cellsOf(line: Line, { index, measure, figures, remark }: Heads): Span[] | undefined {
  const words = wordsOf(line)
  const first = words.length > 1 && ORDINAL.test(words[0]!.text) ? 1 : 0
  let last = words.length
  while (remark && last > 0 && !FIGURE.test(words[last - 1]!.text)) last--
  const told = last - figures
  if (told <= first || !words.slice(told, last).every(({ text }) => FIGURE.test(text))) return undefined
  if (!words.slice(told, last).some(({ text }) => /\d/.test(text)) || FIGURE.test(words[told - 1]!.text)) return undefined
  const measured = measure ? measureStart(words.slice(first, told).map(({ text }) => text)) : told - first
  if (measured === undefined || measured === 0 || !/\p{L}/u.test(words[first]!.text)) return undefined
  const cell = (from: number, to: number): Span =>
    from < to ? { start: words[from]!.start, end: words[to - 1]!.end } : { start: words[from - 1]!.end, end: words[from - 1]!.end }
  const named = first + measured
  return [
    ...(index ? [first > 0 ? cell(0, 1) : { start: line.start, end: line.start }] : []),
    cell(first, named),
    ...(measure ? [cell(named, told)] : []),
    ...words.slice(told, last).map(({ start, end }) => ({ start, end })),
    ...(remark ? [cell(last, words.length)] : []),
  ]
}

/** Where the measure begins that a row's words end in; undefined where they end in none. */
function measureStart(words: readonly string[]): number | undefined {
  for (let from = Math.max(1, words.length - LONGEST_MEASURE); from < words.length; from++)
    if (MEASURE_ALONE.test(flatten(words.slice(from).join(' ')))) return from
  return undefined
}

function wordsOf({ start, text }: Line): readonly (Span & { readonly text: string })[] {
  return [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => ({ start: start + index, end: start + index + word.length, text: word }))
}

function rowOf({ start, end }: Span, cells: readonly Span[]): Row {
  return { kind: 'row', start, end, cells: cells.map(cell => ({ start: cell.start, end: cell.end })), lines: 1 }
}
