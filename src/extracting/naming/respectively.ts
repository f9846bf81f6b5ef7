import type { Span } from '../../domain/fact.ts'
import type { Period } from '../../domain/period.ts'
import { guarded } from '../../vietnamese/guarded.ts'
import { lastSign } from '../../vietnamese/last-sign.ts'
import type { FigureMention, UnitMention } from '../../vietnamese/mention.ts'
import { latin } from '../../vietnamese/pattern.ts'
import { leadingLength, sharedHead, startsWithHead, stripTrailing, tidy } from '../shapes/indicator-phrase.ts'
import { namesBefore } from './names-before.ts'
import { yearInTurn } from './years-in-turn.ts'

/** Which of several things in a row a figure is of. */
export interface Turn {
  /** Its name, where the names stand before: "trâu, bò và lợn lần lượt là 412, 1.035 và 2.870 con". */
  readonly phrase?: string
  /** Of so many in a row it is the one at this place, from 0: of the figures before ("tăng lần lượt 11% và 14,2%") or of units. */
  readonly at: number
  readonly count: number
  /** Where the first of the row begins. */
  readonly from: number
  /** "ở hai xã lần lượt": one thing, of several units. */
  readonly ofUnits: boolean
  /** "các năm 2021, 2022, 2023 lần lượt": one thing, of several years. */
  readonly period?: Period
  /** Words of their own stand before them. */
  readonly named: boolean
}

const IN_TURN = guarded(
  latin(
    /(?<!\p{L})(?:lần lượt|theo thứ tự|tương ứng lần lượt|tương ứng(?= (?:là|đạt))|(?<=(?:tăng|giảm|vượt) )tương ứng)(?!\p{L})|(?<!\p{L})qua (?:từng|các) năm(?!\p{L})/u,
  ),
)
const OF_UNITS = latin(
  /(?:ở|của|tại) (?:cả |các )?(?:(?:hai|ba|bốn|\d+) )?(?:xã|phường|huyện|thị trấn|thôn|bản|ấp|đơn vị)(?: này| trên)?\s*$/u,
)
const BETWEEN = /^\s*(?:[,;-]|và|[,;]\s*và)?\s*(?:là |đạt |còn |khoảng |trên |gần )?$/u
/** Without "lần lượt" the two names and the two amounts must stand right beside each other. */
const PAIR = guarded(latin(/(?:^|[,;:.] )(?<one>\p{L}[^,;:.\d]{1,40}) và (?<two>\p{L}[^,;:.\d]{1,40}?) (?:đạt|là|còn)\s*$/u))

const ONLY_VERB = /^\s*(?:đều |cùng )?(?:tăng|giảm|vượt|đạt|bằng)\s*$/u

/** "40 hộ nghèo và 25 hộ cận nghèo, lần lượt giảm 5 và 7 hộ": what became of the figures before. */
function isAddedAfter(before: string, rest: string): boolean {
  return NOTHING_ELSE.test(before) && THEN_MOVED.test(rest.slice(0, 40))
}
const NOTHING_ELSE = latin(
  /,\s*(?:so (?:với )?(?:mức )?(?:năm (?:trước|ngoái|(?:19|20)\d\d)|cùng kỳ|đầu (?:năm|nhiệm kỳ)|kế hoạch|dự toán)[^,;.]{0,24})?$/u,
)
const THEN_MOVED = latin(/^(?:lần lượt|tương ứng|theo thứ tự) (?:đã |cùng |đều )?(?:tăng|giảm|vượt|bằng|đạt|chiếm)(?!\p{L})/u)

/** Figures that answer to names, figures or units in the same order. */
export function respectively(
  text: string,
  flat: string,
  sentence: Span,
  figures: readonly FigureMention[],
  places: readonly UnitMention[] = [],
): ReadonlyMap<FigureMention, Turn> {
  const turns = new Map<FigureMention, Turn>()
  let units = 0
  let lastRow: readonly FigureMention[] = []
  for (let i = 0; i < figures.length; i++) {
    const first = figures[i]!
    const from = Math.max(sentence.start, i > 0 ? figures[i - 1]!.until : sentence.start)
    const said = IN_TURN.exec(flat, from, first.from)
    const dashed = said ? [] : dashedNames(text, flat, sentence, from, figures, i)
    if (dashed.length > 0) {
      for (const [at, phrase] of dashed.entries())
        turns.set(figures[i + at]!, { at, count: dashed.length, from: first.from, ofUnits: false, named: true, phrase })
      i += dashed.length - 1
      continue
    }
    const pair = said ? null : PAIR.exec(flat, from, first.from)
    const again = said || pair ? [] : againInTurn(flat, lastRow, figures, i)
    if (again.length > 0) {
      for (const [at, figure] of again.entries())
        turns.set(figure, { at, count: again.length, from: first.from, ofUnits: false, named: false })
      i += again.length - 1
      continue
    }
    if (!said && !pair) continue
    const words = flat.slice(from, first.from)
    const row = rowFrom(flat, figures, i)
    if (row.length < 2) continue
    const listed = said ? placesBefore(flat, places, from, from + said.index, row.length) : undefined
    const start = listed ?? (said ? from : from + pair!.index)
    const before = said ? flat.slice(start, from + said.index) : words.slice(pair!.index)
    // "…, tăng lần lượt 11% và 14,2%": of the figures before
    const own =
      said &&
      (ONLY_VERB.test(before.slice(before.lastIndexOf(',') + 1)) || (i > 0 && isAddedAfter(before, flat.slice(start + before.length))))
        ? []
        : said
          ? namesIn(text, flat, start, start + before.length, row.length)
          : namesIn(text, flat, start, first.from)
    const told = said && own.length < 2 && listed === undefined ? namesBefore(text, flat, sentence, before, row) : []
    const names =
      told.length === row.length
        ? told
        : own.length < row.length && said
          ? partedNames(text, flat, from, from + said.index, own, row.length)
          : own
    // "… ở hai xã lần lượt là 97% và 91,5%; tham gia BHYT lần lượt 86% và 83,4%"
    const ofUnits = listed !== undefined || OF_UNITS.test(before) || (names.length === 1 && units === row.length)
    if (ofUnits) units = row.length
    if (!said && (names.length !== row.length || row.length !== 2)) continue
    const periods = said && !ofUnits && names.length < 2 ? row.map((_, at) => yearInTurn(flat, first.from, at, row.length)) : []
    for (const [at, figure] of row.entries())
      turns.set(figure, {
        at,
        count: row.length,
        from: first.from,
        ofUnits,
        named: names.length > 0,
        ...(periods[at] ? { period: periods[at] } : {}),
        ...(names.length === row.length ? { phrase: names[at]! } : {}),
      })
    if (said && names.length !== 1) lastRow = row
    i += row.length - 1
  }
  return turns
}

/** "lần lượt đạt 1.285 tấn và 312 tấn, bằng [54,7% và 71,2%] năm trước": as many right behind such a row, of the same in the same order. */
function againInTurn(flat: string, row: readonly FigureMention[], figures: readonly FigureMention[], i: number): readonly FigureMention[] {
  if (row.length < 2 || figures[i - 1] !== row.at(-1) || !THEN.test(flat.slice(row.at(-1)!.until, figures[i]!.from))) return []
  const next = rowFrom(flat, figures, i)
  return next.length === row.length ? next : []
}
const THEN = latin(/^ *,? *\(?(?:bằng|tăng|giảm|đạt|vượt|chiếm|tương đương)(?: (?:khoảng|gần|trên|tỷ lệ))* *$/u)

const DASH = /^ ?- ?$/

/** "cơ cấu nông nghiệp - công nghiệp, xây dựng - dịch vụ là 17,2% - 49,5% - 33,3%": as many names as shares, both parted by dashes. */
function dashedNames(text: string, flat: string, sentence: Span, from: number, figures: readonly FigureMention[], i: number): string[] {
  const first = figures[i]!
  if (!first.measure.startsWith('%')) return []
  let count = 1
  for (
    let next = figures[i + 1];
    next && DASH.test(flat.slice(figures[i + count - 1]!.until, next.from).slice(0, 4));
    next = figures[i + count]
  )
    count++
  if (count === 1) return []
  const start = Math.max(sentence.start, from, lastSign(flat, ';', from, first.from) + 1, lastSign(flat, ':', from, first.from - 2) + 1)
  const words = stripTrailing(flat.slice(start, first.from))
  const names = text.slice(start, start + words.length).split(/ - /u)
  if (names.length !== count) return []
  const opening = leadingLength(words)
  const head = /(?:^|[,\s])(?<head>cơ cấu(?: (?:kinh tế|ngành|lao động|giá trị sản xuất))?) /iu.exec(names[0]!)?.groups?.head
  if (head === undefined) return names.map((name, at) => tidy(at === 0 ? name.slice(opening) : name))
  const own = names[0]!.slice(names[0]!.indexOf(head) + head.length)
  return [own, ...names.slice(1)].map(name => `${head} ${tidy(name)}`)
}

/** Where a list of so many places ends that the rest is told of: "hai xã Chiềng Công và Chiềng Ân, tỷ lệ hộ nghèo lần lượt là 52,4% và 48,7%". */
function placesBefore(flat: string, places: readonly UnitMention[], from: number, to: number, count: number): number | undefined {
  const clause = Math.max(from, lastSign(flat, ';', from, to) + 1)
  const found = places.filter(m => m.start >= clause && m.end <= to)
  const last = found.at(-1)
  const rest = last && flat.slice(last.end, to)
  if (!last || (!/^ *(?:[,:(]|$)/u.test(rest!) && !startsWithHead(rest!.trimStart()))) return undefined
  return found.reduce((sum, m) => sum + m.names.length, 0) === count ? Math.min(last.end + 1, to) : undefined
}

/** Figures that follow one another with nothing but a comma or "và" between. */
function rowFrom(flat: string, figures: readonly FigureMention[], i: number): FigureMention[] {
  const row = [figures[i]!]
  for (let k = i + 1; k < figures.length; k++) {
    const last = row.at(-1)!
    const next = figures[k]!
    if (
      !BETWEEN.test(flat.slice(last.until, next.from)) ||
      (next.measure !== '' && last.measure !== '' && unlike(next.measure, last.measure))
    )
      break
    row.push(next)
  }
  return row
}

function unlike(one: string, other: string): boolean {
  return one.startsWith('%') !== other.startsWith('%')
}

/** "tỷ trọng nông, lâm, thủy sản; công nghiệp - xây dựng; dịch vụ lần lượt là": names that hold commas, parted by semicolons; `otherwise` where these are not as many. */
function partedNames(text: string, flat: string, from: number, to: number, otherwise: string[], count: number): string[] {
  const words = stripTrailing(flat.slice(from, to))
  const parts = text
    .slice(from, from + words.length)
    .split(';')
    .map(tidy)
  const first = parts[0] === undefined ? null : FIRST_OF_LIST.exec(parts[0])
  if (parts.length !== count || !first || parts.includes('')) return otherwise
  const { head, rest } = first.groups as Record<'head' | 'rest', string>
  return [`${head} ${rest}`, ...parts.slice(1).map(part => `${head} ${part}`)]
}
const FIRST_OF_LIST = latin(
  /(?:.*[\s,:]|^)(?<head>tỷ trọng|tỷ lệ|cơ cấu|diện tích|sản lượng|năng suất|giá trị sản xuất)(?: (?:các )?(?:ngành|lĩnh vực|khu vực))? (?<rest>\p{L}.*)$/iu,
)

/** "Tỷ lệ hộ nghèo, hộ cận nghèo" as both rates: the parts share the head of the first. */
function namesIn(text: string, flat: string, from: number, to: number, count?: number): string[] {
  const stretch = flat.slice(from, to + 1)
  const last = to - 1 - from
  const stop = Math.max(stretch.lastIndexOf(';', last), stretch.lastIndexOf(':', last), stretch.lastIndexOf('. ', last)) + 1
  const start = from + stop
  const words = stripTrailing(flat.slice(start, to))
  const lead = leadingLength(words)
  const printed = text
    .slice(start + lead, start + words.length)
    .replace(WHOSE, '')
    .replace(WHICH_YEARS, '')
  const all = printed
    .split(/\s*,\s*(?:và\s+)?|\s+và\s+/u)
    .map(tidy)
    .filter(Boolean)
  // "Theo đánh giá, giá trị sản xuất công nghiệp và dịch vụ lần lượt là …": what leads to the names is none of them
  const first = count === undefined ? '' : (all.at(-count) ?? '')
  const parts = first !== '' && all.length > count! && startsWithHead(first.toLowerCase()) ? all.slice(-count!) : all
  const head = parts[0] === undefined ? undefined : sharedRate(parts[0].toLowerCase())
  return parts.map((part, i) => (i === 0 || head === undefined || part.toLowerCase().startsWith(head) ? part : `${head} ${part}`))
}
/** "Thu nhập năm 2015, 2018 và 2020 lần lượt là": years are no names. */
const WHICH_YEARS = /\s*(?:(?:trong |của )?(?:các )?năm )(?:19|20)\d\d(?:(?:, *| và |, *và )(?:năm )?(?:19|20)\d\d)+/u
const WHOSE = /\s+(?:của|ở|tại|trên địa bàn) (?:toàn )?(?:xã|phường|huyện|thị trấn|thị xã|thành phố|tỉnh|thôn|bản|ấp)[^,;]*$/iu

function sharedRate(flat: string): string | undefined {
  return sharedHead(flat) ?? /^tỷ lệ/u.exec(flat)?.[0]
}
