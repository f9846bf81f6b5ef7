import { constants, copyFile, type FileHandle, link, open } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setImmediate as breath } from 'node:timers/promises'
import type { Adapter } from 'lowdb'
import { checksum } from './checksum.ts'
import { codeOf, PRIVATE_FILE, type Recovery, replaceFile, stamp, syncFolder, writeFully } from './durable.ts'

/** One record as it is from now on: table, key, value; without a value it is deleted. */
export type Change = readonly [table: string, key: string, value?: unknown]

/** Changes that hold together: after a crash there are all of them or none. */
export type Commit = readonly Change[]

const CHUNK = 1 << 20
const NEWLINE = 10

/**
 * lowdb adapter over a JSON Lines file that only grows: its data is the batch to append, not the collection. A line is
 * `["<checksum>",[[table,key,value],…]]`. One `write` costs one append and one fdatasync however many commits it holds.
 *
 * A last line cut short by a crash was never acknowledged: it is cut off and reported. A damaged line in the middle is reported
 * and skipped, and the file as found is kept aside.
 */
export class Journal implements Adapter<Commit[]> {
  readonly recoveries: Recovery[] = []
  readonly #path: string
  readonly readOnly: boolean
  #handle: FileHandle | undefined
  /** Where the next line begins. Behind it there may be the rest of a write that failed; the next write covers it. */
  #end = 0
  #mustRewrite = false

  constructor(path: string, options: { readOnly: boolean }) {
    this.#path = path
    this.readOnly = options.readOnly
  }

  /** Size of what counts, in bytes. */
  get bytes(): number {
    return this.#end
  }

  /** Set when the file holds damage that only a `rewrite` removes. */
  get mustRewrite(): boolean {
    return this.#mustRewrite
  }

  /** All commits in order; null where there is no file. */
  async read(): Promise<Commit[] | null> {
    const handle = await this.#open()
    if (!handle) return null
    const commits: Commit[] = []
    let damaged = 0
    /** Bad bytes since the last good line: an unfinished end, if nothing good follows. */
    let bad = { lines: 0, bytes: 0, cut: false }
    for await (const { line, ended } of linesOf(handle)) {
      const commit = parse(line)
      const size = line.length + (ended ? 1 : 0)
      if (!commit) {
        bad = { lines: bad.lines + 1, bytes: bad.bytes + size, cut: !ended }
        continue
      }
      damaged += bad.lines
      this.#end += bad.bytes + size
      bad = { lines: 0, bytes: 0, cut: false }
      commits.push(commit)
      if (!ended) this.#mustRewrite = true
    }
    const torn = bad.lines === 1 && bad.cut
    if (!torn) damaged += bad.lines
    if (this.readOnly) await this.close()
    // A reader may meet a line that is just being written.
    if (torn && !this.readOnly) {
      this.#recover(`an unfinished last line of ${bad.bytes} bytes was cut off`, 'nothing that was acknowledged')
      await handle.truncate(this.#end)
    }
    if (damaged > 0) {
      const kept = await this.#keepAside()
      this.#mustRewrite = true
      this.#recover(`${damaged} damaged lines were skipped${kept ? `; the file as found is kept as ${kept}` : ''}`, 'what those lines said')
    }
    return commits
  }

  /** Appends and syncs; a reader writes nothing. When it throws, nothing of the batch counts as written, and the same batch must lead the next one. */
  async write(commits: Commit[]): Promise<void> {
    if (commits.length === 0 || this.readOnly) return
    const handle = await this.#open()
    if (!handle) return
    const buffer = Buffer.from(commits.map(format).join(''))
    await writeFully(handle, buffer, this.#end)
    await handle.datasync()
    this.#end += buffer.length
  }

  /** Replaces all lines by these changes, one a line, in one step; the old file stands until the new one is on disk. */
  async rewrite(changes: Iterable<Change>): Promise<void> {
    if (this.readOnly) return
    const { bytes } = await replaceFile(this.#path, pieces(changes))
    await this.close()
    this.#end = bytes
    this.#mustRewrite = false
    await this.#open()
  }

  async close(): Promise<void> {
    const handle = this.#handle
    this.#handle = undefined
    await handle?.close()
  }

  /** Undefined for a reader where there is no file. A reader's handle serves `read` only. */
  async #open(): Promise<FileHandle | undefined> {
    if (this.#handle) return this.#handle
    if (this.readOnly) {
      this.#handle = await open(this.#path, constants.O_RDONLY).catch((error: unknown) => {
        if (codeOf(error) === 'ENOENT') return undefined
        throw error
      })
    } else {
      this.#handle = await open(this.#path, constants.O_RDWR | constants.O_CREAT, PRIVATE_FILE)
      await syncFolder(dirname(this.#path))
    }
    return this.#handle
  }

  #recover(what: string, lost: string): void {
    this.recoveries.push({ file: basename(this.#path), what, lost })
  }

  async #keepAside(): Promise<string | undefined> {
    if (this.readOnly) return undefined
    const name = basename(this.#path).replace(/\.jsonl$/, `.damaged-${stamp()}.jsonl`)
    const kept = join(dirname(this.#path), name)
    // A second name costs nothing: the coming rewrite puts a new file under the first.
    await link(this.#path, kept).catch(() => copyFile(this.#path, kept))
    return name
  }
}

function format(commit: Commit): string {
  const body = JSON.stringify(commit)
  return `["${checksum(body)}",${body}]\n`
}

function parse(line: Buffer): Commit | undefined {
  const body = line.subarray(12, -1)
  if (line.length < 14 || line.subarray(2, 10).toString() !== checksum(body)) return undefined
  try {
    // The checksum vouches that this is what `format` wrote.
    return JSON.parse(body.toString()) as Commit
  } catch {
    return undefined
  }
}

async function* pieces(changes: Iterable<Change>): AsyncGenerator<string> {
  let text = ''
  for (const change of changes) {
    text += format([change])
    if (text.length < CHUNK) continue
    yield text
    text = ''
    await breath()
  }
  yield text
}

/** The file's lines without their newlines; `ended` is false for a last one that lacks it. */
async function* linesOf(handle: FileHandle): AsyncGenerator<{ line: Buffer; ended: boolean }> {
  let rest: Buffer = Buffer.alloc(0)
  let position = 0
  for (;;) {
    const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(CHUNK), 0, CHUNK, position)
    if (bytesRead === 0) break
    position += bytesRead
    const bytes = rest.length === 0 ? buffer.subarray(0, bytesRead) : Buffer.concat([rest, buffer.subarray(0, bytesRead)])
    let start = 0
    for (let end = bytes.indexOf(NEWLINE); end !== -1; end = bytes.indexOf(NEWLINE, start)) {
      yield { line: bytes.subarray(start, end), ended: true }
      start = end + 1
    }
    rest = bytes.subarray(start)
  }
  if (rest.length > 0) yield { line: rest, ended: false }
}
