import { describe, expect, test } from 'vitest'
import { lines } from './reading.ts'

const read = (text: string) => lines(text).map(line => line.split(' | ').slice(1).join(' | '))
const TITLE = 'Xã Đông Hải tổng kết năm 2021\n\n'

describe('a legend, and lines of figures in its order', () => {
  test('names and figures on lines of their own', () => {
    expect(
      read(
        `${TITLE}Kết quả các chỉ tiêu theo thứ tự: kế hoạch 2021 / thực hiện 2021 / tỷ lệ (%) / kế hoạch 2022.\n\nSản lượng lúa (tấn)\n1.200 / 1.260 / 105 / 1.300\nThu ngân sách (triệu đồng)\n800 / 920 / 115 / 950\nHộ nghèo (%)\n2,5 / 2,1 / - / 1,8\n\nNăm qua, xã kết nạp 8 đảng viên.`,
      ),
    ).toEqual([
      'Sản lượng lúa | 2021 | target | level | = 1200 tấn',
      'Sản lượng lúa | 2021 | result | level | = 1260 tấn',
      'Sản lượng lúa | 2021 | result | plan_ratio | = 105 %',
      'Sản lượng lúa | 2022 | target | level | = 1300 tấn',
      'Thu ngân sách | 2021 | target | level | = 800000000 đồng',
      'Thu ngân sách | 2021 | result | level | = 920000000 đồng',
      'Thu ngân sách | 2021 | result | plan_ratio | = 115 %',
      'Thu ngân sách | 2022 | target | level | = 950000000 đồng',
      'Hộ nghèo | 2021 | target | level | = 2.5 %',
      'Hộ nghèo | 2021 | result | level | = 2.1 %',
      'Hộ nghèo | 2022 | target | level | = 1.8 %',
      'kết nạp đảng viên | 2021 | result | level | = 8 đảng viên',
    ])
  })
  test('both on one line, parted by semicolons', () => {
    expect(
      read(
        `${TITLE}Các chỉ tiêu (thứ tự: thực hiện 2020; thực hiện 2021; kế hoạch 2022)\n- Đàn bò (con): 410; 455; 480\n- Thu nhập (triệu đồng/người): 41; 44,5; 48\n`,
      ),
    ).toEqual([
      'Đàn bò | 2020 | result | level | = 410 con',
      'Đàn bò | 2021 | result | level | = 455 con',
      'Đàn bò | 2022 | target | level | = 480 con',
      'Thu nhập | 2020 | result | level | = 41000000 đồng/người',
      'Thu nhập | 2021 | result | level | = 44500000 đồng/người',
      'Thu nhập | 2022 | target | level | = 48000000 đồng/người',
    ])
  })
  test('parted by bars', () => {
    expect(
      read(`${TITLE}Nội dung, ghi theo thứ tự: KH năm 2021 | TH năm 2021.\nDiện tích ngô (ha)\n120 | 118\nTrồng rừng (ha)\n35 | 40\n`),
    ).toEqual([
      'Diện tích ngô | 2021 | target | level | = 120 ha',
      'Diện tích ngô | 2021 | result | level | = 118 ha',
      'Trồng rừng | 2021 | target | level | = 35 ha',
      'Trồng rừng | 2021 | result | level | = 40 ha',
    ])
  })
  test('another measure is no part of the row above', () => {
    expect(
      read(
        `${TITLE}Các chỉ tiêu theo thứ tự: kế hoạch 2021 / thực hiện 2021.\nSản lượng lúa (tấn)\n900 / 910\nTôm càng xanh (ha)\n50 / 62\n`,
      ),
    ).toContain('Tôm càng xanh | 2021 | result | level | = 62 ha')
  })
  test('not: lines that do not fit the legend, and a sentence in order', () => {
    expect(read(`${TITLE}Các chỉ tiêu theo thứ tự: kế hoạch 2021 / thực hiện 2021.\nSản lượng lúa (tấn)\n900 / 910 / 101\n`)).not.toContain(
      'Sản lượng lúa | 2021 | target | level | = 900 tấn',
    )
    expect(read(`${TITLE}Thu ngân sách các năm 2020, 2021 lần lượt là: 4,1 tỷ đồng; 4,6 tỷ đồng.`)).toEqual([
      'Thu ngân sách | 2020 | result | level | = 4100000000 đồng',
      'Thu ngân sách | 2021 | result | level | = 4600000000 đồng',
    ])
  })
})
