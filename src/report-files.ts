import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { HoiXaError } from './domain/errors.ts'
import type { ReportMeta } from './domain/report.ts'
import { readSteadyFile } from './files/steady-file.ts'
import { isHidden, walkFolder } from './files/walk-folder.ts'
import { isZip, openZip, type ZipLimits } from './files/zip-archive.ts'
import { refuseTooLarge } from './reading/read-report.ts'

/** A report file as handed in. */
export interface ReportFile {
  /** Without its folder. */
  readonly name: string
  readonly bytes: Uint8Array
  /** What its side file says. */
  readonly meta?: ReportMeta
  /** Hashes of other files of this name that were handed in with it: they are no earlier versions of it. */
  readonly rivals?: readonly string[]
}

/** A report file that is loaded when its turn comes. */
export interface ReportSource {
  /** As people know it: its name, behind the folders that it lies in below the one that was handed in. */
  readonly name: string
  /** @throws {HoiXaError} as `reportFile`; of an archive as `ZippedFile.load` */
  load(): Promise<ReportFile>
}

/** The report files of a folder or an archive. */
export interface Collection {
  /** By name. */
  readonly sources: readonly ReportSource[]
  /** How many files are no reports and were left out. */
  readonly skipped: number
  close(): Promise<void>
}

const REPORT_FILE = /\.(?:txt|md|html?|docx|docm|pdf)$/i
const NOTES = /^(?:readme|license|changelog)/i
const SIDE_FILE = /\.meta\.json$/i
/** A side file is a few lines. */
const MAX_SIDE_FILE_BYTES = 1 << 20

/** The report files of a folder and of those below it, by name. @throws {HoiXaError} `file-missing` where there is no such folder */
export async function reportSources(folder: string): Promise<readonly ReportSource[]> {
  return (await collectFolder(folder)).sources
}

/**
 * The report files of a folder or of a ZIP archive, which is told by what it holds. Archives within are not opened.
 * @throws {HoiXaError} `file-missing` for what is neither; as `openZip`
 */
export async function collectReports(path: string, limits?: ZipLimits): Promise<Collection> {
  const found = await stat(path).catch(() => undefined)
  const archive = found?.isFile() && (/\.zip$/i.test(path) || (await isZip(path)))
  const { sources, ...rest } = archive ? await collectZip(path, limits) : await collectFolder(path)
  return { sources: tellRivals(sources), ...rest }
}

async function collectFolder(folder: string): Promise<Collection> {
  const found = await walkFolder(folder, isReport).catch((cause: unknown) => {
    throw new HoiXaError('file-missing', `${folder} is not a folder that can be read`, { cause, details: { file: folder } })
  })
  const sources = found
    .filter(({ label, fault }) => fault !== undefined || isReport(label))
    .map(({ label, path, fault }) => ({ name: label, load: () => (fault ? Promise.reject(fault) : reportFile(path)) }))
  return { sources, skipped: found.filter(({ label, fault }) => fault === undefined && isOther(label)).length, close: async () => {} }
}

async function collectZip(path: string, limits?: ZipLimits): Promise<Collection> {
  const { files, others, close } = await openZip(path, basename(path), label => isReport(label) || SIDE_FILE.test(label), limits)
  const reports = files.filter(({ label }) => isReport(label))
  const sides = new Map(files.map(file => [file.label, file]))
  const sources = reports.map(({ label, load }) => ({
    name: label,
    async load() {
      const name = basename(label)
      const side = sides.get(sideNameOf(label))
      const meta = side && sideMeta(await side.load(refuseSideFile(name)), name)
      const bytes = await load(size => refuseTooLarge(size, name))
      return { name, bytes, ...(meta === undefined ? {} : { meta }) }
    },
  }))
  return { sources, skipped: others.filter(isOther).length, close }
}

/**
 * @throws {HoiXaError} `file-missing`, `file-not-regular`, `file-unreadable`; `file-too-large` before it is loaded; `file-changed` where it
 * is written to meanwhile; `file-unsupported` where its side file says nothing
 */
export async function reportFile(path: string): Promise<ReportFile> {
  const name = basename(path).normalize('NFC')
  const bytes = await readSteadyFile(path, name, size => refuseTooLarge(size, name))
  const side = await readSteadyFile(join(path, '..', sideNameOf(basename(path))), name, refuseSideFile(name)).catch((fault: unknown) => {
    if (fault instanceof HoiXaError && fault.code === 'file-missing') return undefined
    throw fault
  })
  return { name, bytes, ...(side === undefined ? {} : { meta: sideMeta(side, name) }) }
}

/** Of what a report was read from: its bytes, and what its side file says. SHA-256, hex. */
export function hashOf(file: ReportFile): string {
  const hash = createHash('sha256').update(file.bytes)
  if (file.meta !== undefined) hash.update(JSON.stringify(file.meta))
  return hash.digest('hex')
}

/** A name tells whether a file is a report; what lies in hidden folders is none. */
function isReport(label: string): boolean {
  const name = basename(label)
  return REPORT_FILE.test(name) && !NOTES.test(name) && !label.split('/').some(isHidden)
}

/** Whether a file is worth telling that it was left out. */
function isOther(label: string): boolean {
  return !isReport(label) && !SIDE_FILE.test(label) && !NOTES.test(basename(label)) && !label.split('/').some(isHidden)
}

/** Where several folders have a file of one name, each is told of the others, so that none is taken for another's later version. */
function tellRivals(sources: readonly ReportSource[]): readonly ReportSource[] {
  const byName = new Map<string, ReportSource[]>()
  const namesakesOf = (source: ReportSource): ReportSource[] => {
    const name = basename(source.name).normalize('NFC')
    const found = byName.get(name) ?? []
    byName.set(name, found)
    return found
  }
  for (const source of sources) namesakesOf(source).push(source)
  const hashes = new Map<ReportSource, Promise<string | undefined>>()
  const hash = async (source: ReportSource): Promise<string | undefined> => {
    const known = hashes.get(source) ?? source.load().then(hashOf, () => undefined)
    hashes.set(source, known)
    return known
  }
  return sources.map(source => {
    const namesakes = namesakesOf(source)
    if (namesakes.length < 2) return source
    return {
      name: source.name,
      async load() {
        const file = await source.load()
        const own = hashOf(file)
        hashes.set(source, Promise.resolve(own))
        const rivals = new Set<string>()
        for (const namesake of namesakes) rivals.add((await hash(namesake)) ?? own)
        rivals.delete(own)
        return { ...file, rivals: [...rivals] }
      },
    }
  })
}

function sideNameOf(path: string): string {
  return `${path.slice(0, path.length - extname(path).length)}.meta.json`
}

function refuseSideFile(report: string): (size: number) => void {
  return size => {
    if (size > MAX_SIDE_FILE_BYTES) throw noSideFile(report, `has ${size} bytes`)
  }
}

function sideMeta(bytes: Uint8Array, report: string): ReportMeta {
  let parsed: unknown
  try {
    parsed = JSON.parse(new TextDecoder().decode(bytes)) // which drops a byte order mark
  } catch (cause) {
    throw noSideFile(report, 'is not JSON', cause)
  }
  if (parsed !== null && typeof parsed === 'object' && !Array.isArray(parsed)) return parsed as ReportMeta // each field is checked by the reader
  throw noSideFile(report, 'is not an object')
}

function noSideFile(report: string, why: string, cause?: unknown): HoiXaError {
  return new HoiXaError('file-unsupported', `the side file of ${report} ${why}`, { cause, details: { file: report, type: 'meta.json' } })
}
