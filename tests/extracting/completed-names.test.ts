import { describe, expect, test } from 'vitest'
import { extract } from './reading.ts'

const named = (body: string, title = 'Xã Vĩnh Hòa tổng kết năm 2020, triển khai nhiệm vụ năm 2021') =>
  extract(`${title}\n\n${body}\n`).facts.map(({ indicator, quantity }) => {
    const of = quantity?.of === undefined ? '' : `/${quantity.of}`
    return `${indicator.text} <${indicator.id ?? '-'}> ${quantity?.value}${of} ${quantity?.measure}`
  })

describe('so many of what was counted before', () => {
  test.each([
    ['Hộ nghèo đầu năm 120 hộ (tỷ lệ 5,2%), nay còn 90 hộ (3,9%).', 'Hộ nghèo <poor_households> 90 hộ', 'Hộ nghèo <poverty_rate> 3.9 %'],
    [
      'Toàn xã có 200 hộ nghèo, chiếm 10%; cuối năm 2019 là 8,5%; đến cuối năm 2020 chỉ còn 150 hộ, tỷ lệ 7,1%.',
      'hộ nghèo <poor_households> 150 hộ',
      'hộ nghèo <poverty_rate> 7.1 %',
    ],
    ['Từ 90 hộ nghèo đầu năm, cuối năm xã còn 60 hộ, tức 2,8% số hộ.', 'hộ nghèo <poor_households> 60 hộ', 'hộ nghèo <poverty_rate> 2.8 %'],
    ['Hộ cận nghèo còn 1,5% (31 hộ).', 'hộ cận nghèo <near_poor_households> 31 hộ'],
    ['Hộ nghèo chỉ còn 0,4%, tức 12 hộ.', 'Hộ nghèo <poor_households> 12 hộ'],
    ['Năm 2019 xã còn 20 hộ cận nghèo, năm 2020 còn 11 hộ.', 'hộ cận nghèo <near_poor_households> 11 hộ'],
  ])('%s', (body, ...expected) => {
    const found = named(body).map(line => line.toLowerCase())
    for (const line of expected) expect(found).toContain(line.toLowerCase())
    expect(found.join()).not.toContain('households_count')
  })

  test.each([
    ['Toàn xã có 2.150 hộ, 8.900 nhân khẩu; hộ nghèo 60 hộ.', 'hộ <households_count> 2150 hộ'],
    ['Hộ nghèo 60 hộ; toàn xã hiện có 2.150 hộ.', 'hộ <households_count> 2150 hộ'],
    ['Xã có 60 hộ nghèo, toàn xã có 2.150 hộ.', 'hộ <households_count> 2150 hộ'],
  ])('all households are all: %s', (body, expected) => {
    expect(named(body)).toContain(expected)
  })
})

describe('a share is no number of all there are', () => {
  test.each([
    [
      'Phấn đấu 90% số hộ và 100% thôn, buôn đạt chuẩn văn hóa.',
      'số hộ đạt chuẩn văn hóa <cultural_family_rate> 90 %',
      'thôn, buôn đạt chuẩn văn hóa <cultural_village_rate> 100 %',
    ],
    ['Có 88% hộ gia đình và 6/6 ấp được công nhận văn hóa.', 'hộ gia đình được công nhận văn hóa <cultural_family_rate> 88 %'],
    ['Trên 85% số hộ, 9/11 bản đạt danh hiệu văn hóa.', 'số hộ đạt danh hiệu văn hóa <cultural_family_rate> 85 %'],
    ['Hiện 100% thôn, bản có đường ô tô đến trung tâm, 97% hộ dùng điện.', 'thôn, bản có đường ô tô đến trung tâm <-> 100 %'],
    ['Mô hình “Nhà sạch vườn đẹp” có mặt ở 5/7 ấp.', 'ấp <-> 5/7 ấp'],
    ['Hộ nghèo 60 hộ, tỷ lệ 2,8%; cận nghèo 75 hộ, tỷ lệ 3,5%.', 'cận nghèo <near_poor_households> 75 hộ'],
    ['Có 90% chi bộ trong sạch, vững mạnh.', 'chi bộ trong sạch, vững mạnh <party_org_clean_strong> 90 %'],
    ['Vốn đầu tư công giải ngân 71,5%.', 'Vốn đầu tư công giải ngân <public_investment_disbursement> 71.5 %'],
  ])('%s', (body, ...expected) => {
    const found = named(body)
    for (const line of expected) expect(found).toContain(line)
  })

  test('who has words of their own shares none', () => {
    expect(named('Có 95% hộ dùng nước sạch, 4/6 thôn đạt danh hiệu văn hóa.')[0]).toBe('hộ dùng nước sạch <clean_water_rate> 95 %')
  })
})

describe('criteria', () => {
  test.each([
    ['Đến nay xã đạt 14/19 tiêu chí nông thôn mới; năm 2011 mới đạt 4 tiêu chí.', 'tiêu chí nông thôn mới <ntm_criteria_met> 4 tiêu chí'],
    ['Nông thôn mới: đến nay đạt 14/19 tiêu chí.', 'tiêu chí nông thôn mới <ntm_criteria_met> 14/19 tiêu chí'],
    ['Phấn đấu hoàn thành 19/19 tiêu chí, về đích nông thôn mới.', 'tiêu chí nông thôn mới <ntm_criteria_met> 19/19 tiêu chí'],
    [
      'Về xây dựng nông thôn mới nâng cao: xã mới đạt 11/19 tiêu chí.',
      'tiêu chí nông thôn mới nâng cao <ntm_advanced_status> 11/19 tiêu chí',
    ],
    ['Nông thôn mới nâng cao: đạt 12/19 tiêu chí.', 'tiêu chí nông thôn mới nâng cao <ntm_advanced_status> 12/19 tiêu chí'],
  ])('%s', (body, expected) => {
    expect(named(body)).toContain(expected)
  })

  test('of the programme that the title or the words above speak of', () => {
    expect(named('Xã mới đạt 12 tiêu chí.', 'Xã Vĩnh Hòa xây dựng nông thôn mới năm 2020')).toEqual([
      'tiêu chí nông thôn mới <ntm_criteria_met> 12 tiêu chí',
    ])
    expect(named('Xây dựng nông thôn mới được quan tâm. Đến nay, xã đạt 12 tiêu chí.')).toContain(
      'tiêu chí nông thôn mới <ntm_criteria_met> 12 tiêu chí',
    )
  })

  test.each([
    'Phường đạt chuẩn đô thị văn minh với 8/9 tiêu chí.',
    'Xã đạt 12 tiêu chí.',
    'Nông thôn mới: đối chiếu với 19 tiêu chí, còn nhiều việc phải làm.',
    'Xây dựng nông thôn mới: năm 2021 hoàn thành 3 tiêu chí còn lại.',
    'Xây dựng nông thôn mới: các xã còn lại đạt từ 10 tiêu chí trở lên.',
    'Xã bạn được công nhận đạt chuẩn nông thôn mới nâng cao. Xã Vĩnh Hòa đạt 12 tiêu chí.',
  ])('none where that is not sure: %s', body => {
    expect(named(body).join()).not.toMatch(/ntm_(?:criteria|advanced_status> \d)/)
  })
})

describe('nouns that the catalogue calls otherwise', () => {
  test.each([
    ['Toàn xã có 1.900 hộ, 7.450 khẩu.', 'nhân khẩu <population> 7450 khẩu'],
    ['Xã có 9 thôn với 8.120 người.', 'nhân khẩu <population> 8120 người'],
    ['Năm 2020, trung tâm hành chính công xã đã nhận 3.120 hồ sơ.', 'hồ sơ tiếp nhận <admin_files_received> 3120 hồ sơ'],
    ['Đảng bộ có 310 đảng viên của 14 chi bộ.', 'chi bộ <party_cells_count> 14 chi bộ'],
    ['Xã giao 12 tân binh.', 'tân binh <military_recruitment_rate> 12 tân binh'],
  ])('%s', (body, expected) => {
    expect(named(body)).toContain(expected)
  })

  test.each(['Cấp gạo cho 120 hộ với 500 khẩu.', 'Hỗ trợ 15 hộ nghèo với 60 người.'])('not those who got something: %s', body => {
    expect(named(body).join()).not.toContain('<population>')
  })
})

describe('seasons', () => {
  test.each([
    [
      'Vụ xuân toàn xã gieo cấy 310 ha lúa, năng suất 66 tạ/ha, hơn vụ xuân trước 1,2 tạ/ha.',
      'gieo cấy lúa vụ xuân <rice_area_spring> 310 ha',
      'năng suất lúa vụ xuân <rice_yield_spring> 66 tạ/ha',
    ],
    ['Vụ đông xuân xã gieo sạ 280 ha lúa.', 'gieo sạ lúa vụ đông xuân <rice_area_spring> 280 ha'],
    ['Vụ mùa gieo cấy 300 ha lúa, năng suất đạt 55 tạ/ha.', 'năng suất lúa vụ mùa <rice_yield_main> 55 tạ/ha'],
  ])('%s', (body, ...expected) => {
    const found = named(body)
    for (const line of expected) expect(found).toContain(line)
  })

  test.each([
    'Cả năm gieo cấy 610 ha lúa, năng suất 60 tạ/ha.',
    'Vụ xuân được mùa. Năng suất lúa cả năm 60 tạ/ha.',
    'Vụ xuân trồng 20 ha ngô, năng suất 45 tạ/ha.',
  ])('not of the year or of another crop: %s', body => {
    expect(named(body).join()).not.toMatch(/rice_(?:area|yield)_(?:spring|main)/)
  })
})

describe('words of the sentence that are no part of a name, and those that it cannot do without', () => {
  test.each([
    ['Nhiệm kỳ 2015 - 2020, Đảng bộ đạt và vượt 15/18 chỉ tiêu, 3 chỉ tiêu không đạt.', 'chỉ tiêu không đạt <-> 3 chỉ tiêu'],
    ['Năm 2020, Đảng bộ xã hoàn thành và vượt 15/17 chỉ tiêu đại hội.', 'chỉ tiêu hoàn thành và vượt <targets_met_count> 15/17 chỉ tiêu'],
    ['Năm 2020 đón 20.000 lượt khách, doanh thu 9 tỷ đồng.', 'doanh thu du lịch <tourism_revenue> 9000000000 đồng'],
    ['Chăn nuôi: trâu 120 con; dê 310 con.', 'đàn dê <goat_herd> 310 con'],
    ['Ngân sách: Thu trên địa bàn 310 triệu đồng.', 'Thu ngân sách trên địa bàn <budget_revenue_total> 310000000 đồng'],
    ['Kinh tế tăng trưởng bình quân 9,5%/năm.', 'Kinh tế tăng trưởng bình quân <production_value_growth> 9.5 %/năm'],
    ['Bộ phận một cửa tiếp nhận 3.100 hồ sơ, giải quyết đúng hẹn 99%.', 'hồ sơ giải quyết đúng hẹn <admin_files_ontime_rate> 99 %'],
    ['Xóa 12 căn nhà tạm, nhà dột nát.', 'xóa nhà tạm <temporary_houses_removed> 12 căn nhà'],
    ['Khảo sát cho thấy 95% người dân hài lòng.', 'người dân hài lòng <citizen_satisfaction_rate> 95 %'],
    [
      'Xếp loại đảng viên: hoàn thành tốt nhiệm vụ 80 đồng chí, hoàn thành 12 đồng chí.',
      'đảng viên hoàn thành nhiệm vụ <party_members_completed> 12 đồng chí',
    ],
    ['Đảng bộ xã có 310 đảng viên.', 'số đảng viên <party_members_total> 310 đảng viên'],
    ['Xã có 1.900 hộ, chia thành 9 ấp.', 'số ấp <hamlets_count> 9 ấp'],
  ])('%s', (body, ...expected) => {
    const found = named(body).map(line => line.toLowerCase())
    for (const line of expected) expect(found).toContain(line.toLowerCase())
  })

  test('what several things did in order is not all of the last', () => {
    const found = named('Năm 2020 đón 20.000 lượt khách, doanh thu 9 tỷ đồng, so năm trước lần lượt tăng 5% và 7%.')
    expect(found.join()).not.toContain('<tourism_revenue> 5 %')
  })

  test('growth of a sector is not that of the economy', () => {
    expect(named('Công nghiệp phát triển khá, tăng trưởng 12%.').join()).not.toContain('production_value_growth')
  })
})
