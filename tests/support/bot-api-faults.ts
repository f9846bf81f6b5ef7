import { Refusal } from '../../src/webchat/refusal.ts'

/** One call as it reached the server. */
export interface Call {
  readonly method: string
  readonly payload: Readonly<Record<string, unknown>>
  /** Counts the calls of this method, from 1. */
  readonly number: number
}

/**
 * What goes wrong with a call. `refuse`: nothing is done, and these words come back. `cut`: the connection ends before anything is done.
 * `lose-reply`: all is done, and the connection ends instead of the answer. `slow`: all is done, and the answer takes so long.
 */
export type Fault =
  | { readonly kind: 'refuse'; readonly refusal: Refusal }
  | { readonly kind: 'cut' }
  | { readonly kind: 'lose-reply' }
  | { readonly kind: 'slow'; readonly ms: number }

export type Faults = (call: Call) => Fault | undefined

/** Shares from 0 to 1 of the calls that send something. */
export interface FaultShares {
  readonly badGateway?: number
  readonly tooMany?: number
  readonly cut?: number
  readonly loseReply?: number
  readonly slow?: number
}

const SLOW_MS = 400

/** Faults at random moments. @param random from 0 to 1, exclusive */
export function randomFaults(random: () => number, { badGateway = 0, tooMany = 0, cut = 0, loseReply = 0, slow = 0 }: FaultShares): Faults {
  const kinds: readonly (readonly [number, Fault])[] = [
    [badGateway, { kind: 'refuse', refusal: new Refusal(502, 'Bad Gateway') }],
    [tooMany, { kind: 'refuse', refusal: tooManyRequests(1) }],
    [cut, { kind: 'cut' }],
    [loseReply, { kind: 'lose-reply' }],
    [slow, { kind: 'slow', ms: SLOW_MS }],
  ]
  return ({ method }) => {
    if (!method.startsWith('send')) return undefined
    let at = random()
    for (const [share, fault] of kinds) {
      if (at < share) return fault
      at -= share
    }
    return undefined
  }
}

/** The answers by which a chat is lost, moved or refused, in Telegram's words. */
export const REFUSALS = {
  blocked: new Refusal(403, 'Forbidden: bot was blocked by the user'),
  deactivated: new Refusal(403, 'Forbidden: user is deactivated'),
  kicked: new Refusal(403, 'Forbidden: bot was kicked from the supergroup chat'),
  notMember: new Refusal(403, 'Forbidden: bot is not a member of the channel chat'),
  noRights: new Refusal(400, 'Bad Request: not enough rights to send text messages to the chat'),
  topicClosed: new Refusal(400, 'Bad Request: TOPIC_CLOSED'),
  notFound: new Refusal(400, 'Bad Request: chat not found'),
} as const

/** A group that became a supergroup. */
export function migratedTo(chat: number): Refusal {
  return new Refusal(400, 'Bad Request: group chat was upgraded to a supergroup chat', { migrate_to_chat_id: chat })
}

export function tooManyRequests(seconds: number): Refusal {
  return new Refusal(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds })
}
