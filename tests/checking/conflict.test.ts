import { finds, nothing } from './corpus.ts'

const INCOME = 'Năm 2023, thu nhập bình quân đầu người đạt 42 triệu đồng/người/năm.'
finds(
  'conflict',
  [
    `${INCOME} Sản xuất phát triển. Trong năm 2023, thu nhập bình quân đầu người là 43 triệu đồng/người/năm.`,
    '42 triệu đồng/người/năm',
    '43 triệu đồng/người/năm',
  ],
  ['Năm 2023, tỷ lệ hộ nghèo còn 3,2%. Đến nay, tỷ lệ hộ nghèo còn 3,5%.', '3,2%', '3,5%'],
  ['Năm 2023, tỷ lệ che phủ rừng đạt 72%.\nVề lâm nghiệp, tỷ lệ che phủ rừng đạt 70,5%.', '72%', '70,5%'],
  [
    'Năm 2023, thu ngân sách trên địa bàn đạt 900 triệu đồng.\nThu ngân sách trên địa bàn đạt 950 triệu đồng.',
    '900 triệu đồng',
    '950 triệu đồng',
  ],
  ['Năm 2023, dân số toàn xã 3.200 người.\nDân số của xã là 3.150 người.', '3.200 người', '3.150 người'],
  ['Năm 2024, phấn đấu tỷ lệ hộ nghèo còn 2%.\nNăm 2024, tỷ lệ hộ nghèo phấn đấu còn 3,5%.', '2%', '3,5%'],
  ['Năm 2023, sản lượng lương thực có hạt đạt 4.000 tấn.\nSản lượng lương thực có hạt là 4.100 tấn.', '4.000 tấn', '4.100 tấn'],
  ['Năm 2023, tổng đàn trâu 145 con.\nVề chăn nuôi: đàn trâu 154 con.', '145 con', '154 con'],
)

nothing(
  `${INCOME} Thu nhập bình quân đầu người đạt 42 triệu đồng/người/năm.`,
  'Năm 2023, thu ngân sách trên địa bàn đạt 39,2 tỷ đồng.\nThu ngân sách trên địa bàn đạt 39,23 tỷ đồng.',
  'Năm 2022, thu nhập bình quân đầu người đạt 40 triệu đồng. Năm 2023, thu nhập bình quân đầu người đạt 42 triệu đồng.',
  'Kế hoạch năm 2023: thu ngân sách 800 triệu đồng. Kế hoạch điều chỉnh năm 2023: thu ngân sách 900 triệu đồng.',
  'Năm 2023, tỷ lệ hộ nghèo còn 2%. Đến nay, tỷ lệ hộ nghèo còn 2,3%.',
  'Năm 2023, diện tích cây ăn quả 420-450 ha.',
  'Năm 2023, tỷ lệ hộ nghèo còn 3,2%. Riêng thôn Nà Ỏi, tỷ lệ hộ nghèo còn 1,5%.',
  'Năm 2023, đảng ủy tặng giấy khen cho 5 tập thể. Ủy ban nhân dân xã tặng giấy khen cho 7 tập thể.',
  'Đầu năm 2023, tỷ lệ hộ nghèo là 5,2%. Năm 2023, tỷ lệ hộ nghèo còn 3,2%.',
  'Năm 2023, trồng rừng tập trung 300 ha. Trồng rừng phân tán 15 ha.',
  'Năm 2023, thu ngân sách trên 900 triệu đồng. Thu ngân sách đạt 950 triệu đồng.',
)
