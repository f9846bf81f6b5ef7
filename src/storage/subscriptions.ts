import type { Subscription } from '../domain/subscription.ts'
import type { UnitId } from '../domain/unit.ts'
import type { SubscriptionStore } from '../ports.ts'
import type { Hot } from './hot.ts'

const TABLE = 'subscription'

/** Subscriptions by chat, with an index by unit, so that a bulletin looks only at those who follow its audience. */
export function subscriptionStore(hot: Hot): SubscriptionStore {
  // The table holds only what `put` wrote.
  const byChat = hot.table(TABLE) as ReadonlyMap<string, Subscription>
  const followers = new Map<UnitId, Set<string>>()
  for (const [key, subscription] of byChat) follow(key, subscription)

  return {
    async put(subscription) {
      const key = String(subscription.chat)
      unfollow(key)
      follow(key, subscription)
      await hot.commit([[TABLE, key, structuredClone(subscription)]])
    },
    async drop(chat) {
      const key = String(chat)
      if (!byChat.has(key)) return
      unfollow(key)
      await hot.commit([[TABLE, key]])
    },
    of: async chat => byChat.get(String(chat)),
    async *matching({ audience }) {
      const keys = new Set(audience.flatMap(unit => [...(followers.get(unit) ?? [])]))
      for (const key of keys) {
        const subscription = byChat.get(key)
        if (subscription && !subscription.suspended) yield subscription
      }
    },
  }

  function follow(key: string, { units }: Subscription): void {
    for (const unit of units) {
      const chats = followers.get(unit)
      if (chats) chats.add(key)
      else followers.set(unit, new Set([key]))
    }
  }

  function unfollow(key: string): void {
    for (const unit of byChat.get(key)?.units ?? []) {
      const chats = followers.get(unit)
      chats?.delete(key)
      if (chats?.size === 0) followers.delete(unit)
    }
  }
}
