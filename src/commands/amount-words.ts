import type { Fact } from '../domain/fact.ts'
import { formatQuantity } from '../vietnamese/figures.ts'

/** A figure's amount as people read it; a milestone in its report's words. */
export function amountWords({ quantity, indicator, role }: Fact): string {
  return quantity === null ? indicator.text : formatQuantity(quantity, 'vi', role)
}
