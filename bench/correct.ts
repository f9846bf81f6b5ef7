import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { ChatId } from '../src/domain/subscription.ts'
import { openHouse, ROOT } from '../src/main.ts'
import { openStorage } from '../src/storage/open-storage.ts'
import { Refusal } from '../src/webchat/refusal.ts'
import { dice } from '../tests/journeys/dice.ts'
import { type Fault, type Faults, REFUSALS, tooManyRequests } from '../tests/support/bot-api-faults.ts'
import { type BotApiStub, botApiStub } from '../tests/support/bot-api-stub.ts'
import { endProgram, type Push, preparePush, REPORT, startProgram } from './push.ts'

const PER_SECOND = 30
const [SOONEST, LATEST] = [5, 25]
const PATIENCE_MS = 25_000
const LOOK_EVERY_MS = 500
/** One chat in so many has blocked the bot; of the messages one in so many was deleted, and as many are too old to be edited. */
const BLOCKED = 50
const DELETED = 100
const TOO_OLD = 100
/** Shares of the calls. */
const CUT = 0.005
const REPLY_LOST = 0.005
const BAD_GATEWAY = 0.005
const WAITS = 0.001

type State = 'editable' | 'uneditable' | 'blocked'

/** A bulletin that many chats have, and that is put right: the program as it is started by people, against a server as strict as Telegram and as unsteady. */
export async function correct(quick: boolean): Promise<Record<string, unknown>> {
  const chats = quick ? 200 : 2_000
  await promisify(execFile)(process.execPath, [join(ROOT, 'bin', 'build.mjs'), 'src/cli.ts'], { cwd: ROOT })
  const push = await preparePush(chats)
  const random = dice(chats)
  const states = new Map<ChatId, State>()
  const stub = await botApiStub({
    perSecond: PER_SECOND,
    perChatSecond: 1,
    perGroupMinute: 20,
    closedMs: 3_000,
    latencyMs: () => SOONEST + random() * (LATEST - SOONEST),
    faults: faults(states, dice(chats + 1)),
  })
  await sendAndCorrect(push, stub, states)
  const program = startProgram(push.folder, stub, PER_SECOND)
  try {
    const waiting = await settled(stub, push)
    await endProgram(program)
    return { chats, ...figures(stub, states), waiting }
  } finally {
    program.kill('SIGKILL')
    await stub.close()
    push.remove()
  }
}

/** Everybody has it as it was; then the report is published with another figure, and no program runs yet. */
async function sendAndCorrect({ folder }: Push, stub: BotApiStub, states: Map<ChatId, State>): Promise<void> {
  const storage = await openStorage(folder, 'write')
  const house = await openHouse(storage)
  const { outbox } = storage
  for (;;) {
    const claimed = await outbox.claim(Date.now(), 60_000, 500)
    if (claimed.length === 0) break
    await Promise.all(
      claimed.map(async (delivery, at) => {
        stub.loopback.person({ id: delivery.chat })
        const state = stateOf(states.size)
        states.set(delivery.chat, state)
        if (state === 'blocked') stub.answer(delivery.chat, REFUSALS.blocked)
        return outbox.done(delivery, await sendBefore(stub, delivery.chat, state === 'uneditable' && at % 2 === 0))
      }),
    )
  }
  await house.publish({ name: 'bao-cao.md', bytes: Buffer.from(REPORT.replace('36 triệu', '37 triệu')) })
  await house.close()
}

function stateOf(number: number): State {
  if (number % BLOCKED === 7) return 'blocked'
  return number % DELETED === 11 || number % TOO_OLD === 13 ? 'uneditable' : 'editable'
}

/** A message of the days before, past the pace; deleted since where asked for. Its id. */
async function sendBefore({ loopback, token }: BotApiStub, chat: ChatId, isDeleted: boolean): Promise<number> {
  const call = async (method: string, payload: object) => {
    const answer = await loopback.fetch(`http://stub/bot${token}/${method}`, { body: JSON.stringify({ chat_id: chat, ...payload }) })
    return ((await answer.json()) as { result: { message_id: number } }).result // as the loopback wrote it
  }
  const { message_id } = await call('sendMessage', { text: 'Thu nhập bình quân đầu người: 36 triệu đồng/người/năm.' })
  if (isDeleted) await call('deleteMessage', { message_id })
  return message_id
}

/** What cannot be edited never can; beside that, faults at random moments, none of them twice in a row for a chat. */
function faults(states: ReadonlyMap<ChatId, State>, random: () => number): Faults {
  const kinds: readonly (readonly [number, Fault])[] = [
    [CUT, { kind: 'cut' }],
    [REPLY_LOST, { kind: 'lose-reply' }],
    [BAD_GATEWAY, { kind: 'refuse', refusal: REFUSALS.badGateway }],
    [WAITS, { kind: 'refuse', refusal: tooManyRequests(2) }],
  ]
  const had = new Set<unknown>()
  return ({ method, payload: { chat_id: chat } }) => {
    let at = random()
    for (const [share, fault] of kinds) {
      if (at < share && !had.has(chat)) {
        had.add(chat)
        return fault
      }
      at -= share
    }
    const isTooOld = method === 'editMessageText' && states.get(Number(chat)) === 'uneditable'
    return isTooOld ? { kind: 'refuse', refusal: new Refusal(400, "Bad Request: message can't be edited") } : undefined
  }
}

/** Resolves when the program has written down that nothing is left to put right, or nothing more has come for a while. */
async function settled(stub: BotApiStub, { folder }: Push): Promise<number> {
  let left = Number.POSITIVE_INFINITY
  for (let seen = -1, quiet = 0; left > 0 && quiet < PATIENCE_MS; ) {
    quiet = stub.tried === seen ? quiet + LOOK_EVERY_MS : 0
    seen = stub.tried
    await after(LOOK_EVERY_MS)
    const storage = await openStorage(folder, 'read')
    left = (await storage.outbox.stale(Number.MAX_SAFE_INTEGER)).length
    await storage.close()
  }
  return left
}

function figures(stub: BotApiStub, states: ReadonlyMap<ChatId, State>): Record<string, unknown> {
  const of = (state: State) => [...states].filter(([, one]) => one === state).map(([chat]) => chat)
  const showing = (chat: ChatId) => stub.loopback.messages(chat).filter(({ text }) => text.includes('37 triệu'))
  const editable = of('editable')
  const corrected = editable.filter(chat => showing(chat).some(({ edited }) => edited)).length
  const uneditable = of('uneditable')
  const replied = uneditable.filter(chat => showing(chat).length > 0).length
  const extra = [...states.keys()].map(chat => Math.max(0, showing(chat).length - 1))
  const seconds = ((stub.lastTriedAt ?? Number.NaN) - (stub.firstTriedAt ?? Number.NaN)) / 1_000
  return {
    editable: editable.length,
    corrected,
    share: round(corrected / editable.length, 4),
    uneditable: uneditable.length,
    repliedInstead: replied,
    blocked: of('blocked').length,
    lost: editable.length - corrected + uneditable.length - replied,
    doubled: extra.reduce((sum, one) => sum + one, 0),
    tooMany: stub.tooMany,
    calls: stub.tried,
    seconds: round(seconds, 1),
    efficiency: round((states.size + uneditable.length) / PER_SECOND / seconds, 3),
  }
}

function round(value: number, places: number): number {
  return Math.round(value * 10 ** places) / 10 ** places
}
