import { join } from 'node:path'
import { parentPort } from 'node:worker_threads'
import { askQuestions } from './commands/ask.ts'
import { checkFiles } from './commands/check.ts'
import { correctFact } from './commands/correct.ts'
import { extractFiles } from './commands/extract.ts'
import { showGaps } from './commands/gaps.ts'
import { handIn } from './commands/hand-in.ts'
import { importReports } from './commands/import.ts'
import { commandLog, EXIT, type Exit, type Line, parseLine, UsageError } from './commands/line.ts'
import { noticeFile } from './commands/notice.ts'
import { outbox } from './commands/outbox.ts'
import { previewFile } from './commands/preview.ts'
import { describe } from './commands/say.ts'
import { showSources } from './commands/sources.ts'
import { start } from './commands/start.ts'
import { HoiXaError } from './domain/errors.ts'
import { ROOT } from './main.ts'
import { readForOthers } from './read-thread.ts'
import { loadVoices, type Voices } from './telegram/say.ts'

const USAGE = `hoixa COMMAND [ARG …]

  start                                the bot, with BOT_TOKEN set; a chat in the terminal without it
  extract --json FILE …                prints the facts found in reports
  check [--json] FILE …                what does not fit in reports: sums, ratios, two values, figures that cannot be read
  ask --json [QUESTION]                answers; without QUESTION reads one JSON object a line
      [--reports DIR] [--now YYYY-MM-DD]
  publish [--json] FILE                takes a report or notice in and queues it for its subscribers; with the same title and date again corrects it
      [--preview]                      changes nothing and prints the message that subscribers would receive
  notice [--json] [--preview] FILE     pushes a file in its own words: no figures are read from it
      [--unit UNIT] [--title TEXT] [--urgent] [--topic NAME …] [--keyword WORDS …]
                                       whose it is; a field or indicator that it concerns, words that followers wait for
  import [--json] DIR|ZIP              takes every report of a folder or ZIP archive in, without pushing; run again it goes on
  forget [--json] REPORT               removes a report that was taken in, by the id that publish and import print
  correct [--json] FACT VALUE --why TEXT
                                       a stored figure is what staff say it is: messages and cards that showed it are edited, what the report prints stays cited
  correct [--json] REPORT              the figures of a report with their ids
  withdraw [--json] BULLETIN           messages that showed a bulletin say that it holds no more; what waits of it is not sent
  outbox [--json] [--watch]            sent, waiting, failed, parked and unsure of each bulletin, and when it is done; again and again until all is
  outbox [--json] cancel|resume|retry BULLETIN
                                       stops a bulletin, goes on with it, tries again what was parked
  gaps [--json]                        what was asked in vain, most often first; what people called wrong
  sources [--json]                     the watched folder, feeds and pages: what was read, what waits, what could not be read and why
  help                                 this
`
const COMMANDS: Readonly<Record<string, (line: Line, voices: Voices) => Promise<Exit>>> = {
  start: (line, voices) => start(line, voices, new URL(import.meta.url)),
  extract: extractFiles,
  check: checkFiles,
  ask: askQuestions,
  publish: (line, voices) => (line.preview ? previewFile(line, voices) : handIn('publish', line, voices)),
  notice: (line, voices) => (line.preview ? previewFile(line, voices, noticeFile) : handIn('notice', line, voices)),
  import: (line, voices) => importReports(line, voices, new URL(import.meta.url)),
  forget: (line, voices) => handIn('forget', line, voices),
  correct: correctFact,
  withdraw: (line, voices) => handIn('withdraw', line, voices),
  outbox,
  gaps: showGaps,
  sources: showSources,
}

async function main([command, ...rest]: readonly string[]): Promise<Exit> {
  try {
    if (command === 'help' || command === '--help' || command === '-h') return help()
    const run = command !== undefined && Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined
    if (!run) throw new UsageError(command === undefined ? 'no command' : `unknown command ${command}`)
    const line = parseLine(rest)
    return line.help ? help() : await run(line, loadVoices(join(ROOT, 'locales')))
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\n\n${USAGE}`)
      return EXIT.usage
    }
    process.stderr.write(`${describe(error, loadVoices(join(ROOT, 'locales')), commandLog())}\n`)
    return error instanceof HoiXaError && BUSY.has(error.code) ? EXIT.busy : EXIT.failed
  }
}

/** Another process holds the folder. */
const BUSY: ReadonlySet<string> = new Set<HoiXaError['code']>(['folder-in-use', 'no-answer-from-holder'])

function help(): Exit {
  process.stdout.write(USAGE)
  return EXIT.done
}

// in a thread that reads for others
if (parentPort) readForOthers(parentPort)
else {
  // whoever reads our output may stop before its end: `hoixa extract … | head`
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(EXIT.done)
  })
  process.exitCode = await main(process.argv.slice(2))
}
