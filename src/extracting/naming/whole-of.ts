import { guarded } from '../../vietnamese/guarded.ts'
import type { FigureMention } from '../../vietnamese/mention.ts'
import { latin } from '../../vietnamese/pattern.ts'
import { isContinuous } from '../../vietnamese/rules/count-of.ts'

/** "218 hộ nghèo [trên tổng số 541 hộ]", "12 thôn đạt chuẩn [trong tổng số 15 thôn]": the noun is said of both. */
const TOTAL = guarded(latin(/^(?: \p{L}+){0,8} (?:trên|trong) tổng(?: số)? *$/u))
/** What leads to the whole is no part of the name. */
export const OUT_OF = latin(/\s*(?<!\p{L})(?:trên|trong)(?: tổng(?: số)?)?\s*$/iu)

/** The figure that this one is counted out of, or undefined. */
export function wholeOf(flat: string, figure: FigureMention, next: FigureMention | undefined): FigureMention | undefined {
  if (!next || next.measure !== figure.measure || figure.measure === '' || isContinuous(figure.measure)) return undefined
  if (figure.of !== undefined || figure.high !== undefined || next.of !== undefined || figure.value > next.value) return undefined
  return TOTAL.test(flat, figure.until, next.from) ? next : undefined
}

/** "tỷ lệ 1,08% trên tổng số 4.812 hộ" */
export function isShareOfTotal(flat: string, figure: FigureMention, next: FigureMention | undefined): boolean {
  return next !== undefined && figure.measure.startsWith('%') && TOTAL.test(flat, figure.until, next.from)
}
