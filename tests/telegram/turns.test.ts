import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTurns } from '../../src/telegram/turns.ts'

/** A task that lasts until it is told to end. */
function task(log: string[], name: string) {
  let end = () => {}
  const lasting = new Promise<void>(resolve => {
    end = resolve
  })
  const run = async () => {
    log.push(`${name} begins`)
    await lasting
    log.push(`${name} ends`)
  }
  return { run, end }
}
const settled = () => new Promise(setImmediate)

test('tasks of different keys run side by side, those of one key in order', async () => {
  const log: string[] = []
  const inTurn = createTurns(10)
  const [a, b, c] = [task(log, 'a'), task(log, 'b'), task(log, 'c')]
  const all = [inTurn([1], a.run), inTurn([1], b.run), inTurn([2], c.run)]
  await settled()
  expect(log).toEqual(['a begins', 'c begins'])
  c.end()
  b.end()
  await settled()
  expect(log).toEqual(['a begins', 'c begins', 'c ends'])
  a.end()
  await Promise.all(all)
  expect(log.slice(3)).toEqual(['a ends', 'b begins', 'b ends'])
})

test('a task of two keys waits for both, and both wait for it', async () => {
  const log: string[] = []
  const inTurn = createTurns(10)
  const tasks = ['a', 'both', 'b'].map(name => task(log, name))
  const all = [[1], [1, 2], [2]].map((keys, i) => inTurn(keys, tasks[i]!.run))
  for (const one of [...tasks].reverse()) one.end()
  await Promise.all(all)
  expect(log).toEqual(['a begins', 'a ends', 'both begins', 'both ends', 'b begins', 'b ends'])
})

test('one that fails tells whoever gave it, and the next goes on', async () => {
  const inTurn = createTurns(1)
  const failing = inTurn([1], async () => {
    throw new Error('no')
  })
  const next = inTurn([1], async () => {})
  await expect(failing).rejects.toThrow('no')
  await expect(next).resolves.toBeUndefined()
})

test('whatever the keys and however long they last: never more at once than there are places, each key in order, all are run', async () => {
  const given = fc.array(fc.record({ keys: fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { maxLength: 2 }), lasts: fc.nat(4) }), {
    maxLength: 25,
  })
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 5 }), given, async (places, tasks) => {
      const inTurn = createTurns(places)
      const begun: number[] = []
      const under = new Set<number>()
      let most = 0
      await Promise.all(
        tasks.map(({ keys, lasts }, i) =>
          inTurn(keys, async () => {
            begun.push(i)
            for (const other of under) expect(tasks[other]!.keys.filter(key => keys.includes(key))).toEqual([])
            under.add(i)
            most = Math.max(most, under.size)
            for (let turn = 0; turn < lasts; turn++) await settled()
            under.delete(i)
          }),
        ),
      )
      expect(most).toBeLessThanOrEqual(places)
      expect([...begun].sort((a, b) => a - b)).toEqual(tasks.map((_, i) => i))
      for (const key of [1, 2, 3, 4]) {
        const ofKey = begun.filter(i => tasks[i]!.keys.includes(key))
        expect(ofKey).toEqual([...ofKey].sort((a, b) => a - b))
      }
    }),
    { numRuns: 100 },
  )
})
