import fc from 'fast-check'
import { expect, test } from 'vitest'
import { floodGate } from './flood-gate.ts'

/** What becomes of messages to these chats at these moments. */
const refusals = (gate: ReturnType<typeof floodGate>, tries: readonly (readonly [at: number, chat: number])[]) =>
  tries.map(([at, chat]) => gate.refuse(chat, at))

test('accepts so many in any sliding second, and not one more', () => {
  const gate = floodGate({ perSecond: 2 })
  expect(
    refusals(gate, [
      [0, 1],
      [400, 2],
      [999, 3],
      [1_000, 3],
      [1_399, 4],
      [1_400, 4],
    ]),
  ).toEqual([undefined, undefined, 1, undefined, 1, undefined])
})

test('after a violation it stays closed, and every try closes it anew', () => {
  const gate = floodGate({ perSecond: 1, closedMs: 3_000 })
  expect(
    refusals(gate, [
      [0, 1],
      [500, 2],
      [3_499, 2],
      [6_498, 2],
      [9_498, 2],
    ]),
  ).toEqual([undefined, 3, 3, 3, undefined])
})

test('one chat takes one a second, a group twenty a minute, whatever others get', () => {
  const gate = floodGate({ perChatSecond: 1, perGroupMinute: 20 })
  expect(
    refusals(gate, [
      [0, 5],
      [1, 6],
      [999, 5],
      [1_000, 5],
    ]),
  ).toEqual([undefined, undefined, 1, undefined])
  for (let i = 0; i < 20; i++) expect(gate.refuse(-7, 2_000 + 1_000 * i)).toBeUndefined()
  expect(gate.refuse(-7, 22_000)).toBe(40)
  expect(gate.refuse(7, 22_000)).toBeUndefined()
  expect(gate.refuse(-7, 62_000)).toBeUndefined()
})

test('whatever comes, no second has more than the limit, and whoever waits as told passes', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(400), { maxLength: 60 }), fc.integer({ min: 1, max: 5 }), (pauses, perSecond) => {
      const gate = floodGate({ perSecond })
      const passed: number[] = []
      let now = 0
      for (const pause of pauses) {
        now += pause
        const wait = gate.refuse(1, now)
        if (wait !== undefined) {
          now += wait * 1_000
          expect(gate.refuse(1, now)).toBeUndefined()
        }
        passed.push(now)
        expect(passed.filter(at => at > now - 1_000).length).toBeLessThanOrEqual(perSecond)
      }
    }),
  )
})
