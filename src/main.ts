import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { amendFact } from './amend-fact.ts'
import { type App, createApp } from './app.ts'
import { type Asker, createAsker } from './asking/asker.ts'
import { namedTopics } from './bulletins/named-topics.ts'
import { createPainter } from './charts/painter.ts'
import { createChecker } from './checking/check-report.ts'
import { systemClock } from './clock.ts'
import type { BulletinId } from './domain/bulletin.ts'
import { HoiXaError } from './domain/errors.ts'
import type { Fact, FactId } from './domain/fact.ts'
import type { Report, ReportId } from './domain/report.ts'
import type { UnitRef } from './domain/unit.ts'
import { createExtractor } from './extracting/extract-facts.ts'
import { type Extract, followSeeds, forget, type Reader, type ReadFile, readFile, recall } from './intake.ts'
import { createKnowledge, type Knowledge } from './knowledge/knowledge.ts'
import { createLane } from './lane.ts'
import { markCorrected } from './mark-corrected.ts'
import { type Place, place } from './placing.ts'
import type { Progress } from './ports.ts'
import { correctAmended, correctForgotten, correctShown, publishReport, withdrawBulletin } from './publish-report.ts'
import { type ReportFile, type ReportSource, reportSources } from './report-files.ts'
import { type Catalogue, hashOfCatalogue, loadCatalogue } from './seeds.ts'
import { builtFrom, shippedOr } from './shipped.ts'
import { memoryStorage, openStorage, type Storage } from './storage/open-storage.ts'
import { type Read, settlePublished, type Taken, takeIn } from './take-in.ts'
import { inTurns, readAhead, takeOne } from './take-one.ts'
import { fold } from './vietnamese/fold.ts'

/** Where the program's own files lie: the nearest folder upwards that has seeds, from the sources as from the built form. */
export const ROOT = rootAbove(import.meta.dirname)
export const SEEDS = join(ROOT, 'seeds')
const SHIPPED = join(ROOT, 'dist', 'shipped.json')
const FONTS = join(ROOT, 'fonts')

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
  readonly extract: Extract
  /** Takes a file in and queues it for its subscribers; the same file again queues it for new ones only. */
  publish(file: ReportFile): Promise<Published>
  /** The same for a file that came by itself. Undefined where it was left out. */
  take(file: ReportFile, options: TakingAlone): Promise<TakenIn | undefined>
  /** Takes files in without pushing, as `takeIn` does; those that are known as they are stay as they are. */
  import(sources: Iterable<ReportSource>, onRead?: () => void, elsewhere?: Elsewhere): AsyncGenerator<readonly Taken[]>
  /**
   * Removes a published report and its figures and withdraws its bulletins; `shipped` for one that the next start would bring back.
   * @throws {HoiXaError} `file-missing` where there is none
   */
  forget(id: ReportId): Promise<Forgotten | 'shipped'>
  /**
   * A stored figure is what staff say it is, for the reason they give; messages and cards that showed it are edited.
   * @throws {HoiXaError} `fact-unknown`, `fact-no-figure`, `value-unreadable`
   */
  correct(id: FactId, value: string, why: string): Promise<CorrectedFact>
  /** Messages that showed the bulletin say that it holds no more; what waits is not sent. @throws {HoiXaError} `bulletin-unknown` */
  withdraw(bulletin: BulletinId): Promise<Withdrawn>
  placeOf(unit: UnitRef): Place
  close(): Promise<void>
}

/** Reading in other threads, so many files at a time. */
export interface Elsewhere {
  readonly read: Read
  readonly ahead: number
}

/** How a file is taken in that nobody handed in. */
export interface TakingAlone {
  /** Without a bulletin. */
  readonly quiet?: boolean
  /** Where it holds of what was read, nothing is stored. */
  readonly unless?: (report: Report) => Promise<boolean>
  /** Reads elsewhere. */
  readonly read?: Read
}

export interface TakenIn {
  readonly report: Report
  readonly facts: number
  /** Absent where it was taken in without one. */
  readonly published?: Published
}

export interface Published extends Place {
  /** The id that the report is kept under: its file's name, or one of its own where that was taken. */
  readonly report: ReportId
  readonly bulletin: string
  readonly title: string
  readonly facts: number
  readonly queued: number
  /** Messages that showed what has changed, and are edited now; absent where nothing was published before or nothing changed. */
  readonly correcting?: number
}

export interface CorrectedFact {
  readonly fact: FactId
  readonly report: ReportId
  readonly was: Fact
  readonly now: Fact
  /** Messages that are edited now. */
  readonly correcting: number
}

export interface Withdrawn {
  readonly bulletin: BulletinId
  /** Deliveries that are not sent any more. */
  readonly withdrawn: number
  /** Messages that are edited now. */
  readonly correcting: number
}

export interface Forgotten {
  readonly report: ReportId
  readonly facts: number
  /** Deliveries that are not sent any more. */
  readonly withdrawn: number
}

/** The catalogue, the extractor and the rules of checking: all that reading needs. */
export function openReader(): Reader & { readonly catalogue: Catalogue } {
  const catalogue = loadCatalogue(SEEDS)
  return { catalogue, extract: createExtractor(catalogue), check: createChecker(catalogue) }
}

export type OnFailure = (file: string, error: unknown) => void

/** The house over a store. Knows what is stored; `follow` brings it in step with the shipped reports first; `reports` are read into it. */
export async function openHouse(
  storage: Storage,
  options: { follow?: Progress; reports?: readonly ReportSource[]; onFailure?: OnFailure } = {},
): Promise<House> {
  const { catalogue, extract, check } = openReader()
  const { reports, outbox, subscriptions, values, gaps, doubts, cards } = storage
  const knowledge = createKnowledge(fold)
  const intake = { extract, check, reports, knowledge, clock: systemClock }
  await recall(reports, knowledge)
  const now = { sources: builtFrom(), catalogue: () => hashOfCatalogue(SEEDS) }
  const read = shippedOr((file, id) => readFile(file, intake, id), SHIPPED, now)
  if (options.follow) await followSeeds(await Promise.all((await seedReports()).map(seed => seed.load())), intake, options.follow, read)
  for await (const taken of takeIn(options.reports ?? [], intake, { read }))
    for (const one of taken) {
      if (!('error' in one)) continue
      if (!options.onFailure) throw one.error
      options.onFailure(one.name, one.error)
    }
  const painter = createPainter(FONTS)
  const asker = createAsker({ units: catalogue.units, indicators: catalogue.indicators, typing: catalogue.typing, knowledge })
  const app = createApp({
    asker,
    knowledge,
    units: catalogue.units,
    indicators: catalogue.indicators,
    subscriptions,
    outbox,
    values,
    painter,
    gaps,
    doubts,
    cards,
    clock: systemClock,
    compact: () => storage.compact(),
    marks: chat => outbox.marks(chat),
  })
  const settled = (read?: Read) => {
    const settle = settlePublished(intake, read)
    return async (...given: Parameters<typeof settle>) => {
      const read = await settle(...given)
      namedTopics(read.report.topics ?? [], catalogue.indicators.all()) // refused before anything is stored
      return markCorrected(read, reports, systemClock)
    }
  }
  const publishing = { knowledge, ...catalogue, subscriptions, outbox, clock: systemClock }
  /** Messages that showed figures of reports taken in are put right; a file that was cut short before that is looked at again. */
  async function* correcting(batches: AsyncIterable<readonly Taken[]>): AsyncGenerator<readonly Taken[]> {
    for await (const batch of batches) {
      const all = await outbox.bulletins()
      const told: Taken[] = []
      for (const one of batch) {
        const edited = 'read' in one && all.length > 0 ? await correctShown(one.read.report, one.read.facts, publishing, all) : 0
        told.push(edited > 0 ? { ...one, correcting: edited } : one)
      }
      yield told
    }
  }
  const placeOf = (unit: UnitRef) => place(unit, catalogue.units, knowledge)
  /** Whatever is taken in sees what was taken in before it, so that two files of one name do not take each other's place. */
  const lane = createLane()
  const publishTaken = async ({ report, facts }: ReadFile): Promise<Published> => {
    const { bulletin, queued, correcting } = await publishReport(report, facts, publishing)
    const { id, title } = bulletin
    return {
      report: report.id,
      bulletin: id,
      title,
      ...placeOf(report.unit!), // `settlePublished` refuses where there is none
      facts: facts.length,
      queued,
      ...(correcting > 0 && { correcting }),
    }
  }
  return {
    app,
    asker,
    catalogue,
    knowledge,
    storage,
    extract,
    placeOf,
    import: (sources, onRead, elsewhere) =>
      inTurns(
        correcting(
          takeIn(sources, intake, {
            settle: settled(elsewhere?.read),
            skipKnown: true,
            ...(onRead ? { onRead } : {}),
            ...elsewhere,
          }),
        ),
        lane,
      ),
    correct: (id, value, why) =>
      lane(async () => {
        const { was, now } = await amendFact(id, value, why, intake)
        const correcting = await correctAmended(was, now, publishing)
        const isNew = was !== now
        if (isNew)
          await storage.audit.note({ at: new Date(systemClock.now()).toISOString(), fact: id, report: now.report, what: 'amended', why })
        return { fact: id, report: now.report, was, now, correcting }
      }),
    publish: file => lane(async () => publishTaken((await takeOne(file, intake, { settle: settled() }))!)), // it is left out only with `unless`
    async take(file, { quiet, unless, read: elsewhere }) {
      const read = elsewhere && (await readAhead(file, elsewhere))
      return lane(async () => {
        const taken = await takeOne(file, intake, {
          settle: settled(read),
          ...(read && { read }),
          ...(unless ? { unless } : { skipKnown: quiet === true }),
        })
        if (!taken) return undefined
        const { report, facts } = taken
        return { report, facts: facts.length, ...(quiet ? {} : { published: await publishTaken(taken) }) }
      })
    },
    async withdraw(id) {
      const done = await withdrawBulletin(id, publishing)
      if (!done) throw new HoiXaError('bulletin-unknown', `no bulletin ${id}`, { details: { bulletin: id } })
      return { bulletin: id, ...done }
    },
    async forget(id) {
      const stored = await reports.get(id)
      if (!stored) throw new HoiXaError('file-missing', `no report ${id} is stored`, { details: { file: id } })
      if (stored.origin === 'seeds') return 'shipped'
      const facts = (await reports.factsOf(id)).length
      let withdrawn = 0
      for (const bulletin of await outbox.bulletins())
        if (bulletin.report === id) withdrawn += (await withdrawBulletin(bulletin.id, publishing))?.withdrawn ?? 0
      await correctForgotten(id, publishing)
      await forget([id], reports, knowledge)
      return { report: id, facts, withdrawn }
    },
    async close() {
      await painter.close()
      await storage.close()
    },
  }
}

export const seedReports = () => reportSources(join(SEEDS, 'reports'))

/** The house in memory, from the shipped reports or from given ones. */
export async function openMemoryHouse(reports?: readonly ReportSource[], onFailure?: OnFailure): Promise<House> {
  return openHouse(memoryStorage(), { reports: reports ?? (await seedReports()), ...(onFailure ? { onFailure } : {}) })
}

const SILENT: Progress = { start() {}, step() {}, stop() {} }

/**
 * A house that looks and writes nothing: what the data folder holds, with the shipped reports as they are now even where the folder was last written by
 * an earlier version.
 */
export async function openReadingHouse(dataDir: string): Promise<House> {
  const storage = await openStorage(dataDir, 'read')
  const unwritten = { ...storage.reports, put: async () => {}, remove: async () => {} }
  if (!storage.isNew) return openHouse({ ...storage, reports: unwritten }, { follow: SILENT })
  await storage.close()
  return openMemoryHouse()
}
