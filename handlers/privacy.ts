import { Composer } from 'grammy'
import type { App } from '../src/app.ts'
import { adminsOnly } from '../src/telegram/admins-only.ts'
import type { BotContext } from '../src/telegram/context.ts'
import { clip, markup } from '../src/telegram/html.ts'
import { dayWords } from '../src/telegram/phrases.ts'
import { replyHtml } from '../src/telegram/reply.ts'

const LONGEST_LIST = 1500
const LONGEST_WORDS = 600

/** `/dulieu` shows all that is held about a chat, `/xoadulieu` erases it at once, `/dung` stops the bulletins. */
export function privacy(app: App): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  composer.command('dulieu', async ctx => replyHtml(ctx, await held(ctx, ctx.chat.id)))
  composer.command('xoadulieu', adminsOnly, async ctx => {
    await ctx.conversation.exitAll()
    await app.forget(ctx.chat.id)
    await replyHtml(ctx, ctx.say('data-erased'))
  })
  composer.command('dung', adminsOnly, async ctx => {
    const known = await app.subscription(ctx.chat.id)
    await app.unsubscribe(ctx.chat.id)
    await replyHtml(ctx, ctx.say(known ? 'stopped' : 'following-none'))
  })
  return composer

  async function held(ctx: BotContext, chat: number): Promise<string> {
    const { subscription, language, questions, choices, unfinished, marks, gaps, doubts, cards } = await app.held(chat)
    const { say } = ctx
    const items: string[] = []
    if (subscription) {
      const names = await Promise.all(subscription.units.map(async id => (await app.unit(id))?.name ?? id))
      const { topics = [], keywords = [] } = subscription
      if (names.length > 0) items.push(say('data-units', { units: clip(names.join(', '), LONGEST_LIST) }))
      const topicNames = topics.map(topic => app.topicName(topic, say.language))
      if (topics.length > 0) items.push(say('data-topics', { topics: clip(topicNames.join(', '), LONGEST_WORDS) }))
      if (keywords.length > 0) items.push(say('data-keywords', { keywords: clip(keywords.join(', '), LONGEST_WORDS) }))
      const { frequency, quiet, timeZone, silent, pausedUntil } = subscription
      if (frequency ?? quiet ?? timeZone ?? silent ?? pausedUntil) items.push(say('data-when'))
      items.push(say('data-consent', { date: dayWords(subscription.consent.at, say), notice: String(subscription.consent.notice) }))
      if (subscription.thread !== undefined) items.push(say('data-thread'))
    }
    if (language) items.push(say('data-language', { language: say.plain(`language-${language}`) }))
    if (marks > 0) items.push(say('data-marks'))
    if (choices > 0) items.push(say('data-choices'))
    if (questions > 0) items.push(say('data-questions'))
    if (unfinished) items.push(say('data-unfinished'))
    if (items.length > 0) items.unshift(say('data-chat'))
    if (doubts > 0) items.push(say('data-doubts', { count: String(doubts) }))
    if (cards > 0) items.push(say('data-cards', { count: String(cards) }))
    if (gaps > 0) items.push(say('data-gaps', { count: String(gaps) }))
    if (items.length === 0) return say('data-none')
    return say('data-held', { items: markup(items.map(item => `• ${item}`).join('\n')) })
  }
}
