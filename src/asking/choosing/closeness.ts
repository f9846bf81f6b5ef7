import type { Fact } from '../../domain/fact.ts'
import { fold } from '../../vietnamese/fold.ts'
import { type PassageWords, type SaidWord, wordsAround, wordsOf } from '../matching/figure-words.ts'
import type { Scored, Term } from '../matching/scored.ts'
import { createRecent } from '../typing/recent.ts'
import { saysMeasure } from '../understanding/asked-measures.ts'
import type { Asked } from './asked.ts'
import { inMeasures } from './measured.ts'

/** What a word of the question counts for, by where a report says it of a figure. */
const IN_NAME = 1
const IN_CLAUSE = 0.9
const BEFORE = 0.65
const AFTER = 0.35
const ABOVE = 0.35
/** Share of the words that the passage must say. */
const SAID = 0.92
/** Share of a name that is asked for: what is said after the figure is of others then. */
export const WHOLE = 0.95
const NONE: readonly number[] = []
/** How well a word must stand for a typed one: one that sounds like it may, one of another letter may not. */
const ALIKE = 0.75
/** And from which an entry of the catalogue has the very word. */
const EXACTLY = 0.97

/**
 * Whether the passage of a figure may say enough of the question: false only where `closeness` would be nothing. The words of a sentence are looked
 * up once, where `figureWords` parts them for each figure.
 */
export function saidEnough(heavy: readonly Term[], { terms, query, room }: Asked): (one: Scored<Fact>) => boolean {
  const bearing = new Map<string, number[]>()
  const note = (word: string, h: number) => {
    const of = bearing.get(word)
    if (of) of.push(h)
    else bearing.set(word, [h])
  }
  const places = heavy.map(term => terms.indexOf(term))
  let all = 0
  heavy.forEach(({ word, candidates, weight }, h) => {
    all += weight
    note(word.folded, h)
    for (const [other, likeness] of candidates) if (likeness >= ALIKE && other !== word.folded) note(other, h)
  })
  const most = all * (1 - SAID) * 1.0001
  const said = new Map<string, Set<number>>()
  const saidAround = (item: Fact, text: string): ReadonlySet<number> => {
    const key = `${Math.min(item.sentence.start, item.span.start)} ${Math.max(item.sentence.end, item.span.end)} ${item.report}`
    let found = said.get(key)
    if (!found) {
      found = new Set<number>()
      for (const word of wordsAround(item, text)) for (const h of bearing.get(word) ?? NONE) found.add(h)
      said.set(key, found)
    }
    return found
  }
  return ({ item, likeness }) => {
    const text = room.knowledge.report(item.report)?.text
    if (text === undefined) return false
    let around: ReadonlySet<number> | undefined
    let missed = 0
    for (let h = 0; h < heavy.length && missed <= most; h++) {
      const term = heavy[h]!
      if (likeness[places[h]!]! >= ALIKE || term.word.short) continue
      around ??= saidAround(item, text)
      if (around.has(h)) continue
      if (!isMeasure(term, item, query.reading.measures)) missed += term.weight
    }
    return missed <= most
  }
}

/** How much of what is asked stands in a figure's name, in its clause, and around it; 0 where something is said nowhere. */
export function closeness(
  { likeness, item, own }: Scored<Fact>,
  heavy: readonly Term[],
  said: PassageWords,
  { terms, query, best }: Asked,
): number {
  let all = 0
  let met = 0
  let close = 0
  let anchored = inMeasures(item, query.reading.measures)
  const elsewhere = isBare(item) && item.indicator.id !== null ? BEFORE : 0
  for (const term of heavy) {
    const at =
      likeness[terms.indexOf(term)]! >= ALIKE || isMeasure(term, item, query.reading.measures)
        ? IN_NAME
        : // "rác" of the catalogue is no misspelt "đạt"
          placeOf(term, said, (best?.likeness[terms.indexOf(term)] ?? 0) >= EXACTLY)
    all += term.weight
    if (at < elsewhere || (at === AFTER && own >= WHOLE && item.indicator.id !== null)) return 0
    anchored ||= at >= IN_CLAUSE
    if (at > 0) met += term.weight
    close += at * term.weight
  }
  return !anchored || met / all < SAID ? 0 : close / all
}

function placeOf(term: Term, { clause, before, after, above }: PassageWords, exactly: boolean): number {
  if (bears(clause, term, exactly)) return IN_CLAUSE
  if (bears(before, term, exactly)) return BEFORE
  if (bears(after, term, exactly)) return AFTER
  return bears(above, term, exactly) ? ABOVE : 0
}

/**
 * Whether words bear a term.
 * @param exactly no word that is only like it
 */
export function bears(words: readonly SaidWord[], term: Term, exactly = false): boolean {
  const { folded, text, short } = term.word
  const isLike = (word: SaidWord) => !exactly && (term.candidates.get(word.folded) ?? 0) >= ALIKE
  const stands = (word: SaidWord) => (word.folded === folded ? text === folded || word.marked === text || term.word.decoded : isLike(word))
  if (words.some(stands)) return true
  const initials = words.map(word => word.folded[0]).join('')
  return short && folded.length >= 2 && initials.includes(folded)
}

/** "hộ", "mét vuông": what the figure is counted in, as it was asked. */
function isMeasure({ word }: Term, item: Fact, measures: readonly string[]): boolean {
  const { measure } = item.quantity!
  const said = measureWords(measure, () => wordsOf(measure))
  if (said.some(({ marked, folded }) => marked === word.text || (word.text === word.folded && folded === word.text))) return true
  const counted = fold(measure).split('/')[0]!
  return measures.some(measure => measure !== counted && measure.split(' ').includes(word.folded) && saysMeasure(measure, counted))
}

const KEPT_MEASURES = 500
const measureWords = createRecent<readonly SaidWord[]>(KEPT_MEASURES)

/** Named by no more than what it is counted in: "hộ". */
export function isBare({ indicator, quantity }: Fact): boolean {
  const measure = quantity?.measure ?? ''
  return indicator.text.length === measure.length && fold(indicator.text) === fold(measure)
}
