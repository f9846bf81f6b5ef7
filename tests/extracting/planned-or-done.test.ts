import { describe, expect, test } from 'vitest'
import { lines } from './reading.ts'

/** Period and kind of each figure, shortly. */
const kinds = (text: string) => lines(text).map(line => line.split(' | ').slice(1, 4).join(' | '))
const dated = (date: string, body: string) => `Xã Vĩnh Hòa: Chuyện làng xã\n${date}\n\n${body}\n`

const PLANNED = [
  'Tại kỳ họp, HĐND xã thông qua 18 chỉ tiêu năm 2026, trong đó: trồng rừng 40 ha; hộ nghèo còn 1,2%.',
  'Bước vào năm mới, năm 2026 xã được giao trồng rừng 40 ha.',
  'Diện tích trồng rừng năm 2026 huyện giao 40 ha.',
  'Sản lượng thóc năm 2026 đặt ra là 900 tấn.',
  'Đến cuối năm 2026, hộ nghèo dưới 1%.',
  'Từ kết quả ấy, năm 2026 Đảng ủy xác định: thu ngân sách 6 tỷ đồng.',
  'Năm 2026, xã đăng ký hoàn thành 2 tiêu chí.',
  'Năm 2026 xã đăng ký làm 9 km đường.',
  'Theo kế hoạch, năm 2026 xã trồng rừng 40 ha.',
  'Tới cuối năm 2026 hộ nghèo phải giảm xuống còn 2%.',
]
const DONE = [
  'Hai tháng đầu năm 2026, xã đã trồng 12 ha rừng.',
  'Tính đến hết tháng 1, thu ngân sách 400 triệu đồng.',
  'Năm 2025, xã được giao 5 tỷ đồng, đã thu 6 tỷ đồng.',
  'Trong 20 chỉ tiêu Nghị quyết đề ra có 18 chỉ tiêu đạt; sản lượng thóc 900 tấn năm 2025.',
]

test('a session that resolves on the year to come hears what was done in this one', () => {
  const told = 'trong 20 chỉ tiêu của năm 2025 có 18 chỉ tiêu đạt. Thu ngân sách được 5 tỷ đồng; trồng rừng 40 ha.'
  const report = (of: string) =>
    dated('29/12/2025', `Ngày 28/12, HĐND xã họp, thông qua nghị quyết phát triển kinh tế - xã hội năm 2026.\n\n${of}, ${told}`)
  for (const of of ['Theo báo cáo của UBND xã', 'Qua báo cáo tại kỳ họp']) {
    const found = kinds(report(of))
    expect(found).toHaveLength(3)
    for (const one of found) expect(one).toContain('2025 | result')
  }
})

describe('a report of early 2026', () => {
  test.each(PLANNED)('plans: %s', sentence => {
    const found = kinds(dated('20/01/2026', `Năm 2025, thu ngân sách đạt 5 tỷ đồng.\n\n${sentence}`)).slice(1)
    expect(found.length).toBeGreaterThan(0)
    for (const line of found) expect(line).toMatch(/\| 2026 \| target$/)
  })

  test.each(PLANNED)('plans, the paragraph before it taken away: %s', sentence => {
    const found = kinds(dated('20/01/2026', sentence))
    for (const line of found) expect(line).toMatch(/\| target$/)
  })

  test.each(DONE)('tells of what was done: %s', sentence => {
    const found = kinds(dated('20/03/2026', sentence))
    expect(found.at(-1)).toMatch(/\| result$/)
  })
})

test('what was assigned and what was done stand side by side', () => {
  const text =
    'Phường An Lạc thực hiện tốt nhiệm vụ năm 2023\n\nNăm 2023, phường được giao thu 9 tỷ đồng; kết quả thực hiện đạt 10 tỷ đồng, bằng 111% dự toán.'
  expect(lines(text).map(line => line.split(' | ').slice(3).join(' '))).toEqual([
    'target level = 9000000000 đồng',
    'result level = 10000000000 đồng',
    'result plan_ratio = 111 %',
  ])
})

test('a heading of targets in a report without a date, a resolution', () => {
  expect(kinds('Xã Vĩnh Hòa bước vào năm mới\n\nCác chỉ tiêu năm 2024:\n- Trồng rừng: 20 ha.')).toEqual(['Trồng rừng | 2024 | target'])
  expect(kinds('HỘI ĐỒNG NHÂN DÂN\nXÃ VĨNH LỢI\n\nNGHỊ QUYẾT\nVề nhiệm vụ năm 2026\n\nĐiều 1. Các chỉ tiêu: trồng rừng 20 ha.')).toEqual([
    'trồng rừng | 2026 | target',
  ])
  expect(kinds('Xã Vĩnh Hòa: Kết quả năm 2024\n\nMột số chỉ tiêu chủ yếu đạt được: trồng rừng 20 ha.')).toEqual([
    'trồng rừng | 2024 | result',
  ])
})

test('a budget of spending is not one of revenue', () => {
  const found = lines(
    'Xã Vĩnh Hòa tổng kết năm 2025\n\nThu ngân sách 70 tỷ đồng, dự toán 65 tỷ đồng. Dự toán chi ngân sách năm 2026: 80 tỷ đồng; dự toán thu: 75 tỷ đồng.',
  )
  expect(found.map(line => line.split(' | ').slice(1).join(' | '))).toEqual([
    'Thu ngân sách | 2025 | result | level | = 70000000000 đồng',
    'Thu ngân sách | 2025 | target | level | = 65000000000 đồng',
    'chi ngân sách | 2026 | target | level | = 80000000000 đồng',
    'thu ngân sách | 2026 | target | level | = 75000000000 đồng',
  ])
})

describe('parts of a year', () => {
  test('each figure has its own', () => {
    const body =
      'Quý I, xã trồng 10 ha rừng. 6 tháng đầu năm, xã trồng 30 ha rừng. Đến hết ngày 31/5, xã cấp 12 giấy phép. Trong tháng 6, xã xây 2 cầu. Trong 6 tháng cuối năm 2024, xã phấn đấu thu ngân sách cả năm đạt 5 tỷ đồng; trồng 20 ha rừng.'
    expect(
      kinds(`Xã Vĩnh Hòa sơ kết 6 tháng đầu năm 2024\n08/7/2024\n\n${body}`).map(line => line.split(' | ').slice(1).join(' ')),
    ).toEqual(['2024-Q1 result', '2024-H1 result', '2024-01..2024-05 result', '2024-06 result', '2024 target', '2024-H2 target'])
  })

  test('a quarter looked back at and the next one', () => {
    const text =
      'ỦY BAN NHÂN DÂN XÃ XUÂN LỘC\n\nBÁO CÁO\nKết quả quý I, phương hướng quý II năm 2019\n\nGieo cấy 200 ha lúa.\nPhương hướng quý II năm 2019: trồng 15 ha rừng.'
    expect(kinds(text)).toEqual(['Gieo cấy lúa | 2019-Q1 | result', 'trồng rừng | 2019-Q2 | target'])
  })
})

test('a target after the year planned for, one for the end of the term', () => {
  expect(
    kinds(
      'Xã Vĩnh Hòa họp HĐND\nSáng 18/12, HĐND xã họp.\n\nNăm 2023, xã trồng 20 ha rừng. Kỳ họp quyết nghị năm 2024: hộ nghèo còn 1%. Chỉ tiêu giao quân 15 công dân.',
    ),
  ).toEqual(['trồng rừng | 2023 | result', 'hộ nghèo | 2024 | target', 'giao quân công dân | 2024 | target'])
  expect(kinds('Đảng bộ xã Vĩnh Hòa, nhiệm kỳ 2020 - 2025\n12/9/2023\n\nTừ nay đến cuối nhiệm kỳ, phấn đấu trồng 20 ha rừng.')).toEqual([
    'trồng rừng | 2020-2025 | target',
  ])
})

test('vượt 8 đảng viên: a difference, never the number of members', () => {
  const [, more] = lines('Xã Vĩnh Hòa năm 2023\n\nNăm 2023, kết nạp 38 đảng viên, vượt 8 đảng viên so với kế hoạch.')
  expect(more).toContain('kết nạp đảng viên | 2023 | result | change | = 8 đảng viên')
})

test('the same amount in two parts of the year, against two bases: two facts each', () => {
  expect(lines('Xã Vĩnh Hòa năm 2024\n\nQuý I năm 2024, trồng rừng 5 ha. Quý II năm 2024, trồng rừng 5 ha.')).toHaveLength(2)
  expect(lines('Xã Vĩnh Hòa năm 2024\n\nThu ngân sách 5 tỷ đồng, tăng 5% so với cùng kỳ, tăng 5% so với dự toán.')).toHaveLength(3)
})

describe('what is asked after praise, and by which day', () => {
  const visit = (sentence: string) =>
    kinds(
      `Lãnh đạo huyện làm việc với xã Vĩnh Hòa\n\nNgày 12/7/2017, lãnh đạo huyện làm việc với xã Vĩnh Hòa về 6 tháng đầu năm 2017.\n\n${sentence}\n`,
    )

  test.each([
    ['Đồng chí Phó Chủ tịch biểu dương kết quả của xã; yêu cầu giải ngân 100% vốn đầu tư trước ngày 30/11.'],
    ['Đồng chí Bí thư ghi nhận cố gắng của cán bộ; đề nghị thời gian còn lại của năm, xã trồng mới 40 ha keo.'],
    ['Kết luận, đồng chí Chủ tịch đánh giá cao kết quả của xã; lưu ý kết nạp 6 đảng viên.'],
    ['Cấp 25 giấy chứng nhận chậm nhất ngày 15/9.'],
    ['Bàn giao 12 căn nhà trước ngày 2/9.'],
  ])('planned: %s', sentence => {
    const found = visit(sentence)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(/\| 2017 \| target$/)
  })

  test.each([
    ['Xã đã gieo 512 ha lúa trước ngày 15/2.'],
    ['Tiêm phòng 850 con bò trước ngày 30/5.'],
    ['Nhân dịp này, UBND xã tặng giấy khen cho 5 tập thể.'],
    ['Năm 2016, xã cấp 31 giấy chứng nhận trước ngày 31/12.'],
  ])('done: %s', sentence => {
    const found = visit(sentence)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(/\| result$/)
  })
})

describe('what was reached out of what was assigned', () => {
  test.each([
    ['Theo báo cáo, trong 20 chỉ tiêu được giao năm 2025 có 17 chỉ tiêu đạt và vượt.'],
    ['16 chỉ tiêu kế hoạch giao đã có 14 chỉ tiêu đạt.'],
    ['Trong số 12 tiêu chí được giao, có 10 tiêu chí hoàn thành.'],
  ])('is done: %s', sentence => {
    const found = kinds(dated('20/12/2025', sentence))
    expect(found.length).toBeGreaterThan(0)
    for (const line of found) expect(line).toMatch(/\| 2025 \| result$/)
  })

  test('but a plan beside it is one', () => {
    expect(kinds(dated('20/12/2025', 'Trồng rừng 41 ha (kế hoạch giao 40 ha).'))).toEqual([
      'Trồng rừng | 2025 | result',
      'Trồng rừng | 2025 | target',
    ])
  })
})

describe('the year of a title or of a plan, and what the day of the report says of it', () => {
  const told = (text: string) => lines(text).map(line => line.split(' | ').slice(1).join(' | '))

  test('what the year to come is prepared by is of the year that ends', () => {
    expect(
      told(`Trang chủ » Tin tức » Kinh tế

Xã Vĩnh Hòa: lúa chất lượng cao làm nền cho năm 2026
29/12/2025 | 16:30

Kỳ họp HĐND xã Vĩnh Hòa sáng nay ghi nhận nhiều kết quả.

Diện tích lúa cả năm 1.250 ha. Mục tiêu năm 2026: thu ngân sách 23 tỷ đồng.
`),
    ).toEqual(['Diện tích lúa cả năm | 2025 | result | level | = 1250 ha', 'thu ngân sách | 2026 | target | level | = 23000000000 đồng'])
  })

  test('a term that begins is aimed at; a school year has begun', () => {
    const read = (body: string) => told(`Xã Vĩnh Hòa đón bằng công nhận\n28/03/2016\n\n${body}\n`)
    expect(read('Giai đoạn 2016 - 2020, xã nhắm tới thu nhập 45 triệu đồng/người/năm.')).toEqual([
      expect.stringContaining('2016-2020 | target'),
    ])
    expect(read('Giai đoạn 2011 - 2015, thu nhập đạt 25 triệu đồng/người/năm.')).toEqual([expect.stringContaining('2011-2015 | result')])
    expect(read('Năm học 2015 - 2016, xã có 412 học sinh.')).toEqual([expect.stringContaining('| result')])
  })

  test('a plan that a year is held against says which year, amid plans for the next', () => {
    expect(
      told(`HĐND xã Vĩnh Hòa thông qua chỉ tiêu năm 2013
20/12/2012

Năm 2013, thu ngân sách 40 tỷ đồng.

Ghi chú:
- So với kế hoạch năm 2012, sản lượng lúa đạt 102,3%.
`),
    ).toEqual(['thu ngân sách | 2013 | target | level | = 40000000000 đồng', 'sản lượng lúa | 2012 | result | plan_ratio | = 102.3 %'])
  })
})

test('a heading that only says "chỉ tiêu" plans nothing in a report on what was done', () => {
  const done = (heading: string) =>
    kinds(`BÁO CÁO kết quả kinh tế - xã hội năm 2019 của xã Vĩnh Hòa\n\n${heading}\n- Thu ngân sách 5 tỷ đồng.\n`)
  for (const heading of ['Một số chỉ tiêu chủ yếu:', 'Các chỉ tiêu khác:', '2. Chỉ tiêu xã hội', 'Các chỉ tiêu đạt và vượt kế hoạch:'])
    expect(done(heading), heading).toEqual(['Thu ngân sách | 2019 | result'])
  for (const heading of ['Các chỉ tiêu phấn đấu:', 'Mục tiêu, chỉ tiêu chủ yếu:'])
    expect(done(heading), heading).toEqual(['Thu ngân sách | 2020 | target'])
})

test('in a bracket beside a plan, what has come of it so far is a result', () => {
  const found = kinds(dated('05/10/2026', 'Ba tháng cuối năm, xã phấn đấu giải ngân trên 95% vốn đầu tư công (đến nay mới 52,7%).'))
  expect(found.map(line => line.split(' | ').at(-1))).toEqual(['target', 'result'])
})

test('a school year that has begun by the end of nine months is told of, one after half a year is to come', () => {
  const of = (head: string) => kinds(`Huyện Yên Minh: kết quả ${head} năm 2023\n\nNăm học 2023-2024: toàn huyện có 30 trường.\n`)
  expect(of('9 tháng')[0]).toMatch(/result$/)
  expect(of('6 tháng đầu')[0]).toMatch(/target$/)
})

test('what a resolution on the year to come thinks of the year that ends is of results', () => {
  const found = kinds(`HỘI ĐỒNG NHÂN DÂN HUYỆN MAI CHÂU

NGHỊ QUYẾT
Về kế hoạch phát triển kinh tế - xã hội năm 2020
HĐND huyện khóa IV, kỳ họp thứ mười (ngày 18, 19/12/2019)

Điều 1. Thống nhất đánh giá tình hình năm 2019: thu ngân sách 78,4 tỷ đồng; hộ nghèo còn 4,66%.

Điều 2. Các chỉ tiêu chủ yếu năm 2020: thu ngân sách 86 tỷ đồng.
`)
  expect(found.map(line => line.split(' | ').slice(1).join(' '))).toEqual(['2019 result', '2019 result', '2020 target'])
})

test.each([
  'Tán thành đánh giá của Ủy ban nhân dân xã về năm 2021:',
  'HĐND xã ghi nhận những kết quả đạt được trong năm 2021 như sau:',
  'Nhất trí với đánh giá của UBND xã về tình hình năm 2021:',
])('what others found of the year that ends was done, in a resolution that prints no day: %s', opening => {
  const found = kinds(`HỘI ĐỒNG NHÂN DÂN XÃ NGỌC LÂU

NGHỊ QUYẾT
Về nhiệm vụ phát triển kinh tế - xã hội năm 2022

Điều 1. ${opening} trồng rừng 26 ha; hộ nghèo còn 41 hộ, chiếm 3,9%.

Điều 2. Các chỉ tiêu năm 2022: hộ nghèo còn 30 hộ.
`)
  const told = found.map(line => line.split(' | ').slice(1).join(' '))
  expect(told).toEqual(['2021 result', '2021 result', '2021 result', '2022 target'])
})

test('a title on what was reached in a year and on the plan of the next', () => {
  const found = kinds(`XÃ ĐỒNG TÂM (HUYỆN LẠC THỦY): CÁC CHỈ TIÊU CHỦ YẾU ĐẠT ĐƯỢC NĂM 2018 VÀ KẾ HOẠCH 2019

1. Chè - thực hiện năm 2018: 90 ha; trồng lại 14 ha
2. Mía - thực hiện năm 2018: 35 ha; kế hoạch năm 2019: đạt thêm 12 ha
`)
  const told = found.map(line => line.split(' | ').slice(1).join(' '))
  expect(told).toEqual(['2018 result', '2018 result', '2018 result', '2019 target'])
})

test('an interview of January on the year before: "nay" is as that year ended, and what was handed down is no result', () => {
  const found = kinds(`Phỏng vấn Chủ tịch UBND xã Vĩnh Hòa
(Bản tin Hòa Sơn, số ra ngày 12/01/2024)

PV: Thưa ông, năm 2023 xã được những gì?

- Chúng tôi được giao thu 7 tỷ đồng thì thu về 9 tỷ đồng. Đầu năm còn 31 hộ nghèo, nay còn 18 hộ.
`)
  expect(found.map(line => line.split(' | ').slice(1).join(' '))).toEqual(['2023 target', '2023 result', '2023 result', '2023 result'])
})

const RESOLVED = (opening: string) =>
  `HỘI ĐỒNG NHÂN DÂN HUYỆN VĨNH SƠN\nNGHỊ QUYẾT\nVề nhiệm vụ phát triển kinh tế - xã hội năm 2024\n(Nghị quyết số 12/NQ-HĐND ngày 15 tháng 12 năm 2023)\n\nĐiều 1. ${opening} năm 2023, dù còn khó khăn, sản lượng thóc vẫn được 9.150 tấn, trồng rừng 385 ha. Còn 3 chỉ tiêu chưa đạt.\n\nĐiều 2. Mục tiêu năm 2024\n- Thu ngân sách: 38 tỷ đồng.\n`

test.each(['HĐND huyện thống nhất đánh giá:', 'HĐND huyện đánh giá:', 'Nhận định rằng', 'Ghi nhận tình hình thực hiện:'])(
  'what a resolution on the next year finds of this one was done: %s',
  opening => {
    const found = kinds(RESOLVED(opening))
    expect(found.at(-1)).toMatch(/\| 2024 \| target$/)
    expect(found.length).toBe(4)
    for (const line of found.slice(0, 3)) expect(line).toMatch(/\| 2023 \| result$/)
  },
)
