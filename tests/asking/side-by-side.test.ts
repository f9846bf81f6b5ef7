import { describe, expect, test } from 'vitest'
import { readFigures } from '../../src/asking/understanding/asked-figure.ts'
import { asking, BA_CHE, DUONG_QUANG, know, linesOf, report } from '../support/knowledge.ts'

const of = linesOf(DUONG_QUANG)
const ask = asking(
  know(
    report('dq.md', DUONG_QUANG, '2022-12-20', [
      of('đàn trâu', 368, 'con'),
      of('đàn dê', 217, 'con'),
      of('đàn gia cầm', 14_478, 'con'),
      of('diện tích sắn', 80, 'ha'),
      of('diện tích ngô', 73, 'ha'),
      of('diện tích sắn', 48, '%', { role: 'change', direction: 'up' }),
      of('diện tích ngô', 4, '%', { role: 'change', direction: 'up' }),
      of('diện tích gừng', 8, 'ha'),
      of('sản lượng gừng', 120, 'tấn'),
      of('doanh thu vận tải hành khách', 100e9, 'đồng'),
      of('doanh thu lưu trú và ăn uống', 235e9, 'đồng'),
      of('thu nhập bình quân đầu người', 36e6, 'đồng/người/năm'),
      of('thu nhập bình quân đầu người', 37e6, 'đồng/người/năm', { year: 2023, kind: 'target' }),
      of('doanh thu vận tải', 220e9, 'đồng', { year: 2021, label: '2021-H1' }),
      of('thu nhập', 7e6, 'đồng/người/tháng'),
    ]),
    report('bc.md', BA_CHE, '2022-12-22', [
      { ...of('tỷ lệ hộ nông thôn sử dụng nước sạch', 98.5, '%'), unit: BA_CHE },
      { ...of('xã đã về đích nông thôn mới', 4, 'xã', { year: 2023, kind: 'target' }), unit: BA_CHE },
      { ...of('thêm xã về đích nông thôn mới', 2, 'xã', { year: 2023, kind: 'target' }), unit: BA_CHE },
    ]),
  ),
)

async function values(...questions: readonly string[]): Promise<readonly (number | undefined)[] | string> {
  const answer = await ask(...questions)
  return answer.status === 'answer' ? answer.facts.map(({ fact }) => fact.quantity?.value) : answer.status
}

describe('two subjects after one another', () => {
  test.each([['hai loại chênh nhau bao nhiêu con'], ['cái nào nhiều hơn'], ['hai con hơn kém nhau bao nhiêu'], ['con nào ít hơn']])(
    '%s: each of them, and no third',
    async question => expect(await values('đàn trâu xã Dương Quang', 'còn đàn dê', question)).toEqual([368, 217]),
  )
  test('what is asked about by its own name is no comparison', async () => {
    expect(await values('đàn trâu xã Dương Quang', 'còn đàn dê', 'diện tích sắn')).toEqual([80])
  })
})

describe('by how much they turned', () => {
  test('of two crops after one another, and no difference of what they came to', async () => {
    const [first, second] = ['diện tích sắn xã Dương Quang', 'còn ngô']
    expect(await values(first, second, 'cây nào tăng nhiều hơn')).toEqual([48, 4])
    expect(await ask(first, second, 'cây nào vượt kế hoạch nhiều hơn')).toMatchObject({ status: 'answer', computed: [] })
  })
  test('of those that are named, which grew most', async () => {
    expect(await values('Dương Quang diện tích sắn với ngô cây nào tăng ít nhất')).toEqual([48, 4])
  })
})

test('a part of the year that is left out is not told for it', async () => {
  expect(await values('doanh thu vận tải Dương Quang năm 2021')).toEqual([220e9])
  expect(await values('doanh thu vận tải Dương Quang 6 tháng đầu năm 2021')).toEqual([220e9])
  expect(await values('doanh thu vận tải Dương Quang cả năm 2021, đừng lấy số 6 tháng')).toBe('no_data')
  expect(await values('doanh thu van tai Duong Quang nam 2021 chu k phai 6 thang dau nam')).toBe('no_data')
})

describe('what a figure is counted in', () => {
  test('is said by the one that is named', async () => {
    expect(await values('nghe đồn gừng Dương Quang được 120 tấn')).toEqual([120])
    expect(await values('gừng Dương Quang 8 ha đúng không')).toEqual([8])
  })
  test.each([['Dương Quang có bao nhiêu xe khách'], ['how many hotels in Duong Quang'], ['number of hotel rooms in Duong Quang']])(
    '%s: no sum that they brought in',
    async question => expect(await values(question)).toMatch(/no_data|out_of_scope/),
  )
})

describe('what a report tells side by side', () => {
  test('stands in the order of its figures, and it is said so', async () => {
    const answer = await ask('Dương Quang vật nuôi nào nhiều nhất')
    expect(answer).toMatchObject({ status: 'answer', notes: expect.arrayContaining([{ kind: 'in-order', first: 'most' }]) })
    expect(await values('Dương Quang vật nuôi nào nhiều nhất')).toEqual([14_478, 368, 217])
    expect(await values('Dương Quang cây nào ít nhất')).toEqual([8, 73, 80])
  })
  test('two that are named are held against each other, also where the word between them is misspelt', async () => {
    expect(await values('Dương Quang diện tích sắn vơi ngô cái nào nhìu hơn')).toEqual([80, 73])
  })
})

describe('a follow-up', () => {
  test('"năm sau" is the year after the one spoken of', async () => {
    expect(await values('thu nhập bình quân Dương Quang năm 2022', 'mục tiêu năm sau')).toEqual([37e6])
    expect(await ask('thu nhập bình quân Dương Quang năm 2022', 'mục tiêu năm sau có cao hơn không')).toMatchObject({ verdict: 'yes' })
  })
  test('a rate of the countryside is not told of the town', async () => {
    expect(await values('tỷ lệ hộ nông thôn Ba Chẽ dùng nước sạch', 'ở thị trấn thì sao')).toBe('no_data')
  })
})

test('what is there already is not what is to be added', async () => {
  expect(await values('Ba Chẽ năm 2023 phấn đấu thêm mấy xã về đích nông thôn mới')).toEqual([2])
})

test('what some are paid a month is not what people earn', async () => {
  expect(await values('thu nhập Dương Quang 2022')).toEqual([36e6])
})

test('a plan does not say that it was done', async () => {
  expect(await ask('Dương Quang năm 2023 thu nhập đã được 37 triệu chưa')).toMatchObject({ verdict: 'unknown' })
})

test.each([
  ['more than 1,000 pigs', 1_000],
  ['trên 1,250 con', 1_250],
  ['trên 1,2 tỷ', 1.2e9],
  ['12,5 ha', 12.5],
  ['1,234,567 con', 1_234_567],
])('%s', (question, value) => {
  expect(readFigures(question).map(figure => figure.value)).toEqual([value])
})
