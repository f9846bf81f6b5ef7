import { dimensionOf, type MeasureClass, measureClass } from '../catalogue/indicator-words.ts'
import type { IndicatorCatalogue } from '../catalogue/indicators.ts'
import type { Fact } from '../domain/fact.ts'
import type { IndicatorId } from '../domain/indicator.ts'
import type { UnitRef } from '../domain/unit.ts'
import { fold } from '../vietnamese/fold.ts'
import type { Asked } from './asked.ts'
import { asksHowManyTargets } from './asked-measures.ts'
import { AMOUNTS } from './by-role.ts'
import { contextOf } from './context-of.ts'
import { findCue, has } from './cues.ts'
import { askedGrades, isOfOtherGrade } from './grade.ts'
import { asksThings, inMeasures } from './measured.ts'
import { isNamedByAnother } from './named-whole.ts'
import { narrowest, whole } from './narrower.ts'
import { ENOUGH, type Group, isNamedAmid, LEAST_SEEN, pickSubjects } from './pick.ts'
import type { Query } from './query.ts'
import { isOtherwiseAmid, isThereAlready } from './said-otherwise.ts'
import { inQualifier } from './same-subject.ts'
import type { FactScales } from './score-facts.ts'
import type { Scored, Term } from './scored.ts'
import { setApart } from './set-apart.ts'
import { allShares } from './shares.ts'

/** A catalogue entry that fits the words this much better than any fact says that the figure is not there. */
const BETTER = 0.1
/** Share of a catalogue name that stands in the question for it to be asked for whole. */
const WHOLE = 0.9
/** How much worse a figure of the asked year may fit than one of another year. */
const YEARS_NEAR = 0.1
/** And where both are amounts of one kind, and the words are answered. */
const YEARS_NEAR_IN_KIND = 0.22
/** Share of the words, other than courtesies, that the figures must answer to: less where a unit is named. */
const LEAST_WITH_UNIT = 0.42
const LEAST = 0.9
/** Share of the words that may name something else known ("của hộ nghèo"), and no more. */
const NARROWER = 0.25
/** Share of a name outside the catalogue up to which its other words tell it apart. */
const OTHER = 0.75
/** Share of a name that is asked for where a thing is counted: of one outside the catalogue and of an entry. */
const OF_ALL = 0.35
const OF_LISTED = 0.6
/** How well a figure of the grade asked for fits whose sentence says the rest. */
const GRADED = 0.7

/** What a question asks about, among the facts of one unit; nothing where its words ask for something else or something narrower. */
export function subjectsIn(unit: UnitRef, facts: readonly Fact[], asked: Asked): readonly Group[] {
  const sizes = sizesAsked(asked.terms)
  const targets =
    asksHowManyTargets(asked.query.subject.words) && asked.terms.some(({ word, light }) => !light && /^(?:tieu|ct)$/.test(word.folded))
  const grades = askedGrades(asked.query.subject)
  const line = lineOf(asked.query)
  const weighed = scalesOf(asked)
    .weighAll(facts)
    .filter(
      one =>
        !isThereAlready(one.item, line) &&
        !isOfOtherDimension(one, sizes) &&
        !isOfOtherGrade(one.item, grades) &&
        (!targets || inMeasures(one.item, ['chi tieu'])),
    )
  // "5 sản phẩm xếp hạng 4 sao" in a sentence on OCOP
  const scored = grades.length === 0 ? weighed : weighed.map(one => (one.passage >= 0.99 ? whole(one, GRADED) : one))
  const apart = new Map(scored.flatMap(one => (one.score >= LEAST_SEEN ? [[one, setApart(one, asked)] as const] : [])))
  const wholes = subjectsAmong(
    scored.filter(one => apart.get(one) === undefined),
    unit,
    asked,
  )
  const parts = [...apart].flatMap(([one, as]) => (as === 'part' ? [one] : []))
  if (wholes.length > 0 || parts.length === 0) return wholes
  for (const { item } of parts) asked.parts.add(item.id)
  return subjectsAmong(
    scored.filter(one => apart.get(one) !== 'other'),
    unit,
    asked,
  )
}

function subjectsAmong(scored: readonly Scored<Fact>[], unit: UnitRef, asked: Asked): readonly Group[] {
  asked.scored.set(unit.id, scored)
  const groups = narrowest(meant(pickAsked(scored, asked), asked), scored, asked)
  const shares = allShares(groups, asked)
  if (shares) return shares
  const top = groups[0]?.[0]
  if (!top || top.asked < (asked.query.places.length > 0 ? LEAST_WITH_UNIT : LEAST)) return []
  const outdone =
    asked.best !== undefined &&
    asked.best.score > top.score + BETTER &&
    asked.best.item !== top.item.indicator.id &&
    top.asked < 0.85 &&
    !isAskedWhole(top)
  // "mức giảm hộ nghèo" is an indicator of its own, and what a report says by "tỷ lệ hộ nghèo giảm"
  const asChange = / (?:tang|giam) /.test(asked.query.reading.words.line) && groups[0]!.some(s => s.item.role === 'change')
  // asked for by its whole name, and another entry only holds its words, with others in between: "hộ nghèo" in "hộ cận nghèo"
  const { best } = asked
  const { measures } = asked.query.reading
  const isMeant = isCount(top.item) || (measures.includes('%') && measures.length === 1 && top.own >= WHOLE && top.ownAsked >= 0.6) // "giải ngân đạt bao nhiêu %": the share, not the sum
  const counted = top.tight && !partsWords(top.item, asked.terms) && isMeant && inMeasures(top.item, measures) // "bao nhiêu xã đạt chuẩn": their number, not the state
  const elsewhere = best !== undefined && best.own >= WHOLE && !counted && confusable(best.item, top.item, asked)
  // and "nước sạch" is not "nước hợp vệ sinh", whatever names the latter goes by
  const inserted =
    elsewhere && ((!top.tight && best.score > top.score + 0.03) || top.ownAsked < best.asked - 0.2 || partsWords(top.item, asked.terms))
  if (inserted && scored.some(s => s.item.indicator.id === best.item && s.asked >= 0.85))
    return meant(pickAsked(withoutConfusable(scored, asked), asked), asked)
  if ((outdone || inserted) && !asChange && !isBareCount(top, asked)) return []
  if (
    isNamedByAnother(top, asked, best !== undefined && confusable(best.item, top.item, asked)) ||
    isOnlyForWhom(top, asked) ||
    isOfAnotherThing(top, asked) ||
    isOfSome(top, asked) ||
    onlyByInitials(asked)
  )
    return []
  return asksNarrower(groups, asked) ? [] : groups
}

/** Without the figures of which the sentence around them says that they are others than asked for; none where the first subject has but those. */
function meant(groups: readonly Group[], asked: Asked): readonly Group[] {
  if (groups.length === 0) return groups
  const kept = groups.map(group => group.filter(one => !isSaidOtherwise(one, asked)))
  return kept[0]?.length === 0 ? [] : kept.filter(group => group.length > 0)
}

/** Whether the sentence around a figure says that it is another than asked for. */
export function isSaidOtherwise({ item }: Scored<Fact>, { room, query }: Asked): boolean {
  if (item.quantity === null || query.roles || query.reading.overYears) return false
  const text = room.knowledge.report(item.report)?.text
  return text !== undefined && isOtherwiseAmid(item, text, lineOf(query))
}

/** All that was said, the question before too; each of many facts is held against it. */
function lineOf(query: Asked['query']): string {
  const line = lines.get(query) ?? `${query.subject.words.line}${query.reading.words.line}`
  lines.set(query, line)
  return line
}
const lines = new WeakMap<Asked['query'], string>()

/** "hộ nghèo" in "hộ cận nghèo": words that stand together in the question, with another between them in the name. */
function partsWords({ indicator }: Fact, terms: readonly Term[]): boolean {
  const words = fold(indicator.text).split(/[^a-z0-9]+/)
  return terms.some((term, t) => {
    const next = terms[t + 1]
    if (next?.index !== term.index + 1 || next.light) return false
    const at = words.indexOf(term.word.folded)
    return at >= 0 && words[at + 1] !== next.word.folded && words[at + 2] === next.word.folded
  })
}

function pickAsked(scored: readonly Scored<Fact>[], asked: Asked): readonly Group[] {
  return inAskedYears(scored, asked) ?? pickSubjects(scored, asked.terms, asked.query.reading.measures)
}

function withoutConfusable(scored: readonly Scored<Fact>[], asked: Asked): readonly Scored<Fact>[] {
  return scored.filter(({ item }) => !confusable(asked.best!.item, item, asked))
}

/** "tv" of "xem gì trên tv" begins the words of many a name: without a place that says nothing. */
function onlyByInitials({ query, terms, room }: Asked): boolean {
  const heavy = terms.filter(term => !term.light)
  return query.places.length === 0 && heavy.length > 0 && heavy.every(term => term.word.short && !room.scorer.means(term))
}

/**
 * "kinh phí mua thạch đen" is not "kinh phí mua ong mật": a name outside the catalogue, of which words are left over as there are of the question,
 * and its sentence says none of these.
 */
function isOfAnotherThing({ item, own, near, likeness }: Scored<Fact>, { terms }: Asked): boolean {
  if (item.indicator.id !== null || own > OTHER) return false
  return terms.some((term, t) => !term.light && !term.word.short && likeness[t]! < 0.5 && !near[t])
}

/** "bao nhiêu tổ dân phố": the things counted are all that was asked about, and a figure of some of them ("tổ dân phố văn hóa") is not their number. */
function isOfSome({ item, own, tight }: Scored<Fact>, { terms, query, best }: Asked): boolean {
  const { measures } = query.reading
  if (item.quantity === null || query.kind !== undefined || measures.includes('%') || !asksCount(query)) return false
  const counted = isCount(item) ? [fold(item.quantity.measure)] : measures.filter(measure => asksThings([measure]) || measure === 'to')
  if (!justCounts(terms, counted)) return false
  if (!isCount(item)) return item.role === 'level' && measureClass(item.quantity.measure) === 'rate'
  // "có thêm mấy doanh nghiệp": of the new ones that was asked
  if (/ (?:them|moi) /.test(query.subject.words.line) && /(?<![a-z])(?:them|moi)(?![a-z])/.test(fold(item.indicator.text))) return false
  return item.indicator.id === null ? own < OF_ALL || !tight : own < OF_LISTED && item.indicator.id !== best?.item
}

function asksCount({ subject }: Query): boolean {
  return has('amount', subject.words)
}

/** Whether nothing is said but what is counted. */
function justCounts(terms: readonly Term[], counted: readonly string[]): boolean {
  const nouns = new Set(counted.flatMap(measure => measure.split(' ')))
  const heavy = terms.filter(term => !term.light)
  return heavy.length > 0 && heavy.every(term => nouns.has(term.word.folded))
}

/** What is counted where nothing else is said, in the words of the question: "hộ" of "có bao nhiêu hộ"; empty where they lack their marks. */
export function countedThing({ terms, query }: Asked): string | undefined {
  if (!asksCount(query) || !justCounts(terms, query.reading.measures)) return undefined
  const { words, marked } = query.subject.words
  const nouns = new Set(query.reading.measures.flatMap(measure => measure.split(' ')))
  const from = words.findIndex((_, i) => findCue('amount', query.subject.words).some(([, to]) => i === to))
  const length = words.slice(from).findIndex((word, k) => !nouns.has(word.folded) || query.subject.named.has(from + k))
  const said = words.slice(from, length < 0 ? words.length : from + length).map(({ text }) => text)
  return marked ? said.join(' ') : ''
}

/** How well facts answer to a question. */
export function scalesOf({ room, terms, query, matches }: Asked): FactScales {
  return room.scorer.factScales(terms, query.subject.words, matches, fact => contextOf(fact, room.knowledge))
}

/** "diện tích …" is not answered by how many there are: neither the name nor what it is counted in says so. */
function isOfOtherDimension({ item, likeness }: Scored<Fact>, sizes: ReturnType<typeof sizesAsked>): boolean {
  if (sizes.length === 0 || item.quantity === null || !AMOUNTS.has(item.role)) return false
  const measured = measureClass(item.quantity.measure)
  return sizes.some(({ at, dimension }) => measured !== dimension && (likeness[at]! < 0.5 || likeness[at + 1]! < 0.5))
}

/** The terms that say with the next what size is meant. */
function sizesAsked(terms: readonly Term[]): readonly { readonly at: number; readonly dimension: MeasureClass }[] {
  return terms.flatMap((term, at) => {
    const next = terms[at + 1]
    const dimension = next?.index === term.index + 1 && !term.light ? dimensionOf(term.word.folded, next.word.folded) : undefined
    return dimension !== undefined && SIZES.has(dimension) ? [{ at, dimension }] : []
  })
}
const SIZES: ReadonlySet<MeasureClass> = new Set(['area', 'output', 'yield', 'length'])

/** "tỷ lệ hộ nghèo" is not "kinh phí hỗ trợ cho hộ nghèo": an indicator said whole, and all that the figure bears of it is for whom or of what it is. */
function isOnlyForWhom({ item, likeness }: Scored<Fact>, { best, terms, query }: Asked): boolean {
  if (best === undefined || best.own < WHOLE || best.asked < WHOLE || item.indicator.id === best.item) return false
  // what was spoken of before may say the rest
  const spokenOf = query.context !== undefined && terms.some((term, t) => term.light && likeness[t]! >= 0.5)
  const heavy = terms.filter(term => !term.light)
  return !spokenOf && heavy.length > 0 && heavy.every(term => inQualifier(term, item.indicator.text))
}

/**
 * The subjects among the figures of the years asked for, where they fit nearly as well as the best of all years: reports word one thing in
 * several ways. Never another indicator of the catalogue.
 */
function inAskedYears(scored: readonly Scored<Fact>[], asked: Asked): readonly Group[] | undefined {
  const { query, terms } = asked
  if (query.years.length !== 1 || query.reading.overYears) return undefined
  let best: Scored<Fact> | undefined
  for (const one of scored) if (!best || one.score > best.score) best = one
  const groups = pickSubjects(
    scored.filter(s => query.years.includes(s.item.period.year as number)),
    terms,
    query.reading.measures,
  )
  const top = groups[0]?.[0]
  if (!best || !top || top.asked < 0.7) return undefined
  const near = top.asked >= 0.85 && sameKindOfAmount(top.item, best.item) ? YEARS_NEAR_IN_KIND : YEARS_NEAR
  if (top.score < best.score - near) return undefined
  const other = top.item.indicator.id !== null && best.item.indicator.id !== null && top.item.indicator.id !== best.item.indicator.id
  // "hộ nghèo" may be counted or be a share; "hộ cận nghèo" is neither
  const named = top.ownAsked >= 0.9 && top.ownAsked >= best.ownAsked - 0.02
  return other && !named ? undefined : groups
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

function isCount({ quantity }: Fact): boolean {
  return quantity !== null && measureClass(quantity.measure) === 'count'
}

function sameKindOfAmount(a: Fact, b: Fact): boolean {
  return a.quantity !== null && b.quantity !== null && measureClass(a.quantity.measure) === measureClass(b.quantity.measure)
}

/** "thu nhập bình quân của hộ nghèo": words that mean something, and that none of the figures nor the sentences around them bear. */
function asksNarrower(groups: readonly Group[], asked: Asked): boolean {
  const { terms } = asked
  let all = 0
  let open = 0
  terms.forEach((term, t) => {
    if (term.light) return
    all += term.weight
    const met = groups.some(group => group.some(s => s.likeness[t]! >= 0.5 || (s.item.indicator.id === null && s.near[t])))
    if (!met && asked.room.scorer.means(term)) open += term.weight
  })
  return all > 0 && open / all > NARROWER
}

/** Two years are compared, and one report words the indicator otherwise: the fact of the other year that fits best, in the same measure. */
export function inMissingYears(fit: readonly Fact[], unit: UnitRef, asked: Asked): readonly Fact[] {
  const scored = asked.scored.get(unit.id) ?? []
  return asked.query.years
    .filter(year => !fit.some(fact => fact.period.year === year))
    .flatMap(year => {
      const best = scored
        .filter(
          s =>
            s.item.period.year === year &&
            s.score >= ENOUGH &&
            s.asked >= 0.42 &&
            !partsWords(s.item, asked.terms) &&
            s.item.quantity?.measure === fit[0]?.quantity?.measure &&
            s.item.role === fit[0]?.role,
        )
        .sort((a, b) => b.score - a.score)[0]
      return best ? [best.item] : []
    })
}

function confusable(asked: IndicatorId, { indicator: { id } }: Fact, { room: { indicators } }: Asked): boolean {
  if (id === null || id === asked) return false
  let known = confused.get(indicators)
  if (!known) {
    known = new Map()
    confused.set(indicators, known)
  }
  const key = `${asked} ${id}`
  const is = known.get(key) ?? areConfusable(asked, id, indicators)
  known.set(key, is)
  return is
}
const confused = new WeakMap<IndicatorCatalogue, Map<string, boolean>>()

function areConfusable(asked: IndicatorId, id: IndicatorId, indicators: IndicatorCatalogue): boolean {
  const apart = (one: IndicatorId, other: IndicatorId) =>
    indicators.get(one)?.confusable.includes(other) || indicators.get(other)?.confusable.includes(one) || false
  if (apart(asked, id)) return true
  // "hộ nghèo" is what both their share and their number go by: what either is not to be taken for
  const names = new Set(indicators.get(asked)?.aliases)
  return (indicators.get(asked)?.confusable ?? []).some(
    twin => twin !== id && apart(twin, id) && (indicators.get(twin)?.aliases ?? []).some(alias => names.has(alias)),
  )
}
