import { setMaxListeners } from 'node:events'
import type { Delivery } from '../domain/subscription.ts'
import type { Clock, Log, Outbox, RateLimiter, Sender, SendOutcome, SubscriptionStore } from '../ports.ts'
import { type Letter, letters, stillWanted } from './digest.ts'

export interface DeliveryPorts {
  readonly outbox: Outbox
  readonly subscriptions: SubscriptionStore
  readonly limiter: RateLimiter
  readonly sender: Sender
  readonly clock: Clock
  readonly log: Log
  /** Sends under way at most; also what a crash may repeat at most. Default 30. */
  readonly inFlight?: number
  /** How long a claim keeps others (and a restart) from sending the same, in ms. Default two minutes, well above the longest send. */
  readonly leaseMs?: number
}

const IN_FLIGHT = 30
const LEASE_MS = 120_000
const UNSURE_MS = 60_000
const LOOK_EVERY_MS = 1_000
const SHORTEST_NAP_MS = 20
const FIRST_BACKOFF_MS = 1_000
const LONGEST_BACKOFF_MS = 60_000

/**
 * Sends what is due, and what falls due meanwhile. Resolves, when nothing is due or the signal aborted and nothing is under way, to how many
 * were sent. @throws what the outbox throws when it cannot claim; what is under way is finished first
 */
export function deliverDue(ports: DeliveryPorts, signal?: AbortSignal): Promise<number> {
  return onePass(ports, { heldUntil: Number.NEGATIVE_INFINITY }, signal)
}

/** Delivers until the signal aborts, then finishes what is under way. Never throws: what goes wrong is logged and tried again, ever more slowly. */
export async function runDelivery(ports: DeliveryPorts, signal: AbortSignal): Promise<void> {
  const { outbox, clock, log } = ports
  const hold: Hold = { heldUntil: Number.NEGATIVE_INFINITY }
  let backoff = FIRST_BACKOFF_MS
  while (!signal.aborted) {
    try {
      await onePass(ports, hold, signal)
      const due = Math.max((await outbox.nextDue()) ?? Number.POSITIVE_INFINITY, hold.heldUntil)
      backoff = FIRST_BACKOFF_MS
      await clock.sleep(Math.min(Math.max(due - clock.now(), SHORTEST_NAP_MS), LOOK_EVERY_MS), signal)
    } catch (error) {
      log.error('delivery stopped, trying again', { error, afterMs: backoff })
      await clock.sleep(backoff, signal)
      backoff = Math.min(2 * backoff, LONGEST_BACKOFF_MS)
    }
  }
}

/** Telegram asked everyone to wait until then; nothing is claimed before. */
interface Hold {
  heldUntil: number
}

async function onePass(ports: DeliveryPorts, hold: Hold, signal: AbortSignal | undefined): Promise<number> {
  const { outbox, clock, inFlight = IN_FLIGHT, leaseMs = LEASE_MS } = ports
  const underWay = new Set<Promise<void>>()
  let sent = 0
  // Everyone under way listens while waiting for a slot.
  if (signal) setMaxListeners(inFlight + 10, signal)
  const start = (letter: Letter) => {
    const run = deliver(ports, hold, letter, signal).then(arrived => {
      sent += arrived
      underWay.delete(run)
    })
    underWay.add(run)
  }
  try {
    while (!signal?.aborted && clock.now() >= hold.heldUntil) {
      const claimed = await outbox.claim(clock.now(), leaseMs, inFlight - underWay.size)
      if (claimed.length === 0 && underWay.size === 0) break
      letters(claimed).forEach(start)
      // Claims are written in groups: the next when half of these are through.
      do await Promise.race(underWay)
      while (underWay.size > inFlight / 2)
    }
  } finally {
    await Promise.all(underWay)
  }
  return sent
}

/** How many of a letter's bulletins were sent. Never throws. */
async function deliver(ports: DeliveryPorts, hold: Hold, letter: Letter, signal: AbortSignal | undefined): Promise<number> {
  const { log } = ports
  try {
    if (!(await waitForSlot(ports, hold, letter, signal))) return 0
    // Only now: who unsubscribed or paused while it waited receives nothing more.
    const [first, ...others] = await stillWanted(letter, ports)
    if (!first) return 0
    const sending = ports.sender.send(
      first.delivery,
      first.bulletin,
      others.map(({ bulletin }) => bulletin),
    )
    const outcome = await sending.catch((error: unknown): SendOutcome => {
      log.error('a send broke off', { bulletin: first.bulletin.id, error })
      return { kind: 'unsure' }
    })
    const sent = [first, ...others]
    const together = sent.length > 1
    await Promise.all(
      sent.map(({ delivery, bulletin }) => settle(ports, hold, delivery, outcome, { revision: bulletin.revision ?? 0, together })),
    )
    return outcome.kind === 'sent' ? sent.length : 0
  } catch (error) {
    // Claimed and unresolved: due again after its lease.
    log.error('a delivery could not be written down', { bulletin: letter[0].bulletin, error })
    return 0
  }
}

/** False where the letter was put back: the pace has no room before half its lease is over, or everything stops. */
async function waitForSlot(ports: DeliveryPorts, hold: Hold, letter: Letter, signal: AbortSignal | undefined): Promise<boolean> {
  const { outbox, limiter, clock, leaseMs = LEASE_MS } = ports
  const { chat, dueAt } = letter[0]
  // A claim hands out the moment its lease ends as `dueAt`.
  const latest = dueAt - leaseMs / 2
  for (;;) {
    const now = clock.now()
    const until = now < hold.heldUntil ? hold.heldUntil : now + (await limiter.reserve(chat, latest - now))
    if (signal?.aborted || until > latest || now < hold.heldUntil) {
      await Promise.all(letter.map(delivery => outbox.postpone(delivery, signal?.aborted ? now : until)))
      return false
    }
    if (until > now) await clock.sleep(until - now, signal)
    if (!signal?.aborted && clock.now() >= hold.heldUntil) return clock.now() < dueAt
  }
}

async function settle(
  ports: DeliveryPorts,
  hold: Hold,
  delivery: Delivery,
  outcome: SendOutcome,
  shown: { revision: number; together: boolean },
): Promise<void> {
  const { outbox, limiter, clock, log } = ports
  switch (outcome.kind) {
    case 'sent':
      return outbox.done(delivery, outcome.messageId, shown)
    case 'later': {
      const until = clock.now() + outcome.afterMs
      if (outcome.everyone) {
        log.warn('Telegram asks everyone to wait', { ms: outcome.afterMs })
        hold.heldUntil = Math.max(hold.heldUntil, until)
        await limiter.hold(outcome.afterMs)
      }
      return outbox.postpone(delivery, until)
    }
    case 'gone':
      await suspend(ports, delivery)
      return outbox.gone(delivery)
    case 'moved':
      await moveSubscription(ports, delivery, outcome.to)
      return outbox.move(delivery, outcome.to, clock.now())
    case 'refused':
      log.warn('Telegram refused a delivery', { bulletin: delivery.bulletin, reason: outcome.reason })
      return outbox.park(delivery, outcome.reason)
    case 'unsure':
      // It may have arrived: tried once more behind the others, then left to staff.
      if (delivery.unsure) return outbox.park(delivery, 'unsure')
      return outbox.postpone({ ...delivery, unsure: true }, clock.now() + UNSURE_MS)
    default:
      return outcome satisfies never
  }
}

/** The settings stay for the chat's return. */
async function suspend({ subscriptions }: DeliveryPorts, { chat }: Delivery): Promise<void> {
  const subscription = await subscriptions.of(chat)
  if (subscription) await subscriptions.put({ ...subscription, suspended: true })
}

/** The new chat first, so that a crash in between leaves two rather than none. */
async function moveSubscription({ subscriptions }: DeliveryPorts, { chat }: Delivery, to: number): Promise<void> {
  const old = await subscriptions.of(chat)
  if (!old || chat === to) return
  const there = await subscriptions.of(to)
  const { thread: _, ...kept } = old
  await subscriptions.put({ ...kept, ...there, chat: to, units: [...new Set([...(there?.units ?? []), ...old.units])] })
  await subscriptions.drop(chat)
}
