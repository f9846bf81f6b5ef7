import { measureClass } from '../catalogue/indicator-words.ts'
import type { Fact } from '../domain/fact.ts'
import type { UnitRef } from '../domain/unit.ts'
import { fold } from '../vietnamese/fold.ts'
import type { Asked } from './asked.ts'
import { saysMeasure } from './asked-measures.ts'
import { AMOUNTS } from './by-role.ts'
import { clauseOf, figureWords, type PassageWords, type SaidWord, wordsAround, wordsOf } from './figure-words.ts'
import { isFiller } from './fillers.ts'
import { fitting } from './fitting.ts'
import { asksThings, countedSo, inMeasures, isOfAnotherKind, thingCounted } from './measured.ts'
import { createRecent } from './recent.ts'
import { isSaidOtherwise } from './ruled-out.ts'
import type { Scored, Term } from './scored.ts'
import { isOfPart } from './year-part.ts'

/** What a word of the question counts for, by where a report says it of a figure. */
const IN_NAME = 1
const IN_CLAUSE = 0.9
const BEFORE = 0.65
const AFTER = 0.35
const ABOVE = 0.35
/** Share of the words that the passage must say, and that must be said close by. */
const SAID = 0.92
const CLOSE_BY = 0.58
/** How much better than the next one a figure must fit. */
const APART = 0.08
/** Share of a name that is asked for: what is said after the figure is of others then. */
const WHOLE = 0.95
/** How well a word must stand for a typed one: one that sounds like it may, one of another letter may not. */
const ALIKE = 0.75
/** And from which an entry of the catalogue has the very word. */
const EXACTLY = 0.97
/** What a figure loses whose clause speaks of something else too. */
const ELSE = 0.12

/**
 * Where no name of a figure answers to the question, the one figure that a passage says it of: "Toàn xã gieo cấy 312,5 ha lúa, năng suất bình
 * quân 58,6 tạ/ha" is asked for as the yield of rice. Undefined where none fits, or several do: it must be the only figure of its kind there
 * that may be meant, in a clause that speaks of nothing else.
 */
export function byPassage(asked: Asked, unit: UnitRef): Scored<Fact> | undefined {
  const { query, room } = asked
  const { part } = query.reading.period
  const heavy = asked.terms.filter(term => !term.light)
  if (heavy.length === 0 || query.roles || query.reading.overYears || query.years.length > 1) return undefined
  const whole = asked.best !== undefined && asked.best.own >= 0.9 && asked.best.asked >= 0.9
  const counted = whole ? room.indicators.get(asked.best!.item)?.measures.map(measureClass) : undefined
  const things = new Map<string, boolean>()
  const isOfThing = (item: Fact) => {
    const { measure } = item.quantity!
    if (!things.has(measure)) things.set(measure, isThing(item, asked, whole))
    return things.get(measure)!
  }
  const found = (asked.scored.get(unit.id) ?? []).filter(
    ({ item, own }) =>
      item.quantity !== null &&
      AMOUNTS.has(item.role) &&
      (item.indicator.id === null || isBare(item) || (own >= WHOLE && !(whole && item.indicator.id !== asked.best!.item))) &&
      (counted === undefined || counted.includes(measureClass(item.quantity.measure))) &&
      !isOfAnotherKind(item, query.reading.measures) &&
      isOfThing(item) &&
      (!query.reading.share || measureClass(item.quantity.measure) === 'rate'),
  )
  // "bao nhiêu thôn": what is counted is all that was said
  const counters = query.reading.measures.filter(measure => asksThings([measure]))
  const nouns = new Set(counters.flatMap(measure => measure.split(' ')))
  const asksNumber = counters.length > 0 && heavy.every(term => nouns.has(term.word.folded))
  const fit = fitting([...found], query, fact => part === undefined || isOfPart(fact, part, room.knowledge.report(fact.report))).facts
  const fits = new Set(fit)
  const maySay = saidEnough(heavy, asked)
  const weighed = found
    .filter(one => fits.has(one.item) && maySay(one) && !isNamedElse(one.item, asked) && !isSaidOtherwise(one, asked))
    .flatMap(one => {
      const report = room.knowledge.report(one.item.report)
      if (!report) return []
      const said = figureWords(one.item, report.text)
      const score = closeness(one, heavy, said, asked)
      if (score < CLOSE_BY) return []
      if (!saysElse(said, one.item, asked, whole || asksNumber)) return [{ one, score }]
      // asked for by most of its own name
      const named = heavy.filter(term => one.likeness[asked.terms.indexOf(term)]! >= 0.5).length
      return !whole && !asksNumber && named >= heavy.length * 0.6 ? [{ one, score: score - ELSE }] : []
    })
    .sort((a, b) => b.score - a.score)
  const [best, next] = weighed
  if (!best || (next && next.score > best.score - APART)) return undefined
  return named(best.one, asked)
}

/** Things are counted by their own noun: "con trâu" asks for no "chỉ tiêu", and "hợp tác xã" for no "tổ hợp tác". */
function isThing(item: Fact, { best, room, query }: Asked, whole: boolean): boolean {
  if (measureClass(item.quantity!.measure) !== 'count') return true
  const own = fold(item.quantity!.measure)
  const listed = whole ? room.indicators.get(best!.item)?.measures.map(fold) : undefined
  if (listed?.some(measure => measureClass(measure) === 'count'))
    return listed.some(measure => saysMeasure(measure, own) || thingCounted(measure) === (thingCounted(own) ?? own))
  return !asksThings(query.reading.measures) || countedSo(item, query.reading.measures) || thingCounted(own) !== undefined
}

/** A name that says little of what was asked gives way to the catalogue's where that was asked for whole, else to the clause itself. */
function named(one: Scored<Fact>, { terms, best, room }: Asked): Scored<Fact> {
  const heavy = terms.filter(term => !term.light)
  const own = wordsOf(one.item.indicator.text)
  const said = heavy.filter(term => bears(own, term)).length
  const { clause: around } = figureWords(one.item, room.knowledge.report(one.item.report)?.text ?? '')
  const more = heavy.some(term => !bears(own, term) && bears(around, term))
  if (said * 2 > heavy.length || (said > 0 && !more)) return one
  const listed = best !== undefined && best.own >= 0.9 && best.asked >= 0.9 ? room.indicators.get(best.item) : undefined
  const text = room.knowledge.report(one.item.report)?.text ?? ''
  const clause = clauseOf(one.item, text)
  if (!listed && /\d/.test(clause)) return one
  const name = listed ? listed.name : said > 0 ? `${one.item.indicator.text}: ${clause}` : clause
  if (name.trim() === '') return one
  return { ...one, item: { ...one.item, indicator: { id: null, text: name, name } } }
}

/** Named by no more than what it is counted in: "hộ". */
function isBare({ indicator, quantity }: Fact): boolean {
  const measure = quantity?.measure ?? ''
  return indicator.text.length === measure.length && fold(indicator.text) === fold(measure)
}

/**
 * Whether the passage of a figure may say enough of the question: false only where `closeness` would be nothing. The words of a sentence are looked
 * up once, where `figureWords` parts them for each figure.
 */
function saidEnough(heavy: readonly Term[], { terms, query, room }: Asked): (one: Scored<Fact>) => boolean {
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
  const said = new Map<string, ReadonlySet<number>>()
  const saidAround = (item: Fact, text: string) => {
    const key = `${Math.min(item.sentence.start, item.span.start)} ${Math.max(item.sentence.end, item.span.end)} ${item.report}`
    let found = said.get(key)
    if (!found) {
      found = new Set(wordsAround(item, text).flatMap(word => bearing.get(word) ?? []))
      said.set(key, found)
    }
    return found
  }
  return ({ item, likeness }) => {
    const text = room.knowledge.report(item.report)?.text
    if (text === undefined) return false
    const around = saidAround(item, text)
    let missed = 0
    for (let h = 0; h < heavy.length && missed <= most; h++) {
      const term = heavy[h]!
      if (likeness[places[h]!]! >= ALIKE || term.word.short || around.has(h)) continue
      if (!isMeasure(term, item, query.reading.measures)) missed += term.weight
    }
    return missed <= most
  }
}

/** How much of what is asked stands in a figure's name, in its clause, and around it; 0 where something is said nowhere. */
function closeness(
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

/** @param exactly no word that is only like it */
function bears(words: readonly SaidWord[], term: Term, exactly = false): boolean {
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

/** A clause that bears words of its own speaks of something else: "hộ nghèo được hỗ trợ nhà ở 12 hộ". */
function saysElse({ clause }: PassageWords, item: Fact, asked: Asked, strictly: boolean): boolean {
  return clause.filter(isOwnWord(item, asked, strictly)).length > (strictly ? 0 : 1)
}

/** A name of several words of its own and none of those asked: "trong đó có bằng cấp, chứng chỉ 38%" beside a rate of growth. */
function isNamedElse(item: Fact, asked: Asked): boolean {
  const name = wordsOf(item.indicator.text)
  const isNamed = ({ light, word }: Term) => !light && !NEUTRAL.has(word.folded) && name.some(({ folded }) => folded === word.folded)
  const named = asked.terms.some(term => isNamed(term) || (term.word.short && bears(name, term)))
  return !named && name.filter(isOwnWord(item, asked)).length > 1
}

/** Whether a word is neither asked for nor said of whatever a figure is of. */
function isOwnWord(item: Fact, asked: Asked, strictly = false): (word: SaidWord) => boolean {
  const unit = fold(item.unit.name).split(' ')
  const counted = fold(item.quantity!.measure).split(/[ /]/)
  const listed = strictly && asked.best ? asked.room.indicators.get(asked.best.item) : undefined
  const asks = new Set([
    ...asked.terms.flatMap(term => [term.word.folded, ...term.candidates.keys()]),
    // what the entry that was asked for goes by in full
    ...fold(listed?.name ?? '').split(/[^a-z0-9]+/),
  ])
  return ({ folded: word }: SaidWord) =>
    !asks.has(word) &&
    !unit.includes(word) &&
    !counted.includes(word) &&
    !NEUTRAL.has(word) &&
    !isFiller({ text: word, folded: word, plain: false, decoded: false })
}

/** Said of whatever a figure is of: how it was done, when, and that it was reached. */
const NEUTRAL = new Set(
  'gieo cay xuong giong sa trong thuc hien uoc dat binh quan toan ca nam vu thu hoach con chi da duoc hien nay den nhan lam hoan thanh tong so ket qua co la voi phan dau dang tren dia ban xa lan luot on dinh ho mo rong them muon tuc tuong duong ung bang chiem khoang gan hon chi uoc tinh'.split(
    ' ',
  ),
)
