import type { Fact } from '../domain/fact.ts'

/** A figure to be told, with the upper end where it is the lower end of a printed range. */
export type Ranged<T> = T & { readonly upTo?: Fact }

/**
 * Brings the two ends of a printed range together: "38 - 40 triệu đồng" is stored as two figures of one place in the report, and told as one.
 * The lower end stands for both, where the first of them stood; an end whose other end is not told stays a bound.
 */
export function joinRanges<T extends { readonly fact: Fact }>(told: readonly T[]): Ranged<T>[] {
  const joined = new Set<T>()
  return told.flatMap((one): Ranged<T>[] => {
    if (joined.has(one)) return []
    const bound = one.fact.quantity?.comparator
    const other =
      bound !== '>=' && bound !== '<=' ? undefined : told.find(each => areEnds(one.fact, each.fact) || areEnds(each.fact, one.fact))
    if (other === undefined) return [one]
    joined.add(other)
    const [low, high] = areEnds(one.fact, other.fact) ? [one, other] : [other, one]
    return [{ ...low, upTo: high.fact }]
  })
}

function areEnds(low: Fact, high: Fact): boolean {
  const [a, b] = [low.quantity, high.quantity]
  if (a?.comparator !== '>=' || b?.comparator !== '<=' || a.measure !== b.measure || a.value >= b.value) return false
  return (
    low.report === high.report &&
    low.span.start === high.span.start &&
    low.span.end === high.span.end &&
    low.unit.id === high.unit.id &&
    low.indicator.id === high.indicator.id &&
    low.indicator.text === high.indicator.text &&
    low.period.label === high.period.label &&
    low.kind === high.kind &&
    low.role === high.role
  )
}
