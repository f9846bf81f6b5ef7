import type { UnitMention } from '../../vietnamese/mention.ts'
import { HAMLET_TYPES } from '../../vietnamese/rules/unit-names.ts'

/** "thôn Phú Lợi, xã Tân Thành", "xã Tân Thành (huyện Vụ Bản)": the second is where the first lies. */
export function placeOf(text: string, { type, end }: UnitMention, { type: above, start }: UnitMention): boolean {
  return rankOf(above) < rankOf(type) && /^ *(?:,|-|–|\(|thuộc|của) *$/u.test(text.slice(end, start))
}

/** Whether the next unit named is where this one lies. */
export function liesIn(text: string, unit: UnitMention, named: readonly UnitMention[]): boolean {
  const next = named.find(m => m.start >= unit.end)
  return next !== undefined && placeOf(text, unit, next)
}

function rankOf(type: string): number {
  if (HAMLET_TYPES.has(type)) return 3
  return ['xã', 'phường', 'thị trấn', 'đặc khu'].includes(type) ? 2 : type === 'tỉnh' ? 0 : 1
}
