import { expect, test } from 'vitest'
import { withNumerals } from '../../src/asking/typing/spelled-figures.ts'

test.each([
  ['có quá chục tỷ không', 'có quá 10 tỷ không'],
  ['tới năm mươi triệu không', 'tới 50 triệu không'],
  ['hơn hai trăm con', 'hơn 200 con'],
  ['tới trăm triệu', 'tới 100 triệu'],
  ['hơn trăm triệu một ha', 'hơn 100 triệu một ha'],
  ['là ba mươi sáu triệu hay bốn mươi triệu', 'là 36 triệu hay 40 triệu'],
  ['còn hai xã hay ba xã', 'còn hai xã hay ba xã'],
  ['có được mấy chục hộ', 'có được mấy chục hộ'],
  ['có hai năm liền đạt chuẩn', 'có hai năm liền đạt chuẩn'],
  ['đạt bao nhiêu phần trăm', 'đạt bao nhiêu phần trăm'],
])('%s', (typed, read) => {
  expect(withNumerals(typed)).toBe(read)
})
