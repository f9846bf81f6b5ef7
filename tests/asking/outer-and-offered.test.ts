import { describe, expect, test } from 'vitest'
import type { UnitRef } from '../../src/domain/unit.ts'
import { asking, DUC_XUAN, DUONG_QUANG, know, type Line, report } from '../support/knowledge.ts'

const HAMLET: UnitRef = { id: 'body-ban-peo', name: 'bản Pẻo', within: DUONG_QUANG.id }
const line = (unit: UnitRef, text: string, value: number, measure: string, rest: Partial<Line> = {}): Line => ({
  unit,
  text,
  year: 2022,
  kind: 'result',
  value,
  measure,
  ...rest,
})
const ask = asking(
  know(
    report('dq.md', DUONG_QUANG, '2022-12-20', [
      line(HAMLET, 'thu nhập bình quân', 21e6, 'đồng/người/năm'),
      line(DUONG_QUANG, 'thu nhập bình quân', 30e6, 'đồng/người/năm'),
      line(DUONG_QUANG, 'thu nhập', 34e6, 'đồng/người/năm', { year: 2025, kind: 'target' }),
      line(DUONG_QUANG, 'thu ngân sách', 900e6, 'đồng'),
      line(DUONG_QUANG, 'xã đạt chuẩn NTM', 4, 'xã'),
    ]),
    report('dx.md', DUC_XUAN, '2021-12-22', [
      line(DUC_XUAN, 'thu nhập bình quân đầu người', 65e6, 'đồng/người/năm', { year: 2025, kind: 'target' }),
      line(DUC_XUAN, 'thu ngân sách', 700e6, 'đồng', { year: 2021 }),
      line(DUC_XUAN, 'thu ngân sách', 800e6, 'đồng', { year: 2020 }),
    ]),
  ),
)
const values = async (...questions: string[]) => {
  const answer = await ask(...questions)
  return answer.status === 'answer' ? answer.facts.map(({ fact }) => fact.quantity?.value).sort((a, b) => a! - b!) : answer.status
}

describe('what is asked about', () => {
  test('"cả xã" after a hamlet is the commune around it, never the hamlet again', async () => {
    expect(await values('thu nhập bình quân bản Pẻo năm 2022')).toEqual([21e6])
    expect(await values('thu nhập bình quân bản Pẻo năm 2022', 'còn của cả xã?')).toEqual([30e6])
  })

  test.each([
    ['Đức Xuân giai đoạn 2020-2025 phấn đấu thu nhập bình quân bao nhiêu', [65e6]],
    ['mục tiêu thu nhập bình quân Dương Quang năm 2025', [34e6]],
    ['xa duong quang 2022 thu ns dc bn tr', [900e6]],
    ['Dương Quang có bao nhiêu xã đạt chuẩn nông thôn mới', [4]],
    ['cuoi nam 2022 thu nhap binh quan xa duong quang', [30e6]],
  ])('%s', async (question, expected) => {
    expect(await values(question)).toEqual(expected)
  })

  test('only units that have the figure of that year are offered, and "xã mình" is none of them by chance', async () => {
    expect(await values('thu ngân sách năm 2020')).toEqual([800e6])
    expect(await values('thu ngân sách xã mình năm 2020')).not.toEqual([900e6])
  })
})
