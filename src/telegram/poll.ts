import { type Bot, type BotError, GrammyError, HttpError } from 'grammy'
import { HoiXaError } from '../domain/errors.ts'
import type { Clock, Log } from '../ports.ts'
import { showCommands } from './commands.ts'
import type { BotContext } from './context.ts'
import { faultWords, isConflict, isWrongToken } from './faults.ts'
import type { Voices } from './say.ts'
import { createTray, type Tray } from './tray.ts'

/** What is asked for; other kinds of update are not even sent to us. */
const UPDATES = ['message', 'channel_post', 'callback_query', 'inline_query', 'chosen_inline_result', 'my_chat_member'] as const
const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 60_000
const CONFLICT_WAIT_MS = 5_000
/** What Telegram tells at most at once. */
const MOST_TOLD = 100
const LISTEN_SECONDS = 30
/** While an update is being dealt with, Telegram is asked so often whether there are others. */
const ASK_AGAIN_MS = 200

interface PollOptions {
  readonly voices: Voices
  readonly clock: Clock
  readonly log: Log
  readonly signal: AbortSignal
}

/**
 * Long polling until `signal` aborts. Telegram learns that an update has come only when it and all before it are dealt with, so that none is lost when the
 * process ends at any moment; one that takes long holds up its own chat only. Survives a network that is down and another process with the same token.
 */
export async function poll(bot: Bot<BotContext>, options: PollOptions): Promise<void> {
  const { voices, log, signal } = options
  await introduce(bot, options)
  if (signal.aborted) return
  await showCommands(bot.api, voices, log)
  await persist(() => bot.api.deleteWebhook(), options)
  if (signal.aborted) return
  log.info('polling', { bot: bot.botInfo.username })
  const tray = createTray(
    update =>
      bot.handleUpdate(update).catch(async (fault: BotError<BotContext>) => {
        await bot.errorHandler(fault) // it throws nothing else
      }),
    options,
  )
  let asked = 0
  try {
    while (!signal.aborted) {
      await persist(async () => {
        asked = tray.offset()
        tray.take(await ask(bot, { offset: asked, limit: MOST_TOLD, timeout: tray.isEmpty() ? LISTEN_SECONDS : 0 }, signal))
      }, options)
      await emptiedWithin(ASK_AGAIN_MS, tray, options)
      tray.letGoOfLate()
    }
  } finally {
    await tray.close()
    if (tray.offset() !== asked)
      await ask(bot, { offset: tray.offset(), limit: 1, timeout: 0 }).catch(error =>
        log.warn('offset not confirmed', { error: faultWords(error) }),
      )
  }
}

function ask(bot: Bot<BotContext>, options: { offset: number; limit: number; timeout: number }, signal?: AbortSignal) {
  return bot.api.getUpdates({ ...options, allowed_updates: UPDATES }, signal as Parameters<typeof bot.api.getUpdates>[1]) // its types know another package's signal
}

async function emptiedWithin(ms: number, tray: Tray, { clock, signal }: PollOptions): Promise<void> {
  if (tray.isEmpty()) return
  const over = new AbortController()
  const stop = () => over.abort('over')
  signal.addEventListener('abort', stop, { once: true })
  await Promise.race([tray.emptied(), clock.sleep(ms, over.signal)])
  stop()
  signal.removeEventListener('abort', stop)
}

/** Asks Telegram who we are until it answers; this also proves the token. */
async function introduce(bot: Bot<BotContext>, { clock, log, signal }: PollOptions): Promise<void> {
  for (let wait = FIRST_WAIT_MS; !bot.isInited() && !signal.aborted; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
    try {
      bot.botInfo = await bot.api.getMe()
    } catch (error) {
      if (isWrongToken(error)) throw wrongToken(error)
      log.warn('Telegram cannot be reached', { error: faultWords(error), againInMs: wait })
      await clock.sleep(wait, signal)
    }
  }
}

/** Does something with Telegram until it succeeds or `signal` aborts, ever more slowly. @throws {HoiXaError} `token-invalid` */
async function persist(task: () => Promise<unknown>, { clock, log, signal }: PollOptions): Promise<void> {
  for (let wait = FIRST_WAIT_MS; !signal.aborted; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
    try {
      await task()
      return
    } catch (error) {
      if (signal.aborted) return
      if (isWrongToken(error)) throw wrongToken(error)
      if (!(error instanceof GrammyError || error instanceof HttpError)) throw error
      const told = error instanceof GrammyError ? (error.parameters.retry_after ?? 0) * 1_000 : 0
      const againInMs = Math.max(told, isConflict(error) ? CONFLICT_WAIT_MS : wait)
      log.warn(isConflict(error) ? 'another process polls with this token' : 'polling broke off', { error: faultWords(error), againInMs })
      await clock.sleep(againInMs, signal)
    }
  }
}

function wrongToken(cause: unknown): HoiXaError {
  return new HoiXaError('token-invalid', 'Telegram does not know the token', { cause })
}
