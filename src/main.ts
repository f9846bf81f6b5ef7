import { existsSync } from 'node:fs'
import { readFile as readBytes, readdir, stat } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { type App, createApp } from './app.ts'
import { type Asker, createAsker } from './asking/asker.ts'
import { compose, composeNotice, LONGEST_BODY } from './bulletins/compose.ts'
import { publish } from './bulletins/publish.ts'
import { systemClock } from './clock.ts'
import { HoiXaError } from './domain/errors.ts'
import type { ReportMeta } from './domain/report.ts'
import type { UnitId, UnitRef } from './domain/unit.ts'
import { createExtractor, type ExtractInput, type Extraction } from './extracting/extract-facts.ts'
import { followSeeds, learn, type ReadFile, type ReportFile, readFile, recall } from './intake.ts'
import { createKnowledge, type Knowledge } from './knowledge/knowledge.ts'
import type { Log, Progress } from './ports.ts'
import { refuseTooLarge } from './reading/read-report.ts'
import { type Catalogue, loadCatalogue } from './seeds.ts'
import type { Request } from './storage/inbox.ts'
import { memoryStorage, openStorage, type Storage } from './storage/open-storage.ts'
import { fold } from './vietnamese/fold.ts'

/** Where the program's own files lie: the nearest folder upwards that has seeds, from the sources as from the built form. */
export const ROOT = rootAbove(import.meta.dirname)
const SEEDS = join(ROOT, 'seeds')
const REPORT_FILE = /\.(?:txt|md|html?|docx|pdf)$/i
const NOTES = /^(?:readme|license|changelog)/i

function rootAbove(folder: string): string {
  if (existsSync(join(folder, 'seeds'))) return folder
  const above = dirname(folder)
  if (above === folder) throw new Error('the folder seeds/ is not beside the program')
  return rootAbove(above)
}

/** Everything plugged together. */
export interface House {
  readonly app: App
  readonly asker: Asker
  readonly catalogue: Catalogue
  readonly knowledge: Knowledge
  readonly storage: Storage
  readonly extract: (input: ExtractInput) => Extraction
  /** Takes a file in and queues it for its subscribers; the same file again queues it for new ones only. */
  publish(file: ReportFile): Promise<Published>
  import(file: ReportFile): Promise<ReadFile>
  close(): Promise<void>
}

export interface Published {
  readonly bulletin: string
  readonly title: string
  readonly unit: string
  readonly facts: number
  readonly queued: number
}

/** The catalogue and the extractor: all that reading needs. */
export function openReader(): { catalogue: Catalogue; extract: (input: ExtractInput) => Extraction } {
  const catalogue = loadCatalogue(SEEDS)
  return { catalogue, extract: createExtractor(catalogue) }
}

/** The house over a store. Knows what is stored; `follow` brings it in step with the shipped reports first. */
export async function openHouse(
  storage: Storage,
  options: { follow?: Progress; reports?: readonly ReportFile[]; onFailure?: (file: string, error: unknown) => void } = {},
): Promise<House> {
  const { catalogue, extract } = openReader()
  const knowledge = createKnowledge(fold)
  await recall(storage.reports, knowledge)
  if (options.follow) await followSeeds(await reportFiles(join(SEEDS, 'reports')), extract, storage.reports, knowledge, options.follow)
  for (const file of options.reports ?? [])
    try {
      await learn([await readFile(file, extract)], storage.reports, knowledge)
    } catch (error) {
      if (!options.onFailure) throw error
      options.onFailure(file.name, error)
    }
  const asker = createAsker({ units: catalogue.units, indicators: catalogue.indicators, typing: catalogue.typing, knowledge })
  const app = createApp({
    asker,
    knowledge,
    units: catalogue.units,
    subscriptions: storage.subscriptions,
    outbox: storage.outbox,
    values: storage.values,
    clock: systemClock,
  })
  const take = async (file: ReportFile): Promise<ReadFile> => {
    const read = await readFile(file, extract)
    if (!read.report.unit) throw new HoiXaError('file-no-unit', `${file.name} names no unit`, { details: { file: file.name } })
    await learn([read], storage.reports, knowledge)
    return read
  }
  return {
    app,
    asker,
    catalogue,
    knowledge,
    storage,
    extract,
    import: take,
    async publish(file) {
      const { report, facts } = await take(file)
      const unit = report.unit! // refused above where absent
      const options = { audience: audienceOf(unit, catalogue), publishedAt: systemClock.now() }
      const bulletin =
        facts.length > 0
          ? compose(report, facts, options)
          : composeNotice({ unit, title: report.title, body: noticeBody(report.text, report.title) }, options)
      const queued = await publish(bulletin, { subscriptions: storage.subscriptions, outbox: storage.outbox, clock: systemClock })
      return { bulletin: bulletin.id, title: bulletin.title, unit: unit.name, facts: facts.length, queued }
    },
    close: () => storage.close(),
  }
}

/** The house in memory, from the shipped reports or from given ones. */
export async function openMemoryHouse(reports?: readonly ReportFile[], onFailure?: (file: string, error: unknown) => void): Promise<House> {
  return openHouse(memoryStorage(), {
    reports: reports ?? (await reportFiles(join(SEEDS, 'reports'))),
    ...(onFailure ? { onFailure } : {}),
  })
}

/** A house that looks and changes nothing: what the data folder holds, or the shipped reports where it holds nothing yet. */
export async function openReadingHouse(dataDir: string): Promise<House> {
  const storage = await openStorage(dataDir, 'read')
  if (!storage.isNew) return openHouse(storage)
  await storage.close()
  return openMemoryHouse()
}

/** Whom a bulletin concerns: the unit, what it was or became, and the unit that a body belongs to. */
function audienceOf(unit: UnitRef, { units }: Catalogue): readonly UnitId[] {
  const listed = units.get(unit.id) ? units.related(unit.id) : [unit.id]
  return [...new Set([...listed, ...(unit.within ? [unit.within] : [])])]
}

function noticeBody(text: string, title: string): string {
  const body = text.startsWith(title) ? text.slice(title.length) : text
  return body.trim().slice(0, LONGEST_BODY)
}

/** The report files of a folder, each with its side file, by name. */
export async function reportFiles(folder: string): Promise<readonly ReportFile[]> {
  const names = (await readdir(folder)).filter(name => REPORT_FILE.test(name) && !NOTES.test(name)).sort()
  return Promise.all(names.map(name => reportFile(join(folder, name))))
}

/** @throws {HoiXaError} `file-missing`; `file-too-large` before it is loaded */
export async function reportFile(path: string): Promise<ReportFile> {
  const name = basename(path)
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) throw new HoiXaError('file-missing', `${path} is not there`, { details: { file: name } })
  refuseTooLarge(found.size, name)
  const side = await readBytes(`${path.slice(0, -extname(path).length)}.meta.json`, 'utf8').catch(() => undefined)
  const bytes = await readBytes(path)
  return { name, bytes, ...(side === undefined ? {} : { meta: sideMeta(side, name) }) }
}

function sideMeta(text: string, name: string): ReportMeta {
  try {
    const parsed: unknown = JSON.parse(text)
    if (parsed !== null && typeof parsed === 'object' && !Array.isArray(parsed)) return parsed as ReportMeta // each field is checked by the reader
  } catch (cause) {
    throw new HoiXaError('file-unsupported', `the side file of ${name} is not JSON`, { cause, details: { file: name, type: 'meta.json' } })
  }
  throw new HoiXaError('file-unsupported', `the side file of ${name} is not an object`, { details: { file: name, type: 'meta.json' } })
}

/** Does what another process handed in. @throws {HoiXaError} what is then told to it */
export async function doRequest(request: Request, house: House, log: Log): Promise<unknown> {
  const { command, name, bytes } = request
  const file = { name, bytes, ...(request.meta !== null && typeof request.meta === 'object' ? { meta: request.meta } : {}) }
  switch (command) {
    case 'publish': {
      const published = await house.publish(file)
      log.info('published', { ...published })
      return published
    }
    case 'import': {
      const { report, facts } = await house.import(file)
      log.info('imported', { report: report.id, facts: facts.length })
      return { report: report.id, facts: facts.length }
    }
    case 'forget':
      throw new HoiXaError('internal', 'forgetting is not handed in')
  }
}
