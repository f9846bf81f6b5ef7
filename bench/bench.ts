import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { readFile } from '../src/intake.ts'
import { openReader, ROOT } from '../src/main.ts'
import { reportSources } from '../src/report-files.ts'
import { measureAsking } from './asking/measure-asking.ts'
import { correct } from './correct.ts'
import { crash } from './crash.ts'
import { deliver } from './deliver.ts'
import { follow } from './follow.ts'
import { store } from './store.ts'

/** `npm run --silent bench -- NAME [--quick]`: one JSON line on standard output, a table for people on standard error. */
const BENCHES: Record<string, (quick: boolean) => Promise<Record<string, unknown>>> = {
  start,
  read,
  deliver,
  ask: quick => measureAsking(quick, join(ROOT, 'seeds')),
  store,
  follow,
  correct,
  crash,
}

/** From the start of the process to its first answer over the shipped reports, built form; what it held at most. */
async function start(quick: boolean): Promise<Record<string, unknown>> {
  const times: number[] = []
  const sizes: number[] = []
  const stored = mkdtempSync(join(tmpdir(), 'hoixa-bench-'))
  const warm: number[] = []
  try {
    for (let i = 0; i < (quick ? 5 : 15); i++) {
      const { ms, rssMb } = await firstAnswer(join(stored, 'nothing-here'))
      times.push(ms)
      sizes.push(rssMb)
    }
    await run(['start'], { DATA_DIR: stored, BOT_TOKEN: '' }, 'xin chào\n')
    for (let i = 0; i < (quick ? 5 : 15); i++) warm.push((await firstAnswer(stored)).ms)
  } finally {
    rmSync(stored, { recursive: true, force: true })
  }
  return { firstAnswerMs: median(times), firstAnswerStoredMs: median(warm), rssMb: median(sizes) }
}

async function firstAnswer(dataDir: string): Promise<{ ms: number; rssMb: number }> {
  const from = performance.now()
  const { firstByteAt, rssKb } = await run(['ask', '--json', 'thu nhập bình quân xã Dương Quang 2021'], { DATA_DIR: dataDir })
  return { ms: Math.round(firstByteAt - from), rssMb: Math.round(rssKb / 1024) }
}

const TELL_SIZE = 'data:text/javascript,process.on("exit",()=>process.stderr.write("rss "+process.resourceUsage().maxRSS+"\\n"))'

function run(args: readonly string[], env: Record<string, string>, input = ''): Promise<{ firstByteAt: number; rssKb: number }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', TELL_SIZE, join(ROOT, 'bin', 'hoixa.mjs'), ...args], {
      env: { ...process.env, ...env },
    })
    let firstByteAt = 0
    let told = ''
    child.stdout.on('data', () => {
      firstByteAt ||= performance.now()
    })
    child.stderr.on('data', chunk => {
      told += chunk
    })
    child.on('error', reject)
    child.on('close', code => {
      const rss = /rss (\d+)/.exec(told)
      if (code !== 0 || !rss) reject(new Error(`exit ${code}: ${told}`))
      else resolve({ firstByteAt, rssKb: Number(rss[1]) })
    })
    child.stdin.end(input)
  })
}

const REPORT_BYTES = 10_000

/**
 * Text reports of ten kilobytes a second on one core, and the time as a multiple of one pass of the bare number pattern over the same text. Each is
 * another stretch of the sample's text reports, begun at a line, so that nothing is remembered from the one before.
 */
async function read(quick: boolean): Promise<Record<string, unknown>> {
  const reader = openReader()
  const sources = await reportSources(join(ROOT, 'tests', 'gold', 'reports'))
  const texts = await Promise.all(
    sources.filter(({ name }) => name.endsWith('.txt')).map(async ({ load }) => new TextDecoder().decode((await load()).bytes)),
  )
  const whole = texts.join('\n\n')
  const rounds = quick ? 60 : 240
  const times: number[] = []
  const ratios: number[] = []
  let facts = 0
  for (let i = 0; i < rounds; i++) {
    const at = whole.indexOf('\n', Math.floor((whole.length * ((i * 7) % rounds)) / rounds)) + 1
    const text = firstBytes(whole.slice(at) + whole.slice(0, at), REPORT_BYTES)
    const bytes = new TextEncoder().encode(text)
    const from = performance.now()
    const { facts: found } = await readFile({ name: `report-${i}.txt`, bytes }, reader)
    const took = performance.now() - from
    const bare = performance.now()
    for (const _ of text.matchAll(/\d+(?:[.,]\d+)*/g));
    times.push(took)
    ratios.push(took / (performance.now() - bare))
    facts += found.length
  }
  return {
    reportsPerSecond: Math.round(1000 / median(times.slice(rounds / 5))),
    ratioToPattern: Math.round(median(ratios.slice(rounds / 5))),
    factsPerReport: Math.round(facts / rounds),
  }
}

/** The start of a text that fills so many bytes. */
function firstBytes(text: string, bytes: number): string {
  return new TextDecoder().decode(new TextEncoder().encode(text).slice(0, bytes)).replace(/\ufffd$/, '')
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return Math.round((sorted[Math.floor(sorted.length / 2)] ?? 0) * 10) / 10
}

const [name = '', ...rest] = process.argv.slice(2)
const bench = BENCHES[name]
if (!bench || rest.some(arg => arg !== '--quick')) {
  process.stderr.write(`bench NAME [--quick], where NAME is one of ${Object.keys(BENCHES).join(', ')}\n`)
  process.exitCode = 2
} else {
  const figures = await bench(rest.includes('--quick'))
  for (const [figure, value] of Object.entries(figures)) process.stderr.write(`${figure.padEnd(20)} ${JSON.stringify(value)}\n`)
  process.stdout.write(`${JSON.stringify({ bench: name, figures, host: { cores: cpus().length, node: process.versions.node } })}\n`)
}
