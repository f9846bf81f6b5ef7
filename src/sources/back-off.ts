const LONGEST_MS = 24 * 3600_000
const LONGEST_ASKED_MS = 7 * 24 * 3600_000

/** A number from 0 up to 1, without 1. */
export type Random = () => number

/** How long to wait after so many failures in a row: `firstMs` and ever twice as long, a day at most, and by up to a fifth more or less, so that not all come back at once. */
export function backOffMs(failures: number, firstMs: number, random: Random): number {
  const wait = Math.min(LONGEST_MS, firstMs * 2 ** Math.min(failures - 1, 30))
  return Math.round(wait * (0.8 + 0.4 * random()))
}

/** What a server says in `Retry-After`: seconds, or a moment (RFC 9110, 10.2.3). A week at most; undefined where it says nothing that can be read. */
export function retryAfterMs(header: string | undefined, now: number): number | undefined {
  const text = header?.trim()
  if (text === undefined || text === '') return undefined
  const ms = /^\d+$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - now
  return Number.isNaN(ms) ? undefined : Math.min(LONGEST_ASKED_MS, Math.max(0, ms))
}
