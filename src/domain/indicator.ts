/** The catalogue's identifier, such as `income_per_capita`. */
export type IndicatorId = string

/** An entry of the indicator catalogue (`seeds/indicators.json`). */
export interface Indicator {
  readonly id: IndicatorId
  /** Vietnamese name as shown to people. */
  readonly name: string
  /** English name, for answers in English. */
  readonly nameEn: string
  readonly sector: string
  /** Base measures without scale words; the first is the usual one. */
  readonly measures: readonly string[]
  /** Whether more is better. */
  readonly direction: 'higher' | 'lower' | 'neutral'
  readonly aliases: readonly string[]
  readonly abbreviations: readonly string[]
  /** Entries that are easily taken for it, and are something else. */
  readonly confusable: readonly IndicatorId[]
  /** Forms seen typed in questions, mostly without diacritics. */
  readonly typed: readonly string[]
}

/** What a fact measures: the catalogue's entry where one fits, and always the report's own words. */
export interface IndicatorRef {
  readonly id: IndicatorId | null
  /** The catalogue's name, or the report's own words where the catalogue has none. */
  readonly name: string
  /** The report's own words. */
  readonly text: string
}
