import { describe, expect, test } from 'vitest'
import { lines } from './reading.ts'

const read = (body: string) =>
  lines(`Xã Vĩnh Hòa tổng kết năm 2020, triển khai nhiệm vụ năm 2021\n\n${body}\n`)
    .filter(line => !line.endsWith('milestone'))
    .map(line => {
      const [, name, , , role, amount] = line.split(' | ')
      return `${name} | ${role} ${amount}`
    })

describe('parts of a sum, where the sum was told of in between', () => {
  test.each([
    ['Tổng giá trị sản xuất 198,6 tỷ đồng, tăng 9,1%, trong đó nông nghiệp 71,2 tỷ, công nghiệp 58,9 tỷ.'],
    ['Tổng giá trị sản xuất: 198,6 tỷ đồng (tăng 9,1%), gồm nông nghiệp 71,2 tỷ, công nghiệp 58,9 tỷ.'],
  ])('%s', sentence => {
    expect(read(sentence).slice(2)).toEqual([
      'giá trị sản xuất nông nghiệp | level = 71200000000 đồng',
      'giá trị sản xuất công nghiệp | level = 58900000000 đồng',
    ])
  })
})

describe('after its parts the whole is spoken of again', () => {
  test.each([
    [
      'Diện tích cây ăn quả 120 ha, trong đó cam 50 ha, bưởi 30 ha; năng suất bình quân 110 tạ/ha; sản lượng 900 tấn.',
      ['năng suất bình quân cây ăn quả | level = 110 tạ/ha', 'sản lượng cây ăn quả | level = 900 tấn'],
    ],
    // not where each part has its own
    [
      'Trong đó: lúa xuân 200 ha; năng suất 60 tạ/ha; lúa mùa 300 ha; năng suất 50 tạ/ha.',
      ['lúa mùa | level = 300 ha', 'năng suất lúa mùa | level = 50 tạ/ha'],
    ],
  ])('%s', (sentence, expected) => {
    expect(read(sentence).slice(-2)).toEqual(expected)
  })
})

describe('all that is named is named', () => {
  test.each([
    ['Trồng mới 20 ha mận, lê.', ['Trồng mới mận, lê | level = 20 ha']],
    [
      'Trồng mới 15 ha cam, quýt và bưởi; cải tạo 12 ha vườn.',
      ['Trồng mới cam, quýt và bưởi | level = 15 ha', 'cải tạo vườn | level = 12 ha'],
    ],
    ['Trồng 5 ha mận, 7 ha lê.', ['Trồng mận | level = 5 ha', 'lê | level = 7 ha']],
    ['Nhân dân làm mới 12 km đường bê tông.', ['làm mới đường bê tông | level = 12 km']],
    [
      'Tổng thu ngân sách 9 tỷ đồng, tổng chi 8 tỷ đồng.',
      ['Tổng thu ngân sách | level = 9000000000 đồng', 'tổng chi ngân sách | level = 8000000000 đồng'],
    ],
    ['Phạm pháp hình sự: xảy ra 03 vụ.', ['vụ phạm pháp hình sự | level = 3 vụ']],
    ['Người dân nộp trực tiếp 139 hồ sơ.', ['hồ sơ nộp trực tiếp | level = 139 hồ sơ']],
    ['Số lao động có việc làm mới: 145 lao động.', ['Số lao động có việc làm mới | level = 145 lao động']],
    ['Dịch bệnh khiến 640 con lợn ở 5 thôn phải tiêu hủy.', ['lợn tiêu hủy | level = 640 con', 'thôn có lợn tiêu hủy | level = 5 thôn']],
    // not: others of the same noun
    [
      'Có 310 hộ kinh doanh cá thể (tăng 25 hộ so với năm 2019).',
      ['hộ kinh doanh cá thể | level = 310 hộ kinh doanh', 'hộ kinh doanh cá thể | change = 25 hộ'],
    ],
  ])('%s', (sentence, expected) => {
    expect(read(sentence)).toEqual(expected)
  })
})

describe('a plan beside what was done', () => {
  test.each([
    ['Giá trị sản xuất: 312 tỷ đồng/KH 420 tỷ đồng.', 'giá trị sản xuất | 2020 | target | level | = 420000000000 đồng'],
    ['Bảo hiểm y tế 93,4% (NQ 93%).', 'bảo hiểm y tế | 2020 | target | level | = 93 %'],
    ['Giảm nghèo: tỷ lệ hộ nghèo giảm 6,8%, trong khi tỉnh giao 5,5%.', 'tỷ lệ hộ nghèo | 2020 | target | change | = 5.5 %'],
  ])('%s', (sentence, expected) => {
    const told = lines(`Xã Vĩnh Hòa tổng kết năm 2020, triển khai nhiệm vụ năm 2021\n\n${sentence}\n`)
    expect(told.map(line => line.split(' | ').slice(1).join(' | ').toLowerCase())).toContain(expected.toLowerCase())
  })
})

describe('a field is no indicator', () => {
  test.each([
    [
      'Y tế: 98% trẻ em được tiêm chủng; 92% dân số tham gia BHYT.',
      ['trẻ em được tiêm chủng | level = 98 %', 'dân số tham gia BHYT | level = 92 %'],
    ],
    ['Vệ sinh môi trường: 96% số hộ đăng ký thu gom rác.', ['số hộ đăng ký thu gom rác | level = 96 %']],
    ['3. Văn hóa - xã hội: 91% hộ đạt gia đình văn hóa.', ['hộ đạt gia đình văn hóa | level = 91 %']],
    ['Về giáo dục và đào tạo: 100% giáo viên đạt chuẩn.', ['giáo viên đạt chuẩn | level = 100 %']],
    ['Lao động - xã hội: giới thiệu việc làm cho 340 lao động.', ['giới thiệu việc làm cho lao động | level = 340 lao động']],
    // not: a name of its own
    ['Gia đình văn hóa: 91%.', ['Gia đình văn hóa | level = 91 %']],
    ['Tỷ lệ hộ nghèo: 4,2%.', ['Tỷ lệ hộ nghèo | level = 4.2 %']],
  ])('%s', (sentence, expected) => {
    expect(read(sentence)).toEqual(expected)
  })
})

describe('a share of those that there are is of what was counted', () => {
  test.each([
    ['Có 1.820 hộ đăng ký gia đình văn hóa, chiếm 96% số hộ toàn xã.', 'hộ đăng ký gia đình văn hóa | level = 96 %'],
    ['Khám sức khỏe cho 4.805 lượt người, đạt 62% dân số.', 'Khám sức khỏe lượt người | level = 62 %'],
    ['Xã có 720 hộ đồng bào Khmer, chiếm 61,8% tổng số hộ.', 'hộ đồng bào Khmer | level = 61.8 %'],
    ['Cấp 3.100 thẻ, đạt 95% số người trong độ tuổi.', 'cấp thẻ | level = 95 %'],
    // not: who did something, a thing of its own
    ['Có 1.820 hộ, 96% số hộ đạt gia đình văn hóa.', 'số hộ đạt gia đình văn hóa | level = 96 %'],
    ['Kết nạp 12 đảng viên, đạt 96% chi bộ có đảng viên mới.', 'chi bộ có đảng viên mới | level = 96 %'],
  ])('%s', (sentence, expected) => {
    expect(read(sentence)).toContain(expected)
  })
})

describe('the whole that is reached', () => {
  test.each([
    ['Công nhận mới 2 thôn văn hóa, nâng tổng số lên 9 thôn.', 'tổng số thôn văn hóa | level = 9 thôn'],
    ['Kết nạp 14 đảng viên mới, nâng tổng số lên 184 đồng chí.', 'tổng số đảng viên | level = 184 đồng chí'],
    ['Có thêm 3 sản phẩm OCOP, đưa tổng số lên 12 sản phẩm.', 'tổng số sản phẩm OCOP | level = 12 sản phẩm'],
    ['Toàn xã còn 218 hộ nghèo trên tổng số 541 hộ.', 'tổng số hộ | level = 541 hộ'],
    ['Thêm 540 hộ dùng nước hợp vệ sinh, đưa tỷ lệ toàn vùng lên 85,3%.', 'hộ dùng nước hợp vệ sinh | level = 85.3 %'],
    ['Trồng mới 50 ha chè, đưa tổng diện tích lên 520 ha.', 'diện tích chè | level = 520 ha'],
  ])('%s', (sentence, expected) => {
    expect(read(sentence)).toContain(expected)
  })
})

describe('how large a thing is belongs to its name', () => {
  test.each([
    ['Tàu từ 15m trở lên 243 chiếc.', ['Tàu từ 15m trở lên | level = 243 chiếc']],
    ['Tàu công suất từ 90 CV trở lên 56 tàu.', ['Tàu công suất từ 90 CV trở lên | level = 56 tàu']],
    ['Trang trại trên 2 ha có 12 trang trại.', ['Trang trại trên 2 ha | level = 12 trang trại']],
    // not: two figures
    ['Diện tích trên 200 ha, 12 trang trại.', ['Diện tích | level > 200 ha', 'trang trại | level = 12 trang trại']],
    ['Trồng 200 ha lúa và 12 mô hình rau.', ['Trồng lúa | level = 200 ha', 'mô hình rau | level = 12 mô hình']],
  ])('%s', (sentence, expected) => {
    expect(read(sentence)).toEqual(expected)
  })
})

describe('names', () => {
  test.each([
    [
      'Cơ cấu kinh tế chuyển dịch tích cực: nông nghiệp 35%, dịch vụ 65%.',
      ['Cơ cấu kinh tế nông nghiệp | level = 35 %', 'Cơ cấu kinh tế dịch vụ | level = 65 %'],
    ],
    ['Trên địa bàn xã hiện có 45 doanh nghiệp.', ['doanh nghiệp | level = 45 doanh nghiệp']],
    ['Thu ngân sách trên địa bàn xã đạt 5 tỷ đồng.', ['Thu ngân sách trên địa bàn xã | level = 5000000000 đồng']],
    ['Có 12 chỉ tiêu vượt, 13 chỉ tiêu đạt.', ['chỉ tiêu vượt | level = 12 chỉ tiêu', 'chỉ tiêu đạt | level = 13 chỉ tiêu']],
    ['Thu nhập 45 triệu đồng, gấp đôi năm 2015.', ['Thu nhập | level = 45000000 đồng', 'Thu nhập | period_ratio = 2 lần']],
    ['Thu ngân sách vượt 5% dự toán trở lên.', ['Thu ngân sách | change >= 5 %']],
    ['Vụ hè thu mất mùa nên sản lượng chung giảm 340 tấn.', ['sản lượng chung | change = 340 tấn']],
    ['Do bão số 5 nên sản lượng lương thực hụt 340 tấn.', ['sản lượng lương thực | change = 340 tấn']],
    ['Khu dân cư mẫu đã công nhận 7/9 thôn.', ['thôn được công nhận khu dân cư mẫu | count_of = 7 / 9 thôn']],
    ['Bệnh viêm da nổi cục xảy ra trên 138 con bò.', ['Bệnh viêm da nổi cục: bò | level = 138 con']],
    ['Tiêu hủy trên 138 con bò.', ['tiêu hủy bò | level > 138 con']],
    ['Học sinh Khmer các cấp: 21.780 em.', ['em học sinh Khmer các cấp | level = 21780 em']],
    ['Cấp 12 tấn gạo.', ['Cấp gạo | level = 12 tấn']],
    ['Trong 44 chùa có 31 chùa được công nhận.', ['chùa được công nhận | count_of = 31 / 44 chùa']],
    ['Đầu tư 7 hẻm bê tông.', ['đầu tư hẻm bê tông | level = 7 hẻm']],
    ['Có thêm 5 nhà đầu tư.', ['nhà đầu tư | change = 5 nhà đầu tư']],
    ['Tặng 120 suất quà, mỗi suất 500 nghìn đồng.', ['tặng suất quà | level = 120 suất', 'tặng mỗi suất | level = 500000 đồng']],
  ])('%s', (sentence, expected) => {
    expect(read(sentence)).toEqual(expected)
  })
})
