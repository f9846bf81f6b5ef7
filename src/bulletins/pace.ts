import type { Clock, RateLimiter, Slot } from '../ports.ts'
import { answerWindow } from './answer-window.ts'
import { chatPace } from './chat-pace.ts'

export interface PaceOptions {
  /** Messages a second to all chats together that Telegram allows. Default 30. */
  readonly perSecond?: number
  /**
   * `answers`: a place is free again one second after its last message was answered, which no jitter on the way can break. `even`: slots a
   * fixed gap apart, for paces at which our own work, not the way, delays the answers. Default: `even` above 100 a second.
   */
  readonly kind?: 'answers' | 'even'
  /** The share of the limit that `even` uses, above 0 and at most 1. Default 0.96: what is sent evenly may arrive closer together. */
  readonly share?: number
}

const EVEN_ABOVE = 100
/** Rounding, and timers that fire early. */
const CLOCK_MS = 1
const ASK_AGAIN_MS = 20
/** With `answers`, messages start at least this share of an even gap apart: a burst would stay one for ever. */
const SPREAD = 0.9
/** After a 429 the pace falls by this; each quiet minute gives half of it back. */
const SLOWER = 0.98
const SLOWEST = 0.5
const QUIET_MS = 60_000

/**
 * The pace of bulletins: so many a second to all, one a second to each chat, 20 a minute to a group. After a pause the first slot may lie one
 * gap in the past, so what was late by less than a gap does not slow the whole; more is never caught up, since several at once break the
 * limit anew. A chat that must wait takes a later slot and leaves the earlier ones to others.
 */
export function pace(
  clock: Clock,
  { perSecond = 30, kind = perSecond > EVEN_ABOVE ? 'even' : 'answers', share = 0.96 }: PaceOptions = {},
): RateLimiter {
  if (!(perSecond > 0 && share > 0 && share <= 1)) throw new RangeError(`no pace: ${share} of ${perSecond} a second`)
  const places = Math.max(1, Math.floor(perSecond))
  const span = (1_000 * places) / perSecond + CLOCK_MS
  const fullGap = kind === 'even' ? 1_000 / (perSecond * share) : (1_000 / perSecond) * SPREAD
  const window = kind === 'even' ? undefined : answerWindow(places)
  const chats = chatPace()
  /** Slots taken, ascending, those in the past but for the last left out. */
  let taken: number[] = []
  let heldUntil = Number.NEGATIVE_INFINITY
  let quietSince = Number.NEGATIVE_INFINITY
  let factor = 1

  return {
    async room(withinMs) {
      const now = clock.now()
      const gap = fullGap / factor
      const first = freeSlot(earliest(now), gap)
      if (!Number.isFinite(first)) return { count: 0, nextMs: Number.POSITIVE_INFINITY }
      const count = Math.max(0, Math.floor((now + withinMs - first) / gap + 1e-9) + 1)
      return { count: Math.min(count, window?.openBy(now + withinMs, span / factor) ?? count), nextMs: waitUntil(first, now) }
    },
    async reserve(chat, longest = Number.POSITIVE_INFINITY) {
      const now = clock.now()
      speedUp(now)
      const slot = freeSlot(Math.max(earliest(now), chats.freeAt(chat)), fullGap / factor)
      // Every place is in use: one will be free when an answer comes.
      if (!Number.isFinite(slot)) return { waitMs: ASK_AGAIN_MS }
      const waitMs = waitUntil(slot, now)
      return waitMs > longest ? { waitMs } : { waitMs, slot: take(slot) }

      function take(at: number): Slot {
        const place = window?.take()
        taken.splice(taken.findLastIndex(other => other < at) + 1, 0, at)
        // A slot a little in the past is used now.
        const starts = Math.max(at, now)
        chats.note(chat, starts, now)
        return {
          used(startedAt) {
            window?.answered(startedAt, clock.now())
          },
          unused() {
            if (place !== undefined) window?.putBack(place)
            taken = taken.filter(other => other !== at)
            chats.forget(chat, starts)
          },
        }
      }
    },
    async hold(ms) {
      const now = clock.now()
      // Sends under way together are refused together: that is one refusal.
      if (now >= heldUntil) factor = Math.max(SLOWEST, factor * SLOWER)
      heldUntil = Math.max(heldUntil, now + ms)
      quietSince = heldUntil
      taken = taken.filter(slot => slot >= heldUntil)
      window?.doubt()
    },
    note: async chat => chats.note(chat, clock.now(), clock.now()),
  }

  function earliest(now: number): number {
    const gap = fullGap / factor
    const past = taken.findLastIndex(slot => slot <= now)
    if (past > 0) taken = taken.slice(past)
    const last = past === -1 ? undefined : taken[0]
    const even = last === undefined ? now : Math.max(last + gap, now - gap)
    return Math.max(even, heldUntil, window?.opens(span / factor) ?? Number.NEGATIVE_INFINITY)
  }

  /** The first moment from `from` on that is a gap away from every slot taken. */
  function freeSlot(from: number, gap: number): number {
    let slot = from
    for (const other of taken) {
      if (other >= slot + gap) break
      if (other > slot - gap) slot = other + gap
    }
    return slot
  }

  function speedUp(now: number): void {
    if (factor === 1 || now < quietSince + QUIET_MS) return
    factor = Math.min(1, factor * (1 + (1 - SLOWER) / 2))
    quietSince = now
  }
}

/** Whole milliseconds, 0 for a moment that has passed. */
function waitUntil(slot: number, now: number): number {
  return Math.max(0, Math.ceil(slot - now - 1e-6))
}
