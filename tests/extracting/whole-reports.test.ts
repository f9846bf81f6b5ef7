import { describe, expect, test } from 'vitest'
import { extract, lines } from './reading.ts'

/** Unit, name, period, kind and amount of each fact, in a report of this head. */
const facts = (head: string, ...body: string[]) => lines([head, ...body].join('\n\n'))

describe('whose figures, over a whole report', () => {
  test('a district that is never named follows from its communes', () => {
    const { header, facts: found } = extract(
      'Hội nghị Ban Chấp hành Đảng bộ huyện lần thứ 15\n\nNgày 20/12/2023, hội nghị đánh giá kết quả năm 2023. Thu ngân sách đạt 900 tỷ đồng.\n\nCác xã Danh Thắng, Đoan Bái và Mai Trung được biểu dương.',
    )
    expect(header.unit?.name).toBe('huyện Hiệp Hòa')
    expect(found[0]?.review).toContain('implied-unit')
  })

  test('a paragraph on another commune is that commune\u2019s', () => {
    expect(
      facts(
        'Hai xã vùng đông xây dựng nông thôn mới',
        'Năm 2016, thu nhập bình quân của xã Quế Xuân 1, huyện Quế Sơn đạt 29,8 triệu đồng/người.',
        'Trong khi đó, xã Quế Xuân 2 mới đạt 16 tiêu chí. Hộ nghèo còn 112 hộ.',
      ).map(line => line.split(' | ').slice(0, 2).join(': ')),
    ).toEqual(['xã Quế Xuân 1: thu nhập bình quân của xã Quế Xuân 1', 'xã Quế Xuân 2: tiêu chí nông thôn mới', 'xã Quế Xuân 2: Hộ nghèo'])
  })

  test('in a village\u2019s report the whole commune is the commune', () => {
    const found = facts(
      'Ngày hội ở buôn Tơng Jú',
      'Sáng 12/11/2023, buôn Tơng Jú (xã Ea Kao, thành phố Buôn Ma Thuột) mở ngày hội. Cả buôn có 432 hộ.',
      'Toàn xã có 17.860 người; tỷ lệ hộ nghèo 3,02%.',
    )
    expect(found.map(line => line.split(' | ')[0])).toEqual(['buôn Tơng Jú', 'xã Ea Kao', 'xã Ea Kao'])
  })

  test('a hamlet titled with where it lies has its own report', () => {
    const body = [
      'Sáng 17/11, thôn Đông Bắc mở ngày hội. Thu nhập bình quân ước 62 triệu đồng/người/năm; thôn 8 năm liền giữ danh hiệu thôn văn hóa.',
      'Chủ tịch UBND xã cho biết toàn xã Đại Lãnh thu ngân sách 11,3 tỷ đồng. Thôn thống nhất chỉ tiêu năm 2025: thu nhập 66 triệu đồng/người.',
    ]
    for (const where of ['thôn Đông Bắc, xã Đại Lãnh', 'thôn Đông Bắc (xã Đại Lãnh, huyện Vạn Ninh)', 'thôn Đông Bắc - xã Đại Lãnh']) {
      const found = facts(`Ngày hội Đại đoàn kết ở ${where}`, '(17/11/2024) Lượt đọc: 88', ...body)
      const figures = found.filter(line => /triệu|tỷ|\d{6}/u.test(line)).map(line => line.split(' | '))
      expect(figures.map(([unit, , year, kind]) => `${unit} ${year} ${kind}`)).toEqual([
        'thôn Đông Bắc 2024 result',
        'xã Đại Lãnh 2024 result',
        'thôn Đông Bắc 2025 target',
      ])
      expect(found.join('\n')).not.toContain('thôn 8')
    }
  })

  test('a commune whose title names a hamlet after it keeps its report', () => {
    const found = facts('Xã Đại Lãnh khánh thành đường vào thôn Đông Bắc', 'Năm 2024, thu nhập bình quân đạt 62 triệu đồng/người/năm.')
    expect(found[0]).toMatch(/^xã Đại Lãnh \|/)
  })

  test('what a share is before it is to fall is of the time looked back at, never of a year to come', () => {
    const found = facts(
      'Báo cáo của xã Mường Lai năm 2020 và mục tiêu đến năm 2025',
      'Mục tiêu: đến năm 2025 giảm tỷ lệ hộ nghèo từ 5% xuống còn 2%.',
    )
    expect(found.map(line => line.split(' | ').slice(2, 4).join(' '))).toEqual(['2020 result', '2025 target'])
  })

  test('where somebody lives is not whose figures follow', () => {
    const found = facts(
      'Xã Mường Lai: kết quả năm 2017',
      'Sau khi thăm mô hình của gia đình ông Hoàng Văn Lưu, thôn Nà Cáy, đoàn ghi nhận xã đã trồng 40 ha ngô.',
    )
    expect(found[0]).toMatch(/^xã Mường Lai/)
  })

  test('a count of villages is never one village\u2019s, nor is what follows it', () => {
    const found = facts(
      'Phường Mỹ Phú: kết quả năm 2023',
      'Khóm Mỹ Thiện được công nhận; 3/5 khóm giữ danh hiệu khóm văn hóa. Số hộ nghèo còn 29 hộ.',
    )
    expect(found.map(line => line.split(' | ')[0])).toEqual(['phường Mỹ Phú', 'phường Mỹ Phú'])
  })

  test('xã NTM is no commune called NTM', () => {
    expect(facts('Huyện Hiệp Hòa: nhiệm vụ năm 2024', 'Năm 2024, phấn đấu thêm 4 xã NTM nâng cao.')[0]).toMatch(
      /^huyện Hiệp Hòa \| xã NTM nâng cao/,
    )
  })
})

describe('for when, over a whole report', () => {
  const year = (line: string | undefined) => line?.split(' | ').slice(2, 4).join(' ')

  test('a section\u2019s line without a number holds for what stands below it', () => {
    const found = facts(
      'Đại hội Đảng bộ xã Hàm Yên, nhiệm kỳ 2025 - 2030',
      'Trong hai ngày 05 và 06/8/2025, Đảng bộ xã Hàm Yên tổ chức đại hội.',
      'Kết quả nhiệm kỳ 2020 - 2025',
      'Kết nạp 214 đảng viên. Hộ nghèo giảm từ 9,7% đầu nhiệm kỳ xuống 3,1%.',
      'Chỉ tiêu chủ yếu đến năm 2030',
      'Kết nạp 45 đảng viên.',
    )
    expect(found.map(year)).toEqual(['2020-2025 result', '2020 result', '2020-2025 result', '2030 target'])
  })

  test('a congress without a year is held in the first year of its term', () => {
    expect(
      extract('Đại hội Đảng bộ xã Gio Mỹ, nhiệm kỳ 2020 - 2025\n\nTrong hai ngày 14 và 15/5, Đảng bộ xã Gio Mỹ tiến hành đại hội.').header
        .date,
    ).toBe('2020-05-15')
  })

  test('an event amid figures is of its own year, and only it', () => {
    const found = facts(
      'Xã Hòa Mỹ Tây: kết quả năm 2024',
      'Năm 2024, hộ nghèo còn 40 hộ. Năm 2019, xã về đích nông thôn mới. Thu nhập đạt 53 triệu đồng/người/năm.',
    )
    expect(found.filter(line => !line.includes('milestone')).map(year)).toEqual(['2024 result', '2024 result'])
  })

  test('each plan of a list is for its own year', () => {
    const found = facts(
      'Xã Mường Hum: mục tiêu đến năm 2030',
      'Mục tiêu đến năm 2030:',
      '- Năm 2028, thu ngân sách 5 tỷ đồng;\n- Độ che phủ rừng 65%.',
    )
    expect(found.map(year)).toEqual(['2028 target', '2030 target'])
  })

  test('what the meeting was about is no plan', () => {
    const found = facts(
      'Phường Mỹ Phú: sơ kết 9 tháng đầu năm',
      'Ngày 03/10/2023, Đảng ủy phường sơ kết 9 tháng, đề ra nhiệm vụ quý IV năm 2023.',
      '9 tháng qua, giải quyết 84 hồ sơ.',
    )
    expect(found.map(year)).toEqual(['2023-01..2023-09 result'])
  })

  test('a title\u2019s bare years: what is looked back at, and what is ahead', () => {
    const found = facts(
      'Thị trấn Than Uyên: tổng kết 2014, ra quân 2015',
      'Đảng ủy họp ngày 07/01/2015.',
      'Năm qua thị trấn thu ngân sách 2.318 triệu đồng.',
      'Bước sang 2015, thị trấn thu ngân sách 2.500 triệu đồng.',
    )
    expect(found.map(year)).toEqual(['2014 result', '2015 target'])
  })

  test('what the council hands down is planned', () => {
    const found = facts(
      'Phường An Phú: một năm vượt dịch',
      'Tính đến ngày 15/12/2021, phường có 3.000 hộ.',
      'Năm 2022, HĐND phường giao UBND phường: thu ngân sách 61 tỷ đồng; 97% hộ dân đạt gia đình văn hóa.',
    )
    expect(found.map(year)).toEqual(['2021 result', '2022 target', '2022 target'])
  })

  test('praise is of what was done, a plan after it is not', () => {
    const found = facts(
      'Xã Sín Chéng: kết quả năm 2021',
      'Ngày 09/11/2021, đồng chí Bí thư biểu dương xã và gợi ý năm 2022 nâng thu nhập lên 30 triệu đồng/người/năm.',
    )
    expect(found.map(year)).toEqual(['2022 target'])
  })

  test('now ends what was said of an earlier year; a coming year is planned for', () => {
    const found = facts(
      'Xã Nhị Hà: kết quả năm 2020',
      'Thu nhập năm 2015 chỉ 16 triệu đồng/người/năm, nay đã 33,5 triệu đồng/người/năm. Năm tới, xã phấn đấu đạt 36 triệu đồng/người/năm.',
    )
    expect(found.map(year)).toEqual(['2015 result', '2020 result', '2021 target'])
  })
})

describe('several in a row', () => {
  const named = (...body: string[]) =>
    facts('Xã Sơn Hàm: kết quả năm 2019', ...body).map(line => line.split(' | ').toSpliced(2, 2).toSpliced(0, 1).join(' | '))

  test('names and amounts in the same order', () => {
    expect(named('Đàn trâu, đàn bò và đàn lợn của xã lần lượt là 412 con, 1.035 con và 2.870 con.')).toEqual([
      'Đàn trâu | level | = 412 con',
      'đàn bò | level | = 1035 con',
      'đàn lợn | level | = 2870 con',
    ])
    expect(named('Tỷ lệ hộ nghèo, hộ cận nghèo lần lượt còn 4,86% và 5,12%.')).toEqual([
      'Tỷ lệ hộ nghèo | level | = 4.86 %',
      'tỷ lệ hộ cận nghèo | level | = 5.12 %',
    ])
    expect(named('Cam và bưởi đạt 45 ha và 20 ha.')).toEqual(['Cam | level | = 45 ha', 'bưởi | level | = 20 ha'])
  })

  test('differences answer to the figures before them', () => {
    expect(named('Đàn trâu 40 con, đàn bò 30 con, tăng lần lượt 11% và 14,2% so với năm 2018.').slice(2)).toEqual([
      'Đàn trâu | change | = 11 %',
      'đàn bò | change | = 14.2 %',
    ])
  })

  test('one thing of two communes', () => {
    const found = facts(
      'Xã Quế Xuân 1 và xã Quế Xuân 2: kết quả năm 2016',
      'Tỷ lệ hộ dùng nước hợp vệ sinh ở hai xã lần lượt là 97% và 91,5%.',
    )
    expect(found.map(line => line.split(' | ')[0])).toEqual(['xã Quế Xuân 1', 'xã Quế Xuân 2'])
  })

  test('not in a row: one name, two figures', () => {
    expect(named('Thu ngân sách đạt 5 tỷ đồng và chi 4 tỷ đồng.')).toEqual([
      'Thu ngân sách | level | = 5000000000 đồng',
      'chi ngân sách | level | = 4000000000 đồng',
    ])
  })

  test('one figure of two things', () => {
    expect(named('Tỷ lệ hộ dùng nước sạch và tỷ lệ hộ có nhà tiêu hợp vệ sinh đều đạt 94%.').toSorted()).toEqual([
      'Tỷ lệ hộ dùng nước sạch | level | = 94 %',
      'tỷ lệ hộ có nhà tiêu hợp vệ sinh | level | = 94 %',
    ])
  })
})

describe('years in a row, years that are over, years to come', () => {
  const years = (head: string, ...body: string[]) =>
    facts(head, ...body).map(line => {
      const [unit, , period, kind, , amount] = line.split(' | ')
      return `${unit} ${period} ${kind} ${amount}`
    })

  test('things told of several years in order are each of their own year', () => {
    expect(
      years(
        'Phường Nghĩa Tân qua những con số',
        'Ba năm 2021, 2022, 2023 là quãng thời gian khó khăn. Thu ngân sách các năm lần lượt đạt 58,3; 71,6 và 84,2 tỷ đồng.',
      ),
    ).toEqual([
      'phường Nghĩa Tân 2021 result = 58300000000 đồng',
      'phường Nghĩa Tân 2022 result = 71600000000 đồng',
      'phường Nghĩa Tân 2023 result = 84200000000 đồng',
    ])
  })

  test('years in the very name are no names of their own', () => {
    const found = years(
      'Xã Tu Tra: kết quả năm 2020',
      'Thu ngân sách tăng từ 3 tỷ đồng năm 2010. Thu nhập năm 2015, 2018 và 2020 lần lượt đạt 29,5; 43 và 55,2 triệu đồng.',
    )
    expect(found.slice(1)).toEqual([
      'xã Tu Tra 2015 result = 29500000 đồng',
      'xã Tu Tra 2018 result = 43000000 đồng',
      'xã Tu Tra 2020 result = 55200000 đồng',
    ])
  })

  test('a resolution: its day at its end, what it looks back at, and its targets', () => {
    expect(
      years(
        'HỘI ĐỒNG NHÂN DÂN\nHUYỆN CÙ LAO DUNG\nSố: 41/NQ-HĐND',
        'NGHỊ QUYẾT\nVề nhiệm vụ phát triển kinh tế - xã hội, quốc phòng - an ninh năm 2024',
        'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;',
        'Điều 1. Thống nhất đánh giá kết quả thực hiện Nghị quyết năm trước\nThu ngân sách đạt 46,8 tỷ đồng.',
        'Điều 2. Các chỉ tiêu chủ yếu\nThu ngân sách 48,5 tỷ đồng.',
        'Nghị quyết này được thông qua ngày 15 tháng 12 năm 2023.',
      ),
    ).toEqual(['huyện Cù Lao Dung 2023 result = 46800000000 đồng', 'huyện Cù Lao Dung 2024 target = 48500000000 đồng'])
  })

  test('a total on a line that ends in a colon is read', () => {
    expect(
      years(
        'Xã Tú Lý tổng kết 10 năm thực hiện Chương trình nông thôn mới (2010 - 2020)',
        'Ngày 08/3/2021, xã tổng kết.',
        'Trong 10 năm, toàn xã huy động được 112 tỷ đồng, trong đó:\n- Ngân sách nhà nước: 43 tỷ đồng;\n- Nhân dân đóng góp: 60 tỷ đồng.',
      ),
    ).toEqual([
      'xã Tú Lý 2010-2020 result = 112000000000 đồng',
      'xã Tú Lý 2010-2020 result = 43000000000 đồng',
      'xã Tú Lý 2010-2020 result = 60000000000 đồng',
    ])
  })

  test('of fewer years than figures none is chosen', () => {
    const found = years('Phường Nghĩa Tân: kết quả năm 2023', 'Năm 2023, thu ngân sách và chi ngân sách lần lượt đạt 58,3 và 41,6 tỷ đồng.')
    expect(found.map(line => line.split(' ')[3])).toEqual(['2023', '2023'])
  })

  test('a year alone in brackets is that of the figure before it', () => {
    expect(years('Xã Tu Tra: kết quả năm 2023', 'Tỷ lệ hộ nghèo giảm từ 9,3% (2021) xuống 6,2% (2023).')).toEqual([
      'xã Tu Tra 2021 result = 9.3 %',
      'xã Tu Tra 2023 result = 6.2 %',
    ])
  })

  test('two communes in order', () => {
    const found = years(
      'Huyện Mường La: kết quả năm 2020',
      'Khó khăn nhất là hai xã Chiềng Công và Chiềng Ân, tỷ lệ hộ nghèo lần lượt là 52,4% và 48,7%.',
    )
    expect(found).toEqual(['xã Chiềng Công 2020 result = 52.4 %', 'xã Chiềng Ân 2020 result = 48.7 %'])
  })

  test('a stretch of years in one paragraph is not the time of the next', () => {
    expect(
      years(
        'Xã Gáo Giồng, huyện Cao Lãnh: chuyện nông thôn mới',
        'Ngày 16/11/2023, xã nộp hồ sơ.',
        'Giai đoạn 2021 - 2023, xã huy động 148,7 tỷ đồng.',
        'Tỷ lệ hộ nghèo còn 1,12%.',
      ),
    ).toEqual(['xã Gáo Giồng 2021-2023 result = 148700000000 đồng', 'xã Gáo Giồng 2023 result = 1.12 %'])
  })

  test('a congress looks back at the five years before, and ahead at its own term', () => {
    expect(
      years(
        'Đảng bộ xã An Phú Tân: Khơi dậy khát vọng phát triển',
        'Ngày 31/7/2025, Đảng bộ xã An Phú Tân khai mạc Đại hội đại biểu lần thứ I, nhiệm kỳ 2025 - 2030.',
        'Tổng thu ngân sách 5 năm được 29 tỷ đồng. Trong nhiệm kỳ, kết nạp 142 đảng viên. Hộ nghèo còn 0,4%.',
        'Bước vào nhiệm kỳ mới, đại hội thống nhất các chỉ tiêu chủ yếu. Mỗi năm kết nạp 25 đảng viên.',
      ),
    ).toEqual([
      'xã An Phú Tân 2020-2025 result = 29000000000 đồng',
      'xã An Phú Tân 2020-2025 result = 142 đảng viên',
      'xã An Phú Tân 2025 result = 0.4 %',
      'xã An Phú Tân 2025-2030 target = 25 đảng viên',
    ])
  })

  test('what a programme cost in all its years, with its parts', () => {
    expect(
      years(
        'Xã Tú Lý tổng kết Chương trình nông thôn mới giai đoạn 2011 - 2015',
        'Ngày 08/3/2016, xã tổng kết.',
        'Tổng kinh phí trong 5 năm là 146 tỷ đồng. Trong đó: ngân sách huyện 6,2 tỷ đồng; nhân dân đóng góp 80,5 tỷ đồng.',
      ).map(line => line.split(' ')[3]),
    ).toEqual(['2011-2015', '2011-2015', '2011-2015'])
  })

  test('what a session at the end of a year decides is for the next', () => {
    expect(
      years(
        'HĐND xã Cẩm Duệ thông qua nhiều nghị quyết',
        'Ngày 25/12/2025, HĐND xã Cẩm Duệ tiến hành kỳ họp thường lệ cuối năm. Năm 2025, thu ngân sách đạt 24,6 tỷ đồng.',
        'Tại kỳ họp, đại biểu thông qua nghị quyết với các mục tiêu: thu ngân sách 30 tỷ đồng.',
      ),
    ).toEqual(['xã Cẩm Duệ 2025 result = 24600000000 đồng', 'xã Cẩm Duệ 2026 target = 30000000000 đồng'])
  })

  test('what is joined to a look back is to come', () => {
    expect(
      years(
        'HĐND xã Tu Tra họp',
        'Ngày 18/12/2025, HĐND xã Tu Tra đánh giá kết quả thực hiện nhiệm vụ năm qua và bàn các chỉ tiêu cho năm 2026.',
        'Thu ngân sách đạt 97 tỷ đồng.',
      ),
    ).toEqual(['xã Tu Tra 2025 result = 97000000000 đồng'])
  })

  test('a title announces targets, the text looks back first', () => {
    expect(
      years(
        'Kỳ họp thứ 6 HĐND xã Tu Tra: thông qua chỉ tiêu năm 2019',
        'Ngày 26/12/2018, HĐND xã Tu Tra họp kỳ cuối năm. Đàn bò 3.410 con.',
        'Năm 2018, hộ nghèo còn 187 hộ.',
        'Kỳ họp biểu quyết nghị quyết về năm 2019 với các chỉ tiêu: thu ngân sách 1,3 tỷ đồng.',
      ),
    ).toEqual(['xã Tu Tra 2018 result = 3410 con', 'xã Tu Tra 2018 result = 187 hộ', 'xã Tu Tra 2019 target = 1300000000 đồng'])
  })

  test('the year after an opening clause holds for the list below', () => {
    expect(
      years(
        'PHƯỜNG NGHĨA TÂN TRIỂN KHAI NHIỆM VỤ NĂM 2022\nĐăng ngày: 14-01-2022',
        'Dù chịu ảnh hưởng của dịch Covid-19, năm 2021 phường vẫn vượt khó.\n+ Tổng thu ngân sách: 26 tỷ đồng.\n+ Hộ nghèo còn 23 hộ.',
      ),
    ).toEqual(['phường Nghĩa Tân 2021 result = 26000000000 đồng', 'phường Nghĩa Tân 2021 result = 23 hộ'])
  })

  test('what a commune is called for its merits is no part of its name', () => {
    expect(years('Xã ATK Tân Trào, huyện Sơn Dương: kết quả năm 2014', 'Hộ nghèo còn 3%.')).toEqual(['xã Tân Trào 2014 result = 3 %'])
  })

  test('a congress that is still prepared opens no term', () => {
    const found = years(
      'Thành ủy làm việc với Đảng ủy xã Tu Tra',
      'Ngày 14/8/2019, đoàn làm việc về nghị quyết 7 tháng đầu năm 2019 và chuẩn bị đại hội nhiệm kỳ 2020 - 2025.',
      'Từ nay đến cuối năm phấn đấu hộ nghèo còn 1,2%.',
    )
    expect(found).toEqual(['xã Tu Tra 2019 target = 1.2 %'])
  })

  test('a commune bears the type word that its report gives it', () => {
    expect(years('Xã Tam Hồng, huyện Yên Lạc: kết quả năm 2012', 'Hộ nghèo còn 3%.')).toEqual(['xã Tam Hồng 2012 result = 3 %'])
  })
})

describe('what a figure says', () => {
  const named = (text: string) =>
    facts('Xã Minh Tiến: kết quả năm 2021', text).map(line => line.split(' | ').toSpliced(2, 2).toSpliced(0, 1).join(' | '))

  test.each([
    ['11 trong tổng số 18 chỉ tiêu đạt từ 50% trở lên.', 'count_of | = 11 / 18 chỉ tiêu'],
    ['Trường chuẩn quốc gia 29/58, chiếm 50%.', 'Trường chuẩn quốc gia | count_of | = 29 / 58 trường'],
    ['Thu ngân sách 64 tỷ 512 triệu đồng/58 tỷ 900 triệu đồng.', 'Thu ngân sách | level | = 64512000000 / 58900000000 đồng'],
    ['Thu ngân sách vượt năm phần trăm dự toán.', 'change | = 5 %'],
    ['Tạo việc làm cho 415 LĐ, vượt KH 15LĐ.', 'change | = 15 lao động'],
    ['Số cơ sở kinh doanh cấp phép mới: 47, tăng 5 cơ sở.', 'Số cơ sở kinh doanh cấp phép mới | level | = 47 cơ sở kinh doanh'],
    [
      'Tổng giá trị sản xuất (giá so sánh 2010) đạt 486,5 tỷ đồng.',
      'Tổng giá trị sản xuất (giá so sánh 2010) | level | = 486500000000 đồng',
    ],
    ['Phổ cập bơi cho 126 học sinh.', 'Phổ cập bơi cho học sinh | level | = 126 học sinh'],
  ])('%s', (text, expected) => {
    expect(named(text).join('\n')).toContain(expected)
  })

  test.each([
    'Có 2022310 hộ vay vốn.',
    'Lũ tháng 8 cuốn trôi nhiều ruộng.',
    'Đường bê tông có mặt rộng 7 m.',
    'Hai xã nên chia sẻ giống.',
    'Cách đó chừng ba cây số.',
  ])('nothing: %s', text => {
    expect(named(text)).toEqual([])
  })
})
