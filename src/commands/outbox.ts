import { systemClock } from '../clock.ts'
import type { Bulletin, BulletinId } from '../domain/bulletin.ts'
import type { Outbox } from '../ports.ts'
import { submit } from '../storage/inbox.ts'
import { openStorage } from '../storage/open-storage.ts'
import { sayError, type Voices } from '../telegram/say.ts'
import { replyTo } from './holder.ts'
import { commandLog, config, EXIT, type Exit, type Line, UsageError } from './line.ts'
import { isOutboxAction, type OutboxAction } from './outbox-actions.ts'
import { print } from './say.ts'

/** Sent, waiting, failed and parked of each bulletin, newest first; or stops one, goes on with it, tries again what was parked. */
export async function outbox(line: Line, voices: Voices): Promise<Exit> {
  const [action, id, ...more] = line.positional
  if (action === undefined) return line.watch ? watchOutbox(line) : showOutbox(line)
  if (!isOutboxAction(action) || id === undefined || more.length > 0)
    throw new UsageError('outbox takes nothing, --watch, or cancel, resume or retry and a BULLETIN')
  return actOn(action, id, line, voices)
}

/** Done by whoever holds the data folder: the running bot, or this process. */
async function actOn(action: OutboxAction, id: BulletinId, { json }: Line, voices: Voices): Promise<Exit> {
  const { dataDir, logLevel } = config()
  const reply = await replyTo(await submit(dataDir, { command: action, name: id, bytes: new Uint8Array() }), dataDir, commandLog(logLevel))
  if (typeof reply.error !== 'string') {
    if (json) print(reply)
    else process.stdout.write(`${id}  ${action}  waiting ${reply.waiting}\n`)
    return EXIT.done
  }
  const sentence = sayError(voices('vi'), {
    code: reply.error === 'bulletin-unknown' ? reply.error : 'internal',
    details: { bulletin: id },
  })
  if (json) print({ bulletin: id, error: sentence, code: reply.error })
  else process.stderr.write(`${sentence}\n`)
  return EXIT.failed
}

const WATCH_EVERY_MS = 2_000

/** Shows how it stands again and again until nothing waits but what was stopped, or Ctrl-C. */
async function watchOutbox(line: Line): Promise<Exit> {
  const stop = new AbortController()
  process.once('SIGINT', () => stop.abort())
  while (!stop.signal.aborted) {
    if (process.stdout.isTTY) process.stdout.write('\x1b[2J\x1b[H') // a clear screen
    if ((await show(line)) === 0) break
    await systemClock.sleep(WATCH_EVERY_MS, stop.signal)
    if (!line.json && !process.stdout.isTTY) process.stdout.write('\n')
  }
  return EXIT.done
}

async function showOutbox(line: Line): Promise<Exit> {
  await show(line)
  return EXIT.done
}

/** Resolves to how many bulletins still have somebody to be sent to. */
async function show({ json }: Line): Promise<number> {
  const { dataDir, sendPerSecond } = config()
  const { outbox, close } = await openStorage(dataDir, 'read')
  const bulletins = await outbox.bulletins()
  const doneIn = await timeLeft(bulletins, outbox, sendPerSecond)
  for (const bulletin of bulletins) {
    const { id, title, unit } = bulletin
    const { sent, waiting, gone: failed, parked, unsure } = await outbox.count(id)
    const cancelled = await outbox.isCancelled(id)
    const seconds = doneIn.get(id)
    const reasons = await outbox.reasons(id)
    if (json) {
      const rest = {
        ...(seconds !== undefined && { doneInSeconds: seconds }),
        ...(reasons.size > 0 && { reasons: Object.fromEntries(reasons) }),
      }
      print({ bulletin: id, title, unit: unit.name, sent, waiting, failed, parked, unsure, cancelled, ...rest })
      continue
    }
    const notes = [
      ...(cancelled ? ['cancelled'] : []),
      ...(seconds === undefined ? [] : [`done about ${timeOfDay(seconds)} while the bot runs`]),
    ]
    process.stdout.write(
      `${id}  sent ${sent}  waiting ${waiting}  failed ${failed}  parked ${parked}  unsure ${unsure}  ${[...notes, `${unit.name}: ${title}`].join('  ')}\n`,
    )
    for (const [reason, count] of reasons) process.stdout.write(`${' '.repeat(id.length)}  parked ${count}: ${reason}\n`)
  }
  await close()
  return doneIn.size
}

/** Seconds until what waits of each bulletin is sent at this pace, urgent ones first, then as they were published. Of a cancelled one nothing. */
async function timeLeft(bulletins: readonly Bulletin[], outbox: Outbox, perSecond: number): Promise<ReadonlyMap<BulletinId, number>> {
  const left = new Map<BulletinId, number>()
  const inOrder = [...bulletins].sort((a, b) => Number(b.kind === 'urgent') - Number(a.kind === 'urgent') || a.publishedAt - b.publishedAt)
  let before = 0
  for (const { id } of inOrder) {
    const { waiting } = await outbox.count(id)
    if (waiting === 0 || (await outbox.isCancelled(id))) continue
    before += waiting
    left.set(id, Math.ceil(before / perSecond))
  }
  return left
}

function timeOfDay(inSeconds: number): string {
  return new Date(systemClock.now() + 1_000 * inSeconds).toTimeString().slice(0, 5)
}
