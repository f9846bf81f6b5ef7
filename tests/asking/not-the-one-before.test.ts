import { describe, expect, test } from 'vitest'
import { asking, catalogue, DUONG_QUANG, know, linesOf, report } from '../support/knowledge.ts'

/** What a follow-up, a slip or a missing blank leaves open is never filled with the figure that was told before, nor with the whole. */
const [DON_DAC] = catalogue.units.named('Đồn Đạc').map(({ id, name }) => ({ id, name }))
const of = linesOf(DUONG_QUANG)
const dd = linesOf(DON_DAC!)
const ask = asking(
  know(
    report('dq.md', DUONG_QUANG, '2022-12-20', [
      of('diện tích chè', 82, 'ha'),
      of('sản lượng chè', 410, 'tấn'),
      of('tổng đàn bò', 631, 'con'),
      of('tổng đàn dê', 75, 'con'),
      of('số dê chết rét', 12, 'con'),
      of('số hộ thoát cận nghèo', 21, 'hộ'),
      of('số hộ cận nghèo', 64, 'hộ'),
      of('năng suất ngô', 41, 'tạ/ha'),
      of('số lao động qua đào tạo', 118, 'lao động'),
      of('thu ngân sách', 7e9, 'đồng', { year: 2023, kind: 'target' }),
    ]),
    report('dd.md', DON_DAC!, '2022-12-20', [dd('diện tích chè', 51, 'ha')]),
  ),
)
const values = async (...turns: readonly string[]) => {
  const answer = await ask(...turns)
  return answer.status === 'answer' ? answer.facts.map(({ fact }) => fact.quantity?.value) : 'none'
}
const TEA = 'diện tích chè xã Dương Quang năm 2022'

describe('a thing that nothing is known of, after another', () => {
  test.each([['còn số máy hái?'], ['còn máy kéo thì sao'], ['thế số máy tuốt?'], ['thế số giàn phơi?']])('%s', async follow =>
    expect(await values(TEA, follow)).toBe('none'),
  )

  test.each([
    ['còn sản lượng?', [410]],
    ['trọn năm thì sao', [82]],
    ['còn xã Đồn Đạc cũng năm đó', [51]],
  ])('but %s', async (follow, told) => expect(await values(TEA, follow)).toEqual(told))
})

test('what is left is not what was taken away', async () => {
  expect(await values('xã Dương Quang năm 2022 có mấy con dê chết rét', 'còn lại bao nhiêu con')).toBe('none')
  expect(await values('xã Dương Quang 2022 bao nhiêu hộ thoát cận nghèo', 'vậy còn mấy hộ')).toBe('none')
  expect(await values('xã Dương Quang 2022 bao nhiêu hộ cận nghèo', 'vậy còn lại mấy hộ')).toEqual([64])
})

test('"tổng là mấy" is of all that was asked about, and of one thing nothing more', async () => {
  expect(await values('tổng đàn bò xã Dương Quang năm 2022', 'đàn dê thì sao', 'tổng là mấy')).toEqual([631, 75])
  expect(await values('tổng đàn bò xã Dương Quang năm 2022', 'đàn dê thì sao', 'tong cong may con')).toEqual([631, 75])
  expect(await values('xã Dương Quang 2022 bao nhiêu hộ thoát cận nghèo', 'tổng là mấy')).toBe('none')
})

test('a word that narrows what is asked for does so misspelt too', async () => {
  expect(await values('năng suất ngô nưng xã Dương Quang năm 2022')).toBe('none')
  expect(await values('so lao dong nuduoc dao tao xa duong quang nam 2022')).toBe('none')
  expect(await values('số hộ cận nghèo xã Dương Quang năm 2022', 'so treem ho can ngheo thi sao')).toBe('none')
})

test('a list of a part of the year holds nothing of the whole', async () => {
  expect(await values('các chỉ tiêu quý 2 năm 2023 của xã Dương Quang')).toBe('none')
  expect(await values('các chỉ tiêu năm 2023 của xã Dương Quang')).toEqual([7e9])
})

test('of which kind there is no figure is said', async () => {
  const answer = await ask('mục tiêu thu ngân sách và diện tích chè xã Dương Quang năm 2023')
  if (answer.status !== 'answer') throw new Error(answer.status)
  expect(answer.facts.map(({ fact }) => fact.quantity?.value)).toEqual([7e9])
  expect(answer.notes.flatMap(note => (note.kind === 'missing-indicator' ? [note.indicator] : []))).toEqual(['mục tiêu diện tích chè'])
})

describe('where a blank is missing', () => {
  test.each([
    ['ngoai xa duongquang ra thi noi nao dien tich che nam 2022 cao nhat', [51]],
    ['dien tich che nam 2022 cac xatru xa don dac', [82]],
    ['dien tich che quy iiinam 2022 xa don dac', 'none'],
    ['chừ xã Đồn Đạc ra thì nơi nào diện tích chè năm 2022 cao nhất', [82]],
  ])('%s', async (question, told) => expect(await values(question)).toEqual(told))
})
