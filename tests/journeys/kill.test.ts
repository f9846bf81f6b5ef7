import { watch } from 'node:fs'
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ChatId } from '../../src/domain/subscription.ts'
import { submit } from '../../src/storage/inbox.ts'
import { openStorage, type Storage } from '../../src/storage/open-storage.ts'
import { dice } from './dice.ts'
import { install, namesIn, type Program, type Started } from './program.ts'
import { CAO_THUONG_ID, communeReport, DUONG_QUANG_ID } from './reports.ts'

const PUBLISH_KILLS = 20
const START_KILLS = 6
const IMPORT_KILLS = 6
const IMPORTED = 40
/** Follows Cao Thượng; 1 is the chat that the terminal reaches. */
const READERS: readonly ChatId[] = [1, 11, 12]

/** Where a process that takes reports in leaves its traces. */
const PLACES = ['', 'inbox', 'replies']

let program: Program
beforeAll(async () => {
  program = await install()
}, 120_000)
afterAll(() => program.remove())

const nameOf = (number: number) => `bao-cao-${number}.md`
const titleOf = (number: number) => `Xã Cao Thượng báo cáo lần ${number}`
const textOf = (number: number) => communeReport(String(100 + number), { title: titleOf(number) })

/** A folder with readers of Cao Thượng and one of another commune; the shipped reports are not known yet, so kills meet the first start too. */
async function newData(): Promise<string> {
  const data = join(await mkdtemp(join(program.folder, 'data-')), 'data')
  const storage = await openStorage(data, 'write')
  for (const place of PLACES) await mkdir(join(data, place), { recursive: true })
  for (const chat of READERS) await storage.subscriptions.put({ chat, units: [CAO_THUONG_ID], consent: { at: 0, notice: 1 } })
  await storage.subscriptions.put({ chat: 13, units: [DUONG_QUANG_ID], consent: { at: 0, notice: 1 } })
  await storage.close()
  return data
}

/** Opens the folder beside whatever the killed process left; nothing may be damaged. */
async function look<T>(data: string, at: (storage: Storage) => Promise<T>): Promise<T> {
  const storage = await openStorage(data, 'read')
  expect(storage.recoveries).toEqual([])
  const seen = await at(storage)
  await storage.close()
  return seen
}

/** The reports that lie in the drop folder, complete, or were learnt: nobody may lose them any more. */
async function acknowledged(data: string): Promise<Set<string>> {
  const dropped = (await namesIn(join(data, 'inbox'))).filter(name => !name.startsWith('.'))
  // Read in this order: what is learnt leaves the drop folder.
  const waiting = await Promise.all(
    dropped.map(async id => (JSON.parse(await readFile(join(data, 'inbox', id, 'request.json'), 'utf8')) as { name: string }).name),
  )
  const learnt = await look(data, async ({ reports }) => (await reports.reports()).map(({ id }) => id))
  return new Set([...waiting, ...learnt.filter(id => id.startsWith('bao-cao-'))])
}

/** Every report is known once with all its figures, and has one bulletin for each reader and for nobody else. */
async function expectAllDone(data: string, numbers: readonly number[]): Promise<void> {
  await look(data, async ({ reports, outbox, subscriptions }) => {
    const learnt = (await reports.reports()).map(({ id }) => id).filter(id => id.startsWith('bao-cao-'))
    expect(learnt.sort()).toEqual(numbers.map(nameOf).sort())
    for (const number of numbers)
      expect((await reports.factsOf(nameOf(number))).map(({ quantity }) => quantity?.value)).toEqual([(100 + number) * 1e6, 512e6])
    const bulletins = await outbox.bulletins()
    expect(bulletins.map(({ report }) => report).sort()).toEqual(numbers.map(nameOf).sort())
    for (const { id, title } of bulletins) {
      const { sent, waiting, gone, parked } = await outbox.count(id)
      expect([sent + waiting, gone, parked], title).toEqual([READERS.length, 0, 0])
    }
    for (const chat of [...READERS, 13]) expect(await subscriptions.of(chat)).toBeDefined()
  })
  const asked = await program.run(['ask', '--json', 'thu nhập bình quân xã Dương Quang 2021'], { data })
  expect(JSON.parse(asked.stdout)).toMatchObject({ status: 'answer', facts: [{ value: 40e6 }] })
  expect(await namesIn(join(data, 'inbox')).then(names => names.filter(name => !name.startsWith('.')))).toEqual([])
  expect((await namesIn(data)).filter(name => /^lock\.\d+$/.test(name))).toHaveLength(1)
  expect((await namesIn(data)).filter(name => name.includes('damaged'))).toEqual([])
}

/** How long a whole run takes, and how many changes of names and files it makes in the data folder. */
interface Span {
  readonly ms: number
  readonly changes: number
}

async function spanOf(data: string, run: () => Promise<{ code: number | null }>): Promise<Span> {
  let changes = 0
  const blind = watching(data, () => changes++)
  const from = performance.now()
  expect((await run()).code).toBe(0)
  blind()
  return { ms: performance.now() - from, changes }
}

/** Kills at some moment of the span: every third by the clock, the others at some change in the data folder, so that they fall into the work. */
async function killSomewhere({ process, ended }: Started, data: string, { ms, changes }: Span, random: () => number) {
  const kill = () => void process.kill('SIGKILL')
  let left = random() < 1 / 3 ? Number.POSITIVE_INFINITY : 1 + Math.floor(random() * changes)
  const blind = watching(data, () => --left === 0 && kill())
  const bound = new AbortController()
  const byClock = after(ms * (left === Number.POSITIVE_INFINITY ? random() : 2), undefined, { signal: bound.signal }).then(kill, () => {})
  const end = await ended
  bound.abort()
  await byClock
  blind()
  return end
}

/** Resolves to what ends it. */
function watching(data: string, onChange: () => void): () => void {
  const watchers = PLACES.map(place => watch(join(data, place), onChange))
  return () => {
    for (const watcher of watchers) watcher.close()
  }
}

test.concurrent('publish, killed again and again: what was handed in is learnt once and queued once for each reader', {
  timeout: 240_000,
}, async () => {
  const data = await newData()
  const random = dice(20_260)
  const other = await newData()
  const span = await spanOf(other, async () => program.run(['publish', await fileOf(0)], { data: other }))
  const safe = new Set<number>()
  let [kills, number, lost, cutShort] = [0, 0, 0, 0]
  while (kills < PUBLISH_KILLS) {
    number++
    const started = program.start(['publish', await fileOf(number)], { data, input: '' })
    if (kills === 0) started.process.kill('SIGKILL') // before it can have handed anything in
    const { code, stderr } = await killSomewhere(started, data, span, random)
    expect(stderr).toBe('')
    if (code === null) kills++
    else expect(code).toBe(0)
    const now = await acknowledged(data)
    for (const earlier of safe) expect(now).toContain(nameOf(earlier))
    if (now.has(nameOf(number))) safe.add(number)
    else {
      expect(code, 'it said that it was done').toBeNull()
      lost++
    }
    if (code === null && now.has(nameOf(number))) cutShort++
  }
  expect(Math.min(lost, cutShort), `killed before ${lost} were handed in, and after ${cutShort} were`).toBeGreaterThan(0)
  const last = await program.run(['publish', '--json', await fileOf(++number)], { data })
  expect(last).toMatchObject({ code: 0, stderr: '' })
  expect(JSON.parse(last.stdout)).toMatchObject({ queued: READERS.length })
  await expectAllDone(data, [...safe, number])
})

test.concurrent('a start with work waiting, killed again and again: all is done in the end, and what was marked sent never comes twice', {
  timeout: 240_000,
}, async () => {
  const data = await newData()
  const random = dice(7)
  const numbers: number[] = []
  const sent = new Set<string>()
  const heard = (stdout: string) => numbers.filter(number => stdout.includes(`📣 ${titleOf(number)}\n`)).map(titleOf)
  const handIn = async (to: string, number: number) =>
    submit(to, { command: 'publish', name: nameOf(number), bytes: Buffer.from(textOf(number)) })
  const other = await newData()
  for (const number of [1, 2, 3]) await handIn(other, number)
  const span = await spanOf(other, async () => {
    const chat = await program.chat(other)
    await chat.hear('📣')
    return chat.leave()
  })
  for (let kill = 0; kill < START_KILLS; kill++) {
    for (let i = 0; i < 3; i++) {
      numbers.push(numbers.length + 1)
      await handIn(data, numbers.length)
    }
    const { code, stdout, stderr } = await killSomewhere(program.start(['start'], { data }), data, span, random)
    expect(code).toBeNull()
    // what was under way at the kill before is told, and nothing else
    for (const line of stderr.split('\n').filter(line => line !== ''))
      expect(JSON.parse(line)).toMatchObject({ level: 'warn', message: 'deliveries were under way when the last process ended' })
    for (const title of heard(stdout)) expect(sent, 'marked sent, and sent again').not.toContain(title)
    for (const title of await sentToTerminal(data)) sent.add(title)
    const now = await acknowledged(data)
    for (const number of numbers) expect(now).toContain(nameOf(number))
  }
  const chat = await program.chat(data)
  numbers.push(numbers.length + 1)
  const last = await program.run(['publish', await fileOf(numbers.length)], { data }) // answered behind all that waited
  expect(last).toMatchObject({ code: 0, stderr: '' })
  const { code, stdout } = await chat.leave()
  expect(code).toBe(0)
  for (const title of heard(stdout)) expect(sent).not.toContain(title)
  await expectAllDone(data, numbers)
})

test.concurrent('import, killed again and again: what was handed in is learnt, once and with all its figures, and nothing is pushed', {
  timeout: 240_000,
}, async () => {
  const random = dice(40)
  const folder = await mkdtemp(join(program.folder, 'many-'))
  const numbers = Array.from({ length: IMPORTED }, (_, at) => at + 1)
  for (const number of numbers) await writeFile(join(folder, nameOf(number)), textOf(number))
  const other = await newData()
  const span = await spanOf(other, () => program.run(['import', folder], { data: other }))
  const data = await newData()
  let safe = new Set<string>()
  for (let kill = 0; kill < IMPORT_KILLS; kill++) {
    await killSomewhere(program.start(['import', folder], { data, input: '' }), data, span, random)
    const now = await acknowledged(data)
    for (const name of safe) expect(now).toContain(name)
    safe = now
  }
  const last = await program.run(['import', '--json', folder], { data })
  expect(last.code).toBe(0)
  const [summary, ...files] = last.stdout.trim().split('\n').reverse()
  expect(files).toHaveLength(IMPORTED)
  const { reports, unchanged } = (JSON.parse(summary!) as { summary: Record<string, number> }).summary
  expect([reports! + unchanged!, unchanged], 'what was taken in before is not read again').toEqual([IMPORTED, safe.size])
  await look(data, async ({ reports, outbox }) => {
    const learnt = (await reports.reports()).map(({ id }) => id).filter(id => id.startsWith('bao-cao-'))
    expect(learnt.sort()).toEqual(numbers.map(nameOf).sort())
    for (const number of numbers)
      expect((await reports.factsOf(nameOf(number))).map(({ quantity }) => quantity?.value)).toEqual([(100 + number) * 1e6, 512e6])
    expect(await outbox.bulletins()).toEqual([])
  })
  expect((await namesIn(join(data, 'inbox'))).filter(name => !name.startsWith('.'))).toEqual([])
})

async function fileOf(number: number): Promise<string> {
  const path = join(await mkdtemp(join(program.folder, 'file-')), nameOf(number))
  await writeFile(path, textOf(number))
  return path
}

/** The titles that only the terminal's chat can have received: the other readers wait for a start with a token. */
function sentToTerminal(data: string): Promise<string[]> {
  return look(data, async ({ outbox }) => {
    const titles: string[] = []
    for (const { id, title } of await outbox.bulletins()) if ((await outbox.count(id)).sent === 1) titles.push(title)
    return titles
  })
}
