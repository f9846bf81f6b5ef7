import { createHash } from 'node:crypto'

/** Longer ones are broken, or made to fill the memory. */
const LONGEST = 2_000
/** What sites add to an address to learn where a reader comes from. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|zarsrc|mc_[ce]id|igshid)$/i

/** An absolute http(s) address without a name and password in it; undefined for anything else. @param base what a relative one is taken from */
export function webAddress(text: string | undefined, base?: URL): URL | undefined {
  if (text === undefined || text.length > LONGEST) return undefined
  const url = parse(text.trim(), base)
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) return undefined
  return url.username === '' && url.password === '' && url.hostname !== '' ? url : undefined
}

function parse(text: string, base: URL | undefined): URL | undefined {
  try {
    return new URL(text, base)
  } catch {
    return undefined
  }
}

/** The address without its place in the page and without what only tracks. */
export function plainAddress(url: URL): URL {
  const plain = new URL(url)
  plain.hash = ''
  for (const name of [...plain.searchParams.keys()]) if (TRACKING.test(name)) plain.searchParams.delete(name)
  return plain
}

/** The same for addresses that differ in nothing that matters: http or https, "www.", a slash at the end, the order of what is asked. */
export function addressKey(url: URL): string {
  const plain = plainAddress(url)
  plain.searchParams.sort()
  const host = plain.host.replace(/^www\./, '')
  return digestOf(`${host}${plain.pathname.replace(/\/+$/, '')}?${plain.searchParams}`)
}

/** For logs: what is asked behind the "?" may be a key. */
export function shownAddress(url: URL): string {
  return `${url.origin}${url.pathname}`
}

/** 20 hexadecimal digits that stand for a text. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 20)
}
