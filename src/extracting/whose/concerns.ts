import type { Span } from '../../domain/fact.ts'
import { flatten } from '../../vietnamese/flatten.ts'
import type { UnitMention } from '../../vietnamese/mention.ts'
import { latin, matches } from '../../vietnamese/pattern.ts'
import type { Header } from '../document/header-type.ts'
import type { ConcernMention } from '../shapes/concern.ts'
import { body, type Subject } from '../shapes/units.ts'

const FIELDS =
  'chè trà cà phê rau củ quả hoa lúa gạo nông lâm ngư nghiệp dịch vụ thủy sản chăn nuôi tổng hợp xuất thương mại du lịch cộng đồng sinh thái hữu cơ an toàn ' +
  'sạch mây tre đan dệt may mặc thổ cẩm nước mắm muối cá tôm ong mật dược liệu nấm miến dong bưởi cam vải nhãn xoài thanh long sầu riêng bơ tiêu điều dừa mía ' +
  'chuối trái cây giống vật tư xây dựng vận tải môi trường điện chế biến kinh doanh quế hồi gà lợn bò dê vịt kiểu mới niên phụ nữ công nghệ cao và tnhh mtv cp ' +
  'cổ phần một thành viên trách nhiệm hạn nhân giày gỗ đồ thủ mỹ dâu tằm tơ lụa bánh bún mắc ca lê mận hồng táo nho tỏi hành ớt gừng sâm sen rượu cói gốm rừng ' +
  'lan kiểng cảnh cây ăn măng mộc đá gạch nn dv dvnn sx tm nn&ptnt'
const FIELD = `(?:${[...new Set(FIELDS.split(' '))].join('|')})`
const SCHOOL =
  'Trường (?:Tiểu học|Mầm non|Mẫu giáo|THCS|THPT|TH ?& ?THCS|TH và THCS|PTDTBT|PTDTNT|Phổ thông)(?: (?:Tiểu học|TH|THCS|THPT|dân tộc|bán trú|nội trú|&|và))*'
const FIRM =
  'Hợp tác xã|hợp tác xã|HTX|Công ty|công ty|Doanh nghiệp|doanh nghiệp|DNTN|Xí nghiệp|xí nghiệp|Nhà máy|nhà máy|Nông trường|nông trường|Lâm trường|lâm trường|Trang trại|trang trại|Tổ hợp tác|tổ hợp tác|THT|Nhà vườn|nhà vườn'
const NAME = '(?: (?!(?:Năm|Tháng|Xã|Phường|Huyện)(?!\\p{L}))\\p{Lu}\\p{L}*){1,5}(?: \\d{1,2}(?![\\p{L}\\d.,/%]| \\p{L}))?'
/** "Hợp tác xã chè Đồi Xanh", "Công ty TNHH Hoa Mai", "Trường Mầm non Hoa Ban" */
const NAMED = latin(
  `(?<![\\p{L}\\d])(?<kind>${FIRM}|${SCHOOL})(?:(?:,? (?:${FIELD}|\\p{Lu}{2,4})(?!\\p{L})| ?[-–&] ?${FIELD}(?!\\p{L})))*(?<name>${NAME})`,
  'gu',
)
const MAY = latin(
  /(?<!\p{L})(?:hợp tác xã|htx|công ty|doanh nghiệp|dntn|xí nghiệp|nhà máy|nông trường|lâm trường|trang trại|tổ hợp tác|tht|nhà vườn|trường (?:tiểu|mầm|mẫu|thcs|thpt|th|ptdtbt|ptdtnt|phổ))(?!\p{L})/u,
)
/** "HTX", "nhà trường": the one named before, where these are none of many. */
const AGAIN = latin(
  /(?<![\p{L}\d])(?<!(?:\d|các|những|nhiều|mỗi|từng|số|một|mô hình|kinh tế|thành lập|phát triển|luật|là|làm) )(?:(?:hợp tác xã|htx)|(?:công ty|doanh nghiệp|xí nghiệp|nhà máy)|(?:nông trường|lâm trường|trang trại|nhà vườn)|(?:tổ hợp tác|tht)|(?:nhà trường))(?! (?:nông nghiệp|kiểu mới|trên|khác|thành lập|hoạt động|và)(?!\p{L})|\p{L})/gu,
)

/** All concerns that a report of a place names; none in a report of a body, which tells of itself. */
export function concernsIn(text: string, flat: string, { subject: main }: Header): readonly ConcernMention[] {
  if (!main || main.level === 'body' || main.level === 'hamlet' || !MAY.test(flat)) return []
  const known = new Map<string, Subject>()
  const found: (ConcernMention & { readonly kind: string })[] = []
  for (const match of matches(NAMED, text)) {
    const { 0: printed, index, groups } = match
    const kind = kindOf(flatten(groups!.kind!))
    const own = flatten(groups!.name!)
    const whole = `${kind}${flatten(kind === 'school' ? printed : printed.slice(groups!.kind!.length))}`
    const bare = kind === 'school' || !whole.endsWith(own) || whole === `${kind}${own}` ? undefined : `${kind}${own}`
    const subject = known.get(whole) ?? body(`${printed.slice(0, 1).toUpperCase()}${printed.slice(1)}`, main.ref)
    known.set(whole, subject)
    if (bare !== undefined && !known.has(bare)) known.set(bare, subject)
    found.push({ start: index, end: index + printed.length, subject, unsure: false, kind })
  }
  if (found.length === 0) return []
  const all = [...found]
  for (const { 0: words, index } of matches(AGAIN, flat)) {
    if (
      found.some(one => one.start <= index && one.end > index) ||
      /^ \p{Lu}/u.test(text.slice(index + words.length, index + words.length + 2))
    )
      continue
    const kind = kindOf(words)
    const before = found.filter(one => one.kind === kind && one.end <= index)
    const paragraph = flat.lastIndexOf('\n', index)
    const near = before.filter(one => one.start > paragraph)
    const meant = new Set((near.length > 0 ? near : before).map(one => one.subject))
    const [subject] = meant
    if (subject) all.push({ start: index, end: index + words.length, subject, unsure: meant.size > 1, kind })
  }
  return all.sort((a, b) => a.start - b.start)
}

function kindOf(words: string): string {
  if (/^(?:hợp tác xã|htx)/u.test(words)) return 'coop'
  if (/^(?:công ty|doanh nghiệp|dntn|xí nghiệp|nhà máy)/u.test(words)) return 'firm'
  if (/^(?:tổ hợp tác|tht)/u.test(words)) return 'group'
  return /trường/u.test(words) && !/^(?:nông|lâm)/u.test(words) ? 'school' : 'farm'
}

/** What may stand in a clause before the concern that it is about: who says it, or a time. */
const LEADS = latin(
  /(?:^|[,;:(] *|(?<!\p{L})(?:cho biết|cho hay|chia sẻ|khẳng định|thông tin|rằng) (?:thêm )?)[\s"*+•–-]*(?:(?:còn|riêng|tại|ở|với|như|nay|hiện|đến nay|trong đó|(?:trong |đến |hết |cuối )?(?:năm|tháng|quý) [\d/]+|(?:mỗi|hằng|hàng) (?:năm|tháng|ngày|vụ)) )*$/u,
)
/** What is said of one thing of a concern, to the next comma. */
const OWNS = latin(/(?<!\p{L})(?:của|doanh thu|thành viên|xã viên|học sinh|sản phẩm|lợi nhuận) $/u)
const PLACE = '(?:tỉnh|thành phố|thị xã|huyện|quận|thị trấn|phường|xã|thôn|bản|ấp|địa phương|địa bàn|vùng)'
/** The place itself, or others, between a concern and a figure. */
const OTHERS = latin(
  `(?<!\\p{L})(?:(?:toàn|cả|của|trong|khắp|cho|với|giúp) (?:toàn |cả )?${PLACE}|trên địa bàn|các (?:hợp tác xã|htx|công ty|doanh nghiệp|trường)|(?:nâng|đưa) (?:tổng )?(?:số|tỷ lệ|diện tích|thu nhập))(?!\\p{L})|[,;.:] *(?:còn |hiện |nay |đến nay,? )?(?:toàn |cả )?${PLACE}(?!\\p{L})`,
  'u',
)
/** What it does for others, what others say of it, and sums of more than it. */
const FOR_OTHERS = latin(
  /(?<!\p{L})(?:góp phần|hỗ trợ|ủng hộ|tặng|trao|tài trợ|đóng góp|chi trả|nộp|ký kết|thuê|giúp|được (?:công nhận|đầu tư|xây|sửa|nâng cấp|thành lập)|đạt chuẩn|tổng số|tổng cộng)(?!\p{L})/u,
)
/** What only a place has. */
const OF_PLACE = latin(
  /(?<!\p{L})(?:(?<!nộp )ngân sách|hộ nghèo|cận nghèo|bình quân đầu người|nông thôn mới|bảo hiểm y tế|dân số|gia đình văn hóa|làng văn hóa|che phủ|nghĩa vụ quân sự|đảng bộ|số (?:hợp tác xã|htx|doanh nghiệp|trường))(?!\p{L})/u,
)
/** What a concern has in a clause or sentence right after the one that names it. */
const OF_CONCERN = latin(
  /^(?:(?:cả|tổng|mức|số|toàn bộ|các) )*(?:doanh thu(?! (?:du lịch|thương mại|dịch vụ|bán lẻ|ngành))|lợi nhuận|thành viên|xã viên|cổ đông|công nhân|người lao động|nhân viên|người làm|lương|giá bán|sản phẩm(?! ocop)|đơn hàng|vốn điều lệ|nhà xưởng)(?!\p{L})/u,
)

interface Asked {
  readonly flat: string
  readonly sentence: Span
  readonly at: number
  readonly phrase: string
  readonly units: readonly UnitMention[]
}

/** The concern that a figure is of, where its clause, or what was told right before, is about one; not `sure` where it may as well be the place's. */
export function concernOf(
  concerns: readonly ConcernMention[],
  asked: Asked,
): { readonly subject: Subject; readonly sure: boolean } | undefined {
  const { flat, sentence, at, phrase } = asked
  if (concerns.length === 0) return undefined
  const paragraph = flat.lastIndexOf('\n', sentence.start) + 1
  const told = concerns.findLast(one => one.start >= paragraph && one.end <= at && leads(asked, one))
  if (!told || concerns.some(one => one.start > told.start && one.end <= at && one.subject !== told.subject)) return undefined
  const from = Math.min(at, afterAddress(asked, told.end))
  const between = flat.slice(from, at)
  if (OTHERS.test(between) || asked.units.some(m => m.start >= from && m.start < at)) return undefined
  const name = flatten(phrase)
  const ends = between.match(SENTENCE_END)?.length ?? 0
  if (OF_PLACE.test(name) || ends > 1) return undefined
  const goesOn = told.start >= sentence.start && !between.includes(';')
  return { subject: told.subject, sure: !told.unsure && !FOR_OTHERS.test(between) && (goesOn || OF_CONCERN.test(name)) }
}
const SENTENCE_END = /[.!?](?=\s)/g

function leads({ flat, sentence, units, at }: Asked, { start, end }: ConcernMention): boolean {
  const stop = Math.max(...['\n', '.', ';', ','].map(sign => flat.lastIndexOf(sign, start - 1))) + 1
  if (units.some(m => m.start >= stop && m.end <= start)) return false
  const before = flat.slice(Math.max(stop, start - LONGEST_LEAD), start)
  if (LEADS.test(before)) return true
  // "Sản phẩm của HTX có giá …. Cả 3 sản phẩm …"
  return OWNS.test(before) && (!/[,;:\n]|\. /.test(flat.slice(end, at)) || (start < sentence.start && OF_CONCERN.test(before.trim())))
}
const LONGEST_LEAD = 80

/** "HTX Đồi Xanh (xã A, huyện B)", "HTX Đồi Xanh, xã A,": where it stands. */
function afterAddress({ flat, units }: Asked, end: number): number {
  const bracket = AFTER_NAME.exec(flat.slice(end, end + 90))
  let from = end + (bracket?.[0].length ?? 0)
  for (const m of units) if (m.start >= from && /^,? ?(?:(?:ở|tại|thuộc|của) )?$/u.test(flat.slice(from, m.start))) from = m.end
  return from
}
/** "(xã A, huyện B)", "của anh Y Bhem" */
const AFTER_NAME = latin(/^(?: của (?:gia đình |hộ )?(?:anh|chị|ông|bà)(?: \p{L}+){1,5}?(?=,? (?:ở|tại|thuộc) )| ?\([^()\n]{2,80}\))/u)
