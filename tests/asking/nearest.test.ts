import { describe, expect, test } from 'vitest'
import { asking, DUC_XUAN, DUONG_QUANG, know, type Line, linesOf, report } from '../support/knowledge.ts'

const line = linesOf(DUONG_QUANG)
const ask = asking(
  know(
    report('dq.md', DUONG_QUANG, '2022-12-20', [
      line('doanh thu lưu trú', 235e9, 'đồng'),
      line('doanh thu vận tải hành khách', 100e9, 'đồng'),
      line('doanh thu vận tải đường thủy', 90e9, 'đồng', { year: 2021 }),
      line('diện tích vườn đạt doanh thu 100 triệu', 12, 'ha'),
      line('đàn dê', 320, 'con'),
    ]),
  ),
)
const offered = async (question: string) => {
  const answer = await ask(question)
  return answer.status === 'no_data' ? answer.choices.map(({ label }) => label) : answer.status
}

describe('where nothing answers', () => {
  test('names that the place does tell in some of the same words are offered, of the year asked for and without a figure in them', async () => {
    expect(await offered('doanh thu xiếc rong ở xã Dương Quang năm 2022 là bao nhiêu')).toEqual([
      'doanh thu lưu trú',
      'doanh thu vận tải hành khách',
    ])
  })

  test('what is counted otherwise than asked for is not offered, and neither is anything that bears none of the words', async () => {
    expect(await offered('doanh thu xiếc rong của xã Dương Quang năm 2022 bao nhiêu con')).toEqual([])
    expect(await offered('xã Dương Quang năm 2022 có bao nhiêu kỹ sư phần mềm')).toEqual([])
  })
})

test('everyday words without a place are asked of which, never answered of the one that has it', async () => {
  const poor = (unit: Line['unit']) => ({ ...line('tỷ lệ hộ nghèo', 2.1, '%'), unit })
  const dq = report('dq.md', DUONG_QUANG, '2022-12-20', [poor(DUONG_QUANG)])
  const dx = report('dx.md', DUC_XUAN, '2022-12-20', [poor(DUC_XUAN)])
  const statusOf = async (...known: readonly ReturnType<typeof report>[]) =>
    (await asking(know(...known))('Nhà nghèo còn mấy phần trăm?')).status
  expect(await statusOf(dq, dx)).toBe('choose')
  expect(await statusOf(dq)).not.toBe('answer')
})
