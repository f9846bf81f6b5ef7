import type { Clock } from '../../src/ports.ts'

/**
 * A clock that jumps: whenever everything else has come to rest, it goes to the earliest moment that somebody sleeps until.
 * Starts at 0. Work that leaves the process (files) does not hold it back.
 */
export function fakeClock(start = 0): Clock {
  let now = start
  let order = 0
  const sleepers: { at: number; order: number; wake: () => void }[] = []
  let pumping = false
  const pump = () => {
    const next = sleepers.sort((a, b) => a.at - b.at || a.order - b.order).shift()
    if (!next) {
      pumping = false
      return
    }
    now = Math.max(now, next.at)
    next.wake()
    setImmediate(pump)
  }
  return {
    now: () => now,
    sleep: (ms, signal) =>
      new Promise(resolve => {
        if (signal?.aborted) return resolve()
        const wake = () => {
          signal?.removeEventListener('abort', wake)
          const at = sleepers.indexOf(sleeper)
          if (at !== -1) sleepers.splice(at, 1)
          resolve()
        }
        const sleeper = { at: now + Math.max(0, ms), order: order++, wake }
        sleepers.push(sleeper)
        signal?.addEventListener('abort', wake, { once: true })
        if (pumping) return
        pumping = true
        setImmediate(pump)
      }),
  }
}
