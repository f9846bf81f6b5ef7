import { createHash } from 'node:crypto'
import { extname } from 'node:path'
import { setImmediate as breath } from 'node:timers/promises'
import { type Check, withDoubts } from './checking/check-report.ts'
import type { Finding } from './checking/finding.ts'
import { HoiXaError } from './domain/errors.ts'
import type { Fact } from './domain/fact.ts'
import type { Report, ReportId } from './domain/report.ts'
import type { UnitRef } from './domain/unit.ts'
import type { ExtractInput, Extraction } from './extracting/extract-facts.ts'
import type { Knowledge } from './knowledge/knowledge.ts'
import type { Clock, Progress, ReportStore } from './ports.ts'
import { readReport } from './reading/read-report.ts'
import type { ReportFile, ReportSource } from './report-files.ts'
import { fold } from './vietnamese/fold.ts'

/** Raise when the rules read other facts out of the same text: shipped reports are then learnt anew at the next start. */
export const RULES_VERSION = 2

export interface ReadFile {
  readonly report: Report
  readonly facts: readonly Fact[]
  /** What does not fit in it; the facts' `review` says so too. */
  readonly findings: readonly Finding[]
}

export type Extract = (input: ExtractInput) => Extraction

/** How a report's text is read. */
export interface Reader {
  readonly extract: Extract
  readonly check: Check
}

/** Read → extract → check. Changes nothing. @throws {HoiXaError} as `readReport` */
export async function readFile(file: ReportFile, { extract, check }: Reader, id: ReportId = file.name): Promise<ReadFile> {
  const { text, blocks, meta } = await readReport(file.bytes, file.name, file.meta)
  const { header, facts, malformed } = extract({ id, text, blocks, meta })
  const report: Report = {
    id,
    title: header.title,
    text,
    hash: hashOf(file),
    rules: RULES_VERSION,
    ...(header.unit === undefined ? {} : { unit: header.unit }),
    ...(header.date === undefined ? {} : { date: header.date }),
    ...(meta.url === undefined ? {} : { url: meta.url }),
    ...(meta.author === undefined ? {} : { author: meta.author }),
    ...(meta.publisher === undefined ? {} : { publisher: meta.publisher }),
    ...(meta.wording === undefined ? {} : { wording: meta.wording }),
  }
  const findings = check({ text, facts, malformed })
  return { report, facts: withDoubts(facts, findings), findings }
}

function hashOf(file: ReportFile): string {
  const hash = createHash('sha256').update(file.bytes)
  if (file.meta !== undefined) hash.update(JSON.stringify(file.meta))
  return hash.digest('hex')
}

/** Where reports that are taken in go. */
export interface Intake extends Reader {
  readonly reports: ReportStore
  readonly knowledge: Knowledge
  readonly clock: Clock
}

/** What became of a file: learnt, or why not. */
export type Taken = { readonly name: string } & ({ readonly read: ReadFile } | { readonly error: unknown })

/** One write of the store holds what was read of at most so many files, or so many characters of text, or in so much time. */
const TOGETHER = { files: 200, characters: 16 << 20, ms: 1_000 }

/**
 * Takes files in, one after another and stored together, since a write costs as much for one report as for hundreds. A batch is handed
 * out when it is on disk and known; a file that cannot be read, and a batch that cannot be written, stop no other.
 * @param read how a file is read; `batch` holds what was read and is not stored yet
 * @param onRead is called after each file, in their order
 */
export async function* takeIn(
  sources: Iterable<ReportSource>,
  intake: Intake,
  read: (file: ReportFile, intake: Intake, batch: ReadonlyMap<ReportId, Report>) => Promise<ReadFile>,
  onRead: () => void = () => {},
): AsyncGenerator<readonly Taken[]> {
  let taken: Taken[] = []
  let batch = new Map<ReportId, Report>()
  let characters = 0
  let since = intake.clock.now()
  for (const { name, load } of sources) {
    try {
      const one = await read(await load(), intake, batch)
      batch.set(one.report.id, one.report)
      characters += one.report.text.length
      taken.push({ name, read: one })
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

async function keep(taken: readonly Taken[], { reports, knowledge }: Intake): Promise<readonly Taken[]> {
  try {
    await learn(
      taken.flatMap(one => ('read' in one ? one.read : [])),
      reports,
      knowledge,
    )
    return taken
  } catch (error) {
    return taken.map(one => ('read' in one ? { name: one.name, error } : one))
  }
}

/**
 * Reads what staff hand in. A later version of a report takes the earlier one's id; where another unit's report has the file's name as its
 * id, this one is read under an id of its own, `bc@old-01840.txt`, so that none is lost.
 * @throws {HoiXaError} `file-no-unit`, and as `readReport`
 */
export async function readPublished(file: ReportFile, intake: Intake, batch: ReadonlyMap<ReportId, Report>): Promise<ReadFile> {
  const read = await readFile(file, intake)
  const { unit } = read.report
  if (!unit) throw new HoiXaError('file-no-unit', `${file.name} names no unit`, { details: { file: file.name } })
  const held = async (id: ReportId) => batch.get(id) ?? intake.reports.get(id)
  const id = await idFor({ ...read.report, unit }, held, intake.knowledge)
  return id === file.name ? read : readFile(file, intake, id)
}

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

/** Stores what was read, then knows it. */
export async function learn(read: readonly ReadFile[], reports: ReportStore, knowledge: Knowledge): Promise<void> {
  if (read.length === 0) return
  await reports.put(read)
  for (const { report, facts } of read) knowledge.learn(report, facts)
}

export async function forget(ids: readonly ReportId[], reports: ReportStore, knowledge: Knowledge): Promise<void> {
  if (ids.length === 0) return
  await reports.remove(ids)
  for (const id of ids) knowledge.forget(id)
}

/** Brings the store in step with the shipped reports: what is new or changed is learnt, what is gone is forgotten, published reports are left alone. */
export async function followSeeds(
  files: readonly ReportFile[],
  intake: Intake,
  progress: Progress,
): Promise<{ learnt: number; forgotten: number }> {
  const { reports, knowledge } = intake
  const stored = new Map((await reports.reports()).map(report => [report.id, report]))
  const names = new Set(files.map(file => file.name))
  const gone = [...stored.values()].filter(report => report.origin === 'seeds' && !names.has(report.id)).map(report => report.id)
  const changed = files.filter(file => {
    const known = stored.get(file.name)
    if (known && known.origin !== 'seeds') return false
    return known?.hash !== hashOf(file) || known.rules !== RULES_VERSION
  })
  await forget(gone, reports, knowledge)
  progress.start(changed.length, 'reports')
  const read: ReadFile[] = []
  for (const [index, file] of changed.entries()) {
    const one = await readFile(file, intake)
    read.push({ ...one, report: { ...one.report, origin: 'seeds' } })
    progress.step(index + 1)
  }
  progress.stop()
  await learn(read, reports, knowledge)
  return { learnt: read.length, forgotten: gone.length }
}

/** Knows again what was stored. */
export async function recall(reports: ReportStore, knowledge: Knowledge): Promise<void> {
  for (const report of await reports.reports()) knowledge.learn(report, await reports.factsOf(report.id))
}
