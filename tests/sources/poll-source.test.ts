import { afterEach, beforeEach, expect, test } from 'vitest'
import { HoiXaError } from '../../src/domain/errors.ts'
import { FIRST_READ } from '../../src/sources/discover.ts'
import { pollSource } from '../../src/sources/poll-source.ts'
import { openSite, type Site } from '../support/site.ts'
import { article, type Desk, desk, rss, source, type Told } from './house.ts'

let site: Site
let at: Desk
beforeEach(async () => {
  site = await openSite()
  at = desk()
})
afterEach(() => site.close())

const HOUR_MS = 3600_000
const feed = () => source(site, 'feed: SITE/tin.rss')
/** The next look, when its time has come. */
async function look(one = feed(), who = at): Promise<void> {
  const { nextAt = 0 } = (await who.storage.sources.state(one.id)) ?? {}
  who.clock.advance(Math.max(0, nextAt - who.clock.now()))
  await pollSource(one, who.ports)
}
/** The feed has these items now, each with its page. */
function tells(items: readonly Told[]): void {
  site.on('/tin.rss', rss(site, items))
  for (const { path, title } of items) site.on(path, article(title, `Nội dung của ${title}.`))
}
const item = (n: number): Told => ({ path: `/tin/${n}`, title: `Xã A họp lần ${n}`, hour: n })
const titles = (...numbers: number[]) => numbers.map(n => `Xã A họp lần ${n}`)

test('what is there at the first look is not pushed: the newest are read quietly, and what comes later is published once', async () => {
  const old = Array.from({ length: FIRST_READ + 15 }, (_, n) => item(n)).reverse()
  tells(old)
  await look()
  expect(at.published).toEqual([])
  expect(at.quiet).toEqual(titles(...Array.from({ length: FIRST_READ }, (_, n) => 15 + n)))
  tells([item(40), ...old])
  await look()
  await look()
  expect(at.published).toEqual(titles(40))
  expect(at.quiet).toHaveLength(FIRST_READ)
  expect(site.asked.filter(path => path === '/tin/40')).toHaveLength(1)
})

test('a feed that nothing changed in is asked for by its mark', async () => {
  let sent = 0
  const serve = (items: readonly Told[], etag: string) =>
    site.on('/tin.rss', ({ headers }, response) => {
      if (headers['if-none-match'] === etag) return void response.writeHead(304).end()
      sent++
      response.writeHead(200, { etag, 'content-type': 'application/xml' }).end(rss(site, items))
    })
  tells([item(1)])
  serve([item(1)], '"1"')
  await look()
  await look()
  await look()
  expect(sent).toBe(1)
  tells([item(2)])
  serve([item(2), item(1)], '"2"')
  await look()
  await look()
  expect([sent, at.published]).toEqual([2, titles(2)])
})

test('new ids, new addresses, another order, other dates: the same text is not published twice', async () => {
  tells([item(1)])
  await look()
  tells([item(2), item(1)])
  await look()
  expect(at.published).toEqual(titles(2))
  const again: [string, Told[]][] = [
    [
      'ids',
      [
        { ...item(2), guid: 'x' },
        { ...item(1), guid: 'y' },
      ],
    ],
    ['order', [item(1), item(2)]],
    ['tracking', [{ ...item(2), path: '/tin/2?utm_source=rss' }, item(1)]],
    [
      'addresses',
      [
        { ...item(2), path: '/bai/2' },
        { ...item(1), path: '/bai/1' },
      ],
    ],
    [
      'addresses and dates',
      [
        { ...item(2), path: '/moi/2', hour: 99 },
        { ...item(1), path: '/moi/1', hour: 98 },
      ],
    ],
  ]
  for (const [what, items] of again) {
    site.on('/tin.rss', rss(site, items))
    for (const { path, title } of items) site.on(path.split('?')[0]!, article(title, `Nội dung của ${title}.`))
    await look()
    expect(at.published, what).toEqual(titles(2))
  }
})

test('a site that moved and dates nothing is known by its titles; what is new beside them is published', async () => {
  const undated = (n: number, folder: string): Told => ({ path: `/${folder}/${n}`, title: `Xã A họp lần ${n}` })
  tells(Array.from({ length: 20 }, (_, n) => undated(n, 'cu')))
  await look()
  tells([undated(50, 'moi'), ...Array.from({ length: 20 }, (_, n) => undated(n, 'moi'))])
  await look()
  expect(at.published).toEqual(titles(50))
})

test('two items of one title on one day are two', async () => {
  tells([item(1)])
  await look()
  const twins = [
    { path: '/tin/a', title: 'Thông báo', hour: 30 },
    { path: '/tin/b', title: 'Thông báo', hour: 30 },
  ]
  tells([...twins, item(1)])
  site.on('/tin/b', article('Thông báo', 'Xã A phun thuốc diệt muỗi.'))
  await look()
  expect(at.published).toEqual(['Thông báo', 'Thông báo'])
})

test('a file that belongs to an item is read before its page; where it cannot be, the page is', async () => {
  tells([])
  await look()
  tells([
    { ...item(1), enclosure: '/f/1.txt' },
    { ...item(2), enclosure: '/f/2.pdf' },
  ])
  site.on(
    '/tin.rss',
    rss(site, [
      { ...item(1), enclosure: '/f/1.pdf' },
      { ...item(2), enclosure: '/f/2.pdf' },
    ]),
  )
  site.on('/f/1.pdf', (_, response) => response.writeHead(200, { 'content-type': 'text/plain' }).end('Báo cáo của xã A, tệp đính kèm.'))
  site.on('/f/2.pdf', (_, response) => response.writeHead(200, { 'content-type': 'application/pdf' }).end('hỏng'))
  await look()
  expect(at.files.map(({ name, meta }) => [name.replace(/-[0-9a-f]{8}\./, '.'), meta])).toEqual([
    [`example.vn-${site.port}-1.txt`, { url: site.url('/tin/1') }],
    [`example.vn-${site.port}-2.html`, { url: site.url('/tin/2') }],
  ])
  expect(at.published[1]).toBe('Xã A họp lần 2')
})

test('a page of links: those that the selector names, relative to its base, and without one the report files', async () => {
  const page = (links: string) =>
    `<!doctype html><html><head><base href="/van-ban/"></head><body><a href="/gioi-thieu">Giới thiệu</a><ul class="tin">${links}</ul></body></html>`
  const one = source(site, 'page: SITE/danh-sach, links: ".tin a"')
  site.on('/danh-sach', page('<li><a href="1.html">Xã A 1</a></li>'))
  site.on('/van-ban/1.html', article('Xã A họp bàn 1', 'Cũ.'))
  await look(one)
  site.on('/danh-sach', page('<li><a href="2.html">Xã A 2</a></li><li><a href="1.html">Xã A 1</a></li>'))
  site.on('/van-ban/2.html', article('Xã A họp bàn 2', 'Mới.'))
  await look(one)
  expect([at.quiet, at.published]).toEqual([['Xã A họp bàn 1'], ['Xã A họp bàn 2']])

  const files = source(site, 'page: SITE/tep')
  site.on('/tep', page('<li><a href="a.docx?tai=1">A</a><a href="b.html">B</a></li>'))
  await look(files)
  expect([...(await at.storage.sources.items(files.id)).values()].map(({ place }) => place)).toEqual([site.url('/van-ban/a.docx?tai=1')])
  site.on('/tep', '<!doctype html><html><body>Đang bảo trì</body></html>')
  await look(files)
  expect(await at.storage.sources.state(files.id)).toMatchObject({ failures: 1, trouble: 'nothing-listed' })
})

test('an item that names no unit is of the one that the source is of; one that names another stays that one’s', async () => {
  const one = source(site, 'feed: SITE/tin.rss, unit: "xã Dương Quang"')
  tells([])
  await look(one)
  site.on(
    '/tin.rss',
    rss(site, [
      { path: '/1', title: 'Lịch tiêm' },
      { path: '/2', title: 'Xã A họp' },
    ]),
  )
  site.on('/1', '<html><body><article><h1>Lịch tiêm phòng</h1><p>Tiêm phòng cho trẻ vào thứ hai.</p></article></body></html>')
  site.on('/2', article('Xã A họp', 'Bàn việc.'))
  await look(one)
  expect(at.files.map(({ meta }) => meta?.unit).sort()).toEqual(['xã Dương Quang', undefined])
})

test('what cannot be read is told once and never asked for again; no address in the log has what stands behind its "?"', async () => {
  tells([])
  await look()
  const places = ['/scan', '/anh', '/la', '/mat?key=bi-mat', '/xa']
  site.on(
    '/tin.rss',
    rss(
      site,
      places.map((path, n) => ({ path, title: `Tin ${n}` })),
    ).replace(`${site.url('/xa')}`, 'http://nobody.vn/xa'),
  )
  site.on('/scan', (_, response) => response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF-1.4 hỏng'))
  site.on('/anh', (_, response) => response.writeHead(200, { 'content-type': 'image/png' }).end('x'))
  site.on('/la', '<html><body><p>Trang không nói của đơn vị nào cả, chỉ nói chung chung.</p></body></html>')
  site.on('/mat', (_, response) => response.writeHead(410).end())
  await look()
  const before = site.asked.length
  for (let n = 0; n < 5; n++) await look()
  expect(site.asked.slice(before)).toEqual(Array(5).fill('/tin.rss'))
  const refused = at.said.filter(({ message }) => message === 'an item was refused').map(({ fields }) => [fields.item, fields.why])
  expect(new Map(refused as [string, string][])).toEqual(
    new Map([
      [site.url('/scan'), 'file-damaged'],
      [site.url('/anh'), 'type-unknown'],
      [site.url('/la'), 'file-no-unit'],
      [site.url('/mat'), 'status-410'],
      ['http://nobody.vn/xa', 'host-forbidden'],
    ]),
  )
  expect(refused).toHaveLength(5)
  expect(JSON.stringify(at.said)).not.toContain('bi-mat')
  expect(at.published).toEqual([])
})

test('an item that is not there for a while is tried again, ever more slowly, and in the end given up', async () => {
  tells([])
  await look()
  site.on('/tin.rss', rss(site, [item(1), item(2)]))
  site.on('/tin/1', (_, response) => response.writeHead(500).end())
  await look()
  site.on('/tin/2', article('Xã A họp lần 2', 'Đây.'))
  await look()
  expect(at.published).toEqual(titles(2))
  for (let n = 0; n < 60; n++) await look()
  expect(site.asked.filter(path => path === '/tin/1')).toHaveLength(6)
  expect(at.said.filter(({ message }) => message === 'an item was refused')).toHaveLength(1)
})

test('a source out of order is asked ever more rarely, told once, and told when it is well', async () => {
  tells([item(1)])
  await look()
  site.on('/tin.rss', (_, response) => response.writeHead(500).end())
  const waits: number[] = []
  for (let n = 0; n < 9; n++) {
    await look()
    waits.push((await at.storage.sources.state(feed().id))!.nextAt - at.clock.now())
  }
  expect(waits.map(ms => ms / HOUR_MS)).toEqual([0.5, 1, 2, 4, 8, 16, 24, 24, 24])
  site.on('/tin.rss', (_, response) => response.writeHead(503, { 'retry-after': String(48 * 3600) }).end())
  await look()
  expect((await at.storage.sources.state(feed().id))!.nextAt - at.clock.now()).toBe(48 * HOUR_MS)
  tells([item(2), item(1)])
  await look()
  expect(at.published).toEqual(titles(2))
  const told = at.said.filter(({ message }) => message.startsWith('a source can'))
  expect(told.map(({ message, fields }) => [message, fields.why])).toEqual([
    ['a source cannot be read', 'status-500'],
    ['a source cannot be read', 'asked-to-wait'],
    ['a source can be read again', undefined],
  ])
})

test('a feed that is broken, cut short, a page or empty bytes is no feed, and what it had stays known', async () => {
  tells([item(2), item(1)])
  await look()
  const whole = rss(site, [item(2), item(1)])
  for (const broken of [whole.slice(0, whole.length - 60), '', '<html><body>Lỗi</body></html>', `${whole.slice(0, 200)}</rss>`, '{"a":']) {
    site.on('/tin.rss', broken)
    await look()
    expect(at.said.at(-1)!.fields.why ?? 'no-feed').toBe('no-feed')
  }
  tells([item(3), item(2), item(1)])
  await look()
  expect(at.published).toEqual(titles(3))
})

test('a source that began with nothing and then has its whole archive pushes none of it', async () => {
  site.on('/tin.rss', rss(site, []))
  await look()
  tells(Array.from({ length: 30 }, (_, n) => item(n)))
  await look()
  expect([at.published.length, at.quiet.length]).toEqual([0, FIRST_READ])
})

test('a server that says that nothing changed to who knows nothing is not believed', async () => {
  site.on('/tin.rss', (_, response) => response.writeHead(304).end())
  await look()
  expect(await at.storage.sources.state(feed().id)).toMatchObject({ failures: 1, trouble: 'status-304' })
  tells([item(1)])
  await look()
  expect(at.published).toEqual([])
})

test('what was read elsewhere before, by hand or from another source, is not published again', async () => {
  tells([])
  await look()
  await at.ports.take({ name: 'tay.html', bytes: Buffer.from(article('Xã A họp lần 7', 'Nội dung của Xã A họp lần 7.')) }, { quiet: false })
  tells([item(7)])
  await look()
  expect(at.published).toEqual(titles(7))
  const other = source(site, 'feed: SITE/khac.rss')
  site.on('/khac.rss', rss(site, []))
  await look(other)
  site.on('/khac.rss', rss(site, [{ ...item(7), path: '/khac/7' }]))
  site.on('/khac/7', article('Xã A họp lần 7', 'Nội dung của Xã A họp lần 7.'))
  await look(other)
  expect(at.published).toEqual(titles(7))
  expect(at.said.filter(({ message }) => message === 'an item was known by its text')).toHaveLength(2)
})

test('a disk that takes nothing is waited for, and the item is published when it does', async () => {
  tells([])
  await look()
  tells([item(1)])
  at.trouble.next = new HoiXaError('folder-unwritable', 'full', { details: { folder: 'x' } })
  await look()
  expect([at.published, at.said.at(-1)!.level]).toEqual([[], 'error'])
  await look()
  expect(at.published).toEqual(titles(1))
})
