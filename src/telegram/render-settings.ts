import type { InlineKeyboardButton } from 'grammy/types'
import { isoDay, monthsLater, wallOf } from '../domain/local-time.ts'
import { type Settings, type Subscription, USUAL_DIGEST, USUAL_ZONE } from '../domain/subscription.ts'
import { formatDate } from '../vietnamese/dates.ts'
import { data, type SettingsPage } from './callback-data.ts'
import { capital, clip } from './html.ts'
import type { Say } from './say.ts'

/** Hours of a digest that are offered, in minutes of the day. */
const HOURS = [6 * 60, 7 * 60, 11 * 60 + 30, 17 * 60, 19 * 60 + 30]
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const OFFERED_WEEKDAYS = [1, 5, 6, 7]
const NIGHTS = [
  { from: 21 * 60, to: 6 * 60 },
  { from: 22 * 60, to: 6 * 60 },
  { from: 22 * 60, to: 7 * 60 },
  { from: 20 * 60, to: 7 * 60 },
]
export const ZONES = [
  USUAL_ZONE,
  'Asia/Tokyo',
  'Asia/Seoul',
  'Asia/Taipei',
  'Europe/Berlin',
  'Europe/London',
  'America/New_York',
  'America/Los_Angeles',
  'Australia/Sydney',
]
const PAUSE_DAYS = [1, 3, 7]
const LONGEST_LIST = 500
const LONGEST_LABEL = 50
/** Telegram takes a hundred; the rest is for what stands below. */
const MOST_BUTTONS = 90

/** Something followed, with its name as people are told and what its button does. */
export interface Listed {
  readonly name: string
  readonly data: string
  readonly on?: boolean
}

/** What the settings show of a chat; names are looked up by the counter. */
export interface SettingsView {
  readonly subscription: Subscription
  readonly units: readonly Listed[]
  /** Those that are followed, and on the page of topics all fields to choose from. */
  readonly topics: readonly Listed[]
  readonly keywords: readonly Listed[]
  /** Milliseconds since the epoch. */
  readonly now: number
}

interface Page {
  readonly html: string
  readonly rows: InlineKeyboardButton[][]
}

/** A page of a chat's settings: one message that is edited in place. */
export function renderSettings(page: SettingsPage, view: SettingsView, say: Say): Page {
  if (page === 'main') return { html: summary(view, say), rows: mainRows(view.subscription, say) }
  const back = [key(say.plain('button-back'), data.settingsPage('main'))]
  const { html, rows } = pageOf(page, view, say)
  return { html, rows: [...rows, back] }
}

function pageOf(page: Exclude<SettingsPage, 'main'>, view: SettingsView, say: Say): Page {
  const { subscription } = view
  const { topics = [], keywords = [] } = subscription
  switch (page) {
    case 'units': {
      const narrowed = topics.length + keywords.length > 0 && subscription.units.length > 0
      const more = [
        [key(say.plain('button-add-unit'), data.set('ask', 'unit'))],
        ...(narrowed ? [[key(say.plain('button-anywhere'), data.set('unit', '*'))]] : []),
      ]
      return { html: `${unitsLine(view, say)}\n\n${say('settings-units-page')}`, rows: [...taken(view.units), ...more] }
    }
    case 'topics':
      return {
        html: `${topicsLine(view, say)}\n\n${say('settings-topics-page')}`,
        rows: [...pairs(view.topics.map(toggle)), [key(say.plain('button-add-topic'), data.set('ask', 'topic'))]],
      }
    case 'keywords':
      return {
        html: `${keywordsLine(view, say)}\n\n${say('settings-keywords-page')}`,
        rows: [...taken(view.keywords), [key(say.plain('button-add-keyword'), data.set('ask', 'keyword'))]],
      }
    case 'when':
      return { html: `${whenLine(subscription, say)}\n\n${say('settings-when-page')}`, rows: whenRows(subscription, say) }
    case 'quiet':
      return { html: `${quietLine(subscription, say)}\n\n${say('settings-quiet-page')}`, rows: quietRows(subscription, say) }
    case 'pause':
      return { html: say('settings-pause-page'), rows: pauseRows(view, say) }
    case 'zone':
      return { html: `${zoneLine(subscription, say)}\n\n${say('settings-zone-page')}`, rows: zoneRows(subscription, say) }
  }
}

function summary(view: SettingsView, say: Say): string {
  const { subscription, now } = view
  const { units, topics = [], keywords = [], pausedUntil = 0, silent = false } = subscription
  const nothing = units.length + topics.length + keywords.length === 0
  const lines = nothing ? [say('settings-nothing')] : [unitsLine(view, say), topicsLine(view, say), keywordsLine(view, say)]
  lines.push(whenLine(subscription, say), quietLine(subscription, say), say(silent ? 'settings-sound-off' : 'settings-sound-on'))
  if (pausedUntil > now) lines.push(say('settings-paused', { date: dateOf(subscription, pausedUntil, say) }))
  if (subscription.timeZone) lines.push(zoneLine(subscription, say))
  return [say('settings-head'), '', ...lines].join('\n')
}

function mainRows({ silent = false }: Settings, say: Say): InlineKeyboardButton[][] {
  const open = (label: Parameters<Say>[0], page: SettingsPage) => key(say.plain(label as 'button-units'), data.settingsPage(page))
  return [
    [open('button-units', 'units'), open('button-topics', 'topics'), open('button-keywords', 'keywords')],
    [open('button-when', 'when'), open('button-quiet', 'quiet')],
    [
      silent ? key(say.plain('button-sound-on'), data.set('sound', 'on')) : key(say.plain('button-sound-off'), data.set('sound', 'off')),
      open('button-pause', 'pause'),
    ],
    [open('button-zone', 'zone'), key(say.plain('button-unsubscribe-all'), data.unfollowAll)],
  ]
}

function unitsLine({ units }: SettingsView, say: Say): string {
  return units.length === 0 ? say('settings-units-any') : say('settings-units', { units: named(units) })
}

function topicsLine({ topics }: SettingsView, say: Say): string {
  const chosen = topics.filter(({ on }) => on)
  return chosen.length === 0 ? say('settings-topics-any') : say('settings-topics', { topics: named(chosen) })
}

function keywordsLine({ keywords }: SettingsView, say: Say): string {
  return keywords.length === 0 ? say('settings-keywords-any') : say('settings-keywords', { keywords: named(keywords) })
}

function whenLine(settings: Settings, say: Say): string {
  return say('settings-when', { when: whenWords(settings, say) })
}

function whenWords({ frequency = 'now', digest = USUAL_DIGEST }: Settings, say: Say): string {
  const hour = hourWords(digest.minute)
  if (frequency === 'daily') return say.plain('when-daily', { hour })
  return frequency === 'weekly' ? say.plain('when-weekly', { day: dayName(digest.weekday, say), hour }) : say.plain('when-now')
}

function quietLine({ quiet }: Settings, say: Say): string {
  return quiet ? say('settings-quiet', { from: hourWords(quiet.from), to: hourWords(quiet.to) }) : say('settings-quiet-none')
}

function zoneLine({ timeZone = USUAL_ZONE }: Settings, say: Say): string {
  return say('settings-zone', { zone: zoneName(timeZone, say) })
}

function whenRows({ frequency = 'now', digest = USUAL_DIGEST }: Settings, say: Say): InlineKeyboardButton[][] {
  const hours = HOURS.map(minute =>
    choice(
      frequency === 'daily' && digest.minute === minute,
      say.plain('button-when-daily', { hour: hourWords(minute) }),
      `daily-${minute}`,
    ),
  )
  const days = OFFERED_WEEKDAYS.map(weekday => {
    const label = say.plain('button-when-weekly', { day: capital(dayName(weekday, say)), hour: hourWords(USUAL_DIGEST.minute) })
    return choice(frequency === 'weekly' && digest.weekday === weekday, label, `weekly-${USUAL_DIGEST.minute}-${weekday}`)
  })
  return [[choice(frequency === 'now', say.plain('button-when-now'), 'now')], ...pairs(hours), ...pairs(days)]

  function choice(on: boolean, label: string, value: string): InlineKeyboardButton {
    return key(marked(on, label), data.set('when', value))
  }
}

function quietRows({ quiet }: Settings, say: Say): InlineKeyboardButton[][] {
  const nights = NIGHTS.map(({ from, to }) => {
    const label = say.plain('button-quiet-hours', { from: hourWords(from), to: hourWords(to) })
    return key(marked(quiet?.from === from && quiet.to === to, label), data.set('quiet', `${from}-${to}`))
  })
  return [...pairs(nights), [key(marked(!quiet, say.plain('button-quiet-none')), data.set('quiet', 'none'))]]
}

function pauseRows({ subscription, now }: SettingsView, say: Say): InlineKeyboardButton[][] {
  const { day } = wallOf(subscription.timeZone ?? USUAL_ZONE, now)
  const days = [...PAUSE_DAYS.map(more => day + more), monthsLater(day, 1)].map(until => {
    const date = isoDay(until)
    return key(say.plain('button-pause-until', { date: formatDate(date, say.language) }), data.set('pause', date))
  })
  const paused = (subscription.pausedUntil ?? 0) > now
  return [...pairs(days), ...(paused ? [[key(say.plain('button-resume'), data.set('pause', 'off'))]] : [])]
}

function zoneRows({ timeZone = USUAL_ZONE }: Settings, say: Say): InlineKeyboardButton[][] {
  return pairs(ZONES.map(zone => key(marked(zone === timeZone, zoneName(zone, say)), data.set('zone', zone))))
}

function dateOf({ timeZone = USUAL_ZONE }: Settings, at: number, say: Say): string {
  return formatDate(isoDay(wallOf(timeZone, at).day), say.language)
}

function zoneName(zone: string, say: Say): string {
  return ZONES.includes(zone) ? say.plain('zone-name', { zone: zone.slice(zone.indexOf('/') + 1) }) : zone
}

function dayName(weekday: number, say: Say): string {
  return say.plain('weekday', { day: WEEKDAYS[weekday - 1] ?? 'mon' })
}

/** "07:00", "19:30". */
function hourWords(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

function named(listed: readonly Listed[]): string {
  return clip(listed.map(({ name }) => name).join(', '), LONGEST_LIST)
}

function taken(listed: readonly Listed[]): InlineKeyboardButton[][] {
  return listed.slice(0, MOST_BUTTONS).map(one => [key(`✕ ${clip(capital(one.name), LONGEST_LABEL)}`, one.data)])
}

function toggle({ name, data, on = false }: Listed): InlineKeyboardButton {
  return key(marked(on, clip(capital(name), LONGEST_LABEL)), data)
}

function marked(on: boolean, label: string): string {
  return on ? `✓ ${label}` : label
}

function pairs(buttons: readonly InlineKeyboardButton[]): InlineKeyboardButton[][] {
  const rows: InlineKeyboardButton[][] = []
  for (let at = 0; at < buttons.length; at += 2) rows.push(buttons.slice(at, at + 2))
  return rows
}

function key(text: string, callback_data: string): InlineKeyboardButton {
  return { text, callback_data }
}
