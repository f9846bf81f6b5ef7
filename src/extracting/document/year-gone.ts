import type { Period } from '../../domain/period.ts'
import { latin } from '../../vietnamese/pattern.ts'
import type { HeaderInput } from './header-type.ts'

/** "Kết quả trong năm qua" in January is of the year before; not: những năm qua, 5 năm qua */
const YEAR_GONE = latin(
  /(?<!(?:những|các|\d|mấy|vài|nhiều|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) |\p{L})(?:năm (?:vừa |đã |vừa rồi )?qua|năm cũ|năm vừa rồi)(?!\p{L})/u,
)

/** Whether a report of the first months of a year looks back at the one before. @param title flat */
export function looksOnYearGone(flat: string, title: string): boolean {
  return YEAR_GONE.test(flat) || SUMS_UP.test(title)
}

/** A title of the first weeks of a year: "Xã Thanh Thủy tổng kết công tác" */
const SUMS_UP = latin(/(?<!\p{L})(?:tổng kết|tất niên|một năm(?! thực hiện))(?!\p{L})/u)

/** Whether what a title of January or February sums up is the year before, and nothing is told of those months. */
export function isYearGone({ label }: Period, flat: string): boolean {
  return /^\d{4}-0[12]$/.test(label) && WHOLE_YEAR.test(flat) && !OF_THE_MONTH.test(flat)
}
const WHOLE_YEAR = latin(/(?<!\p{L})(?:cả năm|năm (?:vừa )?qua|một năm|trong năm)(?!\p{L})(?! (?:nay|mới|20\d\d))/u)
const OF_THE_MONTH = latin(/(?<!\p{L})(?:trong tháng|tháng qua|tháng \d{1,2}[,:]|so với tháng)(?!\p{L})/u)

/** "Phóng sự của Minh Châu, tháng 3/2018" right below the title: when it was written, to the month. */
export function byLine(
  flat: string,
  passages: HeaderInput['passages'],
  titled: HeaderInput['passages'][number] | undefined,
): string | undefined {
  const line = titled && passages[passages.indexOf(titled) + 1]
  const found = line && line.end - line.start < LONGEST_BY_LINE ? BY_LINE.exec(flat.slice(line.start, line.end))?.groups : undefined
  return found && `${found.year}-${found.month!.padStart(2, '0')}-01`
}
const LONGEST_BY_LINE = 70
const BY_LINE = latin(/^\(?[^\d.;:%]{0,50}(?<!\p{L})tháng (?<month>0?[1-9]|1[0-2])(?:\/| năm )(?<year>20\d\d)\)?\.?$/u)
