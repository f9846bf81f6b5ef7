import { MessageChannel, type MessagePort } from 'node:worker_threads'

/** Operators that a page may have; maps and drawings have fewer, and pages made to fill the memory more. */
const MOST_OPERATORS = 300_000

/** Two ends of a line on which the library's halves talk. */
export interface Channel {
  readonly near: MessagePort
  readonly far: MessagePort
  /** Rejects when more operators have come since the last `nextPage` than a page may have. */
  readonly overrun: Promise<never>
  nextPage(): void
  close(): void
}

/**
 * The library's reading half works in this thread. Left to itself it never lets go until a page is done; over a real channel it does after
 * each thousand operators, so that others have their turn, time limits are kept, and what comes can be counted.
 */
export function openChannel(): Channel {
  const { port1: near, port2: far } = new MessageChannel()
  let operators = 0
  let refuse: (reason: Error) => void
  const overrun = new Promise<never>((_, reject) => {
    refuse = reject
  })
  overrun.catch(() => {}) // also where nobody waits any more
  near.on('message', (message: { chunk?: { fnArray?: ArrayLike<number> } } | null) => {
    operators += message?.chunk?.fnArray?.length ?? 0
    if (operators > MOST_OPERATORS) refuse(new Error('a page has too many operators'))
  })
  far.start()
  return {
    near,
    far,
    overrun,
    nextPage: () => {
      operators = 0
    },
    close: () => near.close(),
  }
}
