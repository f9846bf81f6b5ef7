import { expect, test } from 'vitest'
import { renderAnswer } from '../../src/telegram/render.ts'
import { asking, DUC_XUAN, DUONG_QUANG, know, type Line, report } from '../support/knowledge.ts'
import { voices } from '../support/voices.ts'

const income = (value: number, more: Partial<Line> = {}): Line => ({
  unit: DUONG_QUANG,
  text: 'thu nhập bình quân đầu người',
  year: 2023,
  kind: 'result',
  value,
  measure: 'đồng/người/năm',
  ...more,
})
const QUESTION = 'thu nhập bình quân xã Dương Quang 2023'
const CONFLICT = 'Có báo cáo nêu số khác cho cùng chỉ tiêu này.'

async function asked(first: Line, second: Line) {
  const answer = await asking(
    know(report('a.md', DUONG_QUANG, '2023-12-20', [first]), report('b.md', DUONG_QUANG, '2024-03-01', [second])),
  )(QUESTION)
  return { answer, text: renderAnswer(answer, voices('vi')).plain }
}

test('where two reports give two values both are answered, with both dates, and it is said', async () => {
  const { answer, text } = await asked(income(42e6), income(43.5e6))
  expect(answer.status === 'answer' && answer.facts.map(({ fact, source }) => [fact.quantity?.value, source.date])).toEqual([
    [42e6, '2023-12-20'],
    [43.5e6, '2024-03-01'],
  ])
  for (const words of ['42 triệu', '43,5 triệu', '20/12/2023', '01/03/2024', CONFLICT]) expect(text).toContain(words)
})

test.each<[string, Line, Line]>([
  ['the same value', income(42e6), income(42e6)],
  ['one that is the other rounded', income(42.4e6), income(42e6)],
  ['a target and a result', income(42e6, { kind: 'target' }), income(43e6)],
  ['two years', income(41e6, { year: 2022 }), income(43e6)],
  ['a bound and a value', income(42e6, { op: '>' }), income(43e6)],
  ['two units', income(42e6, { unit: DUC_XUAN }), income(43e6)],
])('%s are no conflict', async (_, first, second) => {
  expect((await asked(first, second)).text).not.toContain(CONFLICT)
})

test.each([
  ['arithmetic', 'Các con số trong báo cáo chưa khớp với nhau, nên xem lại ở nguồn.'],
  ['conflict', 'Báo cáo nêu hai số khác nhau cho cùng chỉ tiêu này, nên xem lại ở nguồn.'],
  ['implausible', 'Con số này có vẻ bất thường, nên xem lại ở nguồn.'],
])('a figure under review (%s) is answered with the doubt', async (reason, words) => {
  const { report: one, facts } = report('a.md', DUONG_QUANG, '2024-01-01', [income(42e6)])
  const answer = await asking(know({ report: one, facts: facts.map(fact => ({ ...fact, review: [reason] })) }))(QUESTION)
  expect(renderAnswer(answer, voices('vi')).plain).toContain(words)
})

test.each<[string, Partial<Line>, string]>([
  ['a half year', { label: '2023-H1' }, 'Chưa có số liệu cả năm 2023, chỉ có số liệu của một số tháng.'],
  ['a change', { value: 8, measure: '%', role: 'change', direction: 'up', base: 'cùng kỳ' }, 'Báo cáo chỉ ghi mức tăng, giảm'],
  [
    'a share of the plan',
    { value: 98, measure: '%', role: 'plan_ratio', base: 'kế hoạch' },
    'Báo cáo chỉ ghi đạt bao nhiêu so với kế hoạch',
  ],
])('what is only %s is said to be less than was asked for', async (_, less, words) => {
  const only = income(42e6, less)
  expect((await asked(only, only)).text).toContain(words)
  expect((await asked(only, income(42e6))).text).not.toContain(words)
})

const growth: Line = { unit: DUONG_QUANG, text: 'tốc độ tăng giá trị sản xuất', year: 2023, kind: 'result', value: 11.9, measure: '%' }
const JUST_GROWTH = 'Báo cáo chỉ ghi mức tăng, giảm'

test.each([
  ['giá trị sản xuất xã Dương Quang năm 2023 là bao nhiêu tỷ đồng', true],
  ['giá trị sản xuất xã Dương Quang năm 2023 tăng bao nhiêu', false],
  ['tốc độ tăng giá trị sản xuất xã Dương Quang năm 2023', false],
])('how fast a thing grew is not sold as how much it is: %s', async (question, noted) => {
  const answer = await asking(know(report('a.md', DUONG_QUANG, '2023-12-20', [growth])))(question)
  const text = renderAnswer(answer, voices('vi')).plain
  expect(text).toContain('11,9%')
  expect(text.includes(JUST_GROWTH)).toBe(noted)
  expect(text).not.toContain('Báo cáo không ghi mức tăng')
})

test('asked what was reached, a plan and a fall are said to be no more than that; what is left is no fall', async () => {
  const poor = { ...income(1.8), text: 'tỷ lệ hộ nghèo', measure: '%', role: 'change', direction: 'down' } as const
  const ask = asking(know(report('a.md', DUONG_QUANG, '2023-01-20', [income(42e6, { kind: 'target' }), poor])))
  const text = async (question: string) => renderAnswer(await ask(question), voices('vi')).plain
  expect(await text('thu nhập Dương Quang 2023 đạt bao nhiêu')).toContain('Chỉ có mục tiêu, chưa có kết quả.')
  expect(await text('thu nhập Dương Quang 2023 phải đạt bao nhiêu')).not.toContain('chưa có kết quả')
  expect(await text('hộ nghèo Dương Quang 2023 bao nhiêu phần trăm')).toContain('Báo cáo chỉ ghi mức tăng, giảm')
  expect(await text('hộ nghèo Dương Quang 2023 còn bao nhiêu phần trăm')).not.toContain('1,8')
  expect(await text('hộ nghèo Dương Quang 2023 giảm bao nhiêu phần trăm')).not.toContain('Báo cáo chỉ ghi')
})

test.each([
  'xã Dương Quang đã đạt mục tiêu thu nhập bình quân năm 2023 chưa',
  'xa duong quang da dat ke hoach thu nhap binh quan nam 2023 chua',
  'xã Dương Quang đã hoàn thành chỉ tiêu thu nhập bình quân năm 2023 chưa',
])('whether a target was met is told where there is one, else that there is none: %s', async question => {
  const told = async (...lines: Line[]) =>
    renderAnswer(await asking(know(report('a.md', DUONG_QUANG, '2023-12-20', lines)))(question), voices('vi')).plain
  const lone = await told(income(42e6))
  expect(lone).toContain('Chưa đủ số liệu')
  expect(lone).toContain('Chỉ có kết quả, chưa có mục tiêu để so.')
  const both = await told(income(42e6), income(40e6, { kind: 'target' }))
  expect(both).toMatch(/^Rồi\./)
  expect(both).toContain('Mục tiêu năm 2023: 40 triệu')
  expect(both).not.toContain('Chỉ có kết quả')
})
