import { expect, test } from 'vitest'
import { readReport } from '../../src/reading/read-report.ts'
import { extractFrom } from './reading.ts'

test('a row that begins with a bar has an empty first cell where the head begins with none: its figures stand under their heads', async () => {
  const table = [
    'Xã Vĩnh Sa: chỉ tiêu chăn nuôi năm 2024',
    '',
    'STT | Chỉ tiêu | ĐVT | Thực hiện 2023 | Kế hoạch 2024',
    '1 | Tổng đàn gia súc | con | 5.480 | 5.530',
    ' | Trong đó: Trâu | con | 1.130 | 1.135',
    ' | Bò | con | 390 | 520',
    '2 | Sản lượng thịt hơi | tấn | 435 | 440',
  ].join('\n')
  const { facts } = extractFrom(await readReport(new TextEncoder().encode(table), 'bang.txt'))
  const read = facts.map(({ period, kind, quantity }) => `${period.label} ${kind} ${quantity?.value} ${quantity?.measure}`)
  expect(read).toContain('2023 result 1130 con')
  expect(read).toContain('2024 target 1135 con')
  expect(read).toContain('2023 result 390 con')
  expect(read).toContain('2024 target 520 con')
})
