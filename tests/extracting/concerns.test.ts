import { describe, expect, test } from 'vitest'
import { readReport } from '../../src/reading/read-report.ts'
import { extractFrom } from './reading.ts'

async function told(text: string): Promise<string[]> {
  const report = await readReport(new TextEncoder().encode(text), 'report.txt')
  return extractFrom(report).facts.map(({ unit, indicator, span, review }) =>
    [unit.name, indicator.text, report.text.slice(span.start, span.end), ...(review.includes('implied-unit') ? ['?'] : [])].join(' | '),
  )
}

const STORY = `Rau sạch tìm đường ra phố
10/12/2022

`

describe('a co-operative, firm or school that a text tells of keeps its own figures', () => {
  test('what it has, makes and sells; what the commune has stays the commune’s', async () => {
    expect(
      await told(
        `${STORY}Hợp tác xã rau an toàn Đồng Bãi (xã Ia Dom, huyện Đức Cơ, tỉnh Gia Lai) thành lập năm 2016. Giám đốc cho biết HTX hiện có 34 thành viên. ` +
          `Năm 2022, HTX cung ứng 410 tấn rau, doanh thu đạt 6,2 tỷ đồng. Lợi nhuận sau thuế 520 triệu đồng. Thu nhập bình quân đầu người 42 triệu đồng.\n\n` +
          `Toàn xã có 86 ha rau. Xã có 3 hợp tác xã.\n\n` +
          `Năm 2023, HTX rau an toàn Đồng Bãi đặt mục tiêu doanh thu 8 tỷ đồng. Xã phấn đấu thu ngân sách 5 tỷ đồng.`,
      ),
    ).toEqual([
      'Hợp tác xã rau an toàn Đồng Bãi | thành viên HTX | 34 thành viên',
      'Hợp tác xã rau an toàn Đồng Bãi | cung ứng rau | 410 tấn',
      'Hợp tác xã rau an toàn Đồng Bãi | doanh thu | 6,2 tỷ đồng',
      'Hợp tác xã rau an toàn Đồng Bãi | Lợi nhuận sau thuế | 520 triệu đồng',
      'xã Ia Dom | Thu nhập bình quân đầu người | 42 triệu đồng',
      'xã Ia Dom | rau | 86 ha',
      'xã Ia Dom | hợp tác xã | 3 hợp tác xã',
      'Hợp tác xã rau an toàn Đồng Bãi | doanh thu | 8 tỷ đồng',
      'xã Ia Dom | thu ngân sách | 5 tỷ đồng',
    ])
  })
  test('two schools of one name', async () => {
    expect(
      await told(
        'Xã Ia Dom, huyện Đức Cơ, tỉnh Gia Lai: kết quả năm 2021\n\nTrường Mầm non Ia Dom có 412 trẻ. Trường Tiểu học Ia Dom có 560 học sinh; tỷ lệ hộ nghèo còn 1,5%.',
      ),
    ).toEqual([
      'Trường Mầm non Ia Dom | trẻ trường Mầm non Ia Dom | 412 trẻ',
      'Trường Tiểu học Ia Dom | học sinh trường Tiểu học Ia Dom | 560 học sinh',
      'xã Ia Dom | tỷ lệ hộ nghèo | 1,5%',
    ])
  })
  test('"HTX" of two that were named is doubted', async () => {
    expect(
      await told(
        'Xã Ia Dom, huyện Đức Cơ, tỉnh Gia Lai: kết quả năm 2021\n\nXã có HTX Ia Mút và HTX Thanh Giáo. HTX gieo cấy 310 ha lúa. HTX Ia Mút có 52 thành viên.',
      ),
    ).toEqual(['xã Ia Dom | gieo cấy lúa | 310 ha | ?', 'HTX Ia Mút | thành viên HTX Ia Mút | 52 thành viên'])
  })
  test('not: one that it names by the way, or what it does for others', async () => {
    expect(
      await told(
        'Xã Ia Dom, huyện Đức Cơ, tỉnh Gia Lai: kết quả năm 2021\n\nTrồng 45 ha quế, liên kết với Công ty Quế Phong bao tiêu 30 tấn vỏ. ' +
          'HTX Yên Thịnh hoạt động tốt, nâng tổng số HTX lên 4. Sản lượng rau đạt 9.100 tấn.\n\nCông ty May Hải Hà ủng hộ 50 triệu đồng.',
      ),
    ).toEqual([
      'xã Ia Dom | Trồng quế | 45 ha',
      'xã Ia Dom | liên kết với Công ty Quế Phong bao tiêu | 30 tấn',
      'xã Ia Dom | số HTX | 4',
      'xã Ia Dom | Sản lượng rau | 9.100 tấn',
      'xã Ia Dom | Công ty May Hải Hà ủng hộ | 50 triệu đồng | ?',
    ])
  })
  test('in a report of its own the commune’s are the commune’s', async () => {
    expect(
      await told('Trường Tiểu học Ia Kla, xã Ia Kla tổng kết năm 2020\n\nNăm 2020, nhà trường có 312 học sinh. Toàn xã có 3 trường học.'),
    ).toEqual(['Trường Tiểu học Ia Kla | học sinh | 312 học sinh', 'xã Ia Kla | trường học | 3 trường'])
  })
})
