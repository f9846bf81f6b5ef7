import type { Bulletin, Topic } from '../domain/bulletin.ts'
import { fitting, type Subscription } from '../domain/subscription.ts'
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
  /** Raised by every change, so that a look begun before it knows that what it found may be out of date. */
  let version = 0
  for (const subscription of byChat.values()) list(subscription)

  return {
    async put(subscription) {
      const key = String(subscription.chat)
      const kept = structuredClone(subscription)
      unlist(key)
      list(kept)
      await hot.commit([[TABLE, key, kept]])
    },
    async drop(chat) {
      const key = String(chat)
      if (!byChat.has(key)) return
      unlist(key)
      await hot.commit([[TABLE, key]])
    },
    of: async chat => byChat.get(String(chat)),
    matching(bulletin) {
      const fits = fitting(bulletin)
      const found = candidates(bulletin).values()
      const then = version
      const next = (): IteratorResult<Subscription, undefined> => {
        for (const one of found) {
          const subscription = version === then ? one : byChat.get(String(one.chat))
          if (subscription && !subscription.suspended && fits(subscription)) return { done: false, value: subscription }
        }
        return { done: true, value: undefined }
      }
      // by hand: a generator takes twice as long for each of a hundred thousand
      return { [Symbol.asyncIterator]: () => ({ next: async () => next() }) }
    },
  }

  function candidates({ audience, topics = [], words = '' }: Bulletin): Set<Subscription> {
    const found = new Set<Subscription>()
    byUnit.collect(audience, found)
    byTopic.collect(topics, found)
    byWord.collect(new Set(words.split(' ')), found)
    return found
  }

  function list(subscription: Subscription): void {
    version++
    const { listing, under } = placeOf(subscription)
    for (const one of under) listing.add(one, subscription)
  }

  function unlist(key: string): void {
    version++
    const before = byChat.get(key)
    if (!before) return
    const { listing, under } = placeOf(before)
    for (const one of under) listing.remove(one, before)
  }

  function placeOf({ units, topics = [], keywords = [] }: Subscription): { listing: Listing<string>; under: readonly string[] } {
    if (units.length > 0) return { listing: byUnit, under: units }
    if (topics.length > 0) return { listing: byTopic, under: topics }
    return { listing: byWord, under: keywords.map(keyword => keyword.split(' ', 1)[0]!) }
  }
}

/** Subscriptions under what they are listed by. */
class Listing<K> {
  readonly #listed = new Map<K, Set<Subscription>>()

  add(under: K, subscription: Subscription): void {
    const listed = this.#listed.get(under)
    if (listed) listed.add(subscription)
    else this.#listed.set(under, new Set([subscription]))
  }

  remove(under: K, subscription: Subscription): void {
    const listed = this.#listed.get(under)
    listed?.delete(subscription)
    if (listed?.size === 0) this.#listed.delete(under)
  }

  collect(under: Iterable<K>, into: Set<Subscription>): void {
    for (const one of under) for (const subscription of this.#listed.get(one) ?? []) into.add(subscription)
  }
}
