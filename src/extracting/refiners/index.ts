import type { IndicatorCatalogue } from '../../catalogue/indicators.ts'
import type { FactDraft, Refiner } from '../shapes/fact-draft.ts'
import { catalogueName } from './catalogue-name.ts'
import { tidyPhrase } from './tidy-phrase.ts'

/** Applies all refiners, each to what those before it made of the draft. */
export function refiner(indicators: IndicatorCatalogue): (draft: FactDraft) => FactDraft {
  const steps: readonly Refiner[] = [tidyPhrase, catalogueName(indicators)]
  return draft => {
    for (const step of steps) step(draft)
    return draft
  }
}
