import { chmod, mkdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { walkFolder } from '../../src/files/walk-folder.ts'
import { asNobody, folderOf } from './folder.ts'

const isText = (name: string) => name.endsWith('.txt')
const walk = async (folder: string) =>
  (await walkFolder(folder, isText)).map(({ label, fault }) => (fault ? `${label}: ${fault.code}` : label))

test('finds the files of folders below, by name, without hidden ones', async () => {
  const folder = await folderOf({
    'b.txt': '',
    'a/z.txt': '',
    'a/b/c.csv': '',
    '.git/a.txt': '',
    '__MACOSX/a.txt': '',
    '._b.txt': '',
    '~$b.docx': '',
  })
  expect(await walk(folder)).toEqual(['a/b/c.csv', 'a/z.txt', 'b.txt'])
})

test.skipIf(process.platform === 'win32')('follows links to files, and tells of links to folders without walking in a circle', async () => {
  const folder = await folderOf({ 'a/one.txt': '' })
  await symlink('a/one.txt', join(folder, 'two.txt'))
  await symlink('..', join(folder, 'a/up'))
  await symlink('loop.txt', join(folder, 'loop.txt'))
  expect(await walk(folder)).toEqual(['a/one.txt', 'a/up: file-not-regular', 'loop.txt', 'two.txt'])
})

test('a folder under the name of a report is told, not walked', async () => {
  const folder = await folderOf({ 'x.txt/inside.txt': '', 'y/inside.txt': '' })
  expect(await walk(folder)).toEqual(['x.txt: file-not-regular', 'y/inside.txt'])
})

test.skipIf(process.platform === 'win32')('a folder below that may not be looked into is told, and the others are walked', async () => {
  const folder = await folderOf({ 'a.txt': '' })
  await mkdir(join(folder, 'closed'))
  await chmod(join(folder, 'closed'), 0)
  await chmod(folder, 0o755)
  expect(await asNobody(() => walk(folder))).toEqual(['a.txt', 'closed: file-unreadable'])
  await chmod(join(folder, 'closed'), 0o755)
})

test('a folder that is not there is what the system says', async () => {
  await expect(walkFolder(join(await folderOf(), 'none'), isText)).rejects.toMatchObject({ code: 'ENOENT' })
})
