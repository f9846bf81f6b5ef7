import { describe, expect, test } from 'vitest'
import { lines } from './reading.ts'

/** Without year and kind. */
const read = (body: string) =>
  lines(`Huyện Mỹ Đông tổng kết năm 2019\n\nHuyện ủy Mỹ Đông họp ngày 20/12/2019.\n\n${body}\n`).map(line => {
    const [unit, name, , , role, amount] = line.split(' | ')
    return [unit, name, role, amount].join(' | ')
  })

describe('whose a figure is, where a sentence of a district names its places', () => {
  test.each([
    [
      'Xã Trung An được công nhận đạt chuẩn; các xã An Hòa, Bình Tân lần lượt đạt 12 và 11 tiêu chí.',
      ['xã Trung An', 'xã An Hòa', 'xã Bình Tân'],
    ],
    ['Hai xã An Hòa và Bình Tân tỷ lệ hộ nghèo lần lượt 31% và 44%.', ['xã An Hòa', 'xã Bình Tân']],
    ['Chủ tịch UBND xã Hải Lộc cho biết cả xã hiện nuôi 300 ha thủy sản, 40 hộ nuôi tôm.', ['xã Hải Lộc', 'xã Hải Lộc']],
    ['Theo lãnh đạo xã, toàn xã Hải Lộc có 120 hộ nghèo.', ['xã Hải Lộc']],
    [
      'Thôn Hà Trung là điển hình. Cả thôn có 141 hộ thì 96 hộ làm được vườn mẫu, hộ nghèo chỉ còn 2 hộ.',
      ['thôn Hà Trung', 'thôn Hà Trung', 'thôn Hà Trung'],
    ],
    [
      'Kết nạp 160 đảng viên, trong đó tại thôn, bản 90 đảng viên; còn 3 bản chưa có chi bộ.',
      ['huyện Mỹ Đông', 'huyện Mỹ Đông', 'huyện Mỹ Đông'],
    ],
  ])('%s', (body, units) => expect(read(body).map(line => line.split(' | ')[0])).toEqual(units))
})

test('what lies above is compared with: never the figure of a district', () => {
  expect(read('Tỷ lệ hộ nghèo của huyện còn 8,4%, trong khi bình quân toàn tỉnh 5,7%.')).toEqual([
    'huyện Mỹ Đông | Tỷ lệ hộ nghèo của huyện | level | = 8.4 %',
  ])
})

test('a part somewhere is not all that there are', () => {
  expect(read('Kết nạp 160 đảng viên, trong đó tại thôn, bản 90 đảng viên.')).toEqual([
    'huyện Mỹ Đông | kết nạp đảng viên | level | = 160 đảng viên',
    'huyện Mỹ Đông | kết nạp đảng viên tại thôn, bản | level | = 90 đảng viên',
  ])
})

test('each of a row is a share of what the last is of', () => {
  expect(read('Thu ngân sách 75 tỷ đồng, đạt lần lượt 107% và 101% dự toán tỉnh giao, nghị quyết HĐND huyện.')).toEqual([
    'huyện Mỹ Đông | Thu ngân sách | level | = 75000000000 đồng',
    'huyện Mỹ Đông | Thu ngân sách | plan_ratio | = 107 %',
    'huyện Mỹ Đông | Thu ngân sách | plan_ratio | = 101 %',
  ])
})
