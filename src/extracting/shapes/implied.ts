/** What there is of a kind to say of a fact: mostly nothing. */
export const NONE: readonly string[] = []
export const UNIT: readonly string[] = ['unit']
export const INDICATOR: readonly string[] = ['indicator']

/** One after another; most are empty, and then nothing is copied. */
export function joined(first: readonly string[], second: readonly string[], third: readonly string[]): readonly string[] {
  if (third.length > 0) return [...first, ...second, ...third]
  if (second.length === 0) return first
  return first.length === 0 ? second : [...first, ...second]
}
