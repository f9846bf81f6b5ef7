import type { IndicatorCatalogue } from '../../catalogue/indicators.ts'
import type { FactDraft } from '../fact-draft.ts'
import { catalogueName } from './catalogue-name.ts'
import { tidyPhrase } from './tidy-phrase.ts'

/** What it puts right; nothing where it leaves a draft as it is. */
export type Refiner = (draft: FactDraft) => Partial<FactDraft> | undefined

/** Applies all refiners, each to what those before it made of the draft. */
export function refiner(indicators: IndicatorCatalogue): (draft: FactDraft) => FactDraft {
  const steps: readonly Refiner[] = [tidyPhrase, catalogueName(indicators)]
  return draft => {
    let refined = draft
    for (const step of steps) {
      const better = step(refined)
      if (better) refined = { ...refined, ...better }
    }
    return refined
  }
}
