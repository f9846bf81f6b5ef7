import type { Bulletin, BulletinId } from '../domain/bulletin.ts'
import type { ChatId, ShownMessage } from '../domain/subscription.ts'
import type { Audit, Editor, Log, Outbox, Slot } from '../ports.ts'
import { type Failed, inTurn, putOff, type TurnPorts, within } from './in-turn.ts'
import type { Turns } from './turns.ts'

export interface CorrectionPorts extends TurnPorts {
  readonly outbox: Outbox
  readonly editor: Pick<Editor, 'edit' | 'replace'>
  readonly log: Log
  readonly audit: Audit
}

const LOOK_EVERY_MS = 1_000
const AGAIN_MS = 1_000
/** A reply whose answer never came rests so long before it is sent once more. */
const UNSURE_MS = 5_000

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
export function correctStale(ports: CorrectionPorts, signal?: AbortSignal, failed: Failed = new Map()): Promise<number> {
  return inTurn(
    ports,
    {
      next: (limit, except) => ports.outbox.stale(limit, except),
      nameOf,
      chatOf: ({ chat }: ShownMessage) => chat,
      do: (shown, slot, calls) => correctOne({ ...ports, calls, failed }, shown, slot),
    },
    failed,
    signal,
  )
}

function nameOf({ chat, message }: ShownMessage): string {
  return `${chat}/${message}`
}

type Correcting = CorrectionPorts & { readonly calls: Turns; readonly failed: Failed }

async function correctOne(ports: Correcting, shown: ShownMessage, slot: Slot): Promise<void> {
  const { outbox, editor, clock, log, failed } = ports
  const bulletins = await bulletinsOf(shown, outbox)
  const outcome = await within(clock, slot, () => editor.edit(shown, bulletins))
  switch (outcome.kind) {
    case 'edited':
    case 'gone':
      await settle(ports, shown, bulletins, outcome.kind)
      break
    case 'beyond':
      return replaceAll(ports, shown, bulletins)
    // a group that became a supergroup: its old messages cannot be changed any more
    case 'moved':
      return replaceAll(ports, shown, bulletins, outcome.to)
    case 'later':
      return again(ports, shown, bulletins, outcome)
    case 'refused':
      log.warn('Telegram refused an edit', { bulletins: shown.bulletins, reason: outcome.reason })
      await settle(ports, shown, bulletins, 'refused')
      break
    default:
      return outcome satisfies never
  }
  failed.delete(nameOf(shown))
}

async function again(
  ports: Correcting,
  shown: ShownMessage,
  bulletins: readonly Bulletin[],
  wait: { readonly afterMs: number; readonly everyone: boolean },
): Promise<void> {
  if (await putOff(nameOf(shown), wait, ports)) await settle(ports, shown, bulletins, 'given-up')
}

/** A message that cannot be changed is answered by one for each of its bulletins that says something else now. */
async function replaceAll(
  ports: Correcting,
  shown: ShownMessage,
  bulletins: readonly Bulletin[],
  chat: ChatId = shown.chat,
): Promise<void> {
  const { calls, clock, editor, failed } = ports
  const name = nameOf(shown)
  for (const bulletin of bulletins.filter(one => (one.revision ?? 0) > 0)) {
    const slot = await calls.take(chat)
    if (slot === undefined || typeof slot === 'number') return
    const outcome = await within(clock, slot, () => editor.replace({ ...shown, chat }, bulletin))
    if (outcome.kind === 'later') return again(ports, shown, bulletins, outcome)
    if (outcome.kind === 'trouble') return again(ports, shown, bulletins, { afterMs: AGAIN_MS, everyone: outcome.everyone })
    // it may have arrived: said once more after a while, since twice is better than not at all
    if (outcome.kind === 'unsure' && !failed.get(name)?.unsure)
      return void failed.set(name, { times: 1, ...failed.get(name), dueAt: clock.now() + UNSURE_MS, unsure: true })
    const one: ShownMessage = { ...shown, bulletins: [bulletin.id] }
    await (outcome.kind === 'sent'
      ? settle(ports, one, [bulletin], 'replied', outcome.messageId)
      : settle(ports, one, [bulletin], outcome.kind))
  }
  failed.delete(name)
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
