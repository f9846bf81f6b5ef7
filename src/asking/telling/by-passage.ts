import { measureClass } from '../../catalogue/indicator-words.ts'
import type { Fact } from '../../domain/fact.ts'
import type { UnitRef } from '../../domain/unit.ts'
import { fold } from '../../vietnamese/fold.ts'
import type { Asked } from '../choosing/asked.ts'
import { AMOUNTS } from '../choosing/by-role.ts'
import { bears, closeness, isBare, saidEnough, WHOLE } from '../choosing/closeness.ts'
import { fitting } from '../choosing/fitting.ts'
import { asksThings, countedSo, isOfAnotherKind, thingCounted } from '../choosing/measured.ts'
import { asksForLess } from '../choosing/narrowing.ts'
import { isSaidOtherwise } from '../choosing/ruled-out.ts'
import { factName } from '../matching/fact-names.ts'
import { clauseOf, figureWords, type PassageWords, type SaidWord, wordsOf } from '../matching/figure-words.ts'
import type { Scored, Term } from '../matching/scored.ts'
import { isFiller } from '../typing/fillers.ts'
import { saysMeasure } from '../understanding/asked-measures.ts'
import { isOfPart } from '../understanding/year-part.ts'

/** Share of the words that must be said close by. */
const CLOSE_BY = 0.58
/** How much better than the next one a figure must fit. */
const APART = 0.08
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
  // "mấy trường": a share of something else around it is no number of them
  const ofThings = asksThings(query.reading.measures) && !query.reading.measures.includes('%')
  const found = (asked.scored.get(unit.id) ?? []).filter(
    ({ item, own }) =>
      item.quantity !== null &&
      AMOUNTS.has(item.role) &&
      (item.indicator.id === null || isBare(item) || (own >= WHOLE && !(whole && item.indicator.id !== asked.best!.item))) &&
      (counted === undefined || counted.includes(measureClass(item.quantity.measure))) &&
      !isOfAnotherKind(item, query.reading.measures) &&
      !(whole && isOtherHerd(item, heavy)) &&
      !(ofThings && measureClass(item.quantity.measure) === 'rate') &&
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
      if (!report || isOfEarlier(one, heavy, report.text)) return []
      const said = figureWords(one.item, report.text)
      const score = closeness(one, heavy, said, asked)
      if (score < CLOSE_BY) return []
      const apart = everyWord(figureWords(one.item, withoutName(report.text, one.item)))
      if (asksForLess(asked, [one], t => bears(apart, asked.terms[t]!))) return []
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

/** "số thôn có hộ nghèo" at thôn X: what a place is called says nothing of its figures. Every other word stays where it is. */
function withoutName(text: string, { unit }: Fact): string {
  return text.replaceAll(unit.name, ' '.repeat(unit.name.length))
}

function everyWord({ clause, before, after, above }: PassageWords): readonly SaidWord[] {
  return [...clause, ...before, ...after, ...above]
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

/**
 * "hỗ trợ hộ cận nghèo hết bao nhiêu tiền" where the report says "… hộ nghèo và cận nghèo 90 triệu đồng; người có công 63 triệu đồng": most of what
 * was asked about stands before a semicolon, with a figure of its own that is counted alike.
 */
function isOfEarlier({ item: { span, sentence, quantity } }: Scored<Fact>, heavy: readonly Term[], text: string): boolean {
  const head = text.slice(sentence.start, span.start)
  const cut = head.lastIndexOf(';')
  if (cut < 0 || !head.slice(0, cut).includes(quantity!.measure)) return false
  const tail = text.slice(span.end, Math.max(sentence.end, span.end)).split(';')[0]!
  const [earlier, own] = [wordsOf(head.slice(0, cut)), wordsOf(`${head.slice(cut)} ${tail}`)]
  const before = heavy.filter(term => !bears(own, term) && bears(earlier, term)).length
  return before > 1 && heavy.filter(term => bears(own, term)).length < 2
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

/** "đàn gia súc, chủ yếu là dê": a herd that bears another name is not that of goats. */
function isOtherHerd(item: Fact, heavy: readonly Term[]): boolean {
  if (item.quantity?.measure !== 'con' || isBare(item)) return false
  const { words } = factName(item)
  return !heavy.some(({ word }) => word.folded !== 'dan' && ` ${words} `.includes(` ${word.folded} `))
}
