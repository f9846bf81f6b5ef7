import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pace } from '../../src/bulletins/pace.ts'
import type { ChatId } from '../../src/domain/subscription.ts'
import { fakeClock } from '../support/fake-clock.ts'

/** When each of these chats may send, all asking at once. */
async function slots(limiter: ReturnType<typeof pace>, chats: readonly ChatId[], now: number): Promise<number[]> {
  const waits: number[] = []
  for (const chat of chats) waits.push(now + (await limiter.reserve(chat)))
  return waits
}
const chats = (count: number) => Array.from({ length: count }, (_, i) => i + 1)

test('takes 96 in 100 of thirty a second when nothing else is said', async () => {
  const at = await slots(pace(fakeClock()), chats(289), 0)
  expect(at.at(-1)).toBe(Math.ceil(288 * (1_000 / 28.8)))
})

test('a second message to a chat comes a second later, and others go before it', async () => {
  const limiter = pace(fakeClock(), { perSecond: 20, share: 1 })
  expect(await slots(limiter, [1, 1, 2, 3], 0)).toEqual([0, 1_000, 50, 100])
})

test('a group takes twenty a minute', async () => {
  const at = await slots(pace(fakeClock()), Array(41).fill(-7), 0)
  expect(at[19]).toBe(19_000)
  expect(at[20]).toBe(60_000)
  expect(at[40]).toBe(120_000)
})

test('a person is not held to the limit of groups', async () => {
  const at = await slots(pace(fakeClock()), Array(41).fill(7), 0)
  expect(at[40]).toBe(40_000)
})

test('after a pause it catches up by one, not more', async () => {
  const clock = fakeClock()
  const limiter = pace(clock, { perSecond: 20, share: 1 })
  await slots(limiter, [1, 2], 0)
  await clock.sleep(10_000)
  expect(await slots(limiter, [3, 4, 5, 6], 10_000)).toEqual([10_000, 10_000, 10_050, 10_100])
})

test('a 429 holds everyone, and then things go a little slower', async () => {
  const clock = fakeClock()
  const limiter = pace(clock, { perSecond: 20, share: 1 })
  await slots(limiter, [1, 2, 3], 0)
  await limiter.hold(3_000)
  await limiter.hold(3_000)
  const at = await slots(limiter, chats(99), 0)
  expect(at[0]).toBe(3_000)
  expect(at[98]).toBe(Math.ceil(3_000 + (98 * 50) / 0.98))
})

test('the full pace comes back after quiet minutes', async () => {
  const clock = fakeClock()
  const limiter = pace(clock, { perSecond: 20, share: 1 })
  await limiter.hold(1_000)
  for (let minute = 1; minute <= 5; minute++) {
    await clock.sleep(61_000)
    await limiter.reserve(1)
  }
  await clock.sleep(61_000)
  const from = clock.now()
  const at = await slots(limiter, chats(102), from)
  expect(at.at(-1)! - from).toBe(100 * 50)
})

test('a wait that is too long takes no slot', async () => {
  const limiter = pace(fakeClock(), { perSecond: 20, share: 1 })
  expect(await limiter.reserve(1)).toBe(0)
  expect(await limiter.reserve(1, 500)).toBe(1_000)
  expect(await limiter.reserve(1, 1_000)).toBe(1_000)
})

test('nonsense is refused', () => {
  for (const options of [{ perSecond: 0 }, { perSecond: -1 }, { share: 0 }, { share: 1.1 }, { perSecond: Number.NaN }])
    expect(() => pace(fakeClock(), options)).toThrow(RangeError)
})

test('whoever asks whenever: no second has more than thirty, no chat more than its share', async () => {
  const asks = fc.array(fc.record({ pause: fc.oneof(fc.constant(0), fc.nat(40), fc.nat(3_000)), chat: fc.integer({ min: -3, max: 60 }) }), {
    maxLength: 300,
  })
  await fc.assert(
    fc.asyncProperty(asks, async list => {
      const clock = fakeClock()
      const limiter = pace(clock)
      const all: { at: number; chat: ChatId }[] = []
      for (const { pause, chat } of list) {
        if (pause > 0) await clock.sleep(pause)
        all.push({ at: clock.now() + (await limiter.reserve(chat)), chat })
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
