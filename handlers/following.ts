import { createHash } from 'node:crypto'
import { Composer, InlineKeyboard } from 'grammy'
import type { App } from '../src/app.ts'
import { dayOfDate, isZone, momentOf } from '../src/domain/local-time.ts'
import { type Subscription, USUAL_DIGEST, USUAL_ZONE } from '../src/domain/subscription.ts'
import { adminsOnly } from '../src/telegram/admins-only.ts'
import { data, patterns, type SettingsPage } from '../src/telegram/callback-data.ts'
import type { BotContext } from '../src/telegram/context.ts'
import { type Listed, renderSettings } from '../src/telegram/render-settings.ts'
import { editHtml, replyHtml, toast } from '../src/telegram/reply.ts'
import { ASKED, type Asked } from './ask-what-to-follow.ts'

const SECTOR = 'sector/'
const MINUTES_OF_DAY = 1_440

/** `/theodoi`: what a chat follows and when it is sent, shown and changed in one message. Anybody may look; in groups administrators change. */
export function following(app: App): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  composer.command('theodoi', ctx => show(ctx))
  composer.callbackQuery(patterns.settings, ctx => show(ctx))
  composer.callbackQuery(patterns.settingsPage, adminsOnly, ctx => turnTo(ctx, ctx.match[1] as SettingsPage)) // the pattern lets nothing else through
  composer.callbackQuery(patterns.set, adminsOnly, async ctx => {
    const [, what, value] = ctx.match as RegExpMatchArray // a pattern was given, so a match is here
    if (what === 'ask') return ask(ctx, value!)
    if (what === 'start') return start(ctx, value!)
    const known = ctx.chat && (await app.subscription(ctx.chat.id))
    const change = known && changeOf(what!, value!, known)
    if (!known || !change) return toast(ctx, ctx.say.plain('button-expired'))
    if (change.left !== undefined && known.units.length === 1) {
      // Without a place everything that is left would count everywhere.
      await app.unsubscribe(known.chat, change.left)
      return editHtml(ctx, ctx.say('stopped'))
    }
    if ((await app.adjust(known.chat, change.settings)) === 'too-many') return toast(ctx, ctx.say.plain('settings-full'))
    await turnTo(ctx, change.page)
  })
  return composer

  async function show(ctx: BotContext): Promise<void> {
    const subscription = ctx.chat && (await app.subscription(ctx.chat.id))
    if (!subscription) return replyHtml(ctx, ctx.say('following-none'), beginnings(ctx))
    const { html, rows } = renderSettings('main', await view(subscription, 'main', ctx), ctx.say)
    await replyHtml(ctx, html, new InlineKeyboard(rows))
  }

  async function turnTo(ctx: BotContext, page: SettingsPage): Promise<void> {
    const subscription = ctx.chat && (await app.subscription(ctx.chat.id))
    if (!subscription) return editHtml(ctx, ctx.say('following-none'), beginnings(ctx))
    const { html, rows } = renderSettings(page, await view(subscription, page, ctx), ctx.say)
    await editHtml(ctx, html, new InlineKeyboard(rows))
  }

  /** Something that a button cannot hold is asked for; groups, where the bot hears commands only, are told how to write it. */
  async function ask(ctx: BotContext, what: string): Promise<void> {
    const conversation = ASKED[what as Asked]
    if (conversation === undefined) return toast(ctx, ctx.say.plain('button-expired'))
    if (ctx.chat?.type !== 'private') return replyHtml(ctx, ctx.say('settings-group-usage'))
    await ctx.conversation.exitAll()
    await ctx.conversation.enter(conversation, ctx.say.language, what)
  }

  /** Begins with topics or keywords, after one consent. */
  async function start(ctx: BotContext, value: string): Promise<void> {
    const [, agreed, page] = /^(yes-)?(topics|keywords)$/.exec(value) ?? []
    if (ctx.chat === undefined || page === undefined) return toast(ctx, ctx.say.plain('button-expired'))
    if (agreed) await app.begin(ctx.chat.id, threadOf(ctx))
    else if (!(await app.subscription(ctx.chat.id))) {
      const keys = new InlineKeyboard().text(ctx.say.plain('button-consent'), data.set('start', `yes-${page}`))
      return editHtml(ctx, ctx.say('settings-consent'), keys)
    }
    await turnTo(ctx, page as SettingsPage)
  }

  async function view(subscription: Subscription, page: SettingsPage, ctx: BotContext) {
    const { units, topics = [], keywords = [] } = subscription
    const { language } = ctx.say
    const sectors = page === 'topics' ? app.sectors() : []
    const all = new Map([...sectors, ...topics.map(id => ({ id, name: app.topicName(id, language) }))].map(topic => [topic.id, topic]))
    return {
      subscription,
      now: app.now(),
      units: await Promise.all(
        units.map(async (id): Promise<Listed> => ({ name: (await app.unit(id))?.name ?? id, data: data.set('unit', id) })),
      ),
      topics: [...all.values()].map(({ id, name }): Listed => {
        const on = topics.includes(id)
        return { name, on, data: data.set('topic', `${on ? '-' : '+'}${topicCode(id)}`) }
      }),
      keywords: keywords.map((name): Listed => ({ name, data: data.set('keyword', keywordCode(name)) })),
    }
  }

  /** What a button asks for, or undefined where it was forged or what it names is gone. `left` is a unit that is followed no more. */
  function changeOf(
    what: string,
    value: string,
    { units, topics = [], keywords = [], timeZone = USUAL_ZONE }: Subscription,
  ): { page: SettingsPage; settings: Parameters<App['adjust']>[1]; left?: string } | undefined {
    switch (what) {
      case 'unit':
        if (value === '*') return topics.length + keywords.length > 0 ? { page: 'units', settings: { units: [] } } : undefined
        if (!units.includes(value)) return undefined
        return { page: 'units', settings: { units: units.filter(id => id !== value) }, left: value }
      case 'topic': {
        const topic = topicOf(value.slice(1), topics)
        if (topic === undefined) return undefined
        const others = topics.filter(id => id !== topic)
        return { page: 'topics', settings: { topics: value.startsWith('+') ? [...others, topic] : others } }
      }
      case 'keyword':
        return { page: 'keywords', settings: { keywords: keywords.filter(word => keywordCode(word) !== value) } }
      case 'when':
        return whenOf(value)
      case 'quiet':
        return quietOf(value)
      case 'sound':
        return { page: 'main', settings: { silent: value === 'off' ? true : null } }
      case 'pause': {
        const day = dayOfDate(value)
        if (value === 'off') return { page: 'main', settings: { pausedUntil: null } }
        return day === undefined ? undefined : { page: 'main', settings: { pausedUntil: momentOf(timeZone, { day, minute: 0 }) } }
      }
      case 'zone':
        return isZone(value) ? { page: 'main', settings: { timeZone: value === USUAL_ZONE ? null : value } } : undefined
      default:
        return undefined
    }
  }

  /** A field by its name in letters without marks, an indicator by its id; one that is followed is found also where the catalogue has lost it. */
  function topicOf(code: string, followed: readonly string[]): string | undefined {
    const sectors = app.sectors().map(({ id }) => id)
    return [...sectors, ...followed].find(id => topicCode(id) === code) ?? (app.isTopic(code) ? code : undefined)
  }
}

/** How a topic is named in a button: an indicator's id is short enough, a field's name in Vietnamese letters may not be. */
export function topicCode(topic: string): string {
  return topic.startsWith(SECTOR) ? `s.${createHash('sha256').update(topic).digest('hex').slice(0, 8)}` : topic
}

function keywordCode(keyword: string): string {
  return createHash('sha256').update(keyword).digest('hex').slice(0, 8)
}

function whenOf(value: string) {
  const [, frequency, minute, weekday] = /^(daily|weekly)-(\d{1,4})(?:-([1-7]))?$/.exec(value) ?? []
  if (value === 'now') return { page: 'when', settings: { frequency: null } } as const
  if (frequency === undefined || Number(minute) >= MINUTES_OF_DAY) return undefined
  const digest = { minute: Number(minute), weekday: weekday ? Number(weekday) : USUAL_DIGEST.weekday }
  return { page: 'when', settings: { frequency: frequency as 'daily' | 'weekly', digest } } as const
}

function quietOf(value: string) {
  const [from, to] = value.split('-').map(Number)
  if (value === 'none') return { page: 'quiet', settings: { quiet: null } } as const
  if (from === undefined || to === undefined || ![from, to].every(one => one >= 0 && one < MINUTES_OF_DAY)) return undefined
  return { page: 'quiet', settings: { quiet: { from, to } } } as const
}

/** What a chat that follows nothing may begin with. */
export function beginnings({ say }: Pick<BotContext, 'say'>): InlineKeyboard {
  return new InlineKeyboard()
    .text(say.plain('button-by-topic'), data.set('start', 'topics'))
    .text(say.plain('button-by-keyword'), data.set('start', 'keywords'))
}

/** The forum topic that a message stands in, for the bulletins to go there too. */
function threadOf({ msg }: BotContext): { thread?: number } {
  return msg?.is_topic_message && msg.message_thread_id !== undefined ? { thread: msg.message_thread_id } : {}
}
