import type { BulletinId } from './bulletin.ts'
import type { UnitId } from './unit.ts'

/** Telegram's chat id. */
export type ChatId = number

/** A chat that receives the bulletins of some units. */
export interface Subscription {
  readonly chat: ChatId
  readonly units: readonly UnitId[]
  /** Forum topic to post in, where the subscription was made in one. */
  readonly thread?: number
  /** When the person agreed to be remembered (milliseconds since the epoch) and to which version of the notice. */
  readonly consent: { readonly at: number; readonly notice: number }
  /** Set while the chat cannot be reached (blocked, kicked); the settings are kept for its return. */
  readonly suspended?: boolean
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
}
