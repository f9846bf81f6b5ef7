import { latin } from '../../vietnamese/pattern.ts'
import type { HeaderInput } from './header-type.ts'

const PLAN = latin(/^(?:kế hoạch|kh|chỉ tiêu(?: giao| kế hoạch)?|dự toán|mục tiêu|nghị quyết)(?: (?:năm|giao|huyện giao|cả năm))*$/u)
const DONE = latin(/^(?:ước )?(?:thực hiện|th|kết quả|đạt được|đạt)(?: (?:năm|cả năm|được))*$/u)

// Chỉ tiêu | ĐVT | Kế hoạch | Thực hiện; not: Chỉ tiêu | Ước thực hiện | Kế hoạch | and not: Thực hiện 2014 | Kế hoạch 2015
/** Whether a table holds what was planned, and then what was done of it, and prints no year for either: both are of the one that its title names. */
export function isOfOneYear({ flat, passages }: Pick<HeaderInput, 'flat' | 'passages'>): boolean {
  const head = passages.find(p => p.kind === 'row')
  const cells = (head?.cells ?? []).map(({ start, end }) => flat.slice(start, end).trim())
  const plan = cells.findIndex(cell => PLAN.test(cell) && cell !== 'chỉ tiêu')
  return plan >= 0 && cells.findIndex(cell => DONE.test(cell)) > plan
}
