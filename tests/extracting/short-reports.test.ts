import { describe, expect, test } from 'vitest'
import { extract, lines } from './reading.ts'

const TITLE = 'Xã Vĩnh Hòa tổng kết năm 2020, triển khai nhiệm vụ năm 2021'
/** Everything but the place. */
const read = (body: string, title = TITLE) => lines(`${title}\n\n${body}\n`).map(line => line.split(' | ').slice(1).join(' | '))

describe('what is told in turn of figures before answers to those of its measure', () => {
  test.each([
    ['Xã còn 24 hộ nghèo (chiếm 0,8%) và 40 hộ cận nghèo (1,3%), giảm lần lượt 8 hộ và 12 hộ.', ['hộ nghèo 8', 'hộ cận nghèo 12']],
    ['Xã có 50 hộ nghèo và 30 hộ cận nghèo, lần lượt giảm 6 và 4 hộ.', ['hộ nghèo 6', 'hộ cận nghèo 4']],
    ['Khách đến 30 nghìn lượt, doanh thu ước 15 tỷ đồng, lần lượt tăng 11% và 9,5%.', ['Khách 11', 'doanh thu du lịch 9.5']],
  ])('%s', (body, expected) => {
    const changes = extract(`${TITLE}\n\n${body}\n`).facts.filter(({ role }) => role === 'change')
    expect(changes.map(({ indicator, quantity }) => `${indicator.text} ${quantity?.value}`)).toEqual(expected)
  })

  test('a term is not two years', () => {
    const found = read(
      'HĐND xã nhiệm kỳ 2016-2021 nghe báo cáo. Năm 2020 đón 20 nghìn lượt khách, doanh thu 9 tỷ đồng, lần lượt tăng 21% và 18%.',
    )
    expect(found.every(line => line.includes('| 2020 |'))).toBe(true)
  })
})

describe('whose and which of them a figure is of', () => {
  test.each([
    ['Xã còn 300 hộ nghèo có thu nhập dưới 8 triệu đồng/người/năm, chiếm 9,4% số hộ.', ['300 hộ', '9.4 %'], ['8000000']],
    ['Tỷ lệ huy động trẻ ra lớp: nhà trẻ 31%, mẫu giáo 90%.', ['ra lớp nhà trẻ | 2020', 'ra lớp mẫu giáo | 2020'], []],
    ['Huy động học sinh đến trường: tiểu học 100%, THCS 95%.', ['đến trường tiểu học', 'đến trường THCS'], []],
    ['Có 8 lớp mầm non với 240 cháu; 20 lớp tiểu học với 610 học sinh.', ['cháu mầm non | 2020', 'học sinh tiểu học | 2020'], []],
    ['Tiêm vắc xin mũi 1 cho 3.100 người, mũi 2 cho 900 người.', ['mũi 2 người | 2020 | result | level | = 900'], []],
    ['Độ che phủ rừng 61%, 100% thôn có đường bê tông.', ['Độ che phủ rừng | 2020'], ['Độ che phủ rừng có']],
    ['Chỉ còn chỉ tiêu thu gom rác thải chưa đạt (90/95%).', ['thu gom rác thải | 2020'], []],
    ['Tổng nguồn lực 90 tỷ đồng: ngân sách các cấp 50 tỷ, nhân dân đóng góp 40 tỷ.', ['ngân sách các cấp | 2020'], []],
    ['Thu ngân sách xã 3.100 triệu đồng, bằng 31% dự toán; chi 2.500 triệu đồng.', ['chi ngân sách | 2020'], []],
    ['Văn hóa - xã hội: trao 200 suất quà Tết, tổng trị giá 100 triệu đồng.', ['suất quà Tết | 2020'], ['văn hóa', 'Văn hóa']],
    ['Chăn nuôi có 7.200 con heo, 900 con bò.', ['đàn heo | 2020'], ['nuôi đàn']],
    ['Hỗ trợ 300 lao động tự do.', ['lao động tự do'], []],
    ['Lúa gieo sạ 800 ha, năng suất vụ đông xuân 62 tạ/ha.', ['năng suất lúa vụ đông xuân'], []],
    ['Xã là 1 trong 6 xã của tỉnh được công nhận kiểu mẫu, có 40 doanh nghiệp.', ['40 doanh nghiệp'], ['1 / 6']],
    ['Xã thông qua mục tiêu năm 2021 gồm 20 chỉ tiêu; thu ngân sách 9 tỷ đồng.', ['9000000000'], ['20 chỉ tiêu']],
    [
      'Đảng bộ có 100% chi bộ hoàn thành nhiệm vụ, trong đó trên 70% hoàn thành tốt nhiệm vụ.',
      ['chi bộ hoàn thành tốt nhiệm vụ | 2020 | result | level | > 70'],
      [],
    ],
    ['Nhựa hóa 3,5 km đường, vốn 4 tỷ đồng.', ['vốn nhựa hóa đường'], []],
  ])('%s', (body, said, unsaid) => {
    const found = read(body).join('\n')
    for (const words of said) expect(found).toContain(words)
    for (const words of unsaid) expect(found).not.toContain(words)
  })
})

describe('raised by so much, and years', () => {
  test('a difference, not a level', () => {
    expect(read('Năm 2021, phấn đấu nâng doanh thu thương mại - dịch vụ thêm 15%.').join()).toContain('change | = 15 %')
    expect(read('Năm 2021, phấn đấu nâng tỷ lệ che phủ rừng lên 60%.').join()).toContain('level | = 60 %')
  })

  test('plans headed by a year without its word', () => {
    const text =
      'Phường Bình An: 3 chỉ tiêu năm 2023 chưa đạt\n30/12/2023 15:20\n\nPhường thu ngân sách 30 tỷ đồng, giảm so với năm 2022.\n\nPhương hướng 2024: thu ngân sách 33 tỷ đồng; hộ nghèo còn 1,2%.\n'
    expect(lines(text).map(line => line.split(' | ').slice(2, 4).join(' '))).toEqual(['2023 result', '2024 target', '2024 target'])
  })

  test('a year that has begun is planned for', () => {
    const text =
      'Vĩnh Hòa ra quân năm 2022\n\nXã Vĩnh Hòa bước vào năm 2022 với nhiều kỳ vọng. Nhìn lại năm 2021, xã thu ngân sách được 6 tỷ đồng. Giá trị sản xuất nông nghiệp 300 tỷ đồng.\n\nNghị quyết Đảng ủy đề ra cho năm 2022: tăng thu ngân sách 10%; 96% hộ dùng nước hợp vệ sinh.\n'
    const found = lines(text).map(line => line.split(' | ').slice(2, 4).join(' '))
    expect(found).toEqual(['2021 result', '2021 result', '2022 target', '2022 target'])
  })

  test('the term of those who meet, with where they sit', () => {
    const text =
      'Phường Bình An: 20 chỉ tiêu năm 2023\n\nBáo cáo tại kỳ họp thứ 9, HĐND phường Bình An (thị xã Dĩ An) nhiệm kỳ 2021-2026 cho thấy, phường có 15 chỉ tiêu đạt; thu ngân sách 20 tỷ đồng.\n'
    expect(lines(text).map(line => line.split(' | ')[2])).toEqual(['2023', '2023'])
  })

  test('so many years, up to that which is told', () => {
    expect(read('Trong 5 năm, xã được đầu tư 20 công trình.').join()).toContain('2016-2020')
  })
})

test('a trade earns for itself', () => {
  const [fact] = extract(`${TITLE}\n\nThu nhập bình quân của thợ đạt 9 triệu đồng/tháng.\n`).facts
  expect(fact!.indicator.id).toBeNull()
})
