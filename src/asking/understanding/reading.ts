import type { Intent, Language } from '../../domain/answer.ts'
import type { Kind, Role } from '../../domain/fact.ts'
import type { Words } from '../typing/words.ts'
import type { AskedFigure } from './asked-figure.ts'
import type { AskedPeriod } from './asked-period.ts'
import type { AskedRanking } from './asked-ranking.ts'
import type { Aspects } from './aspects.ts'
import type { LeftOut } from './left-out.ts'
import type { PlaceMention } from './places.ts'

/** What one question says by itself, before the knowledge base is asked. */
export interface Reading {
  readonly words: Words
  readonly language: Language
  readonly intent: Intent
  readonly places: readonly PlaceMention[]
  /** "phường mình", "địa phương mình": a place that only the person knows. */
  readonly mine?: string | undefined
  readonly without?: LeftOut | undefined
  readonly period: AskedPeriod
  readonly kind?: Kind | undefined
  /** Not said plainly: told rather than the other kind, where there is such a figure. */
  readonly likelyKind?: Kind | undefined
  readonly roles?: readonly Role[] | undefined
  /** "mức, tốc độ tăng": told side by side, where both are known of one thing. */
  readonly aspects?: Aspects | undefined
  /** What the figure should be counted in: "bao nhiêu %", "mấy tấn"; folded. */
  readonly measures: readonly string[]
  /** A percentage was asked for in so many words: an amount is no answer. */
  readonly share: boolean
  readonly figures: readonly AskedFigure[]
  /** How something went over the years: every year is wanted. */
  readonly overYears: boolean
  /** "xã nào": which place. */
  readonly which: boolean
  /** "xã nào cao nhất": places in order. */
  readonly ranking?: AskedRanking | undefined
  /** Words that name a place or a period: no part of the subject. */
  readonly named: ReadonlySet<number>
  /** Words of cues: a light part of the subject. */
  readonly light: ReadonlySet<number>
  /** Words that name an indicator although each alone is a filler: "dân số". */
  readonly strong: ReadonlySet<number>
  /** Begins as a follow-up does: "còn …?", "thế …". */
  readonly continues: boolean
  /** Put in other words than it was typed in: only what answers nearly all of them is meant. */
  readonly reworded?: true
  /** "Cảm ơn", "tạm biệt": no question, and no greeting. */
  readonly thanks: boolean
}
