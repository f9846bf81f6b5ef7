import { createHash } from 'node:crypto'
import type { StaleCard } from '../domain/card.ts'
import type { ChatId } from '../domain/subscription.ts'
import type { Audit, CardStore, Editor, Log, ReportStore, Slot } from '../ports.ts'
import { type Failed, inTurn, putOff, type TurnPorts, within } from './in-turn.ts'
import { staleCards } from './stale-cards.ts'
import type { Turns } from './turns.ts'

export interface CardPorts extends TurnPorts {
  readonly cards: CardStore
  readonly reports: Pick<ReportStore, 'get' | 'factsOf'>
  /** Raised whenever a report was taken in, put right or forgotten. */
  readonly version: () => number
  readonly editor: Pick<Editor, 'editCard'>
  readonly log: Log
  readonly audit: Audit
}

const LOOK_EVERY_MS = 1_000
/** Numbers of cards' chats, which nobody knows, lie above all that Telegram gives. */
const CARDS_FROM = 2 ** 52

/** Edits cards whose figures are not so any more, until the signal aborts. Never throws: what goes wrong is logged and tried again. */
export async function runCards(ports: CardPorts, signal: AbortSignal): Promise<void> {
  const { cards, version, clock, log } = ports
  const failed: Failed = new Map()
  let seen = ''
  while (!signal.aborted) {
    const state = `${version()} ${cards.version}`
    if (state !== seen || failed.size > 0)
      await correctCards(ports, signal, failed).then(
        () => {
          seen = state
        },
        (error: unknown) => log.error('correcting cards stopped, trying again', { error }),
      )
    await clock.sleep(LOOK_EVERY_MS, signal)
  }
}

/**
 * Puts every card right that shows a figure which is not so any more. Resolves, when all has been tried, to how many must be tried again. What a card
 * shows is written down after it was edited, so a crash repeats at most the edits under way, which changes nothing.
 */
export function correctCards(ports: CardPorts, signal?: AbortSignal, failed: Failed = new Map()): Promise<number> {
  return inTurn(
    ports,
    {
      next: (limit, except) => next(ports, limit, except),
      nameOf: ({ card }: StaleCard) => card.id,
      chatOf,
      do: (stale, slot, calls) => correctOne({ ...ports, calls, failed }, stale, slot),
    },
    failed,
    signal,
  )
}

async function next({ cards, reports }: CardPorts, limit: number, except: ReadonlySet<string>): Promise<readonly StaleCard[]> {
  const left = (await cards.all()).filter(({ id }) => !except.has(id))
  const found: StaleCard[] = []
  for await (const stale of staleCards(left, reports)) {
    found.push(stale)
    if (found.length >= limit) break
  }
  return found
}

async function correctOne(
  ports: CardPorts & { readonly calls: Turns; readonly failed: Failed },
  stale: StaleCard,
  slot: Slot,
): Promise<void> {
  const { card, now } = stale
  const { cards, editor, clock, failed, log } = ports
  const outcome = await within(clock, slot, () => editor.editCard(stale, clock.now()))
  if (outcome.kind === 'later') {
    if (!(await putOff(card.id, outcome, ports))) return
    await cards.drop(card.id)
    return note(ports, stale, 'given-up')
  }
  if (outcome.kind === 'refused') log.warn('Telegram refused to edit a card', { reason: outcome.reason })
  // nothing can be said in its stead: nobody knows where it is
  await (outcome.kind === 'edited' && now.length > 0 ? cards.update({ ...card, figures: now }) : cards.drop(card.id))
  await note(ports, stale, outcome.kind)
  failed.delete(card.id)
}

/** A line for each report whose figure it showed. */
async function note({ audit, clock, log }: CardPorts, { changes }: StaleCard, what: string): Promise<void> {
  for (const report of new Set(changes.map(({ was }) => was.report)))
    await audit
      .note({ at: new Date(clock.now()).toISOString(), report, what, where: 'card' })
      .catch((error: unknown) => log.error('a correction was not written down', { report, error }))
}

/** Each card has a pace of its own, as a chat has. */
function chatOf({ card }: StaleCard): ChatId {
  return CARDS_FROM + createHash('sha256').update(card.id).digest().readUInt32BE()
}
