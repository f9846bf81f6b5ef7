import type { UnitCatalogue } from '../../catalogue/units.ts'
import type { Answer } from '../../domain/answer.ts'
import type { Fact } from '../../domain/fact.ts'
import { lastYear, type Year } from '../../domain/period.ts'
import type { UnitLevel, UnitRef } from '../../domain/unit.ts'
import { fold, foldsTo } from '../../vietnamese/fold.ts'
import type { Asked } from '../choosing/asked.ts'
import { AMOUNTS } from '../choosing/by-role.ts'
import { sameYear } from '../choosing/fitting.ts'
import { inMeasures } from '../choosing/measured.ts'
import type { Group } from '../choosing/pick.ts'
import { keyOf } from '../matching/fact-names.ts'
import type { Scored } from '../matching/scored.ts'
import type { AskedRanking } from '../understanding/asked-ranking.ts'
import { isOfPart } from '../understanding/year-part.ts'
import { emptyAnswer } from './answer-other.ts'
import { lesserNotes } from './lesser-notes.ts'
import { noFigureThen } from './no-data.ts'
import { doubtNotes } from './notes.ts'

/** Figures of an indicator this much worse named than the best are not what is ranked. */
const AS_NAMED = 0.1

interface Candidate {
  readonly unit: UnitRef
  readonly scored: Scored<Fact>
}

/**
 * Units in the order of one indicator, counted in one measure, targets never beside results: of each unit its newest figure, told with its year,
 * or that of the year asked for. What only bounds an amount ("dưới 0,5%") has no place in an order where others are known exactly.
 * @param of how many units have such a figure, where `answers` are only the first of them
 */
export function rank(
  asked: Asked,
  ranking: AskedRanking,
  answers: readonly { unit: UnitRef; groups: readonly Group[] }[],
  of?: number,
): Answer {
  const { query, room } = asked
  // units asked about by name are all told
  const named = query.places.length > 1
  const candidates = (named ? answers : ofAskedKind(answers, ranking, room.units)).flatMap(({ unit, groups }) =>
    groups.flatMap(group => group.map(scored => ({ unit, scored }))),
  )
  const ofOne = comparable(
    candidates.filter(({ unit, scored }) => answersIt(scored.item, ofPlace(asked, unit))),
    asked,
    candidates.reduce((best, { scored }) => Math.max(best, scored.score), 0),
  )
  // where each place has a year of its own, that says what is to be told of it, planned or done
  const newest = newestOfEach(named ? (query.yearsAt ? ofOne : inOneKind(ofOne)) : exactly(inOneKind(ofOne)))
  const now = newest.length === 0 && query.reading.period.relative === 'now' ? query.years[0] : undefined
  if (now !== undefined) return rankThen(asked, ranking, answers, now)
  if (newest.length === 0) {
    const elsewhere = answers.flatMap(({ groups }) => groups.flatMap(group => group.map(scored => scored.item)))
    return noFigureThen(asked, elsewhere, query.places.length === 1 ? answers[0]?.unit : undefined)
  }
  const sign = ranking.most === 'most' ? -1 : 1
  const stated = newest.map(({ scored }) => scored.item).sort((a, b) => sign * (a.quantity!.value - b.quantity!.value))
  const shown = stated.slice(0, named ? Math.max(ranking.limit, query.places.length) : ranking.limit)
  const known = candidates.map(({ scored }) => scored.item)
  return {
    ...emptyAnswer(query.reading),
    facts: shown.map(fact => room.knowledge.cite(fact)),
    notes: [...lesserNotes(shown, [], asked), { kind: 'among', units: of ?? stated.length }, ...doubtNotes(shown, known)],
  }
}

/** With the years that were said of this place. */
function ofPlace(asked: Asked, { id }: UnitRef): Asked {
  const years = asked.query.yearsAt?.get(id)
  return years === undefined ? asked : { ...asked, query: { ...asked.query, years } }
}

/** Of the units those of the kind that was said: "xã" where there are several, else whatever is of that level. */
function ofAskedKind<T extends { readonly unit: UnitRef }>(all: readonly T[], ranking: AskedRanking, units: UnitCatalogue): readonly T[] {
  const isAsked = kindAsked(ranking, units, () => all)
  return all.filter(({ unit }) => isAsked(unit))
}

/** A city may be a district or a province; of the others the word says the level. */
const OF_TWO_LEVELS = 'thanh pho'

/** Whether a unit is of the kind that was said, as `ofAskedKind` has it. @param all those among which it is asked */
export function kindAsked(
  { type, level }: AskedRanking,
  units: UnitCatalogue,
  all: () => Iterable<{ readonly unit: UnitRef }>,
): (unit: UnitRef) => boolean {
  const isOfAskedLevel = (unit: UnitRef) => level === undefined || isOfLevel(unit, level, units)
  if (type === undefined) return isOfAskedLevel
  const isOfType = (unit: UnitRef) => foldsTo(unit.name, `${type} `) && (type !== OF_TWO_LEVELS || isOfAskedLevel(unit))
  let found = 0
  for (const { unit } of all()) if (isOfType(unit) && ++found > 1) return isOfType
  return isOfAskedLevel
}

/** "năm nay xã nào …" where nobody has figures of this year: the newest year that anybody has, and says so. */
function rankThen(asked: Asked, ranking: AskedRanking, answers: Parameters<typeof rank>[2], now: Year): Answer {
  const { query } = asked
  const { relative: _, ...period } = query.reading.period
  const years = answers.flatMap(({ groups }) => groups.flatMap(group => group.map(({ item }) => lastYear(item.period.year))))
  const before = years.filter(year => year > 0 && year <= lastYear(now))
  const latest = Math.max(0, ...(before.length > 0 ? before : years))
  const again = rank({ ...asked, query: { ...query, years: [latest], reading: { ...query.reading, period } } }, ranking, answers)
  if (again.status !== 'answer') return again
  return { ...again, notes: [{ kind: 'other-year', asked: now, answered: latest }, ...again.notes] }
}

function isOfLevel(unit: UnitRef, level: UnitLevel, units: UnitCatalogue): boolean {
  const listed = units.get(unit.id)?.level
  return listed === undefined ? LEVEL_NAMES[level].test(fold(unit.name)) : listed === level
}

const LEVEL_NAMES = {
  commune: /^(?:xa|phuong|thi tran|dac khu) /,
  district: /^(?:huyen|quan|thi xa|thanh pho) /,
  province: /^(?:tinh|thanh pho) /,
  hamlet: /^(?:thon|ban|ap|buon|lang|xom|khom|to dan pho|khu pho|khu) /,
  body: /^$/,
} as const

function answersIt(fact: Fact, { query, room }: Asked): boolean {
  const { part } = query.reading.period
  return (
    fact.quantity !== null &&
    AMOUNTS.has(fact.role) &&
    (query.kind === undefined || fact.kind === query.kind) &&
    (query.years.length === 0 || query.years.some(year => sameYear(fact.period.year, year))) &&
    (part === undefined || isOfPart(fact, part, room.knowledge.report(fact.report)))
  )
}

/**
 * What can be put in one order: figures of whole years, or of the part of the year that was asked for. Where nobody has such, figures of
 * one and the same part of the year; shares, which are not summed up over the year, of any.
 */
function comparable(candidates: readonly Candidate[], asked: Asked, top: number): readonly Candidate[] {
  const inTime =
    asked.query.reading.period.part === undefined
      ? candidates.filter(one => isWhole(one.scored.item) || isLaterShare(one, candidates))
      : candidates
  const wholes = ofOneIndicator(inTime, asked, top)
  if (asked.query.places.length > 1 || unitsIn(inOneKind(wholes)) > 1) return wholes
  const ofAny = inOneKind(ofOneIndicator(candidates, asked, top))
  const share = ofAny[0]?.scored.item.quantity?.measure === '%'
  // amounts of half a year are no answer for a year where anybody has that
  if (!share && wholes.some(isExact)) return wholes
  const parts = share ? [...ofAny].sort((a, b) => Number(isWhole(b.scored.item)) - Number(isWhole(a.scored.item))) : ofMostUnits(ofAny)
  return unitsIn(exactly(parts)) > 1 ? parts : wholes
}

/** A share of a part of a year, later than all that is known of the unit for whole ones: "tháng 10/2020 còn 7,6%" after "năm 2016: 38,7%". */
function isLaterShare({ unit, scored: { item } }: Candidate, all: readonly Candidate[]): boolean {
  if (item.quantity?.measure !== '%') return false
  const year = lastYear(item.period.year)
  const of = keyOf(item)
  return all.every(
    one =>
      one.unit.id !== unit.id || keyOf(one.scored.item) !== of || !isWhole(one.scored.item) || lastYear(one.scored.item.period.year) < year,
  )
}

function isWhole({ period }: Fact): boolean {
  return period.label === String(period.year)
}

function unitsIn(candidates: readonly Candidate[]): number {
  return new Set(candidates.map(({ unit }) => unit.id)).size
}

/** Of the times that figures are of, the one for which most units have any. */
function ofMostUnits(candidates: readonly Candidate[]): readonly Candidate[] {
  const byTime = bucketsOf(candidates, ({ period }) => period.label)
  return byTime.sort((a, b) => unitsIn(b) - unitsIn(a))[0] ?? []
}

/** Of indicators and measures that are as well named as any, of whatever year, the one that most units have. */
function ofOneIndicator(candidates: readonly Candidate[], { query }: Asked, top: number): readonly Candidate[] {
  const measured = candidates.filter(({ scored }) => inMeasures(scored.item, query.reading.measures))
  const buckets = bucketsOf(measured.length > 0 ? measured : candidates, fact => `${keyOf(fact)} ${fact.quantity!.measure} ${fact.role}`)
  const score = (bucket: readonly Candidate[]) => bucket.reduce((best, { scored }) => Math.max(best, scored.score), 0)
  const named = buckets.filter(bucket => score(bucket) >= top - AS_NAMED)
  return named.sort((a, b) => unitsIn(b) - unitsIn(a) || score(b) - score(a))[0] ?? []
}

function bucketsOf(candidates: readonly Candidate[], keyed: (fact: Fact) => string): Candidate[][] {
  const buckets = new Map<string, Candidate[]>()
  for (const one of candidates) {
    const bucket = buckets.get(keyed(one.scored.item))
    if (bucket) bucket.push(one)
    else buckets.set(keyed(one.scored.item), [one])
  }
  return [...buckets.values()]
}

function inOneKind(candidates: readonly Candidate[]): readonly Candidate[] {
  const results = candidates.filter(({ scored }) => scored.item.kind === 'result')
  return results.length > 0 ? results : candidates
}

function exactly(candidates: readonly Candidate[]): readonly Candidate[] {
  const exact = candidates.filter(isExact)
  return exact.length > 0 ? exact : candidates
}

const isExact = ({ scored }: Candidate): boolean => !/[<>]/.test(scored.item.quantity!.comparator)

function newestOfEach(candidates: readonly Candidate[]): readonly Candidate[] {
  const newest = new Map<string, Candidate>()
  for (const one of candidates) {
    const known = newest.get(one.unit.id)
    if (!known || lastYear(one.scored.item.period.year) > lastYear(known.scored.item.period.year)) newest.set(one.unit.id, one)
  }
  return [...newest.values()]
}
