import { Api } from 'grammy'
import { expect, test } from 'vitest'
import { noteReplies } from '../../src/telegram/note-replies.ts'
import { createLoopback } from '../../src/webchat/loopback.ts'

test('what is sent to a chat or edited there counts for it, and nothing else does', async () => {
  const loopback = createLoopback()
  const { chat } = loopback.person()
  const noted: number[] = []
  const api = new Api(loopback.token, { fetch: loopback.fetch as never }) // grammY types node-fetch's
  api.config.use(noteReplies(async id => void noted.push(id)))
  const { message_id } = await api.sendMessage(chat, 'a')
  await api.editMessageText(chat, message_id, 'b')
  await api.sendChatAction(chat, 'typing')
  await api.deleteMessage(chat, message_id)
  await api.getMe()
  expect(noted).toEqual([chat, chat])
})
