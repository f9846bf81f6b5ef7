import { expect, test } from 'vitest'
import { coalesce } from '../../src/storage/coalesce.ts'

function gate(): { open: () => void; opened: Promise<void> } {
  let open = () => {}
  const opened = new Promise<void>(resolve => {
    open = resolve
  })
  return { open, opened }
}

test('whoever asks during a run shares the next one', async () => {
  const gates = [gate(), gate(), gate()]
  let runs = 0
  const run = coalesce(async () => {
    await gates[runs++]!.opened
  })
  const first = [run(), run()]
  await Promise.resolve().then(() => {})
  const second = [run(), run(), run()]
  for (const { open } of gates) open()
  await Promise.all([...first, ...second])
  expect(runs).toBe(2)
})

test('a run that fails fails those who share it, and the next one is tried', async () => {
  let runs = 0
  const run = coalesce(async () => {
    if (runs++ === 0) throw new Error('disk full')
  })
  const outcomes = await Promise.allSettled([run(), run()])
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  await run()
  expect(runs).toBe(2)
})
