import type { IndicatorCatalogue } from '../../catalogue/indicators.ts'
import type { FactDraft } from '../fact-draft.ts'
import { catalogueName } from './catalogue-name.ts'
import { tidyPhrase } from './tidy-phrase.ts'

/** The draft put right; the same one where nothing is wrong with it. */
export type Refiner = (draft: FactDraft) => FactDraft

/** Applies all refiners, each to what those before it made of the draft. */
export function refiner(indicators: IndicatorCatalogue): (draft: FactDraft) => FactDraft {
  const steps: readonly Refiner[] = [tidyPhrase, catalogueName(indicators)]
  return draft => {
    let refined = draft
    for (const step of steps) refined = step(refined)
    return refined
  }
}
