import { mkdir, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { HoiXaError } from '../../src/domain/errors.ts'
import { folderWatch, STEADY_MS } from '../../src/sources/watch-folder.ts'
import { folderOf } from '../files/folder.ts'
import { type Desk, desk } from './house.ts'

let at: Desk
let folder: string
let lookInto: () => Promise<void>
let tick = 0
beforeEach(async () => {
  at = desk()
  folder = await folderOf({ 'cu/bc-2019.txt': 'Xã A báo cáo năm 2019' })
  lookInto = folderWatch(folder, at.ports)
})

/** Looks until all that is there has been steady for long enough. */
async function settle(look = lookInto): Promise<void> {
  for (let n = 0; n < 4; n++) {
    await look()
    at.clock.advance(STEADY_MS / 2)
  }
}

/** Each with a time of its own, since a test writes faster than a file system's clock goes. */
async function put(path: string, content: string): Promise<void> {
  await mkdir(join(folder, path, '..'), { recursive: true })
  await writeFile(join(folder, path), content)
  await utimes(join(folder, path), 1_700_000_000, 1_700_000_000 + tick++)
}

const names = () => at.files.map(({ name }) => name)

test('what is there at first is read quietly; what is put there later is published once, over restarts', async () => {
  await settle()
  expect([at.published, at.quiet]).toEqual([[], ['Xã A báo cáo năm 2019']])
  await put('moi/bc-2024.txt', 'Xã A báo cáo năm 2024')
  await settle()
  await settle(folderWatch(folder, at.ports))
  expect(at.published).toEqual(['Xã A báo cáo năm 2024'])
  await put('bc-2025.txt', 'Xã A báo cáo năm 2025')
  const after = folderWatch(folder, at.ports) // put there while the program did not run
  await settle(after)
  expect(at.published).toEqual(['Xã A báo cáo năm 2024', 'Xã A báo cáo năm 2025'])
})

test('a program that stops before it has read what was there at first reads it quietly after', async () => {
  await lookInto()
  await settle(folderWatch(folder, at.ports))
  expect([at.published, at.quiet]).toEqual([[], ['Xã A báo cáo năm 2019']])
})

test('a file that is still being written is left until it is finished', async () => {
  await settle()
  for (let part = 1; part <= 5; part++) {
    await put('bc.txt', 'Xã A '.repeat(part))
    await lookInto()
    at.clock.advance(STEADY_MS - 1)
    await lookInto()
  }
  expect(names()).toEqual(['bc-2019.txt'])
  at.clock.advance(1)
  await lookInto()
  expect(at.published).toEqual(['Xã A '.repeat(5)])
})

test('a changed file is published again, so that it corrects what was sent; one that was only touched is not', async () => {
  await put('bc.txt', 'Xã A thu 5 tỷ')
  await settle()
  expect(at.published).toEqual([])
  await put('bc.txt', 'Xã A thu 5 tỷ')
  await settle()
  expect(at.published).toEqual([])
  await put('bc.txt', 'Xã A thu 6 tỷ')
  await settle()
  await put('bc.meta.json', '{"unit": "xã A", "title": "Thu ngân sách"}')
  await settle()
  expect(at.published).toEqual(['Xã A thu 6 tỷ', 'Thu ngân sách'])
})

test('a refused file is told once, not read again until it is changed, and stands in nobody’s way', async () => {
  await settle()
  await put('hong.pdf', '%PDF-1.4 hỏng')
  await put('khong-ro.txt', 'Không nói của đơn vị nào')
  await put('tot.txt', 'Xã A tốt')
  await settle()
  for (let n = 0; n < 5; n++) await settle(folderWatch(folder, at.ports))
  const refused = () =>
    at.said.filter(({ message }) => message.startsWith('a file was refused')).map(({ fields: { file, why } }) => [file, why])
  expect(refused()).toEqual([
    ['hong.pdf', 'file-damaged'],
    ['khong-ro.txt', 'file-no-unit'],
  ])
  expect(at.published).toEqual(['Xã A tốt'])
  await put('khong-ro.txt', 'Nay nói là của xã A')
  await settle()
  expect(at.published).toEqual(['Xã A tốt', 'Nay nói là của xã A'])
  expect(refused()).toHaveLength(2)
})

test('notes, hidden files, other kinds and links to folders are no reports; nothing is removed, and a file that goes changes nothing', async () => {
  await settle()
  for (const name of ['README.md', '.nhap.txt', '~$bc.docx', 'anh.jpg', 'bang.xlsx', 'bc.txt.part']) await put(name, 'Xã A')
  await symlink(folder, join(folder, 'vong'))
  await put('that.txt', 'Xã A thật')
  await settle()
  expect(names()).toEqual(['bc-2019.txt', 'that.txt'])
  await rm(join(folder, 'that.txt'))
  await settle()
  await put('khac.txt', 'Xã A khác')
  await rename(join(folder, 'khac.txt'), join(folder, 'khac-2.txt'))
  await settle()
  expect(names()).toEqual(['bc-2019.txt', 'that.txt', 'khac-2.txt'])
})

test('a folder that is away for a while is told once, and nothing in it is read twice when it is back', async () => {
  await settle()
  await rename(folder, `${folder}-x`)
  await settle()
  await rename(`${folder}-x`, folder)
  await settle()
  expect(names()).toEqual(['bc-2019.txt'])
  expect(at.said.filter(({ message }) => message.startsWith('the watched folder')).map(({ level }) => level)).toEqual(['warn', 'info'])
})

test('what does not depend on the file is tried again, ever more slowly, and told once', async () => {
  await settle()
  await put('bc.txt', 'Xã A')
  for (let n = 0; n < 3; n++) {
    at.trouble.next = new HoiXaError('folder-unwritable', 'full', { details: { folder } })
    await settle()
    at.clock.advance(3600_000)
  }
  delete at.trouble.next
  await settle()
  expect(at.published).toEqual(['Xã A'])
  expect(at.said.filter(({ message }) => message.startsWith('a file cannot be taken in now'))).toHaveLength(1)
})
