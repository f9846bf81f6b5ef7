import type { Span } from '../domain/fact.ts'
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

/** "trong đó", "gồm", "bao gồm", "chia ra", or an opening bracket. */
const CUE = /trong đó|gồm|chia ra|\(/giu
/** Between the whole and the cue: "trong đó", perhaps with the ratio to the plan before it. */
const BEFORE_CUE = 48
const LONGEST = 600
/** These figures are of something else than a part. */
const ELSE =
  /(?:kế hoạch|(?:^|[^\p{L}])kh(?!\p{L})|chỉ tiêu|mục tiêu|dự toán|nghị quyết|cùng kỳ|so với|tăng|giảm|vượt|bình quân|trung bình|mỗi|tương đương|tương ứng|quy |trị giá|thiếu|trước|bằng|chiếm|năm \d{4}|riêng|nhất là|chủ yếu|như|lũy kế|luỹ kế|gấp|hỗ trợ|mức|tỷ lệ|năng suất)/u
const INEXACT = /(?:^|[^\p{L}])(?:hơn|trên|gần|khoảng|xấp xỉ|dưới|từ|đến|tới|không quá|tối đa|ít nhất|tối thiểu)\s*$/u
const REST = /còn lại|khác(?!\p{L})|v\.v|\.\.\.|…|một số|các loại/u
/** Numbers that name and count nothing: năm 2021, vụ 1, điều 5. */
const NAMING =
  /(?:^|[^\p{L}])(?:năm|vụ|loại|số|thôn|bản|tổ|khu|khóa|quý|tháng|ngày|điều|tiêu chí|mức|cấp|giai đoạn|nhóm|hạng|khối|lớp)\s*$/u

/** The lists of parts in a text, found by their cue: linear, and cheap where there is none. */
export function findLists(text: string): readonly List[] {
  const lists: List[] = []
  let flat: string | undefined
  for (const cue of text.matchAll(CUE)) {
    const end = cue.index + cue[0].length
    if (!/\d/.test(text.slice(end, end + 120)) || !/\d/.test(text.slice(Math.max(0, cue.index - BEFORE_CUE), cue.index))) continue
    flat ??= flatten(text)
    const found = readList(text, flat, cue.index, end, cue[0].toLowerCase())
    if (found) lists.push(found)
  }
  return lists
}

function readList(text: string, flat: string, cueStart: number, cueEnd: number, cue: string): List | undefined {
  const whole = wholeBefore(text, flat, cueStart)
  const bracket = cue === '('
  if (!whole || (bracket && /[,:]/.test(flat.slice(whole.end, cueStart)))) return undefined
  const end = bracket ? closing(flat, cueEnd) : endOfList(flat, cueEnd)
  if (end === undefined) return undefined
  const read = readItems(text, flat, { start: cueEnd, end }, whole.measure)
  if (!read || read.items.length === 0) return undefined
  const tail = flat.slice(read.items.at(-1)!.end, end)
  const rest =
    REST.test(
      flat
        .slice(cueEnd, end)
        .replace(/khác\s*:?\s*\d/gu, '')
        .replace(/còn lại[^,;]*\d/gu, ''),
    ) || REST.test(tail)
  return {
    whole,
    parts: read.items,
    claim: bracket ? 'bracket' : cue === 'trong đó' ? 'some' : 'all',
    closed: read.complete && !rest,
  }
}

/** The figure right before a cue, in the same clause: exact, and with a measure. */
function wholeBefore(text: string, flat: string, cue: number): Item | undefined {
  const from = Math.max(0, cue - 90)
  const before = flat.slice(from, cue)
  const clause = before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf('\n')) + 1)
  const start = cue - clause.length
  const figures = figuresIn(text, flat, { start, end: cue }).filter(figure => !figure.measure.startsWith('%'))
  const last = figures.at(-1)
  if (!last || last.measure === '' || last.measure === 'lần' || cue - last.end > BEFORE_CUE) return undefined
  const words = flat.slice(Math.max(start - 30, 0), last.start)
  if (INEXACT.test(words) || /(?:tăng|giảm|vượt|thêm)[^,;]{0,24}$/u.test(words) || flat[last.start - 1] === '/') return undefined
  const gap = flat.slice(last.end, cue)
  if (/[.(]\s|trở lên|trở xuống|\/ *\d|[-–] *\d/u.test(gap) || /^ *(?:\/|-|–|đến) *\d/u.test(flat.slice(last.end, last.end + 6)))
    return undefined
  return last
}

/** Where the bracket closes; undefined where another one opens within. */
function closing(flat: string, from: number): number | undefined {
  const close = flat.indexOf(')', from)
  const open = flat.indexOf('(', from)
  if (close < 0 || close - from > LONGEST || (open >= 0 && open < close)) return undefined
  return close
}

/** Where a list without brackets ends: at a full stop, a new line, a semicolon. After a colon it may go on over semicolons and the items below. */
function endOfList(flat: string, from: number): number {
  const limit = Math.min(flat.length, from + LONGEST)
  const below = /^\s*(?:có)?\s*:\s*\n+ *([-+*•])/u.exec(flat.slice(from, from + 20))
  if (below) return endOfItems(flat, from + below[0].length, below[1]!, limit)
  const colon = /^\s*(?:có)?\s*:/u.test(flat.slice(from, from + 8))
  for (let i = from; i < limit; i++) {
    const letter = flat[i]
    if (letter === '\n' || (letter === ';' && !colon)) return i
    if (letter === '.' && !/\d/.test(flat[i + 1] ?? '')) return i
  }
  return limit
}

function endOfItems(flat: string, from: number, bullet: string, limit: number): number {
  let end = from
  for (;;) {
    const line = flat.indexOf('\n', end)
    if (line < 0 || line > limit) return line < 0 ? flat.length : limit
    const next = /^\n+ */.exec(flat.slice(line, line + 12))!
    if (flat[line + next[0].length] !== bullet) return line
    end = line + next[0].length
  }
}

/** The parts of a list in a measure. Undefined where a figure in it is no part; what follows a figure in another measure is not read. */
function readItems(text: string, flat: string, within: Span, measure: string): { items: Item[]; complete: boolean } | undefined {
  const items: Item[] = []
  let from = within.start
  const bare: Item[] = []
  for (const figure of figuresIn(text, flat, within)) {
    const lead = flat.slice(from, figure.start)
    if (figure.measure.startsWith('%')) {
      from = figure.end
      continue
    }
    if (figure.measure === '' && NAMING.test(lead)) continue
    if (/trong đó|gồm/u.test(lead)) return { items, complete: false }
    if (
      ELSE.test(lead) ||
      INEXACT.test(lead) ||
      flat[figure.start - 1] === '/' ||
      /^ *[/–-] *\d/u.test(flat.slice(figure.end, figure.end + 4))
    )
      return undefined
    if (figure.measure === '') bare.push(figure)
    else if (figure.measure !== measure) return { items, complete: false }
    else items.push({ ...figure, name: nameIn(lead) })
    from = figure.end
  }
  if (bare.length > 0) return items.length > 0 ? undefined : { items: counted(flat, bare, measure, within.end), complete: true }
  return { items, complete: true }
}

/** "10 trường (03 mầm non, 04 tiểu học, 03 THCS)": the measure is said once, with the whole. */
function counted(flat: string, bare: readonly Item[], measure: string, end: number): Item[] {
  return bare.map((item, i) => {
    const name = flat.slice(item.end, bare[i + 1]?.start ?? end)
    return { ...item, measure, name: nameIn(name) }
  })
}

const nameIn = (words: string): string => (words.match(/\p{L}+/gu) ?? []).join(' ')

/** The amounts in a stretch of text, also those without a measure. */
function figuresIn(text: string, flat: string, { start, end }: Span): Item[] {
  const figures: Item[] = []
  for (let i = start; i < end; i++) {
    if (!isDigit(flat, i) || isDigit(flat, i - 1) || /[\p{L}]/u.test(flat[i - 1] ?? '')) continue
    const found = readAt(amount, text, flat, i)
    const token = /^\d+(?:[.,]\d+)*/.exec(flat.slice(i, i + 24))![0]
    const until = Math.min(end, found?.end ?? i + token.length)
    const value = found?.value.value ?? Number.NaN
    figures.push({
      start: i,
      end: until,
      value,
      measure: found?.value.measure ?? '',
      step: lastPlace(flat.slice(i, until), token, value),
      name: '',
    })
    i = until - 1
  }
  return figures.filter(figure => !Number.isNaN(figure.value) || figure.measure === '')
}

const isDigit = (flat: string, at: number): boolean => flat[at] !== undefined && flat[at] >= '0' && flat[at] <= '9'

/** The last printed place in base measure; of "9 tỷ 130 triệu đồng" a million. */
function lastPlace(printed: string, first: string, value: number): number {
  const tokens = printed.match(/\d+(?:[.,]\d+)*/g) ?? [first]
  const last = tokens.at(-1)!
  const scales: Readonly<Record<string, number>> = { tỷ: 1e9, triệu: 1e6, nghìn: 1e3, ngàn: 1e3 }
  const scale = Object.entries(scales).find(([word]) => printed.slice(printed.lastIndexOf(last)).includes(word))?.[1] ?? 1
  return Number.isNaN(value) ? 0 : 10 ** -decimals(last) * scale
}
