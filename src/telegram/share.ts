import type { Answer } from '../domain/answer.ts'
import type { FactId } from '../domain/fact.ts'
import { clip } from './html.ts'
import { indicatorName, unitName } from './phrases.ts'
import type { Say } from './say.ts'

/** Telegram takes 256 characters of an inline query. */
const LONGEST_WORDS = 160
const MOST_FACTS = 5
const SHARED = /(?:^|\s)((?:#[0-9a-f]{12}\s*){1,5})$/

/**
 * The inline query that gives a card of just this answer: words for the person, and the figures by their ids, so that no other figure can
 * take their place. A list is asked for again in words; undefined where there are too many figures.
 */
export function shareQuery({ facts, list }: Extract<Answer, { status: 'answer' }>, say: Say): string | undefined {
  const first = facts[0]?.fact
  if (first === undefined) return undefined
  if (list)
    return list.year === null ? undefined : clip(say.plain('share-list', { unit: list.unit.name, year: String(list.year) }), LONGEST_WORDS)
  if (facts.length > MOST_FACTS) return undefined
  const words = clip(`${indicatorName(first)} – ${unitName(first)}`, LONGEST_WORDS).replaceAll('#', '')
  return `${words} ${facts.map(({ fact }) => `#${fact.id}`).join(' ')}`
}

/** The figures that such a query asks for; none where it was typed by hand. */
export function sharedFacts(query: string): readonly FactId[] {
  return SHARED.exec(query)?.[1]?.match(/[0-9a-f]{12}/g) ?? []
}
