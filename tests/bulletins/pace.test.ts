import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pace } from '../../src/bulletins/pace.ts'
import type { ChatId } from '../../src/domain/subscription.ts'
import { fakeClock } from '../support/fake-clock.ts'

/** When each of these chats may send, all asking at once. */
async function slots(limiter: ReturnType<typeof pace>, chats: readonly ChatId[], now: number): Promise<number[]> {
  const waits: number[] = []
  for (const chat of chats) {
    const { waitMs, slot } = await limiter.reserve(chat)
    waits.push(now + waitMs)
    slot?.used(now)
  }
  return waits
}
const EVEN = { perSecond: 20, share: 1, kind: 'even' } as const
const chats = (count: number) => Array.from({ length: count }, (_, i) => i + 1)

test('evenly, it takes 96 in 100 of thirty a second when nothing else is said', async () => {
  const at = await slots(pace(fakeClock(), { kind: 'even' }), chats(289), 0)
  expect(at.at(-1)).toBe(Math.ceil(288 * (1_000 / 28.8)))
})

test('a second message to a chat comes a second later, and others go before it', async () => {
  const limiter = pace(fakeClock(), EVEN)
  expect(await slots(limiter, [1, 1, 2, 3], 0)).toEqual([0, 1_000, 50, 100])
})

test('a group takes twenty a minute', async () => {
  const at = await slots(pace(fakeClock(), { kind: 'even' }), Array(41).fill(-7), 0)
  expect(at[19]).toBe(19_000)
  expect(at[20]).toBe(60_000)
  expect(at[40]).toBe(120_000)
})

test('a person is not held to the limit of groups', async () => {
  const at = await slots(pace(fakeClock(), { kind: 'even' }), Array(41).fill(7), 0)
  expect(at[40]).toBe(40_000)
})

test('after a pause it goes somewhat faster for a second, as long as the answers leave room', async () => {
  const clock = fakeClock()
  const limiter = pace(clock, EVEN)
  await slots(limiter, [1, 2], 0)
  await clock.sleep(10_000)
  const at = await slots(limiter, chats(21).slice(2), 10_000)
  expect(at).toEqual(Array.from({ length: 19 }, (_, i) => 10_000 + 35 * i))
  expect(await slots(limiter, [29], 10_000)).toEqual([10_680])
  expect(await slots(limiter, [30], 10_000)).toEqual([11_001])
})

test('a 429 holds everyone, and then things go a little slower', async () => {
  const clock = fakeClock()
  const limiter = pace(clock, EVEN)
  await slots(limiter, [1, 2, 3], 0)
  await limiter.hold(3_000)
  await limiter.hold(3_000)
  const at = await slots(limiter, chats(99), 0)
  expect(at[0]).toBe(3_000)
  expect(at[98]).toBe(Math.ceil(3_000 + (98 * 50) / 0.98))
})

test('the full pace comes back after quiet minutes', async () => {
  const clock = fakeClock()
  const limiter = pace(clock, EVEN)
  await limiter.hold(1_000)
  for (let minute = 1; minute <= 5; minute++) {
    await clock.sleep(61_000)
    await limiter.reserve(1)
  }
  await clock.sleep(61_000)
  const from = clock.now()
  // After such a pause it goes faster at first.
  const at = (await slots(limiter, chats(202), from)).slice(101)
  expect(at.at(-1)! - at[0]!).toBe(100 * 50)
})

test('a wait that is too long takes no slot', async () => {
  const limiter = pace(fakeClock(), EVEN)
  expect(await limiter.reserve(1)).toMatchObject({ waitMs: 0 })
  expect(await limiter.reserve(1, 500)).toEqual({ waitMs: 1_000 })
  expect((await limiter.reserve(1, 1_000)).slot).toBeDefined()
})

test('what was not sent leaves its slot to others', async () => {
  for (const kind of ['even', 'answers'] as const) {
    const limiter = pace(fakeClock(), { perSecond: 1, share: 1, kind })
    const { slot } = await limiter.reserve(1)
    expect((await limiter.reserve(2)).waitMs).toBeGreaterThan(0)
    slot!.unused()
    expect(await limiter.reserve(1)).toMatchObject({ waitMs: 0 })
  }
})

test('a reply to a chat counts for the chat, and holds nobody else', async () => {
  const limiter = pace(fakeClock(), EVEN)
  await limiter.note(1)
  for (let i = 0; i < 20; i++) await limiter.note(-5)
  expect(await slots(limiter, [1, 2, -5], 0)).toEqual([1_000, 0, 60_000])
})

test('tells how many may start soon, and when the next may', async () => {
  const clock = fakeClock()
  const limiter = pace(clock, EVEN)
  expect(await limiter.room(120)).toEqual({ count: 3, nextMs: 0 })
  await limiter.reserve(1)
  expect(await limiter.room(20)).toEqual({ count: 0, nextMs: 50 })
  await clock.sleep(35)
  expect(await limiter.room(20)).toEqual({ count: 1, nextMs: 15 })
})

test('a place is free one second after its answer, however late that comes', async () => {
  const clock = fakeClock()
  const limiter = pace(clock, { perSecond: 1, kind: 'answers' })
  const { slot } = await limiter.reserve(1)
  await clock.sleep(5_000)
  expect(await limiter.room(20)).toEqual({ count: 0, nextMs: Number.POSITIVE_INFINITY })
  expect((await limiter.reserve(2)).slot).toBeUndefined()
  slot!.used(0)
  expect(await limiter.reserve(2)).toMatchObject({ waitMs: 1_001 })
})

test('after so many answers the shortest way there and back is relied on, until a 429', async () => {
  const clock = fakeClock()
  const limiter = pace(clock, { perSecond: 1, kind: 'answers' })
  const wait = async () => {
    const { waitMs, slot } = await limiter.reserve(clock.now() + 1)
    await clock.sleep(waitMs)
    const startedAt = clock.now()
    await clock.sleep(80)
    slot!.used(startedAt)
    return waitMs
  }
  for (let i = 0; i < 100; i++) await wait()
  expect(await wait()).toBe(1_001 - (0.8 * 80 - 3))
  await limiter.hold(10)
  expect(await wait()).toBeGreaterThan(1_001)
})

test('nonsense is refused', () => {
  for (const options of [{ perSecond: 0 }, { perSecond: -1 }, { share: 0 }, { share: 1.1 }, { perSecond: Number.NaN }])
    expect(() => pace(fakeClock(), options)).toThrow(RangeError)
})

const ASKS = fc.array(
  fc.record({
    pause: fc.oneof(fc.constant(0), fc.nat(40), fc.nat(3_000)),
    chat: fc.integer({ min: -3, max: 60 }),
    there: fc.integer({ min: 5, max: 300 }),
    back: fc.integer({ min: 1, max: 300 }),
  }),
  { maxLength: 300 },
)

test('whoever asks whenever: no second has more than thirty, no chat more than its share', async () => {
  await fc.assert(
    fc.asyncProperty(ASKS, async list => {
      const clock = fakeClock()
      const limiter = pace(clock, { kind: 'even' })
      const all: { at: number; chat: ChatId }[] = []
      for (const { pause, chat } of list) {
        if (pause > 0) await clock.sleep(pause)
        all.push({ at: clock.now() + (await limiter.reserve(chat)).waitMs, chat })
      }
      all.sort((a, b) => a.at - b.at)
      for (const [i, { at, chat }] of all.entries()) {
        const later = all.slice(i + 1)
        expect(later.filter(other => other.at < at + 1_000).length + 1).toBeLessThanOrEqual(30)
        // Waits are rounded up to the millisecond, so a gap may look one shorter.
        expect(later.find(other => other.chat === chat)?.at ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(at + 999)
        if (chat < 0) expect(later.filter(other => other.chat === chat && other.at < at + 59_999).length + 1).toBeLessThanOrEqual(20)
      }
    }),
    { numRuns: 60 },
  )
})

test('counted from the answers: however long the ways are, Telegram never sees more than the limit in a second', async () => {
  await fc.assert(
    fc.asyncProperty(ASKS, fc.integer({ min: 1, max: 12 }), async (list, perSecond) => {
      const clock = fakeClock()
      const limiter = pace(clock, { perSecond, kind: 'answers' })
      const seen: number[] = []
      const send = async (chat: ChatId, there: number, back: number) => {
        for (;;) {
          const { waitMs, slot } = await limiter.reserve(chat)
          await clock.sleep(waitMs)
          if (!slot) continue
          const startedAt = clock.now()
          await clock.sleep(there)
          seen.push(clock.now())
          await clock.sleep(back)
          return slot.used(startedAt)
        }
      }
      const sends: Promise<void>[] = []
      for (const { pause, chat, there, back } of list.slice(0, 100)) {
        if (pause > 0) await clock.sleep(pause)
        sends.push(send(chat, there, back))
      }
      await Promise.all(sends)
      seen.sort((a, b) => a - b)
      for (const [i, at] of seen.entries()) expect((seen[i + perSecond] ?? Number.POSITIVE_INFINITY) - at).toBeGreaterThanOrEqual(1_000)
    }),
    { numRuns: 60 },
  )
})
