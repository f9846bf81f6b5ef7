import type { Delivery } from '../domain/subscription.ts'
import type { OutboxCount } from '../ports.ts'

/** What a state keeps from then on. */
interface Doubt {
  /** A send went without an answer: the message may have been accepted. */
  readonly unsure?: true
  /** Whoever had claimed it ended before saying what became of it: a send may have been under way. */
  readonly interrupted?: true
}

/** One chat's share of a bulletin. `claimed`: somebody is sending it until `dueAt`, when the lease ends. */
export type State = Doubt &
  (
    | {
        readonly state: 'waiting'
        readonly dueAt: number
        readonly attempts: number
        readonly thread?: number
        readonly claimed?: true
        /** Goes in one message with what else is held for the chat. */
        readonly held?: true
      }
    | {
        readonly state: 'sent'
        readonly message: number
        /** Of the bulletin, as the message shows it; absent is 0. */
        readonly revision?: number
        /** The message shows other bulletins as well. */
        readonly together?: true
        readonly thread?: number
        /** The chat could not be reached when the message was to be put right: it is when the chat comes back. */
        readonly unreached?: true
      }
    | { readonly state: 'gone' }
    | { readonly state: 'parked'; readonly reason: string; readonly thread?: number }
  )
export type Waiting = Extract<State, { state: 'waiting' }>
export type Sent = Extract<State, { state: 'sent' }>

export const NONE: OutboxCount = { sent: 0, waiting: 0, gone: 0, parked: 0, unsure: 0 }

/** The counts after one delivery went from one state to another; undefined is nowhere. */
export function shift(count: OutboxCount, from: State | undefined, to: State | undefined): OutboxCount {
  const after = { ...count }
  if (from) after[from.state]--
  if (to) after[to.state]++
  after.unsure += Number(isUnsure(to)) - Number(isUnsure(from))
  return after
}

/** Nobody is sending it: it falls due at `dueAt`. A delivery that is unsure or held stays so. */
export function waiting(
  { thread, unsure, held }: Pick<Delivery, 'thread' | 'unsure' | 'held'>,
  dueAt: number,
  attempts: number,
  before?: State,
): Waiting {
  const stays = held ?? (before?.state === 'waiting' && before.held)
  return {
    state: 'waiting',
    dueAt,
    attempts,
    ...(thread !== undefined && { thread }),
    ...(stays && { held: true }),
    ...doubt(before),
    ...(unsure && { unsure }),
  }
}

/** The message of a delivery, with what it shows. */
export function sent(
  message: number,
  { thread }: Pick<Delivery, 'thread'>,
  before: State,
  shown: { revision?: number; together?: boolean },
): Sent {
  return {
    state: 'sent',
    message,
    ...(shown.revision && { revision: shown.revision }),
    ...(shown.together && { together: true }),
    ...(thread !== undefined && { thread }),
    ...doubt(before),
  }
}

/** Being sent until the lease ends. An earlier lease that ran out was a send that nobody told the end of. */
export function claimed(record: Waiting, dueAt: number): Waiting {
  return { ...record, dueAt, attempts: record.attempts + 1, claimed: true, ...(record.claimed && { interrupted: true }) }
}

/** Whether the message may have been accepted, or may be just now. */
export function mayHaveArrived({ claimed, unsure, interrupted }: Waiting): boolean {
  return claimed === true || unsure === true || interrupted === true
}

/** What is kept when a record changes. */
export function doubt(record: State | undefined): Doubt {
  return { ...(record?.unsure && { unsure: true }), ...(record?.interrupted && { interrupted: true }) }
}

function isUnsure(record: State | undefined): boolean {
  return record?.unsure === true || record?.interrupted === true
}
