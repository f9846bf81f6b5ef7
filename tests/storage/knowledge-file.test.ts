import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openStorage } from '../../src/storage/open-storage.ts'
import { cleanUp, newFolder } from './on-every-driver.ts'

cleanUp()

const entry = (id: string) => ({ report: { id, title: 'Tiêu đề', text: `nội dung ${id}`, hash: id }, facts: [] })

/** A folder that these reports were put into, one write each; resolves to the file's bytes. */
async function written(...ids: string[]): Promise<{ folder: string; path: string; backup: string; bytes: Buffer }> {
  const folder = await newFolder()
  const storage = await openStorage(folder, 'write')
  for (const id of ids) await storage.reports.put([entry(id)])
  await storage.close()
  const path = join(folder, 'knowledge.json')
  return { folder, path, backup: join(folder, 'knowledge.bak.json'), bytes: await readFile(path) }
}

async function ids(folder: string, mode: 'read' | 'write' = 'write') {
  const storage = await openStorage(folder, mode)
  const reports = await storage.reports.reports()
  await storage.close()
  for (const { id, text } of reports) expect(text).toBe(`nội dung ${id}`)
  return { ids: reports.map(({ id }) => id).sort(), recoveries: storage.recoveries, isNew: storage.isNew }
}

test('the file is JSON, and the file before it is kept', async () => {
  const { bytes, backup } = await written('a', 'b')
  expect(JSON.parse(bytes.toString()).reports).toHaveLength(2)
  expect(JSON.parse((await readFile(backup)).toString()).reports).toHaveLength(1)
})

test('cut anywhere, it is made good from the backup and its own whole lines, and said so', async () => {
  const { folder, path, bytes, backup } = await written('a', 'b', 'c')
  const kept = await readFile(backup)
  for (let size = 0; size < bytes.length - 1; size += 3) {
    await writeFile(path, bytes.subarray(0, size))
    const { ids: found, recoveries } = await ids(folder)
    expect(found.slice(0, 2)).toEqual(['a', 'b'])
    expect(recoveries).toEqual([
      {
        file: 'knowledge.json',
        what: expect.stringMatching(/^damaged; [23] reports recovered .*kept as knowledge\.damaged-/),
        lost: expect.any(String),
      },
    ])
    expect(await ids(folder)).toEqual({ ids: found, recoveries: [], isNew: false })
    expect(await readFile(backup)).toEqual(kept)
  }
})

test('a damaged file is kept as it was found', async () => {
  const { folder, path } = await written('a', 'b')
  await writeFile(path, 'not what it was')
  await ids(folder)
  const kept = (await readdir(folder)).find(name => name.startsWith('knowledge.damaged-'))
  expect((await readFile(join(folder, kept!))).toString()).toBe('not what it was')
})

test('a changed letter is found, though it is still JSON', async () => {
  const { folder, path, bytes } = await written('a', 'b')
  const damaged = Buffer.from(bytes)
  damaged.write('X', bytes.indexOf('nội dung b'))
  await writeFile(path, damaged)
  const { ids: found, recoveries } = await ids(folder)
  expect(found).toEqual(['a'])
  expect(recoveries).toHaveLength(1)
})

test('a missing file is read from the backup, and said so', async () => {
  const { folder, path } = await written('a', 'b')
  await rm(path)
  const { ids: found, recoveries } = await ids(folder)
  expect(found).toEqual(['a'])
  expect(recoveries).toEqual([{ file: 'knowledge.json', what: expect.stringMatching(/^missing/), lost: expect.any(String) }])
})

test('with both files damaged, every whole line of either is kept', async () => {
  const { folder, path, bytes, backup } = await written('a', 'b', 'c')
  await truncate(backup, (await readFile(backup)).length - 20)
  await writeFile(path, bytes.subarray(bytes.indexOf('["', 30)))
  const { ids: found, recoveries } = await ids(folder)
  expect(found).toEqual(['a', 'b', 'c'])
  expect(recoveries[0]!.lost).toContain('no whole backup')
})

test('with nothing left to read it starts empty, loudly, and not as new', async () => {
  const { folder, path } = await written('a')
  await writeFile(path, '')
  await rm(join(folder, 'knowledge.bak.json'), { force: true })
  const { ids: found, recoveries, isNew } = await ids(folder)
  expect(found).toEqual([])
  expect(isNew).toBe(false)
  expect(recoveries).toHaveLength(1)
})

test('a reader recovers in memory and changes nothing on disk', async () => {
  const { folder, path } = await written('a', 'b')
  await truncate(path, 40)
  const before = await readdir(folder)
  expect(await ids(folder, 'read')).toMatchObject({ ids: ['a'], recoveries: [expect.anything()] })
  expect(await readdir(folder)).toEqual(before)
})

test('what a newer version wrote is not touched', async () => {
  const { folder, path } = await written('a')
  await writeFile(path, '{"version":2,"all":"different"}')
  await expect(openStorage(folder, 'write')).rejects.toMatchObject({ code: 'folder-corrupt' })
  expect((await readFile(path)).toString()).toContain('different')
  // The lock is let go.
  await expect(openStorage(folder, 'write')).rejects.toMatchObject({ code: 'folder-corrupt' })
})

test('a put that cannot be written is refused, not seen, and harms nothing', async () => {
  const folder = await newFolder()
  const storage = await openStorage(folder, 'write')
  await storage.reports.put([entry('a')])
  await rm(folder, { recursive: true })
  await expect(storage.reports.put([entry('b')])).rejects.toMatchObject({ code: 'folder-unwritable' })
  expect(await storage.reports.get('b')).toBeUndefined()
  expect(await storage.reports.get('a')).toBeDefined()
  await storage.close()
})
