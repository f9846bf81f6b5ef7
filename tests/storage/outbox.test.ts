import fc from 'fast-check'
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
    expect(await outbox.count(B.id)).toEqual({ sent: 1, waiting: 0, gone: 0, parked: 0 })
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
    expect(await outbox.count(B.id)).toEqual({ sent: 1, waiting: 0, gone: 0, parked: 0 })
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
    expect(await outbox.count(B.id)).toEqual({ sent: 0, waiting: 1, gone: 0, parked: 0 })
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
    expect(await outbox.count(B.id)).toEqual({ sent: 1, waiting: 0, gone: 1, parked: 0 })
    expect(await outbox.add(B, [to(1), to(3)])).toBe(0)
    expect((await outbox.bulletins()).map(({ id }) => id)).toEqual(['b00000000002', B.id])
  })

  test('what was held for a chat is handed out together, also beyond the limit and over a restart', async () => {
    const { storage, reopen } = await open()
    const held = (id: string, chat: number, dueAt: number) => ({ bulletin: id, chat, dueAt, attempts: 0, held: true as const })
    for (const id of ['b1', 'b2', 'b3']) await storage.outbox.add(bulletin({ id }), [held(id, 1, 10), held(id, 2, id === 'b3' ? 99 : 20)])
    await storage.outbox.add(bulletin({ id: 'b4' }), [{ bulletin: 'b4', chat: 1, dueAt: 15, attempts: 0 }])
    const { outbox } = await reopen()
    const claimed = async (now: number) =>
      (await outbox.claim(now, LEASE, 1)).map(one => `${one.chat}${one.bulletin}${one.held ? '+' : ''}`).sort()
    expect(await claimed(10)).toEqual(['1b1+', '1b2+', '1b3+'])
    expect(await claimed(30)).toEqual(['1b4'])
    expect(await claimed(30)).toEqual(['2b1+', '2b2+'])
    expect(await claimed(30)).toEqual([])
    expect(await claimed(99)).toEqual(['2b3+'])
  })

  test('new settings give what waits a new moment, but not what is being sent', async () => {
    const { storage, reopen } = await open()
    for (const id of ['b1', 'b2'])
      await storage.outbox.add(bulletin({ id }), [{ bulletin: id, chat: 1, dueAt: id === 'b1' ? 0 : 50, attempts: 0 }])
    const [sending] = await storage.outbox.claim(0, LEASE, 1)
    await storage.outbox.reschedule(1, () => ({ dueAt: 70, held: true }))
    const { outbox } = await reopen()
    expect(await outbox.nextDue()).toBe(70)
    expect(await outbox.claim(69, LEASE, 9)).toEqual([])
    await outbox.postpone(sending!, 60)
    await outbox.reschedule(1, ({ id }) => ({ dueAt: id === 'b1' ? 5 : 80 }))
    expect(await outbox.claim(5, LEASE, 9)).toMatchObject([{ bulletin: 'b1', attempts: 2 }])
    expect(await outbox.claim(80, LEASE, 9)).toMatchObject([{ bulletin: 'b2', held: true }])
  })

  test('what a closed bulletin was matched by is not kept', async () => {
    const { storage } = await open()
    await storage.outbox.add({ ...B, words: ' rác thải ' }, [])
    await storage.outbox.closeOld(B.publishedAt + 91 * DAY)
    expect(await storage.outbox.bulletin(B.id)).toEqual(B)
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

  test('agrees with a plain list, whatever is done to it', async () => {
    const chat = fc.integer({ min: 1, max: 4 })
    const step = fc.oneof(
      fc.record({ do: fc.constant('add' as const), chat, dueAt: fc.nat(50) }),
      fc.record({ do: fc.constant('claim' as const), wait: fc.nat(40), limit: fc.nat(3) }),
      fc.record({ do: fc.constantFrom('done' as const, 'gone' as const, 'park' as const), which: fc.nat(5) }),
      fc.record({ do: fc.constant('postpone' as const), which: fc.nat(5), by: fc.constantFrom(0, 5, 19, 20, 21, 30) }),
      fc.record({ do: fc.constant('move' as const), which: fc.nat(5), to: chat }),
      fc.record({ do: fc.constant('forget' as const), chat }),
      fc.constant({ do: 'reopen' as const }),
    )
    type Row = { chat: number; state: 'waiting' | 'sent' | 'gone' | 'parked'; dueAt: number; attempts: number }
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async steps => {
        const { storage, reopen } = await open()
        let { outbox } = storage
        let now = 0
        let rows: Row[] = []
        const rest = { sent: 0, waiting: 0, gone: 0, parked: 0 }
        const claims: Delivery[] = []
        const owned = (delivery: Delivery | undefined) =>
          rows.find(row => row.chat === delivery?.chat && row.state === 'waiting' && row.attempts === delivery.attempts)
        for (const one of steps) {
          const claim = 'which' in one ? claims[one.which % Math.max(1, claims.length)] : undefined
          if (one.do === 'reopen') ({ outbox } = await reopen())
          else if (one.do === 'add') {
            const isNew = !rows.some(row => row.chat === one.chat)
            expect(await outbox.add(B, [to(one.chat, { dueAt: one.dueAt })])).toBe(isNew ? 1 : 0)
            if (isNew) rows.push({ chat: one.chat, state: 'waiting', dueAt: one.dueAt, attempts: 0 })
          } else if (one.do === 'claim') {
            now += one.wait
            const due = rows.filter(row => row.state === 'waiting' && row.dueAt <= now).map(({ dueAt }) => dueAt)
            const got = await outbox.claim(now, 20, one.limit)
            expect(got).toHaveLength(Math.min(one.limit, due.length))
            for (const delivery of got) {
              const row = rows.find(row => row.chat === delivery.chat)!
              expect(row.state === 'waiting' && row.dueAt <= now).toBe(true)
              Object.assign(row, { dueAt: now + 20, attempts: row.attempts + 1 })
              expect(delivery).toEqual(to(row.chat, { dueAt: row.dueAt, attempts: row.attempts }))
              claims.push(delivery)
            }
          } else if (one.do === 'forget') {
            await outbox.forget(one.chat)
            for (const row of rows) if (row.chat === one.chat && row.state !== 'waiting') rest[row.state]++
            rows = rows.filter(row => row.chat !== one.chat)
          } else if (claim) {
            const row = owned(claim)
            if (one.do === 'done') {
              await outbox.done(claim, 1)
              for (const row of rows) if (row.chat === claim.chat) row.state = 'sent'
            } else if (one.do === 'move') {
              await outbox.move(claim, one.to, now)
              if (row && one.to !== row.chat) {
                rows = rows.filter(other => other !== row)
                if (!rows.some(other => other.chat === one.to)) rows.push({ chat: one.to, state: 'waiting', dueAt: now, attempts: 0 })
              }
            } else if (one.do === 'postpone') {
              await outbox.postpone(claim, now + one.by)
              if (row) row.dueAt = now + one.by
            } else if (one.do === 'gone') {
              await outbox.gone(claim)
              if (row) row.state = 'gone'
            } else {
              await outbox.park(claim, 'because')
              if (row) row.state = 'parked'
            }
          }
          const count = { ...rest }
          for (const { state } of rows) count[state]++
          expect(await outbox.count(B.id)).toEqual(count)
          const waiting = rows.filter(({ state }) => state === 'waiting').map(({ dueAt }) => dueAt)
          expect(await outbox.nextDue()).toBe(waiting.length > 0 ? Math.min(...waiting) : undefined)
        }
      }),
      { numRuns: 150 },
    )
  })
})
