import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Log } from '../../src/ports.ts'
import { readSourceList } from '../../src/sources/source-list.ts'
import { STEADY_MS } from '../../src/sources/watch-folder.ts'
import { type Watched, watchSources } from '../../src/watch-sources.ts'
import { type HandClock, handClock } from '../support/hand-clock.ts'
import { namesOf, openSite, type Serve, type Site } from '../support/site.ts'
import { bulletinsAmong, cleanUpHomes, type Home, newHome } from './house.ts'
import { CAO_THUONG_ID, communeReport } from './reports.ts'

const PATIENT = { timeout: 15_000 }

cleanUpHomes()

let site: Site
let home: Home
let clock: HandClock
const said: { level: string; message: string; fields: Record<string, unknown> }[] = []
const stops: (() => Promise<void>)[] = []
beforeEach(async () => {
  ;[site, home, clock] = [await openSite(), await newHome(), handClock(Date.UTC(2024, 0, 15))]
  said.length = 0
})
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
  await site.close()
})

const HALF_HOUR_MS = 30 * 60_000
const note =
  (level: string) =>
  (message: string, fields = {}) =>
    void said.push({ level, message, fields })
const log: Log = { info: note('info'), warn: note('warn'), error: note('error') }

/** Sources beside the bot, as `npm start` has them; only the internet and the time are ours. */
function watch(watched: Watched): () => Promise<void> {
  const stop = new AbortController()
  const running = watchSources(
    watched,
    { house: home.house, log, clock, random: () => 0.5, isAllowed: address => address === '127.0.0.1', resolve: namesOf() },
    stop.signal,
  )
  const end = async () => {
    stop.abort()
    await running
  }
  stops.push(end)
  return end
}

const feeds = (...paths: string[]) =>
  readSourceList(`sources: [${paths.map(path => `{ feed: "${site.url(path)}", name: "${path}" }`).join(', ')}]`)
const feed = (...paths: string[]) =>
  `<rss version="2.0"><channel><title>x</title>${paths.map(path => `<item><title>Bài ${path}</title><link>${site.url(path)}</link></item>`).join('')}</channel></rss>`
const page = (year: number, income: number) => `<!doctype html><html><head><title>Xã Cao Thượng</title></head><body><article>
<h1>Xã Cao Thượng, huyện Ba Bể, tỉnh Bắc Kạn triển khai nhiệm vụ năm ${year}</h1>
<p>Ngày 15/01/${year}, Đảng ủy và UBND xã Cao Thượng, huyện Ba Bể, tỉnh Bắc Kạn họp bàn nhiệm vụ năm ${year}.</p>
<h2>Chỉ tiêu năm ${year}</h2><p>Thu nhập bình quân đầu người: ${income} triệu đồng/người/năm.</p></article></body></html>`

async function follower() {
  const an = home.person()
  await an.start(`dk_${CAO_THUONG_ID}`)
  await an.press('Đồng ý và đăng ký')
  return an
}

/** The looks that are due are over when all sources sleep until the next. */
async function looked(): Promise<void> {
  await clock.slept(HALF_HOUR_MS * 0.8)
}

async function nextLook(): Promise<void> {
  clock.advance(HALF_HOUR_MS * 2)
  await looked()
}

async function delivered(): Promise<void> {
  for (const { id } of await home.house.storage.outbox.bulletins()) await home.delivered(id)
}

test('a new item of a feed: who follows the commune gets exactly one bulletin with its figure and link, and can ask about it', async () => {
  const an = await follower()
  const binh = home.person()
  site.on('/cu', page(2022, 35))
  site.on('/moi', page(2024, 47))
  site.on('/tin.rss', feed('/cu'))
  const end = watch(feeds('/tin.rss'))
  await looked()
  await binh.say('thu nhập bình quân xã Cao Thượng 2022')
  expect(binh.last.text).toContain('35 triệu đồng/người/năm')
  expect(await home.house.storage.outbox.bulletins()).toEqual([])

  site.on('/tin.rss', feed('/moi', '/cu'))
  await nextLook()
  await delivered()
  await end()
  await home.close()
  await home.open()
  site.on('/tin.rss', feed('/cu', '/moi?utm_source=rss'))
  watch(feeds('/tin.rss'))
  await nextLook()
  await delivered()

  const bulletins = bulletinsAmong(an.messages)
  expect(bulletins).toHaveLength(1)
  expect(bulletins[0]!.text).toContain('47 triệu đồng/người/năm')
  expect(JSON.stringify(bulletins[0])).toContain(site.url('/moi'))
  expect(bulletinsAmong(binh.messages)).toEqual([])
  await binh.say('thu nhập bình quân xã Cao Thượng 2024')
  expect(binh.last.text).toContain('47 triệu đồng/người/năm')
  expect(site.asked.filter(path => path.startsWith('/moi'))).toEqual(['/moi'])
})

test('feeds that lie, redirect inwards, never end, burst or change their ids: told clearly, nothing sent twice, and the bot answers meanwhile', async () => {
  const an = await follower()
  const bomb = gzipSync(Buffer.alloc(40 << 20))
  const drip: Serve = (_, response) => void response.writeHead(200, { 'content-type': 'application/xml' }).write('<rss>')
  const evil: Record<string, { serve: Serve; why: string }> = {
    '/short.rss': {
      serve: (_, response) => void response.socket!.end(`HTTP/1.1 200 OK\r\ncontent-length: 9999\r\n\r\n${feed('/1')}`),
      why: 'answer-broken',
    },
    '/long.rss': {
      serve: (_, response) => void response.socket!.end(`HTTP/1.1 200 OK\r\ncontent-length: 60\r\n\r\n${feed('/1')}`),
      why: 'no-feed',
    },
    '/in.rss': {
      serve: (_, response) => void response.writeHead(302, { location: site.url('/x', '10.0.0.1') }).end(),
      why: 'host-forbidden',
    },
    '/bomb.rss': {
      serve: (_, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
      why: 'too-large',
    },
    '/drip.rss': { serve: drip, why: 'too-slow' },
  }
  for (const [path, { serve }] of Object.entries(evil)) site.on(path, serve)
  let ids = 0
  site.on('/tin', page(2024, 47))
  site.on('/ids.rss', (_, response) => {
    const item = (path: string) => `<item><title>Bài</title><link>${site.url(path)}</link><guid isPermaLink="false">${ids++}</guid></item>`
    response.end(`<rss version="2.0"><channel><title>x</title>${ids === 0 ? '' : item(`/tin?lan=${ids}`)}</channel></rss>`)
    ids++
  })
  watch(feeds(...Object.keys(evil), '/ids.rss'))
  await expect.poll(() => site.asked.includes('/drip.rss'), PATIENT).toBe(true)
  await an.say('thu nhập bình quân xã Dương Quang 2021')
  expect(an.last.text).toContain('40 triệu đồng/người/năm')
  let drips = 0
  /** Time goes on when all are asleep, or when nothing is under way but what never ends. */
  const goOn = () => {
    const atWork = clock.sleeping.filter(ms => ms <= 120_000).length
    if (atWork === 0) clock.advance(HALF_HOUR_MS)
    else if (atWork === 1 && site.open.join() === '/drip.rss' && site.asked.filter(path => path === '/drip.rss').length > drips) {
      drips++
      clock.advance(31_000)
    }
    return site.asked.filter(path => path === '/ids.rss').length
  }
  await expect.poll(goOn, { timeout: 30_000, interval: 5 }).toBeGreaterThan(4)
  await delivered()
  expect(bulletinsAmong(an.messages)).toHaveLength(1)
  await an.say('thu nhập bình quân xã Cao Thượng 2024')
  expect(an.last.text).toContain('47 triệu đồng/người/năm')
  const told = said.filter(({ message }) => message === 'a source cannot be read').map(({ fields }) => fields.why)
  expect([...told].sort()).toEqual(
    Object.values(evil)
      .map(({ why }) => why)
      .sort(),
  )
  expect(said.filter(({ level }) => level === 'error')).toEqual([])
})

test('a report put into the watched folder is sent once; a changed one corrects what was sent', async () => {
  const an = await follower()
  const folder = await mkdtemp(join(tmpdir(), 'hoixa-watched-'))
  stops.push(() => rm(folder, { recursive: true, force: true }))
  await writeFile(join(folder, 'cu.md'), communeReport('30', { title: 'Xã Cao Thượng năm cũ' }))
  watch({ sources: [], folder })
  await expect.poll(() => said.length, PATIENT).toBeGreaterThan(0)
  await expect
    .poll(() => {
      clock.advance(STEADY_MS)
      return said.at(-1)!.message
    }, PATIENT)
    .toBe('a file was read without a bulletin')
  for (const [income, n] of [
    ['47', 1],
    ['48', 2],
  ] as const) {
    await writeFile(join(folder, 'bc.md'), communeReport(income))
    await utimes(join(folder, 'bc.md'), n, n)
    await expect
      .poll(() => {
        clock.advance(STEADY_MS)
        return said.filter(({ message }) => message === 'a file was published').length
      }, PATIENT)
      .toBe(n)
    await delivered()
    await expect.poll(() => bulletinsAmong(an.messages).at(-1)?.text, PATIENT).toContain(`${income} triệu đồng/người/năm`)
  }
  expect(bulletinsAmong(an.messages)).toHaveLength(1)
  expect(bulletinsAmong(an.messages)[0]!.edited).toBe(true)
})
