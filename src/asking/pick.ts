import { dimensionOf, type MeasureClass, measureClass } from '../catalogue/indicator-words.ts'
import { type Fact, indicatorKey } from '../domain/fact.ts'
import { lastYear, type Year } from '../domain/period.ts'
import { fold } from '../vietnamese/fold.ts'
import type { Query } from './conversation.ts'
import type { Scored, Term } from './subject.ts'

/** Below this a fact does not answer the question at all. */
export const ENOUGH = 0.46
/** Facts of the best one's indicator this close to it are about the same thing; worded otherwise in another report. */
const SAME_KEY = 0.22
/** Facts counted in what was asked for may be a little further from the best. */
const MEASURED = 0.28
/** Share of a fact's own wording below which a question is more general than it. */
const GENERAL = 0.45
const MOST_SUBJECTS = 4

/** The facts of one subject, best first. */
export type Group = readonly Scored<Fact>[]

/**
 * The subjects that a question asks about: the facts that answer it best, then those that answer what is left of it
 * ("bao nhiêu người, bao nhiêu tiền"; "hộ nghèo, hộ cận nghèo").
 */
export function pickSubjects(scored: readonly Scored<Fact>[], terms: readonly Term[], measures: readonly string[]): readonly Group[] {
  const sorted = scored
    .filter(s => s.score >= ENOUGH * 0.6)
    .sort((a, b) => b.score - a.score || Number(inMeasures(b.item, measures)) - Number(inMeasures(a.item, measures)))
  const groups: Group[] = []
  const open = terms.map(term => term.weight)
  const whole = open.reduce((a, b) => a + b, 0)
  while (groups.length < MOST_SUBJECTS) {
    const best = groups.length === 0 ? sorted[0] : bestForRest(sorted, groups, open, whole, terms)
    if (!best || (groups.length === 0 && best.score < ENOUGH)) break
    const key = indicatorKey(best.item.indicator, fold)
    const group = sorted.filter(
      s =>
        !groups.some(g => g.includes(s)) &&
        (s === best ||
          countedAsAsked(s, best, measures, terms, sorted) ||
          sameName(s, best) ||
          (inSamePassage(s, best, terms) && !isOtherEntry(s, best)) ||
          isWordedAsLoosely(s, best) ||
          isOtherKindOf(s, best) ||
          underGeneralName(s, best, terms) ||
          inSameRow(s, best, terms) ||
          (indicatorKey(s.item.indicator, fold) === key ? best.score - s.score <= SAME_KEY : Math.abs(s.score - best.score) <= 0.02)),
    )
    groups.push(withoutSiblings(group, best))
    best.likeness.forEach((like, t) => {
      if (like >= 0.5 && best.claimed[t]) open[t] = 0
    })
  }
  return groups
}

/** "bao nhiêu người, bao nhiêu tiền": the amounts of one subject, each in the measure asked for. */
function countedAsAsked(
  one: Scored<Fact>,
  best: Scored<Fact>,
  measures: readonly string[],
  terms: readonly Term[],
  sorted: readonly Scored<Fact>[],
): boolean {
  return (
    best.score - one.score <= MEASURED &&
    inMeasures(one.item, measures) &&
    !isNarrower(one, sorted) &&
    terms.every((term, t) => term.light || best.likeness[t]! < 0.5 || one.likeness[t]! >= 0.5)
  )
}

/** "kết nạp đảng viên" beside "số đảng viên", "hộ thoát nghèo" beside "hộ nghèo": counted as the figure that fits best, and something else. */
function isNarrower(one: Scored<Fact>, sorted: readonly Scored<Fact>[]): boolean {
  const rival = sorted.find(other => other.item.quantity?.measure === one.item.quantity?.measure)
  if (!rival || indicatorKey(one.item.indicator, fold) === indicatorKey(rival.item.indicator, fold)) return false
  const listed = one.item.indicator.id !== null && rival.item.indicator.id !== null
  return (rival.tight && !one.tight) || rival.own > one.own + 0.1 || (listed && rival.score > one.score + 0.1)
}

/**
 * "hỗ trợ Covid": a question more general than any one figure is answered by all figures of the passage that speaks of it.
 * A figure that is asked for by its own name stands alone.
 */
function inSamePassage(one: Scored<Fact>, best: Scored<Fact>, terms: readonly Term[]): boolean {
  const heavy = terms.flatMap((term, t) => (term.light || namesDimension(terms, t) ? [] : [t]))
  return (
    best.own < GENERAL &&
    heavy.length >= 2 &&
    one.item.report === best.item.report &&
    one.item.sentence.start === best.item.sentence.start &&
    heavy.every(t => best.likeness[t]! >= 0.5) &&
    one.passage >= 0.99 &&
    !heavy.some(t => inQualifier(terms[t]!, best.item.indicator.text))
  )
}

/** Of "diện tích": says what kind of amount is meant, and of nothing what it is of. */
function namesDimension(terms: readonly Term[], t: number): boolean {
  const at = (k: number) => terms[k]?.word.folded ?? ''
  return dimensionOf(at(t), at(t + 1)) !== undefined || dimensionOf(at(t - 1), at(t)) !== undefined
}

/** "hộ nghèo" and "tỷ lệ hộ nghèo": one thing, counted and as a share. */
function sameName(one: Scored<Fact>, best: Scored<Fact>): boolean {
  return one.ownAsked >= 0.9 && best.ownAsked >= 0.9 && coreName(one.item) === coreName(best.item)
}

const coreName = (fact: Fact): string =>
  fold(fact.indicator.text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/^(?:(?:ty le|ti le|tong so|so luong|so|tong) )+/, '')

/** Another entry of the catalogue that fits plainly worse: "trồng rừng tập trung" beside "trồng rừng". */
function isOtherEntry({ item, score }: Scored<Fact>, best: Scored<Fact>): boolean {
  const listed = item.indicator.id !== null && best.item.indicator.id !== null && item.indicator.id !== best.item.indicator.id
  return listed && score < best.score - 0.1
}

/** "tái canh cà phê" where reports have "tổng diện tích cà phê tái canh" and "cà phê ghép cải tạo, tái canh": either may be meant. */
function isWordedAsLoosely(one: Scored<Fact>, best: Scored<Fact>): boolean {
  const [a, b] = [one.item, best.item]
  return (
    a.indicator.id === null &&
    b.indicator.id === null &&
    !one.tight &&
    !best.tight &&
    best.asked >= 0.85 &&
    Math.abs(one.asked - best.asked) <= 0.01 &&
    best.score - one.score <= 0.12 &&
    a.quantity?.measure === b.quantity?.measure
  )
}

/** The result of what is planned, in its own words: "diện tích mía nguyên liệu" beside the target "diện tích mía". */
function isOtherKindOf(one: Scored<Fact>, best: Scored<Fact>): boolean {
  const [a, b] = [one.item, best.item]
  const worded = one.tight && Math.abs(one.asked - best.asked) <= 0.02 && best.score - one.score <= 0.16
  const nearly = one.ownAsked >= 0.85 && best.score - one.score <= 0.05
  return (
    a.kind !== b.kind &&
    (a.indicator.id === null || b.indicator.id === null) &&
    best.asked >= 0.85 &&
    (worded || nearly) &&
    (a.role === b.role || (AMOUNTS.has(a.role) && AMOUNTS.has(b.role))) &&
    a.quantity?.measure === b.quantity?.measure
  )
}

/** "hỗ trợ Covid": names that all bear the words asked for, none of them asked for by its whole name. */
function underGeneralName(one: Scored<Fact>, best: Scored<Fact>, terms: readonly Term[]): boolean {
  const heavy = terms.filter(term => !term.light)
  return (
    best.own < GENERAL &&
    one.own < GENERAL &&
    best.asked >= 0.95 &&
    one.asked >= 0.95 &&
    heavy.length >= 2 &&
    beginsWith(one.item, heavy[0]!)
  )
}

/** "cơ cấu kinh tế": the parts that one sentence lists side by side, none of them asked for by its whole name. */
function inSameRow(one: Scored<Fact>, best: Scored<Fact>, terms: readonly Term[]): boolean {
  const [a, b] = [one.item, best.item]
  const heavy = terms.filter(term => !term.light)
  return (
    ((best.own < GENERAL && one.own < GENERAL) || (opensWith(a, heavy) && opensWith(b, heavy))) &&
    best.asked >= 0.9 &&
    one.asked >= 0.9 &&
    heavy.length >= 2 &&
    a.report === b.report &&
    a.sentence.start === b.sentence.start &&
    a.role === b.role &&
    a.quantity?.measure === b.quantity?.measure
  )
}

/** "cơ cấu kinh tế" opens "cơ cấu kinh tế công nghiệp - xây dựng". */
function opensWith(fact: Fact, heavy: readonly Term[]): boolean {
  const words = coreName(fact).split(' ')
  return words.length > heavy.length && heavy.every((term, k) => term.candidates.has(words[k]!))
}

/** Whether a name says early what it is of: "kinh phí hỗ trợ …" is support, "diện tích … cho thu nhập" is no income. */
function beginsWith(fact: Fact, term: Term): boolean {
  const words = fold(fact.indicator.text)
    .split(/[^a-z0-9]+/)
    .slice(0, 3)
  return words.some(word => term.candidates.has(word))
}

/** What follows "cho", "của" tells one figure of a passage from the next; what stands before it they share, often unsaid. */
function inQualifier(term: Term, text: string): boolean {
  const tail = /^.*(?<= )(?:cho|cua|doi voi) (.*)$/.exec(fold(text))?.[1]
  return tail?.split(/[^a-z0-9]+/).some(word => term.candidates.has(word)) ?? false
}

/** "hộ cận nghèo" asked for and stated in so many words: "hộ nghèo" is another figure, whatever else it is called. */
function withoutSiblings(group: Group, best: Scored<Fact>): Group {
  const key = indicatorKey(best.item.indicator, fold)
  const most = Math.max(...group.map(s => s.ownAsked))
  return group.filter(s => indicatorKey(s.item.indicator, fold) === key || s.ownAsked >= most - 0.12 || most < 0.6)
}

function bestForRest(
  sorted: readonly Scored<Fact>[],
  groups: readonly Group[],
  open: readonly number[],
  whole: number,
  terms: readonly Term[],
): Scored<Fact> | undefined {
  const rest = open.reduce((a, b) => a + b, 0)
  if (whole === 0 || rest / whole < 0.2) return undefined
  const answered = new Set(terms.flatMap((term, t) => (open[t] === 0 ? [term.word.folded] : [])))
  const left = terms.filter((term, t) => open[t]! > 0 && !term.light)
  // a word said twice: only a figure that bears it as its name is asked for beside the first
  const repeated = left.every(term => answered.has(term.word.folded))
  if (repeated && left.length < 2) return undefined
  let best: Scored<Fact> | undefined
  let bestGain = 0
  for (const one of sorted) {
    if (groups.some(g => g.includes(one)) || !one.tight || (one.own < (repeated ? 0.7 : 0.4) && !isJust(one.item, left))) continue
    let hit = 0
    open.forEach((weight, t) => {
      hit += weight * one.likeness[t]!
    })
    const gain = hit / rest + one.score * 0.2
    if (hit / rest >= 0.6 && one.asked >= 0.3 && gain > bestGain) [best, bestGain] = [one, gain]
  }
  return best
}

/** "hộ nghèo" in "hộ nghèo hay hộ cận nghèo": the words left are the whole name. */
function isJust(fact: Fact, left: readonly Term[]): boolean {
  return left.length >= 2 && coreName(fact) === left.map(term => term.word.folded).join(' ')
}

/** The facts of a subject that fit the asked years, kind, roles and measure; `otherYears` where the subject has figures only for others. */
export function fitting(
  group: Group,
  query: Query,
  isOfPart: (fact: Fact) => boolean,
): { readonly facts: readonly Fact[]; readonly otherYears: readonly Fact[] } {
  const all = group.map(s => s.item)
  const within = (fits: (fact: Fact) => boolean) => all.filter(fact => fits(fact) && isOfPart(fact))
  const ofYears = within(
    fact =>
      query.years.length === 0 ||
      query.years.some(year => sameYear(fact.period.year, year) || (query.reading.overYears && liesIn(fact.period.year, year))),
  )
  // what a term aims at is to be reached by its end
  const inYears =
    ofYears.length > 0
      ? ofYears
      : within(fact => fact.kind === 'target' && query.years.some(year => typeof year !== 'number' && fact.period.year === lastYear(year)))
  const asked = (fact: Fact) => query.kind === undefined || fact.kind === query.kind
  // "mục tiêu 2021 so với 2020": the kind that was said belongs to one of the years
  const ofKind =
    query.years.length > 1
      ? query.years.flatMap(year =>
          preferred(
            inYears.filter(f => sameYear(f.period.year, year)),
            asked,
          ),
        )
      : inYears.filter(asked)
  if (ofKind.length === 0) return { facts: [], otherYears: all }
  const facts = narrowed(ofKind, group, query)
  return { facts, otherYears: facts.length > 0 ? all : [] }
}

function preferred(facts: readonly Fact[], wanted: (fact: Fact) => boolean): readonly Fact[] {
  const some = facts.filter(wanted)
  return some.length > 0 ? some : facts
}

/** How something went over a term: the years in it. */
export function liesIn(have: Year | null, asked: Year): boolean {
  if (typeof have !== 'number' || typeof asked === 'number') return false
  const [from, to] = asked.split('-').map(Number) as [number, number] // a term is two years
  return have >= from && have <= to
}

/** A year fits a term that holds it only where the term was asked for. */
export function sameYear(have: Year | null, asked: Year): boolean {
  return have === asked
}

function narrowed(facts: readonly Fact[], group: Group, query: Query): readonly Fact[] {
  const { reading } = query
  let rest = byRole(facts, query)
  const measured = rest.filter(fact => inMeasures(fact, reading.measures))
  if (measured.length > 0 && !(query.roles && asksAmount(reading.words.line)))
    rest = rest.filter(fact => measured.includes(fact) || query.roles?.includes(fact.role))
  if (measured.length === 0 && rest.length > 0 && rest.every(fact => isOfAnotherKind(fact, reading.measures))) return []
  if (reading.share && !query.roles && rest.every(fact => fact.quantity !== null && fact.quantity.measure !== '%' && fact.role === 'level'))
    return []
  const figures = rest.filter(fact => fact.quantity !== null)
  if (figures.length > 0 && !/ chuan gi | dat gi /.test(reading.words.line)) rest = figures
  if (query.years.length === 0) rest = reading.overYears ? ofOneMeasure(rest) : latest(rest)
  const scored = new Map(group.map(s => [s.item.id, s]))
  const ownOf = (fact: Fact) => scored.get(fact.id)?.own ?? 0
  const measures = new Set(measured.map(fact => fact.quantity!.measure))
  const apart = reading.measures.some(m => m !== '%') && measures.size >= 2
  // a target and a result, and figures of several years, are each named in their own report's words
  const rivals = (a: Fact, b: Fact) =>
    a.kind === b.kind &&
    (!(apart || query.places.length > 1) || a.quantity?.measure === b.quantity?.measure) &&
    (query.years.length < 2 || a.period.year === b.period.year)
  const least = (fact: Fact) => Math.max(...rest.filter(other => rivals(fact, other)).map(ownOf))
  const general = group[0] !== undefined && group[0].own < GENERAL && group.filter(s => s.passage >= 0.99).length >= 3
  const alike = general ? rest : rest.filter(fact => ownOf(fact) >= least(fact) - 0.2 || differsOnlyInTime(fact, rest))
  return alike.length > 0 ? alike : rest
}

function differsOnlyInTime(fact: Fact, others: readonly Fact[]): boolean {
  return others.every(
    other => other === fact || other.period.year !== fact.period.year || other.kind !== fact.kind || other.role !== fact.role,
  )
}

const KINDS: ReadonlySet<MeasureClass> = new Set(['area', 'output', 'yield', 'length', 'money'])

/** "bao nhiêu tấn" is not answered in hectares. */
function isOfAnotherKind(fact: Fact, measures: readonly string[]): boolean {
  if (fact.quantity === null || fact.role !== 'level') return false
  const kind = measureClass(fact.quantity.measure)
  const asked = measures.map(measure => ASKED_KINDS[measure]).filter(one => one !== undefined)
  return KINDS.has(kind) && asked.length > 0 && !asked.includes(kind) && !(kind === 'yield' && asked.includes('output'))
}

const ASKED_KINDS: Readonly<Record<string, MeasureClass>> = {
  tan: 'output',
  ta: 'output',
  ha: 'area',
  km: 'length',
  dong: 'money',
  ho: 'count',
}

/** Whether a fact is counted in what was asked for. */
export function inMeasures(fact: Fact, measures: readonly string[]): boolean {
  return fact.quantity !== null && measures.includes(fold(fact.quantity.measure).split('/')[0]!)
}

const AMOUNTS = new Set(['level', 'count_of'])

function byRole(facts: readonly Fact[], query: Query): readonly Fact[] {
  const amounts = facts.filter(fact => AMOUNTS.has(fact.role))
  if (!query.roles) {
    const inShare = query.reading.measures.includes('%') && !amounts.some(fact => fact.quantity?.measure.startsWith('%'))
    if (inShare && facts.some(fact => fact.role === 'plan_ratio')) return facts.filter(fact => fact.role === 'plan_ratio' || !fact.quantity)
    const terms = query.reading.overYears ? query.years.filter(year => typeof year !== 'number') : []
    const over = facts.filter(fact => fact.role === 'change' && terms.includes(fact.period.year as (typeof terms)[number]))
    const common =
      terms.length > 0 || coversYears(amounts, query)
        ? undefined
        : ROLES.find(role =>
            coversYears(
              facts.filter(f => f.role === role),
              query,
            ),
          )
    if (common) return facts.filter(fact => fact.role === common)
    return amounts.length > 0 ? [...amounts, ...over] : facts
  }
  // how something went is told by what it was each year
  if (query.reading.overYears && new Set(amounts.map(fact => fact.period.year)).size >= 2) return amounts
  const wanted = facts.filter(fact => query.roles!.includes(fact.role))
  if (wanted.length === 0) return query.roles.includes('plan_ratio') ? facts : amounts.length > 0 ? amounts : facts
  const based = wanted.filter(fact => fact.base !== undefined && baseAsked(fact.base, query.reading.words.line))
  const chosen = based.length > 0 ? based : wanted
  const wantsAmount =
    query.roles[0] === 'plan_ratio' &&
    !/ vuot (?:bao nhieu|may) /.test(query.reading.words.line) &&
    (asksAmount(query.reading.words.line) ||
      !/ may phan tram | bao nhieu phan tram | bao nhieu % | dat may % /.test(query.reading.words.line))
  return wantsAmount ? [...amounts.filter(a => a.quantity), ...chosen] : chosen
}

const ROLES = ['change', 'plan_ratio', 'period_ratio'] as const

/** Whether each of several years has a figure among these: years are compared in what both have. */
function coversYears(facts: readonly Fact[], query: Query): boolean {
  return query.years.length < 2 || query.years.every(year => facts.some(fact => fact.period.year === year))
}

/** "thu bao nhiêu, đạt mấy %": the amount too, not only its share of the plan. */
function asksAmount(line: string): boolean {
  return / (?:bao nhieu|may) (?!%|phan (?:tram )?|pt )/.test(line.replace(/ vuot (?:bao nhieu|may) /g, ' '))
}

function baseAsked(base: string, line: string): boolean {
  return fold(base)
    .split(' ')
    .some(word => /^(?:tinh|huyen|xa|hdnd|nghi|cung)$/.test(word) && line.includes(` ${word} `))
}

/** A series of one measure, for how something went over the years. */
function ofOneMeasure(facts: readonly Fact[]): readonly Fact[] {
  const years = new Map<string, Set<unknown>>()
  for (const fact of facts)
    if (fact.quantity) years.set(fact.quantity.measure, (years.get(fact.quantity.measure) ?? new Set()).add(fact.period.year))
  const longest = [...years].sort((a, b) => b[1].size - a[1].size)[0]?.[0]
  return facts.filter(fact => fact.quantity?.measure === longest)
}

/** Without a year asked for: the newest result and the newest target. */
export function latest(facts: readonly Fact[]): readonly Fact[] {
  const newest = { result: 0, target: 0 }
  for (const fact of facts) newest[fact.kind] = Math.max(newest[fact.kind], lastYear(fact.period.year))
  return facts.filter(fact => lastYear(fact.period.year) === newest[fact.kind])
}
