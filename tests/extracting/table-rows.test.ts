import { expect, test } from 'vitest'
import { createExtractor } from '../../src/extracting/extract-facts.ts'
import { readReport } from '../../src/reading/read-report.ts'
import { catalogue } from '../support/knowledge.ts'

test('rows of a table without numbers stand beside one another: none is named as a part of the first', async () => {
  const table = [
    '# Thị trấn Vũng Thơm năm 2022',
    '',
    '| Chỉ tiêu | ĐVT | Năm 2021 | Năm 2022 |',
    '|---|---|---:|---:|',
    '| Thu ngân sách trên địa bàn | tỷ đồng | 6,1 | 7,3 |',
    '| Sản phẩm OCOP từ 3 sao trở lên | sản phẩm | 2 | 3 |',
    '| Tuyến đường văn minh | tuyến | 4 | 5 |',
  ].join('\n')
  const { text, blocks } = await readReport(new TextEncoder().encode(table), 'bang.md')
  const { facts } = createExtractor(catalogue)({ id: 'bang.md', text, blocks, meta: {} })
  expect([...new Set(facts.map(({ indicator }) => indicator.text))]).toEqual([
    'Thu ngân sách trên địa bàn',
    'Sản phẩm OCOP từ 3 sao trở lên',
    'Tuyến đường văn minh',
  ])
})

test('a row that ends in an empty cell has the columns of its head', async () => {
  const table = [
    'UBND XÃ VĨNH HÒA',
    'KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU NĂM 2022',
    'STT | Chỉ tiêu | ĐVT | Kế hoạch 2022 | Thực hiện 2022 | TH/KH (%)',
    '1 | Thu ngân sách | Tỷ đồng | 5 | 6 | 120',
    '2 | Tỷ lệ hộ nghèo | % | 0,6 | 0,5 |',
  ].join('\n')
  const { text, blocks } = await readReport(new TextEncoder().encode(table), 'bang.txt')
  const { facts } = createExtractor(catalogue)({ id: 'bang.txt', text, blocks, meta: {} })
  const poor = facts.filter(({ indicator }) => indicator.text === 'Tỷ lệ hộ nghèo')
  expect(poor.map(({ kind, quantity }) => `${kind} ${quantity?.value}`)).toEqual(['target 0.6', 'result 0.5'])
})
