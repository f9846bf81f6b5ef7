import { guarded } from '../../vietnamese/guarded.ts'
import { isLetter, latin } from '../../vietnamese/pattern.ts'
import { isContinuous } from '../../vietnamese/rules/count-of.ts'
import { wordCount } from '../../vietnamese/spaces.ts'
import { type Draft, type Named, named } from '../shapes/draft-type.ts'
import { isBareHead, lowerFirst, objectOf, startsWithHead } from '../shapes/indicator-phrase.ts'
import { cropOf, cropWeighed, isCrop, isOfTopic, subjectOf } from './attribute.ts'
import type { Composing } from './composing.ts'
import { KEPT_ONLY, KEPT_START, WORK_AT_END } from './counted-verbs.ts'
import type { LeftName } from './left-name.ts'
import { isLand, NO_OBJECT } from './no-object.ts'
import { isSector, openList, partHead, SCHOOL_LEVEL } from './part-head.ts'
import { SCHOOL_LEVELS } from './school-level.ts'
import { ofTopicGrown } from './topic-grown.ts'

/** The name of an amount or a share that has words of its own before it. */
export function composeOwn(composing: Composing): Named {
  const { flat, figure, gap, role, name, after, previous } = composing
  // "Câu trả lời nằm ở nghị quyết vừa thông qua: 4.000 tấn lương thực"
  if (name.label !== '' && after !== '' && wordCount(name.label) > 6 && !startsWithHead(name.label.toLowerCase()))
    return named(after, objectOf(after))
  // "Về thủy lợi: 100% kênh mương được kiên cố hóa"
  if (name.label !== '' && after !== '' && ON_FIELD.test(name.label) && !startsWithHead(name.flat)) return named(after, objectOf(after))
  // 'Phong trào "Sống đẹp" có 91% số hộ đạt gia đình văn hóa'
  if (figure.measure === '%' && after !== '' && MOVEMENT.test(name.flat)) return named(after, objectOf(after))
  const grown = ofTopicGrown(composing)
  if (grown) return grown
  const topical = ofBareHead(composing)
  if (topical) return topical
  if (isOfTopic(name)) return named(`${name.own} ${lowerFirst(name.topic)}`, name.topic)
  const weighed = after === '' ? cropWeighed(name, figure.measure) : ''
  if (weighed !== '') return named(weighed, name.topic)
  const work = workDone(composing)
  if (work) return work
  if (previous && isPartOf(composing, previous)) {
    const phrase = `${previous.phrase} có ${name.own}`
    return named(phrase, objectOf(phrase), { unlisted: true })
  }
  const lead = BUDGET.test(name.flat) ? flat.slice(Math.max(0, name.start - 10), name.start) : ''
  if (/dự toán\s*$/u.test(lead) || (role.role === 'level' && /(?<!\p{L})tăng\s*$/u.test(lead)))
    return named(`${name.own} ngân sách`, objectOf(`${name.own} ngân sách`))
  // "tổng thu ngân sách 9 tỷ đồng, tổng chi 8 tỷ đồng"
  if (TOTAL.test(name.flat) && /^tổng (?:thu|chi) ngân sách/iu.test(previous?.phrase ?? ''))
    return named(`${name.own} ngân sách`, objectOf(`${name.own} ngân sách`))
  // "Công nghiệp - TTCN: 24 doanh nghiệp; giá trị sản xuất 318 tỷ đồng": no product of all trades
  const trade = PRODUCT.test(name.flat) ? tradeOf(composing) : ''
  if (trade !== '') return named(`giá trị sản xuất ${trade}`, trade)
  // "cây cao su 1.214 ha, diện tích kinh doanh 982 ha, sản lượng mủ khô 1.472 tấn"
  if (previous && !gap.fresh && STATE_OF_CROP.test(name.flat) && isCrop(previous.object.toLowerCase())) {
    const crop = lowerFirst(previous.object).replace(/^cây /u, '')
    return named(`${name.own} ${crop}`, crop)
  }
  const level = ofSchools(composing)
  if (level !== '') return named(level, level)
  // "Lúa mùa gieo cấy 412 ha"
  if (isLand(figure.measure) && after === '' && role.role !== 'change') {
    const crop = cropOf(name.own)
    if (crop !== name.own) return named(crop, crop)
  }
  const head = partHead(composing)
  const own = head ? `${head} ${name.own}` : name.own
  const tail = figure.measure.startsWith('%') && after !== '' && joinsDirectly(flat, figure.from, name) ? ` ${after}` : ''
  if (head && SCHOOL_LEVEL.test(name.flat.trim())) return named(own + tail, objectOf(name.own), { unlisted: true })
  return named(own + tail, objectOf(name.own), { also: head ? name.own : undefined })
}
const PRODUCT = guarded(latin(/^\s*(?:tổng )?giá trị sản xuất(?: (?:cả năm|\d{1,2} tháng(?: đầu năm)?|của ngành|toàn ngành))?\s*$/u))
const OPENING_TOPIC = guarded(latin(/^[\s\d.)(+*•–-]*(?:(?:về|sản xuất|lĩnh vực|ngành|phát triển) )*(?<trade>[^:;.\d]{3,60}):/u))

/** The trade that a line is on, by the words before its first colon; '' where those name none. */
function tradeOf({ flat, gap: { sentence } }: Composing): string {
  const trade = OPENING_TOPIC.exec(flat, sentence.start, Math.min(sentence.end, sentence.start + 90))?.groups?.trade?.trim() ?? ''
  return isSector(trade) && !(/nông/u.test(trade) && /công nghiệp/u.test(trade) && /dịch vụ|thương mại/u.test(trade)) ? trade : ''
}
const STATE_OF_CROP = guarded(
  latin(
    /^\s*(?:diện tích (?:đang )?(?:kinh doanh|kiến thiết cơ bản|cho sản phẩm|cho thu hoạch|thu hoạch|trồng mới)|sản lượng (?:mủ|mủ khô|nhân|nhân khô|nhân xô|búp tươi|quả tươi|trái tươi|củ tươi|hạt))\s*$/u,
  ),
)
const MOVEMENT = latin(/^\s*(?:phong trào|cuộc vận động|hội thi)(?!\p{L})/u)
const ON_FIELD = latin(/^\P{L}*(?:về|công tác|lĩnh vực)(?!\p{L})/iu)
const TOTAL = guarded(/^\s*tổng (?:thu|chi)\s*$/u)
const BUDGET = guarded(/^\s*(?:thu|chi)\s*$/u)

/** "Tỷ lệ học sinh bỏ học: tiểu học 0%, THCS 0,62%": the rate of each level; '' elsewhere. */
function ofSchools({ figure, name, gap, previous }: Composing): string {
  // "tỷ lệ trẻ em suy dinh dưỡng thể nhẹ cân 17,1%, thể thấp còi 26,3%"
  if (figure.measure === '%' && previous && !gap.fresh && /^\s*thể \p{L}/u.test(name.flat) && previous.phrase.includes(' thể '))
    return previous.phrase.replace(/ thể .*$/u, ` ${name.own}`)
  if (figure.measure !== '%' || !ONLY_LEVEL.test(name.flat.trim())) return ''
  const before = previous && !gap.fresh && previous.measure === '%' ? previous.phrase.replace(LEVEL_AT_END, '') : ''
  const rate = name.topic !== '' ? name.topic : before
  return /^tỷ lệ \p{L}/iu.test(rate) ? `${rate} ${name.own}` : ''
}
const ONLY_LEVEL = latin(`^(?:(?:cấp|bậc|khối|ở) )?(?:${SCHOOL_LEVELS})$`, 'iu')
const LEVEL_AT_END = latin(` (?:(?:cấp|bậc|khối|ở) )?(?:${SCHOOL_LEVELS})$`, 'iu')

/** "Mỗi héc-ta bưởi cho thu nhập": nothing that a bare "sản lượng" could be of. */
const OF_EACH = /^(?:mỗi|một) /iu

/** "diện tích" alone: of the topic, of the noun before it, or of what the figure before is of; undefined where the name says more, or nothing is known. */
function ofBareHead(composing: Composing): Named | undefined {
  const { name, gap, previous } = composing
  if (!isBareHead(name.flat)) return undefined
  const isTopical = name.topic !== '' && (name.ownTopic || gap.fresh || !previous) && !isBareHead(name.topic.toLowerCase())
  const isGrowth = gap.fresh && /^(?:tốc độ )?(?:tăng|tăng trưởng)$/u.test(name.flat.trim())
  const object = isTopical
    ? subjectOf(name.topic)
    : (isOfPlaces(name.before) ? '' : name.before) ||
      cropBefore(composing) ||
      (isGrowth ? '' : (ofWhole(composing) ?? ofPrevious(name.flat, previous, composing.earlier)))
  if (object === '' || OF_EACH.test(object) || isBareHead(object.toLowerCase())) return undefined
  const head = name.own.replace(/^với /u, '')
  openList(composing, head)
  const crop = object.replace(SOWING, '').replace(/ cả năm$/u, '')
  const plain = crop.replace(OF_PLANT, '')
  return named(`${head} ${lowerFirst(crop)}`, crop, {
    inherited: !name.topic && !name.before,
    also: plain === crop ? undefined : `${head} ${plain}`,
  })
}

/** "Cà phê vẫn là cây trồng chủ lực với diện tích 1.870 ha": the crop that the clause begins with, or ''. */
function cropBefore({ flat, gap, name }: Composing): string {
  const found = IS_CROP.exec(flat, gap.left.start, Math.max(gap.left.start, name.start))?.groups?.crop ?? ''
  return isCrop(found) ? found : ''
}
const IS_CROP = guarded(
  latin(
    /^[^\p{L}]*(?:(?:riêng|trong đó),? )?(?<crop>\p{L}+(?: \p{L}+){0,2}) (?:(?:vẫn|luôn|tiếp tục|cũng|hiện) )*là (?:loại )?(?:cây|con|ngành|nghề|thế mạnh)(?!\p{L})[^,;.:\d]*$/u,
  ),
)

/** "đường hẻm ở An Đông, Hói Lớn, Loan Tây, kinh phí 1,1 tỷ đồng": the last of some names of places is not what it is of. */
function isOfPlaces(words: string): boolean {
  return /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}*)+$/u.test(words)
}
/** "diện tích gieo cấy lúa cả năm 460 ha, năng suất 62 tạ/ha": of the rice, not of sowing it. */
const SOWING = latin(/^(?:gieo cấy|gieo sạ|gieo trồng|xuống giống|gieo|cấy|sạ)(?= (?:cây )?(?:lúa|ngô|lạc|đậu|khoai|sắn|mía|rau|bắp))\s/iu)

const OF_PLANT = latin(/^cây (?=(?:lúa|ngô|sắn|lạc|đậu|khoai|mía|chè|cà phê|cao su|tiêu|điều)(?!\p{L}))/iu)

/** "vườn 1.842 ha, trong đó bưởi 310 ha, chôm chôm 265 ha; năng suất 14 tấn/ha": after the parts the whole is spoken of again. */
function ofWhole({ flat, figure, gap, state: { whole } }: Composing): string | undefined {
  if (!gap.fresh || !whole) return undefined
  const between = flat.slice(whole.figure.until, figure.from)
  const parts = between.slice(between.indexOf('trong đó'), Math.max(0, between.lastIndexOf(';')))
  return parts.includes(';') || !parts.includes(', ') ? undefined : whole.object
}

/** "hỗ trợ 320 hộ, kinh phí 1,2 tỷ đồng": money for what was done; otherwise what the figure before is of. */
function ofPrevious(head: string, previous: Draft | undefined, earlier: readonly Draft[]): string {
  if (!previous) return ''
  // "120.000 lượt khách, trong đó khách quốc tế 12.000 lượt, doanh thu 98 tỷ đồng"
  if (TAKEN_IN.test(head) && VISITORS.test(previous.object)) return 'du lịch'
  // "412 ha tôm của 8 công ty và 126 hộ, năng suất 45 tấn/ha", "186 lò rèn, việc làm cho 700 lao động, doanh thu 28 tỷ đồng": not of people
  if (YIELDED.test(head) && PEOPLE.test(previous.measure))
    return (
      earlier.findLast(({ measure }) => measure !== '%' && !measure.startsWith('đồng') && !PEOPLE.test(measure))?.object ?? previous.object
    )
  // "nhựa hóa 4,2 km đường, vốn 5,8 tỷ đồng"
  return (previous.verb || isLength(previous.measure)) && FOR_WORK.test(head.trim())
    ? previous.phrase.replace(/^[^:]*: /u, '')
    : previous.object
}
const YIELDED = guarded(latin(/^\s*(?:tổng )?(?:năng suất|sản lượng|doanh thu|giá trị)(?: bình quân)?\s*$/u))
const PEOPLE = /^(?:hộ|hộ dân|người|lao động|công ty|doanh nghiệp|công nhân|thành viên|nhân khẩu)$/
const TAKEN_IN = /^\s*(?:tổng )?doanh thu\s*$/u
const VISITORS = latin(/^(?:lượt )?(?:du )?khách (?:quốc tế|nội địa|lưu trú|trong nước|nước ngoài)/iu)
function isLength(measure: string): boolean {
  return measure === 'km' || measure === 'm'
}
const FOR_WORK = /^(?:với )?(?:tổng )?(?:số tiền|kinh phí|vốn|nguồn vốn|mức đầu tư)$/u

/** A verb before the amount and what it was done to behind it: "phá dỡ [120 m] tường rào". */
function workDone({ flat, figure, gap, role, name, after, previous }: Composing): Named | undefined {
  const { measure } = figure
  if (after === '' && name.ownTopic && KEPT_ONLY.test(name.flat) && ROAD.test(name.topic.toLowerCase()))
    return named(`${name.own} ${lowerFirst(name.topic)}`, name.topic)
  if (after === '' && /^(?:về )?(?:sản xuất )?lâm nghiệp$/iu.test(name.topic) && FORESTRY.test(name.flat.trim()))
    return named(`${name.own} rừng`, 'rừng')
  if (after === '') {
    const amid = previous && !gap.fresh && measure === previous.measure && KEPT_ONLY.test(name.flat) ? previous : undefined
    if (!amid || !AMID_PARTS.test(flat.slice(amid.figure.until, figure.from))) return undefined
    const phrase = `${name.own} ${lowerFirst(amid.object)}`
    return named(phrase, objectOf(phrase), { inherited: true })
  }
  const object = after.toLowerCase()
  // "cây lúa chỉ còn xuống giống 402 ha cho cả ba vụ": when, and not what
  if (FOR_WHEN.test(object)) return undefined
  // "xã thu về 40 tấn mía": no revenue
  if (GOT_IN.test(name.flat.trim()) && isWeight(measure) && isCrop(object)) return named(`sản lượng ${after}`, after)
  if (name.flat.trim() === 'gieo trồng' && ANY_CROP.test(object)) return SOWN
  if (KEPT_ONLY.test(name.flat) && (!KEPT_START.test(object) || after.split(' ').length > 3 || RAISED_FOR.test(name.flat)))
    return named(`${name.own.replace(/ tốt$/u, '')} ${after}`, after.replace(TURNED_TO, ''))
  if (!isLetter(after.charCodeAt(0)) || startsWithHead(name.flat)) return undefined
  const isOfWork = isContinuous(measure) && !measure.startsWith('%') && !(measure.startsWith('đồng') && !/^(?:do|từ) /u.test(after))
  const work = isOfWork ? WORK_AT_END.exec(name.flat) : null
  // counted from the end: the name as printed may begin later
  const verb = work && name.own.slice(-(name.flat.trimEnd().length - work.index))
  if (verb) return ANY_CROP.test(object) ? SOWN : named(`${verb} ${after}`, after.replace(TURNED_TO, ''))
  if (!isLand(measure) || role.role !== 'level' || name.tail.trim() !== '' || NO_OBJECT.test(object) || isCrop(name.flat)) return undefined
  // a verb that no list holds
  return wordCount(name.flat.replace(JUST, '')) <= 2 ? named(`${name.own.replace(JUST, '')} ${after}`, after) : undefined
}
const GOT_IN = /^thu(?: về| được)?$/u
function isWeight(measure: string): boolean {
  return measure === 'tấn' || measure === 'tạ' || measure === 'kg'
}
/** "huy động 1.126 tỷ đồng xây dựng nông thôn mới" */
const RAISED_FOR = /^\s*(?:huy động|đầu tư|vận động|bố trí|lồng ghép)/u
const FOR_WHEN = latin(/^(?:cho|trong|ở|của) (?:cả|toàn|\d+|hai|ba|mỗi|từng)(?: \p{L}+)? (?:vụ|năm|xã)(?!\p{L})/u)
const SOWN = named('diện tích gieo trồng', objectOf('diện tích gieo trồng'))

/** "Lâm nghiệp: trồng mới 12/30 ha" */
const FORESTRY = /^(?:trồng(?: mới| lại| bổ sung| thay thế)?|chăm sóc|khoanh nuôi|bảo vệ)$/u
/** "Lộ nông thôn: xây dựng mới 86 km" */
const ROAD = latin(/^(?:các )?(?:lộ|đường|tuyến|cầu|kênh|kênh mương|thủy lợi|đê)(?: [\p{L}-]+){0,5}$/u)
/** "cà phê 3.286 ha, trong đó trồng mới 740 ha" */
const AMID_PARTS = latin(/^[^;.]*(?:trong đó|gồm|riêng)(?!\p{L})/u)
/** "Vừa [nghiệm thu] 2,3 km kênh mương" */
const JUST = latin(/^(?:vừa|mới|đã|vừa mới) (?=\p{L})/iu)
/** "chuyển 92 ha đất cói sang trồng dưa vàng": what is there now. */
const TURNED_TO = /^.* sang (?=(?:trồng|nuôi|sản xuất|canh tác) )/u
/** "gieo trồng 3.276 ha cây trồng các loại": all that is sown. */
const ANY_CROP = /^(?:các loại )?cây(?: trồng)?(?: các loại| hằng năm| hàng năm)?$/u

/** "… 80%, trong đó có bằng cấp, chứng chỉ: 35%": the part is named by what it has. */
function isPartOf({ flat, figure, name, gap }: Composing, previous: Draft): boolean {
  if (gap.fresh || !figure.measure.startsWith('%') || !previous.measure.startsWith('%')) return false
  return /trong đó (?:có|số có) /u.test(flat.slice(previous.figure.until, figure.from)) && !startsWithHead(name.flat)
}

/** "MTTQ và các đoàn thể 100% vững mạnh": no verb between, so the words after the figure go on with those before it. */
function joinsDirectly(flat: string, to: number, name: LeftName): boolean {
  return flat
    .slice(name.from, to)
    .replace(/\s+(?:được|xong|thêm)?\s*$/u, '')
    .endsWith(name.flat.trimEnd())
}
