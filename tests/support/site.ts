import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Resolve } from '../../src/sources/public-address.ts'

export type Serve = (request: IncomingMessage, response: ServerResponse) => void

/** A web server on this machine that stands in for sites on the internet. */
export interface Site {
  readonly port: number
  /** `example.vn:<port>`. */
  readonly host: string
  /** An address of it. */
  url(path: string, host?: string): string
  /** What it answers from now on at a path, whatever is asked behind the "?"; `undefined`: 404. */
  on(path: string, serve: Serve | string | undefined): void
  /** "path" of each request, in their order; robots.txt left out. */
  readonly asked: readonly string[]
  readonly requests: readonly IncomingMessage[]
  /** Paths of requests that are under way. */
  readonly open: readonly string[]
  /** The most requests that were under way at once. */
  readonly mostAtOnce: number
  close(): Promise<void>
}

export async function openSite(): Promise<Site> {
  const pages = new Map<string, Serve>()
  const requests: IncomingMessage[] = []
  const open = new Set<IncomingMessage>()
  let most = 0
  const server = createServer((request, response) => {
    open.add(request)
    most = Math.max(most, open.size)
    response.on('close', () => open.delete(request))
    requests.push(request)
    const serve = pages.get(new URL(request.url!, 'http://x').pathname)
    if (serve) serve(request, response)
    else response.writeHead(404).end('không có')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // it listens on a port
  return {
    port,
    host: `example.vn:${port}`,
    url: (path, host = 'example.vn') => `http://${host}:${port}${path}`,
    on(path, serve) {
      if (serve === undefined) pages.delete(path)
      else pages.set(path, typeof serve === 'string' ? (_, response) => response.setHeader('content-type', typeOf(path)).end(serve) : serve)
    },
    get asked() {
      return requests.map(({ url }) => url!).filter(url => url !== '/robots.txt')
    },
    requests,
    get open() {
      return [...open].map(({ url }) => url!)
    },
    get mostAtOnce() {
      return most
    },
    async close() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

function typeOf(path: string): string {
  if (/\.(?:xml|rss)$/.test(path)) return 'application/xml'
  return path.endsWith('.txt') ? 'text/plain; charset=utf-8' : 'text/html; charset=utf-8'
}

/** Names of the tests: all lead to this machine, but for those of `others`. Nobody else is asked. */
export function namesOf(others: Readonly<Record<string, readonly string[]>> = {}): Resolve {
  return (hostname, _, callback) => {
    const addresses = others[hostname] ?? ['127.0.0.1']
    callback(
      null,
      addresses.map(address => ({ address, family: address.includes(':') ? 6 : 4 })),
    )
  }
}
