import { systemClock } from '../clock.ts'
import { openStorage } from '../storage/open-storage.ts'
import { config, EXIT, type Exit, type Line } from './line.ts'
import { print } from './say.ts'

const DAY = 10

/** What was asked in vain, most often first, then what people hold for wrong, newest first. Looks only, also beside a running bot. */
export async function showGaps({ json }: Line): Promise<Exit> {
  const { gaps, doubts, reports, close } = await openStorage(config().dataDir, 'read')
  for (const { question, missing, unit, indicator, year, times, askers, lastAt } of await gaps.all(systemClock.now())) {
    const last = new Date(lastAt).toISOString().slice(0, DAY)
    if (json) print({ kind: 'unanswered', question, missing, unit, indicator, year, times, askers, last })
    else {
      const understood = [unit, indicator, year].filter(part => part !== undefined).join(' · ')
      const what = missing === 'not_understood' ? 'not understood' : `no figure${understood === '' ? '' : `: ${understood}`}`
      process.stdout.write(`${times}×  chats ${askers}  last ${last}  ${what}\n    ${question}\n`)
    }
  }
  for (const { fact: id, report, why, at } of await doubts.all()) {
    const fact = (await reports.factsOf(report)).find(one => one.id === id)
    const [unit, indicator, year, of] = [fact?.unit.name, fact?.indicator.name, fact?.period.year, fact?.kind]
    const last = new Date(at).toISOString().slice(0, DAY)
    if (json) print({ kind: 'doubted', fact: id, report, why, unit, indicator, year, of, value: fact?.quantity?.value, last })
    else
      process.stdout.write(
        `called wrong  ${last}  ${id}  ${report}: ${[unit, indicator, of, year].filter(part => part).join(' · ')}\n    ${why}\n`,
      )
  }
  await close()
  return EXIT.done
}
