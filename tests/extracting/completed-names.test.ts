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
