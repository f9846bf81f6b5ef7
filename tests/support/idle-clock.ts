import { setImmediate as breath } from 'node:timers/promises'
import type { Clock } from '../../src/ports.ts'

/** Moves when told to. Sleeping takes a millisecond at most, and lets what waits for the disk go on. */
export function idleClock(start: number): Clock & { advance(ms: number): void } {
  let now = start
  return {
    now: () => now,
    async sleep(ms) {
      await breath()
      now += Math.min(ms, 1)
    },
    advance(ms) {
      now += ms
    },
  }
}
