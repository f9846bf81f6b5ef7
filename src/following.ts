import { sectorTopic } from './bulletins/compose.ts'
import { schedule } from './bulletins/quiet-hours.ts'
import { keyword } from './bulletins/searchable.ts'
import type { IndicatorCatalogue } from './catalogue/indicators.ts'
import type { Language } from './domain/answer.ts'
import type { Topic } from './domain/bulletin.ts'
import type { ChatId, Settings, Subscription } from './domain/subscription.ts'
import type { UnitId, UnitRef } from './domain/unit.ts'
import type { Clock, Outbox, SubscriptionStore } from './ports.ts'
import { fold } from './vietnamese/fold.ts'

/** Version of the privacy notice that people agree to; raise it when the notice says something new. */
export const NOTICE_VERSION = 3

/** A topic with its name in the language asked for. */
export interface NamedTopic {
  readonly id: Topic
  readonly name: string
}

/** What of a chat's settings is to become something else; null is the usual again. */
export type SettingsChange = { readonly [K in keyof Settings]?: Settings[K] | null }

/** What a chat follows and when it is sent. */
export interface Following {
  subscription(chat: ChatId): Promise<Subscription | undefined>
  /** Adds a unit to what a chat follows, and takes a suspended one up again. `agreed` records consent; without it and without earlier consent nothing is stored and the outcome is `consent-needed`. */
  subscribe(
    chat: ChatId,
    unit: UnitId,
    options: { agreed: boolean; thread?: number },
  ): Promise<'subscribed' | 'already' | 'consent-needed' | 'unit-unknown'>
  /** Keeps the consent of a chat that follows nothing yet, for topics or keywords to be chosen; one that is known stays as it is. */
  begin(chat: ChatId, options: { thread?: number }): Promise<Subscription>
  /**
   * Changes what a chat follows or when it is sent; what waits for it gets its new moment. Keywords are kept as `keyword` writes them.
   * `none` where the chat has no subscription, `too-many` above 100 units, 50 topics or 20 keywords; then nothing is changed.
   */
  adjust(chat: ChatId, change: SettingsChange): Promise<'done' | 'none' | 'too-many'>
  /** The fields that indicators are sorted into, as topics. */
  sectors(): readonly NamedTopic[]
  /** Topics that a text may name, best first: a field of that name, else indicators. At most 6. */
  findTopics(text: string, language: Language): readonly NamedTopic[]
  topicName(topic: Topic, language: Language): string
  /** Whether there is such a topic. */
  isTopic(topic: Topic): boolean
  /** Removes a unit, or everything that is followed; with the last unit topics and keywords go too, lest they count everywhere, and the consent; the language stays. Resolves to the units removed. */
  unsubscribe(chat: ChatId, unit?: UnitId): Promise<readonly UnitId[]>
  /** The chat blocked the bot, or came back: then what was put right meanwhile is put right there too. */
  suspend(chat: ChatId, suspended: boolean): Promise<void>
}

export interface FollowingParts {
  readonly unit: (id: UnitId) => Promise<UnitRef | undefined>
  readonly indicators: IndicatorCatalogue
  readonly subscriptions: SubscriptionStore
  readonly outbox: Outbox
  readonly clock: Clock
}

const MOST_UNITS = 100
const MOST_TOPICS = 50
const MOST_KEYWORDS = 20
const LONGEST_KEYWORD = 60
const MOST_FOUND_TOPICS = 6

export function createFollowing({ unit, indicators, subscriptions, outbox, clock }: FollowingParts): Following {
  const sectors = [...new Set(indicators.all().map(({ sector }) => sector))].sort((a, b) => a.localeCompare(b, 'vi'))
  const topicName: Following['topicName'] = (topic, language) => {
    const indicator = indicators.get(topic)
    if (!indicator) return topic.replace(/^sector\//, '')
    return language === 'en' ? indicator.nameEn : indicator.name
  }
  const newcomer = (chat: ChatId): Subscription => ({ chat, units: [], consent: { at: clock.now(), notice: NOTICE_VERSION } })

  return {
    subscription: chat => subscriptions.of(chat),
    async subscribe(chat, id, { agreed, thread }) {
      if (!(await unit(id))) return 'unit-unknown'
      const known = await subscriptions.of(chat)
      if (!known && !agreed) return 'consent-needed'
      const { suspended, ...before } = known ?? newcomer(chat)
      if (before.units.includes(id) && !suspended) return 'already'
      const followed = before.units.includes(id) ? before.units : [...before.units, id]
      await subscriptions.put({ ...before, units: followed, ...(thread !== undefined && { thread }) })
      return 'subscribed'
    },
    async begin(chat, { thread }) {
      const known = await subscriptions.of(chat)
      if (known) return known
      const begun = { ...newcomer(chat), ...(thread !== undefined && { thread }) }
      await subscriptions.put(begun)
      return begun
    },
    async adjust(chat, change) {
      const known = await subscriptions.of(chat)
      if (!known) return 'none'
      const kept = Object.fromEntries(Object.entries({ ...known, ...change }).filter(([, value]) => value !== null))
      const { keywords, ...rest } = kept as unknown as Subscription // only what may be absent is set to null
      const changed = { ...rest, ...(keywords && { keywords: keywordsOf(keywords) }) }
      if (changed.units.length > Math.max(MOST_UNITS, known.units.length) || (changed.topics?.length ?? 0) > MOST_TOPICS) return 'too-many'
      if ((changed.keywords?.length ?? 0) > MOST_KEYWORDS) return 'too-many'
      await subscriptions.put(changed)
      await outbox.reschedule(chat, ({ kind }) => schedule(changed, clock.now(), kind))
      return 'done'
    },
    sectors: () => sectors.map(name => ({ id: sectorTopic(name), name })),
    findTopics(text, language) {
      const wanted = keyword(text)
      const sector = sectors.find(name => fold(name) === fold(wanted))
      if (sector) return [{ id: sectorTopic(sector), name: sector }]
      return indicators.search(text, MOST_FOUND_TOPICS).map(({ indicator: { id } }) => ({ id, name: topicName(id, language) }))
    },
    topicName,
    isTopic: topic => indicators.get(topic) !== undefined || sectors.some(name => sectorTopic(name) === topic),
    async unsubscribe(chat, id) {
      const known = await subscriptions.of(chat)
      if (!known || (id !== undefined && !known.units.includes(id))) return []
      const left = id === undefined ? [] : known.units.filter(other => other !== id)
      if (left.length === 0) await subscriptions.drop(chat)
      else await subscriptions.put({ ...known, units: left })
      return id === undefined ? known.units : [id]
    },
    async suspend(chat, suspended) {
      if (!suspended) await outbox.reachable(chat)
      const known = await subscriptions.of(chat)
      if (!known || (known.suspended ?? false) === suspended) return
      const { suspended: _, ...rest } = known
      await subscriptions.put(suspended ? { ...rest, suspended: true } : rest)
    },
  }
}

function keywordsOf(typed: readonly string[]): readonly string[] {
  return [...new Set(typed.map(text => keyword(text.slice(0, LONGEST_KEYWORD))))].filter(text => text !== '')
}
