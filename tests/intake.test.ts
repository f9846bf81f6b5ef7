import { mkdtemp, readFile as readFileBytes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Intake, readFile } from '../src/intake.ts'
import { createKnowledge } from '../src/knowledge/knowledge.ts'
import { type House, openHouse, openMemoryHouse, openReader, openReadingHouse } from '../src/main.ts'
import { hashOf, type ReportFile, type ReportSource } from '../src/report-files.ts'
import { memoryStorage, openStorage } from '../src/storage/open-storage.ts'
import { settlePublished, takeIn } from '../src/take-in.ts'
import { fold } from '../src/vietnamese/fold.ts'

const reader = openReader()
const DUONG_QUANG = 'xã Dương Quang, thành phố Bắc Kạn, tỉnh Bắc Kạn'
const DUC_XUAN = 'phường Đức Xuân, thành phố Bắc Kạn, tỉnh Bắc Kạn'
const [DUONG_QUANG_ID, DUC_XUAN_ID] = ['old-01849', 'old-01840']

/** A report with one figure; where it lies is said by its side file, if at all. */
function file(name: string, income: number, unit?: string): ReportFile {
  const text = `Xã Dương Quang, phường Đức Xuân họp bàn nhiệm vụ\n\nNăm 2024, thu nhập bình quân đầu người đạt ${income} triệu đồng/người/năm.\n`
  return { name, bytes: Buffer.from(text), ...(unit === undefined ? {} : { meta: { unit, date: '2024-12-20', title: 'Báo cáo' } }) }
}
const sourceOf = (one: ReportFile): ReportSource => ({ name: one.name, load: async () => one })

/** An intake over memory whose clock goes on by so much with each look, and the writes that were made, by how many reports each held. */
function newIntake(msPerLook = 0): { intake: Intake; writes: number[] } {
  const { reports } = memoryStorage()
  const writes: number[] = []
  let now = 0
  const intake: Intake = {
    ...reader,
    knowledge: createKnowledge(fold),
    clock: { now: () => (now += msPerLook), sleep: async () => {} },
    reports: {
      ...reports,
      async put(entries) {
        writes.push(entries.length)
        await reports.put(entries)
      },
    },
  }
  return { intake, writes }
}
async function take(files: readonly ReportSource[], intake: Intake, onRead?: () => void) {
  const batches = []
  for await (const taken of takeIn(files, intake, { settle: settlePublished(intake), ...(onRead ? { onRead } : {}) })) batches.push(taken)
  return batches
}
const stored = async ({ reports }: Intake) => {
  const found: Record<string, unknown[]> = {}
  for (const { id } of await reports.reports()) found[id] = (await reports.factsOf(id)).map(({ quantity }) => (quantity?.value ?? 0) / 1e6)
  return found
}

test('what is read together is written once, two hundred at most, and heard of while it is read', async () => {
  const { intake, writes } = newIntake()
  const heard: number[] = []
  const files = Array.from({ length: 201 }, (_, at) => sourceOf(file(`r${at}.txt`, at + 1, DUONG_QUANG)))
  const batches = await take(files, intake, () => heard.push(writes.length))
  expect(writes).toEqual([200, 1])
  expect(batches.map(({ length }) => length)).toEqual([200, 1])
  expect(heard).toEqual([...Array(200).fill(0), 1])
})

test('what was read is written after a second, however little it is', async () => {
  const { intake, writes } = newIntake(400)
  await take(
    Array.from({ length: 6 }, (_, at) => sourceOf(file(`r${at}.txt`, at + 1, DUONG_QUANG))),
    intake,
  )
  expect(writes).toEqual([3, 3])
})

test('a file that cannot be had or read stops no other', async () => {
  const { intake } = newIntake()
  const gone: ReportSource = {
    name: 'gone.txt',
    load: async () => {
      throw new Error('gone')
    },
  }
  const [taken] = await take(
    [sourceOf(file('a.txt', 40, DUONG_QUANG)), gone, sourceOf({ name: 'empty.txt', bytes: new Uint8Array() })],
    intake,
  )
  expect(taken?.map(one => [one.name, 'error' in one])).toEqual([
    ['a.txt', false],
    ['gone.txt', true],
    ['empty.txt', true],
  ])
  expect(await stored(intake)).toEqual({ 'a.txt': [40] })
})

test('where a write fails each of its files is told so, and nothing of it is known', async () => {
  const { intake } = newIntake()
  const full: Intake = { ...intake, reports: { ...intake.reports, put: () => Promise.reject(new Error('disk full')) } }
  const [taken] = await take([sourceOf(file('a.txt', 40, DUONG_QUANG)), sourceOf(file('b.txt', 41, DUONG_QUANG))], full)
  expect(taken?.map(one => 'error' in one && one.error)).toEqual([new Error('disk full'), new Error('disk full')])
  expect(full.knowledge.reports()).toEqual([])
})

test('two units’ reports of one file name are both kept, in one batch and over several', async () => {
  for (const together of [true, false]) {
    const { intake } = newIntake()
    const files = [file('bc.txt', 40, DUONG_QUANG), file('bc.txt', 50, DUC_XUAN)].map(sourceOf)
    if (together) await take(files, intake)
    else for (const one of files) await take([one], intake)
    expect(await stored(intake)).toEqual({ 'bc.txt': [40], [`bc@${DUC_XUAN_ID}.txt`]: [50] })
    const [fact] = await intake.reports.factsOf(`bc@${DUC_XUAN_ID}.txt`)
    expect(fact?.report).toBe(`bc@${DUC_XUAN_ID}.txt`)
    expect(await intake.knowledge.get(fact!.id)).toEqual(fact)
    expect(new Set(intake.knowledge.reports().map(({ id }) => id)).size).toBe(2)
  }
})

test('a unit’s report of the same file name replaces its earlier version, under whichever id that is', async () => {
  const { intake } = newIntake()
  const publish = (income: number, unit: string) => take([sourceOf(file('bc.txt', income, unit))], intake)
  await publish(40, DUONG_QUANG)
  await publish(50, DUC_XUAN)
  await publish(41, DUONG_QUANG)
  await publish(51, DUC_XUAN)
  expect(await stored(intake)).toEqual({ 'bc.txt': [41], [`bc@${DUC_XUAN_ID}.txt`]: [51] })
  await intake.reports.remove(['bc.txt'])
  await publish(52, DUC_XUAN)
  expect(await stored(intake)).toEqual({ [`bc@${DUC_XUAN_ID}.txt`]: [52] })
})

test('a report whose unit was not told well enough is replaced when its side file tells it', async () => {
  const { intake } = newIntake()
  await take([sourceOf(file('bc.txt', 40, 'xã Dương Quang'))], intake)
  expect((await intake.reports.get('bc.txt'))?.unit?.id).toBe('name-xa-duong-quang')
  await take([sourceOf(file('bc.txt', 40, DUONG_QUANG))], intake)
  expect((await intake.reports.reports()).map(({ id, unit }) => [id, unit?.id])).toEqual([['bc.txt', DUONG_QUANG_ID]])
})

test('a shipped report keeps its id where another unit’s report has its file’s name', async () => {
  const { intake } = newIntake()
  const seed = await readFile(file('bc.txt', 40, DUONG_QUANG), reader)
  await intake.reports.put([{ ...seed, report: { ...seed.report, origin: 'seeds' } }])
  await take([sourceOf(file('bc.txt', 50, DUC_XUAN))], intake)
  expect((await intake.reports.reports()).map(({ id, origin }) => [id, origin])).toEqual([
    ['bc.txt', 'seeds'],
    [`bc@${DUC_XUAN_ID}.txt`, undefined],
  ])
})

test('a file that is stored as it is, by the present rules, is not read again; what changed is', async () => {
  const { intake, writes } = newIntake()
  const files = [file('a.txt', 40, DUONG_QUANG), file('bc.txt', 41, DUONG_QUANG), file('bc.txt', 51, DUC_XUAN)]
  let reads = 0
  const again = async (some: readonly ReportFile[]) => {
    const taken = []
    const extract: Intake['extract'] = input => {
      reads++
      return intake.extract(input)
    }
    const counted = { ...intake, extract }
    for await (const batch of takeIn(some.map(sourceOf), counted, { settle: settlePublished(counted), skipKnown: true }))
      taken.push(...batch)
    return taken.map(one => ('read' in one ? [one.read.report.id, one.read.facts.length, one.unchanged] : one.error))
  }
  const ids = ['a.txt', 'bc.txt', `bc@${DUC_XUAN_ID}.txt`]
  expect(await again(files)).toEqual(ids.map(id => [id, 1, undefined]))
  expect([reads, writes]).toEqual([4, [3]]) // the last one under two ids
  expect(await again(files)).toEqual(ids.map(id => [id, 1, true]))
  expect([reads, writes]).toEqual([4, [3]])
  const side = { ...files[0]!, meta: { ...files[0]!.meta, date: '2024-12-21' } }
  expect(await again([side, { ...files[0]!, name: 'b.txt' }])).toEqual([
    ['a.txt', 1, undefined],
    ['b.txt', 1, undefined],
  ])
  const [old] = await intake.reports.reports()
  await intake.reports.put([{ report: { ...old!, rules: 0 }, facts: [] }])
  expect(await again([side])).toEqual([['a.txt', 1, undefined]])
  await intake.reports.remove(['a.txt'])
  expect(await again([side])).toEqual([['a.txt', 1, undefined]])
})

test('another file of this name that was handed in with it is no earlier version: the second is refused, in any order and again', async () => {
  const { intake } = newIntake()
  const two = [file('bc.txt', 40, DUONG_QUANG), file('bc.txt', 41, DUONG_QUANG)]
  const rivals = two.map((one, at) => ({ ...one, rivals: [hashOf(two[1 - at]!)] }))
  const refused = expect.objectContaining({ code: 'file-name-taken', details: { file: 'bc.txt', report: 'bc.txt' } })
  const outcome = async (some: readonly ReportFile[]) =>
    (await take(some.map(sourceOf), intake)).flat().map(one => ('error' in one ? one.error : one.read.report.id))
  expect(await outcome(rivals)).toEqual(['bc.txt', refused])
  expect(await outcome([rivals[1]!])).toEqual([refused])
  expect(await outcome(rivals)).toEqual(['bc.txt', refused])
  expect(await stored(intake)).toEqual({ 'bc.txt': [40] })
  const third = file('bc.txt', 42, DUONG_QUANG)
  expect(await outcome([third])).toEqual(['bc.txt']) // a later version
})

test('files read ahead, whichever is done first, are settled in their order', async () => {
  const { intake } = newIntake()
  const files = [40, 41, 42, 43, 44].map(income => file('bc.txt', income, DUONG_QUANG))
  const turns: (() => void)[] = []
  let most = 0
  const read = async (one: ReportFile, id?: string) => {
    await new Promise<void>(resolve => {
      turns.push(resolve)
      most = Math.max(most, turns.length)
      if (turns.length === 3) for (const turn of turns.splice(0).reverse()) turn()
      else if (one === files.at(-1)) for (const turn of turns.splice(0)) turn()
    })
    return readFile(one, reader, id)
  }
  const order: unknown[] = []
  for await (const batch of takeIn(files.map(sourceOf), intake, { read, ahead: 2, settle: settlePublished(intake, read) }))
    order.push(...batch.map(one => ('read' in one ? (one.read.facts[0]?.quantity?.value ?? 0) / 1e6 : one.error)))
  expect(order).toEqual([40, 41, 42, 43, 44])
  expect(most).toBe(3)
  expect(await stored(intake)).toEqual({ 'bc.txt': [44] })
})

/** The shipped reports known, and a reader of xã Dương Quang. */
async function newHouse(): Promise<House> {
  const house = await openHouse(memoryStorage(), { follow: { start() {}, step() {}, stop() {} } })
  await house.storage.subscriptions.put({ chat: 1, units: [DUONG_QUANG_ID], consent: { at: 0, notice: 1 } })
  return house
}

test('a report that names its commune without a district goes to those who follow the one that is known, and says what to look at', async () => {
  const house = await newHouse()
  const published = await house.publish(file('bc.txt', 50, 'xã Dương Quang'))
  expect(published).toMatchObject({
    report: 'bc.txt',
    unit: 'xã Dương Quang',
    where: 'thành phố Bắc Kạn, tỉnh Bắc Kạn',
    review: ['ambiguous-unit'],
    queued: 1,
  })
})

test('a report that tells its unit well says where that lies, and nothing is to be looked at', async () => {
  const house = await newHouse()
  expect(await house.publish(file('bc.txt', 50, DUONG_QUANG))).toMatchObject({
    where: 'thành phố Bắc Kạn, tỉnh Bắc Kạn',
    review: [],
    queued: 1,
  })
  const hamlet = await house.publish(file('thon.txt', 50, 'thôn Nà Ỏi'))
  expect(hamlet).toMatchObject({ unit: 'thôn Nà Ỏi', where: 'thành phố Bắc Kạn, tỉnh Bắc Kạn', review: [], queued: 0 })
})

test.each([
  ['xã Tân Lập', 'ambiguous-unit'],
  ['xã Không Hề Có', 'unknown-unit'],
])('a report of %s is taken in though nobody can be told of it', async (unit, review) => {
  const house = await newHouse()
  const published = await house.publish(file('bc.txt', 50, unit))
  expect(published).toMatchObject({ unit, review: [review], queued: 0, facts: 1 })
  expect(published.where).toBeUndefined()
  expect(await house.storage.reports.get('bc.txt')).toBeDefined()
})

test('what is forgotten is gone with its figures, and what waits of its bulletins is not sent', async () => {
  const house = await newHouse()
  const { bulletin, facts } = await house.publish(file('bc.txt', 50, DUONG_QUANG))
  const notice = { ...file('tb.txt', 1, DUONG_QUANG), bytes: Buffer.from('Thông báo\n\nNgày mai mất điện cả xã, bà con lưu ý nhé.\n') }
  const { bulletin: second } = await house.publish(notice)
  const id = house.knowledge.reports()[0]!.id
  expect(id).toBe('bc.txt')
  expect(await house.forget('bc.txt')).toEqual({ report: 'bc.txt', facts, withdrawn: 1 })
  expect(await house.forget('tb.txt')).toEqual({ report: 'tb.txt', facts: 0, withdrawn: 1 })
  for (const one of [bulletin, second]) expect(await house.storage.outbox.count(one)).toMatchObject({ waiting: 0, gone: 1 })
  expect(await house.storage.reports.get('bc.txt')).toBeUndefined()
  expect(house.knowledge.report('bc.txt')).toBeUndefined()
  await expect(house.forget('bc.txt')).rejects.toMatchObject({ code: 'file-missing', details: { file: 'bc.txt' } })
  expect(await house.forget('duong-quang-2021.md')).toBe('shipped')
  expect(house.knowledge.report('duong-quang-2021.md')).toBeDefined()
})

test('who only looks sees the shipped reports as they are now, also in a folder that an earlier version wrote, and changes nothing in it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hoixa-'))
  const storage = await openStorage(folder, 'write')
  const shipped = (await openMemoryHouse()).knowledge.reports().find(({ id }) => id.startsWith('duc-xuan'))!
  await storage.reports.put([{ report: { ...shipped, origin: 'seeds', rules: 1, hash: 'of an earlier text' }, facts: [] }])
  await storage.close()
  const stored = await readFileBytes(join(folder, 'knowledge.json'))
  const house = await openReadingHouse(folder)
  const answer = await house.app.ask('thu ngân sách phường Đức Xuân năm 2021', { language: 'vi' })
  expect(answer).toMatchObject({ status: 'answer', facts: [{ fact: { quantity: { value: 9_130_000_000 } } }] })
  await house.close()
  expect(await readFileBytes(join(folder, 'knowledge.json'))).toEqual(stored)
})
