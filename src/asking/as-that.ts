import type { Fact } from '../domain/fact.ts'
import type { Comparator } from '../domain/quantity.ts'
import { AMOUNTS } from './by-role.ts'
import { type Bound, holds } from './holds.ts'
import type { Query } from './query.ts'

/** "cao bằng vậy", "ít hơn thế", "được như con số đó"; not "như thế nào". */
const AS_THAT =
  / (?:(cao|nhieu|lon|tot|dong|rong|thap|it|nho|kem) )?(bang|hon|nhu|ngang)(?: voi)? (?:vay|the|nay|do|(?:muc|con so|so) (?:do|ay|nay|vua roi|tren))(?! nao) (?:[a-z]+ ){0,3}(?:khong|ko|k|hok|chua) /
const LESS = /^(?:thap|it|nho|kem)$/

/** What a follow-up holds against the figure just told, "có cao bằng vậy không": how it must stand to that; undefined where it does not. */
export function asThat(line: string): Comparator | undefined {
  const found = AS_THAT.exec(line)
  if (!found) return undefined
  const less = LESS.test(found[1] ?? '')
  return found[2] === 'hon' ? (less ? '<' : '>') : less ? '<=' : '>='
}

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
