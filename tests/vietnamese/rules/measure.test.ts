import { describe, expect, test } from 'vitest'
import { readMeasure, readScale } from '../../../src/vietnamese/rules/measure.ts'
import { corpus, figure, means, nothing } from './corpus.ts'

corpus(
  means(figure(5_000_000, 'đồng'), '5 triệu đồng', '5 trđ', '5 tr.đ', '5.000.000đ', '5.000.000 VNĐ', '5 triệu VNĐ', '05 triệu đồng'),
  means(figure(4300, 'm²'), '4.300 m2', '4.300m²', '4300 m2'),
  means(figure(12, 'con'), '12 con', '12con'),
  means(figure(47.5, 'tạ/ha'), '47,5 tạ/ha', '47,5tạ/ha', '47,5 tạ / ha'),
  means(figure(557, 'kg/người/năm'), '557kg/người/năm', '557 kg/người/năm'),
  means(figure(85_000, 'con'), '85 nghìn con', '85 ngàn con', '8,5 vạn con'),
  means(figure(3, '%'), '3%', '3 %', '3 phần trăm', '03%'),
  means(figure(3, 'con đường'), '3 con đường mới'),
  means(figure(6, 'lớp tập huấn'), '6 lớp tập huấn'),
  means(figure(5, 'phần mềm'), '5 phần mềm'),
  means(figure(12, 'đồng chí'), '12 đồng chí'),
  nothing('14', 'năm 14', '12 tỷ lệ', '3 tỷ trọng', 'Điều 5 khoản 2', 'xếp thứ 3'),
)

describe('scale words', () => {
  test('multiply, two of them too', () => {
    expect(['nghìn', 'ngàn', 'triệu', 'tỷ', 'nghìn tỷ', 'trđ'].map(scale => readScale(scale).factor)).toEqual([
      1e3, 1e3, 1e6, 1e9, 1e12, 1e6,
    ])
    expect(readScale('trđ').measure).toBe('đồng')
    expect(readScale(undefined)).toEqual({ factor: 1, measure: '' })
  })
})

test.each([
  ['đ', 'đồng'],
  ['vnđ', 'đồng'],
  ['m2', 'm²'],
  ['tạ/ ha', 'tạ/ha'],
  ['đồng/1 ha', 'đồng/ha'],
  ['đồng/đầu người/năm', 'đồng/người/năm'],
  ['hộ', 'hộ'],
])('%s is written %s', (printed, canonical) => expect(readMeasure(printed)).toBe(canonical))

test('"/người/năm" after a scale dropped its đồng', () => {
  expect(readMeasure('/người/năm', true)).toBe('đồng/người/năm')
})
