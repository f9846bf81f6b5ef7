import { stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { HoiXaError } from '../domain/errors.ts'
import type { SourceId, SourceItem, SourceState } from '../domain/source.ts'
import { collectReports, hashOf, type ReportSource } from '../report-files.ts'
import { backOffMs } from './back-off.ts'
import type { SourcePorts } from './take.ts'
import { textDigest } from './text-digest.ts'
import { digestOf } from './web-address.ts'

/** A file that has not changed for so long is taken for finished. */
export const STEADY_MS = 20_000
const FIRST_RETRY_MS = 60_000
/** It may be another at the next look; anything else stays so until the file is changed. */
const PASSING: ReadonlySet<string> = new Set(['file-changed', 'file-unreadable', 'file-missing'])

/** Looks into a folder, from time to time. */
export type FolderLook = () => Promise<void>

/**
 * A folder whose report files are published by themselves, those in folders below it too. It is looked into again and again rather than
 * watched through the system, which misses files on network drives and tells of half-written ones. What is there at the first look is read without a
 * bulletin; what is put there or changed later is published as soon as it has not changed for 20 seconds. Nothing is ever removed, neither
 * here nor from the knowledge base when a file goes.
 */
export function folderWatch(folder: string, ports: SourcePorts): FolderLook {
  const { store, clock, log } = ports
  const id: SourceId = digestOf(`folder ${folder}`)
  const seen = new Map<string, { readonly stamp: string; readonly since: number }>()
  const retries = new Map<string, { readonly stamp: string; readonly why: string; readonly tries: number; readonly nextAt: number }>()
  let missing = false

  return async () => {
    const sources = await collectReports(folder).catch((error: unknown) => {
      if (!missing) log.warn('the watched folder cannot be read', { folder, error })
      missing = true
      return undefined
    })
    if (!sources) return
    await sources.close()
    if (missing) log.info('the watched folder can be read again', { folder })
    missing = false
    const known = await begin(sources.sources)
    const labels = new Set(sources.sources.map(({ name }) => name))
    await store.put(id, { listed: new Set([...labels].map(keyOf)) })
    for (const label of seen.keys()) if (!labels.has(label)) seen.delete(label)
    for (const source of sources.sources) {
      if (ports.signal.aborted) return
      await lookAt(source, known.get(keyOf(source.name)))
    }
  }

  /** The first look writes down all that is there. */
  async function begin(sources: readonly ReportSource[]): Promise<ReadonlyMap<string, SourceItem>> {
    const known = await store.items(id)
    if ((await store.state(id))?.begunAt !== undefined) return known
    const at = clock.now()
    const quiet = sources.map(({ name }): [string, SourceItem] => [keyOf(name), { state: 'waiting', quiet: true, at, place: name }])
    const state: SourceState = { begunAt: at, nextAt: 0, failures: 0 }
    await store.put(id, { state, items: new Map(quiet) })
    log.info('a folder is watched from now on; what is in it is read without bulletins', { folder, files: sources.length })
    return store.items(id)
  }

  async function lookAt({ name, load }: ReportSource, item: SourceItem | undefined): Promise<void> {
    const stamp = await stampOf(join(folder, name))
    if (stamp === undefined || (item?.state !== 'waiting' && item?.stamp === stamp)) return
    const now = clock.now()
    const before = seen.get(name)
    if (before?.stamp !== stamp) seen.set(name, { stamp, since: now })
    else if (now - before.since >= STEADY_MS && mayTry(name, stamp, now)) await take(name, load, stamp, item)
  }

  function mayTry(name: string, stamp: string, now: number): boolean {
    const retry = retries.get(name)
    return retry?.stamp !== stamp || retry.nextAt <= now
  }

  async function take(name: string, load: ReportSource['load'], stamp: string, item: SourceItem | undefined): Promise<void> {
    const done: SourceItem = { state: 'taken', at: clock.now(), place: name, stamp }
    const quiet = item?.state === 'waiting' && item.quiet === true
    const write = (more: Partial<SourceItem>, text?: string) =>
      store.put(id, { items: new Map([[keyOf(name), { ...done, ...more }]]), ...(text !== undefined && { text }) })
    try {
      const file = await load()
      const hash = hashOf(file)
      // touched, or copied anew
      if (item?.hash === hash) await write({ state: item.state, hash, ...(item.why !== undefined && { why: item.why }) })
      else {
        const taken = await ports.take(file, { quiet })
        await write({ hash }, taken && textDigest(taken.report.text))
        const { report, facts, bulletin, queued } = taken!
        log.info(quiet ? 'a file was read without a bulletin' : 'a file was published', {
          file: name,
          report: report.id,
          facts,
          ...(bulletin !== undefined && { bulletin, queued }),
        })
      }
      retries.delete(name)
    } catch (error) {
      await failed(name, stamp, error, write)
    }
  }

  async function failed(name: string, stamp: string, error: unknown, write: (more: Partial<SourceItem>) => Promise<void>): Promise<void> {
    if (ports.signal.aborted) return
    const why = error instanceof HoiXaError ? error.code : 'internal'
    if (why.startsWith('file-') && !PASSING.has(why)) {
      log.warn('a file was refused; it is read again when it is changed', { file: name, why })
      await write({ state: 'refused', why })
      return
    }
    const before = retries.get(name)
    const tries = before?.stamp === stamp && before.why === why ? before.tries + 1 : 1
    if (tries === 1) log.warn('a file cannot be taken in now, trying again', { file: name, why, error })
    retries.set(name, { stamp, why, tries, nextAt: clock.now() + backOffMs(tries, FIRST_RETRY_MS, ports.random) })
  }
}

function keyOf(label: string): string {
  return digestOf(label)
}

/** Of a file and of its side file: what says whether either changed. Undefined where the file is not there. */
async function stampOf(path: string): Promise<string | undefined> {
  const [file, side] = await Promise.all([path, `${path.slice(0, path.length - extname(path).length)}.meta.json`].map(stamp))
  return file && `${file} ${side ?? ''}`.trim()
}

async function stamp(path: string): Promise<string | undefined> {
  const found = await stat(path, { bigint: true }).catch(() => undefined)
  return found && `${found.size}:${found.mtimeNs}`
}
