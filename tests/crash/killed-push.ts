import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { publish } from '../../src/bulletins/publish.ts'
import { systemClock } from '../../src/clock.ts'
import type { OutboxCount } from '../../src/ports.ts'
import { openStorage, type Storage } from '../../src/storage/open-storage.ts'
import { dice } from '../journeys/dice.ts'
import { type Faults, randomFaults } from '../support/bot-api-faults.ts'
import { type Accepted, type BotApiStub, botApiStub } from '../support/bot-api-stub.ts'
import { bulletin, reader } from '../support/house.ts'
import { ended, message, start } from './child-process.ts'

export interface KilledPush {
  readonly kills: number
  readonly subscribers: number
  readonly perSecond: number
  readonly seed: number
  /** `push-child.ts`, bundled. */
  readonly child: string
  readonly locales: string
}

export interface PushReport {
  readonly kills: number
  readonly accepted: number
  /** Subscribers that never got it. */
  readonly lost: number
  /** Messages beyond the first for a subscriber. */
  readonly doubled: number
  /** Messages accepted, but not yet written down as sent when their process was killed; in all, and at one kill at most. */
  readonly inFlight: number
  readonly mostInFlight: number
  /** Messages whose answer was cut off after they were accepted. */
  readonly repliesLost: number
  /** Messages that were written down as sent, or refused to be told apart from such, and came again all the same. */
  readonly unexplained: number
  /** What the store had to mend beside a line that was never acknowledged, and records that are not as they were. */
  readonly damaged: readonly string[]
  readonly count: OutboxCount
}

const SHARES = { badGateway: 0.01, tooMany: 0.002, cut: 0.01, loseReply: 0.01, slow: 0.01 }
/** One start in so many is killed before it has opened the folder. */
const EARLY = 8
const NOTE = 'kept over all of it'

/** Pushes a bulletin while its process is killed again and again at random moments, with faults on the way; then lets it end. */
export async function killedPush({ kills, subscribers, perSecond, seed, child, locales }: KilledPush): Promise<PushReport> {
  const random = dice(seed)
  const folder = await mkdtemp(join(tmpdir(), 'hoixa-push-'))
  const stub = await botApiStub({
    perSecond,
    anyChat: true,
    latencyMs: () => 2 + 8 * random(),
    faults: unansweredOnce(randomFaults(dice(seed + 1), SHARES)),
  })
  const inFlight = new Set<Accepted>()
  const damaged = new Set<string>()
  let mostInFlight = 0
  try {
    await prepare(folder, subscribers)
    const args = [folder, stub.root, stub.token, String(perSecond), locales]
    for (let kill = 0; kill < kills; kill++) {
      const from = stub.accepted.length
      const one = start(child, args)
      const left = subscribers - new Set(stub.accepted.map(({ chat }) => chat)).size
      const isEarly = kill % EARLY === EARLY - 1
      if (!isEarly) await message(one)
      await after(random() * (isEarly ? 150 : (2_000 * left) / (kills - kill) / perSecond))
      one.kill('SIGKILL')
      if ((await ended(one)) !== null) throw new Error('the push was over before the last kill')
      await stub.quiet()
      const found = (await unrecorded(folder, stub, damaged)).filter(one => !one.replyLost && stub.accepted.indexOf(one, from) !== -1)
      for (const one of found) inFlight.add(one)
      mostInFlight = Math.max(mostInFlight, found.length)
    }
    if ((await ended(start(child, args))) !== 0) throw new Error('the last push did not end')
    return { ...report(stub, inFlight, subscribers), kills, mostInFlight, ...(await lookOver(folder, subscribers, damaged)) }
  } finally {
    await stub.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function prepare(folder: string, subscribers: number): Promise<void> {
  const storage = await openStorage(folder, 'write')
  const chats = Array.from({ length: subscribers }, (_, i) => i + 1)
  await Promise.all(chats.map(chat => storage.subscriptions.put(reader(chat))))
  await storage.values.write('note', NOTE)
  await storage.reports.put([{ report: { id: 'r', title: NOTE, text: NOTE, hash: 'r' }, facts: [] }])
  await publish(bulletin(), { subscriptions: storage.subscriptions, outbox: storage.outbox, clock: systemClock })
  await storage.close()
}

/** A send without an answer is repeated once; nobody is left without one twice. */
function unansweredOnce(faults: Faults): Faults {
  const had = new Set<unknown>()
  return call => {
    const fault = faults(call)
    if (fault?.kind !== 'cut' && fault?.kind !== 'lose-reply') return fault
    if (had.has(call.payload.chat_id)) return undefined
    had.add(call.payload.chat_id)
    return fault
  }
}

/** The accepted messages that the store does not know as sent. */
async function unrecorded(folder: string, stub: BotApiStub, damaged: Set<string>): Promise<readonly Accepted[]> {
  const left = await openStorage(folder, 'read')
  noteDamage(left, damaged)
  const recorded = new Set((await left.outbox.messages(bulletin().id)).map(({ message }) => message))
  await left.close()
  return stub.accepted.filter(({ messageId }) => !recorded.has(messageId))
}

function report(stub: BotApiStub, inFlight: ReadonlySet<Accepted>, subscribers: number) {
  const last = new Map(stub.accepted.map(one => [one.chat, one]))
  const again = stub.accepted.filter(one => last.get(one.chat) !== one)
  return {
    accepted: stub.accepted.length,
    lost: subscribers - last.size,
    doubled: again.length,
    inFlight: inFlight.size,
    repliesLost: stub.accepted.filter(({ replyLost }) => replyLost).length,
    unexplained: again.filter(one => !one.replyLost && !inFlight.has(one)).length,
  }
}

async function lookOver(folder: string, subscribers: number, damaged: Set<string>): Promise<{ count: OutboxCount; damaged: string[] }> {
  const storage = await openStorage(folder, 'write')
  noteDamage(storage, damaged)
  for (let chat = 1; chat <= subscribers; chat++)
    if (JSON.stringify(await storage.subscriptions.of(chat)) !== JSON.stringify(reader(chat))) damaged.add(`subscription ${chat}`)
  if ((await storage.values.read('note')) !== NOTE) damaged.add('the value')
  if ((await storage.reports.get('r'))?.text !== NOTE) damaged.add('the report')
  const count = await storage.outbox.count(bulletin().id)
  await storage.close()
  return { count, damaged: [...damaged] }
}

function noteDamage({ recoveries }: Storage, damaged: Set<string>): void {
  for (const { file, what } of recoveries) if (!what.includes('cut off')) damaged.add(`${file}: ${what}`)
}
