import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc.js'
import type { Language } from '../domain/answer.ts'

dayjs.extend(utc)

const FORMATS: Record<Language, string> = { vi: 'DD/MM/YYYY', en: 'D MMMM YYYY' }
/** Vietnam keeps one time all year. */
const VIETNAM_OFFSET_HOURS = 7

/** "2021-01-20" as "20/01/2021" or "20 January 2021"; anything that is no such date comes back as it is. */
export function formatDate(iso: string, language: Language): string {
  if (!/^\d{4}-\d{2}-\d{2}/.test(iso)) return iso
  const date = dayjs.utc(iso.slice(0, 10))
  return date.isValid() && date.format('YYYY-MM-DD') === iso.slice(0, 10) ? date.format(FORMATS[language]) : iso
}

/** A moment as the date it was in Vietnam. */
export function formatMoment(milliseconds: number, language: Language): string {
  return dayjs.utc(milliseconds).utcOffset(VIETNAM_OFFSET_HOURS).format(FORMATS[language])
}
