import { describe, expect, test } from 'vitest'
import { recognize } from '../../src/vietnamese/recognize.ts'

const bounds = (text: string) =>
  recognize(text).mentions.flatMap(m => (m.kind === 'figure' ? [`${m.comparator} ${m.value} ${m.measure}`] : []))

describe('what bounds a figure', () => {
  test.each([
    ['tỷ lệ thu gom rác thải ≥ 92%', '>= 92 %'],
    ['tỷ lệ hộ nghèo ≤3,5%', '<= 3.5 %'],
    ['sử dụng nước sạch >= 88%', '>= 88 %'],
    ['tỷ lệ tử vong < 0,5%', '< 0.5 %'],
    ['thu ngân sách > 5 tỷ đồng', '> 5000000000 đồng'],
    ['sản lượng ~ 320 tấn', '~ 320 tấn'],
    ['từ 12 hộ trở lên', '>= 12 hộ'],
    ['không quá 12 hộ', '<= 12 hộ'],
    ['ít nhất 12 hộ', '>= 12 hộ'],
  ])('%s', (text, expected) => {
    expect(bounds(text)).toEqual([expected])
  })

  test.each(['Trang chủ >> 14 hộ', 'giảm -> 12 hộ', 'tổng số = 12 hộ', 'tăng => 12 hộ'])('but not: %s', text => {
    expect(bounds(text)[0]).toMatch(/^= /)
  })
})
