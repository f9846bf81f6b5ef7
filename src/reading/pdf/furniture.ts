import type { Line } from './lines.ts'
import type { PageText } from './page.ts'

/** Part of a page's height, at its head and at its foot, that headers, footers and page numbers stand in. */
const MARGIN = 0.12
const PAGE_NUMBER = /^(?:trang\s*)?[-–—\s]*\d{1,4}(?:\s*\/\s*\d{1,4})?[-–—\s]*$/iu

/** Pages without page numbers and without the headers and footers that half of them repeat. */
export function withoutFurniture(pages: readonly PageText[]): PageText[] {
  const seen = new Map<string, number>()
  for (const [i, page] of pages.entries())
    for (const key of new Set(page.lines.filter(line => isMarginal(line, page)).map(line => keyOf(line, i))))
      seen.set(key, (seen.get(key) ?? 0) + 1)
  const repeated = Math.max(2, pages.length / 2)
  const isFurniture = (line: Line, page: PageText, i: number) =>
    isMarginal(line, page) && (PAGE_NUMBER.test(line.text) || (seen.get(keyOf(line, i)) ?? 0) >= repeated)
  return pages.map((page, i) => ({ ...page, lines: page.lines.filter(line => !isFurniture(line, page, i)) }))
}

function isMarginal(line: Line, page: PageText): boolean {
  return line.y < page.height * MARGIN || line.y > page.height * (1 - MARGIN)
}

/** The same words at the same height; the page's own number does not count. */
function keyOf(line: Line, page: number): string {
  return `${Math.round(line.y / 8)} ${line.text.replace(/\d+/g, digits => (Number(digits) === page + 1 ? '#' : digits))}`
}
