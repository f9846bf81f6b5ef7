import { fold } from '../vietnamese/fold.ts'
import { latin } from '../vietnamese/pattern.ts'

/** Said so only among marks: without them the words are read otherwise ("ba con" are three). */
type Spelt = 'marked' | 'any'

const HOW_MANY = '(?:bao nhiêu|mấy)'
const GRAIN = '(?:lúa gạo|thóc gạo|thóc lúa|lúa|thóc|gạo)'
const ONE = '(?:một|mỗi|từng|1)'
const HECTARE = '(?:héc ta|hecta|hec ta|ha)'
/** What is said between two words, without a figure and not beyond a sentence. */
const BETWEEN = '(?:[^.?!]{0,60}?)'

/**
 * How people say what reports word otherwise, and the reports' words for it, in the order in which they are tried. `$1` … stand for groups.
 * Each is a synonym in general: what it stands for is the same thing, or the one name under which reports count it.
 */
const SAYINGS: readonly (readonly [said: string, meant: string, spelt?: Spelt])[] = [
  // who is asked about is no part of what: "bà con xã X trồng lúa"
  ['(?:bà con nông dân|bà con|người ta|dân mình)', '', 'marked'],

  // "mấy nghìn tấn": the unit that it is counted in stands behind
  [`(${HOW_MANY})(?: (?:chục|trăm|nghìn|ngàn|vạn))+(?= )`, '$1'],

  // households
  [
    `cứ (?:100|một trăm|trăm) (?:nhà|hộ|gia đình|hộ gia đình)(?= )(${BETWEEN}) ${HOW_MANY} (?:nhà|hộ|gia đình)`,
    '$1 bao nhiêu phần trăm hộ',
  ],
  ['(?:nhà|gia đình)(?= (?:cận )?nghèo)', 'hộ'],
  [
    `(${HOW_MANY} (?:phần trăm|%)(?: số)?) nhà(?= )(?! (?:văn|tạm|dột|ở xã hội|nước|trường|máy|kiên|vệ|cửa|xưởng|tầng|lá|tình|đại|tiêu|cấp|bán|gạch|tranh))`,
    '$1 hộ',
  ],
  ['thuộc diện(?= (?:cận )?nghèo)', ''],
  ['bớt (?:được|đi)', 'giảm được'],
  ['(?:nhiều lên hay ít đi|nhiều hơn hay ít đi|nhiều hơn hay ít hơn)', 'tăng hay giảm'],

  // what people earn: "mỗi người kiếm được mấy triệu"
  [
    `(?:${ONE} )?(?:đầu người|người dân|người|dân)(?= )(${BETWEEN}) (?:kiếm|làm ra|làm|thu về)(?: được| ra| về)?(?= (?:khoảng |tầm |hơn |trên )?${HOW_MANY}(?: chục| trăm)? (?:tiền|triệu|đồng|một năm))`,
    '$1 thu nhập bình quân đầu người',
  ],
  [
    `(?:${ONE} )?(?:đầu người|người dân|người|dân)(?= )(${BETWEEN}) (?:kiếm|làm ra)(?: được| ra)?(?= ${HOW_MANY} ${ONE} (?:năm|tháng))`,
    '$1 thu nhập bình quân đầu người',
  ],
  ['bình quân(?: (?:mỗi|một|trên) người)(?: dân)?(?! (?:năm|tháng))', 'bình quân đầu người'],
  [`${ONE} (?:đầu )?người(?: dân)?(?= [^.?!]{0,60}${HOW_MANY} (?:cân|ký|kí|kg|ki lô|yến) )`, 'bình quân đầu người'],
  [`${ONE} người(?: dân)? được(?= ${HOW_MANY} (?:tiền|triệu|đồng))`, 'bình quân đầu người'],
  [`(${HOW_MANY}) (?:cân|ký|kí|ki lô)(?= )(?! (?:kết|hợp))`, '$1 kg'],
  ['chia theo đầu người thì', ''],
  ['^(?:nông dân|người dân)(?= )(?! (?:được|có|tham|dùng|sử))', '', 'marked'],
  ['(?:mang về|mang lại|đem về|đem lại|kiếm được|gom được)', ''],

  // of each hectare
  [
    `${ONE} ${HECTARE}(?: đất| ruộng)*(?: canh tác| gieo trồng| trồng trọt)?(?= )(${BETWEEN})(?: phải)? (?:làm ra|làm|thu|cho)(?: được| ra| về)?(?= ${HOW_MANY} (?:tiền|triệu|đồng))`,
    'giá trị sản xuất trên ha canh tác$1',
  ],
  [
    `${ONE} ${HECTARE}(?: đất| ruộng)*(?: canh tác| gieo trồng| trồng trọt)?(?= )(?=[^.?!]{0,60}(?:tiền|triệu|đồng))`,
    'giá trị sản xuất trên ha canh tác',
  ],
  [`${ONE} ${HECTARE}(?= )(?=[^.?!]{0,40} (?:tạ|tấn) (?:thóc|lúa))`, 'năng suất'],

  // fields and crops
  ['(?:làm nông làm rừng|làm ruộng làm rừng|làm nông với làm rừng|làm nông,? lâm nghiệp)', 'nông lâm nghiệp'],
  ['nông lâm(?! (?:nghiệp|ngư|thủy|thuỷ|trường|sản))', 'nông lâm nghiệp'],
  [`${GRAIN}(?:,| và| với| cùng| cộng)? ngô(?: gộp lại| cộng lại)?`, 'lương thực có hạt'],
  [`(?:ngô|bắp)(?:,| và| với| cùng)? ${GRAIN}`, 'lương thực có hạt'],
  ['(?:lúa gạo|thóc gạo)(?=,? lương thực)', ''],
  ['quy ra thóc', 'quy thóc'],
  ['(?<!quy )(?:thóc gạo|thóc|lúa gạo)', 'lúa'],
  ['(?:gieo cấy|trồng trọt)', 'gieo trồng'],
  ['(?:ruộng nương|ruộng rẫy|nương rẫy|ruộng đất|đất ruộng)', 'đất canh tác'],
  ['đất trồng(?= )', 'diện tích'],
  [`rộng(?= (?:${HOW_MANY}|chừng nào|cỡ nào))`, 'diện tích'],
  ['(?:^ruộng|làm ruộng|ruộng đồng)(?= )(?! (?:lúa|nương|rẫy))', ''],
  [`trồng (?:mới|thêm)(?: được)?(?= ${HOW_MANY} ${HECTARE} rừng)`, 'trồng'],
  ['(?:trồng rừng|rừng trồng) thêm', 'trồng rừng'],
  ['dành(?= )', ''],
  [`(?:gặt|thu hoạch)(?: được| về)?(?= ${HOW_MANY} (?:nghìn |ngàn |chục )?(?:tấn|tạ|kg|yến))`, ''],
  [`(?<=(?:tấn|tạ|kg) [^.?!]{0,50})(?:gặt|thu hoạch)(?: được| về)?`, ''],
  [`(?:thu|gặt)(?= (?:lúa|ngô|sắn|mía|lạc|đậu|khoai|chè|cà phê) có (?:được|đến|tới|trên|hơn))`, 'sản lượng'],
  ['cây thuốc(?: nam)?(?! (?:lá|lào))', 'dược liệu'],

  // herds
  ['(?:gà,? vịt,? ngan|gà vịt|gà, vịt)(?= )', 'gia cầm'],
  ['(?:trâu,? bò,? (?:lợn|heo)|chăn nuôi gia súc)', 'đàn gia súc'],

  // town
  ['rác(?! thải)(?= )', 'rác thải'],
  ['(?<!khu vực |khu |nông thôn, |các )đô thị(?! hóa| hoá| mới| loại)', 'khu vực đô thị'],
  ['làm bê tông(?: được)?', 'bê tông hóa'],

  // trades
  ['buôn bán lẻ', 'bán lẻ'],
  ['buôn bán(?:,| và| với| hay)? dịch vụ', 'thương mại dịch vụ'],
  ['buôn bán', 'thương mại'],
  ['(?:mấy |các )?(?:ngành nghề |nghề )?(?:tiểu thủ công|(?<!tiểu )thủ công)(?! nghiệp)', 'tiểu thủ công nghiệp'],
  ['nghề(?= tiểu thủ)', ''],
  ['khách sạn(?:,| và| với)? (?:quán ăn|nhà hàng|ăn uống)', 'lưu trú và ăn uống'],
  ['chở khách', 'hành khách'],
  ['(?:chở|vận chuyển) hàng(?: hóa| hoá)?', 'hàng hóa'],
  ['mặt hàng(?= )', 'sản phẩm'],
  ['món hàng(?: được)?(?: chứng nhận)?', 'sản phẩm'],
  ['công ty(?:, doanh nghiệp)?(?! cổ phần| tnhh)', 'doanh nghiệp'],
  ['(?:mới mở|mở mới|mới lập|mới ra đời|(?<=(?:doanh nghiệp|hợp tác xã|htx|tổ hợp tác) )(?:đã )?ra đời)', 'thành lập mới'],
  ['(?:đã )?ra đời', ''],
  ['làm ăn,(?= sản xuất)', ''],
  ['(?<=mô hình )làm ăn', 'kinh tế'],
  ['khu công nghiệp nhỏ', 'cụm công nghiệp'],
  ['(?<=(?:bao nhiêu|mấy|nghìn|ngàn|triệu) )(?:đô la mỹ|đô la|đô)(?! thị)', 'usd'],
  ['góp(?= (?:bao nhiêu|mấy) (?:phần trăm|%))', 'chiếm'],
  [`tiêu(?: được| hết)?(?= ${HOW_MANY} (?:phần trăm|%)[^.?!]{0,20} vốn)`, 'giải ngân'],

  // people
  ['công ăn việc làm', 'việc làm'],
  ['(?:cháu|em|trẻ em|trẻ con|trẻ|con em) (?:đang )?đi học(?! (?:mẫu|lớp|nghề|đúng|tiểu|trung|mầm|cấp))', 'học sinh'],
  ['học trò', 'học sinh'],
  ['gọi(?: thanh niên| công dân)? nhập ngũ', 'tuyển quân'],
  ['gia đình(?= người có công)', ''],
  ['(?:được )?nhận tiền', 'được hỗ trợ'],
  ['tiền(?= covid)', 'tiền hỗ trợ'],
  ['(?:thuộc )?diện(?= (?:bảo trợ|chính sách))', ''],
  [`kết nạp(?: được)? ${HOW_MANY} người vào đảng`, 'kết nạp bao nhiêu đảng viên'],
  [`${HOW_MANY} người(?: mới)?(?: được)?(?: kết nạp)? vào đảng`, 'kết nạp bao nhiêu đảng viên'],
  [`thêm ${HOW_MANY} đảng viên`, 'kết nạp bao nhiêu đảng viên mới'],
  ['(?:cán đích|cán mốc)(?= nông thôn)', 'về đích'],

  // against what higher levels put down
  ['so với (?:mức|số)(?= (?:tỉnh|huyện|thành phố|thị xã|xã|cấp trên) giao)', 'so với'],
  [`(${HOW_MANY} (?:phần trăm|%))(?= (?:tỉnh|huyện|thành phố|thị xã|cấp trên) giao)`, '$1 dự toán'],
  ['dự toán(?= (?:thu|chi) ngân sách)', 'kế hoạch'],
  [`(?:làm(?: được| xong)?|về đích)(?= (?:${HOW_MANY}|hết|đủ|xong) (?:các )?chỉ tiêu)`, 'hoàn thành'],

  // words that only say that it is done, planned or counted
  ['(?:tính )?(?:đến|tới) (?:lúc|khi|kỳ) đại hội(?! (?:đảng|lần))', ''],
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
  ['trung bình', 'bình quân'],
  ['phải(?= (?:cho|đạt|có|làm|thành lập|thu|trồng|xây))', '', 'marked'],
  ['hồi(?= (?:đầu|cuối|năm|20\\d\\d))', ''],
  ['(?:đã )?(?:qua|vượt qua|chạm) mốc', 'đạt trên'],
  ['đủ (?=\\d)', 'đạt '],
  ['(?:một|1) vạn', '10.000'],
  ['trên địa bàn', ''],
]

interface Saying {
  readonly said: RegExp
  readonly meant: string
}

const sayings = (form: (text: string) => string, spelt: readonly (Spelt | undefined)[]): readonly Saying[] =>
  SAYINGS.filter(([, , only]) => spelt.includes(only)).map(([said, meant]) => ({
    said: latin(`(?<![\\p{L}\\p{M}\\d])(?:${form(said)})(?![\\p{L}\\p{M}])`, 'giu'),
    meant: form(meant),
  }))
const MARKED = sayings(text => text, [undefined, 'any', 'marked'])
const UNMARKED = sayings(fold, [undefined, 'any'])

/** Longer texts are no question of one figure. */
const LONGEST = 400

/** A question in the words of reports where it is put in those of every day; undefined where it is not. Names, which bear capitals, stay. */
export function toReportWording(question: string): string | undefined {
  if (question.length > LONGEST) return undefined
  const text = question.normalize('NFC')
  const isMarked = fold(text).toLowerCase() !== text.toLowerCase()
  let said = text
  for (const { said: pattern, meant } of isMarked ? MARKED : UNMARKED)
    said = said.replace(pattern, (phrase: string, ...rest: readonly unknown[]) => {
      const at = rest.findIndex(part => typeof part === 'number')
      if (/^\p{Lu}/u.test(phrase) && !BEGINS.test(said.slice(0, rest[at] as number))) return phrase
      return meant.replace(/\$(\d)/g, (_, n: string) => String(rest[Number(n) - 1] ?? ''))
    })
  return said === text ? undefined : said.replace(/\s{2,}/g, ' ').trim()
}

/** Where a sentence begins, a capital is no name's. */
const BEGINS = /(?:^|[.?!:,;\n"(])\s*$/u
