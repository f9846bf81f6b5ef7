import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { codeOf, replaceFile } from './durable.ts'

const FILE = 'secret.key'
const BYTES = 32

/** A key for hashes that only this process knows. */
export function newSecret(): Uint8Array {
  return randomBytes(BYTES)
}

/** The folder's key, made when it is first opened for writing. A file that holds no key is replaced: what was hashed with the old one stays a riddle. */
export async function folderSecret(folder: string, mode: 'write' | 'read'): Promise<Uint8Array> {
  const path = join(folder, FILE)
  const stored = await readFile(path).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  })
  if (stored?.length === BYTES) return stored
  const secret = newSecret()
  if (mode === 'write') await replaceFile(path, [secret])
  return secret
}
