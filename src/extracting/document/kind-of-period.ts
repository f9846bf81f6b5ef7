import type { Kind } from '../../domain/fact.ts'
import { lastYear, type Period } from '../../domain/period.ts'
import type { Header } from './header-type.ts'

/** Up to this month what is said of the year itself is planned. */
const EARLY = 3

/** Whether a period is looked back at or planned for: by the report's date where that tells, else by the year of its results. */
export function kindOfYear(
  period: Period,
  header: Pick<Header, 'resultPeriod' | 'date' | 'targetPeriod' | 'plansAhead'>,
): Kind | undefined {
  if (typeof period.year === 'string') return isTermToCome(period.year, header.date) ? 'target' : undefined
  if (period.year === null) return undefined
  if (isPartAhead(period, header)) return 'target'
  if (hasBegun(period, header)) return 'result'
  const byDate = header.date === undefined ? undefined : kindByDate(period, period.year, header.date)
  if (byDate || isUnderWay(period, header.date)) return byDate
  const result = header.resultPeriod
  // "Đề án … giai đoạn 2021 - 2025", which tells of no year before
  if (!result && typeof header.targetPeriod?.year === 'string') return period.year >= firstYear(header.targetPeriod) ? 'target' : undefined
  if (!result || result.year === null) return undefined
  const part = monthsOf(period.label)
  const past = monthsOf(result.label)
  if (past && result.year === period.year && (part ? part[0] > past[1] : isSeasonAhead(period.label, past[1]))) return 'target'
  return period.year > lastYear(result.year) ? 'target' : 'result'
}

function firstYear({ year }: Period): number {
  return Number(String(year).slice(0, 4))
}

/** "Báo cáo tháng 11, nhiệm vụ tháng 12", "Kế hoạch năm học 2022 - 2023": what the title itself plans for is no whole year. */
function isPartAhead(
  { label }: Period,
  { plansAhead, resultPeriod, targetPeriod }: Pick<Header, 'resultPeriod' | 'targetPeriod' | 'plansAhead'>,
): boolean {
  return plansAhead && label.length > 4 && label === targetPeriod?.label && label !== resultPeriod?.label
}

/** "Năm học 2017 - 2018" in a report of January 2018, on the year 2017 or on nine months of it: it began with the autumn. */
function hasBegun({ year, label }: Period, { date, resultPeriod: result }: Pick<Header, 'resultPeriod' | 'date'>): boolean {
  const from = autumnOf(label)
  if (from === undefined || typeof year !== 'number') return false
  return date ? date.slice(0, 7) > `${from}-08` : result?.year === from && (monthsOf(result.label)?.[1] ?? 12) >= AUTUMN
}

const AUTUMN = 8

/** The first year of one that goes from autumn to summer. */
export function autumnOf(label: string): number | undefined {
  return /^\d{4}-\d{4}$/.test(label) ? Number(label.slice(0, 4)) : undefined
}

/** "Giai đoạn 2016 - 2020" in a report of that first year or before: no school year, which has begun with the autumn. */
function isTermToCome(term: string, date: string | undefined): boolean {
  const [from, to] = term.split('-').map(Number) as [number, number] // a term is two years
  return date !== undefined && to - from >= TERM_AT_LEAST && from >= Number(date.slice(0, 4))
}
const TERM_AT_LEAST = 3

function kindByDate({ label }: Period, year: number, date: string): Kind | undefined {
  const now = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
  const months = monthsOf(label)
  if (months) {
    if (year * 12 + months[1] <= now) return 'result'
    return year * 12 + months[0] >= now ? 'target' : undefined
  }
  if (year * 12 >= now || isSeasonAhead(label, now - 12 * year)) return 'target'
  return year * 12 + EARLY >= now && label === String(year) ? 'target' : undefined
}

/** "Vụ đông 2018" in August of that year: before its first month nothing was sown. */
function isSeasonAhead(label: string, month: number): boolean {
  if (!label.startsWith('vụ ')) return false
  const begins = BEGINS[label.slice(3, label.lastIndexOf(' '))]
  return begins !== undefined && month >= begins[0] && month < begins[1]
}
/** From the first of the months on a crop is no longer that of the winter before; with the second it begins. */
const BEGINS: Readonly<Record<string, readonly [number, number]>> = { đông: [4, 9], mùa: [1, 5], 'thu đông': [1, 6], 'hè thu': [1, 3] }

/** "Đến hết tháng 6" said in April may be told or planned: only the words around it tell. */
function isUnderWay({ label, year }: Period, date: string | undefined): boolean {
  const months = date === undefined ? undefined : monthsOf(label)
  return months !== undefined && year === Number(date!.slice(0, 4)) && months[1] - Number(date!.slice(5, 7)) >= MONTHS_AHEAD
}
const MONTHS_AHEAD = 2

/** First and last month of a part of a year. */
export function monthsOf(label: string): readonly [number, number] | undefined {
  if (label.length <= 4) return undefined
  const part = /^\d{4}-(?:(?<half>H[12])|Q(?<quarter>[1-4])|(?<from>\d\d)(?:\.\.\d{4}-(?<to>\d\d))?)$/.exec(label)?.groups
  if (!part) return undefined
  if (part.half) return part.half === 'H1' ? [1, 6] : [7, 12]
  if (part.quarter) return [3 * Number(part.quarter) - 2, 3 * Number(part.quarter)]
  return [Number(part.from), Number(part.to ?? part.from)]
}

/**
 * "Hai tháng đầu năm" in a report of March on the year before: of the year that has begun, as those months are over. "6 tháng cuối năm" in a report of
 * January: of the year before, as they are yet to come.
 */
export function yearBegun({ label }: Period, { year, date }: Pick<Header, 'year' | 'date'>): number | undefined {
  const now = Number(date?.slice(0, 4))
  const months = date !== undefined ? monthsOf(label) : undefined
  if (!months) return undefined
  const month = Number(date!.slice(5, 7))
  if (year === now) return months[0] >= SECOND_HALF && month < EARLY ? now - 1 : undefined
  return year === now - 1 && months[0] === 1 && months[1] <= Math.min(month, EARLY) ? now : undefined
}
const SECOND_HALF = 7
