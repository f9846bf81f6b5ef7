import { HoiXaError } from '../domain/errors.ts'
import { openReadingHouse } from '../main.ts'
import { submit } from '../storage/inbox.ts'
import type { Voices } from '../telegram/say.ts'
import { amountWords } from './amount-words.ts'
import { factJson } from './extract.ts'
import { replyTo } from './holder.ts'
import { commandLog, config, EXIT, type Exit, type Line, UsageError } from './line.ts'
import { asRefusal, print, showReply } from './say.ts'

/** Puts one figure right, through whoever holds the data folder; with a report's id alone lists its figures with their ids. */
export async function correctFact(line: Line, voices: Voices): Promise<Exit> {
  const [what, ...value] = line.positional
  const why = line.why?.trim() ?? ''
  if (what === undefined || (value.length > 0 && why === '') || (value.length === 0 && why !== ''))
    throw new UsageError('correct takes FACT VALUE --why TEXT, or a REPORT whose figures it lists')
  if (value.length === 0) return listFacts(what, line, voices)
  const { dataDir, logLevel } = config()
  const log = commandLog(logLevel)
  try {
    const id = await submit(dataDir, { command: 'correct', name: what, bytes: new Uint8Array(), meta: { value: value.join(' '), why } })
    return showReply('correct', what, await replyTo(id, dataDir, log), line.json, voices) ? EXIT.failed : EXIT.done
  } catch (error) {
    // the data folder's fault, or ours: it ends the command, and people are told there
    if (line.json)
      showReply('correct', what, error instanceof HoiXaError ? asRefusal(error, log) : { error: 'internal', details: {} }, true, voices)
    throw error
  }
}

/** In the order of the report; changes nothing. */
async function listFacts(report: string, { json }: Line, voices: Voices): Promise<Exit> {
  const { dataDir, logLevel } = config()
  const house = await openReadingHouse(dataDir)
  try {
    const { reports } = house.storage
    if (!(await reports.get(report))) {
      const missing = new HoiXaError('file-missing', `no report ${report} is stored`, { details: { file: report } })
      showReply('correct', report, asRefusal(missing, commandLog(logLevel)), json, voices)
      return EXIT.failed
    }
    for (const fact of await reports.factsOf(report)) {
      const { unit, indicator, kind, period } = fact
      if (json) print({ fact: fact.id, report, ...factJson(fact) })
      else process.stdout.write(`${fact.id}  ${amountWords(fact)}  ${[unit.name, indicator.name, kind, period.label].join(' · ')}\n`)
    }
    return EXIT.done
  } finally {
    await house.close()
  }
}
