import { Api } from 'grammy'
import { runDelivery } from '../../src/bulletins/deliver.ts'
import { pace } from '../../src/bulletins/pace.ts'
import { systemClock } from '../../src/clock.ts'
import { openStorage } from '../../src/storage/open-storage.ts'
import { post } from '../../src/telegram/post.ts'
import { loadVoices } from '../../src/telegram/say.ts'
import { createSender } from '../../src/telegram/sender.ts'

/** Sends what waits in a folder, and ends when nothing does: `FOLDER ROOT TOKEN PER_SECOND LOCALES`. */
const [folder = '', apiRoot = '', token = '', perSecond = '', locales = ''] = process.argv.slice(2)
const storage = await openStorage(folder, 'write')
const { outbox, subscriptions } = storage
await outbox.takeOver(systemClock.now())
process.send?.('open')
const api = new Api(token, { apiRoot })
api.config.use(post({ token, apiRoot, timeoutSeconds: 60 }))
const stop = new AbortController()
const silent = () => {}
const delivering = runDelivery(
  {
    outbox,
    subscriptions,
    limiter: pace(systemClock, { perSecond: Number(perSecond) }),
    sender: createSender({
      api,
      desk: { bulletinText: async () => undefined, language: async () => undefined },
      voices: loadVoices(locales),
      clock: systemClock,
    }),
    clock: systemClock,
    log: { info: silent, warn: silent, error: silent },
    unsureMs: 500,
  },
  stop.signal,
)
while ((await outbox.nextDue()) !== undefined) await systemClock.sleep(20)
stop.abort()
await delivering
await storage.close()
process.exit(0)
