import type { Answer } from '../../domain/answer.ts'
import { spokenName } from '../../domain/spoken-name.ts'
import type { UnitRef } from '../../domain/unit.ts'
import { fold } from '../../vietnamese/fold.ts'
import { askedArea, asksJustArea } from '../choosing/area-kind.ts'
import type { Asked, UnitFacts } from '../choosing/asked.ts'
import { countedThing } from '../choosing/counted-thing.ts'
import { ENOUGH } from '../choosing/pick.ts'
import type { Term } from '../matching/scored.ts'
import { ofQuestions } from '../typing/recent.ts'
import { has } from '../understanding/cues.ts'
import type { Query } from '../understanding/query.ts'
import { emptyAnswer } from './answer-other.ts'
import { countedInPassing } from './counted-in-passing.ts'
import { countedWholes } from './counted-wholes.ts'
import { nearest } from './nearest.ts'
import { noData, outOfScope } from './no-data.ts'

/** Likeness from which a name of the catalogue is offered for words that fit none. */
const LIKELY = 0.6
/** Share of a catalogue name that stands in the question for it to be told as what is missing. */
const NAMED = 0.9

/**
 * What is answered where no figure is named as was asked: one that a report tells all the same, or what there is none of.
 * @param single the one known unit that was asked about
 * @param byPassage looks for a figure that a passage says it of
 */
export async function answerNotFound(
  asked: Asked,
  units: readonly UnitRef[],
  single: UnitRef | undefined,
  pool: readonly UnitFacts[],
  byPassage: () => Answer | undefined,
): Promise<Answer> {
  const { query, room } = asked
  const wholes = units.length > 0 ? countedWholes(pool, asked) : []
  if (wholes.length > 0) return { ...emptyAnswer(query.reading), facts: wholes.map(fact => room.knowledge.cite(fact)) }
  await room.breathe()
  const told = byPassage()
  if (told) return told
  const thing = query.reading.language === 'vi' && (asked.best?.own ?? 0) < NAMED ? countedThing(asked) : undefined
  const passing = thing !== undefined && single ? countedInPassing(fold(thing), single, pool, asked) : undefined
  if (passing) return { ...emptyAnswer(query.reading), passages: [passing] }
  if (thing !== undefined)
    return noData(
      { ...asked, best: undefined },
      ofWhom(units, query),
      undefined,
      [],
      query.subject.words.marked ? `số ${thing}` : undefined,
    )
  // "ở thị trấn thì sao" after a rate of the countryside: that there is
  if ((query.subject !== query.reading || asksJustArea(query)) && askedArea(query))
    return noData({ ...asked, best: undefined }, units[0], undefined, [])
  const alone = units.length === 1 ? pool.find(({ unit }) => unit.id === units[0]!.id) : undefined
  const near = () => (alone && !asked.isTried && !query.reading.ranking ? nearest(asked, alone) : [])
  if (asked.best && asked.best.score >= ENOUGH) {
    const instead = near()
    // what is offered by the very name is told, only not as it was asked for
    const isOffered = instead.some(({ id }) => id === asked.best!.item)
    return isOffered
      ? noData({ ...asked, best: undefined }, units[0], undefined, instead)
      : noData(asked, ofWhom(units, query), asked.best.item, instead)
  }
  const meant = await perhapsMeant(asked, units, pool)
  if (meant) return meant
  // words that nothing is known of, and the place is only that of the question before: something else is asked
  const elsewhere = query.placeInherited && query.subject === query.reading && !query.reading.continues
  return domainWords(query) && units.length > 0 && !elsewhere
    ? noData(asked, units[0], undefined, near())
    : outOfScope(query, units.length > 0)
}

/** "xã nào …" within a district: what is not there is a figure of those in it. */
function ofWhom([unit]: readonly UnitRef[], { reading }: Query): UnitRef | undefined {
  return unit && reading.ranking ? { ...unit, name: `các đơn vị thuộc ${unit.name}` } : unit
}

/** Words too far from any name to be answered, but near some: asks whether one of those is meant. */
async function perhapsMeant(asked: Asked, units: readonly UnitRef[], pool: readonly UnitFacts[]): Promise<Answer | undefined> {
  const { query, room } = asked
  if (units.length !== 1) return undefined
  while (room.indicators.prepare()) await room.breathe()
  await room.breathe()
  const guesses = guessed(asked.terms, () => likelyNames(asked))
  if (guesses.length === 0) return undefined
  const known = new Set(pool.flatMap(p => p.facts.map(fact => fact.indicator.id)))
  const near = guesses.filter(({ indicator }) => known.has(indicator.id))
  if (near.length === 0) return undefined
  const years = query.years.map(year => ` năm ${year}`).join('')
  const choices = near
    .slice(0, 3)
    .map(({ indicator }) => ({ label: spokenName(indicator.name), question: `${indicator.name} ${units[0]!.name}${years}` }))
  // one guess is no choice: it is offered beside the plain answer that there is no such figure
  if (choices.length === 1) return noData(asked, units[0], undefined, choices)
  return { status: 'choose', intent: query.reading.intent, language: query.reading.language, about: 'indicator', choices }
}

/** The entries of the catalogue whose names the words that count are nearest to. */
function likelyNames({ query: { subject }, terms, room }: Asked) {
  const left = new Set(terms.map(({ index }) => index))
  const words = subject.words.words.filter((_, i) => left.has(i) && !subject.light.has(i))
  return room.indicators.search(words.map(word => word.text).join(' '), 5).filter(guess => guess.score >= LIKELY)
}
/** A question is looked up once, of however many units it is asked. */
const guessed = ofQuestions<ReturnType<typeof likelyNames>, readonly Term[]>()

/** Words that show that a figure of a report is meant, although nothing was found. */
export function domainWords(query: Query): boolean {
  const { reading } = query
  return (
    reading.kind !== undefined ||
    reading.roles !== undefined ||
    has('amount', reading.words) ||
    / (?:ty le|so|tong|phan tram|nam) /.test(reading.words.line) ||
    reading.period.years.length > 0
  )
}
