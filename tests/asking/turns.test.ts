import { expect, test } from 'vitest'
import { createTurns } from '../../src/asking/understanding/turns.ts'

/** Work of so many steps, each of `step` milliseconds; what others saw of it: the time that each turn took. */
async function turnsOf(workers: number, steps: number, step: number): Promise<readonly number[]> {
  let time = 0
  const breathe = createTurns(() => time, 5)
  const seen: number[] = []
  let done = false
  let last = 0
  const watch = () => {
    if (time > last) seen.push(time - last)
    last = time
    if (!done) setImmediate(watch)
  }
  const work = async () => {
    for (let i = 0; i < steps; i++) {
      await breathe()
      time += step
    }
  }
  setImmediate(watch)
  await new Promise(setImmediate)
  await Promise.all(Array.from({ length: workers }, work))
  done = true
  await new Promise(setImmediate)
  return seen
}

test('long work is split: nobody waits for more than the time of a turn and the step under way', async () => {
  const turns = await turnsOf(1, 40, 2)
  expect(Math.max(...turns)).toBeLessThanOrEqual(7)
  expect(turns.reduce((a, b) => a + b, 0)).toBe(80)
})

test('several at once share a turn: each takes one step beyond its time at most', async () => {
  const turns = await turnsOf(6, 20, 2)
  expect(Math.max(...turns)).toBeLessThanOrEqual(5 + 6 * 2)
  expect(turns.reduce((a, b) => a + b, 0)).toBe(240)
})

test('short work is done at once', () => {
  expect(createTurns(() => 0)()).toBeUndefined()
})
