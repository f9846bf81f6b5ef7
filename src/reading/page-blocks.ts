import type { OutlineBuilder } from './outline.ts'
import { isChromeLine, isToday, opensOtherNews } from './page-chrome.ts'
import { isElement, type PageElement, type PageNode, raisedText, spacedText, TEXT, textOf } from './page-node.ts'
import { addTableRows, isLayoutTable } from './page-table.ts'

type Kind = 'paragraph' | 'item' | 'caption'

const BLOCK = new Set(
  (
    'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header hr html ' +
    'legend li main ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
)
const CAPTION_NAME =
  /(?:^|[\s_-])(?:(?:img|image|photo|wp|picture|fig)[\s_-]*)?(?:caption|chuthich|chu-thich|ghichu-?anh|imagedesc|photocms_caption)/i

/** An element's content as blocks, in the order in which it is read. */
export function addPageBlocks(root: PageElement, outline: OutlineBuilder, titled = root.querySelector('h1') === null): void {
  new Walk(outline, titled).element(root, 'paragraph')
}

/** Gathers inline text until a block begins or ends. */
class Walk {
  #outline: OutlineBuilder
  #line = ''
  /** Its last letters. */
  #tail = ''
  /** How much of the line is links. */
  #linked = 0
  #preformatted = false
  /** What stands above the page's title is not the article's. */
  #titled: boolean
  /** Among links to other news, up to the first line that is none. */
  #elsewhere = false

  constructor(outline: OutlineBuilder, titled: boolean) {
    this.#outline = outline
    this.#titled = titled
  }

  element(element: PageElement, kind: Kind): void {
    const name = element.localName
    const level = /^h([1-6])$/.exec(name)
    if (name !== 'dd' || element.previousElementSibling?.localName !== 'dt') this.#flush(kind)
    if (level) this.#heading(element, Number(level[1]))
    else if (name === 'dt' && element.nextElementSibling?.localName === 'dd') this.#line = `${textOf(element).replace(/:$/, '')}: `
    else if (name === 'pre') this.#pre(element, kind)
    else if (name === 'table' && !isLayoutTable(element)) this.#table(element)
    else this.#children(element, this.#kindOf(element, kind))
  }

  #children(element: PageElement, kind: Kind): void {
    for (const child of Array.from(element.childNodes)) this.#node(child, kind)
    this.#flush(kind)
  }

  #node(node: PageNode, kind: Kind): void {
    if (node.nodeType === TEXT) this.#text(node.textContent ?? '', kind)
    else if (!isElement(node)) return
    else if (node.localName === 'br') this.#flush(kind)
    else if (node.localName === 'sup') this.#line += raisedText(node.textContent ?? '', this.#tail)
    else if (BLOCK.has(node.localName)) this.element(node, kind)
    else {
      const before = this.#line.length
      for (const child of Array.from(node.childNodes)) this.#node(child, kind)
      if (node.localName === 'a') this.#linked += Math.max(0, this.#line.length - before)
    }
  }

  #text(text: string, kind: Kind): void {
    const lines = this.#preformatted ? text.split('\n') : [text]
    for (const [i, line] of lines.entries()) {
      if (i > 0) this.#flush(kind)
      this.#line += line
      this.#tail = line.slice(-8) || this.#tail
    }
  }

  #pre(element: PageElement, kind: Kind): void {
    this.#preformatted = true
    this.#children(element, kind)
    this.#preformatted = false
  }

  #flush(kind: Kind): void {
    const line = this.#line.replace(/\s+/g, ' ').trim()
    const linked = this.#linked
    this.#line = ''
    this.#tail = ''
    this.#linked = 0
    if (line === '') return
    if (opensOtherNews(line)) this.#elsewhere = true
    else if (isChromeLine(line) || (!this.#titled && isToday(line))) return
    else if (this.#elsewhere && linked > line.length * 0.5) return
    else {
      this.#elsewhere = false
      this.#outline.add(kind, line)
    }
  }

  /** A heading that was never closed holds what follows it. */
  #heading(element: PageElement, level: number): void {
    const text = headingText(element)
    if (level === 1) this.#titled = true
    if (opensOtherNews(text)) this.#elsewhere = true
    else if (!isChromeLine(text)) this.#outline.add('heading', text, level)
    for (const child of Array.from(element.childNodes).slice(inlineCount(element))) this.#node(child, 'paragraph')
    this.#flush('paragraph')
  }

  /** A table's caption names what its figures are: a heading of the rows, not of a picture. */
  #table(table: PageElement): void {
    const caption = table.querySelector('caption')
    if (caption) this.#outline.add('heading', textOf(caption), 6)
    addTableRows(table, this.#outline)
  }

  #kindOf(element: PageElement, kind: Kind): Kind {
    if (isCaption(element)) return 'caption'
    return element.localName === 'li' || element.localName === 'dd' ? 'item' : kind
  }
}

/** A heading's own words, up to the first block in it. */
export function headingText(element: PageElement): string {
  const own = Array.from(element.childNodes).slice(0, inlineCount(element))
  return own
    .reduce((text, node) => text + spacedText(node, text), '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** How many of its nodes come before the first block, if text does. */
function inlineCount(element: PageElement): number {
  const nodes = Array.from(element.childNodes)
  const at = nodes.findIndex(node => isElement(node) && BLOCK.has(node.localName))
  return at < 0 || nodes.slice(0, at).every(node => textOf(node) === '') ? nodes.length : at
}

/** Named as one; or all in italics right after, or in the same cell as, a picture. */
function isCaption(element: PageElement): boolean {
  if (element.localName === 'figcaption') return true
  if (CAPTION_NAME.test(element.getAttribute('class') ?? '')) return true
  if (element.localName !== 'p' && element.localName !== 'div') return false
  const text = textOf(element)
  if (text === '' || text.length > 250) return false
  const italic = element.querySelector('em, i')
  if (!italic || textOf(italic).length < text.length * 0.9) return false
  const before = element.previousElementSibling
  return element.querySelector('img') !== null || (before !== null && (before.localName === 'img' || before.querySelector('img') !== null))
}
