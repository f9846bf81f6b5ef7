import { type Period, termPeriod } from '../../domain/period.ts'
import { guarded } from '../../vietnamese/guarded.ts'
import { latin } from '../../vietnamese/pattern.ts'

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

/** "Ba năm qua, xã …": so many years up to the one that the report tells of, where the words that open a stretch say so. */
export function yearsGone(flat: string, from: number, end: number, told: Period | undefined): Period | undefined {
  return upTo(GONE.exec(flat, from, end)?.groups, told)
}

/** "kết nạp [35 đảng viên] trong ba năm qua": the same right behind a figure. */
export function yearsGoneAfter(flat: string, from: number, end: number, told: Period | undefined): Period | undefined {
  return upTo(GONE_AFTER.exec(flat, from, end)?.groups, told)
}

function upTo(groups: Readonly<Record<string, string>> | undefined, told: Period | undefined): Period | undefined {
  if (!groups || typeof told?.year !== 'number') return undefined
  const count = yearCount(groups)
  return count < 2 || count > MOST_YEARS ? undefined : termPeriod(told.year - count + 1, told.year)
}

/** How many years `YEAR_COUNT` found. */
export function yearCount({ spelled, count }: Readonly<Record<string, string>>): number {
  return spelled ? SPELLED.indexOf(spelled) + 2 : Number(count)
}
const SPELLED = ['hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']
/** A number of years in figures or words, from two on; in a pattern, before " năm". */
export const YEAR_COUNT = `(?:(?<count>\\d{1,2})|(?<spelled>${SPELLED.join('|')}))`
const MOST_YEARS = 30
const GONE = guarded(
  latin(
    `^[\\s"*+•-]*(?:(?:trong|suốt) (?:cả )?(?=[^,]{1,6} năm *,)|(?:trong |sau |qua |suốt )?(?=[^,]{1,14} năm (?:vừa |đã )?qua))(?:hơn |gần )?${YEAR_COUNT} năm(?: (?:vừa |đã )?qua)?(?: *,| (?=(?:thị trấn|xã|phường|huyện|thành phố|thị xã|đảng bộ|ubnd|toàn|nhân dân|tổng|thu)(?!\\p{L})))`,
    'u',
  ),
)
const GONE_AFTER = guarded(
  latin(`^[^,;.:()\\d]{0,40} (?:trong|sau|qua|suốt) (?:hơn |gần )?${YEAR_COUNT} năm (?:vừa |đã )?qua(?!\\p{L})`, 'u'),
)

/** "Sau 3 năm thực hiện Đề án, xã đã huy động [15 tỷ đồng]": what was done in all of them; not: sau 3 năm …, thu nhập đạt 45 triệu đồng */
export function yearsOfWork(flat: string, from: number, end: number, told: Period | undefined): Period | undefined {
  return upTo(OF_WORK.exec(flat, from, end)?.groups, told)
}
const OF_WORK = guarded(
  latin(
    `^[\\s"*+•-]*(?:sau|qua|trong) (?:hơn |gần )?${YEAR_COUNT} năm(?: (?:thực hiện|triển khai|xây dựng|phấn đấu|nỗ lực|chung sức)(?!\\p{L})[^.;:]{0,120})?,[^.;:]*(?<!\\p{L})(?:huy động|hiến|đóng góp|ủng hộ|hỗ trợ|làm(?: mới)?|xây dựng|xây mới|nâng cấp|kết nạp|trồng mới|giải quyết việc làm|đào tạo)(?!\\p{L})(?:(?! đạt | còn |trong đó)[^.;:])*$`,
    'u',
  ),
)
