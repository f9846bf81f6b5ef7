import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../src/main.ts'
import { measureAsking } from './asking/measure-asking.ts'
import { correct } from './correct.ts'
import { crash } from './crash.ts'
import { deliver } from './deliver.ts'
import { follow } from './follow.ts'
import { longReports } from './long-reports.ts'
import { read, textsIn } from './read.ts'
import { store } from './store.ts'

/** `npm run --silent bench -- NAME [--quick]`: one JSON line on standard output, a table for people on standard error. */
const BENCHES: Record<string, (quick: boolean) => Promise<Record<string, unknown>>> = {
  start,
  read: readAll,
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

const TELL_SIZE =
  'data:text/javascript,process.on("exit",()=>{const u=process.resourceUsage();process.stderr.write("rss "+u.maxRSS+" cpu "+(u.userCPUTime+u.systemCPUTime)+"\\n")})'

function run(
  args: readonly string[],
  env: Record<string, string>,
  input = '',
): Promise<{ firstByteAt: number; rssKb: number; cpuSeconds: number }> {
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
      const used = /rss (\d+) cpu (\d+)/.exec(told)
      if (code !== 0 || !used) reject(new Error(`exit ${code}: ${told}`))
      else resolve({ firstByteAt, rssKb: Number(used[1]), cpuSeconds: Number(used[2]) / 1e6 })
    })
    child.stdin.end(input)
  })
}

/** Reports as they come, and long ones. */
async function readAll(quick: boolean): Promise<Record<string, unknown>> {
  const figures = await read(quick)
  return quick ? figures : { ...figures, ...(await longReports(await textsIn('tests', 'gold', 'reports'), readByProgram)) }
}

async function readByProgram(file: string): Promise<{ cpuSeconds: number; rssMb: number }> {
  const { rssKb, cpuSeconds } = await run(['extract', '--json', file], {})
  return { cpuSeconds: Math.round(cpuSeconds * 10) / 10, rssMb: Math.round(rssKb / 1024) }
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
