import type { DeliveryPorts } from '../../src/bulletins/delivery-ports.ts'
import { pace } from '../../src/bulletins/pace.ts'
import { publish } from '../../src/bulletins/publish.ts'
import type { Bulletin } from '../../src/domain/bulletin.ts'
import type { ChatId, Subscription } from '../../src/domain/subscription.ts'
import type { Log } from '../../src/ports.ts'
import { memoryStorage, type Storage } from '../../src/storage/open-storage.ts'
import { fakeClock } from './fake-clock.ts'
import { type Script, type ScriptedSender, scriptedSender } from './scripted-sender.ts'

export const UNIT = { id: 'old-01849', name: 'xã Dương Quang' }

export function bulletin(more: Partial<Bulletin> = {}): Bulletin {
  return { id: 'b00000000001', unit: UNIT, audience: [UNIT.id], title: 'Thông báo', facts: [], body: 'Nội dung', publishedAt: 0, ...more }
}

export function reader(chat: ChatId, more: Partial<Subscription> = {}): Subscription {
  return { chat, units: [UNIT.id], consent: { at: 0, notice: 1 }, ...more }
}

export interface House extends DeliveryPorts {
  readonly storage: Storage
  readonly sender: ScriptedSender
  /** What was logged, message by message. */
  readonly said: string[]
}

/** Memory store, fake clock, scripted sender, limiter at exactly twenty a second; one bulletin queued for the readers. */
export async function house(
  options: {
    readers?: readonly ChatId[]
    script?: Script
    tookMs?: number
    perSecond?: number
    share?: number
  } & Partial<DeliveryPorts> = {},
): Promise<House> {
  const { readers = [], script, tookMs, perSecond = 20, share = 1, ...ports } = options
  const storage = memoryStorage()
  const clock = options.clock ?? fakeClock()
  const said: string[] = []
  for (const chat of readers) await storage.subscriptions.put(reader(chat))
  const house: House = {
    storage,
    outbox: storage.outbox,
    subscriptions: storage.subscriptions,
    limiter: pace(clock, { perSecond, share, kind: 'even' }),
    log: noting(said),
    said,
    ...ports,
    clock,
    sender: scriptedSender(clock, script, tookMs),
  }
  if (readers.length > 0) await publish(bulletin(), house)
  return house
}

function noting(said: string[]): Log {
  const note = (message: string) => {
    said.push(message)
  }
  return { info: note, warn: note, error: note }
}
