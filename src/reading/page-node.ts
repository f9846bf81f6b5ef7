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

/** An element's text on one line; not yet clean. */
export function textOf(node: PageNode | null | undefined): string {
  return (node?.textContent ?? '').replace(/\s+/g, ' ').trim()
}
