import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Delivery } from '../../src/domain/subscription.ts'
import { bulletin } from '../support/house.ts'
import { onEveryDriver } from './on-every-driver.ts'

const ORDINARY = bulletin({ id: 'b00000000001' })
const URGENT = bulletin({ id: 'b00000000002', kind: 'urgent' })
const LEASE = 20

/** A delivery in a plain list. */
interface Row {
  readonly bulletin: string
  chat: number
  state: 'waiting' | 'sent' | 'gone' | 'parked'
  dueAt: number
  attempts: number
  claimed: boolean
  unsure: boolean
  interrupted: boolean
}

const chat = fc.integer({ min: 1, max: 4 })
const which = fc.nat(5)
const which2 = fc.constantFrom(ORDINARY.id, URGENT.id)
const STEP = fc.oneof(
  fc.record({ do: fc.constant('add' as const), id: which2, chat, dueAt: fc.nat(50) }),
  fc.record({ do: fc.constant('claim' as const), wait: fc.nat(40), limit: fc.nat(3) }),
  fc.record({ do: fc.constantFrom('done' as const, 'gone' as const, 'park' as const), which }),
  fc.record({ do: fc.constant('postpone' as const), which, by: fc.constantFrom(0, 5, 19, 20, 21, 30), unsure: fc.boolean() }),
  fc.record({ do: fc.constant('move' as const), which, to: chat }),
  fc.record({ do: fc.constant('forget' as const), chat }),
  fc.record({ do: fc.constantFrom('cancel' as const, 'resume' as const, 'retry' as const, 'withdraw' as const), id: which2 }),
  fc.constant({ do: 'crash' as const }),
)

/** The outbox as a list that is searched from end to end. */
function plainList() {
  let rows: Row[] = []
  const rest = new Map([ORDINARY.id, URGENT.id].map(id => [id, { sent: 0, waiting: 0, gone: 0, parked: 0, unsure: 0 }]))
  const cancelled = new Set<string>()
  const at = (id: string, chat: number) => rows.find(row => row.bulletin === id && row.chat === chat)
  return {
    cancelled,
    at,
    all: () => rows,
    owned: (delivery: Delivery | undefined) => {
      const row = delivery && at(delivery.bulletin, delivery.chat)
      return row?.state === 'waiting' && row.attempts === delivery!.attempts ? row : undefined
    },
    put(id: string, chat: number, dueAt: number, doubts: Partial<Row> = {}) {
      if (!at(id, chat))
        rows.push({
          bulletin: id,
          chat,
          state: 'waiting',
          dueAt,
          attempts: 0,
          claimed: false,
          unsure: false,
          interrupted: false,
          ...doubts,
        })
    },
    remove(row: Row) {
      rows = rows.filter(other => other !== row)
    },
    keepCount({ bulletin, state, unsure, interrupted }: Row) {
      const count = rest.get(bulletin)!
      count[state]++
      if (unsure || interrupted) count.unsure++
    },
    count(id: string) {
      const count = { ...rest.get(id)! }
      for (const { bulletin, state, unsure, interrupted } of rows) {
        if (bulletin !== id) continue
        count[state]++
        if (unsure || interrupted) count.unsure++
      }
      return count
    },
    waiting: () => rows.filter(({ bulletin, state }) => state === 'waiting' && !cancelled.has(bulletin)),
  }
}

onEveryDriver('Outbox', open => {
  test('agrees with a plain list, whatever is done to it and whenever the process ends', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(STEP, { maxLength: 40 }), async steps => {
        const { storage, reopen } = await open()
        let { outbox } = storage
        const list = plainList()
        const claims: Delivery[] = []
        let now = 0
        await outbox.add(ORDINARY, [])
        await outbox.add(URGENT, [])
        for (const one of steps) {
          const claim = 'which' in one ? claims[one.which % Math.max(1, claims.length)] : undefined
          const row = list.owned(claim)
          switch (one.do) {
            case 'add': {
              const isNew = !list.at(one.id, one.chat)
              const delivery = { bulletin: one.id, chat: one.chat, dueAt: one.dueAt, attempts: 0 }
              expect(await outbox.add(one.id === URGENT.id ? URGENT : ORDINARY, [delivery])).toBe(isNew ? 1 : 0)
              list.put(one.id, one.chat, one.dueAt)
              break
            }
            case 'claim': {
              now += one.wait
              const due = list.waiting().filter(({ dueAt }) => dueAt <= now)
              const got = await outbox.claim(now, LEASE, one.limit)
              expect(got).toHaveLength(Math.min(one.limit, due.length))
              const urgent = due.filter(({ bulletin }) => bulletin === URGENT.id).length
              expect(got.filter(({ bulletin }) => bulletin === URGENT.id)).toHaveLength(Math.min(one.limit, urgent))
              for (const delivery of got) {
                const row = due.find(({ bulletin, chat }) => bulletin === delivery.bulletin && chat === delivery.chat)!
                row.interrupted ||= row.claimed
                Object.assign(row, { dueAt: now + LEASE, attempts: row.attempts + 1, claimed: true })
                const { bulletin, chat, dueAt, attempts, unsure } = row
                expect(delivery).toEqual({ bulletin, chat, dueAt, attempts, ...(unsure && { unsure: true }) })
                claims.push(delivery)
              }
              break
            }
            case 'done':
              if (!claim) break
              await outbox.done(claim, 1)
              for (const row of list.all()) if (row.chat === claim.chat && row.bulletin === claim.bulletin) row.state = 'sent'
              break
            case 'gone':
            case 'park':
              if (!claim) break
              await (one.do === 'gone' ? outbox.gone(claim) : outbox.park(claim, 'because'))
              if (row) row.state = one.do === 'gone' ? 'gone' : 'parked'
              break
            case 'postpone':
              if (!claim) break
              await outbox.postpone(one.unsure ? { ...claim, unsure: true } : claim, now + one.by)
              if (row) Object.assign(row, { dueAt: now + one.by, claimed: false, unsure: row.unsure || one.unsure })
              break
            case 'move': {
              if (!claim) break
              await outbox.move(claim, one.to, now)
              if (!row || one.to === row.chat) break
              for (const other of list.all().filter(({ chat, state }) => chat === row.chat && state === 'waiting')) {
                if (other !== row && other.claimed) continue
                list.remove(other)
                const { unsure, interrupted } = other
                list.put(other.bulletin, one.to, other === row ? now : other.dueAt, { unsure, interrupted })
              }
              break
            }
            case 'forget':
              await outbox.forget(one.chat)
              for (const row of list.all().filter(({ chat }) => chat === one.chat)) {
                list.remove(row)
                if (row.state !== 'waiting') list.keepCount(row)
              }
              break
            case 'cancel':
              await outbox.cancel(one.id)
              list.cancelled.add(one.id)
              break
            case 'resume':
              await outbox.resume(one.id)
              list.cancelled.delete(one.id)
              break
            case 'retry': {
              const parked = list.all().filter(({ bulletin, state }) => bulletin === one.id && state === 'parked')
              expect(await outbox.retry(one.id, now)).toBe(parked.length)
              for (const row of parked) Object.assign(row, { state: 'waiting', dueAt: now, attempts: 0, claimed: false })
              break
            }
            case 'withdraw': {
              const untouched = list
                .all()
                .filter(row => row.bulletin === one.id && row.state === 'waiting' && !row.claimed && !row.unsure && !row.interrupted)
              expect(await outbox.withdraw(one.id)).toBe(untouched.length)
              for (const row of untouched) row.state = 'gone'
              break
            }
            case 'crash': {
              ;({ outbox } = await reopen())
              const left = list.all().filter(({ state, claimed }) => state === 'waiting' && claimed)
              expect(await outbox.takeOver(now)).toBe(left.length)
              for (const row of left) Object.assign(row, { dueAt: now, claimed: false, interrupted: true })
            }
          }
          for (const id of [ORDINARY.id, URGENT.id]) expect(await outbox.count(id)).toEqual(list.count(id))
          const dues = list.waiting().map(({ dueAt }) => dueAt)
          expect(await outbox.nextDue()).toBe(dues.length > 0 ? Math.min(...dues) : undefined)
        }
      }),
      { numRuns: 120 },
    )
  })
})
