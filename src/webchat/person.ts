import type { Chat, InlineKeyboardButton, InlineQueryResult, Message, MessageEntity, User } from 'grammy/types'
import { checkStartParameter, checkText } from './limits.ts'
import type { InlineAnswer, Pocket, Shown, Toast } from './pocket.ts'
import { Refusal } from './refusal.ts'
import type { Updates } from './updates.ts'

/** One person with a phone in hand. Each act resolves when the connected bot has dealt with it. */
export interface Person {
  readonly user: User
  /** The private chat with the bot. */
  readonly chat: number
  /** Messages of the bot in the private chat, oldest first, as they look now. */
  readonly messages: readonly Shown[]
  readonly last: Shown
  /** `asGroup`: as an administrator does who stays anonymous. */
  say(text: string, where?: { chat?: number; replyTo?: number; thread?: number; asGroup?: boolean }): Promise<void>
  /** Opens the bot's link. @throws {Refusal} for a payload that Telegram would not pass on */
  start(payload?: string): Promise<void>
  /** Anything but text: `{ sticker: … }`, `{ photo: … }`. */
  send(content: Partial<Message>): Promise<void>
  /** Presses the newest button of this label. @throws {Error} where there is none */
  press(label: string, where?: { chat?: number }): Promise<Toast>
  /** Presses a button that is there no more, or never was, under a message (the newest one unless given). */
  forge(data: string, message?: Shown): Promise<Toast>
  inline(query: string): Promise<InlineAnswer>
  /** Sends a card into a chat that the bot is not in. */
  sendCard(card: InlineQueryResult): Promise<Shown>
  pressOnCard(label: string, card: Shown): Promise<Toast>
  block(): Promise<void>
  unblock(): Promise<void>
}

/** In whose name Telegram passes on what an administrator posts as the group. */
const ANONYMOUS: User = { id: 1_087_968_824, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' }

/** @param inlineFeedback whether the bot is told which card was sent */
export function createPerson(pocket: Pocket, updates: Updates, user: User, inlineFeedback: boolean): Person {
  const chat: Chat = { id: user.id, type: 'private', first_name: user.first_name }
  const place = pocket.open(chat)
  pocket.people.set(user.id, user)

  const person: Person = {
    user,
    chat: chat.id,
    get messages() {
      return place.messages
    },
    get last() {
      const last = place.messages.at(-1)
      if (last === undefined) throw new Error('the bot has said nothing')
      return last
    },
    async say(text, where = {}) {
      const there = pocket.chats.get(where.chat ?? chat.id)!
      const quoted = there.messages.find(({ id }) => id === where.replyTo)
      await hear(there.chat, {
        text,
        entities: entitiesOf(text),
        ...(quoted ? { reply_to_message: pocket.describe(quoted) as never } : {}),
        ...(where.asGroup ? { from: ANONYMOUS, sender_chat: there.chat } : {}),
        ...(where.thread === undefined ? {} : { message_thread_id: where.thread, is_topic_message: true }),
      })
    },
    async start(payload) {
      if (payload !== undefined) checkStartParameter(payload)
      await person.say(payload === undefined ? '/start' : `/start ${payload}`)
    },
    send: content => hear(chat, content),
    press(label, where = {}) {
      const there = pocket.chats.get(where.chat ?? chat.id)!
      for (const shown of [...there.messages].reverse()) {
        const data = dataOf(shown, label)
        if (data !== undefined) return callback({ message: pocket.describe(shown), data })
      }
      throw new Error(`no button "${label}"`)
    },
    forge: (data, message = person.last) => callback({ message: pocket.describe(message), data }),
    async inline(query) {
      const id = String(pocket.next())
      pocket.queries.set(id, undefined)
      await updates.tell({ inline_query: { id, from: user, query: query.slice(0, 256), offset: '' } })
      const answer = pocket.queries.get(id)
      if (answer === undefined) throw new Error('the inline query was not answered')
      return answer
    },
    async sendCard(card) {
      if (card.type !== 'article' || !('message_text' in card.input_message_content)) throw new Error('not an article')
      const { message_text, parse_mode } = card.input_message_content
      const inlineId = `card-${pocket.next()}`
      const face = checkText(message_text, parse_mode)
      const shown: Shown = {
        chat: 0,
        id: 0,
        inlineId,
        ...face,
        ...(card.reply_markup ? { keyboard: card.reply_markup } : {}),
        edited: false,
      }
      pocket.cards.set(inlineId, shown)
      if (inlineFeedback)
        await updates.tell({
          chosen_inline_result: {
            result_id: card.id,
            from: user,
            query: '',
            // Telegram names the message only where something can be pressed under it
            ...(card.reply_markup ? { inline_message_id: inlineId } : {}),
          },
        })
      return shown
    },
    pressOnCard(label, card) {
      const data = dataOf(card, label)
      if (data === undefined) throw new Error(`no button "${label}"`)
      return callback({ inline_message_id: card.inlineId!, data })
    },
    async block() {
      place.closed = new Refusal(403, 'Forbidden: bot was blocked by the user')
      await membership('member', 'kicked')
    },
    async unblock() {
      delete place.closed
      await membership('kicked', 'member')
    },
  }
  return person

  async function hear(there: Chat, content: Partial<Message>): Promise<void> {
    const id = pocket.next()
    pocket.chats.get(there.id)!.heard.add(id)
    await updates.tell({ message: { message_id: id, date: pocket.seconds(), chat: there, from: user, ...content } as never }) // partial by design
  }

  async function callback(about: { message: Message; data: string } | { inline_message_id: string; data: string }): Promise<Toast> {
    const id = String(pocket.next())
    pocket.callbacks.set(id, { answered: false, alert: false })
    await updates.tell({ callback_query: { id, from: user, chat_instance: String(chat.id), ...about } as never })
    return pocket.callbacks.get(id)!
  }

  async function membership(before: 'member' | 'kicked', now: 'member' | 'kicked'): Promise<void> {
    const as = (status: 'member' | 'kicked') => ({ status, user: pocket.me, ...(status === 'kicked' ? { until_date: 0 } : {}) })
    await updates.tell({
      my_chat_member: { chat, from: user, date: pocket.seconds(), old_chat_member: as(before), new_chat_member: as(now) } as never,
    })
  }
}

/** What Telegram marks in a text that a person typed: commands and mentions. */
function entitiesOf(text: string): MessageEntity[] {
  const found = [...text.matchAll(/(?<![\p{L}\p{N}/@])(\/[a-zA-Z0-9_]{1,32}(?:@\w{3,32})?|@\w{3,32})/gu)]
  return found.map(match => ({ type: match[0].startsWith('/') ? 'bot_command' : 'mention', offset: match.index, length: match[0].length }))
}

function dataOf(shown: Shown, label: string): string | undefined {
  const button = shown.keyboard?.inline_keyboard.flat().find((one: InlineKeyboardButton) => one.text === label)
  return button && 'callback_data' in button ? button.callback_data : undefined
}
