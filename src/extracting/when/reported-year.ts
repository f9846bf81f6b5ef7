import type { Period } from '../../domain/period.ts'
import type { PeriodMention } from '../../vietnamese/mention.ts'
import { latin } from '../../vietnamese/pattern.ts'
import type { Header } from '../document/header-type.ts'
import { autumnOf } from '../document/kind-of-period.ts'

/** The time of a figure, as the report that tells it counts its years. @param said where the words of the figure print it */
export function asReported(flat: string, said: PeriodMention | undefined, period: Period, header: Header): Period {
  return said && isSameTime(flat, said, header) ? header.resultPeriod! : ofReportedYear(period, header)
}

/** "… cùng thời gian này năm nay", in a report on half of it. */
function isSameTime(flat: string, { period, start }: PeriodMention, { resultPeriod }: Header): boolean {
  return (
    resultPeriod?.year === period.year && period.label === String(period.year) && SAME_TIME.test(flat.slice(Math.max(0, start - 28), start))
  )
}
const SAME_TIME = latin(/(?<!\p{L}|so với )cùng (?:kỳ|thời gian|thời điểm|giai đoạn)(?: này| đó)?(?: của)? $/u)

/** "Năm học 2017 - 2018" in the report on 2017: told of that year; in one on the school year before, of the next. */
function ofReportedYear(period: Period, { resultPeriod }: Header): Period {
  if (resultPeriod && autumnOf(resultPeriod.label) !== undefined) return period
  const from = typeof period.year === 'number' && period.label.length > 7 ? autumnOf(period.label) : undefined
  return from !== undefined && resultPeriod?.year === from ? { year: from, label: period.label } : period
}
