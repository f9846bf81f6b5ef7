import { expect, test } from 'vitest'
import { doOutboxAction, isOutboxAction } from '../../src/commands/outbox-actions.ts'
import { bulletin, house } from '../support/house.ts'

const { id } = bulletin()

test('what is not an action is told apart', () => {
  expect(['cancel', 'resume', 'retry'].every(isOutboxAction)).toBe(true)
  expect(['', 'Cancel', 'toString', id].some(isOutboxAction)).toBe(false)
})

test('cancels, goes on and tries again, and tells how it stands then', async () => {
  const { outbox } = await house({ readers: [1, 2] })
  const [one] = await outbox.claim(0, 1_000, 1)
  await outbox.park(one!, 'TOPIC_CLOSED')
  expect(await doOutboxAction('cancel', id, outbox)).toEqual({
    bulletin: id,
    sent: 0,
    waiting: 1,
    failed: 0,
    parked: 1,
    unsure: 0,
    cancelled: true,
  })
  expect(await doOutboxAction('resume', id, outbox)).toMatchObject({ cancelled: false })
  expect(await doOutboxAction('retry', id, outbox)).toMatchObject({ waiting: 2, parked: 0 })
})

test('a bulletin that nobody knows is refused', async () => {
  const { outbox } = await house()
  await expect(doOutboxAction('cancel', 'nothing', outbox)).rejects.toMatchObject({
    code: 'bulletin-unknown',
    details: { bulletin: 'nothing' },
  })
})
