import type { Answer, Choice, CitedFact, Language } from './domain/answer.ts'
import type { BulletinId } from './domain/bulletin.ts'
import type { ChatId, Subscription } from './domain/subscription.ts'
import type { UnitId, UnitRef } from './domain/unit.ts'

/** Version of the privacy notice that people agree to; raise it when the notice says something new. */
export const NOTICE_VERSION = 1

/** What a channel (Telegram, the terminal, a page) may ask of the house. */
export interface App {
  /**
   * Answers a question. `conversation` keeps follow-ups apart (a chat, or a person in a group) and is kept for a few questions only;
   * leave it out for a question without history.
   * @throws {HoiXaError} `question-too-long` above 4,096 characters
   */
  ask(question: string, options: { conversation?: string; language: Language }): Promise<Answer>
  /** All figures of a unit, of one year or of the latest year that has any; an `Answer` with `list`. */
  list(unit: UnitId, year: number | undefined, language: Language): Promise<Answer>
  /** Up to `limit` answers for what was typed inline so far; only such that state something. */
  suggest(query: string, language: Language, limit: number): Promise<readonly Answer[]>
  /** A stored fact with its source, for the "Nguồn" button. */
  fact(id: string): Promise<CitedFact | undefined>
  /** Latest bulletins, of one unit (and what it was or became) or of all. */
  news(unit: UnitId | undefined, language: Language): Promise<Answer>
  /** The units that a name may mean, best first; those with figures before those without. At most 8. */
  findUnits(text: string): Promise<readonly UnitRef[]>
  unit(id: UnitId): Promise<UnitRef | undefined>

  /** Keeps choices for a day so that a button of a few bytes can name one. Resolves to a token of 8 characters `[a-z0-9]`. */
  keepChoices(choices: readonly Choice[]): Promise<string>
  /** Undefined where the token is old or forged. */
  choice(token: string, index: number): Promise<Choice | undefined>

  subscription(chat: ChatId): Promise<Subscription | undefined>
  /** Adds a unit to what a chat follows. `agreed` records consent; without it and without earlier consent nothing is stored and the outcome is `consent-needed`. */
  subscribe(
    chat: ChatId,
    unit: UnitId,
    options: { agreed: boolean; thread?: number },
  ): Promise<'subscribed' | 'already' | 'consent-needed' | 'unit-unknown'>
  /** Removes a unit, or everything (then nothing of the chat is kept). Resolves to the units removed. */
  unsubscribe(chat: ChatId, unit?: UnitId): Promise<readonly UnitId[]>
  /** A group became a supergroup: its settings go with it. */
  moveChat(from: ChatId, to: ChatId): Promise<void>
  /** The chat blocked the bot or came back. */
  suspend(chat: ChatId, suspended: boolean): Promise<void>

  language(chat: ChatId): Promise<Language | undefined>
  setLanguage(chat: ChatId, language: Language): Promise<void>

  /** Whether this update was handled before (marks it as handled); survives a restart for the last 1,000 updates. */
  seenUpdate(updateId: number): Promise<boolean>
  bulletinText(id: BulletinId): Promise<{ title: string; facts: readonly CitedFact[] } | undefined>
}
