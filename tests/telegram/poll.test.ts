import { describe, expect, test, vi } from 'vitest'
import { handlers } from '../../handlers/index.ts'
import { HoiXaError } from '../../src/domain/errors.ts'
import { createBot } from '../../src/telegram/bot.ts'
import { createLoopback } from '../../src/webchat/loopback.ts'
import { Refusal } from '../../src/webchat/refusal.ts'
import { fakeApp } from '../support/fake-app.ts'
import { handClock, memoryValues } from '../support/talk.ts'
import { voices } from '../support/voices.ts'

/** A bot that polls the loopback, as it would poll Telegram. */
function polling(token = '1:loopback') {
  const loopback = createLoopback()
  const { app } = fakeApp()
  const lines: string[] = []
  const note = (message: string) => void lines.push(message)
  const bot = createBot({
    token,
    app,
    composers: handlers(app, voices),
    voices,
    clock: handClock(),
    log: { info: note, warn: note, error: note },
    values: memoryValues(),
    fetch: loopback.fetch,
  })
  const controller = new AbortController()
  return { loopback, lines, poll: () => bot.poll(controller.signal), stop: () => controller.abort(), an: loopback.person() }
}

describe('long polling', () => {
  test('starts, shows the menu, answers, and stops when told', async () => {
    const { loopback, poll, stop, an } = polling()
    const done = poll()
    await an.say('thu nhập')
    await vi.waitFor(() => expect(an.messages).toHaveLength(1))
    stop()
    await done
    expect(loopback.calls.map(({ method }) => method).slice(0, 4)).toEqual(['getMe', 'setMyCommands', 'setMyCommands', 'deleteWebhook'])
  })
  test('a menu that Telegram refuses costs the menu only', async () => {
    const { loopback, poll, stop, an, lines } = polling()
    loopback.fail('setMyCommands', new Refusal(500, 'Internal Server Error'))
    loopback.fail('setMyCommands', new Error('socket hang up'))
    const done = poll()
    await an.say('thu nhập')
    await vi.waitFor(() => expect(an.messages).toHaveLength(1))
    stop()
    await done
    expect(lines.filter(line => line === 'commands not set')).toHaveLength(2)
  })
  test('waits for a network that is down', async () => {
    const { loopback, poll, stop, an, lines } = polling()
    loopback.fail('getMe', Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' }))
    loopback.fail('getMe', new Refusal(502, 'Bad Gateway'))
    const done = poll()
    await an.say('thu nhập')
    await vi.waitFor(() => expect(an.messages).toHaveLength(1))
    stop()
    await done
    expect(lines.filter(line => line === 'Telegram cannot be reached')).toHaveLength(2)
  })
  test('another process with the same token is told in the log, and polling goes on', async () => {
    const { loopback, poll, stop, an, lines } = polling()
    loopback.fail('getUpdates', new Refusal(409, 'Conflict: terminated by other getUpdates request'))
    const done = poll()
    await an.say('thu nhập')
    await vi.waitFor(() => expect(an.messages).toHaveLength(1))
    stop()
    await done
    expect(lines).toContain('another process polls with this token')
  })
  test('stops before it began', async () => {
    const { poll, stop } = polling()
    stop()
    await poll()
  })
})

describe('a wrong token', () => {
  test.each([401, 404])('is told as such (%i)', async code => {
    const { loopback, poll } = polling()
    loopback.fail('getMe', new Refusal(code, 'Unauthorized'))
    await expect(poll()).rejects.toMatchObject({ code: 'token-invalid' })
  })
  test('also when it is revoked while polling', async () => {
    const { loopback, poll } = polling()
    loopback.fail('getUpdates', new Refusal(401, 'Unauthorized'))
    await expect(poll()).rejects.toBeInstanceOf(HoiXaError)
  })
  test('an empty one is refused at once', () => {
    expect(() => polling(' ')).toThrow(HoiXaError)
  })
})
