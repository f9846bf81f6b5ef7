import fc from 'fast-check'
import { Api, GrammyError } from 'grammy'
import { describe, expect, test } from 'vitest'
import { createLoopback } from '../../src/webchat/loopback.ts'
import { parseHtml } from '../../src/webchat/telegram-html.ts'
import { HOSTILE } from '../support/fake-app.ts'
import { parseAsTelegram, parserHere } from '../support/telegram-parser.ts'

function pocket() {
  const loopback = createLoopback()
  const api = new Api(loopback.token, { fetch: loopback.fetch as never })
  return { loopback, api, an: loopback.person() }
}
const refused = async (call: Promise<unknown>) => {
  const error = await call.then(
    () => undefined,
    fault => fault,
  )
  expect(error).toBeInstanceOf(GrammyError)
  return `${(error as GrammyError).error_code} ${(error as GrammyError).description}`
}
const button = (data: string) => ({ reply_markup: { inline_keyboard: [[{ text: 'x', callback_data: data }]] } })

describe('is as strict as Telegram', () => {
  test('texts', async () => {
    const { api, an } = pocket()
    expect(await refused(api.sendMessage(1, 'x'))).toBe('400 Bad Request: chat not found')
    expect(await refused(api.sendMessage(an.chat, ''))).toBe('400 Bad Request: message text is empty')
    expect(await refused(api.sendMessage(an.chat, '<b> </b>', { parse_mode: 'HTML' }))).toBe('400 Bad Request: message text is empty')
    expect(await refused(api.sendMessage(an.chat, 'x'.repeat(4097)))).toBe('400 Bad Request: message is too long')
    expect(await refused(api.sendMessage(an.chat, '1 < 2', { parse_mode: 'HTML' }))).toMatch(/can't parse entities/)
    expect((await api.sendMessage(an.chat, `<b>${'x'.repeat(4096)}</b>`, { parse_mode: 'HTML' })).text).toHaveLength(4096)
    expect(await refused(api.sendMessage(an.chat, 'x', { parse_mode: 'MarkdownV2' }))).toMatch(/parse_mode/)
  })
  test('buttons', async () => {
    const { api, an } = pocket()
    expect(await refused(api.sendMessage(an.chat, 'x', button('')))).toBe('400 Bad Request: BUTTON_DATA_INVALID')
    expect(await refused(api.sendMessage(an.chat, 'x', button('đ'.repeat(33))))).toBe('400 Bad Request: BUTTON_DATA_INVALID')
    await api.sendMessage(an.chat, 'x', button('đ'.repeat(32)))
    const url = { reply_markup: { inline_keyboard: [[{ text: 'x', url: 'javascript:1' }]] } }
    expect(await refused(api.sendMessage(an.chat, 'x', url))).toBe('400 Bad Request: BUTTON_URL_INVALID')
  })
  test('edits', async () => {
    const { api, an } = pocket()
    const { message_id } = await api.sendMessage(an.chat, 'x', button('a'))
    expect(await refused(api.editMessageText(an.chat, message_id, 'x', button('a')))).toMatch(/^400 Bad Request: message is not modified/)
    await api.editMessageText(an.chat, message_id, '<b>x</b>', { ...button('a'), parse_mode: 'HTML' })
    await api.editMessageReplyMarkup(an.chat, message_id)
    expect(an.last.keyboard).toBeUndefined()
    expect(await refused(api.editMessageText(an.chat, 99, 'x'))).toBe('400 Bad Request: message to edit not found')
    await an.say('mine')
    expect(await refused(api.editMessageText(an.chat, message_id + 1, 'x'))).toBe("400 Bad Request: message can't be edited")
  })
  test('answers to buttons and inline queries', async () => {
    const { api, loopback, an } = pocket()
    expect(await refused(api.answerCallbackQuery('77'))).toMatch(/query is too old/)
    expect(await refused(api.answerInlineQuery('77', []))).toMatch(/query is too old/)
    const card = (id: string, text = 'x') => ({ type: 'article', id, title: 't', input_message_content: { message_text: text } }) as const
    const results = [
      [Array.from({ length: 51 }, (_, at) => card(String(at))), 'RESULTS_TOO_MUCH'],
      [[card('a'), card('a')], 'RESULT_ID_DUPLICATE'],
      [[card('x'.repeat(65))], 'RESULT_ID_INVALID'],
      [[card('a', 'x'.repeat(4097))], 'message is too long'],
    ] as const
    for (const [cards, words] of results) {
      loopback.connect(async update => {
        expect(await refused(api.answerInlineQuery(update.inline_query!.id, [...cards]))).toContain(words)
        await api.answerInlineQuery(update.inline_query!.id, [])
        expect(await refused(api.answerInlineQuery(update.inline_query!.id, []))).toMatch(/query is too old/)
      })
      await an.inline('q')
    }
    await api.sendMessage(an.chat, 'x', button('a'))
    loopback.connect(async update => {
      expect(await refused(api.answerCallbackQuery(update.callback_query!.id, { text: 'x'.repeat(201) }))).toMatch(/MESSAGE_TOO_LONG/)
      await api.answerCallbackQuery(update.callback_query!.id)
      expect(await refused(api.answerCallbackQuery(update.callback_query!.id))).toMatch(/query is too old/)
    })
    expect((await an.press('x')).answered).toBe(true)
  })
  test('tokens, methods, people who block, links and menus', async () => {
    const { api, loopback, an } = pocket()
    expect(await refused(new Api('2:other', { fetch: loopback.fetch as never }).getMe())).toBe('401 Unauthorized')
    expect(await refused(api.sendVoice(an.chat, 'x'))).toBe('404 Not Found: method not found')
    loopback.connect(async () => {})
    await an.block()
    expect(await refused(api.sendMessage(an.chat, 'x'))).toBe('403 Forbidden: bot was blocked by the user')
    await expect(an.start('no spaces allowed')).rejects.toThrow('START_PARAM_INVALID')
    expect(await refused(api.setMyCommands([{ command: 'Hỏi', description: 'x' }]))).toMatch(/BOT_COMMAND_INVALID/)
    const group = loopback.group()
    expect(await refused(api.sendMessage(group, 'x', { message_thread_id: 5 }))).toMatch(/thread not found/)
    expect(await refused(api.sendMessage(group, 'x', { reply_parameters: { message_id: 5 } }))).toMatch(/replied not found/)
  })
})

test('knows who leads a group', async () => {
  const { api, loopback, an } = pocket()
  const binh = loopback.person()
  const group = loopback.group({ creator: an.user.id })
  expect((await api.getChatMember(group, an.user.id)).status).toBe('creator')
  expect((await api.getChatMember(group, binh.user.id)).status).toBe('member')
  expect(await refused(api.getChatMember(group, 5))).toBe('400 Bad Request: PARTICIPANT_ID_INVALID')
})

test('a second poller throws the first out', async () => {
  const { api, an } = pocket()
  const first = refused(api.getUpdates({ timeout: 30 }))
  await new Promise(resolve => setImmediate(resolve))
  const second = api.getUpdates({ timeout: 30 })
  expect(await first).toMatch(/^409 Conflict/)
  await an.say('hello')
  const [update] = await second
  expect(update!.message!.text).toBe('hello')
  expect(await api.getUpdates({ offset: update!.update_id + 1 })).toEqual([])
})

describe('reads HTML as Telegram does', () => {
  test
    .skipIf(!parserHere)
    .each([
      '<b>a</b> &amp; b & c &lt;x&gt; &quot; &#65; &#x1F600; &nbsp; &amp;amp;',
      '<a href="https://a.vn/?a=1&amp;b=2">x</a> <i>y<b>z</b></i>',
      '  <b> a </b>  ',
      '<blockquote expandable>“câu”</blockquote> sau',
      '<b></b>x',
      '1 < 2',
      '<h1>x</h1>',
      '<b>x</i>',
      '<b>x',
      'x</b>',
      '<b>x<i>y</b></i>',
      HOSTILE,
      '<script>',
      'a <',
      '<>',
      '<b >x</b >',
      '<B>x</B>',
    ])('%s', html => expect(outcome(parseHtml, html)).toEqual(outcome(parseAsTelegram, html)))

  test.skipIf(!parserHere)('also what nobody thought of', () => {
    const piece = fc.constantFrom(
      '<b>',
      '</b>',
      '<i>',
      '</i>',
      '<a href="https://a.vn">',
      '</a>',
      '&',
      '&lt;',
      '<',
      '>',
      'x',
      ' ',
      '😀',
      '"',
      '\n',
      '<code>',
      '</code>',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), pieces => {
        const html = pieces.join('')
        expect(outcome(parseHtml, html).ok, html).toBe(outcome(parseAsTelegram, html).ok)
      }),
      { numRuns: 500 },
    )
  })

  function outcome(parse: (html: string) => { text: string }, html: string) {
    try {
      return { ok: true, text: parse(html).text.trim() }
    } catch {
      return { ok: false, text: '' }
    }
  }
})

test('Telegram’s own parser is installed where it can be', () => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return
  expect(parserHere).toBe(true)
  expect(() => parseAsTelegram('1 < 2')).toThrow('Telegram refuses')
})
