import { Composer } from 'grammy'
import type { App } from '../src/app.ts'
import { keyboard } from '../src/telegram/buttons.ts'
import { patterns } from '../src/telegram/callback-data.ts'
import type { BotContext } from '../src/telegram/context.ts'
import { htmlToPlain } from '../src/telegram/html.ts'
import { renderSource } from '../src/telegram/render-sources.ts'
import { replyHtml, toast } from '../src/telegram/reply.ts'

/** How many opened sources are remembered, so that a button pressed twice opens one. */
const MOST_OPENED = 1000

/** The "Nguồn" button: opens the very sentence in a chat, or shows its beginning where a card was sent into somebody else's. */
export function source(app: App): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  const opened = new Set<string>()
  composer.callbackQuery(patterns.source, async ctx => {
    const found = await app.fact(ctx.match[1]!)
    if (found === undefined) return toast(ctx, ctx.say.plain('source-gone'))
    const { html, buttons } = renderSource(found.source, ctx.say)
    if (ctx.callbackQuery.message === undefined || ctx.chat === undefined) return toast(ctx, htmlToPlain(html))
    const press = `${ctx.chat.id}:${ctx.callbackQuery.message.message_id}:${found.fact.id}`
    if (opened.has(press)) return toast(ctx, ctx.say.plain('source-shown'), 'line')
    remember(press)
    await replyHtml(ctx, html, keyboard(buttons))
  })
  return composer

  function remember(press: string): void {
    opened.add(press)
    if (opened.size > MOST_OPENED) opened.delete(opened.values().next().value!)
  }
}
