import type { Delivery } from '../domain/subscription.ts'
import type { DeliveryPorts } from './delivery-ports.ts'

/** Nothing is claimed before `until`: Telegram asked everyone to wait, or cannot be reached. */
export interface Hold {
  readonly until: number
  /** Telegram asked everyone to wait for `ms`. */
  wait(ms: number): Promise<void>
  /** Something was answered as it should be. */
  well(delivery: Delivery): void
  /**
   * One more fault that is not about the chat; so many in a row, or one that concerns `everyone`, hold everyone. Resolves to the moment of the next
   * try: 1 second to a minute later, twice as long each time, of which a random part up to a half is left out.
   */
  trouble(delivery: Delivery, everyone: boolean): number
}

const FIRST_MS = 1_000
const LONGEST_MS = 60_000
const TROUBLES_IN_A_ROW = 10

export function newHold({ clock, limiter, log, random = Math.random }: DeliveryPorts): Hold {
  let until = Number.NEGATIVE_INFINITY
  let inARow = 0
  /** How often in a row everyone was held for trouble. */
  let times = 0
  /** How often in a row each that is in trouble was. */
  const troubles = new Map<string, number>()
  const backoff = (times: number) => Math.round(Math.min(LONGEST_MS, FIRST_MS * 2 ** (times - 1)) * (1 - random() / 2))
  return {
    get until() {
      return until
    },
    async wait(ms) {
      log.warn('Telegram asks everyone to wait', { ms })
      until = Math.max(until, clock.now() + ms)
      await limiter.hold(ms)
    },
    well({ bulletin, chat }) {
      troubles.delete(`${bulletin}/${chat}`)
      inARow = 0
      times = 0
    },
    trouble({ bulletin, chat }, everyone) {
      const now = clock.now()
      inARow++
      // What is under way together fails together: that is one trouble.
      if (now >= until && (everyone || inARow >= TROUBLES_IN_A_ROW)) {
        const ms = backoff(++times)
        log.warn(everyone ? 'Telegram cannot be reached' : 'Telegram is out of order', { afterMs: ms })
        until = now + ms
      }
      if (everyone) return until
      const key = `${bulletin}/${chat}`
      troubles.set(key, (troubles.get(key) ?? 0) + 1)
      return Math.max(until, now + backoff(troubles.get(key)!))
    },
  }
}
