import { measureClass } from '../../catalogue/indicator-words.ts'
import type { Fact } from '../../domain/fact.ts'
import type { UnitRef } from '../../domain/unit.ts'
import { fold } from '../../vietnamese/fold.ts'
import { factName } from '../matching/fact-names.ts'
import { partsWords } from '../matching/in-order.ts'
import type { Scored, Term } from '../matching/scored.ts'
import { isFiller } from '../typing/fillers.ts'
import { has } from '../understanding/cues.ts'
import { askedGrades } from '../understanding/grade.ts'
import type { Query } from '../understanding/query.ts'
import { isOfOtherRegion, regionsIn } from '../understanding/region.ts'
import type { Asked } from './asked.ts'
import { confusable } from './confusable.ts'
import { inAskedYears } from './in-asked-years.ts'
import { inMeasures, isCount } from './measured.ts'
import { isMistaken } from './mistaken.ts'
import { isNamedByAnother, isTurnOf, sharesName } from './named-whole.ts'
import { narrowest, whole } from './narrower.ts'
import { isIdle } from './narrowing.ts'
import { isOfUnknownPlace } from './of-unknown-place.ts'
import { ENOUGH, type Group, isNamedAmid, LEAST_SEEN, pickSubjects } from './pick.ts'
import { isSaidOtherwise, ruledOut } from './ruled-out.ts'
import { setApart } from './set-apart.ts'
import { allShares, asksForShares } from './shares.ts'
import { toldAsMet } from './told-as-met.ts'
import { isJustCourtesy, isUndecided } from './undecided.ts'

/** A catalogue entry that fits the words this much better than any fact says that the figure is not there. */
const BETTER = 0.1
/** Share of a catalogue name that stands in the question for it to be asked for whole. */
const WHOLE = 0.9
/** Share of the words, other than courtesies, that the figures must answer to: less where a unit is named. */
const LEAST_WITH_UNIT = 0.42
const LEAST = 0.9
/** And where the question was put in other words. */
const LEAST_REWORDED = 0.6
/** Share of the words that a figure of the indicator named must answer to, to be looked for behind another that fits better. */
const ITSELF = 0.7
/** How well a figure of the grade asked for fits whose sentence says the rest. */
const GRADED = 0.7
/** And one that counts criteria, of which the sentence says the rest: better than a state told in the same words. */
const NUMBERED = 0.9

/** What a question asks about, among the facts of one unit; nothing where its words ask for something else or something narrower. */
export function subjectsIn(unit: UnitRef, facts: readonly Fact[], asked: Asked): readonly Group[] {
  const found = asked.subjects.get(facts) ?? seekSubjects(unit, facts, asked)
  asked.subjects.set(facts, found)
  return found
}

function seekSubjects(unit: UnitRef, facts: readonly Fact[], asked: Asked): readonly Group[] {
  const grades = askedGrades(asked.query.subject)
  const isRuledOut = ruledOut(asked)
  const together: Scored<Fact>[] = []
  const withParts: Scored<Fact>[] = []
  const parts: Fact[] = []
  const scored = asked.scales.weighAll(facts, asksForShares(asked) ? 0 : LEAST_SEEN).filter(one => !isRuledOut(one))
  for (const weighed of ofAskedRegion(scored, asked.query.reading.words.line)) {
    // "5 sản phẩm xếp hạng 4 sao" in a sentence on OCOP
    const isGraded = grades.length > 0 && weighed.passage >= 0.99
    const one = isGraded ? whole(weighed, GRADED) : isBareCriteria(weighed, asked) ? whole(weighed, NUMBERED) : weighed
    const apart = one.score >= LEAST_SEEN ? setApart(one, asked) : undefined
    if (apart === 'other') continue
    withParts.push(one)
    if (apart === 'part') parts.push(one.item)
    else together.push(one)
  }
  const wholes = subjectsAmong(together, unit, asked)
  if (wholes.length > 0 || parts.length === 0) return wholes
  for (const { id } of parts) asked.parts.add(id)
  return subjectsAmong(withParts, unit, asked)
}

function subjectsAmong(scored: readonly Scored<Fact>[], unit: UnitRef, asked: Asked): readonly Group[] {
  asked.scored.set(unit.id, scored)
  if (!scored.some(one => saysSomething(one, asked.terms))) return []
  const groups = withTurns(narrowest(meant(pickAsked(scored, asked), asked), scored, asked), scored, asked)
  const shares = allShares(groups, asked)
  if (shares) return shares
  const top = groups[0]?.[0]
  if (!top || top.asked < leastOf(asked.query) || isJustCourtesy(top, asked) || isUndecided(top, scored, asked)) return []
  if (asked.query.context !== undefined && !bearsOwnWord(top, asked)) return []
  const met = toldAsMet(top, scored, asked)
  if (met) return [[met]]
  const outdone =
    asked.best !== undefined &&
    asked.best.score > top.score + BETTER &&
    asked.best.item !== top.item.indicator.id &&
    top.asked < 0.85 &&
    !isAskedWhole(top) &&
    !isCountedOtherwise(top, asked)
  // "mức giảm hộ nghèo" is an indicator of its own, and what a report says by "tỷ lệ hộ nghèo giảm"
  const asChange = / (?:tang|giam) /.test(asked.query.reading.words.line) && groups[0]!.some(s => s.item.role === 'change')
  // asked for by its whole name, and another entry only holds its words, with others in between: "hộ nghèo" in "hộ cận nghèo"
  const { best } = asked
  const { measures } = asked.query.reading
  const isMeant = isCount(top.item) || (measures.includes('%') && measures.length === 1 && top.own >= WHOLE && top.ownAsked >= 0.6) // "giải ngân đạt bao nhiêu %": the share, not the sum
  const counted = top.tight && !partsWords(top.item, asked.terms) && isMeant && inMeasures(top.item, measures) // "bao nhiêu xã đạt chuẩn": their number, not the state
  const elsewhere =
    best !== undefined &&
    best.own >= WHOLE &&
    !counted &&
    !isOtherSize(top, asked) &&
    confusable(best.item, top.item, asked) &&
    !sharesName(top.item, best.item, asked)
  // and "nước sạch" is not "nước hợp vệ sinh", whatever names the latter goes by
  const inserted =
    elsewhere && ((!top.tight && best.score > top.score + 0.03) || top.ownAsked < best.asked - 0.2 || partsWords(top.item, asked.terms))
  if (inserted && scored.some(s => s.item.indicator.id === best.item && s.asked >= 0.85))
    return meant(pickAsked(withoutConfusable(scored, asked), asked), asked)
  if ((outdone || inserted) && !asChange && !isBareCount(top, asked)) return []
  if (!(asChange && best !== undefined && confusable(best.item, top.item, asked)) && isNamedByAnother(top, asked)) {
    const others = scored.filter(s => s.item.indicator.id !== top.item.indicator.id)
    return others.some(s => s.item.indicator.id === best?.item && s.asked >= ITSELF) ? subjectsAmong(others, unit, asked) : []
  }
  return isMistaken(groups, asked) || isOfUnknownPlace(top, asked) ? [] : justNamed(groups, asked)
}

/** "mấy tổ dân phố đạt chuẩn văn hóa": the entry that fits better is of hamlets, and counted in those. */
function isCountedOtherwise({ item }: Scored<Fact>, { best, query, room }: Asked): boolean {
  const { measures } = query.reading
  const listed = room.indicators.get(best!.item)?.measures ?? []
  return isCount(item) && inMeasures(item, measures) && !listed.some(measure => measures.includes(fold(measure)))
}

function leastOf({ places, reading }: Query): number {
  if (reading.reworded && places.length > 0) return LEAST_REWORDED
  return places.length > 0 ? LEAST_WITH_UNIT : LEAST
}

/** Where nothing but courtesies and cues was said, a name must bear a word of those: "dân" is no "đàn". */
function saysSomething({ likeness }: Scored<Fact>, terms: readonly Term[]): boolean {
  return terms.some(({ light, word }, t) => !light || (likeness[t]! >= 0.9 && !isFiller(word)))
}

/** "còn số máy cày?" after a question on rice: what was spoken of before only adds to a word of this question, and never stands for it. */
function bearsOwnWord({ likeness, near }: Scored<Fact>, { terms, query }: Asked): boolean {
  const { words } = query.subject.words
  const own = terms.flatMap((term, t) => (words[term.index] === term.word ? [{ ...term, t }] : []))
  const heavy = own.filter(({ light, word }) => !light && !isIdle(word))
  if (heavy.length === 0) {
    const { light } = query.subject
    // "thế huyện đòi tối thiểu mấy tỷ" says no more; "còn máy gặt" does, and put in other words that is all that is left of it
    const says = own.filter(({ index, word }) => !light.has(index) && !isFiller(word) && !isIdle(word))
    return (says.length === 0 && !query.reading.reworded) || own.some(({ t, word }) => likeness[t]! >= WHOLE && !isFiller(word))
  }
  return heavy.some(({ t }) => likeness[t]! >= OWN_WORD || (likeness[t] === 0 && near[t]!))
}
/** "cày" is not "cấy". */
const OWN_WORD = 0.6

/** "tốc độ tăng giá trị sản xuất" of one term, and of the next that "giá trị sản xuất tăng …": one subject. */
function withTurns(groups: readonly Group[], scored: readonly Scored<Fact>[], asked: Asked): readonly Group[] {
  const [first, ...rest] = groups
  const id = first?.[0]?.item.indicator.id
  if (!first || !id) return groups
  const grouped = new Set(groups.flat())
  const turns = scored.filter(one => one.score >= ENOUGH && !grouped.has(one) && isTurnOf(one.item, id, asked))
  return turns.length === 0 ? groups : [[...first, ...turns], ...rest]
}

/**
 * "đường bê tông", "giải ngân vốn": where nobody said what it is to be counted in, the share answers as well as the length; "đường bê tông được mấy
 * phần trăm" asks for the share.
 */
function isOtherSize({ item, asked: answered }: Scored<Fact>, { best, query, terms, room }: Asked): boolean {
  const { measures, words } = query.reading
  if (answered < 0.95 || item.quantity === null) return false
  if (measures.length > 0 ? query.roles !== undefined || !inMeasures(item, measures) : has('amount', words)) return false
  const named = room.indicators.get(best!.item)?.measures.map(measureClass)
  return named !== undefined && !named.includes(measureClass(item.quantity.measure)) && !partsWords(item, terms)
}

/** "đạt 15 tiêu chí" in a sentence on new countryside, where the criteria of that are asked for. */
function isBareCriteria({ item, own, passage }: Scored<Fact>, { terms }: Asked): boolean {
  if (item.indicator.id !== null || own < WHOLE || passage < 0.99 || item.role === 'change' || item.quantity?.measure !== 'tiêu chí')
    return false
  const heavy = terms.filter(term => !term.light).map(({ word }) => word.folded)
  return heavy[0] === 'tieu' && heavy[1] === 'chi' && heavy.length > 2 && heavy.slice(2).every(word => OF_COUNTRYSIDE.has(word))
}
const OF_COUNTRYSIDE = new Set('nong thon moi nang cao kieu mau'.split(' '))

/** Where a standard of the region asked for is told, that of another is not meant: "đồng bằng sông Hồng" is not "miền núi". */
function ofAskedRegion(scored: readonly Scored<Fact>[], line: string): readonly Scored<Fact>[] {
  if (
    regionsIn(line).length === 0 ||
    !scored.some(({ item }) => regionsIn(factName(item).words).length > 0 && !isOfOtherRegion(item, line))
  )
    return scored
  return scored.filter(({ item }) => !isOfOtherRegion(item, line))
}

/** Where the first subject bears every word of the question, one said twice in two places, no other is asked for that lacks some of them. */
function justNamed(groups: readonly Group[], { terms }: Asked): readonly Group[] {
  const top = groups[0]![0]!
  const isAgain = ({ word }: Term) => terms.filter(term => !term.light && term.word.folded === word.folded).length > 1
  if (!terms.every((term, t) => term.light || (top.likeness[t]! >= 0.8 && (top.claimed[t] || !isAgain(term))))) return groups
  return groups.filter(([one], i) => i === 0 || terms.every((term, t) => term.light || one!.likeness[t]! >= 0.3))
}

/** Without the figures of which the sentence around them says that they are others than asked for; none where the first subject has but those. */
function meant(groups: readonly Group[], asked: Asked): readonly Group[] {
  if (groups.length === 0) return groups
  const kept = groups.map(group => group.filter(one => !isSaidOtherwise(one, asked)))
  return kept[0]?.length === 0 ? [] : kept.filter(group => group.length > 0)
}

function pickAsked(scored: readonly Scored<Fact>[], asked: Asked): readonly Group[] {
  return inAskedYears(scored, asked) ?? pickSubjects(scored, asked.terms, asked.query.reading.measures)
}

function withoutConfusable(scored: readonly Scored<Fact>[], asked: Asked): readonly Scored<Fact>[] {
  return scored.filter(({ item }) => !confusable(asked.best!.item, item, asked))
}

/** "16 tiêu chí" in a sentence on new countryside, asked for as "tiêu chí nông thôn mới": the noun that both count, and the sentence says the rest. */
function isBareCount({ item, own, passage }: Scored<Fact>, { best, room, query }: Asked): boolean {
  const counted = best === undefined ? undefined : room.indicators.get(best.item)?.measures
  return (
    item.indicator.id === null &&
    isCount(item) &&
    own >= WHOLE &&
    passage >= 0.99 &&
    (counted?.includes(item.quantity!.measure) || inMeasures(item, query.reading.measures))
  )
}

/** "giải ngân đầu tư công" in "vốn giải ngân đầu tư công": a figure outside the catalogue, its whole name asked for. */
function isAskedWhole(one: Scored<Fact>): boolean {
  const { item, own, asked, tight } = one
  return (
    isNamedAmid(one) ||
    (item.indicator.id === null && own >= 0.95 && asked >= 0.75 && tight && item.indicator.text.trim().split(/\s+/).length >= 3)
  )
}
