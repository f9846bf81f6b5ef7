import { Composer } from 'grammy'
import type { App } from '../src/app.ts'
import { data, patterns } from '../src/telegram/callback-data.ts'
import type { BotContext } from '../src/telegram/context.ts'
import { replyHtml } from '../src/telegram/reply.ts'
import { findUnit } from './find-unit.ts'
import { showList } from './show-answer.ts'

// "xã Dương Quang 2021" | "duong quang nam 2021"; the year is left out of the name
const WITH_YEAR = /^(?<name>.*?)(?:\s+n[aă]m)?\s+(?<year>(?:19|20)\d{2})$/iu

/** `/chitieu <unit> [year]`: all figures of a unit, paged. */
export function list(app: App): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  composer.command('chitieu', async ctx => {
    const text = ctx.match.trim().normalize('NFC')
    if (text === '') return replyHtml(ctx, ctx.say('list-usage'))
    const { name = text, year } = WITH_YEAR.exec(text)?.groups ?? {}
    const wanted = year === undefined ? undefined : Number(year)
    const unit = await findUnit(ctx, app, name, {
      show: id => app.list(id, wanted, ctx.say.language),
      data: id => data.list(id, wanted, 0),
    })
    if (unit) await showList(ctx, app, { unit: unit.id, year: wanted, page: 0 }, 'reply')
  })
  composer.callbackQuery(patterns.list, async ctx => {
    const [, unit, year, page] = ctx.match as RegExpMatchArray // a pattern was given, so a match is here
    await showList(ctx, app, { unit: unit!, year: year ? Number(year) : undefined, page: Number(page) }, 'edit')
  })
  return composer
}
