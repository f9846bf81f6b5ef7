import { describe, expect, test } from 'vitest'
import { extract, lines } from './reading.ts'

const read = (body: string) =>
  lines(`Xã Vĩnh Hòa tổng kết năm 2020, triển khai nhiệm vụ năm 2021\n\n${body}\n`).map(line => line.split(' | ').slice(1).join(' | '))

describe('in a bracket, what it was at another time', () => {
  test.each([
    [
      'Đàn heo 17.400 con (CK 14.900 con); gia cầm 215 nghìn con (cùng kỳ: 198 nghìn con).',
      [
        'Đàn heo | 2020 | result | level | = 17400 con',
        'Đàn heo | 2019 | result | level | = 14900 con',
        'gia cầm | 2020 | result | level | = 215000 con',
        'gia cầm | 2019 | result | level | = 198000 con',
      ],
    ],
    [
      'Quy mô đàn 4,2 triệu con (cùng thời điểm năm 2018: 4,35 triệu con).',
      ['Quy mô đàn | 2020 | result | level | = 4200000 con', 'Quy mô đàn | 2018 | result | level | = 4350000 con'],
    ],
    [
      'Hộ nghèo 72 hộ, bằng 3,88% (2018: 4,92%); hộ cận nghèo 4,74% (2018: 5,60%).',
      [
        'Hộ nghèo | 2020 | result | level | = 72 hộ',
        'Hộ nghèo | 2020 | result | level | = 3.88 %',
        'Hộ nghèo | 2018 | result | level | = 4.92 %',
        'hộ cận nghèo | 2020 | result | level | = 4.74 %',
        'hộ cận nghèo | 2018 | result | level | = 5.6 %',
      ],
    ],
    [
      'Hộ nghèo còn 31,02% (đầu năm 2018 là 43,5%), mỗi năm giảm trên 4%.',
      [
        'Hộ nghèo | 2020 | result | level | = 31.02 %',
        'Hộ nghèo | 2018 | result | level | = 43.5 %',
        'Hộ nghèo | 2020 | result | change | > 4 %',
      ],
    ],
    [
      'Tỷ lệ hộ nghèo còn 3,88% (cuối năm 2019: 4,92%).',
      ['Tỷ lệ hộ nghèo | 2020 | result | level | = 3.88 %', 'Tỷ lệ hộ nghèo | 2019 | result | level | = 4.92 %'],
    ],
    [
      'Xã có 12 sản phẩm OCOP (năm 2018 mới có 3 sản phẩm).',
      ['sản phẩm OCOP | 2020 | result | level | = 12 sản phẩm', 'sản phẩm OCOP | 2018 | result | level | = 3 sản phẩm'],
    ],
    [
      'Thu ngân sách đạt 12,6 tỷ đồng (SVCK 11,2 tỷ đồng).',
      ['Thu ngân sách | 2020 | result | level | = 12600000000 đồng', 'Thu ngân sách | 2019 | result | level | = 11200000000 đồng'],
    ],
    // not: parts, a plan, a difference
    [
      'Đàn vật nuôi 900 con (heo 500 con, bò 400 con).',
      [
        'Đàn vật nuôi | 2020 | result | level | = 900 con',
        'heo | 2020 | result | level | = 500 con',
        'bò | 2020 | result | level | = 400 con',
      ],
    ],
    [
      'Thu ngân sách đạt 12,6 tỷ đồng (tăng 8% so với năm 2019).',
      ['Thu ngân sách | 2020 | result | level | = 12600000000 đồng', 'Thu ngân sách | 2020 | result | change | = 8 %'],
    ],
  ])('%s', (sentence, expected) => {
    expect(read(sentence)).toEqual(expected)
  })
})

describe('a plan beside what was done is for the same year', () => {
  test.each([
    ['Sản lượng hải sản 46.300 tấn (KH: 45.000 tấn).', 'Sản lượng hải sản | 2020 | target | level | = 45000 tấn'],
    ['Trồng rừng: kế hoạch 120 ha, thực hiện 135 ha, đạt 112%.', 'Trồng rừng | 2020 | target | level | = 120 ha'],
    ['Thu ngân sách: dự toán giao 215 triệu đồng, thực hiện 268 triệu đồng.', 'Thu ngân sách | 2020 | target | level | = 215000000 đồng'],
    ['Năm 2020, xã trồng 40 ha rừng, đạt 80% kế hoạch 50 ha.', 'trồng rừng | 2020 | target | level | = 50 ha'],
    ['Năm 2021, phấn đấu trồng 80 ha rừng (năm 2020 trồng 60 ha).', 'trồng rừng | 2021 | target | level | = 80 ha'],
    ['Kế hoạch năm 2021: trồng 80 ha rừng.', 'trồng rừng | 2021 | target | level | = 80 ha'],
  ])('%s', (sentence, expected) => {
    expect(read(sentence)).toContain(expected)
  })
})

describe('told of the year before', () => {
  test.each([
    [
      'Tỷ lệ hộ nghèo năm trước là 5%, nay còn 4%.',
      ['Tỷ lệ hộ nghèo | 2019 | result | level | = 5 %', 'Tỷ lệ hộ nghèo | 2020 | result | level | = 4 %'],
    ],
    ['Cùng kỳ năm trước, xã thu ngân sách 4 tỷ đồng.', ['thu ngân sách | 2019 | result | level | = 4000000000 đồng']],
    ['Năm ngoái thu nhập là 40 triệu đồng.', ['thu nhập | 2019 | result | level | = 40000000 đồng']],
    [
      'Năm trước, xã có 2 mô hình; năm nay có 5 mô hình.',
      ['mô hình | 2019 | result | level | = 2 mô hình', 'mô hình | 2020 | result | level | = 5 mô hình'],
    ],
    // not: what is compared with it
    ['So với năm trước, thu ngân sách tăng 5%.', ['thu ngân sách | 2020 | result | change | = 5 %']],
    ['Thu nhập cao hơn năm trước là 5 triệu đồng.', ['Thu nhập | 2020 | result | change | = 5000000 đồng']],
    ['Sản lượng bằng 87% thực hiện năm 2019.', ['Sản lượng | 2020 | result | period_ratio | = 87 %']],
  ])('%s', (sentence, expected) => {
    expect(read(`Năm 2020, xã đạt nhiều kết quả.\n\n${sentence}`)).toEqual(expected)
  })
})

describe('words that come to the present after an earlier year', () => {
  test.each([
    [
      'Năm 2012 xã chỉ có 6 tiêu chí đạt, đến nay đã hoàn thành 19/19 tiêu chí. Xã có 21 km đường bê tông.',
      ['2012 | 6', '2020 | 19 / 19', '2020 | 21'],
    ],
    ['Năm 2015, hộ nghèo là 12%; nay còn 3%.', ['2015 | 12', '2020 | 3']],
    // not: a span of years, a place's new name
    ['Từ năm 2012 đến nay, xã làm 21 km đường.', ['2012-2020 | 21']],
    ['Năm 2012, xã Tân Lập, nay là xã Tân Hợp, có 6 mô hình.', ['2012 | 6']],
  ])('%s', (sentence, expected) => {
    expect(read(sentence).map(line => line.replace(/^.*? \| (\S+) \| .*= (\S+(?: \/ \S+)?) .*$/u, '$1 | $2'))).toEqual(expected)
  })
})

describe('what it was when the years told of began', () => {
  test.each([
    [
      'Sau 5 năm, số trang trại tăng từ 25 lên 45 trang trại.',
      ['số trang trại | 2015 | = 25 trang trại', 'số trang trại | 2020 | = 45 trang trại'],
    ],
    [
      'Qua bốn năm, thu nhập tăng từ 28 lên 41,5 triệu đồng; hộ nghèo giảm từ 12% xuống 3%.',
      ['thu nhập | 2016 | = 28000000 đồng', 'thu nhập | 2020 | = 41500000 đồng', 'hộ nghèo | 2016 | = 12 %', 'hộ nghèo | 2020 | = 3 %'],
    ],
    // not: no years said, the start's own year
    ['Diện tích cam tăng từ 25 lên 45 ha.', ['Diện tích cam | 2019 | = 25 ha', 'Diện tích cam | 2020 | = 45 ha']],
    ['Sau 5 năm, hộ nghèo giảm từ 14% năm 2014 xuống còn 3%.', ['hộ nghèo | 2014 | = 14 %', 'hộ nghèo | 2020 | = 3 %']],
  ])('%s', (sentence, expected) => {
    expect(read(sentence).map(line => line.replace(' | result | level', ''))).toEqual(expected)
  })
})

describe('the present after a span of years', () => {
  test.each([
    ['Giai đoạn 2011 - 2015, xã huy động 120 tỷ đồng làm đường. Hiện 9/10 thôn có nhà văn hóa.', ['2011-2015', '2020']],
    ['Nhiệm kỳ 2010 - 2015, xã xây 12 phòng học. Đến nay, 4/4 trường đạt chuẩn quốc gia.', ['2010-2015', '2020']],
    ['Năm 2015 thu nhập 20 triệu đồng. Hiện nay thu nhập đạt 41 triệu đồng.', ['2015', '2020']],
  ])("is the report's own time: %s", (body, expected) => {
    expect(read(body).map(line => line.split(' | ')[1])).toEqual(expected)
  })

  test('halfway through a term, nothing done is told of its last year', () => {
    const text =
      'Đảng bộ xã Vĩnh Hòa sơ kết giữa nhiệm kỳ\n\nNgày 15/8/2023, Đảng bộ xã Vĩnh Hòa sơ kết giữa nhiệm kỳ thực hiện nghị quyết đại hội nhiệm kỳ 2020 - 2025. Đến nay 11/17 chỉ tiêu đã đạt; còn lại 02 chỉ tiêu khó đạt.\n'
    for (const line of lines(text)) expect(line).not.toMatch(/\| 2025 \|/)
  })
})

describe('what moved has the years that it moved between', () => {
  test.each([
    [
      'So với năm 2016, thu nhập tăng từ 24 lên 33 triệu đồng/người; độ che phủ rừng tăng từ 51% lên 56%.',
      [
        'thu nhập | 2016 | result | level | = 24000000 đồng/người/năm',
        'thu nhập | 2020 | result | level | = 33000000 đồng/người/năm',
        'độ che phủ rừng | 2016 | result | level | = 51 %',
        'độ che phủ rừng | 2020 | result | level | = 56 %',
      ],
    ],
    [
      'Từ năm 2017 đến năm 2019, đàn dê tăng từ 310 con lên 520 con.',
      ['đàn dê | 2017 | result | level | = 310 con', 'đàn dê | 2019 | result | level | = 520 con'],
    ],
    [
      'Qua hai năm 2018 và 2019, tỷ lệ hộ nghèo giảm từ 8,2% xuống còn 6,9%.',
      ['tỷ lệ hộ nghèo | 2018 | result | level | = 8.2 %', 'tỷ lệ hộ nghèo | 2019 | result | level | = 6.9 %'],
    ],
    [
      'Tỷ lệ hộ nghèo giảm từ 8,2% xuống còn 6,9% so với năm 2018.',
      ['Tỷ lệ hộ nghèo | 2018 | result | level | = 8.2 %', 'Tỷ lệ hộ nghèo | 2020 | result | level | = 6.9 %'],
    ],
    [
      'Giá trị mỗi héc-ta từ 90 triệu đồng năm trước nhích lên 96 triệu đồng.',
      ['Giá trị mỗi héc-ta | 2019 | result | level | = 90000000 đồng', 'Giá trị mỗi héc-ta | 2020 | result | level | = 96000000 đồng'],
    ],
    // of the year that the next bracket tells is not the figure before it
    [
      'Năm 2021, HĐND xã đề ra: thu nhập 41 triệu đồng/năm (năm 2020 ước thực hiện 38 triệu đồng); giảm 12 hộ nghèo; bê tông hóa 3 km đường.',
      [
        'thu nhập | 2021 | target | level | = 41000000 đồng/năm',
        'thu nhập | 2020 | result | level | ~ 38000000 đồng',
        'hộ nghèo | 2021 | target | change | = 12 hộ',
        'bê tông hóa đường | 2021 | target | level | = 3 km',
      ],
    ],
  ])('%s', (sentence, expected) => {
    expect(read(sentence)).toEqual(expected)
  })

  test('of the start of the term that the title looks back at', () => {
    const told = lines('Xã Vĩnh Hòa nhìn lại nhiệm kỳ 2015 - 2020\n\nTỷ lệ hộ nghèo giảm từ 18,4% đầu nhiệm kỳ xuống còn 6,2%.\n')
    expect(told[0]).toContain('| 2015 | result | level | = 18.4 %')
  })

  test('what was done in several years is not of the last', () => {
    expect(read('Xã kết nạp 35 đảng viên trong ba năm qua.')).toEqual(['kết nạp đảng viên | 2018-2020 | result | level | = 35 đảng viên'])
  })
})

test('the term that a council sits for is not the time that its session hears of', () => {
  const text =
    'KỲ HỌP THỨ 7 HĐND XÃ VĨNH HÒA KHÓA XIX, NHIỆM KỲ 2016-2021\n\nSáng 28 tháng 12 năm 2018, HĐND xã Vĩnh Hòa họp.\n\n' +
    'UBND xã báo cáo kết quả năm 2018 và phương hướng năm 2019.\n\nThu ngân sách đạt 7 tỷ đồng.\n'
  expect(lines(text).map(line => line.split(' | ')[2])).toEqual(['2018'])
})

describe('years alone part a list', () => {
  test.each([
    [
      'Thu ngân sách: 2018: 5,2 tỷ đồng; 2019: 5,8 tỷ đồng.',
      ['Thu ngân sách | 2018 | result | level | = 5200000000 đồng', 'Thu ngân sách | 2019 | result | level | = 5800000000 đồng'],
    ],
    ['Hộ nghèo: 2018 – 2,9%; 2019 – 2,1%', ['Hộ nghèo | 2018 | result | level | = 2.9 %', 'Hộ nghèo | 2019 | result | level | = 2.1 %']],
    [
      'Số vụ tai nạn: 2018: 5 vụ; 2019: 3 vụ.',
      ['Số vụ tai nạn | 2018 | result | level | = 5 vụ', 'Số vụ tai nạn | 2019 | result | level | = 3 vụ'],
    ],
    [
      'Số học sinh: 420 em năm 2018, 455 em năm 2019.',
      ['Số học sinh | 2018 | result | level | = 420 em', 'Số học sinh | 2019 | result | level | = 455 em'],
    ],
    [
      'Thu nhập bình quân: 32 triệu đồng (2018: 29,5 triệu đồng).',
      [
        'Thu nhập bình quân | 2020 | result | level | = 32000000 đồng/người/năm',
        'Thu nhập bình quân | 2018 | result | level | = 29500000 đồng/người/năm',
      ],
    ],
  ])('%s', (sentence, expected) => {
    expect(read(sentence)).toEqual(expected)
  })
})

describe('what years of work brought is of them all', () => {
  test.each([
    ['Sau 3 năm thực hiện Đề án, xã đã huy động 15 tỷ đồng.', ['huy động | 2018-2020 | result | level | = 15000000000 đồng']],
    ['Qua 5 năm triển khai Nghị quyết, nhân dân hiến 12.000 m² đất.', ['hiến đất | 2016-2020 | result | level | = 12000 m²']],
    // not: how it is now
    ['Sau 3 năm thực hiện Đề án, thu nhập đạt 45 triệu đồng.', ['thu nhập | 2020 | result | level | = 45000000 đồng']],
  ])('%s', (sentence, expected) => {
    expect(read(sentence)).toEqual(expected)
  })

  test('an average of years that nothing names is of none of them', () => {
    const [fact] = extract('Xã Vĩnh Hòa tổng kết năm 2020\n\nThu ngân sách bình quân hàng năm đạt 28 tỷ đồng.\n').facts
    expect(fact?.indicator.id).toBeNull()
  })
})

test('what somebody aims at in the end of what is quoted plans nothing for the next paragraph', () => {
  const told = read(
    'Ông Lê Văn A cho biết: "Đến nay hộ nghèo còn 2,3%. Cuối năm 2021 chúng tôi phấn đấu còn 1,9%".\n\nSố lao động có việc làm là 145 người.',
  )
  expect(told.at(-1)).toBe('Số lao động có việc làm | 2020 | result | level | = 145 người')
})

test.each(['trước năm 2030', 'vào năm 2030'])('what a title aims at %s is the year of nothing that was done', aim => {
  const found = lines(`Xã Lộc Yên quyết xây dựng đô thị loại V ${aim}\n\nNgày 12/9/2025, Đảng bộ xã Lộc Yên họp đại hội. Xã có 8.450 hộ.\n`)
  expect(found.map(line => line.split(' | ').slice(2, 4))).toEqual([['2025', 'result']])
})

test.each([
  ['Năm 2021, xã phấn đấu trồng 90 ha rừng. Hiện toàn xã đang có 31 ha chè, sang năm phải lên 40 ha.', '2020 | result | 31'],
  ['Năm 2021, phấn đấu thu ngân sách 9 tỷ đồng. Hiện nay xã có 3 trạm bơm, năm tới thêm 1 trạm.', '2020 | result | 3'],
  ['Năm 2021, phấn đấu thu ngân sách 9 tỷ đồng. Hiện xã phấn đấu có 3 trạm bơm.', '2021 | target | 3'],
])('what there is now, amid plans: %s', (body, expected) => {
  const found = extract(`Xã Vĩnh Hòa triển khai nhiệm vụ năm 2021\n\n${body}\n`).facts
  expect(found.map(({ period, kind, quantity }) => `${period.label} | ${kind} | ${quantity?.value}`)).toContain(expected)
})
