import { expect, test } from 'vitest'
import { extract } from './reading.ts'

function names(title: string, body: string): string[] {
  return extract(`${title}\n\n${body}`).facts.map(fact => `${fact.indicator.id ?? '-'} | ${fact.indicator.text} | ${fact.period.label}`)
}

const YEAR = 'Xã Long Hẹ, huyện Thuận Châu: Kết quả rà soát hộ nghèo năm 2021'

test('the poor by a standard that is over are not told as those by the one that follows it', () => {
  const body = '1. Chuẩn nghèo giai đoạn 2016 - 2020\na) Hộ nghèo: 211 hộ\n2. Chuẩn nghèo giai đoạn 2022 - 2025\na) Hộ nghèo: 402 hộ'
  expect(names(YEAR, body)).toEqual(['- | Hộ nghèo theo chuẩn 2016-2020 | 2021', 'poor_households | Hộ nghèo | 2021'])
})

test('an opening of a paragraph names the standard up to the next', () => {
  const body = 'Theo chuẩn nghèo 2016 - 2020, xã còn 211 hộ nghèo (chiếm 18,3%); theo chuẩn nghèo 2022 - 2025, xã có 402 hộ nghèo.'
  expect(names(YEAR, body).map(name => name.split(' | ')[0])).toEqual(['-', '-', 'poor_households'])
})

test('the standard of the year itself is the usual one, and one to come is not', () => {
  const body = 'Chuẩn 2022-2025: hộ nghèo 51 hộ.\nChuẩn 2026-2030: hộ nghèo 133 hộ.'
  expect(names('Xã Long Hẹ, huyện Thuận Châu: Kết quả rà soát hộ nghèo năm 2025', body)).toEqual([
    'poor_households | hộ nghèo | 2025',
    '- | hộ nghèo theo chuẩn 2026-2030 | 2025',
  ])
})

test('what is no count of the poor stands as it is, and so does what reaches a standard', () => {
  expect(names(YEAR, 'A. THEO CHUẨN CŨ\nToàn xã có 96 hộ mất đất.')[0]).not.toMatch(/chuẩn/)
  expect(names(YEAR, 'Giai đoạn 2016 - 2020, xã có 8 bản đạt chuẩn giai đoạn 2016 - 2020.')[0]).toMatch(/2016-2020$/)
})
