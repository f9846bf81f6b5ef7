import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NoFeed, readFeed, readListing } from '../../src/sources/feed.ts'
import { addressKey, plainAddress, shownAddress, webAddress } from '../../src/sources/web-address.ts'

const FROM = new URL('https://xa.vn/tin/rss.xml')
const read = (text: string) =>
  readFeed(text, FROM).map(({ url, attached, title, at }) => [
    url.href,
    title,
    attached?.href,
    at === undefined ? undefined : new Date(at).toISOString(),
  ])
const rss = (items: string) => `<?xml version="1.0"?>\n<rss version="2.0"><channel><title>x</title>${items}</channel></rss>\n`

test('RSS: addresses are made whole, what only tracks goes, a file that belongs to an item is known', () => {
  expect(
    read(
      rss(`<item><title><![CDATA[Xã A  họp &
 bàn]]></title><link>/bai?id=1&amp;utm_source=rss#top</link><pubDate>Mon, 15 Jan 2024 08:00:00 +0700</pubDate>
<enclosure url="/anh.jpg" type="image/jpeg" length="1"/><enclosure url="/f?id=7" type="application/pdf" length="1"/></item>
<item><guid>https://xa.vn/g</guid></item><item><guid isPermaLink="false">7</guid><title>Không có địa chỉ</title></item>
<item><link>javascript:alert(1)</link></item><item><enclosure url="https://xa.vn/b.docx" length="1" type=""/><title>Tệp</title></item>
<item><link>https://xa.vn/c.pdf</link><enclosure url="https://xa.vn/c.pdf" type="application/pdf" length="1"/></item>`),
    ),
  ).toEqual([
    ['https://xa.vn/bai?id=1', 'Xã A họp & bàn', 'https://xa.vn/f?id=7', '2024-01-15T01:00:00.000Z'],
    ['https://xa.vn/g', '', undefined, undefined],
    ['https://xa.vn/b.docx', 'Tệp', undefined, undefined],
    ['https://xa.vn/c.pdf', '', undefined, undefined],
  ])
})

test('Atom, RDF and JSON feeds', () => {
  expect(
    read(`<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><entry xml:base="https://b.vn/"><title>Tin</title><id>urn:1</id>
<link rel="edit" href="/sua"/><link href="/1"/><link rel="enclosure" type="application/pdf" href="/1.pdf"/><published>2024-01-15T08:00:00+07:00</published><updated>2024-02-01T00:00:00Z</updated></entry></feed>`),
  ).toEqual([['https://b.vn/1', 'Tin', 'https://b.vn/1.pdf', '2024-01-15T01:00:00.000Z']])
  expect(
    read(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>x</title><link>https://xa.vn</link></channel><item><title>Tin</title><link>https://xa.vn/1</link><dc:date>2024-01-15</dc:date></item></rdf:RDF>`),
  ).toEqual([['https://xa.vn/1', 'Tin', undefined, '2024-01-15T00:00:00.000Z']])
  expect(
    read(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'x',
        items: [
          { id: '1', url: 'https://xa.vn/1', title: 'Tin', attachments: [{ url: 'https://xa.vn/1.pdf', mime_type: 'application/pdf' }] },
        ],
      }),
    ),
  ).toEqual([['https://xa.vn/1', 'Tin', 'https://xa.vn/1.pdf', undefined]])
})

test('entities that a feed declares itself are not expanded; one that names a file is refused', () => {
  const item = rss('<item><title>&b;&c;</title><link>/1</link></item>')
  const laughs = `<!ENTITY a "${'ha'.repeat(50)}"><!ENTITY b "${'&a;'.repeat(50)}">`
  expect(readFeed(`<!DOCTYPE r [${laughs}]>${item}`, FROM)[0]!.title).toBe('&b;&c;')
  expect(() => readFeed(`<!DOCTYPE r [<!ENTITY c SYSTEM "file:///etc/passwd">]>${item}`, FROM)).toThrow(NoFeed)
})

test('what ends in its midst, is nested without end, or is no feed, is refused', () => {
  const whole = rss('<item><title>a</title><link>https://xa.vn/bai-123</link></item>')
  for (let end = 0; end < whole.trimEnd().length - 1; end++) expect(() => readFeed(whole.slice(0, end), FROM), `${end}`).toThrow(NoFeed)
  for (const none of ['', '{}', '<html><body>x</body></html>', `<rss>${'<a>'.repeat(50_000)}</rss>`, '</rss>'])
    expect(() => readFeed(none, FROM)).toThrow(NoFeed)
  expect(() => readListing('<div>'.repeat(5_000), FROM, undefined)).toThrow(NoFeed)
})

test('whatever is sent, it is items with addresses or no feed', () => {
  const piece = fc.constantFrom(
    '<rss>',
    '</rss>',
    '<channel>',
    '</channel>',
    '<item>',
    '</item>',
    '<link>',
    '</link>',
    'https://xa.vn/1',
    '&amp;',
    '<![CDATA[',
    ']]>',
    '\0',
    '{',
    '}',
    '"items":[',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece, { maxLength: 30 }).map(parts => parts.join('')),
      ),
      text => {
        try {
          for (const { url } of readFeed(text, FROM)) expect(url.protocol).toMatch(/^https?:$/)
        } catch (error) {
          expect(error).toBeInstanceOf(NoFeed)
        }
      },
    ),
  )
})

test('addresses: the same page has one key, another page another, and logs see nothing behind the "?"', () => {
  const key = (text: string) => addressKey(new URL(text))
  for (const same of ['http://xa.vn/bai', 'https://www.xa.vn/bai/', 'https://xa.vn:443/bai#x', 'https://xa.vn/bai?utm_medium=a&fbclid=1'])
    expect(key(same), same).toBe(key('https://xa.vn/bai'))
  expect(key('https://xa.vn/?b=2&a=1')).toBe(key('https://xa.vn/?a=1&b=2'))
  for (const other of ['https://xa.vn/bai2', 'https://xa.vn/bai?id=1', 'https://tin.xa.vn/bai', 'https://xa.vn:8080/bai'])
    expect(key(other), other).not.toBe(key('https://xa.vn/bai'))
  expect(plainAddress(new URL('https://xa.vn/a?id=1&UTM_source=x&q=b#c')).href).toBe('https://xa.vn/a?id=1&q=b')
  expect(shownAddress(new URL('https://xa.vn/a?key=bi-mat#x'))).toBe('https://xa.vn/a')
  for (const none of [
    '',
    'mailto:a@b.vn',
    'file:///etc/passwd',
    'https://a:b@xa.vn/',
    'xa.vn/bai',
    `https://xa.vn/${'a'.repeat(3_000)}`,
    undefined,
  ])
    expect(webAddress(none), String(none)).toBeUndefined()
})
