import { describe, expect, test } from 'vitest'
import { lines } from './reading.ts'

/** Without unit and name: when, and whether planned or done. */
const read = (text: string) => lines(text).map(line => line.split(' | ').slice(2).join(' | '))

const SESSION = 'HĐND huyện Thanh Hà họp phiên cuối năm\n\nTrong hai ngày 17 và 18/12/2014, HĐND huyện Thanh Hà họp kỳ cuối năm.'

describe('what a year that is ending is foreseen to come to', () => {
  test.each([
    [
      `${SESSION} Dự kiến năm 2014, giá trị sản xuất tăng 9,1%. Sản lượng thủy sản 8.200 tấn.\n\nThu ngân sách 61,5 tỷ đồng.`,
      ['2014 | result | change | = 9.1 %', '2014 | result | level | = 8200 tấn', '2014 | result | level | = 61500000000 đồng'],
    ],
    [
      `${SESSION} Dự kiến đến hết năm 2014, tỷ lệ hộ nghèo còn 6,2%; thu nhập bình quân đầu người 24 triệu đồng.`,
      ['2014 | result | level | = 6.2 %', '2014 | result | level | = 24000000 đồng/người/năm'],
    ],
    [
      `${SESSION} Năm 2014, thu ngân sách dự kiến đạt 74 tỷ đồng, bằng 103% dự toán.`,
      ['2014 | result | level | = 74000000000 đồng', '2014 | result | plan_ratio | = 103 %'],
    ],
    // not: the year to come
    [`${SESSION} Dự kiến năm 2015, thu ngân sách đạt 80 tỷ đồng.`, ['2015 | target | level | = 80000000000 đồng']],
    [
      'Xã Tân Hòa họp ngày 12/4/2019\n\nĐảng ủy xã bàn việc. Dự kiến năm 2019, thu ngân sách đạt 8 tỷ đồng.',
      ['2019 | target | level | = 8000000000 đồng'],
    ],
  ])('%s', (text, found) => expect(read(text)).toEqual(found))
})

test('a line below the title that tells what became of the next year’s targets plans nothing', () => {
  expect(
    read(
      'Kỳ họp thứ 4, HĐND huyện Thanh Hà\nCác chỉ tiêu năm 2015 được tính toán kỹ\n\nNgày 18/12/2014, HĐND huyện họp.\n\nNăm 2014, thu ngân sách 61,5 tỷ đồng; hộ nghèo giảm 320 hộ.\n\nXuất khẩu 12 triệu USD.\n\nNăm 2015, huyện phấn đấu thu ngân sách 66 tỷ đồng.',
    ),
  ).toEqual([
    '2014 | result | level | = 61500000000 đồng',
    '2014 | result | change | = 320 hộ',
    '2014 | result | level | = 12000000 USD',
    '2015 | target | level | = 66000000000 đồng',
  ])
})
