import { expect, test } from 'vitest'
import type { Delivery } from '../../src/domain/subscription.ts'
import { bulletin } from '../support/house.ts'
import { onEveryDriver } from './on-every-driver.ts'

const B = bulletin()
const to = (chat: number, more: Partial<Delivery> = {}): Delivery => ({ bulletin: B.id, chat, dueAt: 0, attempts: 0, ...more })
const LEASE = 1_000
const DAY = 24 * 3600_000

onEveryDriver('Outbox', open => {
  test('adding the same bulletin and chat twice sends once', async () => {
    const { storage, reopen } = await open()
    expect(await storage.outbox.add(B, [to(1), to(2), to(1)])).toBe(2)
    const { outbox } = await reopen()
    expect(await outbox.add({ ...B, title: 'other' }, [to(2), to(3)])).toBe(1)
    expect(await outbox.claim(0, LEASE, 10)).toHaveLength(3)
    expect(await outbox.bulletin(B.id)).toEqual(B)
  })

  test('two who add the same bulletin at once queue it once', async () => {
    const { storage } = await open()
    const many = Array.from({ length: 1_200 }, (_, i) => to(i + 1))
    const added = await Promise.all([storage.outbox.add(B, many), storage.outbox.add(B, many)])
    expect(added[0]! + added[1]!).toBe(1_200)
    expect(await storage.outbox.count(B.id)).toMatchObject({ waiting: 1_200 })
  })

  test('hands out what is due, earliest first, and not more than asked for', async () => {
    const { storage, reopen } = await open()
    await storage.outbox.add(B, [to(1, { dueAt: 30 }), to(2, { dueAt: 10, thread: 4 }), to(3, { dueAt: 20 }), to(4, { dueAt: 99 })])
    const { outbox } = await reopen()
    expect(await outbox.nextDue()).toBe(10)
    expect(await outbox.claim(50, LEASE, 0)).toEqual([])
    expect(await outbox.claim(50, LEASE, 2)).toEqual([
      to(2, { dueAt: 1_050, attempts: 1, thread: 4 }),
      to(3, { dueAt: 1_050, attempts: 1 }),
    ])
    expect((await outbox.claim(50, LEASE, 9)).map(({ chat }) => chat)).toEqual([1])
    expect(await outbox.nextDue()).toBe(99)
  })

  test('a claim nobody resolved falls due after its lease, also over a restart, and not before', async () => {
    const { storage, reopen } = await open()
    await storage.outbox.add(B, [to(1)])
    await storage.outbox.claim(0, LEASE, 1)
    const { outbox } = await reopen()
    expect(await outbox.claim(LEASE - 1, LEASE, 1)).toEqual([])
    expect(await outbox.claim(LEASE, LEASE, 1)).toEqual([to(1, { dueAt: 2 * LEASE, attempts: 2 })])
  })

  test('what is done is never handed out again', async () => {
    const { storage, reopen } = await open()
    await storage.outbox.add(B, [to(1)])
    const [claimed] = await storage.outbox.claim(0, LEASE, 1)
    await storage.outbox.done(claimed!, 77)
    await storage.outbox.postpone(claimed!, 0)
    const { outbox } = await reopen()
    expect(await outbox.add(B, [to(1)])).toBe(0)
    expect(await outbox.claim(DAY, LEASE, 1)).toEqual([])
    expect(await outbox.nextDue()).toBeUndefined()
    expect(await outbox.count(B.id)).toEqual({ sent: 1, waiting: 0, gone: 0, parked: 0, unsure: 0 })
  })

  test('whoever was late with a claim no longer decides, but what was sent is sent', async () => {
    const { storage } = await open()
    const { outbox } = storage
    await outbox.add(B, [to(1)])
    const [late] = await outbox.claim(0, LEASE, 1)
    await outbox.claim(LEASE, LEASE, 1)
    await outbox.gone(late!)
    await outbox.park(late!, 'late')
    await outbox.postpone(late!, 0)
    expect(await outbox.nextDue()).toBe(2 * LEASE)
    await outbox.done(late!, 5)
    expect(await outbox.count(B.id)).toEqual({ sent: 1, waiting: 0, gone: 0, parked: 0, unsure: 1 })
  })

  test('what is postponed beyond its lease is not handed out before', async () => {
    const { storage } = await open()
    const { outbox } = storage
    await outbox.add(B, [to(1), to(2)])
    const [one, two] = await outbox.claim(0, LEASE, 2)
    await outbox.postpone(one!, 5 * LEASE)
    await outbox.postpone(two!, 3 * LEASE)
    expect(await outbox.nextDue()).toBe(3 * LEASE)
    expect(await outbox.claim(3 * LEASE - 1, LEASE, 9)).toEqual([])
    expect((await outbox.claim(3 * LEASE, LEASE, 9)).map(({ chat }) => chat)).toEqual([2])
  })

  test('postponing twice to the same moment hands out once', async () => {
    const { storage } = await open()
    const { outbox } = storage
    await outbox.add(B, [to(1)])
    const [claimed] = await outbox.claim(0, LEASE, 1)
    for (const at of [500, 700, 500, 500]) await outbox.postpone(claimed!, at)
    expect(await outbox.claim(10_000, LEASE, 9)).toHaveLength(1)
  })

  test('a move takes the delivery to the new chat, unless it is there already', async () => {
    const { storage, reopen } = await open()
    await storage.outbox.add(B, [to(-1), to(-2)])
    const [one, two] = await storage.outbox.claim(0, LEASE, 2)
    await storage.outbox.move(one!, -100, 5)
    await storage.outbox.move(two!, -100, 5)
    const { outbox } = await reopen()
    expect(await outbox.count(B.id)).toEqual({ sent: 0, waiting: 1, gone: 0, parked: 0, unsure: 0 })
    expect(await outbox.claim(LEASE * 9, LEASE, 9)).toEqual([to(-100, { dueAt: LEASE * 10, attempts: 1 })])
  })

  test('an unsure send is remembered as one', async () => {
    const { storage, reopen } = await open()
    await storage.outbox.add(B, [to(1)])
    const [claimed] = await storage.outbox.claim(0, LEASE, 1)
    await storage.outbox.postpone({ ...claimed!, unsure: true }, 10)
    const { outbox } = await reopen()
    expect(await outbox.claim(10, LEASE, 1)).toEqual([to(1, { dueAt: 1_010, attempts: 2, unsure: true })])
  })

  test('what a process had claimed when it ended is put back behind the others, and counted as unsure', async () => {
    const { storage, reopen } = await open()
    await storage.outbox.add(B, [to(1), to(2), to(3), to(4)])
    const [one, two] = await storage.outbox.claim(0, LEASE, 3)
    await storage.outbox.done(one!, 1)
    await storage.outbox.postpone(two!, 1)
    const { outbox } = await reopen()
    expect(await outbox.takeOver(5)).toBe(1)
    expect(await outbox.takeOver(5)).toBe(0)
    expect(await outbox.count(B.id)).toEqual({ sent: 1, waiting: 3, gone: 0, parked: 0, unsure: 1 })
    expect((await outbox.claim(5, LEASE, 9)).map(({ chat, unsure }) => [chat, unsure])).toEqual([
      [4, undefined],
      [2, undefined],
      [3, undefined],
    ])
  })

  test('a move takes along what else waits for the chat, and leaves what is on its way', async () => {
    const { storage, reopen } = await open()
    const other = bulletin({ id: 'b00000000002', publishedAt: 1 })
    const third = bulletin({ id: 'b00000000003', publishedAt: 2 })
    await storage.outbox.add(B, [to(-1)])
    await storage.outbox.add(third, [to(-1, { bulletin: third.id })])
    const claimed = await storage.outbox.claim(0, LEASE, 2)
    await storage.outbox.add(other, [to(-1, { bulletin: other.id, dueAt: 7 })])
    await storage.outbox.move(claimed[0]!, -100, 5)
    const { outbox } = await reopen()
    expect((await outbox.claim(7, LEASE, 9)).map(({ bulletin, chat }) => [bulletin, chat])).toEqual([
      [B.id, -100],
      [other.id, -100],
    ])
    expect(await outbox.count(third.id)).toMatchObject({ waiting: 1 })
  })

  test('urgent goes before ordinary, however late it came', async () => {
    const { storage, reopen } = await open()
    const urgent = bulletin({ id: 'b00000000002', kind: 'urgent', publishedAt: 9 })
    await storage.outbox.add(B, [to(1), to(2)])
    await storage.outbox.add(urgent, [to(1, { bulletin: urgent.id, dueAt: 9 }), to(2, { bulletin: urgent.id, dueAt: 30 })])
    const { outbox } = await reopen()
    expect(await outbox.nextDue()).toBe(0)
    expect((await outbox.claim(9, LEASE, 2)).map(({ bulletin, chat }) => [bulletin, chat])).toEqual([
      [urgent.id, 1],
      [B.id, 1],
    ])
    expect((await outbox.claim(30, LEASE, 1)).map(({ bulletin, chat }) => [bulletin, chat])).toEqual([[urgent.id, 2]])
    expect(await outbox.nextDue()).toBe(0)
  })

  test('what is cancelled waits until it is resumed, also over a restart; what was on its way ends', async () => {
    const { storage, reopen } = await open()
    await storage.outbox.add(B, [to(1), to(2), to(3)])
    const [one, two] = await storage.outbox.claim(0, LEASE, 2)
    await storage.outbox.cancel(B.id)
    await storage.outbox.done(one!, 1)
    await storage.outbox.postpone(two!, 3)
    const { outbox } = await reopen()
    expect(await outbox.isCancelled(B.id)).toBe(true)
    expect(await outbox.nextDue()).toBeUndefined()
    expect(await outbox.claim(DAY, LEASE, 9)).toEqual([])
    expect(await outbox.add(B, [to(4)])).toBe(1)
    expect(await outbox.claim(DAY, LEASE, 9)).toEqual([])
    expect(await outbox.count(B.id)).toMatchObject({ sent: 1, waiting: 3 })
    await outbox.resume(B.id)
    await outbox.resume(B.id)
    expect((await outbox.claim(3, LEASE, 9)).map(({ chat }) => chat)).toEqual([3, 4, 2])
    expect(await outbox.isCancelled(B.id)).toBe(false)
  })

  test('a cancelled bulletin is closed in time like any other', async () => {
    const { storage } = await open()
    await storage.outbox.add(B, [to(1)])
    await storage.outbox.cancel(B.id)
    await storage.outbox.closeOld(B.publishedAt + 91 * DAY)
    expect(await storage.outbox.count(B.id)).toMatchObject({ waiting: 0, gone: 1 })
    expect(await storage.outbox.marks(1)).toBe(0)
  })

  test('tells why deliveries are parked, and takes them up again', async () => {
    const { storage, reopen } = await open()
    await storage.outbox.add(B, [to(1), to(2, { thread: 8 }), to(3)])
    const claimed = await storage.outbox.claim(0, LEASE, 3)
    for (const delivery of claimed.slice(0, 2)) await storage.outbox.park(delivery, 'TOPIC_CLOSED')
    await storage.outbox.park({ ...claimed[2]!, unsure: true }, 'unsure')
    const { outbox } = await reopen()
    expect(Object.fromEntries(await outbox.reasons(B.id))).toEqual({ TOPIC_CLOSED: 2, unsure: 1 })
    expect(await outbox.retry(B.id, 50)).toBe(3)
    expect(await outbox.reasons(B.id)).toEqual(new Map())
    expect(await outbox.claim(50, LEASE, 2)).toEqual([
      to(1, { dueAt: 50 + LEASE, attempts: 1 }),
      to(2, { dueAt: 50 + LEASE, attempts: 1, thread: 8 }),
    ])
  })

  test('forgetting a chat keeps the counts, and sends nothing that waits', async () => {
    const { storage, reopen } = await open()
    const other = bulletin({ id: 'b00000000002', publishedAt: 1 })
    await storage.outbox.add(B, [to(1), to(2)])
    for (const delivery of await storage.outbox.claim(0, LEASE, 9)) await storage.outbox.done(delivery, 1)
    await storage.outbox.add(other, [to(1, { bulletin: other.id })])
    await storage.outbox.forget(1)
    const { outbox } = await reopen()
    expect(await outbox.count(B.id)).toMatchObject({ sent: 2 })
    expect(await outbox.count(other.id)).toMatchObject({ waiting: 0 })
    expect(await outbox.claim(DAY, LEASE, 9)).toEqual([])
  })

  test('counts the bulletins that name a chat, until the chat is forgotten', async () => {
    const { storage, reopen } = await open()
    for (const id of ['b1', 'b2']) await storage.outbox.add(bulletin({ id }), [{ bulletin: id, chat: 1, dueAt: 0, attempts: 0 }])
    const [claimed] = await storage.outbox.claim(0, 1_000, 1)
    await storage.outbox.done(claimed!, 7)
    const { outbox } = await reopen()
    expect([await outbox.marks(1), await outbox.marks(2)]).toEqual([2, 0])
    await outbox.forget(1)
    expect(await outbox.marks(1)).toBe(0)
  })
  test('an old bulletin is closed: its counts stay, its chats go, it takes no more', async () => {
    const { storage, reopen } = await open()
    await storage.outbox.add(B, [to(1), to(2)])
    const [one, two] = await storage.outbox.claim(0, LEASE, 2)
    await storage.outbox.done(one!, 1)
    await storage.outbox.gone(two!)
    await storage.outbox.add(bulletin({ id: 'b00000000002', publishedAt: 91 * DAY }), [])
    const { outbox } = await reopen()
    expect(await outbox.count(B.id)).toEqual({ sent: 1, waiting: 0, gone: 1, parked: 0, unsure: 0 })
    expect(await outbox.add(B, [to(1), to(3)])).toBe(0)
    expect((await outbox.bulletins()).map(({ id }) => id)).toEqual(['b00000000002', B.id])
  })

  test('an old bulletin is closed without a newer one as well', async () => {
    const { storage } = await open()
    await storage.outbox.add(B, [to(1)])
    const [one] = await storage.outbox.claim(0, LEASE, 1)
    await storage.outbox.done(one!, 1)
    await storage.outbox.closeOld(B.publishedAt + 89 * DAY)
    expect(await storage.outbox.marks(1)).toBe(1)
    await storage.outbox.closeOld(B.publishedAt + 91 * DAY)
    expect(await storage.outbox.marks(1)).toBe(0)
    expect(await storage.outbox.count(B.id)).toMatchObject({ sent: 1 })
  })
})
