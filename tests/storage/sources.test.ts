import { expect, test } from 'vitest'
import type { SourceItem } from '../../src/domain/source.ts'
import { MOST_ITEMS, MOST_TEXTS } from '../../src/storage/sources.ts'
import { onEveryDriver } from './on-every-driver.ts'

const item = (at: number, more: Partial<SourceItem> = {}): SourceItem => ({ state: 'taken', at, place: `https://xa.vn/${at}`, ...more })
const items = (count: number, from = 0, more: Partial<SourceItem> = {}) =>
  new Map(Array.from({ length: count }, (_, n) => [`k${from + n}`, item(from + n, more)] as const))

onEveryDriver('SourceStore', open => {
  test('what was seen is known after a restart, each source’s apart', async () => {
    const { storage, reopen } = await open()
    const state = { begunAt: 1, nextAt: 2, failures: 0, etag: '"x"' }
    await storage.sources.put('a', { state, items: items(2), text: 'text' })
    await storage.sources.put('b', { items: items(1, 7) })
    const { sources } = await reopen()
    expect(await sources.state('a')).toEqual(state)
    expect(await sources.state('b')).toBeUndefined()
    expect([...(await sources.items('a')).keys()]).toEqual(['k0', 'k1'])
    expect(await sources.items('b')).toEqual(items(1, 7))
    expect([await sources.hasText('text'), await sources.hasText('other')]).toEqual([true, false])
    expect(await sources.all()).toEqual([{ id: 'a', state, items: [...items(2).values()] }])
  })

  test('what is kept is bounded: those longest gone go, never what the source has or what waits, nor another source’s', async () => {
    const { storage, reopen } = await open()
    await storage.sources.put('b', { items: items(3) })
    const waits = items(5, 10, { state: 'waiting' })
    await storage.sources.put('a', { items: new Map([...items(MOST_ITEMS + 100), ...waits]), listed: new Set(['k0', 'k1']) })
    const { sources } = await reopen()
    const left = await sources.items('a')
    expect(left.size).toBe(MOST_ITEMS)
    expect(['k0', 'k1', ...waits.keys()].every(key => left.has(key))).toBe(true)
    expect([left.has('k2'), left.has('k106'), left.has('k107')]).toEqual([false, false, true])
    expect((await sources.items('b')).size).toBe(3)
  })

  test('the first texts go when there are too many', async () => {
    const { sources } = (await open()).storage
    await Promise.all(Array.from({ length: MOST_TEXTS + 2 }, (_, n) => sources.put('a', { text: `t${n}` })))
    expect([await sources.hasText('t0'), await sources.hasText('t1'), await sources.hasText('t2')]).toEqual([false, false, true])
  })
})
