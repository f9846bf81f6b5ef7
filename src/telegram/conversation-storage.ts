import type { ConversationData, ConversationStorage, VersionedState } from '@grammyjs/conversations'
import type { Context } from 'grammy'
import type { Clock, KeyValue } from '../ports.ts'

/** Raise it when a conversation's function changes: states of older versions are dropped instead of misread. */
const VERSION = 2
const KEPT_MS = 60 * 60 * 1000

/** What a replay needs of an update or of Telegram's answer: where to reply. Who wrote, and in which words, is kept nowhere. */
const NEEDED = new Set([
  'update_id',
  'message',
  'callback_query',
  'message_id',
  'message_thread_id',
  'is_topic_message',
  'date',
  'chat',
  'id',
  'type',
  'ok',
  'res',
  'result',
  'err',
  'error',
])

/**
 * Conversations survive a restart, for an hour. In a group each person has one of their own. Since texts and names are left out, a
 * conversation must have done with a text before it waits for the next: on replay the text is empty and `external` gives nothing.
 */
export function conversationStorage<C extends Context>(values: KeyValue, clock: Clock): ConversationStorage<C, ConversationData> {
  return {
    type: 'key',
    version: VERSION,
    prefix: 'conversation:',
    getStorageKey: ctx => (ctx.chat === undefined || ctx.from === undefined ? undefined : `${ctx.chat.id}:${ctx.from.id}`),
    adapter: {
      async read(key) {
        const kept = (await values.read(key)) as { until?: number; state?: VersionedState<ConversationData> } | undefined // written below
        if (kept === undefined) return undefined
        if (kept.until !== undefined && kept.until > clock.now()) return kept.state
        await values.delete(key)
        return undefined
      },
      write: (key, state) => values.write(key, { until: clock.now() + KEPT_MS, state: { ...state, state: bare(state.state) } }),
      delete: key => values.delete(key),
    },
  }
}

function bare(data: ConversationData): ConversationData {
  return Object.fromEntries(
    Object.entries(data).map(([id, states]) => [
      id,
      states.map(state => ({
        ...state,
        replay: { ...state.replay, receive: state.replay.receive.map(one => ({ ...one, returnValue: needed(one.returnValue) })) },
      })),
    ]),
  )
}

function needed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(needed)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).flatMap(([name, inner]) => {
    if (name === 'text') return [[name, '']]
    return NEEDED.has(name) ? [[name, needed(inner)]] : []
  })
  return Object.fromEntries(kept)
}
