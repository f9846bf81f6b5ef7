import { type AnyFeed, parseFeed } from 'feedsmith'
import { linksOf } from '../reading/page-links.ts'
import { plainAddress, webAddress } from './web-address.ts'

/** Something that a feed or a page of links tells of. */
export interface ListedItem {
  /** Its page, or the report file itself. */
  readonly url: URL
  /** A report file that belongs to it. */
  readonly attached?: URL
  readonly title: string
  /** Milliseconds since the epoch; absent where it is not told, or cannot be read. */
  readonly at?: number
}

/** What was fetched is no feed, or only a part of one. */
export class NoFeed extends Error {}

/** More than any site lists; the rest is left. */
const MOST_ITEMS = 1_000
const REPORT_PATH = /\.(?:pdf|docx|docm)$/i
const REPORT_TYPE = /^application\/(?:pdf|vnd\.openxmlformats-officedocument\.wordprocessingml\.document)\b/i
/** A feed that was cut short would end in an item with half its address. */
const ENDS_WHOLE = /<\/(?:[\w-]+:)?(?:rss|feed|rdf)\s*>\s*(?:<!--(?:(?!-->)[\s\S])*-->\s*)*$|\}\s*$/i

/**
 * The items of an RSS, Atom, RDF or JSON feed in its order, those without an address of their own left out. Entities that a document
 * declares itself are not expanded, and nothing is fetched.
 * @param base where it was fetched from
 * @throws {NoFeed}
 */
export function readFeed(text: string, base: URL): readonly ListedItem[] {
  if (!ENDS_WHOLE.test(text.trimEnd().slice(-4_096))) throw new NoFeed('it is no feed, or it ends in its midst')
  let feed: AnyFeed
  try {
    feed = parseFeed(text, { maxItems: MOST_ITEMS })
  } catch (cause) {
    throw new NoFeed('it cannot be read as a feed', { cause })
  }
  return distinct(entriesOf(feed).map(entry => itemOf(entry, base)))
}

/** The items that a page links to, in its order. @throws {NoFeed} */
export function readListing(text: string, page: URL, selector: string | undefined): readonly ListedItem[] {
  try {
    const { base, links } = linksOf(text, selector)
    const from = webAddress(base, page) ?? page
    return distinct(links.slice(0, MOST_ITEMS).map(({ href, text: title }) => itemOf({ link: href, title }, from)))
  } catch (cause) {
    throw new NoFeed('it cannot be read as a page', { cause })
  }
}

interface Entry {
  readonly link?: string | undefined
  readonly title?: string | undefined
  readonly date?: string | undefined
  readonly files?: readonly { readonly url?: string | undefined; readonly type?: string | undefined }[]
  /** What relative addresses are taken from. */
  readonly base?: string | undefined
}

function entriesOf(parsed: AnyFeed): readonly Entry[] {
  switch (parsed.format) {
    case 'rss':
      return (parsed.feed.items ?? []).map(({ link, guid, title, pubDate, enclosures }) => ({
        link: link ?? (guid?.isPermaLink === false ? undefined : guid?.value),
        title,
        date: pubDate,
        files: enclosures ?? [],
      }))
    case 'atom':
      return (parsed.feed.entries ?? []).map(({ links = [], title, published, updated, xml }) => ({
        link: (links.find(({ rel = 'alternate' }) => rel === 'alternate') ?? links.find(({ rel }) => rel !== 'enclosure'))?.href,
        title: title?.value,
        date: published ?? updated,
        files: links.filter(({ rel }) => rel === 'enclosure').map(({ href, type }) => ({ url: href, type })),
        base: xml?.base,
      }))
    case 'rdf':
      return (parsed.feed.items ?? []).map(({ link, title, dc }) => ({ link, title, date: dc?.dates?.[0] }))
    case 'json':
      return (parsed.feed.items ?? []).map(({ url, external_url, title, date_published, attachments }) => ({
        link: url ?? external_url,
        title,
        date: date_published,
        files: (attachments ?? []).map(({ url: file, mime_type }) => ({ url: file, type: mime_type })),
      }))
  }
}

function itemOf({ link, title, date, files = [], base }: Entry, source: URL): ListedItem | undefined {
  const from = webAddress(base, source) ?? source
  const file = files
    .filter(({ url = '', type = '' }) => REPORT_TYPE.test(type) || REPORT_PATH.test(webAddress(url, from)?.pathname ?? ''))
    .flatMap(({ url }) => webAddress(url, from) ?? [])[0]
  const url = (link?.trim() ? webAddress(link, from) : undefined) ?? file
  if (!url) return undefined
  const at = date === undefined ? Number.NaN : Date.parse(date)
  return {
    url: plainAddress(url),
    title: (title ?? '').replace(/\s+/gu, ' ').trim(),
    ...(file && file.href !== url.href && { attached: file }),
    ...(!Number.isNaN(at) && { at }),
  }
}

function distinct(items: readonly (ListedItem | undefined)[]): readonly ListedItem[] {
  const found = new Map<string, ListedItem>()
  for (const item of items) if (item && !found.has(item.url.href)) found.set(item.url.href, item)
  return [...found.values()]
}
