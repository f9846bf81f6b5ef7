import { type Check, withDoubts } from './checking/check-report.ts'
import type { Finding } from './checking/finding.ts'
import type { Fact } from './domain/fact.ts'
import type { Report, ReportId } from './domain/report.ts'
import { issueKey, keepAmended, statedBy } from './domain/restated.ts'
import type { ExtractInput, Extraction } from './extracting/extract-facts.ts'
import type { Knowledge } from './knowledge/knowledge.ts'
import type { Clock, Progress, ReportStore } from './ports.ts'
import { readReport } from './reading/read-report.ts'
import { hashOf, type ReportFile } from './report-files.ts'
import { fold } from './vietnamese/fold.ts'

/**
 * Raise when the rules read other facts out of the same text: shipped reports are then learnt anew at the next start, others when they are
 * imported again.
 */
export const RULES_VERSION = 20

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
  const { header, facts: found, malformed } = extract({ id, text, blocks, meta })
  const facts = meta.notice ? [] : found
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
    ...(meta.kind === undefined ? {} : { kind: meta.kind }),
    ...(meta.notice && { notice: true }),
    ...(meta.topics && { topics: meta.topics }),
    ...(meta.keywords && { keywords: meta.keywords }),
  }
  const findings = meta.notice ? [] : check({ text, facts, malformed })
  return { report, facts: withDoubts(facts, findings), findings }
}

/** Where reports that are taken in go. */
export interface Intake extends Reader {
  readonly reports: ReportStore
  readonly knowledge: Knowledge
  readonly clock: Clock
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

/**
 * Brings the store in step with the shipped reports: what is new or changed is learnt, what is gone is forgotten, published reports are left alone.
 * @param read as `readFile`, or what it would say
 */
export async function followSeeds(
  files: readonly ReportFile[],
  intake: Intake,
  progress: Progress,
  read = (file: ReportFile) => readFile(file, intake),
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
  const learnt: ReadFile[] = []
  for (const [index, file] of changed.entries()) {
    const { report, facts, findings } = await read(file)
    const before = stored.get(file.name)
    const isSame = before !== undefined && issueKey(before, fold) === issueKey(report, fold)
    const kept = isSame ? keepAmended(facts, statedBy(await reports.factsOf(before.id), fold), fold) : facts
    learnt.push({ report: { ...report, origin: 'seeds' }, facts: kept, findings })
    progress.step(index + 1)
  }
  progress.stop()
  await learn(learnt, reports, knowledge)
  return { learnt: learnt.length, forgotten: gone.length }
}

/** Knows again what was stored. */
export async function recall(reports: ReportStore, knowledge: Knowledge): Promise<void> {
  for (const report of await reports.reports()) knowledge.learn(report, await reports.factsOf(report.id))
}
