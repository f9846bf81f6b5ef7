import { expect, test } from 'vitest'
import { asking, DUONG_QUANG, know, report } from '../support/knowledge.ts'

const ask = asking(
  know(
    report('dq-2024.md', DUONG_QUANG, '2025-01-10', [
      { unit: DUONG_QUANG, text: 'sản phẩm OCOP', year: 2024, kind: 'result', value: 6, measure: 'sản phẩm' },
      { unit: DUONG_QUANG, text: 'sản phẩm OCOP xếp hạng 4 sao', year: 2024, kind: 'result', value: 5, measure: 'sản phẩm' },
      { unit: DUONG_QUANG, text: 'tổ dân phố văn hóa', year: 2024, kind: 'result', value: 15, measure: 'tổ dân phố' },
    ]),
  ),
)

test.each([
  ['Dương Quang có bao nhiêu sản phẩm OCOP', [6]],
  ['Dương Quang có bao nhiêu sản phẩm OCOP 4 sao', [5]],
  ['Dương Quang có mấy sản phẩm OCOP 4 xao', [5]],
  ['sản phẩm OCOP 4* Dương Quang 2024', [5]],
  ['Dương Quang có mấy sp ocop ⭐⭐⭐⭐', [5]],
  ['OCOP 4 ★ Dương Quang: mấy SP', [5]],
  ['OCOP Dương Quang, có mấy sản phẩm', [6]],
])('%s: all of them, or those of the grade that was said', async (question, expected) => {
  const answer = await ask(question)
  expect(answer.status === 'answer' ? answer.facts.map(({ fact }) => fact.quantity?.value) : answer.status).toEqual(expected)
})

test.each(['Dương Quang có bao nhiêu sản phẩm OCOP 5 sao', 'ocop 3* Dương Quang mấy sp', 'xã Dương Quang có mấy tổ dân phố'])(
  '%s: neither all of them nor some are told for it',
  async question => {
    expect((await ask(question)).status).toBe('no_data')
  },
)
