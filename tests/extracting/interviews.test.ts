import { expect, test } from 'vitest'
import { lines } from './reading.ts'

const INTERVIEW = `Chuyện với vị chủ tịch xã vùng cao
12/01/2019

- Thưa ông, năm 2018 xã Vĩnh Hòa đã làm được những gì?
- Ông Lê Văn Mẫn: Kinh tế tăng trưởng 9,4%. Thu nhập bình quân đầu người đạt 21,5 triệu đồng.

- Còn chuyện giảm nghèo?
- Từ 131 hộ nghèo hồi đầu năm, nay còn 96 hộ.

- Thôn Đồng Mít thì sao, thưa ông?
- Thôn hoàn thành 1,2 km đường bê tông.

- Năm 2019, xã đặt ra những mục tiêu nào?
- Thu ngân sách 4,6 tỷ đồng, trồng mới 35 ha keo.

- Giải pháp ra sao?
- Chúng tôi mở 3 lớp dạy nghề.

- Xin cảm ơn ông!
`

test('a question says the year, the kind and the place of its answer, and what it leaves open stays', () => {
  expect(lines(INTERVIEW)).toEqual([
    'xã Vĩnh Hòa | Kinh tế tăng trưởng | 2018 | result | level | = 9.4 %',
    'xã Vĩnh Hòa | Thu nhập bình quân đầu người | 2018 | result | level | = 21500000 đồng/người/năm',
    'xã Vĩnh Hòa | hộ nghèo | 2018 | result | level | = 131 hộ',
    'xã Vĩnh Hòa | hộ nghèo | 2018 | result | level | = 96 hộ',
    'thôn Đồng Mít | đường bê tông | 2018 | result | level | = 1.2 km',
    'xã Vĩnh Hòa | Thu ngân sách | 2019 | target | level | = 4600000000 đồng',
    'xã Vĩnh Hòa | trồng mới keo | 2019 | target | level | = 35 ha',
    'xã Vĩnh Hòa | mở lớp dạy nghề | 2019 | target | level | = 3 lớp',
  ])
})

test('who asks may be named, and need not end in a question mark', () => {
  const report = `Xã Vĩnh Hòa sau một năm

PV: Xin đồng chí cho biết kết quả năm 2020.
Trả lời: Toàn xã gieo cấy 410 ha lúa, năng suất 56 tạ/ha.
PV: Vậy nhiệm vụ năm 2021?
Trả lời: Diện tích lúa giữ ở mức 400 ha.
`
  expect(lines(report)).toEqual([
    'xã Vĩnh Hòa | gieo cấy lúa | 2020 | result | level | = 410 ha',
    'xã Vĩnh Hòa | năng suất lúa | 2020 | result | level | = 56 tạ/ha',
    'xã Vĩnh Hòa | Diện tích lúa | 2021 | target | level | = 400 ha',
  ])
})

test('a question that a writer puts to nobody opens no interview', () => {
  const report = `Xã Vĩnh Hòa tổng kết năm 2020

Năm 2021, xã phấn đấu thu ngân sách 5 tỷ đồng. Năm 2020, thu ngân sách được 4 tỷ đồng, vì sao được như vậy? Nhờ trồng mới 20 ha quế.
`
  expect(lines(report)).toEqual([
    'xã Vĩnh Hòa | thu ngân sách | 2021 | target | level | = 5000000000 đồng',
    'xã Vĩnh Hòa | thu ngân sách | 2020 | result | level | = 4000000000 đồng',
    'xã Vĩnh Hòa | trồng mới quế | 2020 | result | level | = 20 ha',
  ])
})

test.each(['* P.V: Còn chuyện giảm nghèo?', 'P. V.: Còn chuyện giảm nghèo?', '- H.P: Còn chuyện giảm nghèo?', 'P.V hỏi: Còn giảm nghèo?'])(
  'the initials of who asks are no place: %s',
  question => {
    const report = `Xã Vĩnh Hòa sau một năm\n12/01/2019\n\nP.V: Thưa ông, năm 2018 xã được những gì?\n- Thu ngân sách 4,6 tỷ đồng.\n\n${question}\n- Hộ nghèo còn 96 hộ.\n\nX. Phú - P.Hà\n`
    expect(lines(report)).toEqual([
      'xã Vĩnh Hòa | Thu ngân sách | 2018 | result | level | = 4600000000 đồng',
      'xã Vĩnh Hòa | Hộ nghèo | 2018 | result | level | = 96 hộ',
    ])
  },
)
