import { guarded, lookThroughName } from '../../vietnamese/guarded.ts'
import { latin } from '../../vietnamese/pattern.ts'
import { isContinuous } from '../../vietnamese/rules/count-of.ts'
import { leadingLength, lowerFirst, tidy } from '../shapes/indicator-phrase.ts'
import { CROPS } from './crops.ts'
import { type LeftName, nameWith } from './left-name.ts'

/** What is said of each crop or trade of a list, as it is cut short there, and the measures that tell which word it is. */
const SHORT: Readonly<Record<string, readonly [string, RegExp]>> = {
  dt: ['diện tích', /^(?:ha|m²|km²|sào|mẫu)/],
  ns: ['năng suất', /\/(?:ha|sào|mẫu|m²|m³)$/],
  nsbq: ['năng suất bình quân', /\/(?:ha|sào|mẫu|m²|m³)$/],
  sl: ['sản lượng', /^(?:tấn|tạ|kg|yến|lít|m³|con|quả|cây)$/],
  gtsx: ['giá trị sản xuất', /^đồng/],
}
const WORK = 'gieo trồng|gieo cấy|gieo sạ|xuống giống|trồng|nuôi|thả nuôi|nuôi thả|bình quân|bq|thu hoạch|canh tác|hiện có|cho thu hoạch'
const ATTRIBUTE = guarded(
  latin(
    `^(?<of>.*?)(?<join>\\s*[-–:,]\\s*|\\s(?:có|với|đạt)\\s|\\s|^)(?<whole>tổng )?(?<short>dt|nsbq|ns|sl|gtsx|diện tích|năng suất|sản lượng)(?<more> (?:${WORK}))?$`,
    'u',
  ),
)
/** What such a list is of. */
const CROP = latin(`^(?:cây|lúa|rau|hoa|nấm|tôm|cá|cua|nuôi|thủy sản|đàn|vụ|rừng|muối|${CROPS})(?!\\p{L})`, 'u')

/** Whether a name begins with a crop or another thing grown. */
export function isCrop(flat: string): boolean {
  return CROP.test(flat.trim())
}

/** "Cây lúa: DT 338 ha; NS 66,5 tạ/ha", "cao su DT 480 ha", "Cây ngô - diện tích 80 ha": the attribute in full, and what it is of as its topic. */
export function withAttribute(text: string, name: LeftName, measure: string): LeftName {
  const flat = name.flat.trim()
  lookThroughName(flat)
  const found = ATTRIBUTE.exec(flat)?.groups
  if (!found) return name
  const { of = '', join = '', whole = '', short = '', more = '' } = found
  const known = SHORT[short]
  if (known && !known[1].test(measure)) return name
  if (!known && (of === '' || (join.trim() === '' && !CROP.test(of)))) return name
  if (/\d/.test(of) || of.split(/\s+/).length > 7 || (of !== '' && !known && !CROP.test(of))) return name
  const own = `${whole}${known ? known[0] : short}${more.replace(' bq', ' bình quân')}`
  const printed = tidy(text.slice(name.start, name.start + of.length))
  return nameWith(name, of === '' ? { own, flat: own } : { own, flat: own, topic: printed, ownTopic: true })
}

/** "diện tích gieo trồng" of a list's own crop; by itself it is an indicator. */
const WORKED = latin(`^(?:tổng )?(?:diện tích|năng suất|sản lượng) (?:${WORK})$`, 'u')

export function isOfTopic({ flat, topic, ownTopic }: LeftName): boolean {
  return ownTopic && WORKED.test(flat.trim()) && CROP.test(topic.toLowerCase())
}

/** "Nhãn: đang chín rộ, ước cả vụ [5.100 tấn]": how far the crop of such a list is, for its weight; its name, or ''. */
export function cropWeighed({ flat, topic, ownTopic }: LeftName, measure: string): string {
  if (!ownTopic || !/^(?:tấn|tạ|kg)$/.test(measure) || !CROP.test(topic.toLowerCase())) return ''
  return RIPENS.test(flat.trim()) ? `sản lượng ${lowerFirst(cropOf(topic))}` : ''
}
const RIPENS = guarded(
  latin(
    /^(?:chín|ra (?:hoa|quả|trái|búp)|đậu (?:quả|trái)|kết (?:quả|trái) tốt|rộ|vào (?:vụ|mùa|chính vụ)|hết (?:vụ|mùa)|(?:đầu|cuối|giữa|chính) vụ|được mùa|mất mùa|sinh trưởng|thu(?: hoạch| hái)?(?: xong| rộ| cơ bản| gần xong)?|hái|kết thúc(?: thu hoạch| vụ)?|cho (?:quả|trái)|cả vụ)(?: [^,;:.\d]{1,24})?(?:, (?:dự |tạm )?(?:ước|tính|được|ước tính|dự kiến)(?: (?:cả|toàn) (?:vụ|năm|mùa))?)?$/u,
  ),
)

const PREDICATE = latin(
  /\s+(?:giữ vai trò|đóng vai trò|giữ vị trí|tiếp tục|được|là (?:ngành|thế mạnh|cây|con|nghề|lĩnh vực)|phát triển|chuyển dịch|có sự chuyển|có bước|có chuyển biến|chuyển biến|khởi sắc|tăng|giảm|ổn định|đạt (?:nhiều|kết quả|khá))(?!\p{L}).*$/iu,
)

/** "Nuôi trồng thủy sản [giữ vai trò chủ lực]: diện tích 8.675 ha": what the list is of, not what is said of it. */
export function subjectOf(topic: string): string {
  const cut = topic.replace(PREDICATE, '')
  return cut.trim() === '' || leadingLength(cut.toLowerCase()) >= cut.length ? topic : cut
}

/** The noun that a weight or a yield has where only the land is named: "6.214 ha cây lương thực, … thu về 19.860 tấn". */
export function harvested(
  flat: string,
  measure: string,
  before: { readonly measure: string; readonly object: string } | undefined,
  form = '',
): string {
  if (!before || !/^(?:ha|sào|mẫu)$|\/(?:ha|sào)$/.test(before.measure) || !HARVEST.test(flat.trim())) return ''
  const head =
    measure === 'tấn' || measure === 'tạ' ? 'sản lượng' : isContinuous(measure) && /^(?:tạ|tấn|kg)\//.test(measure) ? 'năng suất' : ''
  return head && `${head} ${lowerFirst(cropOf(before.object))}${form === '' ? '' : ` ${form}`}`
}
/** What a weight is of, behind it: "9.000 tấn [búp tươi]". */
export const FORM = latin(
  /^(?:búp|quả|trái|củ|nhân|mủ|hạt|lá|bông|sợi|thịt)(?: (?:tươi|khô|xô|nước|hơi))?$|^(?:tươi|khô|thương phẩm|nguyên liệu)$/iu,
)
/** "Vùng chè của xã giữ vững" as "chè", "Lúa mùa gieo cấy" as "Lúa mùa". */
export function cropOf(name: string): string {
  const crop = name
    .replace(SOWN, '')
    .replace(/ của (?:xã|phường|thị trấn|huyện|thôn|bản|ấp|địa phương)$/iu, '')
    .replace(/^(?:vùng|đồi|vườn|nương|rẫy|cánh đồng) (?=\p{L})/iu, '')
  return crop === name || isCrop(crop.toLowerCase()) ? crop : name
}
const SOWN = latin(
  / (?:(?:đã |được )?(?:gieo (?:sạ|cấy|trồng)|xuống giống|trồng|canh tác)|giữ vững|giữ ổn định|duy trì|giữ)(?: (?:được|ổn định))?$/iu,
)
const HARVEST = guarded(
  latin(
    /^(?:(?:bà con|nông dân|người dân|nhân dân|các hộ|xã|toàn xã) )?(?:(?:mỗi|hằng|hàng) năm )?(?:(?:đã )?(?:cho )?thu(?: về| được| hoạch)?|cho)?$/u,
  ),
)
