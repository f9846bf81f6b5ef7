import type { Language } from './answer.ts'
import type { Fact } from './fact.ts'

/** A figure as a card of inline mode shows it, and which version of its report said so. */
export interface ShownFigure {
  readonly fact: Fact
  /** The hash of that version. */
  readonly hash: string
  /** Tells the report from other news under the same file name (`issueKey`). */
  readonly issue: string
}

/** A card that somebody sent into a chat, which the bot may not be in. Nothing in it says who or where. */
export interface SentCard {
  /** Telegram's `inline_message_id`: of use for editing that message, and for nothing else. */
  readonly id: string
  readonly language: Language
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly figures: readonly ShownFigure[]
}

/** What is not so any more of a figure that a card shows; without `now` its report states none. */
export interface CardChange {
  readonly was: Fact
  readonly now?: Fact
}

/** A card, and what must be said of it now. */
export interface StaleCard {
  readonly card: SentCard
  readonly changes: readonly CardChange[]
  /** What of it is still so, and what stands now for what is not. */
  readonly now: readonly ShownFigure[]
}
