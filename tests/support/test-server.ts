import { createRequire } from 'node:module'
import { freePort } from './free-port.ts'

/** The third party's server, as far as it is used here. */
export interface TestServer {
  readonly config: { readonly apiURL: string }
  readonly storage: { readonly botMessages: readonly { messageId: number; message: Sent }[] }
  start(): Promise<void>
  stop(): Promise<boolean>
  getClient(token: string, options?: { chatId?: number; userId?: number }): TestClient
}
export interface TestClient {
  makeMessage(text: string): object
  makeCommand(text: string): object
  makeCallbackQuery(data: string, options: object): object
  sendMessage(message: object): Promise<unknown>
  sendCommand(message: object): Promise<unknown>
  sendCallback(callback: object): Promise<unknown>
}
export interface Sent {
  readonly chat_id: number | string
  readonly text: string
  readonly parse_mode?: string
  readonly reply_markup?: { inline_keyboard: { text: string; callback_data?: string }[][] }
}

/** Started, on a port of its own. */
export async function startTestServer(options: object = {}): Promise<TestServer> {
  const server = new (load().TelegramServer)({ port: await freePort(), host: '127.0.0.1', ...options })
  await server.start()
  return server
}

function load(): { TelegramServer: new (config: object) => TestServer } {
  const loaded = createRequire(import.meta.url)('telegram-test-api') as { default?: unknown; TelegramServer?: unknown }
  const found = loaded.TelegramServer ?? loaded.default ?? loaded
  return { TelegramServer: found as new (config: object) => TestServer }
}
