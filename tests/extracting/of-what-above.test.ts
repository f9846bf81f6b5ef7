import { describe, expect, test } from 'vitest'
import { extract, lines } from './reading.ts'

const told = (body: string) =>
  lines(`Xã An Khê: Kết quả năm 2021\n\n${body}`).map(line => {
    const [, name, , kind, role, amount] = line.split(' | ')
    return `${kind === 'target' ? 'target ' : ''}${name} | ${role === 'level' ? '' : `${role} `}${amount}`
  })

describe('what a line without a figure names, for the lines below it', () => {
  test('crops, by their marks', () => {
    expect(
      told(
        '- Cây lúa:\n+ Diện tích: 210 ha.\n+ Năng suất: 58 tạ/ha.\n- Cây lạc\n+ Diện tích gieo trồng: 30 ha, đạt 97% KH.\n* Cây sắn\n- Sản lượng: 600 tấn\na) Cây cam\nDiện tích: 80 ha, trong đó kinh doanh 60 ha.\nb) Cây chè: 12 ha.',
      ),
    ).toEqual([
      'Diện tích cây lúa | = 210 ha',
      'Năng suất cây lúa | = 58 tạ/ha',
      'Diện tích gieo trồng cây lạc | = 30 ha',
      'Diện tích gieo trồng cây lạc | plan_ratio = 97 %',
      'Sản lượng cây sắn | = 600 tấn',
      'Diện tích cây cam | = 80 ha',
      'diện tích kinh doanh cây cam | = 60 ha',
      'Cây chè | = 12 ha',
    ])
  })
  test('not for a paragraph behind the list, nor where it names more', () => {
    expect(told('- Cây sắn\n+ Diện tích: 40 ha.\n+ Diện tích lúa: 90 ha.\nTổng diện tích gieo trồng: 530 ha.')).toEqual([
      'Diện tích cây sắn | = 40 ha',
      'Diện tích lúa | = 90 ha',
      'Tổng diện tích gieo trồng | = 530 ha',
    ])
  })
  test('a sentence before, and the field of forests', () => {
    expect(told('Cam là cây mũi nhọn. Riêng năm qua toàn xã trồng mới 21 ha.')).toEqual(['trồng mới cam | = 21 ha'])
    expect(told('Lâm nghiệp: Trồng mới 12/30 ha.')).toEqual(['Trồng mới rừng | = 12 / 30 ha'])
  })
})

describe('schools of one level are not all schools', () => {
  test('counted beside one another, behind a slash, after a colon', () => {
    expect(told('Mầm non có 12 lớp/340 cháu; tiểu học 25 lớp/812 học sinh. Toàn xã có 61 lớp với 1.840 học sinh.')).toEqual([
      'lớp mầm non | = 12 lớp',
      'cháu mầm non | = 340 cháu',
      'lớp tiểu học | = 25 lớp',
      'học sinh tiểu học | = 812 học sinh',
      'lớp | = 61 lớp',
      'học sinh | = 1840 học sinh',
    ])
  })
  test('nor are those that something was done to, nor firms that have closed firms at work', () => {
    const of = (sentence: string) => extract(`Xã An Khê: Kết quả năm 2021\n\n${sentence}`).facts.map(fact => fact.indicator.id)
    expect(of('Bàn giao 3 trường học. Có 3 doanh nghiệp dừng hoạt động.')).toEqual([null, null])
    expect(of('Có 3 trường học. Có 3 doanh nghiệp.')).toEqual(['schools_count', 'enterprises_count'])
  })
  test('two counts with a slash; a rate is none', () => {
    expect(told('Dân số 7.120 người/1.930 hộ. Có 8 bác sĩ.').slice(0, 2)).toEqual(['Dân số | = 7120 người', 'hộ | = 1930 hộ'])
    expect(told('Số bác sĩ: 8 bác sĩ/10.000 dân.').map(line => line.split(' | ')[1])).toEqual(['= 8 bác sĩ/10.000 dân'])
  })
})

describe('figures that go on about one before', () => {
  test.each([
    ['84 hộ nghèo với 312 khẩu, chiếm 2,35% tổng số hộ.', ['hộ nghèo | = 84 hộ', 'khẩu hộ nghèo | = 312 khẩu', 'hộ nghèo | = 2.35 %']],
    [
      'Tổng thu ngân sách 3 năm đạt 60 tỷ đồng, bình quân tăng 9%/năm; riêng năm 2021 đạt 22 tỷ đồng.',
      [
        'Tổng thu ngân sách 3 năm | = 60000000000 đồng',
        'bình quân tổng thu ngân sách 3 năm | change = 9 %/năm',
        'Tổng thu ngân sách | = 22000000000 đồng',
      ],
    ],
    [
      'Thu ngân sách quý I đạt 2 tỷ đồng; lũy kế 9 tháng (bao gồm số thu của các đơn vị cũ) là 7 tỷ đồng.',
      ['Thu ngân sách | = 2000000000 đồng', 'Thu ngân sách | = 7000000000 đồng'],
    ],
    ['Đàn trâu 310 con, đạt 97%.', ['Đàn trâu | = 310 con', 'Đàn trâu | plan_ratio = 97 %']],
    [
      '15 chỉ tiêu kinh tế - xã hội, quốc phòng - an ninh đạt 100%.',
      ['chỉ tiêu kinh tế - xã hội | = 15 chỉ tiêu', 'chỉ tiêu kinh tế - xã hội | = 100 %'],
    ],
    [
      'Khách du lịch đến đảo: quý III đạt 8.200 lượt; 9 tháng đạt 32.500 lượt.',
      ['lượt khách du lịch đến đảo | = 8200 lượt', 'lượt khách du lịch đến đảo | = 32500 lượt'],
    ],
    [
      'Đón 20.000 lượt khách, trong đó khách quốc tế 1.200 lượt, doanh thu 7,5 tỷ đồng.',
      ['đón lượt khách | = 20000 lượt khách', 'khách quốc tế | = 1200 lượt', 'doanh thu du lịch | = 7500000000 đồng'],
    ],
    [
      'Có 8 tổ chức hoàn thành xuất sắc nhiệm vụ (20%), 27 hoàn thành tốt (67,5%), 05 hoàn thành nhiệm vụ (12,5%).',
      [
        'tổ chức hoàn thành xuất sắc nhiệm vụ | = 8 tổ chức',
        'tổ chức hoàn thành xuất sắc nhiệm vụ | = 20 %',
        'tổ chức hoàn thành tốt | = 27 tổ chức',
        'tổ chức hoàn thành tốt | = 67.5 %',
        'tổ chức hoàn thành nhiệm vụ | = 5 tổ chức',
        'tổ chức hoàn thành nhiệm vụ | = 12.5 %',
      ],
    ],
    [
      'Dịch tả lợn châu Phi xảy ra ở 5 thôn, buộc phải tiêu hủy 655 con.',
      ['Dịch tả lợn châu Phi | = 5 thôn', 'buộc phải tiêu hủy lợn | = 655 con'],
    ],
    [
      'Xảy ra 3 vụ tai nạn giao thông làm chết 2 người.',
      ['xảy ra vụ tai nạn giao thông | = 3 vụ', 'người chết do tai nạn giao thông | = 2 người'],
    ],
    ['Đã giải quyết 620 hồ sơ, đang giải quyết 24 hồ sơ.', ['giải quyết hồ sơ | = 620 hồ sơ', 'đang giải quyết hồ sơ | = 24 hồ sơ']],
  ])('%s', (sentence, expected) => {
    expect(told(sentence)).toEqual(expected)
  })
})

describe('parts of the files received, of the money raised', () => {
  test.each([
    [
      'Tiếp nhận 864 hồ sơ, trong đó trực tuyến 810 (93,8%), trả đúng hạn 862, quá hạn 2 hồ sơ.',
      [
        'tiếp nhận hồ sơ | = 864 hồ sơ',
        'hồ sơ trực tuyến | = 810 hồ sơ',
        'hồ sơ trực tuyến | = 93.8 %',
        'hồ sơ trả đúng hạn | = 862 hồ sơ',
        'hồ sơ quá hạn | = 2 hồ sơ',
      ],
    ],
    [
      'Huy động 90 tỷ đồng, trong đó vốn lồng ghép 66 tỷ đồng (73%), nhân dân 24 tỷ đồng (27%).',
      [
        'Huy động | = 90000000000 đồng',
        'vốn lồng ghép | = 66000000000 đồng',
        'vốn lồng ghép | = 73 %',
        'nhân dân đóng góp | = 24000000000 đồng',
        'nhân dân đóng góp | = 27 %',
      ],
    ],
    [
      'Hộ nghèo 24%, thu nhập 9,8 triệu đồng/người/năm. Huy động 90 tỷ đồng, trong đó doanh nghiệp 15 tỷ.',
      ['Hộ nghèo | = 24 %', 'thu nhập | = 9800000 đồng/người/năm', 'Huy động | = 90000000000 đồng', 'doanh nghiệp | = 15000000000 đồng'],
    ],
    ['Từ chỗ hộ nghèo chiếm 62%, nay còn 31%.', ['hộ nghèo | = 62 %', 'hộ nghèo | = 31 %']],
  ])('%s', (sentence, expected) => {
    expect(told(sentence)).toEqual(expected)
  })
  test('one family’s, and what a commune was made of, are no figures of it', () => {
    expect(told('Anh Lò Văn Tướng (bản Nà Sàng) từ 1,2 ha cà phê mỗi năm thu về 250 triệu đồng.')).toEqual([])
    expect(told('Hộ gia đình chị Lò Thị Phin đầu tư 1,5 tỷ đồng.')).toEqual([])
    expect(told('Ông Lò Văn Tướng, Chủ tịch UBND xã, cho biết: xã trồng 12 ha chè.')).toHaveLength(1)
    expect(told('Sau khi nhập 3 xã, diện tích là 124 km², 38.512 người.')).toEqual(['diện tích | = 124 km²', 'nhân khẩu | = 38512 người'])
  })
})

describe('words that name nothing, and those that do', () => {
  test.each([
    ['Giải ngân vốn đạt 76%, phấn đấu đến 31/12 đạt 100%.', ['Giải ngân vốn | = 76 %', 'target Giải ngân vốn | = 100 %']],
    ['Nhân dân đóng góp: 590 triệu đồng.', ['Nhân dân đóng góp | = 590000000 đồng']],
    ['Theo chuẩn mới, gấp 1,4 lần chuẩn cũ, xã có 41 hộ nghèo.', ['hộ nghèo | = 41 hộ']],
    ['Gọi 12 thanh niên lên đường nhập ngũ.', ['thanh niên lên đường nhập ngũ | = 12 thanh niên']],
    ['Lộ nông thôn: xây dựng mới 8 km.', ['xây dựng mới lộ nông thôn | = 8 km']],
    ['Nói theo cơ cấu thì nông nghiệp còn 31%.', ['nông nghiệp | = 31 %']],
    ['Hộ nghèo đầu năm 4,9%, đến nay rà soát sơ bộ còn 3,8%.', ['Hộ nghèo đầu năm | = 4.9 %', 'Hộ nghèo đầu năm | = 3.8 %']],
    ['Cây lúa chỉ còn xuống giống 402 ha cho cả ba vụ.', ['Cây lúa chỉ còn xuống giống | = 402 ha']],
    ['Sau sắp xếp, xã rộng 118,5 km².', ['diện tích tự nhiên | = 118.5 km²']],
    ['Bổ sung từ ngân sách cấp trên 3 tỷ đồng.', ['Bổ sung từ ngân sách cấp trên | = 3000000000 đồng']],
    ['Tổ chức tốt cuộc bầu cử với 99,8% cử tri đi bầu.', ['cử tri đi bầu | = 99.8 %']],
    ['Cấp giấy phép xây dựng 46 hồ sơ.', ['Cấp giấy phép xây dựng hồ sơ | = 46 hồ sơ']],
    [
      'Thu nhập đạt 55 triệu đồng/người (NQ đến năm 2022: 58 triệu đồng).',
      ['Thu nhập | = 55000000 đồng/người/năm', 'target Thu nhập | = 58000000 đồng/người/năm'],
    ],
    ['Đảng bộ xã xác định mục tiêu: tăng trưởng 11%.', ['target tăng trưởng kinh tế | = 11 %']],
    ['Trong quý I/2021 trồng 5.000 cây.', ['trồng cây | = 5000 cây']],
    ['Làm cống tại hẻm 112 đường Phan Bội Châu.', []],
    [
      '2.856 tỷ đồng - Tổng giá trị sản xuất, tăng 13,4%.',
      ['Tổng giá trị sản xuất | = 2856000000000 đồng', 'Tổng giá trị sản xuất | change = 13.4 %'],
    ],
  ])('%s', (sentence, expected) => {
    expect(told(sentence)).toEqual(expected)
  })
})
