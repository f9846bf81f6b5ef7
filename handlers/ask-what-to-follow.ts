import { type Conversation, createConversation } from '@grammyjs/conversations'
import { Composer, type Context } from 'grammy'
import type { InlineKeyboardButton } from 'grammy/types'
import type { App } from '../src/app.ts'
import type { Language } from '../src/domain/answer.ts'
import type { ChatId } from '../src/domain/subscription.ts'
import { data } from '../src/telegram/callback-data.ts'
import type { BotContext } from '../src/telegram/context.ts'
import { hearLines } from '../src/telegram/hear-lines.ts'
import { capital, clip } from '../src/telegram/html.ts'
import { AS_HTML } from '../src/telegram/reply.ts'
import type { Say, Voices } from '../src/telegram/say.ts'

const CONVERSATION = 'follow-words'
const LONGEST_SILENCE_MS = 10 * 60 * 1000
const LONGEST_NAME = 80
const LONGEST_LABEL = 60

/** What may be asked for, each with the conversation that asks. */
export const ASKED = { unit: 'subscribe', topic: CONVERSATION, keyword: CONVERSATION } as const
export type Asked = keyof typeof ASKED

/** What is said next; plain JSON, since a conversation keeps it for its replay. */
interface Step {
  readonly html: string
  readonly rows: InlineKeyboardButton[][]
}

/** Asks for a topic or a keyword to be added to what the chat follows. Must stand before the composers that take plain text. */
export function askWhatToFollow(app: App, voices: Voices): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  composer.use(createConversation<BotContext, Context>(converse, { id: CONVERSATION, maxMillisecondsToWait: LONGEST_SILENCE_MS }))
  return composer

  async function converse(conversation: Conversation<BotContext, Context>, ctx: Context, language: Language, what: Asked): Promise<void> {
    const say = voices(language)
    await ctx.reply(say(what === 'topic' ? 'ask-topic' : 'ask-keyword'), AS_HTML)
    await hearLines(conversation, async (text, next) => {
      const step = await conversation.external(() =>
        what === 'topic' ? followTopic(app, text, next.chat!.id, say) : followKeyword(app, text, next.chat!.id, say),
      )
      const rows = step && step.rows.length > 0 ? { reply_markup: { inline_keyboard: step.rows } } : {}
      await next.reply(step?.html ?? say('topic-not-found', { name: clip(text, LONGEST_NAME) }), { ...AS_HTML, ...rows })
      return step !== undefined
    })
  }
}

/** Follows the topic that a text names, asks back where several may be meant; undefined where none is. */
export async function followTopic(app: App, text: string, chat: ChatId, say: Say): Promise<Step | undefined> {
  const found = app.findTopics(text, say.language)
  const [first, ...others] = found
  if (!first) return undefined
  if (others.length > 0) {
    const rows = found.map(({ id, name }) => [{ text: clip(capital(name), LONGEST_LABEL), callback_data: data.set('topic', `+${id}`) }])
    return { html: say('topic-choose', { name: clip(text, LONGEST_NAME) }), rows }
  }
  const topics = (await app.subscription(chat))?.topics ?? []
  return outcome(
    await app.adjust(chat, { topics: [...topics.filter(id => id !== first.id), first.id] }),
    say('topic-added', { topic: first.name }),
    say,
  )
}

/** Follows what has a word in it; undefined where the text is no word. */
export async function followKeyword(app: App, text: string, chat: ChatId, say: Say): Promise<Step | undefined> {
  if (!/[\p{L}\p{N}]/u.test(text)) return undefined
  const keywords = (await app.subscription(chat))?.keywords ?? []
  const added = say('keyword-added', { keyword: clip(text, LONGEST_NAME) })
  return outcome(await app.adjust(chat, { keywords: [...keywords, text] }), added, say)
}

function outcome(what: Awaited<ReturnType<App['adjust']>>, done: string, say: Say): Step {
  const rows = [[{ text: say.plain('button-settings'), callback_data: data.settings }]]
  switch (what) {
    case 'done':
      return { html: done, rows }
    case 'too-many':
      return { html: say('settings-full'), rows }
    case 'none':
      return { html: say('following-none'), rows: [] }
  }
}
