import type { Fact } from '../../domain/fact.ts'
import type { Comparator } from '../../domain/quantity.ts'
import type { Query } from '../understanding/query.ts'
import { AMOUNTS } from './by-role.ts'
import { type Bound, holds } from './holds.ts'

/** Whether the figure of the place or the year named now stands to that told before as was asked. */
export function standsToThat(facts: readonly Fact[], { reading }: Query, comparator: Comparator): 'yes' | 'no' | 'unknown' {
  const amounts = facts.filter(fact => fact.quantity !== null && AMOUNTS.has(fact.role))
  const isNamed = ({ unit, period }: Fact) =>
    reading.places.length > 0
      ? reading.places.some(({ candidates }) => candidates.some(({ ref }) => ref.id === unit.id))
      : reading.period.years.includes(period.year as number)
  const [now, ...more] = amounts.filter(isNamed)
  const [that, ...others] = amounts.filter(fact => !isNamed(fact))
  if (!now || !that || more.length + others.length > 0 || now.quantity!.measure !== that.quantity!.measure || now.kind !== that.kind)
    return 'unknown'
  const held = holds({ comparator, value: that.quantity!.value }, printed(now))
  return held === undefined ? 'unknown' : held ? 'yes' : 'no'
}

/** What is aimed at is what is printed, "từ 40 triệu trở lên" or not. */
function printed({ kind, quantity }: Fact): Bound {
  return kind === 'target' ? { comparator: '=', value: quantity!.value } : quantity!
}
