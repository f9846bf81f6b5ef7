import type { Delivery } from '../domain/subscription.ts'
import type { Reservation, SendOutcome, Slot } from '../ports.ts'
import { type DeliveryPorts, LEASE_MS } from './delivery-ports.ts'
import { type Letter, stillWanted, type Wanted } from './digest.ts'
import type { Hold } from './hold.ts'

const UNSURE_MS = 60_000

/** Sends one letter of claimed deliveries when its slot comes, and writes down what became of it. How many were sent. Never throws. */
export async function attempt(
  ports: DeliveryPorts,
  hold: Hold,
  letter: Letter,
  { waitMs, slot }: Reservation,
  signal: AbortSignal | undefined,
): Promise<number> {
  const { outbox, clock, log } = ports
  let isUsed = false
  try {
    if (!slot) {
      const dueAt = clock.now() + waitMs
      await Promise.all(letter.map(delivery => outbox.postpone(delivery, dueAt)))
      return 0
    }
    const ready = await readyToSend(ports, hold, letter, waitMs, signal)
    if (ready.length === 0) return 0
    isUsed = true
    const outcome = await send(ports, ready, slot)
    const together = ready.length > 1
    await Promise.all(
      ready.map(({ delivery, bulletin }) => settle(ports, hold, delivery, outcome, { revision: bulletin.revision ?? 0, together })),
    )
    return outcome.kind === 'sent' ? ready.length : 0
  } catch (error) {
    // Claimed and unresolved: due again after its lease.
    log.error('a delivery could not be written down', { bulletin: letter[0].bulletin, error })
    return 0
  } finally {
    if (!isUsed) slot?.unused()
  }
}

/** What of the letter is sent, once it may start. Of what is not, it is written down why. */
async function readyToSend(
  ports: DeliveryPorts,
  hold: Hold,
  letter: Letter,
  waitMs: number,
  signal: AbortSignal | undefined,
): Promise<readonly Wanted[]> {
  const { outbox, clock, leaseMs = LEASE_MS } = ports
  const { dueAt } = letter[0]
  if (waitMs > 0) await clock.sleep(waitMs, signal)
  const now = clock.now()
  if (signal?.aborted || now < hold.until) {
    const at = signal?.aborted ? dueAt - leaseMs : hold.until
    await Promise.all(letter.map(delivery => outbox.postpone(delivery, at)))
    return []
  }
  // A machine that slept beyond the lease: somebody else may have it, and then nothing is put back.
  if (now >= dueAt) {
    await Promise.all(letter.map(delivery => outbox.postpone(delivery, now)))
    return []
  }
  return stillWanted(letter, ports)
}

async function send({ sender, clock, log }: DeliveryPorts, [first, ...others]: readonly Wanted[], slot: Slot): Promise<SendOutcome> {
  const { delivery, bulletin } = first! // only what has some is sent
  const startedAt = clock.now()
  try {
    const rest = others.map(other => other.bulletin)
    return await sender.send(delivery, bulletin, rest)
  } catch (error) {
    log.error('a send broke off', { bulletin: delivery.bulletin, error })
    return { kind: 'unsure' }
  } finally {
    slot.used(startedAt)
  }
}

async function settle(
  ports: DeliveryPorts,
  hold: Hold,
  delivery: Delivery,
  outcome: SendOutcome,
  shown: { revision: number; together: boolean },
): Promise<void> {
  const { outbox, clock, log, unsureMs = UNSURE_MS } = ports
  if (outcome.kind !== 'trouble' && outcome.kind !== 'unsure') hold.well(delivery)
  switch (outcome.kind) {
    case 'sent':
      return outbox.done(delivery, outcome.messageId, shown)
    case 'later':
      if (outcome.everyone) await hold.wait(outcome.afterMs)
      return outbox.postpone(delivery, clock.now() + outcome.afterMs)
    case 'trouble':
      return outbox.postpone(delivery, hold.trouble(delivery, outcome.everyone))
    case 'gone':
      await suspend(ports, delivery)
      return outbox.gone(delivery)
    case 'moved':
      // In this order, so that whatever is cut short is found wanted, at the old chat or the new, and moved again.
      await copySubscription(ports, delivery, outcome.to)
      await outbox.move(delivery, outcome.to, clock.now())
      return outcome.to === delivery.chat ? undefined : ports.subscriptions.drop(delivery.chat)
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

/** The new chat follows what the old one does, beside what it follows already. */
async function copySubscription({ subscriptions }: DeliveryPorts, { chat }: Delivery, to: number): Promise<void> {
  const old = await subscriptions.of(chat)
  if (!old || chat === to) return
  const there = await subscriptions.of(to)
  const { thread: _, ...kept } = old
  await subscriptions.put({ ...kept, ...there, chat: to, units: [...new Set([...(there?.units ?? []), ...old.units])] })
}
