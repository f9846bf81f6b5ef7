import type { Chat, InlineKeyboardMarkup, InlineQueryResult, Message, MessageEntity, User, UserFromGetMe } from 'grammy/types'
import type { Photo } from './photo.ts'
import { Refusal } from './refusal.ts'
import type { FormattedText } from './telegram-html.ts'

/** A message of the bot as a person sees it. */
export interface Shown {
  readonly chat: number
  /** 0 for a card sent into a chat that the bot is not in. */
  readonly id: number
  readonly inlineId?: string
  /** Under a picture: its caption, which may be empty. */
  readonly text: string
  readonly entities: readonly MessageEntity[]
  readonly photo?: Photo
  readonly keyboard?: InlineKeyboardMarkup
  readonly thread?: number
  readonly replyTo?: number
  readonly edited: boolean
}

export interface PocketChat {
  readonly chat: Chat
  /** Why the bot may not write here, if so. */
  closed?: Refusal
  readonly messages: Shown[]
  /** Ids of messages that people wrote. */
  readonly heard: Set<number>
  readonly threads: Set<number>
  /** Who leads a group; everybody else is a member. */
  readonly leaders: Map<number, 'creator' | 'administrator'>
}

/** How a pressed button was answered. */
export interface Toast {
  readonly answered: boolean
  readonly text?: string
  /** What it opened. */
  readonly url?: string
  readonly alert: boolean
}

/** How an inline query was answered. */
export interface InlineAnswer {
  readonly results: readonly InlineQueryResult[]
  readonly cacheTime: number
  readonly personal: boolean
  readonly button?: string
}

type Listener = (shown: Shown) => void

/** What Telegram's servers keep: chats, messages, buttons pressed and inline queries that wait for an answer. */
export class Pocket {
  readonly me: UserFromGetMe
  readonly chats = new Map<number, PocketChat>()
  readonly people = new Map<number, User>()
  readonly cards = new Map<string, Shown>()
  readonly callbacks = new Map<string, Toast>()
  readonly queries = new Map<string, InlineAnswer | undefined>()
  readonly #listeners = new Set<Listener>()
  readonly #now: () => number
  #ids = 0

  constructor(me: UserFromGetMe, now: () => number) {
    this.me = me
    this.#now = now
  }

  /** Never the same number twice. */
  next(): number {
    return ++this.#ids
  }

  seconds(): number {
    return Math.floor(this.#now() / 1000)
  }

  open(chat: Chat): PocketChat {
    const known = this.chats.get(chat.id) ?? {
      chat,
      messages: [],
      heard: new Set<number>(),
      threads: new Set<number>(),
      leaders: new Map(),
    }
    this.chats.set(chat.id, known)
    return known
  }

  /** @throws {Refusal} where the bot may not write */
  writable(id: unknown): PocketChat {
    const found = this.chats.get(Number(id))
    if (found === undefined) throw new Refusal(400, 'Bad Request: chat not found')
    if (found.closed) throw found.closed
    return found
  }

  show(shown: Shown): void {
    for (const listener of this.#listeners) listener(shown)
  }

  onShown(listener: Listener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The bot's message as the Bot API describes it. */
  describe(shown: Shown): Message.TextMessage | Message.PhotoMessage {
    const { chat } = this.chats.get(shown.chat)!
    const from: User = { id: this.me.id, is_bot: true, first_name: this.me.first_name, username: this.me.username }
    return {
      message_id: shown.id,
      date: this.seconds(),
      chat,
      from,
      ...this.#content(shown),
      ...(shown.keyboard ? { reply_markup: shown.keyboard } : {}),
      ...(shown.thread === undefined ? {} : { message_thread_id: shown.thread, is_topic_message: true as const }),
      ...(shown.edited ? { edit_date: this.seconds() } : {}),
    } as Message.TextMessage | Message.PhotoMessage // the chat's kind is known only when running
  }

  #content({ photo, text, entities, id }: Shown) {
    if (photo === undefined) return { text, entities: [...entities] }
    const { width, height, bytes } = photo
    const size = { file_id: `photo-${id}`, file_unique_id: `${id}`, width, height, file_size: bytes.length }
    return { photo: [size], ...(text === '' ? {} : { caption: text, caption_entities: [...entities] }) }
  }
}

/** Whether an edit would change nothing that people see. */
export function isSame(shown: Shown, text: FormattedText, keyboard: InlineKeyboardMarkup | undefined): boolean {
  const face = (t: FormattedText, k: InlineKeyboardMarkup | undefined) => JSON.stringify([t.text, t.entities, k?.inline_keyboard ?? []])
  return face(shown, shown.keyboard) === face(text, keyboard)
}
