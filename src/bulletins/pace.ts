import type { ChatId } from '../domain/subscription.ts'
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
/** What is behind its schedule goes at this share of the gap, as long as the answers leave room, and gives up what is older than `OWED_MS`. */
const CATCH_UP = 0.7
const OWED_MS = 1_000
/** So long after catching up only the answers tell what Telegram has counted. */
const GUARDED_MS = 2_000
/** After a 429 the pace falls by this; each quiet minute gives half of it back. */
const SLOWER = 0.98
const SLOWEST = 0.5
const QUIET_MS = 60_000

/**
 * The pace of bulletins: so many a second to all, one a second to each chat, 20 a minute to a group. Slots follow a schedule of even gaps; after a
 * pause a second's worth of it is caught up, never faster than the answers show to be safe. A chat that must wait takes a later slot and leaves
 * the earlier ones to others.
 */
export function pace(
  clock: Clock,
  { perSecond = 30, kind = perSecond > EVEN_ABOVE ? 'even' : 'answers', share = 0.96 }: PaceOptions = {},
): RateLimiter {
  if (!(perSecond > 0 && share > 0 && share <= 1)) throw new RangeError(`no pace: ${share} of ${perSecond} a second`)
  const places = Math.max(1, Math.floor(perSecond))
  const fullGap = 1_000 / (kind === 'even' ? perSecond * share : perSecond)
  const time = forward(clock)
  const window = answerWindow(places)
  const chats = chatPace()
  /** When the next slot of the schedule is. */
  let due = time.now()
  /** The last slot of the schedule that was taken. */
  let last = Number.NEGATIVE_INFINITY
  /** Slots taken, ascending, those in the past but for the last left out. */
  let taken: number[] = []
  let guardedUntil = kind === 'even' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
  let heldUntil = Number.NEGATIVE_INFINITY
  let quietSince = Number.NEGATIVE_INFINITY
  let factor = 1

  return {
    async room(withinMs) {
      const now = time.now()
      const { at, step, isGuarded } = nextSlot(now)
      if (!Number.isFinite(at)) return { count: 0, nextMs: Number.POSITIVE_INFINITY }
      const count = Math.max(0, Math.floor((now + withinMs - at) / step + 1e-9) + 1)
      return { count: isGuarded ? Math.min(count, window.openBy(now + withinMs, span())) : count, nextMs: waitUntil(at, now) }
    },
    async reserve(chat, longest = Number.POSITIVE_INFINITY) {
      const now = time.now()
      speedUp(now)
      const { at, isCatchingUp } = nextSlot(now, chats.freeAt(chat))
      // Every place is in use: one will be free when an answer comes.
      if (!Number.isFinite(at)) return { waitMs: ASK_AGAIN_MS }
      const waitMs = waitUntil(at, now)
      if (waitMs > longest) return { waitMs }
      // A chat that must wait leaves the schedule to others, who step round its slot.
      const isOnSchedule = at < nextSlot(now).at + 1
      if (isCatchingUp) guardedUntil = Math.max(guardedUntil, at + GUARDED_MS)
      const slot = take(chat, at, now, isOnSchedule)
      if (isOnSchedule) {
        due = Math.max(due, now - OWED_MS) + fullGap / factor
        last = at
      }
      return { waitMs, slot }
    },
    async hold(ms) {
      const now = time.now()
      // Sends under way together are refused together: that is one refusal.
      if (now >= heldUntil) factor = Math.max(SLOWEST, factor * SLOWER)
      heldUntil = Math.max(heldUntil, now + ms)
      quietSince = heldUntil
      due = Math.max(due, heldUntil)
      taken = taken.filter(slot => slot >= heldUntil)
      last = Number.NEGATIVE_INFINITY
      window.doubt()
    },
    note: async chat => chats.note(chat, time.now(), time.now()),
  }

  /** The first slot from `from` on. What is late by less than a gap is on schedule: its slot may lie that far in the past. */
  function nextSlot(now: number, from = Number.NEGATIVE_INFINITY): { at: number; step: number; isGuarded: boolean; isCatchingUp: boolean } {
    const gap = fullGap / factor
    const past = taken.findLastIndex(slot => slot <= now)
    if (past > 0) taken = taken.slice(past)
    const isCatchingUp = due < now - gap
    const step = isCatchingUp ? gap * CATCH_UP : gap
    const earliest = Math.max(from, isCatchingUp ? now : due, heldUntil, last + step)
    const isGuarded = isCatchingUp || earliest < guardedUntil
    return { at: freeSlot(isGuarded ? Math.max(earliest, window.opens(span())) : earliest, step), step, isGuarded, isCatchingUp }
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

  function take(chat: ChatId, at: number, now: number, isOnSchedule: boolean): Slot {
    const place = window.take()
    taken.splice(taken.findLastIndex(other => other < at) + 1, 0, at)
    const starts = Math.max(at, now)
    chats.note(chat, starts, now)
    return {
      used(startedAt) {
        const over = time.now()
        window.answered(time.of(startedAt), over)
        // it arrived at some moment until now: the chat's next is counted from here, so that jitter on the way never brings them too close
        chats.forget(chat, starts)
        chats.note(chat, Math.max(starts, over), over)
      },
      unused() {
        window.putBack(place)
        taken = taken.filter(other => other !== at)
        chats.forget(chat, starts)
        if (!isOnSchedule) return
        due = Math.min(due, at)
        last = Number.NEGATIVE_INFINITY
      },
    }
  }

  function span(): number {
    return (1_000 * places) / perSecond / factor + CLOCK_MS
  }

  function speedUp(now: number): void {
    if (factor === 1 || now < quietSince + QUIET_MS) return
    factor = Math.min(1, factor * (1 + (1 - SLOWER) / 2))
    quietSince = now
  }
}

/** The clock without its steps back: a machine whose clock is set right goes on at the same pace. */
function forward({ now }: Clock): { now(): number; of(moment: number): number } {
  let seen = now()
  let behind = 0
  return {
    now() {
      const moment = now()
      behind += Math.max(0, seen - moment)
      seen = moment
      return moment + behind
    },
    of: moment => moment + behind,
  }
}

/** Whole milliseconds, 0 for a moment that has passed. */
function waitUntil(slot: number, now: number): number {
  return Math.max(0, Math.ceil(slot - now - 1e-6))
}
