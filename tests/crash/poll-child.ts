import { setTimeout as after } from 'node:timers/promises'
import { Composer } from 'grammy'
import { systemClock } from '../../src/clock.ts'
import { openStorage } from '../../src/storage/open-storage.ts'
import { createBot } from '../../src/telegram/bot.ts'
import type { BotContext } from '../../src/telegram/context.ts'
import { loadVoices } from '../../src/telegram/say.ts'

/** Repeats what people write, some of it late, until it is killed: `FOLDER ROOT TOKEN LOCALES`. */
const [folder = '', apiRoot = '', token = '', locales = ''] = process.argv.slice(2)
const LATE_MS = 40
const { values } = await openStorage(folder, 'write')
const echo = new Composer<BotContext>()
echo.on('message:text', async ctx => {
  if (ctx.update.update_id % 3 === 0) await after(LATE_MS)
  await ctx.reply(ctx.message.text)
})
const silent = () => {}
const { poll } = createBot({
  token,
  app: {
    seenUpdate: async id => (await values.read(`update/${id}`)) !== undefined,
    markUpdate: id => values.write(`update/${id}`, true),
    language: async () => undefined,
    subscription: async () => undefined,
    suspend: async () => {},
    tidy: async () => {},
  },
  composers: [echo],
  voices: loadVoices(locales),
  clock: systemClock,
  log: { info: silent, warn: silent, error: silent },
  values,
  apiRoot,
})
process.send?.('open')
await poll(new AbortController().signal)
