import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { HoiXaError } from './domain/errors.ts'
import type { ReportMeta } from './domain/report.ts'
import { refuseTooLarge } from './reading/read-report.ts'

/** A report file as handed in. */
export interface ReportFile {
  /** Without its folder. */
  readonly name: string
  readonly bytes: Uint8Array
  /** What its side file says. */
  readonly meta?: ReportMeta
}

/** A report file that is loaded when its turn comes. */
export interface ReportSource {
  /** Without its folder. */
  readonly name: string
  /** @throws {HoiXaError} as `reportFile` */
  load(): Promise<ReportFile>
}

const REPORT_FILE = /\.(?:txt|md|html?|docx|docm|pdf)$/i
const NOTES = /^(?:readme|license|changelog)/i

/** The report files of a folder, by name. @throws {HoiXaError} `file-missing` where there is no such folder */
export async function reportSources(folder: string): Promise<readonly ReportSource[]> {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw new HoiXaError('file-missing', `${folder} is not a folder that can be read`, { cause, details: { file: folder } })
  })
  return names
    .filter(name => REPORT_FILE.test(name) && !NOTES.test(name))
    .sort()
    .map(name => ({ name, load: () => reportFile(join(folder, name)) }))
}

/** @throws {HoiXaError} `file-missing`; `file-too-large` before it is loaded; `file-unsupported` where its side file says nothing */
export async function reportFile(path: string): Promise<ReportFile> {
  const name = basename(path)
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) throw new HoiXaError('file-missing', `${path} is not there`, { details: { file: name } })
  refuseTooLarge(found.size, name)
  const meta = await sideFile(`${path.slice(0, path.length - extname(path).length)}.meta.json`, name)
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new HoiXaError('file-missing', `${path} cannot be read`, { cause, details: { file: name } })
  })
  return { name, bytes, ...(meta === undefined ? {} : { meta }) }
}

/** Undefined where there is none. */
async function sideFile(path: string, report: string): Promise<ReportMeta | undefined> {
  const details = { file: report, type: 'meta.json' }
  let parsed: unknown
  try {
    parsed = JSON.parse((await readFile(path, 'utf8')).replace(/^\ufeff/, ''))
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined
    throw new HoiXaError('file-unsupported', `the side file ${path} is not JSON`, { cause, details })
  }
  if (parsed !== null && typeof parsed === 'object' && !Array.isArray(parsed)) return parsed as ReportMeta // each field is checked by the reader
  throw new HoiXaError('file-unsupported', `the side file ${path} is not an object`, { details })
}
