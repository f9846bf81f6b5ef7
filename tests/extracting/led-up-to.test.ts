import { describe, expect, test } from 'vitest'
import { lines } from './reading.ts'

/** Name, year, kind and amount of each figure of a report of the given head and day. */
const told = (head: string, date: string, body: string) =>
  lines(`${head}\n${date}\n\n${body}\n`).map(line => {
    const [, name, year, kind, role, amount] = line.split(' | ')
    return `${name} | ${year} ${kind} ${role} ${amount}`
  })

describe('the later of two years that a sentence leads up to goes on', () => {
  test.each([
    [
      'Cuối năm 2015 huyện chỉ có 19 hợp tác xã, đến hết năm 2020 tăng lên 31. Doanh thu bình quân mỗi hợp tác xã 1,9 tỷ đồng.',
      '2020 result level = 1900000000 đồng',
    ],
    [
      'Năm 2010, bình quân mỗi xã chỉ đạt 4,3 tiêu chí, đến tháng 9/2020 là 15,4 tiêu chí; 5/11 xã được công nhận đạt chuẩn.',
      '2020-09 result count_of = 5',
    ],
    // what is only compared with an earlier year stays in its own
    ['Năm 2020 huyện có 31 hợp tác xã, năm 2015 có 19 hợp tác xã. Đàn bò 2.300 con.', '2020 result level = 2300 con'],
  ])('%s', (body, last) => expect(told('Huyện Na Rì sau 10 năm', '15/12/2020', body).at(-1)).toContain(last))
})

describe('held against a plan, not planned', () => {
  test.each([
    ['Thu ngân sách đạt 41,8 tỷ đồng, vượt dự toán tỉnh giao 6,4%.', 'result change = 6.4 %'],
    ['Trồng mới 45 ha chè, nhiều hơn kế hoạch huyện giao 5 ha.', 'result change = 5 ha'],
    ['Công an xã kích hoạt 6.842 tài khoản định danh điện tử, đạt 91,4% chỉ tiêu được giao.', 'result plan_ratio = 91.4 %'],
    ['Trồng 2.864 ha ngô, đạt 102,3% kế hoạch và nhiều hơn cùng kỳ 61 ha.', 'result change = 61 ha'],
    ['Đánh bắt được 14.870 tấn hải sản, bằng 97% so với 9 tháng năm 2015.', 'result period_ratio = 97 %'],
    ['Trồng rừng được 412 ha, so với nửa đầu năm 2015 bằng 96,5%.', 'result period_ratio = 96.5 %'],
    // what a higher level sets is planned
    ['Năm 2017, thu ngân sách tỉnh giao 45 tỷ đồng.', '2017 target level = 45000000000 đồng'],
    ['100% chỉ tiêu được giao đạt kế hoạch.', 'result level = 100 %'],
  ])('%s', (body, last) => expect(told('Xã Hòa Sơn năm 2016', '15/12/2016', body).at(-1)).toContain(last))
})

test('a sector without a verb grows as the one before it; shares stay shares', () => {
  const read = told(
    'Huyện Na Rì năm 2021',
    '15/12/2021',
    'Tổng giá trị sản xuất tăng 10%, trong đó nông nghiệp tăng 2,6%, công nghiệp - xây dựng 13,1% và thương mại - dịch vụ 9,4%. Cơ cấu kinh tế: nông nghiệp 20%, công nghiệp - xây dựng 50%, dịch vụ 30%.',
  )
  expect(read.map(line => line.split(' ').slice(-4).join(' '))).toEqual([
    'change = 10 %',
    'change = 2.6 %',
    'change = 13.1 %',
    'change = 9.4 %',
    'level = 20 %',
    'level = 50 %',
    'level = 30 %',
  ])
})

describe('when it is to be, or was', () => {
  test.each([
    ['Bước sang năm 2017, HĐND xã giao: trồng mới 20 ha rừng trong quý III.', '2017 target level = 20 ha'],
    ['Theo Hạt Kiểm lâm, kế hoạch năm 2016 toàn huyện trồng mới 420 ha rừng.', '2016 target level = 420 ha'],
    ['Thực hiện kế hoạch năm 2016, huyện đã trồng mới 420 ha rừng.', '2016 result level = 420 ha'],
    ['Năm 2011, huyện mới có 6 xã đạt chuẩn. Giữa tháng 10 vừa qua, 19 xã đạt chuẩn.', '2016 result level = 19 xã'],
    ['28.450 lượt khách đến trong 11 tháng qua, gấp 2,3 lần cả năm 2015.', '2016 result period_ratio = 2.3 lần'],
    ['Tỷ lệ người dân tiêm mũi 3 vắc xin phòng Covid-19: 98,6%.', 'level = 98.6 %'],
  ])('%s', (body, last) => expect(told('Huyện Na Rì năm 2016', '15/12/2016', body).at(-1)).toContain(last))

  test('what follows years to come with "ngay năm" is planned', () => {
    const read = told(
      'Huyện Na Rì: hợp tác xã sau 5 năm',
      '09/06/2021',
      'Đến hết năm 2020, huyện có 31 hợp tác xã.\n\nGiai đoạn 2021 - 2025, huyện định hướng phát triển mới 10 hợp tác xã. Ngay năm 2021, củng cố 2 hợp tác xã yếu.',
    )
    expect(read.at(-1)).toContain('2021 target level = 2 hợp tác xã')
  })

  test('a term is told in the words behind a figure, and its first year holds for the share of a count', () => {
    const congress = (body: string) => told('Đại hội Đảng bộ xã Hòa Sơn, nhiệm kỳ 2020 - 2025', '22/05/2020', body)
    expect(congress('Năm 2019, có 62 hộ nghèo. 118 đảng viên mới đã được kết nạp trong nhiệm kỳ.').at(-1)).toContain('2015-2020 result')
    expect(congress('Đầu nhiệm kỳ toàn xã có 421 hộ nghèo, chiếm 19,2%; đến cuối năm 2019 còn 176 hộ.')).toEqual([
      expect.stringContaining('2015 result level = 421 hộ'),
      expect.stringContaining('2015 result level = 19.2 %'),
      expect.stringContaining('2019 result level = 176 hộ'),
    ])
  })
})

test('where a disease is found is not how many hamlets there are', () => {
  const read = told('Huyện Na Rì năm 2019', '14/08/2019', 'Dịch tả lợn đã xuất hiện ở 23 bản. Toàn huyện có 4.200 hộ sinh sống ở 112 bản.')
  expect(read[0]).toContain('bản có dịch tả lợn')
  expect(read.at(-1)).toMatch(/^bản \|.* 112 bản/)
})

test('"ước thu" behind the taking that was spoken of', () => {
  expect(
    told('Huyện Na Rì năm 2023', '15/12/2023', 'Điểm trừ là thu ngân sách. Cả năm huyện ước thu 548 tỷ đồng, bằng 81% dự toán tỉnh giao.'),
  ).toEqual([
    expect.stringMatching(/^thu ngân sách \|.* level ~ 548000000000 đồng/),
    expect.stringMatching(/^thu ngân sách \|.* plan_ratio = 81 %/),
  ])
})

test('"chiếm nhiều nhất là điều với 6.275 ha" is named by the crop; co-operatives of a grade are not all there are', () => {
  const read = told('Xã Hòa Sơn năm 2018', '09/01/2019', 'Năm 2018, chiếm nhiều nhất là điều với 6.275 ha. Xã có 13 hợp tác xã khá.')
  expect(read).toEqual([expect.stringMatching(/^điều \|.* = 6275 ha/), expect.stringMatching(/^hợp tác xã khá \|.* = 13 hợp tác xã/)])
})

test('when it was counted is no part of a name', () => {
  expect(told('Xã Hòa Sơn năm 2018', '09/01/2019', 'Nợ thuế đến cuối tháng 12 là 1,37 tỷ đồng.')).toEqual([
    expect.stringMatching(/^Nợ thuế \|/),
  ])
})
