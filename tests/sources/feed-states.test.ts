import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Report } from '../../src/domain/report.ts'
import { pollSource } from '../../src/sources/poll-source.ts'
import { readSourceList } from '../../src/sources/source-list.ts'
import type { Visitor } from '../../src/sources/visit.ts'
import { memoryStorage } from '../../src/storage/open-storage.ts'
import { handClock } from '../support/hand-clock.ts'
import { type Desk, desk } from './house.ts'

const FEED = readSourceList('sources: [{ feed: "https://xa.vn/tin.rss" }]').sources[0]!

/** An article as its feed tells of it now. */
interface Entry {
  readonly n: number
  /** Raised when it gets another address. */
  readonly place: number
  readonly hour: number
}

type Step =
  | { readonly do: 'add'; readonly count: number }
  | { readonly do: 'drop' | 'return' | 'ids' | 'look' | 'restart' | 'broken' | 'cut' | 'out-of-order' }
  | { readonly do: 'shuffle' | 'move-some' | 'move-all' | 'redate'; readonly seed: number }
  | { readonly do: 'crash'; readonly after: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('add' as const), count: fc.integer({ min: 1, max: 4 }) }) },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constantFrom('drop', 'return', 'ids', 'look', 'look', 'restart', 'broken', 'cut', 'out-of-order') }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('shuffle', 'move-some', 'move-all', 'redate'), seed: fc.nat(1_000) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('crash' as const), after: fc.nat(12) }) },
)

/** A process that dies while something is being written: whatever it does then comes to nothing. */
class Died extends Error {}

/** A site, and the program that looks at it over its restarts. */
function world(first: number) {
  let entries: Entry[] = Array.from({ length: first }, (_, n) => ({ n, place: 0, hour: n }))
  let next = first
  let ids = 0
  let answers: 'well' | 'broken' | 'cut' | 'out-of-order' = 'well'
  const dropped: Entry[] = []
  /** Those in a list that was read and written down; what was gone before that, nobody can know. */
  const seen = new Set<number>()
  let listed: readonly number[] = []
  const storage = memoryStorage()
  const clock = handClock(Date.UTC(2024, 0, 15))
  const published: string[] = []
  /** As the outbox does: one bulletin of a report, however often it is published. */
  const bulletins = new Set<string>()
  const stored = new Map<string, Report>()
  let budget = Number.POSITIVE_INFINITY
  let at = open()

  const url = ({ n, place }: Entry) => `https://xa.vn/${place}/${n}`
  const text = () =>
    `<rss version="2.0"><channel><title>x</title>${entries
      .map(
        (one, i) =>
          `<item><title>Xã A họp lần ${one.n}</title><link>${url(one)}</link><guid isPermaLink="false">${ids + i}</guid><pubDate>${new Date(Date.UTC(2024, 0, 1, one.hour)).toUTCString()}</pubDate></item>`,
      )
      .join('')}</channel></rss>`
  const page = (of: URL, body: string, type: string) => ({ kind: 'page' as const, url: of, bytes: Buffer.from(body), type })

  function open(): Desk {
    const fresh = desk({ clock, storage, stored })
    const visit: Visitor = async of => {
      if (of.pathname === '/tin.rss') {
        if (answers === 'out-of-order') return { kind: 'failed', fault: 'status-500' }
        listed = answers === 'well' ? entries.map(({ n }) => n) : []
        return page(of, answers === 'well' ? text() : answers === 'cut' ? text().slice(0, -30) : '<html>Lỗi</html>', 'text/xml')
      }
      const n = Number(of.pathname.split('/').at(-1))
      // a site that moved has nothing at its old addresses
      if (![...entries, ...dropped].some(one => url(one) === of.href)) return { kind: 'failed', fault: 'status-404' }
      return page(
        of,
        `Xã A họp lần ${n}\n\nNội dung số ${n}, ủy ban nhân dân xã thông báo.\n\nLượt xem: ${clock.now() % 997}\n`,
        'text/plain',
      )
    }
    const spend = () => {
      if (budget-- <= 0) throw new Died()
    }
    const store: typeof storage.sources = {
      ...storage.sources,
      async put(...given) {
        spend()
        await storage.sources.put(...given)
        if (given[1].listed) for (const n of listed) seen.add(n)
      },
    }
    const take: typeof fresh.ports.take = async (file, options) => {
      spend()
      const taken = await fresh.ports.take(file, options)
      spend() // it may die before what is stored is published,
      if (taken && !options.quiet && !bulletins.has(taken.report.id)) {
        bulletins.add(taken.report.id)
        published.push(taken.report.text.split('\n', 1)[0]!)
      }
      spend() // or before that is written down
      return taken
    }
    return { ...fresh, ports: { ...fresh.ports, store, take, visit } }
  }

  async function look(): Promise<void> {
    clock.advance(48 * 3600_000)
    await pollSource(FEED, at.ports).catch((error: unknown) => {
      if (!(error instanceof Died)) throw error
    })
    if (budget <= 0) {
      budget = Number.POSITIVE_INFINITY
      at = open()
    }
  }

  async function take(now: Step): Promise<void> {
    const random = 'seed' in now ? mulberry(now.seed) : () => 0
    switch (now.do) {
      case 'add':
        for (let i = 0; i < now.count; i++) entries = [{ n: next, place: 0, hour: next++ }, ...entries]
        return
      case 'drop':
        if (entries.length > 1) dropped.push(entries.pop()!)
        return
      case 'return':
        if (dropped.length > 0) entries = [...entries, dropped.pop()!]
        return
      case 'ids':
        ids += 100
        return
      case 'shuffle':
        entries = entries
          .map(one => ({ one, at: random() }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one)
        return
      case 'move-some':
      case 'move-all':
        entries = entries.map(one => (now.do === 'move-all' || random() < 0.5 ? { ...one, place: one.place + 1 } : one))
        return
      case 'redate':
        entries = entries.map(one => ({ ...one, hour: one.hour + Math.floor(random() * 100) }))
        return
      case 'restart':
        at = open()
        return
      case 'crash':
        budget = now.after
        return look()
      case 'look':
        return look()
      default:
        answers = now.do
        await look()
        answers = 'well'
    }
  }

  return { look, take, published, seen, first }
}

function mulberry(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const CRASH = { do: 'crash', after: 1 } as const
const MOVE = { do: 'move-all', seed: 0 } as const

test('whatever a feed does, and whenever the program stops: what was there at first is never pushed, what is new is published once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 8 }), fc.array(step, { maxLength: 25 }), async (first, steps) => {
      const all = world(first)
      await all.look()
      for (const now of steps) await all.take(now)
      for (let n = 0; n < 4; n++) await all.look()
      const news = [...all.seen].filter(n => n >= all.first).map(n => `Xã A họp lần ${n}`)
      expect([...all.published].sort()).toEqual(news.sort())
    }),
    {
      numRuns: 100,
      examples: [
        // cut short before it was published, then at another address and of another day
        [
          1,
          [
            { do: 'add', count: 1 },
            { do: 'crash', after: 3 },
            { do: 'move-some', seed: 0 },
            { do: 'redate', seed: 0 },
          ],
        ],
        // the site moved twice while the program ended amid each look
        [1, [{ do: 'add', count: 1 }, CRASH, MOVE, CRASH, MOVE]],
      ],
    },
  )
}, 120_000)
