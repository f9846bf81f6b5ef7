import type { Bulletin } from '../domain/bulletin.ts'
import type { Delivery } from '../domain/subscription.ts'
import type { Clock, Outbox, SubscriptionStore } from '../ports.ts'

export interface PublishPorts {
  readonly subscriptions: SubscriptionStore
  readonly outbox: Outbox
  readonly clock: Clock
}

/**
 * Queues a bulletin for everyone who follows its audience. Resolves to how many were newly queued: publishing again reaches only new
 * subscribers. An earlier bulletin of the same report is withdrawn where its sending was not begun: what it would say is no longer so.
 */
export async function publish(bulletin: Bulletin, { subscriptions, outbox, clock }: PublishPorts): Promise<number> {
  const queued = await outbox.add(bulletin, deliveries())
  if (bulletin.report === undefined) return queued
  for (const other of await outbox.bulletins())
    if (other.report === bulletin.report && other.id !== bulletin.id) await outbox.withdraw(other.id)
  return queued

  async function* deliveries(): AsyncGenerator<Delivery> {
    const dueAt = clock.now()
    for await (const { chat, thread } of subscriptions.matching(bulletin))
      yield { bulletin: bulletin.id, chat, dueAt, attempts: 0, ...(thread !== undefined && { thread }) }
  }
}
