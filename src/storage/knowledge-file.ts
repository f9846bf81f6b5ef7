import { copyFile, link, readFile, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setImmediate as breath } from 'node:timers/promises'
import type { Adapter } from 'lowdb'
import { HoiXaError } from '../domain/errors.ts'
import type { Fact } from '../domain/fact.ts'
import type { Report, ReportId } from '../domain/report.ts'
import { checksum } from './checksum.ts'
import { codeOf, type Recovery, replaceFile, stamp } from './durable.ts'

/** A report with the facts read out of it. */
export interface Entry {
  readonly report: Report
  readonly facts: readonly Fact[]
}

export type Shelf = Map<ReportId, Entry>

const VERSION = 1
const HEAD = `{"version":${VERSION},"reports":[`
const FOOT = ']}'
const CHUNK = 1 << 20

/**
 * lowdb adapter for `knowledge.json`. The file is JSON with one report a line, each with its checksum, so that a damaged file gives up all
 * its whole lines, and writing a large one never holds the event loop for long. Each write keeps the file it replaces as `knowledge.bak.json`.
 */
export class KnowledgeFile implements Adapter<Shelf> {
  readonly recoveries: Recovery[] = []
  readonly #path: string
  readonly #backup: string
  readonly #readOnly: boolean

  constructor(path: string, options: { readOnly: boolean }) {
    this.#path = path
    this.#backup = path.replace(/\.json$/, '.bak.json')
    this.#readOnly = options.readOnly
  }

  /**
   * Null where there was never a file. A damaged file is made good from its own whole lines and the backup.
   * @throws {HoiXaError} `folder-corrupt` where a newer version of the program wrote it
   */
  async read(): Promise<Shelf | null> {
    const main = await load(this.#path)
    if (main?.whole) return main.shelf
    const backup = await load(this.#backup)
    if (!main && !backup) return null
    const shelf: Shelf = new Map([...(backup?.shelf ?? []), ...(main?.shelf ?? [])])
    const kept = await this.#setAside(main ? this.#path : undefined)
    if (backup && !backup.whole) await this.#setAside(this.#backup)
    this.recoveries.push(describe(basename(this.#path), main, backup, shelf.size, kept))
    if (!this.#readOnly) await replaceFile(this.#path, lines(shelf))
    return shelf
  }

  async write(shelf: Shelf): Promise<void> {
    if (this.#readOnly)
      throw new HoiXaError('folder-unwritable', 'the folder was opened for reading', { details: { folder: dirname(this.#path) } })
    await replaceFile(this.#path, lines(shelf), () => keepCopy(this.#path, this.#backup))
  }

  /** Resolves to the new name. A reader changes nothing. */
  async #setAside(path: string | undefined): Promise<string | undefined> {
    if (path === undefined || this.#readOnly) return undefined
    const name = basename(path).replace(/\.json$/, `.damaged-${stamp()}.json`)
    await rename(path, join(dirname(path), name))
    return name
  }
}

/** One write's worth of text, in pieces of about a megabyte with a breath between them. */
async function* lines(shelf: Shelf): AsyncGenerator<string> {
  // A copy: entries put while this is being written wait for the next write.
  const entries = [...shelf.values()]
  let text = HEAD
  for (const [at, { report, facts }] of entries.entries()) {
    const body = JSON.stringify([report, facts])
    text += `${at === 0 ? '' : ','}\n["${checksum(body)}",${body}]`
    if (text.length > CHUNK) {
      yield text
      text = ''
      await breath()
    }
  }
  yield `${text}\n${FOOT}\n`
}

interface Loaded {
  readonly shelf: Shelf
  readonly whole: boolean
}

async function load(path: string): Promise<Loaded | undefined> {
  let bytes: Buffer
  try {
    bytes = await readFile(path)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
  const shelf: Shelf = new Map()
  let whole = true
  let last = ''
  let first = true
  for (const line of splitLines(bytes)) {
    if (first) {
      first = false
      const version = /^\{"version":(\d+)/.exec(line.subarray(0, 40).toString())?.[1]
      if (version !== undefined && Number(version) > VERSION)
        throw new HoiXaError('folder-corrupt', `${path} was written by a newer version (${version})`, {
          details: { folder: dirname(path) },
        })
      if (line.toString() !== HEAD) whole = false
      else continue
    }
    last = line.length <= FOOT.length ? line.toString() : ''
    if (last === FOOT) continue
    const entry = readEntry(line)
    if (entry) shelf.set(entry.report.id, entry)
    else whole = false
  }
  return { shelf, whole: whole && last === FOOT }
}

function* splitLines(bytes: Buffer): Generator<Buffer> {
  let start = 0
  while (start < bytes.length) {
    const end = bytes.indexOf(10, start)
    yield bytes.subarray(start, end === -1 ? bytes.length : end)
    if (end === -1) return
    start = end + 1
  }
}

/** `["1a2b3c4d",[report,facts]]`, a comma after it or not. */
function readEntry(line: Buffer): Entry | undefined {
  const end = line.at(-1) === 44 ? line.length - 1 : line.length
  const body = line.subarray(12, end - 1)
  if (line.subarray(2, 10).toString() !== checksum(body)) return undefined
  try {
    // The checksum vouches that this is what `lines` wrote.
    const [report, facts] = JSON.parse(body.toString()) as [Report, Fact[]]
    return { report, facts }
  } catch {
    return undefined
  }
}

/** Keeps the present file under a second name; a second name costs nothing, where the file system has it. */
async function keepCopy(path: string, backup: string): Promise<void> {
  const temporary = `${backup}.new`
  await rm(temporary, { force: true })
  try {
    await link(path, temporary)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return
    await copyFile(path, temporary)
  }
  await rename(temporary, backup)
  // Renaming onto another name of the same file leaves both.
  await rm(temporary, { force: true })
}

function describe(file: string, main: Loaded | undefined, backup: Loaded | undefined, size: number, kept: string | undefined): Recovery {
  const from = [main && `${main.shelf.size} whole reports in it`, backup && `the backup's ${backup.shelf.size}`]
    .filter(Boolean)
    .join(' and ')
  return {
    file,
    what: `${main ? 'damaged' : 'missing'}; ${size} reports recovered from ${from}${kept ? `; the damaged file is kept as ${kept}` : ''}`,
    lost: backup?.whole ? 'at most what the last write changed' : `reports whose lines were damaged, and there was no whole backup`,
  }
}
