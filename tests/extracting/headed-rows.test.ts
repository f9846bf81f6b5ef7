import { describe, expect, test } from 'vitest'
import { lines } from './reading.ts'

const read = (text: string) => lines(text).map(line => line.split(' | ').slice(1).join(' | '))
const TITLE = 'Xã Đông Hải công bố chỉ tiêu năm 2020\n\nNgày 20/12/2019, HĐND xã Đông Hải thông qua các chỉ tiêu như sau:\n\n'

describe('figures that are headed one by one', () => {
  test('on the line below their name', () => {
    expect(
      read(
        `${TITLE}1. Sản lượng ngô (tấn)\nKế hoạch 2019: 1.240. Ước thực hiện 2019: 1.318,5. Kế hoạch 2020 (cả hai vụ): trên 1.300.\n2. Tỷ lệ hộ nghèo (%)\nKế hoạch 2019: 6,2. Ước thực hiện 2019: 5,9. Kế hoạch 2020: 4,5 trở xuống.\n`,
      ),
    ).toEqual([
      'Sản lượng ngô | 2019 | target | level | = 1240 tấn',
      'Sản lượng ngô | 2019 | result | level | ~ 1318.5 tấn',
      'Sản lượng ngô | 2020 | target | level | > 1300 tấn',
      'Tỷ lệ hộ nghèo | 2019 | target | level | = 6.2 %',
      'Tỷ lệ hộ nghèo | 2019 | result | level | ~ 5.9 %',
      'Tỷ lệ hộ nghèo | 2020 | target | level | <= 4.5 %',
    ])
  })
  test('each on a line of its own', () => {
    expect(read(`${TITLE}Diện tích trồng rừng (ha):\n- Thực hiện 2019: 41\n- Kế hoạch 2020: 50\n`)).toEqual([
      'Diện tích trồng rừng | 2019 | result | level | = 41 ha',
      'Diện tích trồng rừng | 2020 | target | level | = 50 ha',
    ])
  })
  test('beside it, with the share of the plan', () => {
    expect(
      read(
        `${TITLE}- Số thẻ bảo hiểm y tế cấp mới: KH 2019: 800 thẻ; TH 2019: 920 thẻ (115%).\n- Trường đạt chuẩn quốc gia mức độ 2 - KH 2019: 3 trường; TH 2019: 3 trường; đạt 100% kế hoạch.\n`,
      ),
    ).toEqual([
      'Số thẻ bảo hiểm y tế cấp mới | 2019 | target | level | = 800 thẻ',
      'Số thẻ bảo hiểm y tế cấp mới | 2019 | result | level | = 920 thẻ',
      'Số thẻ bảo hiểm y tế cấp mới | 2019 | result | plan_ratio | = 115 %',
      'Trường đạt chuẩn quốc gia mức độ 2 | 2019 | target | level | = 3 trường',
      'Trường đạt chuẩn quốc gia mức độ 2 | 2019 | result | level | = 3 trường',
      'Trường đạt chuẩn quốc gia mức độ 2 | 2019 | result | plan_ratio | = 100 %',
    ])
  })
  test('beside it, with no colon after the heads', () => {
    expect(
      read(`${TITLE}+ Đàn dê (con): KH 2019 400 - TH 2019 432, đạt 108%\n+ Hộ cận nghèo (%): kế hoạch năm 2019 6; thực hiện 5,4\n`),
    ).toEqual([
      'Đàn dê | 2019 | target | level | = 400 con',
      'Đàn dê | 2019 | result | level | = 432 con',
      'Đàn dê | 2019 | result | plan_ratio | = 108 %',
      'Hộ cận nghèo | 2019 | target | level | = 6 %',
      'Hộ cận nghèo | 2019 | result | level | = 5.4 %',
    ])
  })
  test('are none under a name that tells a figure, nor where numbers are no figures', () => {
    expect(
      read(
        'Xã Đông Hải tổng kết năm 2019\n\nThu ngân sách đạt 4,2 tỷ đồng.\nTrực ban: 3846.221. Văn phòng: 3846.222.\nLịch trực (ngày)\nThứ hai: 8. Thứ năm: 14.\n',
      ),
    ).toEqual(['Thu ngân sách | 2019 | result | level | = 4200000000 đồng'])
  })
})
