import type { SourceItem, SourceState } from '../domain/source.ts'
import { decode } from '../reading/decode.ts'
import { backOffMs } from './back-off.ts'
import { discover } from './discover.ts'
import { NoFeed, readFeed, readListing } from './feed.ts'
import { readItem } from './read-item.ts'
import type { WebSource } from './source-list.ts'
import type { SourcePorts } from './take.ts'
import type { Visited, Visitor } from './visit.ts'
import { addressKey } from './web-address.ts'

export type PollPorts = SourcePorts & { readonly visit: Visitor }

const MOST_LIST_BYTES = 2 << 20
const WITHIN_MS = 30_000
/** Items of one source that are read at one look; the others wait for the next. */
const MOST_AT_ONCE = 50
/** A source that had nothing at all, and then more than these at once, was out of order at the first look. */
const FEW = 5

/**
 * One look at a source, if it is time for one: its list is asked for, what is new in it is written down, and what waits is read. Resolves to the
 * moment of the next. What goes wrong is written down and told once, and makes the next look later.
 */
export async function pollSource(source: WebSource, ports: PollPorts): Promise<number> {
  const { store, clock, log, random, signal } = ports
  const before: SourceState = (await store.state(source.id)) ?? { nextAt: 0, failures: 0 }
  if (before.nextAt > clock.now()) return before.nextAt
  const found = await look(source, before, ports)
  if (found.kind === 'stopped') return before.nextAt
  if (found.kind === 'failed') {
    const failures = before.failures + 1
    const nextAt = clock.now() + Math.max(backOffMs(failures, source.everyMs, random), found.waitMs ?? 0)
    await store.put(source.id, { state: { ...before, failures, nextAt, trouble: found.why } })
    if (found.why !== before.trouble)
      log.warn('a source cannot be read', { source: source.name, why: found.why, next: new Date(nextAt).toISOString() })
    return nextAt
  }
  const { trouble, ...rest } = before
  if (trouble !== undefined) log.info('a source can be read again', { source: source.name })
  const nextAt = clock.now() + Math.round(source.everyMs * (0.9 + 0.2 * random()))
  const state = withMarks({ ...rest, begunAt: before.begunAt ?? clock.now(), failures: 0, nextAt }, found.marks)
  await store.put(source.id, { state, items: found.items, ...(found.listed && { listed: found.listed }) })
  if (!signal.aborted) await readWaiting(source, ports)
  return nextAt
}

/** The server's marks of what it sent; what it did not mark is asked for whole. */
interface Marks {
  readonly etag?: string | undefined
  readonly modified?: string | undefined
}

type Look =
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly why: string; readonly waitMs?: number }
  | {
      readonly kind: 'seen'
      readonly items: ReadonlyMap<string, SourceItem>
      readonly listed?: ReadonlySet<string>
      readonly marks?: Marks
    }

/** An answer that nothing changed leaves the marks as they are. */
function withMarks(state: SourceState, marks: Marks | undefined): SourceState {
  if (!marks) return state
  const { etag: _, modified: __, ...rest } = state
  const { etag, modified } = marks
  return { ...rest, ...(etag !== undefined && { etag }), ...(modified !== undefined && { modified }) }
}

async function look(source: WebSource, { begunAt, etag, modified }: SourceState, { visit, store, clock, log }: PollPorts): Promise<Look> {
  const visited = await visit(source.url, {
    hosts: source.hosts,
    mostBytes: MOST_LIST_BYTES,
    withinMs: WITHIN_MS,
    ...(etag !== undefined && { etag }),
    ...(modified !== undefined && { modified }),
  })
  if (visited.kind === 'unchanged') return { kind: 'seen', items: new Map() }
  if (visited.kind === 'failed') {
    if (visited.fault === 'stopped') return { kind: 'stopped' }
    return { kind: 'failed', why: visited.fault, ...(visited.waitMs !== undefined && { waitMs: visited.waitMs }) }
  }
  const listed = listedIn(source, visited)
  if (listed === 'no-feed' || listed === 'nothing-listed') return { kind: 'failed', why: listed }
  const known = await store.items(source.id)
  const first = begunAt === undefined || (known.size === 0 && listed.length > FEW)
  const items = discover(listed, known, { first, now: clock.now() })
  if (first) log.info('a source is read for the first time: what it has is taken for known', { source: source.name, items: items.size })
  const keys = new Set(listed.map(({ url }) => addressKey(url)))
  // marks of an earlier version do not stand for this one; without any, what could not be taken up is met again
  const isWhole = [...keys].every(key => known.has(key) || items.has(key))
  return { kind: 'seen', items, listed: keys, marks: isWhole ? { etag: visited.etag, modified: visited.modified } : {} }
}

function listedIn({ kind, links }: WebSource, { bytes, url }: Extract<Visited, { kind: 'page' }>) {
  try {
    const text = decode(bytes)
    if (kind === 'feed') return readFeed(text, url)
    const listed = readListing(text, url, links)
    // a page without its links is another page: an error, a new design
    return listed.length === 0 ? 'nothing-listed' : listed
  } catch (error) {
    if (error instanceof NoFeed) return 'no-feed'
    throw error
  }
}

/** What waits is read in its order, and written down one by one; where the site is out of order the rest waits on. */
async function readWaiting(source: WebSource, ports: PollPorts): Promise<void> {
  const { store, clock, signal } = ports
  const waiting = [...(await store.items(source.id))].filter(([, { state, nextAt = 0 }]) => state === 'waiting' && nextAt <= clock.now())
  for (const [key, item] of waiting.slice(0, MOST_AT_ONCE)) {
    const { item: now, text, troubled } = await readItem(key, item, source, ports)
    if (now !== item) await store.put(source.id, { items: new Map([[key, now]]), ...(text !== undefined && { text }) })
    if (troubled || signal.aborted) return
  }
}
