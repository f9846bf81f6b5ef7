import { describe, expect, test } from 'vitest'
import { lines } from './reading.ts'

const read = (text: string) =>
  lines(text).map(line => {
    const [, name, when, kind, , amount] = line.split(' | ')
    return `${name?.toLowerCase()} | ${when} ${kind} ${amount}`
  })

const HEAD = 'Xã Vĩnh Hòa qua những con số\n\n(Trang tin của xã, 27/12/2022)\n\n'
const year2022 = (heading: string) => read(`${HEAD}◆ NĂM 2022\n▸ Trồng 40 ha dừa\n\n◆ ${heading}\n▸ Trồng 55 ha dừa\n`).at(-1)

describe('a heading that looks ahead without a word of plans', () => {
  test.each([
    'NHẮM TỚI 2023',
    'HƯỚNG ĐẾN NĂM 2023',
    'KỲ VỌNG 2023',
    'Ước nguyện của dân trong năm 2023',
    'HẸN 2023',
    '2023',
    'Năm 2023',
    'LỜI HỨA VỚI DÂN',
    'CHẶNG ĐƯỜNG PHÍA TRƯỚC',
    'Việc cần làm',
    'Năm tới',
  ])('%s', heading => expect(year2022(heading)).toBe('trồng dừa | 2023 target = 55 ha'))
  test.each(['VỀ ĐÍCH', 'CAM KẾT ĐÃ THỰC HIỆN', 'HƯỚNG TỚI MỤC TIÊU ĐÃ HOÀN THÀNH', 'CÁC VIỆC KHÁC', 'TỪ NĂM 2022'])('not: %s', heading =>
    expect(year2022(heading)).toBe('trồng dừa | 2022 result = 55 ha'),
  )
  test('whatever is said of a year that had not begun', () => {
    expect(
      read(
        'Xã Vĩnh Hòa cuối năm\n\nNgày 20/12/2022\n\nI. Đầu tư năm 2022\nLàm 3 km đường.\n\nII. Kế hoạch đầu tư năm 2023\nLàm 4 km đường.',
      ),
    ).toEqual(['làm đường | 2022 result = 3 km', 'làm đường | 2023 target = 4 km'])
  })
  test('amid lists of a part of the year', () => {
    expect(
      read(
        'Xã Vĩnh Hòa sơ kết 9 tháng năm 2022\n\n1. Đã làm\n- Trồng 40 ha dừa\n\n2. Những việc cần thực hiện trong quý IV\n- Trồng 15 ha dừa',
      ),
    ).toEqual(['trồng dừa | 2022-01..2022-09 result = 40 ha', 'trồng dừa | 2022-Q4 target = 15 ha'])
  })
})

const SO_FAR = 'Xã Vĩnh Hòa sơ kết 6 tháng đầu năm 2022\n\nNgày 05/7/2022, xã họp. Sáu tháng đầu năm, xã trồng 40 ha dừa.\n\n'
describe('plans that are kept, and what is still to be done', () => {
  test.each([
    'Chủ tịch xã nói xã không điều chỉnh các chỉ tiêu đã giao từ đầu năm, gồm: trồng 90 ha dừa.',
    'Xã không hạ chỉ tiêu năm: trồng 90 ha dừa.',
    'Xã không rút con số đã hứa với cử tri là trồng 90 ha dừa.',
    'Xã bám sát kịch bản đã công bố với cả năm trồng 90 ha dừa.',
    'Sáu tháng cuối năm, xã kiên trì mục tiêu trồng 90 ha dừa.',
    'Đích của cả năm vẫn là trồng 90 ha dừa.',
    'Nửa năm còn lại: trồng 90 ha dừa.',
    'Theo kịch bản, cả năm trồng 90 ha dừa.',
    'Vụ tới trồng 90 ha dừa.',
    'Xã quyết không để hụt chỉ tiêu trồng 90 ha dừa.',
    'Quý cuối năm dứt khoát trồng 90 ha dừa.',
  ])('%s', sentence => expect(read(SO_FAR + sentence).at(-1)).toMatch(/target = 90 ha$/))
  test.each([
    'Nhờ bám sát kế hoạch, xã trồng thêm 90 ha dừa.',
    'Xã giữ vững các chỉ tiêu đã đạt, trồng 90 ha dừa.',
    'Xã không giảm diện tích, đã trồng 90 ha dừa.',
    'Thuế phải thu đủ, xã trồng 90 ha dừa.',
    'Vượt các chỉ tiêu đã giao từ đầu năm, xã trồng 90 ha dừa.',
  ])('not: %s', sentence => expect(read(SO_FAR + sentence).at(-1)).toMatch(/result = 90 ha$/))
  test('amid plans, what was done by now', () => {
    expect(
      read('Xã Vĩnh Hòa sơ kết 6 tháng đầu năm 2022\n\nII. Phương hướng\nNăm 2022, xã trồng 90 ha dừa. Đến nay, xã đã trồng 40 ha dừa.'),
    ).toEqual(['trồng dừa | 2022 target = 90 ha', 'trồng dừa | 2022-H1 result = 40 ha'])
  })
})

describe('a crop whose first month was still to come', () => {
  const crop = (date: string) => read(`Xã Vĩnh Hòa sản xuất vụ mới\n\nNgày ${date}\n\nVụ đông năm 2022, xã bố trí 90 ha ngô.`)
  test('in August', () => expect(crop('20/8/2022')).toEqual([expect.stringContaining('vụ đông 2022 target = 90 ha')]))
  test('in December', () => expect(crop('20/12/2022')).toEqual([expect.stringContaining('vụ đông 2022 result = 90 ha')]))
})

test('"sang năm" is the year to come, where nothing is put off until it', () => {
  const found = (words: string) => read(`Xã Vĩnh Hòa họp dân\n\nNgày 25/12/2022\n\nNăm 2022, xã trồng 40 ha dừa. ${words}`).at(-1)
  expect(found('Bà con thống nhất sang năm trồng 55 ha dừa.')).toMatch(/2023 target = 55 ha$/)
  expect(found('Bước sang năm thứ ba làm nông thôn mới, xã trồng 55 ha dừa.')).toMatch(/2022 result = 55 ha$/)
})

test('"năm sau" behind a year that is told is the one after it', () => {
  expect(
    read('Xã Vĩnh Hòa trồng dừa\n\nNgày 12/12/2022\n\nNăm 2018 xã trồng 40 ha dừa, năm sau trồng 55 ha dừa.').map(
      line => line.split(' | ')[1],
    ),
  ).toEqual(['2018 result = 40 ha', '2019 result = 55 ha'])
})

test('a year at the head of a line is when', () => {
  expect(
    read('Xã Vĩnh Hòa: chặng đường\n\nNgày 12/11/2022\n\n2018: trồng 40 ha dừa.\n\n2022: trồng 55 ha dừa.\n\n2025: trồng 70 ha dừa.').map(
      line => line.split(' | ')[1],
    ),
  ).toEqual(['2018 result = 40 ha', '2022 result = 55 ha', '2025 target = 70 ha'])
})

test('the months that a bulletin says it is on are those of its figures', () => {
  expect(lines('BẢN TIN KHUYẾN NÔNG HUYỆN MAI SƠN\n\nTháng 8/2022, huyện trồng 40 ha dừa.')[0]).toContain('huyện Mai Sơn')
  expect(read('BẢN TIN SẢN XUẤT XÃ VĨNH HÒA\n\nSố 4 - Kỳ báo cáo từ 16/7 đến 15/8/2022\n\nTrồng 40 ha dừa.')).toEqual([
    'trồng dừa | 2022-07..2022-08 result = 40 ha',
  ])
})
