import { type IncomingMessage, request as plainRequest, type RequestOptions } from 'node:http'
import { request as secureRequest } from 'node:https'
import type { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import type { Clock } from '../ports.ts'
import { type AddressRule, ForbiddenAddress, guardedLookup, literalAddress, type Resolve } from './public-address.ts'

/** Why a visit brought nothing; the words are what the log says. */
export type Fault =
  | 'address-forbidden'
  | 'host-forbidden'
  | 'robots-forbid'
  | 'robots-unreachable'
  | 'too-many-redirects'
  | 'redirect-unsafe'
  | 'too-large'
  | 'too-slow'
  | 'encoding-unknown'
  | 'answer-broken'
  | 'unreachable'
  | 'asked-to-wait'
  | 'stopped'
  | 'type-unknown'
  | `status-${number}`

/** What a server answered to one request. */
export interface Answer {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  /** Only of a 200, without its compression. */
  readonly bytes: Uint8Array
}

export interface Exchange {
  readonly headers: Readonly<Record<string, string>>
  /** Of the body as sent, and again without its compression; whatever the server said it would be. */
  readonly mostBytes: number
  /** Until the last byte. */
  readonly withinMs: number
  readonly signal: AbortSignal
}

export interface ExchangePorts {
  readonly clock: Clock
  /** Which addresses may be connected to. */
  readonly isAllowed: AddressRule
  /** The system's names unless given. */
  readonly resolve?: Resolve
}

/** A fault of the answer, told apart from what the network says. */
class Broken extends Error {
  readonly fault: Fault
  constructor(fault: Fault) {
    super(fault)
    this.fault = fault
  }
}

/**
 * One request and its answer; redirects are not followed. Connects only to addresses that may be connected to, over a connection of its own, and
 * takes no more of an answer, and for no longer, than it is told. Never throws for what a server may do.
 */
export async function exchange(url: URL, asked: Exchange, ports: ExchangePorts): Promise<Answer | Fault> {
  const { clock, isAllowed } = ports
  const literal = literalAddress(url.hostname)
  if (literal !== undefined && !isAllowed(literal)) return 'address-forbidden'
  const over = new AbortController()
  const late = new AbortController()
  const stop = () => over.abort()
  asked.signal.addEventListener('abort', stop, { once: true })
  if (asked.signal.aborted) stop()
  void clock.sleep(asked.withinMs, late.signal).then(() => {
    if (!late.signal.aborted) over.abort(new Broken('too-slow'))
  })
  try {
    return await raced(answerTo(url, asked, ports, over.signal), over.signal)
  } catch (error) {
    return faultOf(error, over.signal)
  } finally {
    late.abort()
    over.abort()
    asked.signal.removeEventListener('abort', stop)
  }
}

/** A name that is never resolved does not hold it up. */
function raced<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  work.catch(() => {})
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    work.then(resolve, reject)
  })
}

async function answerTo(url: URL, { headers, mostBytes }: Exchange, ports: ExchangePorts, signal: AbortSignal): Promise<Answer> {
  const lookup = guardedLookup(ports.isAllowed, ports.resolve)
  const response = await responseTo(url, { method: 'GET', headers, signal, lookup }, ports.isAllowed)
  const status = response.statusCode ?? 0
  if (status !== 200) {
    response.destroy()
    return { status, headers: response.headers, bytes: new Uint8Array() }
  }
  const length = Number(response.headers['content-length'] ?? 0)
  if (length > mostBytes) throw new Broken('too-large')
  return { status, headers: response.headers, bytes: await bodyOf(response, mostBytes, signal) }
}

function responseTo(url: URL, options: RequestOptions, isAllowed: AddressRule): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? secureRequest : plainRequest)(url, { ...options, agent: false, maxHeaderSize: 16_384 })
    request.on('response', resolve)
    // what was looked up is what is connected to; were it ever otherwise, nothing is read
    request.on('socket', socket =>
      socket.once('connect', () => {
        if (!isAllowed(socket.remoteAddress ?? '')) request.destroy(new ForbiddenAddress(url.hostname))
      }),
    )
    request.on('error', reject)
    request.on('upgrade', (_, socket) => socket.destroy())
    request.end()
  })
}

const DECODERS: Readonly<Record<string, (() => Transform) | undefined>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}

/** The body as it comes, let go of at the first byte too many. */
async function bodyOf(response: IncomingMessage, mostBytes: number, signal: AbortSignal): Promise<Uint8Array> {
  const encoding = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase()
  const parts: Uint8Array[] = []
  const keep = async (chunks: AsyncIterable<Uint8Array>) => {
    for await (const chunk of upTo(mostBytes, chunks)) parts.push(chunk)
  }
  if (encoding === 'identity' || encoding === '') await pipeline(response, keep, { signal })
  else {
    const decoder = Object.hasOwn(DECODERS, encoding) ? DECODERS[encoding] : undefined
    if (!decoder) throw new Broken('encoding-unknown')
    await pipeline(response, (chunks: AsyncIterable<Uint8Array>) => upTo(mostBytes, chunks), decoder(), keep, { signal })
  }
  return Buffer.concat(parts)
}

async function* upTo(mostBytes: number, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > mostBytes) throw new Broken('too-large')
    yield chunk
  }
}

function faultOf(error: unknown, signal: AbortSignal): Fault {
  if (signal.aborted) return signal.reason instanceof Broken ? signal.reason.fault : 'stopped'
  if (error instanceof Broken) return error.fault
  if (error instanceof ForbiddenAddress) return 'address-forbidden'
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  // the parser's, the decompressor's, and a connection that ended before the answer did
  const broken = /^(?:HPE_|Z_|ERR_(?!INVALID|TLS)|BROTLI)/.test(code) || (error instanceof Error && error.message === 'aborted')
  return broken ? 'answer-broken' : 'unreachable'
}
