import { measureClass } from '../../catalogue/indicator-words.ts'
import type { Fact } from '../../domain/fact.ts'
import { lastYear, type Year } from '../../domain/period.ts'
import { factName } from '../matching/fact-names.ts'
import { asksOfStart, isOfStart, isOtherwise } from '../matching/said-otherwise.ts'
import { asksAmountToo } from '../understanding/asked-roles.ts'
import { asksHowMuchMore, asksWhetherMet, has } from '../understanding/cues.ts'
import type { KindOfYear } from '../understanding/own-kinds.ts'
import type { Query } from '../understanding/query.ts'
import { AMOUNTS, byRole } from './by-role.ts'
import { inMeasures, isOfAnotherKind } from './measured.ts'
import type { Group } from './pick.ts'
import { GENERAL } from './same-subject.ts'
import { saysMet } from './told-as-met.ts'

/** How much less of a question a figure's own name may answer to than another's of its subject. */
const LESS = 0.12

/** The facts of a subject that fit the asked years, kind, roles and measure; `otherYears` where the subject has figures only for others. */
export function fitting(
  group: Group,
  query: Query,
  isOfPart: (fact: Fact) => boolean,
): { readonly facts: readonly Fact[]; readonly otherYears: readonly Fact[] } {
  const all = group.map(s => s.item)
  const { line } = query.subject.words
  const said = `${line}${query.reading.words.line}`
  const meant = all.filter(fact => !isOtherwise(fact, said))
  const eligible = asksOfStart(query.reading.words.line) ? meant : withoutStarts(meant)
  const fromStart = START_OF_TERM.test(query.reading.words.line)
  const within = (fits: (fact: Fact) => boolean) =>
    eligible.filter(fact => fits(fact) && isOfPart(fact) && !(fromStart && isOfLastYear(fact, query)))
  const ofYears = within(
    fact =>
      query.years.length === 0 ||
      query.years.some(year => sameYear(fact.period.year, year) || (query.reading.overYears && liesIn(fact.period.year, year))),
  )
  // what a term aims at is to be reached by its end
  const inTerm = within(fact => query.years.some(year => liesIn(fact.period.year, year)))
  // "hộ nghèo cuối nhiệm kỳ 2015-2020", and where of the term only a change is told: what it was when the term ended
  const justChanged = !query.roles && ofYears.every(fact => !AMOUNTS.has(fact.role))
  const ended =
    ofYears.length > 0 && (justChanged || END_OF_TERM.test(line))
      ? within(fact => query.years.some(year => isReachedAtEnd(fact, year)))
      : []
  // "hồi đại hội 2015 …, cả nhiệm kỳ": what the term came to that ended then
  const ofTerm = asksWholeTerm(query) ? within(fact => fact.kind === 'result' && query.years.some(year => endsIn(fact, year))) : []
  const inYears =
    ofTerm.length > 0
      ? ofTerm
      : ofYears.length > 0
        ? [...ofYears, ...ended]
        : tellsOfTerm(inTerm, query)
          ? inTerm
          : [
              ...within(fact => query.years.some(year => endsWithTerm(fact, year, query.reading.words.line))),
              ...within(fact => beginsWith(fact, query)),
            ]
  const reached = reachedInTerms(inYears, query, within)
  const asked = (fact: Fact) => {
    const own = query.kindOfYear?.get(lastYear(fact.period.year)) ?? query.kind
    return own === undefined || fact.kind === own
  }
  // "mục tiêu 2021 so với 2020": the kind that was said belongs to one of the years
  const ofKind =
    query.kindOfYear === undefined &&
    query.years.length > 1 &&
    (saysTargetToo(query) || saysTargetOfOne(query) || (query.kind !== 'result' && (query.places.length > 1 || inYears.some(asked))))
      ? query.years.flatMap(year =>
          preferred(
            inYears.filter(f => sameYear(f.period.year, year)),
            asked,
          ),
        )
      : query.kindOfYear
        ? inOwnKinds(inYears.filter(asked), query.kindOfYear)
        : preferred(inYears.filter(asked), fact => fact.kind === query.likelyKind)
  const ofAll = [...ofKind, ...reached]
  if (ofAll.length === 0) return { facts: [], otherYears: all }
  const facts = narrowed(ofAll, group, query)
  return { facts, otherYears: facts.length > 0 || asksHowMuchMore(query.reading.words) ? all : [] }
}

/**
 * For years that have no figure of their own: what is aimed at by the end of a term, and the rate or the income that a term is told to have ended
 * with ("giai đoạn 2011-2015: hộ nghèo còn 3,86%" for 2015). Amounts of a term add up its years, and answer for none of them.
 */
function reachedInTerms(
  inYears: readonly Fact[],
  query: Query,
  within: (fits: (fact: Fact) => boolean) => readonly Fact[],
): readonly Fact[] {
  const open = query.years.filter(year => !inYears.some(fact => sameYear(fact.period.year, year)))
  if (open.length === 0 || query.reading.overYears || (query.years.length === 1 && inYears.length > 0)) return []
  const { line } = query.reading.words
  return within(fact => {
    if (query.kind !== undefined && fact.kind !== query.kind && query.years.length < 2) return false
    if (query.years.length > 1 && open.some(year => endsWithTerm(fact, year, line))) return true
    return fact.kind === 'result' && fact.role === 'level' && isOfMoment(fact) && open.some(year => endsIn(fact, year))
  })
}

/** Without what there was as a year began, where what there was later is told. */
function withoutStarts(facts: readonly Fact[]): readonly Fact[] {
  if (!facts.some(isOfStart)) return facts
  const timeOf = ({ period, kind, quantity }: Fact) => `${period.year} ${kind} ${quantity?.measure}`
  const later = new Set(facts.filter(fact => !isOfStart(fact)).map(timeOf))
  return facts.filter(fact => !isOfStart(fact) || !later.has(timeOf(fact)))
}

/** "2021-2023": the years from the one to the other; of one year alone what was reached in it, and not whether more was. */
function tellsOfTerm(inTerm: readonly Fact[], { reading, kind }: Query): boolean {
  if (new Set(inTerm.map(fact => fact.period.year)).size >= 2) return true
  return reading.intent === 'lookup' && kind !== 'target' && inTerm.length > 0 && inTerm.every(fact => fact.kind === 'result')
}

/** "từ năm 2020 đến nay" of what a report tells of 2020–2022. */
function beginsWith({ period, kind }: Fact, { since }: Query): boolean {
  return since !== undefined && kind === 'result' && typeof period.year === 'string' && period.year.startsWith(`${since}-`)
}

const WHOLE_TERM = / (?:ca|tron|suot|het|qua|trong) (?:mot )?nhiem ky (?!toi |moi |sau |\d)| nhiem ky (?:vua qua|vua roi|roi|qua) /

/** "cả nhiệm kỳ": of all its years, and of none by itself. */
export function asksWholeTerm({ subject }: Query): boolean {
  return WHOLE_TERM.test(subject.words.line)
}

function isOfMoment({ quantity }: Fact): boolean {
  return quantity !== null && (quantity.measure === '%' || quantity.measure.startsWith('đồng/người'))
}

function endsIn({ period }: Fact, year: Year): boolean {
  return typeof period.year === 'string' && typeof year === 'number' && lastYear(period.year) === year
}

/**
 * What a term aims at is to be reached by its end: "đến năm 2030" is answered by the target of 2025–2030, and the other way round. Of results
 * only where the end of the term was said.
 */
export function endsWithTerm({ kind, period }: Fact, year: Year, line: string): boolean {
  const term = typeof period.year === 'string' || typeof year === 'string'
  if (period.year === null || !term || period.year === year || lastYear(period.year) !== lastYear(year)) return false
  if (typeof period.year === 'string' && typeof year === 'string') return false
  return (kind === 'target' && !MIDDLE_OF_TERM.test(line)) || (typeof year === 'string' && END_OF_TERM.test(line))
}

/** "tính đến giữa nhiệm kỳ": what was reached by then, and not what is aimed at. */
const MIDDLE_OF_TERM = / (?:giua|nua) (?:nhiem ky|giai doan|nk) /
/** "đầu nhiệm kỳ 2015-2020": not what there was as it ended. */
const START_OF_TERM = /^(?!.* (?:cuoi|den|toi|va|voi) .*) .* dau (?:nhiem ky|giai doan|nk) /
const isOfLastYear = ({ period }: Fact, { years }: Query): boolean =>
  typeof period.year === 'number' && years.some(year => typeof year === 'string' && lastYear(year) === period.year)
const END_OF_TERM = / cuoi (?:nhiem ky|giai doan|ky) /

/** Whether a figure is what a rate or an income was in the year with which a term ends. */
export function isReachedAtEnd(fact: Fact, year: Year): boolean {
  const { kind, role, period } = fact
  return kind === 'result' && role === 'level' && isOfMoment(fact) && typeof year === 'string' && period.year === lastYear(year)
}

function preferred(facts: readonly Fact[], wanted: (fact: Fact) => boolean): readonly Fact[] {
  const some = facts.filter(wanted)
  return some.length > 0 ? some : facts
}

/** "diện tích năm 2020, kế hoạch 2021": of the year of which no kind was said what was done, where that is told. */
function inOwnKinds(facts: readonly Fact[], kinds: KindOfYear): readonly Fact[] {
  const isOpen = ({ period }: Fact) => !kinds.has(lastYear(period.year))
  const done = new Set(facts.flatMap(fact => (isOpen(fact) && fact.kind === 'result' ? [fact.period.year] : [])))
  return facts.filter(fact => !isOpen(fact) || fact.kind === 'result' || !done.has(fact.period.year))
}

/** How something went over a term: the years in it. */
export function liesIn(have: Year | null, asked: Year): boolean {
  if (typeof have !== 'number' || typeof asked === 'number') return false
  const [from, to] = asked.split('-').map(Number) as [number, number] // a term is two years
  return have >= from && have <= to
}

/** "thực hiện 2020 so với kế hoạch 2021": the result that was asked for is that of one of the years. */
function saysTargetToo({ kind, reading }: Query): boolean {
  return kind === 'result' && has('target', reading.words)
}

/** "năm 2010 so với mục tiêu năm 2011": the target that was asked for is that of one of the years. */
function saysTargetOfOne({ kind, years, reading }: Query): boolean {
  const of = [...reading.words.line.matchAll(/ (?:muc tieu|ke hoach|chi tieu|kh|ct)(?: cua)?(?: nam)? ((?:19|20)\d\d)(?= )/g)].map(m =>
    Number(m[1]),
  )
  return kind === 'target' && has('compare', reading.words) && years.length === 2 && of.length === 1 && years.at(-1) === of[0]
}

/** A year fits a term that holds it only where the term was asked for. */
export function sameYear(have: Year | null, asked: Year): boolean {
  return have === asked
}

function narrowed(facts: readonly Fact[], group: Group, query: Query): readonly Fact[] {
  const { reading } = query
  let rest = reading.period.part === undefined ? wholeYears(byRole(facts, query)) : byRole(facts, query)
  // "được bao nhiêu USD, có vượt chỉ tiêu không": whatever the amount is counted in
  const met = asksWhetherMet(reading.words) ? rest.filter(saysMet) : []
  const measured = rest.filter(fact => inMeasures(fact, reading.measures))
  const inMeasure = new Set(measured)
  const counted = measured.some(fact => AMOUNTS.has(fact.role))
  if (measured.length > 0)
    rest = rest.filter(
      fact => inMeasure.has(fact) || query.roles?.includes(fact.role) || (query.roles && !counted && AMOUNTS.has(fact.role)),
    )
  if (measured.length === 0 && rest.length > 0 && rest.every(fact => isOfAnotherKind(fact, reading.measures))) return []
  // "hộ nghèo bao nhiêu triệu đồng": neither their number nor their share
  if (measured.length === 0 && rest.some(fact => AMOUNTS.has(fact.role) && isOfAnotherKind(fact, reading.measures))) return []
  // "còn bao nhiêu phần trăm": by how much it fell is not what is left
  if (LEFT.test(reading.words.line) && rest.length > 0 && rest.every(({ role }) => role === 'change')) return []
  if (asksWhatIsLeft(query) && rest.some(isTakenAway)) return []
  // "thu bao nhiêu tỷ": by how much it is to grow is no sum
  if (!query.roles && measured.length === 0 && reading.measures.includes('dong') && !reading.share && rest.every(isRatio)) return []
  // "bao nhiêu ha lúa": how much the yield grew says nothing of it
  rest = preferred(rest, fact => AMOUNTS.has(fact.role) || !isOfAnotherKind(fact, reading.measures))
  const share = reading.share || (measured.length === 0 && asksRate(query.subject))
  if (
    share &&
    !query.roles &&
    rest.every(fact => fact.quantity !== null && measureClass(fact.quantity.measure) !== 'rate' && fact.role === 'level')
  )
    return []
  const figures = rest.filter(fact => fact.quantity !== null)
  // "xuất khẩu có vượt chỉ tiêu không": that it did is told in words
  const both = reading.intent === 'yes_no' && (asksAmountToo(reading.words) || asksWhetherMet(reading.words))
  if (figures.length > 0 && !both && !/ chuan gi | dat gi /.test(reading.words.line)) rest = figures
  if (query.years.length === 0)
    rest = reading.overYears ? ofOneMeasure(rest) : (asksWhetherMet(reading.words) && besideItsPlan(rest)) || latest(rest)
  const scored = new Map(group.map(s => [s.item.id, s]))
  const ownOf = (fact: Fact) => scored.get(fact.id)?.own ?? 0
  const askedOf = (fact: Fact) => scored.get(fact.id)?.ownAsked ?? 0
  const measures = new Set(measured.map(fact => fact.quantity!.measure))
  const apart = reading.measures.some(m => m !== '%') && measures.size >= 2
  // a target and a result, and figures of several years, are each named in their own report's words
  const rivalry = (fact: Fact) =>
    `${fact.kind} ${apart || query.places.length > 1 ? fact.quantity?.measure : ''} ${query.years.length < 2 ? '' : fact.period.year}`
  const top = rest.reduce((most, fact) => Math.max(most, askedOf(fact)), 0)
  rest = rest.filter(
    fact => askedOf(fact) + LESS >= top || !rest.some(other => isFurtherNamed(other, fact) && askedOf(other) > askedOf(fact) + LESS),
  )
  const most = new Map<string, number>()
  for (const fact of rest) most.set(rivalry(fact), Math.max(ownOf(fact), most.get(rivalry(fact)) ?? 0))
  const inTime = new Map<string, number>()
  for (const fact of new Set(rest)) inTime.set(timeOf(fact), (inTime.get(timeOf(fact)) ?? 0) + 1)
  const general = group[0] !== undefined && group[0].own < GENERAL && group.filter(s => s.passage >= 0.99).length >= 3
  const alike = general ? rest : rest.filter(fact => ownOf(fact) >= most.get(rivalry(fact))! - 0.2 || inTime.get(timeOf(fact)) === 1)
  const told = reached(alike.length > 0 ? alike : rest, query)
  return [...told, ...met.filter(state => !told.includes(state) && told.some(({ period }) => period.year === state.period.year))]
}

const LEFT = / (?:con|con lai|xuong con) (?:bao nhieu|may|bn) /

/** "còn lại bao nhiêu con" after how many were culled: what was taken away is not what is left, and neither is what was done of what is left to do. */
function asksWhatIsLeft({ reading, subject }: Query): boolean {
  return reading !== subject && STILL.test(reading.words.line)
}
const STILL = / con(?: lai)? (?:(?:duoc|co|khoang|chung|tat ca|tong cong) )*(?:bao nhieu|may|bn) | con lai /
const isTakenAway = (fact: Fact): boolean => TAKEN_AWAY.test(` ${factName(fact).words} `)
const TAKEN_AWAY =
  / (?:thoat|tieu huy|thanh ly|giai the|chet|bi (?!benh )[a-z]+|mat(?! ong| do| tran)|xoa|thu hoi|cham dut|khai tru|giai ngan|giai quyet|xuat chuong|thao do|pha do|chuyen doi|da (?!chieu|dang|nganh|cap)[a-z]+) /
const isRatio = ({ role, quantity }: Fact): boolean => !AMOUNTS.has(role) && (quantity?.measure.startsWith('%') ?? false)

/** "chi bộ cơ quan" of "chi bộ", both in one sentence: a bare name that answers to less of the question is no rival. */
function isFurtherNamed(one: Fact, other: Fact): boolean {
  return (
    one.indicator.id === other.indicator.id &&
    one.report === other.report &&
    one.sentence.start === other.sentence.start &&
    one.role === other.role &&
    one.quantity?.measure === other.quantity?.measure &&
    ` ${factName(one).words} `.includes(` ${factName(other).words} `)
  )
}

/** "năm 2016 kết nạp mấy đảng viên": what was done, not the plan of the same time beside it. */
function reached(facts: readonly Fact[], { reading, kind, roles }: Query): readonly Fact[] {
  if (reading.intent !== 'lookup' || kind !== undefined || roles || has('target', reading.words) || !has('amount', reading.words))
    return facts
  const isDone = (plan: Fact) =>
    facts.some(
      ({ kind, role, quantity, period, unit }) =>
        kind === 'result' &&
        role === plan.role &&
        quantity?.measure === plan.quantity?.measure &&
        period.label === plan.period.label &&
        unit.id === plan.unit.id,
    )
  return facts.filter(fact => fact.kind === 'result' || !isDone(fact))
}

/** Where a year's figure is known, that of a part of it is not asked for unless said so. */
function wholeYears(facts: readonly Fact[]): readonly Fact[] {
  const isWhole = ({ period }: Fact) => period.label === String(period.year)
  const sameOf = ({ period, kind, role, quantity }: Fact) => `${period.year} ${kind} ${role} ${quantity?.measure}`
  const known = new Set(facts.filter(isWhole).map(sameOf))
  return facts.filter(fact => isWhole(fact) || fact.period.year === null || !known.has(sameOf(fact)))
}

/** "tỷ lệ hộ …": how many there are is no answer. */
function asksRate({ words, named }: Query['subject']): boolean {
  return words.words.some(({ folded }, i) => {
    const next = words.words[i + 1]?.folded ?? ''
    return folded === 'tl' || (/^t[yi]$/.test(folded) && /^(?:le|trong)$/.test(next) && !named.has(i) && !named.has(i + 2))
  })
}

/** What tells figures apart that differ only in time: one that is alone in it has no rival. */
function timeOf({ period, kind, role }: Fact): string {
  return `${period.year} ${kind} ${role}`
}

/** A series of one measure, for how something went over the years. */
function ofOneMeasure(facts: readonly Fact[]): readonly Fact[] {
  const years = new Map<string, Set<unknown>>()
  for (const fact of facts)
    if (fact.quantity) years.set(fact.quantity.measure, (years.get(fact.quantity.measure) ?? new Set()).add(fact.period.year))
  const longest = [...years].sort((a, b) => b[1].size - a[1].size)[0]?.[0]
  return facts.filter(fact => fact.quantity?.measure === longest)
}

/** "đạt kế hoạch chưa": the newest result and what was planned for its year; undefined where that is not told. */
function besideItsPlan(facts: readonly Fact[]): readonly Fact[] | undefined {
  const newest = Math.max(...facts.map(({ kind, period }) => (kind === 'result' ? lastYear(period.year) : 0)))
  const ofYear = facts.filter(({ period }) => lastYear(period.year) === newest)
  return ofYear.some(({ kind }) => kind === 'target') ? ofYear : undefined
}

/** Without a year asked for: the newest result and the newest target. */
export function latest(facts: readonly Fact[]): readonly Fact[] {
  const newest = { result: 0, target: 0 }
  for (const fact of facts) newest[fact.kind] = Math.max(newest[fact.kind], lastYear(fact.period.year))
  return facts.filter(fact => lastYear(fact.period.year) === newest[fact.kind])
}
