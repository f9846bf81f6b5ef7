import { expect, test } from 'vitest'
import { deliverDue, runDelivery } from '../../src/bulletins/deliver.ts'
import { publish } from '../../src/bulletins/publish.ts'
import type { Delivery } from '../../src/domain/subscription.ts'
import { bulletin, house, reader } from '../support/house.ts'

const B = bulletin().id

test('keeps the pace: one send every 50 ms at twenty a second', async () => {
  const ports = await house({ readers: [1, 2, 3] })
  expect(await deliverDue(ports)).toBe(3)
  expect(ports.sender.log.map(({ at }) => at)).toEqual([0, 50, 100])
})

test('waits as long as Telegram asks, then sends', async () => {
  const ports = await house({ readers: [1], script: [{ kind: 'later', afterMs: 3_000, everyone: true }] })
  expect(await deliverDue(ports)).toBe(0)
  await ports.clock.sleep(3_000)
  expect(await deliverDue(ports)).toBe(1)
  expect(ports.sender.log).toEqual([
    { chat: 1, at: 0 },
    { chat: 1, at: 3_000 },
  ])
})

test('when everyone must wait, nobody is sent anything before', async () => {
  const readers = Array.from({ length: 100 }, (_, i) => i + 1)
  const script = [{ kind: 'later', afterMs: 10_000, everyone: true }] as const
  const ports = await house({ readers, script, tookMs: 120 })
  const stop = new AbortController()
  const running = runDelivery(ports, stop.signal)
  await ports.clock.sleep(60_000)
  stop.abort()
  await running
  const before = ports.sender.log.filter(({ at }) => at < 10_120)
  // Three were under way when the answer came.
  expect(before.length).toBeLessThanOrEqual(3)
  expect(ports.sender.log.filter(({ at }) => at > 120 && at < 10_120)).toEqual([])
  expect(await ports.outbox.count(B)).toEqual({ sent: 100, waiting: 0, gone: 0, parked: 0, unsure: 0 })
  // Hardly a slot is wasted afterwards: 98 in 100 of the pace, 50 ms each.
  expect(ports.sender.log.at(-1)!.at).toBeLessThan(10_120 + 100 * 52 + 200)
})

test('a long wait turns the queue over only once', async () => {
  const readers = Array.from({ length: 300 }, (_, i) => i + 1)
  const ports = await house({ readers, script: [{ kind: 'later', afterMs: 3600_000, everyone: true }] })
  const stop = new AbortController()
  const running = runDelivery(ports, stop.signal)
  await ports.clock.sleep(3600_000 + 300 * 52 + 2_000)
  stop.abort()
  await running
  expect(await ports.outbox.count(B)).toMatchObject({ sent: 300, waiting: 0 })
  expect(ports.sender.log).toHaveLength(301)
})

test('one chat that must wait holds nobody else', async () => {
  const ports = await house({ readers: [1, 2, 3], script: [{ kind: 'later', afterMs: 30_000, everyone: false }] })
  expect(await deliverDue(ports)).toBe(2)
  expect(await ports.outbox.nextDue()).toBe(30_000)
  await ports.clock.sleep(30_000 - ports.clock.now())
  expect(await deliverDue(ports)).toBe(1)
})

test('who blocked the bot gets nothing more, and finds the settings kept', async () => {
  const ports = await house({ readers: [1, 2], script: [{ kind: 'gone' }] })
  expect(await deliverDue(ports)).toBe(1)
  expect(await ports.outbox.count(B)).toEqual({ sent: 1, waiting: 0, gone: 1, parked: 0, unsure: 0 })
  expect(await ports.subscriptions.of(1)).toEqual(reader(1, { suspended: true }))
  expect(await publish(bulletin({ id: 'b00000000002' }), ports)).toBe(1)
})

test('a group that became a supergroup receives it there, with its settings', async () => {
  const ports = await house({ readers: [-5], script: [{ kind: 'moved', to: -100500 }] })
  expect(await deliverDue(ports)).toBe(1)
  expect(ports.sender.log.map(({ chat }) => chat)).toEqual([-5, -100500])
  expect(await ports.subscriptions.of(-5)).toBeUndefined()
  expect(await ports.subscriptions.of(-100500)).toEqual(reader(-100500))
  expect(await ports.outbox.count(B)).toEqual({ sent: 1, waiting: 0, gone: 0, parked: 0, unsure: 0 })
})

test('a supergroup that subscribed itself is sent one, not two', async () => {
  const ports = await house({
    readers: [-5, -100500],
    script: chat => (chat === -5 ? { kind: 'moved', to: -100500 } : { kind: 'sent', messageId: 7 }),
  })
  expect(await deliverDue(ports)).toBe(1)
  expect(ports.sender.log.filter(({ chat }) => chat === -100500)).toHaveLength(1)
})

test('what Telegram refuses is put aside for staff', async () => {
  const ports = await house({ readers: [1], script: [{ kind: 'refused', reason: 'message is too long' }] })
  expect(await deliverDue(ports)).toBe(0)
  expect(await ports.outbox.count(B)).toEqual({ sent: 0, waiting: 0, gone: 0, parked: 1, unsure: 0 })
  expect(ports.sender.log).toHaveLength(1)
})

test('a send without an answer is tried once more, behind the others, and then left to staff', async () => {
  const ports = await house({ readers: [1, 2], script: chat => (chat === 1 ? { kind: 'unsure' } : { kind: 'sent', messageId: 1 }) })
  await deliverDue(ports)
  expect(ports.sender.log.map(({ chat }) => chat)).toEqual([1, 2])
  expect(await ports.outbox.nextDue()).toBe(60_000)
  await ports.clock.sleep(60_000 - ports.clock.now())
  await deliverDue(ports)
  expect(ports.sender.log.map(({ chat }) => chat)).toEqual([1, 2, 1])
  expect(await ports.outbox.count(B)).toEqual({ sent: 1, waiting: 0, gone: 0, parked: 1, unsure: 1 })
  expect(await ports.outbox.reasons(B)).toEqual(new Map([['unsure', 1]]))
})

test('waiting as told does not use up the second try of an unsure send', async () => {
  const ports = await house({
    readers: [1],
    script: [{ kind: 'later', afterMs: 10, everyone: false }, { kind: 'later', afterMs: 10, everyone: false }, { kind: 'unsure' }],
  })
  const stop = new AbortController()
  const running = runDelivery(ports, stop.signal)
  await ports.clock.sleep(120_000)
  stop.abort()
  await running
  expect(await ports.outbox.count(B)).toMatchObject({ sent: 1 })
})

test('a sender that throws counts as unsure, and the loop goes on', async () => {
  const ports = await house({ readers: [1, 2], script: [new Error('socket hang up')] })
  expect(await deliverDue(ports)).toBe(1)
  expect(ports.said).toEqual(['a send broke off'])
  expect(await ports.outbox.nextDue()).toBe(60_000)
})

test('what was marked done is never sent again', async () => {
  const ports = await house({ readers: [1, 2, 3] })
  await deliverDue(ports)
  expect(await publish(bulletin(), ports)).toBe(0)
  await ports.clock.sleep(3600_000)
  expect(await deliverDue(ports)).toBe(0)
  expect(ports.sender.log).toHaveLength(3)
})

test('what a dead process had claimed is sent after the lease, not before', async () => {
  const ports = await house({ readers: [1] })
  await ports.outbox.claim(0, 120_000, 1)
  expect(await deliverDue(ports)).toBe(0)
  await ports.clock.sleep(120_000)
  expect(await deliverDue(ports)).toBe(1)
})

test('a lease shorter than the queue at this pace sends each one once all the same', async () => {
  const readers = Array.from({ length: 30 }, (_, i) => i + 1)
  const ports = await house({ readers, perSecond: 10, leaseMs: 2_000, tookMs: 10 })
  const stop = new AbortController()
  const running = runDelivery(ports, stop.signal)
  await ports.clock.sleep(20_000)
  stop.abort()
  await running
  expect(ports.sender.log.map(({ chat }) => chat).sort((a, b) => a - b)).toEqual(readers)
})

test('a machine that was asleep beyond the lease sends nothing on the old claim', async () => {
  const ports = await house({ readers: [1], perSecond: 1_000 })
  await publish(bulletin({ id: 'b00000000002' }), ports)
  const clock = { now: ports.clock.now, sleep: (ms: number) => ports.clock.sleep(ms * 1_000) }
  const attempts: number[] = []
  const sender = {
    async send(delivery: Delivery) {
      attempts.push(delivery.attempts)
      return { kind: 'sent' as const, messageId: 1 }
    },
  }
  expect(await deliverDue({ ...ports, clock, sender })).toBe(2)
  expect(attempts).toEqual([1, 2])
})

test('what is claimed is about to be sent, so that a crash leaves little unsure', async () => {
  const ports = await house({ readers: Array.from({ length: 50 }, (_, i) => i + 1) })
  const claims: number[] = []
  const outbox = {
    ...ports.outbox,
    async claim(...args: Parameters<typeof ports.outbox.claim>) {
      const got = await ports.outbox.claim(...args)
      claims.push(got.length)
      return got
    },
  }
  expect(await deliverDue({ ...ports, outbox })).toBe(50)
  expect(Math.max(...claims)).toBe(1)
})

test('an urgent bulletin overtakes one that is being sent', async () => {
  const ports = await house({ readers: Array.from({ length: 100 }, (_, i) => i + 1) })
  const running = deliverDue(ports)
  await ports.clock.sleep(1_000)
  const urgent = bulletin({ id: 'b00000000002', kind: 'urgent' })
  await publish(urgent, ports)
  await ports.clock.sleep(5_200)
  expect(await ports.outbox.count(urgent.id)).toMatchObject({ sent: 100 })
  expect((await ports.outbox.count(B)).sent).toBeLessThan(30)
  await running
})

test('a cancelled bulletin stops at once and goes on where it was', async () => {
  const ports = await house({ readers: Array.from({ length: 100 }, (_, i) => i + 1) })
  const stop = new AbortController()
  const running = runDelivery(ports, stop.signal)
  await ports.clock.sleep(1_000)
  await ports.outbox.cancel(B)
  const sent = ports.sender.log.length
  await ports.clock.sleep(60_000)
  expect(ports.sender.log.length - sent).toBeLessThanOrEqual(1)
  await ports.outbox.resume(B)
  await ports.clock.sleep(10_000)
  stop.abort()
  await running
  expect(ports.sender.log.map(({ chat }) => chat)).toEqual(Array.from({ length: 100 }, (_, i) => i + 1))
})

test('a chat with much to receive gets one a second, and others do not wait for it', async () => {
  const ports = await house({ readers: [1] })
  for (let i = 2; i <= 6; i++) await publish(bulletin({ id: `b0000000000${i}` }), ports)
  await ports.subscriptions.put(reader(2))
  await publish(bulletin({ id: 'b00000000007' }), ports)
  const stop = new AbortController()
  const running = runDelivery(ports, stop.signal)
  await ports.clock.sleep(10_000)
  stop.abort()
  await running
  const at = (chat: number) => ports.sender.log.filter(one => one.chat === chat).map(({ at }) => at)
  expect(at(2)[0]).toBeLessThan(1_000)
  expect(at(1)).toHaveLength(7)
  for (const [i, moment] of at(1).entries()) if (i > 0) expect(moment - at(1)[i - 1]!).toBeGreaterThanOrEqual(1_000)
})

test('a server that is out of order is tried ever more slowly, each chat at another moment', async () => {
  const dice = [0, 0.5, 0, 0.5]
  const ports = await house({ readers: [1], script: Array(4).fill({ kind: 'trouble', everyone: false }), random: () => dice.shift() ?? 0 })
  const stop = new AbortController()
  const running = runDelivery(ports, stop.signal)
  await ports.clock.sleep(60_000)
  stop.abort()
  await running
  const waits = ports.sender.log.map(({ at }, i) => at - (ports.sender.log[i - 1]?.at ?? 0)).slice(1)
  expect(waits.map(ms => Math.round(ms / 100) * 100)).toEqual([1_000, 1_500, 4_000, 6_000])
  expect(await ports.outbox.count(B)).toMatchObject({ sent: 1, unsure: 0 })
})

test('without a way to Telegram nobody is tried, ever longer, and nothing is lost', async () => {
  const readers = Array.from({ length: 50 }, (_, i) => i + 1)
  const ports = await house({ readers, script: Array(5).fill({ kind: 'trouble', everyone: true }), random: () => 0 })
  const stop = new AbortController()
  const running = runDelivery(ports, stop.signal)
  await ports.clock.sleep(120_000)
  stop.abort()
  await running
  // After each wait one or two find out that it is no better.
  expect([...new Set(ports.sender.log.slice(0, 6).map(({ at }) => Math.floor(at / 1_000)))]).toEqual([0, 1, 3, 7, 15, 31])
  expect(await ports.outbox.count(B)).toMatchObject({ sent: 50, waiting: 0 })
})

test('many faults in a row hold everyone as well', async () => {
  const readers = Array.from({ length: 200 }, (_, i) => i + 1)
  const ports = await house({ readers, script: Array(10).fill({ kind: 'trouble', everyone: false }), random: () => 0 })
  await deliverDue(ports)
  expect(ports.sender.log).toHaveLength(10)
  expect(ports.said).toEqual(['Telegram is out of order'])
})

test('everything that waits for a group follows it to its new id', async () => {
  const ports = await house({
    readers: [-5],
    script: chat => (chat === -5 ? { kind: 'moved', to: -100500 } : { kind: 'sent', messageId: 7 }),
  })
  await publish(bulletin({ id: 'b00000000002' }), ports)
  const stop = new AbortController()
  const running = runDelivery(ports, stop.signal)
  await ports.clock.sleep(10_000)
  stop.abort()
  await running
  expect(ports.sender.log.filter(({ chat }) => chat === -100500)).toHaveLength(2)
  for (const id of [B, 'b00000000002']) expect(await ports.outbox.count(id)).toMatchObject({ sent: 1, waiting: 0, gone: 0 })
})

test('never more under way than allowed', async () => {
  let most = 0
  let now = 0
  const ports = await house({ readers: Array.from({ length: 50 }, (_, i) => i + 1), perSecond: 1_000, inFlight: 4 })
  const sender = {
    async send() {
      most = Math.max(most, ++now)
      await ports.clock.sleep(100)
      now--
      return { kind: 'sent' as const, messageId: 1 }
    },
  }
  expect(await deliverDue({ ...ports, sender })).toBe(50)
  expect(most).toBe(4)
})

test('stopping finishes what is under way and puts the rest back', async () => {
  const ports = await house({ readers: Array.from({ length: 20 }, (_, i) => i + 1), tookMs: 200 })
  const stop = new AbortController()
  const running = runDelivery(ports, stop.signal)
  await ports.clock.sleep(120)
  stop.abort()
  await running
  const sent = ports.sender.log.length
  expect(sent).toBeGreaterThan(0)
  expect(sent).toBeLessThan(5)
  expect(await ports.outbox.count(B)).toMatchObject({ sent, waiting: 20 - sent })
  expect(await ports.outbox.nextDue()).toBeLessThanOrEqual(ports.clock.now())
})

test('an outbox that fails is tried again, ever more slowly, and nothing is thrown', async () => {
  const ports = await house({ readers: [1] })
  const tries: number[] = []
  const outbox = {
    ...ports.outbox,
    claim: (...args: Parameters<typeof ports.outbox.claim>) => {
      if (tries.push(ports.clock.now()) <= 3) throw new Error('disk full')
      return ports.outbox.claim(...args)
    },
  }
  const stop = new AbortController()
  const running = runDelivery({ ...ports, outbox }, stop.signal)
  await ports.clock.sleep(10_000)
  stop.abort()
  await running
  expect(tries.slice(0, 4)).toEqual([0, 1_000, 3_000, 7_000])
  expect(ports.sender.log).toEqual([{ chat: 1, at: 7_000 }])
})

test('a bulletin published while the loop rests goes out within a second', async () => {
  const ports = await house()
  await ports.subscriptions.put(reader(1))
  const stop = new AbortController()
  const running = runDelivery(ports, stop.signal)
  await ports.clock.sleep(10_300)
  await publish(bulletin(), ports)
  await ports.clock.sleep(1_100)
  expect(ports.sender.log).toHaveLength(1)
  stop.abort()
  await running
})
