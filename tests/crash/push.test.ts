import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LOCALES } from '../support/voices.ts'
import { killedPush } from './killed-push.ts'
import { bundle } from './start-child.ts'

let child: Awaited<ReturnType<typeof bundle>>
beforeAll(async () => {
  child = await bundle(join(import.meta.dirname, 'push-child.ts'))
})
afterAll(() => child.remove())

test('a push that is killed again and again, with faults on the way: everybody has it, and only what was under way comes twice', {
  timeout: 120_000,
}, async () => {
  const subscribers = 300
  const { lost, unexplained, doubled, inFlight, repliesLost, mostInFlight, damaged, count } = await killedPush({
    kills: 12,
    subscribers,
    perSecond: 100,
    seed: 5,
    child: child.file,
    locales: LOCALES,
  })
  expect({ lost, unexplained, damaged }).toEqual({ lost: 0, unexplained: 0, damaged: [] })
  expect(doubled).toBeLessThanOrEqual(inFlight + repliesLost)
  expect(mostInFlight).toBeLessThanOrEqual(30)
  expect(count).toMatchObject({ sent: subscribers, waiting: 0, gone: 0, parked: 0 })
})
