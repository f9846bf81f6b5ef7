import type { Bulletin } from '../domain/bulletin.ts'
import { momentOf, type Wall, wallOf, weekdayOf } from '../domain/local-time.ts'
import { type Delivery, type QuietHours, type Settings, USUAL_DIGEST, USUAL_ZONE } from '../domain/subscription.ts'

/**
 * When a bulletin that comes now is to be sent: after a pause, at the digest's hour, outside quiet hours; never before `now`, in
 * milliseconds since the epoch. An urgent one waits for a pause only.
 */
export function nextMoment(settings: Settings, now: number, kind: Bulletin['kind']): number {
  const from = afterPause(settings, now)
  if (kind === 'urgent') return from
  return afterQuiet(settings, settings.frequency === 'daily' || settings.frequency === 'weekly' ? nextDigest(settings, from) : from)
}

/** The moment as a delivery keeps it: what waits for it is held, so that it comes together with what else waits. */
export function schedule(settings: Settings, now: number, kind: Bulletin['kind']): Pick<Delivery, 'dueAt' | 'held'> {
  const dueAt = nextMoment(settings, now, kind)
  return { dueAt, ...(dueAt > now && kind !== 'urgent' && { held: true as const }) }
}

/** The first moment at which anything may be sent at all: what was kept for an hour that was slept through goes then. */
export function openMoment(settings: Settings, now: number, kind: Bulletin['kind']): number {
  const from = afterPause(settings, now)
  return kind === 'urgent' ? from : afterQuiet(settings, from)
}

export function isQuiet({ from, to }: QuietHours, minute: number): boolean {
  return from <= to ? from <= minute && minute < to : minute >= from || minute < to
}

function afterPause({ pausedUntil = 0 }: Settings, now: number): number {
  return Math.max(now, pausedUntil)
}

function afterQuiet({ quiet, timeZone = USUAL_ZONE }: Settings, at: number): number {
  if (!quiet) return at
  const wall = wallOf(timeZone, at)
  if (!isQuiet(quiet, wall.minute)) return at
  const end: Wall = { day: wall.minute < quiet.to ? wall.day : wall.day + 1, minute: quiet.to }
  // where the clock goes back over the end, it comes twice: the first of them may be past
  return Math.max(at, momentOf(timeZone, end))
}

function nextDigest({ frequency, digest = USUAL_DIGEST, timeZone = USUAL_ZONE }: Settings, from: number): number {
  const { day } = wallOf(timeZone, from)
  for (let ahead = 0; ; ahead++) {
    if (frequency === 'weekly' && weekdayOf(day + ahead) !== digest.weekday) continue
    const at = momentOf(timeZone, { day: day + ahead, minute: digest.minute })
    if (at >= from) return at
  }
}
