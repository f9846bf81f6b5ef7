import { describe, expect, test } from 'vitest'
import { lines } from './reading.ts'

const read = (body: string, head = 'Xã Đông Thọ tổng kết năm 2020\n\nNgày 22/12/2020, xã Đông Thọ họp.') =>
  lines(`${head}\n\n${body}\n`).map(line => line.split(' | ').slice(1).join(' | '))

describe('what was before is of no year that the report does not tell', () => {
  test.each([
    [
      'Năm 2020, số hộ nghèo còn 38 hộ; trước đây 74 hộ.',
      ['số hộ nghèo | 2020 | result | level | = 38 hộ', 'số hộ nghèo |  | result | level | = 74 hộ'],
    ],
    [
      'Sau dồn điền, năng suất lúa đạt 61 tạ/ha (trước khi dồn điền là 52 tạ/ha).',
      ['năng suất lúa | 2020 | result | level | = 61 tạ/ha', 'năng suất lúa |  | result | level | = 52 tạ/ha'],
    ],
    [
      'Đàn bò có 1.150 con, lúc đầu chỉ 260 con.',
      ['Đàn bò | 2020 | result | level | = 1150 con', 'Đàn bò |  | result | level | = 260 con'],
    ],
    // as ever: dated, or not of a time
    [
      'Số hộ nghèo còn 38 hộ; trước đó, năm 2017 là 90 hộ.',
      ['Số hộ nghèo | 2020 | result | level | = 38 hộ', 'Số hộ nghèo | 2017 | result | level | = 90 hộ'],
    ],
    ['Mưa lũ gây thiệt hại ban đầu 12 tỷ đồng.', ['Mưa lũ gây thiệt hại ban đầu | 2020 | result | level | = 12000000000 đồng']],
  ])('%s', (body, found) => expect(read(body)).toEqual(found))
})

describe('who tells it and what points back name nothing', () => {
  test.each([
    ['Xã tôi có 1.320 hộ, trong đó 41 hộ nghèo.', ['hộ | 2020', 'hộ nghèo | 2020']],
    ['Quê ta còn 41 hộ nghèo.', ['hộ nghèo | 2020']],
    [
      'Năm 2016, thu nhập bình quân đầu người 26 triệu đồng; đến hết năm 2020 con số ấy là 44 triệu đồng.',
      ['thu nhập bình quân đầu người | 2016', 'thu nhập bình quân đầu người | 2020'],
    ],
    ['Tỷ lệ hộ nghèo tính theo chuẩn đa chiều; đầu năm 2020 là 5,4%.', ['Tỷ lệ hộ nghèo | 2020']],
  ])('%s', (body, found) => expect(read(body).map(line => line.split(' | ').slice(0, 2).join(' | '))).toEqual(found))
})

describe('of each, and of each level', () => {
  test.each([
    [
      'Lương thực bình quân đầu người 430 kg. Một héc-ta đất trồng cho giá trị 58 triệu đồng.',
      ['Lương thực bình quân đầu người', 'Một héc-ta đất trồng cho giá trị'],
    ],
    [
      'Nguồn vốn gồm: ngân sách Trung ương hỗ trợ 12 tỷ đồng; ngân sách huyện, xã 8 tỷ đồng; người dân góp 5 tỷ đồng.',
      ['ngân sách Trung ương hỗ trợ', 'ngân sách huyện, xã', 'người dân góp'],
    ],
    [
      'Tổng kinh phí 40 tỷ đồng, gồm: ngân sách tỉnh, huyện 30 tỷ đồng; xã 10 tỷ đồng.',
      ['Tổng kinh phí', 'ngân sách tỉnh, huyện', 'ngân sách xã'],
    ],
    ['Doanh thu 50 tỷ đồng, trong đó doanh nghiệp 30 tỷ đồng.', ['Doanh thu', 'doanh thu doanh nghiệp']],
    ['Mỗi héc-ta bưởi cho thu nhập 300 triệu đồng; sản lượng 420 tấn.', ['Mỗi héc-ta bưởi cho thu nhập', 'sản lượng']],
  ])('%s', (body, found) => expect(read(body).map(line => line.split(' | ')[0])).toEqual(found))
})

test('what came as hoped or not was no aim', () => {
  const kinds = (body: string) => read(body).map(line => line.split(' | ').slice(1, 3).join(' '))
  expect(kinds('Du lịch tăng trên mức kỳ vọng với 30.000 lượt khách.')).toEqual(['2020 result'])
  expect(kinds('Tỷ lệ hộ dùng nước sạch chưa như kỳ vọng; cuối năm 2020 là 84%.')).toEqual(['2020 result'])
  expect(kinds('Xã kỳ vọng năm 2021 thu ngân sách 14 tỷ đồng.')).toEqual(['2021 target'])
})

test('a growth of so much to so much a year is one', () => {
  expect(
    read('Năm 2021, phấn đấu thu ngân sách tăng bình quân từ 7 đến 9% mỗi năm.').map(line => line.split(' | ').slice(2).join(' | ')),
  ).toEqual(['target | change | <= 9 %', 'target | change | >= 7 %'])
})

test('the years of a term that is told of are the term', () => {
  const head = 'Đại hội Đảng bộ xã Đông Thọ nhiệm kỳ 2025 - 2030\n\nNgày 12/7/2025, Đảng bộ xã Đông Thọ họp đại hội.'
  expect(
    read(
      'Nhìn lại nhiệm kỳ 2020 - 2025, Đảng bộ xã làm được nhiều việc. Trong 5 năm, xã xóa 96 nhà tạm. Ba năm qua, xã trồng 40 ha rừng.',
      head,
    ).map(line => line.split(' | ')[1]),
  ).toEqual(['2020-2025', '2023-2025'])
})
