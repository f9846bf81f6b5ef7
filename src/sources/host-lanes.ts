import type { Clock } from '../ports.ts'

/** Requests to one host one after another, with a pause between them. */
export interface HostLanes {
  /**
   * Begins when the requests to this host before it are over and its pause has passed. @param pauseMs between the last one's end and this one's start
   */
  run<T>(host: string, pauseMs: number, request: () => Promise<T>, signal: AbortSignal): Promise<T>
  /** The host asked to be left alone until then. */
  hold(host: string, until: number): void
  /** Milliseconds that a host is still to be left alone; 0 where it is not. */
  heldMs(host: string): number
}

export function hostLanes(clock: Clock): HostLanes {
  const last = new Map<string, Promise<unknown>>()
  const endedAt = new Map<string, number>()
  const held = new Map<string, number>()
  return {
    run(host, pauseMs, request, signal) {
      const turn = (last.get(host) ?? Promise.resolve()).then(async () => {
        const wait = (endedAt.get(host) ?? Number.NEGATIVE_INFINITY) + pauseMs - clock.now()
        if (wait > 0) await clock.sleep(wait, signal)
        return await request().finally(() => endedAt.set(host, clock.now()))
      })
      last.set(
        host,
        turn.catch(() => {}),
      )
      return turn
    },
    hold(host, until) {
      held.set(host, Math.max(until, held.get(host) ?? 0))
    },
    heldMs: host => Math.max(0, (held.get(host) ?? 0) - clock.now()),
  }
}
