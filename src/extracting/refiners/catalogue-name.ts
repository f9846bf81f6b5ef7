import type { IndicatorCatalogue } from '../../catalogue/indicators.ts'
import type { Refiner } from '../shapes/fact-draft.ts'

/** "đồng" may become "đồng/người/năm", "tổ" "tổ dân phố": the same amount said in full. Nothing else is exchanged. */
function fuller(printed: string, usual: readonly string[]): string {
  if (usual.includes(printed)) return printed
  return usual.find(measure => measure.startsWith(`${printed} `) || says(measure, printed)) ?? printed
}

/** Whether a rate leaves out some of what another is per: "đồng/năm" of "đồng/người/năm". */
function says(full: string, printed: string): boolean {
  const parts = full.split('/')
  const [head, ...per] = printed.split('/')
  return parts[0] === head && parts.length > per.length + 1 && per.every(part => parts.includes(part))
}

/** "Số hộ nghèo tăng 0,24%": of the households, no points of their rate. */
const COUNTED = /^(?:tổng )?số hộ(?= )/iu

/** Finds the catalogue's entry for the report's words, and takes its measure where the report's is the same but shorter. */
export function catalogueName(indicators: IndicatorCatalogue): Refiner {
  return draft => {
    const exact = draft.role === 'level' || draft.role === 'count_of'
    const measured =
      draft.value === null
        ? 'milestone'
        : exact || !(draft.measure.startsWith('%') || draft.measure.startsWith('lần'))
          ? draft.measure
          : COUNTED.test(draft.phrase)
            ? 'hộ'
            : (draft.measuredIn ?? null)
    // "23/25 thôn, tổ dân phố văn hóa": by the first of what is counted together
    const [first = '', ...others] = draft.role === 'count_of' ? draft.measure.split(', ') : []
    const found = draft.unlisted
      ? undefined
      : (indicators.classify(draft.phrase, measured) ??
        (others.length > 0 ? indicators.classify(draft.phrase.replace(draft.measure, first), first) : undefined) ??
        (draft.also ? indicators.classify(draft.also, measured) : undefined) ??
        // "8.904/8.990 hồ sơ": a part and its whole are a share, too
        (draft.role === 'count_of' ? indicators.classify(draft.phrase, '%') : undefined))
    if (!found) {
      draft.review = [...draft.review, 'unknown-indicator']
      return
    }
    if (!draft.measure.startsWith('%')) draft.measure = fuller(draft.measure, found.indicator.measures)
    draft.indicator = found.indicator
  }
}
