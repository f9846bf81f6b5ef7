import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Api, GrammyError, HttpError } from 'grammy'
import { afterEach, describe, expect, test } from 'vitest'
import { neverLeft } from '../../src/telegram/faults.ts'
import { post } from '../../src/telegram/post.ts'
import { freePort } from '../support/free-port.ts'

const TOKEN = '123:abc'
let server: Server | undefined
afterEach(() => server?.closeAllConnections())

/** An Api whose calls go to a server that answers so; what it heard. */
async function api(answer: (response: ServerResponse, request: IncomingMessage) => void, path = '') {
  const heard: { url: string | undefined; type: string | undefined; body: unknown; socket: unknown }[] = []
  server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    heard.push({ url: request.url, type: request.headers['content-type'], body: JSON.parse(body), socket: request.socket })
    answer(response, request)
  })
  await new Promise<void>(resolve => server!.listen(0, '127.0.0.1', resolve))
  return { api: apiTo(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`), heard }
}

function apiTo(apiRoot: string): Api {
  const made = new Api(TOKEN, { apiRoot })
  made.config.use(post({ token: TOKEN, apiRoot, timeoutSeconds: 60 }))
  return made
}

const faultOf = (call: Promise<unknown>) =>
  call.then(
    () => undefined,
    (error: unknown) => error,
  )

const sent = JSON.stringify({ ok: true, result: { message_id: 7 } })

describe('a call sent by itself', () => {
  test('arrives as the Bot API takes it, and its result comes back', async () => {
    const { api: bot, heard } = await api(response => response.end(sent))
    expect(await bot.sendMessage(5, 'Xã <b>Đức Xuân</b>', { parse_mode: 'HTML' })).toEqual({ message_id: 7 })
    const [{ url, type, body }] = heard as [(typeof heard)[number]]
    expect([url, type, body]).toEqual([
      `/bot${TOKEN}/sendMessage`,
      'application/json',
      { chat_id: 5, text: 'Xã <b>Đức Xuân</b>', parse_mode: 'HTML' },
    ])
  })
  test('keeps its connection, and a path before the calls', async () => {
    const { api: bot, heard } = await api(response => response.end(sent), '/telegram')
    await bot.sendMessage(5, 'a')
    await new Promise(setImmediate) // until then it is not known to be free
    await bot.sendMessage(5, 'b')
    expect(heard.map(({ url }) => url)).toEqual([`/telegram/bot${TOKEN}/sendMessage`, `/telegram/bot${TOKEN}/sendMessage`])
    expect(new Set(heard.map(({ socket }) => socket)).size).toBe(1)
  })
  test('brings a refusal in Telegram’s words', async () => {
    const refusal = { ok: false, error_code: 429, description: 'Too Many Requests: retry after 3', parameters: { retry_after: 3 } }
    const { api: bot } = await api(response => response.writeHead(429).end(JSON.stringify(refusal)))
    const fault = await faultOf(bot.sendMessage(5, 'a'))
    expect(fault).toBeInstanceOf(GrammyError)
    expect(fault).toMatchObject({ error_code: 429, parameters: { retry_after: 3 } })
  })
})

describe('a call without an answer is told from one that never left', () => {
  test('nobody listens', async () => {
    const fault = await faultOf(apiTo(`http://127.0.0.1:${await freePort()}`).sendMessage(5, 'a'))
    expect(fault).toBeInstanceOf(HttpError)
    expect(neverLeft(fault)).toBe(true)
  })
  test('the connection is cut: the message may have arrived, and is not sent again', async () => {
    const { api: bot, heard } = await api((_, request) => request.socket.destroy())
    const fault = await faultOf(bot.sendMessage(5, 'a'))
    expect(fault).toBeInstanceOf(HttpError)
    expect(neverLeft(fault)).toBe(false)
    expect(heard).toHaveLength(1)
  })
  test('so does a cut in the middle of the answer, or an answer that is none', async () => {
    for (const answer of [
      (response: ServerResponse) => void response.writeHead(200, { 'content-length': '100' }).write(sent, () => response.destroy()),
      (response: ServerResponse) => void response.writeHead(502).end('<html>502 Bad Gateway</html>'),
    ]) {
      const { api: bot } = await api(answer)
      const fault = await faultOf(bot.sendMessage(5, 'a'))
      expect(fault).toBeInstanceOf(HttpError)
      expect(neverLeft(fault)).toBe(false)
      server?.closeAllConnections()
    }
  })
  test('and the token is in no fault', async () => {
    const fault = (await faultOf(apiTo(`http://127.0.0.1:${await freePort()}`).sendMessage(5, 'a'))) as HttpError
    expect(`${fault.message} ${fault.stack} ${fault.error}`).not.toContain(TOKEN)
  })
})
