import type { BotError, Context, MiddlewareFn, Transformer } from 'grammy'
import type { Language } from '../domain/answer.ts'
import { HoiXaError } from '../domain/errors.ts'
import type { ChatId, Subscription } from '../domain/subscription.ts'
import type { Clock, Log } from '../ports.ts'
import type { BotContext } from './context.ts'
import { faultWords, isHarmless } from './faults.ts'
import { escapeHtml } from './html.ts'
import type { Pace } from './pace.ts'
import { replyHtml, toast } from './reply.ts'
import { sayError, type Voices } from './say.ts'
import type { Shelf } from './shelf.ts'

/** A waiting time up to this is obeyed at once, in interactive calls; a longer one fails the call. */
const LONGEST_WAIT_SECONDS = 5

/**
 * Telegram repeats an update that it is not sure of; the second is passed over. One that was cut short by a crash is handled again: it is
 * marked when it has been dealt with, and everything that handlers store may be stored twice without harm.
 */
export function handleOnce(app: UpdateLedger): MiddlewareFn<Context> {
  const underWay = new Set<number>()
  return async (ctx, next) => {
    const id = ctx.update.update_id
    if (underWay.has(id) || (await app.seenUpdate(id))) return
    underWay.add(id)
    try {
      await next()
      await app.markUpdate(id)
    } finally {
      underWay.delete(id)
    }
  }
}

/** Remembers which updates were dealt with. */
export interface UpdateLedger {
  seenUpdate(id: number): Promise<boolean>
  markUpdate(id: number): Promise<void>
}

/** What each chat has set. */
export interface Languages {
  language(chat: ChatId): Promise<Language | undefined>
}

/** Who follows, and whether they can be reached. */
export interface Subscriptions {
  subscription(chat: ChatId): Promise<Subscription | undefined>
  suspend(chat: ChatId, suspended: boolean): Promise<void>
}

/** Chooses the language: what the chat has set, else the person's Telegram, else Vietnamese. */
export function speak(app: Languages, voices: Voices, shelfOf: (chat: ChatId) => Shelf): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    const chat = ctx.chat?.id ?? ctx.from?.id
    const chosen = chat === undefined ? undefined : await app.language(chat)
    ctx.voices = voices
    ctx.say = voices(chosen ?? (ctx.from?.language_code?.startsWith('en') ? 'en' : 'vi'))
    ctx.shelf = shelfOf(chat ?? 0)
    await next()
  }
}

/** Who writes or presses can be reached again: a subscription that was suspended goes on, also where Telegram never told of the return. */
export function takeUpAgain(app: Subscriptions): MiddlewareFn<Context> {
  return async (ctx, next) => {
    const farewell = ctx.message?.left_chat_member?.id === ctx.me.id || ctx.message?.migrate_to_chat_id !== undefined
    if (ctx.chat && (ctx.message || ctx.channelPost || ctx.callbackQuery) && !farewell && (await app.subscription(ctx.chat.id))?.suspended)
      await app.suspend(ctx.chat.id, false)
    await next()
  }
}

/** Who types inline faster than anybody reads is shown nothing for a moment; messages and buttons are not counted here. */
export function keepInlinePace(pace: Pace): MiddlewareFn<Context> {
  return async (ctx, next) => {
    if (ctx.inlineQuery === undefined || pace(ctx.inlineQuery.from.id) === 'go') return next()
    await ctx.answerInlineQuery([], { cache_time: 1, is_personal: true })
  }
}

/** One person cannot keep the bot from the others. Inline queries are counted apart. */
export function keepPace(pace: Pace): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    const counted = ctx.message !== undefined || ctx.callbackQuery !== undefined
    const verdict = counted && ctx.from !== undefined ? pace(ctx.from.id) : 'go'
    if (verdict === 'go') return next()
    if (ctx.callbackQuery) return void (await ctx.answerCallbackQuery(ctx.say.plain('slow-down')))
    if (verdict === 'tell' && ctx.chat) await replyHtml(ctx, ctx.say('slow-down'))
  }
}

/** A pressed button never keeps turning: what no handler answered is answered here. */
export const answerCallbacks: MiddlewareFn<BotContext> = async (ctx, next) => {
  if (!ctx.callbackQuery) return next()
  let answered = false
  const answer = ctx.answerCallbackQuery.bind(ctx)
  ctx.answerCallbackQuery = async (...args) => {
    answered = true
    try {
      return await answer(...args)
    } catch (error) {
      if (isHarmless(error)) return true
      throw error
    }
  }
  await next()
  if (!answered) await ctx.answerCallbackQuery()
}

/** Waits as Telegram asks and tries once more, where the wait is short. Does not reach inside conversations. */
export function obeyShortWaits(clock: Clock): Transformer {
  return async (prev, method, payload, signal) => {
    const answer = await prev(method, payload, signal)
    const wait = answer.ok ? undefined : answer.parameters?.retry_after
    if (wait === undefined || wait > LONGEST_WAIT_SECONDS || method === 'getUpdates') return answer
    await clock.sleep(wait * 1000)
    return prev(method, payload, signal)
  }
}

/** Logs a fault without any text of people, and tells the person in their language. Never throws. */
export async function tellFault({ error, ctx }: BotError<BotContext>, voices: Voices, log: Log): Promise<void> {
  if (isHarmless(error)) return
  const known = error instanceof HoiXaError ? error : new HoiXaError('internal', 'unexpected', { cause: error })
  if (known.code === 'internal') log.error('update failed', { update: ctx.update.update_id, error: faultWords(error) })
  else log.info('update refused', { update: ctx.update.update_id, code: known.code })
  const text = sayError(ctx.say ?? voices('vi'), known)
  try {
    if (ctx.callbackQuery) await toast(ctx, text)
    else if (ctx.inlineQuery) await ctx.answerInlineQuery([], { cache_time: 0 })
    else if (ctx.message) await replyHtml(ctx, escapeHtml(text))
  } catch (second) {
    log.warn('fault not told', { update: ctx.update.update_id, error: faultWords(second) })
  }
}
