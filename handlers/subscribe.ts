import { type Conversation, createConversation } from '@grammyjs/conversations'
import { Composer, type Context, InlineKeyboard } from 'grammy'
import type { InlineKeyboardButton } from 'grammy/types'
import type { App } from '../src/app.ts'
import type { Language } from '../src/domain/answer.ts'
import type { ChatId } from '../src/domain/subscription.ts'
import { adminsOnly } from '../src/telegram/admins-only.ts'
import { data, patterns } from '../src/telegram/callback-data.ts'
import type { BotContext } from '../src/telegram/context.ts'
import { hearLines } from '../src/telegram/hear-lines.ts'
import { clip } from '../src/telegram/html.ts'
import { AS_HTML, editHtml, toast } from '../src/telegram/reply.ts'
import type { Say, Voices } from '../src/telegram/say.ts'
import { followKeyword, followTopic } from './ask-what-to-follow.ts'
import { unitRows } from './find-unit.ts'
import { beginnings } from './following.ts'

const CONVERSATION = 'subscribe'
const LONGEST_SILENCE_MS = 10 * 60 * 1000
const LONGEST_NAME = 80

/** A topic or a keyword, as typed. */
interface Wanted {
  readonly topic?: string
  readonly word?: string
}

/** What is said next; plain JSON, since a conversation keeps it for its replay. */
interface Step {
  readonly html: string
  readonly rows: InlineKeyboardButton[][]
}

// "chủ đề y tế" | "chu de thu nhap" | "từ khóa rác thải"
const BY_TOPIC = /^(?:chủ đề|chu de)\s+(?<text>.+)$/isu
const BY_KEYWORD = /^(?:từ kh(?:óa|oá)|tu khoa)\s+(?<text>.+)$/isu

/**
 * `/dangky [unit]`: follows a unit, asking for its name in a conversation where none is given; `/dangky chủ đề …` and `/dangky từ khóa …` narrow
 * what comes. `/huy` leaves. Must stand before all other composers.
 */
export function subscribe(app: App, voices: Voices): Composer<BotContext> {
  const composer = new Composer<BotContext>()

  composer.command('huy', async ctx => {
    const active = Object.values(ctx.conversation.active()).some(count => count > 0)
    await ctx.conversation.exitAll()
    await ctx.reply(ctx.say(active ? 'cancelled' : 'nothing-to-cancel'), AS_HTML)
  })

  composer.use(createConversation<BotContext, Context>(askForUnit, { id: CONVERSATION, maxMillisecondsToWait: LONGEST_SILENCE_MS }))

  composer.command('dangky', adminsOnly, async ctx => {
    const name = ctx.match.trim().normalize('NFC')
    const [topic, word] = [BY_TOPIC, BY_KEYWORD].map(pattern => pattern.exec(name)?.groups?.text)
    if (topic !== undefined || word !== undefined) return narrow(ctx, topic, word)
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
    await editHtml(ctx, ctx.say('subscribed', { unit: unit.name }), new InlineKeyboard(settingsRow(ctx.say)))
  })
  composer.callbackQuery(patterns.agreeWords, adminsOnly, async ctx => {
    const kept = (await ctx.shelf.take(ctx.match[1]!)) as Wanted | undefined // `narrow` put it there
    if (kept === undefined || ctx.chat === undefined) return toast(ctx, ctx.say.plain('button-expired'))
    await app.begin(ctx.chat.id, threadOf(ctx))
    const step = await addWords(kept, ctx.chat.id, ctx.say)
    await editHtml(ctx, step.html, new InlineKeyboard(step.rows))
  })
  return composer

  /** Follows a topic or a keyword; who is not known yet is asked for consent first. */
  async function narrow(ctx: BotContext & { chat: { id: number } }, topic: string | undefined, word: string | undefined): Promise<void> {
    const wanted: Wanted = { ...(topic !== undefined && { topic }), ...(word !== undefined && { word }) }
    if (await app.subscription(ctx.chat.id)) return send(ctx, await addWords(wanted, ctx.chat.id, ctx.say))
    const button = { text: ctx.say.plain('button-consent'), callback_data: data.agreeWords(await ctx.shelf.keep(wanted)) }
    await send(ctx, { html: ctx.say('settings-consent'), rows: [[button]] })
  }

  async function addWords({ topic = '', word }: Wanted, chat: ChatId, say: Say): Promise<Step> {
    const step = await (word === undefined ? followTopic(app, topic, chat, say) : followKeyword(app, word, chat, say))
    return step ?? { html: say('topic-not-found', { name: clip(word ?? topic, LONGEST_NAME) }), rows: [] }
  }

  async function askForUnit(conversation: Conversation<BotContext, Context>, ctx: Context, language: Language): Promise<void> {
    const say = voices(language)
    await ctx.reply(say('subscribe-ask'), { ...AS_HTML, reply_markup: beginnings({ say }) })
    await hearLines(conversation, async (text, next, last) => {
      const step = await conversation.external(() => stepFor(text, next.chat!.id, {}, say))
      if (step) await send(next, step)
      else await next.reply(last ? say('subscribe-give-up') : say('subscribe-ask-again', { name: clip(text, LONGEST_NAME) }), AS_HTML)
      return step !== undefined
    })
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
        return { html: say('subscribed', { unit: unit.name }), rows: settingsRow(say) }
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

function settingsRow(say: Say): InlineKeyboardButton[][] {
  return [[{ text: say.plain('button-settings'), callback_data: data.settings }]]
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
