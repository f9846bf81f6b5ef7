import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readReport } from '../../src/reading/read-report.ts'
import { extractFrom } from './reading.ts'

const TITLE = 'Xã Vĩnh Hòa: kết quả thực hiện các chỉ tiêu năm 2022, kế hoạch năm 2023\n\n'
const facts = async (text: string) =>
  extractFrom(await readReport(new TextEncoder().encode(TITLE + text), 'bieu.txt')).facts.map(
    ({ indicator, period, kind, role, quantity }) =>
      [indicator.text, period.label, kind, role, quantity?.value, quantity?.measure].join(' | '),
  )
const table = (sign: string, ...rows: readonly (readonly string[])[]) => rows.map(cells => cells.join(sign)).join('\n')

const HEADS = [
  ['STT', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch', 'Thực hiện'],
  ['TT', 'Nội dung', 'Đơn vị tính', 'KH năm 2022', 'TH năm 2022'],
  ['TT', 'Chỉ tiêu chủ yếu', 'ĐVT', 'Ước TH 2022', 'KH 2023'],
  ['STT', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch năm 2022', 'Thực hiện 6 tháng đầu năm 2022'],
  ['TT', 'Chỉ tiêu', 'ĐVT', 'Nghị quyết', 'Kết quả thực hiện'],
]
const ROWS = [
  ['Thu nhập bình quân đầu người', 'triệu đồng/người/năm'],
  ['Tỷ lệ hộ nghèo', '%'],
  ['Tổng diện tích gieo trồng', 'ha'],
  ['Trường đạt chuẩn quốc gia mức độ 2', 'trường'],
  ['Kết nạp đảng viên', 'đảng viên'],
  ['Thu ngân sách trên địa bàn', 'Triệu đồng'],
]

test('a table with single blanks says what the same table with tabs says', async () => {
  const figure = fc.constantFrom('4,8', '12,6', '93,5', '12', '60')
  const rows = fc.uniqueArray(fc.tuple(fc.constantFrom(...ROWS), figure, figure), {
    minLength: 2,
    maxLength: 5,
    selector: ([[name]]) => name,
  })
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...HEADS), rows, async (head, body) => {
      const cells = body.map(([[name, measure], plan, done], i) => [`${i + 1}`, name!, measure!, plan, done])
      const parted = await facts(table('\t', head, ...cells))
      expect(parted.length).toBe(2 * body.length)
      expect(await facts(table(' ', head, ...cells))).toEqual(parted)
    }),
    { numRuns: 40 },
  )
})

describe('and besides', () => {
  test('shares of the plan, groups, remarks and dashes', async () => {
    const text = table(
      ' ',
      ['STT', 'Chỉ tiêu', 'ĐVT', 'KH', 'TH', 'So với KH (%)', 'Ghi chú'],
      ['I', 'KINH TẾ'],
      ['1', 'Tổng đàn trâu', 'con', '320', '312', '97,5'],
      ['2', 'Trồng rừng', 'ha', '20', '-', '-', 'Chưa triển khai'],
    )
    expect(await facts(text)).toEqual([
      'Tổng đàn trâu | 2022 | target | level | 320 | con',
      'Tổng đàn trâu | 2022 | result | level | 312 | con',
      'Tổng đàn trâu | 2022 | result | plan_ratio | 97.5 | %',
      'Trồng rừng | 2022 | target | level | 20 | ha',
    ])
  })

  test('measures in brackets behind the names, years over the columns', async () => {
    const text = 'Chỉ tiêu Năm 2021 Năm 2022\nThu ngân sách (triệu đồng) 2.100 2.315\nHộ nghèo (hộ) 156 121'
    expect((await facts(text)).map(line => line.split(' | ').slice(1).join(' | '))).toEqual([
      '2021 | result | level | 2100000000 | đồng',
      '2022 | result | level | 2315000000 | đồng',
      '2021 | result | level | 156 | hộ',
      '2022 | result | level | 121 | hộ',
    ])
  })

  test.each([
    ['one row', 'Chỉ tiêu ĐVT Kế hoạch Thực hiện\nTổng đàn trâu con 320 312\nHội nghị kết thúc.'],
    ['rows with fewer figures than heads', 'Chỉ tiêu ĐVT Kế hoạch Thực hiện\nTổng đàn trâu con 320\nTổng đàn bò con 210'],
    ['a line of text as its head', 'Các chỉ tiêu đạt kế hoạch năm 2022\nTổng đàn trâu con 320 312\nTổng đàn bò con 210 215'],
  ])('%s makes no table', async (_, text) => {
    expect((await facts(text)).filter(line => /320|312/.test(line))).toEqual([])
  })
})
