import { districtHolding, splitUnitName, type UnitCatalogue, unitType } from '../catalogue/units.ts'
import { lastYear, type Period } from '../domain/period.ts'
import type { ReportMeta } from '../domain/report.ts'
import { flatten } from '../vietnamese/flatten.ts'
import type { DateMention, Mention, PeriodMention, UnitMention } from '../vietnamese/mention.ts'
import { HAMLET_TYPES } from '../vietnamese/rules/unit-names.ts'
import type { Passage } from './outline.ts'
import { body, type Subject, sameName, UnitResolver } from './units.ts'

/** What a report says of itself, and what follows for figures that do not say it. */
export interface Header {
  readonly title: string
  /** ISO. */
  readonly date?: string
  readonly subject?: Subject
  /** Others that the title names beside the subject: a report on two districts. */
  readonly peers: readonly Subject[]
  /** The district whose figures a party bloc reports beside its own. */
  readonly district?: Subject
  readonly resultPeriod: Period | undefined
  /** Title or opening lines say which year is looked back at. */
  readonly resultSaid: boolean
  readonly targetPeriod: Period | undefined
  readonly resolver: UnitResolver
  /** The year that "6 tháng đầu năm" is of. */
  readonly year?: number
  /** Title or opening lines speak of the tasks of a coming year. */
  readonly plansAhead: boolean
  /** The title itself announces targets. */
  readonly onlyTargets: boolean
}

export interface HeaderInput {
  readonly text: string
  readonly flat: string
  readonly mentions: readonly Mention[]
  readonly passages: readonly Passage[]
  readonly meta: ReportMeta
  readonly units: UnitCatalogue
}

export function readHeader(input: HeaderInput): Header {
  const { text, passages, meta } = input
  const titleAt = passages.find(p => p.kind === 'title')
  const title = meta.title ?? (titleAt ? text.slice(titleAt.start, titleAt.end) : (text.trim().split('\n')[0] ?? '').slice(0, 160))
  const times = readTimes(input, title)
  const year = Number((meta.date ?? times.date)?.slice(0, 4)) || times.resultYear
  const date = meta.date ?? times.date
  const inside = insidePassages(input)
  const named = inside.filter(m => m.kind === 'unit')
  const era = date
    ? date < '2025-07-01'
      ? 'before'
      : 'current'
    : year
      ? year < 2025
        ? 'before'
        : year > 2025
          ? 'current'
          : undefined
      : undefined
  const resolver = new UnitResolver(input.units, named, era, [...placesOf(meta.unit), ...placesOf(title)], typesAbove(input.flat))
  const { subject, peers } = readSubject(input, named, resolver, title)
  const district = subject?.level === 'body' ? districtOf(input.units, named, resolver, subject) : undefined
  const own = subject?.level === 'body' && district ? { ...body(subject.ref.name, district.ref), review: subject.review } : subject
  return {
    title,
    ...(date ? { date } : {}),
    ...(own ? { subject: own } : {}),
    peers,
    ...((times.resultYear ?? year) ? { year: (times.resultYear ?? year) as number } : {}),
    ...(district ? { district } : {}),
    resultPeriod: times.result,
    resultSaid: times.resultSaid,
    targetPeriod: times.target,
    plansAhead: times.plansAhead,
    resolver,
    onlyTargets: ONLY_TARGETS.test(flatten(title)) && !RESULTS.test(flatten(title)),
  }
}

const ONLY_TARGETS =
  /(?:các |những |hệ thống )?chỉ tiêu (?:chủ yếu|kinh tế|phấn đấu|phát triển|năm|cơ bản|kế hoạch)|giao (?:chỉ tiêu|kế hoạch)/u
const RESULTS = /kết quả|tổng kết|sơ kết|thực hiện|đạt|hoàn thành|nhìn lại|đánh giá/u

function insidePassages({ mentions, passages }: HeaderInput): readonly Mention[] {
  let at = 0
  return mentions.filter(m => {
    while (at < passages.length && passages[at]!.end < m.end) at++
    return at < passages.length && passages[at]!.start <= m.start
  })
}

function placesOf(unit: string | undefined): string[] {
  return unit ? unit.split(/\s*[,–-]\s*/) : []
}

/** "Thành ủy", "UBND huyện": what kind of district the report's commune lies in. */
function typesAbove(flat: string): ReadonlySet<string> {
  const types = new Set<string>()
  for (const [type, pattern] of ABOVE) if (pattern.test(flat)) types.add(type)
  return types
}
const ABOVE = [
  ['thành phố', /(?:thành ủy|(?:ubnd|hđnd|toàn) thành phố|của thành phố)(?!\p{L})/u],
  ['huyện', /(?:huyện ủy|(?:ubnd|hđnd|toàn) huyện|của huyện)(?!\p{L})/u],
  ['thị xã', /(?:thị ủy|(?:ubnd|hđnd|toàn) thị xã|của thị xã)(?!\p{L})/u],
  ['quận', /(?:quận ủy|(?:ubnd|hđnd|toàn) quận|của quận)(?!\p{L})/u],
] as const

interface Times {
  readonly date?: string
  readonly resultYear?: number
  readonly result: Period | undefined
  readonly target: Period | undefined
  readonly resultSaid: boolean
  readonly plansAhead: boolean
}

const PAST_TITLE = /(?<!\p{L})(?:tổng kết|sơ kết|kết quả|đánh giá|nhìn lại|khép lại|thành tích|tình hình|kiểm điểm)[^.;\n]{0,80}$/u
const FUTURE_TITLE = /(?<!\p{L}|địa )(?:triển khai|phương hướng|nhiệm vụ|kế hoạch|mục tiêu|chỉ tiêu|giao|chốt|bàn)[^.;\n]{0,80}$/u

/** The years that results and targets are for, where a figure does not say: from the title and the opening lines, else from the date. */
function readTimes({ text, flat, mentions, passages, meta }: HeaderInput, title: string): Times {
  const first = Math.max(
    0,
    passages.findIndex(p => p.kind === 'title'),
  )
  const opening = passages.slice(first, first + 4)
  const inOpening = (at: number) => opening.some(p => p.start <= at && at < p.end)
  const titled = passages.find(p => p.kind === 'title')
  let past: Period | undefined
  let future: Period | undefined
  let termInTitle: Period | undefined
  for (const m of mentions) {
    if (m.kind !== 'period' || !inOpening(m.start)) continue
    const isTerm = typeof m.period.year === 'string'
    const before = flat
      .slice(Math.max(0, m.start - 110), m.start)
      .split('\n')
      .pop()!
    const cut = before.slice(Math.max(before.lastIndexOf(','), before.lastIndexOf(';')) + 1)
    if (isTerm) {
      if (titled && m.start < titled.end) termInTitle ??= m.period
      continue
    }
    if (m.use === 'base' || m.period.year === null || lastYear(m.period.year) > 2100) continue
    const inTitle = titled !== undefined && m.start < titled.end
    const pastAt = PAST_TITLE.exec(cut)?.index ?? (PAST_TITLE.test(before) && !FUTURE_TITLE.test(cut) ? 0 : -1)
    const futureAt = FUTURE_TITLE.exec(cut)?.index ?? -1
    if (pastAt >= 0 && !(futureAt > pastAt && /phương hướng|nhiệm vụ/.test(cut.slice(futureAt)) && past)) past ??= m.period
    else if (futureAt >= 0 && (inTitle || !/\d|chỉ tiêu|đến/.test(cut.slice(futureAt)))) future ??= m.period
    else if (titled && m.start < titled.end) past ??= m.period
  }
  const date = eventDate({ text, flat, mentions, passages }, past, future)
  const dated = meta.date ?? date
  const dateYear = dated ? Number(dated.slice(0, 4)) : undefined
  const month = dated ? Number(dated.slice(5, 7)) : undefined
  const pastYear = typeof past?.year === 'number' ? past.year : undefined
  const futureYear = typeof future?.year === 'number' ? future.year : undefined
  let resultYear =
    pastYear ?? (futureYear !== undefined && !(dateYear === futureYear && (month ?? 0) > 3) ? futureYear - 1 : undefined) ?? dateYear
  resultYear ??= latestYear(mentions, flat)
  const targetYear =
    futureYear ??
    (resultYear !== undefined
      ? dateYear !== undefined && (month ?? 12) < 10 && dateYear === resultYear
        ? resultYear
        : resultYear + 1
      : undefined)
  const flatTitle = flatten(title)
  const congress = /đại hội/.test(flatTitle)
  const looksBack = termInTitle && !congress && /nhìn lại|kết quả|thành tựu|dấu ấn|sau một nhiệm kỳ|nhiệm kỳ/.test(flatTitle)
  return {
    ...(dated ? { date: dated } : date ? { date } : {}),
    ...(resultYear !== undefined ? { resultYear } : {}),
    resultSaid: past !== undefined || looksBack === true,
    plansAhead: future !== undefined || (congress && termInTitle !== undefined),
    result: looksBack ? termInTitle : (past ?? (resultYear !== undefined ? { year: resultYear, label: String(resultYear) } : undefined)),
    target:
      congress && termInTitle
        ? termInTitle
        : (future ?? (targetYear !== undefined ? { year: targetYear, label: String(targetYear) } : undefined)),
  }
}

/** The latest year that the report speaks of as its own time; a document's date counts, the end of a term does not. */
function latestYear(mentions: readonly Mention[], flat: string): number | undefined {
  const years = mentions.flatMap(m => {
    if (m.kind === 'date') return m.year ?? []
    if (m.kind !== 'period' || m.use !== 'when' || typeof m.period.year !== 'number' || m.period.year > 2100) return []
    return COMING.test(flat.slice(m.end, m.end + 90)) || AIMED.test(flat.slice(Math.max(0, m.start - 30), m.start)) ? [] : m.period.year
  })
  return years.length > 0 ? Math.max(...years) : undefined
}

/** "Năm 2024, thành phố tiếp tục …", "mục tiêu đến năm 2025": a year still to come. */
const COMING = /^[^.;\n]{0,60}(?<!\p{L})(?:tiếp tục|sẽ|phấn đấu|tập trung|đẩy mạnh|mục tiêu|quyết tâm)(?!\p{L})/u
const AIMED = /(?<!\p{L})(?:mục tiêu|phấn đấu|đến|tới|sang|nhiệm vụ|phương hướng|kế hoạch|định hướng|tầm nhìn)[^.;\n]{0,16}$/u

const OF_A_DOCUMENT = /(?:số|nghị quyết|quyết định|kế hoạch|chỉ thị|-[\p{L}]+|\/[\p{L}-]+),?\s*(?:ra\s+)?(?:ngày\s*)?$/u

function eventDate(
  { text, flat, mentions, passages }: Pick<HeaderInput, 'text' | 'flat' | 'mentions' | 'passages'>,
  past?: Period,
  future?: Period,
): string | undefined {
  const dates = mentions.filter((m): m is DateMention => m.kind === 'date')
  const free = dates.filter(
    d =>
      !OF_A_DOCUMENT.test(
        flatten(text.slice(Math.max(0, d.start - 40), d.start))
          .split('\n')
          .pop()!,
      ),
  )
  const opening = passages.slice(0, 5).at(-1)?.end ?? text.length
  const full = free.find(d => d.year !== undefined && d.start <= opening)
  if (full) return iso(full.year!, full)
  const partial = free.find(d => d.start <= opening)
  if (!partial) return undefined
  const year = yearOfEvent(partial, mentions, flat, past, future)
  return year === undefined ? undefined : iso(year, partial)
}

/** "Ngày 22/01" of a conference on the tasks of 2021 was in 2021, "ngày 25/12" in 2020. */
function yearOfEvent(date: DateMention, mentions: readonly Mention[], flat: string, past?: Period, future?: Period): number | undefined {
  const next = typeof future?.year === 'number' ? future.year : undefined
  const last = typeof past?.year === 'number' ? past.year : undefined
  if (next !== undefined) return date.month >= 10 && last !== next ? next - 1 : next
  if (last !== undefined) return date.month <= 3 ? last + 1 : last
  return latestYear(mentions, flat)
}

function iso(year: number, { month, day }: DateMention): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

const BLOC =
  /(?:Đảng bộ|Đảng ủy|ĐẢNG BỘ|ĐẢNG ỦY) +(?:[Kk]hối|KHỐI|Công an|Quân sự)(?: +\p{Lu}[\p{L}]*| +(?:các|cơ|quan|quyền|chính|dân|đảng|doanh|nghiệp|và|huyện|tỉnh))*/u

function readSubject(
  input: HeaderInput,
  named: readonly UnitMention[],
  resolver: UnitResolver,
  title: string,
): { subject?: Subject; peers: readonly Subject[] } {
  if (input.meta.unit) {
    const [first = ''] = input.meta.unit.split(',')
    const { type, bareName } = splitUnitName(first.trim())
    if (type) return { subject: resolver.subject(unitType(type) ?? type, bareName), peers: [] }
    return { subject: body(first.trim(), undefined), peers: [] }
  }
  const bloc = BLOC.exec(title)
  if (bloc) return { subject: body(bloc[0].trim().replace(/ khối /, ' Khối '), undefined), peers: [] }
  const titled = input.passages.find(p => p.kind === 'title')
  const inTitle = named.filter(m => titled && m.start >= titled.start && m.end <= titled.end && !HAMLET_TYPES.has(m.type))
  const village = input.mentions.find(
    m => m.kind === 'unit' && HAMLET_TYPES.has(m.type) && titled !== undefined && m.start >= titled.start && m.end <= titled.end,
  )
  if (inTitle.length === 0 && village?.kind === 'unit') {
    const commune = named.find(m => ['xã', 'phường', 'thị trấn'].includes(m.type))
    const above = commune ? resolver.subject(commune.type, commune.names[0]!) : undefined
    return { subject: resolver.subject(village.type, village.names[0]!, above?.ref), peers: [] }
  }
  const subjects = (list: readonly UnitMention[]) => list.flatMap(m => m.names.map(name => resolver.subject(m.type, name)))
  if (inTitle.length > 0) {
    const found = subjects(inTitle)
    const lowest = found.filter(s => s.level === lowestLevel(found))
    return { subject: lowest[0]!, peers: lowest.slice(1) }
  }
  const bare = titled ? bareNames(title) : []
  const later = named.filter(m => !HAMLET_TYPES.has(m.type))
  for (const name of bare) {
    const same = later.find(m => m.names.some(n => sameName(n, name)))
    if (same) return { subject: resolver.subject(same.type, name), peers: [] }
  }
  const opening = input.passages.slice(0, 3).at(-1)?.end ?? 0
  const early = later.filter(m => m.end <= opening)
  const pool = early.length > 0 ? early : later.slice(0, 1)
  if (pool.length === 0) return { peers: [] }
  const found = subjects(pool.slice(0, 4))
  const lowest = found.find(s => s.level === 'commune') ?? found[0]
  return lowest ? { subject: lowest, peers: [] } : { peers: [] }
}

function lowestLevel(found: readonly Subject[]): Subject['level'] {
  return found.some(s => s.level === 'commune') ? 'commune' : found.some(s => s.level === 'district') ? 'district' : 'province'
}

/** Runs of capitalised words that a title begins with: "Hương Khê chốt mục tiêu". */
function bareNames(title: string): string[] {
  const match = /^[^\p{L}]*((?:\p{Lu}[\p{L}\p{M}]*)(?: \p{Lu}[\p{L}\p{M}]*){0,4})/u.exec(title)
  if (!match) return []
  const words = match[1]!.split(' ')
  return words.map((_, i) => words.slice(0, words.length - i).join(' '))
}

function districtOf(units: UnitCatalogue, named: readonly UnitMention[], resolver: UnitResolver, subject: Subject): Subject | undefined {
  const district = named.find(m => ['huyện', 'thị xã', 'thành phố', 'quận'].includes(m.type))
  if (district) return resolver.subject(district.type, district.names[0]!)
  const communes = named.filter(m => ['xã', 'phường', 'thị trấn'].includes(m.type)).flatMap(m => m.names)
  const holding = communes.length > 1 ? districtHolding(units, communes) : undefined
  if (holding === undefined) return undefined
  resolver.prefer(holding)
  return { ref: { id: holding.id, name: holding.name }, level: 'district', unit: holding, review: [...subject.review, 'implied-unit'] }
}

/** The mention in force at a place: the last "when" before it in the same stretch. */
export function lastWhen(mentions: readonly Mention[], from: number, to: number): PeriodMention | undefined {
  let found: PeriodMention | undefined
  for (const m of mentions) {
    if (m.start >= to) break
    if (m.start >= from && m.kind === 'period' && m.use === 'when') found = m
  }
  return found
}
