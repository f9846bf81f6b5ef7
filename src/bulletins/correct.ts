import type { Bulletin, BulletinId } from '../domain/bulletin.ts'
import type { ChatId, ShownMessage } from '../domain/subscription.ts'
import type { Audit, Clock, Editor, Log, Outbox, RateLimiter } from '../ports.ts'

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
const AGAIN_MS = 5_000
/** A message that cannot be reached for so long is given up, in tries. */
const MOST_TRIES = 20

/** Edits what is out of date until the signal aborts. Never throws: what goes wrong is logged and tried again. */
export async function runCorrections(ports: CorrectionPorts, signal: AbortSignal): Promise<void> {
  const tries = new Map<string, number>()
  while (!signal.aborted) {
    const left = await correctStale(ports, signal, tries).catch((error: unknown) => {
      ports.log.error('correcting stopped, trying again', { error })
      return 1
    })
    await ports.clock.sleep(left > 0 ? AGAIN_MS : LOOK_EVERY_MS, signal)
  }
}

/**
 * Puts every message right that shows an earlier revision of its bulletins, once: by an edit, or where that cannot be by a reply. Resolves
 * to how many must be tried again. What is done is written down, so a crash repeats at most the edits under way, which changes nothing.
 */
export async function correctStale(ports: CorrectionPorts, signal?: AbortSignal, tries: Map<string, number> = new Map()): Promise<number> {
  const { outbox, inFlight = IN_FLIGHT } = ports
  const later = new Set<string>()
  while (!signal?.aborted) {
    const batch = await outbox.stale(inFlight, later)
    if (batch.length === 0) break
    await Promise.all(
      batch.map(async shown => {
        const name = `${shown.chat}/${shown.message}`
        const tried = (tries.get(name) ?? 0) + 1
        if (await correctOne(ports, shown, tried >= MOST_TRIES, signal)) tries.delete(name)
        else {
          tries.set(name, tried)
          later.add(name)
        }
      }),
    )
  }
  return later.size
}

/** Whether nothing is left to do about the message. */
async function correctOne(ports: CorrectionPorts, shown: ShownMessage, last: boolean, signal: AbortSignal | undefined): Promise<boolean> {
  const { outbox, editor, limiter } = ports
  const bulletins = await bulletinsOf(shown, outbox)
  const outcome = await inSlot(ports, shown.chat, signal, () => editor.edit(shown, bulletins))
  if (!outcome) return false
  switch (outcome.kind) {
    case 'edited':
    case 'gone':
      await settle(ports, shown, bulletins, outcome.kind)
      return true
    case 'beyond':
      return replaceAll(ports, shown, bulletins, signal)
    case 'later':
      if (outcome.everyone) await limiter.hold(outcome.afterMs)
      if (last) await settle(ports, shown, bulletins, 'given-up')
      return last
    case 'refused':
      ports.log.warn('Telegram refused an edit', { bulletins: shown.bulletins, reason: outcome.reason })
      await settle(ports, shown, bulletins, 'refused')
      return true
    default:
      return outcome satisfies never
  }
}

/** A message that cannot be changed is answered by one for each of its bulletins that says something else now. */
async function replaceAll(
  ports: CorrectionPorts,
  shown: ShownMessage,
  bulletins: readonly Bulletin[],
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const { editor, limiter } = ports
  for (const bulletin of bulletins.filter(one => (one.revision ?? 0) > 0)) {
    const outcome = await inSlot(ports, shown.chat, signal, () => editor.replace(shown, bulletin))
    if (!outcome || outcome.kind === 'trouble') return false
    if (outcome.kind === 'later') {
      if (outcome.everyone) await limiter.hold(outcome.afterMs)
      return false
    }
    const one: ShownMessage = { ...shown, bulletins: [bulletin.id] }
    if (outcome.kind === 'sent') await settle(ports, one, [bulletin], 'replied', outcome.messageId)
    // one whose answer never came is not said twice
    else await settle(ports, one, [bulletin], outcome.kind)
  }
  return true
}

/** Calls when the pace has room for the chat. Undefined where everything stops before, or where no place is free. */
async function inSlot<T>(
  { limiter, clock }: CorrectionPorts,
  chat: ChatId,
  signal: AbortSignal | undefined,
  call: () => Promise<T>,
): Promise<T | undefined> {
  const { waitMs, slot } = await limiter.reserve(chat)
  if (waitMs > 0) await clock.sleep(waitMs, signal)
  if (!slot) return undefined
  if (signal?.aborted) {
    slot.unused()
    return undefined
  }
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
