import { describe, expect, test } from 'vitest'
import { lines } from './reading.ts'

const read = (title: string, body: string) =>
  lines(`${title}\n\n${body}\n`).map(line => {
    const [, name, when, kind, role, amount] = line.split(' | ')
    return `${name?.toLowerCase()} | ${when} ${kind} ${role} ${amount}`
  })

const YEAR = 'Xã Vĩnh Hòa: kết quả năm 2021'
describe('what is not reached was planned', () => {
  test.each([
    ['Trồng dừa 36 ha, chưa đạt yêu cầu 40 ha.', 'trồng dừa | 2021 target level = 40 ha'],
    ['Thu ngân sách 2,9 tỷ đồng, không đạt kế hoạch 3,2 tỷ đồng.', 'thu ngân sách | 2021 target level = 3200000000 đồng'],
    ['Thu ngân sách 2,9 tỷ đồng so với dự toán 3,2 tỷ đồng.', 'thu ngân sách | 2021 target level = 3200000000 đồng'],
    ['Tỷ lệ hộ nghèo 6%, cao hơn mức đề ra 5%.', 'tỷ lệ hộ nghèo | 2021 target level = 5 %'],
    ['Tỷ lệ hộ nghèo 6%, chưa đạt chỉ tiêu huyện giao là 5%.', 'tỷ lệ hộ nghèo | 2021 target level = 5 %'],
    ['Thu ngân sách 3,2 tỷ đồng, vượt kế hoạch 8%.', 'thu ngân sách | 2021 result change = 8 %'],
  ])('%s', (body, expected) => expect(read(YEAR, body)[1]).toBe(expected))
  test('and nothing else is, behind it', () => {
    expect(
      read(YEAR, 'Trồng dừa 35 ha, mục tiêu 40 ha; kết nạp 7 đảng viên. Thu gom rác 91% (yêu cầu 95%); tỷ lệ hộ nghèo 6%.').map(
        line => line.split(' | ')[1],
      ),
    ).toEqual([
      '2021 result level = 35 ha',
      '2021 target level = 40 ha',
      '2021 result level = 7 đảng viên',
      '2021 result level = 91 %',
      '2021 target level = 95 %',
      '2021 result level = 6 %',
    ])
  })
})

describe('a title that announces tasks alone, above nothing that was done', () => {
  const body = '- Thu ngân sách 3 tỷ đồng\n- Trồng 40 ha dừa'
  test.each(['Xã Vĩnh Hòa: nhiệm vụ năm 2022', 'Phương hướng, nhiệm vụ năm 2022 của xã Vĩnh Hòa'])('%s', title =>
    expect(read(title, body).map(line => line.split(' | ')[1])).toEqual([
      '2022 target level = 3000000000 đồng',
      '2022 target level = 40 ha',
    ]),
  )
  test('not where the lines look back', () => {
    expect(read('Xã Vĩnh Hòa: nhiệm vụ năm 2022', 'Năm qua, xã thu 3 tỷ đồng.')[0]).toContain('2021 result')
  })
})

describe('by how much, and from how much on', () => {
  test.each([
    ['Giảm tỷ lệ hộ nghèo toàn xã 2 - 3%.', '2022 target change <= 3 %'],
    ['Giảm tỷ lệ hộ nghèo trên địa bàn xã thêm 2%.', '2022 target change = 2 %'],
    ['Giảm tỷ lệ hộ nghèo toàn xã còn 2%.', '2022 target level = 2 %'],
    ['Lấy lại đà tăng thu với mức tối thiểu 3 tỷ đồng.', '2022 target level >= 3000000000 đồng'],
    ['Tiêm phòng đạt từ 85% tổng đàn.', '2022 target level >= 85 %'],
    ['Độ che phủ rừng từ 46%.', '2022 target level >= 46 %'],
    ['Độ che phủ rừng từ 46% lên 48%.', '2021 result level = 46 %'],
    ['Nâng thu nhập đạt từ 38 triệu đồng lên 42 triệu đồng.', '2021 result level = 38000000 đồng'],
  ])('%s', (body, expected) => expect(read('Xã Vĩnh Hòa: nhiệm vụ năm 2022', `1. ${body}`)[0]).toContain(expected))
  test('less than another crop is a difference', () => {
    expect(read(YEAR, 'Dừa 40 ha, ít hơn cùng vụ năm trước 5 ha; chi ngân sách 3 tỷ đồng, kém cùng kỳ 0,2 tỷ đồng.')).toEqual([
      'dừa | 2021 result level = 40 ha',
      'dừa | 2021 result change = 5 ha',
      'chi ngân sách | 2021 result level = 3000000000 đồng',
      'chi ngân sách | 2021 result change = 200000000 đồng',
    ])
  })
})
