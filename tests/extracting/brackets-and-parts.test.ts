import { describe, expect, test } from 'vitest'
import { extract, lines } from './reading.ts'

const TITLE = 'Xã Vĩnh Sa: kết quả năm 2022, phương hướng năm 2023\n\n'

/** Without the unit and the time. */
function told(sentence: string, above = TITLE): string[] {
  return lines(above + sentence).map(line => {
    const [, name, , ...rest] = line.split(' | ')
    return [name, ...rest].join(' | ')
  })
}

describe('brackets behind a figure', () => {
  test.each([
    // what is left out is no name
    ['Đàn vịt 5.200 con (chưa kể vịt chạy đồng).', ['Đàn vịt | result | level | = 5200 con']],
    // what stands behind them goes on
    [
      'Về thủy lợi: 100% (7,4 km) kênh loại III được kiên cố hóa.',
      ['kênh loại III được kiên cố hóa | result | level | = 100 %', 'kênh loại III được kiên cố hóa | result | level | = 7.4 km'],
    ],
    [
      'Có 31 hộ (1,9%) thoát cận nghèo.',
      ['hộ thoát cận nghèo | result | level | = 31 hộ', 'hộ thoát cận nghèo | result | level | = 1.9 %'],
    ],
    ['Có 2 xã (Vĩnh Sa, Vĩnh Hà) đạt chuẩn đô thị văn minh.', ['xã đạt chuẩn đô thị văn minh | result | level | = 2 xã']],
    ['100% cửa hàng ở chợ huyện (48 cửa hàng) có mã QR.', ['cửa hàng ở chợ huyện có mã QR | result | level | = 100 %']],
    // what was reached in full, and what was planned
    [
      'Gọi nhập ngũ đạt 100% chỉ tiêu (9 thanh niên).',
      ['Gọi nhập ngũ | result | plan_ratio | = 100 %', 'Gọi nhập ngũ | result | level | = 9 thanh niên'],
    ],
    [
      'Đưa 17 lao động đi làm việc ở Nhật Bản (chỉ tiêu 15).',
      [
        'lao động đi làm việc ở Nhật Bản | result | level | = 17 lao động',
        'lao động đi làm việc ở Nhật Bản | target | level | = 15 lao động',
      ],
    ],
    // a fall told again as a number
    ['Hộ cận nghèo giảm 0,4% (tương đương 8 hộ).', ['Hộ cận nghèo | result | change | = 0.4 %', 'Hộ cận nghèo | result | change | = 8 hộ']],
    // shares of those who pay
    [
      'Làm 3 km đường, kinh phí 2 tỷ đồng (Nhà nước 70%, nhân dân 30%).',
      [
        'Làm đường | result | level | = 3 km',
        'kinh phí làm đường | result | level | = 2000000000 đồng',
        'Nhà nước | result | level | = 70 %',
        'nhân dân | result | level | = 30 %',
      ],
    ],
    [
      'Thu ngân sách 9 tỷ đồng (không tính tiền thuê đất: 7 tỷ đồng).',
      ['Thu ngân sách | result | level | = 9000000000 đồng', 'Thu ngân sách không tính tiền thuê đất | result | level | = 7000000000 đồng'],
    ],
    [
      'Lượng khách đạt 40.000 lượt (khách nước ngoài 900 lượt), gấp 2 lần năm 2021.',
      [
        'Lượng khách | result | level | = 40000 lượt',
        'khách nước ngoài | result | level | = 900 lượt',
        'Lượng khách | result | period_ratio | = 2 lần',
      ],
    ],
  ])('%s', (sentence, expected) => expect(told(sentence).slice(0, expected.length)).toEqual(expected))
  test('what is not reached, each by its own share; none is a state of the place', () => {
    expect(
      told('Còn 3/20 chỉ tiêu đạt thấp, gồm: số xã đạt chuẩn nông thôn mới, tỷ lệ dân số tham gia bảo hiểm y tế (mới đạt 84%).'),
    ).toEqual([
      'chỉ tiêu đạt thấp | result | count_of | = 3 / 20 chỉ tiêu',
      'tỷ lệ dân số tham gia bảo hiểm y tế | result | level | = 84 %',
    ])
  })
})

describe('names', () => {
  test.each([
    ['100% đảng viên, hội viên ký cam kết không lấn chiếm vỉa hè.', 'đảng viên, hội viên ký cam kết không lấn chiếm vỉa hè'],
    ['Nhân dân hiến 300 ngày công.', 'hiến ngày công'],
    ['Toàn xã có 12 tàu dài từ 15 m trở lên.', 'tàu dài từ 15 m trở lên'],
    ['Có 30 hộ có thu nhập từ 200 triệu đồng trở lên.', 'hộ có thu nhập từ 200 triệu đồng trở lên'],
    ['Cơ quan công an điều tra làm rõ 5 vụ.', 'điều tra làm rõ vụ'],
    ['Giảm từ 5% trở lên cả 3 tiêu chí về tai nạn giao thông.', 'tai nạn giao thông'],
    ['Xây dựng nông thôn mới đạt 17/19 tiêu chí.', 'tiêu chí nông thôn mới'],
    ['Xã không còn hộ nghèo theo chuẩn cũ, chỉ còn 6 hộ cận nghèo.', 'hộ cận nghèo'],
    ['Hoạt động du lịch phục hồi mạnh, lượng khách ước đạt 20.000 lượt.', 'lượng khách'],
  ])('%s', (sentence, name) =>
    expect(
      told(sentence)
        .filter(line => !line.endsWith('milestone'))
        .map(line => line.split(' | ')[0]),
    ).toEqual([name]),
  )
  test.each([
    [
      'Diện tích gieo cấy lúa cả năm 460 ha, năng suất 62 tạ/ha. Trong đó: vụ xuân 240 ha, năng suất 65 tạ/ha.',
      ['Diện tích gieo cấy lúa cả năm', 'năng suất lúa', 'diện tích lúa vụ xuân', 'năng suất lúa vụ xuân'],
    ],
    ['Tỷ lệ học sinh bỏ học: tiểu học 0,1%, THCS 0,6%.', ['Tỷ lệ học sinh bỏ học tiểu học', 'Tỷ lệ học sinh bỏ học THCS']],
    ['Làm mới 4 tuyến đường dài 6,2 km.', ['làm mới tuyến đường', 'chiều dài tuyến đường']],
    ['Phấn đấu có thêm 2 sản phẩm OCOP, 3 ấp đạt chuẩn ấp thông minh.', ['thêm sản phẩm OCOP', 'ấp đạt chuẩn ấp thông minh']],
    ['Hiện có 900 người cao tuổi, nhưng mới có 30% sử dụng điện thoại.', ['người cao tuổi', 'người cao tuổi sử dụng điện thoại']],
    ['Xây 2 nhà văn hóa; đàn trâu, bò (trâu: 120; bò: 300).', ['xây nhà văn hóa', 'trâu']],
  ])('%s', (sentence, names) => expect(told(sentence).map(line => line.split(' | ')[0])).toEqual(expect.arrayContaining(names)))
  test('what is told by hamlet is of the hamlet, and of the same thing', () => {
    expect(
      lines(`${TITLE}Còn 46 hộ nghèo, chia theo ấp: ấp 1: 20 hộ, ấp 2: 26 hộ.`).map(line => line.replace(' | 2022 | result | level', '')),
    ).toEqual(['xã Vĩnh Sa | hộ nghèo | = 46 hộ', 'ấp 1 | hộ nghèo | = 20 hộ', 'ấp 2 | hộ nghèo | = 26 hộ'])
  })
  test('what a hectare yields in money is nobody’s income', () => {
    const [fact] = extract(`${TITLE}Thu nhập bình quân trên 1 ha canh tác đạt 90 triệu đồng.`).facts
    expect(fact!.indicator.id).toBe('land_value_per_ha')
  })
  test('prices keep what they are per', () => {
    expect(told('Giá chè búp từ 6.500 - 8.000 đồng/kg.')).toEqual([
      'Giá chè búp | result | level | <= 8000 đồng/kg',
      'Giá chè búp | result | level | >= 6500 đồng/kg',
    ])
  })
})

describe('times', () => {
  const years = (text: string) => extract(text).facts.map(fact => fact.period.label)
  test('of a move amid others whose years are named', () => {
    expect(
      years(`${TITLE}Tỷ lệ hộ nghèo từ 8% năm 2019 giảm còn 3% năm 2022; riêng hộ nghèo người cao tuổi giảm từ 40 hộ xuống 12 hộ.`),
    ).toEqual(['2019', '2022', '2019', '2022'])
  })
  test('a school year is of schools alone', () => {
    expect(years(`${TITLE}Năm học 2021 - 2022, tỷ lệ tốt nghiệp đạt 98%. Trạm Y tế khám 3.000 lượt người.`)).toEqual(['2021-2022', '2022'])
  })
  test('yearly averages hold for themselves', () => {
    expect(
      years(
        'Đại hội Đảng bộ xã Vĩnh Sa nhiệm kỳ 2020 - 2025\n\nNgày 12/5/2020, đại hội đặt mục tiêu đến năm 2025: mỗi năm kết nạp 9 đảng viên; đạt chuẩn đô thị văn minh vào năm 2024; có 3/4 trường đạt chuẩn quốc gia.',
      ).at(-1),
    ).toBe('2025')
  })
  test('in a report on years, what follows the last of them is of that year', () => {
    expect(
      years('Xã Vĩnh Sa: kết quả giai đoạn 2021 - 2024\n\nTỷ lệ hộ nghèo năm 2024 là 1,4%. Tỷ lệ lao động qua đào tạo đạt 80%.'),
    ).toEqual(['2024', '2024'])
  })
})

test('a head in two columns says whose report it is in the left one', () => {
  const text =
    'ỦY BAN NHÂN DÂN           CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nXÃ VĨNH SA                  Độc lập - Tự do - Hạnh phúc\n\nBÁO CÁO\nKết quả năm 2022\n\nThu ngân sách đạt 8 tỷ đồng.'
  expect(lines(text)).toEqual(['xã Vĩnh Sa | Thu ngân sách | 2022 | result | level | = 8000000000 đồng'])
})

test('links below a report, whatever they count, are none of its figures', () => {
  expect(lines(`${TITLE}Thu ngân sách đạt 8 tỷ đồng.\n\nCác tin đã đưa: » Bàn giao 32 con bò giống (08/10/2022)`)).toHaveLength(1)
})
