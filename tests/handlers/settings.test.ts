import { describe, expect, test } from 'vitest'
import { labels, startTalk } from '../support/talk.ts'

describe('/start and /help', () => {
  test('start says what this is, that it is not official, and what is kept', async () => {
    const { an } = startTalk()
    await an.start()
    expect(an.last.text).toMatch(/^Xin chào! Tôi là Hỏi Xã/)
    expect(an.last.text).toContain('không phải là kênh chính thức')
    expect(an.last.text).toContain('/xoadulieu')
  })
  test('help names the commands', async () => {
    const { an } = startTalk()
    await an.say('/help')
    for (const command of ['/chitieu', '/sosanh', '/tin', '/dangky', '/theodoi', '/huydangky', '/ngonngu'])
      expect(an.last.text).toContain(command)
  })
})

describe('language', () => {
  test('follows the person\u2019s Telegram until one is chosen', async () => {
    const { loopback } = startTalk()
    const bo = loopback.person({ languageCode: 'en' })
    await bo.start()
    expect(bo.last.text).toMatch(/^Hello/)
    await bo.say('/ngonngu')
    expect(labels(bo.last)).toEqual(['Tiếng Việt', 'English'])
    await bo.press('Tiếng Việt')
    expect(bo.last.text).toBe('Từ nay tôi trả lời bằng tiếng Việt.')
    await bo.say('/help')
    expect(bo.last.text).toMatch(/^Hỏi Xã trả lời/)
    const french = loopback.person({ languageCode: 'fr' })
    await french.start()
    expect(french.last.text).toMatch(/^Xin chào/)
  })
})

describe('what is kept about a person', () => {
  test('is shown, and erased at once', async () => {
    const { an, subscriptions, languages } = startTalk()
    await an.say('/dulieu')
    expect(an.last.text).toBe('Tôi không giữ gì về bạn.')
    await an.say('/ngonngu')
    await an.press('Tiếng Việt')
    await an.say('/dulieu')
    expect(an.last.text).toBe('Tôi đang giữ:\n• mã cuộc trò chuyện này\n• ngôn ngữ bạn đã chọn: Tiếng Việt\n\nXóa hết: /xoadulieu')
    await an.say('/dangky Dương Quang')
    await an.press('Đồng ý và đăng ký')
    await an.say('/dulieu')
    expect(an.last.text).toContain(
      '• các đơn vị bạn theo dõi: xã Dương Quang\n• ngày bạn đồng ý: 02/01/2026 (thông báo số 1)\n• ngôn ngữ bạn đã chọn: Tiếng Việt',
    )
    await an.say('/xoadulieu')
    expect(an.last.text).toMatch(/^Đã xóa hết/)
    expect([subscriptions.size, languages.size]).toEqual([0, 0])
  })
  test('is shown down to what is kept for a while only', async () => {
    const { an, kept } = startTalk()
    Object.assign(kept, { questions: 2, choices: 1, unfinished: true, marks: 3, gaps: 2 })
    await an.say('/dulieu')
    expect(an.last.text.match(/^• .*/gm)).toEqual([
      '• mã cuộc trò chuyện này',
      '• dấu các bản tin đã gửi đến đây, để không gửi lại: mỗi dấu nhiều nhất 90 ngày',
      '• các lựa chọn và trang sau những nút dưới câu trả lời: một ngày',
      '• vài câu bạn vừa hỏi, để hiểu câu hỏi tiếp theo: nửa giờ',
      '• việc đang hỏi dở: một giờ',
      '• 2 câu bạn hỏi mà tôi chưa trả lời được, để bổ sung số liệu: 180 ngày; không ghi ai hỏi, chỉ một dấu không đọc ngược ra được',
    ])
  })
  test('of what is kept without who asked the number of the chat is no part', async () => {
    const { an, kept } = startTalk()
    Object.assign(kept, { gaps: 1 })
    await an.say('/dulieu')
    expect(an.last.text.match(/^• .*/gm)).toEqual([expect.stringMatching(/^• 1 câu bạn hỏi mà tôi chưa trả lời được/)])
  })
  test('the notice says what is kept and when', async () => {
    const { an } = startTalk()
    await an.start()
    for (const words of ['/ngonngu', 'bấm đồng ý', 'một ngày', '90 ngày', '180 ngày']) expect(an.last.text).toContain(words)
    await an.say('/ngonngu')
    expect(an.last.text).toContain('Tôi sẽ nhớ lựa chọn này')
    await an.say('/dangky Dương Quang')
    expect(an.last.text).toContain('dấu các bản tin đã gửi (90 ngày')
  })
  test('/dung stops all bulletins', async () => {
    const { an, subscriptions } = startTalk()
    await an.say('/dung')
    expect(an.last.text).toMatch(/^Bạn chưa theo dõi/)
    await an.say('/dangky Dương Quang')
    await an.press('Đồng ý và đăng ký')
    await an.say('/dung')
    expect(an.last.text).toMatch(/^Đã ngừng gửi tin/)
    expect(subscriptions.size).toBe(0)
  })
  test('erasing leaves an open conversation too', async () => {
    const { an, values, questions } = startTalk()
    await an.say('/dangky')
    await an.say('/xoadulieu')
    expect(await values.keys('conversation:')).toEqual([])
    await an.say('thu nhập')
    expect(questions).toHaveLength(1)
  })
})
