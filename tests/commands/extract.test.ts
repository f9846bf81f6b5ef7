import { expect, test } from 'vitest'
import { factJson } from '../../src/commands/extract.ts'
import { extract } from '../extracting/reading.ts'

test('a school year and a half of a year are printed as the year that they count for, with their own period beside', () => {
  const school = extract('Trường THCS xã Chiềng Sơ: Tổng kết năm học 2020 - 2021\nNgày 28/5/2021\n\nTrường có 312 học sinh.').facts
  expect(school.map(factJson)).toMatchObject([{ year: 2021, period: '2020-2021', value: 312 }])
  const half = extract('Xã Chiềng Sơ: Kết quả 6 tháng đầu năm 2021\n\nTrồng 12 ha rừng.').facts
  expect(half.map(factJson)).toMatchObject([{ year: 2021, period: '2021-H1' }])
})
