import { basename } from 'node:path'
import { HoiXaError } from '../domain/errors.ts'
import type { Place } from '../placing.ts'
import type { Log } from '../ports.ts'
import { showProgress } from '../progress.ts'
import { type ReportSource, reportFile, reportSources } from '../report-files.ts'
import { type Request, type RequestId, submit } from '../storage/inbox.ts'
import { sayError, type Voices } from '../telegram/say.ts'
import { replyTo } from './holder.ts'
import { commandLog, config, EXIT, type Exit, type Line, UsageError } from './line.ts'
import type { Reply } from './requests.ts'
import { asRefusal, print, sayShipped, unitWarning } from './say.ts'

type Command = Request['command']

const TAKES: Record<Command, string> = { publish: 'FILE', import: 'DIR', forget: 'REPORT' }
/** Files that are read and handed in at the same time. */
const AT_ONCE = 4

/** Hands a file, a folder's files or the name of a report to whoever holds the data folder: the running bot, or this process where none runs. */
export async function handIn(command: Command, line: Line, voices: Voices): Promise<Exit> {
  const [what, ...more] = line.positional
  if (what === undefined || more.length > 0) throw new UsageError(`${command} takes one ${TAKES[command]}`)
  const { dataDir, logLevel } = config()
  const log = commandLog(logLevel)
  const tell = (file: string, reply: Reply): boolean => show(command, file, reply, line.json, voices)
  const progress = showProgress(process.stderr)
  let file = basename(what)
  let failed = false
  try {
    const sources = command === 'import' ? await reportSources(what) : [sourceOf(command, what)]
    const handedIn = await submitAll(command, sources, dataDir, log)
    let [read, replied] = [0, 0]
    const step = () => progress.step(Math.max(read, replied))
    progress.start(sources.length, command)
    const onRead = () => {
      read = Math.min(read + 1, sources.length)
      step()
    }
    for (const [at, { name }] of sources.entries()) {
      file = name
      const handed = handedIn[at]!
      const reply = typeof handed === 'string' ? await replyTo(handed, dataDir, log, onRead) : handed
      replied++
      step()
      failed = tell(name, reply) || failed
    }
  } catch (error) {
    const { code, details } = error instanceof HoiXaError ? error : { code: 'internal', details: {} }
    const ofFile = code.startsWith('file-')
    if (ofFile || line.json) tell(file, { error: code, details })
    if (!ofFile) throw error // the data folder's fault, or ours: it ends the command, and people are told there
    failed = true
  } finally {
    progress.stop()
  }
  return failed ? EXIT.failed : EXIT.done
}

function sourceOf(command: Command, what: string): ReportSource {
  if (command === 'forget') return { name: what, load: async () => ({ name: what, bytes: new Uint8Array() }) }
  return { name: basename(what), load: () => reportFile(what) }
}

/** For each source its request, or why it was not handed in. A few at a time, so that a folder of any size fits into memory. */
async function submitAll(
  command: Command,
  sources: readonly ReportSource[],
  dataDir: string,
  log: Log,
): Promise<readonly (RequestId | Reply)[]> {
  const results: (RequestId | Reply)[] = []
  const progress = showProgress(process.stderr)
  progress.start(sources.length, 'hand in')
  const queue = sources.entries()
  let done = 0
  const worker = async () => {
    for (const [at, { load }] of queue) {
      const file = await load().catch((error: unknown) => asRefusal(error, log))
      results[at] = 'error' in file ? file : await submit(dataDir, { command, ...file })
      progress.step(++done)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  progress.stop()
  return results
}

/** Whether it was refused. */
function show(command: Command, file: string, reply: Reply, json: boolean, voices: Voices): boolean {
  if (typeof reply.error === 'string') {
    const sentence = refusalOf(file, reply, voices)
    if (json) print({ file, error: sentence, code: reply.error })
    else process.stderr.write(`${file}: ${sentence}\n`)
    return true
  }
  const { review, ...plain } = reply
  if (json) print({ file, ...reply })
  else
    process.stdout.write(
      `${Object.entries({ file, ...plain })
        .map(([key, value]) => `${key}: ${value}`)
        .join('\n')}\n`,
    )
  const warning = command === 'forget' || !Array.isArray(review) ? undefined : unitWarning(file, reply as unknown as Place) // as the holder wrote it
  if (warning !== undefined) process.stderr.write(`${file}: ${warning}\n`)
  return false
}

function refusalOf(file: string, { error, details }: Reply, voices: Voices): string {
  if (error === 'report-shipped') return sayShipped(file)
  // as the holder wrote it
  return sayError(voices('vi'), { code: error as HoiXaError['code'], details: (details ?? {}) as HoiXaError['details'] })
}
