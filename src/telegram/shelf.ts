import { randomInt } from 'node:crypto'
import type { ChatId } from '../domain/subscription.ts'
import type { Clock, KeyValue } from '../ports.ts'

/** Keeps small JSON values of one chat for a day, so that a button of a few bytes can name one. */
export interface Shelf {
  /** Resolves to a token of 8 characters `[a-z0-9]`. */
  keep(value: unknown): Promise<string>
  /** Undefined where the token is old, forged or of another chat. */
  take(token: string): Promise<unknown>
}

const HOUR_MS = 60 * 60 * 1000
const DAY_MS = 24 * HOUR_MS

/**
 * The shelf of each chat. Keys are `shelf:<chat>:<token>` and values hold `until`, by which they are found and swept. `tidy` sweeps what is
 * over; it is called at most once an hour, when something is put there.
 */
export function createShelves(values: KeyValue, clock: Clock, tidy: () => Promise<void>): (chat: ChatId) => Shelf {
  let tidied = Number.NEGATIVE_INFINITY
  return chat => ({
    async keep(value) {
      if (clock.now() - tidied >= HOUR_MS) {
        tidied = clock.now()
        await tidy()
      }
      const token = Array.from({ length: 8 }, () => randomInt(36).toString(36)).join('')
      await values.write(keyOf(chat, token), { until: clock.now() + DAY_MS, value })
      return token
    },
    async take(token) {
      const kept = (await values.read(keyOf(chat, token))) as { until: number; value: unknown } | undefined // written by keep
      return kept !== undefined && kept.until > clock.now() ? kept.value : undefined
    },
  })
}

const keyOf = (chat: ChatId, token: string): string => `shelf:${chat}:${token}`
