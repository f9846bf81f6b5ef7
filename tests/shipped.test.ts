import { execFile } from 'node:child_process'
import { mkdtemp, readFile as readText, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ReadFile, RULES_VERSION, readFile } from '../src/intake.ts'
import { openReader, ROOT, SEEDS, seedReports } from '../src/main.ts'
import type { ReportFile } from '../src/report-files.ts'
import { hashOfCatalogue } from '../src/seeds.ts'
import { builtFrom, type Shipped, shippedOr } from '../src/shipped.ts'

const reader = openReader()
let files: readonly ReportFile[]
let shipped: Shipped
let folder: string

beforeAll(async () => {
  await promisify(execFile)(process.execPath, [join(ROOT, 'bin/build.mjs'), 'src/cli.ts'], { cwd: ROOT })
  shipped = JSON.parse(await readText(join(ROOT, 'dist/shipped.json'), 'utf8'))
  files = await Promise.all((await seedReports()).map(source => source.load()))
  folder = await mkdtemp(join(tmpdir(), 'hoixa-shipped-'))
}, 60_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

test('the build keeps of each shipped report exactly what the program reads out of it', async () => {
  expect(shipped.reports.map(({ report }) => report.id)).toEqual(files.map(file => file.name))
  for (const [at, file] of files.entries()) expect(shipped.reports[at]).toStrictEqual(await readFile(file, reader))
  expect(shipped.reports.reduce((sum, { facts }) => sum + facts.length, 0)).toBeGreaterThan(50)
})

describe('what the build read is taken only where it is what would be read now', () => {
  /** The names of the shipped reports that are read anew. */
  async function readAnew(written: unknown, given = files, now: { sources?: string | undefined; catalogue?: string } = {}) {
    const { sources, catalogue } = { sources: shipped.sources, catalogue: hashOfCatalogue(SEEDS), ...now }
    const path = join(folder, 'shipped.json')
    await writeFile(path, typeof written === 'string' ? written : JSON.stringify(written))
    const anew: string[] = []
    const read = async (file: ReportFile): Promise<ReadFile> => {
      anew.push(file.name)
      return readFile(file, reader)
    }
    const taken = shippedOr(read, path, { sources, catalogue: () => catalogue })
    for (const file of given) expect(await taken(file)).toStrictEqual(await readFile(file, reader))
    return anew
  }
  const all = () => files.map(file => file.name)

  test('the same program, catalogue and files: all of it', async () => {
    expect(await readAnew(shipped)).toEqual([])
  })
  test('a report that was changed, or was given another side file, is read anew, the others are not', async () => {
    const [first, second, ...rest] = files
    const changed = { ...first!, bytes: Buffer.concat([first!.bytes, Buffer.from('\nNăm 2021, xã trồng 12 ha rừng.\n')]) }
    expect(await readAnew(shipped, [changed, { ...second!, meta: { title: 'Báo cáo' } }, ...rest])).toEqual([changed.name, second!.name])
  })
  test('a file of another name is another report', async () => {
    expect(await readAnew(shipped, [{ ...files[0]!, name: 'khac.md' }])).toEqual(['khac.md'])
  })
  test('another catalogue, other rules, other sources, a program that was not built', async () => {
    expect(await readAnew(shipped, files, { catalogue: 'another' })).toEqual(all())
    const reports = shipped.reports.map(one => ({ ...one, report: { ...one.report, rules: RULES_VERSION - 1 } }))
    expect(await readAnew({ ...shipped, reports })).toEqual(all())
    expect(await readAnew(shipped, files, { sources: 'another' })).toEqual(all())
    expect(shipped.sources).toMatch(/^[0-9a-f]{64}$/)
    expect(builtFrom()).toBeUndefined()
    expect(await readAnew(shipped, files, { sources: builtFrom() })).toEqual(all())
  })
  test('a file of the build that is cut short or missing', async () => {
    expect(await readAnew(JSON.stringify(shipped).slice(0, -40))).toEqual(all())
    const taken = shippedOr(async () => shipped.reports[0]!, join(folder, 'nowhere.json'), { sources: 'x', catalogue: () => 'y' })
    expect(await taken(files[1]!)).toBe(shipped.reports[0])
  })
})
