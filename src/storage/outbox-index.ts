import type { Bulletin, BulletinId } from '../domain/bulletin.ts'
import type { ChatId, ShownMessage } from '../domain/subscription.ts'
import type { OutboxCount } from '../ports.ts'
import { NONE, type Sent, type State, shift, type Waiting } from './delivery-state.ts'
import { DueQueue } from './due-queue.ts'
import type { Hot } from './hot.ts'
import type { Change } from './journal.ts'

/** `rest` counts deliveries whose chats are not kept any more. */
export interface Filed {
  readonly bulletin: Bulletin
  readonly rest: OutboxCount
  readonly closed?: true
  /** Nothing of it is sent until staff say otherwise. */
  readonly cancelled?: true
}

interface Place {
  readonly bulletin: BulletinId
  readonly chat: string
}
export interface Due {
  readonly at: number
  readonly place: Place
  readonly record: Waiting
}

const BULLETINS = 'bulletin'
const DELIVERIES = 'delivery/'

/**
 * The outbox's records with what is kept beside them: counts, and waiting deliveries in two heaps by the moment they fall due, urgent ones
 * apart. A heap entry counts only while its record still waits for that very moment, so changes leave old entries to be skipped. Changes
 * show at once, so what is returned must be committed in the same step. Beside them stand what is held for each chat, and messages that show
 * an earlier revision than their bulletin has.
 */
export class OutboxIndex {
  // These tables hold only what this driver wrote.
  readonly filed: ReadonlyMap<BulletinId, Filed>
  readonly #hot: Hot
  readonly #counts = new Map<BulletinId, OutboxCount>()
  #beingSent = 0
  readonly #urgent = new DueQueue<Place>()
  readonly #ordinary = new DueQueue<Place>()
  readonly #held = new Map<string, Set<BulletinId>>()
  /** As `<bulletin>/<chat>`. */
  readonly #stale = new Set<string>()

  constructor(hot: Hot) {
    this.#hot = hot
    this.filed = hot.table(BULLETINS) as ReadonlyMap<BulletinId, Filed>
    for (const [id, { rest }] of this.filed) {
      let count: OutboxCount = { ...NONE, ...rest }
      for (const [chat, record] of this.deliveries(id)) {
        count = shift(count, undefined, record)
        this.#beingSent += Number(isClaimed(record))
        this.#note(id, chat, record)
      }
      this.#counts.set(id, count)
      this.enqueue(id)
    }
  }

  /** How many are claimed. */
  get beingSent(): number {
    return this.#beingSent
  }

  deliveries(id: BulletinId): ReadonlyMap<string, State> {
    return this.#hot.table(DELIVERIES + id) as ReadonlyMap<string, State>
  }

  count(id: BulletinId): OutboxCount {
    return this.#counts.get(id) ?? NONE
  }

  recordOf({ bulletin, chat }: { bulletin: BulletinId; chat: ChatId | string }): State | undefined {
    return this.deliveries(bulletin).get(String(chat))
  }

  /** Gives a chat's delivery a new state; without one it is taken out. */
  change(bulletin: BulletinId, chat: string, record: State | undefined): Change {
    const before = this.recordOf({ bulletin, chat })
    this.#counts.set(bulletin, shift(this.count(bulletin), before, record))
    this.#beingSent += Number(isClaimed(record)) - Number(isClaimed(before))
    this.#note(bulletin, chat, record)
    if (record === undefined) return [DELIVERIES + bulletin, chat]
    if (record.state === 'waiting') this.#push(record, { bulletin, chat })
    return [DELIVERIES + bulletin, chat, record]
  }

  file(filed: Filed): Change {
    const { id } = filed.bulletin
    if (!this.#counts.has(id)) this.#counts.set(id, NONE)
    return [BULLETINS, id, filed]
  }

  /** Counts a chat's delivery on without the chat. */
  keepCount(id: BulletinId, record: State): Change {
    const filed = this.filed.get(id)!
    this.#counts.set(id, shift(this.count(id), undefined, record))
    return this.file({ ...filed, rest: shift({ ...NONE, ...filed.rest }, undefined, record) })
  }

  /** Nothing is kept but the bulletin, without what it was matched by, and its counts; it takes no more. */
  close(filed: Filed, count: OutboxCount): Change {
    const { words: _, ...bulletin } = filed.bulletin
    this.#counts.set(bulletin.id, count)
    return this.file({ ...filed, bulletin, rest: count, closed: true })
  }

  /** Looks again at which messages say something else than the bulletin does now; what it is now must be committed. */
  reconsider(id: BulletinId): void {
    for (const [chat, record] of this.deliveries(id)) this.#note(id, chat, record)
  }

  /** What else was held for the chat of one that was, and is due. */
  heldWith({ place: { bulletin, chat }, record }: Due, now: number): readonly Due[] {
    if (!record.held) return []
    return [...(this.#held.get(chat) ?? [])].flatMap((id): Due[] => {
      const other = this.recordOf({ bulletin: id, chat })
      if (id === bulletin || other?.state !== 'waiting' || other.dueAt > now || other.unsure !== record.unsure) return []
      return this.filed.get(id)?.cancelled ? [] : [{ at: other.dueAt, place: { bulletin: id, chat }, record: other }]
    })
  }

  /** Messages that show an earlier revision than their bulletin has. */
  *stale(): Generator<ShownMessage> {
    for (const key of this.#stale) {
      const at = key.indexOf('/')
      yield this.#shownBy(key.slice(0, at), key.slice(at + 1))
    }
  }

  /** All that waits of a bulletin stands in the heaps again. */
  enqueue(id: BulletinId): void {
    for (const [chat, record] of this.deliveries(id)) if (record.state === 'waiting') this.#push(record, { bulletin: id, chat })
  }

  /** What is claimed next: of urgent ones that are due the earliest, else of the others; where nothing is due, what falls due first. */
  next(now: number): Due | undefined {
    const urgent = this.#first(this.#urgent)
    const ordinary = this.#first(this.#ordinary)
    if (!urgent || !ordinary) return urgent ?? ordinary
    return urgent.at <= now || (ordinary.at > now && urgent.at <= ordinary.at) ? urgent : ordinary
  }

  /** Takes it out of its heap. */
  take({ place }: Due): void {
    this.#queueOf(place.bulletin).pop()
  }

  #note(bulletin: BulletinId, chat: string, record: State | undefined): void {
    const ids = this.#held.get(chat)
    if (record?.state === 'waiting' && record.held) this.#held.set(chat, (ids ?? new Set()).add(bulletin))
    else if (ids?.delete(bulletin) && ids.size === 0) this.#held.delete(chat)
    const revision = this.filed.get(bulletin)?.bulletin.revision ?? 0
    if (record?.state === 'sent' && (record.revision ?? 0) < revision) this.#stale.add(`${bulletin}/${chat}`)
    else this.#stale.delete(`${bulletin}/${chat}`)
  }

  #shownBy(bulletin: BulletinId, chat: string): ShownMessage {
    const { message, together, thread } = this.deliveries(bulletin).get(chat) as Sent // only such are stale
    const shows = (id: BulletinId) => {
      const record = this.deliveries(id).get(chat)
      return id !== bulletin && record?.state === 'sent' && record.message === message
    }
    const mates = together ? [...this.filed.keys()].filter(shows) : []
    const published = (id: BulletinId) => this.filed.get(id)!.bulletin.publishedAt
    const bulletins = [bulletin, ...mates].sort((a, b) => published(a) - published(b))
    return {
      chat: Number(chat),
      message,
      bulletins: bulletins as [BulletinId, ...BulletinId[]], // holds `bulletin`
      ...(thread !== undefined && { thread }),
    }
  }

  #push({ dueAt }: Waiting, place: Place): void {
    if (!this.filed.get(place.bulletin)?.cancelled) this.#queueOf(place.bulletin).push(dueAt, place)
  }

  /** The first entry that counts; drops those before it that do not. */
  #first(queue: DueQueue<Place>): Due | undefined {
    for (let top = queue.peek(); top; top = queue.peek()) {
      const record = this.recordOf(top.key)
      if (record?.state === 'waiting' && record.dueAt === top.at && !this.filed.get(top.key.bulletin)?.cancelled)
        return { at: top.at, place: top.key, record }
      queue.pop()
    }
    return undefined
  }

  #queueOf(id: BulletinId): DueQueue<Place> {
    return this.filed.get(id)?.bulletin.kind === 'urgent' ? this.#urgent : this.#ordinary
  }
}

function isClaimed(record: State | undefined): boolean {
  return record?.state === 'waiting' && record.claimed === true
}
