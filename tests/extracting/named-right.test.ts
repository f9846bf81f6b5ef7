import { describe, expect, test } from 'vitest'
import { extract, lines } from './reading.ts'

const report = (body: string) => `Xã Vĩnh Hòa tổng kết năm 2020, triển khai nhiệm vụ năm 2021\n\n${body}\n`
const named = (body: string) =>
  lines(report(body)).map(line => {
    const [, name, , , role, amount] = line.split(' | ')
    return `${name} | ${role} ${amount}`
  })
const idOf = (body: string) => extract(report(body)).facts[0]?.indicator.id

describe('names', () => {
  test.each([
    ['Trồng mới 70 ha rừng.', ['Trồng mới rừng | level = 70 ha']],
    ['Kiên cố hóa 600 m kênh mương.', ['Kiên cố hóa kênh mương | level = 600 m']],
    ['Gieo cấy 250 ha lúa; nạo vét 3 km mương.', ['Gieo cấy lúa | level = 250 ha', 'nạo vét mương | level = 3 km']],
    ['Bà con trong xã còn trồng 55 ha nhãn.', ['trồng nhãn | level = 55 ha']],
    ['Rác thải được thu gom, xử lý đạt 85%.', ['Rác thải được thu gom, xử lý | level = 85 %']],
    ['Phạm pháp hình sự xảy ra 5 vụ, giảm 2 vụ.', ['Phạm pháp hình sự | level = 5 vụ', 'Phạm pháp hình sự | change = 2 vụ']],
    ['Tai nạn giao thông xảy ra 6 vụ.', ['Tai nạn giao thông | level = 6 vụ']],
    ['Về xã hội: tỷ lệ hộ nghèo giảm 4,1%, còn 20,3%.', ['tỷ lệ hộ nghèo | change = 4.1 %', 'tỷ lệ hộ nghèo | level = 20.3 %']],
    ['5.420 tấn là sản lượng khai thác thủy sản mà ngư dân nơi đây có được.', ['sản lượng khai thác thủy sản | level = 5420 tấn']],
    ['Có vốn, xã trồng 14 ha rừng.', ['trồng rừng | level = 14 ha']],
    ['Trên đồng ruộng, bà con gieo trỉa 65 ha lạc.', ['gieo trỉa lạc | level = 65 ha']],
    ['Có tiền, huyện bê tông hóa 12 km kênh mương.', ['bê tông hóa kênh mương | level = 12 km']],
    ['Sản lượng mà ngư dân đạt được là 300 tấn.', ['Sản lượng | level = 300 tấn']],
    ['Số lồng cá tăng từ 215 lồng năm 2015 lên 742 lồng hiện nay.', ['Số lồng cá | level = 215 lồng', 'Số lồng cá | level = 742 lồng']],
    [
      'Nếu như năm 2016 tỷ lệ hộ nghèo là 6,5% thì nay chỉ còn 3,12%.',
      ['tỷ lệ hộ nghèo | level = 6.5 %', 'tỷ lệ hộ nghèo | level = 3.12 %'],
    ],
    ['Xã có tỷ lệ hộ nghèo cao nhất, tới 31%.', ['tỷ lệ hộ nghèo | level = 31 %']],
    ['Tổng đàn lợn tăng 300 con, lên 2.500 con.', ['Tổng đàn lợn | change = 300 con', 'Tổng đàn lợn | level = 2500 con']],
    ['Số hộ nghèo giảm 20 hộ, còn 80 hộ.', ['Số hộ nghèo | change = 20 hộ', 'Số hộ nghèo | level = 80 hộ']],
    [
      'Cấp 12 tấn gạo cho 180 hộ với 800 khẩu.',
      ['Cấp gạo | level = 12 tấn', 'Cấp gạo cho hộ | level = 180 hộ', 'Cấp gạo cho khẩu | level = 800 khẩu'],
    ],
    ['UBND xã Vĩnh Hòa phấn đấu thu ngân sách 5 tỷ đồng.', ['thu ngân sách | level = 5000000000 đồng']],
    ['Hộ nghèo từ 5,1% giảm xuống 4%.', ['Hộ nghèo | level = 5.1 %', 'Hộ nghèo | level = 4 %']],
  ])('%s', (sentence, expected) => {
    expect(named(sentence)).toEqual(expected)
  })

  test('how far is not how much', () => {
    expect(named('Nằm cách trung tâm huyện 25 km, xã có 500 hộ.')).toEqual(['hộ | level = 500 hộ'])
  })

  test('who was given what: the list has its head', () => {
    const [people, money] = extract(
      report(
        'Kinh phí hỗ trợ do hạn hán như sau: người có công 40 đối tượng, số tiền 60 triệu đồng; hộ nghèo 200 khẩu, số tiền 150 triệu đồng.',
      ),
    ).facts
    expect(people?.indicator).toMatchObject({ id: null, text: 'Kinh phí hỗ trợ do hạn hán: người có công' })
    expect(money?.indicator).toMatchObject({ id: null, text: 'Kinh phí hỗ trợ do hạn hán: số tiền người có công' })
  })
})

describe('more, at least, none', () => {
  test.each([
    ['Năm 2021 đạt thêm 2 tiêu chí.', ['tiêu chí | change = 2 tiêu chí']],
    ['Năm 2021 có thêm 1 thôn đạt chuẩn.', ['thôn đạt chuẩn | change = 1 thôn']],
    ['Kết nạp thêm 12 đảng viên.', ['kết nạp đảng viên | level = 12 đảng viên']],
    ['Xã có 2 thôn đạt chuẩn.', ['thôn đạt chuẩn | level = 2 thôn']],
    ['Kết nạp 08 đảng viên mới trở lên.', ['kết nạp đảng viên mới | level >= 8 đảng viên']],
    ['Có từ 50 doanh nghiệp thành lập mới trở lên.', ['doanh nghiệp thành lập mới | level >= 50 doanh nghiệp']],
    ['Có 90% chi bộ hoàn thành tốt nhiệm vụ trở lên.', ['chi bộ hoàn thành tốt nhiệm vụ trở lên | level = 90 %']],
    ['Đến cuối năm 2021 không còn hộ nghèo.', ['không còn hộ nghèo | level milestone']],
    ['Xã không còn nhà tạm, nhà dột nát.', ['không còn nhà tạm, nhà dột nát | level milestone']],
    ['Xã không còn khó khăn như trước.', []],
    ['Lắp đặt 30 thùng rác, 12 biển báo.', ['lắp đặt thùng rác | level = 30 thùng rác', 'lắp đặt biển báo | level = 12 biển báo']],
    ['Xây dựng hai mô hình chăn nuôi.', ['xây dựng mô hình chăn nuôi | level = 2 mô hình']],
    ['Cả hai mô hình đều tốt.', []],
    ['Tại hai xã An Bình và Đồn Đạc, người dân phấn khởi.', []],
    ['Tỷ lệ hộ nghèo giảm 1,2 điểm phần trăm.', ['Tỷ lệ hộ nghèo | change = 1.2 %']],
  ])('%s', (sentence, expected) => {
    expect(named(sentence)).toEqual(expected)
  })
})

describe('what the catalogue is asked', () => {
  test('money paid out is not its share', () => {
    expect(idOf('Giải ngân 9,6 tỷ đồng.')).toBe('public_investment_disbursed')
    expect(idOf('Tỷ lệ giải ngân vốn đầu tư công đạt 96%.')).toBe('public_investment_disbursement')
  })

  test('with a certificate is narrower than trained', () => {
    expect(idOf('Tỷ lệ lao động qua đào tạo có chứng chỉ đạt 25%.')).toBe('trained_labour_certified_rate')
    expect(idOf('Tỷ lệ lao động qua đào tạo đạt 60%.')).toBe('trained_labour_rate')
  })

  test('money is no number of people', () => {
    expect(idOf('Chi cho người có công 300 triệu đồng.')).not.toBe('meritorious_supported')
    expect(idOf('Gieo trồng 300 ha ngô.')).not.toBe('sown_area_total')
  })
})

describe('words that are no part of the thing, or name it', () => {
  test.each([
    ['- Tiêu chí số 14 (Y tế): 94,2% dân số tham gia bảo hiểm y tế.', ['dân số tham gia bảo hiểm y tế | = 94.2 %']],
    ['Vừa nghiệm thu 1,8 km kênh mương kiên cố.', ['nghiệm thu kênh mương kiên cố | = 1.8 km']],
    ['Từ nguồn lực này, 17,5 km đường được xây dựng.', ['đường được xây dựng | = 17.5 km']],
    ['Xã đang nuôi 960 con dê, phấn đấu cuối năm đạt 1.100 con.', ['nuôi đàn dê | = 960 con', 'nuôi đàn dê | = 1100 con']],
    ['Vắc xin lở mồm long móng đã tiêm 5.210 liều.', ['Vắc xin lở mồm long móng đã tiêm | = 5210 liều']],
    ['Vận động 180 chị tham gia bảo hiểm xã hội tự nguyện.', ['vận động chị tham gia bảo hiểm xã hội tự nguyện | = 180 chị']],
    ['Mở 02 lớp học tập nghị quyết.', ['mở lớp học tập nghị quyết | = 2 lớp']],
    ['Giữ tỷ lệ hộ nghèo dưới 2% và đưa thu nhập lên 50 triệu đồng.', ['tỷ lệ hộ nghèo | < 2 %', 'thu nhập | = 50000000 đồng']],
    [
      'Tổng giá trị sản xuất đạt 812 tỷ đồng, tăng 9% so với năm 2019. Trong đó: nông, lâm, thủy sản 344 tỷ đồng; công nghiệp - xây dựng 250 tỷ đồng.',
      [
        'Tổng giá trị sản xuất | = 812000000000 đồng',
        'Tổng giá trị sản xuất | = 9 %',
        'giá trị sản xuất nông, lâm, thủy sản | = 344000000000 đồng',
        'giá trị sản xuất công nghiệp - xây dựng | = 250000000000 đồng',
      ],
    ],
    ['Quận phấn đấu cả năm 2020 doanh thu thương mại đạt 20 tỷ đồng.', ['doanh thu thương mại | = 20000000000 đồng']],
    // not figures: known places, the halves of other words
    ['Gộp số liệu ba đơn vị cũ, xã thu ngân sách 8 tỷ đồng.', ['thu ngân sách | = 8000000000 đồng']],
    ['HĐND hai huyện biên giới Tân Biên và Bến Cầu họp.', []],
  ])('%s', (sentence, expected) => {
    const read = lines(`Xã Vĩnh Hòa tổng kết năm 2020\n\n${sentence}\n`)
    expect(
      read.filter(line => !line.endsWith('milestone')).map(line => line.replace(/^[^|]*\| /u, '').replace(/ \|.*\| (?=[=<>])/u, ' | ')),
    ).toEqual(expected)
  })
})

describe('how wide and long a thing is names neither it nor its number', () => {
  test.each([
    ['Xã làm 12,6 km lộ bê tông rộng 2 m.', ['làm lộ bê tông | level = 12.6 km']],
    ['Trong năm làm mới 5 km đường bê tông rộng từ 2,5 m, dày 16 cm.', ['làm mới đường bê tông | level = 5 km']],
    ['Mở rộng 3 km đường liên thôn.', ['Mở rộng đường liên thôn | level = 3 km']],
    ['Xã bê tông 9 tuyến hẻm dài tổng cộng 1.870 m.', ['tuyến hẻm | level = 9 tuyến', 'tổng cộng tuyến hẻm | level = 1870 m']],
  ])('%s', (sentence, expected) => expect(named(sentence)).toEqual(expected))
})

describe('what is given, what is missed, what is planted to the full', () => {
  test.each([
    ['Nhân dân hiến 1.500 m² đất, góp 300 ngày công.', ['hiến đất | level = 1500 m²', 'góp ngày công | level = 300 ngày công']],
    [
      'Còn 1 chỉ tiêu không đạt là giải ngân vốn đầu tư công, mới đạt 87,6%.',
      ['chỉ tiêu không đạt | level = 1 chỉ tiêu', 'giải ngân vốn đầu tư công | level = 87.6 %'],
    ],
    ['Mỗi năm giảm từ 5% hộ nghèo trở lên.', ['hộ nghèo | change >= 5 %']],
    ['Năng suất lúa cỡ 62 tạ/ha.', ['Năng suất lúa | level ~ 62 tạ/ha']],
    ['Huyện trồng cho đủ 800 ha rừng.', ['trồng rừng | level = 800 ha']],
    ['Xã được thành lập trên cơ sở sáp nhập xã Hòa An và xã Hòa Bình, diện tích 18,6 km2.', ['diện tích tự nhiên | level = 18.6 km²']],
    [
      'Dự đại hội có 118 đại biểu đại diện cho 312 đảng viên của 11 chi bộ.',
      ['đảng viên | level = 312 đảng viên', 'chi bộ | level = 11 chi bộ'],
    ],
  ])('%s', (sentence, expected) => expect(named(sentence)).toEqual(expected))
})

describe('what each of them earns, and the poor by another standard', () => {
  test.each([
    ['Bà con mỗi người thu nhập khoảng 47,5 triệu đồng.', 'income_per_capita'],
    ['Tính ra mỗi người dân có thu nhập 21,7 triệu đồng.', 'income_per_capita'],
    ['Thu nhập mỗi khẩu đạt 35 triệu đồng.', 'income_per_capita'],
    ['Mỗi người trồng cam thu nhập 50 triệu đồng.', null],
  ])('%s', (sentence, id) => expect(idOf(sentence)).toBe(id))

  test('the second figure keeps what it is a rate of, and is not the same indicator', () => {
    const [first, second] = extract(report('Hộ nghèo theo chuẩn đa chiều 31,05%, theo chuẩn cũ 20,1%.')).facts
    expect(first?.indicator.id).toBe('poverty_rate')
    expect(second?.indicator).toMatchObject({ id: null, text: 'tỷ lệ hộ nghèo theo chuẩn cũ' })
  })
})

test('what is said of a thing is no part of its name', () => {
  for (const [sentence, name] of [
    ['Cà phê vẫn là cây chủ lực với 36.104 ha.', 'Cà phê'],
    ['Đàn ngựa khôi phục về khoảng 3.000 con.', 'Đàn ngựa'],
    ['Nông thôn mới tiếp tục là điểm nhấn: đã có 7 thôn kiểu mẫu.', 'thôn kiểu mẫu Nông thôn mới'],
    ['Giải ngân vốn đầu tư công mới được 54,6%.', 'Giải ngân vốn đầu tư công'],
  ] as const)
    expect(extract(report(sentence)).facts[0]?.indicator.text).toBe(name)
})

describe('a change told again as a share is a change', () => {
  test.each([
    ['Cuối năm còn 121 hộ nghèo, giảm 35 hộ, tương đương 1,75%.', 'change = 1.75 %'],
    ['Hộ nghèo giảm 35 hộ (1,75%).', 'change = 1.75 %'],
    ['Thu ngân sách tăng 1,2 tỷ đồng, tương ứng 12%.', 'change = 12 %'],
    ['Hộ nghèo giảm 35 hộ, còn 121 hộ, tương đương 6,05%.', 'level = 6.05 %'],
    ['Thu ngân sách 5 tỷ đồng, tăng 1 tỷ đồng, tương đương 120% kế hoạch.', 'plan_ratio = 120 %'],
  ])('%s', (sentence, last) => expect(named(sentence).at(-1)?.split(' | ').at(-1)).toBe(last))
})
