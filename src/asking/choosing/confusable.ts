import type { IndicatorCatalogue } from '../../catalogue/indicators.ts'
import type { Fact } from '../../domain/fact.ts'
import type { IndicatorId } from '../../domain/indicator.ts'
import type { Asked } from './asked.ts'

/** Whether the catalogue says of a figure's indicator that it is taken for the one asked for and is another. */
export function confusable(asked: IndicatorId, { indicator: { id } }: Fact, { room: { indicators } }: Asked): boolean {
  if (id === null || id === asked) return false
  let known = confused.get(indicators)
  if (!known) {
    known = new Map()
    confused.set(indicators, known)
  }
  const key = `${asked} ${id}`
  const is = known.get(key) ?? areConfusable(asked, id, indicators)
  known.set(key, is)
  return is
}
const confused = new WeakMap<IndicatorCatalogue, Map<string, boolean>>()

function areConfusable(asked: IndicatorId, id: IndicatorId, indicators: IndicatorCatalogue): boolean {
  const apart = (one: IndicatorId, other: IndicatorId) =>
    indicators.get(one)?.confusable.includes(other) || indicators.get(other)?.confusable.includes(one) || false
  if (apart(asked, id)) return true
  // "hộ nghèo" is what both their share and their number go by: what either is not to be taken for
  const names = new Set(indicators.get(asked)?.aliases)
  return (indicators.get(asked)?.confusable ?? []).some(
    twin => twin !== id && apart(twin, id) && (indicators.get(twin)?.aliases ?? []).some(alias => names.has(alias)),
  )
}
