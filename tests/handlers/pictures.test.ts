import { describe, expect, test, vi } from 'vitest'
import { labels, startTalk } from '../support/talk.ts'

describe('under an answer', () => {
  test('"Xu hướng" sends a picture with the same figures in words, and its sources', async () => {
    const { an, painted } = startTalk()
    await an.say('thu nhập')
    await an.press('Xu hướng')
    expect(an.last.photo).toMatchObject({ width: 1080, height: 900 })
    expect(an.last.text).toContain('1. Kết quả năm 2020: 36,5 triệu đồng/người/năm\n2. Mục tiêu năm 2021: 40 triệu đồng/người/năm')
    expect(an.last.text).toContain('Nguồn: Dương Quang triển khai nhiệm vụ năm 2021')
    expect(painted).toMatchObject([{ kind: 'trend', subtitle: 'Xã Dương Quang' }])
    await an.press('Nguồn')
    expect(an.last.text).toContain('“Phấn đấu thu nhập bình quân đầu người')
  })
  test('"So sánh" sets it beside other units, the own one marked', async () => {
    const { an, painted } = startTalk()
    await an.say('thu nhập')
    await an.press('So sánh')
    expect(an.last.text).toContain('1. Phường Đức Xuân — mục tiêu năm 2021: 45 triệu')
    expect(painted).toMatchObject([{ kind: 'comparison', bars: [{ own: false }, { own: true }] }])
  })
  test('a comparison that was asked for is drawn with just its units, also after a restart', async () => {
    const talk = startTalk()
    await talk.an.say('/sosanh Dương Quang và Đức Xuân')
    expect(labels(talk.an.last)).not.toContain('Xu hướng')
    const data = talk.an.last.keyboard!.inline_keyboard.flat().find(({ text }) => text === 'So sánh') as { callback_data: string }
    const { an, painted } = startTalk({ values: talk.values, clock: talk.clock })
    await an.say('thu nhập')
    await an.forge(data.callback_data)
    expect(painted).toMatchObject([{ kind: 'comparison', bars: [{ own: false }, { own: false }] }])
  })
  test('no button where there is nothing to draw', async () => {
    const { an } = startTalk()
    await an.say('thu ngân sách Đức Xuân')
    expect(labels(an.last)).toEqual(['Nguồn', 'Chia sẻ', 'Sai số liệu?'])
    await an.say('chào')
    expect(labels(an.last)).toEqual([])
    await an.say('thanh sơn')
    expect(labels(an.last)).not.toContain('Chia sẻ')
  })
  test('pressed twice sends one', async () => {
    const { an, painted } = startTalk()
    await an.say('thu nhập')
    const answer = an.last
    await an.press('Xu hướng')
    const again = await an.forge('t:aaaaaaaaaaaa', answer)
    expect(again.text).toBe('Hình đã có ở bên dưới.')
    expect(painted).toHaveLength(1)
  })
  test.each(['t:ffffffffffff', 'k:ffffffffffff', 'm:zzzzzzzz', 't:bbbbbbbbbbbb', 'w:ffffffffffff', 'y:zzzzzzzz:0', 'x:old-99999:2021:99'])(
    'old or forged data %s gets a clear message and no picture',
    async data => {
      const { an, painted, logged } = startTalk()
      await an.say('thu nhập')
      const toast = await an.forge(data)
      expect(toast.text ?? an.last.text).toMatch(/không còn|Số nào bạn thấy sai/)
      expect(painted).toEqual([])
      expect(logged).toEqual([])
    },
  )
  test('where no picture can be painted the figures are told all the same', async () => {
    const warned = vi.spyOn(process, 'emitWarning').mockImplementation(() => {})
    const { app } = startTalk()
    const { an } = startTalk({ app: { ...app, paint: () => Promise.reject(new Error('no library')) } })
    await an.say('thu nhập')
    await an.press('Xu hướng')
    expect(an.last.photo).toBeUndefined()
    expect(an.last.text).toContain('1. Kết quả năm 2020: 36,5 triệu')
    expect(warned).toHaveBeenCalledWith('no picture: no library')
    warned.mockRestore()
  })
  test('in a group the picture replies to the answer', async () => {
    const { an, loopback } = startTalk()
    const group = loopback.group()
    await an.say('/hoi thu nhập', { chat: group })
    const [answer] = loopback.messages(group)
    await an.press('Xu hướng', { chat: group })
    expect(loopback.messages(group).at(-1)).toMatchObject({ replyTo: answer!.id, photo: { width: 1080 } })
  })
})

describe('sharing', () => {
  const query = (shown: { keyboard?: { inline_keyboard: object[][] } }) =>
    (
      shown.keyboard!.inline_keyboard.flat().find(button => 'switch_inline_query_chosen_chat' in button) as {
        switch_inline_query_chosen_chat: { query: string }
      }
    ).switch_inline_query_chosen_chat
  test('offers a chat of any kind, and the card there is of just this figure', async () => {
    const { an, questions } = startTalk()
    await an.say('thu ngân sách Đức Xuân')
    const before = questions.length
    expect(query(an.last)).toMatchObject({ allow_user_chats: true, allow_group_chats: true, allow_channel_chats: true })
    const { results } = await an.inline(query(an.last).query)
    expect(results).toHaveLength(1)
    expect((await an.sendCard(results[0]!)).text).toContain('9,13 tỷ đồng')
    expect(questions).toHaveLength(before)
  })
  test('two figures go together', async () => {
    const { an } = startTalk()
    await an.say('/sosanh Dương Quang và Đức Xuân')
    expect(query(an.last).query).toMatch(/^Thu nhập bình quân đầu người – xã Dương Quang #aaaaaaaaaaaa #dddddddddddd$/)
  })
  test('a figure that is gone gives no card of another one', async () => {
    const { an } = startTalk()
    const { results, button } = await an.inline('Thu nhập – xã Dương Quang #ffffffffffff')
    expect(results).toEqual([])
    expect(button).toBe('Chưa tìm thấy số liệu')
  })
  test('is not offered where inline mode is off: Telegram would refuse the answer', async () => {
    const { an, bot } = startTalk()
    bot.botInfo = { ...bot.botInfo, supports_inline_queries: false }
    await an.say('thu ngân sách Đức Xuân')
    expect(labels(an.last)).toEqual(['Nguồn', 'Sai số liệu?'])
  })
})
