import type { InlineQueryResult } from 'grammy/types'
import { checkCaption, checkCommands, checkKeyboard, checkOwnLink, checkResults, checkStartParameter, checkText } from './limits.ts'
import type { Payload } from './payload.ts'
import { checkPhoto, type Photo } from './photo.ts'
import { isSame, type Pocket, type Shown } from './pocket.ts'
import { badRequest, Refusal } from './refusal.ts'
import type { FormattedText } from './telegram-html.ts'

export type Method = (payload: Payload) => unknown
/** Sees every text that the bot sends or edits, before it is checked; what it throws fails the call. */
export type TextHook = (text: string, parseMode: string | undefined) => void

/** Telegram's Bot API, as far as this bot uses it, with Telegram's limits and words. */
export function botMethods(pocket: Pocket, onText: TextHook): Record<string, Method> {
  return {
    getMe: () => pocket.me,
    deleteWebhook: () => true,
    sendChatAction: payload => pocket.writable(payload.chat_id) && true,
    getChatMember: payload => {
      const place = pocket.writable(payload.chat_id)
      const user = pocket.people.get(Number(payload.user_id))
      if (user === undefined) throw badRequest('PARTICIPANT_ID_INVALID')
      return { status: place.leaders.get(user.id) ?? 'member', user }
    },
    setMyCommands: payload => {
      checkCommands(payload.commands as { command: string; description: string }[])
      return true
    },
    sendMessage: payload => send(payload, read(payload.text, payload.parse_mode)),
    sendPhoto: payload => {
      onText(String(payload.caption ?? ''), payload.parse_mode as string | undefined)
      return send(payload, checkCaption(payload.caption, payload.parse_mode), checkPhoto(payload.photo))
    },
    editMessageText: payload => {
      const text = read(payload.text, payload.parse_mode)
      return edit(payload, text)
    },
    editMessageReplyMarkup: payload => edit(payload, undefined),
    // nothing but texts is ever sent here
    editMessageCaption: payload => {
      ownMessage(payload)
      throw badRequest('there is no caption in the message to edit')
    },
    deleteMessage: payload => {
      const { messages } = pocket.writable(payload.chat_id)
      const at = messages.findIndex(({ id }) => id === Number(payload.message_id))
      if (at === -1) throw badRequest('message to delete not found')
      messages.splice(at, 1)
      return true
    },
    answerCallbackQuery: payload => {
      const id = String(payload.callback_query_id)
      const waiting = pocket.callbacks.get(id)
      if (waiting === undefined || waiting.answered)
        throw badRequest('query is too old and response timeout expired or query ID is invalid')
      if (String(payload.text ?? '').length > 200) throw badRequest('MESSAGE_TOO_LONG')
      pocket.callbacks.set(id, {
        answered: true,
        alert: payload.show_alert === true,
        ...(payload.text ? { text: String(payload.text) } : {}),
        ...(payload.url ? { url: checkOwnLink(String(payload.url), pocket.me.username) } : {}),
      })
      return true
    },
    answerInlineQuery: payload => {
      const id = String(payload.inline_query_id)
      if (!pocket.queries.has(id) || pocket.queries.get(id) !== undefined)
        throw badRequest('query is too old and response timeout expired or query ID is invalid')
      const results = payload.results as InlineQueryResult[]
      for (const result of results)
        if ('input_message_content' in result && result.input_message_content && 'message_text' in result.input_message_content)
          onText(result.input_message_content.message_text, result.input_message_content.parse_mode)
      checkResults(results)
      if (Buffer.byteLength(String(payload.next_offset ?? '')) > 64) throw badRequest('NEXT_OFFSET_INVALID')
      const button = payload.button as { text: string; start_parameter: string } | undefined
      if (button) checkStartParameter(button.start_parameter)
      const cacheTime = payload.cache_time === undefined ? 300 : Number(payload.cache_time)
      pocket.queries.set(id, { results, cacheTime, personal: payload.is_personal === true, ...(button ? { button: button.text } : {}) })
      return true
    },
  }

  function send(payload: Payload, { text, entities }: FormattedText, photo?: Photo): unknown {
    const place = pocket.writable(payload.chat_id)
    const keyboard = checkKeyboard(payload.reply_markup)
    const thread = payload.message_thread_id === undefined ? undefined : Number(payload.message_thread_id)
    if (thread !== undefined && !place.threads.has(thread)) throw badRequest('message thread not found')
    const replyTo = repliedTo(payload, place)
    const shown: Shown = {
      chat: place.chat.id,
      id: pocket.next(),
      text,
      entities,
      ...(photo === undefined ? {} : { photo }),
      ...(keyboard ? { keyboard } : {}),
      ...(thread === undefined ? {} : { thread }),
      ...(replyTo === undefined ? {} : { replyTo }),
      edited: false,
    }
    place.messages.push(shown)
    pocket.show(shown)
    return pocket.describe(shown)
  }

  function read(text: unknown, parseMode: unknown): FormattedText {
    onText(String(text), parseMode as string | undefined)
    return checkText(text, parseMode)
  }

  function edit(payload: Payload, text: FormattedText | undefined): unknown {
    const keyboard = checkKeyboard(payload.reply_markup)
    const before = payload.inline_message_id === undefined ? ownMessage(payload) : pocket.cards.get(String(payload.inline_message_id))
    if (before === undefined) throw badRequest('MESSAGE_ID_INVALID')
    if (text !== undefined && before.photo !== undefined) throw badRequest('there is no text in the message to edit')
    const face = text ?? before
    if (isSame(before, face, keyboard))
      throw badRequest(
        'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
      )
    const { keyboard: _, ...rest } = before
    const after: Shown = { ...rest, text: face.text, entities: face.entities, ...(keyboard ? { keyboard } : {}), edited: true }
    if (after.inlineId !== undefined) pocket.cards.set(after.inlineId, after)
    else replace(before, after)
    pocket.show(after)
    return after.inlineId !== undefined ? true : pocket.describe(after)
  }

  function ownMessage(payload: Payload): Shown {
    const place = pocket.writable(payload.chat_id)
    const id = Number(payload.message_id)
    if (place.heard.has(id)) throw badRequest("message can't be edited")
    const found = place.messages.find(shown => shown.id === id)
    if (found === undefined) throw badRequest('message to edit not found')
    return found
  }

  function replace(before: Shown, after: Shown): void {
    const { messages } = pocket.chats.get(before.chat)!
    messages[messages.indexOf(before)] = after
  }
}

function repliedTo(payload: Payload, place: { messages: readonly Shown[]; heard: ReadonlySet<number> }): number | undefined {
  const wanted = payload.reply_parameters as { message_id: number; allow_sending_without_reply?: boolean } | undefined
  if (wanted === undefined) return undefined
  if (place.heard.has(wanted.message_id) || place.messages.some(({ id }) => id === wanted.message_id)) return wanted.message_id
  if (wanted.allow_sending_without_reply) return undefined
  throw new Refusal(400, 'Bad Request: message to be replied not found')
}
