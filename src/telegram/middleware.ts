import type { BotError, Context, MiddlewareFn, Transformer } from 'grammy'
import type { Language } from '../domain/answer.ts'
import { HoiXaError } from '../domain/errors.ts'
import type { ChatId } from '../domain/subscription.ts'
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

/** Chooses the language: what the chat has set, else the person's Telegram, else Vietnamese. */
export function speak(
  app: { language(chat: ChatId): Promise<Language | undefined> },
  voices: Voices,
  shelf: Shelf,
): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    const chat = ctx.chat?.id ?? ctx.from?.id
    const chosen = chat === undefined ? undefined : await app.language(chat)
    ctx.voices = voices
    ctx.say = voices(chosen ?? (ctx.from?.language_code?.startsWith('en') ? 'en' : 'vi'))
    ctx.shelf = shelf
    await next()
  }
}

/** One person cannot keep the bot from the others. Inline queries come with each letter typed and are not counted. */
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
