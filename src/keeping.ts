import type { Language } from './domain/answer.ts'
import type { ChatId, Subscription } from './domain/subscription.ts'
import type { CardStore, Clock, DoubtStore, GapStore, KeyValue, Outbox, SubscriptionStore } from './ports.ts'
import type { Threads } from './threads.ts'

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

/** What is kept about chats, and how it goes. */
export interface Keeping {
  held(chat: ChatId): Promise<Held>
  /** Erases all that is kept about a chat; resolves when it is off the disk as well. */
  forget(chat: ChatId): Promise<void>
  /** Drops what is kept for a while only and whose time is over; worth doing once a day, before the hot file is compacted. */
  tidy(): Promise<void>
  /** A group became a supergroup: its settings go with it. */
  moveChat(from: ChatId, to: ChatId): Promise<void>
  language(chat: ChatId): Promise<Language | undefined>
  setLanguage(chat: ChatId, language: Language): Promise<void>
}

export interface KeepingParts {
  readonly threads: Threads
  readonly subscriptions: SubscriptionStore
  readonly outbox: Outbox
  readonly values: KeyValue
  readonly gaps: GapStore
  readonly doubts: DoubtStore
  readonly cards: CardStore
  readonly clock: Clock
  /** Takes what was deleted off the disk. */
  readonly compact: () => Promise<void>
  /** How many bulletins are marked as dealt with for a chat. */
  readonly marks: (chat: ChatId) => Promise<number>
}

/** What channels keep for a while, as `<prefix><chat>:…`; each value says in `until` (milliseconds since the epoch) how long. */
const CHOICES = 'shelf:'
const UNFINISHED = 'conversation:'

export function createKeeping({
  threads,
  subscriptions,
  outbox,
  values,
  gaps,
  doubts,
  cards,
  clock,
  compact,
  marks,
}: KeepingParts): Keeping {
  async function languageOf(chat: ChatId): Promise<Language | undefined> {
    const kept = await values.read(`language/${chat}`)
    return kept === 'vi' || kept === 'en' ? kept : undefined
  }

  async function keptFor(chat: ChatId): Promise<{ choices: readonly string[]; unfinished: readonly string[] }> {
    const [choices, unfinished] = await Promise.all([CHOICES, UNFINISHED].map(prefix => values.keys(`${prefix}${chat}:`)))
    return { choices: choices!, unfinished: unfinished! }
  }

  async function isOver(key: string): Promise<boolean> {
    const kept = (await values.read(key)) as { until?: unknown } | null | undefined // a channel wrote it, perhaps an earlier version of it
    return typeof kept?.until !== 'number' || kept.until <= clock.now()
  }

  return {
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
      return {
        ...(subscription && { subscription }),
        ...(language && { language }),
        marks: marked,
        questions: threads.count(chat),
        choices: await live(choices),
        gaps: asked,
        doubts: doubted,
        cards: sentCards,
        unfinished: (await live(unfinished)) > 0,
      }
    },
    async forget(chat) {
      threads.forget(chat)
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
      threads.tidy()
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
  }
}
