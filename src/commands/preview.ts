import { systemClock } from '../clock.ts'
import type { Bulletin } from '../domain/bulletin.ts'
import { readFile } from '../intake.ts'
import { type House, openReader, openReadingHouse } from '../main.ts'
import { bulletinOf } from '../publish-report.ts'
import { reportFile } from '../report-files.ts'
import { renderBulletin } from '../telegram/render-bulletin.ts'
import type { Voices } from '../telegram/say.ts'
import { commandLog, config, EXIT, type Exit, type Line, UsageError } from './line.ts'
import type { noticeFile } from './notice.ts'
import { asRefusal, print, showReply } from './say.ts'

/** Prints the message that subscribers would receive of a file, by the code that writes theirs. Changes nothing. */
export async function previewFile(line: Line, voices: Voices, load: typeof noticeFile = reportFile): Promise<Exit> {
  const { positional, json } = line
  const [file, ...more] = positional
  if (file === undefined || more.length > 0) throw new UsageError(`${load === reportFile ? 'publish' : 'notice'} takes one FILE`)
  const { dataDir, logLevel } = config()
  const house = await openReadingHouse(dataDir)
  try {
    const { report, facts } = await readFile(await load(file, line), openReader())
    // in memory only: the house was opened for reading
    house.knowledge.learn(report, facts)
    const bulletin = await bulletinOf(report, facts, { knowledge: house.knowledge, ...house.catalogue, clock: systemClock })
    const { html, plain } = renderBulletin(bulletin, bulletin.figures ?? [], voices('vi'))
    if (json)
      print({
        file,
        bulletin: bulletin.id,
        kind: bulletin.kind,
        topics: bulletin.topics,
        subscribers: await following(bulletin, house),
        html,
        text: plain,
      })
    else process.stdout.write(`${plain}\n`)
    return EXIT.done
  } catch (error) {
    showReply('publish', file, asRefusal(error, commandLog(logLevel)), json, voices)
    return EXIT.failed
  } finally {
    await house.close()
  }
}

/** How many chats would receive it now. */
async function following(bulletin: Bulletin, { storage }: House): Promise<number> {
  let count = 0
  for await (const _ of storage.subscriptions.matching(bulletin)) count++
  return count
}
