import { warmUp } from '../asking/warm-up.ts'
import { systemClock } from '../clock.ts'
import type { Config } from '../config.ts'
import { jsonLog } from '../log.ts'
import { type House, openHouse } from '../main.ts'
import type { Log } from '../ports.ts'
import { showProgress } from '../progress.ts'
import { openStorage } from '../storage/open-storage.ts'
import type { Voices } from '../telegram/say.ts'
import { config, EXIT, type Exit, type Line } from './line.ts'
import { readingApart } from './read-apart.ts'

/** The one chat that a terminal reaches; a number that Telegram gives nobody. */
const TERMINAL_CHAT = 1

/** Whoever pipes questions in may ask as fast as they like. */
const UNHURRIED = { burst: Number.MAX_SAFE_INTEGER, perSecond: 1 }

/** The bot, or without a token the chat in the terminal. */
export async function start(_: Line, voices: Voices, entry: URL): Promise<Exit> {
  // what talks to Telegram loads only where it is needed: the other commands answer sooner
  const { bulletinPace, openBot, runBackground } = await import('../serve.ts')
  const settings = config()
  const log = jsonLog(text => process.stderr.write(text), settings.token === undefined ? 'warn' : settings.logLevel, systemClock.now)
  const watch = await watcher(settings, entry)
  const storage = await openStorage(settings.dataDir, 'write')
  for (const recovery of storage.recoveries) log.warn('recovered', { ...recovery })
  const house = await openHouse(storage, { follow: showProgress(process.stderr) })
  const stop = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort())
  const watching = watch?.(house, log, stop.signal)
  try {
    if (settings.token === undefined) await chat(house, voices, settings, log, stop)
    else {
      const options = { house, voices, config: settings, log, token: settings.token, limiter: bulletinPace(settings) }
      const bot = openBot(options)
      const background = Promise.all([runBackground(bot, options, stop.signal), warm(house, log, stop.signal)])
      try {
        await bot.poll(stop.signal)
      } finally {
        stop.abort()
        await background
      }
    }
  } finally {
    stop.abort()
    await watching
    await house.close()
  }
  return EXIT.done
}

/** Milliseconds left to others between two questions that nobody asked. */
const REST_MS = 20

/** The first who ask are answered as fast as those who come later. */
async function warm({ asker, knowledge }: House, log: Log, signal: AbortSignal): Promise<void> {
  const thisYear = new Date(systemClock.now()).getFullYear()
  await warmUp(asker, knowledge, thisYear, async () => {
    await systemClock.sleep(REST_MS, signal)
    return !signal.aborted
  }).catch(error => log.error('warming up failed', { error }))
}

/** What looks at sources, where any are configured; what it reads from outside is read in a thread of its own. @throws {HoiXaError} `config-invalid` */
async function watcher(settings: Config, entry: URL) {
  if (settings.watchDir === undefined && settings.sourcesFile === undefined) return undefined
  const { watchedBy, watchSources } = await import('../watch-sources.ts')
  const watched = await watchedBy(settings)
  return async (house: House, log: Log, signal: AbortSignal): Promise<void> => {
    const apart = readingApart(entry, systemClock)
    signal.addEventListener('abort', () => void apart.close(), { once: true })
    await watchSources(watched, { house, log, read: apart.read }, signal)
    await apart.close()
  }
}

/** The chat in the terminal, through the very same handlers: only the network is another. */
async function chat(house: House, voices: Voices, settings: Config, log: Log, stop: AbortController): Promise<void> {
  const { openBot, runBackground } = await import('../serve.ts')
  const { createLoopback } = await import('../webchat/loopback.ts')
  const { runTerminal } = await import('../webchat/terminal.ts')
  const loopback = createLoopback({ firstUpdate: systemClock.now() })
  const options = { house, voices, config: settings, log, token: loopback.token, fetch: loopback.fetch, pace: UNHURRIED }
  const bot = openBot(options)
  bot.bot.botInfo = loopback.botInfo
  loopback.connect(update => bot.bot.handleUpdate(update))
  const background = runBackground(bot, { ...options, only: TERMINAL_CHAT }, stop.signal)
  try {
    await runTerminal({ loopback, input: process.stdin, output: process.stdout, signal: stop.signal, id: TERMINAL_CHAT })
  } finally {
    stop.abort()
    await background
  }
}
