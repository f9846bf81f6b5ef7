import { describe, expect, test } from 'vitest'
import { badRequest, Refusal } from '../../src/webchat/refusal.ts'
import { HOSTILE } from '../support/fake-app.ts'
import { labels, startTalk } from '../support/talk.ts'

describe('the source button', () => {
  test('opens the very sentence as an expandable quotation', async () => {
    const { an } = startTalk()
    await an.say('thu nhập')
    expect((await an.press('Nguồn')).answered).toBe(true)
    expect(an.last.text).toContain('“Phấn đấu thu nhập bình quân đầu người đạt 40 triệu đồng/người/năm.”')
    expect(an.last.entities.map(({ type }) => type)).toContain('expandable_blockquote')
    expect(labels(an.last)).toEqual(['Mở bài gốc'])
  })
  test('says that the wording is ours and uses no quotation marks', async () => {
    const { an } = startTalk()
    await an.say('thu ngân sách Đức Xuân')
    await an.press('Nguồn')
    expect(an.last.text).toContain('Theo cách viết của chúng tôi, không phải nguyên văn:')
    expect(an.last.text).toContain(HOSTILE)
    expect(an.last.text).not.toMatch(/[“”]/)
  })
  test('pressed twice opens one', async () => {
    const { an } = startTalk()
    await an.say('thu nhập')
    const answer = an.last
    await an.press('Nguồn')
    const again = await an.forge(answer.keyboard!.inline_keyboard[0]![0]!.text === 'Nguồn' ? 's:aaaaaaaaaaaa' : '', answer)
    expect(again.text).toBe('Nguồn đã mở ở bên dưới.')
    expect(an.messages).toHaveLength(2)
  })
})

describe('choices', () => {
  test('the answer takes the place of the question back; a second press changes nothing', async () => {
    const { an } = startTalk()
    await an.say('thanh sơn')
    expect(an.last.text).toBe('Bạn hỏi về đơn vị nào?')
    const asked = an.last
    const data = (asked.keyboard!.inline_keyboard[1]![0] as { callback_data: string }).callback_data
    await an.press('Xã Thanh Sơn, Kim Bảng')
    expect(an.messages).toHaveLength(1)
    expect(an.last.text).toContain('40 triệu đồng/người/năm')
    const again = await an.forge(data, asked)
    expect(again.answered).toBe(true)
    expect(an.messages).toHaveLength(1)
  })
  test('no data: what there is instead, as buttons without figures', async () => {
    const { an } = startTalk()
    await an.say('thu nhập gì đó 2030 không có'.replace('thu nhập', 'tn'))
    expect(an.last.text).toMatch(/^Không có mục tiêu về .* của xã Dương Quang năm 2030\./)
    await an.press('Năm 2021')
    expect(an.last.text).toContain('40 triệu')
  })
  test.each([
    'c:zzzzzzzz:0',
    'c:00000001:9',
    's:ffffffffffff',
    'p:zzzzzzzz:1',
    'a:old-99999',
    'x',
    'c:1',
    'l:<b>:2021:0',
    'r:old-01849:2021:0:9',
    'q:zzzzzzzz:0:0',
    '🙂',
    'u:old-99999',
  ])('old or forged data %s gets a clear message', async data => {
    const { an, logged } = startTalk()
    await an.say('thu nhập')
    const toast = await an.forge(data)
    const told = toast.text ?? an.last.text
    expect(told).toMatch(/không còn|đã cũ|chưa theo dõi/)
    expect(toast.answered).toBe(true)
    expect(logged.filter(({ level }) => level === 'error')).toEqual([])
  })
  test('a message that cannot be edited any more is answered by a new one', async () => {
    const { an, loopback } = startTalk()
    await an.say('thanh sơn')
    loopback.fail('editMessageText', badRequest("message can't be edited"))
    await an.press('Xã Thanh Sơn, Kim Bảng')
    expect(an.messages).toHaveLength(2)
  })
  test('a query that is too old does not stop the bot', async () => {
    const { an, loopback, logged } = startTalk()
    await an.say('thanh sơn')
    loopback.fail('answerCallbackQuery', badRequest('query is too old and response timeout expired or query ID is invalid'))
    await an.press('Xã Thanh Sơn, Kim Bảng')
    expect(logged).toEqual([])
    await an.say('thu nhập')
    expect(an.last.text).toContain('40 triệu')
  })
  test('a short 429 is waited out', async () => {
    const { an, loopback } = startTalk()
    loopback.fail('sendMessage', new Refusal(429, 'Too Many Requests: retry after 2', { retry_after: 2 }))
    await an.say('thu nhập')
    expect(an.last.text).toContain('40 triệu')
  })
})

describe('lists', () => {
  test('/chitieu is paged by ‹ and ›', async () => {
    const { an } = startTalk()
    await an.say('/chitieu xã Dương Quang 2021')
    expect(an.last.text).toMatch(/^Các số liệu của xã Dương Quang, năm 2021\n/)
    const pages = [an.last.text]
    while (labels(an.last).includes('›')) {
      await an.press('›')
      pages.push(an.last.text)
    }
    expect(pages.length).toBeGreaterThan(2)
    expect(pages.flatMap(page => page.match(/^\d+\. /gm))).toHaveLength(19)
    expect(an.messages).toHaveLength(1)
    await an.press('‹')
    expect(an.last.text).toBe(pages.at(-2))
  })
  test('a list that was asked for is paged too, also after a restart, and a day later says it is old', async () => {
    const { an, values, clock } = startTalk()
    await an.say('các chỉ tiêu của xã Dương Quang')
    const button = an.last.keyboard!.inline_keyboard[0]![0] as { text: string; callback_data: string }
    expect(button.text).toBe('›')
    await an.press('›')
    expect(an.last.text).toContain('Trang 2/')
    const later = startTalk({ values, clock })
    await later.an.say('thu nhập')
    await later.an.forge(button.callback_data)
    expect(later.an.last.text).toContain('Trang 2/')
    clock.advance(25 * 3600 * 1000)
    expect((await later.an.forge(button.callback_data)).text).toMatch(/không còn dùng được/)
  })
  test('one source button a report, which opens the sentences of that page, once', async () => {
    const { an } = startTalk()
    await an.say('/chitieu xã Dương Quang 2021')
    expect(labels(an.last)).toEqual(['›', 'Nguồn', 'Theo dõi xã Dương Quang', 'Chia sẻ', 'Sai số liệu?'])
    await an.press('›')
    const numbers = an.last.text.match(/chỉ tiêu số \d+/gi)!.map(words => words.slice(12))
    const list = an.last
    await an.press('Nguồn')
    expect(an.last.text).toContain('Dương Quang triển khai nhiệm vụ năm 2021')
    expect(an.last.text.match(/\d+(?=”$)/gm)).toEqual(numbers)
    expect(an.last.entities.map(({ type }) => type)).toContain('expandable_blockquote')
    const data = list.keyboard!.inline_keyboard.flat().find(({ text }) => text === 'Nguồn') as { callback_data: string }
    expect((await an.forge(data.callback_data, list)).text).toBe('Nguồn đã mở ở bên dưới.')
    expect(an.messages).toHaveLength(2)
  })
  test('so it is under a list that was asked for, and not with the button of another chat', async () => {
    const { an, loopback } = startTalk()
    await an.say('các chỉ tiêu của xã Dương Quang')
    const data = an.last.keyboard!.inline_keyboard.flat().find(({ text }) => text === 'Nguồn') as { callback_data: string }
    await an.press('Nguồn')
    expect(an.last.text.match(/”$/gm)!.length).toBeGreaterThan(1)
    const binh = loopback.person()
    await binh.say('thu nhập')
    expect((await binh.forge(data.callback_data)).text).toMatch(/không còn/)
  })
  test('says how, and what it does not know', async () => {
    const { an } = startTalk()
    await an.say('/chitieu')
    expect(an.last.text).toMatch(/ví dụ: \/chitieu/)
    await an.say('/chitieu xã Không Có 2021')
    expect(an.last.text).toContain('“xã Không Có”')
  })
  test('a name of several units is asked back', async () => {
    const { an } = startTalk()
    await an.say('/chitieu Thanh Sơn')
    expect(labels(an.last)).toEqual(['Xã Thanh Sơn', 'Xã Thanh Sơn'])
    await an.press('Xã Thanh Sơn')
    expect(an.last.text).toMatch(/^Các số liệu/)
  })
})

test('/sosanh and /tin', async () => {
  const { an, questions } = startTalk()
  await an.say('/sosanh')
  expect(an.last.text).toMatch(/ví dụ: \/sosanh/)
  await an.say('/sosanh Dương Quang và Đức Xuân')
  expect(questions.at(-1)!.question).toBe('so sánh Dương Quang và Đức Xuân')
  expect(an.last.text).toContain('2. Phường Đức Xuân — mục tiêu năm 2021: 45 triệu đồng/người/năm')
  await an.say('/tin')
  expect(an.last.text).toMatch(/^Tin mới nhất/)
  await an.say('/tin Ba Chẽ')
  expect(an.last.text).toMatch(/^Tin mới nhất của huyện Ba Chẽ/)
  expect(labels(an.last)).toEqual(['Theo dõi huyện Ba Chẽ'])
  await an.press('Theo dõi huyện Ba Chẽ')
  expect(labels(an.last)).toEqual(['Đồng ý và đăng ký'])
  await an.say('/tin Thanh Sơn')
  await an.press('Xã Thanh Sơn')
  expect(an.last.text).toMatch(/^Tin mới nhất của xã Thanh Sơn/)
})
