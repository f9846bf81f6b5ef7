import type { Answer, CitedFact, Language } from '../domain/answer.ts'
import type { Fact } from '../domain/fact.ts'
import type { UnitId, UnitRef } from '../domain/unit.ts'
import { fold } from '../vietnamese/fold.ts'
import type { TypingTable } from '../vietnamese/typing.ts'
import { isSurelyIn } from './choosing/measured.ts'
import type { AskingRoom } from './choosing/room.ts'
import { SubjectScorer } from './choosing/subject.ts'
import { factName } from './matching/fact-names.ts'
import { isOfDenied, puttingRight } from './put-right.ts'
import { answerFigures } from './telling/answer-figures.ts'
import { answerNewsAbout, emptyAnswer } from './telling/answer-other.ts'
import { answerUnitInfo, chooseNamesake, namesakesOf, unitOfEvent } from './telling/answer-unit-info.ts'
import { answerWho } from './telling/answer-who.ts'
import { lacksPart } from './telling/several.ts'
import { withToldEvent } from './telling/told-event.ts'
import { withToldOrigin } from './telling/told-origin.ts'
import { compoundsOf, withCompounds } from './typing/compounds.ts'
import { isEnglish, toReportWords, withEnglishTerms } from './typing/english.ts'
import { toReportWording } from './typing/everyday.ts'
import { FILLERS, isFiller, NO_FILLERS } from './typing/fillers.ts'
import { createMender } from './typing/mend-words.ts'
import { createRecent } from './typing/recent.ts'
import { pairsSaid } from './typing/sayings.ts'
import { Vocabulary } from './typing/vocabulary.ts'
import { createReader, type Words } from './typing/words.ts'
import { besideEarlier, hasSubject, inContext } from './understanding/conversation.ts'
import { CUES, has } from './understanding/cues.ts'
import { withoutEnglishFraming, withoutFraming } from './understanding/framing.ts'
import { idleVerbs } from './understanding/idle-verbs.ts'
import { readQuestion } from './understanding/interpret.ts'
import { createKnownPlaces, type KnownPlaces } from './understanding/known-places.ts'
import { findPlaces, type PlaceMention } from './understanding/places.ts'
import { qualifyEarlier, qualifyPlaces } from './understanding/qualifier.ts'
import type { Reading } from './understanding/reading.ts'
import { resolvePlaces } from './understanding/resolve-places.ts'
import { thingsLeftOut, withoutThings, withoutWords } from './understanding/things-left-out.ts'
import { createTurns } from './understanding/turns.ts'

export interface AskOptions {
  /** Earlier questions of the same conversation, oldest first. */
  readonly history: readonly string[]
  /** The language that the person chose; a question plainly in English is answered in English. */
  readonly language: Language
  /** The current year in Vietnam. */
  readonly thisYear: number
}

export interface Asker {
  ask(question: string, options: AskOptions): Promise<Answer>
  /** The units that a name may mean, best first, those with figures before those without. At most 8. */
  findUnits(text: string): readonly UnitRef[]
  /** Says where a unit lies whose name another known unit bears too. */
  tellApart(facts: readonly CitedFact[]): readonly CitedFact[]
}

const MOST_UNITS = 8
/** A question of one thing, put in other words, is not answered by a list of all there is. */
const MOST_REWORDED = 4
/** Words left of a question, at most, where the others seem of no meaning: "thu", "doanh thu". */
const LEFT_OVER = 2
/** Questions remembered at most: what a follow-up may refer to. */
const REMEMBERED = 4
/** From so many words on a question may tell more than what it asks. */
const LONG = 8
/** Readings kept: questions of the conversations that go on now. */
const READ = 200

export function createAsker({ units, indicators, knowledge, typing }: AskingRoom & { typing: TypingTable }): Asker {
  const vocabulary = new Vocabulary()
  const scorer = new SubjectScorer(indicators, vocabulary)
  for (const phrase of [...Object.values(CUES), ...FILLERS]) for (const word of phrase.match(/[a-z]{2,}/g) ?? []) vocabulary.add(word)
  for (const word of NO_FILLERS) vocabulary.addMarked(word)
  const compounds = compoundsOf(indicators)
  const readWords = createReader(
    typing,
    word => vocabulary.has(word),
    word => vocabulary.isWritten(word),
    (first, second) => scorer.isPair(first, second),
    {
      mender: createMender(() => [...compounds.values()].flatMap(pair => (pair ? [pair] : [])), pairsSaid),
      mayBe: word => vocabulary.standsFor(word).size > 0,
      inPlace: (first, second) => places?.stand(first, second) ?? false,
    },
  )
  let places: KnownPlaces | undefined
  let placesOf = -1
  let learnt = 0
  const readings = createRecent<Promise<Reading>>(READ)
  const breathe = createTurns()
  const knownPlaces = createKnownPlaces(
    units,
    word => vocabulary.add(word),
    word => vocabulary.addMarked(word),
  )

  const framingRoom = {
    isPair: (first: string, second: string) => scorer.isPair(first, second),
    isWithin: (inner: UnitId, outer: UnitId) => units.ancestors(inner).some(({ id }) => id === outer),
  }

  currentPlaces() // at the start, not in somebody's question
  return { ask, findUnits, tellApart }

  async function ask(typed: string, given: AskOptions): Promise<Answer> {
    const { question, history, instead } = await puttingRight(typed, given.history.slice(-REMEMBERED), {
      read: text => read(text, given),
      isPair: framingRoom.isPair,
    })
    const answer = await askTwice(question, { ...given, history })
    if (!instead || answer.status !== 'answer' || !answer.facts.some(({ fact }) => isOfDenied(fact, instead))) return answer
    return { status: 'no_data', intent: answer.intent, language: answer.language, choices: [] }
  }

  /** What is not found as it was asked is sought in the words of reports, where it was put in everyday ones. */
  async function askTwice(question: string, options: AskOptions): Promise<Answer> {
    const answer = await askAs(question, options, read)
    if (answer.status === 'answer' && answer.facts.length > 0 && (await saysMore(question, options)))
      return askAs(question, options, readPlainly)
    if (answer.status === 'answer' && !lacksPart(answer)) return answer
    const mayBeSought = answer.status === 'answer' || answer.status === 'no_data' || answer.status === 'out_of_scope'
    if (!mayBeSought || answer.language !== 'vi') return answer
    const reading = await read(question, options)
    // of a place that nobody named no figure is told on a second look, but asked which
    const isSomewhere = reading.mine === undefined && (reading.places.length > 0 || options.history.length > 0)
    if (reading.intent === 'other') return answer
    const meant = await readPlainly(question, options)
    if ((meant.words.line === reading.words.line && meant.light.size === reading.light.size) || !hasSubject(meant)) return answer
    const found = await askAs(question, options, readPlainly)
    if (!isSomewhere) return found.status === 'choose' && found.about === 'unit' ? found : answer
    // understood now, but not told: "bao nhiêu người dân"
    if (found.status === 'no_data' && answer.status === 'out_of_scope') return found
    if (found.status !== 'answer' || found.facts.length === 0 || found.facts.length > MOST_REWORDED) return answer
    if (answer.status === 'answer' && (lacksPart(found) || found.facts.length <= answer.facts.length)) return answer
    // a passage may say what a name does not, but not all of it
    if (found.passages.length > 0 && !found.facts.some(({ fact }) => bearsAny(fact, meant))) return answer
    const [first] = found.facts
    const isAsked = ({ fact }: CitedFact) => isSurelyIn(fact, meant.measures)
    const isBeside = ({ fact }: CitedFact) =>
      fact.indicator.id === first!.fact.indicator.id && fact.sentence.start === first!.fact.sentence.start
    return found.facts.some(isAsked) && found.facts.every(cited => isAsked(cited) || isBeside(cited)) ? found : answer
  }

  /** "nha nghi quan an … thu duoc bao nhieu": without marks each of its words may be of no meaning, and together they name what is asked about. */
  async function saysMore(question: string, options: AskOptions): Promise<boolean> {
    const reading = await read(question, options)
    if (reading.words.marked || reading.language !== 'vi' || toReportWording(question) === undefined) return false
    const said = bearing(reading)
    return said <= LEFT_OVER && bearing(await readPlainly(question, options)) > said + 1
  }

  function bearing({ words, named, light, strong }: Reading): number {
    return words.words.filter((word, i) => !named.has(i) && !light.has(i) && (!isFiller(word) || strong.has(i))).length
  }

  function bearsAny(fact: Fact, { words, named, light }: Reading): boolean {
    const name = ` ${factName(fact).words} `
    return words.words.some((word, i) => !named.has(i) && !light.has(i) && !isFiller(word) && name.includes(` ${word.folded} `))
  }

  /** A question in the words of reports, without the verbs that say nothing of what is asked about. */
  async function readPlainly(question: string, options: AskOptions): Promise<Reading> {
    const { words, kind, without } = await read(question, options)
    // what is put right may be a saying only then: "đất chồng núa"
    const typed = words.mended ? words.raw : words.typed
    const reading = await read(toReportWording(typed) ?? question, options)
    const idle = idleVerbs(reading.words, (first, second) => scorer.isPair(first, second)).filter(i => !reading.strong.has(i))
    // "phải trồng" stays a plan where "phải" is left out
    return {
      ...reading,
      kind: reading.kind ?? kind,
      without: without ?? reading.without,
      light: new Set([...reading.light, ...idle]),
      reworded: true,
    }
  }

  async function askAs(question: string, options: AskOptions, readAs: typeof read): Promise<Answer> {
    let said: readonly Reading[] = []
    for (const text of [...options.history.slice(-REMEMBERED), question]) said = saidWhere([...said, await readAs(text, options)])
    await breathe()
    const reading = asBefore(said)
    if (reading.words.words.length === 0) return { status: 'out_of_scope', intent: 'other', language: reading.language, weak: true }
    switch (reading.intent) {
      case 'greeting':
        return { ...emptyAnswer(reading), ...(reading.thanks ? { social: 'thanks' } : {}) }
      case 'help':
        return emptyAnswer(reading)
      case 'bulletin': {
        const { units: asked, unknown } = resolvePlaces(inContext([reading]), units, knowledge)
        return withToldEvent(await answerNewsAbout(reading, asked[0] ?? unknown?.ref, { knowledge, units, breathe }), reading, knowledge)
      }
      case 'other':
        return { status: 'out_of_scope', intent: 'other', language: reading.language, weak: false }
      case 'who':
        return answerWho(reading, resolvePlaces(inContext([reading]), units, knowledge).units, { knowledge, breathe })
      case 'unit_info': {
        const { units: asked, unknown, ambiguous } = resolvePlaces(inContext([reading]), units, knowledge)
        const unit = asked[0] ?? unknown?.ref ?? ambiguous?.[0] ?? unitOfEvent(reading, knowledge)
        if (!unit || subjectIsFigure(reading)) break
        const named = namesakesOf(reading, asked, ambiguous, { units, indicators, knowledge })
        if (named.length > 1) return chooseNamesake(reading, named, units)
        return withToldOrigin(answerUnitInfo(reading, named[0] ?? unit, units), reading, unit, knowledge)
      }
    }
    const room = { units, indicators, knowledge, scorer, breathe }
    const answer = await answerFigures(inContext(said), room)
    const beside = answer.status === 'no_data' ? besideEarlier(said) : undefined
    if (!beside) return toldApart(answer)
    const found = await answerFigures(beside, room)
    const told = found.status === 'answer' ? found.facts.map(({ fact }) => fact.period.year) : []
    return toldApart(beside.years.every(year => told.includes(year)) ? found : answer)
  }

  /** "còn Đức Xuân?" after news of another commune, or after where that lies, asks for the same. */
  function asBefore(readings: readonly Reading[]): Reading {
    const [before, last] = [readings.at(-2), readings.at(-1)!]
    const same = before?.intent === 'bulletin' || before?.intent === 'unit_info'
    return same && last.continues && last.places.length > 0 && !hasSubject(last) ? { ...last, intent: before.intent } : last
  }

  function findUnits(text: string): readonly UnitRef[] {
    const words = readWords(text)
    const mention = placesIn(words)[0]
    const candidates = mention?.candidates.map(c => c.ref) ?? []
    const whole =
      fold(text)
        .match(/[a-z0-9]+/g)
        ?.join(' ') ?? ''
    const named = [...units.namedFolded(whole), ...(candidates.length === 0 ? units.similar(whole, 4).map(s => s.unit) : [])]
    const found = [...candidates, ...named.map(({ id, name }) => ({ id, name }))]
    const distinct = [...new Map(found.map(ref => [ref.id, ref])).values()]
    return [...distinct.filter(ref => knowledge.hasFacts(ref.id)), ...distinct.filter(ref => !knowledge.hasFacts(ref.id))].slice(
      0,
      MOST_UNITS,
    )
  }

  /** A conversation is read question by question: what was read a moment ago is not read again. */
  function read(text: string, options: AskOptions): Promise<Reading> {
    return readings(`${knowledge.version} ${options.language} ${options.thisYear} ${text}`, () => readAnew(text, options))
  }

  async function readAnew(text: string, options: AskOptions): Promise<Reading> {
    const english = isEnglish(text)
    const all = await readWhole(english ? toReportWords(text) : withEnglishTerms(text), english, options)
    const out = thingsLeftOut(all)
    if (out && !out.more) return withoutThings({ ...all, named: new Set([...all.named, ...out.used.keys()]) }, out)
    const reading = out ? await readWhole(withoutWords(all.words, out.used), english, options) : all
    const mayFrame = reading.words.clauses.length > 1 || (!english && reading.words.words.length > LONG)
    const framed = mayFrame ? (english ? withoutEnglishFraming(reading) : withoutFraming(reading, framingRoom)) : undefined
    const asked = framed === undefined ? reading : await readWhole(framed, english, options)
    return out ? withoutThings(asked, out) : asked
  }

  async function readWhole(text: string, english: boolean, options: AskOptions): Promise<Reading> {
    await breathe()
    const typed = readWords(text, english)
    const cut = english ? typed : withCompounds(typed, compounds)
    await breathe()
    const places = placesIn(cut)
    const words = withWholePlaces(cut, places)
    await breathe()
    return readQuestion(words, english ? 'en' : options.language, places, options.thisYear, scorer.named(words), breathe)
  }

  /** "xã Tân Lập, huyện Mộc Châu ở khu vực nông thôn": the comma within a place begins no clause. */
  function withWholePlaces(words: Words, places: readonly PlaceMention[]): Words {
    const clauses = words.clauses.filter(at => !places.some(({ from, to }) => from < at && at < to))
    return clauses.length === words.clauses.length ? words : { ...words, clauses }
  }

  function placesIn(words: Words): readonly PlaceMention[] {
    return qualifyPlaces(
      findPlaces(words, currentPlaces(), units, vocabulary, knowledge, (first, second) => scorer.isPair(first, second)),
      words,
      units,
    )
  }

  /** "Sông Lô" after a question about one of several Tân Lập says which. */
  function saidWhere(readings: readonly Reading[]): readonly Reading[] {
    const last = readings.at(-1)!
    const earlier = readings
      .slice(0, -1)
      .findLast(reading => reading.places.length > 0)
      ?.places.at(-1)
    if (!earlier || (last.places.length > 0 && last.places.some(place => place.candidates.some(c => c.known)))) return readings
    const place = qualifyEarlier(earlier, last.words, units)
    if (!place) return readings
    const named = new Set(last.words.words.keys())
    return [...readings.slice(0, -1), { ...last, places: [place], named, intent: 'lookup' }]
  }

  function toldApart(answer: Answer): Answer {
    if (answer.status !== 'answer') return answer
    const facts = tellApart(answer.facts)
    return { ...answer, facts: answer.language === 'en' ? facts.map(withEnglishName) : facts }
  }

  function withEnglishName(cited: CitedFact): CitedFact {
    const { id } = cited.fact.indicator
    const listed = id === null ? undefined : indicators.get(id)
    return listed ? { ...cited, inEnglish: listed.nameEn } : cited
  }

  function tellApart(facts: readonly CitedFact[]): readonly CitedFact[] {
    currentPlaces()
    return facts.map(cited => {
      const { unit } = cited.fact
      const where = currentPlaces().shared.has(fold(unit.name)) ? units.ancestors(unit.id)[0]?.name : undefined
      return where === undefined ? cited : { ...cited, where }
    })
  }

  function currentPlaces(): KnownPlaces {
    if (places && placesOf === knowledge.version) return places
    scorer.learn(knowledge.wordings, learnt)
    learnt = knowledge.wordings.length
    places = knownPlaces(knowledge.units())
    placesOf = knowledge.version
    return places
  }

  function subjectIsFigure(reading: Reading): boolean {
    return hasSubject(reading) && has('amount', reading.words) && !/ (?:ten|cung ten|trung ten) /.test(reading.words.line)
  }
}
