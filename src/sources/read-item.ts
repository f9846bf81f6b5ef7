import type { SourceItem } from '../domain/source.ts'
import { MAX_REPORT_BYTES } from '../reading/read-report.ts'
import { backOffMs } from './back-off.ts'
import type { Fault } from './exchange.ts'
import { fileOf } from './item-file.ts'
import type { WebSource } from './source-list.ts'
import type { SourcePorts } from './take.ts'
import { FIRST_RETRY_MS, type ItemRead, over, takeItem } from './take-item.ts'
import type { Visitor } from './visit.ts'
import { shownAddress } from './web-address.ts'

const WITHIN_MS = 120_000
const MOST_TRIES = 6

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
    const outcome = await takeItem(file, key, item, source, ports)
    if ('item' in outcome) return outcome
    why = outcome.why
  }
  return refused(item, source, why, ports)
}

/** Whether it may be another time. A file that is not there leaves the page to be read. */
function passes(fault: Fault, isLast: boolean): boolean {
  const status = Number(/^status-(\d+)$/.exec(fault)?.[1])
  if (!Number.isNaN(status)) return status >= 500 || (isLast && status !== 410)
  return ['robots-unreachable', 'too-slow', 'answer-broken', 'unreachable', 'certificate-wrong', 'asked-to-wait'].includes(fault)
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
