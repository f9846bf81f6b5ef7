import { Composer } from 'grammy'
import type { App } from '../src/app.ts'
import type { BotContext } from '../src/telegram/context.ts'
import { replyHtml } from '../src/telegram/reply.ts'
import { answerQuestion } from './show-answer.ts'

/** `/sosanh thu ngân sách Dương Quang và Đức Xuân`: the same question with "compare" said before it. */
export function compare(app: App): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  composer.command('sosanh', async ctx => {
    const text = ctx.match.trim()
    if (text === '') return replyHtml(ctx, ctx.say('compare-usage'))
    await answerQuestion(ctx, app, ctx.say.plain('compare-question', { text }))
  })
  return composer
}
