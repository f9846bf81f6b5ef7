import { handlers } from '../handlers/index.ts'
import { runCorrections } from './bulletins/correct.ts'
import { runCards } from './bulletins/correct-cards.ts'
import { runDelivery } from './bulletins/deliver.ts'
import { pace as sendingPace } from './bulletins/pace.ts'
import { systemClock } from './clock.ts'
import { doRequests } from './commands/requests.ts'
import type { Config } from './config.ts'
import type { ChatId } from './domain/subscription.ts'
import type { House } from './main.ts'
import type { Log, RateLimiter, Sender } from './ports.ts'
import { createBot, type HoiXaBot } from './telegram/bot.ts'
import { createEditor } from './telegram/editor.ts'
import type { PaceOptions } from './telegram/pace.ts'
import type { Voices } from './telegram/say.ts'
import { createSender } from './telegram/sender.ts'

/** When the terminal looks again at what others are to receive. */
const OTHER_CHATS_MS = 3600_000
/** So many sends may be under way at once, at any pace; at a high one as many as start within the longest usual send. */
const FEWEST_IN_FLIGHT = 30
const LONGEST_USUAL_SEND_S = 0.15
const TIDY_EVERY_MS = 24 * 3600_000

export interface ServeOptions {
  readonly house: House
  readonly voices: Voices
  readonly config: Config
  readonly log: Log
  readonly token: string
  /** Stands in for the network: the loopback's. */
  readonly fetch?: typeof fetch
  /** The pace of bulletins, shared with replies; one by the configuration unless given. */
  readonly limiter?: RateLimiter
  /** How fast one person may ask; Telegram's usual pace unless given. */
  readonly pace?: PaceOptions
}

/** The bot with everything a person can do. */
export function openBot({ house, voices, config, log, token, fetch, pace, limiter }: ServeOptions): HoiXaBot {
  return createBot({
    token,
    app: house.app,
    composers: handlers(house.app, voices),
    voices,
    clock: systemClock,
    log,
    values: house.storage.values,
    ...(config.apiRoot === undefined ? {} : { apiRoot: config.apiRoot }),
    ...(fetch === undefined ? {} : { fetch }),
    ...(pace === undefined ? {} : { pace }),
    ...(limiter === undefined ? {} : { limiter }),
  })
}

/** What goes on beside the conversation until the signal aborts: bulletins are delivered, work handed in by other processes is done. */
export async function runBackground(
  bot: HoiXaBot,
  { house, voices, config, log, only, limiter = bulletinPace(config) }: ServeOptions & { only?: ChatId },
  signal: AbortSignal,
): Promise<void> {
  const { storage, app } = house
  const telegram = createSender({ api: bot.outgoing, desk: app, voices, paid: config.paidBroadcast === true, clock: systemClock })
  const sender = only === undefined ? telegram : senderTo(only, telegram)
  const editor = createEditor({ api: bot.outgoing, desk: app, voices })
  const { outbox, cards, reports, audit } = storage
  const corrections = { outbox, cards, reports, version: () => house.knowledge.version, editor, limiter, clock: systemClock, log, audit }
  const unsure = await storage.outbox.takeOver(systemClock.now())
  if (unsure > 0) log.warn('deliveries were under way when the last process ended', { unsure })
  const inFlight = Math.max(FEWEST_IN_FLIGHT, Math.ceil(config.sendPerSecond * LONGEST_USUAL_SEND_S))
  await Promise.all([
    // the terminal reaches one chat, and what others were sent waits for a start with a token
    ...(only === undefined ? [runCorrections(corrections, signal), runCards(corrections, signal)] : []),
    runDelivery(
      { outbox: storage.outbox, subscriptions: storage.subscriptions, limiter, sender, clock: systemClock, log, inFlight },
      signal,
    ),
    storage.inbox.watch(signal, { clock: systemClock, log }, (requests, finish) => doRequests(requests, { house, log, finish, signal })),
    tidyDaily(house, log, signal),
  ])
}

/** The pace that the configuration allows. */
export function bulletinPace({ sendPerSecond }: Config): RateLimiter {
  return sendingPace(systemClock, { perSecond: sendPerSecond })
}

/** The terminal reaches one chat; what others are to receive waits for a start with a token. */
function senderTo(chat: ChatId, sender: Sender): Sender {
  return {
    send: async (delivery, bulletin) =>
      delivery.chat === chat ? sender.send(delivery, bulletin) : { kind: 'later', afterMs: OTHER_CHATS_MS, everyone: false },
  }
}

/** Drops what is over, then writes the hot file without it and without a day's worth of deleted settings and sent deliveries. */
async function tidyDaily({ app, storage }: House, log: Log, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await systemClock.sleep(TIDY_EVERY_MS, signal)
    if (signal.aborted) return
    await app.tidy().catch(error => log.error('tidying failed', { error }))
    await storage.outbox.closeOld(systemClock.now()).catch(error => log.error('closing old bulletins failed', { error }))
    await storage.compact().catch(error => log.error('compacting failed', { error }))
  }
}
