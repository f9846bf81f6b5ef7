import { type Bot, HttpError } from 'grammy'
import { HoiXaError } from '../domain/errors.ts'
import type { Clock, Log } from '../ports.ts'
import { showCommands } from './commands.ts'
import type { BotContext } from './context.ts'
import { faultWords, isConflict, isWrongToken } from './faults.ts'
import type { Voices } from './say.ts'

/** What is asked for; other kinds of update are not even sent to us. */
const UPDATES = ['message', 'channel_post', 'callback_query', 'inline_query', 'chosen_inline_result', 'my_chat_member'] as const
const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 60_000
const CONFLICT_WAIT_MS = 5_000

interface PollOptions {
  readonly voices: Voices
  readonly clock: Clock
  readonly log: Log
  readonly signal: AbortSignal
}

/** Long polling until `signal` aborts. Survives a network that is down and another process with the same token. */
export async function poll(bot: Bot<BotContext>, options: PollOptions): Promise<void> {
  const { voices, clock, log, signal } = options
  await introduce(bot, options)
  if (signal.aborted) return
  await showCommands(bot.api, voices, log)
  const stop = () => void bot.stop().catch(error => log.warn('offset not confirmed', { error: faultWords(error) }))
  signal.addEventListener('abort', stop, { once: true })
  try {
    while (!signal.aborted) {
      await bot
        .start({ allowed_updates: UPDATES, onStart: me => log.info('polling', { bot: me.username }) })
        .catch(error => recover(error, options))
      if (!signal.aborted) await clock.sleep(CONFLICT_WAIT_MS, signal)
    }
  } finally {
    signal.removeEventListener('abort', stop)
  }
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

function recover(error: unknown, { log, signal }: PollOptions): void {
  if (signal.aborted) return
  if (isWrongToken(error)) throw wrongToken(error)
  if (!isConflict(error) && !(error instanceof HttpError)) throw error
  log.warn(isConflict(error) ? 'another process polls with this token' : 'polling broke off', { error: faultWords(error) })
}

function wrongToken(cause: unknown): HoiXaError {
  return new HoiXaError('token-invalid', 'Telegram does not know the token', { cause })
}
