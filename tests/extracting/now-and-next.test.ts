import { describe, expect, test } from 'vitest'
import { lines } from './reading.ts'

const read = (title: string, body: string) =>
  lines(`${title}\n\n${body}\n`).map(line => {
    const [, name, when, kind, , amount] = line.split(' | ')
    return `${name} | ${when} ${kind} ${amount}`
  })

const PLANS = 'Xã Vĩnh Hòa triển khai nghị quyết năm 2022'
const DONE = 'Năm 2021, xã thu ngân sách 4 tỷ đồng.\n\n'
describe('what a decision of the coming year gives', () => {
  test.each([
    ['Ngoài ra, nghị quyết còn giao: trồng 12 ha mía.', 'trồng mía | 2022 target = 12 ha'],
    ['Kế hoạch cũng yêu cầu trồng 12 ha mía.', 'trồng mía | 2022 target = 12 ha'],
    ['Cùng với đó, kế hoạch đặt ra: trồng 12 ha mía.', 'trồng mía | 2022 target = 12 ha'],
    ['Xã phấn đấu trồng 12 ha mía.', 'trồng mía | 2022 target = 12 ha'],
    ['So với nghị quyết đề ra: xã trồng 12 ha mía.', 'trồng mía | 2021 result = 12 ha'],
    ['Nghị quyết nêu rõ: năm qua xã trồng 12 ha mía.', 'trồng mía | 2021 result = 12 ha'],
  ])('%s', (body, expected) => expect(read(PLANS, DONE + body)[1]).toBe(expected))
  test('and what a higher level gave in the year told of', () => {
    expect(read('Xã Vĩnh Hòa tổng kết năm 2021', 'Năm 2021, huyện giao xã trồng 30 ha mía, xã trồng được 34 ha.')).toEqual([
      'trồng mía | 2021 target = 30 ha',
      'trồng mía | 2021 result = 34 ha',
    ])
  })
})

const REVIEW = 'Xã Vĩnh Hòa tổng kết năm 2021'
describe('what is so now', () => {
  test.each([
    ['Xã đạt chuẩn nông thôn mới từ năm 2018, giờ đang làm nâng cao, được 12/19 tiêu chí.', '2021 result = 12 / 19 tiêu chí'],
    ['Đường mở từ năm 2012, bây giờ đã trải nhựa 7 km.', '2021 result = 7 km'],
    ['Năm 2016 mới có 60% số hộ có điện, giờ đã 98% số hộ.', '2021 result = 98 %'],
    ['Phường được lập năm 2014, hiện có 20 tổ tự quản.', '2021 result = 20 tổ tự quản'],
  ])('%s', (body, expected) => expect(read(REVIEW, body).at(-1)!.split(' | ')[1]).toBe(expected))
  test('amid plans, too', () => {
    const found = read(
      'Xã Vĩnh Hòa sơ kết 6 tháng đầu năm 2021\n\nNgày 12/7/2021, xã họp.',
      'Những tháng cuối năm, xã phấn đấu nâng tỷ lệ hộ dùng nước máy từ 81% hiện nay lên 85%; giảm hộ nghèo từ mức 64 hộ hiện tại xuống 40 hộ; đưa tỷ lệ phủ sóng từ 85% năm 2019 lên 90%. Đàn dê từ 410 con năm 2019 nay đã 630 con.',
    )
    expect(found.map(line => line.split(' | ')[1])).toEqual([
      '2021-H1 result = 81 %',
      '2021 target = 85 %',
      '2021-H1 result = 64 hộ',
      '2021 target = 40 hộ',
      '2019 result = 85 %',
      '2021 target = 90 %',
      '2019 result = 410 con',
      '2021-H1 result = 630 con',
    ])
  })
})

test('who answers is named by an office before a colon: no part of a name', () => {
  expect(
    read(
      'Xã Vĩnh Hòa: năm 2021',
      'Phóng viên: Năm 2021 thế nào?\n\nChủ tịch UBND xã: Xã có 9.120 người.\n\nPV: Trường lớp?\n\nHiệu trưởng: Chúng tôi có 300 học sinh.',
    ),
  ).toEqual(['người | 2021 result = 9120 người', 'học sinh | 2021 result = 300 học sinh'])
})
