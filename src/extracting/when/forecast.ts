import { guarded } from '../../vietnamese/guarded.ts'
import { latin } from '../../vietnamese/pattern.ts'
import type { Header } from '../document/header-type.ts'

// Dự kiến năm 2019, thu ngân sách đạt 12 tỷ đồng | dự kiến đến cuối năm 2019
const OF_YEAR = guarded(latin(/^dự kiến(?: (?:kết quả|thực hiện|đến|tới|hết|cả|kết thúc|cuối|trong))* năm (20\d\d)(?!\d| *-)/u))
// Năm 2019, xã dự kiến thu 12 tỷ đồng | năm 2019 tổng thu dự kiến
const AFTER_YEAR = guarded(latin(/(?<!\p{L})năm (20\d\d)(?! *-)[^.;:\d]{0,60}$/u))
const LAST_QUARTER = 10
const LONGEST = 70

/** Whether "dự kiến" tells what the year that is ending comes to: an early result, no plan. */
export function isForecast(flat: string, cue: number, start: number, header: Header): boolean {
  if (!flat.startsWith('dự kiến', cue)) return false
  const year = OF_YEAR.exec(flat, cue, cue + LONGEST) ?? AFTER_YEAR.exec(flat, Math.max(start, cue - LONGEST), cue)
  return year !== null && Number(year[1]) === endingYear(header)
}

/** By the date of the report, else the year that it looks back at. */
function endingYear({ date, resultPeriod, resultSaid }: Header): number | undefined {
  if (date !== undefined) return Number(date.slice(0, 4)) - (Number(date.slice(5, 7)) < LAST_QUARTER ? 1 : 0)
  return resultSaid && typeof resultPeriod?.year === 'number' && resultPeriod.label === String(resultPeriod.year)
    ? resultPeriod.year
    : undefined
}
