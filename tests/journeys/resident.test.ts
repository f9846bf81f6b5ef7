import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { HOSTILE } from '../support/fake-app.ts'
import { labels } from '../support/talk.ts'
import { bulletinsAmong, cleanUpHomes, newHome } from './house.ts'
import { CAO_THUONG_ID, communeReport, DUONG_QUANG_ID } from './reports.ts'

cleanUpHomes()

describe('asking', () => {
  test('/start greets, says who speaks and shows a question that really is answered', async () => {
    const an = (await newHome()).person()
    await an.start()
    expect(an.last.text).toMatch(/^Xin chào! Tôi là Hỏi Xã/)
    expect(an.last.text).toContain('không phải là kênh chính thức')
    const example = /ví dụ: (.*)/.exec(an.last.text)![1]!
    await an.say(example)
    expect(an.last.text).toContain('40 triệu đồng/người/năm')
  })
  test('the income of Dương Quang is 40 million, a target for 2021, with its source', async () => {
    const an = (await newHome()).person()
    for (const question of [
      'thu nhập bình quân xã Dương Quang 2021',
      'thu nhap binh quan duong quang 2021',
      '/hoi thu nhập bình quân Dương Quang 2021',
    ]) {
      await an.say(question)
      expect(an.last.text).toBe(
        'Thu nhập bình quân đầu người — xã Dương Quang\n' +
          'Mục tiêu năm 2021: 40 triệu đồng/người/năm\n\n' +
          'Nguồn: Xã Dương Quang triển khai nhiệm vụ năm 2021, 20/01/2021',
      )
    }
    expect(an.messages).toHaveLength(3)
  })
  test('the source button opens the sentence, says that the wording is ours and quotes nobody', async () => {
    const an = (await newHome()).person()
    await an.say('thu nhập bình quân xã Dương Quang 2021')
    expect((await an.press('Nguồn')).answered).toBe(true)
    expect(an.last.text).toContain('Theo cách viết của chúng tôi, không phải nguyên văn:')
    expect(an.last.text).toContain('Thu nhập bình quân đầu người: 40 triệu đồng/người/năm.')
    expect(an.last.text).not.toMatch(/[“”"]/)
    expect(an.last.entities.map(({ type }) => type)).toContain('expandable_blockquote')
  })
  test('a question without a commune is asked back, and the pressed answer takes its place', async () => {
    const an = (await newHome()).person()
    await an.say('thu ngân sách năm 2021')
    expect(an.last.text).toBe('Bạn hỏi về đơn vị nào?')
    const communes = labels(an.last)
    expect(communes.length).toBeGreaterThan(1)
    const picked = communes.find(label => label.includes('Đức Xuân'))!
    await an.press(picked)
    expect(an.messages).toHaveLength(1)
    expect(an.last.text).toContain('phường Đức Xuân')
    expect(an.last.text).toContain('Mục tiêu năm 2021: 9,13 tỷ đồng')
  })
  test('a question after an answer leans on it, each person by themselves', async () => {
    const home = await newHome()
    const [an, binh] = [home.person(), home.person()]
    await an.say('thu nhập bình quân xã Dương Quang 2021')
    await binh.say('thu nhập bình quân phường Đức Xuân 2021')
    await an.say('còn thu ngân sách?')
    expect(an.last.text).toContain('từ 456 triệu đồng trở lên')
    await binh.say('còn thu ngân sách?')
    expect(binh.last.text).toContain('9,13 tỷ đồng')
    await an.say('thế Đức Xuân thì sao?')
    expect(an.last.text).toContain('9,13 tỷ đồng')
  })
  test('what no report says is not said, and nothing is made up', async () => {
    const an = (await newHome()).person()
    await an.say('thu nhập bình quân xã Dương Quang năm 2030')
    expect(an.last.text).toMatch(/^Không có số liệu/)
    expect(an.last.text).not.toContain('40 triệu')
    await an.say('thời tiết Dương Quang ngày mai')
    expect(an.last.text).not.toMatch(/\d+ triệu/)
  })
  test('whatever is typed, something is said and nothing breaks', async () => {
    const home = await newHome()
    for (const text of [
      'xã '.repeat(1333),
      'thu nhập bình quân xã Dương Quang 2021 '.repeat(100),
      '😀',
      '👨‍👩‍👧 thu nhập Dương Quang 2021?',
      '<b>thu nhập</b> <script>alert("x")</script> & Dương Quang',
      '</blockquote><a href="javascript:1">x',
      '\u202Ethu nhập\u0000 Dương Quang',
      '1'.repeat(4000),
      'a'.repeat(4096),
      '/chitieu xã Không Có Thật 2021',
      '/chitieu 9999',
      '/sosanh',
      '/sosanh <',
      '/tin &lt;',
      '/dangky 😀',
      '/huydangky <xã>',
      '/khongco',
      '/start dk_old-99999',
      '/hoi',
      'thu nhap binh quan xa Thanh Son',
    ]) {
      const an = home.person()
      await an.say(text)
      expect(an.messages, text.slice(0, 60)).toHaveLength(1)
      expect(an.last.text).not.toMatch(/^Có lỗi/)
    }
  })
  test('a button that is forged, old or pressed twice is met with a word, not with a second answer', async () => {
    const home = await newHome()
    const an = home.person()
    await an.say('thu ngân sách năm 2021')
    const asked = an.last
    const data = asked.keyboard!.inline_keyboard.flat().map(button => ('callback_data' in button ? button.callback_data : ''))
    await an.press(labels(asked)[0]!)
    for (const forged of [
      data[0]!,
      'c:zzzzzzzz:0',
      's:ffffffffffff',
      'l:old-99999:2021:0',
      'l:old-01849:2021:99',
      'a:old-99999',
      'x',
      '🙂',
    ]) {
      const toast = await an.forge(forged, asked)
      expect(toast.answered, forged).toBe(true)
    }
    expect(an.messages).toHaveLength(1)
    await home.close()
    await home.open()
    const { text } = await an.forge('c:zzzzzzzz:0', asked)
    expect(text).toMatch(/đã cũ|không còn/)
    expect((await an.forge(data[1]!, asked)).answered).toBe(true)
    expect(an.last.text).toMatch(/thu ngân sách/i)
  })
  test('English is answered in English, and kept when chosen', async () => {
    const home = await newHome()
    const bo = home.person({ languageCode: 'en' })
    await bo.start()
    expect(bo.last.text).toMatch(/^Hello/)
    await bo.say('average income of Duong Quang commune in 2021')
    expect(bo.last.text).toContain('Target for 2021: 40 million VND per person per year')
    expect(bo.last.text).toContain('20 January 2021')
    await bo.press('Source')
    expect(bo.last.text).not.toMatch(/[“”"]/)

    const an = home.person()
    await an.say('/ngonngu')
    await an.press('English')
    await home.close()
    await home.open()
    await an.say('/theodoi')
    expect(an.last.text).not.toMatch(/Bạn/)
  })
})

describe('looking around', () => {
  test('/chitieu pages through every figure once, forth and back', async () => {
    const an = (await newHome()).person()
    await an.say('/chitieu xã Dương Quang 2021')
    expect(an.last.text).toMatch(/^Các chỉ tiêu của xã Dương Quang, năm 2021\n/)
    const pages = [an.last.text]
    while (labels(an.last).includes('›')) {
      await an.press('›')
      pages.push(an.last.text)
    }
    expect(pages.length).toBeGreaterThan(1)
    expect(pages.at(-1)).toContain(`Trang ${pages.length}/${pages.length}`)
    const numbers = pages.flatMap(page => page.match(/^\d+(?=\. )/gm)).map(Number)
    expect(numbers).toEqual(numbers.map((_, at) => at + 1))
    await an.press('‹')
    expect(an.last.text).toBe(pages.at(-2))
    expect(an.messages).toHaveLength(1)
  })
  test('/sosanh sets two communes side by side and says which is higher', async () => {
    const an = (await newHome()).person()
    await an.say('/sosanh thu ngân sách Dương Quang và Đức Xuân năm 2021')
    expect(an.last.text).toContain('từ 456 triệu đồng trở lên')
    expect(an.last.text).toContain('9,13 tỷ đồng')
    expect(labels(an.last)).toEqual(['Nguồn 1', 'Nguồn 2', 'So sánh', 'Chia sẻ', 'Sai số liệu?'])
  })
  test('/tin tells the latest, of all and of one commune', async () => {
    const an = (await newHome()).person()
    await an.say('/tin')
    expect(an.last.text).toMatch(/^Tin mới nhất\n• Phường Đức Xuân triển khai nhiệm vụ năm 2021/)
    await an.say('/tin Dương Quang')
    expect(an.last.text).toMatch(/^Tin mới nhất của xã Dương Quang\n• Xã Dương Quang triển khai nhiệm vụ năm 2021, 20\/01\/2021/)
    expect(an.last.text).not.toContain('Đức Xuân')
  })
  test('inline: a card with the figure goes into any chat, its source opens there', async () => {
    const an = (await newHome()).person()
    const { results } = await an.inline('dương quang thu nhập')
    expect(results[0]).toMatchObject({ description: 'Mục tiêu năm 2021: 40 triệu đồng/người/năm' })
    const card = await an.sendCard(results[0]!)
    expect(card.text).toContain('40 triệu đồng/người/năm')
    expect(card.text).toContain('Nguồn: Xã Dương Quang triển khai nhiệm vụ năm 2021')
    const toast = await an.pressOnCard(labels(card).find(label => label.startsWith('Nguồn'))!, card)
    expect(toast).toMatchObject({ answered: true, alert: true })
    expect((await an.inline('xyzzy')).results).toEqual([])
  })
})

describe('following', () => {
  test('/dangky asks for the commune, tells those of one name apart, and asks consent once', async () => {
    const home = await newHome()
    const an = home.person()
    await an.say('/dangky')
    expect(an.last.text).toMatch(/^Bạn muốn nhận tin của đơn vị nào/)
    await an.say('Dương Quang')
    expect(labels(an.last).length).toBeGreaterThan(1)
    await an.press(labels(an.last).find(label => label.includes('Bắc Kạn'))!)
    expect(an.last.text).toContain('tôi cần lưu')
    expect(await home.house.storage.subscriptions.of(an.chat)).toBeUndefined()
    await an.press('Đồng ý và đăng ký')
    expect(an.last.text).toMatch(/^Đã đăng ký/)
    await an.say('/dangky phường Đức Xuân, thành phố Bắc Kạn')
    expect(an.last.text).toMatch(/^Đã đăng ký/)
    await an.say('/theodoi')
    expect(an.last.text).toContain('Nơi: xã Dương Quang, phường Đức Xuân\n')
    await an.say('/huydangky Đức Xuân')
    expect(an.last.text).toBe('Đã ngừng theo dõi:\n• phường Đức Xuân')
    await an.say('/huydangky')
    await an.say('/theodoi')
    expect(an.last.text).toMatch(/^Bạn chưa theo dõi/)
    expect(await home.house.storage.subscriptions.of(an.chat)).toBeUndefined()
  })
  test('the conversation goes on after a restart in the middle of it', async () => {
    const home = await newHome()
    const an = home.person()
    await an.say('/dangky')
    await home.close()
    await home.open()
    await an.say('xã Cao Thượng, huyện Ba Bể')
    await an.press('Đồng ý và đăng ký')
    await home.close()
    await home.open()
    await an.say('/theodoi')
    expect(an.last.text).toContain('Nơi: xã Cao Thượng\n')
  })
  test('a link dk_<unit> asks consent and follows that very commune', async () => {
    const home = await newHome()
    const an = home.person()
    await an.start(`dk_${DUONG_QUANG_ID}`)
    expect(an.last.text).toContain('xã Dương Quang')
    await an.press('Đồng ý và đăng ký')
    expect(await home.house.storage.subscriptions.of(an.chat)).toMatchObject({ units: [DUONG_QUANG_ID] })
  })
  test('/dulieu shows what is kept, /xoadulieu erases it, also from what waits to be sent', async () => {
    const home = await newHome({ background: false })
    const an = home.person()
    await an.start(`dk_${CAO_THUONG_ID}`)
    await an.press('Đồng ý và đăng ký')
    await an.say('/dulieu')
    expect(an.last.text).toContain('xã Cao Thượng')
    const { bulletin } = await home.house.publish({ name: 'cao-thuong.md', bytes: Buffer.from(communeReport('47')) })
    expect(await home.house.storage.outbox.count(bulletin)).toMatchObject({ waiting: 1 })
    const disk = () => readFile(join(home.folder, 'hot.jsonl'), 'utf8')
    expect(await disk()).toContain(String(an.chat))
    await an.say('/xoadulieu')
    expect(await disk()).not.toContain(String(an.chat))
    expect(await home.house.storage.outbox.count(bulletin)).toMatchObject({ waiting: 0 })
    await an.say('/dulieu')
    expect(an.last.text).toBe('Tôi không giữ gì về bạn.')
  })
})

describe('a report is published', () => {
  test('who follows the commune receives it once, others nothing, and questions know it', async () => {
    const home = await newHome()
    const [an, binh, chi] = [home.person(), home.person(), home.person()]
    await an.start(`dk_${CAO_THUONG_ID}`)
    await an.press('Đồng ý và đăng ký')
    await binh.start(`dk_${DUONG_QUANG_ID}`)
    await binh.press('Đồng ý và đăng ký')
    await chi.start(`dk_${CAO_THUONG_ID}`) // never agrees
    await an.say('thu nhập Cao Thượng 2024')
    expect(an.last.text).not.toContain('47 triệu')

    const first = await home.publish('cao-thuong.md', communeReport('47'))
    expect(first).toMatchObject({ unit: 'xã Cao Thượng', queued: 1 })
    await home.delivered(first.bulletin)
    const [bulletin, ...more] = bulletinsAmong(an.messages)
    expect(more).toEqual([])
    expect(bulletin!.text).toBe(
      '📣 Xã Cao Thượng triển khai nhiệm vụ năm 2024\n' +
        'Xã Cao Thượng, 15/01/2024\n\n' +
        '• Thu nhập bình quân đầu người — mục tiêu năm 2024: 47 triệu đồng/người/năm\n' +
        '• Tổng thu ngân sách nhà nước trên địa bàn — mục tiêu năm 2024: 512 triệu đồng\n\n' +
        'Không muốn nhận tin nữa: /huydangky',
    )
    expect(labels(bulletin!)).toEqual(['Mở bài gốc', 'Chia sẻ', 'Hỏi thêm', 'Đổi cách nhận'])
    expect(bulletinsAmong([...binh.messages, ...chi.messages])).toEqual([])

    await an.say('thu nhập Cao Thượng 2024')
    expect(an.last.text).toContain('Mục tiêu năm 2024: 47 triệu đồng/người/năm')
    await an.press('Nguồn')
    expect(an.last.text).toContain('“Thu nhập bình quân đầu người: 47 triệu đồng/người/năm.”')

    await an.say('/dulieu')
    expect(an.last.text).toContain('dấu các bản tin đã gửi đến đây, để không gửi lại: mỗi dấu nhiều nhất 90 ngày')
    expect(await home.publish('cao-thuong.md', communeReport('47'))).toEqual({ ...first, queued: 0 })
    await home.delivered(first.bulletin)
    expect(await home.house.storage.outbox.count(first.bulletin)).toEqual({ sent: 1, waiting: 0, gone: 0, parked: 0, unsure: 0 })
    expect(bulletinsAmong(an.messages)).toHaveLength(1)
  })
  test('the house closes between queueing and sending: it is sent after the start, once', async () => {
    const home = await newHome({ background: false })
    const an = home.person()
    await an.start(`dk_${CAO_THUONG_ID}`)
    await an.press('Đồng ý và đăng ký')
    const { bulletin } = await home.house.publish({ name: 'cao-thuong.md', bytes: Buffer.from(communeReport('47')) })
    expect(bulletinsAmong(an.messages)).toEqual([])
    for (let start = 0; start < 2; start++) {
      await home.close()
      await home.open()
      await home.delivered(bulletin)
      expect(bulletinsAmong(an.messages)).toHaveLength(1)
    }
    expect(await home.publish('cao-thuong.md', communeReport('47'))).toMatchObject({ bulletin, queued: 0 })
    expect(bulletinsAmong(an.messages)).toHaveLength(1)
  })
  test('who unsubscribes between queueing and sending receives nothing more', async () => {
    const home = await newHome({ background: false })
    const [an, binh] = [home.person(), home.person()]
    for (const one of [an, binh]) {
      await one.start(`dk_${CAO_THUONG_ID}`)
      await one.press('Đồng ý và đăng ký')
    }
    const { bulletin } = await home.house.publish({ name: 'cao-thuong.md', bytes: Buffer.from(communeReport('47')) })
    await an.say('/dung')
    await home.close()
    await home.open()
    await home.delivered(bulletin)
    expect([bulletinsAmong(an.messages).length, bulletinsAmong(binh.messages).length]).toEqual([0, 1])
  })
  test('handed in while nobody is at home: taken in at the next start', async () => {
    const home = await newHome()
    const an = home.person()
    await an.start(`dk_${CAO_THUONG_ID}`)
    await an.press('Đồng ý và đăng ký')
    await home.close()
    const waiting = home.publish('cao-thuong.md', communeReport('47'))
    await home.open()
    const { bulletin, queued } = await waiting
    expect(queued).toBe(1)
    await home.delivered(bulletin)
    expect(bulletinsAmong(an.messages)).toHaveLength(1)
  })
  test('a changed report is learnt again: the answer changes, also after a restart, and what was sent is put right where it stands', async () => {
    const home = await newHome()
    const [an, binh] = [home.person(), home.person()]
    await an.start(`dk_${CAO_THUONG_ID}`)
    await an.press('Đồng ý và đăng ký')
    const old = await home.publish('cao-thuong.md', communeReport('47'))
    await home.delivered(old.bulletin)
    const changed = await home.publish('cao-thuong.md', communeReport('48,5'))
    expect(changed).toMatchObject({ bulletin: old.bulletin, queued: 0, correcting: 1 })
    for (let start = 0; start < 2; start++) {
      await binh.say('thu nhập Cao Thượng 2024')
      expect(binh.last.text).toContain('Mục tiêu năm 2024: 48,5 triệu đồng/người/năm')
      expect(binh.last.text).not.toContain('47 triệu')
      await home.close()
      await home.open()
    }
    await vi.waitFor(() => expect(bulletinsAmong(an.messages)[0]!.edited).toBe(true), { timeout: 10_000, interval: 20 })
    const [bulletin, ...more] = bulletinsAmong(an.messages)
    expect(more).toEqual([])
    expect(bulletin!.text).toContain('• Thu nhập bình quân đầu người — mục tiêu năm 2024: 48,5 triệu đồng/người/năm')
    expect(bulletin!.text).toMatch(
      /Đã đính chính ngày [\d/]+\n– Thu nhập bình quân đầu người, năm 2024: nay là 48,5 triệu.*, trước ghi 47 triệu/,
    )
    const audit = (await readFile(join(home.folder, 'audit.jsonl'), 'utf8')).trimEnd().split('\n')
    expect(audit.map(line => JSON.parse(line))).toMatchObject([{ bulletin: old.bulletin, revision: 1, what: 'edited', where: 'private' }])
    expect(audit.join()).not.toContain(String(an.chat))
  })
  test('a card that was sent into another chat says it too, also where the bot was away', async () => {
    const home = await newHome()
    const an = home.person()
    await home.publish('cao-thuong.md', communeReport('47'))
    const { results } = await an.inline('thu nhập cao thượng')
    const card = await an.sendCard(results[0]!)
    expect(card.text).toContain('47 triệu')
    await an.say('/dulieu')
    expect(an.last.text).toContain('1 thẻ số liệu bạn đã gửi')
    const now = () => home.loopback.card(card.inlineId!)!.text
    const until = (words: string) => vi.waitFor(() => expect(now()).toContain(words), { timeout: 10_000, interval: 20 })
    await home.publish('cao-thuong.md', communeReport('48,5'))
    await until('nay là 48,5 triệu đồng/người/năm, trước ghi 47 triệu')
    expect(now()).toContain('Mục tiêu năm 2024: 48,5 triệu đồng/người/năm')
    await home.close()
    await home.open({ background: false })
    await home.house.forget('cao-thuong.md')
    await home.close()
    await home.open()
    await until('đã được thu hồi')
    const audit = (await readFile(join(home.folder, 'audit.jsonl'), 'utf8')).trimEnd().split('\n')
    expect(audit.map(line => JSON.parse(line))).toMatchObject([
      { report: 'cao-thuong.md', what: 'edited', where: 'card' },
      { report: 'cao-thuong.md', what: 'edited', where: 'card' },
    ])
    expect(await readFile(join(home.folder, 'hot.jsonl'), 'utf8')).not.toContain(String(an.chat))
  })
  test('a shipped report that was published anew stays as published over a restart', async () => {
    const home = await newHome()
    const an = home.person()
    const text = communeReport('41', { title: 'Xã Dương Quang điều chỉnh', unit: 'xã Dương Quang, thành phố Bắc Kạn, tỉnh Bắc Kạn' })
    await home.publish('duong-quang-2021.md', text.replaceAll('2024', '2021'))
    for (let start = 0; start < 2; start++) {
      await an.say('thu nhập bình quân xã Dương Quang 2021')
      expect(an.last.text).toContain('41 triệu đồng/người/năm')
      await home.close()
      await home.open()
    }
  })
  test('who blocks the bot gets nothing, and the others still do', async () => {
    const home = await newHome()
    const [an, binh] = [home.person(), home.person()]
    for (const one of [an, binh]) {
      await one.start(`dk_${CAO_THUONG_ID}`)
      await one.press('Đồng ý và đăng ký')
    }
    await an.block()
    const { bulletin, queued } = await home.publish('cao-thuong.md', communeReport('47'))
    await home.delivered(bulletin)
    expect(queued).toBe(1)
    expect([bulletinsAmong(an.messages).length, bulletinsAmong(binh.messages).length]).toEqual([0, 1])
    await an.unblock()
    const again = await home.publish('cao-thuong.md', communeReport('47'))
    expect(again.queued).toBe(1)
    await home.delivered(bulletin)
    expect(bulletinsAmong(an.messages)).toHaveLength(1)
  })
  test('report text full of signs, quotes and emoji is shown as it stands', async () => {
    const home = await newHome()
    const an = home.person()
    await an.start(`dk_${CAO_THUONG_ID}`)
    await an.press('Đồng ý và đăng ký')
    const line = `Tỷ lệ hộ nghèo <b>giảm còn</b> 1,25% & "tỷ lệ hộ cận nghèo" < 2% 'chuẩn' 😀👨👩👧 </a> &lt; <script>alert(1)</script>.`
    const signs = HOSTILE.replaceAll('\u200d', '') // reading drops joiners that show nothing
    const { bulletin, facts } = await home.publish('hostile.md', communeReport('47', { title: `Tin <xã> ${HOSTILE}`, lines: [line] }))
    expect(facts).toBeGreaterThan(2)
    await home.delivered(bulletin)
    expect(bulletinsAmong(an.messages)[0]!.text).toContain(`📣 Tin <xã> ${signs}`)
    await an.say('/chitieu xã Cao Thượng 2024')
    for (const label of labels(an.last).filter(one => one.startsWith('Nguồn'))) await an.press(label)
    await an.say('tỷ lệ hộ nghèo Cao Thượng 2024')
    expect(an.last.text).toContain('1,25%')
    await an.press('Nguồn')
    expect(an.last.text).toContain("< 2% 'chuẩn' 😀👨👩👧")
    await an.say('/tin Cao Thượng')
    expect(an.last.text).toContain(signs.slice(0, 30))
    const { results } = await an.inline('thu nhập cao thượng')
    expect((await an.sendCard(results[0]!)).text).toContain('47 triệu')
  })
  test('a notice without figures goes out in its own words', async () => {
    const home = await newHome()
    const an = home.person()
    await an.start(`dk_${CAO_THUONG_ID}`)
    await an.press('Đồng ý và đăng ký')
    const text =
      'Thông báo lịch tiêm phòng\n\nNgười dân mang theo giấy tờ tùy thân đến nhà văn hóa thôn. Trân trọng thông báo & kính mời <mọi người>.\n'
    const { bulletin, facts } = await home.publish('thong-bao.txt', text, { unit: 'xã Cao Thượng, huyện Ba Bể, tỉnh Bắc Kạn' })
    expect(facts).toBe(0)
    await home.delivered(bulletin)
    expect(bulletinsAmong(an.messages)[0]!.text).toContain('kính mời <mọi người>')
  })
  test.each([
    ['empty', '', 'file-empty'],
    ['of no commune', 'Thu nhập bình quân đầu người năm 2024 đạt 47 triệu đồng.', 'file-no-unit'],
    [
      'English',
      'The committee met on Monday and agreed that the budget of the town shall grow by twelve percent this year.',
      'file-not-vietnamese',
    ],
  ])('a file that is %s is refused with the reason, and nothing goes out', async (_, text, error) => {
    const home = await newHome()
    const before = (await home.house.storage.reports.reports()).length
    expect(await home.publish('bad.txt', text)).toMatchObject({ error })
    expect(await home.house.storage.reports.reports()).toHaveLength(before)
    expect(await home.house.storage.outbox.bulletins()).toEqual([])
  })
})
