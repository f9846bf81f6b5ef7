import type { IndicatorCatalogue } from '../../catalogue/indicators.ts'
import type { UnitCatalogue } from '../../catalogue/units.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'

/** Everything that answering looks at. */
export interface AskingRoom {
  readonly units: UnitCatalogue
  readonly indicators: IndicatorCatalogue
  readonly knowledge: Knowledge
}
