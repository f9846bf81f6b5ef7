import { PerformanceObserver } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import Fuse from 'fuse.js'
import { createAsker } from '../../src/asking/asker.ts'
import { showProgress } from '../../src/progress.ts'
import { type Catalogue, loadCatalogue } from '../../src/seeds.ts'
import { chance } from './chance.ts'
import { type GeneratedBase, generateBase } from './generated-base.ts'
import { generateQuestion, type TypedQuestion } from './generated-questions.ts'

const SIZES = [6_000, 60_000, 600_000, 2_000_000]
/** The growth is that from here to the largest. */
const USUAL = 60_000
const QUICK_SIZES = [6_000, USUAL, 2_000_000]
const THIS_YEAR = 2024
const ROUNDS = { quick: 3, whole: 9 }
/** Questions that each base is asked in a round. */
const A_ROUND = 300

/** How long one answer took, from when, and in which base. */
interface Timed {
  readonly size: number
  readonly round: number
  readonly kind: string
  readonly from: number
  readonly ms: number
}

/**
 * Answers over generated bases, each size asked by turns in one process. `p50Ms`, `p99Ms` are medians over the rounds of a round's own; no
 * question comes twice. `longestBlockMs` is the longest answer of all, the first ones too, without the collector's pauses in it.
 */
export async function measureAsking(quick: boolean, seedsDir: string): Promise<Record<string, unknown>> {
  const catalogue = loadCatalogue(seedsDir)
  const pauses = watchCollector()
  const sizes = quick ? QUICK_SIZES : SIZES
  const bases = sizes.map(size => build(size, seedsDir, catalogue))
  const askers = bases.map(({ knowledge }) => createAsker({ ...catalogue, knowledge }))
  const rounds = quick ? ROUNDS.quick : ROUNDS.whole
  const times: Timed[] = []
  const progress = showProgress(process.stderr, 1)
  progress.start(rounds, 'asking')
  for (let round = 0; round < rounds; round++) {
    for (const [i, base] of bases.entries()) {
      const draw = chance(1_000 * round + i)
      for (let n = 0; n < A_ROUND; n++) times.push(await ask(askers[i]!.ask, generateQuestion(base, draw), { size: base.facts, round }))
      await setTimeout(1) // lets the collector's pauses be told
    }
    progress.step(round + 1)
  }
  progress.stop()
  const fuseOverFactsMs = fuseOverFacts(bases[sizes.indexOf(USUAL)]!, USUAL)
  const summary = bases.map(base => summarize(base, times))
  const [usual, largest] = [summary[sizes.indexOf(USUAL)]!, summary.at(-1)!]
  return {
    sizes: summary,
    growth: rounded(largest.p99Ms / usual.p99Ms),
    fuseOverFactsMs,
    ...longest(times, pauses()),
    rssMb: Math.round(process.memoryUsage().rss / 2 ** 20),
  }
}

function build(facts: number, seedsDir: string, catalogue: Catalogue): GeneratedBase {
  const progress = showProgress(process.stderr, 1)
  progress.start(facts, `building ${facts} facts`)
  const base = generateBase(facts, seedsDir, catalogue, done => progress.step(done))
  progress.stop()
  return base
}

async function ask(
  answer: ReturnType<typeof createAsker>['ask'],
  { kind, question, history }: TypedQuestion,
  of: { size: number; round: number },
): Promise<Timed> {
  const from = performance.now()
  await answer(question, { history, language: 'vi', thisYear: THIS_YEAR })
  return { ...of, kind, from, ms: performance.now() - from }
}

function summarize({ facts, units }: GeneratedBase, times: readonly Timed[]) {
  const own = times.filter(one => one.size === facts)
  const byRound = [...grouped(own, one => one.round).values()]
  const slowest: Record<string, number> = {}
  for (const [kind, took] of grouped(own, one => one.kind)) slowest[kind] = rounded(quantile(took, 0.9))
  process.stderr.write(`${facts} facts, p90 by kind: ${JSON.stringify(slowest)}\n`)
  const middle = (q: number) =>
    rounded(
      quantile(
        byRound.map(round => quantile(round, q)),
        0.5,
      ),
    )
  return { facts, units: units.length, p50Ms: middle(0.5), p99Ms: middle(0.99) }
}

function grouped<K>(times: readonly Timed[], keyOf: (one: Timed) => K): ReadonlyMap<K, readonly number[]> {
  const groups = new Map<K, number[]>()
  for (const one of times) {
    const group = groups.get(keyOf(one))
    if (group) group.push(one.ms)
    else groups.set(keyOf(one), [one.ms])
  }
  return groups
}

/** What the collector held up, told when asked. */
function watchCollector(): () => readonly { from: number; ms: number }[] {
  const pauses: { from: number; ms: number }[] = []
  const observer = new PerformanceObserver(list => {
    for (const { startTime, duration } of list.getEntries()) pauses.push({ from: startTime, ms: duration })
  })
  observer.observe({ entryTypes: ['gc'] })
  return () => {
    observer.disconnect()
    return pauses
  }
}

function longest(times: readonly Timed[], pauses: readonly { from: number; ms: number }[]) {
  let block = 0
  let gc = 0
  for (const { from, ms } of times) {
    const within = pauses.filter(pause => pause.from >= from && pause.from < from + ms)
    const held = within.reduce((sum, pause) => sum + pause.ms, 0)
    block = Math.max(block, ms - held)
    gc = Math.max(gc, ...within.map(pause => pause.ms))
  }
  return { longestBlockMs: rounded(block), longestGcMs: rounded(gc) }
}

/** What the same costs where fuse.js goes through the facts: the middle one of three questions. */
function fuseOverFacts({ knowledge, units, measuredIn }: GeneratedBase, most: number): number {
  const lines: string[] = []
  for (const unit of units)
    for (const { indicator } of measuredIn(unit))
      for (let year = 0; year < 10; year++) lines.push(`${indicator.text} ${unit.name} ${2015 + year}`)
  const fuse = new Fuse(lines.slice(0, Math.min(most, knowledge.size)), { ignoreLocation: true })
  const took = units.slice(0, 3).map(unit => {
    const from = performance.now()
    fuse.search(`thu nhap binh quan ${unit.name} nam 2021`, { limit: 5 })
    return performance.now() - from
  })
  return Math.round(quantile(took, 0.5))
}

function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0
}

const rounded = (value: number): number => Math.round(value * 100) / 100
