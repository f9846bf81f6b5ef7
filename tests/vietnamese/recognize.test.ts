import fc from 'fast-check'
import { expect, test } from 'vitest'
import { flatten } from '../../src/vietnamese/flatten.ts'
import { recognize } from '../../src/vietnamese/recognize.ts'

const words = fc.constantFrom(
  'đạt',
  'tăng',
  '12,5%',
  '1.234',
  'ha',
  '/',
  '10/16',
  'chi bộ',
  'năm 2021',
  'ngày 25/9',
  '(',
  ')',
  ';',
  ',',
  '.',
  '"',
  '\n',
  'xã An Bình',
  '16.724.8 tấn',
  'triệu đồng',
  '-',
  '¾',
  'từ',
  'trở lên',
)
const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.array(words, { maxLength: 60 }).map(parts => parts.join(' ')),
)

test('no text makes it throw, and every mention is where it says', () => {
  fc.assert(
    fc.property(text, raw => {
      const t = raw.normalize('NFC')
      const { flat, mentions } = recognize(t)
      expect(flat.length).toBe(t.length)
      let last = 0
      for (const m of mentions) {
        expect(m.start).toBeGreaterThanOrEqual(last)
        expect(m.end).toBeGreaterThan(m.start)
        expect(m.end).toBeLessThanOrEqual(t.length)
        last = m.start
      }
    }),
    { numRuns: 400 },
  )
})

test('flat text keeps every offset', () => {
  const t = 'Văn hoá – “Thuỷ lợi”\u00a0TỈ lệ quý'
  expect(flatten(t)).toBe('văn hóa - "thủy lợi" tỷ lệ quý')
})

test('units by their type words', () => {
  const t = 'Tại các xã Thanh Hà, Mỹ Lộc và thôn 5; TP. Bắc Hải; hợp tác xã Minh Anh; xã đạt chuẩn'
  expect(recognize(t).mentions.flatMap(m => (m.kind === 'unit' ? [[m.type, ...m.names]] : []))).toEqual([
    ['xã', 'Thanh Hà', 'Mỹ Lộc'],
    ['thôn', '5'],
    ['thành phố', 'Bắc Hải'],
  ])
})
