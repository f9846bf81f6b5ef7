/**
 * `npm run score [-- --show]`: extraction and answering on `tests/gold`, through the command line, against `tests/gold/floors.json`.
 * Where another sample lies beside the project (../shared/eval), its own scorers are run on it too, without floors.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { type Question, type Reply, scoreAsk } from './scorers/ask.ts'
import { type FoundFact, type GoldFact, scoreExtract } from './scorers/extract.ts'

const root = resolve(import.meta.dirname, '..')
const gold = join(root, 'tests', 'gold')
const otherSample = join(root, '..', 'shared', 'eval')
const seeds = join(root, '..', 'shared', 'seeds')
const show = process.argv.includes('--show')
const scratch = mkdtempSync(join(tmpdir(), 'hoixa-score-'))

try {
  process.exitCode = scoreOurs() ? 0 : 1
  if (existsSync(otherSample)) scoreBeside()
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

/** Whether every figure is at its floor or above. */
function scoreOurs(): boolean {
  const floors = JSON.parse(readFileSync(join(gold, 'floors.json'), 'utf8')) as Record<string, number>
  const { figures, milestones } = scoreExtract(readLines<GoldFact>(join(gold, 'facts.jsonl')), extract(files(join(gold, 'reports'))))
  const asked = scoreAsk(readLines<Question>(join(gold, 'questions.jsonl')), ask(join(gold, 'reports'), join(gold, 'questions.jsonl')))
  if (show) for (const fault of [...figures.faults, ...milestones.faults, ...asked.faults]) console.log(fault)
  for (const [style, [right, of]] of asked.byStyle) console.log(`  ${style.padEnd(18)} ${right}/${of}`)
  const rows: [name: string, measured: number, note: string, atMost?: boolean][] = [
    ['extractStrictF1', figures.strictF1, `${figures.gold} figures, ${figures.found} found, value F1 ${percent(figures.valueF1)}`],
    ['milestonesF1', milestones.strictF1, `${milestones.gold} milestones, ${milestones.found} found`],
    ['askRight', asked.right / asked.questions, `${asked.right} of ${asked.questions} questions`],
    ['wrongNumbers', asked.wrongNumbers, 'answers with a wrong number', true],
  ]
  console.log(`\n${'tests/gold'.padEnd(18)} ${'measured'.padStart(9)} ${'floor'.padStart(7)}`)
  let ok = true
  for (const [name, measured, note, atMost] of rows) {
    const floor = floors[name]
    const reached = floor === undefined || (atMost ? measured <= floor : measured >= floor)
    ok &&= reached
    const print = atMost ? String : percent
    console.log(
      `${name.padEnd(18)} ${print(measured).padStart(9)} ${(floor === undefined ? '–' : print(floor)).padStart(7)} ${reached ? '  ' : 'BELOW'} ${note}`,
    )
  }
  return ok
}

/** The last line of each of the other sample's scorers. */
function scoreBeside(): void {
  console.log('\n../shared/eval')
  const originals = files(seeds).filter(file => file.endsWith('.txt'))
  beside('originals', 'score_extract.mjs', [
    join(otherSample, 'seeds.gold.jsonl'),
    save('seeds', hoixa(['extract', '--json', ...originals])),
  ])
  const reports = join(otherSample, 'reports')
  if (existsSync(reports))
    beside('reports', 'score_extract.mjs', [
      join(otherSample, 'reports.gold.jsonl'),
      save('reports', hoixa(['extract', '--json', ...files(reports)])),
    ])
  const questions = join(otherSample, 'questions.seeds.jsonl')
  beside('questions', 'score_ask.mjs', [
    questions,
    save('ask', hoixa(['ask', '--json', '--reports', seeds], readFileSync(questions, 'utf8'))),
  ])
  const cases = join(otherSample, '..', 'quantities.jsonl')
  if (!existsSync(join(otherSample, 'score_quantities.mjs')) || !existsSync(cases)) return
  const folder = join(scratch, 'quantities')
  run(join(otherSample, 'score_quantities.mjs'), ['write', cases, folder])
  beside('expressions', 'score_quantities.mjs', ['score', cases, save('expressions', hoixa(['extract', '--json', ...files(folder)]))])
}

function beside(name: string, scorer: string, args: readonly string[]): void {
  const out = run(join(otherSample, scorer), show ? [...args, '--show'] : args).trimEnd()
  console.log(
    `  ${name.padEnd(12)} ${
      show
        ? `\n${out}`
        : out
            .split('\n')
            .slice(scorer === 'score_extract.mjs' ? -2 : -1)
            .join('\n               ')
    }`,
  )
}

function extract(reports: readonly string[]): FoundFact[] {
  const lines = parseLines<FoundFact & { file: string; error?: string }>(hoixa(['extract', '--json', ...reports]))
  for (const { file, error } of lines) if (error !== undefined) console.error(`${file}: ${error}`)
  return lines.filter(line => line.error === undefined).map(line => ({ ...line, doc: basename(line.file) }))
}

function ask(reports: string, questions: string): Reply[] {
  return parseLines<Reply>(hoixa(['ask', '--json', '--reports', reports], readFileSync(questions, 'utf8')))
}

function hoixa(args: readonly string[], input = ''): string {
  return run(join(root, 'bin', 'hoixa.mjs'), args, input)
}

function run(script: string, args: readonly string[], input = ''): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, ...args], {
    input,
    encoding: 'utf8',
    cwd: root,
    maxBuffer: 2 ** 28,
  })
  if (status === null || status > 1 || (stdout === '' && stderr !== '')) console.error(stderr)
  return stdout
}

function save(name: string, lines: string): string {
  const path = join(scratch, `${name}.jsonl`)
  writeFileSync(path, lines)
  return path
}

function files(folder: string): string[] {
  return readdirSync(folder)
    .filter(name => !name.startsWith('.') && !name.endsWith('.meta.json'))
    .sort()
    .map(name => join(folder, name))
}

function readLines<T>(path: string): T[] {
  return parseLines<T>(readFileSync(path, 'utf8'))
}

/** JSON Lines whose shape the contract (or this repository's own sample) gives. */
function parseLines<T>(text: string): T[] {
  return text
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line) as T)
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}
