import { describe, expect, test } from 'vitest'
import { extract, lines } from './reading.ts'

const TITLE = 'Xã Vĩnh Hòa tổng kết năm 2020, triển khai nhiệm vụ năm 2021'
/** Everything but the place. */
const read = (body: string, title = TITLE) => lines(`${title}\n\n${body}\n`).map(line => line.split(' | ').slice(1).join(' | '))

describe('what is told in turn of figures before answers to those of its measure', () => {
  test.each([
    ['Xã còn 24 hộ nghèo (chiếm 0,8%) và 40 hộ cận nghèo (1,3%), giảm lần lượt 8 hộ và 12 hộ.', ['hộ nghèo 8', 'hộ cận nghèo 12']],
    ['Xã có 50 hộ nghèo và 30 hộ cận nghèo, lần lượt giảm 6 và 4 hộ.', ['hộ nghèo 6', 'hộ cận nghèo 4']],
    ['Khách đến 30 nghìn lượt, doanh thu ước 15 tỷ đồng, lần lượt tăng 11% và 9,5%.', ['Khách 11', 'doanh thu du lịch 9.5']],
  ])('%s', (body, expected) => {
    const changes = extract(`${TITLE}\n\n${body}\n`).facts.filter(({ role }) => role === 'change')
    expect(changes.map(({ indicator, quantity }) => `${indicator.text} ${quantity?.value}`)).toEqual(expected)
  })

  test('a term is not two years', () => {
    const found = read(
      'HĐND xã nhiệm kỳ 2016-2021 nghe báo cáo. Năm 2020 đón 20 nghìn lượt khách, doanh thu 9 tỷ đồng, lần lượt tăng 21% và 18%.',
    )
    expect(found.every(line => line.includes('| 2020 |'))).toBe(true)
  })
})

describe('whose and which of them a figure is of', () => {
  test.each([
    ['Xã còn 300 hộ nghèo có thu nhập dưới 8 triệu đồng/người/năm, chiếm 9,4% số hộ.', ['300 hộ', '9.4 %'], ['8000000']],
    ['Tỷ lệ huy động trẻ ra lớp: nhà trẻ 31%, mẫu giáo 90%.', ['ra lớp nhà trẻ | 2020', 'ra lớp mẫu giáo | 2020'], []],
    ['Huy động học sinh đến trường: tiểu học 100%, THCS 95%.', ['đến trường tiểu học', 'đến trường THCS'], []],
    ['Có 8 lớp mầm non với 240 cháu; 20 lớp tiểu học với 610 học sinh.', ['cháu mầm non | 2020', 'học sinh tiểu học | 2020'], []],
    ['Tiêm vắc xin mũi 1 cho 3.100 người, mũi 2 cho 900 người.', ['mũi 2 người | 2020 | result | level | = 900'], []],
    ['Độ che phủ rừng 61%, 100% thôn có đường bê tông.', ['Độ che phủ rừng | 2020'], ['Độ che phủ rừng có']],
    ['Chỉ còn chỉ tiêu thu gom rác thải chưa đạt (90/95%).', ['thu gom rác thải | 2020'], []],
    ['Tổng nguồn lực 90 tỷ đồng: ngân sách các cấp 50 tỷ, nhân dân đóng góp 40 tỷ.', ['ngân sách các cấp | 2020'], []],
    ['Thu ngân sách xã 3.100 triệu đồng, bằng 31% dự toán; chi 2.500 triệu đồng.', ['chi ngân sách | 2020'], []],
    ['Văn hóa - xã hội: trao 200 suất quà Tết, tổng trị giá 100 triệu đồng.', ['suất quà Tết | 2020'], ['văn hóa', 'Văn hóa']],
    ['Chăn nuôi có 7.200 con heo, 900 con bò.', ['đàn heo | 2020'], ['nuôi đàn']],
    ['Hỗ trợ 300 lao động tự do.', ['lao động tự do'], []],
    ['Lúa gieo sạ 800 ha, năng suất vụ đông xuân 62 tạ/ha.', ['năng suất lúa vụ đông xuân'], []],
    ['Xã là 1 trong 6 xã của tỉnh được công nhận kiểu mẫu, có 40 doanh nghiệp.', ['40 doanh nghiệp'], ['1 / 6']],
    ['Xã thông qua mục tiêu năm 2021 gồm 20 chỉ tiêu; thu ngân sách 9 tỷ đồng.', ['9000000000'], ['20 chỉ tiêu']],
    [
      'Đảng bộ có 100% chi bộ hoàn thành nhiệm vụ, trong đó trên 70% hoàn thành tốt nhiệm vụ.',
      ['chi bộ hoàn thành tốt nhiệm vụ | 2020 | result | level | > 70'],
      [],
    ],
    ['Xã giữ vững an ninh; giảm nghèo vượt chỉ tiêu, từ 9% còn 3%.', ['tỷ lệ hộ nghèo | 2020 | result | level | = 3 %'], []],
    [
      'Doanh thu hoa, cây cảnh 100 tỷ đồng, chiếm 45% tổng thu nhập toàn xã.',
      ['Doanh thu hoa, cây cảnh | 2020 | result | level | = 45 %'],
      ['tổng thu nhập'],
    ],
    ['Thu tiền sử dụng đất 9 tỷ đồng (chiếm 32% tổng thu).', ['Thu tiền sử dụng đất | 2020 | result | level | = 32 %'], ['tổng thu |']],
    ['Ông Y Thuyên ở thôn Đông cho biết gia đình ông có 6 sào đất, thu 12 tấn rau. Xã có 90 ha rau.', ['90 ha'], ['6 sào', '12 tấn']],
    [
      'Sản lượng đánh bắt và nuôi trồng lần lượt đạt 900 tấn và 300 tấn, bằng 60% và 71% so với năm 2019.',
      ['nuôi trồng | 2020 | result | period_ratio | = 71', 'đánh bắt | 2020 | result | period_ratio | = 60'],
      [],
    ],
    [
      'Bê tông hóa 1.200 m đường hẻm tại tổ An Đông, Hói Lớn, Loan Tây, kinh phí 1,1 tỷ đồng.',
      ['kinh phí'],
      ['kinh phí loan', 'kinh phí Loan'],
    ],
    [
      'Còn 02 chỉ tiêu nghị quyết chưa đạt là tỷ lệ người dân tham gia bảo hiểm y tế (mới đạt 83%/90%).',
      ['bảo hiểm y tế | 2020 | result | level | = 83'],
      [],
    ],
    ['Xã thả tôm 900 ha, trong đó có 120 ha bị thiệt hại từ 30 - 70%.', ['bị thiệt hại', '= 120 ha'], ['30 %', '70 %']],
    ['Đàn bò từ 3.000 con của năm 2018 nay đã có 5.000 con.', ['bò | 2020 | result | level | = 5000 con'], []],
    ['Cà phê vẫn là cây trồng chủ lực với diện tích 1.800 ha.', ['diện tích cà phê'], []],
    ['Xã nâng cấp 1,5 km mương thoát nước.', ['nâng cấp mương'], ['| cấp mương']],
    [
      'Xã hỗ trợ 900 người gặp khó khăn với số tiền 1,2 tỷ đồng: hộ cận nghèo 100 người - 90 triệu đồng, lao động tự do 800 người - 1.110 triệu đồng.',
      [
        'hỗ trợ người gặp khó khăn: hộ cận nghèo | 2020 | result | level | = 100',
        'khó khăn: lao động tự do | 2020 | result | level | = 800',
      ],
      ['\nhộ cận nghèo', '\nlao động'],
    ],
    ['Tuyển quân 19/19, đạt 100%.', ['Tuyển quân | 2020 | result | level | = 100 %'], []],
    ['Hộ nghèo theo chuẩn cũ còn 0,5%, theo chuẩn mới đa chiều 1,4%.', ['Hộ nghèo theo chuẩn cũ', 'chuẩn mới đa chiều'], []],
    [
      'Xã có thêm 3 tiêu chí nông thôn mới, đưa tổng số tiêu chí đạt lên 13/19 tiêu chí.',
      ['tiêu chí nông thôn mới | 2020 | result | count_of'],
      [],
    ],
    ['Huyện huy động 900 tỷ đồng xây dựng NTM.', ['huy động xây dựng NTM'], []],
    ['Có 40/47 trường học đạt chuẩn quốc gia.', ['= 40 / 47 trường'], ['trường học |', '47 trường học']],
    ['Giao đủ 11/11 thanh niên.', ['giao quân | 2020'], []],
    ['Mỗi héc-ta canh tác mang lại bình quân 1,1 tỷ đồng.', ['1100000000 đồng'], []],
    ['Nhựa hóa 3,5 km đường, vốn 4 tỷ đồng.', ['vốn nhựa hóa đường'], []],
  ])('%s', (body, said, unsaid) => {
    const found = read(body).join('\n')
    for (const words of said) expect(found).toContain(words)
    for (const words of unsaid) expect(found).not.toContain(words)
  })
})

describe('raised by so much, and years', () => {
  test('a difference, not a level', () => {
    expect(read('Năm 2021, phấn đấu nâng doanh thu thương mại - dịch vụ thêm 15%.').join()).toContain('change | = 15 %')
    expect(read('Năm 2021, phấn đấu nâng tỷ lệ che phủ rừng lên 60%.').join()).toContain('level | = 60 %')
  })

  test('plans headed by a year without its word', () => {
    const text =
      'Phường Bình An: 3 chỉ tiêu năm 2023 chưa đạt\n30/12/2023 15:20\n\nPhường thu ngân sách 30 tỷ đồng, giảm so với năm 2022.\n\nPhương hướng 2024: thu ngân sách 33 tỷ đồng; hộ nghèo còn 1,2%.\n'
    expect(lines(text).map(line => line.split(' | ').slice(2, 4).join(' '))).toEqual(['2023 result', '2024 target', '2024 target'])
  })

  test('a year that has begun is planned for', () => {
    const text =
      'Vĩnh Hòa ra quân năm 2022\n\nXã Vĩnh Hòa bước vào năm 2022 với nhiều kỳ vọng. Nhìn lại năm 2021, xã thu ngân sách được 6 tỷ đồng. Giá trị sản xuất nông nghiệp 300 tỷ đồng.\n\nNghị quyết Đảng ủy đề ra cho năm 2022: tăng thu ngân sách 10%; 96% hộ dùng nước hợp vệ sinh.\n'
    const found = lines(text).map(line => line.split(' | ').slice(2, 4).join(' '))
    expect(found).toEqual(['2021 result', '2021 result', '2022 target', '2022 target'])
  })

  test('the term of those who meet, with where they sit', () => {
    const text =
      'Phường Bình An: 20 chỉ tiêu năm 2023\n\nBáo cáo tại kỳ họp thứ 9, HĐND phường Bình An (thị xã Dĩ An) nhiệm kỳ 2021-2026 cho thấy, phường có 15 chỉ tiêu đạt; thu ngân sách 20 tỷ đồng.\n'
    expect(lines(text).map(line => line.split(' | ')[2])).toEqual(['2023', '2023'])
  })

  test('so many years, up to that which is told', () => {
    expect(read('Trong 5 năm, xã được đầu tư 20 công trình.').join()).toContain('2016-2020')
  })
})

test('a trade earns for itself', () => {
  const [fact] = extract(`${TITLE}\n\nThu nhập bình quân của thợ đạt 9 triệu đồng/tháng.\n`).facts
  expect(fact!.indicator.id).toBeNull()
})

test('who issued a document is told by its own line in capitals, however lists spell the name', () => {
  const text =
    'UBND HUYỆN CHƯ LÂM\nBÁO CÁO\nTình hình kinh tế - xã hội năm 2021\n\nI. Kinh tế\n1. Diện tích gieo trồng 20.000 ha. Vùng rau tại xã Hòa Bình bị tồn ứ.\n'
  expect(lines(text).map(line => line.split(' | ')[0])).toEqual(['huyện Chư Lâm'])
})

test('items numbered "3/"', () => {
  expect(read('Chỉ tiêu năm 2021:\n1/ Thu nhập bình quân: 50 triệu đồng/người/năm\n2/ Lao động qua đào tạo: 65%').join('\n')).not.toContain(
    '| 2 /',
  )
})

test('what a resolution of the last days of a year asks for is for the next', () => {
  const text =
    'Phường Bình An: Nghị quyết về nhiệm vụ năm 2023\nNgày đăng: 30/12/2022\n\nĐánh giá về năm 2022, phường có 8/8 khu phố văn hóa.\n\nĐể đạt được các chỉ tiêu trên, Nghị quyết yêu cầu nâng số hồ sơ nộp trực tuyến lên 70%.\n'
  expect(lines(text).map(line => line.split(' | ').slice(2, 4).join(' '))).toEqual(['2022 result', '2023 target'])
})

test('a year that has ended is told of, the next planned for, in a report without a date', () => {
  const text =
    'PHƯỜNG BÌNH AN THU NGÂN SÁCH VƯỢT 34%\n\nKết thúc năm 2015, thu ngân sách phường Bình An đạt 27 tỷ đồng. Chi ngân sách 24 tỷ đồng.\nNăm 2016: Thu ngân sách tăng 12%; giảm hộ nghèo xuống còn 1%.\n'
  expect(lines(text).map(line => line.split(' | ').slice(2, 4).join(' '))).toEqual([
    '2015 result',
    '2015 result',
    '2016 target',
    '2016 target',
  ])
})

test('a state is told without who aims at it, or where it lies', () => {
  expect(read('Năm 2021, xã phấn đấu được công nhận xã nông thôn mới.').join()).toContain('được công nhận xã nông thôn mới | 2021 | target')
  expect(read('Năm 2019, xã (Ba Tri, Bến Tre) được công nhận xã nông thôn mới.').join()).not.toContain('Bến Tre)')
})

describe('years told beside', () => {
  test('a season names the year of the report', () => {
    const text =
      'Chưa bao giờ khách đến xã Hòa An đông như hè 2023. 7 tháng năm nay xã có 30.000 lượt khách, gấp đôi cùng kỳ năm ngoái (15.000 lượt). Cả năm 2022 xã đón 28.000 lượt khách. Nuôi tôm còn 45 ha so với 110 ha năm 2015.\n'
    expect(lines(text).flatMap(line => /\| (20\d\d)\S* \|.*= (30000|15000|28000|45|110) /.exec(line)?.slice(1).join(' ') ?? [])).toEqual([
      '2023 30000',
      '2022 15000',
      '2022 28000',
      '2023 45',
      '2015 110',
    ])
  })

  test('a day within the term that is told of holds for its own sentence', () => {
    const found = read(
      'Nhiệm kỳ 2015 - 2020, huyện huy động 900 tỷ đồng. Đến tháng 5/2020 có 9/15 xã đạt chuẩn nông thôn mới. Kết nạp 800 đảng viên.',
    ).map(line => line.split(' | ')[1])
    expect(found).toEqual(['2015-2020', expect.stringContaining('2020-05'), '2015-2020'])
  })
})

test('months of this year, the same of the last, and an estimate that is of the whole year', () => {
  const text =
    'Xã Hòa An 7 tháng năm 2023\n\n7 tháng năm nay xã có 30.000 lượt khách, gấp đôi cùng kỳ năm ngoái (15.000 lượt).\n\n6 tháng cuối năm xã phấn đấu thu ngân sách 10 tỷ đồng để hoàn thành dự toán 22 tỷ đồng.\n'
  const periods = extract(text).facts.map(({ period, quantity }) => `${quantity?.value} ${period.label}`)
  expect(periods).toContain('30000 2023-01..2023-07')
  expect(periods).toContain('15000 2022-01..2022-07')
  expect(periods).toContain('10000000000 2023-H2')
  expect(periods).toContain('22000000000 2023')
})

test('what is only registered for names nothing', () => {
  expect(read('Năm 2021 đăng ký: 95% hộ gia đình văn hóa.').join()).toContain('hộ gia đình văn hóa | 2021 | target')
})
