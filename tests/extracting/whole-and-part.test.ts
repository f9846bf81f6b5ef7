import { describe, expect, test } from 'vitest'
import { extract, lines } from './reading.ts'

const TITLE = 'Xã Vĩnh Sa: kết quả năm 2022, phương hướng năm 2023\n\n'
const MONTHS = 'UBND XÃ VĨNH SA\nBÁO CÁO\nKết quả tháng 8, 8 tháng năm 2022\n\n'

const names = (sentence: string, above = TITLE) =>
  extract(above + sentence)
    .facts.filter(fact => fact.quantity)
    .map(fact => fact.indicator.text)
const ids = (sentence: string) => extract(TITLE + sentence).facts.map(fact => fact.indicator.id)
const rest = (sentence: string, above = TITLE) => lines(above + sentence).map(line => line.split(' | ').slice(1).join(' | '))

describe('a part, or another’s, is never taken for the whole', () => {
  test.each([
    ['Công nghiệp - TTCN: có 24 cơ sở; giá trị sản xuất 318 tỷ đồng.', 'production_value'],
    ['Có 120 lao động làm nghề đan lát, thu nhập bình quân 4 triệu đồng/người/tháng.', 'income_per_capita'],
    ['Có 734 hộ tham gia chuỗi liên kết với 2 doanh nghiệp.', 'enterprises_count'],
    ['Có 2 thôn (Hạ, Đông) đạt chuẩn.', 'hamlets_count'],
    ['Có 412 hộ hiến 9.860 m2 đất.', 'households_count'],
    ['Tốc độ tăng giá trị sản xuất công nghiệp đạt 14%.', 'production_value_growth'],
    ['Giao khoán 4.120 ha rừng cho 9 cộng đồng và 112 hộ.', 'households_count'],
  ])('%s', (sentence, id) => expect(ids(sentence)).not.toContain(id))
  test.each([
    ['Triển khai 9 công trình, đến nay hoàn thành 4 công trình.', ['công trình', 'công trình hoàn thành']],
    ['Làm 7 cây cầu và 5,1 km lộ nông thôn.', ['cây cầu', 'lộ nông thôn']],
    [
      'Bê tông hóa 14 km đường trục xã (100%), 26 km đường thôn (94%).',
      ['Bê tông hóa đường trục xã', 'Bê tông hóa đường trục xã', 'đường thôn', 'đường thôn'],
    ],
    ['Năm 2020 xã có 42 tàu thuyền, đến nay đã có 57 chiếc.', ['tàu thuyền', 'tàu thuyền']],
    ['Xây 7 căn nhà tình thương, sửa chữa 5 căn.', ['xây căn nhà tình thương', 'sửa chữa căn nhà tình thương']],
    ['Hỗ trợ 24 con bò giống, 300 cây giống cho 18 hộ nghèo.', ['hỗ trợ bò giống', 'hỗ trợ cây giống', 'hỗ trợ cây giống cho hộ nghèo']],
    ['Nhựa hóa 4 con hẻm.', ['con hẻm nhựa hóa']],
    ['Tặng 210 phần quà Tết (63 triệu đồng).', ['tặng phần quà Tết', 'trị giá phần quà Tết']],
    ['Chăm sóc, bảo vệ tốt 120 ha rừng.', ['Chăm sóc, bảo vệ rừng']],
    ['Xây dựng đô thị văn minh, đến nay đạt 7/9 tiêu chí.', ['tiêu chí đô thị văn minh']],
    [
      'Cây cao su 1.214 ha, diện tích kinh doanh 982 ha, sản lượng mủ khô 1.472 tấn.',
      ['Cây cao su', 'diện tích kinh doanh cao su', 'sản lượng mủ khô cao su'],
    ],
    [
      'Tôm nuôi trong nhà kính 412 ha của 8 công ty và 126 hộ dân, năng suất bình quân 45 tấn/ha.',
      ['Tôm nuôi trong nhà kính', 'công ty', 'hộ dân', 'năng suất bình quân tôm nuôi trong nhà kính'],
    ],
    [
      'Có 186 lò rèn, giải quyết việc làm cho 700 lao động, doanh thu 28 tỷ đồng, chiếm 40% tổng giá trị sản xuất.',
      ['lò rèn', 'giải quyết việc làm lao động', 'doanh thu lò rèn', 'doanh thu lò rèn'],
    ],
    ['Tổng vốn 3 chương trình năm 2022 là 11 tỷ đồng.', ['Tổng vốn 3 chương trình']],
    ['Tiêm phòng gia súc 2 đợt/năm đạt 91%.', ['Tiêm phòng gia súc 2 đợt/năm']],
    [
      'Tỷ lệ trẻ em suy dinh dưỡng thể nhẹ cân 17%, thể thấp còi 26%.',
      ['Tỷ lệ trẻ em suy dinh dưỡng thể nhẹ cân', 'Tỷ lệ trẻ em suy dinh dưỡng thể thấp còi'],
    ],
    ['Kinh tế tiếp tục tăng trưởng khá, với tốc độ 9,7%.', ['tốc độ tăng trưởng kinh tế']],
    ['Lũ làm thiệt hại 64 ha rau màu, 2.150 con gia cầm.', ['thiệt hại rau màu', 'thiệt hại gia cầm']],
    ['Xây dựng nông thôn mới: nâng tổng số tiêu chí đạt từ 12 lên 15 tiêu chí.', ['tiêu chí nông thôn mới', 'tiêu chí nông thôn mới']],
    [
      'Tổng giá trị sản xuất 178 tỷ đồng. Trong đó, nông - lâm - ngư nghiệp 92 tỷ đồng.',
      ['Tổng giá trị sản xuất', 'giá trị sản xuất nông - lâm - ngư nghiệp'],
    ],
    ['Phong trào "Sống đẹp" có 91% số hộ giữ gìn vệ sinh đường làng.', ['số hộ giữ gìn vệ sinh đường làng']],
    ['Nhân dân hiến 9.860 m2 đất thổ cư, 4,2 ha đất nông nghiệp.', ['hiến đất thổ cư', 'hiến đất nông nghiệp']],
    [
      'Tiêm phòng đợt 2: trâu được 320 liều đạt 74% kế hoạch, lợn 650 liều đạt 82%.',
      ['Tiêm phòng đợt 2 trâu', 'Tiêm phòng đợt 2 trâu', 'Tiêm phòng đợt 2 lợn', 'Tiêm phòng đợt 2 lợn'],
    ],
    ['Rà soát hộ nghèo: sơ bộ còn 76 hộ.', ['hộ nghèo']],
    ['Cấp phát 1.260 kg gạo cứu đói cho 28 hộ.', ['Cấp phát gạo cứu đói', 'Cấp phát gạo cứu đói cho hộ']],
    ['Hạ tầng giao thông: 99% đường huyện được nhựa hóa.', ['đường huyện được nhựa hóa']],
    [
      'Kết nạp 26 hội viên mới, nâng tổng số hội viên lên 1.486 người, đạt 96% so với hộ nông nghiệp.',
      ['kết nạp hội viên mới', 'số hội viên', 'số hội viên'],
    ],
    ['Xã đã nâng cấp 11 km đường trục xã.', ['nâng cấp đường trục xã']],
  ])('%s', (sentence, expected) => expect(names(sentence)).toEqual(expected))
  test('a newspaper’s letters are no name', () => {
    expect(names('(BVS)- Xã Vĩnh Sa có 9 thôn.')).toEqual(['thôn'])
  })
})

describe('shares', () => {
  test.each([
    // of those told before, of the plan
    ['Đàn bò 1.000 con; tiêm phòng 877 con, đạt 87,7%.', 'level'],
    ['Giao 12 thanh niên nhập ngũ, đạt 100%.', 'plan_ratio'],
    ['Giảm hộ nghèo (chuẩn mới) 3%.', 'change'],
  ])('%s', (sentence, role) => expect(extract(TITLE + sentence).facts.at(-1)!.role).toBe(role))
})

describe('months', () => {
  test('one month, and all so far', () => {
    expect(
      rest(
        'Thu ngân sách tháng 8 ước 11 tỷ đồng, lũy kế 8 tháng 118 tỷ đồng; trong đó thu tiền sử dụng đất 61 tỷ đồng. Khám bệnh tháng 8 được 940 lượt người, lũy kế 7.100 lượt.',
        MONTHS,
      ),
    ).toEqual([
      'Thu ngân sách | 2022-08 | result | level | ~ 11000000000 đồng',
      'Thu ngân sách | 2022-01..2022-08 | result | level | = 118000000000 đồng',
      'thu tiền sử dụng đất | 2022-01..2022-08 | result | level | = 61000000000 đồng',
      'Khám bệnh lượt người | 2022-08 | result | level | = 940 lượt người',
      'Khám bệnh lượt người | 2022-01..2022-08 | result | level | = 7100 lượt',
    ])
  })
  test('"8 tháng xảy ra" goes on about the same', () => {
    expect(names('Tai nạn giao thông xảy ra 1 vụ; 8 tháng xảy ra 11 vụ.', MONTHS)).toEqual(['Tai nạn giao thông', 'Tai nạn giao thông'])
  })
})

describe('plans', () => {
  test('a plan that is changed was and is a plan', () => {
    expect(extract(`${TITLE}HĐND xã điều chỉnh dự toán thu từ 11 tỷ đồng lên 12 tỷ đồng.`).facts.map(fact => fact.kind)).toEqual([
      'target',
      'target',
    ])
  })
  test('the year aimed at holds for what is aimed at beside it', () => {
    expect(
      extract(
        'Xã Vĩnh Sa phát triển kinh tế biển\n\nNgày 18/8/2014, xã cho biết: phấn đấu sản lượng cá đạt 4.800 tấn vào năm 2015, nâng số tàu lên 80 chiếc.',
      ).facts.map(fact => fact.period.label),
    ).toEqual(['2015', '2015'])
  })
})
