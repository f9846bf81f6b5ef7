import { describe, expect, test } from 'vitest'
import { asking, DUC_XUAN, DUONG_QUANG, know, type Line, report, written } from '../support/knowledge.ts'

const line = (text: string, value: number, measure = '%', rest: Partial<Line> = {}): Line => ({
  unit: DUONG_QUANG,
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
      line('số đảng viên', 167, 'đảng viên'),
      line('kết nạp đảng viên', 9, 'đảng viên'),
      line('số hộ nghèo', 118, 'hộ'),
      line('tỷ lệ hộ nghèo', 4.89),
      line('số hộ cận nghèo', 164, 'hộ'),
      line('tỷ lệ hộ cận nghèo', 6.79),
      line('đưa hộ thoát nghèo', 12, 'hộ', { kind: 'target' }),
      line('na dai', 231.5, 'ha'),
      line('diện tích mía', 40, 'ha'),
      line('trồng rừng', 286.5, 'ha'),
      line('trồng rừng', 14.6, '%', { role: 'change', base: 'kế hoạch', direction: 'up' }),
      line('sản lượng lúa', 1734, 'tấn'),
      line('số hộ có nước sạch', 1200, 'hộ', { role: 'count_of', of: 1400 }),
    ]),
    report('dx.md', DUC_XUAN, '2022-12-22', [
      line('tỷ lệ hộ nghèo', 15, '%', { unit: DUC_XUAN, year: 2016 }),
      line('tỷ lệ hộ nghèo', 9, '%', { unit: DUC_XUAN, year: 2019 }),
      line('tỷ lệ hộ nghèo', 1.2, '%', { unit: DUC_XUAN, year: '2015-2020', role: 'change', direction: 'down' }),
      line('thu nhập bình quân', 30e6, 'đồng/người/năm', { unit: DUC_XUAN }),
      line('thu nhập bình quân đầu người', 34e6, 'đồng/người/năm', { unit: DUC_XUAN, year: 2023, kind: 'target', op: '>=' }),
      line('thu nhập bình quân đầu người', 36e6, 'đồng/người/năm', { unit: DUC_XUAN, year: 2023, kind: 'target', op: '<=' }),
    ]),
  ),
)
const values = async (...questions: string[]) => {
  const answer = await ask(...questions)
  return answer.status === 'answer' ? answer.facts.map(({ fact }) => fact.quantity?.value).sort((a, b) => a! - b!) : answer.status
}

describe('what is counted alike is not asked alike', () => {
  test.each([
    ['xã Dương Quang có bao nhiêu đảng viên', [167]],
    ['Dạ nhà em ở Dương Quang, cho em hỏi xã mình còn bao nhiêu hộ nghèo, chiếm bao nhiêu phần trăm ạ', [4.89, 118]],
    ['duong quang con bn ho ngheo v', [118]],
    ['hộ nghèo và hộ cận nghèo Dương Quang bao nhiêu phần trăm', [4.89, 6.79]],
  ])('%s', async (question, expected) => {
    expect(await values(question)).toEqual(expected)
  })
})

describe('the kind of amount', () => {
  test.each([
    ['diện tích na Dương Quang', [231.5]],
    ['Dương Quang trồng bao nhiêu héc ta mía', [40]],
    ['Dương Quang trồng được bao nhiêu ha rừng', [286.5]],
  ])('%s', async (question, expected) => {
    expect(await values(question)).toEqual(expected)
  })
  test.each(['Dương Quang thu bao nhiêu tấn mía', 'sản lượng na Dương Quang bao nhiêu tấn', 'bao nhiêu hộ Dương Quang vay vốn'])(
    '%s: nothing in that measure',
    async question => {
      expect(await values(question)).toBe('no_data')
    },
  )
  test('the share of the plan of what a verb asked for', async () => {
    const text =
      'Xã Dương Quang sơ kết nửa nhiệm kỳ\n\n1. Sản xuất năm 2022 (thực hiện/kế hoạch)\nSắn 41/40ha, tăng 2,5%; chuối 12/15ha, bằng 80% kế hoạch.\n'
    const planted = asking(know(written(text, '2022-12-20')))
    const answer = await planted('Dương Quang trồng được bao nhiêu ha chuối', 'so kế hoạch thì được mấy phần trăm')
    expect(answer.status === 'answer' && answer.facts.map(({ fact }) => fact.quantity?.value)).toEqual([80])
  })
  test('how much over the plan is the excess alone', async () => {
    expect(await values('Dương Quang trồng được bao nhiêu rừng', 'vượt bao nhiêu so với kế hoạch')).toEqual([14.6])
  })
})

describe('several years', () => {
  test('how something went in a term: the years in it, and the change over it', async () => {
    expect(await values('hộ nghèo Đức Xuân thay đổi thế nào trong nhiệm kỳ 2015 - 2020')).toEqual([1.2, 9, 15])
  })
  test('a result beside a target that is worded more fully', async () => {
    expect(await values('thu nhập bình quân Đức Xuân năm 2022 so với mục tiêu năm 2023')).toEqual([30e6, 34e6, 36e6])
  })
})
