import { GrammyError, HttpError } from 'grammy'
import { describe, expect, test } from 'vitest'
import type { Bulletin } from '../../src/domain/bulletin.ts'
import { yearPeriod } from '../../src/domain/period.ts'
import { quantity } from '../../src/domain/quantity.ts'
import type { Delivery } from '../../src/domain/subscription.ts'
import { visibleLength } from '../../src/telegram/html.ts'
import { renderBulletin, renderDigest } from '../../src/telegram/render-bulletin.ts'
import { createSender, outcomeOf } from '../../src/telegram/sender.ts'
import { Refusal } from '../../src/webchat/refusal.ts'
import { BA_CHE, cited, DUONG_QUANG, HOSTILE, INCOME } from '../support/fake-app.ts'
import { reader } from '../support/house.ts'
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
    expect(labels(an.last)).toEqual(['Mở bài gốc', 'Chia sẻ', 'Hỏi thêm', 'Đổi cách nhận'])
  })
  test('is silent for who asked for it, unless it is urgent', async () => {
    const talk = startTalk()
    const quiet = { ...desk, subscription: async (chat: number) => ({ ...reader(chat), silent: chat === talk.an.chat }) }
    const sender = createSender({ api: talk.outgoing, desk: quiet, voices })
    const bo = talk.loopback.person()
    for (const chat of [talk.an.chat, bo.chat]) await sender.send(delivery(chat), BULLETIN)
    await sender.send(delivery(talk.an.chat), { ...BULLETIN, kind: 'urgent' })
    const sent = talk.loopback.calls.filter(({ method }) => method === 'sendMessage')
    expect(sent.map(({ payload }) => payload.disable_notification ?? false)).toEqual([true, false, false])
    expect(talk.an.last.text).toMatch(/^🚨 TIN KHẨN\n/)
  })
  test('says last year beside this, and of which kind each is', () => {
    const before = cited({ kind: 'result', period: yearPeriod(2020), quantity: quantity(37_000_000, 'đồng/người/năm') }).fact
    const { html } = renderBulletin(BULLETIN, [{ ...INCOME, before }], voices('vi'))
    expect(html).toContain('mục tiêu năm 2021: <b>40 triệu đồng/người/năm</b> (kết quả năm 2020: 37 triệu đồng/người/năm)')
  })
  test('a printed range is one line', () => {
    const end = (comparator: '>=' | '<=', value: number) => cited({ quantity: quantity(value, 'đồng/người/năm', { comparator }) })
    const { html } = renderBulletin(BULLETIN, [end('<=', 40_000_000), end('>=', 38_000_000)], voices('vi'))
    expect(html).toContain('<b>38–40 triệu đồng/người/năm</b>')
    expect(html).not.toMatch(/trở lên|không quá/)
  })
  test('a long text is folded up, a short one is not', () => {
    const notice = (body: string) => renderBulletin({ ...BULLETIN, facts: [], body }, [], voices('vi')).html
    expect(notice('Họp thôn lúc 19 giờ. '.repeat(60))).toContain('<blockquote expandable>Họp')
    expect(notice('Họp thôn lúc 19 giờ.')).not.toContain('blockquote')
  })
  test('a text too long for a message is split at its lines, every part within reach of a button', async () => {
    const lines = Array.from({ length: 300 }, (_, at) => `Điều ${at}. ${HOSTILE}`)
    const bulletin = { ...BULLETIN, facts: [], body: lines.join('\n') }
    let read = ''
    for (let part: number | undefined = 0; part !== undefined; ) {
      const { html, buttons } = renderBulletin(bulletin, [], voices('vi'), part)
      const parsed = parseAsTelegram(html)
      expect(parsed.text.length).toBeLessThanOrEqual(4096)
      read += parsed.text
      const next = buttons.flat().find(({ kind }) => kind === 'bulletin')
      expect(next?.label ?? 'Đọc tiếp (10/9)').toBe(`Đọc tiếp (${part + 2}/9)`)
      part = next?.kind === 'bulletin' ? next.part : undefined
    }
    for (let at = 0; at < 300; at++) expect(read).toContain(`Điều ${at}. `)
  })
  test('what was corrected is said, with the day and both figures', () => {
    const now = cited({ quantity: quantity(42_000_000, 'đồng/người/năm') })
    const corrections = [{ at: Date.UTC(2026, 10, 22, 20), changes: [{ now: now.fact, was: INCOME.fact }] }]
    const { html } = renderBulletin({ ...BULLETIN, corrections }, [now], voices('vi'))
    expect(html).toContain('<b>Đã đính chính</b> ngày 23/11/2026')
    expect(html).toContain('năm 2021: nay là <b>42 triệu đồng/người/năm</b>, trước ghi <s>40 triệu đồng/người/năm</s>')
  })
  test('however much was corrected, it keeps within 4,096 characters and says the newest', () => {
    const long = cited({
      name: HOSTILE.repeat(5),
      quantity: null,
      indicator: { id: null, name: HOSTILE.repeat(9), text: HOSTILE.repeat(9) },
    })
    const corrections = [1, 2, 3, 4].map(at => ({
      at: at * 864e5,
      changes: Array.from({ length: 8 }, () => ({ now: long.fact, was: long.fact })),
    }))
    for (const body of ['', 'x '.repeat(3_000)]) {
      const { html } = renderBulletin({ ...BULLETIN, title: HOSTILE.repeat(9), body, corrections }, Array(8).fill(long), voices('vi'))
      expect(parseAsTelegram(html).text.length).toBeLessThanOrEqual(4096)
      expect(html).toContain('ngày 05/01/1970')
    }
  })
  test('one that was withdrawn states no figure any more', () => {
    const { html, buttons } = renderBulletin({ ...BULLETIN, withdrawn: { at: 0, reason: 'nhầm tệp <1>' } }, [INCOME], voices('vi'))
    expect(html).toContain('đã được thu hồi</b> ngày 01/01/1970: nhầm tệp &lt;1&gt;')
    expect(html).not.toContain('40 triệu')
    expect(buttons.flat().map(({ label }) => label)).toEqual(['Đổi cách nhận'])
  })
  test('several come as one, each with a button to the whole of it', async () => {
    const { sender, an } = post()
    await sender.send(delivery(an.chat), BULLETIN, [{ ...BULLETIN, id: 'ffffffffffff', title: 'Lịch tiêm', body: 'Thứ Năm' }])
    expect(an.messages).toHaveLength(1)
    expect(an.last.text).toMatch(/\(2 tin\)/)
    expect(an.last.text).toContain('2. Lịch tiêm')
    expect(labels(an.last)).toEqual(['1', '2', 'Đổi cách nhận'])
  })
  test('however many and long they are, a digest passes the parser and keeps within 4,096 characters', () => {
    const figures = Array.from({ length: 8 }, () => cited({ name: HOSTILE.repeat(5) }))
    for (const count of [1, 2, 10])
      for (const language of ['vi', 'en'] as const)
        for (const body of ['', HOSTILE.repeat(60)]) {
          const bulletin = { ...BULLETIN, title: HOSTILE.repeat(9), unit: { ...DUONG_QUANG, name: HOSTILE.repeat(4) }, body }
          const corrections = [{ at: 0, changes: [{ now: figures[0]!.fact }] }]
          const all = Array.from({ length: count }, (_, at) => ({ bulletin: at % 2 ? bulletin : { ...bulletin, corrections }, figures }))
          const { html } = renderDigest(all, voices(language))
          expect(parseAsTelegram(html).text.length).toBeLessThanOrEqual(4096)
          expect(html.match(/<b>\d+\.<\/b>/g)).toHaveLength(count)
        }
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
