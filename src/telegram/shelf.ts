import { randomInt } from 'node:crypto'
import type { Clock, KeyValue } from '../ports.ts'

/** Keeps small JSON values for a day, so that a button of a few bytes can name one. */
export interface Shelf {
  /** Resolves to a token of 8 characters `[a-z0-9]`. */
  keep(value: unknown): Promise<string>
  /** Undefined where the token is old or forged. */
  take(token: string): Promise<unknown>
}

const DAY_MS = 24 * 60 * 60 * 1000
const PREFIX = 'shelf:'
/** Old values are swept out once in so many keeps. */
const SWEEP_EVERY = 50

export function createShelf(values: KeyValue, clock: Clock): Shelf {
  let keeps = 0
  return {
    async keep(value) {
      if (keeps++ % SWEEP_EVERY === 0) await sweep()
      const token = Array.from({ length: 8 }, () => randomInt(36).toString(36)).join('')
      await values.write(PREFIX + token, { until: clock.now() + DAY_MS, value })
      return token
    },
    async take(token) {
      const kept = (await values.read(PREFIX + token)) as { until: number; value: unknown } | undefined // written by keep
      return kept !== undefined && kept.until > clock.now() ? kept.value : undefined
    },
  }

  async function sweep(): Promise<void> {
    for (const key of await values.keys(PREFIX)) if (await expired(key)) await values.delete(key)
  }

  async function expired(key: string): Promise<boolean> {
    const kept = (await values.read(key)) as { until?: number } | undefined
    return (kept?.until ?? 0) <= clock.now()
  }
}
