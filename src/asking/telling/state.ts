import type { Answer, Note } from '../../domain/answer.ts'
import type { Fact, Kind } from '../../domain/fact.ts'
import { lastYear, type Year } from '../../domain/period.ts'
import type { UnitRef } from '../../domain/unit.ts'
import type { Asked } from '../choosing/asked.ts'
import { AMOUNTS } from '../choosing/by-role.ts'
import { fitting, latest, liesIn } from '../choosing/fitting.ts'
import { inMissingYears } from '../choosing/in-asked-years.ts'
import { judge } from '../choosing/judge.ts'
import { asksForLess } from '../choosing/narrowing.ts'
import type { Group } from '../choosing/pick.ts'
import { asksForAllShares } from '../choosing/shares.ts'
import { asksOfStart, isToldOfStart } from '../matching/said-otherwise.ts'
import { asksWhetherMet, has } from '../understanding/cues.ts'
import type { Query } from '../understanding/query.ts'
import type { Reading } from '../understanding/reading.ts'
import { isOfPart as saysPart } from '../understanding/year-part.ts'
import { emptyAnswer } from './answer-other.ts'
import { compute } from './compute.ts'
import { lesserNotes } from './lesser-notes.ts'
import { factChoices, noData, noFigureThen } from './no-data.ts'
import { doubtNotes } from './notes.ts'

const WHICH_STANDARD = / (?:tieu )?chuan (?:gi|nao) /

/** The facts of each unit's subjects that fit the years, kinds and measures asked for, as an answer. @param absent names of places that nothing is known of */
export function state(
  asked: Asked,
  answers: readonly { unit: UnitRef; groups: readonly Group[] }[],
  units: readonly UnitRef[],
  absent: readonly string[] = [],
): Answer {
  const { query, room } = asked
  const { reading } = query
  const { part } = reading.period
  const isOfPart = (fact: Fact) => part === undefined || saysPart(fact, part, room.knowledge.report(fact.report))
  const facts: Fact[] = []
  const elsewhere: Fact[] = []
  const missing: UnitRef[] = []
  const inner: Fact[] = []
  for (const { unit, groups } of answers) {
    const before = facts.length + inner.length
    for (const group of groups) {
      const own = query.yearsAt?.get(unit.id)
      const { facts: fit, otherYears } = fitting(group, ofPlace(own ? { ...query, years: own } : query, unit), isOfPart)
      if (isOfInnerYear(fit, query)) inner.push(...fit)
      else facts.push(...fit)
      if (fit.length === 0) elsewhere.push(...otherYears)
      else if (query.years.length > 1 && !own) facts.push(...inMissingYears(fit, unit, asked))
    }
    if (facts.length + inner.length === before) missing.push(unit)
  }
  for (const unit of units) if (!answers.some(a => a.unit.id === unit.id)) missing.push(unit)
  if (facts.length === 0) facts.push(...inner)
  const known = answers.flatMap(({ groups }) => groups.flatMap(group => group.map(scored => scored.item)))
  let stated = [...new Map(facts.map(fact => [fact.id, fact])).values()]
  const notes: Note[] = []
  if (stated.length === 0) {
    const newest = upToNow(query.kind ? elsewhere.filter(f => f.kind === query.kind) : elsewhere, query.years[0])
    if (!query.now || newest.length === 0)
      return noFigureThen(asked, elsewhere, units.length === 1 ? units[0] : (answers[0]?.unit ?? units[0]))
    const again = answers.flatMap(({ groups }) => groups.flatMap(group => fitting(group, withoutYears(query), isOfPart).facts))
    const also = again.filter(fact => newest.some(other => other.period.year === fact.period.year && other.kind === fact.kind))
    stated = also.length > 0 ? also : [...newest]
    const answered = stated[0]!.period.year
    if (query.years[0] !== undefined && answered !== null) notes.push({ kind: 'other-year', asked: query.years[0], answered })
  }
  if (
    missing.length > 0 &&
    (reading.intent === 'compare' || units.length > 1) &&
    stated.length > 0 &&
    units.length > 1 &&
    answers.length < units.length
  )
    return noData(asked, missing[0], asked.best?.item ?? stated[0]!.indicator.id ?? undefined, factChoices(stated))
  if (units.length > 1 && !reading.measures.some(m => m !== '%')) stated = inCommonMeasure(stated)
  if (units.length > 1 && query.kind === undefined) stated = inCommonKind(stated, units, query.years.length === 0)
  // "đạt tiêu chuẩn gì": what was reached, and no share of those who did
  if (WHICH_STANDARD.test(reading.words.line) && stated.some(fact => fact.quantity === null))
    stated = stated.filter(fact => fact.quantity === null)
  if (reading.intent === 'progress' || asksWhetherMet(reading.words)) stated = ofOneYear(stated)
  stated = shortlist(reading.overYears ? inTime(stated) : stated, asked, units)
  for (const unit of units.length > 1 ? missing : [])
    if (!stated.some(fact => fact.unit.id === unit.id)) notes.push({ kind: 'missing-unit', unit: unit.name })
  for (const unit of absent) notes.push({ kind: 'missing-unit', unit })
  stated = notOfMore(stated, answers, asked)
  if (stated.length === 0) return noFigureThen(asked, elsewhere, units[0])
  const verdict = reading.intent === 'yes_no' ? judge(stated, query, room.indicators) : undefined
  const computed = compute(stated, reading, room.indicators, query.yearsAt !== undefined)
  if (reading.intent === 'trend') notes.push(...courseNotes(stated))
  notes.push(...lesserNotes(stated, computed, asked), ...doubtNotes(stated, known))
  if (verdict === 'unknown' && stated.every(fact => fact.kind === 'target')) notes.push({ kind: 'only-target' })
  // "đã đạt mục tiêu chưa": what there is to hold it against is missing
  if (verdict === 'unknown' && asksWhetherMet(reading.words) && stated.every(({ kind, role }) => kind === 'result' && AMOUNTS.has(role)))
    notes.push({ kind: 'only-result' })
  const cited = stated.map(fact => room.knowledge.cite(fact))
  // that it was so as the year began only the sentence says, and not the figure's year
  const asItBegan =
    asksOfStart(reading.words.line) && stated.some(fact => isToldOfStart(fact, room.knowledge.report(fact.report)?.text ?? ''))
  const passages =
    (has('parts', reading.words) || has('source', reading.words) || asItBegan || WHICH_CRITERIA.test(reading.words.line)) &&
    cited.length <= 2
      ? cited.slice(0, 1).map(c => c.source)
      : []
  return {
    ...emptyAnswer(reading),
    facts: cited,
    passages,
    computed,
    ...(verdict ? { verdict } : {}),
    ...(verdict && asksYet(reading) ? { yet: true } : {}),
    notes,
  }
}

/**
 * Without the figures of a subject that bear less than was asked for: "sĩ số tiểu học" where the number of all pupils is left, "chi bộ cơ quan"
 * beside those of hamlets.
 */
function notOfMore(stated: Fact[], answers: readonly { groups: readonly Group[] }[], asked: Asked): Fact[] {
  const ids = new Set(stated.map(({ id }) => id))
  const groups = answers.flatMap(({ groups }) => groups)
  const told = groups.flatMap(group => group.filter(({ item }) => ids.has(item.id)))
  if ((told.length === groups.flat().length && told.length < 2) || asksForAllShares(asked)) return stated
  const isLess = (one: (typeof told)[number]) => asksForLess(asked, [one])
  if (groups.length !== 1 || asked.query.reading.intent === 'list' || !told.some(one => !isLess(one)))
    return asksForLess(asked, told) ? [] : stated
  const more = new Set(told.filter(isLess).map(({ item }) => item.id))
  return stated.filter(({ id }) => !more.has(id))
}

/** "tiêu chí số 14 là gì", "những tiêu chí nâng cao nào": how many there are does not say. */
const WHICH_CRITERIA = / tieu chi (?:so )?\d+ .* (?:gi|nao) | tieu chi (?:[a-z]+ ){0,3}nao /

/** Of one year of the term that was asked for: nothing to tell beside a figure of the term itself. */
function isOfInnerYear(facts: readonly Fact[], { years }: Query): boolean {
  const [term] = years
  if (years.length !== 1 || typeof term !== 'string' || new Set(facts.map(fact => fact.period.year)).size !== 1) return false
  return facts.every(fact => fact.kind === 'result' && liesIn(fact.period.year, term))
}

/** A course is told in the order of time, what was reached before what is aimed at. */
function inTime(facts: readonly Fact[]): Fact[] {
  const byTime = (a: Fact, b: Fact) => lastYear(a.period.year) - lastYear(b.period.year) || a.period.label.localeCompare(b.period.label)
  return (['result', 'target'] as const).flatMap(kind => facts.filter(fact => fact.kind === kind).sort(byTime))
}

/** One year is no course, and neither are targets. */
function courseNotes(facts: readonly Fact[]): readonly Note[] {
  const years = new Set(facts.flatMap(fact => (fact.kind === 'result' && fact.role === 'level' ? [fact.period.year] : [])))
  if (facts.every(({ kind }) => kind === 'target')) return [{ kind: 'only-target' }]
  return years.size === 1 && facts.every(({ role }) => role === 'level') ? [{ kind: 'only-year' }] : []
}

/** A plan is held against the result of its own year. */
function ofOneYear(facts: readonly Fact[]): Fact[] {
  const years = new Set(facts.flatMap(fact => (fact.kind === 'result' ? [fact.period.year] : [])))
  return facts.filter(fact => years.size === 0 || years.has(fact.period.year))
}

/** Two units are compared in what both are counted in: shares with shares. */
function inCommonMeasure(facts: readonly Fact[]): Fact[] {
  const unitsOf = new Map<string, Set<string>>()
  for (const fact of facts) {
    const measure = fact.quantity?.measure ?? ''
    unitsOf.set(measure, (unitsOf.get(measure) ?? new Set()).add(fact.unit.id))
  }
  const most = Math.max(...[...unitsOf.values()].map(units => units.size))
  return most < 2 ? [...facts] : facts.filter(fact => unitsOf.get(fact.quantity?.measure ?? '')!.size === most)
}

/**
 * Units are compared in what was achieved, where each has such a figure, else in what is planned: never with a target beside a result. Where
 * years were asked for, a year for which a unit has but a target keeps it.
 */
function inCommonKind(facts: readonly Fact[], units: readonly UnitRef[], newest: boolean): Fact[] {
  const having = (kind: Kind) => facts.filter(fact => fact.kind === kind)
  // by how much one is to grow is nothing to hold the amount of another against
  const amounts = facts.some(({ role }) => AMOUNTS.has(role))
  const kind = (['result', 'target'] as const).find(one =>
    units.every(unit => having(one).some(fact => fact.unit.id === unit.id && (!amounts || AMOUNTS.has(fact.role)))),
  )
  if (kind === undefined || (kind === 'target' && !newest)) return [...facts]
  const chosen = having(kind)
  const achieved = (target: Fact) => chosen.some(fact => fact.unit.id === target.unit.id && fact.period.year === target.period.year)
  return facts.filter(fact => fact.kind === kind || (!newest && !achieved(fact)))
}

/** What holds now: the newest result that is not of the future, else the newest target; a state without a figure only where there is none. */
function upToNow(facts: readonly Fact[], now: Year | undefined): readonly Fact[] {
  const past = facts.filter(fact => now === undefined || lastYear(fact.period.year) <= lastYear(now))
  const told = latest(past.length > 0 ? past : facts)
  const figures = told.filter(fact => fact.quantity !== null)
  const newest = figures.length > 0 ? figures : told
  const results = newest.filter(fact => fact.kind === 'result')
  return results.length > 0 ? results : newest
}

/** "An Bình (chỉ tiêu 2023) với Nga An (2025)": with the kind that was said of this place. */
function ofPlace(query: Query, { id }: UnitRef): Query {
  if (!query.kindsAt?.has(id)) return query
  const { kind: _, ...rest } = query
  const kind = query.kindsAt.get(id)
  return kind === undefined ? { ...rest, likelyKind: 'result' } : { ...rest, kind }
}

function withoutYears(query: Query): Query {
  return { ...query, years: [] }
}

/** A shelf of figures is no answer: what is asked for one subject is given for one. */
function shortlist(stated: readonly Fact[], asked: Asked, units: readonly UnitRef[]): Fact[] {
  const { reading } = asked.query
  if (reading.intent === 'list' || reading.which || asksForAllShares(asked)) return [...stated]
  // what one sentence says of one subject belongs together
  const together = stated.every(fact => fact.report === stated[0]!.report && fact.sentence.start === stated[0]!.sentence.start)
  const most = (together ? 8 : 4) * Math.max(1, units.length) * Math.max(1, asked.query.years.length)
  return stated.slice(0, most)
}

/** "đạt chưa?", "đã hoàn thành hay chưa ạ?" */
function asksYet({ words }: Reading): boolean {
  return words.words.slice(-3).some(word => word.text === 'chưa' || (word.text === 'chua' && !word.plain))
}
