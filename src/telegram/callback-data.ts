import type { Language } from '../domain/answer.ts'

const UNIT = '[a-z0-9-]{1,40}'
const MOST_BYTES = 64

/** Pages of the settings; `main` has the others' buttons. */
export const SETTINGS_PAGES = ['main', 'units', 'topics', 'keywords', 'when', 'quiet', 'pause', 'zone'] as const
export type SettingsPage = (typeof SETTINGS_PAGES)[number]
/** A unit, topic or keyword taken out or a topic added; frequency, quiet hours, sound, pause, time zone; or something to be asked for. */
export const SETTING_NAMES = ['unit', 'topic', 'keyword', 'when', 'quiet', 'sound', 'pause', 'zone', 'ask', 'start'] as const
export type Setting = (typeof SETTING_NAMES)[number]

/** What the buttons carry. Every form keeps within Telegram's 64 bytes and is read by the pattern of the same name. */
export const data = {
  choice: (token: string, index: number) => checked(`c:${token}:${index}`),
  source: (fact: string) => checked(`s:${fact}`),
  /** A page of a unit's figures; `year` undefined is the latest. */
  list: (unit: string, year: number | undefined, page: number) => checked(`l:${unit}:${year ?? ''}:${page}`),
  /** A page of an answer that was kept. */
  page: (token: string, page: number) => checked(`p:${token}:${page}`),
  /** A report of such a page, from 0. */
  listReport: (unit: string, year: number | undefined, page: number, at: number) => checked(`r:${unit}:${year ?? ''}:${page}:${at}`),
  pageReport: (token: string, page: number, at: number) => checked(`q:${token}:${page}:${at}`),
  /** A picture of a figure over years. */
  trend: (fact: string) => checked(`t:${fact}`),
  /** A picture of a figure among units; of all units of an answer that was kept. */
  compare: (fact: string) => checked(`k:${fact}`),
  compareThese: (token: string) => checked(`m:${token}`),
  /** Doubts a figure; or one of a page, which is asked back. */
  wrong: (fact: string) => checked(`w:${fact}`),
  listWrong: (unit: string, year: number | undefined, page: number) => checked(`x:${unit}:${year ?? ''}:${page}`),
  pageWrong: (token: string, page: number) => checked(`y:${token}:${page}`),
  news: (unit: string) => checked(`n:${unit}`),
  /** Picks a unit to follow; consent is asked for where it is missing. */
  follow: (unit: string) => checked(`f:${unit}`),
  /** Agrees to the notice and follows. */
  agree: (unit: string) => checked(`a:${unit}`),
  /** Agrees to the notice and follows what was typed and kept under a token. */
  agreeWords: (token: string) => checked(`k:${token}`),
  unfollow: (unit: string) => checked(`u:${unit}`),
  unfollowAll: 'u:*',
  language: (language: Language) => checked(`g:${language}`),
  /** A part of a bulletin's text, from 0. */
  bulletin: (bulletin: string, part = 0) => checked(`b:${bulletin}:${part}`),
  askMore: (bulletin: string) => checked(`h:${bulletin}`),
  /** How a chat receives bulletins, as a new message; and a page of it in place. */
  settings: 'w',
  settingsPage: (page: SettingsPage) => checked(`w:${page}`),
  /** Sets one thing to a value, never turns it over, so that pressing twice does no harm. */
  set: (what: Setting, value: string) => checked(`x:${what}:${value}`),
}

export const patterns = {
  choice: /^c:([a-z0-9]{8}):(\d{1,2})$/,
  source: /^s:([0-9a-f]{12})$/,
  list: new RegExp(`^l:(${UNIT}):(\\d{4}|):(\\d{1,3})$`),
  page: /^p:([a-z0-9]{8}):(\d{1,3})$/,
  listReport: new RegExp(`^r:(${UNIT}):(\\d{4}|):(\\d{1,3}):(\\d{1,2})$`),
  pageReport: /^q:([a-z0-9]{8}):(\d{1,3}):(\d{1,2})$/,
  trend: /^t:([0-9a-f]{12})$/,
  compare: /^k:([0-9a-f]{12})$/,
  compareThese: /^m:([a-z0-9]{8})$/,
  wrong: /^w:([0-9a-f]{12})$/,
  listWrong: new RegExp(`^x:(${UNIT}):(\\d{4}|):(\\d{1,3})$`),
  pageWrong: /^y:([a-z0-9]{8}):(\d{1,3})$/,
  news: new RegExp(`^n:(${UNIT})$`),
  follow: new RegExp(`^f:(${UNIT})$`),
  agree: new RegExp(`^a:(${UNIT})$`),
  agreeWords: /^k:([a-z0-9]{8})$/,
  unfollow: new RegExp(`^u:(${UNIT}|\\*)$`),
  language: /^g:(vi|en)$/,
  bulletin: /^b:([0-9a-f]{12}):(\d{1,2})$/,
  askMore: /^h:([0-9a-f]{12})$/,
  settings: /^w$/,
  settingsPage: new RegExp(`^w:(${SETTINGS_PAGES.join('|')})$`),
  set: new RegExp(`^x:(${SETTING_NAMES.join('|')}):([^:].*)$`),
}

function checked(value: string): string {
  if (Buffer.byteLength(value) > MOST_BYTES) throw new RangeError(`callback data above ${MOST_BYTES} bytes: ${value}`)
  return value
}
