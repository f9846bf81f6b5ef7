/** Runs a task when those before it with one of its keys are over and a place is free; resolves when it is over, and rejects as it does. */
export type InTurn = (keys: readonly number[], task: () => Promise<void>) => Promise<void>

/** Tasks side by side, at most `atOnce`; those that share a key one after another, in the order they were given. */
export function createTurns(atOnce: number): InTurn {
  /** By key, the end of the last task given. */
  const last = new Map<number, Promise<void>>()
  const waiting: (() => void)[] = []
  let free = atOnce

  return async (keys, task) => {
    const run = Promise.all(keys.map(key => last.get(key))).then(() => inPlace(task))
    const over = run.catch(() => {}) // who waits for it goes on whatever became of it
    for (const key of keys) last.set(key, over)
    try {
      await run
    } finally {
      for (const key of keys) if (last.get(key) === over) last.delete(key)
    }
  }

  async function inPlace(task: () => Promise<void>): Promise<void> {
    if (free > 0) free--
    else await new Promise<void>(resolve => waiting.push(resolve))
    try {
      await task()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free++
    }
  }
}
