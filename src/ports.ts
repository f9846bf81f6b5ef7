import type { Bulletin, BulletinId } from './domain/bulletin.ts'
import type { SentCard, StaleCard } from './domain/card.ts'
import type { Doubt } from './domain/doubt.ts'
import type { Fact, FactId } from './domain/fact.ts'
import type { CountedGap, Gap } from './domain/gap.ts'
import type { Picture } from './domain/picture.ts'
import type { Report, ReportId } from './domain/report.ts'
import type { SourceId, SourceItem, SourceState } from './domain/source.ts'
import type { ChatId, Delivery, ShownMessage, Subscription } from './domain/subscription.ts'
import type { UnitId } from './domain/unit.ts'

/** Cold data: reports and the facts read out of them. */
export interface ReportStore {
  /** Replaces an earlier version of the id. Durable when it resolves; several at once make one write. */
  put(entries: readonly { report: Report; facts: readonly Fact[] }[]): Promise<void>
  remove(ids: readonly ReportId[]): Promise<void>
  get(id: ReportId): Promise<Report | undefined>
  reports(): Promise<readonly Report[]>
  factsOf(id: ReportId): Promise<readonly Fact[]>
}

/** Facts by exact key; in memory, or in a database. */
export interface FactIndex {
  get(id: FactId): Promise<Fact | undefined>
  ofUnit(unit: UnitId): Promise<readonly Fact[]>
  /** The units that have a figure for an indicator key (`indicatorKey`). */
  unitsWith(indicatorKey: string): Promise<readonly UnitId[]>
}

export interface SubscriptionStore {
  put(subscription: Subscription): Promise<void>
  drop(chat: ChatId): Promise<void>
  of(chat: ChatId): Promise<Subscription | undefined>
  /** Not suspended ones that the bulletin fits (`follows`). */
  matching(bulletin: Bulletin): AsyncIterable<Subscription>
}

/** How far the deliveries of a bulletin are. */
export interface OutboxCount {
  readonly sent: number
  readonly waiting: number
  /** Chats that cannot be reached any more. */
  readonly gone: number
  /** Refused for good by Telegram, for staff to look at. */
  readonly parked: number
  /** Those among all these with a send that nobody learnt the end of: the message may have arrived, or arrived twice. */
  readonly unsure: number
}

/** Durable queue. Every method has written what it says before it resolves. */
export interface Outbox {
  /**
   * Adding the same bulletin and chat twice sends once. Resolves to the number of deliveries newly queued. A bulletin more than 90 days
   * older than the newest, with none waiting, is closed: it keeps its counts without chats and takes no more.
   */
  add(bulletin: Bulletin, deliveries: AsyncIterable<Delivery> | Iterable<Delivery>): Promise<number>
  bulletin(id: BulletinId): Promise<Bulletin | undefined>
  /** Newest first. */
  bulletins(): Promise<readonly Bulletin[]>
  /**
   * Marks up to `limit` deliveries that are due as being sent, those of urgent bulletins first; they fall due again `leaseMs` later unless told
   * otherwise. With one that was held come the others held for its chat that are due, also beyond the limit.
   */
  claim(now: number, leaseMs: number, limit: number): Promise<readonly Delivery[]>
  /** `shown` is the revision that was sent (default 0), and whether the message shows others as well. */
  done(delivery: Delivery, messageId: number, shown?: { readonly revision?: number; readonly together?: boolean }): Promise<void>
  /** Keeps the delivery's `unsure`. A claim whose lease is over and that was claimed anew postpones, parks and drops nothing. */
  postpone(delivery: Delivery, dueAt: number): Promise<void>
  gone(delivery: Delivery): Promise<void>
  park(delivery: Delivery, reason: string): Promise<void>
  /** Gives what waits for a chat and is not being sent new moments, since its settings changed. What was held stays held. */
  reschedule(chat: ChatId, moment: (bulletin: Bulletin) => Pick<Delivery, 'dueAt' | 'held'>): Promise<void>
  /** The chat has a new id: the delivery goes there, and whatever else waits for the chat, unless that chat has the bulletin already. */
  move(delivery: Delivery, to: ChatId, dueAt: number): Promise<void>
  /** The same for all that waits for a chat, but for what is being sent. */
  moveChat(from: ChatId, to: ChatId): Promise<void>
  /** What waits and surely did not arrive is not sent any more; resolves to how many. Where it may have, the message that follows says so. */
  withdraw(id: BulletinId): Promise<number>
  /** Puts new content under the id of a bulletin that was added; messages that showed an earlier revision become stale. Closed ones stay as they are. */
  revise(bulletin: Bulletin): Promise<void>
  /** Up to `limit` messages that show an earlier revision than the bulletin has, in no order, without those that `except` names. */
  stale(limit: number, except?: ReadonlySet<string>): Promise<readonly ShownMessage[]>
  /** The message says these revisions now, or nothing more can be done about it; where another took its place, that is the one to edit next time. */
  corrected(shown: ShownMessage, revisions: ReadonlyMap<BulletinId, number>, message?: number): Promise<void>
  /** The chat cannot be reached: its message is stale no more, until the chat is `reachable`. */
  unreached(shown: ShownMessage): Promise<void>
  /** The chat came back: its messages that could not be put right are stale again. */
  reachable(chat: ChatId): Promise<void>
  /** Nothing more of the bulletin is claimed until `resume`; what is under way ends as it ends. */
  cancel(id: BulletinId): Promise<void>
  resume(id: BulletinId): Promise<void>
  isCancelled(id: BulletinId): Promise<boolean>
  /** What was parked waits again, from its first attempt; resolves to how many. */
  retry(id: BulletinId, now: number): Promise<number>
  /** Why deliveries are parked, and how many for each reason. */
  reasons(id: BulletinId): Promise<ReadonlyMap<string, number>>
  /** Who has received it, and as which message. */
  messages(id: BulletinId): Promise<readonly { readonly chat: ChatId; readonly message: number }[]>
  /** Keeps nothing of a chat: what waits is never sent, and what was sent is only counted. */
  forget(chat: ChatId): Promise<void>
  count(id: BulletinId): Promise<OutboxCount>
  /** When the next waiting delivery falls due, or undefined where none waits. */
  nextDue(): Promise<number | undefined>
}

/**
 * What was asked in vain. Who asked is known by a keyed hash only, so that askers can be counted and forgotten. At most 2,000 questions, each
 * for 180 days after it was last asked, and 20 a day of one chat; a full store lets the least asked go.
 */
export interface GapStore {
  /** Counts a gap met once more. @param key the same for the same question @param now milliseconds since the epoch */
  note(key: string, gap: Gap, chat: ChatId, now: number): Promise<void>
  /** Most often asked first. */
  all(now: number): Promise<readonly CountedGap[]>
  /** How many of them a chat asked. */
  of(chat: ChatId): Promise<number>
  /** Takes the chat's mark off all of them; those that only it asked go. */
  forget(chat: ChatId): Promise<void>
  /** The chat has a new id. */
  move(from: ChatId, to: ChatId): Promise<void>
  /** Drops those whose time is over. */
  tidy(now: number): Promise<void>
}

/**
 * Figures that people hold for wrong, for staff to look at; at most 2,000 and for a year, the oldest go. A chat is known by a keyed hash only, and for the day
 * only, so that it can tell of no more than `MOST_DOUBTS_A_DAY`.
 */
export interface DoubtStore {
  /** False where the chat has told of as many today: then nothing is kept. */
  add(doubt: Doubt, chat: ChatId): Promise<boolean>
  /** How many the chat told of today. */
  today(chat: ChatId, now: number): Promise<number>
  /** Newest first. */
  all(): Promise<readonly Doubt[]>
  /** Drops what is known of the chat; the doubts themselves stay. */
  forget(chat: ChatId): Promise<void>
  /** Drops what is known of the chats of earlier days, and doubts that are a year old. */
  tidy(now: number): Promise<void>
}

/**
 * Cards of inline mode that somebody sent and that show figures, to be edited when these are put right; at most 5,000, the oldest go, each for 90 days.
 * Who sent one is known by a keyed hash only, so that it can be forgotten.
 */
export interface CardStore {
  /** A card of the same id is replaced. */
  put(card: SentCard, by: ChatId): Promise<void>
  /** It shows other figures now; nothing where it was dropped meanwhile. */
  update(card: SentCard): Promise<void>
  drop(id: SentCard['id']): Promise<void>
  all(): Promise<readonly SentCard[]>
  /** Raised whenever one is put. */
  readonly version: number
  /** How many a person has sent. */
  of(person: ChatId): Promise<number>
  /** Drops those of a person. */
  forget(person: ChatId): Promise<void>
  /** Drops those whose time is over. */
  tidy(now: number): Promise<void>
}

/**
 * What is known of the sources that fill the bulletins by themselves, so that nothing is read twice, over restarts. At most 5,000 items of a
 * source but for what it has now, those that it has not had for longest go, and 20,000 texts.
 */
export interface SourceStore {
  state(source: SourceId): Promise<SourceState | undefined>
  /** By their keys, which are the source's own matter. */
  items(source: SourceId): Promise<ReadonlyMap<string, SourceItem>>
  /**
   * Written down together.
   * @param change `listed`: the keys of all that the source has now; `text`: the digest of one that was taken, from whichever source
   */
  put(
    source: SourceId,
    change: {
      readonly state?: SourceState
      readonly items?: ReadonlyMap<string, SourceItem>
      readonly listed?: ReadonlySet<string>
      readonly text?: string
    },
  ): Promise<void>
  hasText(text: string): Promise<boolean>
  all(): Promise<readonly { readonly id: SourceId; readonly state: SourceState; readonly items: readonly SourceItem[] }[]>
}

/** Small hot values by key: settings of a chat, pending choices, conversation state. Values are JSON. */
export interface KeyValue {
  read(key: string): Promise<unknown>
  write(key: string, value: unknown): Promise<void>
  delete(key: string): Promise<void>
  /** Keys that start with `prefix`. */
  keys(prefix: string): Promise<readonly string[]>
}

export interface RateLimiter {
  /** How many messages may start within `withinMs` from now, whoever they are for, and how long until the first may; infinite until an answer comes. */
  room(withinMs: number): Promise<{ readonly count: number; readonly nextMs: number }>
  /** Milliseconds to wait before a message to this chat may start. The slot is taken, unless the wait is longer than `longest` (default: no bound). */
  reserve(chat: ChatId, longest?: number): Promise<Reservation>
  /** A 429 holds every chat for `ms`. */
  hold(ms: number): Promise<void>
  /** Something else was sent to this chat just now; it counts for the chat. */
  note(chat: ChatId): Promise<void>
}

/** Without a slot, ask again after `waitMs`. */
export interface Reservation {
  readonly waitMs: number
  readonly slot?: Slot
}

/** Leave to send one message. One of the two is called, once. */
export interface Slot {
  /** The send is over, with or without an answer. @param startedAt milliseconds since the epoch */
  used(startedAt: number): void
  unused(): void
}

/**
 * What became of a send. `later`: to be tried after so long. `trouble`: Telegram, or with `everyone` the way to it, is out of order, and nothing was
 * sent. `unsure`: the answer never came, the message may have been accepted.
 */
export type SendOutcome =
  | { readonly kind: 'sent'; readonly messageId: number }
  | { readonly kind: 'gone' }
  | { readonly kind: 'moved'; readonly to: ChatId }
  | { readonly kind: 'later'; readonly afterMs: number; readonly everyone: boolean }
  | { readonly kind: 'trouble'; readonly everyone: boolean }
  | { readonly kind: 'unsure' }
  | { readonly kind: 'refused'; readonly reason: string }

/** Sends to one chat; never throws for what Telegram may answer. */
export interface Sender {
  /** One bulletin, or with `others` a digest of them all in one message. */
  send(delivery: Delivery, bulletin: Bulletin, others?: readonly Bulletin[]): Promise<SendOutcome>
}

/**
 * What became of an edit. `beyond`: the message cannot be changed any more; `moved`: neither can it, and its chat is another now; `later` and `trouble` as
 * of a send, whose answer may have been lost: an edit may be made twice.
 */
export type EditOutcome =
  | { readonly kind: 'edited' }
  | { readonly kind: 'beyond' }
  | { readonly kind: 'moved'; readonly to: ChatId }
  | { readonly kind: 'gone' }
  | { readonly kind: 'later'; readonly afterMs: number; readonly everyone: boolean }
  | { readonly kind: 'trouble'; readonly everyone: boolean }
  | { readonly kind: 'refused'; readonly reason: string }

/** Puts right what was sent; never throws for what Telegram may answer. */
export interface Editor {
  /** The message says what its bulletins say now. */
  edit(shown: ShownMessage, bulletins: readonly Bulletin[]): Promise<EditOutcome>
  /** Says it in a new message, as a reply to the one that cannot be changed where that is still there. */
  replace(shown: ShownMessage, bulletin: Bulletin): Promise<SendOutcome>
  /** The card says what changed, and its figures as they are now. */
  editCard(stale: StaleCard, now: number): Promise<EditOutcome>
}

/** What is written down for good, a line for each; never whose chat it was. */
export interface Audit {
  note(line: Readonly<Record<string, string | number>>): Promise<void>
}

/** Turns a picture into a PNG, apart from whatever else goes on. The same picture is painted once. */
export interface Painter {
  paint(picture: Picture): Promise<Uint8Array>
}

export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number
  /** Resolves after `ms`, at once when `signal` aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}

/** Structured log. `fields` never hold message texts or tokens. */
export interface Log {
  info(message: string, fields?: Record<string, unknown>): void
  warn(message: string, fields?: Record<string, unknown>): void
  error(message: string, fields?: Record<string, unknown>): void
}

/** Progress of long work: a bar on a terminal, plain lines elsewhere. */
export interface Progress {
  start(total: number, label: string): void
  step(done: number): void
  stop(): void
}
