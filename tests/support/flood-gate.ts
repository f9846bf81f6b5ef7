/** How strictly a server of Telegram's kind counts. Every limit is over a sliding window; absent limits are not kept. */
export interface FloodLimits {
  /** Accepted in any sliding second, to all chats together. */
  readonly perSecond?: number
  /** After a violation of `perSecond` everything is refused for so long, in ms, and each further try begins it anew. */
  readonly closedMs?: number
  /** Accepted in any sliding second to one chat. */
  readonly perChatSecond?: number
  /** Accepted in any sliding minute to one group (a negative chat id). */
  readonly perGroupMinute?: number
}

export interface FloodGate {
  /** Undefined where the message passes, else the whole seconds to wait, at least 1. @param now in ms, never less than before */
  refuse(chat: number, now: number): number | undefined
}

const SECOND = 1_000
const MINUTE = 60_000

/** Counts what it lets through; what it refuses counts for nothing but the closing. */
export function floodGate({ perSecond, closedMs = 0, perChatSecond, perGroupMinute }: FloodLimits): FloodGate {
  const all = perSecond === undefined ? undefined : new Passed(perSecond, SECOND)
  const chats = new Map<number, Passed>()
  const groups = new Map<number, Passed>()
  let closedUntil = Number.NEGATIVE_INFINITY

  return {
    refuse(chat, now) {
      const windows = [
        ...(perChatSecond === undefined ? [] : [of(chats, chat, perChatSecond, SECOND)]),
        ...(perGroupMinute === undefined || chat > 0 ? [] : [of(groups, chat, perGroupMinute, MINUTE)]),
      ]
      if (now < closedUntil) {
        closedUntil = now + closedMs
        return seconds(closedMs)
      }
      const wait = all?.waitAt(now) ?? 0
      if (wait > 0) {
        if (closedMs > 0) closedUntil = now + closedMs
        return seconds(Math.max(wait, closedMs))
      }
      const longest = Math.max(0, ...windows.map(window => window.waitAt(now)))
      if (longest > 0) return seconds(longest)
      for (const window of [...(all ? [all] : []), ...windows]) window.pass(now)
      return undefined
    },
  }
}

/** The last so many that passed. */
class Passed {
  readonly #times: number[] = []
  readonly #limit: number
  readonly #span: number

  constructor(limit: number, span: number) {
    this.#limit = limit
    this.#span = span
  }

  /** Milliseconds until one more would pass; 0 for now. */
  waitAt(now: number): number {
    const first = this.#times.length < this.#limit ? undefined : this.#times[0]
    return first === undefined ? 0 : Math.max(0, first + this.#span - now)
  }

  pass(now: number): void {
    if (this.#times.push(now) > this.#limit) this.#times.shift()
  }
}

function of(windows: Map<number, Passed>, chat: number, limit: number, span: number): Passed {
  const known = windows.get(chat) ?? new Passed(limit, span)
  windows.set(chat, known)
  return known
}

function seconds(ms: number): number {
  return Math.max(1, Math.ceil(ms / SECOND))
}
