import { expect, test } from 'vitest'
import { readReport } from '../../src/reading/read-report.ts'
import { extractFrom } from './reading.ts'

const facts = async (text: string) =>
  extractFrom(await readReport(new TextEncoder().encode(text), 'bieu.txt')).facts.map(({ period, kind, quantity }) =>
    [period.label, kind, quantity?.value].join(' '),
  )
const TITLE = 'Các chỉ tiêu chủ yếu của xã Vĩnh Hòa\n\n'
const ROWS = ['Diện tích chè (ha) | 310 | 318 | 325', 'Số hộ nghèo (hộ) | 90 | 84 | 70']
const spaced = (line: string) => line.replaceAll(' | ', '      ')
const READ = ['310', '318', '325', '90', '84', '70'].map(
  (value, i) => `${i % 3 === 2 ? 2023 : 2022} ${i % 3 === 1 ? 'result' : 'target'} ${value}`,
)

const HEADS: [string, string[]][] = [
  ['empty cells beside a year and below a name', ['Chỉ tiêu | Năm 2022 | | Kế hoạch năm 2023', ' | Kế hoạch | Ước thực hiện |']],
  ['a rule below', ['Chỉ tiêu | Năm 2022 | | Kế hoạch năm 2023', '|---|---|---|---|', '| | Kế hoạch | Ước thực hiện | |']],
  ['merged cells printed again', ['Chỉ tiêu | Năm 2022 | Năm 2022 | KH 2023', 'Chỉ tiêu | KH | Ước TH | KH 2023']],
  ['the year as one more cell of the same line', ['Chỉ tiêu | Năm 2022 | Kế hoạch | Ước thực hiện | Kế hoạch năm 2023']],
  ['no year but of the next', ['Chỉ tiêu | Kế hoạch | Ước thực hiện | Kế hoạch 2023']],
]

test.each(HEADS)('plans and results of a year that stands over both: %s', async (_, heads) => {
  expect(await facts(TITLE + [...heads, ...ROWS].join('\n'))).toEqual(READ)
})

test('the same with blanks between', async () => {
  const heads = ['Chỉ tiêu      Năm 2022             Kế hoạch 2023', '              Kế hoạch      Thực hiện']
  expect(await facts(TITLE + [...heads, ...ROWS.map(spaced)].join('\n'))).toEqual(READ)
})

test('a year with figures of its own is of no other column', async () => {
  const heads = 'Chỉ tiêu | Năm 2021 | Kế hoạch 2022 | Ước thực hiện 2022'
  expect(await facts([TITLE + heads, ...ROWS].join('\n'))).toEqual([
    '2021 result 310',
    '2022 target 318',
    '2022 result 325',
    '2021 result 90',
    '2022 target 84',
    '2022 result 70',
  ])
})

test('in a report on one year its plan and what was done are of that', async () => {
  const text =
    'Xã Vĩnh Hòa: kết quả thực hiện năm 2022\n\nChỉ tiêu | Thực hiện | Kế hoạch 2022\nDiện tích chè (ha) | 310 | 318\nSố hộ nghèo (hộ) | 90 | 84'
  expect(await facts(text)).toEqual(['2022 result 310', '2022 target 318', '2022 result 90', '2022 target 84'])
})
