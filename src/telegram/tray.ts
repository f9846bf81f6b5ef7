import type { Update } from 'grammy/types'
import type { Clock, Log } from '../ports.ts'
import { createTurns } from './turns.ts'

/** So many updates are dealt with at once. */
const AT_ONCE = 16
/** An update that is not dealt with by then holds its chat, and the place where Telegram goes on, no longer. */
const LONGEST_MS = 120_000

/** Updates that have come and are not dealt with yet. */
export interface Tray {
  /** As Telegram tells them, in order; those told before are passed over. */
  take(updates: readonly Update[]): void
  /** The first that is not dealt with; with none, the one after the last that came; 0 before the first. Telegram may forget those before it, and no other. */
  offset(): number
  isEmpty(): boolean
  /** Resolves when those that are in it now are dealt with. */
  emptied(): Promise<void>
  /** Those that take too long count as dealt with. */
  letGoOfLate(): void
  /** No more is begun; what is not stays in it. Resolves when what was begun is dealt with. */
  close(): Promise<void>
}

interface Held {
  beganAt?: number
  letGo: () => void
  over: Promise<void>
}

/** Updates of different chats are dealt with side by side, those of one chat in order. @param handle never rejects */
export function createTray(handle: (update: Update) => Promise<void>, { clock, log }: { clock: Clock; log: Log }): Tray {
  const inTurn = createTurns(AT_ONCE)
  const held = new Map<number, Held>()
  /** Dealt with; Telegram tells them again as long as one before them is not. */
  const dealtWith = new Set<number>()
  let next = 0
  let isClosed = false
  const emptied = async () => void (await Promise.all([...held.values()].map(({ over }) => over)))

  return {
    take(updates) {
      const told = new Set(updates.map(update => update.update_id))
      for (const id of dealtWith) if (!told.has(id)) dealtWith.delete(id)
      for (const update of updates) if (!held.has(update.update_id) && !dealtWith.has(update.update_id)) hold(update)
      // not the greatest: after a quiet week the numbers may begin anew
      next = (updates.at(-1)?.update_id ?? next - 1) + 1
    },
    offset: () => (held.size === 0 ? next : Math.min(...held.keys())),
    isEmpty: () => held.size === 0,
    emptied,
    letGoOfLate() {
      for (const [id, { beganAt = Number.POSITIVE_INFINITY, letGo }] of held) {
        if (clock.now() < beganAt + LONGEST_MS) continue
        log.error('an update takes too long, the next of its chat go on', { update: id })
        letGo()
      }
    },
    close() {
      isClosed = true
      return emptied()
    },
  }

  function hold(update: Update): void {
    const id = update.update_id
    const one: Held = { letGo: () => {}, over: Promise.resolve() }
    held.set(id, one)
    one.over = inTurn(chatsOf(update), async () => {
      if (isClosed) return
      one.beganAt = clock.now()
      const given = new Promise<void>(resolve => {
        one.letGo = resolve
      })
      await Promise.race([handle(update), given])
      held.delete(id)
      dealtWith.add(id)
    })
  }
}

/** Where an update belongs: its chat, both where a group gets another number; what comes from no chat belongs to the person's own. */
function chatsOf(update: Update): readonly number[] {
  const { message, channel_post, callback_query, inline_query, my_chat_member } = update
  const chat = (message ?? channel_post ?? callback_query?.message ?? my_chat_member)?.chat
  const person = (callback_query ?? inline_query)?.from
  return [chat?.id ?? person?.id, message?.migrate_to_chat_id].filter(id => id !== undefined)
}
