import { setMaxListeners } from 'node:events'
import type { Reservation } from '../ports.ts'
import { attempt } from './attempt.ts'
import { type DeliveryPorts, LEASE_MS } from './delivery-ports.ts'
import { type Letter, letters } from './digest.ts'
import { type Hold, newHold } from './hold.ts'

const IN_FLIGHT = 30
const LOOK_EVERY_MS = 1_000
const SHORTEST_NAP_MS = 20
const FIRST_BACKOFF_MS = 1_000
const LONGEST_BACKOFF_MS = 60_000
/**
 * Deliveries are claimed a little before they start: together, since a claim is a write, and late, since a crash leaves them unsure. So many times
 * the longest claim lately, within these bounds; what a claim did not reach in time is lost to the pace.
 */
const AHEAD_CLAIMS = 3
const AHEAD_MS = { least: 20, most: 150 }
const FADE = 0.95
/** A chat that must wait longer goes back into the queue. */
const LONGEST_WAIT_MS = 2_000

/**
 * Sends what is due, and what falls due meanwhile. Resolves, when nothing is due or the signal aborted and nothing is under way, to how many
 * were sent. @throws what the outbox throws when it cannot claim; what is under way is finished first
 */
export function deliverDue(ports: DeliveryPorts, signal?: AbortSignal): Promise<number> {
  return onePass(ports, newHold(ports), signal)
}

/** Delivers until the signal aborts, then finishes what is under way. Never throws: what goes wrong is logged and tried again, ever more slowly. */
export async function runDelivery(ports: DeliveryPorts, signal: AbortSignal): Promise<void> {
  const { outbox, clock, log } = ports
  const hold = newHold(ports)
  let backoff = FIRST_BACKOFF_MS
  while (!signal.aborted) {
    try {
      await onePass(ports, hold, signal)
      const due = Math.max((await outbox.nextDue()) ?? Number.POSITIVE_INFINITY, hold.until)
      backoff = FIRST_BACKOFF_MS
      await clock.sleep(Math.min(Math.max(due - clock.now(), SHORTEST_NAP_MS), LOOK_EVERY_MS), signal)
    } catch (error) {
      log.error('delivery stopped, trying again', { error, afterMs: backoff })
      await clock.sleep(backoff, signal)
      backoff = Math.min(2 * backoff, LONGEST_BACKOFF_MS)
    }
  }
}

async function onePass(ports: DeliveryPorts, hold: Hold, signal: AbortSignal | undefined): Promise<number> {
  const { outbox, limiter, clock, inFlight = IN_FLIGHT, leaseMs = LEASE_MS } = ports
  const underWay = new Set<Promise<void>>()
  let sent = 0
  let longestClaim = 0
  let wake = () => {}
  /** Whether each that is through may let another start; else only the pace does, and one is worth waking for when it is the last, or holds everyone. */
  let isWaitingForOne = false
  // Everyone under way listens while waiting for a slot.
  if (signal) setMaxListeners(inFlight + 10, signal)
  const start = (letter: Letter, reservation: Reservation) => {
    const run = attempt(ports, hold, letter, reservation, signal).then(arrived => {
      sent += arrived
      underWay.delete(run)
      if (isWaitingForOne || underWay.size === 0 || clock.now() < hold.until) wake()
    })
    underWay.add(run)
  }
  try {
    while (!signal?.aborted && clock.now() >= hold.until) {
      const ahead = Math.min(Math.max(AHEAD_CLAIMS * longestClaim, AHEAD_MS.least), AHEAD_MS.most)
      const { count, nextMs } = await limiter.room(ahead)
      const limit = nextMs > ahead / 2 ? 0 : Math.min(inFlight - underWay.size, count)
      const from = clock.now()
      const claimed = limit > 0 ? await outbox.claim(from, leaseMs, limit) : []
      longestClaim = Math.max(clock.now() - from, longestClaim * FADE)
      for (const letter of letters(claimed)) start(letter, await limiter.reserve(letter[0].chat, LONGEST_WAIT_MS))
      if (claimed.length > 0) continue
      if (underWay.size === 0 && (await isIdle(ports))) break
      isWaitingForOne = limit > 0 || underWay.size >= inFlight || !Number.isFinite(nextMs)
      const woken = new Promise<void>(resolve => {
        wake = resolve
      })
      await rest(ports, woken, limit > 0 ? LOOK_EVERY_MS : nextMs - ahead / 2, signal)
    }
  } finally {
    await Promise.all(underWay)
  }
  return sent
}

async function isIdle({ outbox, clock }: DeliveryPorts): Promise<boolean> {
  const due = await outbox.nextDue()
  return due === undefined || due > clock.now()
}

/** Until it is woken, `ms` are over, or everything stops. */
async function rest({ clock }: DeliveryPorts, woken: Promise<void>, ms: number, signal: AbortSignal | undefined) {
  const over = new AbortController()
  const stop = () => over.abort('over') // without a reason an error is made up
  signal?.addEventListener('abort', stop, { once: true })
  await Promise.race([clock.sleep(Math.max(1, Math.min(ms, LOOK_EVERY_MS)), over.signal), woken])
  stop()
  signal?.removeEventListener('abort', stop)
}
