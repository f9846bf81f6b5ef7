import { GrammyError, HttpError } from 'grammy'
import { describe, expect, test } from 'vitest'
import type { Bulletin } from '../../src/domain/bulletin.ts'
import type { Delivery } from '../../src/domain/subscription.ts'
import { visibleLength } from '../../src/telegram/html.ts'
import { renderBulletin } from '../../src/telegram/render-bulletin.ts'
import { createSender, outcomeOf } from '../../src/telegram/sender.ts'
import { Refusal } from '../../src/webchat/refusal.ts'
import { BA_CHE, cited, DUONG_QUANG, HOSTILE, INCOME } from '../support/fake-app.ts'
import { labels, startTalk } from '../support/talk.ts'
import { parseAsTelegram } from '../support/telegram-parser.ts'
import { voices } from '../support/voices.ts'

const BULLETIN: Bulletin = {
  id: 'eeeeeeeeeeee',
  unit: DUONG_QUANG,
  audience: [DUONG_QUANG.id],
  title: `Dương Quang triển khai nhiệm vụ ${HOSTILE}`,
  facts: [INCOME.fact.id],
  body: '',
  date: '2021-01-20',
  url: 'https://example.vn/tin/1',
  publishedAt: 0,
}
const delivery = (chat: number, thread?: number): Delivery => ({
  bulletin: BULLETIN.id,
  chat,
  dueAt: 0,
  attempts: 1,
  ...(thread ? { thread } : {}),
})
const desk = { bulletinText: async () => ({ facts: [INCOME] }), language: async () => undefined }

function post() {
  const talk = startTalk()
  return { ...talk, sender: createSender({ api: talk.outgoing, desk, voices }) }
}

describe('a bulletin', () => {
  test('arrives with title, unit, date, figures and how to stop', async () => {
    const { sender, an } = post()
    expect(await sender.send(delivery(an.chat), BULLETIN)).toEqual({ kind: 'sent', messageId: an.last.id })
    expect(an.last.text).toContain('Xã Dương Quang, 20/01/2021')
    expect(an.last.text).toContain('• Thu nhập bình quân đầu người — mục tiêu năm 2021: 40 triệu đồng/người/năm')
    expect(an.last.text).toContain('/huydangky')
    expect(labels(an.last)).toEqual(['Mở bài gốc'])
  })
  test('goes to the topic that was chosen', async () => {
    const { sender, loopback } = post()
    const group = loopback.group({ threads: [7] })
    await sender.send(delivery(group, 7), BULLETIN)
    expect(loopback.messages(group)[0]!.thread).toBe(7)
  })
  test('is paid for only where that was asked for', async () => {
    const { outgoing, loopback, an } = startTalk()
    for (const paid of [false, true]) await createSender({ api: outgoing, desk, voices, paid }).send(delivery(an.chat), BULLETIN)
    expect(loopback.calls.map(({ payload }) => payload.allow_paid_broadcast)).toEqual([undefined, true])
  })
  test('passes the parser and keeps within 4,096 characters, however long its parts', () => {
    const facts = Array.from({ length: 30 }, (_, at) =>
      cited({ name: HOSTILE.repeat(5), unit: at % 2 ? BA_CHE : DUONG_QUANG, quantity: at % 3 ? INCOME.fact.quantity : null }),
    )
    for (const body of ['', HOSTILE.repeat(60), 'x'.repeat(3000)])
      for (const language of ['vi', 'en'] as const) {
        const { html } = renderBulletin({ ...BULLETIN, title: HOSTILE.repeat(9), body }, facts, voices(language))
        expect(parseAsTelegram(html).text.length).toBeLessThanOrEqual(4096)
        expect(visibleLength(html)).toBeLessThanOrEqual(4096)
      }
  })
})

describe('what Telegram answers', () => {
  test.each([
    [new Refusal(403, 'Forbidden: bot was blocked by the user'), { kind: 'gone' }],
    [new Refusal(400, 'Bad Request: chat not found'), { kind: 'gone' }],
    [new Refusal(400, 'Bad Request: group chat was upgraded', { migrate_to_chat_id: -100 }), { kind: 'moved', to: -100 }],
    [new Refusal(429, 'Too Many Requests', { retry_after: 3 }), { kind: 'later', afterMs: 3000, everyone: true }],
    [new Refusal(502, 'Bad Gateway'), { kind: 'trouble', everyone: false }],
    [new Refusal(400, 'Bad Request: not enough rights'), { kind: 'refused', reason: 'Bad Request: not enough rights' }],
    [Object.assign(new Error('cut'), { code: 'ECONNRESET' }), { kind: 'unsure' }],
    [Object.assign(new Error('down'), { code: 'ECONNREFUSED' }), { kind: 'trouble', everyone: true }],
  ])('%o', async (fault, outcome) => {
    const { sender, loopback, an } = post()
    loopback.fail('sendMessage', fault)
    expect(await sender.send(delivery(an.chat), BULLETIN)).toEqual(outcome)
    expect(an.messages).toEqual([])
  })
  test('errors of another kind are unsure', () => {
    expect(outcomeOf(new Error('?'))).toEqual({ kind: 'unsure' })
    expect(outcomeOf(new HttpError('x', null))).toEqual({ kind: 'unsure' })
    expect(outcomeOf(new GrammyError('x', { ok: false, error_code: 403, description: 'x' }, 'sendMessage', {}))).toEqual({ kind: 'gone' })
  })
})
