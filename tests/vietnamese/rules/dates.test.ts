import { describe, expect, test } from 'vitest'
import { recognize } from '../../../src/vietnamese/recognize.ts'

const dates = (text: string) =>
  recognize(text).mentions.flatMap(m => (m.kind === 'date' ? [[m.day, m.month, ...(m.year === undefined ? [] : [m.year])].join('/')] : []))

test.each([
  ['ngày 25/12/2020', ['25/12/2020']],
  ['sáng 09/3/2020, xã họp', ['9/3/2020']],
  ['ngày 20 tháng 01 năm 2021', ['20/1/2021']],
  ['20-01-2021', ['20/1/2021']],
  ['6.2.2014', ['6/2/2014']],
  ['Chiều ngày 22/01, phường họp', ['22/1']],
  ['chiều 22/01', ['22/1']],
  ['trước 31/10', ['31/10']],
  ['(26/12)', ['26/12']],
  ['từ 26 - 28/6/2017', ['28/6/2017']],
  ['hai ngày 26 và 27/12/2022', ['27/12/2022']],
  ['ngày 05/7 và ngày 12/7', ['5/7', '12/7']],
])('%s', (text, expected) => expect(dates(text)).toEqual(expected))

describe('no dates', () => {
  test.each([
    'ngày càng phát triển',
    'ngày 32/12/2020',
    'ngày 0/4/2021',
    'ngày 5/13',
    '15/13/2020',
    '10/16 chi bộ',
    'đến 10/12 chi bộ',
    'có 4/9 thôn',
    '33/NQ-HĐND',
    'Quyết định 124/2004/QĐ-TTg',
    '1.234.567 đồng',
    'tỷ lệ 1/500',
    'mô hình 3 trong 1',
  ])('%s', text => expect(dates(text)).toEqual([]))

  test('and what looks like one before a counted noun is a count', () => {
    const [figure] = recognize('có 9/9 thôn đạt').mentions.filter(m => m.kind === 'figure')
    expect(figure).toMatchObject({ value: 9, of: 9, measure: 'thôn' })
  })
})
