import { finds, nothing } from './corpus.ts'

finds(
  'parts',
  ['Cây lương thực có hạt: Diện tích: 200 ha (cây lúa: 148ha, cây ngô: 49ha).', '200 ha', '148ha', '49ha'],
  ['Tổng diện tích gieo trồng 200 ha, trong đó lúa 148 ha, màu 49 ha.', '200 ha', '148 ha', '49 ha'],
  ['Tổng diện tích gieo trồng 210 ha, trong đó:\n- Lúa: 148 ha;\n- Ngô: 49 ha;\n- Rau màu: 10 ha.', '210 ha', '148 ha', '49 ha', '10 ha'],
  ['Tổng đàn gia súc 3.000 con, trong đó trâu 300 con, bò 700 con, lợn 2.100 con.', '3.000 con', '300 con', '700 con', '2.100 con'],
  [
    'Thu ngân sách 1.200 triệu đồng, trong đó: thu thuế 300 triệu đồng; thu tiền sử dụng đất 700 triệu đồng; thu khác 250 triệu đồng.',
    '1.200 triệu đồng',
    '300 triệu đồng',
    '700 triệu đồng',
    '250 triệu đồng',
  ],
  [
    'Thu ngân sách 1 tỷ 200 triệu đồng, gồm thu thuế 300 triệu đồng, thu tiền sử dụng đất 850 triệu đồng.',
    '1 tỷ 200 triệu đồng',
    '300 triệu đồng',
    '850 triệu đồng',
  ],
  ['Toàn xã có 13 chi bộ, gồm 9 chi bộ thôn, 3 chi bộ cơ quan.', '13 chi bộ', '9 chi bộ', '3 chi bộ'],
  ['Toàn xã có 10 trường (03 mầm non, 04 tiểu học, 02 THCS).', '10 trường', '03', '04', '02'],
  ['Dân số 3.200 người, trong đó nữ 1.700 người, nam 1.600 người.', '3.200 người', '1.700 người', '1.600 người'],
  ['Diện tích trồng rừng 70 ha, trong đó rừng gỗ lớn 75 ha.', '70 ha', '75 ha'],
  ['Có 17/16 chi bộ hoàn thành tốt nhiệm vụ.', '17/16 chi bộ'],
  ['Có 9/8 thôn đạt danh hiệu “Thôn văn hóa”.', '9/8 thôn'],
  [
    'Có 10/16 chi bộ hoàn thành xuất sắc nhiệm vụ; 06/16 chi bộ hoàn thành tốt nhiệm vụ; 02/16 chi bộ hoàn thành nhiệm vụ.',
    '10/16 chi bộ',
    '06/16 chi bộ',
    '02/16 chi bộ',
  ],
)

nothing(
  'Tổng diện tích gieo trồng 200 ha, trong đó lúa 148 ha, màu 52 ha.',
  'Trồng rừng tập trung đạt 3.000ha, trong đó trồng rừng gỗ lớn đạt 650ha, dược liệu 84ha.',
  'Tổng diện tích gieo trồng 200 ha (kế hoạch 210 ha, cùng kỳ 190 ha).',
  'Diện tích lúa 200 ha (vụ xuân 98,6 ha, vụ mùa 101,4 ha).',
  'Tổng diện tích 200,3 ha, trong đó lúa 148,1 ha, ngô 52,1 ha.',
  'Toàn xã có 13 chi bộ, gồm 9 chi bộ đường phố, còn lại 4 chi bộ thuộc cơ quan, trường học.',
  'Toàn xã có 6 sản phẩm OCOP, trong đó 5 sản phẩm xếp hạng 4 sao, 1 sản phẩm xếp hạng 3 sao.',
  'Vận tải: doanh thu 220 tỷ đồng, chia ra hành khách 100 tỷ đồng, hàng hóa và dịch vụ kho bãi 120 tỷ đồng.',
  'Đảng bộ có 133 đảng viên, trong đó nữ 60 đảng viên, dân tộc thiểu số 98 đảng viên.',
  'Tổng diện tích 200 ha, trong đó lúa 148 ha, ngô 52 ha, trồng rừng được 30 ha.',
  'Tổng diện tích 200 ha, gồm lúa 148 ha, ngô 40 ha, còn lại là rau màu các loại.',
  'Tổng đàn trên 3.000 con, trong đó trâu 300 con, bò 700 con, lợn 1.900 con.',
  'Có 28/133 đảng viên hoàn thành xuất sắc nhiệm vụ, 93/133 đảng viên hoàn thành tốt nhiệm vụ.',
  'Kết nạp 7/5 đảng viên mới.',
  'Trồng rừng được 64/60 ha.',
  'Thu ngân sách 1.200 triệu đồng (tăng 200 triệu đồng so với cùng kỳ, vượt 100 triệu đồng so với dự toán).',
)
