import type { Span } from '../../domain/fact.ts'
import { firstSign } from '../../vietnamese/first-sign.ts'
import { NUMBER } from '../../vietnamese/numerals.ts'
import { latin } from '../../vietnamese/pattern.ts'
import { trimSpan } from '../../vietnamese/sentences.ts'
import { bodyStart, type Passage } from '../document/outline.ts'
import { isRowName } from './legend-table.ts'
import { readHeadWords } from './table-head.ts'

const BOUND = '(?:[<>≥≤~]=? ?|(?:dưới|trên|hơn|từ|khoảng|gần|ít nhất|tối thiểu|tối đa|không quá) )'
/** A figure and at most its measure. */
const VALUE = latin(`^${BOUND}?${NUMBER}(?: ?/ ?${NUMBER})?(?: ?[%‰])?(?: [^\\d:;,.()%]{1,30})?[.;]?$`, 'u')
/** What parts a figure from the head of the next. */
const PARTED =
  /[.;,|]\s+(?=[^:;.,]{2,60}:)|(?:[;,|]| [-–]) +(?=\p{L}[^\d:;,()]{0,28}(?:(?:19|20)\d\d +)?\d)|(?:[.;,|]\s+| \()(?=(?:đạt |bằng |= ?)?\d[\d.,]* ?%)/gu
/** "KH 1.450", of the measure that the name has */
const PLAIN = latin(
  `^(?<lead>\\s*(?:[-–] +)?)(?<head>\\p{L}[^\\d:;,.()]{0,28}?(?: (?:19|20)\\d\\d)?) (?<value>${BOUND}?${NUMBER}(?: trở (?:lên|xuống))?)[.;]? *$`,
  'u',
)
/** "đạt 55,8% kế hoạch": headed by the words behind it. */
const SHARE = new RegExp(`^(?:đạt |bằng |= ?)?(?<number>${NUMBER} ?)(?<head>%[^%:()]{0,40})\\)?[.;]?$`, 'u')
const LONGEST = 240
const LONGEST_HEAD = 60

interface Headed {
  readonly heads: readonly Span[]
  readonly cells: readonly Span[]
}

/**
 * The passages with tables printed as lines whose figures are headed one by one: a name, beside or below it "Kế hoạch 2021: 18.600. Thực hiện
 * 2021: 21.357." or a line for each. Each becomes a row under heads of its own.
 */
export function withHeadedRows(text: string, flat: string, passages: readonly Passage[]): readonly Passage[] {
  const found: Passage[] = []
  for (let i = 0; i < passages.length; i++) {
    const line = passages[i]!
    found.push(line)
    if (line.kind === 'row' || line.kind === 'title' || line.end - line.start > LONGEST) continue
    const next = passages[i + 1]
    const isLed = next !== undefined && firstSign(flat, ':', next.start, next.start + LONGEST_HEAD) >= 0
    if (!isLed && firstSign(flat, ':', line.start, line.end) < 0) continue
    const start = bodyStart(text, line)
    const below = isLed ? headedBelow(text, flat, passages, i + 1) : []
    const told = below.length > 0 ? below : headedBeside(flat, start, line)
    if (told.length === 0) continue
    const cut = told === below ? line.end : told[0]!.heads[0]!.start
    const name = nameOf(flat, line.start, start, cut)
    const heads = told.flatMap(one => one.heads)
    if (!name || !heads.some(head => says(flat, head) === 'figure')) continue
    const cells = [name, ...told.flatMap(one => one.cells)]
    found[found.length - 1] = { start: line.start, end: cells.at(-1)!.end, kind: 'row', level: 0, cells, heads }
    if (told === below) i += below.length
  }
  return found
}

/** The lines of headed figures from a place on. */
function headedBelow(text: string, flat: string, passages: readonly Passage[], from: number): Headed[] {
  const lines: Headed[] = []
  for (let line = passages[from]; line; line = passages[from + lines.length]) {
    if (line.kind === 'row' || line.end - line.start > LONGEST) break
    const from = bodyStart(text, line)
    const told = firstSign(flat, ':', from, from + LONGEST_HEAD) < 0 ? undefined : headedFigures(flat, from, line.end)
    if (!told) break
    lines.push(told)
  }
  return lines
}

/** "Thu ngân sách (tỷ đồng): kế hoạch 2023: 48,2; thực hiện: 26,9", "Nhà tình nghĩa - KH: 12 căn; TH: 5 căn" */
function headedBeside(flat: string, start: number, line: Span): Headed[] {
  const mark = firstSign(flat, ':', start, line.end)
  if (mark < 0) return []
  const before = flat.slice(start, mark)
  const dash = Math.max(before.lastIndexOf(' - '), before.lastIndexOf(' – '))
  const told = (dash > 0 && headedFigures(flat, start + dash + 3, line.end)) || headedFigures(flat, mark + 1, line.end)
  return told && told.heads.length > 1 ? [told] : []
}

/** What the head of a figure begins with. */
const OPENS =
  /^[\s+*–-]*(?:k[hếỳ]|th|ưth|ước|năm|đ[ầếạ]|mục|chỉ tiêu|dự toán|nq|nghị|hết|cuối|cùng|ck|giao|nhiệm|giai|quý|tháng|lũy|báo|sơ bộ|tỷ lệ|\d)/u

interface Part {
  readonly head: Span
  readonly cell: Span
}

/** Where a stretch is made of figures alone, each with its head. */
function headedFigures(flat: string, from: number, end: number): Headed | undefined {
  if (!OPENS.test(flat.slice(from, from + 12))) return undefined
  const heads: Span[] = []
  const cells: Span[] = []
  const words = flat.slice(from, end)
  // most lines are none by their first part: the rest is not cut up before it is needed
  for (let at = 0; at <= words.length; ) {
    PARTED.lastIndex = at
    const stop = PARTED.exec(words)?.index ?? words.length
    const span = { start: from + at, end: from + stop }
    const mark = firstSign(flat, ':', span.start, span.end)
    const part = mark >= 0 ? colonPart(flat, span, mark) : (heads.length > 0 && sharePart(flat, span)) || plainPart(flat, span)
    if (!part) return undefined
    heads.push(part.head)
    cells.push(part.cell)
    at = stop + 1
  }
  return { heads, cells }
}

function colonPart(flat: string, { start, end }: Span, mark: number): Part | undefined {
  const head = trimSpan(flat, { start, end: mark })
  const cell = trimSpan(flat, { start: mark + 1, end })
  if (!VALUE.test(flat.slice(cell.start, cell.end)) || !HEADS.has(says(flat, head))) return undefined
  return { head, cell: /[.;]/.test(flat[cell.end - 1]!) ? { start: cell.start, end: cell.end - 1 } : cell }
}

function plainPart(flat: string, { start, end }: Span): Part | undefined {
  const plain = PLAIN.exec(flat.slice(start, end))?.groups
  if (!plain) return undefined
  const from = start + plain.lead!.length
  const head = { start: from, end: from + plain.head!.length }
  return says(flat, head) === 'figure' ? { head, cell: { start: head.end + 1, end: head.end + 1 + plain.value!.length } } : undefined
}

function sharePart(flat: string, span: Span): Part | undefined {
  const part = trimSpan(flat, { start: flat[span.start] === '(' ? span.start + 1 : span.start, end: span.end })
  const share = SHARE.exec(flat.slice(part.start, part.end))
  if (!share) return undefined
  const { number, head } = share.groups!
  const start = part.start + share[0].indexOf(number!)
  const sign = start + number!.length
  return { head: trimSpan(flat, { start: sign, end: sign + head!.replace(/[.;]$/, '').length }), cell: { start, end: sign + 1 } }
}
const HEADS = new Set(['figure', 'nothing'])

function says(flat: string, { start, end }: Span): string {
  return end - start > LONGEST_HEAD || start >= end ? '' : readHeadWords(flat.slice(start, end)).says
}

/** With its list mark, without the colon after it. */
function nameOf(flat: string, from: number, start: number, end: number): Span | undefined {
  const name = trimSpan(flat, { start, end })
  const stop = trimSpan(flat, { start, end: /[:–-]/.test(flat[name.end - 1]!) ? name.end - 1 : name.end }).end
  if (stop <= start || /[.;,]/.test(flat[stop - 1]!) || !isRowName(flat, { start, end: stop })) return undefined
  return { start: from, end: stop }
}
