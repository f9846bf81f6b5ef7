import { finds, nothing } from './corpus.ts'

finds(
  'malformed',
  ['Năm 2023, sản lượng lúa đạt 16.724.8 tấn.', '16.724.8 tấn'],
  ['Năm 2023, thu nhập bình quân đạt 28,6% triệu đồng.', '28,6% triệu đồng'],
  ['Năm 2020230 hộ nghèo được hỗ trợ.', '2020230 hộ'],
  ['Năm 2023, diện tích gieo trồng đạt 47, 97ha.', '47, 97'],
  ['Năm 2023, đàn gia cầm đạt 1,234,567 con.', '1,234,567 con'],
  ['Năm 2023, sản lượng ngô đạt 1.23.4 tấn.', '1.23.4 tấn'],
  ['Năm 2023, tổng thu ngân sách đạt 1.50.000 đồng.', '1.50.000 đồng'],
  ['Năm 2023, diện tích mía đạt 12.34.5 ha.', '12.34.5 ha'],
)

nothing(
  'Năm 2023, sản lượng lúa đạt 16.724,8 tấn.',
  'Năm 2023, thu nhập bình quân đạt 28,6 triệu đồng.',
  'Năm 2023, có 230 hộ nghèo được hỗ trợ.',
  'Năm 2023, diện tích gieo trồng đạt 47,97ha.',
  'Năm 2023, đàn gia cầm đạt 1.234.567 con.',
  'Liên hệ số điện thoại 0822.173.636.',
  'Ngày 10/6/2023, xã tổ chức hội nghị.',
  'Năm 2023, tổ 3, 15 hộ được hỗ trợ.',
)
