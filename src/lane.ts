/** Does so many things at once at most; the others wait for their turn, in their order. */
export type Lane = <T>(work: () => Promise<T>) => Promise<T>

export function createLane(width = 1): Lane {
  const waiting: (() => void)[] = []
  let free = width
  return async work => {
    if (free > 0) free--
    else await new Promise<void>(resolve => waiting.push(resolve))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free++
    }
  }
}
