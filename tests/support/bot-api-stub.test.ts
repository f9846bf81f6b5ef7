import { Api, GrammyError, HttpError } from 'grammy'
import { afterEach, expect, test } from 'vitest'
import { dice } from '../journeys/dice.ts'
import { type Fault, migratedTo, REFUSALS, randomFaults } from './bot-api-faults.ts'
import { type BotApiStub, botApiStub, type StubOptions } from './bot-api-stub.ts'

let stub: BotApiStub
afterEach(() => stub.close())

async function open(options: StubOptions = {}): Promise<Api> {
  stub = await botApiStub({ anyChat: true, ...options })
  return new Api(stub.token, { apiRoot: stub.root })
}
/** The refusal of a call, as grammY tells it. */
async function refusal(call: Promise<unknown>): Promise<{ error_code: number; parameters: object } | string> {
  const error = await call.then(
    () => 'accepted',
    (error: unknown) => error,
  )
  if (error instanceof GrammyError) return { error_code: error.error_code, parameters: error.parameters }
  return error instanceof HttpError ? 'network' : String(error)
}
const at = (number: number, fault: Fault) => (call: { number: number }) => (call.number === number ? fault : undefined)

test('sends, edits, deletes, and keeps a ledger of what was accepted', async () => {
  const api = await open()
  expect((await api.getMe()).is_bot).toBe(true)
  const { message_id } = await api.sendMessage(5, '<b>a</b>', {
    parse_mode: 'HTML',
    reply_markup: { inline_keyboard: [[{ text: 'x', callback_data: 'x' }]] },
  })
  await api.editMessageText(5, message_id, 'b')
  expect(await refusal(api.editMessageText(5, message_id, 'b'))).toMatchObject({ error_code: 400 })
  await api.editMessageReplyMarkup(5, message_id, { reply_markup: { inline_keyboard: [[{ text: 'y', callback_data: 'y' }]] } })
  expect(await refusal(api.editMessageCaption(5, message_id, { caption: 'c' }))).toMatchObject({ error_code: 400 })
  await api.deleteMessage(5, message_id)
  expect(await refusal(api.deleteMessage(5, message_id))).toMatchObject({ error_code: 400 })
  expect(await refusal(api.answerCallbackQuery('none'))).toMatchObject({ error_code: 400 })
  expect(await refusal(api.raw.setChatTitle({ chat_id: 5, title: 'x' }))).toMatchObject({ error_code: 404 })
  expect(stub.accepted).toMatchObject([{ chat: 5, messageId: message_id, text: '<b>a</b>', replyLost: false }])
})

test('checks as Telegram does, and knows nobody unless told to', async () => {
  const api = await open({ anyChat: false })
  expect(await refusal(api.sendMessage(5, 'a'))).toMatchObject({ error_code: 400 })
  const { chat } = stub.loopback.person()
  for (const text of ['', '1 < 2', '<b>', 'x'.repeat(4097)])
    expect(await refusal(api.sendMessage(chat, text, { parse_mode: 'HTML' }))).toMatchObject({ error_code: 400 })
  expect(await refusal(new Api('1:other', { apiRoot: stub.root }).getMe())).toMatchObject({ error_code: 401 })
  expect(stub.accepted).toEqual([])
})

test('holds the pace with 429, and counts what came too fast', async () => {
  const api = await open({ perSecond: 3, now: () => 0 })
  const outcomes = await Promise.all(Array.from({ length: 10 }, (_, chat) => refusal(api.sendMessage(chat + 1, 'a'))))
  const refused = outcomes.filter(outcome => typeof outcome === 'object')
  expect(refused).toHaveLength(7)
  for (const one of refused) expect(one).toEqual({ error_code: 429, parameters: { retry_after: 1 } })
  expect([stub.accepted.length, stub.tooMany, stub.tried]).toEqual([3, 7, 10])
})

test('each chat answers as it was told to', async () => {
  const api = await open()
  stub.answer(5, REFUSALS.blocked)
  stub.answer(-6, migratedTo(-100_6))
  expect(await refusal(api.sendMessage(5, 'a'))).toMatchObject({ error_code: 403 })
  expect(await refusal(api.sendMessage(-6, 'a'))).toEqual({ error_code: 400, parameters: { migrate_to_chat_id: -100_6 } })
  stub.answer(5, undefined)
  await api.sendMessage(5, 'a')
  expect(stub.accepted.map(({ chat }) => chat)).toEqual([5])
})

test('a connection that is cut leaves nothing; an answer that is lost leaves the message', async () => {
  const api = await open({ faults: at(1, { kind: 'cut' }) })
  expect(await refusal(api.sendMessage(5, 'a'))).toBe('network')
  expect(stub.accepted).toEqual([])
  await stub.close()
  const other = await open({ faults: at(1, { kind: 'lose-reply' }) })
  expect(await refusal(other.sendMessage(5, 'a'))).toBe('network')
  expect(stub.accepted).toMatchObject([{ chat: 5, replyLost: true }])
  await other.sendMessage(5, 'a')
  expect(stub.accepted).toHaveLength(2)
})

test('a slow answer comes, and is open meanwhile', async () => {
  const api = await open({ faults: at(1, { kind: 'slow', ms: 30 }) })
  const slow = api.sendMessage(5, 'a')
  await stub.reached(1)
  expect(stub.open).toBe(1)
  await slow
  expect(stub.open).toBe(0)
})

test('updates come by long polling, and people are heard', async () => {
  const api = await open()
  const an = stub.loopback.person()
  const coming = api.getUpdates({ timeout: 5 })
  await an.say('xin chào')
  expect(await coming).toMatchObject([{ message: { text: 'xin chào' } }])
})

test('random faults come as often as asked, and only to what sends', () => {
  const faults = randomFaults(dice(1), { badGateway: 0.1, loseReply: 0.05, cut: 0.02, tooMany: 0.01, slow: 0.02 })
  const seen = new Map<string, number>()
  for (let number = 1; number <= 10_000; number++) {
    const kind = faults({ method: 'sendMessage', payload: {}, number })?.kind ?? 'none'
    seen.set(kind, (seen.get(kind) ?? 0) + 1)
    expect(faults({ method: 'getUpdates', payload: {}, number })).toBeUndefined()
  }
  for (const [kind, share] of [
    ['refuse', 0.11],
    ['lose-reply', 0.05],
    ['cut', 0.02],
    ['slow', 0.02],
    ['none', 0.8],
  ] as const)
    expect(Math.abs(seen.get(kind)! / 10_000 - share), kind).toBeLessThan(0.01)
})
