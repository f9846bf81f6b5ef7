import type { Clock } from '../ports.ts'
import { retryAfterMs } from './back-off.ts'
import { type Answer, type ExchangePorts, exchange, type Fault } from './exchange.ts'
import type { HostLanes } from './host-lanes.ts'
import { createRobots, type RobotRules } from './robots.ts'
import { webAddress } from './web-address.ts'

/** What a visit brought. `waitMs`: how long the server asked to be left alone. */
export type Visited =
  | {
      readonly kind: 'page'
      readonly url: URL
      readonly bytes: Uint8Array
      readonly type: string
      readonly etag?: string
      readonly modified?: string
    }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'failed'; readonly fault: Fault; readonly waitMs?: number }

export interface Visit {
  /** Hosts that may be asked, `example.vn` or `example.vn:8080`. */
  readonly hosts: ReadonlySet<string>
  readonly mostBytes: number
  /** Of all its requests together, without the waiting for their turn. */
  readonly withinMs: number
  /** What the server said of the version that is known. */
  readonly etag?: string
  readonly modified?: string
}

export interface VisitorPorts extends ExchangePorts {
  readonly lanes: HostLanes
  /** An honest name, with where to complain. */
  readonly userAgent: string
  readonly signal: AbortSignal
}

export type Visitor = (url: URL, visit: Visit) => Promise<Visited>

const MOST_REDIRECTS = 5
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])
/** The rules themselves may always be asked for. */
const UNRULED: RobotRules = { allows: () => true, pauseMs: 0 }
const ROBOTS = { mostBytes: 512 << 10, withinMs: 20_000 }
/** A server that is overloaded and does not say for how long. */
const HELD_MS = 10 * 60_000
/** Longer marks of versions are none. */
const LONGEST_MARK = 1_000

/**
 * Asks for pages as a polite guest: only of hosts that are allowed, one request at a time of each, as their robots.txt lets it, not before
 * the time they asked for. Each redirect is judged like a new address. Never throws for what a server may do.
 */
export function createVisitor(ports: VisitorPorts): Visitor {
  const { clock, lanes } = ports
  const robots = createRobots(clock)
  const rulesFor = (url: URL, hosts: ReadonlySet<string>): Promise<RobotRules | Fault> =>
    robots(url, async rulesUrl => {
      const asked = await follow(rulesUrl, { hosts, ...ROBOTS }, async () => UNRULED, ports)
      if (typeof asked === 'string') return asked
      return asked.answer.status === 200 ? asked.answer : `status-${asked.answer.status}`
    })

  return async (start, visit) => {
    const asked = await follow(start, visit, url => rulesFor(url, visit.hosts), ports)
    if (typeof asked === 'string') {
      const waitMs = asked === 'asked-to-wait' ? lanes.heldMs(start.host) : 0
      return { kind: 'failed', fault: asked, ...(waitMs > 0 && { waitMs }) }
    }
    return visited(asked.url, asked.answer, visit.etag !== undefined || visit.modified !== undefined)
  }
}

/** @param isKnown that nothing changed says something only to whoever knows what it was */
function visited(url: URL, { status, headers, bytes }: Answer, isKnown: boolean): Visited {
  if (status === 304 && isKnown) return { kind: 'unchanged' }
  if (status !== 200) return { kind: 'failed', fault: `status-${status}` }
  const mark = (text: string | undefined) => (text !== undefined && text.length <= LONGEST_MARK ? text : undefined)
  const [etag, modified] = [mark(headers.etag), mark(headers['last-modified'])]
  const type = (headers['content-type'] ?? '').split(';', 1)[0]!.trim().toLowerCase()
  return { kind: 'page', url, bytes, type, ...(etag !== undefined && { etag }), ...(modified !== undefined && { modified }) }
}

async function follow(
  start: URL,
  { hosts, mostBytes, withinMs, etag, modified }: Visit,
  rulesFor: (url: URL) => Promise<RobotRules | Fault>,
  ports: VisitorPorts,
): Promise<{ url: URL; answer: Answer } | Fault> {
  const { clock, lanes, signal } = ports
  let url = start
  let left = withinMs
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    const refused = refusalOf(url, start, hosts)
    if (refused) return refused
    const rules = await rulesFor(url)
    if (typeof rules === 'string') return rules
    if (!rules.allows(url)) return 'robots-forbid'
    if (lanes.heldMs(url.host) > 0) return 'asked-to-wait'
    const at = url
    const answer = await lanes.run(
      url.host,
      rules.pauseMs,
      async () => {
        if (signal.aborted) return 'stopped'
        if (lanes.heldMs(at.host) > 0) return 'asked-to-wait'
        const since = clock.now()
        const headers = headersFor(ports.userAgent, hop === 0 ? { etag, modified } : {})
        const got = await exchange(at, { headers, mostBytes, withinMs: left, signal }, ports)
        left -= clock.now() - since
        return got
      },
      signal,
    )
    if (typeof answer === 'string') return answer
    if (holdIfAsked(at.host, answer, lanes, clock)) return 'asked-to-wait'
    const next = REDIRECTS.has(answer.status) ? webAddress(answer.headers.location, at) : undefined
    if (!next) return { url: at, answer }
    if (left <= 0) return 'too-slow'
    url = next
  }
  return 'too-many-redirects'
}

/** What was begun under encryption does not go on without. */
function refusalOf(url: URL, start: URL, hosts: ReadonlySet<string>): Fault | undefined {
  if (!hosts.has(url.host)) return 'host-forbidden'
  return start.protocol === 'https:' && url.protocol !== 'https:' ? 'redirect-unsafe' : undefined
}

function headersFor(userAgent: string, { etag, modified }: { etag?: string | undefined; modified?: string | undefined }) {
  return {
    'user-agent': userAgent,
    accept: 'application/rss+xml, application/atom+xml, application/xml;q=0.9, text/html;q=0.8, */*;q=0.5',
    'accept-encoding': 'gzip, deflate, br',
    'accept-language': 'vi, en;q=0.5',
    ...(etag !== undefined && { 'if-none-match': etag }),
    ...(modified !== undefined && { 'if-modified-since': modified }),
  }
}

/** "Too many requests" and "out of service" hold the whole host. */
function holdIfAsked(host: string, { status, headers }: Answer, lanes: HostLanes, clock: Clock): boolean {
  if (status !== 429 && status !== 503) return false
  const now = clock.now()
  lanes.hold(host, now + (retryAfterMs(headers['retry-after'], now) ?? HELD_MS))
  return true
}
