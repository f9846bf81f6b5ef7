import { execFileSync } from 'node:child_process'
import { watch } from 'node:fs'
import { copyFile, mkdir, mkdtemp, readdir, symlink, truncate, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { WORTH_THREADS } from '../../src/commands/threads.ts'
import { openStorage } from '../../src/storage/open-storage.ts'
import { zipOf } from '../support/zip-writer.ts'
import { type Ended, install, namesIn, type Program, type Started } from './program.ts'
import { communeReport } from './reports.ts'

// Several processes after one another, on a machine that may be busy.
vi.setConfig({ testTimeout: 240_000 })

let program: Program
beforeAll(async () => {
  program = await install()
}, 120_000)
afterAll(() => program.remove())

const [CAO_THUONG, DUC_XUAN] = ['xã Cao Thượng, huyện Ba Bể, tỉnh Bắc Kạn', 'phường Đức Xuân, thành phố Bắc Kạn, tỉnh Bắc Kạn']
const newData = async () => join(await mkdtemp(join(program.folder, 'data-')), 'data')
async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(program.folder, 'reports-'))
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  return folder
}
interface Told {
  readonly files: Record<string, unknown>[]
  readonly summary: Record<string, unknown> | undefined
}
function told({ stdout }: Ended): Told {
  const lines: Record<string, unknown>[] = stdout
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line))
  const last = lines.at(-1)
  return last && 'summary' in last
    ? { files: lines.slice(0, -1), summary: last.summary as Told['summary'] }
    : { files: lines, summary: undefined }
}
/** The figures that a folder holds of each report, in millions. */
async function stored(data: string): Promise<Record<string, number[]>> {
  const storage = await openStorage(data, 'read')
  const found: Record<string, number[]> = {}
  for (const { id, origin } of await storage.reports.reports())
    if (origin !== 'seeds') found[id] = (await storage.reports.factsOf(id)).map(({ quantity }) => (quantity?.value ?? 0) / 1e6)
  expect([storage.recoveries, await storage.outbox.bulletins()]).toEqual([[], []])
  await storage.close()
  return found
}

const FILES: Readonly<Record<string, string>> = {
  'cao-thuong/bc.md': communeReport('47'),
  'cao-thuong-2/bc.md': communeReport('48'),
  'duc-xuan/bc.md': communeReport('61', { unit: DUC_XUAN }),
  'duc-xuan/side.txt': 'Báo cáo của phường\n\nNăm 2024, thu nhập bình quân đầu người đạt 62 triệu đồng/người/năm.\n',
  'duc-xuan/side.meta.json': JSON.stringify({ unit: DUC_XUAN, date: '2024-12-20' }),
  'english.txt': 'The committee met on Monday and agreed that the budget of the town shall grow by twelve percent.',
  'bang.xlsx': 'PK',
}
const NAMED_ALIKE =
  'Tệp bc.md trùng tên với một tệp khác cùng đơn vị trong lần nhập này, nên không ghi đè lên bc.md. Hãy đổi tên tệp rồi chạy lại lệnh.'
const EXPECTED = { 'bc.md': [48, 512], 'bc@old-01840.md': [61, 512], 'side.txt': [62] }
const REASONS = { 'file-name-taken': 1, 'file-not-vietnamese': 1 }

/** What is told of `FILES` at first and when they are handed in again. */
function expectFirst({ files, summary }: Told): void {
  expect(files.map(({ file }) => file)).toEqual([
    'cao-thuong-2/bc.md',
    'cao-thuong/bc.md',
    'duc-xuan/bc.md',
    'duc-xuan/side.txt',
    'english.txt',
  ])
  expect(files[1]).toEqual({ file: 'cao-thuong/bc.md', error: NAMED_ALIKE, code: 'file-name-taken' })
  expect(files[2]).toEqual({
    file: 'duc-xuan/bc.md',
    report: 'bc@old-01840.md',
    unit: 'phường Đức Xuân',
    where: 'thành phố Bắc Kạn, tỉnh Bắc Kạn',
    review: [],
    facts: 2,
  })
  expect(summary).toEqual({ reports: 3, facts: 5, toReview: expect.any(Number), unchanged: 0, skipped: 1, refused: 2, reasons: REASONS })
}
function expectAgain({ files, summary }: Told): void {
  expect(files[2]).toMatchObject({ report: 'bc@old-01840.md', facts: 2, unchanged: true })
  expect(summary).toEqual({ reports: 0, facts: 0, toReview: 0, unchanged: 3, skipped: 1, refused: 2, reasons: REASONS })
}

describe('import', () => {
  test.each(['folder', 'archive'])('of reports in folders, as a %s: none of one name is lost, and nothing is read twice', async kind => {
    const data = await newData()
    const folder = await folderOf(FILES)
    const archive = join(await folderOf({ 'xa.zip': zipOf(Object.entries(FILES).map(([name, data]) => ({ name, data }))) }), 'xa.zip')
    const [what, other] = kind === 'folder' ? [folder, archive] : [archive, folder]
    const first = await program.run(['import', '--json', what], { data })
    expect(first).toMatchObject({ code: 1, stderr: '' })
    expectFirst(told(first))
    expect(await stored(data)).toEqual(EXPECTED)
    expectAgain(told(await program.run(['import', '--json', what], { data })))
    const plain = await program.run(['import', other], { data })
    expect(plain).toMatchObject({ code: 1, stderr: expect.stringContaining(`cao-thuong/bc.md: ${NAMED_ALIKE}\n`) })
    expect(plain.stdout).toMatch(
      /1 tệp trùng tên với tệp khác cùng đơn vị: cao-thuong\/bc\.md\n1 tệp không phải tiếng Việt: english\.txt\n$/,
    )
    expect(await stored(data)).toEqual(EXPECTED)
  })
  test('beside a bot goes through it, with the same words', async () => {
    const data = await newData()
    const chat = await program.chat(data)
    const folder = await folderOf(FILES)
    expectFirst(told(await program.run(['import', '--json', folder], { data })))
    expectAgain(told(await program.run(['import', '--json', folder], { data })))
    expect(await chat.say('thu nhập Cao Thượng 2024', 'Nguồn:')).toContain('48 triệu đồng/người/năm')
    expect((await chat.leave()).code).toBe(0)
    expect(await stored(data)).toEqual(EXPECTED)
    expect(await namesIn(join(data, 'inbox'))).toEqual([])
  })
  test('a report that is published meanwhile is taken in as well', async () => {
    const data = await newData()
    await program.run(['publish', join(await folderOf({ 'a.md': communeReport('40') }), 'a.md')], { data })
    const [imported, published] = await Promise.all([
      program.run(['import', '--json', await folderOf({ 'b.md': communeReport('41') })], { data }),
      program.run(['publish', '--json', join(await folderOf({ 'c.md': communeReport('42') }), 'c.md')], { data }),
    ])
    expect([imported.code, published.code]).toEqual([0, 0])
    const storage = await openStorage(data, 'read')
    for (const id of ['a.md', 'b.md', 'c.md']) expect(await storage.reports.get(id)).toBeDefined()
    await storage.close()
  })
  test('of an archive that cannot be opened is one line, and changes nothing', async () => {
    const data = await newData()
    const archives = join(import.meta.dirname, '../files/archives')
    const folder = await folderOf({ 'damaged.zip': zipOf([{ name: 'a.txt', data: 'x' }]).subarray(0, -1) })
    await copyFile(join(archives, 'encrypted.zip'), join(folder, 'encrypted.zip'))
    for (const [name, code, words] of [
      ['damaged.zip', 'archive-damaged', 'Tệp nén damaged.zip bị hỏng hoặc chưa tải về xong.'],
      ['encrypted.zip', 'archive-encrypted', 'encrypted.zip được nén có mật khẩu. Hãy giải nén ra thư mục rồi nhập thư mục đó.'],
    ]) {
      const ended = await program.run(['import', '--json', join(folder, name!)], { data })
      expect(ended).toMatchObject({ code: 1, stderr: '' })
      expect(told(ended)).toEqual({ files: [{ file: name, error: words, code }], summary: undefined })
    }
    expect(await namesIn(data)).toEqual([])
    expect((await program.run(['import', join(archives, 'plain.zip')], { data })).code).toBe(0)
    expect(await stored(data)).toEqual({ 'bc.md': [47, 512], 'báo cáo.txt': [61] })
  })
  test.skipIf(process.platform === 'win32')('says of each thing in a folder that is no file why not, and takes in the others', async () => {
    const [data, folder] = [
      await newData(),
      await folderOf({ 'a.md': communeReport('47'), 'huge.txt': '', 'dir/z.md': communeReport('48', { title: 'Z' }) }),
    ]
    await truncate(join(folder, 'huge.txt'), 1 << 30)
    await mkdir(join(folder, 'x.txt'))
    execFileSync('mkfifo', [join(folder, 'pipe.txt')])
    await symlink('loop.txt', join(folder, 'loop.txt'))
    await symlink('.', join(folder, 'around'))
    await symlink('gone', join(folder, 'gone.txt'))
    const ended = await program.run(['import', '--json', folder], { data })
    expect(ended).toMatchObject({ code: 1, stderr: '' })
    const { files, summary } = told(ended)
    expect(files.map(({ file, code, facts }) => [file, code ?? facts])).toEqual([
      ['a.md', 2],
      ['around', 'file-not-regular'],
      ['dir/z.md', 2],
      ['gone.txt', 'file-missing'],
      ['huge.txt', 'file-too-large'],
      ['loop.txt', 'file-not-regular'],
      ['pipe.txt', 'file-not-regular'],
      ['x.txt', 'file-not-regular'],
    ])
    expect(summary).toMatchObject({ reports: 2, refused: 6, reasons: { 'file-not-regular': 4, 'file-missing': 1, 'file-too-large': 1 } })
  })
})

describe('import of more files than one thread reads', () => {
  const MANY = WORTH_THREADS + 100
  const incomeOf = (at: number) => 1_000 + at
  const nameOf = (at: number) => `bc-${String(at).padStart(5, '0')}.md`
  /** Resolves to how the process ended when it got a signal at the next write of the knowledge base. */
  async function signalAtWrite({ process: child, ended }: Started, data: string, signal: NodeJS.Signals): Promise<Ended> {
    let sent = false
    const watcher = watch(data, (change, name) => {
      if (change === 'rename' && name === 'knowledge.json' && !sent) sent = child.kill(signal)
    })
    return ended.finally(() => watcher.close())
  }

  test('stopped by Ctrl-C and killed in between, the same command takes in the rest, each figure once', async () => {
    const data = await newData()
    const files = Array.from({ length: MANY }, (_, at) => ({
      name: `xa/${nameOf(at)}`,
      data: communeReport(String(incomeOf(at)), { title: `Lần ${at}`, unit: CAO_THUONG }),
    }))
    const archive = join(await folderOf({ 'many.zip': zipOf(files) }), 'many.zip')
    await program.run(['start'], { data, input: 'chào\n' }) // the shipped reports are known
    const stopped = await signalAtWrite(program.start(['import', '--json', archive], { data, input: '' }), data, 'SIGINT')
    const { files: done, summary } = told(stopped)
    expect([stopped.code, summary?.stopped]).toEqual([1, true])
    expect(Object.keys(await stored(data)).sort()).toEqual(done.map(({ report }) => report).sort())
    const killed = await signalAtWrite(program.start(['import', '--json', archive], { data, input: '' }), data, 'SIGKILL')
    expect(killed.code).toBeNull()
    const kept = Object.keys(await stored(data)).length
    expect(kept).toBeGreaterThan(done.length)
    const last = await program.run(['import', '--json', archive], { data })
    expect([last.code, told(last).files.length]).toEqual([0, MANY])
    expect(told(last).summary).toMatchObject({ reports: MANY - kept, facts: 2 * (MANY - kept), unchanged: kept, refused: 0 })
    expect(last.stderr).toMatch(new RegExp(`^import: 0/${MANY}\\n(?:import: \\d+/${MANY}\\n)*import: ${MANY}/${MANY}\\n$`))
    expect(await stored(data)).toEqual(Object.fromEntries(files.map((_, at) => [nameOf(at), [incomeOf(at), 512]])))
    expect((await readdir(data)).filter(name => /damaged|\.new/.test(name))).toEqual([])
  })
})
