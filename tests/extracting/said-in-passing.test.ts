import { describe, expect, test } from 'vitest'
import { lines } from './reading.ts'

const read = (body: string, when = '') =>
  lines(`Xã Tam Thăng tổng kết năm 2020, triển khai nhiệm vụ năm 2021\n${when}\n${body}\n`)
    .filter(line => !line.endsWith('milestone'))
    .map(line => {
      const [, name, period, kind, role, amount] = line.split(' | ')
      return `${name} | ${period} ${kind} ${role} ${amount}`
    })

describe('two figures that "và" joins are each of their own', () => {
  test.each([
    ['đưa thu nhập lên 47 triệu đồng/người và kéo hộ nghèo xuống còn 1,6%', 'hộ nghèo | 2021 target level = 1.6 %'],
    ['mở rộng diện tích đậu phộng lên 320 ha và hạ diện tích sắn xuống còn 45 ha', 'diện tích sắn | 2021 target level = 45 ha'],
    ['nâng độ che phủ rừng lên 42% và ghìm tỷ suất sinh xuống còn 0,8%', 'tỷ suất sinh | 2021 target level = 0.8 %'],
    ['đưa sản lượng lạc lên 150 tấn và sản lượng sắn chỉ còn 900 tấn', 'sản lượng sắn | 2021 target level = 900 tấn'],
  ])('Năm 2021, %s', (words, expected) => {
    expect(read(`Năm 2021, phấn đấu ${words}.`).at(-1)).toBe(expected)
  })
})

describe('a plus sign before a line is a mark of the list', () => {
  test.each([
    ['+ 91% hộ có nhà vệ sinh', 'hộ có nhà vệ sinh | 2020 result level = 91 %'],
    ['+ 76,2% lao động qua đào tạo', 'lao động qua đào tạo | 2020 result level = 76.2 %'],
    ['Sản lượng lúa 3.100 tấn (+ 4,5%)', 'Sản lượng lúa | 2020 result change = 4.5 %'],
  ])('%s', (line, expected) => {
    expect(read(`Kết quả năm 2020:\n${line}.`).at(-1)).toBe(expected)
  })
})

describe('what is said of a part in passing is no end of the name, nor who says so a name', () => {
  test.each([
    [
      'Hội nghị thống nhất nhận định: giá trị sản xuất công nghiệp, trong đó may mặc là mũi nhọn, năm qua đạt 624 tỷ đồng.',
      'giá trị sản xuất công nghiệp | 2020 result level = 624000000000 đồng',
    ],
    [
      'Các đại biểu cùng nhìn nhận: sản lượng thủy sản, chủ yếu là tôm thẻ, đạt 1.240 tấn.',
      'sản lượng thủy sản | 2020 result level = 1240 tấn',
    ],
    ['Tỷ lệ hộ nghèo, đặc biệt là ở vùng bãi ngang, hiện còn 7,7%.', 'Tỷ lệ hộ nghèo | 2020 result level = 7.7 %'],
  ])('%s', (line, expected) => {
    expect(read(line)).toEqual([expected])
  })
})

describe('so many times what it was', () => {
  test.each([
    [
      'Thu nhập bình quân đầu người đạt 41 triệu đồng, bằng 1,7 lần năm 2010.',
      'Thu nhập bình quân đầu người | 2020 result period_ratio = 1.7 lần',
    ],
    ['Thu ngân sách 6 tỷ đồng, xấp xỉ 2 lần năm 2015.', 'Thu ngân sách | 2020 result period_ratio ~ 2 lần'],
  ])('%s', (line, expected) => {
    expect(read(line).at(-1)).toBe(expected)
  })
})

describe('what a resolution on the year ahead has in it is planned', () => {
  const WHEN = '\nNgày 18/12/2020, HĐND xã Tam Thăng họp kỳ cuối năm.\n'
  test.each([
    ['Kỳ họp thông qua nghị quyết năm 2021, trong đó ấn định: trồng mới 100 ha rừng.', 'trồng mới rừng | 2021 target level = 100 ha'],
    [
      'Các đại biểu biểu quyết thông qua nghị quyết năm 2021 giao: thu ngân sách 4 tỷ đồng.',
      'thu ngân sách | 2021 target level = 4000000000 đồng',
    ],
    // one of the year that is over was carried out
    ['Kỳ họp xem xét việc thực hiện nghị quyết năm 2020, trong đó: trồng mới được 90 ha rừng.', 'trồng rừng | 2020 result level = 90 ha'],
  ])('%s', (line, expected) => {
    expect(read(line, WHEN)).toEqual([expected])
  })
})

describe('so many of all there are are named by what is said of them', () => {
  test.each([
    ['Trong tổng số 23 trường mới có 9 trường đạt chuẩn quốc gia.', 'trường đạt chuẩn quốc gia | 2020 result count_of = 9 / 23 trường'],
    ['Trong số 24 chi bộ có 7 chi bộ trong sạch vững mạnh.', 'chi bộ trong sạch vững mạnh | 2020 result count_of = 7 / 24 chi bộ'],
    ['Trong tổng số 19 thôn đã có 15 thôn đạt chuẩn văn hóa.', 'thôn đạt chuẩn văn hóa | 2020 result count_of = 15 / 19 thôn'],
  ])('%s', (line, expected) => {
    expect(read(line)).toEqual([expected])
  })
})
