import { describe, expect, test } from 'vitest'
import { createExtractor } from '../../src/extracting/extract-facts.ts'
import { readReport } from '../../src/reading/read-report.ts'
import { realCatalogue } from '../support/catalogue.ts'

const extractor = createExtractor(realCatalogue())
const TITLE = 'Xã Vĩnh Hòa: chỉ tiêu năm 2022 và kế hoạch năm 2023'

/** The facts of a table as each format has it, by name, year and kind. */
async function facts(table: string, name: string): Promise<string[]> {
  const report = await readReport(new TextEncoder().encode(table), name)
  return extractor({ id: name, ...report })
    .facts.map(({ indicator, period, kind, role, quantity: q }) =>
      [indicator.text, period.year, kind, role, `${q?.comparator} ${q?.value} ${q?.measure}`].join(' | '),
    )
    .toSorted()
}

type Cell = string
const HEADER: Cell[] = ['TT', 'Chỉ tiêu', 'ĐVT', 'Thực hiện năm 2022', 'Kế hoạch năm 2023']
const asMarkdown = (rows: Cell[][]) =>
  `# ${TITLE}\n\n${[HEADER, HEADER.map(() => '---'), ...rows].map(row => `| ${row.join(' | ')} |`).join('\n')}\n`
const asHtml = (rows: Cell[][]) => {
  const line = (row: Cell[], tag: string) => `<tr>${row.map(cell => `<${tag}>${cell}</${tag}>`).join('')}</tr>`
  return `<html lang="vi"><body><h1>${TITLE}</h1><p>Xã Vĩnh Hòa thông qua các chỉ tiêu sau.</p><table>${line(HEADER, 'th')}${rows.map(row => line(row, 'td')).join('')}</table></body></html>`
}
const asText = (rows: Cell[][]) => `${TITLE}\n\n${[HEADER, ...rows].map(row => row.join(' | ')).join('\n')}\n`

const FORMATS = [
  ['page', asHtml, 'bieu.html'],
  ['Markdown', asMarkdown, 'bieu.md'],
  ['text', asText, 'bieu.txt'],
] as const

describe.each(FORMATS)('a table in a %s', (_, write, name) => {
  test('each cell is a figure of its row and column', async () => {
    const rows = [
      ['1', 'Thu ngân sách trên địa bàn', 'Triệu đồng', '4.120', '4.300'],
      ['2', 'Tỷ lệ hộ nghèo', '%', '1,86', '1,5'],
      ['3', 'Diện tích chè', 'ha', '312,5', '320'],
      ['4', 'Thu nhập bình quân đầu người', 'Triệu đồng/người/năm', '52', '55'],
    ]
    expect(await facts(write(rows), name)).toEqual(
      [
        'Thu ngân sách trên địa bàn | 2022 | result | level | = 4120000000 đồng',
        'Thu ngân sách trên địa bàn | 2023 | target | level | = 4300000000 đồng',
        'Tỷ lệ hộ nghèo | 2022 | result | level | = 1.86 %',
        'Tỷ lệ hộ nghèo | 2023 | target | level | = 1.5 %',
        'Diện tích chè | 2022 | result | level | = 312.5 ha',
        'Diện tích chè | 2023 | target | level | = 320 ha',
        'Thu nhập bình quân đầu người | 2022 | result | level | = 52000000 đồng/người/năm',
        'Thu nhập bình quân đầu người | 2023 | target | level | = 55000000 đồng/người/năm',
      ].toSorted(),
    )
  })

  test('an empty cell, a dash and a word are no figures', async () => {
    const rows = [
      ['1', 'Đàn trâu', 'con', '', '150'],
      ['2', 'Đàn bò', 'con', '-', '210'],
      ['3', 'Đàn lợn', 'con', 'chưa thống kê', '2.400'],
    ]
    expect(await facts(write(rows), name)).toEqual([
      'Đàn bò | 2023 | target | level | = 210 con',
      'Đàn lợn | 2023 | target | level | = 2400 con',
      'Đàn trâu | 2023 | target | level | = 150 con',
    ])
  })

  test('row numbers are no figures', async () => {
    const found = await facts(write([['7', 'Số hộ nghèo', 'hộ', '88', '70']]), name)
    expect(found).toEqual(['Số hộ nghèo | 2022 | result | level | = 88 hộ', 'Số hộ nghèo | 2023 | target | level | = 70 hộ'])
  })

  test('a malformed cell gives no fact', async () => {
    const found = await facts(write([['1', 'Diện tích chè', 'ha', '16.724.8', '320']]), name)
    expect(found).toEqual(['Diện tích chè | 2023 | target | level | = 320 ha'])
  })
})
