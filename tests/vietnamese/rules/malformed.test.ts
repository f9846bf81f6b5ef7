import { expect, test } from 'vitest'
import { recognize } from '../../../src/vietnamese/recognize.ts'

const malformed = (text: string) => recognize(text).mentions.flatMap(m => (m.kind === 'malformed' ? [text.slice(m.start, m.end)] : []))
const figures = (text: string) => recognize(text).mentions.filter(m => m.kind === 'figure').length

test.each([
  ['sản lượng 16.724.8 tấn', '16.724.8 tấn'],
  ['thu nhập 28,6% triệu đồng/người', '28,6% triệu đồng/người'],
  ['diện tích 47, 97ha', '47, 97'],
  ['năm 2020230 hộ', '2020230 hộ'],
  ['thu 1,234,567 đồng', '1,234,567 đồng'],
  ['đạt 12.345%', '12.345%'],
  ['gieo trồng 1 126 ha', '1 126 ha'],
  ['thu ngân sách 12 345 678 đồng', '12 345 678 đồng'],
  ['bán 3 ngàn 2 tấn', '3 ngàn 2 tấn'],
  ['có 1 ngàn 15 hộ', '1 ngàn 15 hộ'],
  ['bán 3,2 nghìn 500 tấn', '3,2 nghìn 500 tấn'],
])('%s is listed, not read', (text, expected) => {
  expect(malformed(text)).toEqual([expected])
  expect(figures(text)).toBe(0)
})

test.each([
  '16.724,8 tấn',
  'tổ 3, 15 hộ',
  'số máy 0822.173.636',
  'giảm 0,5% tỷ lệ hộ nghèo',
  '15.000 đồng',
  'thôn 2 350 hộ',
  'năm 2020 230 hộ',
  '5 ngàn con, 12 hộ',
  '147 triệu 700 nghìn đồng',
])('%s is well-formed', text => {
  expect(malformed(text)).toEqual([])
})
