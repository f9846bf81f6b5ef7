import type { Period } from '../domain/period.ts'
import { guarded } from '../vietnamese/guarded.ts'
import { latin } from '../vietnamese/pattern.ts'
import type { Header } from './header-type.ts'

// Năm 2011 xã chỉ có 5 tiêu chí đạt, đến nay đã hoàn thành 19/19 tiêu chí | năm 2015 là 12%; nay còn 3%
// not: từ năm 2011 đến nay | xã Tân Lập (nay là xã Tân Hợp)
const TO_NOW = guarded(
  latin(
    /[,;] *(?:(?:nhưng|thì|mà|và|còn) )?(?:(?:cho |tính )?(?:đến|tới) (?:nay|giờ|thời điểm này)|nay|hiện nay|hiện tại)(?!\p{L})(?! là (?:xã|phường|thị trấn|huyện|thành phố|tỉnh))/u,
  ),
)

/** The time of the report, where words come to it after an earlier year; undefined elsewhere. */
export function cameToNow(
  flat: string,
  from: number,
  to: number,
  former: Period | undefined,
  { resultPeriod }: Header,
): Period | undefined {
  if (typeof resultPeriod?.year !== 'number' || typeof former?.year !== 'number' || former.year >= resultPeriod.year) return undefined
  return TO_NOW.test(flat, from, to) ? resultPeriod : undefined
}
