import { describe, expect, test } from 'vitest'
import { extract, lines } from './reading.ts'

const report = (body: string) => `Xã Vĩnh Hòa tổng kết năm 2020, triển khai nhiệm vụ năm 2021\n\n${body}\n`
const named = (body: string) =>
  lines(report(body))
    .filter(line => !line.endsWith('milestone'))
    .map(line => {
      const [, name, , , role, amount] = line.split(' | ')
      return `${name} | ${role} ${amount}`
    })

test('lines of a bare number, each counted in its own noun', () => {
  expect(
    named('Số HTX thành lập mới: 3\nSố trường đạt chuẩn quốc gia: 3/4\n- Số hộ nghèo: 45\n- Tiêu chí NTM: 14/19\nTổng số thôn: 12'),
  ).toEqual([
    'Số HTX thành lập mới | level = 3 hợp tác xã',
    'Số trường đạt chuẩn quốc gia | count_of = 3 / 4 trường',
    'Số hộ nghèo | level = 45 hộ',
    'tiêu chí nông thôn mới | count_of = 14 / 19 tiêu chí',
    'Tổng số thôn | level = 12 thôn',
  ])
})

test('those that attain something are not all there are', () => {
  const [fact] = extract(report('Qua bình xét 132 hộ đạt.')).facts
  expect(fact?.indicator.id).toBeNull()
})

describe('things counted that no list holds', () => {
  test.each([
    ['Toàn xã có 64 máy gặt đập liên hợp và 21 lò sấy.', ['máy gặt đập liên hợp | level = 64 máy', 'lò sấy | level = 21 lò sấy']],
    ['Có 12 dây chuyền sản xuất.', ['dây chuyền sản xuất | level = 12 dây chuyền']],
    ['Đã có 45 chủ thể OCOP.', ['chủ thể OCOP | level = 45 chủ thể']],
    ['Có 5 đình, 3 chùa, 2 miếu.', ['đình | level = 5 đình', 'chùa | level = 3 chùa', 'miếu | level = 2 miếu']],
    ['Xây dựng 25 hầm biogas.', ['xây dựng hầm biogas | level = 25 hầm']],
    ['Lắp mới 120 mắt camera.', ['lắp mới mắt camera | level = 120 mắt']],
    ['Tạo thêm 860 chỗ việc làm mới.', ['chỗ việc làm mới | level = 860 chỗ việc làm']],
    ['Phụng dưỡng 9 Mẹ Việt Nam anh hùng.', ['phụng dưỡng Mẹ Việt Nam anh hùng | level = 9 Mẹ Việt Nam anh hùng']],
    ['Toàn xã có 134 tàu với tổng công suất 6.870 CV.', ['tàu | level = 134 tàu', 'tổng công suất | level = 6870 CV']],
    ['Có 17/46 thôn, tổ dân phố chưa có nhà văn hóa.', ['thôn, tổ dân phố chưa có nhà văn hóa | count_of = 17 / 46 thôn, tổ dân phố']],
    ['Nhân dân đóng góp 850 ngày công.', ['Nhân dân đóng góp ngày công | level = 850 ngày công']],
    ['Thu ngân sách 6 tháng 29 tỷ 864 triệu đồng.', ['Thu ngân sách | level = 29864000000 đồng']],
  ])('%s', (sentence, expected) => {
    expect(named(sentence)).toEqual(expected)
  })

  test.each([
    ['Hội nghị lần thứ 7 khóa XII đã họp.'],
    ['Theo Quyết định 170 của Thủ tướng.'],
    ['Điều 5 quy định về thu nộp.'],
    ['Thôn 5 tổ chức đại hội.'],
    ['Quốc lộ 32 chạy qua xã.'],
    ['Trang 15 của báo cáo nêu rõ.'],
    ['Mô hình "2 vụ lúa 1 vụ cá" phát triển.'],
    ['Phong trào "5 không 3 sạch" được duy trì.'],
    ['Xã chuyển từ 2 vụ sang 3 vụ ăn chắc.'],
    ['Số nhà 25 đường Trần Phú.'],
    ['Nghị định 34 quy định chi tiết.'],
    ['Trong 2 ngày 18 và 19/5, Đảng bộ xã tổ chức Đại hội.'],
    ['Lớp 5 học tại điểm trường chính.'],
    ['Đợt 2 phát động thi đua.'],
  ])('%s: none', sentence => {
    expect(named(sentence)).toEqual([])
  })
})

describe('what a rate is per', () => {
  test.each([
    ['Giá trị sản xuất 1 ha đất nông nghiệp 180 triệu đồng.', 1],
    ['Giá trị thu nhập trên 1 hécta đất sản xuất đạt 120 triệu đồng.', 1],
    ['Cứ 1 ha quế cho thu 150 triệu đồng.', 1],
    ['Trồng 1 ha quế.', 1],
  ])('%s', (sentence, count) => {
    expect(named(sentence)).toHaveLength(count)
  })
})

describe('verbs of change', () => {
  test.each([
    ['Sản lượng lúa đạt 5.000 tấn, nhỉnh hơn năm trước 2%.', 'Sản lượng lúa | change = 2 %'],
    ['Sản lượng lúa đạt 5.000 tấn, nhích 1,5% so với năm trước.', 'Sản lượng lúa | change = 1.5 %'],
    ['Thu ngân sách đạt 5 tỷ đồng, trội hơn dự toán 12%.', 'Thu ngân sách | change = 12 %'],
    ['Số vụ tai nạn giao thông sụt 3 vụ so với năm trước.', 'Số vụ tai nạn giao thông | change = 3 vụ'],
    ['Sản lượng cá sụt giảm 12% so với cùng kỳ.', 'Sản lượng cá | change = 12 %'],
    ['Doanh thu du lịch tăng vọt 45% so với năm ngoái.', 'Doanh thu du lịch | change = 45 %'],
    ['Thu ngân sách giảm sút 8%.', 'Thu ngân sách | change = 8 %'],
    ['Tỷ lệ giảm hộ nghèo: 3%.', 'Tỷ lệ giảm hộ nghèo | change = 3 %'],
    ['Kéo giảm tội phạm từ 5% trở lên so với năm 2019.', 'tội phạm | change >= 5 %'],
    ['Thu ngân sách 5 tỷ đồng, tuy vượt 10% dự toán.', 'Thu ngân sách | change = 10 %'],
    ['Thu nhập bình quân vươn lên 44,2 triệu đồng.', 'Thu nhập bình quân | level = 44200000 đồng/người/năm'],
    ['Đàn lợn tụt xuống 3.200 con.', 'Đàn lợn | level = 3200 con'],
    ['Số hộ nghèo rút xuống 45 hộ.', 'Số hộ nghèo | level = 45 hộ'],
    ['Giá trị sản xuất vọt lên 320 tỷ đồng.', 'Giá trị sản xuất | level = 320000000000 đồng'],
  ])('%s', (sentence, expected) => {
    expect(named(sentence).at(-1)).toBe(expected)
  })
})

describe('shares of a plan', () => {
  test.each([
    ['Thả nuôi 210 ha tôm, bằng 95% diện tích kế hoạch.', 'Thả nuôi tôm | plan_ratio = 95 %'],
    ['Gieo trồng 420 ha, đạt 101% diện tích được giao.', 'Gieo trồng | plan_ratio = 101 %'],
    ['Kết nạp 38 đảng viên/55 đảng viên chỉ tiêu năm.', 'kết nạp đảng viên | level = 38 / 55 đảng viên'],
    ['Hoàn thành 13/15 chỉ tiêu kế hoạch.', 'chỉ tiêu hoàn thành | count_of = 13 / 15 chỉ tiêu'],
  ])('%s', (sentence, expected) => {
    expect(named(sentence).at(-1)).toBe(expected)
  })
})

describe('out of how many', () => {
  test.each([
    [
      'Toàn xã còn 63 hộ nghèo trên tổng số 902 hộ, chiếm 6,98%.',
      ['hộ nghèo | count_of = 63 / 902 hộ', 'tổng số hộ | level = 902 hộ', 'hộ nghèo | level = 6.98 %'],
    ],
    ['Có 7 thôn đạt chuẩn trong tổng số 9 thôn.', ['thôn đạt chuẩn | count_of = 7 / 9 thôn', 'tổng số thôn | level = 9 thôn']],
    ['Từ 140 hộ nghèo hồi đầu năm, nay còn 92 hộ.', ['hộ nghèo | level = 140 hộ', 'hộ nghèo | level = 92 hộ']],
    [
      'Hộ cận nghèo 47 hộ, tỷ lệ 1,12% trên tổng số 4.196 hộ.',
      ['Hộ cận nghèo | level = 47 hộ', 'Hộ cận nghèo | level = 1.12 %', 'tổng số hộ | level = 4196 hộ'],
    ],
    ['Tổng số đảng viên: 214 (nữ 77).', ['Tổng số đảng viên | level = 214 đảng viên']],
    [
      'Thu ngân sách 6.870 triệu đồng/8.500 triệu đồng dự toán (80,8%).',
      ['Thu ngân sách | level = 6870000000 / 8500000000 đồng', 'Thu ngân sách | plan_ratio = 80.8 %'],
    ],
    // not: other things, more than there are
    ['Giảm 12 hộ nghèo, nâng tổng số lên 15 mô hình.', ['hộ nghèo | change = 12 hộ', 'số mô hình | level = 15 mô hình']],
  ])('%s', (sentence, expected) => {
    expect(named(sentence)).toEqual(expected)
  })
})
