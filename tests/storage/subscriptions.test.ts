import fc from 'fast-check'
import { expect, test } from 'vitest'
import { searchable } from '../../src/bulletins/searchable.ts'
import { type ChatId, follows, type Subscription } from '../../src/domain/subscription.ts'
import type { SubscriptionStore } from '../../src/ports.ts'
import { bulletin, reader } from '../support/house.ts'
import { onEveryDriver } from './on-every-driver.ts'

async function matching(store: SubscriptionStore, ...audience: string[]): Promise<ChatId[]> {
  const chats: ChatId[] = []
  for await (const { chat } of store.matching(bulletin({ audience }))) chats.push(chat)
  return chats.sort((a, b) => a - b)
}

onEveryDriver('SubscriptionStore', open => {
  test('keeps a subscription as it is, also after a restart', async () => {
    const { storage, reopen } = await open()
    const group = reader(-1001234567890123, { thread: 5, units: ['a', 'b'], suspended: true })
    await storage.subscriptions.put(group)
    const { subscriptions } = await reopen()
    expect(await subscriptions.of(group.chat)).toEqual(group)
    expect(await subscriptions.of(1)).toBeUndefined()
  })

  test('finds who follows any of the units, each once, without the suspended', async () => {
    const { storage, reopen } = await open()
    await storage.subscriptions.put(reader(1, { units: ['a', 'b'] }))
    await storage.subscriptions.put(reader(2, { units: ['b'] }))
    await storage.subscriptions.put(reader(3, { units: ['c'] }))
    await storage.subscriptions.put(reader(4, { units: ['a'], suspended: true }))
    const { subscriptions } = await reopen()
    expect(await matching(subscriptions, 'a', 'b')).toEqual([1, 2])
    expect(await matching(subscriptions, 'd')).toEqual([])
  })

  test('who follows other units now is not found by the former ones', async () => {
    const { storage } = await open()
    await storage.subscriptions.put(reader(1, { units: ['a'] }))
    await storage.subscriptions.put(reader(1, { units: ['b'] }))
    expect(await matching(storage.subscriptions, 'a')).toEqual([])
    expect(await matching(storage.subscriptions, 'b')).toEqual([1])
  })

  test('who left while a bulletin is being queued is left out', async () => {
    const { storage } = await open()
    for (const chat of [1, 2, 3]) await storage.subscriptions.put(reader(chat))
    const chats: ChatId[] = []
    for await (const { chat } of storage.subscriptions.matching(bulletin())) {
      chats.push(chat)
      await storage.subscriptions.drop(2)
    }
    expect(chats).toEqual([1, 3])
  })

  test('topics and keywords narrow what is followed, and stand alone as well', async () => {
    const { storage, reopen } = await open()
    const all: [number, Partial<Subscription>][] = [
      [1, { units: ['a'], topics: ['poverty_rate', 'sector/y tế'] }],
      [2, { units: [], topics: ['sector/y tế'] }],
      [3, { units: ['a'], topics: ['sector/giáo dục'] }],
      [4, { units: [], keywords: ['đất ở'] }],
      [5, { units: [], keywords: ['dat', 'rác thải'] }],
      [6, { units: ['a'], topics: ['sector/y tế'], keywords: ['rác thải'] }],
      [7, { units: ['b'], keywords: ['đất ở'] }],
      [8, { units: [] }],
    ]
    for (const [chat, more] of all) await storage.subscriptions.put(reader(chat, more))
    const { subscriptions } = await reopen()
    const chats: ChatId[] = []
    const words = searchable('Cấp đất ở', 'Giải quyết  ĐẤT ở cho hộ nghèo')
    for await (const { chat } of subscriptions.matching(bulletin({ audience: ['a'], topics: ['sector/y tế'], words }))) chats.push(chat)
    expect(chats.sort()).toEqual([1, 2, 4, 5])
  })

  test('agrees with a list, whatever is done to it', async () => {
    const unit = fc.constantFrom('a', 'b', 'c')
    const step = fc.oneof(
      fc.record({
        chat: fc.integer({ min: 1, max: 4 }),
        units: fc.uniqueArray(unit),
        topics: fc.uniqueArray(fc.constantFrom('t', 'u'), { maxLength: 1 }),
        keywords: fc.uniqueArray(fc.constantFrom('một', 'hai ba', 'ba'), { maxLength: 2 }),
        suspended: fc.boolean(),
      }),
      fc.record({ drop: fc.integer({ min: 1, max: 4 }) }),
      fc.constant('reopen' as const),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 20 }), async steps => {
        const { storage, reopen } = await open()
        let { subscriptions } = storage
        const model = new Map<ChatId, Subscription>()
        for (const one of steps) {
          if (one === 'reopen') ({ subscriptions } = await reopen())
          else if ('drop' in one) {
            await subscriptions.drop(one.drop)
            model.delete(one.drop)
          } else {
            const { chat, ...settings } = one
            const subscription = reader(chat, settings)
            await subscriptions.put(subscription)
            model.set(one.chat, subscription)
          }
          for (const about of [bulletin({ audience: ['a'] }), bulletin({ audience: ['b', 'c'], topics: ['t'], words: ' hai ba ' })]) {
            const expected = [...model.values()].filter(one => !one.suspended && follows(one, about))
            const found: ChatId[] = []
            for await (const { chat } of subscriptions.matching(about)) found.push(chat)
            expect(found.sort()).toEqual(expected.map(({ chat }) => chat).sort())
          }
        }
      }),
      { numRuns: 25 },
    )
  })
})
