import type { Bulletin } from '../domain/bulletin.ts'
import { type Delivery, follows } from '../domain/subscription.ts'
import type { Clock, Outbox, SubscriptionStore } from '../ports.ts'
import { openMoment } from './quiet-hours.ts'

/** Bulletins in one message at most; what is more follows in the next. */
export const MOST_TOGETHER = 10

/** Deliveries that go in one message; all to one chat. */
export type Letter = readonly [Delivery, ...Delivery[]]

/** A delivery with what is to be sent. */
export interface Wanted {
  readonly delivery: Delivery
  readonly bulletin: Bulletin
}

/** What was held for a chat goes together, everything else by itself, in the order it was claimed. */
export function letters(claimed: readonly Delivery[]): readonly Letter[] {
  const open = new Map<string, [Delivery, ...Delivery[]]>()
  const all: [Delivery, ...Delivery[]][] = []
  for (const delivery of claimed) {
    const key = `${delivery.chat}/${delivery.unsure ?? false}`
    const letter = delivery.held ? open.get(key) : undefined
    if (letter && letter.length < MOST_TOGETHER) letter.push(delivery)
    else {
      const fresh: [Delivery, ...Delivery[]] = [delivery]
      all.push(fresh)
      if (delivery.held) open.set(key, fresh)
    }
  }
  return all
}

/**
 * What of a letter is still to be sent now, oldest bulletin first. The rest is settled: dropped where the chat does not follow it any more,
 * put back where the chat has paused or its quiet hours have begun, parked where there is no bulletin.
 */
export async function stillWanted(
  letter: Letter,
  { outbox, subscriptions, clock }: { outbox: Outbox; subscriptions: SubscriptionStore; clock: Clock },
): Promise<readonly Wanted[]> {
  const subscription = await subscriptions.of(letter[0].chat)
  const wanted: Wanted[] = []
  for (const delivery of letter) {
    const bulletin = await outbox.bulletin(delivery.bulletin)
    if (!bulletin) await outbox.park(delivery, 'bulletin-missing')
    else if (!subscription || !follows(subscription, bulletin)) await outbox.gone(delivery)
    else {
      const now = clock.now()
      const at = openMoment(subscription, now, bulletin.kind)
      if (at <= now) wanted.push({ delivery, bulletin })
      else await outbox.postpone(bulletin.kind === 'urgent' ? delivery : { ...delivery, held: true }, at)
    }
  }
  return wanted.sort((a, b) => a.bulletin.publishedAt - b.bulletin.publishedAt)
}
