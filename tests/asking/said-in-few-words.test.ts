import { expect, test } from 'vitest'
import { decodeVni } from '../../src/vietnamese/typing.ts'
import { asking, DUC_XUAN, DUONG_QUANG, know, linesOf, report, together } from '../support/knowledge.ts'

const of = linesOf(DUONG_QUANG)
const there = linesOf(DUC_XUAN)
const fell = { role: 'change', direction: 'down', base: 'so với năm trước' } as const

const ask = asking(
  know(
    report('dq.md', DUONG_QUANG, '2022-12-21', [
      of('kết nạp đảng viên', 40, 'đảng viên', { year: '2017-2022' }),
      of('kết nạp đảng viên', 6, 'đảng viên'),
      of('sản lượng ngô', 210, 'tấn'),
      of('sản lượng ngô', 96, '%', { role: 'period_ratio', base: 'so với năm trước' }),
    ]),
    report('dx.md', DUC_XUAN, '2022-12-22', [there('giải quyết đơn thư', 93, '%')]),
    together('dx2.md', DUC_XUAN, '2022-12-23', [there('diện tích ngô', 31, 'ha'), there('diện tích ngô', 4, 'ha', fell)]),
  ),
)

async function told(...questions: readonly string[]) {
  const answer = await ask(...questions)
  return answer.status === 'answer' ? answer.facts.map(({ fact }) => fact.quantity?.value) : answer.status
}

test('an office and a place ask who holds it, and never for a figure', async () => {
  for (const question of ['bí thư đảng ủy phường Đức Xuân', 'pho chu tich ubnd phuong duc xuan', 'Chủ tịch HĐND phường Đức Xuân hiện nay'])
    expect((await ask(question)).intent, question).toBe('who')
  expect((await ask('chủ tịch phường Đức Xuân giải quyết bao nhiêu phần trăm đơn thư')).intent).toBe('lookup')
})

test('all that a term came to is told of the term that ended then', async () => {
  expect(await told('hồi đại hội 2022 Dương Quang, cả nhiệm kỳ kết nạp được mấy đảng viên')).toEqual([40])
  expect(await told('năm 2022 Dương Quang kết nạp được mấy đảng viên')).toEqual([6])
})

test('an amount and its share of the last year are told together', async () => {
  expect(await told('sản lượng ngô Dương Quang 2022 được mấy tấn, bằng bao nhiêu phần trăm năm trước')).toEqual([210, 96])
  expect(await told('san luong ngo duong quang 2022 bang may % nam ngoai')).toEqual([96])
})

test('how a thing went is told with its change where but one year is', async () => {
  expect(await told('diện tích ngô Đức Xuân năm 2022 biến động ra sao')).toEqual([31, 4])
  expect(await told('diện tích ngô Đức Xuân năm 2022')).toEqual([31])
})

test('letters at the end of a chat are no topic of news', async () => {
  const answer = await ask('có tin j về phường đức xuân k b')
  expect(answer.status === 'answer' && answer.news.length).toBeGreaterThan(0)
})

test('names of the highlands and đ by two letters are read out of VNI', () => {
  expect(['D9a81k', 'La81k', 'DDo62ng', 'ddie65n'].map(decodeVni)).toEqual(['đắk', 'lắk', 'đồng', 'điện'])
  expect(decodeVni('to5')).toBeUndefined()
})

test('"la" before an amount is "là", also among words with marks', async () => {
  expect(await told('sản lượng ngô Dương Quang năm 2022 la mấy tấn')).toEqual([210])
})
