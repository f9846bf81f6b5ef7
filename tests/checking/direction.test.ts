import { finds, nothing } from './corpus.ts'

finds(
  'direction',
  ['Năm 2023, tỷ lệ hộ nghèo còn 3,2%. Năm 2024, phấn đấu tỷ lệ hộ nghèo còn 4%.', '3,2%', '4%'],
  [
    'Năm 2023, thu nhập bình quân đầu người đạt 42 triệu đồng. Năm 2024, phấn đấu thu nhập bình quân đầu người đạt 41 triệu đồng.',
    '42 triệu đồng',
    '41 triệu đồng',
  ],
  ['Năm 2023, trồng rừng tập trung đạt 3.787 ha. Năm 2024, phấn đấu trồng rừng tập trung đạt 3.000 ha.', '3.787 ha', '3.000 ha'],
  [
    'Năm 2023, thu ngân sách đạt 900 triệu đồng. Mục tiêu năm 2024: thu ngân sách trên địa bàn 850 triệu đồng trở lên.',
    '900 triệu đồng',
    '850 triệu đồng',
  ],
  ['Năm 2023, tỷ lệ hộ dùng nước sạch đạt 98%. Năm 2024, phấn đấu tỷ lệ hộ dùng nước sạch đạt 95%.', '98%', '95%'],
  ['Năm 2023, tỷ lệ hộ cận nghèo 1,2%. Năm 2024, phấn đấu tỷ lệ hộ cận nghèo không quá 2%.', '1,2%', '2%'],
  ['Năm 2023, kết nạp 09 đảng viên mới. Năm 2024, phấn đấu kết nạp 06 đảng viên mới.', '09 đảng viên', '06 đảng viên'],
  [
    'Năm 2023, sản lượng lương thực có hạt đạt 4.000 tấn. Năm 2024, phấn đấu sản lượng lương thực có hạt đạt 3.600 tấn.',
    '4.000 tấn',
    '3.600 tấn',
  ],
)

nothing(
  'Năm 2023, tỷ lệ hộ nghèo còn 3,2%. Năm 2024, phấn đấu tỷ lệ hộ nghèo còn 2,5%.',
  'Năm 2023, thu nhập bình quân đầu người đạt 42 triệu đồng. Năm 2024, phấn đấu thu nhập bình quân đầu người đạt 42 triệu đồng.',
  'Năm 2023, cơ cấu kinh tế: nông nghiệp chiếm 48%, công nghiệp chiếm 10%, dịch vụ chiếm 42%. Năm 2024, phấn đấu nông nghiệp chiếm 45%, công nghiệp chiếm 11%, dịch vụ chiếm 44%.',
  'Năm 2023, tỷ lệ hộ cận nghèo 1,2%. Năm 2024, phấn đấu tỷ lệ hộ cận nghèo dưới 1%.',
  'Năm 2023, toàn xã có 04 sản phẩm OCOP. Năm 2024, phấn đấu có thêm 02 sản phẩm OCOP mới.',
  'Năm 2021, thu ngân sách đạt 900 triệu đồng. Năm 2024, phấn đấu thu ngân sách 850 triệu đồng.',
  'Năm 2023, thu ngân sách 6 tháng đầu năm 2023 đạt 900 triệu đồng. Năm 2024, phấn đấu thu ngân sách 850 triệu đồng.',
  'Năm 2023, tỷ lệ hộ nghèo giảm 2,5%. Năm 2024, phấn đấu tỷ lệ hộ nghèo còn 3%.',
  'Năm 2023, dân số 3.200 người. Năm 2024, dự kiến dân số 3.150 người.',
)
