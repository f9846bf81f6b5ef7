import { Composer } from 'grammy'
import type { App } from '../src/app.ts'
import type { Source } from '../src/domain/answer.ts'
import { keyboard } from '../src/telegram/buttons.ts'
import { patterns } from '../src/telegram/callback-data.ts'
import type { BotContext } from '../src/telegram/context.ts'
import { htmlToPlain } from '../src/telegram/html.ts'
import { createOnce } from '../src/telegram/once.ts'
import { renderSource } from '../src/telegram/render-sources.ts'
import { replyHtml, toast } from '../src/telegram/reply.ts'
import { listedReport, pagedReport } from './show-answer.ts'

/**
 * The "Nguồn" button: opens the very sentence in a chat (all of one report under a list), or shows its beginning where a card was sent
 * into somebody else's.
 */
export function source(app: App): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  const once = createOnce()
  composer.callbackQuery(patterns.source, async ctx => {
    const found = await app.fact(ctx.match[1]!)
    await open(ctx, found ? [found.source] : [])
  })
  composer.callbackQuery(patterns.listReport, async ctx => {
    const [, unit, year, page, at] = ctx.match as RegExpMatchArray // a pattern was given, so a match is here
    const list = { unit: unit!, year: year ? Number(year) : undefined, page: Number(page) }
    await open(ctx, await listedReport(ctx, app, list, Number(at)))
  })
  composer.callbackQuery(patterns.pageReport, async ctx => {
    const [, token, page, at] = ctx.match as RegExpMatchArray
    await open(ctx, await pagedReport(ctx, app, token!, Number(page), Number(at)))
  })
  return composer

  async function open(ctx: BotContext, [first, ...more]: readonly Source[]): Promise<void> {
    if (first === undefined) return toast(ctx, ctx.say.plain('source-gone'))
    const { html, buttons } = renderSource([first, ...more], ctx.say)
    if (ctx.callbackQuery?.message === undefined || ctx.chat === undefined) return toast(ctx, htmlToPlain(html))
    if (await once(ctx, ctx.say.plain('source-shown'))) await replyHtml(ctx, html, keyboard(buttons))
  }
}
