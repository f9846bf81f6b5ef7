import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hostLanes } from '../../src/sources/host-lanes.ts'
import { type AddressRule, isPublicAddress, type Resolve } from '../../src/sources/public-address.ts'
import { createVisitor, type Visit } from '../../src/sources/visit.ts'
import { type HandClock, handClock } from '../support/hand-clock.ts'
import { namesOf, openSite, type Site } from '../support/site.ts'

const PATIENT = { timeout: 15_000 }

let site: Site
let clock: HandClock
const stop = new AbortController()
beforeEach(async () => {
  site = await openSite()
  clock = handClock()
})
afterEach(() => site.close())

const here: AddressRule = address => address === '127.0.0.1' || isPublicAddress(address)

function visitor(options: { isAllowed?: AddressRule; resolve?: Resolve } = {}) {
  const { isAllowed = here, resolve = namesOf() } = options
  return createVisitor({
    clock,
    isAllowed,
    resolve,
    lanes: hostLanes(clock),
    userAgent: 'HoiXa/1 (+https://example.vn)',
    signal: stop.signal,
  })
}

function visit(path: string, more: Partial<Visit> = {}, options: Parameters<typeof visitor>[0] = {}) {
  const hosts = new Set([site.host, `other.vn:${site.port}`])
  return visitor(options)(new URL(site.url(path)), { hosts, mostBytes: 100_000, withinMs: 30_000, ...more })
}

test('a page with its type, its marks and its final address; an honest name is told', async () => {
  site.on('/a', (_, response) => response.writeHead(302, { location: '/b?x=1#top' }).end())
  site.on('/b', (_, response) =>
    response
      .writeHead(200, { 'content-type': 'Text/HTML; charset=utf-8', etag: '"1"', 'last-modified': 'Mon, 01 Jan 2024 00:00:00 GMT' })
      .end('xin chào'),
  )
  const page = await visit('/a')
  expect(page).toMatchObject({ kind: 'page', type: 'text/html', etag: '"1"', modified: 'Mon, 01 Jan 2024 00:00:00 GMT' })
  expect(page.kind === 'page' && [Buffer.from(page.bytes).toString(), page.url.pathname]).toEqual(['xin chào', '/b'])
  expect(site.requests.every(({ headers }) => headers['user-agent'] === 'HoiXa/1 (+https://example.vn)')).toBe(true)
})

test('what is known is asked for by its marks, and is not sent again', async () => {
  site.on('/a', ({ headers }, response) =>
    response.writeHead(headers['if-none-match'] === '"1"' && headers['if-modified-since'] === 'x' ? 304 : 200).end(),
  )
  expect(await visit('/a', { etag: '"1"', modified: 'x' })).toEqual({ kind: 'unchanged' })
})

test('private addresses are refused: written out, behind a name, behind a name that changes its mind, behind a redirect', async () => {
  site.on('/', 'đây')
  const guarded = (start: string, resolve = namesOf()) => {
    const url = new URL(start)
    return visitor({ isAllowed: isPublicAddress, resolve })(url, { hosts: new Set([url.host]), mostBytes: 1_000, withinMs: 30_000 })
  }
  const { port } = site
  const inside = [
    '127.0.0.1',
    '10.0.0.1',
    '169.254.169.254',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '2130706433',
    '0x7f.1',
    'localhost',
    'inside.vn',
    'mapped.vn',
  ]
  const names = namesOf({ localhost: ['127.0.0.1', '::1'], 'inside.vn': ['10.1.2.3'], 'mapped.vn': ['::ffff:127.0.0.1'] })
  for (const host of inside)
    expect(await guarded(`http://${host}:${port}/`, names), host).toMatchObject({ kind: 'failed', fault: 'address-forbidden' })
  expect(site.requests).toHaveLength(0)
  let asked = 0
  const rebinding: Resolve = (_, __, callback) => callback(null, [{ address: asked++ === 0 ? '127.0.0.1' : '10.0.0.1', family: 4 }])
  expect(await visit('/', {}, { resolve: rebinding })).toMatchObject({ fault: 'address-forbidden' })
  expect(site.requests.map(({ url }) => url)).toEqual(['/robots.txt'])
  const allInside = ['http://127.0.0.2/', 'http://10.0.0.1/', 'http://[::1]/', 'http://169.254.169.254/latest', 'http://inside.vn/']
  for (const inside of allInside) {
    site.on('/out', (_, response) => response.writeHead(302, { location: inside }).end())
    const hosts = new Set([site.host, new URL(inside).host])
    expect(await visit('/out', { hosts }, { resolve: names }), inside).toMatchObject({ kind: 'failed', fault: 'address-forbidden' })
  }
})

test('only hosts on the list are asked, also behind a redirect; nothing but http and https', async () => {
  expect(await visit('/', { hosts: new Set(['nobody.vn']) })).toMatchObject({ fault: 'host-forbidden' })
  site.on('/away', (_, response) => response.writeHead(301, { location: 'http://nobody.vn/' }).end())
  expect(await visit('/away')).toMatchObject({ fault: 'host-forbidden' })
  for (const location of ['file:///etc/passwd', 'ftp://example.vn/', 'javascript:1', 'http://a:b@example.vn/']) {
    site.on('/odd', (_, response) => response.writeHead(302, { location }).end())
    expect(await visit('/odd'), location).toMatchObject({ kind: 'failed', fault: 'status-302' })
  }
})

test('redirects without end are left after five', async () => {
  site.on('/round', (_, response) => response.writeHead(302, { location: '/round' }).end())
  expect(await visit('/round')).toMatchObject({ fault: 'too-many-redirects' })
  expect(site.asked).toHaveLength(6)
})

test('an answer is cut off at the limit, whatever it says of its length', async () => {
  let sent = 0
  let gone = false
  site.on('/endless', (_, response) => {
    const chunk = Buffer.alloc(16_384, 'a')
    const more = () => {
      while (!response.destroyed && response.write(chunk)) sent += chunk.length
    }
    response.on('drain', more)
    response.on('close', () => {
      gone = true
    })
    more()
  })
  expect(await visit('/endless')).toMatchObject({ fault: 'too-large' })
  await expect.poll(() => gone, PATIENT).toBe(true)
  expect(sent).toBeLessThan(64 << 20)
  site.on('/tells', (_, response) => response.writeHead(200, { 'content-length': 5_000_000 }).end())
  expect(await visit('/tells')).toMatchObject({ fault: 'too-large' })
  site.on('/less', (_, response) => {
    response.socket!.end('HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nxin chào tất cả')
  })
  const less = await visit('/less')
  expect(less.kind === 'page' ? less.bytes.length : less).toBe(5)
  site.on('/more', (_, response) => {
    response.socket!.end('HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\nxin')
  })
  expect(await visit('/more')).toMatchObject({ fault: 'answer-broken' })
})

test('compressed answers are read, bombs are let go, unknown and broken compression is told', async () => {
  site.on('/zip', (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('xin chào')))
  const page = await visit('/zip')
  expect(page.kind === 'page' && Buffer.from(page.bytes).toString()).toBe('xin chào')
  site.on('/bomb', (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(60 << 20))))
  expect(await visit('/bomb')).toMatchObject({ fault: 'too-large' })
  site.on('/odd', (_, response) => response.writeHead(200, { 'content-encoding': 'gzip, gzip' }).end('x'))
  expect(await visit('/odd')).toMatchObject({ fault: 'encoding-unknown' })
  site.on('/lie', (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('không phải gzip'))
  expect(await visit('/lie')).toMatchObject({ fault: 'answer-broken' })
})

test('one that drips bytes for ever, or never answers, is left when its time is over', async () => {
  for (const path of ['/drip', '/silent']) {
    let gone = false
    site.on(path, (request, response) => {
      if (path === '/drip') response.writeHead(200).write('x')
      request.socket.on('close', () => {
        gone = true
      })
    })
    const drip = visit(path)
    await expect.poll(() => site.asked.includes(path), PATIENT).toBe(true)
    clock.advance(29_000)
    expect(await Promise.race([drip, new Promise(resolve => void setImmediate(resolve))])).toBeUndefined()
    clock.advance(1_001)
    expect(await drip).toMatchObject({ kind: 'failed', fault: 'too-slow' })
    await expect.poll(() => gone, PATIENT).toBe(true)
  }
})

test('a name that is never resolved is given up as well; so is everything when the program ends', async () => {
  const deaf = visit('/', {}, { resolve: () => {} })
  await clock.slept(20_000)
  clock.advance(60_000)
  expect(await deaf).toMatchObject({ fault: 'robots-unreachable' })
})

test('robots.txt is heeded, for our name and for all, asked for once, and nothing is visited while it cannot be had', async () => {
  site.on('/robots.txt', 'User-agent: *\nDisallow: /\n\nUser-agent: HoiXa\nDisallow: /rieng\nCrawl-delay: 3\n')
  site.on('/', 'a')
  site.on('/rieng/1', 'b')
  const go = visitor()
  const ask = (path: string) => go(new URL(site.url(path)), { hosts: new Set([site.host]), mostBytes: 1_000, withinMs: 30_000 })
  expect(await ask('/')).toMatchObject({ kind: 'page' })
  expect(await ask('/rieng/1')).toMatchObject({ fault: 'robots-forbid' })
  const before = clock.now()
  expect(await ask('/')).toMatchObject({ kind: 'page' })
  expect(clock.now() - before).toBe(3_000)
  expect(site.requests.filter(({ url }) => url === '/robots.txt')).toHaveLength(1)
  expect(site.asked).toEqual(['/', '/'])
  site.on('/robots.txt', (_, response) => response.writeHead(500).end())
  expect(await visit('/')).toMatchObject({ fault: 'robots-unreachable' })
  site.on('/robots.txt', (_, response) => response.writeHead(403).end())
  expect(await visit('/')).toMatchObject({ kind: 'page' })
})

test('a host that asks to wait is left alone, all of it, for as long as it says', async () => {
  site.on('/', (_, response) => response.writeHead(429, { 'retry-after': '7200' }).end())
  site.on('/b', 'b')
  const go = visitor()
  const ask = (path: string) => go(new URL(site.url(path)), { hosts: new Set([site.host]), mostBytes: 1_000, withinMs: 30_000 })
  expect(await ask('/')).toEqual({ kind: 'failed', fault: 'asked-to-wait', waitMs: 7_200_000 })
  clock.advance(7_000_000)
  expect(await ask('/b')).toEqual({ kind: 'failed', fault: 'asked-to-wait', waitMs: 200_000 })
  expect(site.asked).toEqual(['/'])
  clock.advance(200_000)
  expect(await ask('/b')).toMatchObject({ kind: 'page' })
})

test('one request at a time of each host, however many are asked for', async () => {
  for (const path of ['/1', '/2', '/3']) site.on(path, (_, response) => void setImmediate(() => response.end('x')))
  const go = visitor()
  const asked = ['/1', '/2', '/3'].map(path =>
    go(new URL(site.url(path)), { hosts: new Set([site.host]), mostBytes: 1_000, withinMs: 30_000 }),
  )
  expect((await Promise.all(asked)).map(({ kind }) => kind)).toEqual(['page', 'page', 'page'])
  expect(site.mostAtOnce).toBe(1)
})
