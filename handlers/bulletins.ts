import { Composer } from 'grammy'
import type { App } from '../src/app.ts'
import type { Bulletin, BulletinFigure } from '../src/domain/bulletin.ts'
import { keyboard } from '../src/telegram/buttons.ts'
import { data, patterns } from '../src/telegram/callback-data.ts'
import type { BotContext } from '../src/telegram/context.ts'
import { uncapital } from '../src/telegram/html.ts'
import { renderBulletin } from '../src/telegram/render-bulletin.ts'
import { replyHtml, toast } from '../src/telegram/reply.ts'
import { findUnit } from './find-unit.ts'
import { showAnswer } from './show-answer.ts'

/** `/tin [unit]`: the latest news, of all or of one unit; and the buttons under a bulletin. */
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
  composer.callbackQuery(patterns.bulletin, async ctx => {
    const found = await look(ctx.match[1]!)
    if (!found) return toast(ctx, ctx.say.plain('bulletin-gone'))
    const { html, buttons } = renderBulletin(found.bulletin, found.figures, ctx.say, Number(ctx.match[2]))
    await replyHtml(ctx, html, keyboard(buttons))
  })
  composer.callbackQuery(patterns.askMore, async ctx => {
    const found = await look(ctx.match[1]!)
    if (!found) return toast(ctx, ctx.say.plain('bulletin-gone'))
    const words = { unit: found.bulletin.unit.name, example: exampleFor(found, ctx) }
    await replyHtml(ctx, ctx.chat?.type === 'private' ? ctx.say('ask-more', words) : ctx.say('ask-more-group', words))
  })
  return composer

  async function look(id: string) {
    const bulletin = await app.bulletin(id)
    return bulletin && { bulletin, figures: (await app.bulletinText(id))?.facts ?? [] }
  }
}

/** A question that the bot can answer: about the first figure that the bulletin shows. */
function exampleFor({ bulletin, figures }: { bulletin: Bulletin; figures: readonly BulletinFigure[] }, { say }: BotContext): string {
  const fact = figures.map(one => one.fact).find(({ quantity, period }) => quantity !== null && typeof period.year === 'number')
  const unit = fact?.unit.name ?? bulletin.unit.name
  if (!fact) return say.plain('ask-example-list', { unit })
  return say.plain('ask-example', { indicator: uncapital(fact.indicator.name), unit, year: String(fact.period.year) })
}
