import type { IndicatorCatalogue } from '../../catalogue/indicators.ts'
import type { FactDraft } from '../fact-draft.ts'

/** "đồng" may become "đồng/người/năm", "tổ" "tổ dân phố": the same amount said in full. Nothing else is exchanged. */
function fuller(printed: string, usual: readonly string[]): string {
  if (usual.includes(printed)) return printed
  return usual.find(measure => measure.startsWith(`${printed}/`) || measure.startsWith(`${printed} `)) ?? printed
}

/** Finds the catalogue's entry for the report's words, and takes its measure where the report's is the same but shorter. */
export function catalogueName(indicators: IndicatorCatalogue): (draft: FactDraft) => FactDraft {
  return draft => {
    const exact = draft.role === 'level' || draft.role === 'count_of'
    const found = indicators.classify(
      draft.phrase,
      draft.value === null ? 'milestone' : exact || !/^(?:%|lần)/.test(draft.measure) ? draft.measure : null,
    )
    if (!found) return { ...draft, review: [...draft.review, 'unknown-indicator'] }
    const measure = draft.measure.startsWith('%') ? draft.measure : fuller(draft.measure, found.indicator.measures)
    return { ...draft, indicator: found.indicator, measure }
  }
}
