import { latin } from '../../vietnamese/pattern.ts'
/** Said so only among marks: without them the words are read otherwise ("ba con" are three). */
export type Spelt = 'marked'

const HOW_MANY = '(?:bao nhiêu|mấy|bn)'
const GRAIN = '(?:lúa gạo|thóc gạo|thóc lúa|lúa|thóc|gạo)'
const ONE = '(?:một|mỗi|từng|1)'
const HECTARE = '(?:héc[- ]?ta|hec[- ]?ta|héc|ha)'
const SOME = '(?:khoảng |tầm |cỡ |chừng |hơn |trên |gần |đến |tới )?'
const LODGING = '(?:khách sạn|nhà nghỉ|nhà trọ)'
const EATING = '(?:hàng quán|quán xá|quán ăn|nhà hàng|hàng ăn|ăn uống)'
const ANIMAL = 'trâu|bò|lợn|heo|dê|ngựa|cừu|gà|vịt'
/** What is said between two words of one sentence. */
const BETWEEN = '(?:[^.?!]{0,60}?)'

/**
 * How people say what reports word otherwise, and the reports' words for it, in the order in which they are tried. `$1` … stand for groups.
 * Each is a synonym in general: what it stands for is the same thing, or the one name under which reports count it.
 */
export const SAYINGS: readonly (readonly [said: string, meant: string, spelt?: Spelt])[] = [
  ['bà con(?= (?:cận )?nghèo)', 'hộ'],
  // who is asked about is no part of what: "bà con xã X trồng lúa"
  ['(?:bà con nông dân|bà con|người ta|dân mình)', '', 'marked'],
  ['(?:nhà|quê|xã|phường|thôn|làng|bản) (?:mình|ta)(?=,? (?:gặt|thu|trồng|gieo|cấy|nuôi|làm|có|được|đạt|góp|hiến))', '', 'marked'],

  ['(?:làm ăn hiệu quả|ăn nên làm ra|làm ăn (?:được|khấm khá|phát đạt))', 'hiệu quả'],

  // of each
  ['(?:tính|chia) (?:theo|trên|cho|ra) (?:mỗi )?(?:đầu người|người|nhân khẩu)', 'bình quân đầu người'],
  [`(${HOW_MANY}) (?:ký|kí|kilôgam|kilogam)(?= |[.?!]|$)`, '$1 kg'],

  // what was recognised is what was reached
  ['(?:(?:được|đã) )*công nhận(?= (?:là |những )?(?:gì|cái gì))', 'đạt chuẩn'],

  // hundreds and millions as they are heard
  [`(${HOW_MANY}) chăm(?= )(?! (?:sóc|lo|chỉ|bón))`, '$1 trăm'],
  [`(${HOW_MANY}) (?:triêu|chiệu|chiêu|trịu)`, '$1 triệu'],

  // "mấy nghìn tấn": the unit that it is counted in stands behind
  [`(${HOW_MANY})(?: (?:chục|trăm|nghìn|ngàn|vạn))+(?= )`, '$1'],

  // people
  [`${HOW_MANY} (?:người dân|nhân khẩu|dân)(?=[\\s,]*(?:vậy|thế|ạ|nhỉ|z|v)?[\\s?!.]*$)`, 'dân số bao nhiêu người'],

  // a share was asked for, not how many there are: "số hộ nghèo chiếm mấy phần trăm"
  [
    `số(?= (?:hộ|nhà|gia đình|người|lao động|thôn|xã|trường|chi bộ|đảng viên) [^.?!]{0,60}(?:${HOW_MANY} (?:phần trăm|%)|mức nào|mức bao nhiêu))`,
    '',
  ],
  // and a count before things that are counted: "SL đảng viên"
  [
    'sl(?= (?:đv|đảng viên|cb|chi bộ|hộ|dn|doanh nghiệp|htx|hợp tác xã|trường|lđ|lao động|hs|học sinh|thôn|tdp|tổ dân phố|sp|sản phẩm|mô hình|người|đối tượng|đơn vị|tập thể|cá nhân) )',
    'số lượng',
  ],

  ['(?:dân |bà con |hộ )?(?:chịu|bị) (?:tác động|ảnh hưởng)(?: của| bởi| vì| do)?', 'do ảnh hưởng'],

  // households
  [
    `cứ (?:100|một trăm|trăm) (?:nhà|hộ|gia đình|hộ gia đình)(?= )(${BETWEEN}) ${HOW_MANY} (?:nhà|hộ|gia đình)`,
    '$1 bao nhiêu phần trăm hộ',
  ],
  ['(?:nhà|gia đình)(?= (?:cận )?nghèo)', 'hộ'],
  ['nhà(?=(?: (?:được|đạt|công nhận|danh hiệu|chuẩn|là))+ (?:gia đình )?văn (?:hóa|hoá))', 'gia đình'],
  [
    `(${HOW_MANY} (?:phần trăm|%)(?: số)?) nhà(?= )(?! (?:văn|tạm|dột|nước|trường|máy|kiên|vệ|cửa|xưởng|tầng|lá|tình|đại|tiêu|cấp|bán|gạch|tranh))`,
    '$1 hộ',
  ],
  ['thuộc diện(?= (?:cận )?nghèo)', ''],
  ['(?:hết|ra khỏi|thoát khỏi)(?: diện| cảnh)?(?= nghèo)', 'thoát'],
  ['(?:nhà rách nát|nhà xập xệ|nhà ọp ẹp|nhà tranh vách đất)', 'nhà tạm, nhà dột nát'],
  [`xài(?! (?:được |hết |xong )*${HOW_MANY} (?:phần trăm|%))`, 'sử dụng'],
  ['(?:có|mua|được cấp|được phát)(?: thẻ)?(?= (?:bảo hiểm y tế|bhyt))', 'tham gia'],
  ['bớt (?:được|đi)', 'giảm được'],
  ['(?:nhiều lên hay ít đi|nhiều hơn hay ít đi|nhiều hơn hay ít hơn)', 'tăng hay giảm'],

  // what people earn: "mỗi người kiếm được mấy triệu"
  [
    `(?:${ONE} )?(?:đầu người|người dân|người|dân)(?= )(${BETWEEN}) (?:kiếm|làm ra|làm|thu về)(?: được| ra| về)?(?= ${SOME}${HOW_MANY}(?: chục| trăm)? (?:tiền|triệu|đồng|một năm))`,
    '$1 thu nhập bình quân đầu người',
  ],
  [
    `(?:${ONE} )?(?:đầu người|người dân|người|dân)(?= )(${BETWEEN}) (?:kiếm|làm ra)(?: được| đc| dc| ra)?(?= ${HOW_MANY} (?:triệu |tr )?${ONE} (?:ng |người )?${ONE}? ?(?:năm|tháng))`,
    '$1 thu nhập bình quân đầu người',
  ],
  [
    `(?:người dân|dân|${ONE} người)(?= )(${BETWEEN}) (?:kiếm|làm ra)(?: được| ra| về)*(?= ${SOME}${HOW_MANY}(?: (?:mỗi|một|hàng|hằng|trong) (?:tháng|năm))?(?: (?:vậy|thế|nhỉ|ạ|rồi))*[\\s?.!]*$)`,
    '$1 thu nhập bình quân đầu người',
  ],
  ['bình quân(?: (?:mỗi|một|trên) người)(?: dân)?(?! (?:năm|tháng))', 'bình quân đầu người'],
  [`${ONE} (?:đầu )?người(?: dân)?(?= [^.?!]{0,60}${HOW_MANY} (?:cân|ký|kí|kg|ki lô|yến) )`, 'bình quân đầu người'],
  [`${ONE} người(?: dân)? được(?= ${HOW_MANY} (?:tiền|triệu|đồng))`, 'bình quân đầu người'],
  [`(${HOW_MANY}) (?:cân|ký|kí|ki lô)(?= )(?! (?:kết|hợp))`, '$1 kg'],
  ['chia theo đầu người thì', ''],
  ['^(?:nông dân|người dân)(?= )(?! (?:được|có|tham|dùng|sử))', '', 'marked'],
  ['(?:mang về|mang lại|đem về|đem lại|gom được)', ''],
  [`kiếm được(?= ${HOW_MANY} (?:tỷ|tỉ))`, ''],

  // land that yields so much: the one size that reports count it by
  [
    `(?:diện tích |loại )?(?:đất|ruộng)(?: đất| đai| ruộng| nương| rẫy| canh tác| sản xuất)*(?= )(${BETWEEN})(?: phải)? (?:cho thu nhập|cho thu|làm (?:ăn )?ra|sinh ra|ra|kiếm|thu về|thu nhập|đạt ngưỡng|đạt giá trị|đạt mức|thu|đạt|được)(?: được| từ)?(?: trên| hơn| quá)? (?:100|một trăm|trăm) (?:triệu|triệu đồng|tr)(?:(?: ?/ ?| )(?:${ONE} )?${HECTARE})?(?: trở lên)?`,
    'diện tích đất canh tác đạt giá trị thu nhập trên 100 triệu đồng$1',
  ],

  // of each hectare
  [`(${HOW_MANY} (?:tạ|tấn))(?: (thóc|lúa|ngô))? (?:một|mỗi|trên một|trên) ${HECTARE}`, 'năng suất $2 $1'],
  [
    `${ONE} ${HECTARE}(?: đất| ruộng)*(?! (?:rừng|lúa|ngô|chè|mía|sắn|cà|cao|tiêu|điều|keo|quế|rau|cây|tôm|cá|ao|mặt))(?: canh tác| gieo trồng| trồng trọt)?(?= )(${BETWEEN})(?: phải| là)* (?:làm ra|làm|thu|cho|sinh)(?: được| ra| về| lợi)?(?= ${SOME}${HOW_MANY} (?:tiền|triệu|đồng))`,
    'giá trị sản xuất trên ha canh tác$1',
  ],
  [
    `${ONE} ${HECTARE}(?: đất| ruộng)*(?! (?:rừng|lúa|ngô|chè|mía|sắn|cà|cao|tiêu|điều|keo|quế|rau|cây|tôm|cá|ao|mặt))(?: canh tác| gieo trồng| trồng trọt)?(?= )(?=[^.?!]{0,60}(?:tiền|triệu|đồng))`,
    'giá trị sản xuất trên ha canh tác',
  ],
  [`${ONE} ${HECTARE}(?= )(?=[^.?!]{0,40} (?:tạ|tấn) (?:thóc|lúa))`, 'năng suất'],

  [
    `(?:${ONE} )${HECTARE}(?: đất| ruộng)* lúa(?= )(${BETWEEN}) (?:phải |mới )?(?:được|thu|gặt|cho)(?: được| về)?(?= ${SOME}${HOW_MANY} (?:tạ|tấn))`,
    'năng suất lúa$1',
  ],

  // fields and crops
  ['(?:làm nông làm rừng|làm ruộng làm rừng|làm nông với làm rừng|làm nông,? lâm nghiệp)', 'nông lâm nghiệp'],
  ['nông lâm(?! (?:nghiệp|ngư|thủy|thuỷ|trường|sản))', 'nông lâm nghiệp'],
  ['nghề nông(?:,| và| với| cùng)? (?:nghề )?rừng', 'nông lâm nghiệp'],
  ['nghề nông(?! (?:nghiệp|thôn))', 'nông nghiệp'],
  ['nghề rừng', 'lâm nghiệp'],
  [`${GRAIN}(?:,| và| với| cùng| cộng)? ngô(?: gộp lại| cộng lại)?`, 'lương thực có hạt'],
  [`(?:ngô|bắp)(?:,| và| với| cùng)? ${GRAIN}`, 'lương thực có hạt'],
  ['(?:lúa gạo|thóc gạo)(?=,? lương thực)', ''],
  ['quy ra thóc', 'quy thóc'],
  ['(?<!quy )(?:thóc gạo|thóc|lúa gạo)', 'lúa'],
  ['(?:gieo cấy|trồng trọt)', 'gieo trồng'],
  ['(?:xuống giống|gieo sạ)', 'gieo trồng'],
  [`(?:gieo|trỉa|tỉa|sạ)(?: được)?(?= ${HOW_MANY} (?:${HECTARE}|mẫu|sào|công))`, 'trồng'],
  ['(?:ruộng nương|ruộng rẫy|nương rẫy|ruộng đất|đất ruộng)', 'đất canh tác'],
  ['đất trồng(?= )', 'diện tích'],
  [`[rd]ộng(?= (?:${HOW_MANY}|chừng nào|cỡ nào))`, 'diện tích'],
  ['(?:^ruộng|làm ruộng|ruộng đồng)(?= )(?! (?:lúa|nương|rẫy))', ''],
  [`trồng (?:mới|thêm)(?: được)?(?= ${HOW_MANY} ${HECTARE} rừng)`, 'trồng'],
  ['(?:trồng rừng|rừng trồng) thêm', 'trồng rừng'],
  ['dành(?: bao nhiêu| mấy)? đất(?: đai)?(?: để)? (?:cho|trồng)', 'diện tích'],
  ['dành(?= )', ''],
  [`(?:gặt|thu hoạch|hái|đào|bẻ|nhổ|dỡ|cắt|tuốt)(?: được| về)?(?= ${HOW_MANY} (?:nghìn |ngàn |chục )?(?:tấn|tạ|kg|yến))`, ''],
  [`(?<=(?:tấn|tạ|kg) [^.?!]{0,50})(?:gặt|thu hoạch)(?: được| về)?`, ''],
  [`(?:thu|gặt)(?= (?:lúa|ngô|sắn|mía|lạc|đậu|khoai|chè|cà phê) có (?:được|đến|tới|trên|hơn))`, 'sản lượng'],
  ['làm(?= (?:lúa|ngô|sắn|mía|lạc|đậu|khoai|chè|cà phê|tiêu|điều) )', ''],
  [`trúng(?= (?:được |khoảng |tầm )?(?:${ONE} )?(?:${HECTARE} )?(?:được )?${HOW_MANY} (?:tạ|tấn|kg))`, ''],
  [`(?<=lúa [^.?!]{0,20})(?:${ONE}) ${HECTARE}(?: được| thu)?(?= ${HOW_MANY} (?:tạ|tấn))`, 'năng suất'],
  ['(?<!(?:bao nhiêu|mấy) )cây (?:làm )?thuốc(?: nam)?(?! (?:lá|lào))', 'dược liệu'],

  // herds
  ['trâu,? bò,?(?= gia súc)', 'đàn'],
  ['nói chung', ''],
  ['(?:tôm cá|cá tôm)(?= )', 'thủy sản'],
  ['(?:ao|hồ) (?:nuôi|thả) cá', 'nuôi trồng thủy sản'],
  ['gia cầm ?\\((?:gà|vịt|ngan|ngỗng|chim|cút|bồ câu|và|với|,| )+\\)', 'gia cầm'],
  ['(?:gà,? vịt,? ngan|gà vịt|gà, vịt)(?= )', 'gia cầm'],
  ['(?:trâu,? bò,? (?:lợn|heo)|chăn nuôi gia súc)', 'đàn gia súc'],
  // side by side where they are not counted as one
  [`(?:tổng )?(?:đàn |con )?(${ANIMAL})(?: ?\\+|,| và| với| cùng)? (?:đàn |con )?(${ANIMAL})(?= )`, 'đàn $1, đàn $2'],

  // water at home
  ['(?:được )?(?:kéo|bắc|dẫn|đấu) nước(?: sạch| máy)?(?: (?:về|vào|tới|đến))?(?: tận)?(?: nhà)?', 'dùng nước sạch'],
  ['(?<!(?:nhà )?tạm,? (?:nhà )?)nhà dột nát', 'nhà tạm'],

  // town
  ['ngõ ngách', 'ngõ hẻm'],
  ['sáng đèn', 'chiếu sáng'],
  ['(?<!thu )gom rác(?: thải)?', 'thu gom rác thải'],
  ['(?:trải|rải|đổ|tráng|láng) nhựa(?: được)?', 'nhựa hóa'],
  ['(?:đổ|trải|tráng) bê tông(?: được)?', 'bê tông hóa'],
  ['rừng(?: đang| hiện)? che phủ', 'che phủ rừng'],
  ['(?<=che phủ [^.?!]{0,40}(?:phần trăm|%) (?:của )?)(?:tổng )?diện tích(?: tự nhiên| đất)?', ''],
  ['(?:phủ xanh|độ phủ|rừng bao phủ|rừng phủ)(?= rừng| được| bao nhiêu| mấy)', 'che phủ rừng'],
  ['(?:sổ đỏ|sổ hồng|bìa đỏ)', 'giấy chứng nhận quyền sử dụng đất'],
  ['(?<=(?:hồ sơ|giấy tờ|thủ tục)(?: [^.?!]{0,30})? )(?:qua mạng|trên mạng|online)', 'trực tuyến'],
  ['giấy tờ(?= (?:được |nộp |giải quyết |trả |làm )*(?:trực tuyến|đúng hạn|đúng hẹn|trước hạn|quá hạn|trễ hạn))', 'hồ sơ'],
  ['(?<=hồ sơ(?: [^.?!]{0,30})? )đúng hẹn', 'đúng hạn'],
  ['(?<=hồ sơ(?: [^.?!]{0,30})? )(?:trễ hẹn|trễ hạn)', 'quá hạn'],
  ['(?:vừa lòng|ưng bụng|vừa ý)', 'hài lòng'],
  ['rác(?! thải)(?= )', 'rác thải'],
  ['(?:tỷ trọng|tỉ trọng) (?:của )?(?:ba|3|các|từng|mỗi) (?:khu vực|ngành|nhóm ngành)(?: kinh tế)?', 'cơ cấu kinh tế'],
  ['(?<!khu vực |khu |nông thôn, |các )đô thị(?! hóa| hoá| mới| loại)', 'khu vực đô thị'],
  ['làm bê tông(?: được)?', 'bê tông hóa'],

  // trades
  ['(?:các )?nhà máy(?:,| và| với)?(?= công nghiệp)', ''],
  ['bán(?: hàng)? (?:ra|sang|đi) nước ngoài', 'xuất khẩu'],
  ['buôn bán lẻ', 'bán lẻ'],
  ['sức mua(?: bán lẻ)?(?: hàng hóa)?', 'bán lẻ'],
  ['buôn bán(?:,| và| với| hay)? dịch vụ', 'thương mại dịch vụ'],
  ['buôn bán(?=[^.?!]{0,60}(?:phần trăm|%))', 'thương mại'],
  ['(?:mấy |các )?(?:ngành nghề |nghề )?(?:tiểu thủ công|(?<!tiểu )thủ công)(?! nghiệp)', 'tiểu thủ công nghiệp'],
  ['nghề(?= tiểu thủ)', ''],
  [
    `(?:${LODGING}(?:,| và| với| cùng)? (?:nhà nghỉ,? )?${EATING}(?: ăn uống| ăn)?|${EATING}(?:,| và| với| cùng)? ${LODGING})`,
    'lưu trú và ăn uống',
  ],
  [
    `(?<=(?:ăn uống|vận tải|du lịch|bán lẻ|dịch vụ)(?: [^.?!]{0,60})? )thu(?: được| về| vào)?(?= ${SOME}${HOW_MANY} (?:tiền|tỷ|tỉ|triệu|đồng))`,
    'doanh thu',
  ],
  [`(?:thu về|thu được|thu)(?= ${SOME}${HOW_MANY} (?:(?:chục|trăm|nghìn|ngàn|triệu|tỷ|tỉ) )*(?:usd|đô))`, ''],
  ['(?:xe cộ(?:,| và)? ?)?vận chuyển(?! (?:hàng|rác|khách|hành khách))', 'vận tải'],
  ['(?:xe )?chở khách', 'hành khách'],
  ['(?:xe )?(?:chở|vận chuyển) hàng(?: hóa| hoá)?', 'hàng hóa'],
  [
    '(?:mặt hàng|món hàng|món|đặc sản)(?= (?:được |có |đã )*(?:công nhận |chứng nhận |gắn |đạt |lên |đeo |chuẩn )*(?:sao )?ocop)',
    'sản phẩm',
  ],
  ['(?:được )?(?:gắn|đạt|lên|đeo|có) sao(?= ocop)', ''],
  ['mặt hàng(?= )', ''],
  ['món hàng(?: được)?(?: chứng nhận)?', 'sản phẩm'],
  ['công ty(?:, doanh nghiệp)?(?! cổ phần| tnhh)', 'doanh nghiệp'],
  [
    '(?:mới mở|mở mới|mới lập|(?<!(?:thành|được|đã) )lập mới|mới ra đời|(?<=(?:doanh nghiệp|hợp tác xã|htx|tổ hợp tác) )(?:đã )?ra đời)',
    'thành lập mới',
  ],
  ['(?:đi )?lên hay (?:đi )?xuống', 'tăng hay giảm'],
  ['(?:đã )?ra đời', ''],
  ['làm ăn,(?= sản xuất)', ''],
  ['(?<=mô hình )làm ăn', 'kinh tế'],
  ['khu công nghiệp nhỏ', 'cụm công nghiệp'],
  ['(?<=(?:bao nhiêu|mấy|nghìn|ngàn|triệu) )(?:đô la mỹ|đô la|đô)(?! thị)', 'usd'],
  ['(?:đóng góp|góp)(?= (?:bao nhiêu|mấy) (?:phần trăm|%))', 'chiếm'],
  [`tiêu(?: được| hết)?(?= ${HOW_MANY} (?:phần trăm|%)[^.?!]{0,20} vốn)`, 'giải ngân'],
  [`(?<=vốn(?: [^.?!]{0,50})? )(?:tiêu|xài|rót|bơm)(?: được| hết| ra| xong)*(?= ${SOME}${HOW_MANY} (?:phần trăm|%))`, 'giải ngân'],

  // people
  [`(?:đã )?(?:qua|được) (?:học nghề|dạy nghề|học|trường lớp)(?=(?: [^.?!]{0,60})? (?:${HOW_MANY} )?(?:phần trăm|%))`, 'qua đào tạo'],
  ['đơn từ', 'đơn thư'],
  ['(?:xử lý|giải quyết)(?: xong| dứt điểm)?(?= (?:đơn thư|kiến nghị|khiếu nại))', 'giải quyết'],
  ['(?<=(?:đơn thư|khiếu nại|kiến nghị) [^.?!]{0,40})(?:được )?(?:xử lý|giải quyết)(?: xong| dứt điểm)?', 'giải quyết'],
  ['công ăn việc làm', 'việc làm'],
  ['(?:chỗ làm|chỗ việc)(?! (?:ăn|việc))', 'việc làm'],
  ['(?:kiếm|tìm|xin)(?: được)? việc(?: làm)?', 'được giải quyết việc làm'],
  ['(?:đi nước ngoài làm|sang nước ngoài làm|làm ăn ở nước ngoài)', 'đi làm việc ở nước ngoài'],
  ['(?:thầy cô giáo|thầy cô|thầy giáo, cô giáo)', 'giáo viên'],
  ['(?:đậu|đỗ)(?= tốt nghiệp)', ''],
  ['(?:tiêm ngừa|chích ngừa)', 'tiêm chủng'],
  ['trạm xá', 'trạm y tế'],
  ['(?:người già|các cụ|cụ già)', 'người cao tuổi'],
  ['(?:đi bộ đội|đi lính|tòng quân)', 'nhập ngũ'],
  ['(?:tai nạn xe cộ|tai nạn xe|đụng xe|tông xe|xe (?:cộ )?(?:đụng|tông|đâm)(?: nhau)?)(?: chết người)?', 'tai nạn giao thông'],
  [`(?<=${HOW_MANY} người(?: bị)? )(?:mất mạng|thiệt mạng|tử nạn|tử vong|qua đời|mất)(?! (?:việc|tích|nhà|đất))`, 'chết'],
  ['có nhiều (?:không|ko|k),', ','],
  ['(?:du khách|khách đến chơi|khách tới chơi|khách ghé thăm|khách tham quan)', 'khách du lịch'],
  ['(?:cháu|em|trẻ em|trẻ con|trẻ|con em) (?:đang )?đi học(?! (?:mẫu|lớp|nghề|đúng|tiểu|trung|mầm|cấp))', 'học sinh'],
  ['học trò', 'học sinh'],
  ['gọi(?: thanh niên| công dân)? nhập ngũ', 'tuyển quân'],
  ['giao quân', 'tuyển quân'],
  ['gia đình(?= người có công)', ''],
  ['(?:được )?(?:nhận|lãnh|lĩnh) tiền(?! hỗ trợ)', 'được hỗ trợ'],
  ['(?:được )?(?:nhận|lãnh|lĩnh)(?= (?:hỗ trợ|tiền hỗ trợ|trợ cấp|quà))', 'được'],
  ['tiền(?= covid)', 'tiền hỗ trợ'],
  ['(?:thuộc )?diện(?= (?:bảo trợ|chính sách|người|hộ))', ''],
  ['nhóm(?= (?:hộ|người|đối tượng))', ''],
  ['(?:cô vít|cô vi|covit|covi)', 'covid'],
  ['(?:đợt|mùa|hồi|lúc|thời)(?= (?:dịch|covid|đại dịch))', ''],
  ['(?:vì|bởi)(?= (?:dịch|covid|đại dịch|bão|lũ|thiên tai|hạn hán|mưa lũ))', 'do'],
  ['(?:gặp|bị|có) (?:khó khăn|thiệt hại|mất việc)(?= (?:do|vì|bởi) )', ''],
  ['(?:chi trả|cấp phát|phát|trao)(?: tiền)?(?: cho| tới| đến)?(?= (?:hộ|người|đối tượng|gia đình|bà con) )', 'hỗ trợ'],
  ['(?<!(?:dịch|bệnh) )covid', 'dịch covid'],
  [`kết nạp(?: được)? ${HOW_MANY} người vào đảng`, 'kết nạp bao nhiêu đảng viên'],
  ['(?:đứng vào|vào) hàng ngũ(?: của)? đảng', 'kết nạp đảng viên'],
  [`${HOW_MANY} người(?: mới)?(?: được)?(?: kết nạp)? vào đảng`, 'kết nạp bao nhiêu đảng viên'],
  ['(?<!kết nạp [^.?!]{0,40})(?:được )?vào đảng(?! (?:bộ|ủy|uỷ))', 'kết nạp đảng viên'],
  [`thêm ${HOW_MANY} đảng viên`, 'kết nạp bao nhiêu đảng viên mới'],
  ['vùng(?= nào)', 'khu vực'],
  ['(?:cán đích|cán mốc)(?= nông thôn)', 'về đích'],
  ['(?:đăng ký|đăng kí)(?= (?:lên|thành|đạt|về đích|nông thôn mới|ntm))', 'phấn đấu'],
  ['(?:lên|thành|được công nhận|cán đích)(?= (?:nông thôn mới|ntm))', 'đạt chuẩn'],
  // of communes there is one standard
  ['(?<=xã nào [^.?!,]{0,40})đạt chuẩn(?! (?:nông|ntm|quốc|văn|tiếp|y|gia|phổ|khu|miền|đồng|mới|cấp))', 'đạt chuẩn nông thôn mới'],
  ['mỗi xã(?: đạt)? chuẩn (?:gì|nào)', ''],

  ['sinh (?:thêm|sôi)(?= tự nhiên)', 'tăng dân số'],
  [`(?<=(?:mục tiêu|chỉ tiêu|phấn đấu) )${ONE} người(?: dân)?(?= \\d+ (?:triệu|tr))`, 'thu nhập bình quân đầu người'],

  // how bodies are rated
  [
    '(?<=(?:chi bộ|đảng viên|tổ chức đảng|cơ quan|đơn vị)(?: [^.?!]{0,30})? )(?:hoàn thành )?(?:từ )?(?:mức |loại |hạng )?tốt(?= trở lên)',
    'hoàn thành tốt nhiệm vụ',
  ],
  ['(?:được )?(?:xếp|chấm|đánh giá)(?: là| loại)?(?= (?:vững mạnh|trong sạch))', 'đạt'],

  [`trị giá(?= ${SOME}${HOW_MANY} (?:tỷ|tỉ|triệu))`, ''],
  // what trades make, and what a place makes in all
  [
    `(?<=(?<!thủ )(?:công nghiệp|nông nghiệp) )(${BETWEEN})làm ra(?: được)?(?= ${SOME}${HOW_MANY} (?:tiền|tỷ|tỉ|nghìn|ngàn|triệu))`,
    'giá trị sản xuất $1',
  ],
  ['quy mô (?:nền )?kinh tế', 'tổng giá trị sản phẩm'],
  ['(?:tính )?theo giá (?:hiện hành|thực tế)', ''],
  ['quy mô(?= (?:tổng |các )?(?:giá trị|sản lượng|diện tích|đàn|thu|chi|vốn))', ''],
  ['(?:gà vịt|gà, vịt),?(?= gia cầm)', ''],
  ['xe (?:chở )?khách', 'hành khách'],
  ['(?:đi )?(?:xklđ|xkld|xuất khẩu lao động)', 'đi làm việc ở nước ngoài'],
  ['(?:nghe đồn|nghe bảo|nghe kể|đồn rằng)', ''],
  [`ngồi(?: học)?(?: ở| trong)?(?= ${HOW_MANY} (?:lớp|trường|phòng))`, ''],
  ['loại(?= \\d sao)', 'sản phẩm'],
  ['đủ hết(?= \\d)', 'đủ'],

  // how it went
  [
    `(?<=kinh tế(?: [^.?!]{0,40})? )(?:lớn|phát triển|đi lên|nở ra|phình ra|nhích|tăng)(?: lên| thêm| ra)*(?= ${SOME}${HOW_MANY} (?:phần trăm|%))`,
    'tăng trưởng kinh tế',
  ],
  [`(?:nhảy|nhảy vọt|vọt|nhích|leo|phình)(?: lên| thêm| vọt)*(?= ${SOME}${HOW_MANY} (?:phần trăm|%|lần))`, 'tăng'],
  [`(?:nhiều|nhìu) (?:thêm|lên)(?: được)?(?= ${SOME}${HOW_MANY} (?:phần trăm|%|lần))`, 'tăng'],
  ['qua mặt(?= (?:kế hoạch|chỉ tiêu|dự toán))', 'vượt'],
  ['(?<=(?:^| )thu )vô(?= được| là| mấy| bao| nhiêu)', ''],
  [`(?:tụt|sụt|rớt|teo|hụt)(?: xuống| bớt| đi| giảm)*(?= ${SOME}${HOW_MANY} (?:phần trăm|%|lần))`, 'giảm'],
  ['(?:cỡ nào|chừng nào|nhường nào|ngần nào|dường nào|bao lăm|bằng nào)', 'bao nhiêu'],

  // all that is made, and all that is spent on building
  ['đường sá(?:,? (?:và |với )?trường (?:trạm|học))?(?:,? (?:và |với )?(?:thủy|thuỷ) lợi)?', 'hạ tầng'],
  [
    `(?:bỏ|chi|đổ|rót|đầu tư)(?: ra)?(?= ${SOME}${HOW_MANY} (?:tiền|tỷ|tỉ|triệu|đồng)(?: ra| vào| cho| để| làm| xây)* (?:cơ sở |kết cấu )?hạ tầng)`,
    'vốn đầu tư hạ tầng',
  ],
  ['(?<=vốn đầu tư hạ tầng [^.?!]{0,20}(?:tiền|tỷ|tỉ|triệu|đồng)) (?:ra |vào |cho |để |làm |xây )*(?:cơ sở |kết cấu )?hạ tầng', ''],
  ['(?:giá trị|của cải|tiền của)(?: mà)?(?: dân| người dân| bà con)? làm ra(?: được)?(?: trên (?:đất|địa bàn))?', 'tổng giá trị sản phẩm'],
  [
    `(?:bỏ|chi|đổ|rót|tốn|dành)(?: ra| vào)?(?= ${SOME}${HOW_MANY} (?:tiền|tỷ|tỉ|triệu|đồng)(?: để| ra)? (?:làm|xây|xây dựng|đầu tư) (?:[^.?!,]{1,20}, |(?:công trình|hạ tầng)))`,
    'vốn đầu tư hạ tầng',
  ],
  ['(?<=vốn đầu tư hạ tầng [^.?!]{0,60}(?:tiền|tỷ|tỉ|triệu|đồng) )(?:để |ra )?(?:làm|xây|xây dựng|đầu tư) [^.?!]{1,60}', ''],
  ['đầu tư xây dựng(?= (?:kết cấu )?hạ tầng)', 'đầu tư'],
  ['(?:kêu gọi|xin)(?= (?:hỗ trợ|ủng hộ|tài trợ|quyên góp))', 'vận động'],
  ['(?:vốn )?fdi', 'vốn đầu tư trực tiếp nước ngoài'],
  ['khu \\((?:cụm)\\)(?= công nghiệp)', 'cụm'],

  // against what higher levels put down
  ['so với (?:mức|số)(?= (?:tỉnh|huyện|thành phố|thị xã|xã|cấp trên) giao)', 'so với'],
  [`(${HOW_MANY} (?:phần trăm|%))(?= (?:tỉnh|huyện|thành phố|thị xã|cấp trên) giao)`, '$1 dự toán'],
  ['(?<!(?:hiện|thành|với|đạt|vượt|hơn|trăm|bằng|giao|%) )dự toán(?= (?:thu|chi) ngân sách)', 'kế hoạch'],
  [`(?:làm(?: được| xong)?|về đích)(?= (?:${HOW_MANY}|hết|đủ|xong) (?:các )?chỉ tiêu)`, 'hoàn thành'],

  // words that only say that it is done, planned or counted
  ['(?:tính )?(?:đến|tới) (?:lúc|khi|kỳ) đại hội(?! (?:đảng|lần))', ''],
  ['(?:(?:tính )?(?:đến|tới|tại|vào) )?(?:thời điểm|đợt|hồi|lúc|khi|kỳ|dịp|buổi|hôm) (?:tổng kết|sơ kết)', ''],
  [
    '(?<!(?:ước|dự|giới|máy|đặc|chủ|thuộc|mãn|cấp|tài) )tính(?: ra tiền thì| ra| cho| đến| tới)?(?= )(?! (?:chất|mạng|cách|dục|toán))',
    '',
    'marked',
  ],
  ['dự tính', 'dự kiến'],
  [
    '(?<!(?:ổn|quyết|xác|quy|chỉ|nhất|khẳng|nhận|thẩm|kiên|giả|hoạch|cố|nghị|ấn|giám) )định(?= )(?! (?:hướng|kỳ|mức|canh|cư|giá|lượng|danh|hình|quán|hóa|mệnh))',
    'dự kiến',
    'marked',
  ],
  [`đặt(?= ${HOW_MANY})`, 'phấn đấu', 'marked'],
  [`xây dựng(?: được)?(?= ${HOW_MANY} (?:thôn|ấp|bản|xã|khu|tổ|vườn|mô hình))`, 'có'],
  ['thu vào ngân sách', 'thu ngân sách'],
  [`dự (?:kiến )?(thu|chi)(?= (?:năm|20\\d\\d|${HOW_MANY}))`, 'phấn đấu $1 ngân sách'],
  [
    `(?<=(?:chỉ tiêu|dự toán|kế hoạch|mục tiêu|mức) )thu(?= (?:20\\d\\d|năm|bao nhiêu|mấy|(?:quá |vượt )?${SOME}(?:\\d[\\d.,]*|chục|trăm|vài) (?:tỷ|tỉ)))`,
    'thu ngân sách',
  ],
  ['ngân sách thu(?: vào| về)?(?: được)?(?= )', 'thu ngân sách'],
  ['ngân sách(?: đã)? (?:chi ra|chi tiêu|chi|tiêu)(?: hết)?(?= (?:bao nhiêu|mấy) (?:tiền|triệu|đồng|tỷ|tỉ))', 'chi ngân sách'],
  ['(?:ráng|cố gắng|quyết tâm|nhắm tới|nhắm đến|hướng đến|hướng tới)(?= )', 'phấn đấu'],
  ['trung bình', 'bình quân'],
  ['phải(?= (?:cho|đạt|có|làm|thành lập|thu|trồng|xây))', '', 'marked'],
  ['hồi(?= (?:đầu|cuối|năm|20\\d\\d))', ''],
  ['(?:đã )?(?:qua|vượt qua|chạm) mốc', 'đạt trên'],
  ['đủ (?=\\d)', 'đạt '],
  ['(?:một|1) vạn', '10.000'],
  ['trên địa bàn', ''],
]

/** Words that stand side by side in what people say, as they are written. */
export function pairsSaid(): readonly (readonly [first: string, second: string])[] {
  return SAYINGS.flatMap(([said]) => [...said.matchAll(SIDE_BY_SIDE)].map(([, first, second]) => [first!, second!] as const))
}
const SIDE_BY_SIDE = latin(/(?<=^|[ (:|?])(?=(\p{L}{2,}) (\p{L}{2,})(?:$|[ )|]))/gu)
