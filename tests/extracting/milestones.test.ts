import { describe, expect, test } from 'vitest'
import { lines } from './reading.ts'

const milestones = (body: string) =>
  lines(`Huyện Đà Bắc tổng kết năm 2020, triển khai nhiệm vụ năm 2021\n\n${body}\n`)
    .filter(line => line.endsWith('milestone'))
    .map(line => line.split(' | ').slice(0, 4).join(' | '))

describe('a named state is a milestone of its own unit', () => {
  test.each([
    ['Năm 2020, xã Tú Lý đạt chuẩn nông thôn mới.', ['xã Tú Lý | đạt chuẩn nông thôn mới | 2020 | result']],
    [
      'Năm 2020, xã Tú Lý được công nhận đạt chuẩn nông thôn mới nâng cao.',
      ['xã Tú Lý | được công nhận đạt chuẩn nông thôn mới nâng cao | 2020 | result'],
    ],
    ['Năm 2021, huyện phấn đấu xã Cao Sơn đạt chuẩn nông thôn mới.', ['xã Cao Sơn | đạt chuẩn nông thôn mới | 2021 | target']],
    [
      'Năm 2021, huyện phấn đấu thu nhập 40 triệu đồng/người. Mục tiêu xa hơn: cuối năm 2023 được công nhận huyện nông thôn mới.',
      ['huyện Đà Bắc | được công nhận huyện nông thôn mới | 2023 | target'],
    ],
    ['Năm 2020, thị trấn Đà Bắc đạt chuẩn đô thị văn minh.', ['thị trấn Đà Bắc | đạt chuẩn đô thị văn minh | 2020 | result']],
    [
      'Năm 2020, các xã Tú Lý, Cao Sơn đạt chuẩn nông thôn mới.',
      ['xã Cao Sơn | đạt chuẩn nông thôn mới | 2020 | result', 'xã Tú Lý | đạt chuẩn nông thôn mới | 2020 | result'],
    ],
    ['Năm 2021, xã Cao Sơn phấn đấu trở thành xã du lịch cộng đồng.', ['xã Cao Sơn | trở thành xã du lịch cộng đồng | 2021 | target']],
    ['Năm 2021 đưa xã Tú Lý thành xã nông thôn mới.', ['xã Tú Lý | thành xã nông thôn mới | 2021 | target']],
    [
      'Năm 2020 xã Tú Lý và xã Cao Sơn được UBND tỉnh Hòa Bình công nhận đạt chuẩn nông thôn mới.',
      [
        'xã Tú Lý | được UBND tỉnh Hòa Bình công nhận đạt chuẩn nông thôn mới | 2020 | result',
        'xã Cao Sơn | được UBND tỉnh Hòa Bình công nhận đạt chuẩn nông thôn mới | 2020 | result',
      ],
    ],
    [
      'Năm 2021, huyện giữ tỷ lệ hộ nghèo dưới 9% và đưa xã Cao Sơn đạt chuẩn nông thôn mới.',
      ['xã Cao Sơn | đạt chuẩn nông thôn mới | 2021 | target'],
    ],
    ['Huyện phấn đấu đến năm 2025 đạt chuẩn nông thôn mới.', ['huyện Đà Bắc | đạt chuẩn nông thôn mới | 2025 | target']],
    [
      'Đảng bộ 3 năm liền được công nhận trong sạch, vững mạnh.',
      ['huyện Đà Bắc | Đảng bộ 3 năm liền được công nhận trong sạch, vững mạnh | 2020 | result'],
    ],
    [
      'Năm 2020, huyện thu 84 tỷ đồng; hoàn thành phổ cập giáo dục mầm non cho trẻ 5 tuổi.',
      ['huyện Đà Bắc | hoàn thành phổ cập giáo dục mầm non cho trẻ 5 tuổi | 2020 | result'],
    ],
    ['Năm 2021, huyện phấn đấu hoàn thành tiêu chí giao thông.', ['huyện Đà Bắc | hoàn thành tiêu chí giao thông | 2021 | target']],
    ['Năm 2020, huyện xóa hết nhà tạm.', ['huyện Đà Bắc | xóa hết nhà tạm | 2020 | result']],
    ['Năm 2021 có 90% số xã, thị trấn đạt chuẩn quốc gia về y tế.', []],
    [
      'Xã được công nhận đạt chuẩn nông thôn mới năm 2017, nông thôn mới nâng cao năm 2019.',
      ['huyện Đà Bắc | đạt chuẩn nông thôn mới | 2017 | result', 'huyện Đà Bắc | nông thôn mới nâng cao | 2019 | result'],
    ],
    [
      'Huyện phấn đấu xây dựng huyện nông thôn mới nâng cao vào năm 2024.',
      ['huyện Đà Bắc | xây dựng huyện nông thôn mới nâng cao | 2024 | target'],
    ],
    ['Năm 2020, xây dựng xã nông thôn mới nâng cao được quan tâm.', []],
    ['Năm 2020, xã Cao Sơn ra khỏi diện đặc biệt khó khăn.', ['xã Cao Sơn | ra khỏi diện đặc biệt khó khăn | 2020 | result']],
  ])('%s', (sentence, expected) => expect(milestones(sentence).toSorted()).toEqual(expected.toSorted()))
})

describe('a state of the unit that the report is about', () => {
  test.each([
    ['Năm 2020, huyện về đích nông thôn mới.', 'về đích nông thôn mới'],
    ['Năm 2020, hoàn thành 9/9 tiêu chí để được công nhận huyện đạt chuẩn nông thôn mới.', 'đạt chuẩn nông thôn mới'],
    ['Năm 2020, hộ nghèo còn 6,2% và đạt chuẩn nông thôn mới nâng cao.', 'đạt chuẩn nông thôn mới nâng cao'],
    ['Năm 2020, huyện giữ vững phổ cập giáo dục tiểu học và đạt 8/9 tiêu chí nông thôn mới.', 'giữ vững phổ cập giáo dục tiểu học'],
    ['Năm 2020, trồng 40 ha rừng; giao quân đủ chỉ tiêu.', 'giao quân đủ chỉ tiêu'],
    ['Năm 2020, hoàn thành vượt dự toán thu ngân sách; trồng 40 ha rừng.', 'hoàn thành vượt dự toán thu ngân sách'],
  ])('%s', (sentence, phrase) => expect(milestones(sentence)).toEqual([`huyện Đà Bắc | ${phrase} | 2020 | result`]))
})

describe('no milestones', () => {
  test.each([
    'Năm 2020, 92% số hộ và 100% thôn, bản đạt chuẩn văn hóa.',
    'Năm 2020: Tỷ lệ hộ gia đình đạt danh hiệu “Gia đình văn hóa”: 85%.',
    'Năm 2020: - Số tổ dân phố giữ danh hiệu “Tổ dân phố văn hóa”: 15 tổ.',
    'Năm 2020, công tác đảng theo chủ đề “Đoàn kết, kỷ cương, tăng trưởng bền vững, đạt huyện nông thôn mới”; kết nạp 5 đảng viên.',
    'Xã Tú Lý được thành lập trên cơ sở nhập hai xã.',
    'Năm 2020, huyện có 3 xã đạt chuẩn nông thôn mới.',
    'Năm 2020, huyện đạt nhiều kết quả quan trọng.',
    'Năm 2020, cán bộ, đảng viên hoàn thành nhiệm vụ được giao.',
    'Năm 2020, huyện cơ bản hoàn thành các chỉ tiêu đề ra.',
    'Năm 2020, thu ngân sách vượt 8% dự toán.',
    'Năm 2020, xã Tú Lý đạt 15 tiêu chí nông thôn mới.',
    'Năm 2020, huyện tổ chức hội nghị đánh giá chương trình nông thôn mới.',
    'Năm 2020, tỷ lệ xã đạt chuẩn nông thôn mới là 45%.',
  ])('%s', sentence => expect(milestones(sentence)).toEqual([]))
})

describe('what somebody says, and what is kept', () => {
  test.each([
    [
      'Bí thư Đảng ủy cho biết: “Năm 2021, huyện cán đích nông thôn mới, thu ngân sách 90 tỷ đồng”.',
      ['huyện Đà Bắc | cán đích nông thôn mới | 2021 | target'],
    ],
    [
      'Ông Bùi Văn Nam chia sẻ: “Mục tiêu đến năm 2025, huyện đạt chuẩn nông thôn mới”.',
      ['huyện Đà Bắc | đạt chuẩn nông thôn mới | 2025 | target'],
    ],
    ['Năm 2020, huyện giữ vững huyện nông thôn mới.', ['huyện Đà Bắc | giữ vững huyện nông thôn mới | 2020 | result']],
    ['Phong trào “Toàn dân chung sức, đoàn kết đạt chuẩn nông thôn mới” lan tỏa.', []],
    ['Năm 2020, giữ vững 3 xã nông thôn mới.', []],
  ])('%s', (sentence, expected) => {
    expect(milestones(sentence)).toEqual(expected)
  })
})
