import { describe, expect, test } from 'vitest'
import { asking, BA_CHE, DUC_XUAN, DUONG_QUANG, know, linesOf, report } from '../support/knowledge.ts'

const of = linesOf(BA_CHE)
const ofCommune = linesOf(DUONG_QUANG)
const target = { kind: 'target' } as const
const ask = asking(
  know(
    report('bc.md', BA_CHE, '2022-12-24', [
      of('tỷ lệ hộ nghèo', 2.4, '%'),
      of('tỷ lệ hộ nghèo', 1.5, '%', { ...target, year: 2023 }),
      of('tổng vốn đầu tư toàn xã hội', 900e9, 'đồng'),
      of('tổng vốn đầu tư toàn xã hội', 82, '%', { role: 'period_ratio', base: 'cùng kỳ' }),
      of('giá trị sản xuất công nghiệp', 21, '%', { role: 'change', direction: 'up', base: 'cùng kỳ' }),
      of('diện tích mía', 71, '%', { role: 'plan_ratio' }),
      of('đàn trâu', 220, 'con'),
      of('đàn bò', 640, 'con'),
      of('tổng thu ngân sách', 60e9, 'đồng'),
    ]),
    report('dx.md', DUC_XUAN, '2022-12-22', [
      linesOf(DUC_XUAN)('tỷ lệ hộ nghèo', 0.7, '%'),
      linesOf(DUC_XUAN)('tổng thu ngân sách', 20e9, 'đồng'),
      linesOf(DUC_XUAN)('đạt chuẩn nông thôn mới', null, '', { ...target, year: 2023 }),
    ]),
    report('dq.md', DUONG_QUANG, '2022-12-20', [ofCommune('đạt chuẩn nông thôn mới', null, '')]),
  ),
)
const told = async (...questions: readonly string[]) => {
  const answer = await ask(...questions)
  return answer.status === 'answer' ? answer.facts.map(({ fact }) => fact.quantity?.value ?? fact.indicator.text) : answer.status
}
const verdict = async (...questions: readonly string[]) => {
  const answer = await ask(...questions)
  return answer.status === 'answer' ? answer.verdict : answer.status
}

describe('held against a plan or the year before', () => {
  test('by the share of the plan', async () => {
    expect(await verdict('Ba Chẽ năm 2022 đã trồng đủ diện tích mía theo kế hoạch chưa?')).toBe('no')
  })
  test('of what was spoken of, and of nothing else that rose', async () => {
    const before = 'tổng vốn đầu tư toàn xã hội của Ba Chẽ năm 2022 bao nhiêu'
    expect(await told(before, 'có tăng hơn cùng kỳ không')).toEqual([82])
    expect(await verdict(before, 'có tăng hơn cùng kỳ không')).toBe('no')
  })
  test('another place that has done what one was to do', async () => {
    expect(await verdict('phường Đức Xuân năm 2023 phấn đấu đạt chuẩn nông thôn mới phải không', 'Dương Quang thì đạt chưa?')).toBe('yes')
  })
})

describe('of what was spoken of', () => {
  test.each([['sang 2023 họ định kéo xuống mấy', [1.5]]])('%s', async (question, values) =>
    expect(await told('tỷ lệ hộ nghèo của Ba Chẽ năm 2022', question)).toEqual(values),
  )

  test('the one of two places that has less', async () => {
    expect(await told('tỷ lệ hộ nghèo của Ba Chẽ năm 2022', 'còn phường Đức Xuân', 'nơi nào ít hộ nghèo hơn')).toEqual([2.4, 0.7])
  })

  test('how many times the one is the other', async () => {
    expect(await told('NS 2022: Ba Chẽ gấp mấy lần Đức Xuân?')).toEqual([60e9, 20e9])
  })
})

describe('what is not counted as one is told side by side', () => {
  test.each(['Tổng đàn trâu + bò Ba Chẽ 2022?', 'trâu bò ở Ba Chẽ có bao nhiêu con', 'Đàn bò với trâu Ba Chẽ năm 2022'])(
    '%s',
    async question => expect([...(await told(question))].sort()).toEqual([220, 640]),
  )
})
