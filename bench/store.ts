import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Fact } from '../src/domain/fact.ts'
import type { Report } from '../src/domain/report.ts'
import { readFile } from '../src/intake.ts'
import { openReader, ROOT } from '../src/main.ts'
import { reportSources } from '../src/report-files.ts'
import { openStorage, type Storage } from '../src/storage/open-storage.ts'
import { bulletin } from '../tests/support/house.ts'

const SIZES = [1_000, 100_000] as const
const FACTS_A_REPORT = 50

/**
 * What it costs to write one delivery down, claimed and then sent, each on disk before the next step, with few and with many facts stored; to open
 * the folder with the most; and what a fact takes on disk. Facts are those of the shipped reports, over and over, under new ids.
 */
export async function store(quick: boolean): Promise<Record<string, unknown>> {
  const facts = await shippedFacts()
  const sendMs: Record<string, number> = {}
  let [loadMs, bytesPerFact] = [0, 0]
  for (const size of SIZES) {
    const folder = mkdtempSync(join(tmpdir(), 'hoixa-store-'))
    try {
      const filled = await openStorage(folder, 'write')
      await filled.reports.put([...reportsOf(facts, size)])
      await filled.close()
      const loads: number[] = []
      for (let i = 0; i < (quick ? 3 : 7); i++) {
        const from = performance.now()
        const storage = await openStorage(folder, 'write')
        loads.push(performance.now() - from)
        if (i === 0) sendMs[size] = await writeDown(storage, quick ? 500 : 2_000)
        await storage.close()
      }
      loadMs = median(loads, 0)
      bytesPerFact = Math.round(statSync(join(folder, 'knowledge.json')).size / size)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
  return { sendMs, loadMs, bytesPerFact }
}

async function shippedFacts(): Promise<readonly Fact[]> {
  const reader = openReader()
  const facts: Fact[] = []
  for (const source of await reportSources(join(ROOT, 'seeds', 'reports')))
    facts.push(...(await readFile(await source.load(), reader)).facts)
  return facts
}

function* reportsOf(facts: readonly Fact[], size: number): Generator<{ report: Report; facts: readonly Fact[] }> {
  for (let at = 0; at < size; at += FACTS_A_REPORT) {
    const id = `report-${at}`
    const mine = Array.from({ length: Math.min(FACTS_A_REPORT, size - at) }, (_, i): Fact => {
      const fact = facts[(at + i) % facts.length]!
      return { ...fact, id: `${fact.id}-${at + i}`, report: id }
    })
    yield { report: { id, title: id, text: id, hash: id }, facts: mine }
  }
}

async function writeDown({ outbox }: Storage, deliveries: number): Promise<number> {
  const notice = bulletin()
  await outbox.add(
    notice,
    Array.from({ length: deliveries }, (_, i) => ({ bulletin: notice.id, chat: i + 1, dueAt: 0, attempts: 0 })),
  )
  const times: number[] = []
  for (let i = 0; i < deliveries; i++) {
    const from = performance.now()
    const [claimed] = await outbox.claim(0, 60_000, 1)
    await outbox.done(claimed!, i + 1)
    times.push(performance.now() - from)
  }
  return median(times, 2)
}

function median(values: readonly number[], digits: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return Number((sorted[Math.floor(sorted.length / 2)] ?? 0).toFixed(digits))
}
