/** What steers a question, in words as they are written: what is sought beside them, or in their place, is a slip. */
export const STEERING: readonly string[] = [
  // how much
  ...['là', 'còn', 'được', 'đạt', 'tăng', 'giảm', 'chiếm', 'thu', 'chi', 'vượt', 'có', 'hết', 'trồng', 'thêm', 'đấu', 'nhau'].map(
    word => `${word} bao nhiêu`,
  ),
  ...['tiền', 'người', 'hộ', 'con', 'thôn', 'triệu', 'đồng', 'lao động', 'phần trăm', 'tấn', 'sản phẩm', 'đảng viên'].map(
    word => `bao nhiêu ${word}`,
  ),
  ...['trăm', 'chục', 'nghìn', 'triệu', 'phần'].map(scale => `mấy ${scale}`),
  ...['phần trăm', 'số lượng', 'tổng số', 'tổng cộng', 'tỷ lệ', 'dân số', 'thu được', 'trồng được', 'làm được', 'đạt được', 'hoàn thành'],
  ...['số tiền', 'tổng thu', 'tổng chi', 'kinh phí'],
  // what was planned and what came of it
  ...['chỉ tiêu', 'mục tiêu', 'kế hoạch', 'dự toán', 'nghị quyết'].flatMap(plan => [
    `các ${plan}`,
    `đặt ${plan}`,
    `đạt ${plan}`,
    `vượt ${plan}`,
    `so với ${plan}`,
    `hoàn thành ${plan}`,
    `phần trăm ${plan}`,
    `những ${plan}`,
  ]),
  ...[
    'phấn đấu',
    'dự kiến',
    'đề ra',
    'kết quả',
    'thực hiện',
    'kết quả thực hiện',
    'thực hiện được',
    'tỉnh giao',
    'huyện giao',
    'đạt chuẩn',
    'kế hoạch vốn',
  ],
  ...['đánh giá', 'xếp loại', 'phân loại', 'tình hình', 'tình hình thực hiện', 'báo cáo', 'liệt kê', 'danh sách', 'chủ yếu'],
  ...['dự toán', 'kế hoạch', 'nghị quyết', 'chỉ tiêu'].map(plan => `thực hiện ${plan}`),
  ...['hoàn thành tốt', 'hoàn thành xuất sắc', 'hoàn thành nhiệm vụ', 'chỉ tiêu chủ yếu', 'chỉ tiêu về'],
  ...['xã', 'phường', 'huyện', 'tỉnh', 'thị', 'khối', 'thành phố'].map(of => `đảng bộ ${of}`),
  // held against another
  ...[
    'so với',
    'so với cùng kỳ',
    'so cùng kỳ',
    'so sánh',
    'đối chiếu',
    'chênh lệch',
    'chênh nhau',
    'hơn kém nhau',
    'khác nhau',
    'thay đổi',
    'biến động',
    'tăng trưởng',
  ],
  ...['nhiều', 'ít', 'cao', 'thấp', 'lớn', 'nhỏ'].flatMap(word => [`${word} hơn`, `${word} nhất`]),
  ...['tăng hay giảm', 'giảm hay tăng', 'như thế nào', 'thế nào', 'ra sao', 'thì sao', 'làm sao', 'vậy còn', 'thế còn'],
  // yes or no
  ...['phải không', 'đúng không', 'có phải', 'hay không', 'hay chưa', 'đạt chưa', 'rồi chưa', 'đã đạt'],
  // when
  ...['năm nay', 'năm ngoái', 'năm trước', 'năm sau', 'năm tới', 'năm qua', 'hiện nay', 'hiện tại', 'cùng kỳ', 'nhiệm kỳ', 'giai đoạn'],
  ...['đầu năm', 'cuối năm', 'tháng đầu năm', 'gần đây', 'mới nhất', 'sang năm', 'từ năm', 'đến năm'],
  // where
  ...['xã', 'phường', 'huyện', 'tỉnh', 'thôn', 'nơi', 'bên', 'cái', 'cây', 'con', 'đơn vị', 'thành phố', 'thị xã', 'thị trấn'].map(
    word => `${word} nào`,
  ),
  ...['thuộc huyện', 'thuộc tỉnh', 'thuộc thành phố', 'thuộc xã', 'nằm ở', 'ở đâu', 'nguồn ở đâu', 'sáp nhập', 'thành lập', 'toàn xã'],
  ...['trên địa bàn', 'địa phương', 'toàn huyện', 'toàn tỉnh', 'toàn thị trấn'],
  // who and what is new
  ...[
    'đồng chí nào',
    'chủ tịch',
    'phó chủ tịch',
    'bí thư',
    'phó bí thư',
    'chức vụ',
    'chủ trì',
    'kết luận',
    'phát biểu',
    'ai là',
    'diễn ra',
  ],
  ...['tin tức', 'tin mới', 'tin gì', 'thông báo', 'hoạt động gì', 'hội nghị', 'tổng kết', 'đại hội', 'ngày nào'],
  ...['cho em hỏi', 'cho hỏi', 'cho biết', 'cảm ơn', 'xin chào', 'đề nghị cho biết', 'cung cấp'],
]
