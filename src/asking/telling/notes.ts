import type { Note } from '../../domain/answer.ts'
import { contradicts, type Fact } from '../../domain/fact.ts'

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
