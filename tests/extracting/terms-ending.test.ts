import { describe, expect, test } from 'vitest'
import { lines } from './reading.ts'

const read = (text: string) => lines(text).map(line => line.split(' | ').slice(1).join(' | '))

describe('the term that ends, beside the one that begins', () => {
  test('a story ahead of a congress: "nay" is the end of the term, "hồi" its beginning', () => {
    expect(
      read(
        'Phú Hòa trước thềm ngày hội\n\nĐảng bộ xã Phú Hòa bước vào Đại hội nhiệm kỳ 2010 - 2015.\n\nHồi 2005 cả xã có 320 ha lúa; nay lúa còn 280 ha. Số hộ nghèo 190 hộ (năm 2005) kéo giảm còn 84 hộ.\n\nThu nhập bình quân đầu người tăng từ 6,5 (năm 2005) lên 14 triệu đồng.\n\nNhiệm kỳ 2010 - 2015, xã phấn đấu thu nhập bình quân đầu người năm 2015 đạt 25 triệu đồng; hộ nghèo dưới 3%.',
      ),
    ).toEqual([
      'lúa | 2005 | result | level | = 320 ha',
      'lúa | 2010 | result | level | = 280 ha',
      'Số hộ nghèo | 2005 | result | level | = 190 hộ',
      'Số hộ nghèo | 2010 | result | level | = 84 hộ',
      'Thu nhập bình quân đầu người | 2005 | result | level | = 6500000 đồng/người/năm',
      'Thu nhập bình quân đầu người | 2010 | result | level | = 14000000 đồng/người/năm',
      'thu nhập bình quân đầu người | 2015 | target | level | = 25000000 đồng/người/năm',
      'hộ nghèo | 2015 | target | level | < 3 %',
    ])
  })
  test('a congress that only prints the term which is over', () => {
    expect(
      read(
        'Đại hội Đảng bộ phường Bình Minh lần thứ I\n20/7/2025\n\nBáo cáo nêu, giai đoạn 2020 - 2025, tổng thu ngân sách 410 tỷ đồng; vốn đầu tư 95 tỷ đồng.\n\nVề xây dựng Đảng, Đảng bộ kết nạp 180 đảng viên.\n\nĐại hội xác định các mục tiêu đến cuối nhiệm kỳ: thu nhập bình quân đầu người 120 triệu đồng; trồng 8.000 cây xanh.',
      ),
    ).toEqual([
      'tổng thu ngân sách | 2020-2025 | result | level | = 410000000000 đồng',
      'vốn đầu tư | 2020-2025 | result | level | = 95000000000 đồng',
      'kết nạp đảng viên | 2020-2025 | result | level | = 180 đảng viên',
      'thu nhập bình quân đầu người | 2025-2030 | target | level | = 120000000 đồng/người/năm',
      'trồng cây xanh | 2025-2030 | target | level | = 8000 cây',
    ])
  })
})
