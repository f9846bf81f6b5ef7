import type { IndicatorCatalogue } from '../catalogue/indicators.ts'
import type { UnitCatalogue } from '../catalogue/units.ts'
import type { Fact, FactId, Span } from '../domain/fact.ts'

/** The rules as the command line names them. */
export type RuleName = 'shares' | 'parts' | 'ratio' | 'direction' | 'conflict' | 'implausible' | 'malformed'

/** What a rule may remark, each with its sentence `check-<remark>` in the locales. */
export type Remark =
  | 'shares-sum'
  | 'parts-exceed'
  | 'parts-part'
  | 'parts-short'
  | 'parts-count'
  | 'parts-classes'
  | 'ratio-share'
  | 'ratio-plan'
  | 'ratio-period'
  | 'ratio-change'
  | 'direction-below'
  | 'direction-above'
  | 'conflict'
  | 'implausible'
  | 'malformed'

/** Something in a report that does not fit, for a person to look at. It says what does not fit, never which figure is the wrong one. */
export interface Finding {
  readonly rule: RuleName
  readonly remark: Remark
  /** What the sentence needs; amounts are formatted as Vietnamese reports write them. */
  readonly values: Readonly<Record<string, string | number>>
  /** The figures that do not fit each other, in reading order; never empty. */
  readonly spans: readonly Span[]
  /** The sentence, or sentences, to look at. */
  readonly sentences: readonly Span[]
  /** The facts that are in doubt until somebody looked. */
  readonly facts: readonly FactId[]
}

/** A report as the rules look at it. */
export interface Look {
  /** NFC, the text that every offset is into. */
  readonly text: string
  /** By place. */
  readonly facts: readonly Fact[]
  /** The same facts by the sentence that carries them, in reading order. */
  readonly sentences: readonly (readonly Fact[])[]
  readonly malformed: readonly Span[]
}

export interface Catalogue {
  readonly indicators: Pick<IndicatorCatalogue, 'get'>
  readonly units: Pick<UnitCatalogue, 'get'>
}

/** One consistency rule. No report makes it throw. */
export type CheckRule = (look: Look, catalogue: Catalogue) => readonly Finding[]
