import type { Fact } from '../domain/fact.ts'
import { lastYear, type Year } from '../domain/period.ts'
import { asksAmount, byRole } from './by-role.ts'
import type { Query } from './conversation.ts'
import { inMeasures, isOfAnotherKind } from './measured.ts'
import type { Group } from './pick.ts'
import { GENERAL } from './same-subject.ts'

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
  const inTerm = within(fact => query.years.some(year => liesIn(fact.period.year, year)))
  const inYears =
    ofYears.length > 0
      ? ofYears
      : new Set(inTerm.map(fact => fact.period.year)).size >= 2 // "2021-2023": the years from the one to the other
        ? inTerm
        : within(
            fact => fact.kind === 'target' && query.years.some(year => typeof year !== 'number' && fact.period.year === lastYear(year)),
          )
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
