import { describe, expect, test } from 'vitest'
import { lines } from './reading.ts'

/** Unit, name, period and kind of each figure. */
const read = (body: string, title = 'Xã Sà Phìn: kết quả năm 2018') =>
  lines(`${title}\n\n${body}`).map(line => {
    const [unit, name, period, kind, , amount] = line.split(' | ')
    return [unit, name, period, kind, amount].join(' | ')
  })
const times = (body: string, title?: string) => read(body, title).map(line => line.split(' | ').slice(2, 4).join(' '))

describe('what it was before', () => {
  test.each(['co lại', 'teo lại', 'thu hẹp', 'giảm'])('"%s từ … còn …" tells of two years, and is no part of the name', verb => {
    expect(read(`Diện tích cói ${verb} từ 410 ha còn 260 ha.`)).toEqual([
      'xã Sà Phìn | Diện tích cói | 2017 | result | = 410 ha',
      'xã Sà Phìn | Diện tích cói | 2018 | result | = 260 ha',
    ])
  })
  test('"năm trước 598 ha" behind a comma, "cuối năm ngoái xã còn …", "năm trước đó mới là …"', () => {
    expect(times('Năm nay xã gieo 612 ha lúa nương, năm trước 598 ha.')).toEqual(['2018 result', '2017 result'])
    expect(read('Cuối năm ngoái xã còn 41,5% hộ nghèo.')).toEqual(['xã Sà Phìn | hộ nghèo | 2017 | result | = 41.5 %'])
    expect(times('Thu nhập lên 52 triệu đồng, trong khi năm trước đó mới là 47 triệu đồng.')).toEqual(['2018 result', '2017 result'])
  })
  test('what is compared with the year before is of this one', () => {
    expect(times('Sản lượng chè 420 tấn, so với năm trước tăng 15 tấn, hơn năm ngoái 3%.')).toEqual(Array(3).fill('2018 result'))
  })
  test('"Quyết toán năm 2017: …" at the head of a sentence is of that year', () => {
    expect(times('Quyết toán năm 2017: thu 9 tỷ đồng, chi 8 tỷ đồng. Năm 2018 thu 9,8 tỷ đồng.')).toEqual([
      '2017 result',
      '2017 result',
      '2018 result',
    ])
  })
})

test('"năm nay" in January is the year that is summed up, where what it names was done', () => {
  const title = 'Làng hoa đón xuân\n(Cập nhật ngày 21/1/2020)\n\nXã Bình Minh, huyện Thanh Oai. Doanh thu hoa năm 2019 ước 38 tỷ đồng.'
  expect(times('Thu ngân sách năm nay được 14,2 tỷ đồng, bằng 132% dự toán. Năm nay xã phấn đấu thu 15 tỷ đồng.', title)).toEqual([
    '2019 result',
    '2019 result',
    '2019 result',
    '2020 target',
  ])
})

test('behind a hamlet that is named for another reason the commune is what is told of; in a hamlet it is the hamlet', () => {
  expect(read('Nhờ có bản Lác, xã đón 9.000 lượt khách. Tại thôn Hạ, xã trồng 4 ha chè.').map(line => line.split(' | ')[0])).toEqual([
    'xã Sà Phìn',
    'thôn Hạ',
  ])
})

test('"bổ sung có mục tiêu" plans nothing', () => {
  expect(times('Thu bổ sung có mục tiêu 1.160 triệu đồng.')).toEqual(['2018 result'])
})
