import type { IndicatorCatalogue } from '../../catalogue/indicators.ts'
import type { Answer } from '../../domain/answer.ts'
import type { Fact, FactId } from '../../domain/fact.ts'
import { lastYear } from '../../domain/period.ts'
import type { UnitRef } from '../../domain/unit.ts'
import type { Asked, UnitFacts } from '../choosing/asked.ts'
import { endsWithTerm, liesIn } from '../choosing/fitting.ts'
import { type AskedFields, askedFields, inSectors } from '../choosing/sectors.ts'
import { isOfOtherBody } from '../choosing/set-apart.ts'
import { factName } from '../matching/fact-names.ts'
import { asksOfStart } from '../matching/said-otherwise.ts'
import type { Scored, Term } from '../matching/scored.ts'
import { isFiller } from '../typing/fillers.ts'
import type { Words } from '../typing/words.ts'
import { hasSubject } from '../understanding/conversation.ts'
import { has } from '../understanding/cues.ts'
import type { Query } from '../understanding/query.ts'
import { isOfPart } from '../understanding/year-part.ts'
import { emptyAnswer } from './answer-other.ts'
import { factChoices, noData, outOfScope } from './no-data.ts'
import { doubtNotes } from './notes.ts'

const MOST_LISTED = 200
/** Share of the words that a figure answers to for the list to be of such figures, and not of all that share a word. */
const WHOLE = 0.9
/** How nearly a figure must bear a word that is called by it, next to the one that bears it best. */
const ALIKE = 0.75
/** How well a word must be borne, or sound, to be surely meant: "ruộng" is no "lượng". */
const SURE = 0.7
/** Share of the words that some figure must bear for the others to be courtesies. */
const HEARD = 0.4

/** "diện tích các loại cây trồng": of each crop. */
const CROP_AREAS =
  / dien tich (?:(?:cua )?(?:cac|tung|nhung|moi) (?:loai )?|(?:cua )?loai )cay(?: trong)? | (?:cac|tung) (?:loai )?cay trong (?:[a-z]+ )?dien tich |^ (?:loai )?cay trong .* dien tich $/

/** "tổng đàn vật nuôi": of each animal. */
const HERDS = / (?:tong |so )*(?:luong )?dan (?:(?:cua )?(?:cac|tung|nhung|moi) )?(?:loai )?vat nuoi /
/** Fields whose names are no figure's: what is told of each of their plants or animals is asked for. */
const OF_KINDS = new Set(['trồng trọt', 'chăn nuôi'])
/** Words that say how plants and animals are counted. */
const SIZES = new Set('tong so dan dien tich luong'.split(' '))

/** "các chỉ tiêu văn hóa", "chăn nuôi năm 2022": the words beside the list cue name only a field. */
export function wholeField(query: Query): boolean {
  const { used, sectors } = askedFields(query.subject)
  if (sectors.size === 0 || query.reading.intent !== 'lookup') return false
  const { words, named, light, strong } = query.subject
  if (CROP_AREAS.test(words.line)) return true
  const ofKinds = [...sectors].every(sector => OF_KINDS.has(sector)) && !has('amount', words) && !query.roles
  return (
    (ofKinds || / (?:chi tieu|muc tieu|ket qua|tinh hinh) /.test(words.line)) &&
    words.words.every(
      (w, i) => used.has(i) || named.has(i) || light.has(i) || (isFiller(w) && !strong.has(i)) || (ofKinds && SIZES.has(w.folded)),
    )
  )
}

/** Every figure of the units that the question leaves in: by year, kind, field and subject. */
export function list(asked: Asked, units: readonly UnitRef[], pool: readonly UnitFacts[]): Answer {
  const { query, room } = asked
  const { part } = asksOfStart(query.reading.words.line) ? {} : query.reading.period
  const fields = askedFields(query.subject)
  const { sectors, used } = fields
  const all = pool.flatMap(p => p.facts)
  const isOfFields = ofFields(all, fields, room.indicators)
  const scoredAll = asked.scales.weighAll(all)
  const best = asked.terms.map((_, t) => scoredAll.reduce((most, { likeness }) => Math.max(most, likeness[t]!), 0))
  const isBorn = (t: number) => best[t]! > 0.5
  // "văn hóa, gồm bản, hộ và cơ quan": the parts of a field are said behind it
  const parts = partsFrom(query.subject.words, used)
  // words that no figure bears are courtesies that nobody foresaw
  const everything = sectors.size === 0 && used.size > 0
  const beyond =
    !everything &&
    hasSubject(query.subject) &&
    (asked.terms.some((term, t) => !term.light && !used.has(term.index) && term.index < parts && isBorn(t)) ||
      (sectors.size === 0 && used.size === 0))
  let facts = all.filter(
    fact =>
      (query.years.length === 0 ||
        query.years.some(
          year =>
            fact.period.year === year ||
            (fact.kind === 'result' && liesIn(fact.period.year, year)) ||
            endsWithTerm(fact, year, query.reading.words.line),
        )) &&
      (query.kind === undefined || fact.kind === query.kind) &&
      (part === undefined || isOfPart(fact, part, room.knowledge.report(fact.report))),
  )
  const joined = beyond && sectors.size === 0 ? joinedSubjects(asked, scoredAll) : undefined
  if (beyond && sectors.size > 0 && joinsFields(asked, used, isBorn)) {
    // "môi trường, nước sạch": a field and a subject beside it
    const subjects = besideFields(asked, used, isBorn)
    const beside = new Set(scoredAll.filter(s => subjects.some(part => part.every(t => s.likeness[t]! >= 0.5))).map(s => s.item.id))
    facts = facts.filter(fact => beside.has(fact.id) || isOfFields(fact))
  } else if (CROP_AREAS.test(query.subject.words.line)) {
    facts = facts.filter(fact => fact.quantity?.measure === 'ha' && isOfFields(fact))
  } else if (HERDS.test(query.subject.words.line)) {
    facts = facts.filter(fact => fact.quantity?.measure === 'con' && isOfFields(fact))
  } else if (joined) {
    facts = facts.filter(fact => joined.has(fact.id))
  } else if (beyond) {
    const kept = new Set(facts)
    // "dừng" is "rừng" where a figure is called so, and no "dụng"
    const named = asked.terms.flatMap(({ light }, t) => (!light && isBorn(t) ? [t] : []))
    const bornBy = ({ likeness }: Scored<Fact>) => named.filter(t => likeness[t]! >= best[t]! * ALIKE).length
    const scored = scoredAll
      .filter(s => kept.has(s.item) && (named.length === 0 || bornBy(s) > 0) && !isOfOtherBody(factName(s.item).words, asked.terms))
      .sort((a, b) => b.score - a.score)
    const top = scored[0]?.asked ?? 0
    const whole = top >= WHOLE ? scored.filter(s => s.asked >= top * 0.75) : []
    // the parts of what was asked for stand in its own sentence: "đánh giá chất lượng đảng viên: 46 hoàn thành xuất sắc …"
    const placeOf = ({ item }: Scored<Fact>) => `${item.sentence.start} ${item.report}`
    const wholes = new Set(whole)
    const places = new Set(whole.map(placeOf))
    // what bears all that any figure does is asked for, though a courtesy beside it is not known
    const heard = shareOf(
      named.filter(t => best[t]! >= SURE),
      asked.terms,
    )
    const known = (s: Scored<Fact>) => (heard >= HEARD && bornBy(s) === named.length ? heard : 1)
    const about = scored.filter(
      s =>
        s.asked >= Math.max(0.2 * known(s), top * 0.3) &&
        s.score >= 0.3 * known(s) &&
        (whole.length === 0 || wholes.has(s) || places.has(placeOf(s))),
    )
    const ids = new Set(about.map(s => s.item.id))
    if (about.length > 0) facts = facts.filter(fact => ids.has(fact.id))
    else if (top < 0.15 && !/ (?:chi tieu|muc tieu|ket qua|so lieu|con so) /.test(query.reading.words.line)) return outOfScope(query, true)
  } else facts = facts.filter(isOfFields)
  if (query.years.length === 0 && !beyond) {
    const newest = Math.max(0, ...facts.map(f => lastYear(f.period.year)))
    facts = facts.filter(f => lastYear(f.period.year) === newest)
  }
  if (facts.length === 0 && query.now && query.years.length > 0) return list({ ...asked, query: { ...query, years: [] } }, units, pool)
  if (facts.length === 0) return nothingListed(asked, units, pool)
  const unit = units[0] ?? facts[0]!.unit
  const shown = facts.slice(0, MOST_LISTED)
  const years = new Set(facts.map(f => f.period.year))
  return {
    ...emptyAnswer(query.reading, 'list'),
    facts: shown.map(fact => room.knowledge.cite(fact)),
    notes: doubtNotes(shown),
    list: { unit, year: years.size === 1 ? [...years][0]! : null },
  }
}

/** What share of the words that count some of them are; all, where there are none. */
function shareOf(some: readonly number[], terms: readonly Term[]): number {
  const all = terms.reduce((sum, { light, weight }) => sum + (light ? 0 : weight), 0)
  const weight = some.reduce((sum, t) => sum + terms[t]!.weight, 0)
  return weight === 0 ? 1 : weight / all
}

/**
 * Whether a figure is of the fields asked for: by its entry in the catalogue; one outside it by those that its sentence tells beside it, where all
 * of them are.
 */
function ofFields(all: readonly Fact[], fields: AskedFields, indicators: IndicatorCatalogue): (fact: Fact) => boolean {
  if (fields.sectors.size === 0) return fact => inSectors(fact, fields, indicators)
  const placeOf = ({ report, sentence }: Fact) => `${report} ${sentence.start}`
  const beside = new Map<string, boolean>()
  for (const fact of all)
    if (fact.indicator.id !== null) beside.set(placeOf(fact), (beside.get(placeOf(fact)) ?? true) && inSectors(fact, fields, indicators))
  return fact => inSectors(fact, fields, indicators) || (fact.indicator.id === null && beside.get(placeOf(fact)) === true)
}

/** Index of the "gồm" behind a field, from which on its parts are said; infinite where there is none. */
function partsFrom({ words }: Words, used: ReadonlySet<number>): number {
  const at = words.findIndex(({ folded }, i) => folded === 'gom' && [...used].some(field => field < i))
  return at < 0 ? Number.POSITIVE_INFINITY : at
}

/** Whether a field is named by itself, beside something else: not "thu, chi ngân sách". */
function joinsFields({ query, terms }: Asked, used: ReadonlySet<number>, isBorn: (t: number) => boolean): boolean {
  const { clauses, line } = query.subject.words
  if (clauses.length < 2 && !/ (?:va|voi|cung|and) /.test(line)) return false
  const clauseOf = (index: number) => clauses.filter(from => from <= index).length
  const inClauses = new Set([...used].map(clauseOf))
  return (
    clauses.length < 2 || !terms.some((term, t) => !term.light && isBorn(t) && !used.has(term.index) && inClauses.has(clauseOf(term.index)))
  )
}

/** "hộ nghèo, việc làm và lao động qua đào tạo": the figures of each, where each has some. */
function joinedSubjects({ terms, query }: Asked, scored: readonly Scored<Fact>[]): ReadonlySet<FactId> | undefined {
  const { words } = query.subject
  const parts = new Map<string, number[]>()
  terms.forEach((term, t) => {
    if (term.light || /^(?:tang|giam)$/.test(term.word.folded)) return
    const part = partOf(words, term.index)
    parts.set(part, [...(parts.get(part) ?? []), t])
  })
  if (parts.size < 2) return undefined
  const ofParts = [...parts.values()].map(part => scored.filter(s => part.every(t => s.likeness[t]! >= 0.5)).map(s => s.item.id))
  return ofParts.every(ids => ids.length > 0) ? new Set(ofParts.flat()) : undefined
}

/** Which of the parts that commas and "và" join a word belongs to. */
function partOf({ words, clauses }: Words, index: number): string {
  const joins = words.filter(({ text, folded }, i) => i < index && (text === 'và' || (folded === 'va' && text === folded)))
  return `${clauses.filter(from => from <= index).length} ${joins.length}`
}

/** The terms that name subjects of their own beside the fields, clause by clause. */
function besideFields({ terms, query }: Asked, used: ReadonlySet<number>, isBorn: (t: number) => boolean): readonly (readonly number[])[] {
  const { words } = query.subject
  const parts = new Map<string, number[]>()
  terms.forEach((term, t) => {
    if (term.light || used.has(term.index) || !isBorn(t)) return
    const part = partOf(words, term.index)
    parts.set(part, [...(parts.get(part) ?? []), t])
  })
  return [...parts.values()]
}

/** "các chỉ tiêu năm nay" is answered from the newest year that there is, and says so; another year is offered. */
function nothingListed(asked: Asked, units: readonly UnitRef[], pool: readonly UnitFacts[]): Answer {
  const { query } = asked
  const [year] = query.years
  if (query.reading.period.relative === 'now' && year !== undefined) {
    const newest = list({ ...asked, query: { ...query, years: [], reading: withoutNow(query.reading) } }, units, pool)
    if (newest.status !== 'answer' || !newest.list?.year) return newest
    return { ...newest, notes: [{ kind: 'other-year', asked: year, answered: newest.list.year }, ...newest.notes] }
  }
  const elsewhere = pool.flatMap(p => p.facts).filter(f => f.kind === (query.kind ?? f.kind))
  // a list is of all there is: none of its figures is the one that is missing
  const named = hasSubject(query.subject) && askedFields(query.subject).sectors.size === 0
  return noData(
    named ? asked : { ...asked, best: undefined },
    units[0],
    named ? asked.best?.item : undefined,
    units.length === 0 ? [] : factChoices(elsewhere),
  )
}

function withoutNow(reading: Query['reading']): Query['reading'] {
  const { relative: _, ...period } = reading.period
  return { ...reading, period: { ...period, years: [] } }
}
