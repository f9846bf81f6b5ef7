import { expect, test } from 'vitest'
import { publish } from '../../src/bulletins/publish.ts'
import { bulletin, house, reader } from '../support/house.ts'

test('goes to whoever follows any unit of the audience, once, in their topic', async () => {
  const ports = await house()
  await ports.subscriptions.put(reader(1, { units: ['a', 'b'] }))
  await ports.subscriptions.put(reader(-2, { units: ['b'], thread: 17 }))
  await ports.subscriptions.put(reader(3, { units: ['c'] }))
  await ports.subscriptions.put(reader(4, { units: ['a'], suspended: true }))
  expect(await publish(bulletin({ audience: ['a', 'b'] }), ports)).toBe(2)
  expect(await ports.outbox.claim(0, 1_000, 10)).toEqual([
    { bulletin: bulletin().id, chat: 1, dueAt: 1_000, attempts: 1 },
    { bulletin: bulletin().id, chat: -2, thread: 17, dueAt: 1_000, attempts: 1 },
  ])
})

test('publishing again reaches only those who came since', async () => {
  const ports = await house({ readers: [1, 2] })
  await ports.subscriptions.put(reader(3))
  expect(await publish(bulletin(), ports)).toBe(1)
  expect(await publish(bulletin(), ports)).toBe(0)
})

test('a bulletin without readers is kept and counted all the same', async () => {
  const ports = await house()
  expect(await publish(bulletin(), ports)).toBe(0)
  expect(await ports.outbox.bulletins()).toEqual([bulletin()])
})

test('a report published anew withdraws what of its earlier bulletin was not begun', async () => {
  const ports = await house()
  for (const chat of [1, 2]) await ports.subscriptions.put(reader(chat))
  await publish(bulletin({ id: 'old', report: 'r.md' }), ports)
  await ports.outbox.claim(0, 1_000, 1)
  await publish(bulletin({ id: 'new', report: 'r.md' }), ports)
  expect(await ports.outbox.count('old')).toMatchObject({ waiting: 1, gone: 1 })
  expect(await ports.outbox.count('new')).toMatchObject({ waiting: 2 })
})
