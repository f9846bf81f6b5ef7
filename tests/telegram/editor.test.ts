import { describe, expect, test } from 'vitest'
import { shownFigure } from '../../src/bulletins/stale-cards.ts'
import type { Bulletin } from '../../src/domain/bulletin.ts'
import type { SentCard } from '../../src/domain/card.ts'
import { quantity } from '../../src/domain/quantity.ts'
import type { Report } from '../../src/domain/report.ts'
import { createEditor } from '../../src/telegram/editor.ts'
import { createSender } from '../../src/telegram/sender.ts'
import { badRequest, Refusal } from '../../src/webchat/refusal.ts'
import { cited, DUONG_QUANG, fakeApp, INCOME } from '../support/fake-app.ts'
import { labels, startTalk } from '../support/talk.ts'
import { voices } from '../support/voices.ts'

const B: Bulletin = { id: 'eeeeeeeeeeee', unit: DUONG_QUANG, audience: [], title: 'Lịch họp', facts: [], body: 'Thứ Năm', publishedAt: 0 }
const FIXED: Bulletin = { ...B, body: 'Thứ Sáu', revision: 1, corrections: [{ at: Date.UTC(2026, 10, 22), changes: [] }] }
const desk = { bulletinText: async () => ({ facts: [] }), language: async () => undefined, state: fakeApp().app.state }

async function sentTo(chat?: number) {
  const talk = startTalk()
  const to = chat ?? talk.an.chat
  const sender = createSender({ api: talk.outgoing, desk, voices })
  await sender.send({ bulletin: B.id, chat: to, dueAt: 0, attempts: 1 }, B)
  const editor = createEditor({ api: talk.outgoing, desk, voices })
  return { ...talk, editor, shown: { chat: to, message: talk.an.last.id, bulletins: [B.id] as const } }
}

test('the message itself says what is right now, and that it was corrected', async () => {
  const { editor, shown, an } = await sentTo()
  expect(await editor.edit(shown, [FIXED])).toEqual({ kind: 'edited' })
  expect(an.messages).toHaveLength(1)
  expect(an.last.text).toContain('Đã đính chính ngày 22/11/2026')
  expect(an.last.text).toContain('Thứ Sáu')
  expect(labels(an.last)).toEqual(['Hỏi thêm', 'Đổi cách nhận'])
  expect(await editor.edit(shown, [FIXED]), 'a second time').toEqual({ kind: 'edited' })
})

test('where it is gone a reply says it', async () => {
  const { editor, shown, an } = await sentTo()
  expect(await editor.edit({ ...shown, message: 999 }, [FIXED])).toEqual({ kind: 'beyond' })
  expect(await editor.replace(shown, FIXED)).toEqual({ kind: 'sent', messageId: an.last.id })
  expect(an.last.replyTo).toBe(shown.message)
  expect(await editor.replace({ ...shown, message: 999 }, FIXED)).toMatchObject({ kind: 'sent' })
})

describe('a card', () => {
  const was = cited({ quantity: quantity(39e6, 'đồng/người/năm') }).fact
  const at = Date.UTC(2026, 10, 22)
  const sentCard = async () => {
    const talk = startTalk()
    const { results } = await talk.an.inline('dương quang thu nhập')
    const { inlineId: id } = await talk.an.sendCard(results[0]!)
    const card: SentCard = { id: id!, language: 'vi', at: 0, figures: [shownFigure(was, REPORT)] }
    return { ...talk, card, editor: createEditor({ api: talk.outgoing, desk, voices }) }
  }
  const REPORT: Report = { id: 'r.md', title: 'Báo cáo', text: '', hash: 'h' }

  test('says what is right now, that and when it was corrected, and what it said', async () => {
    const { editor, card, loopback } = await sentCard()
    const stale = { card, changes: [{ was, now: INCOME.fact }], now: [shownFigure(INCOME.fact, REPORT)] }
    expect(await editor.editCard(stale, at)).toEqual({ kind: 'edited' })
    const shown = loopback.card(card.id)!
    expect(shown.text).toMatch(
      /^✏️ Đã đính chính ngày 22\/11\/2026\n– Thu nhập bình quân đầu người — xã Dương Quang, năm 2021: nay là 40 triệu đồng\/người\/năm, trước ghi 39 triệu/,
    )
    expect(shown.text).toContain('Mục tiêu năm 2021: 40 triệu đồng/người/năm')
    expect(labels(shown)).toEqual(['Nguồn'])
  })
  test('whose figure no report states any more says that, and nothing else', async () => {
    const { editor, card, loopback } = await sentCard()
    expect(await editor.editCard({ card, changes: [{ was }], now: [] }, at)).toEqual({ kind: 'edited' })
    expect(loopback.card(card.id)!.text).toMatch(
      /^⛔ Số liệu này đã được thu hồi ngày 22\/11\/2026.*\n– .*: bỏ số liệu 39 triệu đồng\/người\/năm$/,
    )
    expect(labels(loopback.card(card.id)!)).toEqual([])
  })
  test('that is there no more cannot be edited', async () => {
    const { editor, card } = await sentCard()
    expect(await editor.editCard({ card: { ...card, id: 'gone' }, changes: [{ was }], now: [] }, at)).toEqual({ kind: 'beyond' })
  })
  test('is tried again where the figure is not known yet', async () => {
    const { editor, card } = await sentCard()
    const unknown = shownFigure(cited().fact, REPORT)
    expect(await editor.editCard({ card, changes: [{ was }], now: [unknown] }, at)).toMatchObject({ kind: 'later', everyone: false })
  })
})

describe('what Telegram answers to an edit', () => {
  test.each([
    [badRequest("message can't be edited"), { kind: 'beyond' }],
    [badRequest('message to edit not found'), { kind: 'beyond' }],
    [badRequest('chat not found'), { kind: 'gone' }],
    [new Refusal(403, 'Forbidden: bot was blocked by the user'), { kind: 'gone' }],
    [new Refusal(400, 'Bad Request: group chat was upgraded', { migrate_to_chat_id: -100 }), { kind: 'moved', to: -100 }],
    [new Refusal(429, 'Too Many Requests', { retry_after: 3 }), { kind: 'later', afterMs: 3000, everyone: true }],
    [badRequest('not enough rights'), { kind: 'refused', reason: 'Bad Request: not enough rights' }],
    [Object.assign(new Error('cut'), { code: 'ECONNRESET' }), { kind: 'later', afterMs: 1000, everyone: false }],
  ])('%o', async (fault, outcome) => {
    const { editor, shown, loopback } = await sentTo()
    loopback.fail('editMessageText', fault)
    expect(await editor.edit(shown, [FIXED])).toEqual(outcome)
  })
})
