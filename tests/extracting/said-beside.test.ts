import { describe, expect, test } from 'vitest'
import { readReport } from '../../src/reading/read-report.ts'
import { extractFrom, lines } from './reading.ts'

const TITLE = 'Xã Vĩnh Sa: kết quả năm 2022, phương hướng năm 2023\n\n'
const AHEAD = `${TITLE}Năm 2022, thu ngân sách đạt 8 tỷ đồng.\n\nNHIỆM VỤ NĂM 2023\n`

/** Without the unit. */
function told(sentence: string, above = TITLE): string[] {
  return lines(above + sentence).map(line => line.split(' | ').slice(1).join(' | '))
}

describe('a number beside words that say what it is', () => {
  test.each([
    ['Thu ngân sách đạt và vượt 104% dự toán.', 'Thu ngân sách | 2022 | result | plan_ratio | = 104 %'],
    ['Giải ngân vốn đạt 81% kế hoạch, thấp hơn mức 90,5% của năm 2021.', 'Giải ngân vốn | 2021 | result | level | = 90.5 %'],
    [
      'Thu nhập bình quân 51,4 triệu đồng/người, thêm 2,6 triệu đồng.',
      'Thu nhập bình quân | 2022 | result | change | = 2600000 đồng/người/năm',
    ],
    ['Nhân dân góp 6 tỷ đồng làm đường, tương đương 40%.', 'Nhân dân góp | 2022 | result | level | = 40 %'],
    ['Thu nhập năm 2020 là 39 triệu đồng; ước năm 2022 là 45 triệu đồng.', 'Thu nhập | 2022 | result | level | ~ 45000000 đồng'],
  ])('%s', (sentence, line) => {
    expect(told(sentence)).toContain(line)
  })
  test('of a share without a part, the part is no name', () => {
    expect(told('Thu ngân sách bằng 121% dự toán, nếu không tính tiền thuê đất thì chỉ đạt 94,2%.').at(-1)).toBe(
      'Thu ngân sách không tính tiền thuê đất | 2022 | result | plan_ratio | = 94.2 %',
    )
  })
  test('a fall from so much on, and a fall from one level to another', () => {
    expect(told('Phấn đấu tỷ lệ hộ cận nghèo giảm từ 2%, thu ngân sách 9 tỷ đồng.')[0]).toContain('change | >= 2 %')
    expect(told('Tỷ lệ hộ cận nghèo giảm từ 4% xuống còn 2%.')[0]).toContain('level | = 4 %')
  })
})

describe('what is so when plans are told', () => {
  test.each([
    ['1. Giảm 9 hộ nghèo (đầu năm toàn xã có 41 hộ nghèo, chiếm 2,2%).', ['target', 'result', 'result']],
    ['2. Xóa 12 căn nhà tạm (hiện nay xã còn 30 căn).', ['target', 'result']],
    ['3. Nâng số hộ dùng nước sạch lên 95% (phấn đấu cuối năm có 97%).', ['target', 'target']],
  ])('%s', (sentence, kinds) => {
    expect(
      told(sentence, AHEAD)
        .slice(1)
        .map(line => line.split(' | ')[2]),
    ).toEqual(kinds)
  })
  test('a numbered line that tells a share in brackets opens no part on plans', () => {
    expect(told('2. Giải quyết việc làm còn chậm (mới đạt 64% kế hoạch).\nDiện tích cây ăn quả 310 ha.').at(-1)).toContain('2022 | result')
  })
})

describe('chỉ tiêu that were not reached', () => {
  test('are not those that were', () => {
    expect(told('Còn 3/25 chỉ tiêu nghị quyết không đạt.')).toEqual(['chỉ tiêu không đạt | 2022 | result | count_of | = 3 / 25 chỉ tiêu'])
  })
  test('handed down and done are told apart', () => {
    expect(told('Xã được giao 22 chỉ tiêu, hoàn thành 19 chỉ tiêu, không hoàn thành 3 chỉ tiêu.')).toEqual([
      'chỉ tiêu hoàn thành | 2022 | result | level | = 19 chỉ tiêu',
      'chỉ tiêu không hoàn thành | 2022 | result | level | = 3 chỉ tiêu',
    ])
  })
  test('their shares have their own names', () => {
    const read = told('Còn 2 chỉ tiêu chưa đạt gồm: nước sạch mới 71%/KH 80%; tỷ lệ hộ nghèo còn 5,1%.')
    expect(read.map(line => line.split(' | ')[0])).toEqual(['chỉ tiêu chưa đạt', 'nước sạch', 'nước sạch', 'tỷ lệ hộ nghèo'])
  })
  test('those handed down are counted apart from those done', () => {
    const read = told('Trong 24 chỉ tiêu được giao, địa phương hoàn thành 20 chỉ tiêu.')
    expect(read).toContain('chỉ tiêu hoàn thành | 2022 | result | level | = 20 chỉ tiêu')
  })
})

describe('names', () => {
  test.each([
    ['Toàn xã có 7 trường học, 3 trường trong số đó đạt chuẩn quốc gia.', ['trường học', 'trường học đạt chuẩn quốc gia']],
    ['Xã có 8 thôn, 6 thôn đạt chuẩn văn hóa.', ['thôn', 'thôn đạt chuẩn văn hóa']],
    ['Chín tháng, xã thu được 3,3 tỷ đồng, đạt 82% dự toán.', ['thu ngân sách', 'thu ngân sách']],
    ['1. Sản lượng cá năm 2022 tăng cao (bằng 119% kế hoạch) nhờ mở rộng ao nuôi.', ['Sản lượng cá']],
    [
      'Sản lượng nhãn 900 tấn, đạt 88% kế hoạch do sâu bệnh (45 ha nhiễm bệnh).',
      ['Sản lượng nhãn', 'Sản lượng nhãn', 'diện tích nhiễm bệnh'],
    ],
    ['- Tỷ lệ tham gia bảo hiểm y tế: đạt 93% dân số.', ['Tỷ lệ tham gia bảo hiểm y tế']],
    ['Lao động - TBXH: giải quyết việc làm cho 210 lao động.', ['giải quyết việc làm lao động']],
    ['- Kết nạp đoàn viên: đạt 103% kế hoạch.', ['Kết nạp đoàn viên']],
    ['Sản lượng cá: bằng 97% cùng kỳ; thu ngân sách: đạt 106% dự toán, tăng 3%.', ['Sản lượng cá', 'thu ngân sách', 'thu ngân sách']],
    ['Trong 4 năm xã huy động 22 tỷ đồng.', ['huy động vốn']],
    ['Đã đấu giá 6 lô đất.', ['đấu giá lô đất']],
    ['Toàn xã có 40 hộ trồng hoa, bán ra 3.200 giỏ hoa.', ['hộ trồng hoa', 'giỏ hoa bán ra']],
    [
      'Tỷ trọng nông, lâm nghiệp; công nghiệp - xây dựng; dịch vụ lần lượt là 31%, 40% và 29%.',
      ['Tỷ trọng nông, lâm nghiệp', 'Tỷ trọng công nghiệp - xây dựng', 'Tỷ trọng dịch vụ'],
    ],
  ])('%s', (sentence, names) => {
    expect(told(sentence).map(line => line.split(' | ')[0])).toEqual(names)
  })
})

describe('whose', () => {
  const district = 'Huyện Ba Vì tổng kết năm 2022\n\n'
  test('units that reached the same together have it each; a sum that they gave together is of neither alone', () => {
    const read = lines(`${district}Xã Vĩnh Sa và xã Hòa Lĩnh cùng đạt 14 tiêu chí, không còn xã dưới 9 tiêu chí.`)
    expect(read.map(line => line.split(' | ')[0]).sort()).toEqual(['xã Hòa Lĩnh', 'xã Vĩnh Sa'])
    expect(lines(`${district}Xã Vĩnh Sa và xã Hòa Lĩnh cùng góp 5 tỷ đồng.`)).toHaveLength(1)
  })
  test('what other communes reached is not in a commune’s report', () => {
    expect(told('Các xã khác đạt 16 tiêu chí.')).toEqual([])
  })
  test('what the others did is not of the one named before', () => {
    const read = lines(`${district}Xã Vĩnh Sa được công nhận xã nông thôn mới; các xã còn lại mỗi xã tăng 2 tiêu chí.`)
    expect(read.find(line => line.includes('2 tiêu chí'))).toMatch(/^huyện Ba Vì/u)
  })
})

test('what there is now, in a report on five years', () => {
  const read = lines(
    'Đại hội Đảng bộ xã Vĩnh Sa nhiệm kỳ 2015 - 2020\nNgày 20/5/2015\n\nNăm năm qua, xã huy động 40 tỷ đồng. Năm 2010 xã chỉ có 2 tổ hợp tác, đến nay có 11 tổ hợp tác. Toàn xã có 4 trường học.',
  )
  expect(read.map(line => line.split(' | ')[2])).toEqual(['2010-2015', '2010', '2015', '2015'])
})

test('a row that begins with a bar has an empty first cell where the head begins with none: its figures stand under their heads', async () => {
  const table = [
    'Xã Vĩnh Sa: chỉ tiêu chăn nuôi năm 2024',
    '',
    'STT | Chỉ tiêu | ĐVT | Thực hiện 2023 | Kế hoạch 2024',
    '1 | Tổng đàn gia súc | con | 5.480 | 5.530',
    ' | Trong đó: Trâu | con | 1.130 | 1.135',
    ' | Bò | con | 390 | 520',
    '2 | Sản lượng thịt hơi | tấn | 435 | 440',
  ].join('\n')
  const { facts } = extractFrom(await readReport(new TextEncoder().encode(table), 'bang.txt'))
  const read = facts.map(({ period, kind, quantity }) => `${period.label} ${kind} ${quantity?.value} ${quantity?.measure}`)
  expect(read).toEqual(
    expect.arrayContaining(['2023 result 1130 con', '2024 target 1135 con', '2023 result 390 con', '2024 target 520 con']),
  )
})
