import { Composer, InlineKeyboard } from 'grammy'
import type { App } from '../src/app.ts'
import type { UnitId } from '../src/domain/unit.ts'
import { adminsOnly } from '../src/telegram/admins-only.ts'
import { data, patterns } from '../src/telegram/callback-data.ts'
import type { BotContext } from '../src/telegram/context.ts'
import { clip, escapeHtml, markup } from '../src/telegram/html.ts'
import { editHtml, replyHtml } from '../src/telegram/reply.ts'
import { unitRows } from './find-unit.ts'

const LONGEST_NAME = 80
const MOST_UNITS = 40

/** `/huydangky [unit]` stops the bulletins of a unit, or of all. */
export function unsubscribe(app: App): Composer<BotContext> {
  const composer = new Composer<BotContext>()

  composer.command('huydangky', adminsOnly, async ctx => {
    const units = await followed(ctx)
    const name = ctx.match.trim()
    if (units.length === 0) return replyHtml(ctx, await stop(ctx, undefined))
    if (name !== '') {
      const meant = new Set((await app.findUnits(name)).map(({ id }) => id))
      const hit = units.find(({ id }) => meant.has(id))
      return replyHtml(ctx, hit ? await stop(ctx, hit.id) : ctx.say('unsubscribe-not-followed', { unit: clip(name, LONGEST_NAME) }))
    }
    if (units.length === 1) return replyHtml(ctx, await stop(ctx, units[0]!.id))
    const rows = [
      ...unitRows(units, data.unfollow, ctx.say),
      [{ text: ctx.say.plain('button-unsubscribe-all'), callback_data: data.unfollowAll }],
    ]
    await replyHtml(ctx, ctx.say('unsubscribe-choose'), new InlineKeyboard(rows))
  })

  composer.callbackQuery(patterns.unfollow, adminsOnly, async ctx => {
    const unit = ctx.match[1]!
    const text = await stop(ctx, unit === '*' ? undefined : unit)
    await editHtml(ctx, text)
  })
  return composer

  async function followed(ctx: BotContext) {
    const units = ctx.chat ? ((await app.subscription(ctx.chat.id))?.units ?? []) : []
    return Promise.all(units.map(async id => ({ id, name: await nameOf(id) })))
  }

  async function stop(ctx: BotContext, unit: UnitId | undefined): Promise<string> {
    const known = ctx.chat && (await app.subscription(ctx.chat.id))
    const gone = known ? await app.unsubscribe(known.chat, unit) : []
    // who follows topics everywhere has no unit to name
    if (known && known.units.length === 0) return ctx.say('stopped')
    return gone.length === 0 ? ctx.say('following-none') : ctx.say('unsubscribed', { units: bullets(await Promise.all(gone.map(nameOf))) })
  }

  async function nameOf(id: UnitId): Promise<string> {
    return (await app.unit(id))?.name ?? id
  }
}

/** As lines; the first ones where there are very many. */
function bullets(names: readonly string[]) {
  const shown = names.slice(0, MOST_UNITS).map(name => `• ${escapeHtml(clip(name, LONGEST_NAME))}`)
  return markup([...shown, ...(names.length > MOST_UNITS ? ['…'] : [])].join('\n'))
}
