import type { Bulletin, Topic } from '../domain/bulletin.ts'
import { follows, type Settings, type Subscription } from '../domain/subscription.ts'
import type { UnitId } from '../domain/unit.ts'
import type { SubscriptionStore } from '../ports.ts'
import type { Hot } from './hot.ts'

const TABLE = 'subscription'

/**
 * Subscriptions by chat. Each is listed under one part only, the one that leaves most bulletins out: its units, without units its
 * topics, without either its keywords by their first word. A bulletin looks at those listed under something of its own.
 */
export function subscriptionStore(hot: Hot): SubscriptionStore {
  // The table holds only what `put` wrote.
  const byChat = hot.table(TABLE) as ReadonlyMap<string, Subscription>
  const byUnit = new Listing<UnitId>()
  const byTopic = new Listing<Topic>()
  const byWord = new Listing<string>()
  for (const [key, subscription] of byChat) list(key, subscription)

  return {
    async put(subscription) {
      const key = String(subscription.chat)
      unlist(key)
      list(key, subscription)
      await hot.commit([[TABLE, key, structuredClone(subscription)]])
    },
    async drop(chat) {
      const key = String(chat)
      if (!byChat.has(key)) return
      unlist(key)
      await hot.commit([[TABLE, key]])
    },
    of: async chat => byChat.get(String(chat)),
    async *matching(bulletin) {
      for (const key of candidates(bulletin)) {
        const subscription = byChat.get(key)
        if (subscription && !subscription.suspended && follows(subscription, bulletin)) yield subscription
      }
    },
  }

  function candidates({ audience, topics = [], words = '' }: Bulletin): Set<string> {
    const found = new Set<string>()
    byUnit.collect(audience, found)
    byTopic.collect(topics, found)
    byWord.collect(new Set(words.split(' ')), found)
    return found
  }

  function list(key: string, settings: Settings): void {
    const { listing, under } = placeOf(settings)
    for (const one of under) listing.add(one, key)
  }

  function unlist(key: string): void {
    const before = byChat.get(key)
    if (!before) return
    const { listing, under } = placeOf(before)
    for (const one of under) listing.remove(one, key)
  }

  function placeOf({ units, topics = [], keywords = [] }: Settings): { listing: Listing<string>; under: readonly string[] } {
    if (units.length > 0) return { listing: byUnit, under: units }
    if (topics.length > 0) return { listing: byTopic, under: topics }
    return { listing: byWord, under: keywords.map(keyword => keyword.split(' ', 1)[0]!) }
  }
}

/** Chats under what they are listed by. */
class Listing<K> {
  readonly #chats = new Map<K, Set<string>>()

  add(under: K, chat: string): void {
    const chats = this.#chats.get(under)
    if (chats) chats.add(chat)
    else this.#chats.set(under, new Set([chat]))
  }

  remove(under: K, chat: string): void {
    const chats = this.#chats.get(under)
    chats?.delete(chat)
    if (chats?.size === 0) this.#chats.delete(under)
  }

  collect(under: Iterable<K>, into: Set<string>): void {
    for (const one of under) for (const chat of this.#chats.get(one) ?? []) into.add(chat)
  }
}
