import { describe, expect, test } from 'vitest'
import { askedAgain } from '../../src/asking/asked-again.ts'
import { asking, BA_CHE, DUONG_QUANG, know, linesOf, report } from '../support/knowledge.ts'

const inBaChe = linesOf(BA_CHE)
const of = linesOf(DUONG_QUANG)
const change = { role: 'change', direction: 'up', base: 'so với cùng kỳ' } as const

const ask = asking(
  know(
    report('bc.md', BA_CHE, '2022-12-20', [
      inBaChe('tỷ lệ rác thải khu vực đô thị được thu gom', 96, '%'),
      inBaChe('tỷ lệ hộ nông thôn sử dụng nước hợp vệ sinh', 98.5, '%'),
      inBaChe('thu ngân sách trên địa bàn', 39e9, 'đồng'),
      inBaChe('thu ngân sách trên địa bàn', 13, '%', change),
      inBaChe('khen thưởng tập thể', 6, 'tập thể'),
      inBaChe('khen thưởng đảng viên', 28, 'đảng viên'),
    ]),
    report('dq.md', DUONG_QUANG, '2022-12-21', [of('thu ngân sách trên địa bàn', 2e9, 'đồng')]),
  ),
)

async function told(...questions: readonly string[]) {
  const answer = await ask(...questions)
  if (answer.status !== 'answer') return answer.status
  return [...answer.facts.map(({ fact }) => fact.quantity?.value), ...(answer.verdict ? [answer.verdict] : [])]
}

test('a follow-up that only names a region asks for the same of that region, and never for something else there', async () => {
  const waste = 'tỷ lệ rác thải đô thị được thu gom ở Ba Chẽ năm 2022'
  expect(await told(waste)).toEqual([96])
  expect(await told(waste, 'còn ở nông thôn thì được mấy phần trăm?')).toBe('no_data')
  expect(await told('nước hợp vệ sinh ở nông thôn Ba Chẽ 2022', 'khu vực thành thị thì sao')).toBe('no_data')
  expect(await told('rác thải được thu gom ở Ba Chẽ năm 2022', 'khu vực đô thị là bao nhiêu')).toEqual([96])
})

test.each(['nông thôn mới thì sao', 'tỷ lệ đô thị hóa bao nhiêu', 'đường nông thôn dài mấy km', 'còn xã khác'])(
  '%s is no region',
  question => expect(askedAgain(question, ['rác thải đô thị'])).toBe(question),
)

test.each([
  ['Ba Chẽ có được nhiều như vậy không', [2e9, 39e9, 'yes']],
  ['Ba Chẽ có thấp hơn thế không', [2e9, 39e9, 'no']],
  ['Ba Chẽ có bằng con số đó k', [2e9, 39e9, 'yes']],
])('%s: held against the figure just told', async (question, expected) =>
  expect(await told('thu ngân sách Dương Quang năm 2022', question)).toEqual(expected),
)

test('of two years that follow each other the turn that a report tells stands for the amount that it does not', async () => {
  expect(await told('Thu ngân sách Ba Chẽ 2022 khá hơn hay kém hơn năm 2021, mức bao nhiêu?')).toEqual([39e9, 13])
  expect(await told('Thu ngân sách Ba Chẽ năm 2022 so với 2021 thế nào')).toEqual([39e9, 13])
  expect(await told('Thu ngân sách Ba Chẽ năm 2022 hơn năm 2019 bao nhiêu')).not.toContain(13)
})

test('short forms of what is counted ask for that', async () => {
  expect(await told('ba chẽ khen thưởng mấy đv')).toEqual([28])
  expect(await told('ba chẽ khen thưởng mấy tt')).toEqual([6])
})

test.each([
  ['còn dự toán huyện thì sao', 'đạt bao nhiêu phần trăm kế hoạch huyện giao'],
  ['thế kế hoạch của tp?', 'đạt bao nhiêu phần trăm kế hoạch thành phố giao'],
  ['còn kế hoạch trồng rừng của huyện', 'còn kế hoạch trồng rừng của huyện'],
])('%s: whose plan', (question, whole) => expect(askedAgain(question, ['đạt mấy % dự toán tỉnh giao'])).toBe(whole))

test('what is held against another place keeps its own year', async () => {
  const asked = asking(
    know(
      report('a.md', BA_CHE, '2020-12-20', [inBaChe('thu ngân sách trên địa bàn', 39e9, 'đồng', { year: 2020 })]),
      report('b.md', DUONG_QUANG, '2022-12-20', [of('thu ngân sách trên địa bàn', 2e9, 'đồng')]),
    ),
  )
  const answer = await asked('thu ngân sách Ba Chẽ năm 2020', 'so với Dương Quang 2022 thì bên nào lớn hơn')
  expect(answer.status === 'answer' && answer.facts.map(({ fact }) => [fact.period.year, fact.quantity?.value])).toEqual([
    [2020, 39e9],
    [2022, 2e9],
  ])
})

test('a place that another was merged with is not asked about', async () => {
  const asked = asking(know(report('a.md', DUONG_QUANG, '2022-12-20', [of('tỷ lệ hộ nghèo', 1.8, '%')])))
  const answer = await asked('xã Dương Quang sau khi sáp nhập với Ba Chẽ hộ nghèo còn bao nhiêu phần trăm')
  expect(answer.status === 'answer' && answer.facts.map(({ fact }) => fact.quantity?.value)).toEqual([1.8])
})

test('what is told of a month is no answer for a year, and the other way round', async () => {
  const asked = asking(
    know(
      report('a.md', DUONG_QUANG, '2022-12-20', [of('thu nhập bình quân đầu người', 4e6, 'đồng/tháng')]),
      report('b.md', BA_CHE, '2022-12-20', [inBaChe('thu nhập bình quân đầu người', 48e6, 'đồng/người/năm')]),
    ),
  )
  const values = async (question: string) => {
    const answer = await asked(question)
    return answer.status === 'answer' ? answer.facts.map(({ fact }) => fact.quantity?.value) : answer.status
  }
  expect(await values('dân Dương Quang mỗi tháng kiếm được cỡ bao nhiêu')).toEqual([4e6])
  expect(await values('thu nhập bình quân Dương Quang một tháng bao nhiêu')).toEqual([4e6])
  expect(await values('dân Ba Chẽ mỗi tháng kiếm được bao nhiêu')).toBe('no_data')
  expect(await values('dân Dương Quang mỗi năm kiếm được bao nhiêu')).toBe('no_data')
})

test('a follow-up that names an amount of its own borrows no words from the question before', async () => {
  const line = linesOf(DUONG_QUANG)
  const follow = asking(
    know(
      report('g.md', DUONG_QUANG, '2022-12-20', [
        line('lương thực bình quân đầu người', 9.7, '%', change),
        line('tổng sản lượng lương thực có hạt', 26, 'tấn', { kind: 'target' }),
      ]),
    ),
  )
  const before = 'lương thực bình quân đầu người xã Dương Quang năm 2022 tăng bao nhiêu'
  for (const again of ['sản lượng lương thực thì sao', 'thế sản lượng lương thực']) {
    const answer = await follow(before, again)
    expect(answer.status === 'answer' && answer.facts.map(({ fact }) => fact.quantity?.value)).toEqual([26])
  }
})

describe('elsewhere, of the sort just spoken of', () => {
  const held = asking(
    know(
      report('bc.md', BA_CHE, '2022-12-20', [
        inBaChe('thôn đạt chuẩn văn hóa', 41, 'thôn'),
        inBaChe('thôn đặc biệt khó khăn', 12, 'thôn'),
        inBaChe('diện tích gừng', 96, 'ha'),
        inBaChe('diện tích sắn', 210, 'ha'),
        inBaChe('thu ngân sách trên địa bàn', 39e9, 'đồng'),
      ]),
      report('dq.md', DUONG_QUANG, '2022-12-21', [
        of('thôn đạt chuẩn văn hóa', 9, 'thôn'),
        of('thôn đặc biệt khó khăn', 3, 'thôn'),
        of('thôn có nhà họp', 11, 'thôn'),
        of('diện tích gừng', 14, 'ha'),
        of('diện tích sắn', 37, 'ha'),
      ]),
    ),
  )
  const toldOf = async (...questions: readonly string[]) => {
    const answer = await held(...questions)
    return answer.status === 'answer' ? answer.facts.map(({ fact }) => fact.quantity?.value) : answer.status
  }
  test.each([
    [['Ba Chẽ 2022 có mấy thôn đặc biệt khó khăn', 'Dương Quang có bao nhiêu thôn như thế'], [3]],
    [['Ba Chẽ 2022 có mấy thôn đạt chuẩn văn hóa', 'xã Dương Quang thì mấy thôn cũng vậy'], [9]],
    [['ba che 2022 may thon dat chuan van hoa', 'con dac biet kho khan?', 'ben duong quang may thon nhu vay'], [3]],
    [['diện tích gừng Ba Chẽ năm 2022', 'Dương Quang trồng mấy ha'], [14]],
    [['dien tich san ba che 2022', 'duong quang trong bao nhieu ha'], [37]],
  ])('%j', async (questions, expected) => expect(await toldOf(...questions)).toEqual(expected))
  test('what is planted is no budget', async () => {
    expect(await toldOf('diện tích gừng Ba Chẽ năm 2022', 'Dương Quang trồng mấy ha sắn')).toEqual([37])
    expect(await toldOf('diện tích ngô Ba Chẽ năm 2022', 'Dương Quang trồng mấy ha')).toBe('no_data')
  })
})
