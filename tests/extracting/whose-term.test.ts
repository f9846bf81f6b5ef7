import { expect, test } from 'vitest'
import { extract } from './reading.ts'

const years = (title: string, body: string) =>
  extract(`${title}\n\n${body}\n`).facts.map(({ period, kind }) => (kind === 'target' ? `${period.label} target` : period.label))

test.each([
  [
    'KỲ HỌP THỨ 12 HĐND XÃ VĨNH HÒA KHÓA IX, NHIỆM KỲ 2016-2021',
    'Sáng 24/12/2018, HĐND xã họp kỳ thứ 12.\n\nUBND xã trình bày báo cáo kết quả năm 2018 và phương hướng năm 2019. Theo đó:\n\nCả năm xã gieo cấy 98 ha lúa. Thu ngân sách 5 tỷ đồng.',
    ['2018', '2018'],
  ],
  [
    'Khai mạc kỳ họp thứ tám - HĐND xã Vĩnh Hòa nhiệm kỳ 2011 - 2016',
    '20/12/2013\n\nKỳ họp nghe báo cáo của UBND xã. Xã thu ngân sách 5 tỷ đồng; trồng 12 ha chè.',
    ['2013', '2013'],
  ],
  [
    'Hội nghị Ban Chấp hành Đảng bộ xã Vĩnh Hòa lần thứ 15, khóa XXI (nhiệm kỳ 2020-2025)',
    'Thứ năm, 22/12/2022\n\nNăm nay, xã thu ngân sách 5 tỷ đồng. Xã trồng 12 ha chè.',
    ['2022', '2022'],
  ],
  // not: what was done in the term
  ['HĐND xã Vĩnh Hòa tổng kết nhiệm kỳ 2016 - 2021', '20/04/2021\n\nHĐND xã ban hành 62 nghị quyết.', ['2016-2021']],
  ['Kết quả hoạt động của HĐND xã Vĩnh Hòa khóa XX, nhiệm kỳ 2016 - 2021', '20/04/2021\n\nHĐND xã ban hành 62 nghị quyết.', ['2016-2021']],
])('the term of those who meet is not the time that they are told of: %s', (title, body, expected) => {
  expect(years(title, body)).toEqual(expected)
})
