import type { Note } from '../domain/answer.ts'
import { contradicts, type Fact } from '../domain/fact.ts'
import type { Asked } from './asked.ts'
import { AMOUNTS } from './by-role.ts'

/** Reasons that a note of their own tells, or that concern staff alone. */
const SAID_OTHERWISE = new Set(['implied-unit', 'implied-year', 'ambiguous-unit', 'unknown-unit', 'unknown-indicator'])

/**
 * What must be said beside facts that a person has yet to look at.
 * @param known facts of the same subject, stated or not: where one from another report says otherwise, that is said too
 */
export function doubtNotes(facts: readonly Fact[], known: readonly Fact[] = facts): Note[] {
  const doubts = new Set(facts.flatMap(fact => fact.review))
  if (facts.some(fact => known.some(other => other.report !== fact.report && contradicts(fact, other)))) doubts.add('conflict-reports')
  const implied = [
    ...(doubts.has('implied-unit') || doubts.has('ambiguous-unit') ? ['unit'] : []),
    ...(doubts.has('implied-year') ? ['year'] : []),
  ]
  const reasons = [...doubts].filter(reason => !SAID_OTHERWISE.has(reason))
  return [
    ...(implied.length > 0 ? [{ kind: 'implied' as const, fields: implied }] : []),
    ...(reasons.length > 0 ? [{ kind: 'review' as const, reasons }] : []),
  ]
}

/** What is less than was asked for: of a part of the year, or no amount. Said beside the figures, so that they are not taken for it. */
export function lesserNotes(facts: readonly Fact[], { query, parts }: Asked): Note[] {
  const { reading, years, roles, now } = query
  const [year] = years
  const ofYear = facts.filter(({ quantity, period }) => quantity !== null && period.year === year)
  const isPart = !now && typeof year === 'number' && years.length === 1 && reading.period.part === undefined && !reading.overYears
  const ofPart = isPart && ofYear.length > 0 && facts.every(({ period }) => period.year === year && OF_PART.test(period.label))
  const asksAmount = reading.intent === 'lookup' && !roles && !reading.measures.includes('%') && !SAYS_CHANGE.test(reading.words.line)
  const changes = facts.filter(({ role }) => !AMOUNTS.has(role))
  const lacksAmount = asksAmount && facts.length > 0 && changes.length === facts.length
  return [
    ...(ofPart ? [{ kind: 'only-part' as const, year }] : []),
    ...(facts.length > 0 && facts.every(({ id }) => parts.has(id)) ? [{ kind: 'only-some' as const }] : []),
    ...(lacksAmount ? [{ kind: changes.some(({ role }) => role === 'change') ? ('only-change' as const) : ('only-ratio' as const) }] : []),
  ]
}
/** "2021-H1", "2021-01..2021-09"; a crop's season is a year of its own. */
const OF_PART = /^\d{4}-/
const SAYS_CHANGE = / (?:tang|giam|vuot|toc do|so voi|increase|decrease|growth|grew) /
