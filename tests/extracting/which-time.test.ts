import { describe, expect, test } from 'vitest'
import { extract, lines } from './reading.ts'

const read = (text: string) => lines(text).map(line => line.split(' | ').slice(1).join(' | '))
/** Period, kind and role of each figure. */
const times = (text: string) => lines(text).map(line => line.split(' | ').slice(2, 5).join(' | '))

describe('the year that a report tells of', () => {
  test('"đến cuối tháng" tells up to when, and what it is compared with is before it', () => {
    expect(
      times(
        'An Khê về đích\n\nĐến cuối tháng 10/2019, xã An Khê hoàn thành 9/12 chỉ tiêu. Diện tích chè 210 ha, so với năm 2018 tăng 6 ha.\n\nNăm 2014, tỷ lệ hộ nghèo của xã là 35%, đến hết năm 2018 chỉ còn 12%.',
      ),
    ).toEqual([
      '2019-10 | result | count_of',
      '2019-10 | result | level',
      '2019-10 | result | change',
      '2014 | result | level',
      '2018 | result | level',
    ])
  })
  test('a deadline is no day of the report', () => {
    expect(
      times(
        'Xã Thạnh Lợi - một năm nhìn lại\n\nTốc độ tăng trưởng 9,1%.\n\nCuối năm 2022, xã còn 41 hộ nghèo.\n\nNăm 2023, xã quyết tâm trồng 30 ha rừng, xóa 12 căn nhà tạm trước ngày 30/6/2023.',
      ),
    ).toEqual(['2022 | result | level', '2022 | result | level', '2023 | target | level', '2023 | target | level'])
  })
  test('"giao nhận quân", "kế hoạch hóa gia đình" plan nothing', () => {
    expect(times('Giao nhận quân xã An Khê năm 2021\n\nNgày 03/3/2021, xã có 9 thanh niên lên đường nhập ngũ.')).toEqual([
      '2021 | result | level',
    ])
    expect(
      times(
        'UBND XÃ AN KHÊ\nBÁO CÁO\nCông tác kế hoạch hóa gia đình 6 tháng đầu năm 2017, phương hướng 6 tháng cuối năm\n\nI. Kết quả:\n1. Dân số: 8.120 người.\nII. Phương hướng:\n- Giảm tỷ suất sinh 0,2‰.',
      ),
    ).toEqual(['2017-H1 | result | level', '2017-H2 | target | change'])
    expect(
      times('Xã An Khê: Kết quả năm 2019\n\n3. Dân số - kế hoạch hóa gia đình\n\nTổng số phụ nữ áp dụng biện pháp tránh thai 812 người.'),
    ).toEqual(['2019 | result | level'])
  })
  test('an annex is of the day of the report that it goes with, and its notes tell of what was done', () => {
    expect(
      times(
        'UBND XÃ AN KHÊ\nBIỂU MỘT SỐ CHỈ TIÊU KINH TẾ - XÃ HỘI\n(Kèm theo Báo cáo số 31/BC-UBND ngày 28/11/2021 của UBND xã)\n\nTT | Chỉ tiêu | ĐVT | Thực hiện 2020 | Kế hoạch 2021 | Ước TH 2021 | Kế hoạch 2022\n1 | Giải quyết việc làm | Lao động | 90 | 95 | 98 | 100\n\nGhi chú:\n- Trong năm, xã trao 120 phần quà.\n- Năm 2022 làm thêm 3 tuyến đường.',
      ).slice(-2),
    ).toEqual(['2021 | result | level', '2022 | target | level'])
  })
  test('a law is as old as its name says, no figure is', () => {
    expect(times('Xã An Khê: Kết quả năm 2022\n\n100% hộ ký cam kết theo Luật Bảo vệ môi trường năm 2020.')).toEqual([
      '2022 | result | level',
    ])
    expect(times('Xã An Khê: Kết quả năm 2022\n\nXử lý kỷ luật năm 2021 là 5 người.')).toEqual(['2021 | result | level'])
  })
})

describe('a part of the year', () => {
  test('from day to day', () => {
    expect(
      times(
        'Phường An Khê: Kết quả 9 tháng đầu năm 2025\n\nThu ngân sách từ 01/7 đến 25/9/2025 là 12 tỷ đồng.\n\nTừ ngày 15/12/2024 đến 14/9/2025, công an phường xử lý 23 vụ.\n\nTừ ngày 3/8 đến ngày 5/8, phường tặng 40 suất quà.',
      ),
    ).toEqual(['2025-07..2025-09 | result | level', '2025-01..2025-09 | result | level', '2025-01..2025-09 | result | level'])
  })
  test('months right before an amount', () => {
    expect(
      times(
        'Xã An Khê: Tình hình quý III/2023\n\nTrong quý III, sản lượng tôm đạt 87 tấn, nâng tổng sản lượng 9 tháng lên 245 tấn. Thu ngân sách 9 tháng 3,4 tỷ đồng. Trẻ dưới 12 tháng 45 cháu.',
      ),
    ).toEqual([
      '2023-Q3 | result | level',
      '2023-01..2023-09 | result | level',
      '2023-01..2023-09 | result | level',
      '2023-Q3 | result | level',
    ])
  })
  test('of a term that is running', () => {
    expect(
      read(
        'Xã An Khê phát triển đảng viên\n29-09-2022\n\nTừ đầu nhiệm kỳ 2020 - 2025 đến nay, xã kết nạp 31 đảng viên mới; riêng năm nay được 8/10 đảng viên. Xã không còn thôn trắng đảng viên; 7/7 thôn có chi bộ độc lập.',
      ),
    ).toEqual([
      'kết nạp đảng viên mới | 2020-2022 | result | level | = 31 đảng viên',
      'đảng viên | 2022 | result | count_of | = 8 / 10 đảng viên',
      'không còn thôn trắng đảng viên | 2020-2022 | result | level | milestone',
      'thôn có chi bộ độc lập | 2022 | result | count_of | = 7 / 7 thôn',
    ])
  })
  test('what came of the beginning of a term', () => {
    expect(
      times(
        'Đại hội Đảng bộ xã An Khê, nhiệm kỳ 2020 - 2025\n12/6/2020\n\nGiai đoạn 2015 - 2020, tỷ lệ hộ nghèo kéo giảm từ 9,2% đầu nhiệm kỳ còn 2,4%.',
      ),
    ).toEqual(['2015 | result | level', '2015-2020 | result | level'])
  })
})

describe('months, what adds up to them and what is planned beside them', () => {
  test('a report of a month, its sums from January on', () => {
    expect(
      times(
        'UBND XÃ AN KHÊ\nBÁO CÁO\nTình hình KT-XH tháng 8, nhiệm vụ tháng 9 năm 2025\n\n1. Trong tháng gieo trồng 125 ha, lũy kế 3.450 ha, đạt 95% KH.\n2. Trong tháng thu ngân sách 1,2 tỷ đồng, lũy kế từ đầu năm đến nay 14,8 tỷ đồng.',
      ),
    ).toEqual([
      '2025-08 | result | level',
      '2025-01..2025-08 | result | level',
      '2025-01..2025-08 | result | plan_ratio',
      '2025-08 | result | level',
      '2025-01..2025-08 | result | level',
    ])
  })
  test('a plan in a bracket is for as long as the figure before it', () => {
    expect(
      times('Phường An Khê: Kết quả năm 2025\n\nQuý IV/2025, thu ngân sách đạt 12 tỷ đồng; cả năm đạt 58 tỷ đồng (dự toán 50 tỷ đồng).'),
    ).toEqual(['2025-Q4 | result | level', '2025 | result | level', '2025 | target | level'])
  })
  test('what households signed up for is held against, not planned', () => {
    expect(
      read('Xã An Khê: Kết quả năm 2024\n\nCó 920 hộ gia đình văn hóa, tỷ lệ 92% (so đăng ký đạt 96%).').map(line =>
        line.split(' | ').slice(2).join(' | '),
      ),
    ).toEqual(['result | level | = 920 hộ', 'result | level | = 92 %', 'result | plan_ratio | = 96 %'])
  })
})

describe('days that a report only speaks of', () => {
  test('since the reform of 2025, and not the days of a session', () => {
    expect(
      times(
        'Phường An Khê vận hành mô hình mới\nTừ ngày 01/7/2025, phường An Khê vận hành chính quyền hai cấp.\n9 tháng năm 2025, phường tiếp nhận 1.850 hồ sơ.',
      ),
    ).toEqual(['2025-01..2025-09 | result | level'])
    expect(extract('Xã An Khê họp giữa năm\nTừ 26 - 28/6/2017, xã An Khê họp.\nThu ngân sách đạt 2 tỷ đồng.').header.date).toBe(
      '2017-06-28',
    )
  })
})

describe('what is told of two years at once', () => {
  test('a table of years whose last is an estimate', () => {
    expect(
      times(
        'Một số chỉ tiêu chủ yếu của xã An Khê giai đoạn 2018 - 2020\n\nChỉ tiêu | Đơn vị | 2018 | 2019 | Ước 2020\nThu ngân sách | tỷ đồng | 2,4 | 2,8 | 3,1\nTỷ lệ hộ nghèo | % | 5,2 | 4,3 | 3,4',
      ),
    ).toEqual([
      '2018 | result | level',
      '2019 | result | level',
      '2020 | result | level',
      '2018 | result | level',
      '2019 | result | level',
      '2020 | result | level',
    ])
  })
  test('from the middle of a year to that of the next, by a report that prints its source', () => {
    expect(
      times(
        'Kết quả 01 năm thực hiện mô hình mới tại xã An Khê\n(nguồn: Báo cáo số 12/BC-UBND ngày 02/7/2026)\nSau 01 năm (từ 01/7/2025 đến 30/6/2026), xã tiếp nhận 1.850 hồ sơ. Tổng thu ngân sách 6 tháng cuối năm 2025 đạt 65 tỷ đồng.',
      ),
    ).toEqual(['2025-2026 | result | level', '2025-H2 | result | level'])
  })
  test('the year before and the plan, in brackets', () => {
    expect(times('Xã An Khê: Kết quả năm 2018\n\nKinh tế tăng trưởng 9,8%, cao hơn năm 2017 (9,1%) và kế hoạch (9,5%).')).toEqual([
      '2018 | result | level',
      '2017 | result | level',
      '2018 | target | level',
    ])
  })
  test('a month and the months up to it', () => {
    expect(
      times(
        'Phường An Khê: Tình hình tháng 11 năm 2019\n\nGiải quyết việc làm 11 tháng: 412/400 lao động. Tháng 11 có 3 vụ cháy; 11 tháng xảy ra 41 vụ cháy.',
      ),
    ).toEqual(['2019-01..2019-11 | result | level', '2019-11 | result | level', '2019-01..2019-11 | result | level'])
  })
  test('that there is none left is said of its own time only', () => {
    expect(
      times(
        'Xã An Khê: Kết quả giai đoạn 2021 - 2023\n\nGiai đoạn 2021 - 2023, xã huy động 14 tỷ đồng. Hết năm 2022 xã không còn nhà tạm. 7/7 thôn đạt chuẩn.',
      ).at(-1),
    ).toMatch(/^2021-2023 \|/)
  })
})

describe('headings and programmes', () => {
  test('"Chỉ tiêu kinh tế" below a heading of results plans nothing, below one of plans it does', () => {
    expect(
      times(
        'UBND XÃ AN KHÊ\nBÁO CÁO\nTình hình năm 2021 và kế hoạch năm 2022\n\nI. KẾT QUẢ THỰC HIỆN\n1. Chỉ tiêu kinh tế\n- Thu ngân sách: 4,6 tỷ đồng.\n2. Một số chỉ tiêu xã hội:\n- Tỷ lệ hộ nghèo: 4,1%.\nII. KẾ HOẠCH NĂM 2022\n1. Chỉ tiêu kinh tế\n- Thu ngân sách: 5 tỷ đồng.',
      ),
    ).toEqual(['2021 | result | level', '2021 | result | level', '2022 | target | level'])
  })
  test('how far a programme looks is no year of figures', () => {
    expect(
      times(
        'Huyện Mường Tè: Nông nghiệp khởi sắc\n\nThực hiện nghị quyết về phát triển nông nghiệp giai đoạn 2021 - 2025, định hướng đến năm 2030, huyện đã có bước chuyển.\nĐến năm 2023, giá trị sản xuất đạt 145 tỷ đồng. Huyện hiện có 32 trang trại.',
      ),
    ).toEqual(['2023 | result | level', '2023 | result | level'])
  })
  test('the standard of a province is as old as its name says', () => {
    expect(times('Phường An Khê: Kết quả năm 2019\n\nHộ nghèo theo chuẩn thành phố giai đoạn 2019 - 2020 còn 0,12%.')).toEqual([
      '2019 | result | level',
    ])
  })
  test('"ước cả năm" behind ten months, and what was done since a former year', () => {
    expect(times('Xã An Khê: Kết quả năm 2021\n\nThu ngân sách: 10 tháng đạt 3,8 tỷ đồng; ước cả năm 4,6 tỷ đồng.')).toEqual([
      '2021-01..2021-10 | result | level',
      '2021 | result | level',
    ])
    expect(
      times(
        'Xã An Khê: Kết quả năm 2019\n\nXây dựng nông thôn mới từ năm 2011 với thu nhập 9,8 triệu đồng/người/năm, sau 8 năm, xã làm mới 32 km đường.',
      ),
    ).toEqual(['2011 | result | level', '2011-2019 | result | level'])
  })
  test('signs and arrows tell by how much', () => {
    expect(
      read(
        'Xã An Khê: Kết quả năm 2021\n\nThu nhập: 62 triệu đồng (+5 triệu đồng so với 2020). Hộ nghèo 0,9% ▼0,4%. Đàn lợn 900 con (-120 con). Thu ngân sách 18 tỷ đồng ⬆ 16%.',
      ).map(line => line.split(' | ').slice(3).join(' ')),
    ).toEqual([
      'level = 62000000 đồng',
      'change = 5000000 đồng',
      'level = 0.9 %',
      'change = 0.4 %',
      'level = 900 con',
      'change = 120 con',
      'level = 18000000000 đồng',
      'change = 16 %',
    ])
  })
  test('all that is sown in a season is named with it', () => {
    expect(
      read('Xã An Khê: Kết quả năm 2021\n\nVụ đông, xã gieo trồng 165 ha, vượt 10% kế hoạch.').map(line => line.split(' | ')[0]),
    ).toEqual(['gieo trồng vụ đông', 'gieo trồng vụ đông'])
  })
})

describe('what is held against something', () => {
  test('the plan that was missed and the standard, in brackets', () => {
    expect(
      read(
        'Xã An Khê: Kết quả năm 2021\n\nThu nhập bình quân đầu người 41,5 triệu đồng, không đạt chỉ tiêu (45 triệu đồng). Tỷ lệ đường cứng hóa đạt 78% (quy định 70%).',
      ).map(line => line.split(' | ').slice(2).join(' | ')),
    ).toEqual([
      'result | level | = 41500000 đồng/người/năm',
      'target | level | = 45000000 đồng/người/năm',
      'result | level | = 78 %',
      'target | level | = 70 %',
    ])
  })
  test('the level at the same time of the year before', () => {
    expect(read('Xã An Khê: Kết quả năm 2021\n\nGiải ngân vốn được 48,2%, thấp hơn mức 55% của cùng kỳ năm trước.')).toEqual([
      'Giải ngân vốn | 2021 | result | level | = 48.2 %',
      'Giải ngân vốn | 2020 | result | level | = 55 %',
    ])
  })
  test('"mở rộng thêm" is by how much', () => {
    expect(read('Xã An Khê: Kết quả năm 2021\n\nDiện tích nhãn mở rộng thêm 12 ha, nâng tổng diện tích lên 90 ha.')).toEqual([
      'Diện tích nhãn | 2021 | result | change | = 12 ha',
      'diện tích nhãn | 2021 | result | level | = 90 ha',
    ])
  })
})
