import { expect, test } from 'vitest'
import { asking, DUONG_QUANG, know, linesOf, report } from '../support/knowledge.ts'

const of = linesOf(DUONG_QUANG)
const aim = { kind: 'target', year: 2023 } as const
const ask = asking(
  know(
    report('dq.md', DUONG_QUANG, '2022-12-20', [
      of('tổng đàn lợn', 1200, 'con'),
      of('tổng đàn trâu', 310, 'con'),
      of('tổng đàn lợn', 1500, 'con', aim),
      of('thu ngân sách trên địa bàn', 456e6, 'đồng'),
      of('số hộ nghèo', 62, 'hộ'),
      of('số vụ tai nạn giao thông', 3, 'vụ'),
      of('số đảng viên mới kết nạp', 6, 'đảng viên'),
      of('diện tích rừng trồng mới', 35, 'ha'),
      of('diện tích rừng trồng mới', 40, 'ha', aim),
      of('thôn đạt danh hiệu văn hóa', 10, 'thôn', { role: 'count_of', of: 12 }),
    ]),
  ),
)

async function told(question: string) {
  const answer = await ask(question)
  return answer.status === 'answer' ? answer.facts.map(({ fact }) => fact.quantity?.value) : answer.status
}

async function verdict(question: string) {
  const answer = await ask(question)
  return answer.status === 'answer' ? answer.verdict : answer.status
}

test('pigs without marks are no slip that is taken back', async () => {
  expect(await told('lon, trau xa Duong Quang nam 2022 bao nhieu con')).toEqual([1200, 310])
  expect(await told('ke hoach lon nam 2023 xa Duong Quang bao nhieu con')).toEqual([1500])
})

test('what is told of an area, or of cooperatives, early in the year is told of no whole year', async () => {
  expect(await told('thu ngân sách trên địa bàn đầu năm 2022 xã Dương Quang')).toBe('no_data')
  expect(await told('hội nghị đầu năm năm 2022 xã Dương Quang thu ngân sách trên địa bàn bao nhiêu')).toEqual([456e6])
})

test('accidents are asked for beside others: "tai" of "tai nạn" is no "tại"', async () => {
  expect(await told('số hộ nghèo, tai nạn giao thông xã Dương Quang năm 2022')).toEqual([62, 3])
  expect(await told('kết nạp đảng viên, tai nạn giao thông xã Dương Quang năm 2022')).toEqual([6, 3])
  expect(await told('so ho ngheo, tai nan giao thong xa Duong Quang nam 2022')).toEqual([62, 3])
})

test('a day before what is counted is no part of a whole', async () => {
  expect(await verdict('đến 30/6 hộ nghèo xã Dương Quang dưới 65 hộ phải không')).toBe('yes')
  expect(await verdict('31/12 hộ nghèo xã Dương Quang năm 2022 còn 62 hộ đúng không')).toBe('yes')
  expect(await verdict('có 10/13 thôn đạt danh hiệu văn hóa xã Dương Quang phải không')).toBe('no')
})

test('forest that was handed over is no plan, and credit no news', async () => {
  expect(await told('xã Dương Quang đã giao bao nhiêu ha rừng trồng mới')).toContain(35)
  expect((await ask('dư nợ tín dụng xã Dương Quang gần đây nhất')).intent).toBe('lookup')
})

test('whom somebody met is held against nobody', async () => {
  expect((await ask('chủ tịch xã Dương Quang gặp mấy hộ nghèo năm 2022')).intent).toBe('lookup')
})

test('what is a mark away from a word of no meaning narrows all the same', async () => {
  for (const kind of ['đen', 'cỏ', 'lai', 'ngoại']) expect(await told(`đàn lợn ${kind} xã Dương Quang năm 2022`)).toBe('no_data')
  expect(await told('thu ngân sách chó xã Dương Quang năm 2022')).toBe('no_data')
})

test('a year of two digits, behind a place or a plan, counts nothing', async () => {
  expect(await told('tong dan lon xa duong quang 22 bao nhieu con')).toEqual([1200])
  expect(await told('tổng đàn lợn Dương Quang kế hoạch 23')).toEqual([1500])
  expect(await told('xa duong quang 23 tong dan lon')).toEqual([1200, 1500])
  expect(await verdict('xã Dương Quang có 12 thôn văn hóa không')).not.toBe('no_data')
})

test('particles of the centre end clauses as they end questions', async () => {
  expect(await told('tổng đàn lợn xã Dương Quang hè, cái năm 2022 nớ')).toEqual([1200])
  expect(await told('mệ hỏi nờ, xã Dương Quang năm 2022 thu ngân sách bao nhiêu')).toEqual([456e6])
})

test('what is put right ends in "cơ ạ", "cơ mà"', async () => {
  const answer = await ask('diện tích rừng trồng mới xã Dương Quang năm 2022', 'ý tôi là hộ nghèo cơ mà')
  expect(answer.status === 'answer' && answer.facts.map(({ fact }) => fact.quantity?.value)).toEqual([62])
})

test('each of two things, whatever they are called', async () => {
  expect(await told('trâu với lợn xã Dương Quang năm 2022 mỗi thứ mấy con')).toEqual([310, 1200])
})
