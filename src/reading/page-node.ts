/** The little of the DOM that reading a page needs, so that only html.ts knows which library makes it. */
export interface PageNode {
  readonly nodeType: number
  readonly childNodes: ArrayLike<PageNode>
  textContent: string | null
  readonly previousSibling: PageNode | null
  remove(): void
}

export interface PageElement extends PageNode {
  readonly localName: string
  readonly parentElement: PageElement | null
  readonly previousElementSibling: PageElement | null
  readonly nextElementSibling: PageElement | null
  readonly children: ArrayLike<PageElement>
  getAttribute(name: string): string | null
  setAttribute(name: string, value: string): void
  hasAttribute(name: string): boolean
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): ArrayLike<PageElement>
}

export interface Page {
  readonly documentElement: PageElement | null
  readonly body: PageElement | null
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): ArrayLike<PageElement>
  cloneNode(deep: boolean): Page
}

export const ELEMENT = 1
export const TEXT = 3

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === ELEMENT
}

/** An element's text with its breaks and blocks as spaces, without the numbers of footnotes; not yet clean. `before` is what it goes on from. */
export function spacedText(node: PageNode, before = ''): string {
  if (!isElement(node)) return node.nodeType === TEXT ? (node.textContent ?? '') : ''
  if (node.localName === 'sup') return raisedText(node.textContent ?? '', before)
  let text = ''
  let last = before
  for (const child of Array.from(node.childNodes)) {
    const part = spacedText(child, last)
    text += part
    last = part.slice(-8) || last
  }
  return ['br', 'p', 'div', 'li'].includes(node.localName) ? ` ${text} ` : text
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** "m²" keeps its power and "10⁶" never becomes 106; a number raised after anything else is that of a footnote: "45¹ ha" is 45 ha. */
export function raisedText(raised: string, before: string): string {
  const text = raised.trim()
  if (text.length > 4) return raised
  if (!/^[[(]?\d{1,2}[)\]]?$/.test(text)) return raised
  if (/(?<![\p{L}])[kcdm]?m\s*$/iu.test(before) && /^[23]$/.test(text)) return text
  return /(?<![\d.,])10\s*$/.test(before) ? text.replace(/\d/g, digit => SUPERSCRIPTS[Number(digit)]!) : ''
}

/** An element's text on one line; not yet clean. */
export function textOf(node: PageNode | null | undefined): string {
  return (node?.textContent ?? '').replace(/\s+/g, ' ').trim()
}
