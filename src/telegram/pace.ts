import type { Clock } from '../ports.ts'

/** Whether a person may go on, is to be told once to wait, or is passed over in silence. */
export type Pace = (person: number) => 'go' | 'tell' | 'wait'

export interface PaceOptions {
  /** Updates that a person may send at once. */
  readonly burst: number
  /** Updates regained each second. */
  readonly perSecond: number
}

const MOST_PEOPLE = 10_000

/** A bucket of tokens for each person; a full bucket is forgotten, so nothing is kept of those who are quiet. */
export function createPace(clock: Clock, { burst, perSecond }: PaceOptions): Pace {
  const buckets = new Map<number, { tokens: number; at: number; told: boolean }>()
  return person => {
    const now = clock.now()
    if (buckets.size >= MOST_PEOPLE) forgetQuiet(now)
    const known = buckets.get(person) ?? { tokens: burst, at: now, told: false }
    const tokens = Math.min(burst, known.tokens + ((now - known.at) / 1000) * perSecond)
    const go = tokens >= 1
    buckets.set(person, { tokens: go ? tokens - 1 : tokens, at: now, told: !go })
    return go ? 'go' : known.told ? 'wait' : 'tell'
  }

  function forgetQuiet(now: number): void {
    for (const [person, { tokens, at }] of buckets) if (tokens + ((now - at) / 1000) * perSecond >= burst) buckets.delete(person)
  }
}
