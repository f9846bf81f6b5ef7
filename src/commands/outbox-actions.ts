import { systemClock } from '../clock.ts'
import type { BulletinId } from '../domain/bulletin.ts'
import { HoiXaError } from '../domain/errors.ts'
import type { Outbox } from '../ports.ts'

const ACTIONS = ['cancel', 'resume', 'retry'] as const
/** `cancel`: nothing more of a bulletin is sent; `resume`: it goes on; `retry`: what was parked waits again. */
export type OutboxAction = (typeof ACTIONS)[number]

export function isOutboxAction(word: string): word is OutboxAction {
  return (ACTIONS as readonly string[]).includes(word)
}

/** @throws {HoiXaError} `bulletin-unknown` */
export async function doOutboxAction(action: OutboxAction, id: BulletinId, outbox: Outbox): Promise<Readonly<Record<string, unknown>>> {
  if (!(await outbox.bulletin(id))) throw new HoiXaError('bulletin-unknown', `no bulletin ${id}`, { details: { bulletin: id } })
  switch (action) {
    case 'cancel':
      await outbox.cancel(id)
      break
    case 'resume':
      await outbox.resume(id)
      break
    case 'retry':
      await outbox.retry(id, systemClock.now())
      break
    default:
      action satisfies never
  }
  const { sent, waiting, gone: failed, parked, unsure } = await outbox.count(id)
  return { bulletin: id, sent, waiting, failed, parked, unsure, cancelled: await outbox.isCancelled(id) }
}
