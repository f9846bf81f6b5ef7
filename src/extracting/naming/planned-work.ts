import { latin } from '../../vietnamese/pattern.ts'
import { isContinuous } from '../../vietnamese/rules/count-of.ts'
import type { Draft } from '../shapes/draft-type.ts'
import type { Composing } from './composing.ts'
import { PLANNED } from './settle-role.ts'

/** "…, kế hoạch 50 ha": the plan of what the figure before is of; that draft, or undefined. */
export function plannedBefore({ flat, figure, name, previous }: Composing): Draft | undefined {
  const isPlan =
    previous && PLANNED.test(flat, name.from, figure.from) && isOnlyPlan(name.flat) && isSameKind(figure.measure, previous.measure)
  return isPlan ? previous : undefined
}

/** Amounts of one kind may be one thing planned and done; households are not the budget's. */
function isSameKind(measure: string, before: string): boolean {
  return measure === '' || measure === before || measure.startsWith('%') || (before.startsWith('%') && isContinuous(measure))
}

function isOnlyPlan(flat: string): boolean {
  return (
    flat === '' ||
    /^(?:đại hội|năm|giao|đề ra|nghị quyết|nq|cả năm|kh|kế hoạch|chỉ tiêu|mục tiêu|dự toán)(?: |$)(?!.*(?<!\p{L})(?:thu|chi|trồng|diện tích|sản lượng|tỷ lệ|giá trị|vốn)(?!\p{L}))/u.test(
      flat,
    )
  )
}

/** "hoàn thành 100% kế hoạch giải ngân": what was planned stands after the plan; '' where nothing does. */
export function plannedWork({ flat, figure, name, role }: Composing): string {
  if (role.role !== 'plan_ratio' || !role.base || name.own !== '') return ''
  if (!/(?:hoàn thành|thực hiện)\s*$/u.test(flat.slice(name.from, figure.from))) return ''
  return role.base.replace(PLAN_WORDS, '').trim()
}
const PLAN_WORDS = latin(
  /^(?:so với |của )?(?:các )?(?:kế hoạch|kh|dự toán|chỉ tiêu|nghị quyết|mục tiêu)(?: (?:vốn(?! \p{L})|năm(?: 20\d\d)?|giao(?! quân)|được giao|đề ra|đã đề ra|cả năm|trên giao|cấp trên giao|tỉnh giao|huyện giao|thành phố giao|xã giao|tỉnh|huyện|nghị quyết|đại hội|hđnd|ubnd|trước))*/u,
)
