import type { Clock, Log, Outbox, RateLimiter, Sender, SubscriptionStore } from '../ports.ts'

/** All that delivering needs. */
export interface DeliveryPorts {
  readonly outbox: Outbox
  readonly subscriptions: SubscriptionStore
  readonly limiter: RateLimiter
  readonly sender: Sender
  readonly clock: Clock
  readonly log: Log
  /** Sends under way at most; also what a crash may repeat at most. Default 30. */
  readonly inFlight?: number
  /** How long a claim keeps others from sending the same, in ms. Default two minutes, well above the longest send. */
  readonly leaseMs?: number
  /** How long a send that was not answered rests before it is repeated, in ms. Default one minute. */
  readonly unsureMs?: number
  /** From 0 to 1, exclusive; spreads what is tried again. */
  readonly random?: () => number
}

export const LEASE_MS = 120_000
