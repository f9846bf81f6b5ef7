import { describe, expect, test } from 'vitest'
import { lines } from './reading.ts'

const read = (body: string, head = 'Xã Tân Phong quyết toán ngân sách năm 2019') =>
  lines(`${head}\n\n${body}\n`).map(line => line.split(' | ').slice(1).join(' | '))

describe('money carried from one year into another is of the year told of', () => {
  test.each([
    [
      'Thu chuyển nguồn từ năm 2018 sang: 310 triệu đồng.',
      ['Thu chuyển nguồn từ năm 2018 sang | 2019 | result | level | = 310000000 đồng'],
    ],
    ['- Chi chuyển nguồn sang năm 2020: 215 triệu đồng.', ['Chi chuyển nguồn | 2019 | result | level | = 215000000 đồng']],
    ['- Chi chuyển nguồn sang năm sau là 84 triệu đồng.', ['Chi chuyển nguồn sang năm | 2019 | result | level | = 84000000 đồng']],
    [
      'Năm 2019, thu chuyển nguồn năm 2018 được 0,6 tỷ đồng; chuyển nguồn năm 2019 sang năm 2020 là 0,1 tỷ đồng.',
      ['thu chuyển nguồn | 2019 | result | level | = 600000000 đồng', 'chuyển nguồn | 2019 | result | level | = 100000000 đồng'],
    ],
    ['Thu kết dư ngân sách năm 2018: 95 triệu đồng.', ['Thu kết dư ngân sách | 2019 | result | level | = 95000000 đồng']],
    ['Nguồn cải cách tiền lương năm 2018 chuyển sang 35 triệu đồng.', ['2019 | result | level | = 35000000 đồng']],
    ['Tồn quỹ chuyển sang năm 2020: 12 triệu đồng.', ['2019 | result | level | = 12000000 đồng']],
    // as ever
    ['Kết dư ngân sách năm 2018: 95 triệu đồng.', ['2018 | result | level | = 95000000 đồng']],
    ['Dự toán chi năm 2020 là 7,6 tỷ đồng.', ['2020 | target | level | = 7600000000 đồng']],
    ['Sang năm 2020, xã phấn đấu thu 6 tỷ đồng.', ['2020 | target | level | = 6000000000 đồng']],
  ])('%s', (body, found) => {
    const told = read(body)
    expect(told.map((line, i) => (found[i]?.split(' | ').length === 4 ? line.split(' | ').slice(1).join(' | ') : line))).toEqual(found)
  })

  test('nor is what is left over all that comes in', () => {
    expect(read('Thu kết dư ngân sách là 95 triệu đồng; thu ngân sách đạt 7,4 tỷ đồng.')).toEqual([
      'Thu kết dư ngân sách | 2019 | result | level | = 95000000 đồng',
      'thu ngân sách | 2019 | result | level | = 7400000000 đồng',
    ])
  })
})

describe('the accounts of another year are of that year', () => {
  const years = (body: string) =>
    lines(`UBND xã Tân Phong\nBáo cáo năm 2022\n\n${body}\n`).map(line => line.split(' | ').slice(2).join(' | '))
  test.each([
    [
      'Tổng chi ngân sách xã: 7.120 triệu đồng (quyết toán năm 2021: 6.340 triệu đồng).',
      ['2022 | result | level | = 7120000000 đồng', '2021 | result | level | = 6340000000 đồng'],
    ],
    [
      'Thu phí 30 triệu đồng (số quyết toán năm 2021 là 20 triệu đồng).',
      ['2022 | result | level | = 30000000 đồng', '2021 | result | level | = 20000000 đồng'],
    ],
    // what is passed in a year is of no year
    ['Hội đồng nhân dân phê chuẩn quyết toán năm 2021. Thu ngân sách đạt 5 tỷ đồng.', ['2022 | result | level | = 5000000000 đồng']],
  ])('%s', (body, told) => expect(years(body)).toEqual(told))
})
