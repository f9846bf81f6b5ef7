import type { Bulletin, BulletinId } from '../domain/bulletin.ts'
import type { ChatId, Delivery, ShownMessage } from '../domain/subscription.ts'
import type { Outbox, OutboxCount } from '../ports.ts'
import { DueQueue } from './due-queue.ts'
import type { Hot } from './hot.ts'
import type { Change } from './journal.ts'

/** One chat's share of a bulletin; in the table `delivery/<bulletin>` under the chat. */
type State =
  | {
      readonly state: 'waiting'
      readonly dueAt: number
      readonly attempts: number
      readonly thread?: number
      readonly unsure?: true
      readonly held?: true
      /** Somebody is sending it, until `dueAt` at the latest. */
      readonly leased?: true
    }
  | {
      readonly state: 'sent'
      readonly message: number
      /** Of the bulletin, as the message shows it; absent is 0. */
      readonly revision?: number
      /** The message shows other bulletins as well. */
      readonly together?: true
      readonly thread?: number
    }
  | { readonly state: 'gone' }
  | { readonly state: 'parked'; readonly reason: string }
type Waiting = Extract<State, { state: 'waiting' }>
type Sent = Extract<State, { state: 'sent' }>

/** `rest` counts deliveries whose chats are not kept any more. */
interface Filed {
  readonly bulletin: Bulletin
  readonly rest: OutboxCount
  readonly closed?: true
}

const BULLETINS = 'bulletin'
const DELIVERIES = 'delivery/'
const NONE: OutboxCount = { sent: 0, waiting: 0, gone: 0, parked: 0 }
const CHUNK = 500
const KEPT_MS = 90 * 24 * 3600_000

/** What the store of one machine can say and do beside the port. */
export interface LocalOutbox extends Outbox {
  /** How many bulletins have a delivery for a chat, whatever became of it. */
  marks(chat: ChatId): Promise<number>
  /** Forgets who received the bulletins of more than 90 days ago; their counts stay. */
  closeOld(now: number): Promise<void>
}

/**
 * The queue of deliveries. Waiting ones stand in a heap by the moment they fall due, so a claim costs the same however many there are;
 * a heap entry counts only while its record still waits for that very moment, so changes leave old entries to be skipped.
 */
export function outbox(hot: Hot): LocalOutbox {
  // These tables hold only what this driver wrote.
  const filed = hot.table(BULLETINS) as ReadonlyMap<BulletinId, Filed>
  const deliveries = (id: BulletinId) => hot.table(DELIVERIES + id) as ReadonlyMap<string, State>
  const due = new DueQueue<{ bulletin: BulletinId; chat: string }>()
  const counts = new Map<BulletinId, OutboxCount>()
  const held = new Map<string, Set<BulletinId>>()
  /** Sent before the bulletin became what it is now, as `<bulletin>/<chat>`. */
  const stale = new Set<string>()

  for (const [id, { rest }] of filed) {
    let count = rest
    for (const [chat, record] of deliveries(id)) {
      count = shift(count, undefined, record)
      if (record.state === 'waiting') due.push(record.dueAt, { bulletin: id, chat })
      noteHeld(id, chat, record)
      noteStale(id, chat, record)
    }
    counts.set(id, count)
  }

  /** The change that gives a chat's delivery a new state; indexes follow at once, so it must be committed in the same step. */
  const change = (bulletin: BulletinId, chat: string, record: State): Change => {
    counts.set(bulletin, shift(counts.get(bulletin) ?? NONE, deliveries(bulletin).get(chat), record))
    if (record.state === 'waiting') due.push(record.dueAt, { bulletin, chat })
    noteHeld(bulletin, chat, record)
    noteStale(bulletin, chat, record)
    return [DELIVERIES + bulletin, chat, record]
  }
  const recordOf = ({ bulletin, chat }: { bulletin: BulletinId; chat: ChatId | string }) => deliveries(bulletin).get(String(chat))
  /** Undefined where the delivery is settled, or was claimed anew since. */
  const waitingOf = (delivery: Delivery): Waiting | undefined => {
    const record = recordOf(delivery)
    return record?.state === 'waiting' && record.attempts === delivery.attempts ? record : undefined
  }
  const settle = async (delivery: Delivery, record: State) => {
    if (waitingOf(delivery)) await hot.commit([change(delivery.bulletin, String(delivery.chat), record)])
  }
  /** The next heap entry that counts; drops those before it that do not. */
  const next = (): { at: number; key: { bulletin: BulletinId; chat: string }; record: Waiting } | undefined => {
    for (let top = due.peek(); top; top = due.peek()) {
      const record = recordOf(top.key)
      if (record?.state === 'waiting' && record.dueAt === top.at) return { ...top, record }
      due.pop()
    }
    return undefined
  }

  return {
    closeOld: now => hot.commit(closing(now)),
    async add(bulletin, items) {
      if (filed.get(bulletin.id)?.closed) return 0
      await hot.commit([...closing(bulletin.publishedAt), ...(filed.has(bulletin.id) ? [] : [file(bulletin)])])
      let chunk = new Map<string, State>()
      let added = 0
      const flush = async () => {
        // Looked at again, since another `add` of this bulletin may run beside this one.
        const fresh = [...chunk].filter(([chat]) => !deliveries(bulletin.id).has(chat))
        chunk = new Map()
        added += fresh.length
        await hot.commit(fresh.map(([chat, record]) => change(bulletin.id, chat, record)))
      }
      for await (const item of items) {
        const chat = String(item.chat)
        if (deliveries(bulletin.id).has(chat)) continue
        chunk.set(chat, waiting(item, item.dueAt, item.attempts))
        if (chunk.size >= CHUNK) await flush()
      }
      await flush()
      return added
    },
    bulletin: async id => filed.get(id)?.bulletin,
    bulletins: async () => [...filed.values()].map(({ bulletin }) => bulletin).sort((a, b) => b.publishedAt - a.publishedAt),

    async claim(now, leaseMs, limit) {
      const picked = new Map<string, { bulletin: BulletinId; chat: string; record: Waiting }>()
      for (let top = next(); top && top.at <= now && picked.size < limit; top = next()) {
        due.pop()
        for (const one of [{ ...top.key, record: top.record }, ...heldWith(top, now)]) picked.set(`${one.bulletin}/${one.chat}`, one)
      }
      const claimed = [...picked.values()].map(({ bulletin, chat, record }) => ({
        bulletin,
        chat,
        record: { ...record, dueAt: now + leaseMs, attempts: record.attempts + 1, leased: true as const },
      }))
      await hot.commit(claimed.map(({ bulletin, chat, record }) => change(bulletin, chat, record)))
      return claimed.map(({ bulletin, chat, record: { state: _, leased: __, ...rest } }) => ({ bulletin, chat: Number(chat), ...rest }))
    },
    async done(delivery, message, { revision = 0, together = false } = {}) {
      // Whoever sent it says so, even late: what was sent must not be sent again.
      const record = recordOf(delivery)
      if (!record || record.state === 'sent') return
      const { thread } = delivery
      const sent: Sent = {
        state: 'sent',
        message,
        ...(revision > 0 && { revision }),
        ...(together && { together }),
        ...(thread !== undefined && { thread }),
      }
      await hot.commit([change(delivery.bulletin, String(delivery.chat), sent)])
    },
    async revise(bulletin) {
      const before = filed.get(bulletin.id)
      if (!before || before.closed) return
      await hot.commit([[BULLETINS, bulletin.id, { ...before, bulletin } satisfies Filed]])
      for (const [chat, record] of deliveries(bulletin.id)) noteStale(bulletin.id, chat, record)
    },
    async stale(limit, except = new Set()) {
      const found = new Map<string, ShownMessage>()
      for (const key of stale) {
        if (found.size >= limit) break
        const shown = shownBy(key)
        const name = `${shown.chat}/${shown.message}`
        if (!except.has(name)) found.set(name, shown)
      }
      return [...found.values()]
    },
    async corrected({ chat, bulletins }, revisions, message) {
      const changes: Change[] = []
      for (const id of bulletins) {
        const record = recordOf({ bulletin: id, chat })
        const revision = revisions.get(id)
        if (record?.state !== 'sent' || revision === undefined) continue
        const { together, ...alone } = record
        const moved: Sent = message === undefined ? record : { ...alone, message }
        changes.push(change(id, String(chat), { ...moved, revision }))
      }
      await hot.commit(changes)
    },
    postpone: (delivery, dueAt) => settle(delivery, waiting(delivery, dueAt, delivery.attempts)),
    gone: delivery => settle(delivery, { state: 'gone' }),
    park: (delivery, reason) => settle(delivery, { state: 'parked', reason }),
    async reschedule(chat, moment) {
      const changes: Change[] = []
      for (const [id, { bulletin, closed }] of filed) {
        const record = closed ? undefined : recordOf({ bulletin: id, chat })
        if (record?.state !== 'waiting' || record.leased || record.unsure) continue
        const { dueAt, held } = moment(bulletin)
        if (dueAt !== record.dueAt) changes.push(change(id, String(chat), { ...record, dueAt, ...(held && { held }) }))
      }
      await hot.commit(changes)
    },
    async move(delivery, to, dueAt) {
      const { bulletin } = delivery
      if (!waitingOf(delivery) || delivery.chat === to) return
      const changes = [leave(bulletin, String(delivery.chat))]
      if (!deliveries(bulletin).has(String(to)))
        changes.push(change(bulletin, String(to), { state: 'waiting', dueAt, attempts: 0, ...(delivery.held && { held: true }) }))
      await hot.commit(changes)
    },
    async withdraw(id) {
      const untouched = [...deliveries(id)].filter(([, record]) => record.state === 'waiting' && record.attempts === 0)
      await hot.commit(untouched.map(([chat]) => change(id, chat, { state: 'gone' })))
      return untouched.length
    },
    async forget(chat) {
      const changes: Change[] = []
      for (const [id, { bulletin, rest, closed }] of filed) {
        const record = recordOf({ bulletin: id, chat })
        if (!record) continue
        changes.push(leave(id, String(chat)))
        if (record.state === 'waiting') continue
        counts.set(id, shift(counts.get(id) ?? NONE, undefined, record))
        changes.push([BULLETINS, id, { bulletin, rest: shift(rest, undefined, record), ...(closed && { closed }) } satisfies Filed])
      }
      await hot.commit(changes)
    },
    marks: async chat => [...filed.keys()].filter(id => recordOf({ bulletin: id, chat })).length,
    count: async id => counts.get(id) ?? NONE,
    nextDue: async () => next()?.at,
  }

  function file(bulletin: Bulletin): Change {
    counts.set(bulletin.id, NONE)
    return [BULLETINS, bulletin.id, { bulletin, rest: NONE } satisfies Filed]
  }

  /** Takes a chat's delivery out altogether. */
  function leave(bulletin: BulletinId, chat: string): Change {
    counts.set(bulletin, shift(counts.get(bulletin) ?? NONE, recordOf({ bulletin, chat }), undefined))
    noteHeld(bulletin, chat, undefined)
    noteStale(bulletin, chat, undefined)
    return [DELIVERIES + bulletin, chat]
  }

  function noteHeld(bulletin: BulletinId, chat: string, record: State | undefined): void {
    const ids = held.get(chat)
    if (record?.state === 'waiting' && record.held) {
      if (ids) ids.add(bulletin)
      else held.set(chat, new Set([bulletin]))
    } else if (ids?.delete(bulletin) && ids.size === 0) held.delete(chat)
  }

  /** What else was held for the chat and is due. */
  function heldWith({ key: { bulletin, chat }, record }: { key: { bulletin: BulletinId; chat: string }; record: Waiting }, now: number) {
    const found: { bulletin: BulletinId; chat: string; record: Waiting }[] = []
    if (!record.held) return found
    for (const id of held.get(chat) ?? []) {
      const other = recordOf({ bulletin: id, chat })
      if (id === bulletin || other?.state !== 'waiting' || other.dueAt > now || other.unsure !== record.unsure) continue
      found.push({ bulletin: id, chat, record: other })
    }
    return found
  }

  function noteStale(bulletin: BulletinId, chat: string, record: State | undefined): void {
    const now = filed.get(bulletin)?.bulletin.revision ?? 0
    if (record?.state === 'sent' && (record.revision ?? 0) < now) stale.add(`${bulletin}/${chat}`)
    else stale.delete(`${bulletin}/${chat}`)
  }

  /** The message behind an entry of `stale`, with all that it shows. */
  function shownBy(key: string): ShownMessage {
    const at = key.indexOf('/')
    const [bulletin, chat] = [key.slice(0, at), key.slice(at + 1)]
    const record = deliveries(bulletin).get(chat) as Sent // only such are stale
    const mates = record.together ? [...filed.keys()].filter(id => id !== bulletin && shows(id, chat, record.message)) : []
    const bulletins = [bulletin, ...mates].sort((a, b) => filed.get(a)!.bulletin.publishedAt - filed.get(b)!.bulletin.publishedAt)
    return {
      chat: Number(chat),
      message: record.message,
      bulletins: bulletins as [BulletinId, ...BulletinId[]], // holds `bulletin`
      ...(record.thread !== undefined && { thread: record.thread }),
    }
  }

  function shows(bulletin: BulletinId, chat: string, message: number): boolean {
    const record = deliveries(bulletin).get(chat)
    return record?.state === 'sent' && record.message === message
  }

  function closing(now: number): Change[] {
    const changes: Change[] = []
    for (const [id, { bulletin, closed }] of filed) {
      const count = counts.get(id) ?? NONE
      if (closed || count.waiting > 0 || bulletin.publishedAt >= now - KEPT_MS) continue
      // nobody new is matched with it: what it was matched by is not needed any more
      const { words: _, ...kept } = bulletin
      changes.push([BULLETINS, id, { bulletin: kept, rest: count, closed: true } satisfies Filed])
      for (const chat of deliveries(id).keys()) {
        noteStale(id, chat, undefined)
        changes.push([DELIVERIES + id, chat])
      }
    }
    return changes
  }
}

function waiting(delivery: Delivery, dueAt: number, attempts: number): Waiting {
  const { thread, unsure, held } = delivery
  return { state: 'waiting', dueAt, attempts, ...(thread !== undefined && { thread }), ...(unsure && { unsure }), ...(held && { held }) }
}

/** The counts after one delivery went from one state to another; undefined is nowhere. */
function shift(count: OutboxCount, from: State | undefined, to: State | undefined): OutboxCount {
  const after = { ...count }
  if (from) after[from.state]--
  if (to) after[to.state]++
  return after
}
