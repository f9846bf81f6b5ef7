import { describe, expect, test } from 'vitest'
import { extract, lines } from './reading.ts'

const read = (body: string) =>
  lines(`Xã Vĩnh Hòa tổng kết năm 2021\n\n${body}\n`).map(line => {
    const [, name, , , , amount] = line.split(' | ')
    return `${name} | ${amount}`
  })

describe('what it is of', () => {
  test.each([
    [
      'Do nắng hạn kéo dài nên 84 ha bắp bị khô cháy, có 27 ha mất trắng.',
      ['bắp bị khô cháy | = 84 ha', 'diện tích bắp mất trắng | = 27 ha'],
    ],
    ['Vì mưa đá nên 45 ha điều bị gãy đổ.', ['điều bị gãy đổ | = 45 ha']],
    ['Xã thu 40 tấn mía, trên 30 ha bị sâu bệnh.', ['sản lượng mía | = 40 tấn', 'diện tích bị sâu bệnh | > 30 ha']],
    [
      'Thu ngân sách 4 tỷ đồng. Bưởi thì ngược lại, từ 140 ha giảm còn 96 ha.',
      ['Thu ngân sách | = 4000000000 đồng', 'Bưởi | = 140 ha', 'Bưởi | = 96 ha'],
    ],
    ['Đàn ngựa trái lại tăng 12 con.', ['Đàn ngựa | = 12 con']],
    ['Vùng cam của xã giữ vững 310 ha, mỗi năm cho trên 4.000 tấn quả tươi.', ['cam | = 310 ha', 'sản lượng cam quả tươi | > 4000 tấn']],
    ['Vụ này thả 2 tấn cá giống trên 14 ha.', ['thả cá giống | = 2 tấn', 'diện tích cá giống | = 14 ha']],
    ['Sen là cây làm giàu: bà con trồng được 42 ha, thu về 510 tấn.', ['diện tích sen | = 42 ha', 'sản lượng sen | = 510 tấn']],
    ['Lạc vụ xuân gieo trồng 45 ha, năng suất 21 tạ/ha.', ['Lạc vụ xuân | = 45 ha', 'năng suất lạc vụ xuân | = 21 tạ/ha']],
    ['Bà con trồng mới 18 ha, nâng tổng diện tích na lên 64 ha.', ['trồng mới na | = 18 ha', 'diện tích na | = 64 ha']],
    [
      'Hội kết nạp mới 6 người, đưa tổng số hội viên lên 120 hội viên.',
      ['kết nạp mới hội viên | = 6 người', 'số hội viên | = 120 hội viên'],
    ],
    ['Bà con trồng lại 9 ha quế, xây lại 2 cầu treo.', ['trồng lại quế | = 9 ha', 'xây lại cầu treo | = 2 cầu']],
    ['Nghề rèn giữ chân hơn 60 lao động.', ['giữ chân lao động | > 60 lao động']],
    ['Người dân tự nguyện góp 900 m2 đất mở đường.', ['tự nguyện góp đất mở đường | = 900 m²']],
    [
      'Kết quả bình xét: 92% số hộ đạt gia đình văn hóa. Kết quả xếp loại: 18% chi bộ hoàn thành xuất sắc nhiệm vụ, 79% hoàn thành tốt nhiệm vụ.',
      ['số hộ đạt gia đình văn hóa | = 92 %', 'chi bộ hoàn thành xuất sắc nhiệm vụ | = 18 %', 'chi bộ hoàn thành tốt nhiệm vụ | = 79 %'],
    ],
    ['Kết quả thi tốt nghiệp: 98% học sinh đỗ.', ['thi tốt nghiệp: học sinh đỗ | = 98 %']],
    ['Xã phấn đấu bằng mọi giá đến 31/12 giải ngân 95% vốn.', ['giải ngân vốn | = 95 %']],
    ['Chi bộ trong sạch vững mạnh bình quân 82%.', ['Chi bộ trong sạch vững mạnh bình quân | = 82 %']],
    ['Nhà nước bỏ 6 tỷ, dân góp 2,3 tỷ đồng.', ['Nhà nước bỏ | = 6000000000 đồng', 'dân góp | = 2300000000 đồng']],
    ['Làm cầu trị giá 9 tỷ đồng, trong đó dân góp 3 tỷ đồng.', ['Làm cầu trị giá | = 9000000000 đồng', 'dân góp | = 3000000000 đồng']],
    ['Chỉ tiêu không đạt là tỷ lệ lao động qua đào tạo (41%).', ['tỷ lệ lao động qua đào tạo | = 41 %']],
    ['Giao quân 21/21.', ['Giao quân | = 21 / 21 thanh niên']],
    ['Diện tích nho đạt trên 500 ha.', ['Diện tích nho | > 500 ha']],
  ] as const)('%s', (body, expected) => expect(read(body)).toEqual(expected))
})

test('the other communes are not the one that was named before, nor of its year', () => {
  const found = lines(
    'Huyện Nghĩa Sơn tổng kết năm 2022\n\nXã Tân Lập đạt chuẩn nông thôn mới năm 2019, các xã còn lại bình quân 11 tiêu chí/xã.\n',
  )
  expect(found.at(-1)).toBe('huyện Nghĩa Sơn | bình quân tiêu chí | 2022 | result | level | = 11 tiêu chí/xã')
})

test('who lives how is no count of all, and the income that a report aims at is that of a head', () => {
  const ids = (body: string) => extract(`Xã Vĩnh Hòa tổng kết năm 2021\n\n${body}\n`).facts.map(fact => fact.indicator.id)
  expect(ids('Xã còn 12 hộ ở nhà tạm, 5 hộ ở nhờ.')).toEqual([null, null])
  expect(ids('Xã phấn đấu thu nhập đạt 45 triệu đồng.')).toEqual(['income_per_capita'])
  expect(ids('Mục tiêu là 29 triệu đồng/người.')).toEqual(['income_per_capita'])
  expect(ids('Mô hình trồng cam cho thu nhập 300 triệu đồng.')).toEqual([null])
})

test('when is no thing that a bare noun is of', () => {
  expect(read('Năm tới, xã phấn đấu sản lượng 900 tấn. Mục tiêu 2022: sản lượng 950 tấn.')).toEqual([
    'sản lượng | = 900 tấn',
    'sản lượng | = 950 tấn',
  ])
})

test('a new term is the next after the one that ends', () => {
  const found = lines(
    'Xã Vĩnh Hòa: nhìn lại một nhiệm kỳ\n\nNhiệm kỳ 2015 - 2020 khép lại, Đảng bộ đạt 15/17 chỉ tiêu.\n\nNhiệm kỳ tới, xã phấn đấu kết nạp 40 đảng viên.\n',
  )
  expect(found.at(-1)).toBe('xã Vĩnh Hòa | kết nạp đảng viên | 2020-2025 | target | level | = 40 đảng viên')
})
