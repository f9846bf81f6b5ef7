import { describe, expect, test } from 'vitest'
import { extract, lines } from './reading.ts'

const report = (body: string) => `Xã Vĩnh Hòa tổng kết năm 2020, triển khai nhiệm vụ năm 2021\n\n${body}\n`
const named = (body: string) =>
  lines(report(body)).map(line => {
    const [, name, , , role, amount] = line.split(' | ')
    return `${name} | ${role} ${amount}`
  })
/** The catalogue's names, '-' where it has none. */
const ids = (body: string) => extract(report(body)).facts.map(fact => fact.indicator.id ?? '-')

describe("a list's crop names its attributes", () => {
  test.each([
    ['Cây lúa: DT 338 ha; NS 66,5 tạ/ha (tăng 1,5 tạ/ha so CK); SL 2.247,7 tấn.'],
    ['Cây lúa có DT 338 ha, NS đạt 66,5 tạ/ha (tăng 1,5 tạ/ha so CK), SL đạt 2.247,7 tấn.'],
    ['Cây lúa - diện tích 338 ha; năng suất 66,5 tạ/ha, tăng 1,5 tạ/ha so CK; sản lượng 2.247,7 tấn.'],
  ])('%s', body => {
    expect(named(body)).toEqual([
      'diện tích cây lúa | level = 338 ha',
      'năng suất cây lúa | level = 66.5 tạ/ha',
      'năng suất cây lúa | change = 1.5 tạ/ha',
      'sản lượng cây lúa | level = 2247.7 tấn',
    ])
  })

  test.each([
    ['Cây ngô: DT: 120 ha, NS: 45 tạ/ha, SL: 540 tấn.', ['maize_area', 'maize_yield', 'maize_output']],
    ['Lúa xuân: Diện tích 300 ha, NSBQ 62 tạ/ha, sản lượng 1.860 tấn.', ['rice_area_spring', 'rice_yield_spring', 'rice_output_spring']],
    ['Thủy sản: DT nuôi 45 ha, SL 120 tấn.', ['aquaculture_area', 'aquatic_output']],
    ['Cây công nghiệp: cao su DT 480 ha, cà phê DT 365 ha.', ['rubber_area', 'coffee_area']],
    ['Lúa: 338 ha, 66,5 tạ/ha, 2.247,7 tấn.', ['rice_area', 'rice_yield', 'rice_output']],
    ['Nuôi trồng thủy sản giữ vai trò chủ lực: diện tích 8.675 ha.', ['aquaculture_area']],
    ['Cây vụ đông 120 ha: ngô 45 ha, khoai tây 30 ha.', ['-', 'maize_area', 'potato_area']],
  ])('%s', (body, expected) => {
    expect(ids(body)).toEqual(expected)
  })

  test('"DT" of the budget is no area', () => {
    expect(named('Thu ngân sách đạt 105% DT.')).toEqual(['Thu ngân sách | plan_ratio = 105 %'])
  })
})

describe('the part in front of a bracket', () => {
  test.each([
    [
      'Nuôi thủy sản nước ngọt, nhiều nhất là cá tra (12.000 con) rồi tới ba ba (3.100 con).',
      ['cá tra | level = 12000 con', 'đàn ba ba | level = 3100 con'],
    ],
    [
      'Xã có 1.420 ha cây ăn trái, nhiều nhất là chôm chôm (655 ha) rồi tới sầu riêng (390 ha).',
      ['cây ăn trái | level = 1420 ha', 'diện tích chôm chôm | level = 655 ha', 'diện tích sầu riêng | level = 390 ha'],
    ],
    [
      'Tổng đàn gia súc 5.000 con, đứng đầu là lợn (3.500 con), tiếp đến bò (900 con).',
      ['Tổng đàn gia súc | level = 5000 con', 'đàn lợn | level = 3500 con', 'đàn bò | level = 900 con'],
    ],
    ['Hộ nghèo còn 45 hộ (2,1%).', ['Hộ nghèo | level = 45 hộ', 'Hộ nghèo | level = 2.1 %']],
  ])('%s', (body, expected) => {
    expect(named(body)).toEqual(expected)
  })
})

describe('animals', () => {
  test.each([
    ['Phải tiêu hủy 45 con lợn.', ['-']],
    ['Đợt rét làm chết 2.764 con trâu, bò.', ['-']],
    ['Bão số 3 cuốn trôi 340 con gia cầm.', ['-']],
    ['Xuất chuồng 2.300 con lợn.', ['-']],
    ['Hỗ trợ 50 con bò giống cho hộ nghèo.', ['-']],
    ['Gia súc chết do rét 45 con, trong đó trâu 30 con, bò 15 con.', ['-', '-', '-']],
    ['Bình quân mỗi hộ có 2 con trâu.', ['-']],
    ['Đàn lợn 3.750 con; riêng gia cầm giảm 6,8%, còn 31,2 nghìn con do giá thức ăn.', ['pig_herd', 'poultry_flock', 'poultry_flock']],
    ['Đàn trâu giảm còn 1.204 con do rét đậm kéo dài.', ['buffalo_herd']],
    ['Nuôi 250 con trâu, 900 con bò.', ['-', 'cattle_herd']],
  ])('%s', (body, expected) => {
    expect(ids(body)).toEqual(expected)
  })
})

describe('what is not how many there are', () => {
  test.each([
    ['Xã có 500 hội viên nông dân. Trong số đó, 45 người là đảng viên.', 'party_members_total'],
    ['Cứ 10 hộ có 8 hộ đạt gia đình văn hóa.', 'households_count'],
    ['Tiêu hủy 15 tấn lợn của 45 hộ.', 'households_count'],
    ['Bình quân 1 hộ thu nhập 120 triệu đồng/năm.', 'income_per_capita'],
  ])('%s', (body, never) => {
    expect(ids(body)).not.toContain(never)
  })
})

describe('whose words come from elsewhere', () => {
  test.each([
    [
      'Sản lượng lúa đạt 5.000 tấn; tỷ lệ này tăng 2% so với năm trước.',
      ['Sản lượng lúa | level = 5000 tấn', 'Sản lượng lúa | change = 2 %'],
    ],
    ['Có 264 hộ tham gia, 70% trong số đó đã thoát nghèo.', ['hộ tham gia | level = 264 hộ', 'hộ tham gia đã thoát nghèo | level = 70 %']],
    [
      'Từ mức 17,2 triệu đồng năm 2010, thu nhập bình quân đầu người nay đã lên 33,6 triệu đồng.',
      ['thu nhập bình quân đầu người | level = 17200000 đồng/người/năm', 'thu nhập bình quân đầu người | level = 33600000 đồng/người/năm'],
    ],
    ['Diện tích chè 300 ha. Cây mắc ca phát triển nhanh, đạt 150 ha.', ['Diện tích chè | level = 300 ha', 'Cây mắc ca | level = 150 ha']],
    ['Với 6.214 ha ngô, nông dân thu về 19.860 tấn.', ['ngô | level = 6214 ha', 'sản lượng ngô | level = 19860 tấn']],
    ['Về nông nghiệp, bà con hoàn thành gieo cấy 250 ha lúa.', ['gieo cấy lúa | level = 250 ha']],
    ['Đồng bào trồng 45 ha hoa tam giác mạch.', ['trồng hoa tam giác mạch | level = 45 ha']],
    ['Phá dỡ 120 m tường rào.', ['Phá dỡ tường rào | level = 120 m']],
    ['Cùng với 58,7 tỷ đồng đầu tư hạ tầng, xã làm 3 km đường.', ['đầu tư hạ tầng | level = 58700000000 đồng', 'làm đường | level = 3 km']],
    ['Có 3/11 thôn đạt chuẩn là Phú Lộc, Ea Tóh, Ea Hồ.', ['thôn đạt chuẩn | count_of = 3 / 11 thôn']],
    [
      'Xảy ra 5 vụ tai nạn giao thông, làm chết 2 người, bị thương 3 người.',
      [
        'xảy ra vụ tai nạn giao thông | level = 5 vụ',
        'người chết do tai nạn giao thông | level = 2 người',
        'người bị thương do tai nạn giao thông | level = 3 người',
      ],
    ],
    [
      'Cơ cấu nông nghiệp - công nghiệp, xây dựng - dịch vụ là 17,2% - 49,5% - 33,3%.',
      ['Cơ cấu nông nghiệp | level = 17.2 %', 'Cơ cấu công nghiệp, xây dựng | level = 49.5 %', 'Cơ cấu dịch vụ | level = 33.3 %'],
    ],
  ])('%s', (body, expected) => {
    expect(named(body)).toEqual(expected)
  })
})

describe('what stands behind each figure of a list', () => {
  test.each([
    [
      'Đến nay, 100% đường liên xã được nhựa hóa, 8,2 km kênh mương nội đồng được kiên cố hóa.',
      ['đường liên xã được nhựa hóa | level = 100 %', 'kênh mương nội đồng được kiên cố hóa | level = 8.2 km'],
    ],
    [
      'Đã có 95% hộ dùng điện lưới, 3,4 km đường điện hạ thế được nâng cấp.',
      ['hộ dùng điện lưới | level = 95 %', 'đường điện hạ thế được nâng cấp | level = 3.4 km'],
    ],
    [
      'Có 85% diện tích chè được tưới, 12 ha đất vườn tạp được cải tạo.',
      ['diện tích chè được tưới | level = 85 %', 'đất vườn tạp được cải tạo | level = 12 ha'],
    ],
  ])('names it, of whatever measure: %s', (sentence, expected) => {
    expect(named(sentence)).toEqual(expected)
  })

  test('but how it compares is no name', () => {
    expect(named('Có 85% diện tích lúa gieo thẳng, 58 tạ/ha cao hơn vụ trước.').at(-1)).not.toMatch(/^cao hơn/)
  })
})

describe('a part that a bracket tells apart', () => {
  test.each([
    [
      'Diện tích chè 240 ha, riêng chè búp tím 60 ha (có 25 ha trồng theo tiêu chuẩn VietGAP).',
      'diện tích chè búp tím: trồng theo tiêu chuẩn VietGAP | level = 25 ha',
    ],
    ['Diện tích nuôi tôm 400 ha (40 ha nuôi thâm canh).', 'Diện tích nuôi tôm: nuôi thâm canh | level = 40 ha'],
    ['Diện tích rừng trồng 900 ha (trong đó 320 ha được cấp chứng chỉ).', 'Diện tích rừng trồng: được cấp chứng chỉ | level = 320 ha'],
  ])('%s', (sentence, expected) => {
    expect(named(sentence).at(-1)).toBe(expected)
    expect(ids(sentence).at(-1)).toBe('-')
  })

  test.each([['Diện tích lúa 240 ha (kế hoạch 230 ha).'], ['Diện tích lúa 240 ha (tăng 10 ha so với năm trước).']])(
    'is none: %s',
    sentence => {
      for (const name of named(sentence)) expect(name).not.toMatch(/: /)
    },
  )
})

describe('told in turn of names in the sentence before', () => {
  test.each([
    [
      'Chăn nuôi gồm trâu, bò và lợn. Số lượng lần lượt là 412 con, 1.035 con và 2.870 con.',
      ['đàn trâu | level = 412 con', 'đàn bò | level = 1035 con', 'đàn lợn | level = 2870 con'],
    ],
    [
      'Toàn xã có ba loại cây chính: chè, cà phê, hồ tiêu. Diện tích lần lượt là 120 ha, 85 ha và 40 ha.',
      ['diện tích chè | level = 120 ha', 'diện tích cà phê | level = 85 ha', 'diện tích hồ tiêu | level = 40 ha'],
    ],
    // not: places, more names than figures
    ['Các thôn Đông, Tây trồng chè. Diện tích lần lượt là 12 ha, 8 ha.', ['Diện tích | level = 12 ha', 'Diện tích | level = 8 ha']],
    ['Có chè, cam, bưởi. Diện tích lần lượt là 12 ha, 8 ha.', ['Diện tích | level = 12 ha', 'Diện tích | level = 8 ha']],
  ])('%s', (body, expected) => {
    expect(named(body)).toEqual(expected)
  })
})

test('how many criteria communes have is no figure of its own', () => {
  expect(named('Còn 3 thôn dưới 10 tiêu chí.')).toEqual(['thôn dưới 10 tiêu chí | level = 3 thôn'])
  expect(ids('Còn 3 thôn dưới 10 tiêu chí.')).toEqual(['-'])
})
