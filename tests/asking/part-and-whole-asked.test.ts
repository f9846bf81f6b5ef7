import { describe, expect, test } from 'vitest'
import { asking, asksValues, BA_CHE, DUC_XUAN, DUONG_QUANG, know, linesOf, report } from '../support/knowledge.ts'

const of = linesOf(DUONG_QUANG)
const met = linesOf(DUC_XUAN)
const values = asksValues(
  asking(
    know(
      report('dq.md', DUONG_QUANG, '2020-12-20', [
        of('số hộ nghèo', 126, 'hộ', { year: 2020 }),
        of('tỷ lệ hộ nghèo', 6.02, '%', { year: 2020 }),
        of('số hộ cận nghèo', 231, 'hộ', { year: 2020 }),
        of('tỷ lệ hộ cận nghèo', 11.04, '%', { year: 2020 }),
        of('hợp tác xã nông nghiệp', 31, 'hợp tác xã', { year: 2020 }),
        of('hợp tác xã nông nghiệp', 19, 'hợp tác xã', { year: 2015 }),
        of('hợp tác xã tốt', 9, 'hợp tác xã', { year: 2020 }),
        of('hợp tác xã trung bình', 7, 'hợp tác xã', { year: 2020 }),
        of('hợp tác xã yếu', 2, 'hợp tác xã', { year: 2020 }),
        of('số trường học', 3, 'trường', { year: 2020 }),
        of('số lớp học', 79, 'lớp', { year: 2020 }),
        of('chỉ tiêu đạt và vượt nghị quyết', 14, 'chỉ tiêu', { year: 2020 }),
      ]),
      report('dx.md', DUC_XUAN, '2020-12-20', [met('chỉ tiêu đạt và vượt nghị quyết', 12, 'chỉ tiêu', { year: 2020 })]),
    ),
  ),
)

describe('the share of some households, and how many these are', () => {
  test.each([
    ['Tỷ lệ hộ cận nghèo xã Dương Quang năm 2020 là bao nhiêu, mấy hộ?', [11.04, 231]],
    ['tỷ lệ hộ nghèo xã Dương Quang năm 2020 còn bao nhiêu phần trăm, tương đương bao nhiêu hộ', [6.02, 126]],
    ['ty le ho can ngheo xa duong quang nam 2020 la bao nhieu, may ho', [11.04, 231]],
    ['Tỷ lệ hộ cận nghèo xã Dương Quang năm 2020 là bao nhiêu', [11.04]],
  ])('%s', async (question, expected) => expect(await values(question)).toEqual(expected))
})

describe('how many there are is not told by those of a grade', () => {
  test.each([
    ['xã Dương Quang năm 2020 có bao nhiêu HTX', [31]],
    ['xã Dương Quang có bao nhiêu HTX năm 2020 so với 2015', [31, 19]],
    ['xã Dương Quang năm 2020 có mấy hợp tác xã tốt', [9]],
  ])('%s', async (question, expected) => expect(await values(question)).toEqual(expected))
})

test('the amount of one place is not left out for what another is to add', async () => {
  const year = 2020
  const told = asksValues(
    asking(
      know(
        report('a.md', DUONG_QUANG, '2020-12-20', [
          of('hợp tác xã', 31, 'hợp tác xã', { year }),
          of('hợp tác xã', 40, 'hợp tác xã', { year, kind: 'target' }),
        ]),
        report('b.md', BA_CHE, '2020-12-20', [
          linesOf(BA_CHE)('hợp tác xã', 5, 'hợp tác xã', { year, kind: 'target', role: 'change', direction: 'up' }),
        ]),
      ),
    ),
  )
  expect(await told('xã Dương Quang và huyện Ba Chẽ nơi nào có nhiều hợp tác xã hơn')).toContain(31)
})

test.each([
  'xã Dương Quang (cũ) so với phường Đức Xuân (cũ) năm 2020 nơi nào đạt nhiều chỉ tiêu hơn',
  'xã Dương Quang so với phường Đức Xuân năm 2020 nơi nào đạt nhiều chỉ tiêu hơn',
])('"cũ" in brackets says which place, and nothing of targets: %s', async question => expect(await values(question)).toEqual([14, 12]))

test.each([
  ['xã Dương Quang namw 2020 có mấy trg, mấy lớp', [3, 79]],
  ['xã Dương Quang năm 2020 hếc thảy mấy lớp', [79]],
  ['nhờ quý vị chỉ giùm xã Dương Quang năm 2020 có mấy lớp', [79]],
])('typed as it is: %s', async (question, expected) => expect(await values(question)).toEqual(expected))

test('"năm sau" behind a question of another year is the year after that one, whatever is asked for', async () => {
  const ask = asking(
    know(
      report('dq.md', DUONG_QUANG, '2018-12-20', [
        of('giao quân', 14, 'công dân', { year: 2018 }),
        of('giao quân', 15, 'công dân', { year: 2019, kind: 'target' }),
      ]),
    ),
  )
  const answer = await ask('xã Dương Quang năm 2018 giao quân bao nhiêu người', 'còn chỉ tiêu giao quân năm sau?')
  expect(answer.status === 'answer' && answer.facts.map(({ fact }) => fact.quantity?.value)).toEqual([15])
})

test('what there is to choose from is named as people say it', async () => {
  const pigs = { year: 2020 } as const
  const ask = asking(
    know(
      report('a.md', DUONG_QUANG, '2020-12-20', [of('đàn lợn', 900, 'con', pigs), of('đàn trâu', 90, 'con', pigs)]),
      report('b.md', DUC_XUAN, '2020-12-20', [met('đàn lợn', 800, 'con', pigs), met('đàn trâu', 80, 'con', pigs)]),
    ),
  )
  const answer = await ask('so sánh xã Dương Quang và phường Đức Xuân')
  expect(answer.status === 'choose' && answer.choices.map(({ label }) => label)).toEqual(['Đàn lợn', 'Đàn trâu'])
})
