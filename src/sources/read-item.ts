import { HoiXaError } from '../domain/errors.ts'
import type { SourceItem } from '../domain/source.ts'
import { MAX_REPORT_BYTES } from '../reading/read-report.ts'
import type { ReportFile } from '../report-files.ts'
import { backOffMs } from './back-off.ts'
import type { Fault } from './exchange.ts'
import type { WebSource } from './source-list.ts'
import type { SourcePorts, TakenIn } from './take.ts'
import { textDigest } from './text-digest.ts'
import type { Visited, Visitor } from './visit.ts'
import { digestOf, shownAddress } from './web-address.ts'

/** What is to be written down of an item, and whether its site is out of order, so that the others had better wait. */
export interface ItemRead {
  readonly item: SourceItem
  /** Digest of its text. */
  readonly text?: string
  readonly troubled?: boolean
}

const WITHIN_MS = 120_000
/** A page of more text than this is no page. */
const MOST_PAGE_BYTES = 4 << 20
const FIRST_RETRY_MS = 5 * 60_000
const MOST_TRIES = 6
const ENDINGS: Readonly<Record<string, string | undefined>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'txt',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
}

/** Visits an item and has it taken in: its file where it has one that can be read, else its page. Never throws. */
export async function readItem(
  key: string,
  item: SourceItem,
  source: WebSource,
  ports: SourcePorts & { readonly visit: Visitor },
): Promise<ItemRead> {
  const places = [item.attached, item.place].filter(place => place !== undefined).map(place => new URL(place))
  let why = 'nothing-there'
  for (const [i, url] of places.entries()) {
    const visited = await ports.visit(url, { hosts: source.hosts, mostBytes: MAX_REPORT_BYTES, withinMs: WITHIN_MS })
    if (visited.kind !== 'page') {
      const { fault, waitMs } = visited.kind === 'failed' ? visited : { fault: 'answer-broken' as const, waitMs: undefined }
      if (fault === 'stopped') return { item, troubled: true }
      const isLast = i === places.length - 1
      if (passes(fault, isLast)) return later(item, source, fault, waitMs, ports)
      why = fault
      continue
    }
    const file = fileOf(visited, item)
    if (typeof file === 'string') {
      why = file
      continue
    }
    const outcome = await taken(file, key, item, source, ports)
    if ('item' in outcome) return outcome
    why = outcome.why
  }
  return refused(item, source, why, ports)
}

async function taken(
  file: ReportFile,
  key: string,
  item: SourceItem,
  source: WebSource,
  ports: SourcePorts,
): Promise<ItemRead | { readonly why: string }> {
  const { store, take, isStored, log } = ports
  let text = ''
  const unless = async (report: TakenIn['report']) => {
    text = textDigest(report.text)
    if ((await store.hasText(text)) || (await isStored(text, report))) return true
    // were the program to end before it is published, it would go on as the same report, wherever the item lies by then
    if (item.report !== file.name) await store.put(source.id, { items: new Map([[key, { ...item, report: file.name }]]) })
    return false
  }
  const told = { source: source.name, item: shownAddress(new URL(item.place)) }
  try {
    const done = await takenFor(source.unit, file, (one: ReportFile) => take(one, { quiet: item.quiet === true, unless }))
    if (!done) log.info('an item was known by its text', told)
    else {
      const { report, facts, bulletin, queued } = done
      log.info(bulletin === undefined ? 'an item was read without a bulletin' : 'an item was published', {
        ...told,
        report: report.id,
        facts,
        ...(bulletin !== undefined && { bulletin, queued }),
      })
    }
    return { item: { ...over(item), state: 'taken' }, text }
  } catch (error) {
    if (ports.signal.aborted) return { item, troubled: true }
    if (error instanceof HoiXaError && error.code.startsWith('file-')) return { why: error.code }
    log.error('an item could not be taken in, trying again later', { ...told, error })
    return { item: { ...item, nextAt: ports.clock.now() + FIRST_RETRY_MS }, troubled: true }
  }
}

/** An item that names no unit is of the one that its source is of. */
async function takenFor<T>(unit: string | undefined, file: ReportFile, take: (file: ReportFile) => Promise<T>): Promise<T> {
  try {
    return await take(file)
  } catch (error) {
    if (unit === undefined || !(error instanceof HoiXaError) || error.code !== 'file-no-unit') throw error
    return take({ ...file, meta: { ...file.meta, unit } })
  }
}

/** Named for its address, so that each item is kept apart, and the same item is the same report. */
function fileOf({ url, bytes, type }: Extract<Visited, { kind: 'page' }>, { place, report }: SourceItem): ReportFile | Fault {
  const named = /\.(pdf|docx|docm|txt)$/i.exec(url.pathname)?.[1]?.toLowerCase()
  // servers that do not know a file's kind call it so; the reader looks at the bytes anyway
  const ending = ENDINGS[type] ?? (type === '' || type === 'application/octet-stream' || type === 'application/msword' ? named : undefined)
  if (ending === undefined) return 'type-unknown'
  if ((ending === 'html' || ending === 'txt') && bytes.length > MOST_PAGE_BYTES) return 'too-large'
  const { host, pathname } = new URL(place)
  const words = decoded(pathname.split('/').filter(Boolean).at(-1) ?? '').replace(/\.[a-z]{2,5}$/i, '')
  const slug = words
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
  const name = [host.replace(/[^a-z0-9.-]/g, '-'), slug, digestOf(place).slice(0, 8)].filter(part => part !== '').join('-')
  return { name: report ?? `${name}.${ending}`, bytes, meta: { url: place } }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text).normalize('NFC')
  } catch {
    return text
  }
}

/** Whether it may be another time. A file that is not there leaves the page to be read. */
function passes(fault: Fault, isLast: boolean): boolean {
  const status = Number(/^status-(\d+)$/.exec(fault)?.[1])
  if (!Number.isNaN(status)) return status >= 500 || (isLast && status !== 410)
  return ['robots-unreachable', 'too-slow', 'answer-broken', 'unreachable', 'asked-to-wait'].includes(fault)
}

function later(item: SourceItem, source: WebSource, fault: Fault, waitMs: number | undefined, ports: SourcePorts): ItemRead {
  const now = ports.clock.now()
  if (fault === 'asked-to-wait') return { item: { ...item, nextAt: now + (waitMs ?? FIRST_RETRY_MS) }, troubled: true }
  const tries = (item.tries ?? 0) + 1
  if (tries >= MOST_TRIES) return refused(item, source, fault, ports)
  // one page out of order says nothing of the others
  return { item: { ...item, tries, nextAt: now + backOffMs(tries, FIRST_RETRY_MS, ports.random) }, troubled: !fault.startsWith('status-') }
}

function refused(item: SourceItem, source: WebSource, why: string, { log }: SourcePorts): ItemRead {
  log.warn('an item was refused', { source: source.name, item: shownAddress(new URL(item.place)), why })
  return { item: { ...over(item), state: 'refused', why } }
}

/** It does not wait any more. */
function over({ at, place, print, quiet }: SourceItem): Omit<SourceItem, 'state'> {
  return { at, place, ...(print !== undefined && { print }), ...(quiet && { quiet }) }
}
