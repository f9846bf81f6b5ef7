import { expect, test } from 'vitest'
import { TYPE_STOP, withFullStops, withTypeStops } from '../../src/vietnamese/type-stops.ts'

test.each([
  ['họp tại TP. Bắc Kạn', 1],
  ['Đảng bộ X. Dương Quang, H. Bạch Thông', 2],
  ['tổ 5, P. 8 và P.9', 2],
  ['P. Hà Huy Tập tổng kết', 1],
  ['I. Kết quả\nX. Kết luận', 0],
  ['đạt 12 ha. Hộ nghèo còn 3%', 0],
  ['theo Quyết định số 12/QĐ-TT. Năm sau', 0],
])('%s: %i', (text, count) => {
  const marked = withTypeStops(text)
  expect(marked.split(TYPE_STOP).length - 1).toBe(count)
  expect(marked).toHaveLength(text.length)
  expect(withFullStops(marked)).toBe(text)
})
