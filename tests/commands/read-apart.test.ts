import { expect, test } from 'vitest'
import { readingApart } from '../../src/commands/read-apart.ts'
import type { Threads } from '../../src/commands/threads.ts'
import type { ReadFile } from '../../src/intake.ts'
import { handClock } from '../support/hand-clock.ts'

const ENTRY = new URL('data:text/javascript,')

/** Threads that read what they are told to, one after another, and note what becomes of them. */
function threads() {
  const opened: { closed: boolean; ended: (() => void)[] }[] = []
  const open = (): Threads => {
    const one = { closed: false, ended: [] as (() => void)[] }
    opened.push(one)
    return {
      ahead: 1,
      read: ({ name }) =>
        name === 'treo.txt'
          ? new Promise((_, reject) => one.ended.push(() => reject(new Error('ended'))))
          : Promise.resolve({ name } as unknown as ReadFile),
      async close() {
        one.closed = true
        for (const end of one.ended) end()
      },
    }
  }
  return { opened, open }
}

const file = (name: string) => ({ name, bytes: new Uint8Array() })

test('a file that holds up its reader is given up, and those after it are read by another', async () => {
  const { opened, open } = threads()
  const clock = handClock()
  const apart = readingApart(ENTRY, clock, open)
  const [slow, next] = [apart.read(file('treo.txt')), apart.read(file('a.txt'))]
  slow.catch(() => {})
  await clock.slept(60_000)
  clock.advance(60_000)
  await expect(slow).rejects.toMatchObject({ code: 'file-too-slow', details: { file: 'treo.txt' } })
  expect(await next).toMatchObject({ name: 'a.txt' })
  expect(opened.map(({ closed }) => closed)).toEqual([true, false])
  await apart.close()
  expect(opened.map(({ closed }) => closed)).toEqual([true, true])
})

test('a thread that is not needed is let go, and opened again when it is', async () => {
  const { opened, open } = threads()
  const clock = handClock()
  const apart = readingApart(ENTRY, clock, open)
  await apart.read(file('a.txt'))
  clock.advance(200_000)
  await apart.read(file('b.txt'))
  expect(opened).toHaveLength(1)
  clock.advance(200_000)
  await apart.read(file('c.txt'))
  expect(opened).toHaveLength(1)
  clock.advance(301_000)
  await new Promise(resolve => void setImmediate(resolve))
  await apart.read(file('d.txt'))
  expect(opened.map(({ closed }) => closed)).toEqual([true, false])
})
