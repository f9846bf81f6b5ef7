import type { Fact, FactId } from '../../domain/fact.ts'
import type { IndicatorId } from '../../domain/indicator.ts'
import type { UnitRef } from '../../domain/unit.ts'
import type { IndicatorMatches } from '../matching/catalogue-names.ts'
import { wordsAround } from '../matching/context-of.ts'
import type { Scored, SubjectWords, Term } from '../matching/scored.ts'
import { isFiller } from '../typing/fillers.ts'
import { findCue } from '../understanding/cues.ts'
import type { Query } from '../understanding/query.ts'
import { MANY, tellingTerms } from '../understanding/telling-clauses.ts'
import type { Breathe } from '../understanding/turns.ts'
import { ledWords } from './led.ts'
import { ENOUGH, type Group } from './pick.ts'
import type { AskingRoom } from './room.ts'
import { namesDimension } from './same-subject.ts'
import type { FactScales } from './score-facts.ts'
import type { SubjectScorer } from './subject.ts'

export interface FigureRoom extends AskingRoom {
  readonly scorer: SubjectScorer
  readonly breathe: Breathe
}

/** A question with its words weighed. */
export interface Asked {
  readonly query: Query
  readonly room: FigureRoom
  readonly terms: readonly Term[]
  readonly matches: IndicatorMatches
  readonly best: Scored<IndicatorId> | undefined
  /** How well facts answer to the words. */
  readonly scales: FactScales
  /** What was found in each unit, for second looks. */
  readonly scored: Map<string, readonly Scored<Fact>[]>
  /** The subjects found among the facts of a unit: a unit that is asked about beside each of several namesakes is looked through once. */
  readonly subjects: Map<readonly Fact[], readonly Group[]>
  /** Where several things are asked for: what each of them asks by itself; worked out when first needed. */
  readonly alone: Map<Query, Asked>
  /** Figures of a part, where there is none of the whole that was asked for. */
  readonly parts: Set<FactId>
  /** Whether it only matters which of several units have the figure: nothing is offered instead of it. */
  readonly isTried: boolean
}

/** The facts of a unit that may answer. */
export interface UnitFacts {
  readonly unit: UnitRef
  readonly facts: readonly Fact[]
}

export function prepare(query: Query, room: FigureRoom): Asked {
  const { names, ...words } = weigh(query, room)
  return {
    query: names === true ? { ...query, kind: undefined } : query,
    room,
    ...words,
    scales: room.scorer.factScales(words.terms, query.subject.words, words.matches, fact => wordsAround(fact, room.knowledge)),
    scored: new Map(),
    subjects: new Map(),
    alone: new Map(),
    parts: new Set(),
    isTried: false,
  }
}

type Weighed = Pick<Asked, 'terms' | 'matches' | 'best'> & {
  /** Whether the words that elsewhere ask for a target belong to the name of the indicator. */
  readonly names?: boolean
}

function weigh(query: Query, { scorer }: FigureRoom): Weighed {
  const { subject, context } = query
  const own = tellingTerms(scorer.terms(subject), subject, (first, second) => scorer.isPair(first, second))
  const terms = context && !namesItself(own, query, scorer) ? [...own, ...spokenOf(scorer.terms(context), own, subject)] : own
  const matches = scorer.indicatorMatches(terms, subject.words)
  const ranked = scorer.bestIndicators(terms, matches, 6)
  const best = ranked[0]
  const whole = ranked.find(one => one.own >= WHOLE)
  const amounts = findCue('amount', subject.words).map(([from]) => from)
  const named = whole && withTargetInName(terms, whole, query)
  if (named) {
    const again = scorer.indicatorMatches(named, subject.words)
    return { terms: named, matches: again, best: scorer.bestIndicators(named, again, 1)[0], names: true }
  }
  const quiet = whole ? withoutChatter(terms, whole, amounts, query) : nearAsking(terms, ranked, [...amounts, ...subject.named])
  if (quiet) {
    const again = scorer.indicatorMatches(quiet, subject.words)
    const [first] = scorer.bestIndicators(quiet, again, 1)
    return { terms: quiet, matches: again, best: whole ? first : whereEnough(first) }
  }
  return { terms, matches, best: whereEnough(best) }
}

/** What was spoken of before stands behind what is said now; where that says nothing ("trọn năm thì sao") it is all that is asked about. */
function spokenOf(before: readonly Term[], own: readonly Term[], { light }: SubjectWords): readonly Term[] {
  return own.every(term => term.light && (light.has(term.index) || isFiller(term.word))) ? before : before.map(madeLight)
}

/** "thế sản lượng lương thực" after "lương thực bình quân đầu người": what says its kind of amount, and names an entry, borrows no words. */
function namesItself(own: readonly Term[], { subject }: Query, scorer: SubjectScorer): boolean {
  if (!own.some((_, t) => namesDimension(own, t))) return false
  const [best] = scorer.bestIndicators(own, scorer.indicatorMatches(own, subject.words), 1)
  return best !== undefined && best.own >= WHOLE && best.asked >= WHOLE
}

function whereEnough(best: Scored<IndicatorId> | undefined): Scored<IndicatorId> | undefined {
  return best && best.score >= ENOUGH && best.asked >= 0.6 ? best : undefined
}

/** "chỉ tiêu hoàn thành" is an indicator by its whole name: its "chỉ tiêu" asks for no target, and says what is asked about. */
function withTargetInName(
  terms: readonly Term[],
  best: Scored<IndicatorId>,
  { kind, reading, subject }: Query,
): readonly Term[] | undefined {
  if (kind !== 'target' || subject !== reading || best.asked < WHOLE) return undefined
  const said = findCue('target', subject.words)
  const inName = (index: number) => terms.some((term, t) => term.index === index && best.claimed[t] === true)
  if (said.length === 0 || !said.every(([from, to]) => to - from === 2 && inName(from) && inName(to - 1))) return undefined
  const own = new Set(said.flatMap(([from, to]) => [from, to - 1]))
  return terms.map(term => (own.has(term.index) && term.light ? withWeight(term, term.weight / LIGHT, false) : term))
}

/** Share of its weight that a word keeps which is made light. */
const LIGHT = 0.12

function madeLight(term: Term): Term {
  return withWeight(term, term.weight * LIGHT, true)
}

/** Written out, so that all terms have the same shape. */
function withWeight({ index, word, candidates }: Term, weight: number, light: boolean): Term {
  return { index, word, weight, candidates, light }
}

/** Share of a name that stands in a question for it to be there whole. */
const WHOLE = 0.9
const LONG = 12
/** And of those around what is named without being asked for whole. */
const WINDOW = 6
/** Words before and behind a name that belong to it. */
const NEAR = 3
const LONGEST_NAME = 8

/**
 * A long and polite question tells who asks and why. Where a whole name of an indicator stands in it, words far from that name,
 * and from where an amount is asked for, are made light;
 * undefined where there is nothing to quieten.
 */
function withoutChatter(
  terms: readonly Term[],
  best: Scored<IndicatorId>,
  amounts: readonly number[],
  { subject }: Query,
): readonly Term[] | undefined {
  const { places } = subject
  const heavy = terms.filter(term => !term.light)
  const hits = terms.filter((term, t) => !term.light && best.likeness[t]! >= 0.7)
  if (heavy.length <= hits.length || terms.length < LONG || hits.length < 2) return undefined
  const kept = [...hits.map(hit => hit.index), ...amounts]
  // "A của xã X và B của xã Y": what stands between two places is asked of the second
  const between = (index: number) => places.length > 1 && index >= places[0]!.to && index < places.at(-1)!.from
  const first = places[0]?.from ?? 0
  // and what stands before the first is asked of that one
  const ahead = (index: number) => hits.some(hit => between(hit.index)) && index < first && index >= first - LONGEST_NAME
  const led = ledWords(subject, hits[0]!.index)
  const beside = askedBeside(hits[0]!.index, subject)
  const far = ({ index }: Term) =>
    !beside.has(index) && !between(index) && !ahead(index) && !led.has(index) && kept.every(other => Math.abs(other - index) > NEAR)
  if (terms.length > MANY) return terms.filter(term => !far(term))
  return terms.map(term => (term.light || !far(term) ? term : madeLight(term)))
}

/**
 * "A năm 2021 và B năm 2022", "kế hoạch A và thực hiện B": what is joined so to what is named is asked for too, up to the place or year behind it, and
 * so is another clause with a year of its own.
 */
function askedBeside(hit: number, { words, named }: SubjectWords): ReadonlySet<number> {
  const beside = new Set<number>()
  const { length } = words.words
  words.words.forEach(({ text }, join) => {
    // "dịch vụ với buôn bán" is one thing
    if (!JOINS.has(text) || !(named.has(join - 1) || SAYS_KIND.test(words.words[join + 1]?.folded ?? ''))) return
    const end = words.words.findIndex((_, i) => i > join && (named.has(i) || words.clauses.includes(i)))
    const joined = range(join + 1, Math.min(end < 0 ? length : end, join + 1 + LONGEST_NAME))
    if (joined.length < 2) return // "với bên xã X"
    for (const i of joined) beside.add(i)
    // and what stands before it, where the second is what is named
    const before = range(words.clauses.findLast(from => from <= join) ?? 0, join).filter(i => !named.has(i))
    if (hit > join) for (const i of before.slice(-LONGEST_NAME)) beside.add(i)
  })
  const clauses = words.clauses.map((from, c) => range(from, words.clauses[c + 1] ?? length))
  const dated = clauses.filter(clause => clause.some(i => YEAR.test(words.words[i]!.folded)))
  const own = dated.find(clause => clause.includes(hit))
  if (own) for (const clause of dated) for (const i of clause === own ? [] : clause) beside.add(i)
  return beside
}
const range = (from: number, to: number): readonly number[] => Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k)
const JOINS = new Set(['và', 'va', 'với', 'voi', 'lẫn', 'cũng'])
const SAYS_KIND = /^(?:ket|kq|thuc|ke|kh|muc|chi|nhu)$/
const YEAR = /^(?:19|20)\d\d$/

/** Of very many words those near to where entries of the catalogue, places, periods and amounts are named; undefined of fewer words. */
function nearAsking(terms: readonly Term[], ranked: readonly Scored<IndicatorId>[], named: readonly number[]): readonly Term[] | undefined {
  if (terms.length <= MANY) return undefined
  const hits = terms.flatMap((term, t) => (!term.light && ranked.some(({ likeness }) => likeness[t]! >= 0.7) ? [term.index] : []))
  const near = new Set([...hits, ...named].flatMap(at => Array.from({ length: 2 * WINDOW + 1 }, (_, k) => at + k - WINDOW)))
  return terms.filter(({ index }) => near.has(index))
}
