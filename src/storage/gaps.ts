import { createHmac } from 'node:crypto'
import type { CountedGap } from '../domain/gap.ts'
import type { ChatId } from '../domain/subscription.ts'
import type { GapStore } from '../ports.ts'
import type { Hot } from './hot.ts'
import type { Change, Commit } from './journal.ts'

const TABLE = 'gap'
export const KEPT_MS = 180 * 86_400_000
export const MOST_GAPS = 2_000
/** Of one chat in a day; what it asks beyond that is answered as ever, and not written down. */
export const MOST_A_DAY = 20
const MOST_ASKERS = 100
const DAY_MS = 86_400_000
/** Chats whose questions of today are counted at most. */
const MOST_COUNTED = 10_000

/** A gap as it is stored. `by`: the chats that asked, each by a keyed hash. */
interface StoredGap extends Omit<CountedGap, 'askers'> {
  readonly by: readonly string[]
}

/** @param secret the key of the hashes: without it nobody can tell from a hash which chat it is of */
export function gapStore(hot: Hot, secret: Uint8Array): GapStore {
  // the table holds only what `note` wrote
  const records = hot.table(TABLE) as ReadonlyMap<string, StoredGap>
  let today = { day: 0, of: new Map<string, number>() }

  return {
    async note(key, gap, chat, now) {
      const asker = hash(chat)
      if (!countToday(asker, now)) return
      const known = live(records.get(key), now)
      const { by, times, firstAt }: Pick<StoredGap, 'by' | 'times' | 'firstAt'> = known ?? { by: [], times: 0, firstAt: now }
      const asked = by.includes(asker) || by.length >= MOST_ASKERS ? by : [...by, asker]
      const changes: Change[] = [[TABLE, key, { ...gap, times: times + 1, firstAt, lastAt: now, by: asked }]]
      if (!records.has(key) && records.size >= MOST_GAPS) changes.push([TABLE, leastAsked()])
      await hot.commit(changes)
    },
    async all(now) {
      return [...records.values()]
        .filter(record => live(record, now))
        .sort((a, b) => b.times - a.times || b.lastAt - a.lastAt)
        .map(({ by, ...gap }) => ({ ...gap, askers: by.length }))
    },
    async of(chat) {
      const asker = hash(chat)
      return [...records.values()].filter(({ by }) => by.includes(asker)).length
    },
    async forget(chat) {
      await hot.commit(withAsker(hash(chat), by => by))
    },
    async move(from, to) {
      const asker = hash(to)
      await hot.commit(withAsker(hash(from), by => (by.includes(asker) ? by : [...by, asker])))
    },
    async tidy(now) {
      await hot.commit([...records].flatMap(([key, record]): Commit => (live(record, now) ? [] : [[TABLE, key]])))
    },
  }

  function hash(chat: ChatId): string {
    return createHmac('sha256', secret).update(String(chat)).digest('base64url').slice(0, 16)
  }

  /** Whether a chat has not yet reached its number for today. */
  function countToday(asker: string, now: number): boolean {
    const day = Math.floor(now / DAY_MS)
    if (today.day !== day || today.of.size > MOST_COUNTED) today = { day, of: new Map() }
    const count = (today.of.get(asker) ?? 0) + 1
    today.of.set(asker, count)
    return count <= MOST_A_DAY
  }

  /** The records of an asker without it; a question that only it asked goes altogether, since its words may tell of it. */
  function withAsker(asker: string, more: (by: readonly string[]) => readonly string[]): Commit {
    return [...records].flatMap(([key, record]): Commit => {
      if (!record.by.includes(asker)) return []
      const by = more(record.by.filter(other => other !== asker))
      return [by.length === 0 ? [TABLE, key] : [TABLE, key, { ...record, by }]]
    })
  }

  function leastAsked(): string {
    const [first, ...rest] = records
    let least = first!
    for (const one of rest)
      if (one[1].times < least[1].times || (one[1].times === least[1].times && one[1].lastAt < least[1].lastAt)) least = one
    return least[0]
  }
}

function live(record: StoredGap | undefined, now: number): StoredGap | undefined {
  return record && now - record.lastAt < KEPT_MS ? record : undefined
}
