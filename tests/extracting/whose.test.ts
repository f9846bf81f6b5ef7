import { describe, expect, test } from 'vitest'
import { extract, lines } from './reading.ts'

const about = (text: string) => {
  const { header } = extract(text)
  return [header.title, header.unit?.name, header.unit?.id]
}

describe('the unit of a whole report', () => {
  test('from its letterhead, however the lines are broken', () => {
    const rest = '\n\nBÁO CÁO\nTình hình năm 2025\n\nThu ngân sách đạt 26 tỷ đồng.'
    for (const head of [
      'ỦY BAN NHÂN DÂN\nXÃ VĨNH LỢI\nTỈNH CÀ MAU',
      'TỈNH CÀ MAU\nỦY BAN NHÂN DÂN\nXÃ VĨNH LỢI',
      'UBND XÃ VĨNH LỢI\nTỈNH CÀ MAU\nSố: 15/BC-UBND',
      'TỈNH CÀ MAU\nHỘI ĐỒNG NHÂN DÂN XÃ VĨNH LỢI\n*',
    ])
      expect(about(head + rest)).toEqual(['Báo cáo tình hình năm 2025', 'xã Vĩnh Lợi', 'new-31900'])
  })

  test('capitals make no unit of other words', () => {
    expect(about('MƯỜNG TÈ: XÃ BIÊN GIỚI ĐỔI MỚI\n\nTrở lại xã Ka Lăng, huyện Mường Tè năm 2020, hộ nghèo còn 20%.')[1]).toBe('xã Ka Lăng')
  })

  test('a letter and a syllable below the title are who wrote it, unless that place is named', () => {
    const body = 'Năm 2019, toàn phường thu ngân sách 5 tỷ đồng.'
    expect(about(`Chặng đường mới\n\nP.Hà\n\n${body} Phường Tân Giang trồng 30 cây.`)[1]).toBe('phường Tân Giang')
    expect(about(`Chặng đường mới\n\nP.Hà, đầu năm mới\n\n${body} Phường Hà được khen.`)[1]).toBe('phường Hà')
  })

  test.each(['Các tin đã đưa:', 'Tin, bài khác', '>> Những bài viết liên quan'])('headlines of other places end the report: %s', line => {
    const report = `Xã Tân Thành (huyện Vụ Bản) tổng kết năm 2020\n\nXã có 19 hộ nghèo.\n\n${line}\n- Quang Trung: Thu ngân sách vượt 23% dự toán\n`
    expect(lines(report)).toHaveLength(1)
  })

  test('placed by what lies above it, whatever its type word was then', () => {
    const id = about('Xã Tân Lập đổi thay\n\nNăm 2019, xã Tân Lập (huyện Mộc Châu) trồng 20 ha chè.')[2]
    expect(about('Xã Tân Lập đổi thay\n\nNăm 2019, xã Tân Lập (thị xã Mộc Châu) trồng 20 ha chè.')[2]).toBe(id)
    expect(about('Xã Tân Lập đổi thay\n\nNăm 2019, xã Tân Lập trồng 20 ha chè. Mộc Châu có nhiều đồi chè.')[2]).toBe(id)
  })

  test.each([
    ['Sa Đéc: Tình hình năm 2014\n\nNăm 2014, toàn thành phố thu ngân sách 412 tỷ đồng.', 'thành phố Sa Đéc'],
    ['Đam Rông giảm nghèo nhanh\n\nNăm 2022, toàn huyện giảm 5,1% hộ nghèo.', 'huyện Đam Rông'],
    ['Bản Lầu đổi mới\n\nNăm 2016, toàn xã có 420 hộ.', 'xã Bản Lầu'],
    ['Bản Lầu đổi mới\n\nNăm 2016, bản có 42 hộ.', 'bản Lầu'],
  ])('a bare name at the head of a title, with the type that the text speaks of: %s', (text, unit) => {
    expect(about(text)[1]).toBe(unit)
  })

  test.each([
    ['Thôn Phú Lợi, xã Tân Thành có 212 hộ.', 'thôn Phú Lợi'],
    ['Thôn Vân Cát (xã Tân Thành) có 180 hộ.', 'thôn Vân Cát'],
    ['Thôn Vân Cát thuộc xã Tân Thành có 180 hộ.', 'thôn Vân Cát'],
    ['Xã Tân Thành, huyện Vụ Bản có 1.900 hộ.', 'xã Tân Thành'],
    ['Toàn xã có 1.900 hộ.', 'xã Tân Thành'],
    ['* XÃ QUANG TRUNG. Gieo xong vụ mùa, toàn xã có 1.900 hộ.', 'xã Quang Trung'],
    ['Tỷ lệ giải ngân chung của tỉnh là 68%.', 'tỉnh Nam Định'],
    ['Thu nhập 55 triệu đồng, đạt kế hoạch của huyện.', 'xã Tân Thành'],
  ])('where it lies is not whose it is: %s', (sentence, unit) => {
    const [line] = lines(`Xã Tân Thành (huyện Vụ Bản, tỉnh Nam Định) tổng kết năm 2020\n\n${sentence}\n`)
    expect(line?.split(' | ')[0]).toBe(unit)
  })

  test('one name, several units, nothing said: no unit of the list', () => {
    const [fact] = extract('Xã Tân Lập đổi thay\n\nNăm 2019, xã trồng 20 ha chè.').facts
    expect([fact?.unit.id, fact?.review.includes('ambiguous-unit')]).toEqual(['name-xa-tan-lap', true])
  })

  test('described between its type word and its name, or bare amid the title', () => {
    expect(about('Chuyện nông thôn mới\n\nNăm 2023, xã vùng trũng Gáo Giồng (huyện Cao Lãnh, tỉnh Đồng Tháp) có 28 hộ nghèo.')[1]).toBe(
      'xã Gáo Giồng',
    )
    expect(about('Về Gáo Giồng, nghe chuyện nông thôn mới\n\nHuyện Cao Lãnh, tỉnh Đồng Tháp. Năm 2023, toàn xã có 28 hộ nghèo.')[1]).toBe(
      'xã Gáo Giồng',
    )
  })

  test('named without its type word', () => {
    expect(about('Tam Hợp vươn lên\n\nTam Hợp là xã của huyện Tương Dương, tỉnh Nghệ An. Năm 2021, toàn xã có 500 hộ.')[1]).toBe(
      'xã Tam Hợp',
    )
  })

  test("a cell's congress is its hamlet's", () => {
    expect(about('Xã Vĩnh Hòa: Đại hội Chi bộ thôn Trung\n\nChi bộ có 30 đảng viên.')[1]).toBe('thôn Trung')
  })
})

describe('communes in a report of their district', () => {
  const district = (body: string) =>
    lines(`Huyện Đà Bắc tổng kết năm 2021\n\n${body}`).map(line => {
      const [unit, name, , , role] = line.split(' | ')
      return [unit, name, role].join(' | ')
    })

  test('keep all figures of their clause', () => {
    expect(district('Xã Toàn Sơn thu ngân sách được 2 tỷ đồng, bằng 112% kế hoạch, tăng 5% so với năm 2020.')).toEqual([
      'xã Toàn Sơn | thu ngân sách | level',
      'xã Toàn Sơn | thu ngân sách | plan_ratio',
      'xã Toàn Sơn | thu ngân sách | change',
    ])
    expect(district('Thị trấn Đà Bắc thu 5 tỷ đồng; tỷ lệ hộ nghèo còn 2%.').map(line => line.split(' | ')[0])).toEqual([
      'thị trấn Đà Bắc',
      'thị trấn Đà Bắc',
    ])
  })

  test('until another unit or a wider place is named', () => {
    expect(district('Xã Cao Sơn trồng mới 52 ha rừng, trong khi toàn huyện trồng 900 ha rừng. Huyện giải ngân 50 tỷ đồng.')).toEqual([
      'xã Cao Sơn | trồng mới rừng | level',
      'huyện Đà Bắc | trồng rừng | level',
      'huyện Đà Bắc | giải ngân | level',
    ])
    expect(district('Xã Tú Lý còn 30 hộ nghèo, xã Mường Chiềng 90 hộ; thu ngân sách của huyện 40 tỷ đồng.')).toEqual([
      'xã Tú Lý | hộ nghèo | level',
      'xã Mường Chiềng | hộ nghèo | level',
      'huyện Đà Bắc | thu ngân sách của huyện | level',
    ])
  })

  test('a commune amid a list of the district keeps only its clause', () => {
    expect(district('Thu ngân sách 40 tỷ đồng; xã Toàn Sơn đạt chuẩn nông thôn mới; tỷ lệ hộ nghèo 29%.')).toEqual([
      'huyện Đà Bắc | Thu ngân sách | level',
      'xã Toàn Sơn | đạt chuẩn nông thôn mới | level',
      'huyện Đà Bắc | tỷ lệ hộ nghèo | level',
    ])
  })

  test('known without the type word', () => {
    expect(district('Năm 2021, Tú Lý thu ngân sách 3 tỷ đồng.')).toEqual(['xã Tú Lý | thu ngân sách | level'])
    expect(district('Ông Cao Sơn Hải tặng 3 phần quà.').map(line => line.split(' | ')[0])).toEqual(['huyện Đà Bắc'])
  })

  test('a number after a name, a type word in a name', () => {
    expect(district('Xã Tú Lý 15 nhà văn hóa.')).toEqual(['xã Tú Lý | nhà văn hóa | level'])
    expect(lines('Huyện Sìn Hồ năm 2021\n\nNăm 2021, xã Làng Mô có 15 hộ nghèo.').map(line => line.split(' | ')[0])).toEqual(['xã Làng Mô'])
  })
})

test("a numbered hamlet's households are not the ward's", () => {
  expect(
    lines('Phường Bắc Cường năm 2023\n\nNăm 2023, tổ dân phố số 5 có 210 hộ, 100% hộ đạt gia đình văn hóa.').map(
      line => line.split(' | ')[0],
    ),
  ).toEqual(['tổ dân phố 5', 'tổ dân phố 5'])
})

describe('a commune amid what its district tells and asks', () => {
  test.each([
    ['Xã còn lại là Cao Sơn hiện đạt 14/19 tiêu chí.', ['xã Cao Sơn | = 14 / 19 tiêu chí']],
    [
      'Năm 2021, huyện đặt mục tiêu xã Cao Sơn hoàn thành 5 tiêu chí còn lại; toàn huyện trồng 90 ha rừng.',
      ['xã Cao Sơn | = 5 tiêu chí', 'huyện Đà Bắc | = 90 ha'],
    ],
    ['Huyện giao xã Tú Lý trồng 12 ha rừng, huyện trồng 90 ha.', ['xã Tú Lý | = 12 ha', 'huyện Đà Bắc | = 90 ha']],
  ])('%s', (sentence, expected) => {
    const read = lines(`Huyện Đà Bắc tổng kết năm 2020\n\nCác xã Tú Lý, Cao Sơn về đích.\n\n${sentence}\n`)
    expect(read.filter(line => !line.endsWith('milestone')).map(line => line.replace(/ \|.*\| (?=[=<>])/u, ' | '))).toEqual(expected)
  })
})

describe('two communes in turn', () => {
  const report = (second: string) => `Chuyện nông thôn mới ở Ba Động và Ba Cung

Cuối năm 2021, chúng tôi trở lại hai xã của huyện Ba Tơ.

Ở Ba Động, đàn bò có 1.640 con. Số hộ nghèo còn 52 hộ.

${second}

Trồng keo thêm 20 ha.

Cả hai xã có 9 thôn.
`
  const whose = (second: string) => lines(report(second)).map(line => line.replace(/ \|.*\| (?=[=<>])/u, ' | '))

  test('each has its own paragraphs, with its type word or without, also those that go on without a name', () => {
    expect(whose('Khó khăn hơn là xã Ba Cung: đàn bò 820 con; hộ nghèo 131 hộ.')).toEqual([
      'xã Ba Động | = 1640 con',
      'xã Ba Động | = 52 hộ',
      'xã Ba Cung | = 820 con',
      'xã Ba Cung | = 131 hộ',
      'xã Ba Cung | = 20 ha',
      'xã Ba Động | = 9 thôn',
    ])
  })

  test('asked for by name', () => {
    expect(whose('Đến xã Ba Cung, đàn bò 820 con. Huyện đề nghị Ba Động năm 2022 giữ đàn bò 1.700 con.').slice(2, 4)).toEqual([
      'xã Ba Cung | = 820 con',
      'xã Ba Động | = 1700 con',
    ])
  })
})

test('a commune amid its hamlet’s news, also after “nông thôn mới”', () => {
  const report = `Thôn Làng Cói vui ngày hội
Trang tin xã Xuân Quang - 18/11/2019

Thôn Làng Cói, xã Xuân Quang (huyện Bảo Thắng) có 98 hộ. Lãnh đạo xã thông tin: toàn xã đạt 19/19 tiêu chí nông thôn mới, có 14/22 thôn văn hóa.
`
  expect(lines(report).map(line => line.replace(/ \|.*\| (?=[=<>])/u, ' | '))).toEqual([
    'thôn Làng Cói | = 98 hộ',
    'xã Xuân Quang | = 19 / 19 tiêu chí',
    'xã Xuân Quang | = 14 / 22 thôn',
  ])
})

describe('communes picked out of a district', () => {
  const read = (body: string) =>
    lines(`Huyện Mộc Châu tổng kết năm 2020\n\n${body}\n`).map(line => {
      const [unit, name, , , role, amount] = line.split(' | ')
      return `${unit} | ${name} | ${role} ${amount}`
    })

  test.each([
    [
      'Thu ngân sách đạt 98 tỷ đồng. Một số xã thu đạt cao như xã Chiềng Hắc 5,6 tỷ đồng (187%), xã Nà Mường 2,9 tỷ đồng (116%).',
      [
        'huyện Mộc Châu | Thu ngân sách | level = 98000000000 đồng',
        'xã Chiềng Hắc | thu | level = 5600000000 đồng',
        'xã Chiềng Hắc | thu | plan_ratio = 187 %',
        'xã Nà Mường | thu | level = 2900000000 đồng',
        'xã Nà Mường | thu | plan_ratio = 116 %',
      ],
    ],
    [
      'Thu ngân sách đạt 98 tỷ đồng. Một số đơn vị: Chiềng Hắc 5,6 tỷ (187%), Nà Mường 2,9 tỷ (116%).',
      [
        'huyện Mộc Châu | Thu ngân sách | level = 98000000000 đồng',
        'xã Chiềng Hắc | Thu ngân sách | level = 5600000000 đồng',
        'xã Chiềng Hắc | Thu ngân sách | plan_ratio = 187 %',
        'xã Nà Mường | Thu ngân sách | level = 2900000000 đồng',
        'xã Nà Mường | Thu ngân sách | plan_ratio = 116 %',
      ],
    ],
  ])('%s', (body, expected) => {
    expect(read(body)).toEqual(expected)
  })
})

test('what one family earns is no figure of its commune', () => {
  const report = `Chuyện làm ăn ở xã Chiềng Sơn
11/4/2019

Năm 2018, gia đình anh Lò Văn Păn thu 12 tấn mận, lãi 180 triệu đồng. Toàn xã có 610 ha mận.
`
  expect(lines(report).map(line => line.replace(/ \|.*\| (?=[=<>])/u, ' | '))).toEqual(['xã Chiềng Sơn | = 610 ha'])
})

describe("a party organisation of offices, and the place's figures beside its own", () => {
  const units = (body: string) =>
    lines(`Đảng bộ Cơ quan Chính quyền huyện Lắk tổng kết năm 2019\n\n${body}\n`).map(line => line.split(' | ').slice(0, 2).join(' | '))

  test.each([
    ['Năm 2019, 18/19 chi bộ hoàn thành tốt nhiệm vụ.', ['Đảng bộ Cơ quan Chính quyền huyện Lắk | chi bộ hoàn thành tốt nhiệm vụ']],
    ['Năm 2019, tỷ lệ hộ nghèo của huyện còn 21%.', ['huyện Lắk | tỷ lệ hộ nghèo của huyện']],
    [
      'Năm 2020, Đảng bộ Cơ quan Chính quyền phấn đấu có 95% đảng viên hoàn thành tốt nhiệm vụ.',
      ['Đảng bộ Cơ quan Chính quyền huyện Lắk | đảng viên hoàn thành tốt nhiệm vụ'],
    ],
    [
      'Năm 2019, Đảng bộ kết nạp 12 đảng viên; thu ngân sách trên địa bàn huyện đạt 90 tỷ đồng.',
      ['Đảng bộ Cơ quan Chính quyền huyện Lắk | kết nạp đảng viên', 'huyện Lắk | thu ngân sách trên địa bàn huyện'],
    ],
    [
      'Phấn đấu 100% chi bộ hoàn thành tốt nhiệm vụ, trong đó trên 20% hoàn thành xuất sắc.',
      [
        'Đảng bộ Cơ quan Chính quyền huyện Lắk | chi bộ hoàn thành tốt nhiệm vụ',
        'Đảng bộ Cơ quan Chính quyền huyện Lắk | chi bộ hoàn thành xuất sắc',
      ],
    ],
  ])('%s', (sentence, expected) => {
    expect(units(sentence)).toEqual(expected)
  })
})

describe('of a place again after one of its communes', () => {
  const units = (body: string) =>
    lines(`Huyện Đà Bắc tổng kết năm 2020\n\n${body}\n`).map(line =>
      line.split(' | ').slice(0, 1).concat(line.split(' | ').at(-1)!).join(' | '),
    )

  test.each([
    ['Năm 2020, xã Tú Lý đạt chuẩn nông thôn mới, nâng tổng số xã nông thôn mới của huyện lên 9 xã.', 'huyện Đà Bắc | = 9 xã'],
    ['Năm 2020, xã Tú Lý giảm nghèo nhanh, đưa tỷ lệ hộ nghèo của huyện còn 12%.', 'huyện Đà Bắc | = 12 %'],
    ['Tú Lý, xã cửa ngõ của huyện, dẫn đầu về thu nhập với 41,2 triệu đồng/người.', 'xã Tú Lý | = 41200000 đồng/người/năm'],
    ['Xã Tú Lý là xã đầu tiên của huyện có tỷ lệ hộ nghèo dưới 5%.', 'xã Tú Lý | < 5 %'],
  ])('%s', (sentence, expected) => {
    expect(units(sentence)).toContain(expected)
  })
})

test("what a whole bloc gives is its own, and what it tells of the district is the district's", () => {
  const told = lines(`Đảng bộ Khối các cơ quan huyện Mộc Châu tổng kết năm 2019
10/01/2020

Năm 2019, Đảng bộ Khối các cơ quan huyện Mộc Châu kết nạp 12 đảng viên. Thu ngân sách trên địa bàn huyện đạt 120 tỷ đồng.

Toàn Khối ủng hộ quỹ khuyến học 1,2 tỷ đồng.
`)
  expect(told.map(line => line.split(' | ').slice(0, 2))).toEqual([
    ['Đảng bộ Khối các cơ quan huyện Mộc Châu', expect.stringContaining('đảng viên')],
    ['huyện Mộc Châu', expect.stringContaining('Thu ngân sách')],
    ['Đảng bộ Khối các cơ quan huyện Mộc Châu', expect.stringContaining('quỹ khuyến học')],
  ])
})

describe('a heading that is a unit’s name says whose the figures below it are', () => {
  test.each(['1. Xã Bum Tở', 'I. Xã Bum Tở', 'XÃ BUM TỞ', 'Xã Bum Tở', '* Xã Bum Tở', '- Xã Bum Tở:'])('%s', heading => {
    const told = lines(`Kết quả các xã năm 2020 của huyện Mường Tè\n\n${heading}\nThu nhập đạt 26 triệu đồng.\n- Có 12 bản.\n`)
    expect(told.map(line => line.split(' | ')[0])).toEqual(['xã Bum Tở', 'xã Bum Tở'])
  })

  test('not the last of a list of names', () => {
    const told = lines('Huyện Mường Tè tổng kết năm 2020\n\nCác xã đạt chuẩn:\n- Xã Bum Tở\n- Xã Ka Lăng\nThu ngân sách đạt 56 tỷ đồng.\n')
    expect(told.map(line => line.split(' | ')[0])).toEqual(['huyện Mường Tè'])
  })
})

test('communes of a district that two of them are named by are no commune of its name, and what is of one is not of the other', () => {
  const text = `Hai xã miền núi Đà Bắc sau chín tháng năm 2018

Qua 9 tháng, hai xã Cao Sơn và Tân Minh (huyện Đà Bắc) có chuyển biến.

Theo kế hoạch, tới cuối năm hộ nghèo của Cao Sơn phải giảm xuống còn 38%, của Tân Minh còn 41,5%.
`
  expect(
    lines(text).map(line =>
      line
        .split(' | ')
        .filter((_, i) => i !== 1)
        .join(' | '),
    ),
  ).toEqual(['xã Cao Sơn | 2018 | target | level | = 38 %', 'xã Tân Minh | 2018 | target | level | = 41.5 %'])
})

test('cities that begin like a hamlet are none', () => {
  const text = 'Xã Ea Tu cuối năm 2023\n\nLà xã ngoại thành của Buôn Ma Thuột với 4.389 hộ, Ea Tu thu ngân sách 9 tỷ đồng.\n'
  expect(new Set(lines(text).map(line => line.split(' | ')[0]))).toEqual(new Set(['xã Ea Tu']))
})

test('a name that goes on is not the listed one that it begins with', () => {
  expect(lines('Xã Xuân Hòa Thượng: Kết quả năm 2020\n\nThu ngân sách đạt 5 tỷ đồng.')[0]).toMatch(/^xã Xuân Hòa Thượng \|/)
})

test('what a district has stands in its own clause of a commune’s report', () => {
  const told = lines(
    'Xã Bum Tở, huyện Mường Tè: Kết quả năm 2020\n\nToàn tỉnh có 51/95 xã đạt chuẩn nông thôn mới; huyện Mường Tè có 6/13 xã. Xã có 12 bản.',
  )
  expect(told.map(line => line.split(' | ')[0])).toEqual(['tỉnh Lai Châu', 'huyện Mường Tè', 'xã Bum Tở'])
})

test('the youth union of a commune, in capitals', () => {
  expect(lines('XÃ ĐOÀN BUM TỞ TỔNG KẾT HOẠT ĐỘNG HÈ NĂM 2022\n\nĐoàn xã có 15 chi đoàn.')[0]).toMatch(/^xã Bum Tở \|/)
})

test('a commune whose name begins as hamlets do', () => {
  const told = lines('Bản Xèo làm du lịch\n\nXã Bản Xèo có 28 hộ làm homestay. Bản Xèo trồng 12 ha chè.')
  expect(told.map(line => line.split(' | ')[0])).toEqual(['xã Bản Xèo', 'xã Bản Xèo'])
})

describe('two districts in one report, each below its name in capitals', () => {
  const told = lines(`Hai huyện miền núi Đà Bắc, Mai Châu: kết quả năm 2014 qua báo cáo trình HĐND
Ngày 31 tháng 12 năm 2014

ĐÀ BẮC - Kỳ họp thứ 10 HĐND huyện đánh giá: thu nội địa được 38,2 tỷ đồng.

Năm 2015, Đà Bắc xác định: thu nội địa trên 40 tỷ đồng.

MAI CHÂU - Cùng thời điểm, HĐND huyện Mai Châu họp kỳ thứ 11. Huyện có 62 hộ thoát nghèo; thu ngân sách 24,9 tỷ đồng.

Chỉ tiêu 2015 của Mai Châu: sản lượng lương thực 15.600 tấn.
`).map(line =>
    line
      .split(' | ')
      .filter((_, i) => i === 0 || i === 2 || i === 3)
      .join(' | '),
  )
  test('keep their own figures, and the plans of the one are not those of the other', () =>
    expect(told).toEqual([
      'huyện Đà Bắc | 2014 | result',
      'huyện Đà Bắc | 2015 | target',
      'huyện Mai Châu | 2014 | result',
      'huyện Mai Châu | 2014 | result',
      'huyện Mai Châu | 2015 | target',
    ]))
})
