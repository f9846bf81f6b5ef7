import type { Choice } from '../../domain/answer.ts'
import type { IndicatorId } from '../../domain/indicator.ts'
import { spokenName } from '../../domain/spoken-name.ts'
import type { Asked, UnitFacts } from '../choosing/asked.ts'
import { isOfAnotherKind } from '../choosing/measured.ts'
import { keyOf } from '../matching/fact-names.ts'
import type { Scored } from '../matching/scored.ts'

/** A name to ask for, and the catalogue's id of it. */
export interface Nearest extends Choice {
  readonly id: IndicatorId | null
}

const MOST = 3
/** How well a name must bear a word of the question, and the share of the words that it must bear: more where another was asked for by its whole name. */
const BORNE = 0.9
const SHARE = 0.3
const SHARE_BESIDE = 0.5
const WHOLE = 0.9

/**
 * Where nothing answers to a question, what its place does tell in some of the same words: names to ask for by a button, without their figures.
 * Of the year asked for, where one was; none where no name bears a word of the question.
 */
export function nearest(asked: Asked, { unit, facts }: UnitFacts): readonly Nearest[] {
  const { query, terms, room } = asked
  const { scales } = asked
  const least = asked.best !== undefined && asked.best.own >= WHOLE ? SHARE_BESIDE : SHARE
  const found = new Map<string, Scored<UnitFacts['facts'][number]>>()
  for (const fact of facts) {
    const { period, quantity, indicator } = fact
    // a number in a name reads as a figure
    if (quantity === null || /\d/.test(indicator.text) || isOfAnotherKind(fact, query.reading.measures)) continue
    if (query.years.length > 0 && !query.years.includes(period.year as number)) continue
    if (query.kind !== undefined && fact.kind !== query.kind) continue
    const key = keyOf(fact)
    if (found.has(key)) continue
    const { asked: named, likeness } = scales.weighName(fact)
    if (named >= least && terms.some((term, t) => !term.light && likeness[t]! >= BORNE)) found.set(key, scales.weigh(fact))
  }
  const years = query.years.map(year => ` năm ${year}`).join('')
  return [...found.values()]
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ item: { indicator } }) => {
      const listed = room.indicators.get(indicator.id ?? '')
      const name = listed && !/\d/.test(listed.name) ? listed.name : indicator.text
      return { id: indicator.id, label: spokenName(name), question: `${indicator.text} ${unit.name}${years}` }
    })
}
