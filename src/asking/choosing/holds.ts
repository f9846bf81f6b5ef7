import type { Comparator } from '../../domain/quantity.ts'

/** An amount, or what bounds one. */
export interface Bound {
  readonly comparator: Comparator
  readonly value: number
}

/** Of "khoảng 45 tỷ" no more is known than that it is near. */
const ABOUT = 0.05

/**
 * Whether what a report states (say "từ 456 triệu trở lên") makes an asked statement ("trên 400 triệu") true. Undefined where it leaves it open:
 * "từ 90% trở lên" is no proof for more than 95.
 */
export function holds(asked: Bound, stated: Bound): boolean | undefined {
  const { low, high, above, below } = range(stated)
  const x = asked.value
  const isJust = isSame(stated.value, x)
  if (asked.comparator === '=' || asked.comparator === '~') {
    if (isJust) return true
    const isOpen = stated.comparator === '~' ? Math.abs(stated.value - x) <= ABOUT * Math.abs(x) : low < x && x < high
    return isOpen ? undefined : false
  }
  if (isJust && stated.comparator === '~') return undefined
  const more = low > x || (isSame(low, x) && above)
  const less = high < x || (isSame(high, x) && below)
  const least = low >= x || isSame(low, x)
  const most = high <= x || isSame(high, x)
  switch (asked.comparator) {
    case '>':
      return more ? true : most ? false : undefined
    case '>=':
      return least ? true : less ? false : undefined
    case '<':
      return less ? true : least ? false : undefined
    case '<=':
      return most ? true : more ? false : undefined
  }
}

/** The least and the most that it may be; `above`, `below` where it is not that itself. */
function range({ comparator, value }: Bound): { low: number; high: number; above: boolean; below: boolean } {
  const exact = { low: value, high: value, above: false, below: false }
  if (comparator === '>' || comparator === '>=') return { ...exact, high: Number.POSITIVE_INFINITY, above: comparator === '>' }
  if (comparator === '<' || comparator === '<=') return { ...exact, low: Number.NEGATIVE_INFINITY, below: comparator === '<' }
  return exact
}

function isSame(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b))
}
