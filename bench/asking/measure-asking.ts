import { PerformanceObserver } from 'node:perf_hooks'
import { setImmediate as nextTurn, setTimeout } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
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
const ROUNDS = { quick: 4, whole: 10 }
/** Rounds over before answers count as those of a process that has been running: the code is compiled by then. */
const WARM = 1
/** Questions that each base is asked in a round. */
const A_ROUND = 300

/** A span of time, in milliseconds since the start of the process. */
interface Span {
  readonly from: number
  readonly ms: number
}

/** How long one answer took, and in which base. */
interface Timed {
  readonly size: number
  readonly round: number
  readonly kind: string
  readonly ms: number
}

/**
 * Answers over generated bases, each size asked by turns in one process. `p50Ms`, `p99Ms` are medians over the rounds of a round's own, the
 * first round apart: that is `first`, of a process that has just started. No question comes twice. `longestBlockMs` is the longest that answering
 * kept the event loop from anything else, the first answers too, without the collector's pauses in it.
 */
export async function measureAsking(quick: boolean, seedsDir: string): Promise<Record<string, unknown>> {
  const catalogue = loadCatalogue(seedsDir)
  const sizes = quick ? QUICK_SIZES : SIZES
  const empty = heldMb()
  const largestBase = build(sizes.at(-1)!, seedsDir, catalogue)
  const largestMb = heldMb() - empty
  const bases = [...sizes.slice(0, -1).map(size => build(size, seedsDir, catalogue)), largestBase]
  const askers = bases.map(({ knowledge }) => createAsker({ ...catalogue, knowledge }))
  const pauses = watchCollector()
  const rounds = quick ? ROUNDS.quick : ROUNDS.whole
  const times: Timed[] = []
  const turns: Span[] = []
  let warmAt = 0
  const progress = showProgress(process.stderr, 1)
  progress.start(rounds, 'asking')
  for (let round = 0; round < rounds; round++) {
    if (round === WARM) warmAt = performance.now()
    for (const [i, base] of bases.entries()) {
      const draw = chance(1_000 * round + i)
      const stop = watchTurns(turns)
      for (let n = 0; n < A_ROUND; n++) {
        const question = generateQuestion(base, draw)
        await nextTurn()
        times.push(await ask(askers[i]!.ask, question, { size: base.facts, round }))
      }
      stop()
      await setTimeout(1) // lets the collector's pauses be told
    }
    progress.step(round + 1)
  }
  progress.stop()
  const fuseOverFactsMs = fuseOverFacts(bases[sizes.indexOf(USUAL)]!, USUAL)
  const summary = bases.map(base => summarize(base, times))
  const [usual, largest] = [summary[sizes.indexOf(USUAL)]!, summary.at(-1)!]
  const held = pauses()
  return {
    sizes: summary,
    growth: rounded(largest.p99Ms / usual.p99Ms),
    fuseOverFactsMs,
    ...longest(turns, held),
    warmBlockMs: longest(
      turns.filter(({ from }) => from >= warmAt),
      held,
    ).longestBlockMs,
    warmUpAnswers: WARM * A_ROUND * bases.length,
    largestMb,
    rssMb: Math.round(process.memoryUsage().rss / 2 ** 20),
  }
}

/** What is held in memory, in megabytes, after a collection. */
function heldMb(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  const { heapUsed, external } = process.memoryUsage()
  return Math.round((heapUsed + external) / 2 ** 20)
}

/** Notes how long each turn of the event loop takes, until stopped. */
function watchTurns(turns: Span[]): () => void {
  let from = performance.now()
  let stopped = false
  const look = () => {
    const now = performance.now()
    turns.push({ from, ms: now - from })
    from = now
    if (!stopped) setImmediate(look)
  }
  setImmediate(look)
  return () => {
    stopped = true
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
  return { ...of, kind, ms: performance.now() - from }
}

function summarize({ facts, units }: GeneratedBase, times: readonly Timed[]) {
  const all = times.filter(one => one.size === facts)
  const [first = [], ...byRound] = [...grouped(all, one => one.round).values()]
  const own = all.filter(({ round }) => round >= WARM)
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
  const cold = { p50Ms: rounded(quantile(first, 0.5)), p99Ms: rounded(quantile(first, 0.99)) }
  return { facts, units: units.length, p50Ms: middle(0.5), p99Ms: middle(0.99), first: cold }
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
function watchCollector(): () => readonly Span[] {
  const pauses: Span[] = []
  const observer = new PerformanceObserver(list => {
    for (const { startTime, duration } of list.getEntries()) pauses.push({ from: startTime, ms: duration })
  })
  observer.observe({ entryTypes: ['gc'] })
  return () => {
    observer.disconnect()
    return pauses
  }
}

function longest(turns: readonly Span[], pauses: readonly Span[]) {
  let block = 0
  let gc = 0
  for (const { from, ms } of turns) {
    if (ms <= block) continue
    const within = pauses.filter(pause => pause.from >= from && pause.from < from + ms)
    const held = within.reduce((sum, pause) => sum + pause.ms, 0)
    block = Math.max(block, ms - held)
  }
  for (const { ms } of pauses) gc = Math.max(gc, ms)
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
