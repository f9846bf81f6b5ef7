import type { FactDraft } from '../fact-draft.ts'

/** Bounds in base measures, both inclusive. Outside them a figure is shown only "as printed, please check the source". */
const BOUNDS: Record<string, readonly [number, number]> = {
  income_per_capita: [5e6, 3e8],
  budget_revenue_total: [1e7, 1e15],
  rice_yield: [10, 100],
  poverty_rate: [0, 100],
}

/** Marks a figure that is hard to believe; never changes it. */
export function plausibility(draft: FactDraft): FactDraft {
  return isPlausible(draft) ? draft : { ...draft, review: [...draft.review, 'implausible'] }
}

function isPlausible({ value, measure, role, of, indicator, phrase, subject }: FactDraft): boolean {
  if (value === null) return true
  if (value < 0) return false
  if (measure.startsWith('%') && role === 'level' && value > 100 && /^(?:tỷ lệ|tỷ trọng|số|hộ)/iu.test(phrase)) return false
  if (role === 'plan_ratio' && value > 3000) return false
  if (role === 'count_of' && of !== undefined && value > of) return false
  if (role !== 'level' || !indicator) return true
  if (indicator.id === 'budget_revenue_total' && subject.level === 'commune' && value > 1e13) return false
  const bounds = BOUNDS[indicator.id]
  if (!bounds || measure === '%' || (indicator.id === 'rice_yield' && measure !== 'tạ/ha')) return true
  return bounds[0] <= value && value <= bounds[1]
}
