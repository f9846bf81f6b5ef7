import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { SentCard } from '../../src/domain/card.ts'
import { KEPT_MS, MOST_CARDS } from '../../src/storage/cards.ts'
import { openStorage } from '../../src/storage/open-storage.ts'
import { cited } from '../support/fake-app.ts'
import { newFolder, onEveryDriver } from './on-every-driver.ts'

const { fact } = cited()
const card = (id: string, more: Partial<SentCard> = {}): SentCard => ({
  id,
  language: 'vi',
  at: 0,
  figures: [{ fact, hash: 'h', issue: 'i' }],
  ...more,
})

onEveryDriver('CardStore', open => {
  test('keeps what a card shows, also over a restart, and tells when one came', async () => {
    const { storage, reopen } = await open()
    const before = storage.cards.version
    await storage.cards.put(card('a'), 7)
    expect(storage.cards.version).toBeGreaterThan(before)
    await storage.cards.put(card('b', { language: 'en' }), 8)
    await storage.cards.update(card('a', { figures: [] }))
    await storage.cards.update(card('never sent'))
    const { cards } = await reopen()
    expect(await cards.all()).toEqual([card('a', { figures: [] }), card('b', { language: 'en' })])
    await cards.drop('a')
    await cards.drop('a')
    expect(await cards.all()).toEqual([card('b', { language: 'en' })])
  })
  test('knows how many a person sent, and drops these', async () => {
    const { cards } = (await open()).storage
    await cards.put(card('a'), 7)
    await cards.put(card('b'), 7)
    await cards.put(card('c'), 8)
    expect([await cards.of(7), await cards.of(9)]).toEqual([2, 0])
    await cards.update(card('b', { at: 1 }))
    await cards.forget(7)
    expect((await cards.all()).map(({ id }) => id)).toEqual(['c'])
  })
  test('a full store lets the oldest go; an id that Telegram would not give is not kept', async () => {
    const { cards } = (await open()).storage
    await cards.put(card('x'.repeat(201)), 7)
    await Promise.all(Array.from({ length: MOST_CARDS + 3 }, (_, at) => cards.put(card(`c${at}`), at)))
    const all = await cards.all()
    expect([all.length, all[0]!.id, all.at(-1)!.id]).toEqual([MOST_CARDS, 'c3', `c${MOST_CARDS + 2}`])
    await cards.put(card('c3', { at: 5 }), 1)
    expect(await cards.all()).toHaveLength(MOST_CARDS)
  })
  test('ninety days', async () => {
    const { cards } = (await open()).storage
    await cards.put(card('a'), 7)
    await cards.tidy(KEPT_MS - 1)
    expect(await cards.all()).toHaveLength(1)
    await cards.tidy(KEPT_MS)
    expect(await cards.all()).toEqual([])
  })
})

test('the number of the person is not on the disk', async () => {
  const folder = await newFolder()
  const storage = await openStorage(folder, 'write')
  await storage.cards.put(card('a'), 987_654_321)
  await storage.close()
  expect(await readFile(join(folder, 'hot.jsonl'), 'utf8')).not.toContain('987654321')
})
