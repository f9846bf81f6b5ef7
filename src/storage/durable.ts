import { constants, type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { HoiXaError } from '../domain/errors.ts'

/** What opening a folder had to mend. Never empty words: people decide by it whether to look for a copy of their own. */
export interface Recovery {
  /** The damaged file's name inside the data folder. */
  readonly file: string
  /** What was done, and where the damaged file is kept. */
  readonly what: string
  /** What is missing now, or "nothing". */
  readonly lost: string
}

/** Files hold chat ids: readable by the owner only. */
export const PRIVATE_FILE = 0o600
export const PRIVATE_FOLDER = 0o700

/**
 * Makes a folder and those above it, one by one: where the file system refuses (below /proc, for instance) Node's own recursive `mkdir`
 * never comes back. A folder that is there is left as it is.
 */
export async function makeFolder(path: string): Promise<void> {
  const make = () =>
    mkdir(path, { mode: PRIVATE_FOLDER }).catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw error
    })
  await make().catch(async (error: unknown) => {
    if (codeOf(error) !== 'ENOENT' || dirname(path) === path) throw error
    await makeFolder(dirname(path))
    await make()
  })
}

/** Makes the names in a folder (a rename, a new file) survive a power cut. Systems that cannot sync a folder are let off. */
export async function syncFolder(folder: string): Promise<void> {
  let handle: FileHandle | undefined
  try {
    handle = await open(folder, constants.O_RDONLY)
    await handle.sync()
  } catch (error) {
    if (!['EISDIR', 'EPERM', 'EINVAL', 'EACCES', 'ENOTSUP'].includes(codeOf(error))) throw error
  } finally {
    await handle?.close()
  }
}

/**
 * Puts a whole file in place at once: after a crash there is the old one or the new one.
 * `beforeSwap` runs when the new content is on disk and the old file still stands.
 */
export async function replaceFile(
  path: string,
  chunks: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
  beforeSwap?: () => Promise<void>,
): Promise<{ bytes: number }> {
  const temporary = `${path}.new`
  const handle = await open(temporary, 'w', PRIVATE_FILE)
  let bytes = 0
  try {
    for await (const chunk of chunks) {
      const buffer = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
      await writeFully(handle, buffer, bytes)
      bytes += buffer.length
    }
    await handle.sync()
  } catch (error) {
    await handle.close()
    await rm(temporary, { force: true })
    throw error
  }
  await handle.close()
  await beforeSwap?.()
  await rename(temporary, path)
  await syncFolder(dirname(path))
  return { bytes }
}

/** A write may be short (a full disk, a signal); this one is whole or throws. */
export async function writeFully(handle: FileHandle, buffer: Uint8Array, position: number): Promise<void> {
  let done = 0
  while (done < buffer.length) {
    const { bytesWritten } = await handle.write(buffer, done, buffer.length - done, position + done)
    if (bytesWritten === 0) throw new Error('the disk took no bytes')
    done += bytesWritten
  }
}

/** The error code of a failed system call, "" for anything else. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/** The folder cannot be used: wraps what the system said. Our own errors stay as they are, and a fault of the program is `internal`. */
export function unwritable(folder: string, cause: unknown): HoiXaError {
  if (cause instanceof HoiXaError) return cause
  const code = codeOf(cause)
  return code === ''
    ? new HoiXaError('internal', String(cause), { cause })
    : new HoiXaError('folder-unwritable', `cannot use ${folder}: ${code}`, { cause, details: { folder } })
}

/** "2026-08-26T07-05-09-123Z": a moment as part of a file name. */
export function stamp(now = Date.now()): string {
  return new Date(now).toISOString().replace(/[:.]/g, '-')
}
