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
