import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Gap } from '../../src/domain/gap.ts'
import { KEPT_MS, MOST_A_DAY, MOST_GAPS } from '../../src/storage/gaps.ts'
import { openStorage } from '../../src/storage/open-storage.ts'
import { newFolder, onEveryDriver } from './on-every-driver.ts'

const NOW = Date.UTC(2026, 10, 22)
const DAY = 86_400_000
const gap = (question: string): Gap => ({ question, missing: 'no_data', unit: 'xã Dương Quang', year: 2025 })

onEveryDriver('GapStore', open => {
  test('what was asked most often comes first, with how many asked, also after a restart', async () => {
    const { storage, reopen } = await open()
    await storage.gaps.note('a', gap('nước sạch?'), 1, NOW)
    for (const chat of [1, 2, 2]) await storage.gaps.note('b', gap('dân số?'), chat, NOW + chat)
    const { gaps } = await reopen()
    expect(await gaps.all(NOW + DAY)).toEqual([
      { ...gap('dân số?'), times: 3, askers: 2, firstAt: NOW + 1, lastAt: NOW + 2 },
      { ...gap('nước sạch?'), times: 1, askers: 1, firstAt: NOW, lastAt: NOW },
    ])
  })

  test('a chat that is forgotten leaves no mark, and what only it asked is gone; the same after a restart', async () => {
    const { storage, reopen } = await open()
    await storage.gaps.note('alone', gap('của riêng tôi'), 1, NOW)
    for (const chat of [1, 2]) await storage.gaps.note('both', gap('của hai người'), chat, NOW)
    const { gaps } = await reopen()
    expect(await gaps.of(1)).toBe(2)
    await gaps.forget(1)
    expect(await gaps.of(1)).toBe(0)
    expect((await gaps.all(NOW)).map(({ question, askers }) => [question, askers])).toEqual([['của hai người', 1]])
  })

  test('a group that becomes a supergroup is still known, and counted once', async () => {
    const { gaps } = (await open()).storage
    for (const chat of [-5, -1005]) await gaps.note('a', gap('dân số?'), chat, NOW)
    await gaps.note('b', gap('nước sạch?'), -5, NOW)
    await gaps.move(-5, -1005)
    expect([await gaps.of(-5), await gaps.of(-1005)]).toEqual([0, 2])
    expect((await gaps.all(NOW)).map(({ askers }) => askers)).toEqual([1, 1])
  })

  test('half a year after it was last asked it is neither told nor kept', async () => {
    const { gaps } = (await open()).storage
    await gaps.note('a', gap('dân số?'), 1, NOW)
    expect(await gaps.all(NOW + KEPT_MS - 1)).toHaveLength(1)
    expect(await gaps.all(NOW + KEPT_MS)).toEqual([])
    await gaps.tidy(NOW + KEPT_MS)
    expect(await gaps.all(NOW)).toEqual([])
  })

  test('one chat fills no store: so many a day are written down', async () => {
    const { gaps } = (await open()).storage
    for (let i = 0; i < MOST_A_DAY + 5; i++) await gaps.note(`q${i}`, gap(`câu ${i}`), 1, NOW)
    await gaps.note('other', gap('người khác hỏi'), 2, NOW)
    expect(await gaps.all(NOW)).toHaveLength(MOST_A_DAY + 1)
    await gaps.note('tomorrow', gap('hôm sau'), 1, NOW + DAY)
    expect(await gaps.all(NOW)).toHaveLength(MOST_A_DAY + 2)
  })

  test('each question is counted as often as it was asked, whoever asked', async () => {
    const { gaps } = (await open()).storage
    const asked = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 3 })), { maxLength: 20 })
    let day = 0
    await fc.assert(
      fc.asyncProperty(asked, async questions => {
        day += 1
        for (const [q, chat] of questions) await gaps.note(`${day} ${q}`, gap(`${day} ${q}`), chat, NOW + day * DAY)
        const stored = await gaps.all(NOW + day * DAY)
        for (const q of new Set(questions.map(([number]) => number)))
          expect(stored.find(({ question }) => question === `${day} ${q}`)?.times).toBe(questions.filter(([number]) => number === q).length)
      }),
      { numRuns: 30 },
    )
  })
})

test('a full store lets the least asked go', async () => {
  const { gaps, close } = await openStorage(await newFolder(), 'write')
  await Promise.all(Array.from({ length: MOST_GAPS }, (_, i) => gaps.note(`q${i}`, gap(`câu ${i}`), i, NOW)))
  await gaps.note('q0', gap('câu 0'), 1, NOW + 1)
  await gaps.note('new', gap('câu mới'), 2, NOW + 2)
  const questions = (await gaps.all(NOW)).map(({ question }) => question)
  expect(questions).toHaveLength(MOST_GAPS)
  expect(questions.slice(0, 2)).toEqual(['câu 0', 'câu mới'])
  expect(questions).not.toContain('câu 1')
  await close()
})

test('the number of a chat is not on the disk, and its mark is another in another folder', async () => {
  const chat = 987654321
  const marks = await Promise.all(
    [await newFolder(), await newFolder()].map(async folder => {
      const { gaps, close } = await openStorage(folder, 'write')
      await gaps.note('a', gap('dân số?'), chat, NOW)
      await close()
      const disk = await readFile(join(folder, 'hot.jsonl'), 'utf8')
      expect(disk).not.toContain(String(chat))
      return /"by":\["([^"]+)"\]/.exec(disk)?.[1]
    }),
  )
  expect(marks[0]).toMatch(/^[\w-]{16}$/)
  expect(marks[0]).not.toBe(marks[1])
})

test('a folder that is only looked at is left as it is', async () => {
  const folder = await newFolder()
  const { gaps } = await openStorage(folder, 'read')
  expect(await gaps.all(NOW)).toEqual([])
  await expect(readFile(join(folder, 'secret.key'))).rejects.toMatchObject({ code: 'ENOENT' })
})
