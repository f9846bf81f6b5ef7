import { guarded } from '../../vietnamese/guarded.ts'
import type { FigureMention } from '../../vietnamese/mention.ts'
import { latin } from '../../vietnamese/pattern.ts'
import type { Named } from '../shapes/draft-type.ts'
import { tidy } from '../shapes/indicator-phrase.ts'
import type { Drafting } from './drafting.ts'
import type { Gap } from './gap.ts'

/** "Năm 2018, gia đình anh Hặc thu 12 tấn mận, lãi 180 triệu đồng": one family's, never the commune's. */
const OF_FAMILY = guarded(
  latin(
    /(?:^|[,;.] |(?:cho biết|cho hay|kể|chia sẻ|nói)(?: rằng)?:? )(?:(?:hộ )?gia đình|hộ)(?: nhà)? (?:anh|chị|ông|bà|chú|bác|cô)(?!\p{L})[^.;:]{0,60}(?<!\p{L})(?:thu|lãi|nuôi|trồng|đầu tư|vay|bán|có)(?!\p{L})[^.;:]*$/u,
  ),
)

/** Whether a figure is one family's. */
export function isOfFamily({ text, flat, sentence }: Drafting, { from }: FigureMention): boolean {
  return (
    OF_FAMILY.test(flat, Math.max(sentence.start, from - 140), from) ||
    (from - sentence.start < 160 &&
      OF_PERSON.test(flat, sentence.start, from) &&
      /^\P{L}*\p{L}+ \p{Lu}/u.test(text.slice(sentence.start, from)))
  )
}

/** "mặt đường rộng 7 m" describes the road; not the 5 km of "5 km đường rộng 7 m". */
const WIDTH = latin(/(?<!mở |nâng )(?<!\p{L})(?:rộng|cao|sâu|dày)(?: (?:từ|trên|hơn|khoảng|gần|bình quân|tối thiểu|là))* *$/u)
const LONGEST_HEDGE = 32
/** "Anh Lò Văn Tướng (bản Nà Sàng) từ 1,2 ha cà phê mỗi năm thu về 250 triệu đồng"; not: Ông Lò Văn Tướng, Chủ tịch UBND xã, cho biết … */
const OF_PERSON = guarded(
  latin(
    /^[\s"*+•-]*(?:anh|chị|ông|bà|cô|chú|bác) (?!.*(?<!\p{L})(?:cho biết|cho hay|chia sẻ|nói|kể|khẳng định|thông tin|nhấn mạnh|báo cáo|yêu cầu|đề nghị|phát biểu|đánh giá|chủ tịch|bí thư|trưởng|phó|giám đốc|chủ nhiệm|cán bộ|xã|phường|huyện|toàn)(?!\p{L})).*(?<!\p{L})(?:thu nhập|thu|lãi|nuôi|trồng|đầu tư|vay|bán|từ|có)(?!\p{L})/u,
  ),
)

/** "Nằm cách trung tâm huyện hơn 25 km": how far, not how much. */
const DISTANCE = latin(/(?<!\p{L})cách (?:trung tâm|thành phố|thị xã|thị trấn|huyện|tỉnh|thủ đô|hà nội|biên giới|quốc lộ|khoảng)/u)
/** "sau khi nhập 3 xã": what a commune was made of. */
const MERGED = guarded(latin(/(?<!\p{L})(?:nhập|sáp nhập|hợp nhất|sắp xếp|trên cơ sở)(?: (?:từ|của|toàn bộ|nguyên trạng|cả))* *$/u))
/** "là [1 trong 6 xã] của tỉnh được công nhận": which it is, no count. */
const ONE_AMONG = guarded(latin(/(?<!\p{L})(?:là|trở thành|thuộc|nằm trong)(?: (?:một|những))? *$/u))
/** "không còn xã dưới [8 tiêu chí]": of none of them */
const NONE_BELOW = guarded(
  latin(
    /(?<!\p{L})(?:không (?:còn|có|để)|hết) (?:xã|phường|thôn|bản|ấp|xóm|buôn|đơn vị)(?: nào)?(?: (?:còn|chỉ|mới|đạt|có))* (?:dưới|ít hơn) *$/u,
  ),
)
/** Who sits on a committee or in a meeting is no indicator. */
const OF_A_BODY = /(?:bầu|ban chấp hành|bch|ban thường vụ|ủy viên|đoàn đại biểu|tham dự|dự hội nghị|dự đại hội)/u

/** "Số lượt xem: 73" */
const VIEWS = /^số lượt (?:xem|đọc|truy cập)$/iu

/** Whether a figure of this name tells how wide or far something is, or who sat in a meeting. */
export function isNoIndicator({ flat, sentence }: Drafting, gap: Gap, figure: FigureMention, { phrase }: Named): boolean {
  switch (figure.measure) {
    case 'm':
    case 'km':
      return (
        WIDTH.test(flat.slice(Math.max(sentence.start, figure.from - LONGEST_HEDGE), figure.from)) ||
        DISTANCE.test(flat.slice(gap.left.start, figure.from))
      )
    case 'lần':
      return /^ (?:so với )?(?:mức )?chuẩn(?! bị)(?!\p{L})/u.test(flat.slice(figure.until, figure.until + 20))
    case 'tiêu chí':
    case 'chỉ tiêu':
      return NONE_BELOW.test(flat, Math.max(sentence.start, figure.from - 60), figure.start)
    case 'xã':
    case 'phường':
      if (figure.value === 1 && figure.of !== undefined && ONE_AMONG.test(flat, Math.max(sentence.start, figure.from - 16), figure.from))
        return true
      return MERGED.test(flat, Math.max(sentence.start, figure.from - 40), figure.from)
    case 'đại biểu':
    case 'dự khuyết':
    case 'chính thức':
    case 'ủy viên':
      return true
    case 'đồng chí':
      return OF_A_BODY.test(flat.slice(sentence.start, figure.from))
    case '':
      return VIEWS.test(phrase)
    default:
      return false
  }
}

/** Counted alone these are parts of the document, not of what it reports ("nghị quyết với 12 chỉ tiêu"). */
const OF_THE_PAPER = new Set(
  'chỉ tiêu, nội dung, nhiệm vụ, giải pháp, nghị quyết, văn bản, báo cáo, tờ trình, chuyên đề, điểm, phương án, kế hoạch, chương trình, thông báo'.split(
    ', ',
  ),
)

/** "thông qua mục tiêu năm 2023 gồm 27 chỉ tiêu": how many it has. */
const CONSISTS = guarded(
  latin(/(?<!\p{L})(?:mục tiêu|nghị quyết|kế hoạch|phương hướng|nhiệm vụ)(?!\p{L})[^;:()]{0,40}(?<!\p{L})(?:gồm|bao gồm|với) *$/u),
)

/** Whether a figure counts parts of the document, by its name. */
export function isOfThePaper({ flat, sentence, wholes }: Drafting, figure: FigureMention, { phrase }: Named): boolean {
  if (figure.of !== undefined || !OF_THE_PAPER.has(figure.measure) || wholes.has(figure)) return false
  return (
    figure.measure === phrase.toLowerCase() ||
    (figure.measure === 'chỉ tiêu' && CONSISTS.test(flat, Math.max(sentence.start, figure.from - 70), figure.from))
  )
}

/** "trong 21 chỉ tiêu được giao, địa phương hoàn thành 18 chỉ tiêu" */
const COMPLETES = latin(/(?<!\p{L}|không |chưa )hoàn thành(?: được| tốt)? *$/u)

/** "4 chỉ tiêu đạt dưới 75% kế hoạch", "trong đó vượt 9 chỉ tiêu": how far they came makes an indicator of them; '' where that is not said. */
export function reachedBy({ text, flat }: Drafting, { measure, from, until }: FigureMention): string {
  const after = /^ +(?:đạt|vượt|không đạt|chưa đạt|hoàn thành)(?!\p{L})[^,;.()]{0,48}/u.exec(flat.slice(until, until + 64))
  if (after) return tidy(`${measure} ${text.slice(until, until + after[0].replace(/ và .*$/u, '').length)}`)
  const before = /(?<!\p{L})(?:vượt|đạt)(?: kế hoạch)?(?= *$)/u.exec(flat.slice(Math.max(0, from - 18), from))
  if (before) return `${measure} ${before[0]}`
  return measure === 'chỉ tiêu' && COMPLETES.test(flat.slice(Math.max(0, from - 24), from)) ? `${measure} hoàn thành` : ''
}
