const MINUTE = 60_000
export const DAY_MS = 24 * 60 * MINUTE
/** Where nothing else is known. */
const VIETNAM = 'Asia/Ho_Chi_Minh'
/** Offsets are asked for once in so long; no zone has changed within it but at its edges. */
const STEP = 15 * MINUTE
const MOST_KEPT = 5_000

const formats = new Map<string, Intl.DateTimeFormat>()
const offsets = new Map<string, number>()

/** A moment as a clock on the wall of a zone shows it. */
export interface Wall {
  /** Days since 1 January 1970 on that wall. */
  readonly day: number
  /** Minute of the day, 0 to 1,439. */
  readonly minute: number
}

/** Whether the machine knows a time zone by this name. */
export function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) !== undefined
  } catch {
    return false
  }
}

export function wallOf(zone: string, at: number): Wall {
  const local = at + offsetAt(zone, at)
  const day = Math.floor(local / DAY_MS)
  return { day, minute: Math.floor((local - day * DAY_MS) / MINUTE) }
}

/** The first moment at which the wall shows it; where the clock is put forward over it, the moment that it would have been. */
export function momentOf(zone: string, { day, minute }: Wall): number {
  const local = day * DAY_MS + minute * MINUTE
  const [before, after] = [offsetAt(zone, local - DAY_MS), offsetAt(zone, local + DAY_MS)]
  for (const offset of [Math.max(before, after), Math.min(before, after)])
    if (offsetAt(zone, local - offset) === offset) return local - offset
  return local - before
}

/** 1 Monday to 7 Sunday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

/** The date of such a day, "2028-02-29". */
export function isoDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}

/** The same day so many months on, or that month's last day. */
export function monthsLater(day: number, months: number): number {
  const date = new Date(day * DAY_MS)
  const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return first.getTime() / DAY_MS + Math.min(date.getUTCDate(), last) - 1
}

/** How far a zone is ahead of UTC at a moment, in ms. An unknown zone counts as Vietnam's. */
function offsetAt(zone: string, at: number): number {
  const step = Math.floor(at / STEP)
  const key = `${zone}/${step}`
  const known = offsets.get(key)
  if (known !== undefined) return known
  if (offsets.size >= MOST_KEPT) offsets.clear()
  const offset = askOffset(zone, step * STEP)
  offsets.set(key, offset)
  return offset
}

function askOffset(zone: string, at: number): number {
  let format = formats.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', { timeZone: isZone(zone) ? zone : VIETNAM, timeZoneName: 'longOffset' })
    formats.set(zone, format)
  }
  const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const [, sign = '+', hours = '0', minutes = '0', seconds = '0'] = /GMT([+-])(\d{2}):(\d{2})(?::(\d{2}))?/.exec(name) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1_000
}

/** The day of such a date, or undefined where there is none: "2027-02-29", "soon". */
export function dayOfDate(iso: string): number | undefined {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? Date.parse(`${iso}T00:00:00Z`) / DAY_MS : Number.NaN
  return Number.isInteger(day) && isoDay(day) === iso ? day : undefined
}
