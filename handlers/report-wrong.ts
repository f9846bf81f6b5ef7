import { type Conversation, createConversation } from '@grammyjs/conversations'
import { Composer, type Context, InlineKeyboard } from 'grammy'
import type { App } from '../src/app.ts'
import type { CitedFact, Language } from '../src/domain/answer.ts'
import type { FactId } from '../src/domain/fact.ts'
import { data, patterns } from '../src/telegram/callback-data.ts'
import type { BotContext } from '../src/telegram/context.ts'
import { hearLines } from '../src/telegram/hear-lines.ts'
import { clip } from '../src/telegram/html.ts'
import { figureLine } from '../src/telegram/phrases.ts'
import { AS_HTML, replyHtml, toast } from '../src/telegram/reply.ts'
import type { Voices } from '../src/telegram/say.ts'
import { listedFacts, pagedFacts } from './show-answer.ts'

const CONVERSATION = 'report-wrong'
const LONGEST_SILENCE_MS = 10 * 60 * 1000
const LONGEST_LABEL = 60
const SAID = { kept: 'doubt-kept', 'too-many': 'doubt-too-many', gone: 'source-gone', empty: 'doubt-empty' } as const
/** A link into the private chat: in a group the reason is nobody else's business. */
const FROM_ELSEWHERE = /^sai_([0-9a-f]{12})$/

/**
 * The button "Sai số liệu?": asks for one line of why, in private, and keeps it for staff without who said it. `/huy` leaves. Must stand
 * before all other composers.
 */
export function reportWrong(app: App, voices: Voices): Composer<BotContext> {
  const composer = new Composer<BotContext>()

  composer.command('huy', async (ctx, next) => {
    if (ctx.conversation.active(CONVERSATION) === 0) return next()
    await ctx.conversation.exitAll()
    await replyHtml(ctx, ctx.say('cancelled'))
  })

  composer.use(createConversation<BotContext, Context>(askWhy, { id: CONVERSATION, maxMillisecondsToWait: LONGEST_SILENCE_MS }))

  composer.callbackQuery(patterns.wrong, ctx => begin(ctx, ctx.match[1]!))
  composer.chatType('private').command('start', (ctx, next) => {
    const id = FROM_ELSEWHERE.exec(ctx.match.trim())?.[1]
    return id === undefined ? next() : begin(ctx, id)
  })
  composer.callbackQuery(patterns.listWrong, async ctx => {
    const [, unit, year, page] = ctx.match as RegExpMatchArray // a pattern was given, so a match is here
    await pick(ctx, await listedFacts(ctx, app, { unit: unit!, year: year ? Number(year) : undefined, page: Number(page) }))
  })
  composer.callbackQuery(patterns.pageWrong, async ctx => {
    const [, token, page] = ctx.match as RegExpMatchArray
    await pick(ctx, await pagedFacts(ctx, app, token!, Number(page)))
  })
  return composer

  async function pick(ctx: BotContext, facts: readonly CitedFact[]): Promise<void> {
    if (facts.length === 0) return toast(ctx, ctx.say.plain('button-expired'))
    const rows = facts.map(({ fact }) => [{ text: clip(figureLine(fact, ctx.say), LONGEST_LABEL), callback_data: data.wrong(fact.id) }])
    await replyHtml(ctx, ctx.say('doubt-which'), new InlineKeyboard(rows))
  }

  async function begin(ctx: BotContext, id: FactId): Promise<void> {
    const found = await app.fact(id)
    if (found === undefined || ctx.chat === undefined) return tell(ctx, 'source-gone')
    if (ctx.chat.type !== 'private') return void (await ctx.answerCallbackQuery({ url: `https://t.me/${ctx.me.username}?start=sai_${id}` }))
    if (!(await app.mayDoubt(ctx.chat.id))) return tell(ctx, 'doubt-too-many')
    await ctx.conversation.exitAll()
    await ctx.conversation.enter(CONVERSATION, id, figureLine(found.fact, ctx.say), ctx.say.language)
  }

  async function askWhy(
    conversation: Conversation<BotContext, Context>,
    ctx: Context,
    id: FactId,
    figure: string,
    language: Language,
  ): Promise<void> {
    const say = voices(language)
    const placeholder = say.plain('doubt-placeholder')
    await ctx.reply(say('doubt-ask', { figure }), {
      ...AS_HTML,
      reply_markup: { force_reply: true, input_field_placeholder: placeholder },
    })
    await hearLines(conversation, async (text, next) => {
      const outcome = await conversation.external(() => app.doubt(id, text, next.chat!.id))
      await next.reply(say(SAID[outcome]), AS_HTML)
      return outcome !== 'empty'
    })
  }
}

async function tell(ctx: BotContext, key: 'source-gone' | 'doubt-too-many'): Promise<void> {
  if (ctx.callbackQuery) await toast(ctx, ctx.say.plain(key))
  else await replyHtml(ctx, ctx.say(key))
}
