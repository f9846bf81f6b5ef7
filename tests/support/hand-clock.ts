import type { Clock } from '../../src/ports.ts'

/** A clock that goes when it is told to; only sleeps of up to `passMs` pass by themselves. Nothing that waits for the network is hurried by it. */
export interface HandClock extends Clock {
  /** Time goes on, and wakes whoever slept until then. */
  advance(ms: number): void
  /** For how long each is asleep that does not wake by itself. */
  readonly sleeping: readonly number[]
  /** Resolves when somebody sleeps for so long, or longer. */
  slept(ms: number): Promise<void>
}

export function handClock(start = 0, passMs = 5_000): HandClock {
  let now = start
  const sleepers = new Set<{ readonly at: number; readonly ms: number; wake(): void }>()
  const watchers = new Set<{ readonly ms: number; tell(): void }>()
  return {
    now: () => now,
    sleep(ms, signal) {
      if (signal?.aborted) return Promise.resolve()
      if (ms <= passMs) {
        now += Math.max(0, ms)
        return new Promise(resolve => void setImmediate(resolve))
      }
      return new Promise(resolve => {
        const wake = () => {
          sleepers.delete(sleeper)
          signal?.removeEventListener('abort', wake)
          resolve()
        }
        const sleeper = { at: now + ms, ms, wake }
        sleepers.add(sleeper)
        signal?.addEventListener('abort', wake, { once: true })
        for (const watcher of [...watchers]) if (ms >= watcher.ms) watcher.tell()
      })
    },
    advance(ms) {
      now += ms
      for (const sleeper of [...sleepers].sort((a, b) => a.at - b.at)) if (sleeper.at <= now) sleeper.wake()
    },
    get sleeping() {
      return [...sleepers].map(({ ms }) => ms)
    },
    slept: ms =>
      new Promise(resolve => {
        if ([...sleepers].some(sleeper => sleeper.ms >= ms)) return resolve()
        const watcher = {
          ms,
          tell() {
            watchers.delete(watcher)
            resolve()
          },
        }
        watchers.add(watcher)
      }),
  }
}
