import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { createInterface } from 'node:readline'
import { systemClock } from './clock.ts'
import { type Config, readConfig } from './config.ts'
import type { Answer, CitedFact } from './domain/answer.ts'
import { HoiXaError } from './domain/errors.ts'
import type { Fact } from './domain/fact.ts'
import { readFile } from './intake.ts'
import { jsonLog } from './log.ts'
import { doRequest, type House, openHouse, openMemoryHouse, openReader, openReadingHouse, ROOT, reportFile, reportFiles } from './main.ts'
import type { Log } from './ports.ts'
import { showProgress } from './progress.ts'
import { awaitReply, type Request, submit } from './storage/inbox.ts'
import { openStorage } from './storage/open-storage.ts'
import { renderAnswer } from './telegram/render.ts'
import { loadVoices, sayError, type Voices } from './telegram/say.ts'

const USAGE = `hoixa COMMAND [ARG …]

  start                                the bot, with BOT_TOKEN set; a chat in the terminal without it
  extract --json FILE …                prints the facts found in reports
  ask --json [QUESTION]                answers; without QUESTION reads one JSON object a line
      [--reports DIR] [--now YYYY-MM-DD]
  publish [--json] FILE                takes a report or notice in and queues it for its subscribers
  import [--json] DIR                  takes every report of a folder in, without pushing
  outbox [--json]                      sent, waiting, failed and parked of each bulletin
`
const EXIT = { done: 0, failed: 1, usage: 2, busy: 4 } as const
type Exit = (typeof EXIT)[keyof typeof EXIT]
/** A bot that holds the folder looks every 200 ms; a report takes well under a second. */
const REPLY_MS = 20_000
/** After so long without a word it is seen whether the holder is still there. */
const TAKE_OVER_MS = 1_000

/** The one chat that a terminal reaches; a number that Telegram gives nobody. */
const TERMINAL_CHAT = 1

/** Whoever pipes questions in may ask as fast as they like. */
const UNHURRIED = { burst: Number.MAX_SAFE_INTEGER, perSecond: 1 }

interface Line {
  readonly positional: readonly string[]
  readonly json: boolean
  readonly reports?: string
  readonly now?: string
}

class UsageError extends Error {}

function parse(args: readonly string[]): Line {
  const positional: string[] = []
  const options: { json: boolean; reports?: string; now?: string } = { json: false }
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!
    if (arg === '--json') options.json = true
    else if (arg === '--reports' || arg === '--now') {
      const value = args[++i]
      if (value === undefined) throw new UsageError(`${arg} needs a value`)
      options[arg === '--reports' ? 'reports' : 'now'] = value
    } else if (arg.startsWith('--')) throw new UsageError(`unknown option ${arg}`)
    else positional.push(arg)
  }
  return { positional, ...options }
}

async function main(args: readonly string[]): Promise<Exit> {
  const [command, ...rest] = args
  const voices = loadVoices(join(ROOT, 'locales'))
  try {
    const line = parse(rest)
    switch (command) {
      case 'extract':
        return await extractFiles(line, voices)
      case 'ask':
        return await askQuestions(line, voices)
      case 'start':
        return await start(voices)
      case 'publish':
      case 'import':
        return await handIn(command, line, voices)
      case 'outbox':
        return await showOutbox(line)
      default:
        throw new UsageError(command === undefined ? 'no command' : `unknown command ${command}`)
    }
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\n\n${USAGE}`)
      return EXIT.usage
    }
    process.stderr.write(`${describe(error, voices)}\n`)
    return error instanceof HoiXaError && (error.code === 'folder-in-use' || error.code === 'no-answer-from-holder')
      ? EXIT.busy
      : EXIT.failed
  }
}

/** One line for people in Vietnamese, then the same for whoever runs the machine. */
function describe(error: unknown, voices: Voices): string {
  if (error instanceof HoiXaError) return `${sayError(voices('vi'), error)}\n(${error.code}: ${error.message})`
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

function config(): Config {
  const file = join(process.cwd(), '.env')
  if (existsSync(file)) process.loadEnvFile(file)
  return readConfig(process.env, process.cwd())
}

const print = (value: unknown): void => {
  process.stdout.write(`${JSON.stringify(value)}\n`)
}

async function extractFiles({ positional }: Line, voices: Voices): Promise<Exit> {
  if (positional.length === 0) throw new UsageError('extract needs at least one FILE')
  const { extract } = openReader()
  let failed = false
  for (const path of positional) {
    try {
      const { report, facts } = await readFile(await reportFile(path), extract)
      for (const fact of facts)
        print({
          file: path,
          ...factJson(fact),
          start: fact.span.start,
          end: fact.span.end,
          span: report.text.slice(fact.span.start, fact.span.end),
        })
    } catch (error) {
      failed = true
      print({ file: path, error: error instanceof HoiXaError ? sayError(voices('vi'), error) : String(error) })
      if (!(error instanceof HoiXaError)) process.stderr.write(`${describe(error, voices)}\n`)
    }
  }
  return failed ? EXIT.failed : EXIT.done
}

function factJson(fact: Fact): Record<string, unknown> {
  const { unit, indicator, period, quantity } = fact
  return {
    unit: unit.name,
    indicator: indicator.name,
    indicatorId: indicator.id,
    indicatorText: indicator.text,
    year: period.year,
    period: period.label,
    implied: fact.implied,
    kind: fact.kind,
    role: fact.role,
    op: quantity?.comparator ?? '=',
    value: quantity?.value ?? null,
    ...(quantity?.of === undefined ? {} : { of: quantity.of }),
    measure: quantity?.measure ?? 'milestone',
    review: fact.review,
  }
}

async function askQuestions({ positional, reports, now }: Line, voices: Voices): Promise<Exit> {
  if (now !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(now)) throw new UsageError('--now takes YYYY-MM-DD')
  let failed = false
  const onFailure = (file: string, error: unknown) => {
    failed = true
    process.stderr.write(`${file}: ${describe(error, voices)}\n`)
  }
  const house =
    reports === undefined ? await openReadingHouse(config().dataDir) : await openMemoryHouse(await reportFiles(reports), onFailure)
  const year = now === undefined ? new Date(systemClock.now() + 7 * 3600_000).getUTCFullYear() : Number(now.slice(0, 4))
  const answer = async (id: unknown, q: string, history: readonly string[]) => {
    const from = performance.now()
    const found = await house.asker.ask(q, { history, language: 'vi', thisYear: year })
    const ms = performance.now() - from
    print({ id, q, ...answerJson(found), text: renderAnswer(found, voices(found.language)).plain, ms: Number(ms.toFixed(3)) })
  }
  try {
    if (positional.length > 0) await answer(null, positional.join(' '), [])
    else
      for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
        if (line.trim() === '') continue
        const question = questionOf(line)
        if (question) await answer(question.id, question.q, question.history)
        else {
          failed = true
          process.stderr.write(`not a question: ${line.slice(0, 80)}\n`)
        }
      }
  } finally {
    await house.close()
  }
  return failed ? EXIT.failed : EXIT.done
}

function questionOf(line: string): { id: unknown; q: string; history: readonly string[] } | undefined {
  try {
    const parsed: unknown = JSON.parse(line)
    if (typeof parsed !== 'object' || parsed === null || !('q' in parsed) || typeof parsed.q !== 'string') return undefined
    const history = 'history' in parsed && Array.isArray(parsed.history) ? parsed.history.filter(h => typeof h === 'string') : []
    return { id: 'id' in parsed ? parsed.id : null, q: parsed.q, history }
  } catch {
    return undefined
  }
}

function answerJson(answer: Answer): Record<string, unknown> {
  const { status, intent } = answer
  if (status !== 'answer')
    return { status, intent, facts: [], computed: [], choices: 'choices' in answer ? answer.choices.map(choice => choice.label) : [] }
  const computed = answer.computed.map(({ what, value, measure, from }) => ({ what, value, measure, from: from.map(factJson) }))
  const sources = [...answer.news.map(item => item.source), ...answer.passages].map(({ report, title, date, url }) => ({
    report,
    title,
    date,
    url,
  }))
  return {
    status,
    intent,
    facts: answer.facts.map(citedJson),
    computed,
    ...(answer.verdict === undefined ? {} : { verdict: answer.verdict }),
    choices: [],
    ...(sources.length === 0 ? {} : { sources }),
  }
}

function citedJson({ fact, source }: CitedFact): Record<string, unknown> {
  const { report, title, date, url, quote } = source
  return { ...factJson(fact), source: { report, title, date, url, quote } }
}

/** Hands a file (or a folder's) to whoever holds the data folder: the running bot, or this process where none runs. */
async function handIn(command: 'publish' | 'import', { positional, json }: Line, voices: Voices): Promise<Exit> {
  const [path, ...more] = positional
  if (path === undefined || more.length > 0) throw new UsageError(`${command} takes one ${command === 'publish' ? 'FILE' : 'DIR'}`)
  const { dataDir, logLevel } = config()
  const files = command === 'publish' ? [await reportFile(path)] : await reportFiles(path)
  const ids: string[] = []
  for (const { name, bytes, meta } of files)
    ids.push(await submit(dataDir, { command, name, bytes, ...(meta === undefined ? {} : { meta }) }))
  const log = jsonLog(text => process.stderr.write(text), logLevel === 'info' ? 'warn' : logLevel, systemClock.now)
  let failed = false
  const progress = showProgress(process.stderr)
  progress.start(ids.length, command)
  for (const [index, id] of ids.entries()) {
    const reply = await replyTo(id, dataDir, log)
    progress.step(index + 1)
    failed ||= 'error' in reply
    show({ file: files[index]!.name, ...reply }, json, voices)
  }
  progress.stop()
  return failed ? EXIT.failed : EXIT.done
}

function show(reply: Record<string, unknown>, json: boolean, voices: Voices): void {
  const refused = typeof reply.error === 'string' ? refusal(reply, voices) : undefined
  if (json) print(refused === undefined ? reply : { ...reply, error: refused })
  else if (refused !== undefined) process.stderr.write(`${basename(String(reply.file))}: ${refused}\n`)
  else
    process.stdout.write(
      `${Object.entries(reply)
        .map(([key, value]) => `${key}: ${value}`)
        .join('\n')}\n`,
    )
}

function refusal(reply: Record<string, unknown>, voices: Voices): string {
  const details = (reply.details ?? {}) as Record<string, string | number> // as the holder wrote it
  const error = new HoiXaError(reply.error as HoiXaError['code'], String(reply.message ?? ''), { details })
  return sayError(voices('vi'), error)
}

/** The holder's word. One that lets go, or dies, before it saw the request leaves it to this process. */
async function replyTo(id: string, dataDir: string, log: Log): Promise<Record<string, unknown>> {
  const until = systemClock.now() + REPLY_MS
  for (let patience = 0; ; patience = Math.min(TAKE_OVER_MS, Math.max(0, until - systemClock.now())))
    try {
      return (await awaitReply(dataDir, id, patience, systemClock)) as Record<string, unknown> // as `doRequest` made it
    } catch (error) {
      const silent = error instanceof HoiXaError && error.code === 'no-answer-from-holder'
      if (!silent || systemClock.now() >= until) throw error
      await workThrough(dataDir, log)
    }
}

/** Does the waiting requests where nobody else holds the folder; elsewhere the holder does them. */
async function workThrough(dataDir: string, log: Log): Promise<void> {
  let house: House
  try {
    house = await openHouse(await openStorage(dataDir, 'write'), { follow: showProgress(process.stderr) })
  } catch (error) {
    if (error instanceof HoiXaError && error.code === 'folder-in-use') return
    throw error
  }
  try {
    await workOff(house, log)
  } finally {
    await house.close()
  }
}

async function workOff(house: House, log: Log): Promise<void> {
  for (const request of await house.storage.inbox.pending())
    await house.storage.inbox.finish(
      request.id,
      await doRequest(request, house, log).catch((error: unknown) => replyOf(error, request, log)),
    )
}

function replyOf(error: unknown, request: Request, log: Log): Record<string, unknown> {
  if (error instanceof HoiXaError) return { error: error.code, message: error.message, details: error.details }
  log.error('request failed', { file: request.name, error })
  return { error: 'internal', message: 'see the log', details: {} }
}

async function showOutbox({ json }: Line): Promise<Exit> {
  const house = await openStorage(config().dataDir, 'read')
  for (const bulletin of await house.outbox.bulletins()) {
    const { sent, waiting, gone, parked } = await house.outbox.count(bulletin.id)
    const row = { bulletin: bulletin.id, title: bulletin.title, unit: bulletin.unit.name, sent, waiting, failed: gone, parked }
    if (json) print(row)
    else
      process.stdout.write(
        `${row.bulletin}  sent ${sent}  waiting ${waiting}  failed ${gone}  parked ${parked}  ${row.unit}: ${row.title}\n`,
      )
  }
  await house.close()
  return EXIT.done
}

async function start(voices: Voices): Promise<Exit> {
  // what talks to Telegram loads only where it is needed: the other commands answer sooner
  const { openBot, runBackground } = await import('./serve.ts')
  const settings = config()
  const log = jsonLog(text => process.stderr.write(text), settings.token === undefined ? 'warn' : settings.logLevel, systemClock.now)
  const storage = await openStorage(settings.dataDir, 'write')
  for (const recovery of storage.recoveries) log.warn('recovered', { ...recovery })
  const house = await openHouse(storage, { follow: showProgress(process.stderr) })
  const stop = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort())
  try {
    if (settings.token === undefined) await chat(house, voices, settings, log, stop)
    else {
      const options = { house, voices, config: settings, log, token: settings.token }
      const bot = openBot(options)
      const background = runBackground(bot, options, stop.signal)
      try {
        await bot.poll(stop.signal)
      } finally {
        stop.abort()
        await background
      }
    }
  } finally {
    await house.close()
  }
  return EXIT.done
}

/** The chat in the terminal, through the very same handlers: only the network is another. */
async function chat(house: House, voices: Voices, settings: Config, log: Log, stop: AbortController): Promise<void> {
  const { openBot, runBackground } = await import('./serve.ts')
  const { createLoopback } = await import('./webchat/loopback.ts')
  const { runTerminal } = await import('./webchat/terminal.ts')
  const loopback = createLoopback({ firstUpdate: systemClock.now() })
  const options = { house, voices, config: settings, log, token: loopback.token, fetch: loopback.fetch, pace: UNHURRIED }
  const bot = openBot(options)
  bot.bot.botInfo = loopback.botInfo
  loopback.connect(update => bot.bot.handleUpdate(update))
  const background = runBackground(bot, { ...options, only: TERMINAL_CHAT }, stop.signal)
  try {
    await runTerminal({ loopback, input: process.stdin, output: process.stdout, signal: stop.signal, id: TERMINAL_CHAT })
  } finally {
    stop.abort()
    await background
  }
}

// whoever reads our output may stop before its end: `hoixa extract … | head`
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(EXIT.done)
})
process.exitCode = await main(process.argv.slice(2))
