import type { FileHandle } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { type Entry, fromFdPromise, getFileNameLowLevel, type ZipFile } from 'yauzl'
import { HoiXaError } from '../domain/errors.ts'
import { changed, faultOf, openSteady, sameStamp, stampOf } from './steady-file.ts'

/** What is let out of an archive at most. */
export interface ZipLimits {
  /** Files of any kind. */
  readonly entries: number
  /** Bytes of all wanted files together, unpacked. */
  readonly total: number
  /** Unpacked bytes for each byte of the archive, where there are more than `total / 100`; a text is packed to a fifth or a tenth. */
  readonly ratio: number
}

export const ZIP_LIMITS: ZipLimits = { entries: 20_000, total: 2 * 1024 ** 3, ratio: 100 }

/** A file in an archive. Nothing of it is ever written to disk. */
export interface ZippedFile {
  /** Folders and name with `/`, without anything that could lead out of a folder or play with a terminal. */
  readonly label: string
  /**
   * @param refuse throws for a size, in bytes, that is not loaded; the archive is held to the size that it gives
   * @throws {HoiXaError} `archive-encrypted`, `file-damaged`, `file-changed` where the archive is written to meanwhile; as `refuse`
   */
  load(refuse: (size: number) => void): Promise<Uint8Array>
}

export interface ZipArchive {
  /** Wanted files, by label. */
  readonly files: readonly ZippedFile[]
  /** The labels of all others. */
  readonly others: readonly string[]
  close(): Promise<void>
}

interface Listed {
  readonly entry: Entry
  readonly label: string
}

/**
 * Opens a ZIP archive and lists it; entries are unpacked one by one when they are loaded, so memory holds the list and what is being loaded.
 * @param name the archive in errors
 * @throws {HoiXaError} `archive-damaged` where it is cut off or its entries lie over each other; `archive-too-large` beyond the limits;
 * `archive-encrypted` where nothing wanted can be read; as `openSteady`
 */
export async function openZip(
  path: string,
  name: string,
  isWanted: (label: string) => boolean,
  limits: ZipLimits = ZIP_LIMITS,
): Promise<ZipArchive> {
  const handle = await openSteady(path, name)
  try {
    const stamp = await stampOf(handle)
    const zip = await fromFdPromise(handle.fd, { autoClose: false, lazyEntries: true, decodeStrings: false })
    if (zip.entryCount > limits.entries) throw tooLarge(name, `${zip.entryCount} entries`)
    const all = await list(zip)
    refuseOverlaps(all, stamp.size, name)
    const wanted = all.filter(({ label }) => isWanted(label))
    refuseBomb(wanted, stamp.size, name, limits)
    if (wanted.length > 0 && wanted.every(({ entry }) => entry.isEncrypted())) throw encrypted(name, name)
    const files = wanted.map(({ entry, label }) => ({
      label,
      async load(refuse: (size: number) => void) {
        refuse(entry.uncompressedSize)
        if (entry.isEncrypted()) throw encrypted(label, name)
        const bytes = await unpack(zip, entry).catch((cause: unknown) => cause)
        if (!sameStamp(stamp, await stampOf(handle))) throw changed(name)
        if (bytes instanceof Uint8Array) return bytes
        throw new HoiXaError('file-damaged', `${label} in ${name} cannot be unpacked`, {
          cause: bytes,
          details: { file: label, type: 'ZIP' },
        })
      },
    }))
    const others = all.map(({ label }) => label).filter(label => !isWanted(label))
    return { files: files.sort((a, b) => (a.label < b.label ? -1 : 1)), others, close: () => handle.close() }
  } catch (cause) {
    await handle.close()
    throw isOfSystem(cause) ? faultOf(cause, name) : damaged(name, cause)
  }
}

/** Whether a file begins as a ZIP archive does. A file that cannot be read is none. */
export async function isZip(path: string): Promise<boolean> {
  let handle: FileHandle | undefined
  try {
    handle = await openSteady(path, path)
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0)
    const start = buffer.toString('latin1', 0, bytesRead)
    return start === 'PK\u0003\u0004' || start === 'PK\u0005\u0006'
  } catch {
    return false
  } finally {
    await handle?.close()
  }
}

/** Every file; folders have entries of their own, which end with a slash. */
async function list(zip: ZipFile): Promise<readonly Listed[]> {
  const found: Listed[] = []
  for await (const entry of zip.eachEntry()) {
    const label = labelOf(entry)
    if (label !== undefined) found.push({ entry, label })
  }
  return found
}

/**
 * Undefined for folders and for names that name nothing. A name is told to be UTF-8, or has a field of its own in UTF-8; some programs
 * write UTF-8 and do not tell; any other is in code page 437, as the format has it.
 */
function labelOf({ fileNameRaw: raw, generalPurposeBitFlag: flags, extraFields }: Entry): string | undefined {
  const told = (flags & UTF8_FLAG) !== 0 || extraFields.some(({ id }) => id === UNICODE_PATH)
  const text = (told ? undefined : utf8(raw)) ?? getFileNameLowLevel(flags, raw, extraFields, false)
  if (/[\\/]$/.test(text)) return undefined
  const parts = text.split(/[\\/]/).filter(part => part !== '' && part !== '.' && part !== '..')
  return parts.length === 0
    ? undefined
    : parts
        .join('/')
        .replace(/[\p{Cc}\p{Cf}]/gu, '?')
        .normalize('NFC')
}

const UTF8_FLAG = 0x800
const UNICODE_PATH = 0x7075

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** An entry takes at least its header, its name and its packed bytes; entries that share any of these let a small file unpack without end. */
function refuseOverlaps(all: readonly Listed[], size: number, name: string): void {
  let free = 0
  for (const { entry } of [...all].sort((a, b) => a.entry.relativeOffsetOfLocalHeader - b.entry.relativeOffsetOfLocalHeader)) {
    const from = entry.relativeOffsetOfLocalHeader
    if (from < free) throw damaged(name, new Error('entries lie over each other'))
    free = from + LOCAL_HEADER + entry.fileNameRaw.length + entry.compressedSize
  }
  if (free > size) throw damaged(name, new Error('an entry ends behind the archive'))
}
const LOCAL_HEADER = 30

function refuseBomb(wanted: readonly Listed[], size: number, name: string, { total, ratio }: ZipLimits): void {
  const unpacked = wanted.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0)
  if (unpacked > total || (unpacked > total / 100 && unpacked > size * ratio)) throw tooLarge(name, `${unpacked} bytes unpacked`)
}

/** The library holds the stream to the size that the archive gives, and does not look at the checksum. */
async function unpack(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const bytes = Buffer.allocUnsafeSlow(entry.uncompressedSize)
  let length = 0
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    if (!(chunk instanceof Uint8Array) || length + chunk.length > bytes.length) throw new RangeError('more than the archive says')
    bytes.set(chunk, length)
    length += chunk.length
  }
  if (length !== bytes.length) throw new RangeError('less than the archive says')
  if (crc32(bytes) !== entry.crc32) throw new Error('the checksum is another')
  return bytes
}

function isOfSystem(cause: unknown): boolean {
  return cause instanceof HoiXaError || (cause instanceof Error && 'syscall' in cause)
}

function damaged(name: string, cause: unknown): HoiXaError {
  return new HoiXaError('archive-damaged', `${name} is no whole ZIP archive`, { cause, details: { file: name } })
}

function tooLarge(name: string, how: string): HoiXaError {
  return new HoiXaError('archive-too-large', `${name} holds ${how}`, { details: { file: name } })
}

function encrypted(file: string, archive: string): HoiXaError {
  return new HoiXaError('archive-encrypted', `${file} in ${archive} is encrypted`, { details: { file } })
}
