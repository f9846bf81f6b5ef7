import { appendFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { HoiXaError } from '../../src/domain/errors.ts'
import { isZip, openZip, ZIP_LIMITS } from '../../src/files/zip-archive.ts'
import { type Zipped, zipOf } from '../support/zip-writer.ts'
import { folderOf } from './folder.ts'

const ARCHIVES = join(import.meta.dirname, 'archives')
const isText = (label: string) => /\.(?:txt|md|json)$/.test(label)
const anySize = () => {}

/** What an archive holds: by label its text, or why not. */
async function held(path: string, limits = ZIP_LIMITS): Promise<{ files: Record<string, string>; others: readonly string[] }> {
  const { files, others, close } = await openZip(path, 'a.zip', isText, limits)
  const texts: Record<string, string> = {}
  for (const { label, load } of files)
    texts[label] = await load(anySize).then(
      bytes => Buffer.from(bytes).toString(),
      (error: HoiXaError) => error.code,
    )
  await close()
  return { files: texts, others }
}
const archive = async (bytes: Uint8Array) => join(await folderOf({ 'a.zip': bytes }), 'a.zip')
const opened = async (files: readonly Zipped[], limits = ZIP_LIMITS) => held(await archive(zipOf(files)), limits)

test('archives of other programs are read: Info-ZIP’s and Python’s', async () => {
  const { files, others } = await held(join(ARCHIVES, 'plain.zip'))
  expect(Object.keys(files)).toEqual(['xa-a/bc.md', 'xã Đức Xuân/báo cáo.meta.json', 'xã Đức Xuân/báo cáo.txt'])
  expect(files['xã Đức Xuân/báo cáo.txt']).toContain('61 triệu đồng/người/năm')
  expect(others).toEqual(['bang.csv'])
  expect((await held(join(ARCHIVES, 'python.zip'))).files).toEqual({ 'xã A/báo cáo.txt': expect.stringContaining('61 triệu') })
})

test('one with a password is refused as a whole, or for the files that have one', async () => {
  await expect(held(join(ARCHIVES, 'encrypted.zip'))).rejects.toMatchObject({ code: 'archive-encrypted', details: { file: 'a.zip' } })
  const { files } = await opened([
    { name: 'a.txt', data: 'x', flags: 1 },
    { name: 'b.txt', data: 'b' },
  ])
  expect(files).toEqual({ 'a.txt': 'archive-encrypted', 'b.txt': 'b' })
})

test('names are UTF-8, whether told or not, else code page 437; forms of letters are one', async () => {
  const { files } = await opened([
    { name: 'xã/một.txt', data: '1' },
    { name: 'xã/hai.txt', data: '2', flags: 0 },
    { name: Buffer.from([0x8a, 0x2e, 0x74, 0x78, 0x74]), data: '3', flags: 0 },
    { name: 'ba\u0301o.txt', data: '4' },
  ])
  expect(files).toEqual({ 'xã/một.txt': '1', 'xã/hai.txt': '2', 'è.txt': '3', 'báo.txt': '4' })
})

test('no name leads anywhere or speaks to the terminal', async () => {
  const names = ['../../etc/a.txt', '/abs/b.txt', 'C:\\x\\c.txt', 'd/./../e.txt', '\u001b[2Jf.txt', 'g\u202etxt.txt', '..', '/', 'folder/']
  const { files, others } = await opened(names.map(name => ({ name, data: 'x' })))
  expect(Object.keys(files).sort()).toEqual(['?[2Jf.txt', 'C:/x/c.txt', 'abs/b.txt', 'd/e.txt', 'etc/a.txt', 'g?txt.txt'])
  expect(others).toEqual([])
})

describe('an archive that would fill the memory is refused before anything is unpacked', () => {
  const bomb = (size: number): Zipped => ({ name: 'a.txt', data: 'x', size })
  test.each<[string, readonly Zipped[], Partial<typeof ZIP_LIMITS>, HoiXaError['code']]>([
    ['too many files', [{ name: 'a.csv' }, { name: 'b.csv' }, { name: 'c.csv' }], { entries: 2 }, 'archive-too-large'],
    ['too much in all', [bomb(600), { ...bomb(600), name: 'b.txt' }], { total: 1_000, ratio: 1e9 }, 'archive-too-large'],
    ['packed too well', [{ name: 'a.txt', data: Buffer.alloc(1 << 20) }], { total: 50 << 20 }, 'archive-too-large'],
    [
      'the same bytes over again',
      [
        { name: 'a.txt', data: 'x' },
        { name: 'b.txt', data: 'x', offset: 0 },
      ],
      {},
      'archive-damaged',
    ],
    [
      'an entry in another',
      [
        { name: 'a.txt', data: 'abc', method: 0 },
        { name: 'b.txt', data: 'x', offset: 36 },
      ],
      {},
      'archive-damaged',
    ],
    ['an entry beyond the end', [{ name: 'a.txt', data: 'x', packedSize: 1 << 30 }], {}, 'archive-damaged'],
  ])('%s', async (_, files, limits, code) => {
    await expect(opened(files, { ...ZIP_LIMITS, ...limits })).rejects.toMatchObject({ code, details: { file: 'a.zip' } })
  })
  test('as many entries as the format counts', async () => {
    const one = zipOf([{ name: 'a.txt', data: 'x' }])
    const directory = one.subarray(one.indexOf('PK\u0001\u0002', 0, 'latin1'), -22)
    const many = zipOf([], 0xffff)
    const bytes = Buffer.concat([one.subarray(0, -22 - directory.length), ...Array<Buffer>(0xffff).fill(directory), many])
    await expect(held(await archive(bytes))).rejects.toMatchObject({ code: 'archive-too-large' })
  })
})

test('a file whose size or checksum is a lie is refused, its size before it is unpacked, and the others are read', async () => {
  const { files } = await opened([
    { name: 'a.txt', data: 'năm 2021', size: 3 },
    { name: 'b.txt', data: 'năm 2021', size: 300 },
    { name: 'c.txt', data: 'năm 2021', crc: 1 },
    { name: 'd.txt', data: 'năm 2021', method: 93 },
    { name: 'e.txt', data: 'năm 2021' },
  ])
  const damaged = Object.fromEntries(['a', 'b', 'c', 'd'].map(name => [`${name}.txt`, 'file-damaged']))
  expect(files).toEqual({ ...damaged, 'e.txt': 'năm 2021' })
  const { files: listed, close } = await openZip(await archive(zipOf([{ name: 'a.txt', data: 'x', size: 1e9 }])), 'a.zip', isText, {
    ...ZIP_LIMITS,
    ratio: Number.POSITIVE_INFINITY,
  })
  const refuse = (size: number) => {
    throw new HoiXaError('file-too-large', `${size}`)
  }
  await expect(listed[0]!.load(refuse)).rejects.toMatchObject({ code: 'file-too-large', message: '1000000000' })
  await close()
})

test('an archive that was cut off anywhere is refused; one that is written to is told so', async () => {
  const whole = await readFile(join(ARCHIVES, 'plain.zip'))
  for (const length of [0, 3, 4, 30, 400, whole.length - 23, whole.length - 1])
    await expect(held(await archive(whole.subarray(0, length))), `${length}`).rejects.toMatchObject({ code: 'archive-damaged' })
  const path = await archive(whole)
  const { files, close } = await openZip(path, 'a.zip', isText)
  await appendFile(path, 'x')
  await expect(files[0]!.load(anySize)).rejects.toMatchObject({ code: 'file-changed', details: { file: 'a.zip' } })
  await close()
})

test('an archive is told by what it holds', async () => {
  const folder = await folderOf({ 'a.txt': zipOf([{ name: 'a.txt' }]), 'empty.zip': zipOf([]), 'b.zip': 'Xã', 'c.zip': '' })
  expect(await Promise.all(['a.txt', 'empty.zip', 'b.zip', 'c.zip', 'none'].map(name => isZip(join(folder, name))))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
})

test('whatever the bytes are, an archive is read as it was or refused in words', async () => {
  const texts = ['Năm 2021, thu nhập bình quân đầu người đạt 40 triệu đồng.'.repeat(5), 'đạt 41 triệu']
  const whole = zipOf([
    { name: 'xã/a.txt', data: texts[0]! },
    { name: 'b.txt', data: texts[1]!, method: 0 },
  ])
  const path = await archive(whole)
  const change = fc.record({ at: fc.nat(whole.length - 1), to: fc.nat(255) })
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), fc.nat(whole.length), fc.nat(9), async (changes, cut, chance) => {
      const bytes = Buffer.from(whole)
      for (const { at, to } of changes) bytes[at] = to
      await writeFile(path, chance === 0 ? bytes.subarray(0, cut) : bytes)
      const { files, close } = await openZip(path, 'a.zip', () => true).catch((error: unknown) => {
        expect(error).toBeInstanceOf(HoiXaError)
        return { files: [], close: async () => {} }
      })
      for (const { load } of files) {
        const refuse = (size: number) => {
          if (size > 1 << 20) throw new HoiXaError('file-too-large', 'x')
        }
        const loaded = await load(refuse).catch((error: unknown) => error)
        if (loaded instanceof Uint8Array) expect(texts).toContain(Buffer.from(loaded).toString())
        else expect(loaded).toBeInstanceOf(HoiXaError)
      }
      await close()
    }),
    { numRuns: 400 },
  )
})
