import { describe, expect, test } from 'vitest'
import type { Subscription } from '../../src/domain/subscription.ts'
import { data } from '../../src/telegram/callback-data.ts'
import { BA_CHE, DUC_XUAN, DUONG_QUANG, INCOME, NOW } from '../support/fake-app.ts'
import { labels, startTalk } from '../support/talk.ts'

/** Somebody who follows xã Dương Quang and more, with the settings opened. */
async function settings(more: Partial<Subscription> = {}) {
  const talk = startTalk()
  const { an, subscriptions } = talk
  subscriptions.set(an.chat, { chat: an.chat, units: [DUONG_QUANG.id], consent: { at: 0, notice: 3 }, ...more })
  await an.say('/theodoi')
  return { ...talk, kept: () => subscriptions.get(an.chat) }
}

describe('/theodoi', () => {
  test('shows everything in one message, which is changed in place', async () => {
    const { an, kept } = await settings()
    expect(an.last.text).toBe(
      [
        'Cách bạn nhận tin\n',
        '📍 Nơi: xã Dương Quang',
        '🏷 Chủ đề: tất cả',
        '🔎 Từ khóa: không cần',
        '⏰ Nhận: ngay khi có tin',
        '🌙 Giờ yên lặng: không',
        '🔔 Có chuông',
      ].join('\n'),
    )
    for (const label of [
      '⏰ Khi nào',
      'Mỗi ngày 19:30',
      '‹ Quay lại',
      '🌙 Giờ yên lặng',
      '21:00 – 06:00',
      '‹ Quay lại',
      '🔕 Gửi không chuông',
    ])
      await an.press(label)
    expect(an.messages).toHaveLength(1)
    expect(an.last.text).toContain('Nhận: mỗi ngày một lần, lúc 19:30')
    expect(an.last.text).toContain('Giờ yên lặng: 21:00 đến 06:00 (tin khẩn vẫn gửi)')
    expect(an.last.text).toContain('🔕 Gửi không chuông: tin vẫn đến, chỉ không kêu')
    expect(kept()).toMatchObject({ frequency: 'daily', digest: { minute: 1_170 }, quiet: { from: 1_260, to: 360 }, silent: true })
  })
  test('everything can be put back to what is usual', async () => {
    const { an, kept } = await settings({
      frequency: 'weekly',
      quiet: { from: 1, to: 2 },
      silent: true,
      pausedUntil: NOW + 9e8,
      timeZone: 'Asia/Tokyo',
    })
    expect(an.last.text).toContain('🌏 Giờ theo: Nhật Bản')
    for (const path of [
      ['⏰ Khi nào', 'Ngay khi có tin'],
      ['🌙 Giờ yên lặng', 'Không cần giờ yên lặng'],
      ['🌏 Múi giờ', 'Việt Nam'],
      ['🔔 Bật chuông'],
      ['⏸ Tạm dừng', '▶ Nhận lại ngay'],
    ]) {
      for (const label of path) await an.press(label)
      if (labels(an.last).includes('‹ Quay lại')) await an.press('‹ Quay lại')
    }
    expect(kept()).toEqual({ chat: an.chat, units: [DUONG_QUANG.id], consent: { at: 0, notice: 3 } })
  })
  test('a weekly digest has its day, and the chosen one is marked', async () => {
    const { an } = await settings()
    await an.press('⏰ Khi nào')
    expect(labels(an.last)).toContain('✓ Ngay khi có tin')
    await an.press('Chủ nhật hằng tuần 07:00')
    expect(an.last.text).toContain('mỗi tuần một lần, Chủ nhật lúc 07:00')
    expect(labels(an.last)).toContain('✓ Chủ nhật hằng tuần 07:00')
  })
  test('a pause ends when the chosen day begins where the person is', async () => {
    const { an, kept } = await settings()
    await an.press('⏸ Tạm dừng')
    expect(labels(an.last)).toEqual(['Đến 23/11/2026', 'Đến 25/11/2026', 'Đến 29/11/2026', 'Đến 22/12/2026', '‹ Quay lại'])
    await an.press('Đến 29/11/2026')
    expect(kept()!.pausedUntil).toBe(Date.parse('2026-11-29T00:00+07:00'))
    expect(an.last.text).toContain('⏸ Tạm dừng đến ngày 29/11/2026')
    await an.forge(data.set('zone', 'Europe/Berlin'))
    await an.forge(data.set('pause', '2028-02-29'))
    expect(kept()!.pausedUntil).toBe(Date.parse('2028-02-29T00:00+01:00'))
  })
  test('topics are switched on and off, and named', async () => {
    const { an, kept } = await settings()
    await an.press('🏷 Chủ đề')
    expect(labels(an.last)).toEqual(['Giáo dục', 'Y tế', 'Trồng trọt', '＋ Thêm chỉ tiêu', '‹ Quay lại'])
    await an.press('Y tế')
    await an.press('Giáo dục')
    expect(an.last.text).toContain('Chủ đề: giáo dục, y tế')
    expect(kept()!.topics).toEqual(['sector/y tế', 'sector/giáo dục'])
    await an.press('✓ Y tế')
    expect(kept()!.topics).toEqual(['sector/giáo dục'])
  })
  test('a figure is asked for by name; of several that fit one is chosen', async () => {
    const { an, kept } = await settings()
    await an.press('🏷 Chủ đề')
    await an.press('＋ Thêm chỉ tiêu')
    await an.say('không có đâu')
    expect(an.last.text).toContain('không tìm thấy chủ đề')
    await an.say('thu nhập')
    expect(labels(an.last)).toEqual(['Thu nhập bình quân đầu người', 'Tổng thu nhập'])
    await an.press('Thu nhập bình quân đầu người')
    expect(kept()!.topics).toEqual(['income_per_capita'])
    expect(an.last.text).toContain('Chủ đề: thu nhập bình quân đầu người')
    expect(labels(an.last)).toContain('✓ Thu nhập bình quân đầu người')
  })
  test('a keyword is asked for and taken out again', async () => {
    const { an, kept } = await settings()
    await an.press('🔎 Từ khóa')
    await an.press('＋ Thêm từ khóa')
    await an.say('rác thải')
    expect(an.last.text).toMatch(/^Đã thêm từ khóa rác thải: từ nay chỉ tin có từ khóa/)
    await an.press('Đổi cách nhận')
    expect(an.last.text).toContain('Có từ: rác thải')
    await an.press('🔎 Từ khóa')
    await an.press('✕ Rác thải')
    expect(kept()!.keywords).toEqual([])
  })
  test('a place is added and taken out; with the last of them everything ends', async () => {
    const { an, kept } = await settings({ units: [DUONG_QUANG.id, DUC_XUAN.id], topics: ['sector/y tế'] })
    await an.press('📍 Nơi')
    await an.press('✕ Xã Dương Quang')
    await an.press('＋ Thêm nơi')
    await an.say('Ba Chẽ')
    expect(kept()!.units).toEqual([DUC_XUAN.id, BA_CHE.id])
    await an.say('/theodoi')
    await an.press('📍 Nơi')
    await an.press('✕ Phường Đức Xuân')
    await an.press('✕ Huyện Ba Chẽ')
    expect(an.last.text).toMatch(/^Đã ngừng gửi tin/)
    expect(kept()).toBeUndefined()
  })
  test('from anywhere is for who gave topics or keywords', async () => {
    const { an, kept } = await settings({ topics: ['sector/y tế'] })
    await an.press('📍 Nơi')
    await an.press('Nhận từ bất cứ nơi nào')
    expect(kept()).toMatchObject({ units: [], topics: ['sector/y tế'] })
    const other = await settings()
    await other.an.press('📍 Nơi')
    expect(labels(other.an.last)).not.toContain('Nhận từ bất cứ nơi nào')
    await other.an.forge(data.set('unit', '*'))
    expect(other.kept()!.units).toEqual([DUONG_QUANG.id])
  })
  test('everything is stopped with one button', async () => {
    const { an, kept } = await settings({ units: [], topics: ['sector/y tế'] })
    await an.press('Ngừng tất cả')
    expect(an.last.text).toMatch(/^Đã ngừng gửi tin/)
    expect(kept()).toBeUndefined()
    await an.say('/theodoi')
    expect(an.last.text).toMatch(/^Bạn chưa theo dõi/)
  })
  test('pressed twice it is set once', async () => {
    const { an, kept } = await settings()
    await an.press('🔕 Gửi không chuông')
    await an.forge(data.set('sound', 'off'))
    expect(kept()!.silent).toBe(true)
  })
  test.each([
    'unit:old-99999',
    'topic:+sector/lạ',
    'topic:+lạ',
    'when:daily-9999',
    'when:hourly',
    'quiet:a-b',
    'quiet:9999-1',
    'pause:2027-02-29',
    'zone:Nowhere/Land',
    'ask:money',
    'start:maybe',
  ])('a forged %s changes nothing', async forged => {
    const { an, kept } = await settings()
    const before = structuredClone(kept())
    expect((await an.forge(`x:${forged}`)).answered).toBe(true)
    expect(kept()).toEqual(before)
  })
  test('too much is refused', async () => {
    const { an, kept } = await settings({ keywords: ['a', 'b', 'c'] })
    await an.say('/dangky từ khóa d')
    expect(an.last.text).toContain('nhiều quá')
    expect(kept()!.keywords).toEqual(['a', 'b', 'c'])
  })
  test('English to who chose it', async () => {
    const { an, languages } = await settings({ frequency: 'weekly', timeZone: 'America/New_York' })
    languages.set(an.chat, 'en')
    await an.say('/theodoi')
    expect(an.last.text).toContain('once a week, Monday at 07:00')
    expect(an.last.text).toContain('Time of: US East')
  })
})

describe('beginning', () => {
  test('with topics: after one consent, in the same message', async () => {
    const { an, subscriptions } = startTalk()
    await an.say('/theodoi')
    await an.press('Theo chủ đề')
    expect(an.last.text).toContain('(nơi, chủ đề, từ khóa)')
    expect(subscriptions.size).toBe(0)
    await an.press('Đồng ý và đăng ký')
    await an.press('Y tế')
    expect(subscriptions.get(an.chat)).toMatchObject({ units: [], topics: ['sector/y tế'] })
    expect(an.messages).toHaveLength(1)
  })
  test('and nothing chosen is told', async () => {
    const { an } = await settings({ units: [] })
    expect(an.last.text).toContain('chưa chọn nơi, chủ đề hay từ khóa nào')
  })
  test('/dangky with a topic or a keyword asks consent, then follows', async () => {
    const { an, subscriptions } = startTalk()
    await an.say('/dangky từ khóa Rác thải')
    expect(subscriptions.size).toBe(0)
    await an.press('Đồng ý và đăng ký')
    expect(an.messages).toHaveLength(1)
    expect(subscriptions.get(an.chat)!.keywords).toEqual(['Rác thải'])
    await an.say('/dangky chu de y te')
    expect(subscriptions.get(an.chat)!.topics).toEqual(['sector/y tế'])
    await an.say('/dangky chủ đề lạ hoắc')
    expect(an.last.text).toContain('“lạ hoắc”')
  })
  test('the conversation offers topics too', async () => {
    const { an } = startTalk()
    await an.say('/dangky')
    expect(labels(an.last)).toEqual(['Theo chủ đề', 'Theo từ khóa'])
  })
})

describe('a group', () => {
  test('everybody may look, administrators change, and topics are typed', async () => {
    const { an, loopback, subscriptions } = startTalk()
    const boss = loopback.person()
    const group = loopback.group({ creator: boss.user.id, threads: [7] })
    await boss.say('/dangky chủ đề y tế', { chat: group, thread: 7 })
    await boss.press('Đồng ý và đăng ký', { chat: group })
    await an.say('/theodoi', { chat: group })
    expect(loopback.messages(group).at(-1)!.text).toContain('Chủ đề: y tế')
    expect((await an.press('🔕 Gửi không chuông', { chat: group })).text).toMatch(/^Trong nhóm, chỉ quản trị viên/)
    expect(subscriptions.get(group)!.silent).toBeUndefined()
    await boss.press('🔕 Gửi không chuông', { chat: group })
    expect(subscriptions.get(group)!.silent).toBe(true)
    await boss.press('🔎 Từ khóa', { chat: group })
    await boss.press('＋ Thêm từ khóa', { chat: group })
    expect(loopback.messages(group).at(-1)!.text).toContain('/dangky từ khóa rác thải')
  })
})

describe('a channel', () => {
  const post = (chat: number, text: string) => ({
    channel_post: {
      message_id: 900,
      date: 1,
      chat: { id: chat, type: 'channel', title: 'Kênh xã' },
      sender_chat: { id: chat, type: 'channel', title: 'Kênh xã' },
      text,
      entities: [{ type: 'bot_command', offset: 0, length: text.split(' ')[0]!.length }],
    },
  })
  test('follows what is posted in it, and the button is for its administrators', async () => {
    const { an, loopback, subscriptions } = startTalk()
    const boss = loopback.person()
    const channel = loopback.group({ kind: 'channel', creator: boss.user.id })
    await loopback.tell(post(channel, '/dangky Dương Quang') as never)
    await an.press('Đồng ý và đăng ký', { chat: channel })
    expect(subscriptions.size).toBe(0)
    await boss.press('Đồng ý và đăng ký', { chat: channel })
    expect(subscriptions.get(channel)!.units).toEqual([DUONG_QUANG.id])
    await loopback.tell(post(channel, '/theodoi') as never)
    expect(loopback.messages(channel).at(-1)!.text).toContain('Nơi: xã Dương Quang')
  })
  test.each([
    ['administrator', { can_post_messages: true }, 'administrator', { can_post_messages: false }],
    ['administrator', {}, 'left', {}],
  ])('in which the bot may not post any more is suspended (%s %o to %s %o)', async (was, had, is, has) => {
    const { an, loopback, suspended, sent } = startTalk()
    const channel = loopback.group({ kind: 'channel' })
    const member = (status: string, rights: object) => ({ status, user: loopback.botInfo, ...rights })
    const change = (old: object, now: object) =>
      loopback.tell({
        my_chat_member: {
          chat: { id: channel, type: 'channel', title: 'Kênh' },
          from: an.user,
          date: 1,
          old_chat_member: old,
          new_chat_member: now,
        },
      } as never)
    await change(member(was, had), member(is, has))
    await change(member(is, has), member(was, had))
    expect(suspended).toEqual([
      [channel, true],
      [channel, false],
    ])
    expect(sent).toEqual([])
  })
})

describe('buttons under a bulletin', () => {
  const BULLETIN = {
    id: 'eeeeeeeeeeee',
    unit: DUONG_QUANG,
    audience: [DUONG_QUANG.id],
    title: 'Báo cáo năm 2021',
    facts: [INCOME.fact.id],
    figures: [INCOME],
    body: '',
    publishedAt: 0,
  }
  test('ask more gives a question that fits; the whole of one is shown below', async () => {
    const { an, bulletins, loopback } = startTalk()
    bulletins.set(BULLETIN.id, BULLETIN)
    await an.say('/start')
    await an.forge(data.askMore(BULLETIN.id))
    expect(an.last.text).toMatch(/ví dụ: thu nhập bình quân đầu người xã Dương Quang năm 2021$/)
    await an.forge(data.bulletin(BULLETIN.id))
    expect(an.last.text).toContain('Báo cáo năm 2021')
    expect(labels(an.last)).toEqual(['Mở bài gốc', 'Chia sẻ', 'Hỏi thêm', 'Đổi cách nhận'])
    const group = loopback.group()
    await an.say('/theodoi', { chat: group })
    await an.forge(data.askMore(BULLETIN.id), loopback.messages(group).at(-1)!)
    expect(loopback.messages(group).at(-1)!.text).toContain('/hoi thu nhập')
  })
  test('one that is not kept any more is told', async () => {
    const { an } = startTalk()
    await an.say('/start')
    for (const gone of [data.askMore('ffffffffffff'), data.bulletin('ffffffffffff')])
      expect((await an.forge(gone)).text).toBe('Bản tin này không còn trong kho.')
  })
  test('passing it on needs no bot', async () => {
    const { an, bulletins } = startTalk()
    bulletins.set(BULLETIN.id, BULLETIN)
    await an.say('/start')
    await an.forge(data.bulletin(BULLETIN.id))
    const share = an.last.keyboard!.inline_keyboard.flat().find(({ text }) => text === 'Chia sẻ') as { url: string }
    expect(new URL(share.url).searchParams.get('url')).toBe(INCOME.source.url)
  })
})
