import type { Bulletin } from '../domain/bulletin.ts'
import type { Delivery } from '../domain/subscription.ts'
import type { Clock, Outbox, SubscriptionStore } from '../ports.ts'

export interface PublishPorts {
  readonly subscriptions: SubscriptionStore
  readonly outbox: Outbox
  readonly clock: Clock
}

/** Queues a bulletin for everyone who follows its audience. Resolves to how many were newly queued: publishing again reaches only new subscribers. */
export function publish(bulletin: Bulletin, { subscriptions, outbox, clock }: PublishPorts): Promise<number> {
  return outbox.add(bulletin, deliveries())

  async function* deliveries(): AsyncGenerator<Delivery> {
    const dueAt = clock.now()
    for await (const { chat, thread } of subscriptions.matching(bulletin))
      yield { bulletin: bulletin.id, chat, dueAt, attempts: 0, ...(thread !== undefined && { thread }) }
  }
}
