import { guarded } from '../../vietnamese/guarded.ts'
import { lastSign } from '../../vietnamese/last-sign.ts'
import { latin } from '../../vietnamese/pattern.ts'

/** "Xã An Hội về đích, [các xã còn lại] mỗi xã tăng 1 tiêu chí": where words of the clause turn to those that are not the one named before, and their type. */
export function othersMeant(flat: string, start: number, at: number): { readonly from: number; readonly type: string } | undefined {
  if (!OTHERS.may(flat, start, at)) return undefined
  const clause = Math.max(start, lastSign(flat, ';', start, at) + 1)
  const found = OTHERS.exec(flat, clause, at)
  return found ? { from: clause + found.index, type: found.groups!.type! } : undefined
}
const OTHERS = guarded(
  latin(
    /(?:^[\s"*+•-]*|, )(?:và |còn )?(?:tất cả )?(?:các|những|\d+|hai|ba|bốn|năm) (?<type>xã|phường|thôn|bản|ấp|xóm|buôn|đơn vị|địa phương|nơi) (?:còn lại|khác)(?!\p{L})(?!.*, (?:riêng|còn|trong khi|nhưng)(?!\p{L}))/u,
  ),
)
