import type { Fact } from '../../domain/fact.ts'
import type { Scored } from '../matching/scored.ts'
import type { Asked } from './asked.ts'
import { confusable } from './confusable.ts'

/** "nhà đạt danh hiệu văn hóa": of what it is that was not understood, and what is left is said as well of another entry that is taken for this one. */
export function isUndecided(top: Scored<Fact>, scored: readonly Scored<Fact>[], asked: Asked): boolean {
  const { id } = top.item.indicator
  const head = asked.terms.findIndex(term => !term.light)
  if (id === null || head < 0 || top.likeness[head]! >= 0.5 || top.near[head]) return false
  return scored.some(
    one =>
      one.item.indicator.id !== null &&
      one.item.indicator.id !== id &&
      Math.abs(one.asked - top.asked) <= ALIKE &&
      one.item.kind === top.item.kind &&
      one.item.period.label === top.item.period.label &&
      one.item.quantity?.measure === top.item.quantity?.measure &&
      confusable(id, one.item, asked),
  )
}
const ALIKE = 0.02

/** "dân mỗi người làm ra mấy triệu": nothing but words that steer, and none of them is in the name as it was said. */
export function isJustCourtesy({ likeness }: Scored<Fact>, { terms }: Asked): boolean {
  return terms.every(term => term.light) && !likeness.some(like => like >= EXACTLY)
}
const EXACTLY = 0.95
