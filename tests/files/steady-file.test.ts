import { execFileSync } from 'node:child_process'
import { appendFile, chmod, mkdir, open, rm, symlink, truncate, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { HoiXaError } from '../../src/domain/errors.ts'
import { type OpenFile, readSteady, readSteadyFile } from '../../src/files/steady-file.ts'
import { asNobody, folderOf } from './folder.ts'

const anySize = () => {}
const refusal = (code: HoiXaError['code']) => expect.objectContaining({ code, details: { file: 'a.txt' } })

test('a file is read whole, an empty one too', async () => {
  const folder = await folderOf({ 'a.txt': 'Xã Dương Quang', 'empty.txt': '' })
  expect(Buffer.from(await readSteadyFile(join(folder, 'a.txt'), 'a.txt', anySize)).toString()).toBe('Xã Dương Quang')
  expect(await readSteadyFile(join(folder, 'empty.txt'), 'a.txt', anySize)).toHaveLength(0)
})

test('a size is refused before anything is loaded', async () => {
  const path = join(await folderOf({ 'a.txt': '' }), 'a.txt')
  await truncate(path, 1 << 30)
  const before = process.memoryUsage().rss
  const refuse = (size: number) => {
    throw new HoiXaError('file-too-large', `${size}`)
  }
  await expect(readSteadyFile(path, 'a.txt', refuse)).rejects.toMatchObject({ code: 'file-too-large', message: `${1 << 30}` })
  expect(process.memoryUsage().rss - before).toBeLessThan(500 << 20)
})

describe('a file that is written to while it is read is refused', () => {
  /** A real file that something happens to when its content is first asked for. */
  async function readWhile(happens: (path: string) => Promise<unknown>): Promise<Uint8Array> {
    const path = join(await folderOf({ 'a.txt': 'Năm 2021 đạt 40 triệu' }), 'a.txt')
    await utimes(path, 1_000, 1_000)
    const handle = await open(path)
    let happened = false
    const file: OpenFile = {
      stat: handle.stat.bind(handle) as OpenFile['stat'],
      read: (async (...args: Parameters<OpenFile['read']>) => {
        if (!happened) await happens(path)
        happened = true
        return handle.read(...args)
      }) as OpenFile['read'],
    }
    return readSteady(file, 'a.txt', anySize).finally(() => handle.close())
  }
  test.each([
    ['grows', (path: string) => appendFile(path, ' đồng')],
    ['shrinks', (path: string) => truncate(path, 9)],
    ['is written over', (path: string) => writeFile(path, 'Năm 2021 đạt 90 triệu')],
    ['is emptied', (path: string) => truncate(path, 0)],
  ])('where it %s', async (_, happens) => {
    await expect(readWhile(happens)).rejects.toEqual(refusal('file-changed'))
  })
  test('and one that is put in its place, or removed, is none of it', async () => {
    const replaced = await readWhile(async path => {
      await rm(path)
      await writeFile(path, 'khác')
    })
    expect(Buffer.from(replaced).toString()).toBe('Năm 2021 đạt 40 triệu')
  })
})

describe.skipIf(process.platform === 'win32')('what is no file that can be read', () => {
  test.each<[string, HoiXaError['code'], (path: string) => unknown]>([
    ['nothing', 'file-missing', () => {}],
    ['a folder', 'file-not-regular', path => mkdir(path)],
    ['a pipe that nobody writes to', 'file-not-regular', path => execFileSync('mkfifo', [path])],
    ['a link to a pipe', 'file-not-regular', path => [execFileSync('mkfifo', [`${path}.pipe`]), symlink(`${path}.pipe`, path)][1]],
    ['a link to itself', 'file-not-regular', path => symlink(path, path)],
    ['a link to nothing', 'file-missing', path => symlink(`${path}.gone`, path)],
    ['a device', 'file-not-regular', path => symlink('/dev/zero', path)],
  ])('%s is refused as %s', async (_, code, make) => {
    const path = join(await folderOf(), 'a.txt')
    await make(path)
    await expect(readSteadyFile(path, 'a.txt', anySize)).rejects.toEqual(refusal(code))
  })
  test('a file that may not be read is refused as file-unreadable', async () => {
    const folder = await folderOf({ 'a.txt': 'Xã' })
    await chmod(folder, 0o755)
    await chmod(join(folder, 'a.txt'), 0)
    await expect(asNobody(() => readSteadyFile(join(folder, 'a.txt'), 'a.txt', anySize))).rejects.toEqual(refusal('file-unreadable'))
  })
})
