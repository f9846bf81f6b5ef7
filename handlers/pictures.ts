import { Composer } from 'grammy'
import type { App } from '../src/app.ts'
import type { Series } from '../src/domain/series.ts'
import { keyboard } from '../src/telegram/buttons.ts'
import { patterns } from '../src/telegram/callback-data.ts'
import type { BotContext } from '../src/telegram/context.ts'
import { createOnce } from '../src/telegram/once.ts'
import { type RenderedPicture, renderComparison, renderTrend } from '../src/telegram/render-picture.ts'
import { sendHtml, sendPhoto, toast } from '../src/telegram/reply.ts'
import type { Say } from '../src/telegram/say.ts'
import { keptUnits, threadOf } from './show-answer.ts'

/** The buttons "Xu hướng" and "So sánh": a picture with the same figures in words under it. */
export function pictures(app: App): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  const once = createOnce()
  composer.callbackQuery(patterns.trend, async ctx => send(ctx, await app.overYears(ctx.match[1]!), renderTrend))
  composer.callbackQuery(patterns.compare, async ctx => send(ctx, await app.amongUnits([ctx.match[1]!]), renderComparison))
  composer.callbackQuery(patterns.compareThese, async ctx =>
    send(ctx, await app.amongUnits(await keptUnits(ctx, app, ctx.match[1]!)), renderComparison),
  )
  return composer

  async function send(ctx: BotContext, series: Series | undefined, render: (series: Series, say: Say) => RenderedPicture): Promise<void> {
    if (series === undefined || ctx.chat === undefined) return toast(ctx, ctx.say.plain('button-expired'))
    if (!(await once(ctx, ctx.say.plain('picture-shown')))) return
    const { picture, caption, buttons } = render(series, ctx.say)
    const keys = keyboard(buttons)
    const png = await app.paint(picture).catch(unpainted)
    const shown = await (png === undefined ? sendHtml(ctx, caption, keys) : sendPhoto(ctx, png, caption, keys))
    if (ctx.msgId !== undefined) app.keepThread(threadOf(ctx, ctx.msgId), threadOf(ctx, shown))
  }
}

/** A machine without a painter still tells the figures; whoever runs it reads why on standard error. */
function unpainted(error: unknown): undefined {
  process.emitWarning(`no picture: ${error instanceof Error ? error.message : String(error)}`)
  return undefined
}
