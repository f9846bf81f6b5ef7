import type { ConversationFlavor } from '@grammyjs/conversations'
import type { Context } from 'grammy'
import type { Say, Voices } from './say.ts'
import type { Shelf } from './shelf.ts'

/** What the bot puts on every context. Absent inside conversations, which take what they need as arguments. */
export interface CounterFlavor {
  /** Speaks the language of this chat or person. */
  say: Say
  voices: Voices
  shelf: Shelf
}

export type BotContext = ConversationFlavor<Context & CounterFlavor>
