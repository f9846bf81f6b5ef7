import { systemClock } from '../clock.ts'
import { readFile } from '../intake.ts'
import { openReader, openReadingHouse } from '../main.ts'
import { bulletinOf } from '../publish-report.ts'
import { reportFile } from '../report-files.ts'
import { renderBulletin } from '../telegram/render-bulletin.ts'
import type { Voices } from '../telegram/say.ts'
import { commandLog, config, EXIT, type Exit, type Line, UsageError } from './line.ts'
import { asRefusal, print, showReply } from './say.ts'

/** Prints the message that subscribers would receive of a file, by the code that writes theirs. Changes nothing. */
export async function previewFile({ positional, json }: Line, voices: Voices): Promise<Exit> {
  const [file, ...more] = positional
  if (file === undefined || more.length > 0) throw new UsageError('publish takes one FILE')
  const { dataDir, logLevel } = config()
  const house = await openReadingHouse(dataDir)
  try {
    const { report, facts } = await readFile(await reportFile(file), openReader())
    // in memory only: the house was opened for reading
    house.knowledge.learn(report, facts)
    const bulletin = await bulletinOf(report, facts, { knowledge: house.knowledge, ...house.catalogue, clock: systemClock })
    const { html, plain } = renderBulletin(bulletin, bulletin.figures ?? [], voices('vi'))
    if (json) print({ file, bulletin: bulletin.id, kind: bulletin.kind, html, text: plain })
    else process.stdout.write(`${plain}\n`)
    return EXIT.done
  } catch (error) {
    showReply('publish', file, asRefusal(error, commandLog(logLevel)), json, voices)
    return EXIT.failed
  } finally {
    await house.close()
  }
}
