import type { Transformer } from 'grammy'
import type { ChatId } from '../domain/subscription.ts'

/** Methods that Telegram counts against the pace of a chat. */
const COUNTED = /^(send(?!ChatAction)|edit|copy|forward)/

/** Tells of everything that the bot itself sends to a chat or edits there, since bulletins share the chat's pace with it. */
export function noteReplies(note: (chat: ChatId) => Promise<void>): Transformer {
  return async (prev, method, payload, signal) => {
    if (COUNTED.test(method) && 'chat_id' in payload && typeof payload.chat_id === 'number') await note(payload.chat_id)
    return prev(method, payload, signal)
  }
}
