import type { ChatId } from '../domain/subscription.ts'
import type { Clock, RateLimiter, Slot } from '../ports.ts'
import { type Turns, turns } from './turns.ts'

/** What failed, by name: how often, when it is tried again, and whether something was sent whose answer never came. */
export type Failed = Map<string, { readonly times: number; readonly dueAt: number; readonly unsure?: true }>

/** Work whose pieces are each one call of Telegram, or a few. */
export interface Work<T> {
  /** Up to so many pieces that are left to do, without those that `except` names. */
  next(limit: number, except: ReadonlySet<string>): Promise<readonly T[]>
  nameOf(piece: T): string
  chatOf(piece: T): ChatId
  /** Does it with the slot, which it uses; more calls take their turn from `calls`. What is to be tried again it puts into `failed`. */
  do(piece: T, slot: Slot, calls: Turns): Promise<void>
}

export interface TurnPorts {
  /** The one that bulletins are sent by: whatever calls Telegram counts against the same limits. */
  readonly limiter: RateLimiter
  readonly clock: Clock
  /** Calls under way at most. Default 30. */
  readonly inFlight?: number
}

const IN_FLIGHT = 30
const MOST_AT_ONCE = 100
/** A chat that must wait longer for its turn lets others go first. */
const LONGEST_WAIT_MS = 400
/** Twice as long each time, up to this. */
const LONGEST_BACKOFF_MS = 600_000
/** What fails so often by itself is given up: after hours, by the time between its tries. */
const MOST_TRIES = 20

/**
 * Does what is left to do, piece after piece at the pace. Resolves, when all has been tried, to how many must be tried again.
 * @throws what the work throws; what is under way is finished first
 */
export async function inTurn<T>(ports: TurnPorts, work: Work<T>, failed: Failed, signal: AbortSignal | undefined): Promise<number> {
  const { clock, inFlight = IN_FLIGHT } = ports
  const calls = turns(ports, signal)
  const underWay = new Map<string, Promise<void>>()
  /** Pieces whose chats had something just now, with the moment these may be written to again. */
  const waiting = new Map<string, number>()
  let fault: { error: unknown } | undefined
  const start = (piece: T, slot: Slot) => {
    const name = work.nameOf(piece)
    const run = work
      .do(piece, slot, calls)
      .catch((error: unknown) => {
        fault = { error }
      })
      .then(() => void underWay.delete(name))
    underWay.set(name, run)
  }
  while (!signal?.aborted && !fault) {
    const now = clock.now()
    for (const [name, until] of waiting) if (until <= now) waiting.delete(name)
    const notYet = [...failed].flatMap(([name, { dueAt }]) => (dueAt > now ? [name] : []))
    const batch = await work.next(MOST_AT_ONCE, new Set([...notYet, ...waiting.keys(), ...underWay.keys()]))
    if (batch.length === 0) {
      // what is due and not there has been done with
      for (const [name, { dueAt }] of failed) if (dueAt <= now && !underWay.has(name) && !waiting.has(name)) failed.delete(name)
      if (underWay.size > 0) await Promise.race(underWay.values())
      else if (waiting.size > 0) await clock.sleep(Math.max(1, Math.min(...waiting.values()) - now), signal)
      else break
    }
    for (const piece of batch) {
      while (underWay.size >= inFlight) await Promise.race(underWay.values())
      const slot = await calls.take(work.chatOf(piece), LONGEST_WAIT_MS)
      if (slot === undefined || fault) break
      if (typeof slot === 'number') waiting.set(work.nameOf(piece), clock.now() + slot)
      else start(piece, slot)
    }
  }
  await Promise.all(underWay.values())
  if (fault) throw fault.error
  return failed.size
}

/** Puts off what failed; what concerns everyone holds everyone, and counts for nothing. Whether it is given up instead. */
export async function putOff(
  name: string,
  { afterMs, everyone }: { readonly afterMs: number; readonly everyone: boolean },
  { failed, calls, clock }: { failed: Failed; calls: Turns; clock: Clock },
): Promise<boolean> {
  const before = failed.get(name)
  if (everyone) await calls.hold(afterMs)
  const times = (before?.times ?? 0) + (everyone ? 0 : 1)
  if (times >= MOST_TRIES) failed.delete(name)
  else failed.set(name, { ...before, times, dueAt: clock.now() + Math.min(LONGEST_BACKOFF_MS, afterMs * 2 ** Math.max(0, times - 1)) })
  return times >= MOST_TRIES
}

/** Makes the one call that a slot is for. */
export async function within<T>(clock: Clock, slot: Slot, call: () => Promise<T>): Promise<T> {
  const startedAt = clock.now()
  try {
    return await call()
  } finally {
    slot.used(startedAt)
  }
}
