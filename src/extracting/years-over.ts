import type { Period } from '../domain/period.ts'
import { latin } from '../vietnamese/pattern.ts'

// 5 năm qua | trong 10 năm | trong nhiệm kỳ | cả giai đoạn
// not: sau 5 năm | 5 năm liền | cuối nhiệm kỳ | nhiệm kỳ mới
const YEARS_OVER = latin(
  /(?<!\p{L}|\d|sau )(?:(?:(?<count>\d{1,2})|(?<spelled>năm)) năm(?! liền| liên tục| trước| tới| nữa| sau|\p{L}| \d)|(?<!đầu |cuối |hết |giữa |mới |khóa )nhiệm kỳ(?! mới| tới| này| sau| tiếp|\p{L}| \d)|cả giai đoạn(?!\p{L}))/gu,
)

/** `over`, where the words speak of just so many years as it has, or of the term: "Tổng thu ngân sách 5 năm được 29 tỷ đồng". */
export function overAsAWhole(words: string, over: Period | undefined): Period | undefined {
  const said = over ? [...words.matchAll(YEARS_OVER)].at(-1) : undefined
  if (!over || !said) return undefined
  const [from = 0, to = 0] = String(over.year).split('-').map(Number)
  const count = Number(said.groups!.count ?? (said.groups!.spelled ? 5 : Number.NaN))
  return Number.isNaN(count) || count === to - from || count === to - from + 1 ? over : undefined
}
