import { basename } from 'node:path'
import { HoiXaError } from '../domain/errors.ts'
import { reportFile } from '../report-files.ts'
import { submit } from '../storage/inbox.ts'
import type { Voices } from '../telegram/say.ts'
import { replyTo } from './holder.ts'
import { commandLog, config, EXIT, type Exit, type Line, UsageError } from './line.ts'
import { noticeFile } from './notice.ts'
import { asRefusal, showReply } from './say.ts'

const TAKES = { publish: 'FILE', notice: 'FILE', forget: 'REPORT', withdraw: 'BULLETIN' } as const

/** Hands a file or the name of a report or bulletin to whoever holds the data folder: the running bot, or this process where none runs. */
export async function handIn(command: keyof typeof TAKES, line: Line, voices: Voices): Promise<Exit> {
  const [what, ...more] = line.positional
  if (what === undefined || more.length > 0) throw new UsageError(`${command} takes one ${TAKES[command]}`)
  const { dataDir, logLevel } = config()
  const log = commandLog(logLevel)
  const request = command === 'notice' ? 'publish' : command
  const named = command === 'forget' || command === 'withdraw'
  const load = () => (command === 'notice' ? noticeFile(what, line) : reportFile(what))
  const file = named ? what : basename(what)
  try {
    const handed = named ? { name: what, bytes: new Uint8Array() } : await load().catch(e => asRefusal(e, log))
    const reply = 'error' in handed ? handed : await replyTo(await submit(dataDir, { command: request, ...handed }), dataDir, log)
    return showReply(request, file, reply, line.json, voices) ? EXIT.failed : EXIT.done
  } catch (error) {
    // the data folder's fault, or ours: it ends the command, and people are told there
    if (line.json)
      showReply(request, file, error instanceof HoiXaError ? asRefusal(error, log) : { error: 'internal', details: {} }, true, voices)
    throw error
  }
}
