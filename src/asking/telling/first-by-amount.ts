/** The first of many things by their amounts, shown one by one. */
export interface First<T> {
  see(thing: T, amount: number): void
  /** Those that stand first, in order; of equal amounts the one seen first before the others. */
  all(): readonly T[]
}

/**
 * Keeps those of the highest or the lowest amounts, at most so many, without putting the others in order. Where equal amounts are too many, of the
 * lowest those seen first are kept, of the highest those seen last.
 */
export function createFirst<T>(limit: number, most: 'most' | 'least'): First<T> {
  const highest = most === 'most'
  /** Of equal amounts that which would go last stands last. */
  const kept: { readonly thing: T; readonly amount: number }[] = []
  return {
    see(thing, amount) {
      const goesBefore = (other: number) => (highest ? amount >= other : amount < other)
      if (kept.length === limit && !goesBefore(kept[limit - 1]!.amount)) return
      let at = kept.length
      while (at > 0 && goesBefore(kept[at - 1]!.amount)) at--
      kept.splice(at, 0, { thing, amount })
      if (kept.length > limit) kept.pop()
    },
    all: () => (highest ? kept.toReversed().sort((a, b) => b.amount - a.amount) : kept).map(({ thing }) => thing),
  }
}
