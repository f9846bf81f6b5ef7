import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { handlers } from '../../handlers/index.ts'
import { createBot } from '../../src/telegram/bot.ts'
import { createSender } from '../../src/telegram/sender.ts'
import { DUONG_QUANG, fakeApp, INCOME } from '../support/fake-app.ts'
import { checkSent, handClock, memoryValues } from '../support/talk.ts'
import { type Sent, startTestServer, type TestClient, type TestServer } from '../support/test-server.ts'
import { voices } from '../support/voices.ts'

const TOKEN = '123:test'
let server: TestServer
let client: TestClient
const controller = new AbortController()
const { app, subscriptions } = fakeApp()
let done: Promise<void>
let outgoing: ReturnType<typeof createBot>['outgoing']

beforeAll(async () => {
  server = await startTestServer()
  client = server.getClient(TOKEN)
  const silent = { info() {}, warn() {}, error() {} }
  const bot = createBot({
    token: TOKEN,
    app,
    composers: handlers(app, voices),
    voices,
    clock: handClock(),
    log: silent,
    values: memoryValues(),
    apiRoot: server.config.apiURL,
    pace: { burst: 100, perSecond: 1 },
  })
  outgoing = bot.outgoing
  done = bot.poll(controller.signal)
})
afterAll(async () => {
  controller.abort()
  await done
  await server.stop()
})

const sent = () => server.storage.botMessages
/** The message of this number from the end, once there are so many. */
async function arrived(count: number): Promise<{ id: number; message: Sent }> {
  await vi.waitFor(() => expect(sent().length).toBeGreaterThanOrEqual(count), { timeout: 10_000, interval: 20 })
  const { message, messageId } = sent()[count - 1]!
  checkSent(message.text, message.parse_mode)
  return { id: messageId, message }
}
const press = (data: string, id: number) => client.sendCallback(client.makeCallbackQuery(data, { message: { message_id: id, date: 1 } }))
const dataOf = ({ message }: { message: Sent }) => message.reply_markup!.inline_keyboard[0]![0]!.callback_data!

test('over real HTTP: start, question, button, subscription with its edit, a pushed bulletin', async () => {
  await client.sendCommand(client.makeCommand('/start'))
  expect((await arrived(1)).message.text).toContain('Xin chào')

  await client.sendMessage(client.makeMessage('thu nhập bình quân xã Dương Quang 2021'))
  const answer = await arrived(2)
  expect(answer.message.text).toContain('<b>40 triệu đồng/người/năm</b>')
  await press(dataOf(answer), answer.id)
  expect((await arrived(3)).message.text).toContain('<blockquote expandable>')

  await client.sendCommand(client.makeCommand('/dangky'))
  expect((await arrived(4)).message.text).toContain('đơn vị nào')
  await client.sendMessage(client.makeMessage('Dương Quang'))
  const consent = await arrived(5)
  await press(dataOf(consent), consent.id)
  await vi.waitFor(() => expect(sent()[4]!.message.text).toMatch(/^Đã đăng ký/), { timeout: 10_000, interval: 20 })
  expect(subscriptions.get(1)!.units).toEqual([DUONG_QUANG.id])

  const sender = createSender({ api: outgoing, desk: { bulletinText: async () => ({ facts: [INCOME] }), language: app.language }, voices })
  const bulletin = { id: 'e', unit: DUONG_QUANG, audience: [], title: 'Tin <mới>', facts: [], body: '', publishedAt: 0 }
  expect(await sender.send({ bulletin: 'e', chat: 1, dueAt: 0, attempts: 1 }, bulletin)).toMatchObject({ kind: 'sent' })
  expect((await arrived(6)).message.text).toContain('Tin &lt;mới&gt;')
}, 30_000)
