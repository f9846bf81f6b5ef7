import { availableParallelism } from 'node:os'
import { basename } from 'node:path'
import { HoiXaError } from '../domain/errors.ts'
import type { House } from '../main.ts'
import type { Log } from '../ports.ts'
import { showProgress } from '../progress.ts'
import { type Collection, collectReports, type ReportSource } from '../report-files.ts'
import { type RequestId, submit } from '../storage/inbox.ts'
import type { Voices } from '../telegram/say.ts'
import { doWaiting, replyTo, takeFolder } from './holder.ts'
import { commandLog, config, EXIT, type Exit, type Line, UsageError } from './line.ts'
import { importReply, type Reply } from './requests.ts'
import { asRefusal, showReply } from './say.ts'
import { Summary } from './summary.ts'
import { readingThreads, WORTH_THREADS } from './threads.ts'

/** Files that are handed to a running bot and not answered yet. */
const AT_ONCE = 200

/** What became of each file, in their order. */
type Replies = AsyncGenerator<readonly [file: string, reply: Reply]>

/**
 * Takes the reports of a folder or an archive in: by itself where no bot runs, else through the bot, which holds the data folder. Each
 * batch is on disk before it is told, and what is on disk is not read again, so that a run that was cut short is gone on with by the same command.
 */
export async function importReports(line: Line, voices: Voices, entry: URL): Promise<Exit> {
  const [what, ...more] = line.positional
  if (what === undefined || more.length > 0) throw new UsageError('import takes one DIR or ZIP')
  const { dataDir, logLevel } = config()
  const log = commandLog(logLevel)
  const tell = (file: string, reply: Reply) => showReply('import', file, reply, line.json, voices)
  let reports: Collection
  try {
    reports = await collectReports(what)
  } catch (error) {
    if (!(error instanceof HoiXaError)) throw error
    tell(basename(what), asRefusal(error, log))
    return EXIT.failed
  }
  const { sources } = reports
  const summary = new Summary(reports.skipped)
  let told = 0
  const stop = new AbortController()
  const onSignal = () => stop.abort()
  for (const name of SIGNALS) process.once(name, onSignal)
  try {
    const house = await takeFolder(dataDir, log)
    for await (const [file, reply] of house
      ? takeAll(sources, { house, log, entry }, stop.signal)
      : handAll(sources, dataDir, log, stop.signal)) {
      tell(file, reply)
      summary.count(file, reply)
      told++
    }
  } catch (error) {
    if (line.json) tell(basename(what), error instanceof HoiXaError ? asRefusal(error, log) : { error: 'internal', details: {} })
    throw error // the data folder's fault, or ours: it ends the command, and people are told there
  } finally {
    for (const name of SIGNALS) process.removeListener(name, onSignal)
    await reports.close()
  }
  const stopped = told < sources.length
  summary.show(line.json, voices('vi'), stopped)
  return stopped || summary.refused > 0 ? EXIT.failed : EXIT.done
}
const SIGNALS = ['SIGINT', 'SIGTERM'] as const

interface Taking {
  readonly house: House
  readonly log: Log
  readonly entry: URL
}

/** This process holds the folder; what others hand in meanwhile is done between the batches. */
async function* takeAll(sources: readonly ReportSource[], { house, log, entry }: Taking, signal: AbortSignal): Replies {
  const threads = sources.length < WORTH_THREADS || availableParallelism() < 2 ? undefined : readingThreads(entry)
  const progress = showProgress(process.stderr)
  let read = 0
  try {
    await doWaiting(house, log)
    progress.start(sources.length, 'import')
    for await (const batch of house.import(sources, () => progress.step(++read), threads)) {
      for (const one of batch) yield [one.name, 'error' in one ? asRefusal(one.error, log) : importReply(one, house)]
      await doWaiting(house, log)
      if (signal.aborted) return
    }
    await house.storage.inbox.tidy(Date.now())
  } finally {
    progress.stop()
    await threads?.close()
    await house.close()
  }
}

/** The bot holds the folder, or another import. Some files wait with it at a time, so that a folder of any size fits on the disk. */
async function* handAll(sources: readonly ReportSource[], dataDir: string, log: Log, signal: AbortSignal): Replies {
  const progress = showProgress(process.stderr)
  progress.start(sources.length, 'import')
  const handed: { name: string; reply: RequestId | Reply }[] = []
  let replied = 0
  const answered = async ({ name, reply }: (typeof handed)[number]) => {
    const told = typeof reply === 'string' ? await replyTo(reply, dataDir, log) : reply
    progress.step(++replied)
    return [name, told] as const
  }
  try {
    for (const { name, load } of sources) {
      if (signal.aborted) break
      const file = await load().catch((error: unknown) => asRefusal(error, log))
      handed.push({ name, reply: 'error' in file ? file : await submit(dataDir, { command: 'import', ...file }) })
      if (handed.length >= AT_ONCE) yield await answered(handed.shift()!)
    }
    for (const one of handed) yield await answered(one)
  } finally {
    progress.stop()
  }
}
