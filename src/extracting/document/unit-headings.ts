import { latin } from '../../vietnamese/pattern.ts'
import type { Passage } from './outline.ts'

/** "* Xã Vĩnh Hòa" alone on its line heads what follows; several such lines below one another are a list of names. */
export function withUnitHeadings(text: string, passages: readonly Passage[]): Passage[] {
  const isName = (p: Passage | undefined) =>
    p !== undefined &&
    (p.kind === 'item' || p.kind === 'text') &&
    p.end - p.start <= LONGEST_NAME &&
    UNIT_ALONE.test(text.slice(p.start, p.end))
  const title = passages.findIndex(p => p.kind === 'title')
  return passages.map((p, i) => {
    const next = passages[i + 1]
    const heads = i > title && isName(p) && next !== undefined && !isName(next) && !isName(passages[i - 1]) && next.kind !== 'row'
    return heads ? { start: p.start, end: p.end, kind: 'heading', level: UNIT_LEVEL, cells: undefined } : p
  })
}
const UNIT_LEVEL = 5
const LONGEST_NAME = 60
const UNIT_ALONE = latin(
  /^[\s*+•–-]*(?:Xã|Phường|Thị trấn|Thôn|Bản|Ấp|Xóm|Buôn|Khu phố|Tổ dân phố) (?:\p{Lu}[\p{L}']*(?: \p{Lu}[\p{L}']*){0,4}(?: \d{1,2})?|\d{1,2})\s*$/u,
)
