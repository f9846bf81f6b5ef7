import { readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openStorage } from '../../src/storage/open-storage.ts'
import { bulletin } from '../support/house.ts'
import { cleanUp, newFolder } from './on-every-driver.ts'

cleanUp()

/** A folder whose journal holds these values, a line each; resolves to the bytes. */
async function written(...values: string[]): Promise<{ folder: string; path: string; bytes: Buffer }> {
  const folder = await newFolder()
  const storage = await openStorage(folder, 'write')
  for (const [i, value] of values.entries()) await storage.values.write(`k${i}`, value)
  await storage.close()
  const path = join(folder, 'hot.jsonl')
  return { folder, path, bytes: await readFile(path) }
}

async function values(folder: string, mode: 'read' | 'write' = 'write') {
  const storage = await openStorage(folder, mode)
  const found: Record<string, unknown> = {}
  for (const key of await storage.values.keys('')) found[key] = await storage.values.read(key)
  await storage.close()
  return { found, recoveries: storage.recoveries }
}

test('cut anywhere in its last lines, the journal gives back every whole line and opens cleanly afterwards', async () => {
  const { folder, path, bytes } = await written('một', 'hai', 'ba')
  const lines = bytes.toString().trimEnd().split('\n')
  const firstLine = Buffer.byteLength(`${lines[0]}\n`)
  for (let size = firstLine; size <= bytes.length; size++) {
    await writeFile(path, bytes.subarray(0, size))
    const { found, recoveries } = await values(folder)
    const text = bytes.subarray(0, size).toString()
    const whole = lines.filter(line => text.includes(line))
    expect(Object.keys(found)).toEqual(whole.map((_, i) => `k${i}`))
    // A line that lacks nothing but its newline is whole.
    const torn = !text.endsWith('\n') && !lines.includes(text.split('\n').at(-1)!)
    expect(recoveries.map(({ what }) => what.includes('cut off'))).toEqual(torn ? [true] : [])
    expect((await values(folder)).recoveries).toEqual([])
  }
  expect((await readdir(folder)).filter(name => name.includes('damaged'))).toEqual([])
})

test('what is written after a torn line was cut off is there the next time', async () => {
  const { folder, path, bytes } = await written('một', 'hai')
  await truncate(path, bytes.length - 3)
  const storage = await openStorage(folder, 'write')
  await storage.values.write('k9', 'mới')
  await storage.close()
  expect(await values(folder)).toEqual({ found: { k0: 'một', k9: 'mới' }, recoveries: [] })
})

test('a damaged line in the middle is reported and skipped, and the file as found is kept', async () => {
  const { folder, path, bytes } = await written('một', 'hai', 'ba')
  const damaged = Buffer.from(bytes)
  // Still JSON, but not what was written.
  damaged.write('Hai', bytes.indexOf('hai'))
  await writeFile(path, damaged)
  const { found, recoveries } = await values(folder)
  expect(found).toEqual({ k0: 'một', k2: 'ba' })
  expect(recoveries).toEqual([{ file: 'hot.jsonl', what: expect.stringMatching(/^1 damaged/), lost: 'what those lines said' }])
  const kept = (await readdir(folder)).find(name => /^hot\.damaged-.*\.jsonl$/.test(name))
  expect(await readFile(join(folder, kept!))).toEqual(damaged)
  expect(await values(folder)).toEqual({ found, recoveries: [] })
})

test('an end that a power cut left as zeros is not mistaken for data', async () => {
  const { folder, path, bytes } = await written('một', 'hai')
  await writeFile(path, Buffer.concat([bytes, Buffer.alloc(4_096)]))
  const { found, recoveries } = await values(folder)
  expect(found).toEqual({ k0: 'một', k1: 'hai' })
  expect(recoveries).toHaveLength(1)
})

test('whatever happens to a byte, no wrong value is read and what is missing is reported', async () => {
  const { folder, path, bytes } = await written('một', 'hai', 'ba')
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
      const damaged = Buffer.from(bytes)
      damaged[at] = damaged[at]! ^ flip
      await writeFile(path, damaged)
      const { found, recoveries } = await values(folder)
      const whole = { k0: 'một', k1: 'hai', k2: 'ba' }
      expect(whole).toMatchObject(found)
      if (Object.keys(found).length < 3) expect(recoveries).toHaveLength(1)
    }),
    { numRuns: 60 },
  )
})

test('a reader beside the writer sees what was acknowledged and changes nothing', async () => {
  const folder = await newFolder()
  const writer = await openStorage(folder, 'write')
  await writer.values.write('a', 1)
  const before = await readdir(folder)
  const reader = await openStorage(folder, 'read')
  expect(await reader.values.read('a')).toBe(1)
  await expect(reader.values.write('a', 2)).rejects.toMatchObject({ code: 'folder-unwritable' })
  await reader.close()
  expect(await readdir(folder)).toEqual(before)
  await writer.values.write('b', 2)
  await writer.close()
  expect((await values(folder)).found).toEqual({ a: 1, b: 2 })
})

test('a reader reports damage and leaves it for the writer', async () => {
  const { folder, path, bytes } = await written('một', 'hai', 'ba')
  await writeFile(path, Buffer.concat([Buffer.from('rubbish\n'), bytes]))
  expect((await values(folder, 'read')).recoveries).toHaveLength(1)
  expect((await readFile(path)).toString()).toMatch(/^rubbish/)
})

test('opening drops what was replaced or deleted from the disk', async () => {
  const folder = await newFolder()
  const storage = await openStorage(folder, 'write')
  for (let i = 0; i < 500; i++) await storage.values.write('secret', `number ${i}`)
  await storage.values.delete('secret')
  await storage.values.write('kept', 1)
  await storage.close()
  await values(folder)
  expect((await readFile(join(folder, 'hot.jsonl'))).toString()).toMatch(/^\["[0-9a-f]{8}",\[\["value","kept",1\]\]\]\n$/)
})

test('compacting while others write loses nothing', async () => {
  const folder = await newFolder()
  const storage = await openStorage(folder, 'write')
  const writes: Promise<void>[] = []
  for (let i = 0; i < 300; i++) {
    writes.push(storage.values.write(`k${i % 50}`, i))
    if (i % 60 === 0) writes.push(storage.compact())
    if (i % 7 === 0) await writes.at(-1)
  }
  await Promise.all(writes)
  await storage.close()
  const { found } = await values(folder)
  expect(found).toEqual(Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`k${i}`, 250 + i])))
})

test('the hot file does not grow with the reports, nor a send with the deliveries', async () => {
  const folder = await newFolder()
  const storage = await openStorage(folder, 'write')
  const one = bulletin()
  const size = async () => (await stat(join(folder, 'hot.jsonl'))).size
  const cost: number[] = []
  for (const readers of [10, 2_000]) {
    await storage.reports.put(
      Array.from({ length: readers }, (_, i) => ({ report: { id: `r${i}`, title: '', text: 'x', hash: '' }, facts: [] })),
    )
    await storage.outbox.add(
      one,
      Array.from({ length: readers }, (_, i) => ({ bulletin: one.id, chat: 10_000 + i, dueAt: 0, attempts: 0 })),
    )
    const before = await size()
    const [claimed] = await storage.outbox.claim(0, 1_000, 1)
    await storage.outbox.done(claimed!, 1)
    cost.push((await size()) - before)
  }
  await storage.close()
  expect(cost[1]).toBe(cost[0])
})
