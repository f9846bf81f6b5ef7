import { expect, test } from 'vitest'
import { HoiXaError } from '../../src/domain/errors.ts'
import { readSourceList } from '../../src/sources/source-list.ts'

test('a feed and a page, with what each has of its own', () => {
  const { sources, contact } = readSourceList(`
contact: bot@example.vn
sources:
  - feed: https://Cong.example.vn/tin.rss
  - name: Ủy ban nhân dân xã Dương Quang
    page: http://xa.example.vn:8080/van-ban
    links: ".list a"
    every: 120
    hosts: [Tep.example.vn]
    unit: xã Dương Quang, thành phố Bắc Kạn
`)
  expect(contact).toBe('bot@example.vn')
  expect(sources.map(({ id: _, url, hosts, ...rest }) => ({ ...rest, url: url.href, hosts: [...hosts] }))).toEqual([
    { name: 'cong.example.vn', kind: 'feed', everyMs: 1_800_000, url: 'https://cong.example.vn/tin.rss', hosts: ['cong.example.vn'] },
    {
      name: 'Ủy ban nhân dân xã Dương Quang',
      kind: 'page',
      links: '.list a',
      everyMs: 7_200_000,
      unit: 'xã Dương Quang, thành phố Bắc Kạn',
      url: 'http://xa.example.vn:8080/van-ban',
      hosts: ['xa.example.vn:8080', 'tep.example.vn'],
    },
  ])
})

test('a source stays the same when it is renamed, or its address is written otherwise', () => {
  const id = (fields: string) => readSourceList(`sources: [{ ${fields} }]`).sources[0]!.id
  expect(id('name: A, feed: "https://www.xa.vn/tin?b=1&a=2"')).toBe(id('feed: "http://xa.vn/tin/?a=2&b=1#x"'))
  expect(id('feed: "https://xa.vn/tin"')).not.toBe(id('feed: "https://xa.vn/tin2"'))
})

test('JSON is YAML too', () => {
  expect(readSourceList('{"sources": [{"feed": "https://xa.vn/"}]}').sources).toHaveLength(1)
})

test('every fault is told at once, in words that say where', () => {
  const faults = (text: string) => {
    try {
      readSourceList(text)
    } catch (error) {
      expect(error).toBeInstanceOf(HoiXaError)
      expect((error as HoiXaError).code).toBe('config-invalid')
      return String((error as HoiXaError).details.faults)
    }
    return 'none'
  }
  const told = faults(`
contact: "x\\r\\nCookie: 1"
sources:
  - { feed: "ftp://xa.vn", every: 1 }
  - { page: "https://a:b@xa.vn/", links: "a[", hosts: "xa.vn" }
  - { feed: "https://xa.vn/", page: "https://xa.vn/", hosts: ["http://x"], selector: a }
  - { feed: "https://hai.vn/", unit: "", name: 3 }
  - { feed: "https://www.hai.vn/" }
`)
  for (const fault of [
    'source 1: its address must begin with',
    'source 1: "every" must be 5 to 10080',
    'source 2: its address must begin with',
    'source 2: "links"',
    'source 2: "hosts"',
    'source 3: either "feed" or "page"',
    'source 3: "hosts"',
    'source 3: unknown selector',
    'source 4: "unit"',
    'source 4: "name"',
    'twice',
    '"contact"',
  ])
    expect(told).toContain(fault)
  expect(faults('sources: {')).toMatch(/not YAML/)
  for (const empty of ['', 'sources: []', 'nguon: 1', '[]', 'null']) expect(faults(empty), empty).toMatch(/"sources" must be a list/)
  expect(faults(`sources:\n${'  - { feed: "https://xa.vn/" }\n'.repeat(201)}`)).toMatch(/at most 200/)
})
