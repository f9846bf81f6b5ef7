import { type Fact, indicatorKey } from './fact.ts'
import type { Quantity } from './quantity.ts'
import type { Report } from './report.ts'

/** Figures by what they are of. */
export type Stated = ReadonlyMap<string, readonly Fact[]>

/**
 * What a figure is of, without how much: unit, indicator, period, kind, role, base; a milestone is its words. Two versions of a report state
 * one figure where these are the same.
 * @param fold takes marks off
 */
export function figureKey(
  { unit, indicator, period, kind, role, base = '', direction, quantity }: Fact,
  fold: (text: string) => string,
): string {
  const state = quantity === null ? fold(indicator.text) : ''
  return [unit.id, indicatorKey(indicator, fold), period.label, kind, role, fold(base), direction ?? '', state].join('\n')
}

export function statedBy(facts: readonly Fact[], fold: (text: string) => string): Stated {
  const found = new Map<string, Fact[]>()
  for (const fact of facts) {
    const key = figureKey(fact, fold)
    found.set(key, [...(found.get(key) ?? []), fact])
  }
  return found
}

/** The figure of another version: the same where it is stated there (a range is two figures of one key), else the one of its comparator. */
export function otherVersion(fact: Fact, stated: Stated, fold: (text: string) => string): Fact | undefined {
  const there = stated.get(figureKey(fact, fold)) ?? []
  return (
    there.find(other => isSameAmount(other, fact)) ??
    there.find(other => other.quantity?.comparator === fact.quantity?.comparator) ??
    there[0]
  )
}

/** The same for two versions of one report: a file name is used again next month. */
export function issueKey({ unit, date = '', title }: Pick<Report, 'unit' | 'date' | 'title'>, fold: (text: string) => string): string {
  return [unit?.id ?? '', date, fold(title).trim()].join('\n')
}

export function isSameAmount(a: Fact, b: Fact): boolean {
  return isSameQuantity(a.quantity, b.quantity)
}

export function isSameQuantity(a: Quantity | null, b: Quantity | null): boolean {
  return a?.value === b?.value && a?.comparator === b?.comparator && a?.measure === b?.measure && a?.of === b?.of
}

/**
 * What was read of a report, with what staff put right of it before. It is theirs as long as the report prints what it printed then; where the report says
 * something else now, that counts.
 * @param stated what was stored of the report before
 */
export function keepAmended(facts: readonly Fact[], stated: Stated, fold: (text: string) => string): readonly Fact[] {
  const amended = [...stated.values()].flat().filter(({ corrected }) => corrected?.printed !== undefined)
  if (amended.length === 0) return facts
  return facts.map(fact => {
    const key = figureKey(fact, fold)
    const before = amended.find(
      ({ corrected, ...other }) => isSameQuantity(corrected!.printed!, fact.quantity) && figureKey(other, fold) === key,
    )
    return before ? { ...fact, quantity: before.quantity, review: before.review, corrected: before.corrected! } : fact
  })
}
