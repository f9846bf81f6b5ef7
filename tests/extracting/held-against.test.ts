import { describe, expect, test } from 'vitest'
import { lines } from './reading.ts'

const read = (body: string, head = 'Xã Vĩnh Hòa tổng kết năm 2020\n\nNgày 22/12/2020, xã Vĩnh Hòa họp.') =>
  lines(`${head}\n\n${body}\n`).map(line => line.split(' | ').slice(1).join(' | '))

describe('what a figure is held against', () => {
  test.each([
    [
      'Tỷ lệ hộ nghèo 8,4%, vẫn cao hơn mức 8% huyện giao.',
      ['Tỷ lệ hộ nghèo | 2020 | result | level | = 8.4 %', 'Tỷ lệ hộ nghèo | 2020 | target | level | = 8 %'],
    ],
    [
      'Tốc độ tăng giá trị sản xuất đạt 9,4%, so với nghị quyết là 10,5% thì không đạt.',
      ['Tốc độ tăng giá trị sản xuất | 2020 | result | level | = 9.4 %', 'Tốc độ tăng giá trị sản xuất | 2020 | target | level | = 10.5 %'],
    ],
    [
      'Chỉ tiêu duy nhất không đạt là tỷ lệ hộ dùng nước sạch, mới được 78%, trong khi thành phố yêu cầu 85%.',
      ['tỷ lệ hộ dùng nước sạch | 2020 | result | level | = 78 %', 'tỷ lệ hộ dùng nước sạch | 2020 | target | level | = 85 %'],
    ],
    [
      'Thu ngân sách 9,4 tỷ đồng (kế hoạch 7 tỷ đồng, cùng kỳ 6,8 tỷ đồng); số doanh nghiệp thành lập mới 38 doanh nghiệp (kế hoạch 35, cùng kỳ 29).',
      [
        'Thu ngân sách | 2020 | result | level | = 9400000000 đồng',
        'Thu ngân sách | 2020 | target | level | = 7000000000 đồng',
        'Thu ngân sách | 2019 | result | level | = 6800000000 đồng',
        'thành lập mới doanh nghiệp | 2020 | result | level | = 38 doanh nghiệp',
        'thành lập mới doanh nghiệp | 2020 | target | level | = 35 doanh nghiệp',
        'thành lập mới doanh nghiệp | 2019 | result | level | = 29 doanh nghiệp',
      ],
    ],
    [
      'Năm 2021, xã phấn đấu hộ nghèo giảm còn 0,8% (hiện là 1,34%).',
      ['hộ nghèo | 2021 | target | level | = 0.8 %', 'hộ nghèo | 2020 | result | level | = 1.34 %'],
    ],
    [
      'Tỷ lệ hộ nghèo giảm từ 13,6% năm 2019 còn 11,2%.',
      ['Tỷ lệ hộ nghèo | 2019 | result | level | = 13.6 %', 'Tỷ lệ hộ nghèo | 2020 | result | level | = 11.2 %'],
    ],
  ])('%s', (body, found) => expect(read(body)).toEqual(found))
})

describe('so many years ago', () => {
  test.each([
    [
      'Ba năm trước, khi bắt tay vào việc, xã mới có 320 hộ khá. Nay hộ nghèo còn 80 hộ.',
      ['hộ khá | 2017 | result | level | = 320 hộ', 'hộ nghèo | 2020 | result | level | = 80 hộ'],
    ],
    [
      'Cách đây 4 năm, hộ nghèo còn 320 hộ. Hiện còn 80 hộ.',
      ['hộ nghèo | 2016 | result | level | = 320 hộ', 'hộ nghèo | 2020 | result | level | = 80 hộ'],
    ],
    ['So với ba năm trước, đàn bò tăng 40 con.', ['đàn bò | 2020 | result | change | = 40 con']],
  ])('%s', (body, found) => expect(read(body)).toEqual(found))
})

describe('what names a figure', () => {
  test.each([
    ['Đi vào từng việc: 1.146 ha gieo trồng, bằng 101% kế hoạch.', ['gieo trồng', 'gieo trồng']],
    ['HĐND xã quyết nghị năm 2021: tăng trưởng 12%; thu ngân sách 7 tỷ đồng.', ['tăng trưởng kinh tế', 'thu ngân sách']],
    [
      'Tỷ lệ hộ có nhà tiêu hợp vệ sinh (48%, kế hoạch 55%); cứng hóa đường thôn (36 km, kế hoạch 40 km).',
      ['tỷ lệ hộ có nhà tiêu hợp vệ sinh', 'tỷ lệ hộ có nhà tiêu hợp vệ sinh', 'cứng hóa đường thôn', 'cứng hóa đường thôn'],
    ],
    [
      'Thu ngân sách 86 tỷ đồng; trong số này thu tiền sử dụng đất chiếm gần một nửa (41 tỷ đồng).',
      ['Thu ngân sách', 'thu tiền sử dụng đất'],
    ],
    ['Đàn lợn từ 5.400 con hồi đầu năm nay chỉ còn 1.870 con.', ['Đàn lợn', 'Đàn lợn']],
  ])('%s', (body, names) => expect(read(body).map(line => line.split(' | ')[0])).toEqual(names))
})

test('places told first are named by what follows', () => {
  expect(
    lines(
      'Huyện Mỹ Đông tổng kết năm 2020\n\nCác xã ven biển còn khó về nước: ở xã An Hòa mới 54%, ở xã Bình Tân 61% số hộ được dùng nước sạch.\n',
    ).map(line => line.split(' | ').slice(0, 2).join(' | ')),
  ).toEqual(['xã An Hòa | số hộ được dùng nước sạch', 'xã Bình Tân | số hộ được dùng nước sạch'])
})
