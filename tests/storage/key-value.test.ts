import { expect, test } from 'vitest'
import { onEveryDriver } from './on-every-driver.ts'

onEveryDriver('KeyValue', open => {
  test('keeps JSON by key, also after a restart', async () => {
    const { storage, reopen } = await open()
    const written = [{ a: [1, null, 'đ\n"'] }, 'x', 0, false, null]
    for (const [i, value] of written.entries()) await storage.values.write(`key ${i}`, value)
    const { values } = await reopen()
    for (const [i, value] of written.entries()) expect(await values.read(`key ${i}`)).toEqual(value)
    expect(await values.read('other')).toBeUndefined()
  })

  test('a deleted value is gone, and deleting nothing is harmless', async () => {
    const { storage, reopen } = await open()
    await storage.values.write('a', 1)
    await storage.values.delete('a')
    await storage.values.delete('b')
    expect(await (await reopen()).values.read('a')).toBeUndefined()
  })

  test('lists keys by how they begin', async () => {
    const { storage } = await open()
    for (const key of ['chat:1', 'chat:12', 'choice:1', 'Chat:1']) await storage.values.write(key, 1)
    expect(await storage.values.keys('chat:')).toEqual(['chat:1', 'chat:12'])
    expect(await storage.values.keys('')).toHaveLength(4)
  })

  test('changing a value after writing or reading it changes nothing here', async () => {
    const { storage } = await open()
    const value = { list: [1] }
    await storage.values.write('a', value)
    value.list.push(2)
    const read = (await storage.values.read('a')) as typeof value
    read.list.push(3)
    expect(await storage.values.read('a')).toEqual({ list: [1] })
  })

  test('a thousand writes at once are all kept, the last of each key', async () => {
    const { storage, reopen } = await open()
    await Promise.all(Array.from({ length: 1_000 }, (_, i) => storage.values.write(`k${i % 100}`, i)))
    const { values } = await reopen()
    expect(await Promise.all([0, 50, 99].map(i => values.read(`k${i}`)))).toEqual([900, 950, 999])
  })
})
