import type { Bulletin } from '../domain/bulletin.ts'
import type { Delivery } from '../domain/subscription.ts'
import type { Reservation, SendOutcome, Slot } from '../ports.ts'
import { type DeliveryPorts, LEASE_MS } from './delivery-ports.ts'
import type { Hold } from './hold.ts'

const UNSURE_MS = 60_000

/** Sends one claimed delivery when its slot comes, and writes down what became of it. Whether it was sent. Never throws. */
export async function attempt(
  ports: DeliveryPorts,
  hold: Hold,
  delivery: Delivery,
  { waitMs, slot }: Reservation,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const { outbox, clock, log } = ports
  try {
    if (!slot) {
      await outbox.postpone(delivery, clock.now() + waitMs)
      return false
    }
    const bulletin = await readyToSend(ports, hold, delivery, waitMs, signal)
    if (!bulletin) {
      slot.unused()
      return false
    }
    const outcome = await send(ports, delivery, bulletin, slot)
    await settle(ports, hold, delivery, outcome)
    return outcome.kind === 'sent'
  } catch (error) {
    // Claimed and unresolved: due again after its lease.
    log.error('a delivery could not be written down', { bulletin: delivery.bulletin, error })
    return false
  }
}

/** The bulletin, once the delivery may start. Undefined where it may not: then that is written down. */
async function readyToSend(
  ports: DeliveryPorts,
  hold: Hold,
  delivery: Delivery,
  waitMs: number,
  signal: AbortSignal | undefined,
): Promise<Bulletin | undefined> {
  const { outbox, clock } = ports
  const bulletin = await outbox.bulletin(delivery.bulletin)
  if (!bulletin) {
    await outbox.park(delivery, 'bulletin-missing')
    return undefined
  }
  if (waitMs > 0) await clock.sleep(waitMs, signal)
  const now = clock.now()
  if (signal?.aborted || now < hold.until) {
    await outbox.postpone(delivery, signal?.aborted ? delivery.dueAt - (ports.leaseMs ?? LEASE_MS) : hold.until)
    return undefined
  }
  // A machine that slept beyond the lease: somebody else may have it.
  if (now >= delivery.dueAt) return undefined
  if (!(await isWanted(ports, delivery, bulletin))) {
    await outbox.gone(delivery)
    return undefined
  }
  return bulletin
}

async function send({ sender, clock, log }: DeliveryPorts, delivery: Delivery, bulletin: Bulletin, slot: Slot): Promise<SendOutcome> {
  const startedAt = clock.now()
  try {
    return await sender.send(delivery, bulletin)
  } catch (error) {
    log.error('a send broke off', { bulletin: delivery.bulletin, error })
    return { kind: 'unsure' }
  } finally {
    slot.used(startedAt)
  }
}

/** Whether the chat still follows what it was queued for: who unsubscribed meanwhile receives nothing more. */
async function isWanted({ subscriptions }: DeliveryPorts, { chat }: Delivery, { audience }: Bulletin): Promise<boolean> {
  return (await subscriptions.of(chat))?.units.some(unit => audience.includes(unit)) ?? false
}

async function settle(ports: DeliveryPorts, hold: Hold, delivery: Delivery, outcome: SendOutcome): Promise<void> {
  const { outbox, clock, log, unsureMs = UNSURE_MS } = ports
  if (outcome.kind !== 'trouble' && outcome.kind !== 'unsure') hold.well()
  switch (outcome.kind) {
    case 'sent':
      return outbox.done(delivery, outcome.messageId)
    case 'later':
      if (outcome.everyone) await hold.wait(outcome.afterMs)
      return outbox.postpone(delivery, clock.now() + outcome.afterMs)
    case 'trouble':
      await hold.trouble(outcome.everyone)
      return outbox.postpone(delivery, Math.max(hold.until, clock.now() + hold.backoff(delivery.attempts)))
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
      return outbox.postpone({ ...delivery, unsure: true }, clock.now() + unsureMs)
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
