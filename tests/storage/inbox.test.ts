import { mkdir, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { silentLog } from '../../src/log.ts'
import type { Clock } from '../../src/ports.ts'
import { awaitReply, fileInbox, type Pending, submit, type Work } from '../../src/storage/inbox.ts'
import { memoryStorage } from '../../src/storage/open-storage.ts'
import { fakeClock } from '../support/fake-clock.ts'
import { cleanUp, newFolder } from './on-every-driver.ts'

cleanUp()
const PATIENCE = { timeout: 60_000 }

const request = {
  command: 'publish',
  name: 'báo cáo.md',
  bytes: new TextEncoder().encode('Xã …'),
  meta: { unit: 'xã Dương Quang' },
} as const

/** Does requests one by one. */
const each =
  (does: (request: Pending) => Promise<unknown>): Work =>
  async (requests, finish) => {
    for (const request of requests) await finish(request.id, await does(request))
  }

test('what is handed in is found as it was, oldest first, also by a holder that starts later', async () => {
  const folder = await newFolder()
  const first = await submit(folder, request, 1_000)
  const second = await submit(folder, { command: 'forget', name: 'b.md', bytes: new Uint8Array() }, 2_000)
  const found = await fileInbox(folder).pending()
  expect(found.map(({ id }) => id)).toEqual([first, second])
  expect({ ...found[0], bytes: new Uint8Array(found[0]!.bytes) }).toEqual({ ...request, id: first })
  expect(found[1]!.bytes).toHaveLength(0)
})

test('the holder answers and the other side reads it', async () => {
  const folder = await newFolder()
  const clock = fakeClock()
  const stop = new AbortController()
  const watching = fileInbox(folder).watch(
    stop.signal,
    { clock, log: silentLog },
    each(async ({ name }) => ({ took: name })),
  )
  const id = await submit(folder, request)
  expect(await awaitReply(folder, id, 1e9, clock)).toEqual({ took: request.name })
  stop.abort()
  await watching
  expect(await fileInbox(folder).pending()).toEqual([])
})

test('what goes wrong leaves the request for the next look', async () => {
  const folder = await newFolder()
  const clock = fakeClock()
  const stop = new AbortController()
  const one = await submit(folder, request, 1)
  const two = await submit(folder, { ...request, name: 'b' }, 2)
  let broken = true
  const work = each(async ({ name }) => {
    if (name === 'b' && broken) {
      broken = false
      throw new Error('bug')
    }
    return 'fine'
  })
  const watching = fileInbox(folder).watch(stop.signal, { clock, log: silentLog }, work)
  expect(await awaitReply(folder, one, 1e9, clock)).toBe('fine')
  expect(await awaitReply(folder, two, 1e9, clock)).toBe('fine')
  expect(broken).toBe(false)
  stop.abort()
  await watching
})

test('a fault is logged once until it is over', async () => {
  const folder = await newFolder()
  const fake = fakeClock()
  let looks = 0
  const clock: Clock = { ...fake, sleep: (ms, signal) => fake.sleep(ms, signal).finally(() => looks++) }
  const stop = new AbortController()
  const said: [string, unknown][] = []
  const log = { ...silentLog, warn: (message: string, fields = {}) => void said.push([message, fields]) }
  const work = each(async () => 'fine')
  await writeFile(join(folder, 'inbox'), 'a file where the folder should be')
  const watching = fileInbox(folder).watch(stop.signal, { clock, log }, work)
  await vi.waitFor(() => expect(looks).toBeGreaterThan(5), PATIENCE)
  const fields = { folder: join(folder, 'inbox'), error: expect.objectContaining({ code: 'ENOTDIR' }) }
  expect(said).toEqual([['the drop folder cannot be worked off, trying again', fields]])
  await rm(join(folder, 'inbox'))
  looks = 0
  await vi.waitFor(() => expect(looks).toBeGreaterThan(2), PATIENCE)
  await writeFile(join(folder, 'inbox'), '')
  await vi.waitFor(() => expect(said).toHaveLength(2), PATIENCE)
  stop.abort()
  await watching
})

test('at most two hundred are handed over at a time, or so much as fits into memory', async () => {
  const folder = await newFolder()
  const inbox = fileInbox(folder)
  for (let at = 0; at < 3; at++) await submit(folder, { ...request, bytes: new Uint8Array(20 << 20) }, at)
  const large = await inbox.pending()
  expect(large).toHaveLength(2)
  for (const { id } of large) await inbox.finish(id, 'done')
  await Promise.all(Array.from({ length: 201 }, (_, at) => submit(folder, request, 10 + at)))
  const many = await inbox.pending()
  expect(many).toHaveLength(200)
  await Promise.all(many.map(({ id }) => inbox.finish(id, 'done')))
  expect(await inbox.pending()).toHaveLength(2)
})

test('nobody answers: says so after the time given, and the request stays', async () => {
  const folder = await newFolder()
  const clock = fakeClock()
  const id = await submit(folder, request)
  await expect(awaitReply(folder, id, 5_000, clock)).rejects.toMatchObject({ code: 'no-answer-from-holder' })
  expect(clock.now()).toBe(5_000)
  expect(await fileInbox(folder).pending()).toHaveLength(1)
})

test('a request answered just before a crash is not handed out again', async () => {
  const folder = await newFolder()
  const id = await submit(folder, request)
  await mkdir(join(folder, 'replies'))
  await writeFile(join(folder, 'replies', `${id}.json`), '"done"')
  expect(await fileInbox(folder).pending()).toEqual([])
  expect(await readdir(join(folder, 'inbox'))).toEqual([])
})

test('a half-written request is invisible, and an unreadable one is answered as a fault', async () => {
  const folder = await newFolder()
  const clock = fakeClock()
  await mkdir(join(folder, 'inbox', '.abc-123'), { recursive: true })
  await mkdir(join(folder, 'inbox', 'abc-124'))
  expect(await fileInbox(folder).pending()).toEqual([])
  expect(await awaitReply(folder, 'abc-124', 0, clock)).toMatchObject({ error: 'internal' })
})

test('replies are kept for a day', async () => {
  const folder = await newFolder()
  const inbox = fileInbox(folder)
  const day = 24 * 3600
  for (const [id, seconds] of [
    ['old-1', 100],
    ['new-1', 100 + day],
  ] as const) {
    await inbox.finish(id, 'x')
    await utimes(join(folder, 'replies', `${id}.json`), seconds, seconds)
  }
  const clock = fakeClock((150 + day) * 1_000)
  const stop = new AbortController()
  const watching = inbox.watch(
    stop.signal,
    { clock, log: silentLog },
    each(async () => 'x'),
  )
  const id = await submit(folder, request)
  await awaitReply(folder, id, 1e9, clock)
  // The watcher tidies after it has looked.
  await clock.sleep(500)
  stop.abort()
  await watching
  expect((await readdir(join(folder, 'replies'))).sort()).toEqual([`${id}.json`, 'new-1.json'].sort())
})

test('a folder that is gone for a while does not end the watch', async () => {
  const folder = await newFolder()
  const clock = fakeClock()
  await writeFile(join(folder, 'inbox'), 'a file where the folder should be')
  const stop = new AbortController()
  const watching = fileInbox(folder).watch(
    stop.signal,
    { clock, log: silentLog },
    each(async () => 'fine'),
  )
  await clock.sleep(1_000)
  await rm(join(folder, 'inbox'))
  const id = await submit(folder, request)
  expect(await awaitReply(folder, id, 1e9, clock)).toBe('fine')
  stop.abort()
  await watching
})

test('an id that is none is refused', async () => {
  await expect(awaitReply(await newFolder(), '../../etc', 0, fakeClock())).rejects.toThrow(RangeError)
})

test('in memory nobody can hand anything in, and watching ends when told', async () => {
  const { inbox } = memoryStorage()
  expect(await inbox.pending()).toEqual([])
  const stop = new AbortController()
  const watching = inbox.watch(stop.signal, { clock: fakeClock(), log: silentLog }, async () => {})
  stop.abort()
  await watching
})
