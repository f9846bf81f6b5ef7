import type { Answer, Choice, Note } from '../domain/answer.ts'
import type { Fact } from '../domain/fact.ts'
import type { IndicatorId } from '../domain/indicator.ts'
import { lastYear, type Year } from '../domain/period.ts'
import type { UnitRef } from '../domain/unit.ts'
import { fold } from '../vietnamese/fold.ts'
import { emptyAnswer } from './answer-other.ts'
import { hasSubject, type Query } from './conversation.ts'
import { has } from './cues.ts'
import { isFiller } from './fillers.ts'
import { compareFacts, judge } from './judge.ts'
import { ENOUGH, fitting, type Group, inMeasures, latest, pickSubjects } from './pick.ts'
import { liesIn } from './places.ts'
import { resolvePlaces } from './resolve-places.ts'
import type { AskingRoom } from './room.ts'
import { askedFields, inSectors } from './sectors.ts'
import type { Match, Scored, SubjectScorer, Term } from './subject.ts'

export interface FigureRoom extends AskingRoom {
  readonly scorer: SubjectScorer
}

/** Facts looked through where no unit is named; beyond it the catalogue's indicator must say where to look. */
const SCANNED = 6_000
const MOST_LISTED = 200
const MOST_CHOICES = 6
/** A catalogue entry that fits the words this much better than any fact says that the figure is not there. */
const BETTER = 0.1
/** How much worse a figure of the asked year may fit than one of another year. */
const YEARS_NEAR = 0.1

/** Reasons that a note of their own tells, or that concern staff alone. */
const SAID_OTHERWISE = new Set(['implied-unit', 'implied-year', 'ambiguous-unit', 'unknown-unit', 'unknown-indicator'])

interface Asked {
  readonly query: Query
  readonly room: FigureRoom
  readonly terms: readonly Term[]
  readonly matches: (id: IndicatorId) => Match | undefined
  readonly best: Scored<IndicatorId> | undefined
  /** What was found in each unit, for second looks. */
  readonly scored: Map<string, readonly Scored<Fact>[]>
}

export async function answerFigures(query: Query, room: FigureRoom): Promise<Answer> {
  const places = resolvePlaces(query, room.units, room.knowledge)
  const language = query.reading.language
  const intent = query.reading.intent
  if (places.units.length === 0 && places.ambiguous)
    return { status: 'choose', intent, language, about: 'unit', choices: places.ambiguous.map(unit => unitChoice(unit, query, room)) }
  const pool = await poolOf(places.units, query, room)
  room.scorer.prepare(pool.flatMap(p => p.facts))
  const asked = prepare(query, room)
  if (places.units.length === 0 && places.unknown) {
    if (hasSubject(query.subject) && !asked.best && !domainWords(query)) return outOfScope(query, false)
    return noData(
      asked,
      places.unknown.ref,
      undefined,
      places.unknown.instead.map(unit => unitChoice(unit, query, room)),
    )
  }
  if (!hasSubject(query.subject)) return places.units.length > 0 ? list(asked, places.units, pool) : outOfScope(query, true)
  if (intent === 'list' || wholeField(query)) {
    const listed = list(asked, places.units, pool)
    if (listed.status === 'answer' || places.units.length > 0) return listed
  }
  const answers = pool.map(({ unit, facts }) => ({ unit, groups: subjectsIn(unit, facts, asked) })).filter(a => a.groups.length > 0)
  if (answers.length === 0) {
    const wholes = places.units.length > 0 ? countedWholes(pool, query) : []
    if (wholes.length > 0) return { ...emptyAnswer(query.reading), facts: wholes.map(fact => room.knowledge.cite(fact)) }
    if (asked.best && asked.best.score >= ENOUGH) return noData(asked, places.units[0], asked.best.item, [])
    return domainWords(query) && places.units.length > 0
      ? noData(asked, places.units[0], undefined, [])
      : outOfScope(query, places.units.length > 0)
  }
  if (places.units.length === 0 && answers.length > 1 && !query.reading.which && !manyAsked(query)) return chooseUnit(asked, answers)
  return state(asked, answers, places.units)
}

/** The facts that may answer, by unit. */
async function poolOf(
  units: readonly UnitRef[],
  query: Query,
  room: FigureRoom,
): Promise<readonly { unit: UnitRef; facts: readonly Fact[] }[]> {
  const { knowledge } = room
  if (units.length > 0) {
    const pool = await Promise.all(units.map(async unit => ({ unit, facts: await knowledge.ofUnit(unit.id) })))
    if (!query.reading.which || units.length > 1) return pool
    const inner = knowledge
      .units()
      .filter(({ ref, facts }) => facts > 0 && units.some(unit => unit.id !== ref.id && liesIn(ref, unit.id, room.units)))
    return inner.length > 0 ? Promise.all(inner.map(async ({ ref }) => ({ unit: ref, facts: await knowledge.ofUnit(ref.id) }))) : pool
  }
  const all: { unit: UnitRef; facts: readonly Fact[] }[] = []
  let count = 0
  for (const { ref } of knowledge.units()) {
    const facts = await knowledge.ofUnit(ref.id)
    count += facts.length
    if (count > SCANNED) break
    if (facts.length > 0) all.push({ unit: ref, facts })
  }
  return all
}

function prepare(query: Query, room: FigureRoom): Asked {
  const { subject, context } = query
  const own = room.scorer.terms(subject)
  const earlier = context ? room.scorer.terms(context).map(term => ({ ...term, weight: term.weight * 0.12, light: true })) : []
  const terms = [...own, ...earlier]
  const matches = room.scorer.indicatorMatches(terms, subject.words)
  const ranked = room.scorer.bestIndicators(terms, matches, 6)
  const best = ranked[0]
  const whole = ranked.find(one => one.own >= WHOLE)
  const quiet = whole && withoutChatter(terms, whole)
  if (quiet) {
    const again = room.scorer.indicatorMatches(quiet, subject.words)
    return { query, room, terms: quiet, matches: again, best: room.scorer.bestIndicators(quiet, again, 1)[0], scored: new Map() }
  }
  return { query, room, terms, matches, best: best && best.score >= ENOUGH && best.asked >= 0.6 ? best : undefined, scored: new Map() }
}

/** Share of a name that stands in a question for it to be there whole. */
const WHOLE = 0.9
const LONG = 12
const NEAR = 3

/**
 * A long and polite question tells who asks and why. Where a whole name of an indicator stands in it, words far from that name are made light;
 * undefined where there is nothing to quieten.
 */
function withoutChatter(terms: readonly Term[], best: Scored<IndicatorId>): readonly Term[] | undefined {
  const heavy = terms.filter(term => !term.light)
  const hits = terms.filter((term, t) => !term.light && best.likeness[t]! >= 0.7)
  if (heavy.length <= hits.length || terms.length < LONG || hits.length < 2) return undefined
  const far = (term: Term) => hits.every(hit => Math.abs(hit.index - term.index) > NEAR)
  return terms.map(term => (term.light || !far(term) ? term : { ...term, light: true, weight: term.weight * 0.12 }))
}

function subjectsIn(unit: UnitRef, facts: readonly Fact[], asked: Asked): readonly Group[] {
  const { scorer, knowledge } = asked.room
  const sentenceOf = (fact: Fact) => knowledge.cite(fact).source.quote
  const scored = facts.map(fact => scorer.scoreFact(fact, asked.terms, asked.query.subject.words, asked.matches, sentenceOf))
  asked.scored.set(unit.id, scored)
  const groups = inAskedYears(scored, asked) ?? pickSubjects(scored, asked.terms, asked.query.reading.measures)
  const top = groups[0]?.[0]
  if (!top || top.asked < (asked.query.places.length > 0 ? 0.42 : 0.6)) return []
  const outdone =
    asked.best !== undefined && asked.best.score > top.score + BETTER && asked.best.item !== top.item.indicator.id && top.asked < 0.85
  // "mức giảm hộ nghèo" is an indicator of its own, and what a report says by "tỷ lệ hộ nghèo giảm"
  const asChange = / (?:tang|giam) /.test(asked.query.reading.words.line) && groups[0]!.some(s => s.item.role === 'change')
  if (outdone && !asChange) return []
  return groups
}

/**
 * The subjects among the figures of the years asked for, where they fit nearly as well as the best of all years: reports word one thing in
 * several ways. Never another indicator of the catalogue.
 */
function inAskedYears(scored: readonly Scored<Fact>[], asked: Asked): readonly Group[] | undefined {
  const { query, terms } = asked
  if (query.years.length !== 1) return undefined
  const best = [...scored].sort((a, b) => b.score - a.score)[0]
  const groups = pickSubjects(
    scored.filter(s => query.years.includes(s.item.period.year as number)),
    terms,
    query.reading.measures,
  )
  const top = groups[0]?.[0]
  if (!best || !top || top.score < best.score - YEARS_NEAR || top.asked < 0.7) return undefined
  const other = top.item.indicator.id !== null && best.item.indicator.id !== null && top.item.indicator.id !== best.item.indicator.id
  // "hộ nghèo" may be counted or be a share; "hộ cận nghèo" is neither
  const named = top.ownAsked >= 0.9 && top.ownAsked >= best.ownAsked - 0.02
  return other && !named ? undefined : groups
}

function state(asked: Asked, answers: readonly { unit: UnitRef; groups: readonly Group[] }[], units: readonly UnitRef[]): Answer {
  const { query, room } = asked
  const { reading } = query
  const facts: Fact[] = []
  const elsewhere: Fact[] = []
  const missing: UnitRef[] = []
  for (const { unit, groups } of answers) {
    const before = facts.length
    for (const group of groups) {
      const { facts: fit, otherYears } = fitting(group, query)
      facts.push(...fit)
      if (fit.length === 0) elsewhere.push(...otherYears)
      else if (query.years.length > 1) facts.push(...inMissingYears(fit, unit, asked))
    }
    if (facts.length === before) missing.push(unit)
  }
  for (const unit of units) if (!answers.some(a => a.unit.id === unit.id)) missing.push(unit)
  let stated = [...new Map(facts.map(fact => [fact.id, fact])).values()]
  const notes: Note[] = []
  if (stated.length === 0) {
    const now = reading.period.relative === 'now' || query.yearInherited
    const newest = upToNow(query.kind ? elsewhere.filter(f => f.kind === query.kind) : elsewhere, query.years[0])
    if (!now || newest.length === 0) return noFigureThen(asked, elsewhere, answers[0]?.unit ?? units[0])
    const again = answers.flatMap(({ groups }) => groups.flatMap(group => fitting(group, withoutYears(query)).facts))
    const also = again.filter(fact => newest.some(other => other.period.year === fact.period.year && other.kind === fact.kind))
    stated = also.length > 0 ? also : [...newest]
    const answered = stated[0]!.period.year
    if (query.years[0] !== undefined && answered !== null) notes.push({ kind: 'other-year', asked: query.years[0], answered })
  }
  if (
    missing.length > 0 &&
    (reading.intent === 'compare' || units.length > 1) &&
    stated.length > 0 &&
    units.length > 1 &&
    answers.length < units.length
  )
    return noData(asked, missing[0], asked.best?.item ?? stated[0]!.indicator.id ?? undefined, [])
  if (units.length > 1 && !reading.measures.some(m => m !== '%')) stated = inCommonMeasure(stated)
  stated = shortlist(stated, asked, units)
  for (const unit of units.length > 1 ? missing : [])
    if (!stated.some(fact => fact.unit.id === unit.id)) notes.push({ kind: 'missing-unit', unit: unit.name })
  if (stated.length === 0) return noFigureThen(asked, elsewhere, units[0])
  const verdict = reading.intent === 'yes_no' ? judge(stated, query, room.indicators) : undefined
  const computed = compareFacts(stated, reading)
  const doubts = new Set(stated.flatMap(fact => fact.review))
  const implied = [
    ...(doubts.has('implied-unit') || doubts.has('ambiguous-unit') ? ['unit'] : []),
    ...(doubts.has('implied-year') ? ['year'] : []),
  ]
  if (implied.length > 0) notes.push({ kind: 'implied', fields: implied })
  const review = [...doubts].filter(reason => !SAID_OTHERWISE.has(reason))
  if (review.length > 0) notes.push({ kind: 'review', reasons: review })
  if (verdict === 'unknown' && stated.every(fact => fact.kind === 'target')) notes.push({ kind: 'only-target' })
  const cited = stated.map(fact => room.knowledge.cite(fact))
  const passages =
    (has('parts', reading.words) || has('source', reading.words)) && cited.length <= 2 ? cited.slice(0, 1).map(c => c.source) : []
  return { ...emptyAnswer(reading), facts: cited, passages, computed, ...(verdict ? { verdict } : {}), notes }
}

/** "bao nhiêu đảng viên?" where the number stands only as the whole of another figure: 83/622 đảng viên. */
function countedWholes(pool: readonly { facts: readonly Fact[] }[], query: Query): readonly Fact[] {
  const found = pool
    .flatMap(p => p.facts)
    .filter(
      fact =>
        fact.role === 'count_of' &&
        inMeasures(fact, query.reading.measures) &&
        (query.years.length === 0 || query.years.includes(fact.period.year as number)),
    )
  return found.slice(0, 1)
}

/** Two years are compared, and one report words the indicator otherwise: the fact of the other year that fits best, in the same measure. */
function inMissingYears(fit: readonly Fact[], unit: UnitRef, asked: Asked): readonly Fact[] {
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
            s.item.quantity?.measure === fit[0]?.quantity?.measure &&
            s.item.role === fit[0]?.role,
        )
        .sort((a, b) => b.score - a.score)[0]
      return best ? [best.item] : []
    })
}

/** Two units are compared in what both are counted in: shares with shares. */
function inCommonMeasure(facts: readonly Fact[]): Fact[] {
  const unitsOf = new Map<string, Set<string>>()
  for (const fact of facts) {
    const measure = fact.quantity?.measure ?? ''
    unitsOf.set(measure, (unitsOf.get(measure) ?? new Set()).add(fact.unit.id))
  }
  const most = Math.max(...[...unitsOf.values()].map(units => units.size))
  return most < 2 ? [...facts] : facts.filter(fact => unitsOf.get(fact.quantity?.measure ?? '')!.size === most)
}

/** What holds now: the newest result that is not of the future, else the newest target. */
function upToNow(facts: readonly Fact[], now: Year | undefined): readonly Fact[] {
  const past = facts.filter(fact => now === undefined || lastYear(fact.period.year) <= lastYear(now))
  const newest = latest(past.length > 0 ? past : facts)
  const results = newest.filter(fact => fact.kind === 'result')
  return results.length > 0 ? results : newest
}

function withoutYears(query: Query): Query {
  return { ...query, years: [] }
}

/** A shelf of figures is no answer: what is asked for one subject is given for one. */
function shortlist(stated: readonly Fact[], asked: Asked, units: readonly UnitRef[]): Fact[] {
  const { reading } = asked.query
  const sorted = [...stated].sort((a, b) => lastYear(a.period.year) - lastYear(b.period.year))
  if (reading.most) return extremes(sorted, reading.most)
  if (reading.intent === 'list' || reading.which) return [...stated]
  const several = Math.max(1, units.length) * Math.max(1, asked.query.years.length)
  return stated.length > 4 * several ? [...stated].slice(0, 4 * several) : [...stated]
}

function extremes(facts: readonly Fact[], most: 'most' | 'least'): Fact[] {
  const levels = facts.filter(f => f.quantity && (f.role === 'level' || f.role === 'count_of'))
  return [...levels]
    .sort((a, b) => (most === 'most' ? b.quantity!.value - a.quantity!.value : a.quantity!.value - b.quantity!.value))
    .slice(0, 5)
}

/** The figure is known, but for other years or of the other kind: says so, and offers those without stating them. */
function noFigureThen(asked: Asked, elsewhere: readonly Fact[], unit: UnitRef | undefined): Answer {
  const choices = new Map<string, Choice>()
  for (const fact of [...elsewhere].sort((a, b) => lastYear(b.period.year) - lastYear(a.period.year))) {
    if (fact.period.year === null) continue
    const question = `${fact.kind === 'target' ? 'mục tiêu' : 'kết quả'} ${fact.indicator.text} ${fact.unit.name} ${String(fact.period.year).includes('-') ? 'giai đoạn' : 'năm'} ${fact.period.year}`
    choices.set(`${fact.unit.id} ${fact.period.year} ${fact.kind}`, {
      label: `${fact.unit.name} · ${fact.kind === 'target' ? 'mục tiêu' : 'kết quả'} ${fact.period.year}`,
      question,
    })
  }
  return noData(
    asked,
    unit,
    elsewhere[0]?.indicator.id ?? asked.best?.item,
    [...choices.values()].slice(0, MOST_CHOICES),
    elsewhere[0]?.indicator.text,
  )
}

function noData(
  asked: Asked,
  unit: UnitRef | undefined,
  indicator: IndicatorId | undefined | null,
  choices: readonly Choice[],
  wording?: string,
): Answer {
  const { query, room } = asked
  const name = (indicator ? room.indicators.get(indicator) : undefined) ?? (asked.best ? room.indicators.get(asked.best.item) : undefined)
  const shown = query.reading.language === 'en' ? name?.nameEn : name?.name
  const label = wording ?? shown
  return {
    status: 'no_data',
    intent: query.reading.intent,
    language: query.reading.language,
    ...(unit === undefined ? {} : { unit: unit.name }),
    ...(label === undefined ? {} : { indicator: label }),
    ...(query.years[0] === undefined ? {} : { year: query.years[0] }),
    ...(query.kind === undefined ? {} : { asked: query.kind }),
    choices,
  }
}

function outOfScope(query: Query, weak: boolean): Answer {
  return { status: 'out_of_scope', intent: 'other', language: query.reading.language, weak }
}

function chooseUnit(asked: Asked, answers: readonly { unit: UnitRef; groups: readonly Group[] }[]): Answer {
  const { query, room } = asked
  const ofType = answers.filter(a => query.reading.mine !== undefined && fold(a.unit.name).startsWith(query.reading.mine))
  const ranked = [...(ofType.length > 0 ? ofType : answers)].sort((a, b) => b.groups[0]![0]!.score - a.groups[0]![0]!.score)
  const top = ranked[0]!.groups[0]![0]!.score
  const close = ranked.filter(a => a.groups[0]![0]!.score >= top - 0.12).slice(0, MOST_CHOICES)
  if (close.length === 1 && !query.reading.mine) return state(asked, close, [])
  return {
    status: 'choose',
    intent: query.reading.intent,
    language: query.reading.language,
    about: 'unit',
    choices: close.map(a => unitChoice(a.unit, query, room)),
  }
}

/** The question again, about one unit. */
function unitChoice(unit: UnitRef, query: Query, room: FigureRoom): Choice {
  const outer = room.units.get(unit.id) ? room.units.ancestors(unit.id)[0]?.name : unit.within && room.units.get(unit.within)?.name
  const subject = query.subject.words.words
    .filter((_, i) => !query.subject.named.has(i))
    .map(w => w.text)
    .join(' ')
  const years = query.reading.period.relative ? '' : query.years.map(y => ` ${String(y).includes('-') ? 'giai đoạn' : 'năm'} ${y}`).join('')
  return { label: outer ? `${unit.name} (${outer})` : unit.name, question: `${subject} ${unit.name}${years}`.trim() }
}

/** "các chỉ tiêu văn hóa": the words beside the list cue name only a field. */
function wholeField(query: Query): boolean {
  const { used, sectors } = askedFields(query.subject.words)
  if (sectors.size === 0 || query.reading.intent !== 'lookup') return false
  const { words } = query.subject
  return (
    / (?:chi tieu|muc tieu|ket qua|tinh hinh) /.test(words.line) &&
    words.words.every((w, i) => used.has(i) || query.subject.named.has(i) || query.subject.light.has(i) || isFiller(w))
  )
}

function list(asked: Asked, units: readonly UnitRef[], pool: readonly { unit: UnitRef; facts: readonly Fact[] }[]): Answer {
  const { query, room } = asked
  const { sectors, used } = askedFields(query.subject.words)
  const sentenceOf = (fact: Fact) => room.knowledge.cite(fact).source.quote
  const all = pool.flatMap(p => p.facts)
  const scoredAll = all.map(fact => room.scorer.scoreFact(fact, asked.terms, query.subject.words, asked.matches, sentenceOf))
  // words that no figure bears are courtesies that nobody foresaw
  const everything = sectors.size === 0 && used.size > 0
  const beyond =
    !everything &&
    hasSubject(query.subject) &&
    (asked.terms.some((t, i) => !t.light && !used.has(t.index) && scoredAll.some(s => s.likeness[i]! > 0.5)) ||
      (sectors.size === 0 && used.size === 0))
  let facts = all.filter(
    fact =>
      (query.years.length === 0 || query.years.includes(fact.period.year as number)) &&
      (query.kind === undefined || fact.kind === query.kind),
  )
  if (beyond) {
    const kept = new Set(facts)
    const scored = scoredAll.filter(s => kept.has(s.item)).sort((a, b) => b.score - a.score)
    const top = scored[0]?.asked ?? 0
    const about = scored.filter(s => s.asked >= Math.max(0.2, top * 0.3) && s.score >= 0.3)
    if (about.length > 0) facts = facts.filter(fact => about.some(s => s.item.id === fact.id))
    else if (top < 0.15 && !/ (?:chi tieu|muc tieu|ket qua) /.test(query.reading.words.line)) return outOfScope(query, true)
  } else facts = facts.filter(fact => inSectors(fact, sectors, room.indicators))
  if (query.years.length === 0 && !beyond) {
    const newest = Math.max(0, ...facts.map(f => lastYear(f.period.year)))
    facts = facts.filter(f => lastYear(f.period.year) === newest)
  }
  if (facts.length === 0 && query.yearInherited)
    return list({ ...asked, query: { ...query, years: [], yearInherited: false } }, units, pool)
  if (facts.length === 0)
    return noFigureThen(
      asked,
      pool.flatMap(p => p.facts).filter(f => f.kind === (query.kind ?? f.kind)),
      units[0],
    )
  const unit = units[0] ?? facts[0]!.unit
  const years = new Set(facts.map(f => f.period.year))
  return {
    ...emptyAnswer(query.reading, 'list'),
    facts: facts.slice(0, MOST_LISTED).map(fact => room.knowledge.cite(fact)),
    list: { unit, year: years.size === 1 ? [...years][0]! : null },
  }
}

function manyAsked(query: Query): boolean {
  return query.reading.intent === 'compare' || query.reading.most !== undefined || query.places.length > 1
}

/** Words that show that a figure of a report is meant, although nothing was found. */
function domainWords(query: Query): boolean {
  const { reading } = query
  return (
    reading.kind !== undefined ||
    reading.roles !== undefined ||
    / (?:bao nhieu|may|ty le|so|tong|phan tram|nam) /.test(reading.words.line) ||
    reading.period.years.length > 0
  )
}
