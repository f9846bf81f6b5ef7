import type { ChatId } from '../domain/subscription.ts'
import type { Clock, RateLimiter } from '../ports.ts'

export interface PaceOptions {
  /** Messages a second to all chats together that Telegram allows. Default 30. */
  readonly perSecond?: number
  /** The share of it to use, above 0 and at most 1. Default 0.96: answers jitter, and what is sent evenly may arrive closer together. */
  readonly share?: number
}

const CHAT_GAP_MS = 1_000
const GROUP_WINDOW_MS = 60_000
const GROUP_LIMIT = 20
/** After a 429 the pace falls by this; each quiet minute gives half of it back. */
const SLOWER = 0.98
const SLOWEST = 0.5
const QUIET_MS = 60_000
const CHATS_KEPT = 1_000

/**
 * An even pace: slots a fixed gap apart, one a second for each chat, 20 a minute for a group (a negative chat id). After a pause the first
 * slot may lie one gap in the past, so what was late by less than a gap does not slow the whole; more is never caught up, since several at
 * once break the limit anew. A chat that must wait takes a later slot and leaves the earlier ones to others.
 */
export function pace(clock: Clock, { perSecond = 30, share = 0.96 }: PaceOptions = {}): RateLimiter {
  if (!(perSecond > 0 && share > 0 && share <= 1)) throw new RangeError(`no pace: ${share} of ${perSecond} a second`)
  const fullGap = 1_000 / (perSecond * share)
  /** Slots taken, ascending, those in the past but for the last left out. */
  let taken: number[] = []
  const chats = new Map<ChatId, number[]>()
  let heldUntil = Number.NEGATIVE_INFINITY
  let quietSince = Number.NEGATIVE_INFINITY
  let factor = 1

  return {
    async reserve(chat, longest = Number.POSITIVE_INFINITY) {
      const now = clock.now()
      speedUp(now)
      const slot = freeSlot(Math.max(earliest(now), heldUntil, chatFree(chat)), fullGap / factor)
      const wait = Math.max(0, Math.ceil(slot - now - 1e-6))
      if (wait <= longest) remember(chat, slot, now)
      return wait
    },
    async hold(ms) {
      const now = clock.now()
      // Sends under way together are refused together: that is one refusal.
      if (now >= heldUntil) factor = Math.max(SLOWEST, factor * SLOWER)
      heldUntil = Math.max(heldUntil, now + ms)
      quietSince = heldUntil
      taken = taken.filter(slot => slot >= heldUntil)
    },
  }

  function earliest(now: number): number {
    const gap = fullGap / factor
    const past = taken.findLastIndex(slot => slot <= now)
    if (past > 0) taken = taken.slice(past)
    const last = past === -1 ? undefined : taken[0]
    return last === undefined ? now : Math.max(last + gap, now - gap)
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

  function chatFree(chat: ChatId): number {
    const slots = chats.get(chat)
    if (!slots) return Number.NEGATIVE_INFINITY
    const window = chat < 0 && slots.length >= GROUP_LIMIT ? slots.at(-GROUP_LIMIT)! + GROUP_WINDOW_MS : Number.NEGATIVE_INFINITY
    return Math.max(slots.at(-1)! + CHAT_GAP_MS, window)
  }

  function remember(chat: ChatId, slot: number, now: number): void {
    const at = taken.findLastIndex(other => other < slot) + 1
    taken.splice(at, 0, slot)
    // A slot a little in the past is used now.
    const slots = [...(chats.get(chat) ?? []), Math.max(slot, now)].slice(chat < 0 ? -GROUP_LIMIT : -1)
    chats.delete(chat)
    chats.set(chat, slots)
    // The map is in the order of the last reservation: old ones stand first.
    for (const [old, [...times]] of chats) {
      if (chats.size <= CHATS_KEPT || times.at(-1)! > now - GROUP_WINDOW_MS) break
      chats.delete(old)
    }
  }

  function speedUp(now: number): void {
    if (factor === 1 || now < quietSince + QUIET_MS) return
    factor = Math.min(1, factor * (1 + (1 - SLOWER) / 2))
    quietSince = now
  }
}
