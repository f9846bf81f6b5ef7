import { expect, test } from 'vitest'
import { lines } from './reading.ts'

const read = (body: string) => lines(`Xã Vĩnh Hòa tổng kết năm 2020\n\n${body}\n`).map(line => line.split(' | ').slice(1).join(' | '))

test.each([
  [
    'Về trồng trọt, ngô kế hoạch 60 ha, thực hiện 54,2 ha.',
    ['ngô | 2020 | target | level | = 60 ha', 'ngô | 2020 | result | level | = 54.2 ha'],
  ],
  [
    'Thu ngân sách dự toán 5 tỷ đồng, đã thực hiện 5,1 tỷ đồng.',
    ['Thu ngân sách | 2020 | target | level | = 5000000000 đồng', 'Thu ngân sách | 2020 | result | level | = 5100000000 đồng'],
  ],
  [
    'Kết nạp đảng viên nghị quyết 12 đảng viên, đạt 13 đảng viên.',
    [
      'Kết nạp đảng viên đảng viên | 2020 | target | level | = 12 đảng viên',
      'Kết nạp đảng viên đảng viên | 2020 | result | level | = 13 đảng viên',
    ],
  ],
  // how much fewer, not how many
  [
    'Hộ nghèo đầu năm 120 hộ, cuối năm bớt đi 34 hộ, còn 86 hộ - vừa tròn 4,1%.',
    [
      'Hộ nghèo đầu năm | 2020 | result | level | = 120 hộ',
      'Hộ nghèo đầu năm | 2020 | result | change | = 34 hộ',
      'Hộ nghèo đầu năm | 2020 | result | level | = 86 hộ',
      'Hộ nghèo đầu năm | 2020 | result | level | = 4.1 %',
    ],
  ],
  [
    'Sản lượng cam 900 tấn, nhích hơn vụ trước 6%; khai thác cá 700 tấn, bằng 91% so với nửa đầu năm 2019.',
    [
      'Sản lượng cam | 2020 | result | level | = 900 tấn',
      'Sản lượng cam | 2020 | result | change | = 6 %',
      'khai thác cá | 2020 | result | level | = 700 tấn',
      'khai thác cá | 2020 | result | period_ratio | = 91 %',
    ],
  ],
  [
    'Tỷ lệ hộ nghèo 8,4%, đã rút được 2,1%.',
    ['Tỷ lệ hộ nghèo | 2020 | result | level | = 8.4 %', 'Tỷ lệ hộ nghèo | 2020 | result | change | = 2.1 %'],
  ],
])('%s', (body, found) => expect(read(body)).toEqual(found))
