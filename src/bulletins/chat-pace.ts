import type { ChatId } from '../domain/subscription.ts'

const CHAT_GAP_MS = 1_000
const GROUP_WINDOW_MS = 60_000
const GROUP_LIMIT = 20
const CHATS_KEPT = 1_000

/** One message a second for each chat, 20 a minute for a group (a negative chat id). Nothing is kept of chats that are quiet. */
export interface ChatPace {
  /** When the next message to this chat may start; long ago where it may now. */
  freeAt(chat: ChatId): number
  /** A message starts at `at`, which may lie ahead. */
  note(chat: ChatId, at: number, now: number): void
  /** It was not sent after all. */
  forget(chat: ChatId, at: number): void
}

export function chatPace(): ChatPace {
  const chats = new Map<ChatId, number[]>()
  return {
    freeAt(chat) {
      const slots = chats.get(chat)
      if (!slots || slots.length === 0) return Number.NEGATIVE_INFINITY
      const window = chat < 0 && slots.length >= GROUP_LIMIT ? slots.at(-GROUP_LIMIT)! + GROUP_WINDOW_MS : Number.NEGATIVE_INFINITY
      return Math.max(slots.at(-1)! + CHAT_GAP_MS, window)
    },
    note(chat, at, now) {
      const slots = [...(chats.get(chat) ?? []), at].sort((a, b) => a - b).slice(chat < 0 ? -GROUP_LIMIT : -1)
      chats.delete(chat)
      chats.set(chat, slots)
      // The map is in the order of the last message: old ones stand first.
      for (const [old, times] of chats) {
        if (chats.size <= CHATS_KEPT || (times.at(-1) ?? 0) > now - GROUP_WINDOW_MS) break
        chats.delete(old)
      }
    },
    forget(chat, at) {
      const slots = chats.get(chat)
      const index = slots?.indexOf(at) ?? -1
      if (index !== -1) slots!.splice(index, 1)
    },
  }
}
