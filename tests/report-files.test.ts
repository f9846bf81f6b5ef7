import { mkdir, rm, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { HoiXaError } from '../src/domain/errors.ts'
import { collectReports, hashOf, type ReportFile, reportSources } from '../src/report-files.ts'
import { folderOf } from './files/folder.ts'
import { zipOf } from './support/zip-writer.ts'

type Loaded = Partial<ReportFile> & { readonly code?: string }

/** What each source loads, or the code of why not. */
async function loaded(path: string): Promise<{ files: Record<string, Loaded>; skipped: number }> {
  const { sources, skipped, close } = await collectReports(path)
  const files: Record<string, Loaded> = {}
  for (const { name, load } of sources) files[name] = await load().catch(({ code }: HoiXaError) => ({ code }))
  await close()
  return { files, skipped }
}

const FILES = {
  'a.txt': 'một',
  'a.meta.json': '\ufeff{"unit": "xã A"}',
  'xa-b/bc.docx': 'hai',
  'xa-b/bc.meta.json': '["no object"]',
  'xa-c/d.md': 'ba',
  'xa-c/d.meta.json': '{',
  'xa-c/README.md': '',
  'bang.xlsx': '',
  'more.zip': zipOf([{ name: 'inside.txt' }]),
  '.DS_Store': '',
  '__MACOSX/._a.txt': '',
}

test('a folder and a ZIP of the same files are the same: side files with their reports, what is none left out and counted', async () => {
  const folder = await folderOf(FILES)
  const archive = join(await folderOf({ 'a.bin': zipOf(Object.entries(FILES).map(([name, data]) => ({ name, data }))) }), 'a.bin')
  for (const path of [folder, archive]) {
    const { files, skipped } = await loaded(path)
    expect(skipped).toBe(2)
    expect(Object.keys(files)).toEqual(['a.txt', 'xa-b/bc.docx', 'xa-c/d.md'])
    expect(files['a.txt']).toMatchObject({ name: 'a.txt', meta: { unit: 'xã A' } })
    expect(files['xa-b/bc.docx']).toEqual({ code: 'file-unsupported' })
    expect(files['xa-c/d.md']).toEqual({ code: 'file-unsupported' })
  }
})

test('names are NFC, however the disk has them', async () => {
  const { files } = await loaded(await folderOf({ 'ba\u0301o ca\u0301o.txt': 'x' }))
  expect(Object.values(files)).toEqual([expect.objectContaining({ name: 'báo cáo.txt' })])
})

test('files of one name in several folders know of each other; those that are the same are no rivals', async () => {
  const path = await folderOf({ 'a/bc.txt': '1', 'b/bc.txt': '2', 'c/bc.txt': '2', 'd/x.txt': '3' })
  const { files } = await loaded(path)
  const hash = (label: string) => hashOf({ ...(files[label] as ReportFile) })
  expect(files['a/bc.txt']?.rivals).toEqual([hash('b/bc.txt')])
  expect(files['b/bc.txt']?.rivals).toEqual([hash('a/bc.txt')])
  expect(files['c/bc.txt']?.rivals).toEqual([hash('a/bc.txt')])
  expect(files['d/x.txt']?.rivals).toBeUndefined()
})

test('a report or side file of a gigabyte is refused before it is loaded', async () => {
  const folder = await folderOf({ 'a.txt': '', 'b.txt': 'x', 'b.meta.json': '{}' })
  for (const name of ['a.txt', 'b.meta.json']) await truncate(join(folder, name), 1 << 30)
  const before = process.memoryUsage().rss
  expect((await loaded(folder)).files).toEqual({ 'a.txt': { code: 'file-too-large' }, 'b.txt': { code: 'file-unsupported' } })
  expect(process.memoryUsage().rss - before).toBeLessThan(500 << 20)
})

test('so is a file in an archive', async () => {
  const data = Buffer.alloc(21 << 20, 'năm 2021 đạt 40 triệu đồng ')
  const path = join(
    await folderOf({
      'a.zip': zipOf([
        { name: 'a.txt', data, method: 0 },
        { name: 'b.txt', data: 'x' },
      ]),
    }),
    'a.zip',
  )
  expect((await loaded(path)).files).toMatchObject({ 'a.txt': { code: 'file-too-large' }, 'b.txt': { name: 'b.txt' } })
})

test('a file that goes away before its turn is told, and the others are loaded', async () => {
  const folder = await folderOf({ 'a.txt': 'x', 'b.txt': 'x' })
  const [a, b] = (await collectReports(folder)).sources
  await rm(join(folder, 'a.txt'))
  await expect(a!.load()).rejects.toMatchObject({ code: 'file-missing', details: { file: 'a.txt' } })
  expect((await b!.load()).name).toBe('b.txt')
})

test('what is neither a folder nor an archive is not there; a name that promises an archive is held to it', async () => {
  const folder = await folderOf({ 'a.txt': 'x', 'b.ZIP': 'x' })
  await expect(collectReports(join(folder, 'a.txt'))).rejects.toMatchObject({ code: 'file-missing' })
  await expect(collectReports(join(folder, 'none'))).rejects.toMatchObject({ code: 'file-missing' })
  await expect(collectReports(join(folder, 'b.ZIP'))).rejects.toMatchObject({ code: 'archive-damaged', details: { file: 'b.ZIP' } })
  await mkdir(join(folder, 'c.zip'))
  expect((await loaded(join(folder, 'c.zip'))).files).toEqual({})
  expect(await reportSources(folder)).toHaveLength(1)
})
