import { Composer, InlineKeyboard } from 'grammy'
import type { App } from '../src/app.ts'
import { data } from '../src/telegram/callback-data.ts'
import type { BotContext } from '../src/telegram/context.ts'
import { examples } from '../src/telegram/render.ts'
import { replyHtml } from '../src/telegram/reply.ts'

/** `/start` says hello with a short notice; a link `?start=dk_<unit>` offers to follow that unit, after one confirmation. */
export function start(app: App): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  composer.command('start', async ctx => {
    const wanted = /^dk_([a-z0-9-]{1,40})$/.exec(ctx.match.trim())
    const unit = wanted ? await app.unit(wanted[1]!) : undefined
    if (unit === undefined) return replyHtml(ctx, `${ctx.say('start', { one: examples(ctx.say)[0] })}\n\n${ctx.say('start-privacy')}`)
    const known = (await app.subscription(ctx.chat.id)) !== undefined
    const button = known ? ctx.say.plain('button-confirm') : ctx.say.plain('button-consent')
    const text = known ? ctx.say('subscribe-confirm', { unit: unit.name }) : ctx.say('subscribe-consent', { unit: unit.name })
    await replyHtml(ctx, text, new InlineKeyboard().text(button, data.agree(unit.id)))
  })
  return composer
}
