import { expect, test } from 'vitest'
import { lines } from './reading.ts'

const read = (body: string) =>
  lines(`Xã Vĩnh Hòa tổng kết năm 2022\n\n${body}\n`).map(line => {
    const [, name, , , role, amount] = line.split(' | ')
    return `${name} | ${role} | ${amount}`
  })

test.each([
  // what befell animals, told after where they were
  [
    'Dịch tả khiến 1.874 con lợn ở 9/16 xóm phải tiêu hủy.',
    ['lợn tiêu hủy | level | = 1874 con', 'xóm có lợn tiêu hủy | count_of | = 9 / 16 xóm'],
  ],
  ['Rét đậm làm 15 con bê, nghé tại hai bản bị chết.', ['bê bị chết | level | = 15 con']],
  [
    'Có 120 con trâu ở 3 thôn mắc bệnh lở mồm long móng.',
    ['trâu mắc bệnh | level | = 120 con', 'thôn có trâu mắc bệnh lở mồm long móng | level | = 3 thôn'],
  ],
  ['Xã có 1.200 con lợn ở 4 thôn.', ['đàn lợn | level | = 1200 con', 'thôn | level | = 4 thôn']],
  // what is thought of it is no name
  ['Điểm tối là gần 1.200 ha hồ tiêu chết do bệnh.', ['hồ tiêu chết | level | ~ 1200 ha']],
  ['Khó khăn lớn nhất là 320 ha lúa bị ngập.', ['lúa bị ngập | level | = 320 ha']],
  ['Đáng mừng là 41 doanh nghiệp thành lập mới.', ['doanh nghiệp thành lập mới | level | = 41 doanh nghiệp']],
  // parts between commas, and what all are
  ['Đàn gia súc có sừng, chủ yếu là dê, cừu và bò, là 278.500 con.', ['Đàn gia súc có sừng | level | = 278500 con']],
  ['Diện tích cây ăn quả, gồm cam, bưởi, đạt 120 ha.', ['Diện tích cây ăn quả | level | = 120 ha']],
  [
    'Khai thác hải sản 62.740 tấn và tôm giống 13 triệu con đều cao nhất từ trước đến nay.',
    ['Khai thác hải sản | level | = 62740 tấn', 'tôm giống | level | = 13000000 con'],
  ],
  // grades of the same cells
  [
    'Kết quả xếp loại: chi bộ hoàn thành xuất sắc nhiệm vụ 4/20, hoàn thành tốt 15/20, hoàn thành 1/20.',
    [
      'chi bộ hoàn thành xuất sắc nhiệm vụ | count_of | = 4 / 20 chi bộ',
      'chi bộ hoàn thành tốt nhiệm vụ | count_of | = 15 / 20 chi bộ',
      'chi bộ hoàn thành nhiệm vụ | count_of | = 1 / 20 chi bộ',
    ],
  ],
  // which of them are counted
  ['Còn 3 xã dưới 10 tiêu chí.', ['xã dưới 10 tiêu chí | level | = 3 xã']],
  [
    '12 xã đạt 19 tiêu chí; 4 thôn đạt trên 15 tiêu chí.',
    ['xã đạt 19 tiêu chí | level | = 12 xã', 'thôn đạt trên 15 tiêu chí | level | = 4 thôn'],
  ],
  ['94% người dân tiêm đủ 02 mũi vắc xin.', ['người dân tiêm đủ 02 mũi vắc xin | level | = 94 %']],
  ['Hồ sơ trực tuyến mức độ 3, 4 chiếm 71,8%.', ['Hồ sơ trực tuyến mức độ 3, 4 | level | = 71.8 %']],
  [
    '2/2 xã An Lạc và An Thới đạt chuẩn nông thôn mới nâng cao.',
    [
      'xã đạt chuẩn nông thôn mới nâng cao | count_of | = 2 / 2 xã',
      'đạt chuẩn nông thôn mới nâng cao | level | milestone',
      'đạt chuẩn nông thôn mới nâng cao | level | milestone',
    ],
  ],
  ['Thu nhập tăng 9% (kế hoạch 8-10%).', ['Thu nhập | change | = 9 %', 'Thu nhập | change | <= 10 %', 'Thu nhập | change | >= 8 %']],
  // in what state a crop is weighed
  ['Năng suất cà phê 27,6 tạ nhân/ha.', ['Năng suất cà phê | level | = 27.6 tạ/ha']],
  ['Xã kết nạp 11 đảng viên (chỉ tiêu 10).', ['kết nạp đảng viên | level | = 11 đảng viên', 'kết nạp đảng viên | level | = 10 đảng viên']],
])('%s', (body, expected) => expect(read(body)).toEqual(expected))
