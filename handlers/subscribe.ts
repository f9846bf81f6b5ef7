import { type Conversation, createConversation } from '@grammyjs/conversations'
import { Composer, type Context } from 'grammy'
import type { InlineKeyboardButton } from 'grammy/types'
import type { App } from '../src/app.ts'
import type { Language } from '../src/domain/answer.ts'
import type { ChatId } from '../src/domain/subscription.ts'
import { adminsOnly } from '../src/telegram/admins-only.ts'
import { data, patterns } from '../src/telegram/callback-data.ts'
import type { BotContext } from '../src/telegram/context.ts'
import { clip } from '../src/telegram/html.ts'
import { AS_HTML, editHtml, toast } from '../src/telegram/reply.ts'
import type { Say, Voices } from '../src/telegram/say.ts'
import { unitRows } from './find-unit.ts'

const CONVERSATION = 'subscribe'
const LONGEST_SILENCE_MS = 10 * 60 * 1000
const MOST_TRIES = 3
const LONGEST_NAME = 80

/** What is said next; plain JSON, since a conversation keeps it for its replay. */
interface Step {
  readonly html: string
  readonly rows: InlineKeyboardButton[][]
}

/** `/dangky [unit]`: follows a unit, asking for its name in a conversation where none is given. `/huy` leaves. Must stand before all other composers. */
export function subscribe(app: App, voices: Voices): Composer<BotContext> {
  const composer = new Composer<BotContext>()

  composer.command('huy', async ctx => {
    const active = ctx.conversation.active(CONVERSATION) > 0
    await ctx.conversation.exitAll()
    await ctx.reply(ctx.say(active ? 'cancelled' : 'nothing-to-cancel'), AS_HTML)
  })

  composer.use(createConversation<BotContext, Context>(askForUnit, { id: CONVERSATION, maxMillisecondsToWait: LONGEST_SILENCE_MS }))

  composer.command('dangky', adminsOnly, async ctx => {
    const name = ctx.match.trim()
    if (name !== '') return send(ctx, (await stepFor(name, ctx.chat.id, threadOf(ctx), ctx.say)) ?? notFound(name, ctx.say))
    if (ctx.chat.type !== 'private') return send(ctx, { html: ctx.say('subscribe-usage'), rows: [] })
    await ctx.conversation.enter(CONVERSATION, ctx.say.language)
  })

  composer.callbackQuery(patterns.follow, adminsOnly, async ctx => {
    if (ctx.chat) await send(ctx, await follow(ctx.match[1]!, ctx.chat.id, threadOf(ctx), ctx.say))
  })

  composer.callbackQuery(patterns.agree, adminsOnly, async ctx => {
    const [unit, chat] = [await app.unit(ctx.match[1]!), ctx.chat?.id]
    if (unit === undefined || chat === undefined) return toast(ctx, ctx.say.plain('button-expired'))
    const outcome = await app.subscribe(chat, unit.id, { agreed: true, ...threadOf(ctx) })
    if (outcome === 'already') return toast(ctx, ctx.say.plain('subscribed-already', { unit: unit.name }), 'line')
    await editHtml(ctx, ctx.say('subscribed', { unit: unit.name }))
  })
  return composer

  async function askForUnit(conversation: Conversation<BotContext, Context>, ctx: Context, language: Language): Promise<void> {
    const say = voices(language)
    await ctx.reply(say('subscribe-ask'), AS_HTML)
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const next = await conversation.wait()
      const text = next.message?.text
      if (text === undefined) await conversation.skip({ next: true })
      else if (text.startsWith('/')) await conversation.halt({ next: true })
      else {
        const step = await conversation.external(() => stepFor(text, next.chat!.id, {}, say))
        if (step) return void (await send(next, step))
        const last = tries === MOST_TRIES - 1
        await next.reply(last ? say('subscribe-give-up') : say('subscribe-ask-again', { name: clip(text, LONGEST_NAME) }), AS_HTML)
      }
    }
  }

  /** Follows the unit that a name means, or says what is still missing; undefined where no unit has the name. */
  async function stepFor(name: string, chat: ChatId, thread: { thread?: number }, say: Say): Promise<Step | undefined> {
    const units = await app.findUnits(name)
    if (units.length === 0) return undefined
    if (units.length === 1) return follow(units[0]!.id, chat, thread, say)
    return { html: say('unit-choose', { name: clip(name, LONGEST_NAME) }), rows: unitRows(units, data.follow, say) }
  }

  async function follow(id: string, chat: ChatId, thread: { thread?: number }, say: Say): Promise<Step> {
    const unit = await app.unit(id)
    if (unit === undefined) return { html: say('button-expired'), rows: [] }
    switch (await app.subscribe(chat, id, { agreed: false, ...thread })) {
      case 'subscribed':
        return { html: say('subscribed', { unit: unit.name }), rows: [] }
      case 'already':
        return { html: say('subscribed-already', { unit: unit.name }), rows: [] }
      case 'unit-unknown':
        return notFound(unit.name, say)
      case 'consent-needed':
        return {
          html: say('subscribe-consent', { unit: unit.name }),
          rows: [[{ text: say.plain('button-consent'), callback_data: data.agree(id) }]],
        }
    }
  }
}

function notFound(name: string, say: Say): Step {
  return { html: say('unit-not-found', { name: clip(name, LONGEST_NAME) }), rows: [] }
}

async function send(ctx: Context, { html, rows }: Step): Promise<void> {
  await ctx.reply(html, { ...AS_HTML, ...(rows.length > 0 ? { reply_markup: { inline_keyboard: rows } } : {}) })
}

/** The forum topic that the message stands in, for the bulletins to go there too. */
function threadOf(ctx: Context): { thread?: number } {
  const message = ctx.msg
  return message?.is_topic_message && message.message_thread_id !== undefined ? { thread: message.message_thread_id } : {}
}
