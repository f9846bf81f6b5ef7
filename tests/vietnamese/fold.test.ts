import fc from 'fast-check'
import { expect, test } from 'vitest'
import { comparable, fold, hasMarks } from '../../src/vietnamese/fold.ts'

test('drops tone and vowel marks and makes đ a d', () => {
  expect(fold('Thu nhập bình quân xã Dương Quang: 40 triệu đồng')).toBe('thu nhap binh quan xa duong quang: 40 trieu dong')
  expect(fold('ĐẢNG Đồn Ðạc')).toBe('dang don dac')
})

test('keeps every offset, whatever the text', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), text => fold(text.normalize('NFC')).length === text.normalize('NFC').length))
})

test('folds a long text as it folds its letters, signs of other scripts among them', () => {
  const letters = fc.constantFrom(...'aĐđẤổữ “”–≥×ж漢0.\u0000')
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 60 }), fc.integer({ min: 1, max: 200 }), (some, times) => {
      const text = some.join('').repeat(times)
      expect(fold(text)).toBe(
        some
          .map(letter => fold(letter))
          .join('')
          .repeat(times),
      )
    }),
  )
})

test('both accepted placements of a tone mark compare equal', () => {
  for (const [a, b] of [
    ['văn hóa', 'văn hoá'],
    ['thủy sản', 'thuỷ sản'],
    ['tỉ lệ', 'tỷ lệ'],
    ['Hòe', 'hoè'],
    ['quí', 'quý'],
  ] as const)
    expect(comparable(a)).toBe(comparable(b))
  expect(comparable('hoàn')).toBe('hoàn')
  expect(comparable('thi')).toBe('thi')
  expect(comparable('bản')).not.toBe(comparable('ban'))
})

test('tells marked text from unmarked', () => {
  expect(hasMarks('dan so')).toBe(false)
  expect(hasMarks('dân so')).toBe(true)
  expect(hasMarks('đ')).toBe(true)
})
