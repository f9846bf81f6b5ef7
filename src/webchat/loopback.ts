import type { Chat, Update, UserFromGetMe } from 'grammy/types'
import { botMethods, type TextHook } from './methods.ts'
import { type Payload, readPayload } from './payload.ts'
import { createPerson, type Person } from './person.ts'
import { Pocket, type Shown } from './pocket.ts'
import { Refusal } from './refusal.ts'
import { type Aborting, type NewUpdate, Updates } from './updates.ts'

export interface LoopbackOptions {
  /** Calls with another token are refused with 401. */
  readonly token?: string
  readonly username?: string
  /** Milliseconds since the epoch; the machine's clock unless given. */
  readonly now?: () => number
  readonly onText?: TextHook
  /** Whether the bot is told which card was sent, as BotFather's /setinlinefeedback switches on. Default true. */
  readonly inlineFeedback?: boolean
  /** Number of the first update; higher in each run against one store. Default: milliseconds since the epoch. */
  readonly firstUpdate?: number
}

/** A pocket Telegram inside the process: for grammY a `fetch`, for the other side people who type and press. */
export interface Loopback {
  readonly token: string
  readonly botInfo: UserFromGetMe
  /** For grammY's `client.fetch`; reaches inside conversations too. */
  readonly fetch: typeof fetch
  /** Hands updates to the bot at once; without it they wait for `getUpdates`. */
  connect(handle: (update: Update) => Promise<void>): void
  person(who?: { id?: number; firstName?: string; languageCode?: string }): Person
  group(options?: {
    id?: number
    title?: string
    kind?: 'group' | 'supergroup' | 'channel'
    threads?: readonly number[]
    creator?: number
    administrators?: readonly number[]
  }): number
  /** A card that was sent, as it looks now. */
  card(inlineId: string): Shown | undefined
  /** The bot's messages in a chat, oldest first, as they look now. */
  messages(chat: number): readonly Shown[]
  /** Hears of every message of the bot, new or edited. */
  onShown(listener: (shown: Shown) => void): () => void
  /** Tells the bot something that people here cannot do; with an id, again. */
  tell(update: NewUpdate, id?: number): Promise<Update>
  /** The next call of this method fails: with Telegram's words, or as a network does. */
  fail(method: string, how: Refusal | Error): void
  /** Every call that was answered, oldest first. */
  readonly calls: readonly { readonly method: string; readonly payload: Payload; readonly ok: boolean }[]
}

interface Sent {
  readonly body?: unknown
  readonly headers?: unknown
  readonly signal?: Aborting
}

const PEOPLE_FROM = 1_000_001
const GROUPS_FROM = -5_000_001

export function createLoopback(options: LoopbackOptions = {}): Loopback {
  const token = options.token ?? '1:loopback'
  const now = options.now ?? Date.now
  const pocket = new Pocket(botUser(options.username ?? 'hoixa_bot'), now)
  const updates = new Updates(options.firstUpdate ?? now())
  const methods = botMethods(pocket, options.onText ?? (() => {}))
  const faults = new Map<string, (Refusal | Error)[]>()
  const calls: { method: string; payload: Payload; ok: boolean }[] = []
  let [people, groups] = [0, 0]

  return {
    token,
    botInfo: pocket.me,
    calls,
    fetch: ((url: unknown, init?: Sent) => answer(String(url), init)) as typeof fetch, // as much of fetch as grammY uses
    connect: handle => updates.connect(handle),
    person({ id = PEOPLE_FROM + people++, firstName = 'An', languageCode = 'vi' } = {}) {
      return createPerson(
        pocket,
        updates,
        { id, is_bot: false, first_name: firstName, language_code: languageCode },
        options.inlineFeedback ?? true,
      )
    },
    group({ id = GROUPS_FROM - groups++, title = 'Group', kind = 'supergroup', threads = [], creator, administrators = [] } = {}) {
      const place = pocket.open({ id, type: kind, title } as Chat)
      for (const thread of threads) place.threads.add(thread)
      for (const person of administrators) place.leaders.set(person, 'administrator')
      if (creator !== undefined) place.leaders.set(creator, 'creator')
      return id
    },
    card: id => pocket.cards.get(id),
    messages: chat => pocket.chats.get(chat)?.messages ?? [],
    onShown: listener => pocket.onShown(listener),
    tell: (update, id) => updates.tell(update, id),
    fail(method, how) {
      faults.set(method, [...(faults.get(method) ?? []), how])
    },
  }

  async function answer(url: string, init: Sent = {}): Promise<Response> {
    const [, sentToken, method] = /\/bot([^/]+)\/(?:test\/)?(\w+)$/.exec(url) ?? []
    const payload = await readPayload(init.body, init.headers)
    try {
      if (method === undefined) throw new Refusal(404, 'Not Found')
      if (sentToken !== token) throw new Refusal(401, 'Unauthorized')
      const fault = faults.get(method)?.shift()
      if (fault) throw fault
      const result = method === 'getUpdates' ? await updates.get(payload, init.signal) : call(method, payload)
      calls.push({ method, payload, ok: true })
      return json({ ok: true, result })
    } catch (error) {
      calls.push({ method: method ?? '', payload, ok: false })
      if (!(error instanceof Refusal)) throw error
      return json({ ok: false, error_code: error.code, description: error.message, parameters: error.parameters }, error.code)
    }
  }

  function call(method: string, payload: Payload): unknown {
    const known = methods[method]
    if (known === undefined) throw new Refusal(404, 'Not Found: method not found')
    return known(payload)
  }
}

function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })
}

function botUser(username: string): UserFromGetMe {
  return {
    id: 1,
    is_bot: true,
    first_name: 'Hỏi Xã',
    username,
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: true,
    can_connect_to_business: false,
    has_main_web_app: false,
  } as UserFromGetMe // newer fields are of no use here
}
