import { Low, Memory } from 'lowdb'
import type { ReportId } from '../domain/report.ts'
import type { ReportStore } from '../ports.ts'
import { coalesce } from './coalesce.ts'
import { unwritable } from './durable.ts'
import type { Entry, KnowledgeFile, Shelf } from './knowledge-file.ts'

type Change = (shelf: Shelf) => void

export interface Reports {
  readonly store: ReportStore
  /** Resolves when no write is under way, also where the last one failed. */
  settled(): Promise<void>
}

/** Nothing is kept: for tests, and for knowledge built from a folder of reports. */
export function memoryReports(): Reports {
  return reportStore(new Low<Shelf>(new Memory<Shelf>(), new Map()), 'memory')
}

export async function fileReports(file: KnowledgeFile, folder: string): Promise<Reports> {
  const low = new Low<Shelf>(file, new Map())
  await low.read()
  return reportStore(low, folder)
}

/**
 * Reports through lowdb. What is put becomes visible when it is on disk; whatever is put during a write goes into the next one.
 * @throws {HoiXaError} `folder-unwritable` from `put` and `remove`; nothing of that write is then stored or seen
 */
function reportStore(low: Low<Shelf>, folder: string): Reports {
  let shelf = low.data
  let waiting: Change[] = []
  const flush = coalesce(async () => {
    if (waiting.length === 0) return
    const after: Shelf = new Map(shelf)
    for (const change of waiting) change(after)
    waiting = []
    try {
      low.data = after
      await low.write()
      shelf = after
    } catch (error) {
      low.data = shelf
      throw unwritable(folder, error)
    }
  })
  const change = (by: Change): Promise<void> => {
    waiting.push(by)
    return flush()
  }
  const store: ReportStore = {
    put: async (entries: readonly Entry[]) => {
      if (entries.length === 0) return
      await change(next => {
        for (const entry of entries) next.set(entry.report.id, entry)
      })
    },
    remove: async (ids: readonly ReportId[]) => {
      if (ids.length === 0) return
      await change(next => {
        for (const id of ids) next.delete(id)
      })
    },
    get: async id => shelf.get(id)?.report,
    reports: async () => [...shelf.values()].map(({ report }) => report),
    factsOf: async id => shelf.get(id)?.facts ?? [],
  }
  return { store, settled: () => flush().catch(() => {}) }
}
