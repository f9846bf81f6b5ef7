import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { systemClock } from '../../src/clock.ts'
import { type House, openHouse } from '../../src/main.ts'
import { openBot, runBackground } from '../../src/serve.ts'
import { awaitReply, submit } from '../../src/storage/inbox.ts'
import { openStorage } from '../../src/storage/open-storage.ts'
import { checkSent } from '../support/talk.ts'
import { type Sent, startTestServer, type TestClient, type TestServer } from '../support/test-server.ts'
import { voices } from '../support/voices.ts'
import { CAO_THUONG_ID, communeReport } from './reports.ts'

const TOKEN = '123456:telegram-test-api-telegram-test-api'
const CHAT = 4_711
const PATIENCE = { timeout: 15_000, interval: 20 }
const silent = { info() {}, warn() {}, error() {} }

let folder: string
let server: TestServer
let client: TestClient
let house: House | undefined
let stop: AbortController
let running: Promise<unknown>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hoixa-http-'))
  server = await startTestServer({ storeTimeout: 600 })
  client = server.getClient(TOKEN, { chatId: CHAT, userId: CHAT })
})
afterAll(async () => {
  await closeBot()
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

/** The real house behind the real bot, polling over HTTP. */
async function openTheBot(): Promise<void> {
  house = await openHouse(await openStorage(folder, 'write'), { follow: { start() {}, step() {}, stop() {} } })
  const config = { dataDir: folder, apiRoot: server.config.apiURL, sendPerSecond: 30, logLevel: 'error' } as const
  const options = { house, voices, config, log: silent, token: TOKEN }
  const bot = openBot(options)
  stop = new AbortController()
  running = Promise.all([bot.poll(stop.signal), runBackground(bot, options, stop.signal)])
}

async function closeBot(): Promise<void> {
  stop?.abort()
  await running
  await house?.close()
  house = undefined
}

const sent = () => server.storage.botMessages
/** The message of this number from the end, once there are so many, as the people's Telegram would have shown it. */
async function arrived(count: number): Promise<{ id: number; message: Sent }> {
  await vi.waitFor(() => expect(sent().length).toBeGreaterThanOrEqual(count), PATIENCE)
  const { message, messageId } = sent()[count - 1]!
  checkSent(message.text, message.parse_mode)
  expect(Number(message.chat_id)).toBe(CHAT)
  return { id: messageId, message }
}
async function press(label: string, { id, message }: { id: number; message: Sent }): Promise<void> {
  const button = message.reply_markup?.inline_keyboard.flat().find(({ text }) => text === label)
  expect(button, `a button ${label}`).toBeDefined()
  await client.sendCallback(client.makeCallbackQuery(button!.callback_data!, { message: { message_id: id, date: 1 } }))
}
const say = (text: string) => client.sendMessage(client.makeMessage(text))
const command = (text: string) => client.sendCommand(client.makeCommand(text))

test('over real HTTP with the real house: start, question, source, subscription, a pushed bulletin, also over a restart', async () => {
  await openTheBot()
  await command('/start')
  expect((await arrived(1)).message.text).toContain('Tôi là <b>Hỏi Xã</b>')

  await say('thu nhập bình quân xã Dương Quang 2021')
  const answer = await arrived(2)
  expect(answer.message.text).toContain('Mục tiêu năm 2021: <b>40 triệu đồng/người/năm</b>')
  expect(answer.message.text).toContain('Nguồn: Xã Dương Quang triển khai nhiệm vụ năm 2021, 20/01/2021')
  await press('Nguồn', answer)
  const source = (await arrived(3)).message.text
  expect(source).toContain('không phải nguyên văn')
  expect(source).toContain('<blockquote expandable>Thu nhập bình quân đầu người: 40 triệu đồng/người/năm.</blockquote>')

  await command('/dangky')
  expect((await arrived(4)).message.text).toContain('đơn vị nào')
  await say('xã Cao Thượng, huyện Ba Bể')
  const consent = await arrived(5)
  expect(await house!.storage.subscriptions.of(CHAT)).toBeUndefined()
  await press('Đồng ý và đăng ký', consent)
  await vi.waitFor(() => expect(sent()[4]!.message.text).toMatch(/^Đã đăng ký/), PATIENCE)
  expect(await house!.storage.subscriptions.of(CHAT)).toMatchObject({ units: [CAO_THUONG_ID] })

  const file = { command: 'publish', name: 'cao-thuong.md', bytes: Buffer.from(communeReport('47')) } as const
  const hand = async () => awaitReply(folder, await submit(folder, file), 10_000, systemClock)
  expect(await hand()).toMatchObject({ unit: 'xã Cao Thượng', queued: 1 })
  const bulletin = (await arrived(6)).message.text
  expect(bulletin).toContain('📣 <b>Xã Cao Thượng triển khai nhiệm vụ năm 2024</b>')
  expect(bulletin).toContain('<b>47 triệu đồng/người/năm</b>')

  await closeBot()
  await openTheBot()
  expect(await hand()).toMatchObject({ queued: 0 })
  await command('/theodoi')
  expect((await arrived(7)).message.text).toContain('xã Cao Thượng')
  expect(sent()).toHaveLength(7)
}, 60_000)
