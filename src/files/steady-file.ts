import { constants } from 'node:fs'
import { type FileHandle, open, stat } from 'node:fs/promises'
import { HoiXaError } from '../domain/errors.ts'

/** What reading needs of an open file. */
export type OpenFile = Pick<FileHandle, 'stat' | 'read'>

/** A named pipe would wait for a writer for ever. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)
const FAULTS: Readonly<Record<string, HoiXaError['code']>> = {
  ENOENT: 'file-missing',
  ENOTDIR: 'file-missing',
  EISDIR: 'file-not-regular',
  ELOOP: 'file-not-regular',
  ENXIO: 'file-not-regular',
}

/**
 * Opens a file that is one, not a folder, a pipe or a device.
 * @param name the file in errors
 * @throws {HoiXaError} `file-missing`, `file-not-regular`, `file-unreadable`
 */
export async function openSteady(path: string, name: string): Promise<FileHandle> {
  let handle: FileHandle | undefined
  try {
    // looked at before it is opened, since opening a device may do something, and after, since it may be another by then
    if (!(await stat(path)).isFile()) throw notRegular(name)
    handle = await open(path, FLAGS)
    if (!(await handle.stat()).isFile()) throw notRegular(name)
    return handle
  } catch (cause) {
    await handle?.close()
    throw faultOf(cause, name)
  }
}

/**
 * The whole of a file as it stands.
 * @param refuse throws for a size, in bytes, that is not loaded
 * @throws {HoiXaError} as `openSteady` and `readSteady`
 */
export async function readSteadyFile(path: string, name: string, refuse: (size: number) => void): Promise<Uint8Array> {
  const handle = await openSteady(path, name)
  try {
    return await readSteady(handle, name, refuse)
  } finally {
    await handle.close()
  }
}

/** @throws {HoiXaError} `file-changed` where the file is written to while it is read; `file-unreadable`; as `refuse` */
export async function readSteady(file: OpenFile, name: string, refuse: (size: number) => void): Promise<Uint8Array> {
  try {
    const before = await stampOf(file)
    refuse(before.size)
    const bytes = Buffer.allocUnsafeSlow(before.size + 1) // a byte more, which a file that grew fills
    let length = 0
    for (;;) {
      const { bytesRead } = await file.read(bytes, length, bytes.length - length, length)
      length += bytesRead
      if (bytesRead === 0 || length === bytes.length) break
    }
    const after = await stampOf(file)
    if (length !== before.size || !sameStamp(before, after)) throw changed(name)
    return bytes.subarray(0, length)
  } catch (cause) {
    throw faultOf(cause, name)
  }
}

/** Tells one state of a file from another. */
export interface Stamp {
  readonly size: number
  readonly modified: bigint
}

export async function stampOf(file: Pick<OpenFile, 'stat'>): Promise<Stamp> {
  const { size, mtimeNs } = await file.stat({ bigint: true })
  return { size: Number(size), modified: mtimeNs }
}

export function sameStamp(one: Stamp, other: Stamp): boolean {
  return one.size === other.size && one.modified === other.modified
}

export function changed(name: string): HoiXaError {
  return new HoiXaError('file-changed', `${name} was written to while it was read`, { details: { file: name } })
}

function notRegular(name: string): HoiXaError {
  return new HoiXaError('file-not-regular', `${name} is a folder, a pipe or a device`, { details: { file: name } })
}

/** What the system says, for people. */
export function faultOf(cause: unknown, name: string): HoiXaError {
  if (cause instanceof HoiXaError) return cause
  const system = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  return new HoiXaError(FAULTS[system] ?? 'file-unreadable', `${name} cannot be read (${system})`, { cause, details: { file: name } })
}
