import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStorage, type Storage } from '../../src/storage/open-storage.ts'
import { cleanUp, newFolder } from '../storage/on-every-driver.ts'
import { readDiary } from './diary.ts'
import { bundle, ended, message, start } from './start-child.ts'

const KILLS = 18
const IN_FLIGHT = 8

cleanUp()
let child: Awaited<ReturnType<typeof bundle>>
beforeAll(async () => {
  child = await bundle(join(import.meta.dirname, 'storage-child.ts'))
})
afterAll(() => child.remove())

/** The same numbers from 0 to 1 for the same seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Starts a child, kills it at some moment, one time in four before it has opened the folder; then looks at what is left. */
async function killAgainAndAgain(kind: string, folder: string, diary: string, look: (left: Storage) => Promise<void>): Promise<void> {
  const dice = random(kind.length)
  for (let kill = 0; kill < KILLS; kill++) {
    const one = start(child.file, [kind, folder, diary])
    if (kill % 4 !== 3) expect(await message(one)).toBe('open')
    await new Promise(resolve => setTimeout(resolve, 10 + dice() * 140))
    one.kill('SIGKILL')
    expect(await ended(one), 'it must work until it is killed').toBeNull()
    const left = await openStorage(folder, 'read')
    expect(left.recoveries).toEqual([])
    await look(left)
    await left.close()
  }
}

/** Opens for writing over the lock that the last kill left; nothing may be damaged but a line that was never acknowledged. */
async function openAfter(folder: string): Promise<Storage> {
  const storage = await openStorage(folder, 'write')
  for (const { what } of storage.recoveries) expect(what).toContain('cut off')
  return storage
}

/** What may be stored under each key: the last acknowledged value, or any tried since. */
function allowed(diary: string): Map<string, Set<string>> {
  const values = new Map<string, { number: number; value: string }[]>()
  for (const [word, key = '', number, value = ''] of readDiary(diary)) {
    const tried = values.get(key) ?? [{ number: 0, value: 'none' }]
    if (word === 'try') values.set(key, [...tried, { number: Number(number), value }])
    else values.set(key, tried.slice(tried.findIndex(other => other.number === Number(number))))
  }
  return new Map([...values].map(([key, tried]) => [key, new Set(tried.map(({ value }) => value))]))
}

for (const [kind, read] of [
  ['ingest', async ({ reports }: Storage, key: string) => (await reports.get(key))?.hash],
  [
    'subscribe',
    async ({ subscriptions, values }: Storage, key: string) =>
      key.startsWith('s') ? (await subscriptions.of(Number(key.slice(1))))?.consent.at : values.read(key),
  ],
] as const)
  test(`killed again and again, ${kind} loses nothing that was acknowledged`, { timeout: 60_000 }, async () => {
    const folder = await newFolder()
    const diary = join(folder, 'diary')
    const look = async (storage: Storage) => {
      for (const [key, values] of allowed(diary)) expect(values, key).toContain(String((await read(storage, key)) ?? 'none'))
    }
    await killAgainAndAgain(kind, folder, diary, look)
    const storage = await openAfter(folder)
    await look(storage)
    await storage.close()
    expect(readDiary(diary).filter(([word]) => word === 'ack').length).toBeGreaterThan(KILLS)
  })

test('killed again and again, delivery sends all and repeats at most what was under way', { timeout: 60_000 }, async () => {
  const folder = await newFolder()
  const diary = join(folder, 'diary')
  await killAgainAndAgain('deliver', folder, diary, async ({ outbox }) => {
    for (const [word, id = '', queued] of readDiary(diary))
      if (word === 'publish' && Number(queued) > 0) {
        const { sent, waiting } = await outbox.count(id)
        expect(sent + waiting).toBe(25)
      }
  })
  const last = start(child.file, ['drain', folder, diary])
  expect(await ended(last)).toBe(0)

  const accepted = new Map<string, number>()
  const marked = new Set<string>()
  for (const [word, id, chat] of readDiary(diary)) {
    const delivery = `${id} ${chat}`
    if (word === 'marked') marked.add(delivery)
    if (word !== 'accepted') continue
    expect(marked, 'marked as sent, and sent again').not.toContain(delivery)
    accepted.set(delivery, (accepted.get(delivery) ?? 0) + 1)
  }
  const repeats = [...accepted.values()].reduce((sum, times) => sum + times - 1, 0)
  expect(repeats).toBeLessThanOrEqual(KILLS * IN_FLIGHT)
  const storage = await openAfter(folder)
  for (const { id } of await storage.outbox.bulletins())
    for (let chat = 1; chat <= 25; chat++)
      if ((await storage.outbox.count(id)).sent === 25) expect(accepted.has(`${id} ${chat}`)).toBe(true)
  const published = readDiary(diary).filter(([word]) => word === 'publish')
  for (const [, id = ''] of published) expect(await storage.outbox.count(id)).toMatchObject({ sent: 25, waiting: 0, gone: 0, parked: 0 })
  expect(published.length).toBeGreaterThan(0)
  await storage.close()
})
