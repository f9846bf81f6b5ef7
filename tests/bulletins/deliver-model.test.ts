import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runDelivery } from '../../src/bulletins/deliver.ts'
import type { DeliveryPorts } from '../../src/bulletins/delivery-ports.ts'
import { pace } from '../../src/bulletins/pace.ts'
import { publish } from '../../src/bulletins/publish.ts'
import type { ChatId } from '../../src/domain/subscription.ts'
import type { SendOutcome } from '../../src/ports.ts'
import { memoryStorage } from '../../src/storage/open-storage.ts'
import { fakeClock } from '../support/fake-clock.ts'
import { bulletin, reader } from '../support/house.ts'
import { newLife } from '../support/mortal.ts'

const KINDS = ['sent', 'lost-reply', 'cut', 'later', 'hold', 'trouble', 'down', 'gone', 'refused', 'moved'] as const
type Kind = (typeof KINDS)[number]

const SEND = fc.record({ kind: fc.constantFrom(...KINDS), there: fc.nat(60), back: fc.nat(60) })
const PLOT = fc.record({
  readers: fc.integer({ min: 1, max: 12 }),
  sends: fc.array(SEND, { maxLength: 40 }),
  /** How long each process lives before it is killed. */
  lives: fc.array(fc.integer({ min: 0, max: 1_500 }), { maxLength: 6 }),
  urgent: fc.boolean(),
})

/** What Telegram knows: who was sent what, and why it may have come again. */
interface Accepted {
  readonly chat: ChatId
  readonly life: number
  readonly lostReply: boolean
  /** The outbox was told, and said that it is written down. */
  recorded: boolean
}

test('whatever Telegram answers and whenever the process dies: nobody is left out, and only what was unsure comes again', async () => {
  await fc.assert(
    fc.asyncProperty(PLOT, async ({ readers, sends, lives, urgent }) => {
      const clock = fakeClock()
      const { outbox, subscriptions } = memoryStorage()
      const accepted: Accepted[] = []
      const refused = new Map<ChatId, Kind>()
      const moved = new Map<ChatId, ChatId>()
      let number = 0
      for (let chat = 1; chat <= readers; chat++) await subscriptions.put(reader(-chat))
      const sent = [bulletin(), ...(urgent ? [bulletin({ id: 'b00000000002', kind: 'urgent' })] : [])]
      for (const one of sent) await publish(one, { subscriptions, outbox, clock })

      const live = async (life: number, ms: number) => {
        const alive = newLife()
        const stop = new AbortController()
        const ports: DeliveryPorts = {
          outbox: alive.over(outbox),
          subscriptions,
          limiter: pace(clock, { perSecond: 5 }),
          clock,
          log: { info() {}, warn() {}, error() {} },
          random: () => 0.5,
          unsureMs: 3_000,
          sender: {
            async send({ chat }): Promise<SendOutcome> {
              const { kind, there, back } = sends[number++] ?? { kind: 'sent', there: 5, back: 5 }
              await clock.sleep(there)
              const group = chat > -100
              if (kind === 'moved' && group) moved.set(chat, chat - 1_000)
              if (moved.has(chat)) return { kind: 'moved', to: moved.get(chat)! }
              switch (kind) {
                case 'gone':
                case 'refused':
                  refused.set(chat, kind)
                  await clock.sleep(back)
                  return kind === 'gone' ? { kind: 'gone' } : { kind: 'refused', reason: 'TOPIC_CLOSED' }
                case 'later':
                case 'hold':
                  return { kind: 'later', afterMs: 1_000, everyone: kind === 'hold' }
                case 'trouble':
                case 'down':
                  return { kind: 'trouble', everyone: kind === 'down' }
                case 'cut':
                  return { kind: 'unsure' }
                default: {
                  const mine: Accepted = { chat, life, lostReply: kind === 'lost-reply', recorded: false }
                  accepted.push(mine)
                  await clock.sleep(back)
                  if (mine.lostReply) return { kind: 'unsure' }
                  return { kind: 'sent', messageId: accepted.indexOf(mine) + 1 }
                }
              }
            },
          },
        }
        await outbox.takeOver(clock.now())
        const running = runDelivery(ports, stop.signal)
        if (life < lives.length) await clock.sleep(ms)
        else while ((await outbox.nextDue()) !== undefined) await clock.sleep(2_000)
        if (life < lives.length) alive.end()
        stop.abort()
        if (life === lives.length) await running
      }
      for (const [life, ms] of [...lives, 0].entries()) await live(life, ms)

      for (const { id } of sent) for (const { message } of await outbox.messages(id)) accepted[message - 1]!.recorded = true
      for (const { id } of sent) {
        const { sent, waiting, gone, parked } = await outbox.count(id)
        expect([waiting, sent + gone + parked]).toEqual([0, readers])
      }
      // What was accepted and not recorded had a reason: its answer was lost, or its process died.
      for (const { recorded, lostReply, life } of accepted) expect(recorded || lostReply || life < lives.length).toBe(true)
      // Nobody is left out but who refused, or who was sent to twice without an answer.
      const has = new Set(accepted.map(({ chat }) => chat))
      const unanswered = sends.filter(({ kind }) => kind === 'cut').length
      const left = Array.from({ length: readers }, (_, i) => -(i + 1)).filter(chat => {
        const now = moved.get(chat) ?? chat
        return !has.has(chat) && !has.has(now) && !refused.has(chat) && !refused.has(now)
      })
      expect(left.length).toBeLessThanOrEqual(Math.floor(unanswered / 2))
    }),
    { numRuns: 100 },
  )
})
