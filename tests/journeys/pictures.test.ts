import { describe, expect, test } from 'vitest'
import { readPng } from '../support/png.ts'
import { labels } from '../support/talk.ts'
import { cleanUpHomes, newHome } from './house.ts'
import { communeReport } from './reports.ts'

cleanUpHomes()

const earlier = communeReport('43', { title: 'Xã Cao Thượng triển khai nhiệm vụ năm 2023' }).replaceAll('2024', '2023')

describe('pictures and doubts', () => {
  test('a trend is asked for, drawn, told in words; a figure of it is called wrong, and stays as it is', async () => {
    const home = await newHome()
    const an = home.person()
    await home.publish('cao-thuong-2023.md', earlier)
    await home.publish('cao-thuong-2024.md', communeReport('47'))
    await an.say('thu nhập bình quân xã Cao Thượng 2024')
    expect(an.last.text).toContain('47 triệu đồng/người/năm')
    await an.press('Xu hướng')
    const { photo, text } = an.last
    const pixels = readPng(photo!.bytes)
    expect([pixels.width, pixels.height]).toEqual([photo!.width, photo!.height])
    expect(text).toContain('1. Mục tiêu năm 2023: 43 triệu đồng/người/năm\n2. Mục tiêu năm 2024: 47 triệu đồng/người/năm')
    expect(text).toContain('Nguồn 1: ')
    await an.press('Sai số liệu?')
    await an.say('Nghị quyết ghi 48 triệu')
    expect(an.last.text).toMatch(/^Cảm ơn bạn!/)
    await home.close()
    await home.open()
    const [told] = await home.house.app.doubts()
    expect(told).toMatchObject({ doubt: { why: 'Nghị quyết ghi 48 triệu' }, cited: { fact: { quantity: { value: 47_000_000 } } } })
    await an.say('thu nhập bình quân xã Cao Thượng 2024')
    expect(an.last.text).toContain('47 triệu đồng/người/năm')
  })
  test('two communes of one city side by side, in the shipped reports', async () => {
    const an = (await newHome()).person()
    await an.say('thu ngân sách xã Dương Quang năm 2021')
    expect(labels(an.last)).toEqual(['Nguồn', 'So sánh', 'Chia sẻ', 'Sai số liệu?'])
    await an.press('So sánh')
    expect(an.last.photo?.width).toBe(1080)
    expect(an.last.text).toContain('1. Phường Đức Xuân — mục tiêu năm 2021: 9,13 tỷ đồng')
    expect(an.last.text).toContain('2. Xã Dương Quang — mục tiêu năm 2021: từ 456 triệu đồng trở lên')
  })
  test('a shared figure is the very figure, in any chat', async () => {
    const an = (await newHome()).person()
    await an.say('thu ngân sách xã Dương Quang năm 2021')
    const share = an.last.keyboard!.inline_keyboard.flat().find(button => 'switch_inline_query_chosen_chat' in button)
    const { query } = (share as { switch_inline_query_chosen_chat: { query: string } }).switch_inline_query_chosen_chat
    const { results } = await an.inline(query)
    const card = await an.sendCard(results[0]!)
    expect(card.text).toContain('Mục tiêu năm 2021: từ 456 triệu đồng trở lên')
    expect(card.text).toContain('xã Dương Quang')
  })
  test('a reply to an answer in a group goes on from it, also by somebody else, and from its picture', async () => {
    const home = await newHome()
    const [an, binh] = [home.person(), home.person()]
    const group = home.loopback.group()
    const said = () => home.loopback.messages(group).at(-1)!
    await an.say('/hoi thu ngân sách xã Dương Quang năm 2021', { chat: group })
    const answer = said()
    await an.press('So sánh', { chat: group })
    const picture = said()
    await an.say('/hoi dân số huyện Ba Chẽ', { chat: group })
    await binh.say('còn Đức Xuân?', { chat: group, replyTo: answer.id })
    expect(said().text).toContain('9,13 tỷ đồng')
    await home.person().say('còn Đức Xuân?', { chat: group, replyTo: picture.id })
    expect(said().text).toContain('9,13 tỷ đồng')
  })
})
