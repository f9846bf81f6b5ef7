import type { ChatId } from './domain/subscription.ts'
import type { Clock } from './ports.ts'

/** A follow-up may refer to the last questions of half an hour. */
const REMEMBERED_MS = 30 * 60_000
const REMEMBERED_QUESTIONS = 4
/** Persons, and messages that show answers. */
const REMEMBERED_CONVERSATIONS = 20_000

/** The last questions of each conversation (`<chat>` or `<chat>:…`), in memory only. */
export interface Threads {
  /** The questions of the last half hour, oldest first; undefined where there are none. */
  of(conversation: string | undefined): readonly string[] | undefined
  /** Keeps the last four. */
  remember(conversation: string, questions: readonly string[]): void
  /** How many questions of a chat are kept. */
  count(chat: ChatId): number
  forget(chat: ChatId): void
  /** Drops what is older than half an hour. */
  tidy(): void
}

export function createThreads(clock: Clock): Threads {
  const conversations = new Map<string, { questions: readonly string[]; at: number }>()
  const isFresh = ({ at }: { at: number }) => clock.now() - at < REMEMBERED_MS
  const ofChat = (chat: ChatId) => [...conversations.keys()].filter(key => key === String(chat) || key.startsWith(`${chat}:`))

  return {
    of(conversation) {
      const kept = conversation === undefined ? undefined : conversations.get(conversation)
      return kept && isFresh(kept) ? kept.questions : undefined
    },
    remember(conversation, questions) {
      conversations.delete(conversation)
      conversations.set(conversation, { questions: questions.slice(-REMEMBERED_QUESTIONS), at: clock.now() })
      if (conversations.size > REMEMBERED_CONVERSATIONS) conversations.delete(conversations.keys().next().value!)
    },
    count: chat =>
      ofChat(chat)
        .map(key => conversations.get(key)!)
        .filter(isFresh)
        .reduce((sum, { questions }) => sum + questions.length, 0),
    forget(chat) {
      for (const key of ofChat(chat)) conversations.delete(key)
    },
    tidy() {
      for (const [key, kept] of conversations) if (!isFresh(kept)) conversations.delete(key)
    },
  }
}
