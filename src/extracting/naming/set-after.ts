import { guarded } from '../../vietnamese/guarded.ts'
import type { FigureMention } from '../../vietnamese/mention.ts'
import { latin } from '../../vietnamese/pattern.ts'

const LEVEL = guarded(latin(/(?<!\p{L})(?:mức|ngưỡng|con số|mốc)(?: là)? *$/u))
const BY_WHOM = guarded(
  latin(
    /^ *(?:mà |do )?(?:tỉnh|huyện|thành phố|thị xã|cấp trên|trên|nghị quyết|đại hội|hđnd(?: \p{L}+)?|kế hoạch)(?: đã)? (?:giao|đề ra|đặt ra|xác định|yêu cầu|quy định)(?!\p{L})/u,
  ),
)
const AGAINST = guarded(latin(/(?<!\p{L})so (?:với )?(?:nghị quyết|kế hoạch|chỉ tiêu|mục tiêu)[^,;.:\d]{0,20} là *$/u))
const REACHED_OR_NOT = guarded(latin(/^ *thì (?:vẫn |còn |đã |cũng )?(?:không|chưa|đạt|vượt|hoàn thành)(?: (?:đạt|vượt))?(?!\p{L})/u))

// cao hơn mức [26%] huyện giao  |  so với nghị quyết là [13,5%] thì không đạt
/** Where the words end that call a figure the plan that something is held against; -1 where there are none. */
export function setAfter(flat: string, from: number, figure: FigureMention, to: number): number {
  const start = Math.max(from, figure.from - 60)
  const end = Math.min(to, figure.until + 48)
  const whom = LEVEL.test(flat, start, figure.from) ? BY_WHOM.exec(flat, figure.until, end) : null
  if (whom) return figure.until + whom[0].length
  const reached = AGAINST.test(flat, start, figure.from) ? REACHED_OR_NOT.exec(flat, figure.until, end) : null
  return reached ? figure.until + reached[0].length : -1
}
