import type { Fact } from '../domain/fact.ts'
import type { Quantity } from '../domain/quantity.ts'
import { stepsOf } from './printed.ts'

export type Figure = Fact & { readonly quantity: Quantity }

/** Bounds of what was meant by a printed figure, both inclusive. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** What a printed amount may have been before it was rounded. */
export function rangeOf(text: string, fact: Figure): Interval {
  const half = stepsOf(text, fact).value / 2
  return { low: fact.quantity.value - half, high: fact.quantity.value + half }
}

/** Rounded or cut off: of "13,3%" from 13.25 to just below 13.4. */
export function printedRange(text: string, fact: Figure): Interval {
  const { value: step } = stepsOf(text, fact)
  return { low: fact.quantity.value - step / 2, high: fact.quantity.value + step * 0.999 }
}

export function quotient(text: string, fact: Figure, value: number, of: number, factor: number): Interval {
  const steps = stepsOf(text, fact)
  return divided(
    { low: value - steps.value / 2, high: value + steps.value / 2 },
    { low: of - steps.of / 2, high: of + steps.of / 2 },
    factor,
  )
}

export function divided(a: Interval, b: Interval, factor: number): Interval {
  const low = b.low > 0 ? b.low : b.high
  return { low: (factor * a.low) / b.high, high: (factor * a.high) / low }
}

export function shifted({ low, high }: Interval, { sign, plus }: { sign: 1 | -1; plus: number }): Interval {
  return sign > 0 ? { low: low + plus, high: high + plus } : { low: plus - high, high: plus - low }
}

export function fits(a: Interval, b: Interval): boolean {
  const dust = 1e-9 * Math.max(1, Math.abs(a.high), Math.abs(b.high))
  return a.low <= b.high + dust && b.low <= a.high + dust
}
