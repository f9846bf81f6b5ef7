import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type App, createApp } from '../../src/app.ts'
import { createAsker } from '../../src/asking/asker.ts'
import { correctStale } from '../../src/bulletins/correct.ts'
import { deliverDue } from '../../src/bulletins/deliver.ts'
import { pace } from '../../src/bulletins/pace.ts'
import { publish } from '../../src/bulletins/publish.ts'
import { isQuiet } from '../../src/bulletins/quiet-hours.ts'
import type { Bulletin } from '../../src/domain/bulletin.ts'
import { wallOf } from '../../src/domain/local-time.ts'
import { follows, type Subscription, USUAL_ZONE } from '../../src/domain/subscription.ts'
import type { SendOutcome } from '../../src/ports.ts'
import { withdrawBulletin } from '../../src/publish-report.ts'
import { memoryAudit } from '../../src/storage/audit.ts'
import type { Storage } from '../../src/storage/open-storage.ts'
import { onEveryDriver } from '../storage/on-every-driver.ts'
import { bulletin } from '../support/house.ts'
import { idleClock } from '../support/idle-clock.ts'
import { catalogue, DUC_XUAN, DUONG_QUANG, know, report } from '../support/knowledge.ts'
import { newLife } from '../support/mortal.ts'

const HOUR = 3600_000
const MOST_WAKES = 100
const UNITS = [DUONG_QUANG.id, DUC_XUAN.id]
const TOPICS = ['poverty_rate', 'sector/y tế']
const CHATS = [1, 2, -3]
const knowledge = know(report('dq.md', DUONG_QUANG, '2021-01-20', []), report('dx.md', DUC_XUAN, '2021-01-20', []))
const asker = createAsker({ ...catalogue, knowledge })
const log = { info() {}, warn() {}, error() {} }

const chat = fc.constantFrom(...CHATS)
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('follow' as const), chat, unit: fc.constantFrom(...UNITS) }) },
  fc.record({ do: fc.constant('unfollow' as const), chat, unit: fc.constantFrom(...UNITS) }),
  fc.record({ do: fc.constant('topics' as const), chat, topics: fc.subarray(TOPICS) }),
  fc.record({ do: fc.constant('often' as const), chat, frequency: fc.constantFrom('now' as const, 'daily' as const, 'weekly' as const) }),
  fc.record({ do: fc.constant('quiet' as const), chat, from: fc.nat(1_439), to: fc.nat(1_439) }),
  fc.record({ do: fc.constant('pause' as const), chat, hours: fc.integer({ min: -1, max: 80 }) }),
  { weight: 2, arbitrary: fc.record({ do: fc.constant('block' as const), chat }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('return' as const), chat }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('publish' as const),
      unit: fc.constantFrom(...UNITS),
      topics: fc.subarray(TOPICS),
      urgent: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('correct' as const), which: fc.nat(5) }) },
  fc.record({ do: fc.constant('withdraw' as const), which: fc.nat(5) }),
  { weight: 5, arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.integer({ min: 0, max: 40 }) }) },
  fc.record({ do: fc.constant('reopen' as const) }),
  // in the midst of what is due: after so many calls the process is dead
  { weight: 2, arbitrary: fc.record({ do: fc.constant('crash' as const), calls: fc.nat(4) }) },
)

/** What people's Telegram shows, and whether the bot broke a promise while it sent. */
function telegram(clock: { now(): number }, of: (chat: number) => Promise<Subscription | undefined>) {
  const blocked = new Set<number>()
  /** Sends that a crash cut short, as `<chat>/<bulletin>`: these may come again. */
  const cutShort = new Set<string>()
  /** What a process had taken to send when it died, as `<chat>/<bulletin>`: the message may be there, and then it must be told that it is withdrawn. */
  const begun = new Set<string>()
  /** Messages that the bot does not know of. */
  const lost = new Set<string>()
  const messages = new Map<string, Map<string, number>>()
  const faults: string[] = []
  let ids = 0
  const shows = (all: readonly Bulletin[]) => new Map(all.map(({ id, revision = 0 }): [string, number] => [id, revision]))
  return {
    blocked,
    cutShort,
    begun,
    lost,
    messages,
    faults,
    async send(to: number, all: readonly Bulletin[]): Promise<SendOutcome> {
      if (blocked.has(to)) return { kind: 'gone' }
      const subscription = await of(to)
      const { minute } = wallOf(USUAL_ZONE, clock.now())
      for (const one of all) {
        if (!subscription || !follows(subscription, one)) faults.push(`${to} did not ask for ${one.id}`)
        if ((subscription?.pausedUntil ?? 0) > clock.now()) faults.push(`${to} had paused`)
        if (one.kind !== 'urgent' && subscription?.quiet && isQuiet(subscription.quiet, minute)) faults.push(`${to} wanted quiet`)
        for (const [name, shown] of messages)
          if (name.startsWith(`${to}/`) && shown.has(one.id) && !cutShort.has(`${to}/${one.id}`)) faults.push(`${to} has ${one.id} twice`)
        if (one.withdrawn && !begun.has(`${to}/${one.id}`)) faults.push(`${to} was sent ${one.id}, which was withdrawn`)
      }
      messages.set(`${to}/${++ids}`, shows(all))
      return { kind: 'sent', messageId: ids }
    },
    edit(to: number, message: number, all: readonly Bulletin[]) {
      if (blocked.has(to)) return { kind: 'gone' } as const
      messages.set(`${to}/${message}`, shows(all))
      return { kind: 'edited' } as const
    },
  }
}

onEveryDriver('bulletins', (open, driver) => {
  test('who must have it has it once, who must not does not, and what was put right is right, whatever happens', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 45, size: 'max' }), async steps => {
        const { storage: first, reopen } = await open()
        let storage: Storage = first
        const clock = idleClock(Date.parse('2028-02-27T09:00+07:00'))
        const told = telegram(clock, chat => storage.subscriptions.of(chat))
        const appOver = ({ subscriptions, outbox, values, gaps, doubts, cards }: Storage): App =>
          createApp({
            asker,
            knowledge,
            ...catalogue,
            subscriptions,
            outbox,
            values,
            gaps,
            doubts,
            cards,
            painter: { paint: async () => new Uint8Array() },
            clock,
            compact: async () => {},
            marks: async () => 0,
          })
        let app = appOver(storage)
        const published: Bulletin[] = []
        const withdrawn = new Set<string>()
        /** Deliveries that nothing may keep from arriving, as `<chat>/<bulletin>`. */
        const owed = new Set<string>()
        /** What the process that runs has taken to send. */
        const taken = new Set<string>()
        /** What the bot does until all that is due is done, or, after so many calls, it is dead; then nothing it asks for happens any more. */
        const run = async (calls = Number.POSITIVE_INFINITY) => {
          const life = newLife(calls)
          taken.clear()
          const claim = async (...given: Parameters<typeof storage.outbox.claim>) => {
            const mine = await storage.outbox.claim(...given)
            for (const { chat, bulletin: id } of mine) taken.add(`${chat}/${id}`)
            return mine
          }
          const outbox = life.over(
            new Proxy(storage.outbox, { get: (target, name) => (name === 'claim' ? claim : Reflect.get(target, name)) }),
          )
          const ports = {
            outbox,
            subscriptions: life.over(storage.subscriptions),
            clock,
            log,
            limiter: pace(clock, { perSecond: 1_000, kind: 'even' }),
          }
          const sender = {
            send: ({ chat }: { chat: number }, one: Bulletin, others: readonly Bulletin[] = []) =>
              life.call(() => told.send(chat, [one, ...others])),
          }
          const editor = {
            edit: async ({ chat, message }: { chat: number; message: number }, all: readonly Bulletin[]) =>
              life.call(async () => told.edit(chat, message, all)),
            replace: async (): Promise<SendOutcome> => ({ kind: 'refused', reason: 'not here' }),
          }
          const work = async () => {
            await deliverDue({ ...ports, sender })
            await correctStale({ ...ports, editor, audit: memoryAudit() })
          }
          await Promise.race([work(), life.death])
        }
        /** The next process finds the disk as the dead one left it. */
        const recover = async () => {
          for (const key of taken) told.begun.add(key)
          const before = new Set(told.messages.keys())
          storage = await reopen()
          app = appOver(storage)
          await storage.outbox.takeOver(clock.now())
          for (const { id } of published)
            for (const { chat, message } of await storage.outbox.messages(id)) before.delete(`${chat}/${message}`)
          for (const name of before) {
            told.lost.add(name)
            for (const id of told.messages.get(name)!.keys()) told.cutShort.add(`${name.split('/')[0]}/${id}`)
          }
        }
        const stillOwed = async () => {
          for (const key of owed) {
            const [chat, id] = key.split('/') as [string, string]
            const subscription = await storage.subscriptions.of(Number(chat))
            const wanted = subscription && follows(subscription, published.find(one => one.id === id)!)
            const has = [...told.messages].some(([name, shown]) => name.startsWith(`${chat}/`) && shown.has(id))
            if (!has && !wanted) owed.delete(key)
          }
        }
        for (const one of steps) {
          if (one.do === 'follow') await app.subscribe(one.chat, one.unit, { agreed: true })
          else if (one.do === 'unfollow') await app.unsubscribe(one.chat, one.unit)
          else if (one.do === 'topics') await app.adjust(one.chat, { topics: one.topics })
          else if (one.do === 'often') await app.adjust(one.chat, { frequency: one.frequency })
          else if (one.do === 'quiet') await app.adjust(one.chat, { quiet: { from: one.from, to: one.to } })
          else if (one.do === 'pause') await app.adjust(one.chat, { pausedUntil: one.hours < 0 ? null : clock.now() + one.hours * HOUR })
          else if (one.do === 'block') {
            told.blocked.add(one.chat)
            for (const key of owed) if (key.startsWith(`${one.chat}/`)) owed.delete(key)
          } else if (one.do === 'return') {
            told.blocked.delete(one.chat)
            await app.suspend(one.chat, false)
          } else if (one.do === 'publish') {
            const made = bulletin({
              id: `b${published.length}`,
              unit: { id: one.unit, name: one.unit },
              audience: [one.unit],
              topics: one.topics,
              kind: one.urgent ? 'urgent' : 'report',
              publishedAt: clock.now(),
            })
            published.push(made)
            for (const chat of CHATS) {
              const subscription = await storage.subscriptions.of(chat)
              if (subscription && !subscription.suspended && !told.blocked.has(chat) && follows(subscription, made))
                owed.add(`${chat}/${made.id}`)
            }
            await publish(made, { ...storage, clock })
          } else if (one.do === 'correct' && published.length > 0) {
            const which = one.which % published.length
            const { revision = 0, ...rest } = (await storage.outbox.bulletin(published[which]!.id))!
            await storage.outbox.revise({ ...rest, revision: revision + 1 })
          } else if (one.do === 'withdraw' && published.length > 0) {
            const { id } = published[one.which % published.length]!
            withdrawn.add(id)
            await withdrawBulletin(id, { ...storage, clock })
            for (const key of owed) {
              const has = [...told.messages].some(([name, shown]) => name.startsWith(`${key.split('/')[0]}/`) && shown.has(id))
              if (key.endsWith(`/${id}`) && !has) owed.delete(key)
            }
          } else if (one.do === 'crash') {
            await run(one.calls)
            await recover()
          } else if (one.do === 'reopen') {
            storage = await reopen()
            app = appOver(storage)
          }
          await stillOwed()
          if (one.do === 'wait') {
            clock.advance(one.hours * HOUR)
            await run()
          }
        }
        for (let day = 0; day < 25; day++) {
          clock.advance(13 * HOUR)
          await run()
        }
        // then as the bot sleeps, until the next is due: a chat may be loud for a minute a day
        for (let wakes = 0; wakes < MOST_WAKES; wakes++) {
          const due = await storage.outbox.nextDue()
          if (due === undefined) break
          clock.advance(Math.max(0, due - clock.now()))
          await run()
        }
        expect(told.faults).toEqual([])
        for (const id of withdrawn) expect((await storage.outbox.bulletin(id))?.withdrawn, id).toBeDefined()
        const has = new Set([...told.messages].flatMap(([name, shown]) => [...shown.keys()].map(id => `${name.split('/')[0]}/${id}`)))
        expect([...owed].filter(key => !has.has(key))).toEqual([])
        for (const [name, shown] of told.messages)
          if (!told.blocked.has(Number(name.split('/')[0])) && !told.lost.has(name))
            for (const [id, revision] of shown) expect(revision, `${name} ${id}`).toBe((await storage.outbox.bulletin(id))?.revision ?? 0)
      }),
      // each step in files is a write that reaches the disk
      {
        numRuns: driver === 'memory' ? 60 : 10,
        // loud only from 23:01 to midnight
        examples: [
          [
            [
              { do: 'follow', chat: -3, unit: UNITS[0]! },
              { do: 'quiet', chat: -3, from: 0, to: 1381 },
              { do: 'publish', unit: UNITS[0]!, topics: [], urgent: false },
            ],
          ],
        ],
      },
    )
  })
})
