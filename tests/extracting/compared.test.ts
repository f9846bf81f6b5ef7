import { describe, expect, test } from 'vitest'
import { lines } from './reading.ts'

const read = (body: string) =>
  lines(`Xã Vĩnh Hòa tổng kết năm 2020, triển khai nhiệm vụ năm 2021\n\n${body}\n`).map(line => {
    const [, name, , , role, amount] = line.split(' | ')
    return `${name} | ${role} ${amount}`
  })

describe('what a share is of', () => {
  test.each([
    ['Thu ngân sách được 196 tỷ đồng, so với dự toán giao cả năm mới đạt 71,6%.', 'Thu ngân sách | plan_ratio = 71.6 %'],
    ['Thu ngân sách được 196 tỷ đồng, so dự toán tỉnh giao chỉ bằng 71,6%.', 'Thu ngân sách | plan_ratio = 71.6 %'],
    ['Gieo trồng 520 ha, so với nghị quyết HĐND xã đề ra đạt 104%.', 'Gieo trồng | plan_ratio = 104 %'],
    ['Diện tích nuôi cá tra còn 134 ha, bằng 79% năm trước.', 'Diện tích nuôi cá tra | period_ratio = 79 %'],
    ['Sản lượng cá 134 tấn, chỉ bằng 79% của năm ngoái.', 'Sản lượng cá | period_ratio = 79 %'],
    ['Sản lượng cá 134 tấn, bằng 79% vụ trước.', 'Sản lượng cá | period_ratio = 79 %'],
    ['Sản lượng cá 134 tấn, bằng 79% mức năm 2019.', 'Sản lượng cá | period_ratio = 79 %'],
    // not: a level of its own, an amount that is the plan's
    ['Tỷ lệ hộ nghèo năm 2019 là 5%.', 'Tỷ lệ hộ nghèo | level = 5 %'],
    ['Thu đạt và vượt dự toán cả năm 4,9 tỷ đồng huyện giao.', 'Thu đạt và vượt dự toán cả năm | level = 4900000000 đồng'],
  ])('%s', (sentence, expected) => {
    expect(read(sentence)).toContain(expected)
  })

  test('what follows keeps the name', () => {
    expect(read('Diện tích nuôi cá tra còn 134 ha, bằng 79% năm trước, sản lượng 38.600 tấn.')).toContain(
      'sản lượng nuôi cá tra | level = 38600 tấn',
    )
  })
})

describe('by how much it moves', () => {
  test.each([
    ['Kéo giảm hộ nghèo mỗi năm 3 - 4%.', ['hộ nghèo | change <= 4 %', 'hộ nghèo | change >= 3 %']],
    ['Giảm hộ nghèo bình quân mỗi năm 1,5%.', ['hộ nghèo | change = 1.5 %']],
    ['Giảm tỷ lệ hộ nghèo hằng năm từ 1 - 1,5%.', ['tỷ lệ hộ nghèo | change <= 1.5 %', 'tỷ lệ hộ nghèo | change >= 1 %']],
    ['Giảm hộ nghèo mỗi năm ít nhất 2%.', ['hộ nghèo | change >= 2 %']],
    ['Tăng thu nhập bình quân mỗi năm 5 triệu đồng.', ['thu nhập | change = 5000000 đồng']],
    ['Mục tiêu cuối năm giảm tiếp 60 hộ nghèo.', ['hộ nghèo | change = 60 hộ']],
    ['Đàn bò 22.475 con, nhiều hơn 2 năm trước 3.160 con.', ['Đàn bò | level = 22475 con', 'Đàn bò | change = 3160 con']],
    [
      'Thu nhập 45 triệu đồng, vượt mục tiêu nghị quyết 2 triệu đồng.',
      ['Thu nhập | level = 45000000 đồng', 'Thu nhập | change = 2000000 đồng'],
    ],
    // not: where it comes to
    ['Giảm hộ nghèo mỗi năm, đến nay còn 3%.', ['hộ nghèo | level = 3 %']],
    ['Giảm tỷ lệ hộ nghèo xuống còn 3%.', ['tỷ lệ hộ nghèo | level = 3 %']],
    ['Tỷ lệ hộ nghèo bình quân mỗi năm 3%.', ['Tỷ lệ hộ nghèo | level = 3 %']],
  ])('%s', (sentence, expected) => {
    expect(read(sentence)).toEqual(expected)
  })
})
