import type { Fact } from '../../domain/fact.ts'

/** The first of many facts, shown one by one. */
export interface First {
  /** @param fact with an amount */
  see(fact: Fact): void
  /** Those that stand first, in order; of equal amounts the one seen first before the others. */
  all(): readonly Fact[]
}

/**
 * Keeps those of the highest or the lowest amounts, at most so many, without putting the others in order. Where equal amounts are too many, of the
 * lowest those seen first are kept, of the highest those seen last.
 */
export function createFirst(limit: number, most: 'most' | 'least'): First {
  const highest = most === 'most'
  /** Of equal amounts that which would go last stands last. */
  const kept: Fact[] = []
  return {
    see(fact) {
      const amount = amountOf(fact)
      const goesBefore = (other: Fact) => (highest ? amount >= amountOf(other) : amount < amountOf(other))
      if (kept.length === limit && !goesBefore(kept[limit - 1]!)) return
      let at = kept.length
      while (at > 0 && goesBefore(kept[at - 1]!)) at--
      kept.splice(at, 0, fact)
      if (kept.length > limit) kept.pop()
    },
    all: () => (highest ? kept.toReversed().sort((a, b) => amountOf(b) - amountOf(a)) : kept),
  }
}

const amountOf = ({ quantity }: Fact): number => quantity!.value
