import type { Kind } from './fact.ts'

/**
 * What a picture shows, in words ready to be drawn: the drawing adds no words and computes no figures. `value` places a mark, `label` is what
 * stands at it. All values of a picture are of one measure, scale and role.
 */
export type Picture = TrendPicture | ComparisonPicture

interface Frame {
  /** What is measured. */
  readonly title: string
  /** Whose figures, or when. */
  readonly subtitle: string
  /** What the labels are counted in. */
  readonly measure: string
  /** What the two kinds of marks are called. */
  readonly legend: Readonly<Record<Kind, string>>
  /** What a careful reader must know, a line each; may be empty. */
  readonly notes: readonly string[]
  /** The reports, a line each. */
  readonly sources: readonly string[]
}

/** One indicator of one unit over calendar years; at most one mark a year and kind. */
export interface TrendPicture extends Frame {
  readonly kind: 'trend'
  readonly marks: readonly TrendMark[]
}

export interface TrendMark {
  readonly year: number
  readonly kind: Kind
  readonly value: number
  readonly label: string
}

/** One indicator of several units, of one year and kind. */
export interface ComparisonPicture extends Frame {
  readonly kind: 'comparison'
  /** Target or result: all bars are of this one. */
  readonly of: Kind
  readonly bars: readonly ComparisonBar[]
}

export interface ComparisonBar {
  readonly name: string
  readonly value: number
  readonly label: string
  /** The unit that was asked about. */
  readonly own: boolean
}
