import { HoiXaError } from '../domain/errors.ts'
import { createLane } from '../lane.ts'
import type { Clock } from '../ports.ts'
import type { Read } from '../take-in.ts'
import { readingThreads, type Threads } from './threads.ts'

/** Nothing that people write takes a hundredth of it. */
const LONGEST_MS = 60_000
/** A thread holds some 100 MB; one that is not needed for so long is let go. */
const IDLE_MS = 5 * 60_000

const LATE = Symbol('late')

/** Reads in a thread of its own, one file after another, whatever a file does to its reader. */
export interface ReadingApart {
  readonly read: Read
  close(): Promise<void>
}

/**
 * @param entry a program that in a thread calls `readForOthers`
 * @param open makes the thread; tests stand in for it
 */
export function readingApart(entry: URL, clock: Clock, open: (entry: URL) => Threads = url => readingThreads(url, 1)): ReadingApart {
  const lane = createLane()
  let threads: Threads | undefined
  let idle = new AbortController()

  const close = async (): Promise<void> => {
    idle.abort()
    const closing = threads
    threads = undefined
    await closing?.close()
  }
  const closeWhenIdle = (): void => {
    idle = new AbortController()
    const { signal } = idle
    void clock.sleep(IDLE_MS, signal).then(() => (signal.aborted ? undefined : close()))
  }

  const read: Read = (file, id) =>
    lane(async () => {
      idle.abort()
      threads ??= open(entry)
      const over = new AbortController()
      const late = clock.sleep(LONGEST_MS, over.signal).then(() => (over.signal.aborted ? undefined : LATE))
      try {
        const reading = threads.read(file, id)
        reading.catch(() => {}) // its thread may be ended before it
        const done = (await Promise.race([reading, late])) ?? (await reading)
        if (done !== LATE) return done
        await close()
        throw new HoiXaError('file-too-slow', `${file.name} was not read within ${LONGEST_MS} ms`, { details: { file: file.name } })
      } finally {
        over.abort()
        if (threads) closeWhenIdle()
      }
    })
  return { read, close }
}
