import { describe, expect, test } from 'vitest'
import { lines } from './reading.ts'

const read = (title: string, body: string) => lines(`${title}\n\n${body}\n`).map(line => line.split(' | ').slice(1).join(' | '))

describe('what a bracket says of a year that is over turns no plan into a result', () => {
  const plans = (body: string) => read('Xã Vĩnh Hòa tổng kết năm 2021, triển khai nhiệm vụ năm 2022\n07/01/2022', body)
  test.each([
    [
      'Năm 2022, Đảng ủy đề ra: thu nhập bình quân đầu người 54 triệu đồng/năm (năm 2021 ước thực hiện 49,5 triệu đồng); giảm 30 hộ nghèo; huy động 98,5% trẻ 5 tuổi ra lớp.',
      [
        'thu nhập bình quân đầu người | 2022 | target | level | = 54000000 đồng/người/năm',
        'thu nhập bình quân đầu người | 2021 | result | level | ~ 49500000 đồng/người/năm',
        'hộ nghèo | 2022 | target | change | = 30 hộ',
        'huy động trẻ 5 tuổi ra lớp | 2022 | target | level | = 98.5 %',
      ],
    ],
    [
      'Mục tiêu năm 2022: hộ nghèo còn 2% (cuối năm 2021 đã giảm còn 3%); trồng mới 12 ha chè.',
      [
        'hộ nghèo | 2022 | target | level | = 2 %',
        'hộ nghèo | 2021 | result | level | = 3 %',
        'trồng mới chè | 2022 | target | level | = 12 ha',
      ],
    ],
    [
      'Xã phấn đấu thu ngân sách 6 tỷ đồng (năm 2021 đạt 5 tỷ đồng), trồng mới 12 ha chè.',
      [
        'thu ngân sách | 2022 | target | level | = 6000000000 đồng',
        'thu ngân sách | 2021 | result | level | = 5000000000 đồng',
        'trồng mới chè | 2022 | target | level | = 12 ha',
      ],
    ],
    [
      'Năm 2022, xã tập trung thu ngân sách 6 tỷ đồng, cao hơn năm 2021 đã thực hiện 1 tỷ đồng; trồng mới 12 ha chè.',
      [
        'thu ngân sách | 2022 | target | level | = 6000000000 đồng',
        'thu ngân sách | 2022 | target | change | = 1000000000 đồng',
        'trồng mới chè | 2022 | target | level | = 12 ha',
      ],
    ],
    [
      'Hội nghị nhất trí đưa hộ nghèo xuống còn 1,5%, nâng thu nhập lên 48 triệu đồng.',
      ['hộ nghèo | 2022 | target | level | = 1.5 %', 'thu nhập | 2022 | target | level | = 48000000 đồng'],
    ],
    ['Xã quyết tâm thu ngân sách 6 tỷ đồng.', ['thu ngân sách | 2022 | target | level | = 6000000000 đồng']],
    ['Xã đã thống nhất đưa hộ nghèo xuống còn 1,5%.', ['hộ nghèo | 2021 | result | level | = 1.5 %']],
    // not: the year of the figure itself
    [
      'Hộ nghèo còn 4,2% (năm 2021, giảm 1,1%).',
      ['Hộ nghèo | 2021 | result | level | = 4.2 %', 'Hộ nghèo | 2021 | result | change | = 1.1 %'],
    ],
  ])('%s', (body, expected) => expect(plans(body)).toEqual(expected))
})

describe('what it was before', () => {
  test.each([
    ['Thu nhập từ 41 triệu đồng năm ngoái tăng lên 45 triệu đồng.', ['2022 | result | level', '2023 | result | level']],
    ['Hộ nghèo từ 3,2% cùng kỳ năm trước xuống còn 2,1%.', ['2022 | result | level', '2023 | result | level']],
    ['Hộ cận nghèo từ mức 120 hộ của năm trước giảm còn 96 hộ.', ['2022 | result | level', '2023 | result | level']],
    [
      'Năm 2019 xã mới có 18 doanh nghiệp thì nay có 34 doanh nghiệp; trồng mới 5 ha chè.',
      ['2019 | result | level', '2023 | result | level', '2023 | result | level'],
    ],
    ['Năm 2020, thu ngân sách được 3 tỷ đồng nhưng đến nay đã đạt 5 tỷ đồng.', ['2020 | result | level', '2023 | result | level']],
  ])('%s', (body, expected) => {
    expect(read('Xã Vĩnh Hòa tổng kết năm 2023', body).map(line => line.split(' | ').slice(1, 4).join(' | '))).toEqual(expected)
  })

  test('a half of this year beside that of the year before', () => {
    const body =
      'Nếu 6 tháng đầu năm 2021 phường đón 1.250 lượt khách thì cùng thời gian này năm nay con số lên đến 3.920 lượt khách, đạt 78% kế hoạch; công suất phòng 95%.'
    expect(read('Phường Tân Giang sơ kết 6 tháng đầu năm 2022', body)).toEqual([
      'đón lượt khách | 2021-H1 | result | level | = 1250 lượt khách',
      'đón lượt khách | 2022-H1 | result | level | = 3920 lượt khách',
      'đón lượt khách | 2022-H1 | result | plan_ratio | = 78 %',
      'công suất phòng | 2022-H1 | result | level | = 95 %',
    ])
  })

  test.each([
    ['Đảng bộ xã Vĩnh Hòa đại hội lần thứ XX, nhiệm kỳ 2015 - 2020\n28/05/2015', ['2010', '2015', '2010', '2015', '2015']],
    ['Xã Vĩnh Hòa giữa nhiệm kỳ 2010 - 2015\n28/05/2013', ['2010', '2013', '2010', '2013', '2013']],
  ])('at the start of the term: %s', (title, expected) => {
    const body =
      'Hộ nghèo giảm từ 31,6% đầu nhiệm kỳ xuống còn 12,9%.\n\nĐầu nhiệm kỳ, xã có 5 trường đạt chuẩn, nay có 8 trường. Thu nhập 24 triệu đồng, gấp 1,6 lần đầu nhiệm kỳ.'
    expect(
      read(title, body)
        .map(line => line.split(' | ')[1]!.slice(-4))
        .slice(0, 5),
    ).toEqual(expected)
  })

  test('of a term that has come to its end, what is so much each year is of all its years', () => {
    const body = 'Nhiệm kỳ 2015 - 2020 khép lại, xã hoàn thành 17/17 chỉ tiêu.\n\nThu ngân sách bình quân hàng năm 8,7 tỷ đồng.'
    expect(read('Xã Vĩnh Hòa: Chặng đường mới\n\n11/6/2020', body)[1]).toBe(
      'Thu ngân sách | 2015-2020 | result | level | = 8700000000 đồng',
    )
  })
})

test('plans end where it is told what has changed since, and a school year that runs is none', () => {
  const body =
    'Năm 2023, xã đề ra thu ngân sách 5 tỷ đồng.\n\nSo với năm 2021, đàn trâu tăng 12 con.\n\nNăm học 2022-2023 có 612 học sinh (năm học trước 598 học sinh).'
  expect(read('Xã Vĩnh Hòa tổng kết năm 2022, nhiệm vụ năm 2023\n06/01/2023', body)).toEqual([
    'thu ngân sách | 2023 | target | level | = 5000000000 đồng',
    'đàn trâu | 2022 | result | change | = 12 con',
    'học sinh | 2022-2023 | result | level | = 612 học sinh',
    'học sinh | 2021-2022 | result | level | = 598 học sinh',
  ])
})

test.each([
  ['Phường Tân Giang: Tổng kết năm 2017\n05/01/2018', 'Năm học 2017 - 2018 có 1.306 học sinh.', '2017-2018 | result'],
  ['Phường Tân Giang: Tổng kết năm 2017', 'Năm học 2017-2018, phường có 1.306 học sinh.', '2017-2018 | result'],
  ['Phường Tân Giang: Tổng kết năm 2017\n05/01/2018', 'Năm học 2018-2019, phường phấn đấu có 1.306 học sinh.', '2018-2019 | target'],
])('a school year that has begun is told of: %s %s', (title, body, expected) => {
  expect(read(title, body)[0]!.split(' | ').slice(1, 3).join(' | ')).toBe(expected)
})

test('a report on a school year tells of that, of the one before and of the next', () => {
  const body =
    'Đầu năm học có 312 học sinh. Năm học trước có 298 học sinh.\n\nBước vào năm học 2021 - 2022, nhà trường phấn đấu có 320 học sinh.'
  expect(
    read('Trường THCS xã Chiềng Sơ: Tổng kết năm học 2020 - 2021\nNgày 28/5/2021', body).map(line => line.split(' | ').slice(1, 3)),
  ).toEqual([
    ['2020-2021', 'result'],
    ['2019-2020', 'result'],
    ['2021-2022', 'target'],
  ])
})

test('both halves of a school year are of that year', () => {
  const title = 'Huyện Mường Ảng: Sơ kết học kỳ I, nhiệm vụ học kỳ II năm học 2021 - 2022\nNgày 14/01/2022'
  expect(read(title, 'Toàn huyện có 21.304 học sinh.')[0]).toContain('2021-2022 | result')
})

describe('by how much, and than what', () => {
  test.each([
    ['Mía chỉ đạt 51 tấn/ha, thấp hơn niên vụ trước 6 tấn/ha.', 'Mía | 2022 | result | change | = 6 tấn/ha'],
    ['Xã đón 5.200 lượt khách (cao hơn kế hoạch ban đầu 200 lượt).', 'đón lượt khách | 2022 | result | change | = 200 lượt'],
    ['Thu nhập 45 triệu đồng, thấp hơn chỉ tiêu đề ra 2 triệu đồng.', 'Thu nhập | 2022 | result | change | = 2000000 đồng'],
    ['Thu nhập 38 triệu đồng, thêm được 3 triệu đồng so với năm 2021.', 'Thu nhập | 2022 | result | change | = 3000000 đồng'],
    ['Đàn bò 420 con, thêm 20 con so với cùng kỳ.', 'Đàn bò | 2022 | result | change | = 20 con'],
    ['Hộ nghèo giảm 6,8%, trong khi tỉnh giao 5,5%.', 'Hộ nghèo | 2022 | target | change | = 5.5 %'],
    ['Hộ nghèo giảm 24 hộ, trong khi kế hoạch 20 hộ.', 'Hộ nghèo | 2022 | target | change | = 20 hộ'],
    ['Đàn bò tăng 20 con (kế hoạch 400 con).', 'Đàn bò | 2022 | target | level | = 400 con'],
  ])('%s', (body, expected) => expect(read('Xã Vĩnh Hòa tổng kết năm 2022', body)[1]).toBe(expected))
})
