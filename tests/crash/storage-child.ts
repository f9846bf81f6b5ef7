import { runDelivery } from '../../src/bulletins/deliver.ts'
import { pace } from '../../src/bulletins/pace.ts'
import { publish } from '../../src/bulletins/publish.ts'
import { systemClock } from '../../src/clock.ts'
import type { Outbox } from '../../src/ports.ts'
import { openStorage, type Storage } from '../../src/storage/open-storage.ts'
import { bulletin, reader } from '../support/house.ts'
import { diary, readDiary } from './diary.ts'

/**
 * Works on a folder until it is killed, and keeps a diary of what it tries and of what was acknowledged.
 * `ingest` and `subscribe` write ever higher numbers under a few keys; `deliver` publishes and sends; `drain` sends what waits and ends.
 */
const [kind = '', folder = '', diaryPath = ''] = process.argv.slice(2)
const note = diary(diaryPath)
const storage = await openStorage(folder, 'write')
process.send?.('open')
if (kind === 'ingest' || kind === 'subscribe') await writeForEver(storage)
if (kind === 'deliver') await Promise.all([publishForEver(storage), deliver(storage, new AbortController())])
if (kind === 'drain') await drain(storage)
process.exit(0)

async function writeForEver({ reports, subscriptions, values }: Storage): Promise<never> {
  let number = readDiary(diaryPath).reduce((most, [, , n]) => Math.max(most, Number(n)), 0)
  const writers: Record<string, (key: string, number: number) => Promise<void>> = {
    r: (id, number) => reports.put([{ report: { id, title: '', text: `${number}`.padStart(5_000), hash: `${number}` }, facts: [] }]),
    s: (key, number) => subscriptions.put(reader(Number(key.slice(1)), { consent: { at: number, notice: 1 } })),
    v: (key, number) => values.write(key, number),
  }
  const removers: Record<string, (key: string) => Promise<void>> = {
    r: id => reports.remove([id]),
    s: key => subscriptions.drop(Number(key.slice(1))),
    v: key => values.delete(key),
  }
  const keys = kind === 'ingest' ? ['r1', 'r2', 'r3', 'r4'] : ['s1', 's2', 's3', 'v1', 'v2', 'v3']
  return Promise.race(
    keys.map(async key => {
      for (;;) {
        const mine = ++number
        const removes = mine % 7 === 0
        note('try', key, mine, removes ? 'none' : mine)
        await (removes ? removers : writers)[key[0]!]!(key, mine)
        note('ack', key, mine)
      }
    }),
  )
}

async function publishForEver({ subscriptions, outbox }: Storage): Promise<never> {
  for (let chat = 1; chat <= 25; chat++) await subscriptions.put(reader(chat))
  for (;;) {
    const id = `b${(await outbox.bulletins()).length.toString().padStart(11, '0')}`
    note('publish', id, await publish(bulletin({ id, publishedAt: Date.now() }), { subscriptions, outbox, clock: systemClock }))
    await systemClock.sleep(60)
  }
}

async function deliver({ subscriptions, outbox }: Storage, stop: AbortController): Promise<void> {
  const noting: Outbox = {
    ...outbox,
    async done(delivery, messageId) {
      await outbox.done(delivery, messageId)
      note('marked', delivery.bulletin, delivery.chat)
    },
  }
  const silent = () => {}
  await runDelivery(
    {
      outbox: noting,
      subscriptions,
      limiter: pace(systemClock, { perSecond: 2_000 }),
      clock: systemClock,
      log: { info: silent, warn: silent, error: silent },
      inFlight: 8,
      leaseMs: 4_000,
      sender: {
        async send(delivery, { id }) {
          note('accepted', id, delivery.chat)
          await systemClock.sleep(2 + (delivery.chat % 5))
          return { kind: 'sent', messageId: 1 }
        },
      },
    },
    stop.signal,
  )
}

async function drain(storage: Storage): Promise<void> {
  const stop = new AbortController()
  const delivering = deliver(storage, stop)
  while ((await storage.outbox.nextDue()) !== undefined) await systemClock.sleep(50)
  stop.abort()
  await delivering
  await storage.close()
}
