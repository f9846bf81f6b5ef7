import type { ConversationData, ConversationStorage, VersionedState } from '@grammyjs/conversations'
import type { Context } from 'grammy'
import type { KeyValue } from '../ports.ts'

/** Raise it when a conversation's function changes: states of older versions are dropped instead of misread. */
const VERSION = 1

/** Conversations survive a restart. In a group each person has one of their own. */
export function conversationStorage<C extends Context>(values: KeyValue): ConversationStorage<C, ConversationData> {
  return {
    type: 'key',
    version: VERSION,
    prefix: 'conversation:',
    getStorageKey: ctx => (ctx.chat === undefined || ctx.from === undefined ? undefined : `${ctx.chat.id}:${ctx.from.id}`),
    adapter: {
      read: async key => ((await values.read(key)) ?? undefined) as VersionedState<ConversationData> | undefined, // only the plugin writes here
      write: (key, state) => values.write(key, state),
      delete: key => values.delete(key),
    },
  }
}
