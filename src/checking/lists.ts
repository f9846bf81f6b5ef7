import type { Span } from '../domain/fact.ts'
import { firstSign } from '../vietnamese/first-sign.ts'
import { flatten } from '../vietnamese/flatten.ts'
import { readAt } from '../vietnamese/rule.ts'
import { amount } from '../vietnamese/rules/amount.ts'
import { decimals } from './printed.ts'

/** An amount as printed in a list, with the last place that is printed. */
export interface Item extends Span {
  readonly value: number
  readonly measure: string
  readonly step: number
  /** The words that name it, in lower case. */
  readonly name: string
}

/** A whole and the parts that are listed behind it. */
export interface List {
  readonly whole: Item
  readonly parts: readonly Item[]
  /** How the list begins: a bracket or "gồm" name all parts, "trong đó" perhaps only some. */
  readonly claim: 'bracket' | 'all' | 'some'
  /** Whether the list was read to its end and says nothing of a rest. */
  readonly closed: boolean
}

/** "trong đó", "gồm", "bao gồm", "chia ra", or an opening bracket, as they are written in and at the head of a sentence. */
const CUES: readonly string[] = ['trong đó', 'Trong đó', 'gồm', 'Gồm', 'chia ra', 'Chia ra', '(']
/** Characters before a cue that are looked at. */
const REACH_BACK = 120
/** Between the whole and the cue: "trong đó", perhaps with the ratio to the plan before it. */
const BEFORE_CUE = 48
const LONGEST = 600
const LONGEST_FIGURE = 30
/** These figures are of something else than a part. */
const ELSE =
  /(?:kế hoạch|(?:^|[^\p{L}])kh(?!\p{L})|chỉ tiêu|mục tiêu|dự toán|nghị quyết|cùng kỳ|so với|tăng|giảm|vượt|bình quân|trung bình|mỗi|tương đương|tương ứng|quy |trị giá|thiếu|trước|bằng|chiếm|năm \d{4}|riêng|nhất là|chủ yếu|như|lũy kế|luỹ kế|gấp|hỗ trợ|mức|tỷ lệ|năng suất)/u
const INEXACT = /(?:^|[^\p{L}])(?:hơn|trên|gần|khoảng|xấp xỉ|dưới|từ|đến|tới|không quá|tối đa|ít nhất|tối thiểu)\s*$/u
const REST = /còn lại|khác(?!\p{L})|v\.v|\.\.\.|…|một số|các loại/u
/** Numbers that name and count nothing: năm 2021, vụ 1, điều 5. */
const NAMING =
  /(?:^|[^\p{L}])(?:năm|vụ|loại|số|thôn|bản|tổ|khu|khóa|quý|tháng|ngày|điều|tiêu chí|mức|cấp|giai đoạn|nhóm|hạng|khối|lớp)\s*$/u

/** A stretch of a text as the rules of figures read it; offsets are into the text all the same. */
interface Piece {
  readonly flat: string
  readonly base: number
}

const words = (piece: Piece, start: number, end: number): string => piece.flat.slice(Math.max(0, start - piece.base), end - piece.base)

/** The lists of parts in a text, found by their cue: linear, and cheap where there is none. */
export function findLists(text: string): readonly List[] {
  const lists: List[] = []
  for (const cue of CUES)
    for (let at = text.indexOf(cue); at >= 0; at = text.indexOf(cue, at + cue.length)) {
      const list = readList(text, at, cue)
      if (list) lists.push(list)
    }
  return lists
}

function readList(text: string, cueStart: number, cue: string): List | undefined {
  const from = cueStart + cue.length
  if (!/\d/.test(text.slice(Math.max(0, cueStart - BEFORE_CUE), cueStart)) || !/\d/.test(text.slice(from, from + 120))) return undefined
  const bracket = cue === '('
  const end = bracket ? closing(text, from) : endOfList(text, from)
  if (end === undefined || (bracket && !/\d[^\d%]*[^\d.,%][^%]*\d/.test(text.slice(from, end)))) return undefined
  const base = Math.max(0, cueStart - REACH_BACK)
  const whole = wholeBefore({ flat: flatten(text.slice(base, cueStart)), base }, cueStart)
  if (!whole || (bracket && /[,:]/.test(text.slice(whole.end, cueStart)))) return undefined
  const piece = { flat: flatten(text.slice(base, end)), base }
  const read = readItems(piece, { start: from, end }, whole.measure)
  if (!read || read.items.length === 0) return undefined
  const listed = words(piece, from, end)
  const unnamed = listed.replace(/khác\s*:?\s*\d/gu, '').replace(/còn lại[^,;]*\d/gu, '')
  return {
    whole,
    parts: read.items,
    claim: bracket ? 'bracket' : cue.toLowerCase() === 'trong đó' ? 'some' : 'all',
    closed: read.complete && !REST.test(unnamed),
  }
}

/** The figure right before a cue, in the same clause: exact, and with a measure. */
function wholeBefore(piece: Piece, cue: number): Item | undefined {
  const before = words(piece, cue - 90, cue)
  const start = cue - before.length + Math.max(before.lastIndexOf(';'), before.lastIndexOf('\n')) + 1
  const last = figuresIn(piece, { start: Math.max(start, cue - BEFORE_CUE - LONGEST_FIGURE), end: cue })
    .filter(figure => !figure.measure.startsWith('%'))
    .at(-1)
  if (!last || last.measure === '' || last.measure === 'lần' || cue - last.end > BEFORE_CUE) return undefined
  const lead = words(piece, start - 30, last.start)
  if (INEXACT.test(lead) || /(?:tăng|giảm|vượt|thêm)[^,;]{0,24}$/u.test(lead) || /\/ *$/.test(lead)) return undefined
  const gap = words(piece, last.end, cue)
  return /[.(]\s|trở lên|trở xuống|\/ *\d|[-–] *\d|đến *\d/u.test(gap) ? undefined : last
}

/** Where the bracket closes; undefined where another one opens within. */
function closing(text: string, from: number): number | undefined {
  const close = firstSign(text, ')', from, from + LONGEST + 1)
  if (close < 0) return undefined
  const open = text.slice(from, close).indexOf('(')
  return open >= 0 ? undefined : close
}

/** Where a list without brackets ends: at a full stop, a new line, a semicolon. After a colon it may go on over semicolons and the items below. */
function endOfList(text: string, from: number): number {
  const limit = Math.min(text.length, from + LONGEST)
  const below = /^\s*(?:có)?\s*:\s*\n+ *([-+*•])/u.exec(text.slice(from, from + 20))
  if (below) return endOfItems(text, from + below[0].length, below[1]!, limit)
  const colon = /^\s*(?:có)?\s*:/u.test(text.slice(from, from + 8))
  for (let i = from; i < limit; i++) {
    const letter = text[i]
    if (letter === '\n' || (letter === ';' && !colon)) return i
    if (letter === '.' && !isDigit(text, i + 1)) return i
  }
  return limit
}

function endOfItems(text: string, from: number, bullet: string, limit: number): number {
  let end = from
  for (;;) {
    const line = firstSign(text, '\n', end, limit + 1)
    if (line < 0) return limit
    const next = /^\n+ */.exec(text.slice(line, line + 12))!
    if (text[line + next[0].length] !== bullet) return line
    end = line + next[0].length
  }
}

/** The parts of a list in a measure. Undefined where a figure in it is no part; what follows a figure in another measure is not read. */
function readItems(piece: Piece, within: Span, measure: string): { items: Item[]; complete: boolean } | undefined {
  const items: Item[] = []
  const bare: Item[] = []
  let from = within.start
  for (const figure of figuresIn(piece, within)) {
    const lead = words(piece, from, figure.start)
    if (figure.measure === '' && NAMING.test(lead)) continue
    if (figure.measure.startsWith('%')) {
      from = figure.end
      continue
    }
    if (/trong đó|gồm/u.test(lead)) return { items, complete: false }
    const after = words(piece, figure.end, figure.end + 4)
    if (ELSE.test(lead) || INEXACT.test(lead) || /\/ *$/.test(lead) || /^ *[/-] *\d/u.test(after)) return undefined
    if (figure.measure === '') bare.push(figure)
    else if (figure.measure !== measure) return { items, complete: false }
    else items.push({ ...figure, name: nameIn(lead) })
    from = figure.end
  }
  if (bare.length === 0) return { items, complete: true }
  return items.length > 0 ? undefined : { items: counted(piece, bare, measure, within.end), complete: true }
}

/** "10 trường (03 mầm non, 04 tiểu học, 03 THCS)": the measure is said once, with the whole. */
function counted(piece: Piece, bare: readonly Item[], measure: string, end: number): Item[] {
  return bare.map((item, i) => ({ ...item, measure, name: nameIn(words(piece, item.end, bare[i + 1]?.start ?? end)) }))
}

const nameIn = (lead: string): string => (lead.match(/\p{L}+/gu) ?? []).join(' ')

/** The amounts in a stretch of text, also those without a measure; a figure that is no number is NaN. */
function figuresIn({ flat, base }: Piece, { start, end }: Span): Item[] {
  const figures: Item[] = []
  for (let i = start - base; i < end - base; i++) {
    if (!isDigit(flat, i) || /(?:[\d\p{L}]|\d[.,])$/u.test(flat.slice(Math.max(0, i - 2), i))) continue
    const found = readAt(amount, flat, flat, i)
    const token = /^\d+(?:[.,]\d+)*/.exec(flat.slice(i, i + 24))![0]
    const until = found?.end ?? i + token.length
    const value = found?.value.value ?? Number.NaN
    const step = lastPlace(flat.slice(i, until), token)
    figures.push({ start: base + i, end: base + until, value, measure: found?.value.measure ?? '', step, name: '' })
    i = until - 1
  }
  return figures
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 48 && code <= 57
}

const SCALES: Readonly<Record<string, number>> = { tỷ: 1e9, triệu: 1e6, nghìn: 1e3, ngàn: 1e3 }

/** The last printed place in base measure; of "9 tỷ 130 triệu đồng" a million. */
function lastPlace(printed: string, first: string): number {
  const last = printed.match(/\d+(?:[.,]\d+)*/g)?.at(-1) ?? first
  const after = printed.slice(printed.lastIndexOf(last))
  const scale = Object.keys(SCALES).find(word => after.includes(word))
  return 10 ** -decimals(last) * (scale === undefined ? 1 : SCALES[scale]!)
}
