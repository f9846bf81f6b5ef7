import { describe, expect, test } from 'vitest'
import { renderAnswer } from '../../src/telegram/render.ts'
import { asking, BA_CHE, DUC_XUAN, DUONG_QUANG, know, type Line, report } from '../support/knowledge.ts'
import { voices } from '../support/voices.ts'

const of = (unit: typeof DUONG_QUANG, text: string, value: number | null, measure = '%', rest: Partial<Line> = {}): Line => ({
  unit,
  text,
  year: 2022,
  kind: 'result',
  value,
  measure,
  ...rest,
})
const GREW = { role: 'change', direction: 'up', base: 'cùng kỳ' } as const
const ask = asking(
  know(
    report(
      'dq.md',
      DUONG_QUANG,
      '2022-12-20',
      [
        of(DUONG_QUANG, 'sản lượng lương thực có hạt', 1298, 'tấn'),
        of(DUONG_QUANG, 'sản lượng lương thực có hạt', 3.1, '%', GREW),
        of(DUONG_QUANG, 'sản lượng lương thực có hạt', 98.7, '%', { role: 'plan_ratio', base: 'kế hoạch' }),
        of(DUONG_QUANG, 'tổng thu ngân sách', 5e9, 'đồng'),
        of(DUONG_QUANG, 'tổng thu ngân sách', 121, '%', { role: 'plan_ratio', base: 'dự toán tỉnh giao' }),
        of(DUONG_QUANG, 'tổng thu ngân sách', 109, '%', { role: 'plan_ratio', base: 'dự toán huyện giao' }),
        of(DUONG_QUANG, 'tỷ lệ hộ nghèo', 6.4),
        of(DUONG_QUANG, 'tỷ lệ hộ nghèo', 1.2, '%', { role: 'change', direction: 'down', base: 'đầu năm' }),
        of(DUONG_QUANG, 'thành lập mới doanh nghiệp', 28, 'doanh nghiệp'),
        of(DUONG_QUANG, 'hợp tác xã thành lập mới', 3, 'hợp tác xã'),
        of(DUONG_QUANG, 'trường', 4, 'trường'),
        of(DUONG_QUANG, 'học sinh', 812, 'học sinh'),
        of(DUONG_QUANG, 'vận động nguồn hỗ trợ khác', 15e8, 'đồng', { year: '2020-2022' }),
        of(DUONG_QUANG, 'diện tích Cụm công nghiệp Đức Xuân', 74.8, 'ha'),
      ],
      'Xã Dương Quang hình thành từ việc nhập xã Trên với xã Dưới.\n',
    ),
    report('dx.md', DUC_XUAN, '2022-12-22', [
      of(DUC_XUAN, 'thu nhập bình quân đầu người', 41e6, 'đồng/người/năm'),
      of(DUC_XUAN, 'thu nhập bình quân đầu người', 45e6, 'đồng/người/năm', { year: 2023, kind: 'target' }),
    ]),
    report('bc.md', BA_CHE, '2022-12-22', [of(BA_CHE, 'thu nhập bình quân đầu người', 52e6, 'đồng/người/năm')]),
  ),
)
const values = async (question: string, history: readonly string[] = []) => {
  const answer = await ask(...history, question)
  return answer.status === 'answer' ? answer.facts.map(({ fact }) => fact.quantity?.value ?? null) : answer.status
}

describe('the amount beside what was asked of it', () => {
  test.each([
    ['sản lượng lương thực Dương Quang 2022 bao nhiêu, tăng mấy %', [1298, 3.1]],
    ['sản lượng lương thực Dương Quang 2022 tăng bao nhiêu so với cùng kỳ', [3.1]],
    ['san luong luong thuc duong quang 2022 dat bao nhieu, % ke hoach', [1298, 98.7]],
    ['sản lượng lương thực Dương Quang 2022 bao nhiêu tấn, so với kế hoạch và cùng kỳ', [1298, 3.1, 98.7]],
    ['hộ nghèo Dương Quang 2022 còn bao nhiêu %, giảm bao nhiêu so với đầu năm', [6.4, 1.2]],
  ])('%s', async (question, expected) => expect([...(await values(question))].sort()).toEqual([...expected].sort()))
  test('of the plans that were named, and of one alone', async () => {
    expect(await values('thu ngân sách Dương Quang 2022 bao nhiêu, so với dự toán tỉnh giao, huyện giao')).toEqual([5e9, 121, 109])
    expect(await values('thu ngân sách Dương Quang 2022 đạt mấy phần trăm dự toán huyện giao')).toEqual([109])
  })
})

describe('several things in one question', () => {
  test.each([
    ['Dương Quang 2022 có mấy trường mấy học sinh', [4, 812]],
    ['số DN, HTX mới của Dương Quang 2022', [28, 3]],
    ['số trường, số học sinh Dương Quang 2022', [4, 812]],
  ])('%s', async (question, expected) => expect(await values(question)).toEqual(expected))
  test('what is missing is named', async () => {
    const answer = await ask('Dương Quang 2022 có mấy trường, bao nhiêu đảng viên')
    expect(answer.status === 'answer' && answer.facts.map(({ fact }) => fact.quantity?.value)).toEqual([4])
    expect(renderAnswer(answer, voices('vi')).plain).toContain('đảng viên')
  })
  test('whether and how much', async () => {
    const answer = await ask('thu ngân sách Dương Quang 2022 có vượt dự toán tỉnh giao không, được bao nhiêu')
    expect(answer).toMatchObject({ status: 'answer', verdict: 'yes' })
    expect(answer.status === 'answer' && answer.facts.map(({ fact }) => fact.quantity?.value)).toEqual([5e9, 121])
  })
})

describe('where and when', () => {
  test('since a year: what a report tells of the years from it', async () => {
    expect(await values('nguồn hỗ trợ khác Dương Quang vận động được từ năm 2020 đến nay')).toEqual([15e8])
    expect(await values('nguồn hỗ trợ khác Dương Quang vận động được năm 2020')).toBe('no_data')
  })
  test('a kind said beside one of two places is its own', async () => {
    expect(await values('So sánh thu nhập bình quân Đức Xuân (chỉ tiêu 2023) với Ba Chẽ (2022)')).toEqual([45e6, 52e6])
  })
  test('a name that holds the name of a place', async () => {
    expect(await values('Cụm công nghiệp Đức Xuân diện tích')).toEqual([74.8])
  })
  test('of those that do not, what those are that do is no answer', async () => {
    expect(await values('Dương Quang 2022 có bao nhiêu học sinh')).toEqual([812])
    expect(await values('Dương Quang 2022 có bao nhiêu học sinh không có nhà')).toBe('no_data')
  })
  test('what a unit was made of, in the words of a report', async () => {
    expect(renderAnswer(await ask('xã Dương Quang được nhập từ những nơi nào'), voices('vi')).plain).toContain('nhập xã Trên với xã Dưới')
  })
})
