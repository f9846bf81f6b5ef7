import { Api } from 'grammy'
import { afterEach, expect, test } from 'vitest'
import { correctStale } from '../../src/bulletins/correct.ts'
import { correctCards } from '../../src/bulletins/correct-cards.ts'
import type { Failed } from '../../src/bulletins/in-turn.ts'
import { pace } from '../../src/bulletins/pace.ts'
import { shownFigure } from '../../src/bulletins/stale-cards.ts'
import { systemClock } from '../../src/clock.ts'
import { quantity } from '../../src/domain/quantity.ts'
import type { Report } from '../../src/domain/report.ts'
import { memoryAudit } from '../../src/storage/audit.ts'
import { memoryStorage } from '../../src/storage/open-storage.ts'
import { renderCards } from '../../src/telegram/cards.ts'
import { createEditor } from '../../src/telegram/editor.ts'
import { badRequest } from '../../src/webchat/refusal.ts'
import { type Faults, REFUSALS } from '../support/bot-api-faults.ts'
import { type BotApiStub, botApiStub } from '../support/bot-api-stub.ts'
import { cited, stated } from '../support/fake-app.ts'
import { bulletin } from '../support/house.ts'
import { voices } from '../support/voices.ts'

let stub: BotApiStub
afterEach(() => stub.close())

const B = bulletin()
const FIXED = bulletin({ body: 'Nội dung đúng', revision: 1, corrections: [{ at: 5, changes: [] }] })
const REPORT: Report = { id: 'dq.md', title: 'Báo cáo năm 2021', text: '', hash: 'one' }
const WAS = cited({ report: REPORT.id })
const NOW = cited({ report: REPORT.id, quantity: quantity(42e6, 'đồng/người/năm') })

/** A bulletin in these chats and as many cards, over HTTP, with the machine's clock. */
async function overHttp(chats: readonly number[], cards: number, faults?: Faults) {
  stub = await botApiStub({ anyChat: true, perSecond: 1_000, ...(faults ? { faults } : {}) })
  const { loopback } = stub
  const api = new Api(stub.token, { apiRoot: stub.root })
  const storage = memoryStorage()
  const { outbox } = storage
  await outbox.add(
    B,
    chats.map(chat => ({ bulletin: B.id, chat, dueAt: 0, attempts: 0 })),
  )
  for (const claimed of await outbox.claim(0, 1_000, 99)) {
    const { message_id } = await api.sendMessage(claimed.chat, 'Nội dung')
    await outbox.done(claimed, message_id)
  }
  const [card] = renderCards([stated([WAS])], voices)
  const sent: string[] = []
  for (let at = 0; at < cards; at++) {
    const { inlineId } = await loopback.person().sendCard(card!)
    sent.push(inlineId!)
    await storage.cards.put({ id: inlineId!, language: 'vi', at: 0, figures: [shownFigure(WAS.fact, REPORT)] }, 7)
  }
  const audit = memoryAudit()
  const desk = { bulletinText: async () => undefined, language: async () => undefined, state: async () => [stated([NOW])] }
  const ports = {
    ...storage,
    version: () => 0,
    editor: createEditor({ api, desk, voices }),
    limiter: pace(systemClock, { perSecond: 500 }),
    clock: systemClock,
    log: { info() {}, warn() {}, error() {} },
    audit,
  }
  await outbox.revise(FIXED)
  await storage.reports.put([{ report: { ...REPORT, hash: 'two' }, facts: [NOW.fact] }])
  return { ports, sent, audit, storage }
}

test('messages and cards are edited, each once; what cannot be is answered or given up', async () => {
  const { ports, sent, audit, storage } = await overHttp([1, 2, 3, -4], 3)
  stub.answer(2, REFUSALS.blocked)
  stub.loopback.fail('editMessageText', badRequest("message can't be edited"))
  expect(await correctStale(ports)).toBe(0)
  expect(await correctCards(ports)).toBe(0)
  const said = (chat: number) => stub.loopback.messages(chat).map(({ text, edited }) => [text.includes('Nội dung đúng'), edited])
  expect([said(1), said(2), said(3), said(-4)]).toEqual([
    [
      [false, false],
      [true, false],
    ],
    [[false, false]],
    [[true, true]],
    [[true, true]],
  ])
  for (const id of sent) expect(stub.loopback.card(id)?.text).toContain('nay là 42 triệu đồng/người/năm, trước ghi 40 triệu')
  expect(audit.lines.map(({ what, where }) => `${what} ${where}`).toSorted()).toEqual([
    'edited card',
    'edited card',
    'edited card',
    'edited group',
    'edited private',
    'gone private',
    'replied private',
  ])
  expect((await storage.cards.all())[0]?.figures[0]?.fact.quantity?.value).toBe(42e6)
  const calls = stub.tried
  await correctStale(ports)
  await correctCards(ports)
  expect(stub.tried).toBe(calls)
})

test('an edit whose answer was cut off is made again and finds it done; the others go on meanwhile', async () => {
  const cut: Faults = ({ method, number }) =>
    method === 'editMessageText' && number % 3 === 1 && number < 7 ? { kind: 'lose-reply' } : undefined
  const { ports, sent, audit } = await overHttp([1], 2, cut)
  const failed: Failed = new Map()
  expect(await correctCards(ports, undefined, failed)).toBe(1)
  expect(audit.lines).toHaveLength(1)
  for (const one of failed.keys()) failed.set(one, { times: 1, dueAt: 0 })
  expect(await correctCards(ports, undefined, failed)).toBe(0)
  for (const id of sent) expect(stub.loopback.card(id)?.text).toContain('nay là 42 triệu')
  expect(audit.lines.map(({ what }) => what)).toEqual(['edited', 'edited'])
})
