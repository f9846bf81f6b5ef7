import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { HoiXaError } from '../domain/errors.ts'
import type { ReadFile } from '../intake.ts'
import type { Elsewhere } from '../main.ts'
import type { Outcome, Task } from '../read-thread.ts'
import type { Read } from '../take-in.ts'

/**
 * So many files are worth threads. Each costs the start of the program, reads slowly until its patterns are compiled, and holds some 100 MB.
 * Best of several runs on two cores that had other work too, reports of 5 kB: 400 in 7.2 s without threads and in 7.0 s with two,
 * 1,200 in 24.8 s and 16.7 s.
 */
export const WORTH_THREADS = 1_000
const MOST_THREADS = 4

interface Waiting {
  readonly task: Task
  readonly resolve: (read: ReadFile) => void
  readonly reject: (error: Error) => void
}

/** Threads that read and extract, each one file at a time; one starts when a file is to be read and the others are at work. */
export interface Threads extends Elsewhere {
  close(): Promise<void>
}

/** @param entry a program that in a thread calls `readForOthers` */
export function readingThreads(entry: URL, count = Math.min(availableParallelism(), MOST_THREADS)): Threads {
  const queue: Waiting[] = []
  const workers = new Map<Worker, Waiting | undefined>()

  const start = (): Worker => {
    const worker = new Worker(entry)
    workers.set(worker, undefined)
    worker.on('message', (outcome: Outcome) => {
      const done = workers.get(worker)
      workers.set(worker, undefined)
      if (done) settle(outcome, done)
      next()
    })
    // one that ends takes its file with it, and leaves the others to those that start in its place
    const end = (error: Error) => {
      const lost = workers.get(worker)
      workers.delete(worker)
      lost?.reject(error)
      next()
    }
    worker.on('error', end)
    worker.on('exit', code => end(new Error(`a reading thread ended with ${code}`)))
    return worker
  }

  const next = (): void => {
    while (queue.length > 0) {
      const idle = [...workers].find(([, task]) => task === undefined)?.[0] ?? (workers.size < count ? start() : undefined)
      if (!idle) return
      const one = queue.shift()!
      workers.set(idle, one)
      idle.postMessage(one.task)
    }
  }

  const read: Read = (file, id) =>
    new Promise((resolve, reject) => {
      queue.push({ task: { file, ...(id === undefined ? {} : { id }) }, resolve, reject })
      next()
    })
  return {
    read,
    ahead: count * 2, // one at work and one waiting for each
    async close() {
      queue.length = 0
      await Promise.all([...workers.keys()].map(worker => worker.terminate()))
    },
  }
}

function settle(outcome: Outcome, { resolve, reject }: Waiting): void {
  if ('read' in outcome) resolve(outcome.read)
  else {
    const { code, message, details } = outcome.fault
    reject(code === undefined ? new Error(message) : new HoiXaError(code, message, { details }))
  }
}
