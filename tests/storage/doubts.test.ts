import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { MOST_DOUBTS_A_DAY } from '../../src/domain/doubt.ts'
import { KEPT_MS, MOST_DOUBTS } from '../../src/storage/doubts.ts'
import { openStorage } from '../../src/storage/open-storage.ts'
import { newFolder, onEveryDriver } from './on-every-driver.ts'

const NOON = Date.UTC(2026, 10, 22, 5)
/** 17:00 UTC is midnight in Vietnam. */
const MIDNIGHT = Date.UTC(2026, 10, 22, 17)
const doubt = (why: string, at = NOON) => ({ fact: 'aaaaaaaaaaaa', report: 'dq.md', why, at })

onEveryDriver('DoubtStore', open => {
  test('the newest comes first, also after a restart', async () => {
    const { storage, reopen } = await open()
    expect(await storage.doubts.add(doubt('một'), 7)).toBe(true)
    await storage.doubts.add(doubt('hai'), 8)
    const { doubts } = await reopen()
    await doubts.add(doubt('ba'), 8)
    expect(await doubts.all()).toEqual([doubt('ba'), doubt('hai'), doubt('một')])
  })

  test('a chat tells of five a day, also over a restart; others as many, and tomorrow again', async () => {
    const { storage, reopen } = await open()
    for (let at = 0; at < MOST_DOUBTS_A_DAY; at++) expect(await storage.doubts.add(doubt(`${at}`), 7)).toBe(true)
    const { doubts } = await reopen()
    expect(await doubts.today(7, NOON)).toBe(MOST_DOUBTS_A_DAY)
    expect(await doubts.add(doubt('thêm', MIDNIGHT - 1), 7)).toBe(false)
    expect(await doubts.add(doubt('người khác'), 8)).toBe(true)
    expect(await doubts.today(7, MIDNIGHT)).toBe(0)
    expect(await doubts.add(doubt('mai', MIDNIGHT), 7)).toBe(true)
    expect(await doubts.all()).toHaveLength(MOST_DOUBTS_A_DAY + 2)
  })

  test('a chat that is forgotten is known no more; what it told stays, since nobody can tell whose it is', async () => {
    const { doubts } = (await open()).storage
    await doubts.add(doubt('một'), 7)
    await doubts.forget(7)
    expect(await doubts.today(7, NOON)).toBe(0)
    expect(await doubts.all()).toHaveLength(1)
  })

  test('tidying forgets the chats of earlier days, and doubts after a year', async () => {
    const { doubts } = (await open()).storage
    await doubts.add(doubt('một'), 7)
    await doubts.tidy(NOON)
    expect(await doubts.today(7, NOON)).toBe(1)
    await doubts.tidy(MIDNIGHT)
    expect(await doubts.today(7, NOON)).toBe(0)
    await doubts.tidy(NOON + KEPT_MS - 1)
    expect(await doubts.all()).toHaveLength(1)
    await doubts.tidy(NOON + KEPT_MS)
    expect(await doubts.all()).toEqual([])
  })

  test('a full store lets the oldest go', async () => {
    const { doubts } = (await open()).storage
    await Promise.all(Array.from({ length: MOST_DOUBTS + 3 }, (_, chat) => doubts.add(doubt(`${chat}`), chat)))
    const all = await doubts.all()
    expect(all).toHaveLength(MOST_DOUBTS)
    expect(all.at(-1)!.why).toBe('3')
  })
})

test('neither name nor number of the chat is on the disk', async () => {
  const folder = await newFolder()
  const storage = await openStorage(folder, 'write')
  await storage.doubts.add(doubt('phải là 42'), 987_654_321)
  await storage.close()
  const disk = await readFile(join(folder, 'hot.jsonl'), 'utf8')
  expect(disk).toContain('phải là 42')
  expect(disk).not.toContain('987654321')
})
