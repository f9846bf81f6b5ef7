import { describe, expect, test } from 'vitest'
import { deliverDue } from '../../src/bulletins/deliver.ts'
import type { DeliveryPorts } from '../../src/bulletins/delivery-ports.ts'
import { letters, MOST_TOGETHER } from '../../src/bulletins/digest.ts'
import { pace } from '../../src/bulletins/pace.ts'
import { publish } from '../../src/bulletins/publish.ts'
import { schedule } from '../../src/bulletins/quiet-hours.ts'
import type { Bulletin } from '../../src/domain/bulletin.ts'
import type { Subscription } from '../../src/domain/subscription.ts'
import type { SendOutcome } from '../../src/ports.ts'
import { memoryStorage, openStorage, type Storage } from '../../src/storage/open-storage.ts'
import { cleanUp, newFolder } from '../storage/on-every-driver.ts'
import { bulletin, reader } from '../support/house.ts'
import { idleClock } from '../support/idle-clock.ts'

cleanUp()
const HOUR = 3600_000
/** A moment in Vietnam: "2026-11-22 21:30". */
const at = (local: string) => Date.parse(`${local.replace(' ', 'T')}:00+07:00`)
const NIGHT = { from: 1_260, to: 390 }
type Outcome = (chat: number, ids: readonly string[]) => SendOutcome | undefined

/** A house whose clock is set by hand; `sent` is what arrived, each message as its chat and its bulletins. */
async function home(storage: Storage, clock = idleClock(at('2026-11-22 12:00')), outcome: Outcome = () => undefined) {
  const sent: { chat: number; ids: string[] }[] = []
  const ports: DeliveryPorts = {
    outbox: storage.outbox,
    subscriptions: storage.subscriptions,
    limiter: pace(clock, { perSecond: 1_000, kind: 'even' }),
    clock,
    log: { info() {}, warn() {}, error() {} },
    sender: {
      async send({ chat }, first, others = []) {
        const ids = [first, ...others].map(({ id }) => id)
        const answer = outcome(chat, ids) ?? { kind: 'sent', messageId: sent.length + 1 }
        if (answer.kind === 'sent') sent.push({ chat, ids })
        return answer
      },
    },
  }
  return {
    ports,
    clock,
    sent,
    follow: (chat: number, more: Partial<Subscription> = {}) => storage.subscriptions.put(reader(chat, more)),
    async publish(id: string, more: Partial<Bulletin> = {}) {
      return publish(bulletin({ id, publishedAt: clock.now(), ...more }), ports)
    },
    async until(local: string) {
      clock.advance(Math.max(0, at(local) - clock.now()))
      await deliverDue(ports)
    },
    async set(chat: number, more: Partial<Subscription>) {
      const settings = { ...(await storage.subscriptions.of(chat))!, ...more }
      await storage.subscriptions.put(settings)
      await storage.outbox.reschedule(chat, ({ kind }) => schedule(settings, clock.now(), kind))
    },
  }
}

async function files() {
  const folder = await newFolder()
  return { open: () => openStorage(folder, 'write') }
}
const memory = async () => memoryStorage()

describe('a digest', () => {
  test('collects what came since the last one, and goes at its hour in one message', async () => {
    const house = await home(await memory())
    await house.follow(1, { frequency: 'daily' })
    await house.follow(2)
    await house.publish('one')
    await house.until('2026-11-22 20:00')
    await house.publish('two')
    await house.until('2026-11-23 06:59')
    expect(house.sent).toEqual([
      { chat: 2, ids: ['one'] },
      { chat: 2, ids: ['two'] },
    ])
    await house.until('2026-11-23 07:00')
    expect(house.sent.slice(2)).toEqual([{ chat: 1, ids: ['one', 'two'] }])
    await house.until('2026-11-24 08:00')
    expect(house.sent).toHaveLength(3)
  })

  test('is put together the same over a restart', async () => {
    const { open } = await files()
    const before = await open()
    const first = await home(before)
    await first.follow(1, { frequency: 'weekly' })
    await first.publish('one')
    await first.publish('two')
    await before.close()
    const storage = await open()
    const second = await home(storage, first.clock)
    await second.publish('three')
    await second.until('2026-11-23 07:00')
    expect(second.sent).toEqual([{ chat: 1, ids: ['one', 'two', 'three'] }])
    await storage.close()
  })

  test('that a machine slept through goes once when it wakes, outside the quiet hours', async () => {
    const house = await home(await memory())
    await house.follow(1, { frequency: 'daily' })
    await house.follow(2, { frequency: 'daily', quiet: NIGHT })
    await house.publish('one')
    await house.until('2026-11-25 23:00')
    expect(house.sent).toEqual([{ chat: 1, ids: ['one'] }])
    await house.publish('two')
    await house.until('2026-11-26 06:30')
    expect(house.sent.slice(1)).toEqual([{ chat: 2, ids: ['one'] }])
    await house.until('2026-11-26 07:00')
    expect(house.sent.slice(2)).toEqual([
      { chat: 1, ids: ['two'] },
      { chat: 2, ids: ['two'] },
    ])
  })

  test('of a clock that was put back goes once all the same', async () => {
    const house = await home(await memory())
    await house.follow(1, { frequency: 'daily' })
    await house.publish('one')
    await house.until('2026-11-23 07:00')
    house.clock.advance(-2 * HOUR)
    await house.until('2026-11-23 05:30')
    await house.until('2026-11-23 09:00')
    expect(house.sent).toEqual([{ chat: 1, ids: ['one'] }])
  })

  test('of very many goes in several messages, none left out', async () => {
    const house = await home(await memory())
    await house.follow(1, { frequency: 'daily' })
    const ids = [...Array(2 * MOST_TOGETHER + 3).keys()].map(n => `b${String(n).padStart(2, '0')}`)
    for (const id of ids) await house.publish(id)
    await house.until('2026-11-23 07:00')
    expect(house.sent.map(({ ids }) => ids.length).sort((a, b) => b - a)).toEqual([MOST_TOGETHER, MOST_TOGETHER, 3])
    expect(house.sent.flatMap(({ ids }) => ids).sort()).toEqual(ids)
  })

  test('that Telegram puts off stays together', async () => {
    let refusals = 2
    const house = await home(await memory(), undefined, () =>
      refusals-- > 0 ? { kind: 'later', afterMs: 5_000, everyone: false } : undefined,
    )
    await house.follow(1, { frequency: 'daily' })
    await house.publish('one')
    await house.publish('two')
    for (const time of ['07:00', '07:01', '07:02']) await house.until(`2026-11-23 ${time}`)
    expect(house.sent).toEqual([{ chat: 1, ids: ['one', 'two'] }])
  })
})

describe('who changed their mind', () => {
  test('and wants it at once receives what was collected, together', async () => {
    const house = await home(await memory())
    await house.follow(1, { frequency: 'weekly' })
    await house.publish('one')
    await house.publish('two')
    await house.set(1, { frequency: 'now' })
    await house.until('2026-11-22 12:01')
    expect(house.sent).toEqual([{ chat: 1, ids: ['one', 'two'] }])
  })
  test('and unfollowed receives nothing of it', async () => {
    const house = await home(await memory())
    await house.follow(1, { frequency: 'daily', units: [bulletin().unit.id, 'b'] })
    await house.publish('one')
    await house.publish('two', { audience: ['b'] })
    await house.set(1, { units: ['b'] })
    await house.until('2026-11-23 07:00')
    expect(house.sent).toEqual([{ chat: 1, ids: ['two'] }])
    expect(await house.ports.outbox.count('one')).toMatchObject({ gone: 1 })
  })
  test('and paused receives it when the pause is over', async () => {
    const house = await home(await memory())
    await house.follow(1, { quiet: NIGHT })
    await house.until('2026-11-22 22:00')
    await house.publish('one')
    await house.set(1, { pausedUntil: at('2026-11-25 00:00') })
    await house.publish('two')
    await house.until('2026-11-25 06:29')
    expect(house.sent).toEqual([])
    await house.until('2026-11-25 06:30')
    expect(house.sent).toEqual([{ chat: 1, ids: ['one', 'two'] }])
  })
  test('after the bulletin was taken out of the queue is heard too', async () => {
    const storage = await memory()
    const house = await home(storage)
    await house.follow(1)
    await house.publish('one')
    const [claimed] = await storage.outbox.claim(house.clock.now(), 1_000, 1)
    await house.set(1, { pausedUntil: at('2026-11-23 00:00') })
    await storage.outbox.postpone(claimed!, house.clock.now())
    await house.until('2026-11-22 13:00')
    expect(house.sent).toEqual([])
    await house.until('2026-11-23 00:00')
    expect(house.sent).toEqual([{ chat: 1, ids: ['one'] }])
  })
  test('does not make what is being sent go twice', async () => {
    const storage = await memory()
    const house = await home(storage)
    await house.follow(1)
    await house.publish('one')
    const [claimed] = await storage.outbox.claim(house.clock.now(), 60_000, 1)
    await house.set(1, { frequency: 'daily' })
    await house.set(1, { frequency: 'now' })
    await house.until('2026-11-22 12:00')
    await storage.outbox.done(claimed!, 9)
    await house.until('2026-11-22 14:00')
    expect(house.sent).toEqual([])
  })
})

test('an urgent one goes in the night, by itself', async () => {
  const house = await home(await memory())
  await house.follow(1, { frequency: 'daily', quiet: NIGHT })
  await house.publish('one')
  await house.until('2026-11-22 23:00')
  await house.publish('storm', { kind: 'urgent' })
  await house.until('2026-11-22 23:00')
  await house.until('2026-11-23 07:00')
  expect(house.sent).toEqual([
    { chat: 1, ids: ['storm'] },
    { chat: 1, ids: ['one'] },
  ])
})

test('only what was held for one chat goes together', () => {
  const to = (chat: number, id: string, held?: true) => ({ bulletin: id, chat, dueAt: 0, attempts: 1, ...(held && { held }) })
  const claimed = [to(1, 'a', true), to(2, 'a', true), to(1, 'b', true), to(1, 'c'), { ...to(1, 'd', true), unsure: true as const }]
  expect(letters(claimed).map(letter => letter.map(({ chat, bulletin }) => `${chat}${bulletin}`))).toEqual([
    ['1a', '1b'],
    ['2a'],
    ['1c'],
    ['1d'],
  ])
})
