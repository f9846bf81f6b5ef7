import { setTimeout as after } from 'node:timers/promises'
import { Low, Memory } from 'lowdb'
import { HoiXaError } from '../domain/errors.ts'
import { coalesce } from './coalesce.ts'
import { unwritable } from './durable.ts'
import type { Change, Commit, Journal } from './journal.ts'

/**
 * Records that change with every message, all in memory, kept by a journal. A commit is seen at once and is on disk when it resolves;
 * commits made together share one append. A commit that failed stays seen and is written before the next one.
 */
export interface Hot {
  /** The live records of a table by key. The view stays current; records must not be changed in place. */
  table(name: string): ReadonlyMap<string, unknown>
  /**
   * @param patienceMs it is written at the latest so much later, with what was committed meanwhile; default 0
   * @throws {HoiXaError} `folder-unwritable`
   */
  commit(changes: Commit, patienceMs?: number): Promise<void>
  /** Rewrites the journal without what was replaced or deleted, so that a deleted record is gone from the disk as well. @throws {HoiXaError} `folder-unwritable`: the old file stands */
  compact(): Promise<void>
  close(): Promise<void>
}

/** The journal is rewritten on its own when it has grown to this many times its size after the last rewrite, plus the slack. */
const GROWTH = 4
const SLACK_BYTES = 16 << 20

export function memoryHot(): Hot {
  return hot(new Low<Commit[]>(new Memory<Commit[]>(), []), new Map(), undefined, 'memory')
}

export async function fileHot(journal: Journal, folder: string): Promise<Hot> {
  const low = new Low<Commit[]>(journal, [])
  const tables: Tables = new Map()
  try {
    await low.read()
    let changes = 0
    for (const commit of low.data) {
      for (const change of commit) apply(tables, change)
      changes += commit.length
    }
    low.data = []
    let live = 0
    for (const table of tables.values()) live += table.size
    if (journal.mustRewrite || changes > live) await journal.rewrite(everything(tables))
  } catch (error) {
    await journal.close()
    throw error
  }
  return hot(low, tables, journal, folder)
}

type Tables = Map<string, Map<string, unknown>>

function hot(low: Low<Commit[]>, tables: Tables, journal: Journal | undefined, folder: string): Hot {
  let queue: Commit[] = []
  let nextCompaction = (journal?.bytes ?? 0) * GROWTH + SLACK_BYTES
  let rewriteFault: unknown
  const append = coalesce(async () => {
    low.data = queue
    queue = []
    try {
      await low.write()
    } catch (error) {
      queue = [...low.data, ...queue]
      throw unwritable(folder, error)
    } finally {
      low.data = []
    }
    if (journal && journal.bytes > nextCompaction) {
      // Tried again when it has grown as much once more; the commits of this run are safe either way.
      nextCompaction = journal.bytes * GROWTH + SLACK_BYTES
      await rewrite(journal).catch((error: unknown) => (rewriteFault = error))
    }
  })
  let patient: Promise<void> | undefined
  const appendLater = (ms: number) => {
    patient ??= after(ms).then(() => {
      patient = undefined
      return append()
    })
    return patient
  }
  /** Taken at one moment, so it holds whole commits only; what is committed while it is written is appended behind it. */
  const rewrite = async (to: Journal) => {
    await to.rewrite([...everything(tables)])
    nextCompaction = to.bytes * GROWTH + SLACK_BYTES
  }

  return {
    table(name) {
      return tableOf(tables, name)
    },
    async commit(changes, patienceMs = 0) {
      if (changes.length === 0) return
      if (journal?.readOnly) throw new HoiXaError('folder-unwritable', 'the folder was opened for reading', { details: { folder } })
      for (const change of changes) apply(tables, change)
      queue.push(changes)
      await (journal && patienceMs > 0 ? appendLater(patienceMs) : append())
    },
    async compact() {
      nextCompaction = -1
      rewriteFault = undefined
      await append()
      if (rewriteFault !== undefined) throw unwritable(folder, rewriteFault)
    },
    async close() {
      await append().finally(() => journal?.close())
    },
  }
}

function tableOf(tables: Tables, name: string): Map<string, unknown> {
  let table = tables.get(name)
  if (!table) {
    table = new Map()
    tables.set(name, table)
  }
  return table
}

function apply(tables: Tables, [name, key, value]: Change): void {
  if (value === undefined) tableOf(tables, name).delete(key)
  else tableOf(tables, name).set(key, value)
}

function* everything(tables: Tables): Generator<Change> {
  for (const [name, table] of tables) for (const [key, value] of table) yield [name, key, value]
}
