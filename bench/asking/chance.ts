/** Numbers drawn by chance that are the same in every run. */
export interface Chance {
  /** From 0 to 1, 1 excluded. */
  next(): number
  /** A whole number below `end`. */
  below(end: number): number
  of<T>(items: readonly T[]): T
}

/** @param seed any whole number; the same seed draws the same numbers (mulberry32) */
export function chance(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const below = (end: number) => Math.floor(next() * end)
  return { next, below, of: items => items[below(items.length)]! }
}
