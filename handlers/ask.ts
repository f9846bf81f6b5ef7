import { Composer } from 'grammy'
import type { App } from '../src/app.ts'
import type { BotContext } from '../src/telegram/context.ts'
import { replyHtml } from '../src/telegram/reply.ts'
import { answerQuestion } from './show-answer.ts'

/** Any plain text in a private chat is a question. In a group only `/hoi`, a reply to the bot, or a mention of it is. */
export function ask(app: App): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  composer.command('hoi', ctx => (ctx.match.trim() === '' ? replyHtml(ctx, ctx.say('ask-prompt')) : answer(ctx, ctx.match)))
  composer.chatType('private').on('message:text', (ctx, next) => (isCommand(ctx.message.text) ? next() : answer(ctx, ctx.message.text)))
  composer.chatType(['group', 'supergroup']).on('message:text', (ctx, next) => {
    const { text, reply_to_message } = ctx.message
    const mention = `@${ctx.me.username}`
    const mentioned = text.toLowerCase().includes(mention.toLowerCase())
    const replied = reply_to_message?.from?.id === ctx.me.id
    if (isCommand(text) || !(mentioned || replied)) return next()
    return answer(ctx, text.replace(new RegExp(mention, 'gi'), ' ').trim())
  })
  return composer

  async function answer(ctx: BotContext, question: string): Promise<void> {
    if (!/[\p{L}\p{N}]/u.test(question)) return replyHtml(ctx, ctx.say('fallback-text'))
    await answerQuestion(ctx, app, question.trim())
  }
}

function isCommand(text: string): boolean {
  return /^\/[a-z0-9_]/i.test(text)
}
