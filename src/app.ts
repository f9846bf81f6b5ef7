import { answerNews } from './asking/answer-other.ts'
import type { Asker } from './asking/asker.ts'
import { listUnit } from './asking/list-unit.ts'
import type { UnitCatalogue } from './catalogue/units.ts'
import type { Answer, CitedFact, Language } from './domain/answer.ts'
import type { BulletinId } from './domain/bulletin.ts'
import { HoiXaError } from './domain/errors.ts'
import type { ChatId, Subscription } from './domain/subscription.ts'
import type { UnitId, UnitRef } from './domain/unit.ts'
import type { Knowledge } from './knowledge/knowledge.ts'
import type { Clock, KeyValue, Outbox, SubscriptionStore } from './ports.ts'

/** Version of the privacy notice that people agree to; raise it when the notice says something new. */
export const NOTICE_VERSION = 1

/** A unit that a name may mean. `where` tells it apart from others of its name: "huyện Ba Chẽ, tỉnh Quảng Ninh". */
export interface FoundUnit extends UnitRef {
  readonly where?: string
}

/** What a channel (Telegram, the terminal, a page) may ask of the house. */
export interface App {
  /**
   * Answers a question. `conversation` keeps follow-ups apart (a chat, or a person in a group) and is kept for a few questions only;
   * leave it out for a question without history.
   * @throws {HoiXaError} `question-too-long` above 4,096 characters
   */
  ask(question: string, options: { conversation?: string; language: Language }): Promise<Answer>
  /** All figures of a unit, of one year or of the latest year that has any; an `Answer` with `list`. */
  list(unit: UnitId, year: number | undefined, language: Language): Promise<Answer>
  /** Up to `limit` answers for what was typed inline so far; only such that state something. */
  suggest(query: string, language: Language, limit: number): Promise<readonly Answer[]>
  /** A stored fact with its source, for the "Nguồn" button. */
  fact(id: string): Promise<CitedFact | undefined>
  /** Latest bulletins, of one unit (and what it was or became) or of all. */
  news(unit: UnitId | undefined, language: Language): Promise<Answer>
  /** The units that a name may mean, best first; those with figures before those without. At most 8. */
  findUnits(text: string): Promise<readonly FoundUnit[]>
  unit(id: UnitId): Promise<UnitRef | undefined>

  subscription(chat: ChatId): Promise<Subscription | undefined>
  /** Adds a unit to what a chat follows. `agreed` records consent; without it and without earlier consent nothing is stored and the outcome is `consent-needed`. */
  subscribe(
    chat: ChatId,
    unit: UnitId,
    options: { agreed: boolean; thread?: number },
  ): Promise<'subscribed' | 'already' | 'consent-needed' | 'unit-unknown'>
  /** Removes a unit, or all of them (then consent goes too, the language stays). Resolves to the units removed. */
  unsubscribe(chat: ChatId, unit?: UnitId): Promise<readonly UnitId[]>
  /** Erases all that is kept about a chat at once: subscription, consent, language, what was asked last. */
  forget(chat: ChatId): Promise<void>
  /** A group became a supergroup: its settings go with it. */
  moveChat(from: ChatId, to: ChatId): Promise<void>
  /** The chat blocked the bot or came back. */
  suspend(chat: ChatId, suspended: boolean): Promise<void>

  language(chat: ChatId): Promise<Language | undefined>
  setLanguage(chat: ChatId, language: Language): Promise<void>

  /** Whether this update was dealt with before; known over a restart for the last 1,000 updates. */
  seenUpdate(updateId: number): Promise<boolean>
  markUpdate(updateId: number): Promise<void>
  bulletinText(id: BulletinId): Promise<{ title: string; facts: readonly CitedFact[] } | undefined>
}

export interface AppParts {
  readonly asker: Asker
  readonly knowledge: Knowledge
  readonly units: UnitCatalogue
  readonly subscriptions: SubscriptionStore
  readonly outbox: Outbox
  readonly values: KeyValue
  readonly clock: Clock
}

const LONGEST_QUESTION = 4_096
/** A follow-up may refer to the last questions of half an hour. */
const REMEMBERED_MS = 30 * 60_000
const REMEMBERED_QUESTIONS = 4
const REMEMBERED_CONVERSATIONS = 10_000
const SEEN_UPDATES = 1_000
const HANOI_MS = 7 * 3600_000

export function createApp({ asker, knowledge, units, subscriptions, outbox, values, clock }: AppParts): App {
  const conversations = new Map<string, { questions: string[]; at: number }>()
  const ask: App['ask'] = async (question, { conversation, language }) => {
    if (question.length > LONGEST_QUESTION)
      throw new HoiXaError('question-too-long', `${question.length} characters`, { details: { limit: LONGEST_QUESTION } })
    const remembered = conversation === undefined ? undefined : conversations.get(conversation)
    const history = remembered && clock.now() - remembered.at < REMEMBERED_MS ? remembered.questions : []
    const answer = await asker.ask(question, { history, language, thisYear: thisYear(clock.now()) })
    if (conversation !== undefined) remember(conversation, [...history, question])
    return answer
  }

  function remember(conversation: string, questions: readonly string[]): void {
    conversations.delete(conversation)
    conversations.set(conversation, { questions: questions.slice(-REMEMBERED_QUESTIONS), at: clock.now() })
    if (conversations.size > REMEMBERED_CONVERSATIONS) conversations.delete(conversations.keys().next().value!)
  }

  const unit: App['unit'] = async id => {
    const listed = units.get(id)
    return knowledge.unit(id) ?? (listed && { id, name: listed.name })
  }

  return {
    ask,
    list: (id, year, language) => listUnit(id, year, language, knowledge, units),
    async suggest(query, language, limit) {
      const first = await ask(query, { language })
      if (first.status === 'answer') return states(first) ? [first] : []
      if (first.status !== 'choose') return []
      const answers = await Promise.all(first.choices.slice(0, limit).map(choice => ask(choice.question, { language })))
      return answers.filter(states)
    },
    async fact(id) {
      const fact = await knowledge.get(id)
      return fact && knowledge.cite(fact)
    },
    news: async (id, language) => answerNews(language, id === undefined ? undefined : await unit(id), knowledge, units),
    findUnits: async text =>
      asker.findUnits(text).map(ref => {
        const where = units.get(ref.id) ? units.ancestors(ref.id).map(outer => outer.name) : []
        return where.length === 0 ? ref : { ...ref, where: where.join(', ') }
      }),
    unit,

    subscription: chat => subscriptions.of(chat),
    async subscribe(chat, id, { agreed, thread }) {
      if (!(await unit(id))) return 'unit-unknown'
      const known = await subscriptions.of(chat)
      if (!known && !agreed) return 'consent-needed'
      if (known?.units.includes(id)) return 'already'
      await subscriptions.put({
        chat,
        units: [...(known?.units ?? []), id],
        ...(thread !== undefined ? { thread } : known?.thread !== undefined ? { thread: known.thread } : {}),
        consent: known?.consent ?? { at: clock.now(), notice: NOTICE_VERSION },
      })
      return 'subscribed'
    },
    async unsubscribe(chat, id) {
      const known = await subscriptions.of(chat)
      if (!known || (id !== undefined && !known.units.includes(id))) return []
      const left = id === undefined ? [] : known.units.filter(other => other !== id)
      if (left.length === 0) await subscriptions.drop(chat)
      else await subscriptions.put({ ...known, units: left })
      return id === undefined ? known.units : [id]
    },
    async forget(chat) {
      for (const conversation of conversations.keys())
        if (conversation === String(chat) || conversation.startsWith(`${chat}:`)) conversations.delete(conversation)
      await Promise.all([subscriptions.drop(chat), values.delete(`language/${chat}`), outbox.forget(chat)])
    },
    async moveChat(from, to) {
      const [known, language] = await Promise.all([subscriptions.of(from), values.read(`language/${from}`)])
      if (known) await subscriptions.put({ ...known, chat: to })
      if (language !== undefined) await values.write(`language/${to}`, language)
      await Promise.all([subscriptions.drop(from), values.delete(`language/${from}`)])
    },
    async suspend(chat, suspended) {
      const known = await subscriptions.of(chat)
      if (!known || (known.suspended ?? false) === suspended) return
      const { suspended: _, ...rest } = known
      await subscriptions.put(suspended ? { ...rest, suspended: true } : rest)
    },

    async language(chat) {
      const kept = await values.read(`language/${chat}`)
      return kept === 'vi' || kept === 'en' ? kept : undefined
    },
    setLanguage: (chat, language) => values.write(`language/${chat}`, language),

    seenUpdate: async updateId => (await values.read(updateSlot(updateId))) === updateId,
    markUpdate: updateId => values.write(updateSlot(updateId), updateId),
    async bulletinText(id: BulletinId) {
      const bulletin = await outbox.bulletin(id)
      if (!bulletin) return undefined
      const facts = await Promise.all(bulletin.facts.map(fact => knowledge.get(fact)))
      return { title: bulletin.title, facts: facts.flatMap(fact => (fact ? knowledge.cite(fact) : [])) }
    },
  }
}

const updateSlot = (updateId: number): string => `update/${updateId % SEEN_UPDATES}`

function states(answer: Answer): boolean {
  return answer.status === 'answer' && (answer.facts.length > 0 || answer.news.length > 0 || answer.unitInfo !== undefined)
}

/** The calendar year in Vietnam, UTC+7 all year round. */
export function thisYear(now: number): number {
  return new Date(now + HANOI_MS).getUTCFullYear()
}
