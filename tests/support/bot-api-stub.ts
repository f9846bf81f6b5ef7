import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as after } from 'node:timers/promises'
import { createLoopback, type Loopback } from '../../src/webchat/loopback.ts'
import type { Refusal } from '../../src/webchat/refusal.ts'
import { type Fault, type Faults, tooManyRequests } from './bot-api-faults.ts'
import { type FloodLimits, floodGate } from './flood-gate.ts'

export interface StubOptions extends FloodLimits {
  /** Default `123456:` and 35 letters: a token that the configuration takes. */
  readonly token?: string
  /** How long a call is on its way, in ms, drawn for each; none unless given. */
  readonly latencyMs?: () => number
  readonly faults?: Faults
  /** In ms, for the pace; the machine's monotonic clock unless given. */
  readonly now?: () => number
  /** Who has not been heard of is a person, or a group where the id is negative. Without it: "chat not found". */
  readonly anyChat?: boolean
}

/** A message that the server accepted: whoever it was for has it, whatever became of the answer. */
export interface Accepted {
  readonly chat: number
  readonly messageId: number
  readonly text: string
  readonly at: number
  /** The answer was cut off on purpose. */
  readonly replyLost: boolean
}

export interface BotApiStub {
  /** For `BOT_API_ROOT`. */
  readonly root: string
  readonly token: string
  /** Every message accepted by a send, oldest first. */
  readonly accepted: readonly Accepted[]
  /** Calls refused with 429 because they came too fast; those that faults made up are not counted. */
  readonly tooMany: number
  /** Calls that send or edit, with whatever became of them. */
  readonly tried: number
  /** When the first of them was handed to the server, before its latency; on the same clock as `accepted`. */
  readonly firstTriedAt: number | undefined
  /** When the last of them was. */
  readonly lastTriedAt: number | undefined
  /** Sends and edits that have arrived and are not answered yet. */
  readonly open: number
  /** The people, groups and messages behind it; what they do reaches the bot by `getUpdates`. */
  readonly loopback: Loopback
  /** Every send or edit to this chat is refused so, until told otherwise. */
  answer(chat: number, refusal: Refusal | undefined): void
  /** Resolves when so many are accepted. */
  reached(count: number): Promise<void>
  /** Resolves when nobody is connected and nothing is on its way: what a process sent before it died has arrived. */
  quiet(): Promise<void>
  close(): Promise<void>
}

const TOKEN = '123456:the-stub-of-the-bot-api-takes-this-one'
const PACED = /^(send(?!ChatAction)|edit|copy|forward)/

/**
 * The Bot API over real HTTP: Telegram's checks and words behind Telegram's pace, with faults as asked for. Calls are counted when they
 * arrive, after their latency, in the order of arrival.
 */
export async function botApiStub(options: StubOptions = {}): Promise<BotApiStub> {
  const { token = TOKEN, latencyMs, faults, anyChat = false, now = () => performance.now() } = options
  const loopback = createLoopback({ token })
  const gate = floodGate(options)
  const closed = new Map<number, Refusal>()
  const known = new Set<number>()
  const counts = new Map<string, number>()
  const accepted: Accepted[] = []
  const waiting: { count: number; resolve: () => void }[] = []
  let [tooMany, tried, open] = [0, 0, 0]
  let firstTriedAt: number | undefined
  let lastTriedAt: number | undefined

  const server = createServer((request, response) => {
    serve(request, response).catch(error => response.destroy(error))
  })
  server.keepAliveTimeout = 60_000
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')

  return {
    root: `http://127.0.0.1:${address.port}`,
    token,
    accepted,
    get tooMany() {
      return tooMany
    },
    get tried() {
      return tried
    },
    get firstTriedAt() {
      return firstTriedAt
    },
    get lastTriedAt() {
      return lastTriedAt
    },
    get open() {
      return open
    },
    loopback,
    answer(chat, refusal) {
      if (refusal) closed.set(chat, refusal)
      else closed.delete(chat)
    },
    reached: count => (accepted.length >= count ? Promise.resolve() : new Promise(resolve => void waiting.push({ count, resolve }))),
    async quiet() {
      const connections = () => new Promise<number>(resolve => server.getConnections((_, count) => resolve(count)))
      while (open > 0 || (await connections()) > 0) await after(2)
    },
    async close() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await read(request)
    const method = /\/(\w+)(?:\?.*)?$/.exec(request.url ?? '')?.[1] ?? ''
    if (!PACED.test(method)) return void (await relay(request, response, body))
    lastTriedAt = now()
    firstTriedAt ??= lastTriedAt
    tried++
    open++
    try {
      await sendOrEdit(method, request, response, body)
    } finally {
      open--
    }
  }

  async function sendOrEdit(method: string, request: IncomingMessage, response: ServerResponse, body: string): Promise<void> {
    const payload = JSON.parse(body === '' ? '{}' : body) as Record<string, unknown>
    const chat = Number(payload.chat_id)
    if (latencyMs) await after(latencyMs())
    const wait = gate.refuse(chat, now())
    if (wait !== undefined) {
      tooMany++
      return refuse(response, tooManyRequests(wait))
    }
    const fault = faultOf(method, payload)
    if (fault?.kind === 'cut') return void response.destroy()
    const refusal = fault?.kind === 'refuse' ? fault.refusal : closed.get(chat)
    if (refusal) return refuse(response, refusal)
    if (anyChat) meet(chat)
    const answer = await ask(request, body)
    const replyLost = fault?.kind === 'lose-reply'
    if (answer.status === 200 && method.startsWith('send')) accept(answer.text, chat, payload, replyLost)
    if (fault?.kind === 'slow') await after(fault.ms)
    if (replyLost) response.destroy()
    else reply(response, answer)
  }

  function faultOf(method: string, payload: Record<string, unknown>): Fault | undefined {
    const number = (counts.get(method) ?? 0) + 1
    counts.set(method, number)
    return faults?.({ method, payload, number })
  }

  function meet(chat: number): void {
    if (known.has(chat) || !Number.isFinite(chat)) return
    known.add(chat)
    if (chat < 0) loopback.group({ id: chat })
    else loopback.person({ id: chat })
  }

  function accept(text: string, chat: number, payload: Record<string, unknown>, replyLost: boolean): void {
    const { result } = JSON.parse(text) as { result: { message_id: number } } // as the loopback wrote it
    accepted.push({ chat, messageId: result.message_id, text: String(payload.text ?? ''), at: now(), replyLost })
    for (const one of waiting.filter(({ count }) => accepted.length >= count)) {
      waiting.splice(waiting.indexOf(one), 1)
      one.resolve()
    }
  }

  async function relay(request: IncomingMessage, response: ServerResponse, body: string): Promise<void> {
    const gone = new AbortController()
    response.once('close', () => gone.abort())
    reply(response, await ask(request, body, gone.signal).catch(() => ({ status: 499, text: '' })))
  }

  async function ask(request: IncomingMessage, body: string, signal?: AbortSignal): Promise<{ status: number; text: string }> {
    const answer = await loopback.fetch(`http://stub${(request.url ?? '').replace(/\?.*$/, '')}`, { body, ...(signal ? { signal } : {}) })
    return { status: answer.status, text: await answer.text() }
  }
}

async function read(request: IncomingMessage): Promise<string> {
  let body = ''
  request.setEncoding('utf8')
  for await (const chunk of request) body += chunk
  return body
}

function refuse(response: ServerResponse, { code, message, parameters }: Refusal): void {
  reply(response, { status: code, text: JSON.stringify({ ok: false, error_code: code, description: message, parameters }) })
}

function reply(response: ServerResponse, { status, text }: { status: number; text: string }): void {
  if (response.destroyed) return
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(text)
}
