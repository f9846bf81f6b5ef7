import type { Bulletin } from '../domain/bulletin.ts'
import type { Delivery } from '../domain/subscription.ts'
import type { Clock, Outbox, SubscriptionStore } from '../ports.ts'
import { schedule } from './quiet-hours.ts'

export interface PublishPorts {
  readonly subscriptions: SubscriptionStore
  readonly outbox: Outbox
  readonly clock: Clock
}

/**
 * Queues a bulletin for everyone who follows what it is about, each for the moment that suits the chat. Resolves to how many were newly
 * queued: publishing again reaches only new subscribers. An earlier bulletin of the same report is withdrawn where its sending was not
 * begun: what it would say is no longer so.
 */
export async function publish(bulletin: Bulletin, { subscriptions, outbox, clock }: PublishPorts): Promise<number> {
  const queued = await outbox.add(bulletin, deliveries())
  if (bulletin.report === undefined) return queued
  for (const other of await outbox.bulletins())
    if (other.report === bulletin.report && other.id !== bulletin.id) await outbox.withdraw(other.id)
  return queued

  async function* deliveries(): AsyncGenerator<Delivery> {
    const now = clock.now()
    for await (const subscription of subscriptions.matching(bulletin)) {
      const { chat, thread } = subscription
      const moment = schedule(subscription, now, bulletin.kind)
      yield { bulletin: bulletin.id, chat, ...moment, attempts: 0, ...(thread !== undefined && { thread }) }
    }
  }
}
