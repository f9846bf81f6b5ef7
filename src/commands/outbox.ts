import { openStorage } from '../storage/open-storage.ts'
import { config, EXIT, type Exit, type Line } from './line.ts'
import { print } from './say.ts'

/** Sent, waiting, failed and parked of each bulletin, newest first. */
export async function showOutbox({ json }: Line): Promise<Exit> {
  const { outbox, close } = await openStorage(config().dataDir, 'read')
  for (const { id, title, unit } of await outbox.bulletins()) {
    const { sent, waiting, gone, parked } = await outbox.count(id)
    if (json) print({ bulletin: id, title, unit: unit.name, sent, waiting, failed: gone, parked })
    else process.stdout.write(`${id}  sent ${sent}  waiting ${waiting}  failed ${gone}  parked ${parked}  ${unit.name}: ${title}\n`)
  }
  await close()
  return EXIT.done
}
