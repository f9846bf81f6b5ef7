import type { ChatId } from '../domain/subscription.ts'
import type { Clock, RateLimiter, Slot } from '../ports.ts'

/** Leave to call Telegram, one call after another. */
export interface Turns {
  /**
   * Resolves when the call may start: at the pace, and not before Telegram lets everyone go on. A number instead of a slot is how long the chat must
   * wait, where that is more than `longest` (ms; default: no bound). Undefined where the signal aborted.
   */
  take(chat: ChatId, longest?: number): Promise<Slot | number | undefined>
  /** A 429 holds everyone for `ms`. */
  hold(ms: number): Promise<void>
}

/** A slot is taken only so long before it comes, so that a 429 meets few that wait for theirs; longer than bulletins take theirs, lest these take all. */
const AHEAD_MS = 250
const ASK_AGAIN_MS = 20
const LONGEST_NAP_MS = 1_000

/** @param limiter the one that bulletins are sent by: whatever calls Telegram counts against the same limits */
export function turns({ limiter, clock }: { limiter: RateLimiter; clock: Clock }, signal: AbortSignal | undefined): Turns {
  let heldUntil = Number.NEGATIVE_INFINITY
  return {
    async take(chat, longest = Number.POSITIVE_INFINITY) {
      while (!signal?.aborted) {
        const held = heldUntil - clock.now()
        const { nextMs } = await limiter.room(AHEAD_MS)
        const early = Math.max(held, nextMs - AHEAD_MS)
        if (early > 0) {
          // without an end where every place is in use: one will be free when an answer comes
          await clock.sleep(Number.isFinite(early) ? Math.min(early, LONGEST_NAP_MS) : ASK_AGAIN_MS, signal)
          continue
        }
        const { waitMs, slot } = await limiter.reserve(chat, Math.max(longest, AHEAD_MS))
        if (!slot && waitMs > longest) return waitMs
        await clock.sleep(waitMs, signal)
        if (!slot) continue
        if (!signal?.aborted && clock.now() >= heldUntil) return slot
        slot.unused()
      }
      return undefined
    },
    async hold(ms) {
      heldUntil = Math.max(heldUntil, clock.now() + ms)
      await limiter.hold(ms)
    },
  }
}
