import { HoiXaError } from '../../src/domain/errors.ts'
import type { Report } from '../../src/domain/report.ts'
import type { Log } from '../../src/ports.ts'
import { readReport } from '../../src/reading/read-report.ts'
import type { ReportFile } from '../../src/report-files.ts'
import { hostLanes } from '../../src/sources/host-lanes.ts'
import type { PollPorts } from '../../src/sources/poll-source.ts'
import { readSourceList, type WebSource } from '../../src/sources/source-list.ts'
import type { Take } from '../../src/sources/take.ts'
import { textDigest } from '../../src/sources/text-digest.ts'
import { createVisitor } from '../../src/sources/visit.ts'
import { memoryStorage, type Storage } from '../../src/storage/open-storage.ts'
import { type HandClock, handClock } from '../support/hand-clock.ts'
import { namesOf, type Site } from '../support/site.ts'

export interface Said {
  readonly level: keyof Log
  readonly message: string
  readonly fields: Readonly<Record<string, unknown>>
}

/** What stands around a source: a store, a reader that notes what it was given, a clock that goes when it is told to. */
export interface Desk {
  readonly ports: PollPorts
  readonly clock: HandClock
  readonly storage: Storage
  /** Titles, or for want of one the first words, of what was published, and of what was read without a bulletin. */
  readonly published: string[]
  readonly quiet: string[]
  readonly files: ReportFile[]
  readonly said: Said[]
  readonly stop: AbortController
  /** Holds what is to go wrong with the next file. */
  readonly trouble: { next?: Error }
}

export function desk(
  options: { clock?: HandClock; storage?: Storage; resolve?: ReturnType<typeof namesOf>; stored?: Map<string, Report> } = {},
): Desk {
  const {
    clock = handClock(Date.UTC(2024, 0, 15)),
    storage = memoryStorage(),
    resolve = namesOf(),
    stored = new Map<string, Report>(),
  } = options
  const [published, quiet, files, said]: [string[], string[], ReportFile[], Said[]] = [[], [], [], []]
  const stop = new AbortController()
  const trouble: { next?: Error } = {}
  const note =
    (level: keyof Log) =>
    (message: string, fields: Record<string, unknown> = {}) =>
      void said.push({ level, message, fields })
  const log: Log = { info: note('info'), warn: note('warn'), error: note('error') }

  const take: Take = async (file, { quiet: isQuiet, unless }) => {
    const fault = trouble.next
    delete trouble.next
    if (fault) throw fault
    const { text, meta } = await readReport(file.bytes, file.name, file.meta)
    if (!/xã/iu.test(`${text} ${meta.unit ?? ''}`)) throw new HoiXaError('file-no-unit', 'no unit', { details: { file: file.name } })
    const report: Report = { id: file.name, title: meta.title ?? text.slice(0, 40), text, hash: textDigest(text) }
    if (await unless?.(report)) return undefined
    files.push(file)
    stored.set(report.id, report)
    ;(isQuiet ? quiet : published).push(report.title)
    return { report, facts: 0, ...(isQuiet ? {} : { bulletin: 'b', queued: 1 }) }
  }
  const ports: PollPorts = {
    store: storage.sources,
    take,
    isStored: async (digest, other) => [...stored.values()].some(({ id, text }) => id !== other.id && textDigest(text) === digest),
    clock,
    log,
    random: () => 0.5,
    signal: stop.signal,
    visit: createVisitor({
      clock,
      isAllowed: address => address === '127.0.0.1',
      resolve,
      lanes: hostLanes(clock),
      userAgent: 'HoiXa/test',
      signal: stop.signal,
    }),
  }
  return { ports, clock, storage, published, quiet, files, said, stop, trouble }
}

export function source(site: Site, fields: string): WebSource {
  return readSourceList(`sources:\n  - { name: Cổng, ${fields.replaceAll('SITE', `http://${site.host}`)} }`).sources[0]!
}

export interface Told {
  readonly path: string
  readonly title: string
  /** Hours since the beginning of 2024. */
  readonly hour?: number
  readonly guid?: string
  readonly enclosure?: string
}

/** A feed of these items, in this order. */
export function rss(site: Site, items: readonly Told[]): string {
  const one = ({ path, title, hour, guid, enclosure }: Told) => {
    const date = hour === undefined ? '' : `<pubDate>${new Date(Date.UTC(2024, 0, 1, hour)).toUTCString()}</pubDate>`
    const file = enclosure === undefined ? '' : `<enclosure url="${site.url(enclosure)}" type="application/pdf" length="1"/>`
    return `<item><title>${title}</title><link>${site.url(path)}</link>${guid === undefined ? '' : `<guid isPermaLink="false">${guid}</guid>`}${date}${file}</item>`
  }
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Cổng</title>${items.map(one).join('')}</channel></rss>`
}

/** A page as portals have them. */
export function article(title: string, text: string): string {
  const filling = 'Ủy ban nhân dân xã thông báo để bà con được biết và thực hiện theo đúng quy định. '.repeat(3)
  return `<!doctype html><html><head><title>${title}</title></head><body><nav><a href="/">Trang chủ</a></nav>
<article><h1>${title}</h1><p>${text}</p><p>${filling}</p></article></body></html>`
}
