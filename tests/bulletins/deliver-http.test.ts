import { Api } from 'grammy'
import { afterEach, expect, test } from 'vitest'
import { deliverDue } from '../../src/bulletins/deliver.ts'
import { pace } from '../../src/bulletins/pace.ts'
import { systemClock } from '../../src/clock.ts'
import { post } from '../../src/telegram/post.ts'
import { createSender } from '../../src/telegram/sender.ts'
import { type Faults, migratedTo, REFUSALS, tooManyRequests } from '../support/bot-api-faults.ts'
import { type BotApiStub, botApiStub } from '../support/bot-api-stub.ts'
import { bulletin, house, reader } from '../support/house.ts'
import { voices } from '../support/voices.ts'

let stub: BotApiStub
afterEach(() => stub.close())

/** One bulletin for these chats, the machine's clock, and the real sender against the stub. */
async function overHttp(readers: readonly number[], faults?: Faults) {
  stub = await botApiStub({ anyChat: true, ...(faults ? { faults } : {}) })
  const ports = await house({ readers, clock: systemClock })
  const desk = { bulletinText: async () => undefined, language: async () => undefined }
  const api = new Api(stub.token, { apiRoot: stub.root })
  api.config.use(post({ token: stub.token, apiRoot: stub.root, timeoutSeconds: 60 }))
  const sender = createSender({ api, desk, voices })
  return { ...ports, sender, limiter: pace(systemClock, { perSecond: 1_000 }), unsureMs: 0 }
}
const B = bulletin().id
const received = () => stub.accepted.map(({ chat }) => chat).sort((a, b) => a - b)

test('each answer of Telegram is taken as it is meant', async () => {
  const ports = await overHttp([1, 2, -3, 4, 5, 6])
  stub.answer(2, REFUSALS.blocked)
  stub.answer(-3, migratedTo(-1003))
  stub.answer(4, REFUSALS.notFound)
  stub.answer(5, REFUSALS.noRights)
  stub.answer(6, REFUSALS.deactivated)
  expect(await deliverDue(ports)).toBe(2)
  expect(received()).toEqual([-1003, 1])
  expect(await ports.outbox.count(B)).toEqual({ sent: 2, waiting: 0, gone: 3, parked: 1, unsure: 0 })
  expect([...(await ports.outbox.reasons(B)).keys()]).toEqual([REFUSALS.noRights.message])
  expect(await ports.subscriptions.of(-1003)).toEqual(reader(-1003))
  for (const chat of [2, 4, 6]) expect((await ports.subscriptions.of(chat))?.suspended).toBe(true)
})

test('a connection that is cut, before or after the message was accepted, is unsure, and tried once more', async () => {
  const tried = new Set<unknown>()
  const faults: Faults = ({ payload: { chat_id: chat } }) => {
    if (tried.has(chat) && chat !== 3) return undefined
    tried.add(chat)
    return chat === 1 ? { kind: 'lose-reply' } : { kind: 'cut' }
  }
  const ports = await overHttp([1, 2, 3], faults)
  await deliverDue(ports)
  expect(received()).toEqual([1, 1, 2])
  expect(await ports.outbox.count(B)).toEqual({ sent: 2, waiting: 0, gone: 0, parked: 1, unsure: 3 })
})

test('429 holds everyone for as long as it says', async () => {
  const ports = await overHttp([1, 2, 3], ({ number }) => (number === 1 ? { kind: 'refuse', refusal: tooManyRequests(7) } : undefined))
  const from = systemClock.now()
  await deliverDue(ports)
  const { waiting, sent } = await ports.outbox.count(B)
  expect(waiting).toBeGreaterThan(0)
  expect(sent + waiting).toBe(3)
  expect(await ports.outbox.nextDue()).toBeGreaterThanOrEqual(from + 7_000)
})

test('a server that is not there, and one that is out of order, leave nothing unsure', async () => {
  const ports = await overHttp([1, 2], () => ({ kind: 'refuse', refusal: REFUSALS.badGateway }))
  await deliverDue(ports)
  expect(await ports.outbox.count(B)).toEqual({ sent: 0, waiting: 2, gone: 0, parked: 0, unsure: 0 })
  await stub.close()
  const gone = await overHttp([1])
  await stub.close()
  await deliverDue(gone)
  expect(await gone.outbox.count(B)).toEqual({ sent: 0, waiting: 1, gone: 0, parked: 0, unsure: 0 })
  stub = await botApiStub()
})
