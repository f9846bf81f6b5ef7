import { expect, test } from 'vitest'
import { recognize } from '../../../src/vietnamese/recognize.ts'

const periods = (text: string) => recognize(text).mentions.flatMap(m => (m.kind === 'period' ? [[m.period.label, m.use]] : []))

test.each([
  ['Năm 2021, xã phấn đấu', [['2021', 'when']]],
  ['nhiệm kỳ 2020- 2025', [['2020-2025', 'when']]],
  ['6 tháng đầu năm 2018', [['2018-H1', 'when']]],
  ['quý III năm 2024', [['2024-Q3', 'when']]],
  ['9 tháng năm 2025', [['2025-01..2025-09', 'when']]],
  ['tháng 8/2025', [['2025-08', 'when']]],
  ['vụ xuân 2020', [['vụ xuân 2020', 'when']]],
  ['tăng 5% so với năm 2020', [['2020', 'base']]],
  ['theo giá so sánh năm 2010', [['2010', 'name']]],
  ['đại hội nhiệm kỳ 2020-2025', [['2020-2025', 'name']]],
  ['hai tháng đầu năm 2024', [['2024-01..2024-02', 'when']]],
  ['tính đến ngày 30/9/2024', [['2024-01..2024-09', 'when']]],
  ['đến hết ngày 31 tháng 12 năm 2024', [['2024', 'when']]],
  ['từ ngày 1/3/2024 đến ngày 5/3/2024', []],
  ['Cách mạng tháng 8', []],
  ['là 2013 hộ', []],
  ['tháng 13/2020', []],
])('%s', (text, expected) => expect(periods(text)).toEqual(expected))
