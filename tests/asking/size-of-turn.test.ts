import { describe, expect, test } from 'vitest'
import { asking, BA_CHE, DUC_XUAN, DUONG_QUANG, know, type Line, report } from '../support/knowledge.ts'

/** By how much something changed is told, and never what it came to. */
const of = (unit: typeof DUONG_QUANG, text: string, year: Line['year'], value: number, measure = '%', rest: Partial<Line> = {}): Line => ({
  unit,
  text,
  year,
  kind: 'result',
  value,
  measure,
  ...rest,
})
const up = { role: 'change', direction: 'up' } as const
const ask = asking(
  know(
    report('dq.md', DUONG_QUANG, '2023-12-20', [
      of(DUONG_QUANG, 'thu ngân sách trên địa bàn', 2022, 5e9, 'đồng'),
      of(DUONG_QUANG, 'thu ngân sách trên địa bàn', 2022, 8, '%', up),
      of(DUONG_QUANG, 'sản lượng ngô', 2022, 650, 'tấn'),
      of(DUONG_QUANG, 'diện tích lúa', 2021, 140, 'ha'),
      of(DUONG_QUANG, 'diện tích lúa', 2022, 150, 'ha'),
    ]),
    report('bc.md', BA_CHE, '2023-12-20', [
      of(BA_CHE, 'tốc độ tăng giá trị sản xuất', 2022, 14.2),
      of(BA_CHE, 'giá trị sản xuất công nghiệp', 2022, 17.5, '%', up),
    ]),
    report('dx.md', DUC_XUAN, '2021-12-20', [
      of(DUC_XUAN, 'thu ngân sách trên địa bàn', '2015-2020', 9e9, 'đồng'),
      of(DUC_XUAN, 'thu ngân sách trên địa bàn', '2015-2020', 12, '%', up),
    ]),
  ),
)
const told = async (question: string) => {
  const answer = await ask(question)
  return answer.status === 'answer' ? answer.facts.map(({ fact }) => fact.quantity?.value) : answer.status
}

describe('the size of a change is asked for', () => {
  test.each([
    ['Mức tăng thu ngân sách trên địa bàn năm 2022 của xã Dương Quang?', [8]],
    ['muc tang thu ngan sach duong quang 2022', [8]],
    ['thu ngân sách Dương Quang năm 2022 tăng thế nào', [8]],
    ['thu ngân sách phường Đức Xuân mỗi năm tăng ra sao giai đoạn 2015-2020', [12]],
    ['tốc độ tăng giá trị sản xuất huyện Ba Chẽ 2022', [14.2]],
    ['mức tăng giá trị sản xuất công nghiệp Ba Chẽ 2022', [17.5]],
  ])('%s', async (question, values) => {
    expect(await told(question)).toEqual(values)
  })

  test.each(['mức tăng sản lượng ngô Dương Quang năm 2022', 'sản lượng ngô Dương Quang năm 2022 tăng thế nào'])(
    'what it came to in one year does not say it: %s',
    async question => {
      expect(await told(question)).toBe('no_data')
    },
  )

  test('two years do', async () => {
    expect(await told('diện tích lúa Dương Quang từ năm 2021 đến năm 2022 tăng thế nào')).toEqual([140, 150])
  })
})
