import { createHmac } from 'node:crypto'
import { type Doubt, MOST_DOUBTS_A_DAY } from '../domain/doubt.ts'
import type { ChatId } from '../domain/subscription.ts'
import type { DoubtStore } from '../ports.ts'
import type { Hot } from './hot.ts'
import type { Change, Commit } from './journal.ts'

const TABLE = 'doubt'
const COUNTS = 'doubter'
export const MOST_DOUBTS = 2_000
const DAY_MS = 86_400_000
export const KEPT_MS = 365 * DAY_MS
/** Days begin at midnight in Vietnam. */
const HANOI_MS = 7 * 3600_000

/** How many doubts a chat, known by a keyed hash, told of on a day; of no use after it. */
interface Count {
  readonly day: number
  readonly doubts: number
}

/** @param secret the key of the hashes: without it nobody can tell from a hash which chat it is of */
export function doubtStore(hot: Hot, secret: Uint8Array): DoubtStore {
  // the tables hold only what `add` wrote
  const records = hot.table(TABLE) as ReadonlyMap<string, Doubt>
  const counts = hot.table(COUNTS) as ReadonlyMap<string, Count>
  let last = Math.max(0, ...[...records.keys()].map(Number))

  const today = (chat: ChatId, now: number): number => {
    const count = counts.get(hash(chat))
    return count?.day === dayOf(now) ? count.doubts : 0
  }
  return {
    async add(doubt, chat) {
      const told = today(chat, doubt.at)
      if (told >= MOST_DOUBTS_A_DAY) return false
      const changes: Change[] = [
        [TABLE, String(++last), doubt],
        [COUNTS, hash(chat), { day: dayOf(doubt.at), doubts: told + 1 }],
      ]
      if (records.size >= MOST_DOUBTS) changes.push([TABLE, records.keys().next().value!])
      await hot.commit(changes)
      return true
    },
    today: async (chat, now) => today(chat, now),
    all: async () => [...records.values()].reverse(),
    async forget(chat) {
      if (counts.has(hash(chat))) await hot.commit([[COUNTS, hash(chat)]])
    },
    async tidy(now) {
      const passed = [...counts].flatMap(([key, { day }]): Commit => (day === dayOf(now) ? [] : [[COUNTS, key]]))
      const old = [...records].flatMap(([key, { at }]): Commit => (now - at < KEPT_MS ? [] : [[TABLE, key]]))
      await hot.commit([...passed, ...old])
    },
  }

  function hash(chat: ChatId): string {
    return createHmac('sha256', secret).update(`doubt:${chat}`).digest('base64url').slice(0, 16)
  }
}

function dayOf(now: number): number {
  return Math.floor((now + HANOI_MS) / DAY_MS)
}
