import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import type { ReportMeta } from '../domain/report.ts'
import { oneLine } from './clean-text.ts'
import { type Outline, OutlineBuilder } from './outline.ts'
import { addPageBlocks, headingText } from './page-blocks.ts'
import { removeChrome } from './page-chrome.ts'
import type { Page, PageElement } from './page-node.ts'
import { textOf } from './page-node.ts'
import { isoDate, metaFrom } from './report-meta.ts'

const MARK = 'data-place'
/** Above these Readability would take seconds; such a page is read whole. */
const MOST_ELEMENTS = 10_000
const DEEPEST_ARTICLE = 100
/** No page is nested so deep or has so many elements; such a one is broken, or made to hang its reader. */
const DEEPEST = 400
const MOST_EVER = 60_000
/** Hundreds of pages of tables. */
const MOST_IN_DOCUMENT = 400_000
const SHORT_ARTICLE = 150

/**
 * An article of a web page as blocks. Readability finds where it stands; it is then read from the page itself, because Readability drops
 * tables and lists that look like clutter, which is what indicators are printed in. Scripts never run and nothing is fetched.
 */
export function readHtml(source: string): Outline {
  const page = parsePage(source)
  const fallbackTitle = metaContent(page, 'og:title') ?? textOf(page.querySelector('title'))
  const url = page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? metaContent(page, 'og:url')
  const published = metaContent(page, 'article:published_time') ?? metaContent(page, 'datePublished') ?? metaContent(page, 'pubdate')
  const { depth } = measure(page)
  removeChrome(page)
  removeNoteMarks(page)
  const { root, title: found } = locateArticle(page, depth)
  const title = titleOf(page, root) ?? siteless(found || fallbackTitle)
  const outline = outlineOf(root, title)
  const date = published ?? root?.querySelector('time[datetime]')?.getAttribute('datetime')
  const meta = metaFrom({ title, url, date: date ? isoDate(date) : undefined, publisher: metaContent(page, 'og:site_name') })
  return outline.done(meta satisfies ReportMeta)
}

/** A document that became pages: nothing on them is a portal's, so all is read, footnotes last. What it is called, it says in its text. */
export async function readDocumentPages(sources: AsyncIterable<string>): Promise<Outline> {
  const outline = new OutlineBuilder()
  const notes: PageElement[] = []
  let left = MOST_IN_DOCUMENT
  let titled: true | undefined
  for await (const source of sources) {
    const page = parsePage(source)
    left -= measure(page, left).count
    removeNoteMarks(page)
    for (const note of Array.from(page.querySelectorAll('li[id^="footnote-"], li[id^="endnote-"]'))) {
      note.remove()
      notes.push(note)
    }
    if (page.body) addPageBlocks(page.body, outline, titled)
    titled = true // above what follows there is the rest of the document
  }
  for (const note of notes) addPageBlocks(note, outline, true)
  return outline.done({})
}

/** A footnote's mark would be a digit of the figure before it; a power of ten stays one. */
function removeNoteMarks(page: Page): void {
  for (const mark of Array.from(page.querySelectorAll('a[href^="#footnote"], a[href^="#endnote"]'))) mark.remove()
}

/**
 * A page of whatever there is: the parser takes tags as they stand, so that what lies outside a missing or doubled <body> would be lost.
 * A fragment is a page too.
 */
export function parsePage(source: string): Page {
  const open = /<head(?=[\s>])[^<>]*>/i.exec(source)
  const start = open ? open.index + open[0].length : 0
  const end = open ? source.slice(start).search(/<\/head\s*>|<body(?=[\s>])/i) : -1
  const head = end < 0 ? '' : source.slice(start, start + end)
  const rest = end < 0 ? source : source.slice(0, open!.index) + source.slice(start + end)
  const body = rest.replace(/<!doctype[^<>]*>|<\/?(?:html|head|body|noframes|frameset)(?=[\s>])[^<>]*>/gi, ' ')
  const whole = `<!doctype html><html><head>${head}</head><body>${body}</body></html>`
  return parseHTML(whole).document as Page // linkedom's own type is a browser window's, which this project's libraries do not include
}

/** How deep a page is nested, and how many elements it has. @throws {RangeError} if it is no page that anyone wrote. */
export function measure(page: Page, most = MOST_EVER): { depth: number; count: number } {
  let deepest = 0
  let count = 0
  const open: [element: PageElement, depth: number][] = page.documentElement ? [[page.documentElement, 1]] : []
  for (let next = open.pop(); next; next = open.pop()) {
    const [element, depth] = next
    deepest = Math.max(deepest, depth)
    if (deepest > DEEPEST || ++count > most) throw new RangeError('nested too deep, or too many elements')
    for (const child of Array.from(element.children)) open.push([child, depth + 1])
  }
  return { depth: deepest, count }
}

/** The smallest element that holds nearly all of what Readability takes for the article; else the likeliest by name; else the page. */
function locateArticle(page: Page, depth: number): { root: PageElement | null; title: string } {
  const named = page.querySelectorAll('[itemprop="articleBody"], article, main')
  const whole = (named.length === 1 && textOf(named[0]).length > SHORT_ARTICLE ? named[0] : undefined) ?? page.body ?? page.documentElement
  const elements = Array.from(page.querySelectorAll('body *'))
  if (elements.length > MOST_ELEMENTS || depth > DEEPEST_ARTICLE) return { root: whole, title: '' }
  elements.forEach((element, i) => {
    element.setAttribute(MARK, String(i))
  })
  const article = runReadability(page)
  if (!article) return { root: whole, title: '' }
  const kept = new Set(Array.from(article.content.matchAll(/data-place="(\d+)"/g), match => Number(match[1])))
  const root = narrow(elements, kept) ?? whole
  return { root, title: article.title }
}

function runReadability(page: Page): { title: string; content: string } | undefined {
  try {
    const copy = page.cloneNode(true) as never // the same border as in parsePage
    const article = new Readability(copy, { charThreshold: SHORT_ARTICLE }).parse()
    return article?.content ? { title: article.title ?? '', content: article.content } : undefined
  } catch {
    return undefined // it gives up on odd trees; the page is read whole then
  }
}

/** Down from the page while one child holds at least nine tenths of the kept text. */
function narrow(elements: readonly PageElement[], kept: ReadonlySet<number>): PageElement | undefined {
  const weight = new Map<PageElement, number>()
  let total = 0
  for (const [i, element] of elements.entries()) {
    if (!kept.has(i) || Array.from(element.children).some(child => kept.has(Number(child.getAttribute(MARK))))) continue
    const length = textOf(element).length
    total += length
    for (let at: PageElement | null = element; at; at = at.parentElement) weight.set(at, (weight.get(at) ?? 0) + length)
  }
  if (total === 0) return undefined
  let root = elements[0]?.parentElement ?? undefined
  for (let next = root; next; ) {
    root = next
    next = Array.from(next.children).find(child => (weight.get(child) ?? 0) >= total * 0.9)
    if (next && !['div', 'section', 'article', 'main', 'table', 'tbody', 'tr', 'td', 'center', 'body'].includes(next.localName)) break
  }
  return root
}

function titleOf(page: Page, root: PageElement | null): string | undefined {
  for (const heading of [root?.querySelector('h1'), ...Array.from(page.querySelectorAll('h1'))]) {
    const text = heading ? oneLine(headingText(heading)) : ''
    if (text.length >= 8) return text
  }
  return undefined
}

/** The title stands first, as a heading, whether or not the article's own element holds it. */
function outlineOf(root: PageElement | null, title: string): OutlineBuilder {
  const outline = new OutlineBuilder()
  if (!root) return outline
  const heads = Array.from(root.querySelectorAll('h1, h2, h3, p, div')).slice(0, 12)
  const own = heads.find(head => oneLine(textOf(head)) === title)
  if (title !== '' && own?.localName !== 'h1') {
    own?.remove()
    outline.add('heading', title, 1)
  }
  addPageBlocks(root, outline)
  return outline
}

/** "Xã A họp - Cổng thông tin điện tử tỉnh B" without the site's name. */
function siteless(title: string): string {
  const line = oneLine(title)
  const parts = line.split(/\s+[|»–—-]\s+/)
  const site = /cổng thông tin|trang thông tin|báo điện tử|website|\.vn\b/i
  const own = parts.filter(part => !site.test(part))
  return own.length > 0 && own.length < parts.length ? own.join(' - ') : line
}

function metaContent(page: Page, name: string): string | undefined {
  for (const attribute of ['property', 'name', 'itemprop']) {
    const content = page.querySelector(`meta[${attribute}="${name}"]`)?.getAttribute('content')
    if (content) return content
  }
  return undefined
}
