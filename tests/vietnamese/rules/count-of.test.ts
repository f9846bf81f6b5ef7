import { corpus, figure, means, nothing } from './corpus.ts'

corpus(
  means(figure(10, 'chi bộ', { of: 16 }), '10/16 chi bộ', 'có 10/16 chi bộ đạt chuẩn', '10/16 Chi bộ'),
  means(figure(16.7, 'ha', { of: 15 }), '16,7/15ha', 'gieo trồng 16,7/15 ha, vượt kế hoạch'),
  means(figure(83, 'đảng viên', { of: 622 }), '83 đảng viên/622 đảng viên', '83/ 622 đảng viên'),
  means(figure(991_380_800, 'đồng', { of: 900_000_000 }), '991.380.800đ/900.000.000đ'),
  means(figure(22_000_000, 'đồng', { of: 23_000_000 }), '22/23 triệu đồng'),
  means(figure(9, 'thôn', { of: 9 }), '9/9 thôn', '09/09 thôn'),
  means(figure(3, 'vụ', { of: 4 }), 'chỉ đạo ¾ vụ lúa'),
  means(figure(1, 'hộ', { of: 1 }), '1/1 hộ', 'đã hỗ trợ 1/1 hộ nghèo'),
  means(figure(60, 'tạ/ha'), '60 tạ/1ha', '60 tạ/1 ha'),
  means(figure(50_000_000, 'đồng/căn'), '50 triệu đồng/1 căn', '50 triệu/1 căn'),
  means(figure(36_000_000, 'đồng/hộ'), '36 triệu/1 hộ'),
  nothing('ngày 10/6', 'Nghị quyết số 33/NQ-HĐND', '31/12/2024', '5/0 hộ', 'sáng 10/6 xã Bình Minh họp', 'trước 31/10', 'tỷ lệ 1/500'),
)
