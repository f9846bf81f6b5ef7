import { finds, nothing } from './corpus.ts'

finds(
  'ratio',
  ['Có 83/622 đảng viên hoàn thành xuất sắc nhiệm vụ, chiếm 15,3%.', '83/622 đảng viên', '15,3%'],
  ['Toàn xã còn 52/823 hộ nghèo, bằng 6,51%.', '52/823 hộ', '6,51%'],
  ['Có 10/16 chi bộ hoàn thành xuất sắc nhiệm vụ (65,2%).', '10/16 chi bộ', '65,2%'],
  ['Có 412/476 hộ đạt danh hiệu “Gia đình văn hóa”, chiếm 82,6% tổng số hộ.', '412/476 hộ', '82,6%'],
  ['Toàn xã có 823 hộ, trong đó có 52 hộ nghèo, chiếm 7,3%.', '823 hộ', '52 hộ', '7,3%'],
  ['Trồng rừng cây phân tán: 16,7/15ha bằng 118,3%KH.', '16,7/15ha', '118,3%'],
  ['Thu ngân sách đạt 500 triệu đồng, bằng 110% kế hoạch (kế hoạch 480 triệu đồng).', '500 triệu đồng', '110%', '480 triệu đồng'],
  ['Giá trị sản xuất tăng từ 242,5 tỷ đồng năm 2022 lên 300 tỷ đồng năm 2023 (tăng 30%).', '242,5 tỷ đồng', '300 tỷ đồng', '30%'],
  ['Thu ngân sách đạt 500 triệu đồng, tăng 30% so với năm 2022 (400 triệu đồng).', '500 triệu đồng', '30%', '400 triệu đồng'],
  ['Xảy ra 12 vụ phạm pháp hình sự, giảm 5 vụ so với năm 2022 (16 vụ).', '12 vụ', '5 vụ', '16 vụ'],
  ['Thu ngân sách đạt 500 triệu đồng, bằng 130% so với năm 2022 (400 triệu đồng).', '500 triệu đồng', '130%', '400 triệu đồng'],
)

nothing(
  'Có 83/622 đảng viên hoàn thành xuất sắc nhiệm vụ, chiếm 13,3%.',
  'Toàn xã còn 52/823 hộ nghèo, bằng 6,31%.',
  'Có 10/16 chi bộ hoàn thành xuất sắc nhiệm vụ, chiếm 62,5%; 06/16 chi bộ hoàn thành tốt nhiệm vụ, chiếm 37,5%.',
  'Có 10/16 chi bộ hoàn thành xuất sắc nhiệm vụ (63%).',
  'Có 2.013/2.033 hộ đạt danh hiệu “Gia đình văn hóa”, đạt 95,2% kế hoạch.',
  'Trồng rừng cây phân tán: 16,7/15ha bằng 111,3%KH.',
  'Thu nhập bình quân đầu người: 22/23 triệu đồng, bằng 96% nghị quyết.',
  'Thu ngân sách đạt 39,2 tỷ đồng, đạt 113% dự toán tỉnh giao, đạt 109% dự toán huyện giao, tăng 13% so với cùng kỳ.',
  'Toàn xã có 823 hộ, trong đó có 52 hộ nghèo, chiếm 6,3%.',
  'Thu ngân sách đạt 500 triệu đồng, tăng 25% so với năm 2022 (400 triệu đồng).',
  'Thu nhập bình quân đầu người từ 19 triệu đồng năm 2018 tăng lên 34,5 triệu đồng năm 2023, tăng bình quân 12% mỗi năm.',
  'Xảy ra 12 vụ phạm pháp hình sự, giảm 4 vụ so với năm 2022 (16 vụ).',
  'Còn 31 hộ cận nghèo, chiếm 1,4%.',
  'Tổng đàn lợn 1.840 con, giảm 6,2% so với cùng kỳ.',
  'Có 412/476 hộ đạt danh hiệu “Gia đình văn hóa”, chiếm 86,6% tổng số hộ.',
  'Trong năm có 52/823 hộ nghèo, chiếm 2,1% dân số.',
)
