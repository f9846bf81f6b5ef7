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

const AIM = '(?:yêu cầu|quy định|chỉ tiêu|kế hoạch|mục tiêu|dự toán|nghị quyết|mức (?:đề ra|đặt ra|phải đạt|giao|yêu cầu|quy định))'
const TAIL = '(?: (?:năm|cả năm|giao|được giao|tỉnh giao|huyện giao|cấp trên giao|đề ra|đặt ra|nghị quyết|đăng ký|là|phải đạt|tối thiểu))*'
/** What is not reached, and what something is held against that is no plan to share: "so với yêu cầu [70%]"; not: so với kế hoạch 8% | mới đạt 95% */
const SHORT_OF = guarded(
  latin(
    `(?<!\\p{L})(?:(?:chưa|không|khó)(?: thể)? (?:đạt|tới|bằng|theo kịp|kịp|chạm|hoàn thành)(?: được| tới| đến| mức)? ${AIM}|(?<!(?:tăng|vượt|giảm|hụt|thiếu|trội|hơn|kém|đạt|bằng) )so (?:với )?(?:mức )?(?:yêu cầu|quy định)|(?:thấp|cao|kém) hơn mức (?:đề ra|đặt ra|phải đạt|giao|yêu cầu|quy định))${TAIL} *$`,
    'u',
  ),
)
/** "thu 2,9 tỷ đồng so với kế hoạch [3,2 tỷ đồng]"; of a share it may be by how much */
const THAN_PLANNED = guarded(
  latin(
    `\\d[^,;.:()]{0,40} (?<!(?:tăng|vượt|giảm|hụt|thiếu|trội|hơn|kém|đạt|bằng|thêm) )so (?:với )?(?:chỉ tiêu|kế hoạch|mục tiêu|dự toán|nghị quyết)${TAIL} *$`,
    'u',
  ),
)

// cao hơn mức [26%] huyện giao  |  so với nghị quyết là [13,5%] thì không đạt  |  81%, chưa đạt yêu cầu [100%]
/** Where the words end that call a figure the plan that something is held against; -1 where there are none. */
export function setAfter(flat: string, from: number, figure: FigureMention, to: number): number {
  const start = Math.max(from, figure.from - 60)
  const end = Math.min(to, figure.until + 48)
  const whom = LEVEL.test(flat, start, figure.from) ? BY_WHOM.exec(flat, figure.until, end) : null
  if (whom) return figure.until + whom[0].length
  const behind = Math.max(0, figure.from - 72)
  if (SHORT_OF.test(flat, behind, figure.from) || (!figure.measure.startsWith('%') && THAN_PLANNED.test(flat, behind, figure.from)))
    return figure.until
  const reached = AGAINST.test(flat, start, figure.from) ? REACHED_OR_NOT.exec(flat, figure.until, end) : null
  return reached ? figure.until + reached[0].length : -1
}
