import { expect } from 'vitest'
import { handlers } from '../../handlers/index.ts'
import type { App } from '../../src/app.ts'
import type { Clock, KeyValue, Log } from '../../src/ports.ts'
import { createBot } from '../../src/telegram/bot.ts'
import type { PaceOptions } from '../../src/telegram/pace.ts'
import { createLoopback } from '../../src/webchat/loopback.ts'
import type { Shown } from '../../src/webchat/pocket.ts'
import { fakeApp } from './fake-app.ts'
import { parseAsTelegram } from './telegram-parser.ts'
import { voices } from './voices.ts'

/** Moves only when told to. */
export function handClock(start = Date.UTC(2026, 8, 1)): Clock & { advance(ms: number): void } {
  let now = start
  return {
    now: () => now,
    sleep: async ms => {
      now += ms
    },
    advance(ms) {
      now += ms
    },
  }
}

/** Values in memory, as JSON, the way a store would keep them. */
export function memoryValues(): KeyValue & { readonly stored: Map<string, string> } {
  const stored = new Map<string, string>()
  return {
    stored,
    read: async key => (stored.has(key) ? JSON.parse(stored.get(key)!) : undefined),
    write: async (key, value) => void stored.set(key, JSON.stringify(value)),
    delete: async key => void stored.delete(key),
    keys: async prefix => [...stored.keys()].filter(key => key.startsWith(prefix)),
  }
}

export interface TalkOptions {
  readonly app?: App
  readonly values?: KeyValue
  readonly clock?: ReturnType<typeof handClock>
  readonly pace?: PaceOptions
}

/** Every text a test makes the bot send goes through Telegram's own parser. */
export function checkSent(text: string, parseMode: string | undefined): void {
  if (parseMode === undefined) return
  const parsed = parseAsTelegram(text)
  expect(parsed.text.length, 'length after parsing').toBeLessThanOrEqual(4096)
  expect(parsed.text.trim(), 'something is said').not.toBe('')
}

/** The bot with all its handlers behind the loopback; on a fake house unless one is given. */
export function startTalk(options: TalkOptions = {}) {
  const fake = fakeApp()
  const app = options.app ?? fake.app
  const clock = options.clock ?? handClock()
  const values = options.values ?? memoryValues()
  const logged: { level: string; message: string; fields: Record<string, unknown> }[] = []
  const note =
    (level: string) =>
    (message: string, fields: Record<string, unknown> = {}) =>
      void logged.push({ level, message, fields })
  const log: Log = { info: note('info'), warn: note('warn'), error: note('error') }
  const sent: string[] = []
  const loopback = createLoopback({
    now: clock.now,
    onText(text, parseMode) {
      checkSent(text, parseMode)
      sent.push(text)
    },
  })
  const { bot, outgoing } = createBot({
    token: loopback.token,
    app,
    composers: handlers(app, voices),
    voices,
    clock,
    log,
    values,
    fetch: loopback.fetch,
    botInfo: loopback.botInfo,
    pace: options.pace ?? { burst: 1000, perSecond: 1 },
  })
  loopback.connect(update => bot.handleUpdate(update))
  return { ...fake, app, clock, values, log, logged, loopback, bot, outgoing, sent, an: loopback.person() }
}

/** The labels of a message's buttons, row by row. */
export function labels(shown: Shown): string[] {
  return shown.keyboard?.inline_keyboard.flat().map(({ text }) => text) ?? []
}
