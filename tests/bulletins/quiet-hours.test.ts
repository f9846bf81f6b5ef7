import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isQuiet, nextMoment, openMoment, schedule } from '../../src/bulletins/quiet-hours.ts'
import { dayOfDate, isoDay, isZone, momentOf, monthsLater, wallOf, weekdayOf } from '../../src/domain/local-time.ts'
import type { Settings } from '../../src/domain/subscription.ts'

const HOUR = 3600_000
const ZONES = ['Asia/Ho_Chi_Minh', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Apia', 'UTC']
const NIGHT = { from: 21 * 60, to: 6 * 60 + 30 }
/** A moment in Vietnam: "2026-11-22 21:30". */
const at = (local: string) => Date.parse(`${local.replace(' ', 'T')}:00+07:00`)
const told = (moment: number) => new Date(moment + 7 * HOUR).toISOString().slice(0, 16).replace('T', ' ')
const settings = (more: Partial<Settings> = {}): Settings => ({ units: ['a'], ...more })
const next = (more: Partial<Settings>, now: string, kind: 'report' | 'urgent' = 'report') => told(nextMoment(settings(more), at(now), kind))

describe('when a bulletin is sent', () => {
  test('at once, unless something else was set', () => {
    expect(next({}, '2026-11-22 23:59')).toBe('2026-11-22 23:59')
  })
  test.each([
    ['2026-11-22 20:59', '2026-11-22 20:59'],
    ['2026-11-22 21:00', '2026-11-23 06:30'],
    ['2026-11-22 23:59', '2026-11-23 06:30'],
    ['2026-11-23 00:00', '2026-11-23 06:30'],
    ['2026-11-23 06:29', '2026-11-23 06:30'],
    ['2026-11-23 06:30', '2026-11-23 06:30'],
    ['2028-02-28 22:00', '2028-02-29 06:30'],
    ['2028-02-29 22:00', '2028-03-01 06:30'],
    ['2026-12-31 22:00', '2027-01-01 06:30'],
  ])('quiet from 21:00 to 06:30: what comes at %s goes at %s', (now, expected) => {
    expect(next({ quiet: NIGHT }, now)).toBe(expected)
  })
  test('quiet hours within a day, and such as are none', () => {
    expect(next({ quiet: { from: 690, to: 810 } }, '2026-11-22 12:00')).toBe('2026-11-22 13:30')
    expect(next({ quiet: { from: 690, to: 810 } }, '2026-11-22 13:30')).toBe('2026-11-22 13:30')
    expect(next({ quiet: { from: 600, to: 600 } }, '2026-11-22 10:00')).toBe('2026-11-22 10:00')
  })
  test('an urgent one goes at any hour and before any digest, but not in a pause', () => {
    expect(next({ quiet: NIGHT, frequency: 'weekly' }, '2026-11-22 23:00', 'urgent')).toBe('2026-11-22 23:00')
    expect(next({ quiet: NIGHT, pausedUntil: at('2026-11-25 00:00') }, '2026-11-22 23:00', 'urgent')).toBe('2026-11-25 00:00')
  })
  test.each([
    ['2026-11-22 06:59', '2026-11-22 07:00'],
    ['2026-11-22 07:00', '2026-11-22 07:00'],
    ['2026-11-22 07:01', '2026-11-23 07:00'],
    ['2028-02-28 12:00', '2028-02-29 07:00'],
    ['2028-02-29 12:00', '2028-03-01 07:00'],
    ['2027-02-28 12:00', '2027-03-01 07:00'],
  ])('a daily digest: what comes at %s goes at %s', (now, expected) => {
    expect(next({ frequency: 'daily' }, now)).toBe(expected)
  })
  test('a weekly digest goes on its day, also on a 29 February', () => {
    expect(next({ frequency: 'weekly' }, '2026-11-22 12:00')).toBe('2026-11-23 07:00')
    expect(next({ frequency: 'weekly' }, '2026-11-23 07:01')).toBe('2026-11-30 07:00')
    expect(next({ frequency: 'weekly', digest: { minute: 1_170, weekday: 2 } }, '2028-02-23 08:00')).toBe('2028-02-29 19:30')
  })
  test('a digest that falls into quiet hours goes when they end', () => {
    expect(next({ frequency: 'daily', digest: { minute: 300, weekday: 1 }, quiet: NIGHT }, '2026-11-22 12:00')).toBe('2026-11-23 06:30')
  })
  test('a pause comes first, then the digest, then the quiet hours', () => {
    const pausedUntil = at('2028-03-01 00:00')
    expect(next({ pausedUntil }, '2028-02-20 12:00')).toBe('2028-03-01 00:00')
    expect(next({ pausedUntil, quiet: NIGHT }, '2028-02-20 12:00')).toBe('2028-03-01 06:30')
    expect(next({ pausedUntil, frequency: 'weekly' }, '2028-02-20 12:00')).toBe('2028-03-06 07:00')
    expect(next({ pausedUntil }, '2028-03-01 00:01')).toBe('2028-03-01 00:01')
  })
  test('the hour is the one of the chat', () => {
    const berlin = settings({ quiet: { from: 1_320, to: 360 }, timeZone: 'Europe/Berlin' })
    expect(new Date(nextMoment(berlin, Date.parse('2026-07-01T21:00Z'), 'report')).toISOString()).toBe('2026-07-02T04:00:00.000Z')
    expect(new Date(nextMoment(berlin, Date.parse('2026-12-01T22:00Z'), 'report')).toISOString()).toBe('2026-12-02T05:00:00.000Z')
  })
  test('an hour that the clock leaves out or tells twice comes once', () => {
    const daily = settings({ frequency: 'daily', digest: { minute: 150, weekday: 1 }, timeZone: 'Europe/Berlin' })
    const days = (from: string) => {
      let now = Date.parse(from)
      return [1, 2, 3].map(() => {
        const at = nextMoment(daily, now, 'report')
        now = at + 1
        return new Date(at).toISOString().slice(5, 16)
      })
    }
    expect(days('2026-03-28T12:00Z')).toEqual(['03-29T01:30', '03-30T00:30', '03-31T00:30'])
    expect(days('2026-10-24T12:00Z')).toEqual(['10-25T00:30', '10-26T01:30', '10-27T01:30'])
  })
  test('what goes later is held', () => {
    expect(schedule(settings({ quiet: NIGHT }), at('2026-11-22 23:00'), 'report')).toEqual({ dueAt: at('2026-11-23 06:30'), held: true })
    expect(schedule(settings({ quiet: NIGHT }), at('2026-11-22 12:00'), 'report')).toEqual({ dueAt: at('2026-11-22 12:00') })
    expect(schedule(settings({ pausedUntil: 9 }), 5, 'urgent')).toEqual({ dueAt: 9 })
  })
  test("never before now, never in quiet hours, never in a pause, and at a digest's hour", () => {
    const minute = fc.nat(1_439)
    const any = fc.record({
      quiet: fc.record({ from: minute, to: minute }),
      frequency: fc.constantFrom('now' as const, 'daily' as const, 'weekly' as const),
      digest: fc.record({ minute, weekday: fc.integer({ min: 1, max: 7 }) }),
      timeZone: fc.constantFrom(...ZONES),
      pausedUntil: fc.integer({ min: 0, max: 4e12 }),
    })
    fc.assert(
      fc.property(any, fc.integer({ min: 1e12, max: 4e12 }), (given, now) => {
        const moment = nextMoment(settings(given), now, 'report')
        expect(moment).toBeGreaterThanOrEqual(Math.max(now, given.pausedUntil))
        expect(openMoment(settings(given), moment, 'report')).toBe(moment)
        expect(moment - Math.max(now, given.pausedUntil)).toBeLessThanOrEqual(9 * 24 * HOUR)
        const wall = wallOf(given.timeZone, moment)
        const back = momentOf(given.timeZone, wall)
        if (back === moment - (moment % 60_000)) expect(isQuiet(given.quiet, wall.minute) && moment > now).toBe(false)
      }),
      { numRuns: 500 },
    )
  })
})

describe('the clock on the wall', () => {
  test('shows what the calendar of the machine shows, in every zone', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), fc.integer({ min: 0, max: 4e12 }), (zone, moment) => {
        const { day, minute } = wallOf(zone, moment)
        const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(moment)
        expect(`${isoDay(day)} ${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`).toBe(parts)
      }),
      { numRuns: 300 },
    )
  })
  test('a moment of the wall is shown by the wall, but where the clock is put forward', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), fc.integer({ min: 0, max: 40_000 }), fc.nat(1_439), (zone, day, minute) => {
        const moment = momentOf(zone, { day, minute })
        const shown = wallOf(zone, moment)
        const ahead = (shown.day - day) * 1_440 + shown.minute - minute
        expect(ahead).toBeGreaterThanOrEqual(0)
        expect(ahead).toBeLessThanOrEqual(24 * 60)
        if (ahead > 0) expect(wallOf(zone, moment - 24 * HOUR).day).toBeLessThanOrEqual(day)
      }),
      { numRuns: 300 },
    )
  })
  test('knows days of the week, months and zones', () => {
    expect(weekdayOf(0)).toBe(4)
    expect(weekdayOf(Date.UTC(2026, 10, 22) / 86_400_000)).toBe(7)
    const day = (iso: string) => Date.parse(iso) / 86_400_000
    expect(isoDay(monthsLater(day('2028-01-31'), 1))).toBe('2028-02-29')
    expect(isoDay(monthsLater(day('2027-01-31'), 1))).toBe('2027-02-28')
    expect(isoDay(monthsLater(day('2028-02-29'), 12))).toBe('2029-02-28')
    expect(isoDay(monthsLater(day('2026-12-15'), 1))).toBe('2027-01-15')
    expect([dayOfDate('2028-02-29'), dayOfDate('2027-02-29'), dayOfDate('mai'), dayOfDate('2027-13-01')]).toEqual([
      day('2028-02-29'),
      undefined,
      undefined,
      undefined,
    ])
    expect([isZone('Asia/Ho_Chi_Minh'), isZone('Asia/Hanoi Là'), isZone('')]).toEqual([true, false, false])
  })
  test('a zone that the machine does not know counts as Vietnam', () => {
    expect(wallOf('Nowhere/Land', at('2026-11-22 10:00')).minute).toBe(600)
  })
})
