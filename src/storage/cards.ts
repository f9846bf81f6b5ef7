import { createHmac } from 'node:crypto'
import type { SentCard } from '../domain/card.ts'
import type { ChatId } from '../domain/subscription.ts'
import type { CardStore } from '../ports.ts'
import type { Hot } from './hot.ts'
import type { Commit } from './journal.ts'

const TABLE = 'card'
/** The oldest go first. */
export const MOST_CARDS = 5_000
export const KEPT_MS = 90 * 86_400_000
/** Telegram's are about 30. */
const LONGEST_ID = 200

/** A card as it is stored, under its id. `by`: who sent it, by a keyed hash. */
type StoredCard = Omit<SentCard, 'id'> & { readonly by: string }

/** @param secret the key of the hashes: without it nobody can tell from a hash which person it is of */
export function cardStore(hot: Hot, secret: Uint8Array): CardStore {
  // the table holds only what `put` wrote
  const records = hot.table(TABLE) as ReadonlyMap<string, StoredCard>
  let version = 0

  return {
    get version() {
      return version
    },
    async put({ id, ...card }, by) {
      if (id.length > LONGEST_ID) return
      version++
      const oldest = !records.has(id) && records.size >= MOST_CARDS ? records.keys().next().value : undefined
      await hot.commit([[TABLE, id, { ...card, by: hash(by) }], ...(oldest === undefined ? [] : ([[TABLE, oldest]] as const))] as Commit)
    },
    async update({ id, ...card }) {
      const known = records.get(id)
      if (known) await hot.commit([[TABLE, id, { ...card, by: known.by }]])
    },
    async drop(id) {
      if (records.has(id)) await hot.commit([[TABLE, id]])
    },
    all: async () => [...records].map(([id, { by: _, ...card }]) => ({ id, ...card })),
    async of(person) {
      const by = hash(person)
      return [...records.values()].filter(card => card.by === by).length
    },
    async forget(person) {
      const by = hash(person)
      await hot.commit([...records].flatMap(([id, card]): Commit => (card.by === by ? [[TABLE, id]] : [])))
    },
    async tidy(now) {
      await hot.commit([...records].flatMap(([id, { at }]): Commit => (now - at < KEPT_MS ? [] : [[TABLE, id]])))
    },
  }

  function hash(person: ChatId): string {
    return createHmac('sha256', secret).update(`card:${person}`).digest('base64url').slice(0, 16)
  }
}
