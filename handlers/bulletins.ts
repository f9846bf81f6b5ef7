import { Composer } from 'grammy'
import type { App } from '../src/app.ts'
import { data, patterns } from '../src/telegram/callback-data.ts'
import type { BotContext } from '../src/telegram/context.ts'
import { findUnit } from './find-unit.ts'
import { showAnswer } from './show-answer.ts'

/** `/tin [unit]`: the latest news, of all or of one unit. */
export function bulletins(app: App): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  composer.command('tin', async ctx => {
    const name = ctx.match.trim()
    if (name === '') return showAnswer(ctx, await app.news(undefined, ctx.say.language))
    const unit = await findUnit(ctx, app, name, { show: id => app.news(id, ctx.say.language), data: data.news })
    if (unit) await showAnswer(ctx, await app.news(unit.id, ctx.say.language))
  })
  composer.callbackQuery(patterns.news, async ctx => {
    await showAnswer(ctx, await app.news(ctx.match[1]!, ctx.say.language), 'edit')
  })
  return composer
}
