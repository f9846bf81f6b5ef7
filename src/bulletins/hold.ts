import type { DeliveryPorts } from './delivery-ports.ts'

/** Nothing is claimed before `until`: Telegram asked everyone to wait, or cannot be reached. */
export interface Hold {
  readonly until: number
  /** Telegram asked everyone to wait for `ms`. */
  wait(ms: number): Promise<void>
  /** Something was answered as it should be. */
  well(): void
  /** One more fault that is not about a chat; so many in a row, or one that concerns `everyone`, hold everyone, ever longer. */
  trouble(everyone: boolean): Promise<void>
  /** A waiting time that doubles with each attempt, from 1 second to a minute, of which a random part up to a half is left out. @param attempts from 1 */
  backoff(attempts: number): number
}

const FIRST_MS = 1_000
const LONGEST_MS = 60_000
const TROUBLES_IN_A_ROW = 10

export function newHold({ clock, limiter, log, random = Math.random }: DeliveryPorts): Hold {
  let until = Number.NEGATIVE_INFINITY
  let inARow = 0
  /** How often in a row everyone was held for trouble. */
  let times = 0
  const backoff = (attempts: number) => Math.round(Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempts - 1)) * (1 - random() / 2))
  return {
    get until() {
      return until
    },
    backoff,
    async wait(ms) {
      log.warn('Telegram asks everyone to wait', { ms })
      until = Math.max(until, clock.now() + ms)
      await limiter.hold(ms)
    },
    well() {
      inARow = 0
      times = 0
    },
    async trouble(everyone) {
      inARow++
      // What is under way together fails together: that is one trouble.
      if (clock.now() < until || (!everyone && inARow < TROUBLES_IN_A_ROW)) return
      const ms = backoff(++times)
      log.warn(everyone ? 'Telegram cannot be reached' : 'Telegram is out of order', { afterMs: ms })
      until = clock.now() + ms
    },
  }
}
