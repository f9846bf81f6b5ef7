import type { Update } from 'grammy/types'
import { describe, expect, test } from 'vitest'
import { createTray } from '../../src/telegram/tray.ts'
import { handClock } from '../support/talk.ts'

const settled = () => new Promise(setImmediate)

/** Messages of these chats, numbered from `first`. */
function messages(first: number, ...chats: number[]): Update[] {
  return chats.map(
    (chat, i) =>
      ({ update_id: first + i, message: { message_id: 1, date: 1, chat: { id: chat, type: 'private', first_name: 'a' } } }) as Update,
  )
}

function trayWith() {
  const clock = handClock()
  const begun: number[] = []
  const ends = new Map<number, () => void>()
  const errors: unknown[] = []
  const handle = (update: Update) =>
    new Promise<void>(resolve => {
      begun.push(update.update_id)
      ends.set(update.update_id, resolve)
    })
  const log = { info() {}, warn() {}, error: (_: string, fields?: Record<string, unknown>) => void errors.push(fields?.update) }
  const tray = createTray(handle, { clock, log })
  const end = async (...ids: number[]) => {
    for (const id of ids) ends.get(id)!()
    await settled()
  }
  const take = async (updates: readonly Update[]) => {
    tray.take(updates)
    await settled()
  }
  return { tray, clock, begun, errors, end, take }
}

describe('what Telegram may forget', () => {
  test('nothing before the first that is not dealt with', async () => {
    const { tray, take, end } = trayWith()
    expect(tray.offset()).toBe(0)
    await take(messages(10, 1, 2, 3))
    expect(tray.offset()).toBe(10)
    await end(12, 11)
    expect(tray.offset()).toBe(10)
    await end(10)
    expect(tray.offset()).toBe(13)
    expect(tray.isEmpty()).toBe(true)
  })
  test('what it tells again meanwhile is not dealt with twice, what is new is', async () => {
    const { tray, take, end, begun } = trayWith()
    await take(messages(10, 1, 2))
    await end(11)
    await take(messages(10, 1, 2, 3))
    await take(messages(10, 1, 2, 3, 4))
    expect(begun).toEqual([10, 11, 12, 13])
    await end(10, 12, 13)
    await take(messages(10, 1, 2, 3, 4)) // asked for before 10 was dealt with
    expect(begun).toEqual([10, 11, 12, 13])
    expect(tray.offset()).toBe(14)
  })
  test('numbers that begin anew after a quiet week are news', async () => {
    const { tray, take, end, begun } = trayWith()
    await take(messages(900, 1))
    await end(900)
    await take(messages(7, 1))
    await end(7)
    expect(begun).toEqual([900, 7])
    expect(tray.offset()).toBe(8)
  })
  test('nothing that was not begun when no more is begun', async () => {
    const { tray, take, end, begun } = trayWith()
    await take(messages(10, 1, 1, 2))
    const closed = tray.close()
    await end(10, 12)
    await closed
    expect(begun).toEqual([10, 12])
    expect(tray.offset()).toBe(11)
  })
})

test('a chat waits for its own only, a group that gets another number for both', async () => {
  const { begun, take, end } = trayWith()
  const [moves] = messages(11, -5) as [Update]
  const moving = { ...moves, message: { ...moves.message, migrate_to_chat_id: -100 } } as Update
  await take([...messages(10, -5), moving, ...messages(12, -100, 3)])
  expect(begun).toEqual([10, 13])
  await end(10)
  expect(begun).toEqual([10, 13, 11])
  await end(11)
  expect(begun).toEqual([10, 13, 11, 12])
})

test('what a person asks inline belongs to the private chat; sixteen are dealt with at once', async () => {
  const { begun, take, end } = trayWith()
  const inline = {
    update_id: 11,
    inline_query: { id: 'a', from: { id: 7, is_bot: false, first_name: 'a' }, query: '', offset: '' },
  } as Update
  await take([...messages(10, 7), inline, ...messages(12, ...Array.from({ length: 20 }, (_, i) => 100 + i))])
  expect(begun).toEqual([10, ...Array.from({ length: 15 }, (_, i) => 12 + i)])
  await end(10)
  expect(begun).toHaveLength(17)
})

test('one that takes two minutes is told in the log and holds nobody any more', async () => {
  const { tray, clock, take, begun, errors } = trayWith()
  await take(messages(10, 1, 1))
  clock.advance(119_999)
  tray.letGoOfLate()
  await settled()
  expect([begun, errors]).toEqual([[10], []])
  clock.advance(1)
  tray.letGoOfLate()
  await settled()
  expect([begun, errors, tray.offset()]).toEqual([[10, 11], [10], 11])
})
