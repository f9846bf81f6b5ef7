import type { Conversation } from '@grammyjs/conversations'
import type { Context } from 'grammy'
import type { BotContext } from './context.ts'

const MOST_TRIES = 3

/**
 * Hears lines of text in a conversation until one settles it, at most three. What is no text goes on to the other handlers, and so does a command,
 * which ends the conversation.
 * @param settle whether this line settles it; `last` where no further one is heard
 */
export async function hearLines(
  conversation: Conversation<BotContext, Context>,
  settle: (text: string, next: Context, last: boolean) => Promise<boolean>,
): Promise<void> {
  for (let tries = 1; tries <= MOST_TRIES; tries++) {
    const next = await conversation.wait()
    const text = next.message?.text
    if (text === undefined) await conversation.skip({ next: true })
    else if (text.startsWith('/')) await conversation.halt({ next: true })
    else if (await settle(text, next, tries === MOST_TRIES)) return
  }
}
