import { beforeEach, describe, expect, test } from 'vitest'
import { readAmount } from '../src/amend-fact.ts'
import { quantity } from '../src/domain/quantity.ts'
import { type House, openHouse } from '../src/main.ts'
import type { ReportFile } from '../src/report-files.ts'
import { memoryStorage } from '../src/storage/open-storage.ts'
import { htmlToPlain } from '../src/telegram/html.ts'
import { renderAnswer } from '../src/telegram/render.ts'
import { renderBulletin } from '../src/telegram/render-bulletin.ts'
import { renderSource } from '../src/telegram/render-sources.ts'
import { voices } from './support/voices.ts'

const UNIT = 'xã Dương Quang, thành phố Bắc Kạn, tỉnh Bắc Kạn'
const UNIT_ID = 'old-01849'

/** A report of some year's income and poverty, as its file. */
function file(name: string, income: number, more: { title?: string; date?: string; year?: number; text?: string } = {}): ReportFile {
  const { title = 'Báo cáo năm 2024', date = '2024-12-20', year = 2024, text } = more
  const figures = `Năm ${year}, thu nhập bình quân đầu người đạt ${income} triệu đồng/người/năm. Thu gom rác thải đạt 90%.`
  return { name, bytes: Buffer.from(`Xã Dương Quang họp bàn nhiệm vụ\n\n${text ?? figures}\n`), meta: { unit: UNIT, date, title } }
}

let house: House
/** The shipped reports known, with a reader of xã Dương Quang and one of health anywhere. */
beforeEach(async () => {
  house = await openHouse(memoryStorage(), { follow: { start() {}, step() {}, stop() {} } })
  const consent = { at: 0, notice: 3 }
  await house.storage.subscriptions.put({ chat: 1, units: [UNIT_ID], consent })
  await house.storage.subscriptions.put({ chat: 2, units: [], topics: ['sector/y tế'], consent })
  await house.storage.subscriptions.put({ chat: 3, units: [UNIT_ID], keywords: ['rác thải'], consent })
})

let messages = 0
/** Everything that waits arrives, each as a message of its own. */
async function send(): Promise<readonly number[]> {
  const { outbox } = house.storage
  const claimed = await outbox.claim(Number.MAX_SAFE_INTEGER - 9, 1, 99)
  for (const one of claimed) await outbox.done(one, ++messages, { revision: (await outbox.bulletin(one.bulletin))?.revision ?? 0 })
  return claimed.map(({ chat }) => chat)
}
const stale = async () => (await house.storage.outbox.stale(99)).map(({ chat, bulletins }) => [chat, ...bulletins])

test('a report reaches who follows its unit, its topics or its words', async () => {
  expect(await house.publish(file('a.txt', 50))).toMatchObject({ queued: 2 })
  expect(await send()).toEqual([1, 3])
  const health = 'Tỷ lệ người dân tham gia bảo hiểm y tế đạt 95% năm 2024.'
  await house.publish(file('b.txt', 50, { title: 'Y tế năm 2024', text: health }))
  expect((await send()).toSorted()).toEqual([1, 2])
})

test('the same report with another figure puts right what was sent, and is not sent again', async () => {
  const { bulletin } = await house.publish(file('a.txt', 50))
  await send()
  expect(await house.publish(file('a.txt', 50))).toMatchObject({ bulletin, queued: 0 })
  expect(await stale()).toEqual([])
  expect(await house.publish(file('a.txt', 52))).toMatchObject({ bulletin, queued: 0, correcting: 2 })
  expect(await stale()).toEqual([
    [1, bulletin],
    [3, bulletin],
  ])
  const kept = await house.storage.outbox.bulletin(bulletin)
  expect(kept?.corrections?.map(({ changes }) => changes.map(({ now, was }) => [was?.quantity?.value, now?.quantity?.value]))).toEqual([
    [[50e6, 52e6]],
  ])
  expect((await house.app.bulletinText(bulletin))?.facts.map(({ fact }) => fact.quantity?.value)).toContain(52e6)
  expect(await house.storage.outbox.bulletins()).toHaveLength(1)
})

test('who came since receives it as it is now', async () => {
  await house.publish(file('a.txt', 50))
  await send()
  await house.storage.subscriptions.put({ chat: 9, units: [UNIT_ID], consent: { at: 0, notice: 3 } })
  expect(await house.publish(file('a.txt', 52))).toMatchObject({ queued: 1 })
  expect(await send()).toEqual([9])
  expect((await stale()).map(([chat]) => chat)).toEqual([1, 3])
})

test('next month under the same file name is news of its own, and changes nothing that was sent', async () => {
  const first = await house.publish(file('bc.txt', 50, { title: 'Báo cáo tháng 9', date: '2024-09-30' }))
  await send()
  const second = await house.publish(file('bc.txt', 55, { title: 'Báo cáo tháng 10', date: '2024-10-31' }))
  expect(second).toMatchObject({ queued: 2 })
  expect(second.bulletin).not.toBe(first.bulletin)
  expect(await stale()).toEqual([])
  expect((await house.app.bulletinText(first.bulletin))?.facts.map(({ fact }) => fact.quantity?.value)).toContain(50e6)
})

test('a later report that showed the figure beside its own is put right too', async () => {
  const last = await house.publish(file('2023.txt', 45, { title: 'Báo cáo năm 2023', date: '2023-12-20', year: 2023 }))
  const { bulletin } = await house.publish(file('2024.txt', 50))
  await send()
  expect((await house.app.bulletinText(bulletin))?.facts[0]?.before?.quantity?.value).toBe(45e6)
  await house.publish(file('2023.txt', 46, { title: 'Báo cáo năm 2023', date: '2023-12-20', year: 2023 }))
  expect((await house.app.bulletinText(bulletin))?.facts[0]?.before?.quantity?.value).toBe(46e6)
  expect((await stale()).toSorted()).toEqual(
    [
      [1, bulletin],
      [1, last.bulletin],
      [3, bulletin],
      [3, last.bulletin],
    ].toSorted(),
  )
})

/** Takes files in as `hoixa import` does; the number of messages that are edited now, file by file. */
async function importAll(...files: ReportFile[]): Promise<(number | undefined)[]> {
  const taken: (number | undefined)[] = []
  for await (const batch of house.import(files.map(one => ({ name: one.name, load: async () => one }))))
    for (const one of batch) {
      if ('error' in one) throw one.error
      taken.push(one.correcting)
    }
  return taken
}

test('an import with another figure puts right what was sent, and pushes nothing', async () => {
  const { bulletin } = await house.publish(file('a.txt', 50))
  await send()
  await house.storage.subscriptions.put({ chat: 9, units: [UNIT_ID], consent: { at: 0, notice: 3 } })
  expect(await importAll(file('a.txt', 50)), 'the same').toEqual([undefined])
  expect(await importAll(file('b.txt', 50, { title: 'Báo cáo khác' }), file('a.txt', 52))).toEqual([undefined, 2])
  expect(await stale()).toEqual([
    [1, bulletin],
    [3, bulletin],
  ])
  expect(await send(), 'nobody is sent anything new').toEqual([])
  expect((await house.app.bulletinText(bulletin))?.facts[0]?.fact.quantity?.value).toBe(52e6)
  expect(await importAll(file('a.txt', 52)), 'once').toEqual([undefined])
  expect((await house.storage.outbox.bulletin(bulletin))?.revision).toBe(1)
})

test('an import that changes no figure that was shown, or is other news, edits nothing', async () => {
  await house.publish(file('a.txt', 50))
  await send()
  const more = 'Năm 2024, thu nhập bình quân đầu người đạt 50 triệu đồng/người/năm. Thu gom rác thải đạt 90%. Tỷ lệ hộ nghèo còn 3%.'
  expect(await importAll(file('a.txt', 50, { text: more }))).toEqual([undefined])
  expect(await importAll(file('a.txt', 60, { title: 'Báo cáo tháng 1', date: '2025-01-20' }))).toEqual([undefined])
  expect(await stale()).toEqual([])
})

test('an import that was cut short between taking in and putting right is gone on with by the same import', async () => {
  const { bulletin } = await house.publish(file('a.txt', 50))
  await send()
  const { storage } = house
  const cut = { ...storage, outbox: { ...storage.outbox, bulletins: () => Promise.reject(new Error('killed')) } }
  house = await openHouse(cut)
  await expect(importAll(file('a.txt', 52))).rejects.toThrow('killed')
  house = await openHouse(storage)
  expect(await stale()).toEqual([])
  expect(await importAll(file('a.txt', 52))).toEqual([2])
  expect((await storage.outbox.bulletin(bulletin))?.revision).toBe(1)
})

test('an import puts right a later bulletin that showed the figure beside its own, though its report was never pushed', async () => {
  const last = (income: number) => file('2023.txt', income, { title: 'Báo cáo năm 2023', date: '2023-12-20', year: 2023 })
  await importAll(last(45))
  const { bulletin } = await house.publish(file('2024.txt', 50))
  await send()
  expect(await importAll(last(46))).toEqual([2])
  expect((await house.app.bulletinText(bulletin))?.facts[0]?.before?.quantity?.value).toBe(46e6)
})

describe('a figure that staff put right', () => {
  const incomeOf = async () => (await house.storage.reports.factsOf('a.txt')).find(({ indicator }) => indicator.id === 'income_per_capita')!
  const ask = async () => {
    const answer = await house.asker.ask('thu nhập bình quân xã Dương Quang năm 2024', { history: [], language: 'vi', thisYear: 2024 })
    return renderAnswer(answer, voices('vi')).plain
  }
  test('is answered so, with the day and the reason; its report is cited as it prints, and what was sent is put right', async () => {
    const { bulletin } = await house.publish(file('a.txt', 50))
    await send()
    const { id } = await incomeOf()
    const done = await house.correct(id, '52,5 triệu đồng', 'gõ nhầm')
    expect(done).toMatchObject({
      fact: id,
      report: 'a.txt',
      correcting: 2,
      now: { quantity: { value: 52.5e6, measure: 'đồng/người/năm' } },
    })
    expect(await ask()).toMatch(/52,5 triệu đồng\/người\/năm[\s\S]*cán bộ đính chính ngày \d\d\/\d\d\/\d{4}: gõ nhầm/)
    expect(await ask()).not.toContain('50 triệu')
    const cited = await house.app.fact(id)
    expect(cited?.source.quote).toContain('50 triệu')
    const source = renderSource([cited!.source], voices('vi')).html
    expect(htmlToPlain(source)).toMatch(/50 triệu[\s\S]*cán bộ đính chính ngày .*: nay là 52,5 triệu đồng\/người\/năm\. Lý do: gõ nhầm/)
    const shown = (await house.storage.outbox.bulletin(bulletin))!
    const text = renderBulletin(shown, (await house.app.bulletinText(bulletin))!.facts, voices('vi')).plain
    expect(text).toMatch(/Đã đính chính.*\n– Thu nhập.*nay là 52,5 triệu.*, trước ghi 50 triệu.*\nLý do: gõ nhầm/)
    expect(await house.correct(id, '52,5 triệu đồng', 'gõ nhầm'), 'again').toMatchObject({ correcting: 0 })
  })
  test('stays so when the same file is taken in again, and over new rules; the report wins where it says something else', async () => {
    await house.publish(file('a.txt', 50))
    const { id } = await incomeOf()
    await house.correct(id, '52 triệu đồng', 'gõ nhầm')
    await house.publish(file('a.txt', 50))
    await house.publish({ ...file('a.txt', 50), bytes: Buffer.from(`${Buffer.from(file('a.txt', 50).bytes)}\n\nHết.\n`) })
    const report = (await house.storage.reports.get('a.txt'))!
    await house.storage.reports.put([{ report: { ...report, rules: 0 }, facts: await house.storage.reports.factsOf('a.txt') }])
    await house.publish(file('a.txt', 50))
    expect(await incomeOf()).toMatchObject({ id, quantity: { value: 52e6 }, corrected: { why: 'gõ nhầm', printed: { value: 50e6 } } })
    await house.publish(file('a.txt', 52))
    expect((await incomeOf()).corrected, 'the report says so itself').not.toHaveProperty('printed')
    await house.publish(file('a.txt', 53))
    expect(await incomeOf()).toMatchObject({ quantity: { value: 53e6 }, corrected: { was: { value: 52e6 } } })
    expect((await incomeOf()).corrected).not.toHaveProperty('why')
  })
  test('of a shipped report stays so when that is read anew', async () => {
    const [shipped] = await house.storage.reports.reports()
    const fact = (await house.storage.reports.factsOf(shipped!.id)).find(({ quantity }) => quantity?.measure === '%')!
    await house.correct(fact.id, '12,34%', 'nhầm')
    const facts = await house.storage.reports.factsOf(shipped!.id)
    await house.storage.reports.put([{ report: { ...shipped!, rules: 0 }, facts }])
    house = await openHouse(house.storage, { follow: { start() {}, step() {}, stop() {} } })
    expect((await house.storage.reports.get(shipped!.id))?.rules).toBeGreaterThan(0)
    expect((await house.knowledge.get(fact.id))?.quantity?.value).toBe(12.34)
  })
  test('is as printed again where staff take it back', async () => {
    await house.publish(file('a.txt', 50))
    const { id } = await incomeOf()
    await house.correct(id, '52 triệu đồng', 'gõ nhầm')
    await house.correct(id, '51 triệu đồng', 'nhầm nữa')
    expect((await incomeOf()).corrected).toMatchObject({ was: { value: 52e6 }, printed: { value: 50e6 } })
    await house.correct(id, '50 triệu đồng', 'báo cáo đúng')
    expect(await incomeOf()).toMatchObject({ quantity: { value: 50e6 }, corrected: { was: { value: 51e6 } } })
    expect((await incomeOf()).corrected).not.toHaveProperty('printed')
  })
  test.each([
    ['ffffffffffff', '52 triệu đồng', 'fact-unknown'],
    ['income', '52', 'value-unreadable'],
    ['income', '52 ha', 'value-unreadable'],
    ['income', 'khoảng năm mươi', 'value-unreadable'],
    ['income', 'từ 50 đến 52 triệu đồng', 'value-unreadable'],
    ['income', '52 triệu đồng và 3%', 'value-unreadable'],
    ['income', '', 'value-unreadable'],
  ])('%s, %o: refused as %s, and nothing changes', async (which, value, code) => {
    await house.publish(file('a.txt', 50))
    const before = await incomeOf()
    await expect(house.correct(which === 'income' ? before.id : which, value, 'x')).rejects.toMatchObject({ code })
    expect(await incomeOf()).toEqual(before)
  })
})

test.each([
  ['48,5 triệu đồng', quantity(40e6, 'đồng/người/năm'), quantity(48.5e6, 'đồng/người/năm')],
  ['48,5 triệu', quantity(40e6, 'đồng'), quantity(48.5e6, 'đồng')],
  ['trên 1.204 hộ', quantity(1_000, 'hộ'), quantity(1_204, 'hộ', { comparator: '>' })],
  ['12', quantity(10, 'thôn'), quantity(12, 'thôn')],
  ['12', quantity(10, 'chi bộ', { of: 16 }), quantity(12, 'chi bộ', { of: 16 })],
  ['12/15 chi bộ', quantity(10, 'chi bộ', { of: 16 }), quantity(12, 'chi bộ', { of: 15 })],
  ['1,25%', quantity(2, '%'), quantity(1.25, '%')],
])('%s for a figure of %o', (typed, before, after) => {
  expect(readAmount(typed, before)).toEqual(after)
})

test('one that is withdrawn says so where it was sent, and goes to nobody else', async () => {
  const { bulletin } = await house.publish(file('a.txt', 50))
  const { outbox } = house.storage
  const [claimed] = await outbox.claim(Number.MAX_SAFE_INTEGER - 9, 1, 1)
  await outbox.done(claimed!, 7)
  expect(await house.withdraw(bulletin)).toEqual({ bulletin, withdrawn: 1, correcting: 1 })
  expect(await house.withdraw(bulletin), 'twice').toMatchObject({ correcting: 1 })
  expect((await outbox.bulletin(bulletin))?.revision).toBe(1)
  expect(await stale()).toEqual([[claimed!.chat, bulletin]])
  await expect(house.withdraw('ffffffffffff')).rejects.toMatchObject({ code: 'bulletin-unknown' })
})

test('a report that is forgotten is withdrawn where it was sent', async () => {
  const { bulletin, report } = await house.publish(file('a.txt', 50))
  await send()
  await house.forget(report)
  expect((await house.storage.outbox.bulletin(bulletin))?.withdrawn).toBeDefined()
  expect(await stale()).toHaveLength(2)
})

test('a notice too long for a bulletin ends at a word, and says that it goes on', async () => {
  const { bulletin } = await house.publish(
    file('tb.txt', 0, { title: 'Thông báo', text: 'Ngày mai mất điện cả xã, bà con lưu ý. '.repeat(800) }),
  )
  const { body } = (await house.storage.outbox.bulletin(bulletin))!
  expect(body.length).toBeLessThanOrEqual(20_000)
  expect(body).toMatch(/\p{L}[.,]?…$/u)
})

test('a side file makes it urgent', async () => {
  const storm = file('bao.txt', 0, { title: 'Bão số 5', text: 'Sơ tán trước 18 giờ hôm nay tại các thôn ven suối của xã Dương Quang.' })
  const { bulletin } = await house.publish({ ...storm, meta: { ...storm.meta, kind: 'urgent' } })
  expect((await house.storage.outbox.bulletin(bulletin))?.kind).toBe('urgent')
  const { bulletin: report } = await house.publish({ ...file('a.txt', 50), meta: { ...file('a.txt', 50).meta, kind: 'urgent' } })
  expect((await house.storage.outbox.bulletin(report))?.kind).toBe('urgent')
})

test('a corrected figure says so when asked again, without what it replaced', async () => {
  await house.publish(file('a.txt', 50))
  await house.publish(file('a.txt', 52))
  const ask = async () => {
    const answer = await house.asker.ask('thu nhập bình quân xã Dương Quang năm 2024', { history: [], language: 'vi', thisYear: 2024 })
    return renderAnswer(answer, voices('vi')).plain
  }
  expect(await ask()).toMatch(/52 triệu[\s\S]*số liệu này đã được đính chính ngày \d\d\/\d\d\/\d{4}\./)
  expect(await ask()).not.toContain('50 triệu')
  await house.publish({ ...file('a.txt', 52), bytes: Buffer.from(`${Buffer.from(file('a.txt', 52).bytes)}\n\nHết.\n`) })
  expect(await ask(), 'also in the next version').toContain('đính chính')
  await house.publish(file('a.txt', 55, { title: 'Báo cáo bổ sung' }))
  expect(await ask(), 'other news under the same file name').not.toContain('đính chính')
})
