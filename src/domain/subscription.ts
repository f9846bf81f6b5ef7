import type { Bulletin, BulletinId, Topic } from './bulletin.ts'
import type { UnitId } from './unit.ts'

/** Telegram's chat id. */
export type ChatId = number

/** How often bulletins come: each at once, or what collected since in one message a day or a week. */
export type Frequency = 'now' | 'daily' | 'weekly'

/** Minutes of the day (0 to 1,439) in the chat's time zone between which nothing is sent; `from` above `to` goes over midnight, the same twice is never. */
export interface QuietHours {
  readonly from: number
  /** Exclusive: at this minute sending begins again. */
  readonly to: number
}

/** When a digest comes: minute of the day, and for weekly ones the day of the week, 1 Monday to 7 Sunday. */
export interface DigestHour {
  readonly minute: number
  readonly weekday: number
}

export const USUAL_DIGEST: DigestHour = { minute: 7 * 60, weekday: 1 }
export const USUAL_ZONE = 'Asia/Ho_Chi_Minh'

/** What a chat may set for itself. An absent part is the usual one, so that what earlier versions stored still holds. */
export interface Settings {
  /** Of any of these units; none for everywhere, where topics or keywords are given. */
  readonly units: readonly UnitId[]
  /** About any of these; absent or none for everything. */
  readonly topics?: readonly Topic[]
  /** With any of these in its words, as `searchable` writes them; absent or none for whatever it says. */
  readonly keywords?: readonly string[]
  /** Default "now". */
  readonly frequency?: Frequency
  /** Default 07:00 and Monday. */
  readonly digest?: DigestHour
  readonly quiet?: QuietHours
  /** IANA name. Default Asia/Ho_Chi_Minh. */
  readonly timeZone?: string
  /** Messages arrive without a sound; urgent ones with. */
  readonly silent?: boolean
  /** What comes before this moment (milliseconds since the epoch) waits until then. */
  readonly pausedUntil?: number
}

/** A chat that receives the bulletins which fit all parts that it gave: its units, its topics, its keywords. */
export interface Subscription extends Settings {
  readonly chat: ChatId
  /** Forum topic to post in, where the subscription was made in one. */
  readonly thread?: number
  /** When the person agreed to be remembered (milliseconds since the epoch) and to which version of the notice. */
  readonly consent: { readonly at: number; readonly notice: number }
  /** Set while the chat cannot be reached (blocked, kicked); the settings are kept for its return. */
  readonly suspended?: boolean
}

/** Whether a bulletin fits every part that the subscription gives; one that gives none follows nothing. Looks at neither suspension nor pause. */
export function follows(settings: Settings, bulletin: Bulletin): boolean {
  return fitting(bulletin)(settings)
}

/** The same for many subscriptions: each keyword is sought once. */
export function fitting({ audience, topics: about = [], words = '' }: Bulletin): (settings: Settings) => boolean {
  const [units, topics] = [new Set(audience), new Set(about)]
  const sought = new Map<string, boolean>()
  const isSaid = (keyword: string): boolean => {
    const known = sought.get(keyword)
    if (known !== undefined) return known
    const said = words.includes(` ${keyword} `)
    sought.set(keyword, said)
    return said
  }
  return settings => {
    const { units: places, topics: subjects = [], keywords = [] } = settings
    if (places.length + subjects.length + keywords.length === 0) return false
    return fits(places, unit => units.has(unit)) && fits(subjects, topic => topics.has(topic)) && fits(keywords, isSaid)
  }
}

function fits<T>(wanted: readonly T[], has: (one: T) => boolean): boolean {
  return wanted.length === 0 || wanted.some(has)
}

/** One bulletin on its way to one chat. */
export interface Delivery {
  readonly bulletin: BulletinId
  readonly chat: ChatId
  readonly thread?: number
  /** Not to be sent before this moment, milliseconds since the epoch. */
  readonly dueAt: number
  /** How many sends were started. */
  readonly attempts: number
  /** Set once the answer to a send never came: the message may have been accepted. */
  readonly unsure?: true
  /** Kept back for a digest, for quiet hours or for a pause: goes in one message with whatever else was kept back for the chat. */
  readonly held?: true
}

/** A message in a chat that shows bulletins: one, or several as a digest. */
export interface ShownMessage {
  readonly chat: ChatId
  readonly message: number
  /** Oldest first. */
  readonly bulletins: readonly [BulletinId, ...BulletinId[]]
  readonly thread?: number
}
