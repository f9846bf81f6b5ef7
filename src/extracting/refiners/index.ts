import type { IndicatorCatalogue } from '../../catalogue/indicators.ts'
import type { FactDraft } from '../fact-draft.ts'
import { catalogueName } from './catalogue-name.ts'
import { tidyPhrase } from './tidy-phrase.ts'

export type Refiner = (draft: FactDraft) => FactDraft

/** In the order in which they are applied. */
export function refiners(indicators: IndicatorCatalogue): readonly Refiner[] {
  return [tidyPhrase, catalogueName(indicators)]
}
