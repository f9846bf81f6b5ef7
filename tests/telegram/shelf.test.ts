import { expect, test } from 'vitest'
import { createShelves } from '../../src/telegram/shelf.ts'
import { handClock, memoryValues } from '../support/talk.ts'

function shelves() {
  const [values, clock] = [memoryValues(), handClock()]
  const tidied: number[] = []
  const start = clock.now()
  const shelfOf = createShelves(values, clock, async () => void tidied.push((clock.now() - start) / 60_000))
  return { values, clock, tidied, shelfOf }
}

test('keeps a value for a day, for its own chat', async () => {
  const { clock, shelfOf } = shelves()
  const token = await shelfOf(7).keep({ a: 1 })
  expect(await shelfOf(7).take(token)).toEqual({ a: 1 })
  expect(await shelfOf(8).take(token)).toBeUndefined()
  clock.advance(24 * 3600_000 - 1)
  expect(await shelfOf(7).take(token)).toEqual({ a: 1 })
  clock.advance(1)
  expect(await shelfOf(7).take(token)).toBeUndefined()
})

test('sweeps by time, at most once an hour, however much is put there', async () => {
  const { clock, tidied, shelfOf } = shelves()
  for (let minute = 0; minute <= 120; minute += 20) {
    for (let i = 0; i < 60; i++) await shelfOf(i).keep(i)
    clock.advance(20 * 60_000)
  }
  expect(tidied).toEqual([0, 60, 120])
})
