import type { Kind, Role, Span } from '../../domain/fact.ts'
import type { Indicator } from '../../domain/indicator.ts'
import type { Period } from '../../domain/period.ts'
import type { Comparator } from '../../domain/quantity.ts'
import type { Subject } from './units.ts'

/**
 * A fact in the making: refiners put it right one after another. Made with all fields in this order wherever it is made, `undefined` where there is
 * none: objects of one shape are read several times faster than those of many.
 */
export interface FactDraft {
  readonly phrase: string
  /** The same without the head that it shares with its siblings, for the catalogue to try. */
  readonly also?: string | undefined
  /** A part of what the catalogue has: never to be taken for it. */
  readonly unlisted?: boolean | undefined
  readonly indicator?: Indicator | undefined
  /** null of a milestone. */
  readonly value: number | null
  readonly of?: number | undefined
  readonly comparator: Comparator
  readonly measure: string
  readonly role: Role
  /** What its indicator is measured in, where the figure itself is a share of it. */
  readonly measuredIn?: string | undefined
  readonly base?: string | undefined
  readonly direction?: 'up' | 'down' | undefined
  readonly kind: Kind
  readonly period: Period
  readonly subject: Subject
  readonly implied: readonly string[]
  readonly review: readonly string[]
  readonly span: Span
  readonly sentence: Span
}

/** Puts a draft right where it stands; its lists are replaced, never changed. */
export type Refiner = (draft: { -readonly [K in keyof FactDraft]: FactDraft[K] }) => void
