import { Composer } from 'grammy'
import { afterEach, expect, test, vi } from 'vitest'
import { systemClock } from '../../src/clock.ts'
import { createBot } from '../../src/telegram/bot.ts'
import type { BotContext } from '../../src/telegram/context.ts'
import { type BotApiStub, botApiStub } from '../support/bot-api-stub.ts'
import { fakeApp } from '../support/fake-app.ts'
import { memoryValues } from '../support/talk.ts'
import { voices } from '../support/voices.ts'

/** Waits until it is let through. */
function gate() {
  let open = () => {}
  const opened = new Promise<void>(resolve => {
    open = resolve
  })
  return { opened, open }
}

const PATIENCE = { timeout: 30_000, interval: 5 }
let stub: BotApiStub
let stop: () => Promise<void>
afterEach(async () => {
  await stop()
  await stub.close()
})

/** A bot that repeats each text, over real HTTP; a text that `waits` names only when it is let go. */
async function echoing(waits: readonly string[]) {
  stub = await botApiStub()
  const gates = new Map(waits.map(text => [text, gate()]))
  const begun: string[] = []
  const ids = new Map<string, number>()
  const composer = new Composer<BotContext>()
  composer.on('message:text', async ctx => {
    begun.push(ctx.message.text)
    ids.set(ctx.message.text, ctx.update.update_id)
    await gates.get(ctx.message.text)?.opened
    await ctx.reply(ctx.message.text)
  })
  const silent = { info() {}, warn() {}, error() {} }
  const { poll } = createBot({
    token: stub.token,
    app: fakeApp().app,
    composers: [composer],
    voices,
    clock: systemClock,
    log: silent,
    values: memoryValues(),
    apiRoot: stub.root,
  })
  const controller = new AbortController()
  const polling = poll(controller.signal)
  const letGo = (text: string) => gates.get(text)!.open()
  stop = async () => {
    controller.abort()
    for (const text of waits) letGo(text)
    await polling
  }
  /** Whether Telegram was told that this one, and all before it, need not be told again. */
  const isForgotten = (text: string) =>
    stub.loopback.calls.some(({ method, payload }) => method === 'getUpdates' && Number(payload.offset) > ids.get(text)!)
  const [an, binh] = [stub.loopback.person({ id: 11 }), stub.loopback.person({ id: 12 })]
  const textsOf = (person: typeof an) => person.messages.map(({ text }) => text)
  return { an, binh, textsOf, begun, letGo, isForgotten, stop }
}

test('an answer that takes long holds up nobody else, and is not forgotten by Telegram before it is given', async () => {
  const { an, binh, textsOf, begun, letGo, isForgotten } = await echoing(['chậm'])
  await an.say('chậm')
  await vi.waitFor(() => expect(begun).toEqual(['chậm']), PATIENCE)
  for (const text of ['một', 'hai', 'ba']) {
    await binh.say(text)
    await vi.waitFor(() => expect(textsOf(binh)).toContain(text), PATIENCE)
  }
  expect(textsOf(an)).toEqual([])
  expect(isForgotten('chậm')).toBe(false)
  letGo('chậm')
  await vi.waitFor(() => expect(textsOf(an)).toEqual(['chậm']), PATIENCE)
  await stop() // the stub tells of a call that waits for news when it ends
  await vi.waitFor(() => expect(isForgotten('ba')).toBe(true), PATIENCE)
  expect(begun).toEqual(['chậm', 'một', 'hai', 'ba'])
})

test('within a chat everything is answered in order, the first slow or not', async () => {
  const { an, binh, textsOf, letGo } = await echoing(['chậm'])
  for (const text of ['chậm', 'hai', 'ba']) await an.say(text)
  await binh.say('bốn')
  await vi.waitFor(() => expect(textsOf(binh)).toEqual(['bốn']), PATIENCE)
  expect(textsOf(an)).toEqual([])
  letGo('chậm')
  await vi.waitFor(() => expect(textsOf(an)).toEqual(['chậm', 'hai', 'ba']), PATIENCE)
})

test('told to stop, it ends what was begun, begins no more, and leaves the rest to the next start', async () => {
  const { an, textsOf, begun, letGo, isForgotten, stop: stopPolling } = await echoing(['chậm'])
  await an.say('chậm')
  await an.say('sau')
  await vi.waitFor(() => expect(begun).toEqual(['chậm']), PATIENCE)
  const stopped = stopPolling()
  letGo('chậm')
  await stopped
  expect(textsOf(an)).toEqual(['chậm'])
  expect(begun).toEqual(['chậm'])
  expect(isForgotten('chậm')).toBe(true)
  const left = await fetch(`${stub.root}/bot${stub.token}/getUpdates`, { method: 'POST', body: '{}' })
  expect(await left.json()).toMatchObject({ result: [{ message: { text: 'sau' } }] })
})
