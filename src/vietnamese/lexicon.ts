/**
 * The words that the patterns are made of: lower case, in the spelling of `flatten`. Each list stands here once; a new word in a report is a
 * new entry here and nothing else.
 */

export const SCALES: ReadonlyMap<string, number> = new Map([
  ['chục', 10],
  ['trăm', 100],
  ['nghìn', 1e3],
  ['ngàn', 1e3],
  ['vạn', 1e4],
  ['triệu', 1e6],
  ['tỷ', 1e9],
])
/** Scale and currency in one: "Trđ" is million đồng. */
export const MONEY_SHORT: ReadonlyMap<string, number> = new Map([
  ['trđ', 1e6],
  ['tr.đ', 1e6],
  ['tr đ', 1e6],
  ['trđồng', 1e6],
  ['tr.đồng', 1e6],
  ['tr đồng', 1e6],
])

/** Written forms of measures whose canonical form is another. */
export const MEASURE_FORMS: ReadonlyMap<string, string> = new Map([
  ['đ', 'đồng'],
  ['vnđ', 'đồng'],
  ['vnd', 'đồng'],
  ['đồng', 'đồng'],
  ['usd', 'USD'],
  ['đô la', 'USD'],
  ['đô la mỹ', 'USD'],
  ['phần trăm', '%'],
  ['điểm phần trăm', 'điểm %'],
  ['điểm %', 'điểm %'],
  ['héc ta', 'ha'],
  ['hecta', 'ha'],
  ['hécta', 'ha'],
  ['ha', 'ha'],
  ['m2', 'm²'],
  ['mét vuông', 'm²'],
  ['km2', 'km²'],
  ['m3', 'm³'],
  ['mét khối', 'm³'],
  ['mét', 'm'],
  ['m', 'm'],
  ['ki lô mét', 'km'],
  ['cây số', 'km'],
  ['ki lô gam', 'kg'],
  ['htx', 'hợp tác xã'],
  ['tht', 'tổ hợp tác'],
  ['tdp', 'tổ dân phố'],
  ['kdc', 'khu dân cư'],
  ['đv', 'đảng viên'],
  ['hs', 'học sinh'],
  ['gcnqsdđ', 'giấy chứng nhận'],
  ['gcn qsdđ', 'giấy chứng nhận'],
  ['gcn', 'giấy chứng nhận'],
  ['tổ dp', 'tổ dân phố'],
  ['ncc', 'người có công'],
  ['đvtn', 'đoàn viên'],
  ['đ/c', 'đồng chí'],
  ['ld', 'lao động'],
  ['lđ', 'lao động'],
  ['cv', 'CV'],
  ['mẹ việt nam anh hùng', 'Mẹ Việt Nam anh hùng'],
  ['bà mẹ việt nam anh hùng', 'Bà mẹ Việt Nam anh hùng'],
  ['mã lực', 'CV'],
  ['kw', 'kW'],
  ['kva', 'kVA'],
])
/** Amounts of a stuff or of money: "a/b" of these is actual over plan, never so many out of so many. */
export const CONTINUOUS: readonly string[] = [
  'đồng',
  'USD',
  'ha',
  'm²',
  'km²',
  'm³',
  'm',
  'km',
  'mẫu',
  'sào',
  'tấn',
  'tạ',
  'yến',
  'kg',
  'lít',
  'kwh',
  'mw',
  'CV',
  'kW',
  'kVA',
  'ngày công',
  'công lao động',
  'ngày công lao động',
  '%',
  'điểm %',
  '‰',
]
/** Things counted. A word that may also be a qualifier (năm, tháng, tuổi, sao, cấp, mức) is never a measure. */
export const COUNTABLE: readonly string[] = (
  'người, nhân khẩu, khẩu, hộ, lao động, đảng viên, đoàn viên, hội viên, đội viên, cán bộ, công chức, viên chức, công dân, ' +
  'thanh niên, phụ nữ, trẻ em, trẻ, cháu, em, chị, chị em, học sinh, sinh viên, giáo viên, thí sinh, học viên, người dân, cử tri, đại biểu, đồng chí, chiến sĩ, ' +
  'dân quân, bệnh nhân, đối tượng, lượt người, lượt khách, du khách, khách, lượt, lượt hộ, lượt lao động, lượt học sinh, suất, phần quà, tập thể, cá nhân, gia đình, ' +
  'chi bộ, đảng bộ, chi đảng bộ, tổ chức, tổ chức đảng, tổ chức cơ sở đảng, chi hội, chi đoàn, đoàn thể, cơ quan, đơn vị, ' +
  'xã, phường, thị trấn, huyện, thôn, bản, làng, ấp, xóm, buôn, khóm, tổ, tổ dân phố, khu phố, khu dân cư, cụm dân cư, thôn bản, ' +
  'trường, lớp, lớp học, phòng học, điểm trường, nhóm trẻ, trạm, trạm y tế, giường bệnh, bác sĩ, thẻ, sổ, ' +
  'con, đàn, cây, cây cầu, gốc, quả, trái, chậu, bức, tấm, phiếu, biên bản, bầu, giống, cơ sở, trang trại, gia trại, doanh nghiệp, công ty, hợp tác xã, tổ hợp tác, hộ kinh doanh, ' +
  'mô hình, sản phẩm, dự án, công trình, đề án, kế hoạch, chương trình, đề tài, dự thảo, sáng kiến, nhiệm vụ, giải pháp, nội dung, hạng mục, ' +
  'tiêu chí, chỉ tiêu, nghị quyết, chỉ thị, quyết định, văn bản, thông báo, báo cáo, tờ trình, tin, bài, tin bài, ' +
  'hồ sơ, thủ tục, thủ tục hành chính, dịch vụ, đơn, đơn thư, đơn khiếu nại, ý kiến, kiến nghị, ý kiến kiến nghị, giấy chứng nhận, giấy khen, bằng khen, giấy, tài khoản, ' +
  'vụ, vụ việc, trường hợp, ca, đợt, cuộc, buổi, hội nghị, phiên, kỳ họp, lần kiểm tra, ' +
  'tuyến, tuyến đường, đoạn đường, đường, đường hẻm, con đường, cầu, cống, hồ, đập, nhà, ngôi nhà, căn nhà, căn, nhà văn hóa, nhà ở, phòng, máy, xe, chiếc, cái, bộ, ' +
  'di tích, lễ hội, đội, đội văn nghệ, câu lạc bộ, tổ hòa giải, tổ tự quản, tổ công nghệ số cộng đồng, nhóm, ban, hội, quỹ, chợ, điểm, khu, cụm, thửa, thửa đất, vị trí, ' +
  'đơn vị máu, liều, mũi, bể, hố, giếng, camera, bóng, cột điện, trạm biến áp, thuê bao, máy tính, cuốn, đầu sách, giải, huy chương, danh hiệu, ' +
  'nghề, làng nghề, hợp đồng, tàu, tàu cá, phương tiện, lồng, ao, vườn, cặp, đôi, phương án, khu vực, chuyên đề, chuyến, mặt hàng, thị trường, ' +
  'hội thảo, ban chỉ đạo, tổ công tác, chốt, tổ covid cộng đồng, tin báo, khiếu nại, tố cáo, phản ánh, câu hỏi, cơ sở sản xuất kinh doanh, doanh nhân, nông dân, ' +
  'liệt sĩ, thương binh, người có công, già làng, trưởng thôn, hòa giải viên, cộng tác viên, tình nguyện viên, nghệ nhân, vận động viên, đội tuyển, ' +
  'khối, khối phố, khối dân cư, thùng, thùng rác, biển báo, biển hiệu, biển quảng cáo, pano, pa nô, áp phích, khẩu hiệu, băng rôn, tờ rơi, tờ gấp, sân bóng, sân bóng đá, sân bóng chuyền, sân thể thao, sân chơi, sân vận động, sân, ' +
  'nhà máy, xưởng, xưởng sản xuất, cửa hàng, siêu thị, khách sạn, nhà nghỉ, nhà hàng, homestay, cơ sở lưu trú, cơ sở kinh doanh, phòng khám, nhà thuốc, quầy thuốc, bệnh viện, điều dưỡng, y sĩ, kỹ sư, nhân viên, công nhân, thành viên, ' +
  'viên, con hẻm, con lộ, con kênh, con mương, con phố, con ngõ, lồng bè, bè, ghe, thuyền, trạm bơm, trạm thu phát sóng, trụ, ổ dịch, ổ, băng nhóm, tủ sách, thư viện, quyển, chứng thư số, chữ ký số, chứng chỉ, giấy phép, bản án, cuộc gọi, tin nhắn, lượt xem, bài viết, video, clip, phóng sự, ' +
  'tác phẩm, tiết mục, trận, giải thưởng, huân chương, cờ, kỷ niệm chương, học bổng, suất học bổng, sổ tiết kiệm, thẻ căn cước, căn cước, mã số, mã số vùng trồng, mã vùng trồng, nhãn hiệu, thương hiệu, chuỗi, chuỗi liên kết, vùng trồng, ' +
  'vườn ươm, nhà kính, nhà lưới, nhà màng, trụ sở, bến, bến xe, cảng, bến cảng, xe máy, ô tô, xe đạp, điện thoại, khu công nghiệp, cụm công nghiệp, khu tái định cư, lô đất, lô, hang, nhà xưởng, kho, bia, phần mềm, ' +
  'tân binh, tân sinh viên, cựu chiến binh, chỗ việc làm, cánh đồng, cánh đồng mẫu, tiểu khu, việc làm, việc làm mới, ngõ, tộc, tộc họ, dòng họ, lò, lò sấy, nhà thờ, nhà giáo, ngôi chùa, ngôi đền, ngôi đình, xe lăn, bản tin, trạm phát sóng, chùa, đình, miếu, hẻm, kiệt, rãnh, mương, nhà đầu tư, nhà thầu, nhà tài trợ, nhà hảo tâm, ' +
  'lớp tập huấn, lượt hồ sơ, đoàn, đoàn kiểm tra, tổ liên gia, giỏ, giỏ hoa, giỏ hoa kiểng, chậu hoa, bịch phôi, khay mạ, mái ấm, con giống, cây giống, cây con, hũ, chai, bao, gói, bữa, nhà bia, công tơ, hộp, thuê bao di động, trạm biến thế'
).split(', ') /** Two kinds of places or bodies counted together, or things of two trades: "11/16 xã, thị trấn". */
export const COUNTED_TOGETHER: readonly string[] =
  'cơ sở sản xuất, kinh doanh|xã, thị trấn|xã, phường|phường, xã|xã, phường, thị trấn|thôn, tổ dân phố|thôn, bản|thôn, buôn|thôn, làng|thôn, xóm|thôn, khu phố|thôn, khối phố|thôn, ấp|bản, tổ dân phố|bản, khu phố|bản, tiểu khu|ấp, khu phố|ấp, khóm|khóm, ấp|buôn, thôn|buôn, tổ dân phố|thôn, buôn, tổ dân phố|thôn, bản, tổ dân phố|xóm, tổ dân phố|khu phố, ấp|làng, tổ dân phố|chi, đảng bộ|đảng bộ, chi bộ|chi bộ, đảng bộ|cơ quan, đơn vị|cơ quan, trường học|cơ quan, doanh nghiệp'.split(
    '|',
  )
const TOGETHER_FORMS = COUNTED_TOGETHER.flatMap(pair => [pair, pair.replaceAll(', ', ','), pair.replaceAll('tổ dân phố', 'tdp')])
export const MEASURES: readonly string[] = [
  ...new Set([...MEASURE_FORMS.keys(), ...CONTINUOUS.map(m => m.toLowerCase()), ...COUNTABLE, ...TOGETHER_FORMS]),
].filter(m => !['%', '‰', 'm²', 'km²', 'm³'].includes(m))
/** What a rate is per: "triệu đồng/người/năm", "tạ/ha". */
export const PER: readonly string[] = (
  'người, đầu người, nhân khẩu, khẩu, lao động, hộ, gia đình, năm, tháng, ngày, vụ, ha, hecta, sào, mẫu, m2, m3, km2, con, xã, thôn, bản, tổ, chi bộ, cháu, ' +
  'học sinh, lớp, lượt, suất, vạn dân, đơn vị, sản phẩm, công trình, mô hình, doanh nghiệp, hợp tác xã, người dân, người lao động, héc ta, nhà, căn, đối tượng, trường hợp, tập thể, cá nhân, kg, tấn, tạ, lít, chục, trái, quả, bao, hội viên, đoàn viên, đảng viên'
).split(', ')

/** Words before a number that bound it; "cao hơn", "nhiều hơn" compare and do not. */
export const BOUNDS_BEFORE: ReadonlyMap<string, '>' | '>=' | '<' | '<=' | '~'> = new Map([
  ['trên', '>'],
  ['hơn', '>'],
  ['quá', '>'],
  ['trên mức', '>'],
  ['vượt ngưỡng', '>'],
  ['vượt mốc', '>'],
  ['ít nhất', '>='],
  ['tối thiểu', '>='],
  ['thấp nhất', '>='],
  ['không dưới', '>='],
  ['không thấp hơn', '>='],
  ['không ít hơn', '>='],
  ['dưới', '<'],
  ['chưa đến', '<'],
  ['chưa tới', '<'],
  ['chưa đầy', '<'],
  ['không quá', '<='],
  ['không vượt quá', '<='],
  ['tối đa', '<='],
  ['cao nhất', '<='],
  ['nhiều nhất', '<='],
  ['gần', '~'],
  ['khoảng', '~'],
  ['xấp xỉ', '~'],
  ['ngót', '~'],
  ['chừng', '~'],
  ['cỡ', '~'],
  ['cỡ khoảng', '~'],
  ['tầm', '~'],
  ['độ', '~'],
  ['ước', '~'],
  ['ước tính', '~'],
  ['ước khoảng', '~'],
  ['ước đạt', '~'],
  ['ước đạt khoảng', '~'],
  ['ước thực hiện', '~'],
  ['ước thực hiện đạt', '~'],
  ['thực hiện ước', '~'],
  ['thực hiện ước đạt', '~'],
  ['ước tính đạt', '~'],
  ['dự ước', '~'],
  ['dự ước đạt', '~'],
  ['ước cả năm đạt', '~'],
  ['ước cả năm', '~'],
  ['ước được', '~'],
  ['ước có', '~'],
  ['ước thu', '~'],
])
/** Words after a number that bound it. */
export const BOUNDS_AFTER: ReadonlyMap<string, '>=' | '<='> = new Map([
  ['trở lên', '>='],
  ['trở xuống', '<='],
])

/** Verbs that join an indicator to its amount. */
export const LEVEL_VERBS: readonly string[] = (
  'đạt, đạt được, đạt mức, đạt từ, đã đạt, đều đạt, là, là là, có, còn có, hiện có, đã có, được, bằng, chiếm, chiếm tỷ lệ, chiếm tỷ trọng, ở mức, ở con số, con số, với, gồm, bao gồm, ' +
  'còn, chỉ còn, còn lại, hiện còn, nay còn, giảm còn, giảm chỉ còn, giảm xuống còn, xuống còn, giảm xuống, hạ còn, hạ xuống còn, giảm dưới, xuống dưới, giảm về, giảm xuống dưới, xuống, ' +
  'co lại, co hẹp, co hẹp lại, teo lại, teo dần, thu hẹp, thu hẹp lại, thu hẹp dần, thu nhỏ, thu nhỏ lại, vơi dần, không suy giảm, không giảm, không tăng, không đổi, không thay đổi, ít thay đổi, ít biến động, không biến động, vươn lên, vươn tới, vươn đến, vọt lên, nhích lên, tăng vọt lên, tăng mạnh lên, tăng nhanh lên, nâng từ, hạ từ, tăng từ, giảm từ, kéo giảm từ, kéo giảm, kéo giảm xuống, kéo giảm xuống còn, kéo giảm còn, kéo xuống, được kéo xuống, được kéo giảm còn, được kéo giảm xuống, được kéo giảm xuống còn, được kéo xuống còn, kéo xuống còn, sụt còn, sụt xuống, sụt xuống còn, tụt còn, tụt xuống, tụt xuống còn, rút còn, rút xuống, rút xuống còn, hạ xuống, giảm mạnh, giảm nhanh, giảm sâu, giảm dần, giảm nhẹ, giảm đáng kể, tăng mạnh, tăng nhanh, tăng dần, tăng nhẹ, tăng đều, tăng đáng kể, tăng vọt, giảm mạnh chỉ còn, giảm mạnh còn, giảm nhanh còn, sụt, sụt giảm, sụt giảm còn, cao gấp, nhiều gấp, tăng gấp, gấp, ' +
  'tăng lên, tăng lên thành, lên, lên đến, lên tới, đạt tới, nâng lên, nâng lên thành, tăng lên đến, đến nay đạt, đến nay là, ' +
  'thực hiện, thực hiện được, thực hiện đạt, đã thực hiện, hoàn thành, hoàn thành đạt, thu được, được khoảng, mới đạt, mới bằng, mới ở mức, mới được, mới chỉ, mới chỉ đạt, mới chỉ được, chỉ mới, chỉ mới đạt, chỉ đạt, chỉ bằng, đã là, tương ứng, tương đương, ' +
  'duy trì, duy trì ở mức, duy trì ổn định, giữ ở mức, giữ, giữ ổn định, giữ ổn định ở mức, ổn định, ổn định ở mức, phấn đấu, phấn đấu đạt, dự kiến, dự kiến đạt, mang về, thì, từ, xong, đã, cán mốc, đạt bình quân, vào khoảng, vẫn ở mức, đạt tỷ lệ, tỷ lệ, tỷ lệ đạt, được giao, giao, = '
)
  .split(', ')
  .map(w => w.trim())

/** Verbs of difference, and which way. */
export const CHANGE_UP: readonly string[] =
  'tăng, tăng thêm, tăng được, mở rộng thêm, tang, cao hơn, nhiều hơn, lớn hơn, vượt, vượt thêm, vượt mức, nâng thêm, tăng trên, tăng bình quân, gia tăng, nhích, nhích hơn, nhích thêm, nhích tăng, tăng hơn, nhỉnh hơn, trội hơn, khá hơn, dôi ra, đội thêm, nhiều thêm, cao thêm, tăng vọt, tăng trưởng thêm'.split(
    ', ',
  )
export const CHANGE_DOWN: readonly string[] =
  'giảm, giảm được, giảm thêm, giảm bình quân, thấp hơn, ít hơn, nhỏ hơn, kém hơn, hụt, hụt hơn, thiếu hụt, hao hụt, sụt, sụt giảm, sụt mất, tụt, tụt giảm, suy giảm, giảm sút, giảm hụt, kéo giảm, kéo giảm được, cắt giảm, hạ, hạ được, hạ thêm, hạ bớt, giảm bớt, giảm hơn, bớt được, bớt, bớt đi, rút được, rút bớt, giảm đi'.split(
    ', ',
  )

/** What a share of plan or an excess is measured against. */
export const PLAN_BASES: readonly string[] =
  'kế hoạch, kh, dự toán, dt, chỉ tiêu, nghị quyết, nq, mục tiêu, pháp lệnh, chỉ tiêu kế hoạch, kế hoạch vốn, kế hoạch giao, kế hoạch năm, kế hoạch đề ra, chỉ tiêu giao, định mức'.split(
    ', ',
  )
export const PAST_BASES: readonly string[] =
  'cùng kỳ, svck, ck, cùng kỳ năm trước, cùng kỳ năm ngoái, cùng thời điểm, năm trước, năm ngoái, đầu nhiệm kỳ, đầu năm, đầu kỳ, nhiệm kỳ trước, quý trước, tháng trước, vụ trước, niên vụ trước, năm'.split(
    ', ',
  )

/** Target cues: what follows is planned. */
export const TARGET_CUES: readonly string[] = (
  'phấn đấu, yêu cầu, gợi ý, từ nay đến cuối năm, từ nay đến hết năm, mục tiêu, đặt mục tiêu, đề ra mục tiêu, chỉ tiêu phấn đấu, giao chỉ tiêu, giao kế hoạch, dự kiến, quyết nghị, ' +
  'ấn định, hướng tới, kỳ vọng, đặt đích, chốt con số, chốt chỉ tiêu, quyết tâm, sẽ, xác định mục tiêu, chốt mục tiêu, đề ra chỉ tiêu, đặt ra chỉ tiêu, đặt ra mục tiêu, đề ra các chỉ tiêu, đặt chỉ tiêu, xây dựng kế hoạch, có kế hoạch, lên kế hoạch, xây dựng chỉ tiêu'
).split(', ')
/** Result cues: what follows has happened. */
export const RESULT_CUES: readonly string[] =
  'kết quả, đã, đã đạt, ước đạt, ước thực hiện, ước, đạt được, so với cùng kỳ, cùng kỳ, tính đến, tổng kết, sơ kết, được công nhận, đã hoàn thành, đã tặng, trao tặng, đã trao, thực hiện được, đến nay, hiện nay, hiện có, thời gian qua'.split(
    ', ',
  )

/** Nouns that an indicator's name begins with. */
export const HEADS: readonly string[] = (
  'tỷ lệ, tỉ lệ, tỷ trọng, tỷ suất, tổng, tổng số, số, số lượng, tổng diện tích, diện tích, tổng sản lượng, sản lượng, năng suất, tổng giá trị, giá trị, thu nhập, mức thu nhập, bình quân thu nhập, bình quân lương thực, lương thực bình quân, ' +
  'tổng thu, thu ngân sách, chi ngân sách, tổng chi, thu, chi, tổng doanh thu, doanh thu, tổng kinh phí, kinh phí, tổng vốn, vốn, nguồn vốn, nguồn lực, tổng nguồn vốn, tổng mức, tổng mức đầu tư, tổng huy động, tổng đàn, đàn, độ che phủ, tỷ lệ che phủ, mức, mức độ, mức sống, tốc độ, nhịp độ, ' +
  'tăng trưởng, dân số, tổng dân số, quy mô, hộ nghèo, hộ cận nghèo, số hộ, số tiền, tổng số tiền, số vốn, kim ngạch, giá trị xuất khẩu, xuất khẩu, trồng rừng, trồng mới, trồng cây, tổng thu nhập, tổng sản phẩm, tổng dư nợ, dư nợ, doanh số, thuế, ' +
  'mật độ, chỉ số, điểm số, cơ cấu, tiền, tăng dân số, lương thực, giá trị sản xuất, giá trị gia tăng, hệ số, công suất, khối lượng, chiều dài, tổng chiều dài, trị giá, bình quân, tiến độ, mức tăng, mức giảm, tuổi thọ, công tác giải ngân, giải ngân, lượng khách, lượt khách, tổng lượt khách, tổng lượng khách'
)
  .split(', ')
  .map(w => w.replace('tỉ lệ', 'tỷ lệ'))
/** Heads that say nothing alone: "sản lượng" of what the figure before it was of. */
export const BARE_HEADS: readonly string[] = (
  'tỷ lệ, tỷ trọng, tổng số, số, số lượng, tổng diện tích, diện tích, tổng sản lượng, sản lượng, năng suất, năng suất bình quân, tổng giá trị, giá trị, tổng doanh thu, doanh thu, tổng kinh phí, kinh phí, tổng mức, tổng mức đầu tư, số tiền, tổng số tiền, với số tiền, với tổng số tiền, ' +
  'trị giá, tổng trị giá, tổng vốn, vốn, tổng nguồn vốn, chiều dài, tổng chiều dài, khối lượng, bình quân, tổng đàn, tổng, quy mô, tăng trưởng, tốc độ tăng, tốc độ tăng trưởng, kim ngạch, sản lượng thu hoạch, năng suất ước, tổng cộng, số hộ, mức, cơ cấu'
).split(', ')
/** Heads that the parts of a whole share: "diện tích … (cây lúa 148ha, cây ngô 49ha)". */
export const SHARED_HEADS: readonly string[] =
  'tổng diện tích, diện tích, tổng sản lượng, sản lượng, năng suất, tổng doanh thu, doanh thu, tổng giá trị sản xuất, giá trị sản xuất, giá trị, tổng đàn, cơ cấu, cơ cấu kinh tế, tỷ trọng, thu nhập, tổng số, số lượng'.split(
    ', ',
  )
/** Heads and the measures that they go with; a figure of another measure beside them is a threshold inside the name. */
export const HEAD_MEASURES: readonly (readonly [string, readonly string[]])[] = [
  ['diện tích', ['ha', 'm²', 'km²', 'sào', 'mẫu', '%', 'điểm %', 'lần']],
  ['sản lượng', ['tấn', 'tạ', 'kg', 'con', 'lít', 'm³', '%', 'lần', 'kwh', 'sản phẩm', 'cây']],
  ['tỷ lệ', ['%', '‰', 'điểm %', 'lần', '']],
]

/** Words before the indicator's name that are no part of it: cues, auxiliaries, joins. Longest first where matched. */
export const LEADING: readonly string[] = (
  'ghi nhận, và, với, của, từ chỗ, còn, nhưng, song, song cũng, tuy nhiên, thì, mà, trong đó, gồm, bao gồm, gồm có, như, cụ thể, cụ thể là, cụ thể như, nổi bật, nổi bật là, chia ra, riêng, về, đối với, tại, ở, trong, trên, cho, từ, theo, do, để, nhằm, là, đã, đang, sẽ, được, có, có thêm, thêm, hiện, hiện có, hiện nay, đến nay, nay, giờ, bây giờ, hiện giờ, giờ đây, đến giờ, tới giờ, đều, cũng, ' +
  'bằng mọi giá, bằng mọi cách, dứt khoát, kiên quyết, khẩn trương, nhanh chóng, kịp thời, sớm, cùng với, nhờ, nhờ có, nếu như, nếu, tuy, dù, mặc dù, dẫu, song song, nhân dịp này, dịp này, cứ, kéo, ghìm, kìm, dìm, khống chế, kéo giảm, phấn đấu kéo giảm, kiềm chế, trong số đó, quyết tâm, quyết tâm đạt, quyết tâm có, quyết tâm đưa, đặt quyết tâm, hướng tới, hướng đến, kỳ vọng, mong muốn, đặt đích, chốt, chốt con số, chốt chỉ tiêu, phấn đấu, phấn đấu đạt, phấn đấu có, phấn đấu đưa, phấn đấu để, phấn đấu đến, mục tiêu, đặt mục tiêu, đặt chỉ tiêu, đặt kế hoạch, đặt ra, mục tiêu đưa, đặt mục tiêu đưa, đề ra, quyết nghị, ấn định, xác định, dự kiến, tiếp tục, duy trì, giữ, giữ vững, đảm bảo, bảo đảm, nâng, nâng cao, nâng tổng, đưa, hoàn thành, hoàn thành mục tiêu, hoàn thành kế hoạch, chỉ tiêu, các chỉ tiêu, được giao, được giao chỉ tiêu, giao chỉ tiêu, kế hoạch, giảm, tăng, hạ, chỉ đạo, tập trung, tích cực, ' +
  'tính ra, tính chung, tính đến, tính theo, ước, dự ước, ước tính, trong khi, trong khi đó, khi, dự toán, dự toán giao, kế hoạch giao, tổng dự toán, toàn xã, toàn phường, toàn huyện, toàn thị xã, toàn thành phố, toàn tỉnh, toàn thị trấn, toàn thôn, thôn đã, thôn có, thôn hiện có, trong thôn, toàn bản, toàn đảng bộ, toàn khối, toàn trường, chúng tôi, chúng ta, cả xã, cả năm, xã, phường, huyện, thị xã, quận, thành phố, thị trấn, tỉnh, địa phương, toàn, ' +
  'năm ngoái, năm trước, cuối năm ngoái, cuối năm trước, hết năm ngoái, hết năm trước, đến hết năm ngoái, đến hết năm trước, đến cuối năm ngoái, đến cuối năm trước, đầu năm ngoái, ngoài ra, bên cạnh đó, cùng với đó, đồng thời, từ đầu năm, từ đầu năm đến nay, hết năm, đến hết năm, cuối năm, đến cuối năm, năm qua, trong năm, trong kỳ, mỗi năm, hằng năm, hàng năm, trung bình mỗi năm, bình quân mỗi năm, bình quân hằng năm, bình quân hàng năm, bình quân một năm, bình quân năm, trung bình, qua đó, nhờ đó, đưa tổng, các, những, mới, đạt, chiếm, tương đương, nhất là, đặc biệt, trước hết, thống nhất, xuất hiện, hơn, khoảng, gần, chỉ, còn lại, tổ chức, triển khai, thực hiện, sang, bước sang, cùng kỳ, đầu nhiệm kỳ, kết quả'
).split(', ')
/** Work that is measured by what it is done to: "gieo cấy 250 ha lúa", "kiên cố hóa 600 m kênh mương". */
export const PRODUCING_VERBS: readonly string[] = (
  'kiên cố hóa, thu về, gặt về, gặt được, gặt, hái về, hái được, thu hái, gieo cấy, gieo trồng, gieo sạ, gieo thẳng, gieo, cấy, xuống giống, trồng bổ sung, trồng lại, trồng thay thế, tái canh, nạo vét, thu hoạch, khoanh nuôi, bảo vệ, khoanh nuôi bảo vệ, ' +
  'làm mới, nhựa hóa, đổ bê tông, thảm nhựa, rải nhựa, rải cấp phối, mở rộng, mở mới, tu sửa, tu bổ, duy tu, bảo dưỡng, duy tu bảo dưỡng, san ủi, lát, thu mua, tiêu thụ, chuyển đổi, ' +
  'khai hoang, phục hóa, canh tác, tháo dỡ, hiến, tưới, góp, tự nguyện góp, tự nguyện hiến, xây lại, cấy lại, gieo lại, làm lại, dựng lại, giao khoán, cải tạo, thâm canh, sản xuất, chế biến, ngầm hóa, thu gom, thả nuôi, chuyển, chuyển đổi, thiệt hại, mất trắng, làm mất trắng, làm ngập, ngập úng, làm hư hại'
).split(', ')
/** Verbs that belong to the name of what is counted: "kết nạp … đảng viên". */
export const KEPT_VERBS: readonly string[] = (
  'kết nạp mới, kết nạp, thu hút, giữ chân, thi hành kỷ luật, xử lý kỷ luật, chỉnh trang, huấn luyện, giải quyết việc làm mới, giải quyết việc làm, giới thiệu việc làm, tư vấn giới thiệu việc làm, giải quyết, tạo việc làm, tạo việc làm mới, thành lập mới, thành lập, lập mới, tặng giấy khen, tặng bằng khen, khen thưởng, biểu dương, tặng, trao tặng, trao, cấp, cấp phát, cấp mới, hỗ trợ, xóa, xây dựng, xây, xây mới, xây dựng mới, sửa, sửa chữa, đào tạo, đào tạo nghề, tuyển, tuyển chọn, tuyển quân, giao quân, ' +
  'tiếp nhận, xử lý, thụ lý, kiểm tra, xử phạt, điều tra làm rõ, điều tra khám phá, làm rõ, khởi công, bàn giao, hoàn thiện, nâng cấp, cải tạo, làm được, làm, bê tông hóa, cứng hóa, trồng, trồng mới, chăm sóc, tiêm phòng, tiêm, khám, khám chữa bệnh, phát triển, phát triển mới, đầu tư, huy động, vận động, quyên góp, ủng hộ, hòa giải, tiếp, tiếp công dân, tổ chức, mở, tuyên truyền, xảy ra, bắt, triệt phá, vay vốn, cho vay, giảm, giảm nghèo, thoát nghèo, xuất khẩu, trợ cấp, chi trả trợ cấp, chi trả, khai thác, đánh bắt, nuôi, thả, lắp đặt, di dời, giải phóng mặt bằng, thu hồi, hiến, công nhận, đưa, phát hiện, ban hành, rà soát, hướng dẫn, cho, về, đưa vào sử dụng, phục vụ, đón, đạt và vượt, về đích, có khả năng đạt, tăng, giữ vững, phụng dưỡng, phụng dưỡng suốt đời, lắp, lắp mới, lắp đặt mới, đấu giá, bán đấu giá'
).split(', ')
/** Nouns that are one syllable twice: not a noun that was joined to itself. */
export const REDUPLICATED: readonly string[] = 'chôm chôm, ba ba, cào cào, chuồn chuồn, bồ bồ'.split(', ')
