import { afterEach, expect, test } from 'vitest'
import { readingThreads, type Threads } from '../../src/commands/threads.ts'
import type { ReadFile } from '../../src/intake.ts'

/** A thread that says what it was sent, refuses `no.txt`, falls over `odd.txt`, ends at `end.txt` and never answers `slow.txt`. */
const ENTRY = new URL(
  `data:text/javascript,${encodeURIComponent(`
import { parentPort, threadId } from 'node:worker_threads'
parentPort.on('message', ({ file, id }) => {
  if (file.name === 'no.txt') parentPort.postMessage({ fault: { code: 'file-empty', message: 'm', details: { file: file.name } } })
  else if (file.name === 'odd.txt') parentPort.postMessage({ fault: { code: undefined, message: 'odd', details: {} } })
  else if (file.name === 'end.txt') process.exit(3)
  else if (file.name === 'throw.txt') throw new Error('thrown')
  else if (file.name !== 'slow.txt') parentPort.postMessage({ read: { name: file.name, id, threadId } })
})`)}`,
)

let threads: Threads
afterEach(() => threads.close())
const read = (name: string, id?: string) =>
  threads.read({ name, bytes: Buffer.from('Xã') }, id) as Promise<ReadFile & { name: string; threadId: number }>

test('each file comes back as its own, under the id that was asked for, from as many threads as there may be', async () => {
  threads = readingThreads(ENTRY, 2)
  const names = Array.from({ length: 20 }, (_, at) => `${at}.txt`)
  const found = await Promise.all(names.map(name => read(name)))
  expect(found.map(({ name }) => name)).toEqual(names)
  expect(new Set(found.map(({ threadId }) => threadId)).size).toBe(2)
  expect(await read('a.txt', 'a@x.txt')).toMatchObject({ name: 'a.txt', id: 'a@x.txt' })
})

test('a fault is told as it was, and one that nobody foresaw as that', async () => {
  threads = readingThreads(ENTRY, 1)
  await expect(read('no.txt')).rejects.toMatchObject({ name: 'HoiXaError', code: 'file-empty', details: { file: 'no.txt' } })
  await expect(read('odd.txt')).rejects.toEqual(new Error('odd'))
})

test('a thread that dies takes its file with it and no other', async () => {
  threads = readingThreads(ENTRY, 1)
  const names = ['a.txt', 'end.txt', 'b.txt', 'throw.txt', 'c.txt']
  const found = await Promise.allSettled(names.map(name => read(name)))
  expect(found.map(one => (one.status === 'fulfilled' ? one.value.name : String(one.reason)))).toEqual([
    'a.txt',
    'Error: a reading thread ended with 3',
    'b.txt',
    'Error: thrown',
    'c.txt',
  ])
})

test('closing ends what is at work, and what waits is not begun', async () => {
  threads = readingThreads(ENTRY, 1)
  const [slow, waiting] = [read('slow.txt'), read('a.txt')]
  let begun = false
  waiting.then(() => {
    begun = true
  })
  const ended = expect(slow).rejects.toThrow('ended')
  await threads.close()
  await ended
  expect(begun).toBe(false)
})
