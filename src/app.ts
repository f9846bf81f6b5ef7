import { answerNews, emptyAnswer } from './asking/answer-other.ts'
import type { Asker } from './asking/asker.ts'
import { listUnit } from './asking/list-unit.ts'
import { doubtNotes } from './asking/notes.ts'
import { unanswered } from './asking/unanswered.ts'
import { shownFigure } from './bulletins/stale-cards.ts'
import type { IndicatorCatalogue } from './catalogue/indicators.ts'
import type { UnitCatalogue } from './catalogue/units.ts'
import type { Answer, CitedFact, Language } from './domain/answer.ts'
import type { Bulletin, BulletinFigure, BulletinId } from './domain/bulletin.ts'
import type { ShownFigure } from './domain/card.ts'
import { type Doubt, LONGEST_WHY, MOST_DOUBTS_A_DAY } from './domain/doubt.ts'
import { HoiXaError } from './domain/errors.ts'
import type { FactId } from './domain/fact.ts'
import type { Picture } from './domain/picture.ts'
import type { Series } from './domain/series.ts'
import type { ChatId, Subscription } from './domain/subscription.ts'
import type { UnitId, UnitRef } from './domain/unit.ts'
import { createFollowing, type Following } from './following.ts'
import type { Knowledge } from './knowledge/knowledge.ts'
import type { CardStore, Clock, DoubtStore, GapStore, KeyValue, Outbox, Painter, SubscriptionStore } from './ports.ts'
import { amongUnits, overYears } from './series.ts'

/** A unit that a name may mean. `where` tells it apart from others of its name: "huyện Ba Chẽ, tỉnh Quảng Ninh". */
export interface FoundUnit extends UnitRef {
  readonly where?: string
}

/** All that is kept about a chat. */
export interface Held {
  readonly subscription?: Subscription
  readonly language?: Language
  /** Questions that a follow-up may refer to; in memory only, for half an hour. */
  readonly questions: number
  /** Choices and pages behind the buttons of answers, each for a day. */
  readonly choices: number
  /** Questions of the chat that got no answer, kept for half a year under a keyed hash of the chat. */
  readonly gaps: number
  /** Figures that the chat called wrong today, counted under a keyed hash of the chat for that day. */
  readonly doubts: number
  /** Cards that the person has sent into chats, kept for 90 days under a keyed hash of the person. */
  readonly cards: number
  /** Something asked back that waits for its reply, for an hour. */
  readonly unfinished: boolean
  /** Bulletins marked as sent, or as not to be sent, so that none is sent twice. */
  readonly marks: number
}

/** What a channel (Telegram, the terminal, a page) may ask of the house. */
export interface App extends Following {
  /**
   * Answers a question. `conversation` keeps follow-ups apart (a chat, or a person in a group) and is kept for a few questions only;
   * leave it out for a question without history. With `after`, it goes on from what was kept under that name, if anything is. What is asked
   * in a conversation in vain is written down, without who asked.
   * @throws {HoiXaError} `question-too-long` above 4,096 characters
   */
  ask(question: string, options: { conversation?: string; after?: string; language: Language }): Promise<Answer>
  /** What was asked last under `from` can be gone on from under `as`, too (`<chat>:…`, as conversations are named), and as briefly. */
  keepThread(from: string, as: string): void
  /** All figures of a unit, of one year or of the latest year that has any; an `Answer` with `list`. */
  list(unit: UnitId, year: number | undefined, language: Language): Promise<Answer>
  /** Up to `limit` answers for what was typed inline so far; only such that state something. The same within ten seconds is not looked up again. */
  suggest(query: string, language: Language, limit: number): Promise<readonly Answer[]>
  /**
   * A person sent a card that shows these facts; it is edited when they are put right. `id` is Telegram's of that message. Facts that nobody was shown
   * lately and that are not known are left out; without any, nothing is kept.
   */
  noteCard(id: string, facts: readonly FactId[], language: Language, by: ChatId): Promise<void>
  /** A stored fact with its source, for the "Nguồn" button. */
  fact(id: string): Promise<CitedFact | undefined>
  /** An answer that states these facts, with what must be said beside them; none where none is known. */
  state(ids: readonly FactId[], language: Language): Promise<readonly Answer[]>
  /** The figures of a fact's unit that say the same over years; undefined where fewer than two years are known, or the fact is no whole year's amount. */
  overYears(id: FactId): Promise<Series | undefined>
  /** What is said of the same in other units, for that year and kind: near ones for one fact, the facts' own units for several. Undefined where there are not two. */
  amongUnits(ids: readonly FactId[]): Promise<Series | undefined>
  /** A PNG. Rejects where pictures cannot be painted on this machine. */
  paint(picture: Picture): Promise<Uint8Array>
  /** Whether the chat has not yet told of as many doubts today as are taken of one chat. */
  mayDoubt(chat: ChatId): Promise<boolean>
  /**
   * Keeps for staff why a figure may be wrong, without who said so; no figure changes. The line is cut to 300 characters. `gone`: there is no
   * such figure (any more); `empty`: nothing was said.
   */
  doubt(id: FactId, why: string, chat: ChatId): Promise<'kept' | 'too-many' | 'gone' | 'empty'>
  /** What people hold for wrong, newest first; without `cited` where the figure is no longer known. */
  doubts(): Promise<readonly { readonly doubt: Doubt; readonly cited?: CitedFact }[]>
  /** Latest bulletins, of one unit (and what it was or became) or of all. */
  news(unit: UnitId | undefined, language: Language): Promise<Answer>
  /** The units that a name may mean, best first; those with figures before those without. At most 8. */
  findUnits(text: string): Promise<readonly FoundUnit[]>
  unit(id: UnitId): Promise<UnitRef | undefined>

  /** Milliseconds since the epoch. */
  now(): number
  held(chat: ChatId): Promise<Held>
  /** Erases all that is kept about a chat; resolves when it is off the disk as well. */
  forget(chat: ChatId): Promise<void>
  /** Drops what is kept for a while only and whose time is over; worth doing once a day, before the hot file is compacted. */
  tidy(): Promise<void>
  /** A group became a supergroup: its settings go with it. */
  moveChat(from: ChatId, to: ChatId): Promise<void>

  language(chat: ChatId): Promise<Language | undefined>
  setLanguage(chat: ChatId, language: Language): Promise<void>

  /** Whether this update was dealt with before; known over a restart for the last 1,000 updates. */
  seenUpdate(updateId: number): Promise<boolean>
  markUpdate(updateId: number): Promise<void>
  bulletin(id: BulletinId): Promise<Bulletin | undefined>
  bulletinText(id: BulletinId): Promise<{ title: string; facts: readonly BulletinFigure[] } | undefined>
}

export interface AppParts {
  readonly asker: Asker
  readonly knowledge: Knowledge
  readonly units: UnitCatalogue
  readonly indicators: IndicatorCatalogue
  readonly subscriptions: SubscriptionStore
  readonly outbox: Outbox
  readonly values: KeyValue
  readonly painter: Painter
  readonly gaps: GapStore
  readonly doubts: DoubtStore
  readonly cards: CardStore
  readonly clock: Clock
  /** Takes what was deleted off the disk. */
  readonly compact: () => Promise<void>
  /** How many bulletins are marked as dealt with for a chat. */
  readonly marks: (chat: ChatId) => Promise<number>
}

const LONGEST_QUESTION = 4_096
/** A follow-up may refer to the last questions of half an hour. */
const REMEMBERED_MS = 30 * 60_000
const REMEMBERED_QUESTIONS = 4
/** Persons, and messages that show answers. */
const REMEMBERED_CONVERSATIONS = 20_000
const SEEN_UPDATES = 1_000
const HANOI_MS = 7 * 3600_000
const SUGGESTED_MS = 10_000
const SUGGESTIONS = 500
/** What channels keep for a while, as `<prefix><chat>:…`; each value says in `until` (milliseconds since the epoch) how long. */
/** Figures that were shown on cards lately. */
const MOST_HANDED_OUT = 5_000
const CHOICES = 'shelf:'
const UNFINISHED = 'conversation:'

export function createApp({
  asker,
  knowledge,
  units,
  indicators,
  subscriptions,
  outbox,
  values,
  painter,
  gaps,
  doubts,
  cards,
  clock,
  compact,
  marks,
}: AppParts): App {
  const conversations = new Map<string, { questions: string[]; at: number }>()
  const suggestions = new Map<string, { answers: Promise<readonly Answer[]>; at: number }>()
  const handedOut = new Map<FactId, ShownFigure>()
  const ask: App['ask'] = async (question, { conversation, after, language }) => {
    if (question.length > LONGEST_QUESTION)
      throw new HoiXaError('question-too-long', `${question.length} characters`, { details: { limit: LONGEST_QUESTION } })
    const history = rememberedOf(after) ?? rememberedOf(conversation) ?? []
    const answer = await asker.ask(question, { history, language, thisYear: thisYear(clock.now()) })
    if (conversation !== undefined) {
      remember(conversation, [...history, question])
      await noteGap(question, answer, conversation)
    }
    return answer
  }

  function rememberedOf(conversation: string | undefined): readonly string[] | undefined {
    const remembered = conversation === undefined ? undefined : conversations.get(conversation)
    return remembered && clock.now() - remembered.at < REMEMBERED_MS ? remembered.questions : undefined
  }

  /** A disk that takes no more is found out by what matters more: the question is answered all the same. */
  async function noteGap(question: string, answer: Answer, conversation: string): Promise<void> {
    const found = unanswered(question, answer)
    if (found) await gaps.note(found.key, found.gap, chatOf(conversation), clock.now()).catch(() => {})
  }

  function remember(conversation: string, questions: readonly string[]): void {
    conversations.delete(conversation)
    conversations.set(conversation, { questions: questions.slice(-REMEMBERED_QUESTIONS), at: clock.now() })
    if (conversations.size > REMEMBERED_CONVERSATIONS) conversations.delete(conversations.keys().next().value!)
  }

  async function languageOf(chat: ChatId): Promise<Language | undefined> {
    const kept = await values.read(`language/${chat}`)
    return kept === 'vi' || kept === 'en' ? kept : undefined
  }

  function conversationsOf(chat: ChatId): string[] {
    return [...conversations.keys()].filter(key => key === String(chat) || key.startsWith(`${chat}:`))
  }

  async function keptFor(chat: ChatId): Promise<{ choices: readonly string[]; unfinished: readonly string[] }> {
    const [choices, unfinished] = await Promise.all([CHOICES, UNFINISHED].map(prefix => values.keys(`${prefix}${chat}:`)))
    return { choices: choices!, unfinished: unfinished! }
  }

  async function isOver(key: string): Promise<boolean> {
    const kept = (await values.read(key)) as { until?: unknown } | null | undefined // a channel wrote it, perhaps an earlier version of it
    return typeof kept?.until !== 'number' || kept.until <= clock.now()
  }

  async function suggest(query: string, language: Language, limit: number): Promise<readonly Answer[]> {
    const first = await ask(query, { language })
    if (first.status === 'answer') return states(first) ? [first] : []
    if (first.status !== 'choose') return []
    const answers = await Promise.all(first.choices.slice(0, limit).map(choice => ask(choice.question, { language })))
    return answers.filter(states)
  }

  /** What a card shows is known when it is sent, also where its report was put right in between. */
  function handOut(answers: readonly Answer[]): readonly Answer[] {
    for (const answer of answers)
      for (const { fact } of answer.status === 'answer' ? answer.facts : []) {
        const report = knowledge.report(fact.report)
        handedOut.delete(fact.id)
        if (report) handedOut.set(fact.id, shownFigure(fact, report))
        if (handedOut.size > MOST_HANDED_OUT) handedOut.delete(handedOut.keys().next().value!)
      }
    return answers
  }

  async function shownOn(id: FactId): Promise<ShownFigure | undefined> {
    const fact = handedOut.has(id) ? undefined : await knowledge.get(id)
    const report = fact && knowledge.report(fact.report)
    return report ? shownFigure(fact, report) : handedOut.get(id)
  }

  async function cited(ids: readonly FactId[]): Promise<readonly CitedFact[]> {
    const facts = await Promise.all(ids.map(id => knowledge.get(id)))
    return asker.tellApart(facts.flatMap(fact => (fact ? knowledge.cite(fact) : [])))
  }

  const unit: App['unit'] = async id => {
    const listed = units.get(id)
    return knowledge.unit(id) ?? (listed && { id, name: listed.name })
  }

  return {
    ask,
    keepThread(from, as) {
      const questions = rememberedOf(from)
      if (questions) remember(as, questions)
    },
    list: (id, year, language) => listUnit(id, year, language, knowledge, units),
    suggest(query, language, limit) {
      const key = `${language}:${limit}:${query}`
      const known = suggestions.get(key)
      if (known && clock.now() - known.at < SUGGESTED_MS) return known.answers
      const answers = suggest(query, language, limit).then(handOut)
      suggestions.delete(key)
      suggestions.set(key, { answers, at: clock.now() })
      if (suggestions.size > SUGGESTIONS) suggestions.delete(suggestions.keys().next().value!)
      answers.catch(() => suggestions.delete(key))
      return answers
    },
    async noteCard(id, facts, language, by) {
      const figures = (await Promise.all(facts.map(shownOn))).filter(figure => figure !== undefined)
      if (figures.length > 0) await cards.put({ id, language, at: clock.now(), figures }, by)
    },
    fact: async id => (await cited([id]))[0],
    async state(ids, language) {
      const facts = await cited(ids)
      if (facts.length === 0) return []
      const known = await Promise.all(facts.map(({ fact }) => knowledge.ofUnit(fact.unit.id)))
      const notes = doubtNotes(
        facts.map(({ fact }) => fact),
        known.flat(),
      )
      return handOut([{ ...emptyAnswer({ intent: 'lookup', language }), facts, notes }])
    },
    async overYears(id) {
      const fact = await knowledge.get(id)
      return fact && overYears(fact, { knowledge, units })
    },
    async amongUnits(ids) {
      const facts = await Promise.all(ids.map(id => knowledge.get(id)))
      return amongUnits(
        facts.filter(fact => fact !== undefined),
        { knowledge, units },
      )
    },
    paint: picture => painter.paint(picture),
    mayDoubt: async chat => (await doubts.today(chat, clock.now())) < MOST_DOUBTS_A_DAY,
    async doubt(id, why, chat) {
      const fact = await knowledge.get(id)
      const line = oneLine(why)
      if (!fact) return 'gone'
      if (line === '') return 'empty'
      return (await doubts.add({ fact: id, report: fact.report, why: line, at: clock.now() }, chat)) ? 'kept' : 'too-many'
    },
    async doubts() {
      const told = await doubts.all()
      const facts = await Promise.all(told.map(({ fact }) => cited([fact])))
      return told.map((doubt, at) => ({ doubt, ...(facts[at]![0] ? { cited: facts[at]![0] } : {}) }))
    },
    async news(id, language) {
      const about = id === undefined ? undefined : await unit(id)
      return answerNews(language, about, knowledge, units)
    },
    findUnits: async text =>
      asker.findUnits(text).map(ref => {
        const where = units.get(ref.id) ? units.ancestors(ref.id).map(outer => outer.name) : []
        return where.length === 0 ? ref : { ...ref, where: where.join(', ') }
      }),
    unit,

    ...createFollowing({ unit, indicators, subscriptions, outbox, clock }),
    now: () => clock.now(),
    async held(chat) {
      const [subscription, language, { choices, unfinished }, marked, asked, doubted, sentCards] = await Promise.all([
        subscriptions.of(chat),
        languageOf(chat),
        keptFor(chat),
        marks(chat),
        gaps.of(chat),
        doubts.today(chat, clock.now()),
        cards.of(chat),
      ])
      const live = async (keys: readonly string[]) => (await Promise.all(keys.map(isOver))).filter(over => !over).length
      const fresh = conversationsOf(chat)
        .map(key => conversations.get(key)!)
        .filter(({ at }) => clock.now() - at < REMEMBERED_MS)
      return {
        ...(subscription && { subscription }),
        ...(language && { language }),
        marks: marked,
        questions: fresh.reduce((sum, { questions }) => sum + questions.length, 0),
        choices: await live(choices),
        gaps: asked,
        doubts: doubted,
        cards: sentCards,
        unfinished: (await live(unfinished)) > 0,
      }
    },
    async forget(chat) {
      for (const conversation of conversationsOf(chat)) conversations.delete(conversation)
      const { choices, unfinished } = await keptFor(chat)
      const keys = [...choices, ...unfinished, `language/${chat}`]
      await Promise.all([
        subscriptions.drop(chat),
        outbox.forget(chat),
        gaps.forget(chat),
        doubts.forget(chat),
        cards.forget(chat),
        ...keys.map(key => values.delete(key)),
      ])
      await compact()
    },
    async tidy() {
      for (const [key, { at }] of conversations) if (clock.now() - at >= REMEMBERED_MS) conversations.delete(key)
      for (const prefix of [CHOICES, UNFINISHED])
        for (const key of await values.keys(prefix)) if (await isOver(key)) await values.delete(key)
      await gaps.tidy(clock.now())
      await doubts.tidy(clock.now())
      await cards.tidy(clock.now())
    },
    async moveChat(from, to) {
      const [known, language] = await Promise.all([subscriptions.of(from), values.read(`language/${from}`)])
      if (known) await subscriptions.put({ ...known, chat: to })
      if (language !== undefined) await values.write(`language/${to}`, language)
      // before the old subscription goes, without which nothing is wanted there
      await outbox.moveChat(from, to)
      await Promise.all([subscriptions.drop(from), values.delete(`language/${from}`), gaps.move(from, to)])
    },

    language: languageOf,
    setLanguage: (chat, language) => values.write(`language/${chat}`, language),

    seenUpdate: async updateId => (await values.read(updateSlot(updateId))) === updateId,
    markUpdate: updateId => values.write(updateSlot(updateId), updateId),
    bulletin: id => outbox.bulletin(id),
    async bulletinText(id: BulletinId) {
      const bulletin = await outbox.bulletin(id)
      if (!bulletin) return undefined
      if (bulletin.figures) return { title: bulletin.title, facts: bulletin.figures }
      const facts = await Promise.all(bulletin.facts.map(fact => knowledge.get(fact)))
      return { title: bulletin.title, facts: facts.flatMap(fact => (fact ? knowledge.cite(fact) : [])) }
    },
  }
}

/** A person in a group asks in the group's name. */
const chatOf = (conversation: string): ChatId => Number(conversation.split(':')[0])

/** Without line ends and signs that show nothing, at most 300 characters. */
function oneLine(text: string): string {
  const line = text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
  return line.slice(0, LONGEST_WHY).replace(/[\ud800-\udbff]$/, '')
}

const updateSlot = (updateId: number): string => `update/${updateId % SEEN_UPDATES}`

function states(answer: Answer): boolean {
  return answer.status === 'answer' && (answer.facts.length > 0 || answer.news.length > 0 || answer.unitInfo !== undefined)
}

/** The calendar year in Vietnam, UTC+7 all year round. */
export function thisYear(now: number): number {
  return new Date(now + HANOI_MS).getUTCFullYear()
}
