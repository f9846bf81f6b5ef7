import { Composer } from 'grammy'
import type { App } from '../src/app.ts'
import { patterns } from '../src/telegram/callback-data.ts'
import type { BotContext } from '../src/telegram/context.ts'
import { toast } from '../src/telegram/reply.ts'
import { answerQuestion, takeChoice, turnPage } from './show-answer.ts'

/** Buttons under an answer: one of the choices (its answer takes the place of the question back), or another page. */
export function choices(app: App): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  composer.callbackQuery(patterns.choice, async ctx => {
    const choice = await takeChoice(ctx, ctx.match[1]!, Number(ctx.match[2]))
    if (choice === undefined) return toast(ctx, ctx.say.plain('error-choice-expired'))
    await answerQuestion(ctx, app, choice.question, 'edit')
  })
  composer.callbackQuery(patterns.page, async ctx => {
    const turned = await turnPage(ctx, app, ctx.match[1]!, Number(ctx.match[2]))
    if (!turned) await toast(ctx, ctx.say.plain('button-expired'))
  })
  return composer
}
