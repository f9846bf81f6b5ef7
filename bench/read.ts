import { join } from 'node:path'
import { readFile } from '../src/intake.ts'
import { openReader, ROOT } from '../src/main.ts'
import { readReport } from '../src/reading/read-report.ts'
import { reportSources } from '../src/report-files.ts'

const REPORT_BYTES = 10_000
/** Not counted: while the program still gets warm. */
const WARM_UP = 400
/** One pass is too short to be timed. */
const PASSES = 10

/**
 * Text reports of ten kilobytes a second on one core, and the time as a multiple of one pass of the bare number pattern over the same text: of the
 * sample's text reports, which are dense with figures, and of the shipped reports, which are news as people write it. Each report is another
 * stretch of those texts, begun at a line.
 */
export async function read(quick: boolean): Promise<Record<string, unknown>> {
  const rounds = quick ? 60 : 240
  const dense = await measure(await textsIn('tests', 'gold', 'reports'), rounds)
  const shipped = await measure(await textsIn('seeds', 'reports'), rounds)
  return { ...dense, shipped }
}

interface Measured {
  /** By the median of the time that a report takes, other programs' share of the core in it. */
  readonly reportsPerSecond: number
  /** By the processor time that all of them take, that of the compiler's and collector's threads in it. */
  readonly reportsPerProcessorSecond: number
  /** In processor time. */
  readonly ratioToPattern: number
  readonly factsPerReport: number
}

/** The plain text of all reports in a folder. */
export async function textsIn(...folder: string[]): Promise<string> {
  const sources = await reportSources(join(ROOT, ...folder))
  const texts: string[] = []
  for (const { name, load } of sources) {
    if (folder[0] === 'tests' && !name.endsWith('.txt')) continue
    const { bytes } = await load()
    texts.push((await readReport(bytes, name)).text)
  }
  return texts.join('\n\n')
}

async function measure(whole: string, rounds: number): Promise<Measured> {
  const reader = openReader()
  const times: number[] = []
  let facts = 0
  let spent = 0
  let bare = 0
  for (let i = 0; i < WARM_UP + rounds; i++) {
    const text = stretchOf(whole, (i * 7) % rounds, rounds)
    const bytes = new TextEncoder().encode(text)
    const before = processorTime()
    const from = performance.now()
    const { facts: found } = await readFile({ name: `report-${i}.txt`, bytes }, reader)
    const took = performance.now() - from
    const between = processorTime()
    for (let pass = 0; pass < PASSES; pass++) for (const _ of text.matchAll(/\d+(?:[.,]\d+)*/g));
    const after = processorTime()
    if (i < WARM_UP) continue
    times.push(took)
    spent += between - before
    bare += (after - between) / PASSES
    facts += found.length
  }
  return {
    reportsPerSecond: Math.round(1000 / median(times)),
    reportsPerProcessorSecond: Math.round(rounds / spent),
    ratioToPattern: Math.round(spent / bare),
    factsPerReport: Math.round(facts / rounds),
  }
}

/** Of this process so far, in seconds. */
function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** So many bytes from the line after the place at `part` of `parts`, round the end to the start; again from there where the text is shorter. */
function stretchOf(whole: string, part: number, parts: number): string {
  const at = whole.indexOf('\n', Math.floor((whole.length * part) / parts)) + 1
  const turned = `${whole.slice(at)}\n\n${whole.slice(0, at)}`
  const bytes = new TextEncoder().encode(turned.length < REPORT_BYTES ? `${turned}\n\n${turned}` : turned)
  return new TextDecoder().decode(bytes.slice(0, REPORT_BYTES)).replace(/\ufffd$/, '')
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
