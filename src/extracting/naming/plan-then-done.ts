import type { Span } from '../../domain/fact.ts'
import { guarded } from '../../vietnamese/guarded.ts'
import type { FigureMention } from '../../vietnamese/mention.ts'
import { latin } from '../../vietnamese/pattern.ts'

// Lạc [kế hoạch] 60 ha, thực hiện 54 ha; not: so với kế hoạch 60 ha
const PLAN_AT_END = guarded(
  latin(
    /(?<!(?:so với|so|theo|vượt|đạt|hoàn thành|bằng|của|cao hơn|thấp hơn) )(?<!\p{L})(?:kế hoạch|kh|dự toán|chỉ tiêu|nghị quyết)(?: (?:giao|năm|đề ra|được giao|cả năm|là|huyện|tỉnh|xã))* *:? *$/u,
  ),
)
const DONE = '(?:đã |ước |kết quả )*(?:thực hiện|th|đạt)(?: (?:được|đạt|là|ước|đến nay))* *:? *'
const THEN_DONE = guarded(latin(`^ *[,;]? *${DONE}\\d[\\d.,]*(?! *%)`, 'u'))
const ONLY_DONE = guarded(latin(`^ *[,;]? *${DONE}$`, 'u'))

/** Where the word begins that calls an amount the plan, before what was done of it: "Lạc [kế hoạch] 60 ha, thực hiện 54 ha"; -1 where there is none. */
export function planWordStart(flat: string, from: number, figure: Span): number {
  if (!THEN_DONE.test(flat, figure.end, Math.min(flat.length, figure.end + 48))) return -1
  const found = PLAN_AT_END.exec(flat, from, figure.start)
  return found ? from + found.index : -1
}

/** Whether the words between two figures only say that the second is what was done of the first. */
export function isDoneOf(flat: string, start: number, end: number): boolean {
  return ONLY_DONE.test(flat, start, end)
}

// Kết nạp 4 đảng viên [trên chỉ tiêu] 9 đảng viên | thu 1,2 tỷ đồng [trên dự toán giao] 3 tỷ đồng; not: 5 tỷ đồng, trên kế hoạch 300 triệu đồng
const OUT_OF_PLAN = guarded(
  latin(
    /^ *trên (?:tổng (?:số )?)?(?:kế hoạch|kh|dự toán|chỉ tiêu|mục tiêu|nghị quyết)(?: (?:giao|năm|đề ra|được giao|cả năm|là|huyện|tỉnh|thành phố|cấp trên|đăng ký|20\d\d))* *$/u,
  ),
)

/** Whether the words between two figures say that the second is the plan that the first was done of. */
export function isOutOfPlan(flat: string, done: FigureMention, plan: FigureMention): boolean {
  return done.measure !== '' && done.of === undefined && plan.value >= done.value && OUT_OF_PLAN.test(flat, done.until, plan.from)
}
