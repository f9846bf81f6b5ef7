import type { BulletinId } from '../domain/bulletin.ts'
import type { ChatId, Delivery, ShownMessage } from '../domain/subscription.ts'
import type { Outbox } from '../ports.ts'
import { claimed, doubt, mayHaveArrived, NONE, type Sent, type State, sent, shift, type Waiting, waiting } from './delivery-state.ts'
import type { Hot } from './hot.ts'
import type { Change } from './journal.ts'
import { type Due, OutboxIndex } from './outbox-index.ts'

const CHUNK = 500
const KEPT_MS = 90 * 24 * 3600_000
/** While so many are being sent, what became of one waits for others to be written with; it counts as being sent until then. */
const COMPANY = 8
const TOGETHER_MS = 10

/** What the store of one machine can say and do beside the port. */
export interface LocalOutbox extends Outbox {
  /** How many bulletins have a delivery for a chat, whatever became of it. */
  marks(chat: ChatId): Promise<number>
  /** Forgets who received the bulletins of more than 90 days ago; their counts stay. */
  closeOld(now: number): Promise<void>
  /**
   * Puts back what an earlier process had claimed when it ended, behind what waits: who holds the folder is alone, so nobody sends it any
   * more. Whether it had arrived nobody knows, so it is counted as unsure. Resolves to how many.
   */
  takeOver(now: number): Promise<number>
}

/** The queue of deliveries; a claim costs the same however many there are. */
export function outbox(hot: Hot): LocalOutbox {
  const index = new OutboxIndex(hot)
  const { filed } = index

  /** Undefined where the delivery is settled, or was claimed anew since. */
  const waitingOf = (delivery: Delivery): Waiting | undefined => {
    const record = index.recordOf(delivery)
    return record?.state === 'waiting' && record.attempts === delivery.attempts ? record : undefined
  }
  const settle = async (delivery: Delivery, to: (record: Waiting) => State) => {
    const record = waitingOf(delivery)
    if (record) await hot.commit([index.change(delivery.bulletin, String(delivery.chat), to(record))])
  }
  /** Gives each delivery of a bulletin that `to` has something for a new state. Resolves to how many. */
  const changeAll = async (id: BulletinId, to: (record: State) => State | undefined): Promise<number> => {
    const changes: Change[] = []
    for (const [chat, record] of index.deliveries(id)) {
      const after = to(record)
      if (after) changes.push(index.change(id, chat, after))
    }
    await hot.commit(changes)
    return changes.length
  }

  return {
    closeOld: now => hot.commit(closing(now)),
    async takeOver(now) {
      let count = 0
      for (const id of filed.keys())
        count += await changeAll(id, record =>
          record.state === 'waiting' && record.claimed
            ? { ...waiting(record, now, record.attempts, record), interrupted: true }
            : undefined,
        )
      return count
    },
    async add(bulletin, items) {
      if (filed.get(bulletin.id)?.closed) return 0
      await hot.commit([...closing(bulletin.publishedAt), ...(filed.has(bulletin.id) ? [] : [index.file({ bulletin, rest: NONE })])])
      let chunk = new Map<string, State>()
      let added = 0
      const flush = async () => {
        // Looked at again, since another `add` of this bulletin may run beside this one.
        const fresh = [...chunk].filter(([chat]) => !index.deliveries(bulletin.id).has(chat))
        chunk = new Map()
        added += fresh.length
        await hot.commit(fresh.map(([chat, record]) => index.change(bulletin.id, chat, record)))
      }
      for await (const item of items) {
        const chat = String(item.chat)
        if (index.deliveries(bulletin.id).has(chat)) continue
        chunk.set(chat, waiting(item, item.dueAt, item.attempts))
        if (chunk.size >= CHUNK) await flush()
      }
      await flush()
      return added
    },
    bulletin: async id => filed.get(id)?.bulletin,
    bulletins: async () => [...filed.values()].map(({ bulletin }) => bulletin).sort((a, b) => b.publishedAt - a.publishedAt),

    async claim(now, leaseMs, limit) {
      // By place, since a delivery may stand in its heap twice; changed afterwards, since a heap entry counts by the record as it is.
      const picked = new Map<string, Due>()
      for (let due = index.next(now); due && due.at <= now && picked.size < limit; due = index.next(now)) {
        index.take(due)
        for (const one of [due, ...index.heldWith(due, now)]) picked.set(`${one.place.bulletin}/${one.place.chat}`, one)
      }
      const mine = [...picked.values()].map(({ place, record }) => ({ ...place, record: claimed(record, now + leaseMs) }))
      await hot.commit(mine.map(({ bulletin, chat, record }) => index.change(bulletin, chat, record)))
      return mine.map(({ bulletin, chat, record: { dueAt, attempts, thread, unsure, held } }) => ({
        bulletin,
        chat: Number(chat),
        dueAt,
        attempts,
        ...(thread !== undefined && { thread }),
        ...(unsure && { unsure }),
        ...(held && { held }),
      }))
    },
    async done(delivery, message, shown = {}) {
      // Whoever sent it says so, even late: what was sent must not be sent again.
      const record = index.recordOf(delivery)
      if (!record || record.state === 'sent') return
      const change = index.change(delivery.bulletin, String(delivery.chat), sent(message, delivery, record, shown))
      await hot.commit([change], index.beingSent >= COMPANY ? TOGETHER_MS : 0)
    },
    async revise(bulletin) {
      const before = filed.get(bulletin.id)
      if (!before || before.closed) return
      const written = hot.commit([index.file({ ...before, bulletin })])
      index.reconsider(bulletin.id)
      // an urgent one stands in another queue
      index.enqueue(bulletin.id)
      await written
    },
    async stale(limit, except = new Set()) {
      const found = new Map<string, ShownMessage>()
      for (const shown of index.stale()) {
        if (found.size >= limit) break
        const name = `${shown.chat}/${shown.message}`
        if (!except.has(name)) found.set(name, shown)
      }
      return [...found.values()]
    },
    async corrected({ chat, bulletins }, revisions, message) {
      const changes: Change[] = []
      for (const id of bulletins) {
        const record = index.recordOf({ bulletin: id, chat })
        const revision = revisions.get(id)
        if (record?.state !== 'sent' || revision === undefined) continue
        const { together, ...alone } = record
        const now: Sent = message === undefined ? record : { ...alone, message }
        changes.push(index.change(id, String(chat), { ...now, revision }))
      }
      await hot.commit(changes)
    },
    async unreached({ chat, bulletins }) {
      await hot.commit(
        bulletins.flatMap((id): Change[] => {
          const record = index.recordOf({ bulletin: id, chat })
          return record?.state === 'sent' ? [index.change(id, String(chat), { ...record, unreached: true })] : []
        }),
      )
    },
    async reachable(chat) {
      const changes: Change[] = []
      for (const id of filed.keys()) {
        const record = index.recordOf({ bulletin: id, chat })
        if (record?.state !== 'sent' || !record.unreached) continue
        const { unreached: _, ...rest } = record
        changes.push(index.change(id, String(chat), rest))
      }
      await hot.commit(changes)
    },
    async reschedule(chat, moment) {
      const changes: Change[] = []
      for (const [id, { bulletin, closed }] of filed) {
        const record = closed ? undefined : index.recordOf({ bulletin: id, chat })
        if (record?.state !== 'waiting' || record.claimed || record.unsure) continue
        const { dueAt, held } = moment(bulletin)
        if (dueAt !== record.dueAt) changes.push(index.change(id, String(chat), { ...record, dueAt, ...(held && { held }) }))
      }
      await hot.commit(changes)
    },
    postpone: (delivery, dueAt) => settle(delivery, record => waiting(delivery, dueAt, delivery.attempts, record)),
    gone: delivery => settle(delivery, record => ({ state: 'gone', ...doubt(record) })),
    park: (delivery, reason) =>
      settle(delivery, record => ({
        state: 'parked',
        reason,
        ...(record.thread !== undefined && { thread: record.thread }),
        ...doubt(record),
      })),
    async move(delivery, to, dueAt) {
      if (waitingOf(delivery) && delivery.chat !== to) await hot.commit(moving(delivery.chat, to, { bulletin: delivery.bulletin, dueAt }))
    },
    async moveChat(from, to) {
      if (from !== to) await hot.commit(moving(from, to))
    },
    withdraw: id => changeAll(id, record => (record.state === 'waiting' && !mayHaveArrived(record) ? { state: 'gone' } : undefined)),
    async cancel(id) {
      const known = filed.get(id)
      if (!known || known.cancelled) return
      await hot.commit([index.file({ ...known, cancelled: true })])
    },
    async resume(id) {
      const known = filed.get(id)
      if (!known?.cancelled) return
      const { cancelled: _, ...rest } = known
      const written = hot.commit([index.file(rest)])
      index.enqueue(id)
      await written
    },
    isCancelled: async id => filed.get(id)?.cancelled === true,
    retry: (id, now) => changeAll(id, record => (record.state === 'parked' ? waiting({ ...record }, now, 0, record) : undefined)),
    async reasons(id) {
      const reasons = new Map<string, number>()
      for (const record of index.deliveries(id).values())
        if (record.state === 'parked') reasons.set(record.reason, (reasons.get(record.reason) ?? 0) + 1)
      return reasons
    },
    messages: async id =>
      [...index.deliveries(id)].flatMap(([chat, record]) =>
        record.state === 'sent' ? [{ chat: Number(chat), message: record.message }] : [],
      ),
    async forget(chat) {
      const changes: Change[] = []
      for (const id of filed.keys()) {
        const record = index.recordOf({ bulletin: id, chat })
        if (!record) continue
        changes.push(index.change(id, String(chat), undefined))
        if (record.state !== 'waiting') changes.push(index.keepCount(id, record))
      }
      await hot.commit(changes)
    },
    marks: async chat => [...filed.keys()].filter(id => index.recordOf({ bulletin: id, chat })).length,
    count: async id => index.count(id),
    nextDue: async () => index.next(Number.NEGATIVE_INFINITY)?.at,
  }

  /** What waits for a chat goes to another; what is being sent only where it is `claimed`. */
  function moving(from: ChatId, to: ChatId, claimed?: { readonly bulletin: BulletinId; readonly dueAt: number }): Change[] {
    const changes: Change[] = []
    for (const id of filed.keys()) {
      const record = index.recordOf({ bulletin: id, chat: from })
      if (record?.state !== 'waiting' || (record.claimed && id !== claimed?.bulletin)) continue
      changes.push(index.change(id, String(from), undefined))
      const dueAt = id === claimed?.bulletin ? claimed.dueAt : record.dueAt
      if (!index.recordOf({ bulletin: id, chat: to })) changes.push(index.change(id, String(to), waiting({}, dueAt, 0, record)))
    }
    return changes
  }

  function closing(now: number): Change[] {
    const changes: Change[] = []
    for (const [id, known] of filed) {
      let count = index.count(id)
      if (known.closed || (count.waiting > 0 && !known.cancelled) || known.bulletin.publishedAt >= now - KEPT_MS) continue
      for (const [chat, record] of index.deliveries(id)) {
        if (record.state === 'waiting') count = shift(count, record, { state: 'gone', ...doubt(record) })
        changes.push(index.change(id, chat, undefined))
      }
      changes.push(index.close(known, count))
    }
    return changes
  }
}
