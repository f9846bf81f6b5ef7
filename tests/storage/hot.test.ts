import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fileHot } from '../../src/storage/hot.ts'
import { Journal } from '../../src/storage/journal.ts'
import { cleanUp, newFolder } from './on-every-driver.ts'

cleanUp()

const NEVER_MS = 3600_000

async function opened() {
  const folder = await newFolder()
  const path = join(folder, 'hot.jsonl')
  const hot = await fileHot(new Journal(path, { readOnly: false }), folder)
  const keysOnDisk = async () => [...(await readFile(path, 'utf8')).matchAll(/"key-(\d)"/g)].map(([, digit]) => digit).join('')
  return { hot, keysOnDisk }
}

test('a commit that may wait is seen at once, and is on disk when it resolves', async () => {
  const { hot, keysOnDisk } = await opened()
  const one = hot.commit([['t', 'key-1', 1]], 1)
  const two = hot.commit([['t', 'key-2', 2]], NEVER_MS) // shares the first one's moment
  expect([...hot.table('t').keys()]).toEqual(['key-1', 'key-2'])
  await Promise.all([one, two])
  expect(await keysOnDisk()).toBe('12')
  await hot.close()
})

test('one that must not wait takes those before it along, in their order', async () => {
  const { hot, keysOnDisk } = await opened()
  void hot.commit([['t', 'key-1', 1]], NEVER_MS)
  await hot.commit([['t', 'key-2', 2]])
  expect(await keysOnDisk()).toBe('12')
  await hot.close()
})

test('closing waits for nothing and leaves nothing out', async () => {
  const { hot, keysOnDisk } = await opened()
  void hot.commit([['t', 'key-1', 1]], NEVER_MS)
  await hot.close()
  expect(await keysOnDisk()).toBe('1')
})
