import { finds, nothing } from './corpus.ts'

finds(
  'implausible',
  ['Năm 2023, năng suất lúa bình quân đạt 520 tạ/ha.', '520 tạ/ha'],
  ['Năm 2023, tỷ lệ hộ dùng nước sạch đạt 140%.', '140%'],
  ['Năm 2023, thu nhập bình quân đầu người đạt 42 tỷ đồng/người/năm.', '42 tỷ đồng/người/năm'],
  ['Năm 2023, thu nhập bình quân đầu người đạt 420 nghìn đồng/người/năm.', '420 nghìn đồng/người/năm'],
  ['Năm 2023, thu ngân sách trên địa bàn đạt 269.505 tỷ đồng.', '269.505 tỷ đồng'],
  ['Năm 2023, thu ngân sách trên địa bàn đạt 900 nghìn đồng.', '900 nghìn đồng'],
  ['Năm 2023, trồng rừng đạt 1500% kế hoạch.', '1500%'],
  ['Năm 2023, đàn lợn giảm 105% so với cùng kỳ.', '105%'],
  ['Năm 2023, toàn xã có 3020230 hộ.', '3020230 hộ'],
  ['Năm 2023, có 2450310 hộ vay vốn.', '2450310 hộ'],
)

nothing(
  'Năm 2023, năng suất lúa bình quân đạt 52 tạ/ha.',
  'Năm 2023, tỷ lệ hộ dùng nước sạch đạt 100%.',
  'Năm 2023, thu nhập bình quân đầu người đạt 42 triệu đồng/người/năm.',
  'Năm 2023, thu ngân sách trên địa bàn đạt 56 triệu đồng.',
  'Năm 2023, thu ngân sách trên địa bàn đạt 176,614 tỷ đồng.',
  'Năm 2023, trồng rừng đạt 246% kế hoạch.',
  'Thu ngân sách trên địa bàn: 1.809,5/75 triệu đồng, bằng 2413% nghị quyết.',
  'Năm 2023, đàn lợn tăng 105% so với cùng kỳ.',
  'Năm 2023, năng suất sắn đạt 250 tạ/ha.',
  'Năm 2023, toàn xã có 2.230 hộ.',
)
