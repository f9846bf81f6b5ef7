import { type Period, UNKNOWN_PERIOD, yearPeriod } from '../domain/period.ts'
import { type Amounts, bounded, nextSign } from './bounds.ts'
import { flatten } from './flatten.ts'
import { type DateMention, type FigureMention, figureWith, type Mention, type PeriodMention } from './mention.ts'
import { NUMBER, readNumber } from './numerals.ts'
import { openNoun } from './open-noun.ts'
import { isLetter, latin, matches, matchesAt } from './pattern.ts'
import { type Found, type Rule, readAll, readAt, type WordRule } from './rule.ts'
import { type Amount, amount, exact } from './rules/amount.ts'
import { countOf, countOfGlyph } from './rules/count-of.ts'
import { bareDayMonth, dayMonth, fullDate } from './rules/dates.ts'
import { gluedYear, malformed, parted } from './rules/malformed.ts'
import { MEASURE_ALONE, readMeasure, readScale } from './rules/measure.ts'
import { DOCUMENT_NUMBER, NAMES, type NumberName } from './rules/names.ts'
import {
  bareMonth,
  bareSeason,
  bracketedYear,
  comingYear,
  fromDayToDay,
  month,
  partOfYear,
  term,
  untilDate,
  year,
} from './rules/periods.ts'
import { range } from './rules/range.ts'
import { spelled, spelledFew, spelledPercent, spelledTimes } from './rules/spelled.ts'
import { unitNames } from './rules/unit-names.ts'
import { shareScale } from './shared-scale.ts'
import { finderOf } from './starts.ts'
import { NUMBER_ID, tokensOf } from './tokens.ts'

export interface Recognition {
  /** The text as the patterns read it. */
  readonly flat: string
  /** By place; none overlap but units, which may lie anywhere. */
  readonly mentions: readonly Mention[]
}

/** All that a text says of figures, times and places. @param flat the text, flat (`flatten`) */
export function recognize(text: string, flat = flatten(text)): Recognition {
  const taken = new Uint8Array(flat.length)
  const mentions: Mention[] = []
  const add = (mention: Mention) => {
    mentions.push(mention)
    taken.fill(1, mention.start, mention.end)
  }
  const free = (start: number, end: number) => isFree(taken, start, end)
  const places = startsIn(flat)
  const read: Read = rule => readAll(rule, text, flat, places.get(rule)!)
  readUntil(flat, read, free, add)
  readDates(read, free, add)
  readPeriods(flat, read, free, add)
  const cut = (start: number, end: number) => {
    if (free(start, end)) taken.fill(1, start, end)
  }
  for (const { index, 0: words } of namesIn(text, DOCUMENT_NUMBER, places.get(DOCUMENT_NUMBER)!)) cut(index, index + words.length)
  for (const name of NAMES) for (const { index, 0: words } of namesIn(flat, name, places.get(name)!)) cut(index, index + words.length)
  readFigures(text, flat, read, taken, add)
  let named = 0
  for (const { value, start } of read(unitNames)) {
    // "Xã Làng Mô": the second type word is part of the name.
    if (start < named && /^\p{Lu}\p{Ll}/u.test(text.slice(start, start + 2))) continue
    named = value.end
    mentions.push({ kind: 'unit', type: value.type, names: value.names, start, end: value.end })
  }
  const inOrder = withoutNamesDigits(text, mentions).sort((a, b) => a.start - b.start || a.end - b.end)
  const shared = shareScale(
    flat,
    inOrder.filter(m => m.kind === 'figure'),
  )
  return { flat, mentions: shared.size === 0 ? inOrder : inOrder.map(m => shared.get(m) ?? m) }
}

function isFree(taken: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (taken[at] === 1) return false
  return true
}

/** The 1 of "xã Quế Xuân 1, huyện Quế Sơn" counts nothing. */
function withoutNamesDigits(text: string, mentions: Mention[]): Mention[] {
  const named = mentions.filter(m => m.kind === 'unit' && isDigit(text, m.end - 1))
  if (named.length === 0) return mentions
  return mentions.filter(m => m.kind !== 'figure' || m.measure !== '' || !named.some(unit => unit.start < m.start && m.end <= unit.end))
}

/** Every shape that is known by its first word. */
const startsIn = finderOf<WordRule<unknown> | NumberName>([
  ...[fromDayToDay, untilDate, fullDate, dayMonth, bareDayMonth],
  ...[term, partOfYear, bareMonth, bareSeason, comingYear, month, year, bracketedYear],
  ...[spelled, spelledPercent, spelledTimes, spelledFew, unitNames],
  ...[DOCUMENT_NUMBER, ...NAMES],
])

function namesIn(text: string, { pattern, starts, needs }: NumberName, places: readonly number[]): RegExpExecArray[] {
  if (needs && !needs.some(sign => text.includes(sign))) return []
  return starts.length === 0 ? matches(pattern, text) : matchesAt(pattern, text, places)
}

/** Stands for the year in "6 tháng đầu năm" until it is known from elsewhere. */
const NO_YEAR = 9999

/**
 * Completes the periods that print no year: `year` is the year that the report tells of, `now` that in which it was written.
 * @param ofPart the year of a part of one, where that is another than the report's
 */
export function withYear(
  mentions: readonly Mention[],
  year: number | undefined,
  now = year,
  ofPart: (part: Period) => number | undefined = () => undefined,
): readonly Mention[] {
  return mentions.map(m => {
    if (m.kind !== 'period') return m
    const as = (period: Period, use = m.use): PeriodMention => ({ kind: 'period', period, use, start: m.start, end: m.end })
    if (m.period.year === NO_YEAR + 3) return year === undefined ? as(UNKNOWN_PERIOD, 'name') : as(yearPeriod(year))
    if (m.period.year === NO_YEAR + 2) return now === undefined ? as(UNKNOWN_PERIOD, 'name') : as(yearPeriod(now))
    if (m.period.year === NO_YEAR + 1) return year === undefined ? as(UNKNOWN_PERIOD, 'name') : as(yearPeriod(year + 1))
    if (m.period.year !== NO_YEAR) return m
    if (year === undefined) return as({ year: null, label: '' }, 'name')
    const own = ofPart(m.period) ?? year
    return as({ year: own, label: m.period.label.replaceAll(String(NO_YEAR), String(own)) })
  })
}

type Free = (start: number, end: number) => boolean
/** A rule wherever its shape is. */
type Read = <T>(rule: WordRule<T>) => Found<T>[]

function readDates(read: Read, free: Free, add: (m: Mention) => void) {
  for (const rule of [fullDate, dayMonth, bareDayMonth])
    for (const { value, start, end } of read(rule))
      if (free(start, end)) add({ kind: 'date', day: value.day, month: value.month, year: value.year, start, end } satisfies DateMention)
}

/** "đến hết ngày 31/5" is a part of the year, not the day of an event. */
function readUntil(flat: string, read: Read, free: Free, add: (m: Mention) => void) {
  for (const { value, start, end } of [...read(fromDayToDay), ...read(untilDate)])
    if (free(start, end)) add({ kind: 'period', period: value(NO_YEAR), use: periodUse(flat, start), start, end })
}

function readPeriods(flat: string, read: Read, free: Free, add: (m: Mention) => void) {
  const found = (period: PeriodMention['period'], start: number, end: number) => {
    if (free(start, end)) add({ kind: 'period', period, use: isCarried(flat, start, end) ? 'name' : periodUse(flat, start), start, end })
  }
  for (const { value, start, end } of read(term))
    if (typeof value.year === 'string' && isNorm(flat, start)) {
      if (free(start, end)) add({ kind: 'period', period: value, use: 'norm', start, end })
    } else found(value, start, end)
  for (const { value, start, end } of read(partOfYear)) found(value(NO_YEAR), start, end)
  for (const rule of [bareMonth, bareSeason, comingYear]) for (const { value, start, end } of read(rule)) found(value(NO_YEAR), start, end)
  for (const rule of [month, bracketedYear]) for (const { value, start, end } of read(rule)) found(value, start, end)
  for (const { value, start, end } of read(year)) {
    found(value, start, end)
    // "các năm 2021, 2022 và 2023"
    for (let at = end, next = nextYear(flat, at); next; at = next.end, next = nextYear(flat, at))
      found(yearPeriod(next.year), next.start, next.end)
  }
}

const NEXT_YEAR = latin(
  /(?:, *|(?:, *| +)và +)(?<year>(?:19[5-9]|20[0-4])\d)(?=$|[ ,;.)\n](?!\d| *(?:hộ|người|lượt|ha|tấn|đồng|con|cây)(?!\p{L})))/uy,
)

function nextYear(flat: string, at: number): { year: number; start: number; end: number } | undefined {
  NEXT_YEAR.lastIndex = at
  const match = NEXT_YEAR.exec(flat)
  return match ? { year: Number(match.groups!.year), start: NEXT_YEAR.lastIndex - 4, end: NEXT_YEAR.lastIndex } : undefined
}

const BASE_BEFORE =
  /(?:so(?: +với)?|cùng kỳ|cùng thời điểm|hơn|so cùng kỳ|kém|bằng(?: [\d.,]+ ?%)?|(?:bằng|gần|hơn|trên|khoảng|xấp xỉ) [\d.,]+ lần|gấp[^.;,]{0,20} so với|gấp(?: hơn| gần| khoảng)? (?:[\d.,]+ lần|đôi|rưỡi)|svck)(?: +(?:của|cả|cuối|đầu|với|năm|cùng|kỳ|mức|kết|quả|thực|hiện|ước))* *$|(?:so với)[^.;,(]{0,40}$/u
const NAME_BEFORE =
  /(?:giá|giá so sánh|giá cố định|giá hiện hành|chuẩn nghèo(?: (?:tiếp cận )?đa chiều)?|chuẩn(?: hộ)? nghèo mới|(?:theo |\()chuẩn(?: nghèo| hộ nghèo)?(?: (?:tiếp cận )?đa chiều)?(?: mới)?(?: (?:của )?(?:tỉnh|thành phố|trung ương|quốc gia|cả nước|chính phủ))?|tiêu chí|bộ tiêu chí|tiêu chí ntm|tiêu chí nông thôn mới|nghị quyết|đại hội|đại biểu|hội đồng nhân dân|hđnd|ban chấp hành|bch|khóa [ivxlc\d]+,?|lần thứ [ivxlc\d]+,?|chương trình|đề án|quyết toán|quyết toán ngân sách|giám sát|(?<!(?:đông|vụ|hè|lúa|ngô|màu|cây|rau) )xuân|tết[^.;,]{0,25}|chuẩn quốc gia(?: +[a-zà-ỹđ]+){0,5}|tiêu chí quốc gia(?: +[a-zà-ỹđ]+){0,5})(?: +(?:so sánh|giai đoạn|năm|của|các cấp|quốc gia|tỉnh|huyện|xã|nhà nước|ngân sách|toàn quốc))* *[-,(]? *$/u

// chuẩn nghèo đa chiều giai đoạn 2022 - 2025 | theo chuẩn cũ (2016 - 2020) | theo Bộ tiêu chí giai đoạn 2021 - 2025
// not: đạt chuẩn giai đoạn 2021 - 2025 | thực hiện Bộ tiêu chí giai đoạn 2016 - 2020
const NORM_BEFORE = latin(
  /(?<!\p{L}|(?:đạt|đủ|tiêu|nhận|phê) )(?:chuẩn(?: (?:hộ )?(?:cận )?nghèo)?(?: (?:tiếp cận )?đa chiều)?|(?:theo|áp dụng|đối chiếu(?: với)?) (?:bộ )?tiêu chí(?: (?!giai|áp|cho|mới|cũ)\p{L}+){0,8}?)(?: (?:mới|cũ|quốc gia|trung ương|hiện hành|dự kiến|của (?:tỉnh|thành phố|trung ương|chính phủ)|áp dụng|cho|trong|thời kỳ))*[ ,(:-]*$/u,
)

function isNorm(flat: string, start: number): boolean {
  const before = flat.slice(Math.max(0, start - LONGEST_NORM), start)
  return (before.includes('chuẩn') || before.includes('tiêu chí')) && NORM_BEFORE.test(before)
}
const LONGEST_NORM = 90

/** "số liệu từ năm 2024 trở về trước" */
const AS_FAR_BACK = /^ *trở (?:về|lại) (?:trước|đây)/u

/** Between which years money is carried, or how far back something goes: neither is the time of a figure. */
function isCarried(flat: string, start: number, end: number): boolean {
  const after = flat.slice(end, end + 20)
  if (AS_FAR_BACK.test(after)) return true
  const before = flat.slice(Math.max(0, start - 50), start)
  if (!/nguồn|kết|vốn|kinh phí|dư|quỹ/u.test(before)) return false
  return (
    CARRIED_TO.test(flat.startsWith('sang', start) ? `${before}sang ` : before) ||
    CARRIED_OVER.test(before) ||
    (CARRIED.test(before) && ON.test(after)) ||
    (MONEY.test(before) && ON_CARRIED.test(after))
  )
}
// chi chuyển nguồn sang năm 2022 | chuyển nguồn năm 2017 sang năm 2018
const CARRIED_TO = latin(
  /(?<!\p{L})(?:chuyển nguồn|kết chuyển|(?<=(?:kết dư|tồn quỹ|số dư|còn dư) )chuyển)(?: (?:kinh phí|ngân sách|cải cách tiền lương|của|từ|năm (?:19|20)\d\d))* sang(?: (?:ngân sách|cho))?(?: năm)? *$/u,
)
// thu chuyển nguồn năm 2016 | thu kết dư ngân sách xã năm 2016; not: kết dư năm 2016 | chi chuyển nguồn năm 2016
const CARRIED_OVER = latin(
  /(?<!\p{L})thu (?:từ )?(?:nguồn )?(?:chuyển nguồn|kết dư)(?: (?:ngân sách|kinh phí|xã|phường|thị trấn|huyện|của|từ|cuối))*(?: năm)? *$/u,
)
const ON = latin(/^ *(?:chuyển |kết chuyển )?sang(?!\p{L})/u)
// nguồn cải cách tiền lương năm 2019 chuyển sang | vốn năm 2019 kéo dài sang
const MONEY = latin(/(?<!\p{L})(?:nguồn|vốn|kinh phí)(?: (?!chuyển)\p{L}+){0,6}?(?: năm)? *$/u)
const ON_CARRIED = latin(/^ *(?:được )?(?:chuyển tiếp|chuyển|kết chuyển|kéo dài) sang(?!\p{L})/u)
const CARRIED = latin(
  /(?<!\p{L})(?:chuyển nguồn|kết dư|kết chuyển)(?: (?:ngân sách|kinh phí|xã|phường|thị trấn|huyện|của|từ|cuối))*(?: năm)? *$/u,
)

function periodUse(flat: string, start: number): PeriodMention['use'] {
  const before = flat.slice(Math.max(0, start - 60), start)
  if (BASE_BEFORE.test(before)) return 'base'
  if (flat.startsWith('(năm', start - 1)) return 'when'
  if ((before.includes('định hướng') || before.includes('tầm nhìn')) && IN_VIEW.test(before)) return 'name'
  if (flat.startsWith('nhiệm kỳ', start) && BODY.test(flat.slice(Math.max(0, start - LONGEST_BODY), start))) return 'name'
  if (flat.startsWith(':', start + 'năm 2021'.length) && SETTLED.test(before)) return 'when'
  return NAME_BEFORE.test(before) || (before.includes('luật') && OF_A_LAW.test(before)) ? 'name' : 'when'
}
/** "Quyết toán ngân sách [năm 2021]: thu 9 tỷ đồng, …" at the head of a line or a sentence: when it was; not: nghị quyết phê chuẩn quyết toán năm 2021 */
const SETTLED = latin(/(?:^|[.;\n]) *(?:[-–+•*\d.)]+ *)?quyết toán(?: \p{L}+){0,6} *$/u)
/** "HĐND phường An Hòa (thị xã An Khê) khóa II, nhiệm kỳ 2021 - 2026": of those who meet. */
const BODY = latin(
  /(?<!\p{L})(?:hđnd|hội đồng nhân dân|ban chấp hành|bch)(?: (?!cho|đánh|thông|báo|nêu|đã|trong|năm)\p{L}+){0,8}(?: ?\([^()]*\))?(?:,? khóa [ivxl\d]+)?,? *\(?$/u,
)
const LONGEST_BODY = 110
/** "giai đoạn 2021 - 2025, định hướng đến [năm 2030]": how far a programme looks. */
const IN_VIEW = latin(/(?<!\p{L})(?:định hướng|tầm nhìn)(?: phát triển)?(?: (?:đến|tới))? *$/u)
/** "theo Luật Bảo vệ môi trường năm 2020"; not: kỷ luật, theo Luật … trong năm 2020 */
const OF_A_LAW = latin(
  /(?<!(?:kỷ|pháp|quy|khuôn) |\p{L})luật (?:(?!(?:trong|từ|đến|hết|cuối|đầu|tính|đã|cho|được|có|là)(?!\p{L}))\p{L}+,? ){0,7}$/u,
)

/** Where numbers begin that are no part of a word or of another number. */
function numberStarts(flat: string): number[] {
  const found: number[] = []
  const { count, starts, ids } = tokensOf(flat)
  for (let k = 0; k < count; k++) {
    const at = starts[k]!
    if (ids[k] === NUMBER_ID && (at === 0 || (!isLetter(flat.charCodeAt(at - 1)) && !goesOn(flat, at)))) found.push(at)
  }
  const glyphs = matches(GLYPHS, flat)
  return glyphs.length === 0 ? found : [...found, ...glyphs.map(({ index }) => index)].sort((a, b) => a - b)
}
const GLYPHS = /[¾½¼⅔⅓]/g

/** "12 lớp/[340 cháu]", "9.876 người/[2.310 hộ]"; not: 8 bác sĩ/10.000 dân | đồng/100 kg */
const TWO_COUNTS = latin(
  /(?<!\p{L})(?:lớp|trường|nhóm|hộ|người|khẩu|nhân khẩu|học sinh|chi hội|chi bộ|chi đoàn|tổ|câu lạc bộ|cuộc|buổi|lượt|đợt|vụ|đơn|cơ sở|thôn|ấp)\/(?!10*(?:\.000)* )\d[\d.]* \p{L}/u,
)
/** After "/", or after a digit and "." or ",". */
function goesOn(flat: string, at: number): boolean {
  const before = flat[at - 1]
  if (before === '/' && isLetter(flat.charCodeAt(at - 2)) && TWO_COUNTS.test(flat.slice(Math.max(0, at - 14), at + 14))) return false
  return before === '/' || ((before === '.' || before === ',') && isDigit(flat, at - 2))
}

function readFigures(text: string, flat: string, read: Read, taken: Uint8Array, add: (m: Mention) => void) {
  for (const { value, start, end } of [...read(spelled), ...read(spelledPercent), ...read(spelledTimes), ...read(spelledFew)])
    if (isFree(taken, start, end)) add(bounded(flat, value, start, end))
  for (const index of numberStarts(flat)) {
    const glued = isDigit(flat, index + 4) && YEARS_BEGIN.has(flat.slice(index, index + 2)) && readAt(gluedYear, text, flat, index)
    if (glued) add({ kind: 'malformed', start: index, end: glued.end })
    if (taken[index]) continue
    const found = readFigure(text, flat, index)
    if (found && isFree(taken, found.start, found.end))
      add(found.kind === 'figure' && found.measure === '' ? withNoun(text, flat, withNamedUnit(flat, found)) : found)
  }
}

/** A year that something is glued to begins so, and has more digits than a year. */
const YEARS_BEGIN: ReadonlySet<string> = new Set(['19', '20'])

function isDigit(flat: string, at: number): boolean {
  const code = at >= 0 && at < flat.length ? flat.charCodeAt(at) : 0
  return code >= 48 && code <= 57
}

/** "Thu ngân sách (ĐVT: triệu đồng): 2.150": the measure stands in brackets before the number. */
const NAMED_UNIT = /\((?:đvt|đơn vị tính|đơn vị)? *:? *(?<inside>[^()]*)\) *(?::|là|đạt|-)? *$/u

function withNamedUnit(flat: string, found: FigureMention): FigureMention {
  const before = flat.slice(Math.max(0, found.from - 48), found.from)
  const match = before.includes(')') ? NAMED_UNIT.exec(before) : null
  const inside = match && MEASURE_ALONE.exec(match.groups!.inside!)
  const measure = readMeasure(inside?.groups?.measure)
  if (!inside || measure === '') return found
  return figureWith(found, {
    from: found.from - match[0].length,
    measure,
    scaled: inside.groups!.scale !== undefined,
    value: exact(found.value * readScale(inside.groups!.scale).factor),
  })
}

/** "12 dây chuyền sản xuất": things that no list of measures holds. */
function withNoun(text: string, flat: string, found: FigureMention): FigureMention {
  if (found.measure !== '' || found.scaled || found.high !== undefined || !Number.isInteger(found.value) || found.value < 1) return found
  if (found.until > found.end || /^(?:19|20)\d\d$/.test(flat.slice(found.start, found.end))) return found
  const end = openNoun(text, flat, found.from, found.end)
  return end === undefined ? found : figureWith(found, { measure: flat.slice(found.end, end).trim(), end, until: end })
}

/** The digits that begin here, with their separators. */
function numberAt(flat: string, at: number): string | undefined {
  NUMBER_HERE.lastIndex = at
  return NUMBER_HERE.exec(flat)?.[0]
}
const NUMBER_HERE = latin(NUMBER, 'y')

/** Signs after which nothing belongs to a number, as in a table's cell: no shape needs to be tried. */
const ALONE = '\n;:)|'

const GLYPH: readonly Rule<Amounts>[] = [countOfGlyph]
const SHAPES: readonly Rule<Amounts>[] = [countOf, range, amount]
const SINGLE: readonly Rule<Amounts>[] = [amount]
/** What stands between the two numbers of a count or a range: words, and one of these. */
const JOINED = /(?:[^\d,;:()\n]|(?<=m)[23])*?(?:[/÷-]|trong|trên|đến|tới)/y

/** A look ahead that spares most numbers the shapes of two. */
function mayJoin(flat: string, end: number): boolean {
  JOINED.lastIndex = end
  return JOINED.test(flat)
}

const THOUSANDS_HERE: ReadonlySet<string> = new Set(['ngàn', 'nghì'])

function readFigure(text: string, flat: string, at: number): Mention | undefined {
  const token = numberAt(flat, at)
  const value = token === undefined ? undefined : readNumber(token)
  const end = at + (token?.length ?? 0)
  const next = flat[nextSign(flat, end)] ?? ''
  if (value !== undefined && ALONE.includes(next)) return bounded(flat, { value, measure: '', scaled: false }, at, end)
  // No number, or a comma or a sign follows that may make it none.
  const bad = (value === undefined || flat[end] === ',' || next === '%') && readAt(malformed, text, flat, at)
  if (bad) return { kind: 'malformed', start: at, end: bad.end }
  const split =
    (isDigit(flat, end + 1) && isDigit(flat, end + 3) && end - at < 4) || THOUSANDS_HERE.has(flat.slice(end + 1, end + 5).trimEnd())
      ? readAt(parted, text, flat, at)
      : undefined
  if (split) return { kind: 'malformed', start: at, end: split.end }
  for (const shape of token === undefined ? GLYPH : mayJoin(flat, end) ? SHAPES : SINGLE) {
    const found = readAt(shape, text, flat, at)
    if (!found) continue
    const plan = shape === amount ? planAfter(text, flat, found) : undefined
    return bounded(flat, plan ? { ...found.value, of: plan.value.value } : found.value, at, plan?.end ?? found.end)
  }
  return undefined
}

/** "64 tỷ 512 triệu đồng/58 tỷ 900 triệu đồng": two amounts that no single shape holds. */
function planAfter(text: string, flat: string, found: Found<{ measure: string; scaled: boolean }>): Found<Amount> | undefined {
  const slash =
    found.value.scaled && flat[nextSign(flat, found.end)] === '/' ? /^ *\/ *(?=\d)/.exec(flat.slice(found.end, found.end + 6)) : null
  const plan = slash ? readAt(amount, text, flat, found.end + slash[0].length) : undefined
  return plan?.value.scaled && plan.value.measure === found.value.measure ? plan : undefined
}
