import { expect, test } from 'vitest'
import { type CardPorts, correctCards, runCards } from '../../src/bulletins/correct-cards.ts'
import type { Failed } from '../../src/bulletins/in-turn.ts'
import { pace } from '../../src/bulletins/pace.ts'
import { shownFigure } from '../../src/bulletins/stale-cards.ts'
import type { Fact } from '../../src/domain/fact.ts'
import { quantity } from '../../src/domain/quantity.ts'
import type { Report } from '../../src/domain/report.ts'
import type { EditOutcome } from '../../src/ports.ts'
import { memoryAudit } from '../../src/storage/audit.ts'
import { memoryStorage } from '../../src/storage/open-storage.ts'
import { cited } from '../support/fake-app.ts'
import { fakeClock } from '../support/fake-clock.ts'

const REPORT: Report = { id: 'dq.md', title: 'Báo cáo năm 2021', text: '', hash: 'one', date: '2021-01-20', rules: 3 }
const income = (millions: number, more: Partial<Fact> = {}): Fact =>
  cited({ report: REPORT.id, quantity: quantity(millions * 1e6, 'đồng/người/năm'), ...more }).fact
const poverty = (value: number): Fact =>
  income(0, { indicator: { id: 'poverty_rate', name: 'tỷ lệ hộ nghèo', text: 'hộ nghèo' }, quantity: quantity(value, '%') })

/** Cards that show these figures of the report as it was first. */
async function house(
  shown: readonly (readonly Fact[])[],
  outcome: (card: string, tries: number) => EditOutcome | undefined = () => undefined,
) {
  const storage = memoryStorage()
  const clock = fakeClock()
  const audit = memoryAudit()
  const edits: { card: string; changes: string[]; now: (number | undefined)[]; at: number }[] = []
  const tries = new Map<string, number>()
  let version = 0
  const facts = [...new Set(shown.flat())]
  await storage.reports.put([{ report: REPORT, facts }])
  for (const [at, figures] of shown.entries())
    await storage.cards.put({ id: `c${at}`, language: 'vi', at: 0, figures: figures.map(fact => shownFigure(fact, REPORT)) }, 7)
  const ports: CardPorts = {
    cards: storage.cards,
    reports: storage.reports,
    version: () => version,
    clock,
    audit,
    limiter: pace(clock, { perSecond: 20, share: 1, kind: 'even' }),
    log: { info() {}, warn() {}, error() {} },
    editor: {
      async editCard({ card, changes, now }) {
        tries.set(card.id, (tries.get(card.id) ?? 0) + 1)
        const became = outcome(card.id, tries.get(card.id)!) ?? { kind: 'edited' }
        const words = changes.map(change => `${change.was.quantity?.value} → ${change.now?.quantity?.value}`)
        if (became.kind === 'edited')
          edits.push({ card: card.id, changes: words, now: now.map(({ fact }) => fact.quantity?.value), at: clock.now() })
        return became
      },
    },
  }
  const publish = async (report: Partial<Report>, now: readonly Fact[]) => {
    version++
    await storage.reports.put([{ report: { ...REPORT, ...report }, facts: now }])
  }
  return { ports, storage, audit, edits, publish, clock }
}

test('each card that shows the figure is edited once, at the pace, and written down without whose it was', async () => {
  const { ports, edits, publish, audit } = await house([[income(40), poverty(5)], [poverty(5)], [income(40)]])
  await publish({ hash: 'two' }, [income(42), poverty(5)])
  expect(await correctCards(ports)).toBe(0)
  expect(edits).toEqual([
    { card: 'c0', changes: ['40000000 → 42000000'], now: [42e6, 5], at: 0 },
    { card: 'c2', changes: ['40000000 → 42000000'], now: [42e6], at: 50 },
  ])
  await correctCards(ports)
  expect(edits).toHaveLength(2)
  expect(audit.lines.map(({ report, what, where }) => [report, what, where])).toEqual([
    ['dq.md', 'edited', 'card'],
    ['dq.md', 'edited', 'card'],
  ])
  await publish({ hash: 'three' }, [income(41), poverty(5)])
  await correctCards(ports)
  expect(edits.at(-1)).toMatchObject({ changes: ['42000000 → 41000000'] })
})

test('a figure that was taken out, and a report that is forgotten, are said to be gone', async () => {
  const { ports, edits, publish, storage } = await house([[income(40), poverty(5)], [poverty(5)]])
  await publish({ hash: 'two' }, [poverty(5)])
  await correctCards(ports)
  expect(edits).toMatchObject([{ card: 'c0', changes: ['40000000 → undefined'], now: [5] }])
  await storage.reports.remove([REPORT.id])
  await correctCards(ports)
  expect(edits.slice(1), 'a second after its last edit').toMatchObject([
    { card: 'c1', changes: ['5 → undefined'], now: [] },
    { card: 'c0', changes: ['5 → undefined'], now: [] },
  ])
  expect(await storage.cards.all(), 'nothing is left to put right').toEqual([])
})

test('other news under the file name, another wording, and what our rules read otherwise change nothing', async () => {
  const { ports, edits, publish } = await house([[income(40)]])
  await publish({ hash: 'two', title: 'Báo cáo năm 2022', date: '2022-01-20' }, [income(45)])
  await correctCards(ports)
  await publish({ hash: 'three' }, [income(40, { span: { start: 9, end: 10 } })])
  await correctCards(ports)
  await publish({ hash: 'one', rules: 4 }, [income(44)])
  await correctCards(ports)
  expect(edits).toEqual([])
})

test('a figure that staff put right while its report stayed as it is', async () => {
  const { ports, edits, publish } = await house([[income(40)]])
  await publish({}, [income(42, { corrected: { at: 5, was: quantity(40e6, 'đồng/người/năm') } })])
  await correctCards(ports)
  await correctCards(ports)
  expect(edits).toMatchObject([{ changes: ['40000000 → 42000000'] }])
})

test.each([
  ['beyond', { kind: 'beyond' }],
  ['gone', { kind: 'gone' }],
  ['refused', { kind: 'refused', reason: 'x' }],
] as const)('one that cannot be edited (%s) is given up and forgotten', async (what, outcome) => {
  const { ports, publish, audit, storage } = await house([[income(40)], [income(40)]], card => (card === 'c0' ? outcome : undefined))
  await publish({ hash: 'two' }, [income(42)])
  expect(await correctCards(ports)).toBe(0)
  expect((await storage.cards.all()).map(({ id }) => id)).toEqual(['c1'])
  expect(audit.lines.map(line => line.what)).toEqual([what, 'edited'])
})

test('a wait is waited for; what fails is tried again beside the others, and while it runs what changes is seen', async () => {
  const { ports, publish, edits } = await house([[income(40)], [income(40)], [income(40)]], (card, tries) => {
    if (card === 'c0' && tries === 1) return { kind: 'later', afterMs: 3_000, everyone: true }
    return card === 'c1' && tries < 3 ? { kind: 'later', afterMs: 1_000, everyone: false } : undefined
  })
  const over = new AbortController()
  const run = runCards(ports, over.signal)
  await ports.clock.sleep(5_000)
  expect(edits).toEqual([])
  await publish({ hash: 'two' }, [income(42)])
  await ports.clock.sleep(20_000)
  over.abort()
  await run
  expect(edits.map(({ card }) => card).sort()).toEqual(['c0', 'c1', 'c2'])
  expect(Math.min(...edits.map(({ at }) => at))).toBeGreaterThanOrEqual(8_000)
})

test('one that never can be reached is given up after hours', async () => {
  const { ports, publish, storage, audit } = await house([[income(40)]], () => ({ kind: 'later', afterMs: 1_000, everyone: false }))
  await publish({ hash: 'two' }, [income(42)])
  const failed: Failed = new Map()
  for (let hour = 0; hour < 60 && (await storage.cards.all()).length > 0; hour++) {
    await correctCards(ports, undefined, failed)
    await ports.clock.sleep(600_000)
  }
  expect(audit.lines.map(({ what }) => what)).toEqual(['given-up'])
})

test('a kill between the edit and its record repeats that edit alone', async () => {
  const { ports, publish, edits, storage } = await house([[income(40)], [income(40)]])
  await publish({ hash: 'two' }, [income(42)])
  const killed = { ...storage.cards, update: () => new Promise<never>(() => {}) }
  const over = new AbortController()
  const dead = correctCards({ ...ports, cards: { ...killed, all: storage.cards.all, version: 0 } }, over.signal)
  await ports.clock.sleep(1_000)
  over.abort()
  void dead
  expect(edits).toHaveLength(2)
  await correctCards(ports)
  await correctCards(ports)
  expect(edits.map(({ card, now }) => [card, ...now])).toEqual([
    ['c0', 42e6],
    ['c1', 42e6],
    ['c0', 42e6],
    ['c1', 42e6],
  ])
})
