import { conversations } from '@grammyjs/conversations'
import { Api, type ApiClientOptions, Bot, type Middleware } from 'grammy'
import type { UserFromGetMe } from 'grammy/types'
import { HoiXaError } from '../domain/errors.ts'
import type { Clock, KeyValue, Log, RateLimiter } from '../ports.ts'
import type { BotContext } from './context.ts'
import { conversationStorage } from './conversation-storage.ts'
import {
  answerCallbacks,
  handleOnce,
  keepInlinePace,
  keepPace,
  type Languages,
  obeyShortWaits,
  type Subscriptions,
  speak,
  takeUpAgain,
  tellFault,
  type UpdateLedger,
} from './middleware.ts'
import { noteReplies } from './note-replies.ts'
import { createPace, type PaceOptions } from './pace.ts'
import { poll } from './poll.ts'
import { post } from './post.ts'
import type { Voices } from './say.ts'
import { createShelves } from './shelf.ts'

export interface BotOptions {
  readonly token: string
  /** What the plumbing itself asks of the house; `App` has it all. */
  readonly app: UpdateLedger & Languages & Subscriptions & { tidy(): Promise<void> }
  /** Tried in this order. */
  readonly composers: readonly Middleware<BotContext>[]
  readonly voices: Voices
  readonly clock: Clock
  readonly log: Log
  /** Keeps conversations and pages over a restart. */
  readonly values: KeyValue
  /** Default "https://api.telegram.org". */
  readonly apiRoot?: string
  /** Stands in for the network, also inside conversations: the loopback's, or none for the real one. */
  readonly fetch?: typeof fetch
  /** Known beforehand, so that nothing is asked of Telegram to start. */
  readonly botInfo?: UserFromGetMe
  /** The pace of bulletins, which replies to a chat share. */
  readonly limiter?: Pick<RateLimiter, 'note'>
  /** Default: 20 updates at once, one more each second. */
  readonly pace?: PaceOptions
}

export interface HoiXaBot {
  readonly bot: Bot<BotContext>
  /** For bulletins: never waits nor retries by itself. */
  readonly outgoing: Api
  /**
   * Long polling until `signal` aborts; resolves when the last update is dealt with.
   * @throws {HoiXaError} `token-invalid`
   */
  poll(signal: AbortSignal): Promise<void>
}

const USUAL_PACE: PaceOptions = { burst: 20, perSecond: 1 }
/** An inline query comes with each letter typed. */
const INLINE_PACE: PaceOptions = { burst: 10, perSecond: 5 }
const TIMEOUT_SECONDS = 60

/** @throws {HoiXaError} `token-invalid` where the token is empty */
export function createBot(options: BotOptions): HoiXaBot {
  const { token, app, composers, voices, clock, log, values } = options
  if (token.trim() === '') throw new HoiXaError('token-invalid', 'the token is empty')
  const client: ApiClientOptions = {
    timeoutSeconds: TIMEOUT_SECONDS,
    ...(options.apiRoot ? { apiRoot: options.apiRoot.replace(/\/+$/, '') } : {}),
    ...(options.fetch ? { fetch: options.fetch as unknown as NonNullable<ApiClientOptions['fetch']> } : {}), // grammY types node-fetch's
  }
  const bot = new Bot<BotContext>(token, { client, ...(options.botInfo ? { botInfo: options.botInfo } : {}) })
  bot.api.config.use(obeyShortWaits(clock))
  const { limiter } = options
  if (limiter) bot.api.config.use(noteReplies(chat => limiter.note(chat)))
  bot.catch(fault => log.error('update failed', { update: fault.ctx.update.update_id, error: String(fault.error) }))

  const guarded = bot.errorBoundary(fault => tellFault(fault, voices, log))
  guarded.use(handleOnce(app))
  guarded.use(
    speak(
      app,
      voices,
      createShelves(values, clock, () => app.tidy()),
    ),
  )
  guarded.use(takeUpAgain(app))
  guarded.use(keepInlinePace(createPace(clock, INLINE_PACE)))
  guarded.use(keepPace(createPace(clock, options.pace ?? USUAL_PACE)))
  guarded.use(answerCallbacks)
  guarded.use(conversations<BotContext, BotContext>({ storage: conversationStorage(values, clock) }))
  guarded.use(...composers)

  const outgoing = new Api(token, client)
  if (!options.fetch)
    outgoing.config.use(post({ token, timeoutSeconds: TIMEOUT_SECONDS, ...(options.apiRoot ? { apiRoot: options.apiRoot } : {}) }))
  return { bot, outgoing, poll: signal => poll(bot, { voices, clock, log, signal }) }
}
