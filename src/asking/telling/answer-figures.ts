import type { Answer, CitedFact } from '../../domain/answer.ts'
import type { Fact } from '../../domain/fact.ts'
import type { UnitRef } from '../../domain/unit.ts'
import { fold } from '../../vietnamese/fold.ts'
import { type Asked, type FigureRoom, prepare, type UnitFacts } from '../choosing/asked.ts'
import { subjectsIn } from '../choosing/find-subjects.ts'
import { inBrackets } from '../choosing/in-brackets.ts'
import { innerUnits } from '../choosing/inner-units.ts'
import { isShareOfOthers, lacksCount } from '../choosing/measured.ts'
import type { Group } from '../choosing/pick.ts'
import { isLeftOut, mayHoldLeftOut } from '../choosing/taken-off.ts'
import { factName } from '../matching/fact-names.ts'
import type { Aspects } from '../understanding/aspects.ts'
import { hasSubject } from '../understanding/conversation.ts'
import { has } from '../understanding/cues.ts'
import type { Query } from '../understanding/query.ts'
import { partsOf } from '../understanding/question-parts.ts'
import { type ResolvedPlaces, resolvePlaces } from '../understanding/resolve-places.ts'
import { asksTogether } from '../understanding/two-subjects.ts'
import { holdsTwo } from '../understanding/which-more.ts'
import { chooseCommon, chooseUnit, insteadOf, toldApart } from './choose.ts'
import { havingWithin, typeSaid } from './having-within.ts'
import { list, wholeField } from './list.ts'
import { withNamedThing } from './named-thing.ts'
import { factChoices, MOST_CHOICES, noData, outOfScope, unitChoice } from './no-data.ts'
import { answerNotFound, domainWords } from './not-found.ts'
import { asksWhichThingMost, partsInOrder } from './parts-in-order.ts'
import { poolOf } from './pool.ts'
import { rank } from './rank.ts'
import { answerSeveral, lacksPart } from './several.ts'
import { state } from './state.ts'
import { toldByPassage } from './told-by-passage.ts'

/** Share of a catalogue name, and of a question, from which the one is asked for by all of its name. */
const NAMED = 0.9
/** Units of one name whose figures are looked at; of more a person says which. */
const MOST_WEIGHED = 8

export async function answerFigures(given: Query, room: FigureRoom): Promise<Answer> {
  const answer = await answerWhole(given, room)
  const { things, takenOff } = given.without ?? {}
  if (!things || !takenOff || answer.status !== 'answer' || answer.list || given.reading.ranking) return answer
  // "doanh thu vận tải không tính hành khách": no report tells what is left of it, and it is never worked out
  const asked = prepare(given, room)
  const kept: CitedFact[] = []
  for (const cited of answer.facts) {
    const others = (await room.knowledge.ofUnit(cited.fact.unit.id)).filter(other => isLeftOut(other, things))
    if (!mayHoldLeftOut(cited.fact, others, asked)) kept.push(cited)
  }
  if (kept.length === answer.facts.length) return answer
  if (kept.length > 0 && !answer.verdict) return { ...answer, facts: kept, computed: [] }
  const facts = answer.facts.map(({ fact }) => fact)
  return noData({ ...asked, best: undefined }, facts[0]!.unit, undefined, factChoices(facts))
}

async function answerWhole(given: Query, room: FigureRoom): Promise<Answer> {
  // "tổng là mấy" after a figure of some: it is not that of all
  if (given.subject !== given.reading && !given.pair && asksTogether(given.reading) && partsOf(given).length < 2)
    return noData({ ...prepare(given, room), best: undefined }, resolvePlaces(given, room.units, room.knowledge).units[0], undefined, [])
  if (given.likelyMeasures) {
    const { likelyMeasures: measures, ...rest } = given
    const counted = await answerNamed({ ...rest, reading: { ...given.reading, measures } }, room)
    if (counted.status === 'answer' && counted.facts.length > 0) return counted
  }
  const sides = given.aspects && (await answerNamed(withSides(given, given.aspects), room))
  const isSide = ({ fact }: CitedFact) => given.aspects!.roles?.includes(fact.role)
  if (sides?.status === 'answer' && sides.facts.length > 0 && (!given.aspects!.perhaps || sides.facts.some(isSide))) return sides
  const answer = await answerNamed(given, room)
  const thing = answer.status === 'no_data' ? withNamedThing(given) : undefined
  const again = thing && (await answerNamed(thing, room))
  if (again?.status === 'answer') return again
  const held = answer.status === 'no_data' && asksOfPlan(given) ? await answerNamed(heldAgainstPlan(given), room) : undefined
  return held?.status === 'answer' && held.facts.some(({ fact }) => fact.role === 'plan_ratio' || isSaidOfPlan(fact)) ? held : answer
}

/** "mức, tốc độ tăng": both of the one thing, by words that do not say so. */
function withSides(query: Query, { roles, light, money }: Aspects): Query {
  const { subject } = query
  const meant = {
    ...subject,
    light: new Set([...subject.light, ...light]),
    strong: new Set([...subject.strong].filter(i => !light.has(i))),
  }
  const reading = query.reading === subject ? meant : query.reading
  const counted = money && !query.roles && reading.measures.length === 0 ? { ...reading, measures: ['dong'] } : reading
  return {
    ...query,
    ...(roles ? { roles: [...(query.roles ?? []), ...roles], withAmount: true as const } : {}),
    subject: meant === reading ? counted : meant,
    reading: counted,
  }
}

/** "trồng rừng kế hoạch": keywords that may mean what was planned, and where no report tells that, how it went against the plan. */
function asksOfPlan({ kind, reading }: Query): boolean {
  return kind === 'target' && reading.intent === 'lookup' && !has('amount', reading.words) && / (?:ke hoach|kh) $/.test(reading.words.line)
}

function heldAgainstPlan(query: Query): Query {
  const { kind: _, ...rest } = query
  return { ...rest, roles: ['plan_ratio'], reading: { ...query.reading, kind: undefined, intent: 'progress' } }
}

function isSaidOfPlan({ quantity, indicator }: Fact): boolean {
  return quantity === null && / ke hoach /.test(` ${fold(indicator.text)} `)
}

async function answerNamed(given: Query, room: FigureRoom): Promise<Answer> {
  const query = await amongAll(given, room)
  const places = resolvePlaces(query, room.units, room.knowledge)
  if (places.ambiguous) return answerOneOf(places.ambiguous, places.units, query, room)
  return answerAbout(places, prepare(query, room))
}

/** "xã nào nhiều nhất" after a question about one commune asks about all; after one about a district about those in it. */
async function amongAll(query: Query, room: FigureRoom): Promise<Query> {
  if (!query.reading.ranking || !query.placeInherited) return query
  const { units, ambiguous = [] } = resolvePlaces(query, room.units, room.knowledge)
  if (units.length > 1) return query
  // one hamlet with figures is no order of them
  for (const { id } of [...units, ...ambiguous]) if ((await innerUnits(id, room)).length > 1) return query
  return { ...query, places: [], placeInherited: false, ...(query.yearInherited ? { years: [], yearInherited: false } : {}) }
}

/**
 * A name of several units. Of units of different names (huyện Chi Lăng, xã Chi Lăng) the only one that has the figure is the one meant;
 * of namesakes each may be, and a person says which.
 */
async function answerOneOf(units: readonly UnitRef[], beside: readonly UnitRef[], query: Query, room: FigureRoom): Promise<Answer> {
  if (units.length > MOST_WEIGHED) return whichOf(units.slice(0, MOST_CHOICES), beside, query, room)
  const asked = { ...prepare(query, room), isTried: true }
  // one by one: begun together they would all go on in one turn of the event loop
  const answers: { readonly unit: UnitRef; readonly answer: Answer }[] = []
  for (const unit of units) answers.push({ unit, answer: await answerAbout({ units: [...beside, unit] }, asked) })
  const having = answers.filter(({ answer }) => answer.status === 'answer' && answer.facts.length > 0)
  const [only] = having
  if (answers.every(({ answer }) => answer.status === 'out_of_scope')) return answers[0]!.answer
  const typed = query.places.some(place => place.type !== undefined)
  if (having.length === 1 && only && !typed && !units.some(unit => unit !== only.unit && fold(unit.name) === fold(only.unit.name)))
    return only.answer
  return whichOf(having.length > 1 ? having.map(({ unit }) => unit) : units, beside, query, room)
}

function whichOf(units: readonly UnitRef[], beside: readonly UnitRef[], query: Query, room: FigureRoom): Answer {
  const { intent, language } = query.reading
  return { status: 'choose', intent, language, about: 'unit', choices: units.map(unit => unitChoice(unit, query, room, beside)) }
}

async function answerAbout(places: ResolvedPlaces, asked: Asked): Promise<Answer> {
  const { query, room } = asked
  await room.breathe()
  if (places.units.length === 0 && places.unknown) {
    const told = await toldOfInner(places.unknown.ref, asked)
    if (told) return told
    if (hasSubject(query.subject) && !asked.best && !domainWords(query)) return outOfScope(query, false)
    const inner = places.unknown.instead.length === 0 && !asked.isTried ? await havingWithin(places.unknown.ref, asked) : []
    const ofType = inner.filter(({ name }) => fold(name).startsWith(`${typeSaid(query.reading)} `))
    if (ofType.length > 1) return whichOf(ofType, [], query, room)
    return noData(
      asked,
      toldApart(places.unknown.ref, room),
      undefined,
      [...places.unknown.instead, ...inner].map(unit => insteadOf(unit, places.unknown!.ref, query, room)),
    )
  }
  const { facts: pool, among } = await poolOf(places.units, asked)
  if (!hasSubject(query.subject) && places.units.length > 1) return chooseCommon(pool, query, room) ?? list(asked, places.units, pool)
  const alone = places.units.length === 1 ? pool.find(({ unit }) => unit.id === places.units[0]!.id) : undefined
  const inOrder = () => (alone ? partsInOrder(asked, alone.unit, alone.facts) : undefined)
  if (!hasSubject(query.subject)) return inOrder() ?? (listsAll(query, places) ? list(asked, places.units, pool) : outOfScope(query, true))
  if (query.reading.intent === 'list' || wholeField(query)) {
    // "báo cáo kết quả thu ngân sách …": one indicator by its name, and no other beside it
    const one = alone && reportsOn(asked) ? subjectsIn(alone.unit, alone.facts, asked) : []
    const told = one.length === 1 ? state(asked, [{ unit: alone!.unit, groups: one }], places.units) : undefined
    if (told?.status === 'answer') return told
    const listed = list(asked, places.units, pool)
    if (listed.status === 'answer' || (places.units.length > 0 && query.reading.intent === 'list')) return listed
  }
  const several = await answerSeveral(asked, places.units, pool)
  const joined = query.pair || isOfOneMeasure(several) ? several : (inOrder() ?? several)
  if (joined && (places.units.length > 1 || !lacksPart(joined))) return joined
  const whole = await answerAsOne(places, asked, pool, among)
  if (joined?.status !== 'answer') return whole.status !== 'answer' && joined ? joined : whole
  // what a part is told by itself is not dropped for something that bears a few words of both
  const told = whole.status === 'answer' ? new Set(whole.facts.map(({ fact }) => fact.id)) : undefined
  return told && joined.facts.every(({ fact }) => told.has(fact.id)) ? whole : joined
}

/** A question of one thing, whatever it is joined of. */
async function answerAsOne(
  places: ResolvedPlaces,
  asked: Asked,
  pool: readonly UnitFacts[],
  among: Awaited<ReturnType<typeof poolOf>>['among'],
): Promise<Answer> {
  const { query, room } = asked
  const alone = places.units.length === 1 ? pool.some(({ unit }) => unit.id === places.units[0]!.id) : false
  if (alone && asksWhichThingMost(asked)) return noData({ ...asked, best: undefined }, places.units[0], undefined, [])
  const answers: { unit: UnitRef; groups: readonly Group[] }[] = []
  for (const { unit, facts } of pool) {
    await room.breathe()
    const groups = subjectsIn(unit, facts, asked)
    if (groups.length > 0) answers.push({ unit, groups })
  }
  await room.breathe()
  const [single] = places.units.length === 1 && !places.unknown ? places.units : []
  const fallback = () =>
    single &&
    !(holdsTwo(query.reading.words) && holdsThings(query)) &&
    query.reading.intent !== 'list' &&
    (!query.reading.which || has('amount', query.reading.words))
      ? toldByPassage(asked, single)
      : undefined
  if (answers.length === 0) return answerNotFound(asked, places.units, single, pool, fallback)
  if (query.reading.ranking) return rank(asked, query.reading.ranking, answers, among)
  if (places.units.length === 0 && answers.length > 1 && !query.reading.which && !manyAsked(query)) return chooseUnit(asked, answers)
  const stated = state(asked, answers, places.units, places.unknown ? [places.unknown.ref.name] : [])
  const counted =
    stated.status === 'answer' &&
    !lacksCount(
      stated.facts.map(({ fact }) => fact),
      query.reading.measures,
    )
  // one of two things that are asked for together says nothing of the other
  if (stated.status === 'answer' && stated.facts.length === 1 && holdsThings(query))
    return noData({ ...asked, best: undefined }, places.units[0], undefined, factChoices(stated.facts.map(({ fact }) => fact)))
  if (counted) return stated
  const shares = stated.status === 'answer' ? stated.facts.map(({ fact }) => fact) : []
  const number = single && inBrackets(shares, asked, single)
  if (number) return state(asked, [{ unit: single, groups: [[number]] }], [single])
  await room.breathe()
  const told = fallback()
  if (told || stated.status !== 'answer') return told ?? stated
  if (shares.some(fact => isShareOfOthers(fact, query.reading.measures))) return noData(asked, places.units[0], asked.best?.item, [])
  return { ...stated, notes: [{ kind: 'only-rate' }, ...stated.notes] }
}

/** "Cụm công nghiệp Thủy Phương", "hộ ở thị trấn": what a report of the district says of a place in it that has no report of its own. */
async function toldOfInner(place: UnitRef, asked: Asked): Promise<Answer | undefined> {
  const { units, knowledge } = asked.room
  const listed = units.get(place.id)
  if (!listed) return undefined
  const name = fold(listed.bareName).includes(' ') ? fold(listed.bareName) : undefined
  for (const outer of units.ancestors(place.id)) {
    if (!knowledge.hasFacts(outer.id)) continue
    // "hộ ở thị trấn" is said of this one only where the district has no other
    const alike = units.children(outer.id).filter(inner => inner.type === listed.type)
    const type = listed.type === 'thị trấn' && alike.length === 1 ? fold(listed.type) : undefined
    const facts = (await knowledge.ofUnit(outer.id)).filter(fact => {
      const words = ` ${factName(fact).words} `
      return [name, type].some(said => said !== undefined && words.includes(` ${said} `))
    })
    const unit = knowledge.unit(outer.id) ?? outer
    const groups = subjectsIn(unit, facts, asked)
    if (groups.length > 0) return state(asked, [{ unit, groups }], [unit])
  }
  return undefined
}

/** Nothing but a place was said: all of it is told, unless one amount is asked for ("làm ra mấy triệu") in words that were not understood. */
function listsAll({ reading: { intent, measures, figures } }: Query, { units }: ResolvedPlaces): boolean {
  const ofOne = (intent === 'lookup' && measures.length > 0) || (intent === 'yes_no' && figures.length > 0)
  return units.length > 0 && !ofOne
}

function manyAsked(query: Query): boolean {
  return query.reading.intent === 'compare' || query.reading.ranking !== undefined || query.places.length > 1
}

/** Whether a report on one entry of the catalogue is asked for, by its whole name and nothing else. */
function reportsOn({ query, best }: Asked): boolean {
  return query.roles !== undefined && best !== undefined && best.own >= NAMED && best.asked >= NAMED && partsOf(query).length < 2
}

/** "A với B bên nào nhiều hơn", "mấy A, mấy B", where both are things of one place. */
function holdsThings(query: Query): boolean {
  if (query.places.length > 1 || query.subject !== query.reading) return false
  const parts = partsOf(query)
  return parts.length > 1 && (holdsTwo(query.reading.words) || parts.every(({ counts }) => counts))
}

/** Whether figures are stated that can be held against each other. */
function isOfOneMeasure(answer: Answer | undefined): boolean {
  return (
    answer?.status === 'answer' && answer.facts.length > 1 && new Set(answer.facts.map(({ fact }) => fact.quantity?.measure)).size === 1
  )
}
