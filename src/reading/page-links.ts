import { measure, parsePage } from './html.ts'
import { textOf } from './page-node.ts'

export interface PageLink {
  /** As it stands: it may be relative to the page's address, or to `base`. */
  readonly href: string
  readonly text: string
}

/** Links to files that reports come as. */
const REPORT_LINK = /\.(?:pdf|docx|docm)(?:$|[?#])/i

/**
 * The links of a page in their order, each once. Nothing is fetched.
 * @param selector which elements are, or lie around, links; without it those to report files alone
 * @throws {RangeError} if it is no page that anyone wrote
 */
export function linksOf(source: string, selector?: string): { readonly base?: string; readonly links: readonly PageLink[] } {
  const page = parsePage(source)
  measure(page)
  const base = page.querySelector('base[href]')?.getAttribute('href')
  const found = new Map<string, PageLink>()
  for (const element of Array.from(page.querySelectorAll(selector ?? 'a[href]')))
    for (const link of element.localName === 'a' ? [element] : Array.from(element.querySelectorAll('a[href]'))) {
      const href = link.getAttribute('href')?.trim() ?? ''
      const isWanted = selector !== undefined || REPORT_LINK.test(href)
      if (href !== '' && !href.startsWith('#') && isWanted && !found.has(href)) found.set(href, { href, text: textOf(link) })
    }
  return { ...(base && { base }), links: [...found.values()] }
}

/** Whether a text is a CSS selector that pages can be searched by. */
export function isSelector(text: string): boolean {
  try {
    parsePage('<p>').querySelector(text)
    return text.trim() !== ''
  } catch {
    return false
  }
}
