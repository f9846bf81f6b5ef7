import { describe, expect, test } from 'vitest'
import { asking, BA_CHE, DUC_XUAN, DUONG_QUANG, know, type Line, linesOf, report, written } from '../support/knowledge.ts'

/** A figure or a verdict that does not answer is not given: what generated chats found, in the words in which they found it. */
const of = (unit: typeof DUONG_QUANG, text: string, year: number, value: number, measure = '%', rest: Partial<Line> = {}): Line => ({
  unit,
  text,
  year,
  kind: 'result',
  value,
  measure,
  ...rest,
})
const target = { kind: 'target' } as const
const ask = asking(
  know(
    report('dq.md', DUONG_QUANG, '2023-12-20', [
      of(DUONG_QUANG, 'số mô hình ong mật', 2022, 4.26, '%', { role: 'change', direction: 'up', base: 'cùng kỳ' }),
      of(DUONG_QUANG, 'tỷ lệ hộ sử dụng nước sạch', 2022, 83.7, '%', { role: 'plan_ratio', base: 'kế hoạch' }),
      of(DUONG_QUANG, 'tỷ lệ che phủ rừng', 2022, 90, '%', { op: '>=' }),
      of(DUONG_QUANG, 'tổng đàn trâu', 2022, 300, 'con', { op: '<=' }),
      of(DUONG_QUANG, 'tổng đàn trâu', 2022, 200, 'con', target),
      of(DUONG_QUANG, 'sản lượng ngô', 2021, 640, 'tấn', target),
      of(DUONG_QUANG, 'sản lượng ngô', 2022, 700, 'tấn', target),
      of(DUONG_QUANG, 'sản lượng ngô', 2022, 650, 'tấn'),
      of(DUONG_QUANG, 'diện tích ngô', 2022, 24, 'ha'),
      of(DUONG_QUANG, 'sản lượng lúa', 2022, 870, 'tấn', target),
      of(DUONG_QUANG, 'số hộ nghèo', 2022, 25, 'hộ'),
      of(DUONG_QUANG, 'thu ngân sách trên địa bàn', 2022, 5e9, 'đồng'),
      of(DUONG_QUANG, 'chi ngân sách', 2022, 4e9, 'đồng'),
      of(DUONG_QUANG, 'thu ngân sách trên địa bàn', 2021, 3e9, 'đồng'),
    ]),
    report('dx.md', DUC_XUAN, '2023-12-20', [
      of(DUC_XUAN, 'số hộ thoát nghèo', 2022, 9, 'hộ'),
      of(DUC_XUAN, 'số vụ tai nạn giao thông', 2021, 3, 'vụ'),
      of(DUC_XUAN, 'số vụ tai nạn giao thông', 2022, 7, 'vụ'),
    ]),
    report('bc.md', BA_CHE, '2023-12-20', [of(BA_CHE, 'số vụ tai nạn giao thông', 2022, 5, 'vụ')]),
  ),
)
const told = async (chat: string) => {
  const answer = await ask(...chat.split(' > '))
  return answer.status === 'answer' ? answer.facts.map(({ fact }) => fact.quantity?.value) : answer.status
}
const verdict = async (chat: string) => {
  const answer = await ask(...chat.split(' > '))
  return answer.status === 'answer' ? answer.verdict : answer.status
}

describe('yes or no is said of what proves it', () => {
  test.each([
    ['số mô hình ong mật Dương Quang năm 2022 có không quá 40 mô hình không', 'unknown'],
    ['tỷ lệ hộ sử dụng nước sạch Dương Quang năm 2022 có hơn 6% không', 'unknown'],
    ['tỷ lệ che phủ rừng Dương Quang năm 2022 có trên 95% không', 'unknown'],
    ['tỷ lệ che phủ rừng Dương Quang năm 2022 có trên 89% không', 'yes'],
    ['tỷ lệ che phủ rừng Dương Quang năm 2022 có không dưới 90% không', 'yes'],
    ['tỷ lệ che phủ rừng Dương Quang năm 2022 có thấp hơn 85% không', 'no'],
    ['thu ngân sách Dương Quang năm 2022 đã qua mốc 4 tỷ chưa', 'yes'],
    ['thu ngân sách Dương Quang năm 2022 đã 4 tỷ chưa', 'yes'],
    ['thu ngân sách Dương Quang năm 2022 đã chạm ngưỡng 6 tỷ chưa', 'no'],
    ['thu ngân sách Dương Quang năm 2022 có qua được mốc 4 tỷ không', 'yes'],
    ['thu ngân sách Dương Quang năm 2022 có qua được mốc 6 tỷ không', 'no'],
    ['sản lượng ngô Dương Quang năm 2021 có trên 600 tấn không', 'unknown'],
    ['sản lượng ngô Dương Quang năm 2022 có trên 680 tấn không', 'no'],
    ['sản lượng ngô Dương Quang năm 2022 có chên 600 tấn không', 'yes'],
    ['tổng đàn trâu Dương Quang năm 2022 có đạt kế hoạch không', 'unknown'],
    ['kế hoạch sản lượng ngô Dương Quang năm 2022 > có trên 680 tấn không', 'yes'],
    ['thu ngân sách Dương Quang năm 2022 có trên 6.000 chiệu không', 'no'],
  ])('%s: %s', async (chat, expected) => expect(await verdict(chat)).toBe(expected))
})

describe('what a follow-up leaves unsaid stays as it was', () => {
  test.each([
    ['mục tiêu sản lượng ngô Dương Quang năm 2021 > thế 2022 bao nhiêu', [700]],
    ['mục tiêu bao nhiêu tấn ngô Dương Quang năm 2021 > thế năm 2022', [700]],
    ['số hộ nghèo Dương Quang năm 2022 > ở thị trấn thì sao', 'no_data'],
    ['số hộ nghèo Dương Quang năm 2022 > của tỉnh là bao nhiêu', 'no_data'],
    ['chi ngân sách Dương Quang năm 2022 > so với năm trước thì sao', [4e9]],
    ['sản lượng ngô Dương Quang năm 2020 > còn nam2022?', [700, 650]],
  ])('%s', async (chat, expected) => expect(await told(chat)).toEqual(expected))
})

describe('nothing beside what was asked for', () => {
  test.each([
    ['so sánh thu ngân sách Dương Quang năm 2022', [5e9]],
    ['tổng sản lượng ngô Dương Quang năm 2022', [700, 650]],
    ['số hộ thát nghèo Dương Quang năm 2022', 'no_data'],
  ])('%s', async (chat, expected) => expect(await told(chat)).toEqual(expected))

  test('a target of one crop is not held against the result of another', async () => {
    const answer = await ask('so sánh sản lượng ngô và lúa Dương Quang năm 2022')
    expect(answer.status === 'answer' && answer.computed).toEqual([])
  })

  test('units stand in the order of one year', async () => {
    expect(await told('nơi nào số vụ tai nạn giao thông ít nhất')).toEqual([5, 7])
    expect(await told('nơi nào số vụ tai nạn giao thông its nhất')).toEqual([5, 7])
  })
})

test('of the beginning of a term nothing else is told', async () => {
  const line = linesOf(DUC_XUAN)
  const ended = line('tỷ lệ hộ nghèo', 0.7, '%', { year: 2020 })
  const began = line('tỷ lệ hộ nghèo đầu nhiệm kỳ', 5.2, '%', { year: 2015 })
  const less = line('tỷ lệ hộ nghèo', 0.4, '%', { year: '2015-2020', role: 'change', direction: 'down', base: 'đầu nhiệm kỳ' })
  const told = async (question: string, ...lines: Line[]) => {
    const answer = await asking(know(report('t.md', DUC_XUAN, '2020-06-20', lines)))(question)
    return answer.status === 'answer' ? answer.facts.map(({ fact }) => fact.quantity?.value) : answer.status
  }
  for (const question of [
    'đầu nhiệm kỳ hộ nghèo Đức Xuân bao nhiêu %',
    'ho ngheo duc xuan dau nhiem ky',
    'hộ nghèo Đức Xuân lúc đầu nhiệm kỳ 2015-2020',
  ]) {
    expect(await told(question, ended, less)).toBe('no_data')
    expect(await told(question, ended, began)).toEqual([5.2])
  }
  expect(await told('hộ nghèo Đức Xuân giảm bao nhiêu so với đầu nhiệm kỳ', ended, less)).toEqual([0.4])
  expect(await told('hộ nghèo Đức Xuân đầu nhiệm kỳ bao nhiêu, nay còn bao nhiêu', ended)).toEqual([0.7])
})

describe('how it was as a term began, where a sentence of its own tells what it came to', () => {
  const text = `Báo cáo kết quả rà soát hộ nghèo cuối năm 2022 trên địa bàn xã Tân Phú

Đầu kỳ: 120 hộ nghèo, chiếm 8,1%. Trong kỳ có 43 hộ thoát nghèo. Cuối kỳ còn 77 hộ, 5,2%.
Đầu năm có 60 hộ cận nghèo, tỷ lệ 4%. Cuối năm còn 41 hộ cận nghèo, tỷ lệ 2,7%.
`
  const ask = asking(know(written(text, '2022-12-20')))
  test.each([
    ['số hộ nghèo Tân Phú năm 2022', [120, 8.1]],
    ['hộ nghèo Tân Phú cuối 2022 bao nhiêu phần trăm', [120, 8.1]],
    ['ho can ngheo tan phu nam 2022', [60, 4]],
  ])('is no answer to %s', async (question, never) => {
    const answer = await ask(question)
    const values = answer.status === 'answer' ? answer.facts.map(({ fact }) => fact.quantity?.value) : []
    for (const value of never) expect(values).not.toContain(value)
  })
  test('nor is a share by another standard of poverty', async () => {
    const norms = asking(
      know(
        report('norms.md', DUC_XUAN, '2021-12-20', [
          of(DUC_XUAN, 'tỷ lệ hộ nghèo', 2021, 9.1),
          of(DUC_XUAN, 'tỷ lệ hộ cận nghèo theo chuẩn cũ', 2021, 2.3),
        ]),
      ),
    )
    const values = async (question: string) => {
      const answer = await norms(question)
      return answer.status === 'answer' ? answer.facts.map(({ fact }) => fact.quantity?.value) : answer.status
    }
    expect(await values('theo chuẩn cũ tỷ lệ hộ nghèo Đức Xuân năm 2021 là bao nhiêu')).not.toContain(9.1)
    expect(await values('tỷ lệ hộ nghèo Đức Xuân năm 2021 là bao nhiêu')).toEqual([9.1])
    expect(await values('tỷ lệ hộ cận nghèo Đức Xuân năm 2021 theo chuẩn cũ')).toEqual([2.3])
  })
  test('but is, where it was asked for', async () => {
    const answer = await ask('đầu năm 2022 Tân Phú có mấy hộ cận nghèo')
    expect(answer.status === 'answer' && answer.facts.map(({ fact }) => fact.quantity?.value)).toEqual([60])
  })
})

describe('what a report of a commune says of the beginning of its year', () => {
  const text = `UBND xã Đức Tân: kết quả năm 2022, nhiệm vụ năm 2023

Đầu năm có 156 hộ nghèo (7,8%), cuối năm còn 121 hộ (6,05%). Tỷ lệ bao phủ BHYT 93,2%/KH 92%.

Nhiệm vụ năm 2023: tỷ lệ bao phủ BHYT 95%; hộ nghèo dưới 4,5%.
`
  const ask = asking(know(written(text, '2022-12-20')))
  const told = async (question: string) => {
    const answer = await ask(question)
    return answer.status === 'answer'
      ? [answer.verdict, ...answer.facts.map(({ fact }) => fact.quantity?.value)].filter(Boolean)
      : answer.status
  }
  test.each([
    ['hộ nghèo Đức Tân 2022 còn bao nhiêu %', [6.05]],
    ['đầu năm 2022 Đức Tân có mấy hộ nghèo', [156]],
    ['bao phủ bhyt Đức Tân đạt kế hoạch chưa', ['yes', 93.2, 92]],
  ])('%s', async (question, expected) => expect(await told(question)).toEqual(expected))

  test('and quotes it where that was asked for: the year of the figure does not say so', async () => {
    const quoted = async (question: string) => {
      const answer = await ask(question)
      return answer.status === 'answer' ? answer.passages.length : answer.status
    }
    expect(await quoted('đầu năm 2022 Đức Tân có mấy hộ nghèo')).toBe(1)
    expect(await quoted('hộ nghèo Đức Tân 2022 còn bao nhiêu %')).toBe(0)
  })
})

test('of the start of a term no figure of its end is told, whatever was asked before; what an economy brings is not how fast it grows', async () => {
  const term = written(
    'Đại hội Đảng bộ xã Dương Quang nhiệm kỳ 2020-2025\n\nNhiệm kỳ 2015-2020, tỷ lệ hộ nghèo từ 31,6% đầu nhiệm kỳ giảm còn 9,84% năm 2019. Tốc độ tăng trưởng kinh tế năm 2019 đạt 14%.',
    '2020-06-12',
  )
  const told = async (...questions: string[]) => {
    const answer = await asking(know(term))(...questions)
    return answer.status === 'answer' ? answer.facts.map(({ fact }) => fact.quantity?.value) : []
  }
  expect(await told('hộ nghèo xã Dương Quang cuối năm 2019 còn mấy phần trăm')).toEqual([9.84])
  expect(await told('hộ nghèo xã Dương Quang cuối năm 2019 còn mấy phần trăm', 'đầu nhiệm kỳ thì bao nhiêu')).not.toContain(9.84)
  expect(await told('hộ nghèo xã Dương Quang đầu nhiệm kỳ', 'cuối năm 2019 thì sao')).toEqual([9.84])
  expect(await told('kinh tế xã Dương Quang năm 2019 tăng trưởng bao nhiêu')).toEqual([14])
  expect(await told('giá trị khu vực kinh tế xã Dương Quang năm 2019')).toEqual([])
})
