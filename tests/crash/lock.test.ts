import type { ChildProcess } from 'node:child_process'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { submit } from '../../src/storage/inbox.ts'
import { lockFolder } from '../../src/storage/lock.ts'
import { cleanUp, newFolder } from '../storage/on-every-driver.ts'
import { bundle, ended, message, start } from './start-child.ts'

cleanUp()
let child: Awaited<ReturnType<typeof bundle>>
const running: ChildProcess[] = []
beforeAll(async () => {
  child = await bundle(join(import.meta.dirname, 'lock-child.ts'))
})
afterAll(async () => {
  for (const one of running) one.kill('SIGKILL')
  await Promise.all(running.map(ended))
  await child.remove()
})

async function startOne(): Promise<ChildProcess> {
  const one = start(child.file, [])
  running.push(one)
  expect(await message(one)).toBe('ready')
  return one
}
async function ask(one: ChildProcess, word: string): Promise<unknown> {
  const answer = message(one)
  one.send(word)
  return answer
}
async function me(): Promise<{ pid: number; started: string; boot: string }> {
  const folder = await newFolder()
  await lockFolder(folder)
  return JSON.parse(await readFile(join(folder, 'lock.1'), 'utf8'))
}

test('of several that start at once exactly one wins, whatever was left behind', { timeout: 60_000 }, async () => {
  const dead = await startOne()
  dead.kill('SIGKILL')
  await ended(dead)
  const holder = await me()
  const leftBehind: Record<string, unknown> = {
    'lock.3': { ...holder, pid: dead.pid },
    'lock.4': { ...holder, started: '1' },
    'lock.5': { ...holder, boot: 'another' },
    'lock.6': { ...holder, released: true },
    'lock.7': '',
    'lock.8': { pid: 'x' },
  }
  const all = await Promise.all(Array.from({ length: 5 }, startOne))
  for (const name of [undefined, ...Object.keys(leftBehind), ...Object.keys(leftBehind)]) {
    const folder = await newFolder()
    if (name) await writeFile(join(folder, name), leftBehind[name] === '' ? '' : JSON.stringify(leftBehind[name]))
    const winners: ChildProcess[] = []
    for (let round = 0; round < 4; round++) {
      const answers = await Promise.all(all.map(one => ask(one, folder)))
      expect(answers.toSorted()).toEqual(['folder-in-use', 'folder-in-use', 'folder-in-use', 'folder-in-use', 'won'])
      winners.push(all[answers.indexOf('won')]!)
      expect(await ask(winners.at(-1)!, 'release')).toBe('released')
    }
    expect(await readdir(folder)).toHaveLength(1)
  }
})

test('taking and letting go without end: never two at once', { timeout: 60_000 }, async () => {
  const folder = await newFolder()
  const all = await Promise.all(Array.from({ length: 4 }, startOne))
  const results = (await Promise.all(all.map(one => ask(one, `hammer ${folder}`)))) as { wins: number; clashes: number }[]
  expect(results.reduce((sum, { wins }) => sum + wins, 0)).toBeGreaterThan(0)
  expect(results.map(({ clashes }) => clashes)).toEqual([0, 0, 0, 0])
})

test('a second start is told who holds the folder', async () => {
  const folder = await newFolder()
  const one = await startOne()
  expect(await ask(one, folder)).toBe('won')
  await expect(lockFolder(folder)).rejects.toMatchObject({ code: 'folder-in-use', details: { pid: one.pid, folder } })
  one.kill('SIGKILL')
  await ended(one)
  await (await lockFolder(folder)).release()
})

test('one process does not open a folder twice, until it let go', async () => {
  const folder = await newFolder()
  const lock = await lockFolder(folder)
  await expect(lockFolder(folder)).rejects.toMatchObject({ code: 'folder-in-use', details: { pid: process.pid } })
  await lock.release()
  await (await lockFolder(folder)).release()
})

test.skipIf(process.platform !== 'linux')(
  'a folder where the system lets nobody make one is unwritable, and that is said at once',
  async () => {
    for (const folder of ['/proc/hoixa', '/proc/hoixa/data', '/proc/self/fd/hoixa']) {
      await expect(lockFolder(folder)).rejects.toMatchObject({ code: 'folder-unwritable' })
      await expect(submit(folder, { command: 'import', name: 'a', bytes: new Uint8Array() })).rejects.toMatchObject({
        code: 'folder-unwritable',
      })
    }
  },
)

test('folders above it are made', async () => {
  const folder = join(await newFolder(), 'a', 'b', 'c')
  await (await lockFolder(folder)).release()
  expect(await readdir(folder)).toHaveLength(1)
})

test('a folder that cannot be one is unwritable', async () => {
  const folder = await newFolder()
  const file = join(folder, 'file')
  await writeFile(file, '')
  await expect(lockFolder(file)).rejects.toMatchObject({ code: 'folder-unwritable' })
  await expect(lockFolder(join(file, 'below'))).rejects.toMatchObject({ code: 'folder-unwritable' })
})
