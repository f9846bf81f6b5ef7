import { describe, expect, test } from 'vitest'
import { withoutBars } from '../../src/extracting/document/bars.ts'
import { lines } from './reading.ts'

const read = (body: string) =>
  lines(`Huyện Phù Yên: kết quả năm 2021\n\n${body}\n`).map(line => {
    const [unit, name, , , role, amount] = line.split(' | ')
    return `${unit} | ${name?.toLowerCase()} | ${role} ${amount}`
  })

describe('the place that has most is told of what was counted before', () => {
  test.each([
    ['Huyện có 3.400 hộ trồng chè; nhiều nhất là xã Mường Cơi với 900 hộ.', 'xã Mường Cơi | hộ trồng chè | level = 900 hộ'],
    ['Huyện có 3.400 hộ trồng chè; ít nhất xã Mường Do 40 hộ.', 'xã Mường Do | hộ trồng chè | level = 40 hộ'],
    ['Tỷ lệ hộ nghèo 12%; cao nhất là xã Suối Bau 38%.', 'xã Suối Bau | tỷ lệ hộ nghèo | level = 38 %'],
    ['Tỷ lệ hộ nghèo 12%, giảm 2%; đứng thứ hai là xã Suối Bau với 31%.', 'xã Suối Bau | tỷ lệ hộ nghèo | level = 31 %'],
  ])('%s', (body, expected) => expect(read(body).at(-1)).toBe(expected))
})

describe('bars', () => {
  test("of what a page says of itself stay the page's", () => {
    const line = 'Thứ Ba, 12/01/2021 | Nhiệt độ: 17°C'
    expect(withoutBars(line)).toBe(line)
  })
  test('that part what is told of one thing are commas', () => {
    expect(read('45 ha - chè | năng suất 9 tấn/ha | sản lượng 380 tấn').map(line => line.split(' | ').slice(1).join(' | '))).toEqual([
      'chè | level = 45 ha',
      'năng suất chè | level = 9 tấn/ha',
      'sản lượng chè | level = 380 tấn',
    ])
  })
  test('of a table are its own', () => {
    expect(read('Chỉ tiêu | Đơn vị | Năm 2020 | Năm 2021\nDiện tích chè | ha | 41 | 45')).toEqual([
      'huyện Phù Yên | diện tích chè | level = 41 ha',
      'huyện Phù Yên | diện tích chè | level = 45 ha',
    ])
  })
})
