import { parse } from 'yaml'
import { HoiXaError } from '../domain/errors.ts'
import type { SourceId } from '../domain/source.ts'
import { isSelector } from '../reading/page-links.ts'
import { addressKey, webAddress } from './web-address.ts'

/** A feed or a page of links that is looked at from time to time. */
export interface WebSource {
  readonly id: SourceId
  /** As logs and people know it. */
  readonly name: string
  readonly url: URL
  readonly kind: 'feed' | 'page'
  /** Which links of a page lead to items, as a CSS selector; without it those to report files alone. */
  readonly links?: string
  readonly everyMs: number
  /** Hosts that are asked for it and its items: its own, and those that the list names. */
  readonly hosts: ReadonlySet<string>
  /** Whose an item is that does not say so itself. */
  readonly unit?: string
}

export interface SourceList {
  readonly sources: readonly WebSource[]
  /** Where site keepers may turn to; it stands in the name that we go by. */
  readonly contact?: string
}

const MOST_SOURCES = 200
const MINUTE_MS = 60_000
const EVERY = { least: 5, usual: 30, most: 7 * 24 * 60 }
const KEYS: ReadonlySet<string> = new Set(['name', 'feed', 'page', 'links', 'every', 'hosts', 'unit'])
const HOST = /^[a-z0-9.-]+(?::\d{1,5})?$/

/**
 * The list of sources, as its file has it.
 * @param text YAML or JSON
 * @throws {HoiXaError} `config-invalid` naming every fault at once
 */
export function readSourceList(text: string): SourceList {
  const faults: string[] = []
  const file = fieldsOf(parsed(text, faults))
  const listed = Array.isArray(file.sources) ? file.sources : []
  if (listed.length === 0 && faults.length === 0) faults.push('"sources" must be a list of feeds and pages')
  if (listed.length > MOST_SOURCES) faults.push(`at most ${MOST_SOURCES} sources`)
  const sources = listed
    .slice(0, MOST_SOURCES)
    .flatMap((one, i) => sourceOf(fieldsOf(one), fault => faults.push(`source ${i + 1}: ${fault}`)) ?? [])
  const ids = sources.map(({ id }) => id)
  const twice = sources.find(({ id }, i) => ids.indexOf(id) !== i)
  if (twice) faults.push(`${twice.name}: its address is in the list twice`)
  const { contact } = file
  // it becomes part of a header
  if (contact !== undefined && (typeof contact !== 'string' || !/^[\x21-\x7e]{3,200}$/.test(contact)))
    faults.push('"contact" must be an e-mail or web address')
  if (faults.length > 0)
    throw new HoiXaError('config-invalid', faults.join('; '), { details: { faults: `SOURCES_FILE: ${faults.join('; ')}` } })
  return { sources, ...(typeof contact === 'string' && { contact }) }
}

function parsed(text: string, faults: string[]): unknown {
  try {
    return parse(text)
  } catch (error) {
    faults.push(`it is not YAML (${error instanceof Error ? error.message.split('\n', 1)[0] : error})`)
    return undefined
  }
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
}

function sourceOf(fields: Readonly<Record<string, unknown>>, fault: (text: string) => void): WebSource | undefined {
  const { name, feed, page, links, every = EVERY.usual, hosts = [], unit } = fields
  const strange = Object.keys(fields).filter(key => !KEYS.has(key))
  if (strange.length > 0) fault(`unknown ${strange.join(', ')}`)
  if ((feed === undefined) === (page === undefined)) fault('either "feed" or "page" must be its address')
  const address = feed ?? page
  const url = typeof address === 'string' ? webAddress(address) : undefined
  if (address !== undefined && !url) fault('its address must begin with http:// or https://, without a name and password')
  if (name !== undefined && (typeof name !== 'string' || name.trim() === '')) fault('"name" must be a text')
  if (links !== undefined && (feed !== undefined || typeof links !== 'string' || !isSelector(links)))
    fault('"links" must be a CSS selector of a page')
  if (typeof every !== 'number' || !(every >= EVERY.least && every <= EVERY.most))
    fault(`"every" must be ${EVERY.least} to ${EVERY.most} minutes`)
  if (!Array.isArray(hosts) || !hosts.every(host => typeof host === 'string' && HOST.test(host.toLowerCase())))
    fault('"hosts" must be a list such as [files.example.vn]')
  if (unit !== undefined && (typeof unit !== 'string' || unit.trim() === '')) fault('"unit" must be a text')
  if (!url) return undefined
  return {
    id: addressKey(url),
    name: typeof name === 'string' ? name.trim() : url.host,
    url,
    kind: feed === undefined ? 'page' : 'feed',
    everyMs: Number(every) * MINUTE_MS,
    hosts: new Set([url.host, ...(Array.isArray(hosts) ? hosts.map(host => String(host).toLowerCase()) : [])]),
    ...(typeof links === 'string' && { links }),
    ...(typeof unit === 'string' && { unit: unit.trim() }),
  }
}
