import { describe, expect, test } from 'vitest'
import type { Bulletin } from '../../src/domain/bulletin.ts'
import { createEditor } from '../../src/telegram/editor.ts'
import { createSender } from '../../src/telegram/sender.ts'
import { badRequest, Refusal } from '../../src/webchat/refusal.ts'
import { DUONG_QUANG } from '../support/fake-app.ts'
import { labels, startTalk } from '../support/talk.ts'
import { voices } from '../support/voices.ts'

const B: Bulletin = { id: 'eeeeeeeeeeee', unit: DUONG_QUANG, audience: [], title: 'Lịch họp', facts: [], body: 'Thứ Năm', publishedAt: 0 }
const FIXED: Bulletin = { ...B, body: 'Thứ Sáu', revision: 1, corrections: [{ at: Date.UTC(2026, 10, 22), changes: [] }] }
const desk = { bulletinText: async () => ({ facts: [] }), language: async () => undefined }

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
