import { extname } from 'node:path'
import { setImmediate as breath } from 'node:timers/promises'
import { HoiXaError } from './domain/errors.ts'
import type { Report, ReportId } from './domain/report.ts'
import type { UnitRef } from './domain/unit.ts'
import { type Intake, learn, type ReadFile, RULES_VERSION, readFile } from './intake.ts'
import type { Knowledge } from './knowledge/knowledge.ts'
import type { ReportStore } from './ports.ts'
import { hashOf, type ReportFile, type ReportSource } from './report-files.ts'
import { fold } from './vietnamese/fold.ts'

/** Reads a file, here or in another thread. @throws {HoiXaError} as `readFile` */
export type Read = (file: ReportFile, id?: ReportId) => Promise<ReadFile>

/** What became of a file: learnt, known before as it is, or why not. */
export type Taken = { readonly name: string } & (
  | {
      readonly read: ReadFile
      readonly unchanged?: true
      /** Messages that showed figures of it which were put right, and that are edited now. */
      readonly correcting?: number
    }
  | { readonly error: unknown }
)

/** How files are taken in. */
export interface Taking {
  /** What a file is taken for where it was read; `batch` holds what is not stored yet. */
  readonly settle?: (read: ReadFile, file: ReportFile, batch: ReadonlyMap<ReportId, Report>) => Promise<ReadFile>
  readonly read?: Read
  /** Files that are being read while another is settled; none unless reading happens elsewhere. */
  readonly ahead?: number
  /** A file that is stored as it is, read by the present rules, is not read again. */
  readonly skipKnown?: boolean
  /** Called after each file, in their order. */
  readonly onRead?: () => void
}

/** One write of the store holds what was read of at most so many files, or so many characters of text, or in so much time. */
const TOGETHER = { files: 200, characters: 16 << 20, ms: 1_000 }

/**
 * Takes files in, in their order and stored together, since a write costs as much for one report as for hundreds. A batch is handed
 * out when it is on disk and known; a file that cannot be read, and a batch that cannot be written, stop no other.
 */
export async function* takeIn(sources: Iterable<ReportSource>, intake: Intake, taking: Taking = {}): AsyncGenerator<readonly Taken[]> {
  const { settle = async read => read, read = (file, id) => readFile(file, intake, id), onRead = () => {} } = taking
  const stored = taking.skipKnown ? await storedFiles(intake.reports) : undefined
  let taken: Taken[] = []
  let batch = new Map<ReportId, Report>()
  let characters = 0
  let since = intake.clock.now()
  const prepare = async ({ load }: ReportSource): Promise<Prepared> => {
    const file = await load()
    return { file, read: stored?.has(file) ? undefined : await read(file) }
  }
  for await (const { name, prepared } of aheadOf(sources, taking.ahead ?? 0, prepare)) {
    try {
      const { file, read: early } = await prepared
      const known = early ? undefined : await stored?.find(file)
      const one = known ?? (await settle(early ?? (await read(file)), file, batch))
      taken.push(known ? { name, read: known, unchanged: true } : { name, read: one })
      if (!known) {
        batch.set(one.report.id, one.report)
        characters += one.report.text.length
      }
    } catch (error) {
      taken.push({ name, error })
    }
    onRead()
    await breath() // whoever talks to people goes first
    if (taken.length < TOGETHER.files && characters < TOGETHER.characters && intake.clock.now() - since < TOGETHER.ms) continue
    yield await keep(taken, intake)
    ;[taken, batch, characters, since] = [[], new Map(), 0, intake.clock.now()]
  }
  if (taken.length > 0) yield await keep(taken, intake)
}

/** A file, and what it says; undefined where that seems to be stored. */
interface Prepared {
  readonly file: ReportFile
  readonly read: ReadFile | undefined
}

/** In their order, each begun when those `ahead` of it are. */
function* aheadOf<T>(
  sources: Iterable<ReportSource>,
  ahead: number,
  begin: (source: ReportSource) => Promise<T>,
): Generator<{ name: string; prepared: Promise<T> }> {
  const begun: { name: string; prepared: Promise<T> }[] = []
  for (const source of sources) {
    const prepared = begin(source)
    prepared.catch(() => {}) // it is awaited when its turn comes
    begun.push({ name: source.name, prepared })
    if (begun.length > ahead) yield begun.shift()!
  }
  yield* begun
}

/** The stored reports by what they were read from. */
async function storedFiles(reports: ReportStore) {
  const byHash = new Map<string, ReportId[]>()
  for (const { id, hash, rules } of await reports.reports())
    if (rules === RULES_VERSION) byHash.set(hash, [...(byHash.get(hash) ?? []), id])
  const idOf = (file: ReportFile) => byHash.get(hashOf(file))?.find(id => isNamed(id, file.name))
  return {
    has: (file: ReportFile): boolean => idOf(file) !== undefined,
    /** Undefined where it was replaced or forgotten since. */
    async find(file: ReportFile): Promise<ReadFile | undefined> {
      const id = idOf(file)
      const report = id === undefined ? undefined : await reports.get(id)
      if (report?.hash !== hashOf(file) || report.rules !== RULES_VERSION) return undefined
      return { report, facts: await reports.factsOf(report.id), findings: [] }
    },
  }
}

/** Whether a report may be kept under an id: its file's name, or one made of that. */
function isNamed(id: ReportId, name: string): boolean {
  const ending = extname(name)
  return id === name || (id.startsWith(`${name.slice(0, name.length - ending.length)}@`) && id.endsWith(ending))
}

async function keep(taken: readonly Taken[], { reports, knowledge }: Intake): Promise<readonly Taken[]> {
  const isNew = (one: Taken) => 'read' in one && !one.unchanged
  try {
    await learn(
      taken.flatMap(one => ('read' in one && isNew(one) ? one.read : [])),
      reports,
      knowledge,
    )
    return taken
  } catch (error) {
    return taken.map(one => (isNew(one) ? { name: one.name, error } : one))
  }
}

/**
 * What staff hand in, under its id. A later version of a report takes the earlier one's id; where another unit's report has the file's name
 * as its id, this one is read under an id of its own, `bc@old-01840.txt`, so that none is lost.
 * @throws {HoiXaError} `file-no-unit`; `file-name-taken` where the earlier version is another file that was handed in with this one
 */
export function settlePublished(intake: Intake, read: Read = (file, id) => readFile(file, intake, id)): Settle {
  const { reports, knowledge } = intake
  return async (early, file, batch) => {
    const { unit } = early.report
    if (!unit) throw new HoiXaError('file-no-unit', `${file.name} names no unit`, { details: { file: file.name } })
    const held = async (id: ReportId) => batch.get(id) ?? reports.get(id)
    const id = await idFor({ ...early.report, unit }, held, knowledge)
    const hash = (await held(id))?.hash
    if (hash !== undefined && file.rivals?.includes(hash))
      throw new HoiXaError('file-name-taken', `${id} is another file of this name`, { details: { file: file.name, report: id } })
    return id === file.name ? early : read(file, id)
  }
}
type Settle = NonNullable<Taking['settle']>

type UnitReport = Report & { readonly unit: UnitRef }

async function idFor(
  report: UnitReport,
  held: (id: ReportId) => Promise<Report | undefined>,
  knowledge: Pick<Knowledge, 'placedAs'>,
): Promise<ReportId> {
  const ending = extname(report.id)
  const own = `${report.id.slice(0, report.id.length - ending.length)}@${report.unit.id}`
  let free: ReportId | undefined
  for (let n = 0; ; n++) {
    const id = n === 0 ? report.id : `${own}${n === 1 ? '' : `-${n}`}${ending}`
    const other = await held(id)
    if (!other) free ??= id
    else if (isEarlier(other, report, knowledge)) return id
    if (n > 0 && free !== undefined) return free
  }
}

/** Whether a stored report of the same file name is an earlier version: of the same unit, or of one that it did not tell well enough. */
function isEarlier(stored: Report, { unit, text }: UnitReport, knowledge: Pick<Knowledge, 'placedAs'>): boolean {
  if (!stored.unit) return stored.text === text
  if (knowledge.placedAs(stored.unit.id) === knowledge.placedAs(unit.id)) return true
  return stored.unit.id.startsWith('name-') && (fold(stored.unit.name) === fold(unit.name) || stored.text === text)
}
