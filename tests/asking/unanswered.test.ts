import { describe, expect, test } from 'vitest'
import { unanswered } from '../../src/asking/unanswered.ts'
import type { Answer } from '../../src/domain/answer.ts'
import { asking, DUONG_QUANG, know, report } from '../support/knowledge.ts'

const ask = asking(
  know(
    report('dq.md', DUONG_QUANG, '2021-01-20', [
      { unit: DUONG_QUANG, text: 'thu nhập bình quân đầu người', year: 2021, kind: 'target', value: 40e6, measure: 'đồng/người/năm' },
    ]),
  ),
)
const NO_DATA: Answer = { status: 'no_data', intent: 'lookup', language: 'vi', unit: 'xã A', indicator: 'dân số', year: 2021, choices: [] }
const textOf = (question: string) => unanswered(question, NO_DATA)?.gap.question

describe('what an answer lacked', () => {
  test('a figure that no report has: unit, indicator and year as they were understood', async () => {
    const question = 'tỷ lệ che phủ rừng xã Dương Quang năm 2021'
    expect(unanswered(question, await ask(question))?.gap).toEqual({
      question,
      missing: 'no_data',
      unit: 'xã Dương Quang',
      indicator: 'Tỷ lệ (độ) che phủ rừng',
      year: 2021,
    })
  })
  test('words that were not understood', async () => {
    const question = 'Dương Quang có sân bay không'
    expect(unanswered(question, await ask(question))?.gap).toEqual({ question, missing: 'not_understood' })
  })
  test.each(['thu nhập bình quân Dương Quang 2021', 'chào bạn', 'giá vàng hôm nay', 'thủ tục làm căn cước ở Dương Quang', '???'])(
    'nothing: %s',
    async question => {
      expect(unanswered(question, await ask(question))).toBeUndefined()
    },
  )
})

describe('the question as it is kept', () => {
  test('typed with or without marks, capitals and signs it is the same question', () => {
    const [key, ...others] = ['Dân số xã A năm 2021?', 'dan so  xa A nam 2021', 'DÂN SỐ, xã A – năm 2021!'].map(
      q => unanswered(q, NO_DATA)!.key,
    )
    expect(new Set([key, ...others]).size).toBe(1)
    expect(unanswered('Dân số xã A năm 2021?', { ...NO_DATA, unit: 'xã B' })!.key).not.toBe(key)
  })
  test.each([
    ['số của tôi 0912 345 678, dân số bao nhiêu', 'số của tôi …, dân số bao nhiêu'],
    ['gọi +84 912.345.678 nhé', 'gọi … nhé'],
    ['căn cước 012345678901', 'căn cước …'],
    ['gửi về an.nguyen@example.com hộ tôi', 'gửi về … hộ tôi'],
    ['hỏi @nguyenvanan xem', 'hỏi … xem'],
    ['xem https://example.com/a?b=1 chưa', 'xem … chưa'],
    ['thu ngân sách 45.000.000.000 đồng năm 2021', 'thu ngân sách 45.000.000.000 đồng năm 2021'],
    ['vụ 2020-2021 được 12,5 tạ/ha', 'vụ 2020-2021 được 12,5 tạ/ha'],
  ])('%s', (question, kept) => {
    expect(textOf(question)).toBe(kept)
  })
  test('is cut at 200 characters, never amid one', () => {
    expect(textOf('à'.repeat(500))).toHaveLength(200)
    expect(textOf(`${'a'.repeat(199)}😀`)).toBe('a'.repeat(199))
  })
})
