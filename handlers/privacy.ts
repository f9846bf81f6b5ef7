import { Composer } from 'grammy'
import type { App } from '../src/app.ts'
import type { BotContext } from '../src/telegram/context.ts'
import { clip } from '../src/telegram/html.ts'
import { dayWords } from '../src/telegram/phrases.ts'
import { replyHtml } from '../src/telegram/reply.ts'

const LONGEST_LIST = 2000

/** `/dulieu` shows all that is held about a chat, `/xoadulieu` erases it at once, `/dung` stops the bulletins. */
export function privacy(app: App): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  composer.command('dulieu', async ctx => replyHtml(ctx, await held(ctx, ctx.chat.id)))
  composer.command('xoadulieu', async ctx => {
    await ctx.conversation.exitAll()
    await app.forget(ctx.chat.id)
    await replyHtml(ctx, ctx.say('data-erased'))
  })
  composer.command('dung', async ctx => {
    const gone = await app.unsubscribe(ctx.chat.id)
    await replyHtml(ctx, ctx.say(gone.length > 0 ? 'stopped' : 'following-none'))
  })
  return composer

  async function held(ctx: BotContext, chat: number): Promise<string> {
    const [subscription, chosen] = await Promise.all([app.subscription(chat), app.language(chat)])
    const language = ctx.say.plain(`language-${chosen ?? ctx.say.language}`)
    if (subscription === undefined) return chosen === undefined ? ctx.say('data-none') : ctx.say('data-held-language', { language })
    const names = await Promise.all(subscription.units.map(async id => (await app.unit(id))?.name ?? id))
    const date = dayWords(subscription.consent.at, ctx.say)
    return ctx.say('data-held', { units: clip(names.join(', '), LONGEST_LIST), date, language })
  }
}
