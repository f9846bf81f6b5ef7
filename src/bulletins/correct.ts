import type { Bulletin, BulletinId } from '../domain/bulletin.ts'
import type { ChatId, ShownMessage } from '../domain/subscription.ts'
import type { Audit, Clock, Editor, Log, Outbox, RateLimiter, Slot } from '../ports.ts'
import { type Turns, turns } from './turns.ts'

export interface CorrectionPorts {
  readonly outbox: Outbox
  readonly editor: Editor
  /** The one that bulletins are sent by: edits count against the same limits. */
  readonly limiter: RateLimiter
  readonly clock: Clock
  readonly log: Log
  readonly audit: Audit
  /** Edits under way at most. Default 30. */
  readonly inFlight?: number
}

const IN_FLIGHT = 30
const LOOK_EVERY_MS = 1_000
/** Twice as long each time, up to this. */
const LONGEST_BACKOFF_MS = 600_000
/** A message that fails so often by itself is given up: for hours, by the time between its tries. */
const MOST_TRIES = 20
const MOST_AT_ONCE = 100
const AGAIN_MS = 1_000
/** A reply whose answer never came rests so long before it is sent once more. */
const UNSURE_MS = 5_000
/** A chat that must wait longer for its turn lets others go first. */
const LONGEST_WAIT_MS = 400

/** What failed, by message: how often, when it is tried again, and whether a reply was sent whose answer never came. */
export type Failed = Map<string, { readonly times: number; readonly dueAt: number; readonly unsure?: true }>

/** Edits what is out of date until the signal aborts. Never throws: what goes wrong is logged and tried again. */
export async function runCorrections(ports: CorrectionPorts, signal: AbortSignal): Promise<void> {
  const failed: Failed = new Map()
  while (!signal.aborted) {
    await correctStale(ports, signal, failed).catch((error: unknown) => ports.log.error('correcting stopped, trying again', { error }))
    await ports.clock.sleep(LOOK_EVERY_MS, signal)
  }
}

/**
 * Puts every message right that shows an earlier revision of its bulletins, once: by an edit, or where that cannot be by a reply. Resolves, when
 * all has been tried, to how many must be tried again. What is done is written down, so a crash repeats at most the edits under way, which changes nothing.
 * @throws what the outbox throws; what is under way is finished first
 */
export async function correctStale(ports: CorrectionPorts, signal?: AbortSignal, failed: Failed = new Map()): Promise<number> {
  const { outbox, clock, inFlight = IN_FLIGHT } = ports
  const calls = turns(ports, signal)
  const underWay = new Map<string, Promise<void>>()
  /** Chats that had something just now, with the moment they may be written to again. */
  const waiting = new Map<string, number>()
  let fault: { error: unknown } | undefined
  const start = (shown: ShownMessage, slot: Slot) => {
    const name = nameOf(shown)
    const run = correctOne({ ...ports, calls }, shown, slot, failed)
      .catch((error: unknown) => {
        fault = { error }
      })
      .then(() => void underWay.delete(name))
    underWay.set(name, run)
  }
  while (!signal?.aborted && !fault) {
    const now = clock.now()
    for (const [name, until] of waiting) if (until <= now) waiting.delete(name)
    const notYet = [...failed].flatMap(([name, { dueAt }]) => (dueAt > now ? [name] : []))
    const batch = await outbox.stale(MOST_AT_ONCE, new Set([...notYet, ...waiting.keys(), ...underWay.keys()]))
    if (batch.length === 0) {
      // what is due and not there says what it should by now
      for (const [name, { dueAt }] of failed) if (dueAt <= now && !underWay.has(name) && !waiting.has(name)) failed.delete(name)
      if (underWay.size > 0) await Promise.race(underWay.values())
      else if (waiting.size > 0) await clock.sleep(Math.max(1, Math.min(...waiting.values()) - now), signal)
      else break
    }
    for (const shown of batch) {
      while (underWay.size >= inFlight) await Promise.race(underWay.values())
      const slot = await calls.take(shown.chat, LONGEST_WAIT_MS)
      if (slot === undefined || fault) break
      if (typeof slot === 'number') waiting.set(nameOf(shown), clock.now() + slot)
      else start(shown, slot)
    }
  }
  await Promise.all(underWay.values())
  if (fault) throw fault.error
  return failed.size
}

function nameOf({ chat, message }: ShownMessage): string {
  return `${chat}/${message}`
}

type Correcting = CorrectionPorts & { readonly calls: Turns }

async function correctOne(ports: Correcting, shown: ShownMessage, slot: Slot, failed: Failed): Promise<void> {
  const { outbox, editor } = ports
  const bulletins = await bulletinsOf(shown, outbox)
  const outcome = await within(ports, slot, () => editor.edit(shown, bulletins))
  switch (outcome.kind) {
    case 'edited':
    case 'gone':
      await settle(ports, shown, bulletins, outcome.kind)
      break
    case 'beyond':
      return replaceAll(ports, shown, bulletins, failed)
    // a group that became a supergroup: its old messages cannot be changed any more
    case 'moved':
      return replaceAll(ports, shown, bulletins, failed, outcome.to)
    case 'later':
      return again(ports, shown, bulletins, outcome, failed)
    case 'refused':
      ports.log.warn('Telegram refused an edit', { bulletins: shown.bulletins, reason: outcome.reason })
      await settle(ports, shown, bulletins, 'refused')
      break
    default:
      return outcome satisfies never
  }
  failed.delete(nameOf(shown))
}

/** Tried again later; what concerns everyone holds everyone, and counts for nothing. */
async function again(
  ports: Correcting,
  shown: ShownMessage,
  bulletins: readonly Bulletin[],
  { afterMs, everyone }: { readonly afterMs: number; readonly everyone: boolean },
  failed: Failed,
): Promise<void> {
  const name = nameOf(shown)
  const before = failed.get(name)
  if (everyone) await ports.calls.hold(afterMs)
  const times = (before?.times ?? 0) + (everyone ? 0 : 1)
  if (times >= MOST_TRIES) {
    failed.delete(name)
    return settle(ports, shown, bulletins, 'given-up')
  }
  const wait = Math.min(LONGEST_BACKOFF_MS, afterMs * 2 ** Math.max(0, times - 1))
  failed.set(name, { ...before, times, dueAt: ports.clock.now() + wait })
}

/** A message that cannot be changed is answered by one for each of its bulletins that says something else now. */
async function replaceAll(
  ports: Correcting,
  shown: ShownMessage,
  bulletins: readonly Bulletin[],
  failed: Failed,
  chat: ChatId = shown.chat,
): Promise<void> {
  const name = nameOf(shown)
  for (const bulletin of bulletins.filter(one => (one.revision ?? 0) > 0)) {
    const slot = await ports.calls.take(chat)
    if (slot === undefined || typeof slot === 'number') return
    const outcome = await within(ports, slot, () => ports.editor.replace({ ...shown, chat }, bulletin))
    if (outcome.kind === 'later') return again(ports, shown, bulletins, outcome, failed)
    if (outcome.kind === 'trouble') return again(ports, shown, bulletins, { afterMs: AGAIN_MS, everyone: outcome.everyone }, failed)
    // it may have arrived: said once more after a while, since twice is better than not at all
    if (outcome.kind === 'unsure' && !failed.get(name)?.unsure)
      return void failed.set(name, { times: 1, ...failed.get(name), dueAt: ports.clock.now() + UNSURE_MS, unsure: true })
    const one: ShownMessage = { ...shown, bulletins: [bulletin.id] }
    await settle(
      ports,
      one,
      [bulletin],
      outcome.kind === 'sent' ? 'replied' : outcome.kind,
      outcome.kind === 'sent' ? outcome.messageId : undefined,
    )
  }
  failed.delete(name)
}

async function within<T>({ clock }: CorrectionPorts, slot: Slot, call: () => Promise<T>): Promise<T> {
  const startedAt = clock.now()
  try {
    return await call()
  } finally {
    slot.used(startedAt)
  }
}

async function settle(
  { outbox, audit, clock, log }: CorrectionPorts,
  shown: ShownMessage,
  bulletins: readonly Bulletin[],
  what: string,
  message?: number,
): Promise<void> {
  const revisions = new Map(bulletins.map(({ id, revision = 0 }): [BulletinId, number] => [id, revision]))
  await outbox.corrected(shown, revisions, message)
  const where = shown.chat < 0 ? 'group' : 'private'
  for (const { id, revision = 0 } of bulletins.filter(one => (one.revision ?? 0) > 0))
    await audit
      .note({ at: new Date(clock.now()).toISOString(), bulletin: id, revision, what, where })
      .catch((error: unknown) => log.error('a correction was not written down', { bulletin: id, error }))
}

async function bulletinsOf({ bulletins }: ShownMessage, outbox: Outbox): Promise<readonly Bulletin[]> {
  const found = await Promise.all(bulletins.map(id => outbox.bulletin(id)))
  return found.filter(bulletin => bulletin !== undefined)
}
