import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe } from 'vitest'
import { memoryStorage, openStorage, type Storage } from '../../src/storage/open-storage.ts'

export interface Opened {
  readonly storage: Storage
  /** Closes and opens again; what is kept in memory stays as it is. */
  reopen(): Promise<Storage>
}

const cleanups: (() => Promise<unknown>)[] = []

/** A new folder, removed after the test. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hoixa-'))
  cleanups.push(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** Call once in each test file that makes folders or opens storages. */
export function cleanUp(): void {
  afterEach(async () => {
    for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
  })
}

async function openFiles(): Promise<Opened> {
  const folder = await newFolder()
  let storage = await openStorage(folder, 'write')
  cleanups.push(() => storage.close())
  return {
    storage,
    async reopen() {
      await storage.close()
      storage = await openStorage(folder, 'write')
      return storage
    },
  }
}

async function openMemory(): Promise<Opened> {
  const storage = memoryStorage()
  return { storage, reopen: async () => storage }
}

/** Runs one suite on each driver. */
export function onEveryDriver(port: string, suite: (open: () => Promise<Opened>, driver: 'memory' | 'files') => void): void {
  cleanUp()
  describe(`${port} in memory`, () => suite(openMemory, 'memory'))
  describe(`${port} in files`, () => suite(openFiles, 'files'))
}
