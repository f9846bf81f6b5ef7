import { type Period, yearPeriod } from '../../domain/period.ts'
import { guarded } from '../../vietnamese/guarded.ts'
import { latin } from '../../vietnamese/pattern.ts'
import type { Header } from '../document/header-type.ts'
import { YEAR_COUNT, yearCount } from './years-over.ts'

// Ba năm trước, khi bắt tay vào việc, xã mới có 5 tiêu chí | Cách đây 4 năm, …; not: so với 3 năm trước
const AGO = guarded(latin(`^[\\s"*+•-]*(?:cách đây )?(?:hơn |gần |chừng )?${YEAR_COUNT} năm (?:trước|về trước)(?:đây)?(?: *,| đây)`, 'u'))
const AGO_BEFORE = guarded(latin(`^[\\s"*+•-]*cách đây (?:hơn |gần |chừng )?${YEAR_COUNT} năm *,`, 'u'))

/** The year that a sentence looks back to from the day of its report, so many years before it. */
export function yearAgo(flat: string, from: number, end: number, { date, resultPeriod }: Header): Period | undefined {
  const groups = (AGO.exec(flat, from, end) ?? AGO_BEFORE.exec(flat, from, end))?.groups
  const now = date === undefined ? resultPeriod?.year : Number(date.slice(0, 4))
  return groups && typeof now === 'number' ? yearPeriod(now - yearCount(groups)) : undefined
}
