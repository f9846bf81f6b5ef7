import { describe, expect, test } from 'vitest'
import { HOSTILE } from '../support/fake-app.ts'
import { labels, startTalk } from '../support/talk.ts'

describe('a private chat', () => {
  test('any text is a question, answered with figure, year, kind and source', async () => {
    const { an } = startTalk()
    await an.say('thu nhap binh quan duong quang 2021')
    expect(an.last.text).toContain('Mục tiêu năm 2021: 40 triệu đồng/người/năm')
    expect(an.last.text).toContain('Nguồn: Dương Quang triển khai nhiệm vụ năm 2021, 20/01/2021')
    expect(labels(an.last)).toEqual(['Nguồn', 'Xu hướng', 'So sánh', 'Chia sẻ', 'Sai số liệu?'])
  })
  test('/hoi asks, and without a question says how', async () => {
    const { an, questions } = startTalk()
    await an.say('/hoi thu nhập Dương Quang')
    expect(questions[0]).toEqual({ question: 'thu nhập Dương Quang', conversation: String(an.chat), language: 'vi' })
    await an.say('/hoi')
    expect(an.last.text).toMatch(/^Bạn muốn hỏi gì/)
  })
  test('report text full of signs is shown as it is', async () => {
    const { an } = startTalk()
    await an.say('thu ngân sách Đức Xuân')
    expect(an.last.text).toContain(HOSTILE.slice(0, 40))
  })
  test('HTML in a question does no harm', async () => {
    const { an } = startTalk()
    await an.say('<b>xã & <script>alert(1)</script>')
    expect(an.last.text).toMatch(/^Tôi chưa hiểu/)
    await an.say('/chitieu <b>&"x')
    expect(an.last.text).toContain('“<b>&"x”')
  })
  test('a question of 4,000 characters is answered', async () => {
    const { an, questions } = startTalk()
    await an.say('xã '.repeat(1333))
    expect(questions[0]!.question.length).toBeGreaterThan(3900)
    expect(an.messages).toHaveLength(1)
  })
  test('emoji, stickers and photos are met gently', async () => {
    const { an, questions } = startTalk()
    await an.say('😀👍')
    expect(an.last.text).toMatch(/^Bạn viết câu hỏi bằng chữ/)
    await an.send({
      sticker: { file_id: 'x', file_unique_id: 'x', type: 'regular', width: 1, height: 1, is_animated: false, is_video: false },
    })
    expect(an.last.text).toMatch(/^Tôi chỉ đọc được tin nhắn chữ/)
    await an.send({ photo: [{ file_id: 'x', file_unique_id: 'x', width: 1, height: 1 }] })
    expect(an.messages).toHaveLength(3)
    expect(questions).toEqual([])
  })
  test('thanks are met with you-are-welcome, not with a greeting', async () => {
    const { an } = startTalk()
    await an.say('cảm ơn bạn')
    expect(an.last.text).toMatch(/^Không có gì!/)
  })
  test('an unknown command is said to be unknown', async () => {
    const { an } = startTalk()
    await an.say('/xyz')
    expect(an.last.text).toContain('/help')
  })
  test('an English question is answered in English, Vietnamese names kept', async () => {
    const { an } = startTalk()
    await an.say('what is the income of Dương Quang')
    expect(an.last.text).toContain('Target for 2021: 40 million VND per person per year')
  })
  test('a fault of ours is said, logged without the question, and the bot goes on', async () => {
    const { an, logged } = startTalk()
    await an.say('boom bí mật')
    expect(an.last.text).toMatch(/^Có lỗi ở phía tôi/)
    expect(JSON.stringify(logged)).not.toContain('bí mật')
    await an.say('thu nhập')
    expect(an.last.text).toContain('40 triệu')
  })
})

describe('a group', () => {
  test('only /hoi, a reply to the bot or a mention is answered', async () => {
    const { an, loopback } = startTalk()
    const group = loopback.group()
    await an.say('thu nhập Dương Quang', { chat: group })
    await an.say('/hoilamgi', { chat: group })
    expect(loopback.messages(group)).toEqual([])
    await an.say('/hoi@hoixa_bot thu nhập Dương Quang', { chat: group })
    await an.say('@HoiXa_bot thu nhập Dương Quang', { chat: group })
    const said = loopback.messages(group)
    expect(said).toHaveLength(2)
    expect(said[0]!.replyTo).toBeDefined()
    await an.say('thu nhập thì sao', { chat: group, replyTo: said[0]!.id })
    expect(loopback.messages(group)).toHaveLength(3)
  })
  test('each person has follow-ups of their own', async () => {
    const { an, loopback, questions } = startTalk()
    const group = loopback.group()
    const binh = loopback.person()
    await an.say('/hoi thu nhập', { chat: group })
    await binh.say('/hoi thu nhập', { chat: group })
    expect(questions.map(({ conversation }) => conversation)).toEqual([`${group}:${an.user.id}`, `${group}:${binh.user.id}`])
  })
  test('stickers are left alone; being added is greeted; a new number is taken over', async () => {
    const { an, loopback, moved, suspended } = startTalk()
    const group = loopback.group({ kind: 'group' })
    const as = (status: string) => ({ status, user: loopback.botInfo })
    const chat = { id: group, type: 'group', title: 'Nhóm' }
    await loopback.tell({
      my_chat_member: { chat, from: an.user, date: 1, old_chat_member: as('left'), new_chat_member: as('member') },
    } as never)
    expect(loopback.messages(group)[0]!.text).toMatch(/^Xin chào cả nhóm/)
    await loopback.tell({ message: { message_id: 9, date: 1, chat, from: an.user, migrate_to_chat_id: -100 } } as never)
    expect(moved).toEqual([[group, -100]])
    expect(suspended).toEqual([[group, false]])
  })
})

describe('keeping pace', () => {
  test('who asks too fast is told once, and answered again after a while', async () => {
    const { an, clock } = startTalk({ pace: { burst: 3, perSecond: 1 } })
    for (let i = 0; i < 10; i++) await an.say('thu nhập')
    expect(an.messages).toHaveLength(4)
    expect(an.last.text).toMatch(/^Bạn hỏi nhanh quá/)
    const toast = await an.press('Nguồn')
    expect(toast.text).toMatch(/^Bạn hỏi nhanh quá/)
    clock.advance(5000)
    await an.say('thu nhập')
    expect(an.last.text).toContain('40 triệu')
  })
  test('one fast person does not keep another waiting', async () => {
    const { an, loopback } = startTalk({ pace: { burst: 1, perSecond: 1 } })
    await an.say('thu nhập')
    await an.say('thu nhập')
    const binh = loopback.person()
    await binh.say('thu nhập')
    expect(binh.last.text).toContain('40 triệu')
  })
})

test('an update that arrives twice is answered once', async () => {
  const { an, loopback } = startTalk()
  const message = { message_id: 5, date: 1, chat: { id: an.chat, type: 'private', first_name: 'An' }, from: an.user, text: 'thu nhập' }
  await loopback.tell({ message } as never, 77)
  await loopback.tell({ message } as never, 77)
  expect(an.messages).toHaveLength(1)
})
