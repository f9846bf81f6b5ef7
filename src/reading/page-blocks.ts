import type { OutlineBuilder } from './outline.ts'
import { isChromeLine } from './page-chrome.ts'
import { isElement, type PageElement, type PageNode, TEXT, textOf } from './page-node.ts'
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
export function addPageBlocks(root: PageElement, outline: OutlineBuilder): void {
  new Walk(outline).element(root, 'paragraph')
}

/** Gathers inline text until a block begins or ends. */
class Walk {
  #outline: OutlineBuilder
  #line = ''

  constructor(outline: OutlineBuilder) {
    this.#outline = outline
  }

  element(element: PageElement, kind: Kind): void {
    const name = element.localName
    const level = /^h([1-6])$/.exec(name)
    this.#flush(kind)
    if (level) this.#heading(element, Number(level[1]))
    else if (name === 'table' && !isLayoutTable(element)) this.#table(element)
    else this.#children(element, this.#kindOf(element, kind))
  }

  #children(element: PageElement, kind: Kind): void {
    for (const child of Array.from(element.childNodes)) this.#node(child, kind)
    this.#flush(kind)
  }

  #node(node: PageNode, kind: Kind): void {
    if (node.nodeType === TEXT) this.#line += node.textContent ?? ''
    else if (!isElement(node)) return
    else if (node.localName === 'br') this.#flush(kind)
    else if (BLOCK.has(node.localName)) this.element(node, kind)
    else for (const child of Array.from(node.childNodes)) this.#node(child, kind)
  }

  #flush(kind: Kind): void {
    const line = this.#line.replace(/\s+/g, ' ').trim()
    this.#line = ''
    if (line !== '' && !isChromeLine(line)) this.#outline.add(kind, line)
  }

  #heading(element: PageElement, level: number): void {
    const text = textOf(element)
    if (!isChromeLine(text)) this.#outline.add('heading', text, level)
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
