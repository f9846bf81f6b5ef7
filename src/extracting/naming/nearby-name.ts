import { guarded, lookThroughName } from '../../vietnamese/guarded.ts'
import { lastSign } from '../../vietnamese/last-sign.ts'
import type { FigureMention } from '../../vietnamese/mention.ts'
import { latin } from '../../vietnamese/pattern.ts'
import { isContinuous } from '../../vietnamese/rules/count-of.ts'
import type { Draft } from '../shapes/draft-type.ts'
import { EARLIER_TIME } from '../shapes/earlier.ts'
import { FOREMOST } from '../shapes/foremost.ts'
import { lowerFirst, sharedHead, startsWithHead, tidy } from '../shapes/indicator-phrase.ts'
import type { Gap } from './gap.ts'
import { type LeftName, nameWith } from './left-name.ts'
import { LEADS_ON } from './topic-before.ts'

/** What leads to the largest parts of a whole: "nhiều nhất là chôm chôm (655 ha) rồi tới sầu riêng (390 ha)". */
const TO_PART = latin(
  /^\s*(?:(?:nhiều nhất|lớn nhất|cao nhất|chủ yếu|chủ lực|phần lớn|phần nhiều|đa số|đứng đầu|đứng thứ hai|dẫn đầu|kế đến|kế tiếp|kế đó|tiếp đến|tiếp theo|tiếp đó|sau đó|rồi|tới|đến|là|gồm|bao gồm|gồm có|như|trong đó|trong số (?:này|đó)|nhất là|và|với|cùng|thứ hai|thứ ba|có|trồng(?! rừng))(?!\p{L})[\s:]*)*/u,
)
const TOLD_TO_BE = latin(/^[^,;:.()\d]* (?:là|gồm|gồm có|như) (?=\p{L})/u)
const NO_NOUN = latin(/\d|(?<!\p{L})(?:đạt|tăng|giảm|được|bằng|vượt|chiếm|đã|so|theo|do|từ|cho|kế hoạch|cùng kỳ)(?!\p{L})/u)
const HEADS_OF: readonly (readonly [RegExp, string])[] = [
  [/^(?:ha|sào|mẫu)$/, 'diện tích'],
  [/^(?:tấn|tạ)$/, 'sản lượng'],
  [/^con$/, 'đàn'],
]

/** Nouns that say little of what they count. */
export const WEAK = /^(?:căn|cái|chiếc|suất|thẻ|bộ|ngôi)$/u

/** "(mới đạt 86,2%)" */
const ONLY_SO = guarded(latin(/^\s*(?:(?:mới|chỉ|ước|đã|hiện|còn|đạt|bằng|được) )*$/u))

/** The noun before a bracket that holds nothing but its figure, a part of the whole before it. */
export function bracketedName(text: string, flat: string, gap: Gap, figure: FigureMention, whole: Draft | undefined): string {
  if (!gap.bracket && whole) return ''
  const open = lastSign(flat, '(', gap.sentence.start, figure.from)
  const previous = whole?.figure.until ?? gap.sentence.start
  if (open < gap.sentence.start || !(whole ? ONLY_SO.test(flat, open + 1, figure.from) : flat.slice(open + 1, figure.from).trim() === ''))
    return ''
  const from = Math.max(gap.sentence.start, previous > open ? 0 : previous)
  const closed = lastSign(flat, ')', gap.sentence.start, open)
  const words = flat.slice(Math.max(from, closed + 1), open)
  const cut = Math.max(words.lastIndexOf(','), words.lastIndexOf(';'), words.lastIndexOf(':')) + 1
  const piece = words.slice(cut)
  // "chỉ tiêu không đạt là tỷ lệ lao động qua đào tạo (41%)"
  const told = TOLD_TO_BE.exec(piece)?.[0].length ?? 0
  const first = told > 0 && startsWithHead(piece.slice(told)) ? told : TO_PART.exec(piece)![0].length
  const last = piece.lastIndexOf(' và ')
  const lead = last > 0 && startsWithHead(piece.slice(last + 3)) ? last + 4 : first
  // "thu tiền sử dụng đất chiếm gần một nửa (41,7 tỷ đồng)"
  const printedNoun = piece.slice(lead).replace(/ (?:chiếm|đóng góp) \D*$/u, '')
  const noun = printedNoun.trim()
  // "1.420 ha cây ăn trái (…)": its own noun stands behind it
  const headed = startsWithHead(noun) // "chưa đạt là tỷ lệ dân số sử dụng nước sạch (71,4%/75%)"
  // "…; cứng hóa đường giao thông nông thôn (36 km)": another measure, so no part of what goes before
  const alone =
    !figure.measure.startsWith('%') &&
    (whole === undefined || (words[cut - 1] === ';' && whole.measure !== figure.measure && noun.includes(' ')))
  const weak = WEAK.test(figure.measure) // "xóa nhà tạm của hộ nghèo (205 căn)"
  if (!headed && !weak && !alone && (figure.of !== undefined || whole?.measure !== figure.measure)) return ''
  if (
    noun === '' ||
    noun.split(/\s+/).length > (headed ? 12 : weak || alone ? 8 : 6) ||
    (!headed && NO_NOUN.test(noun)) ||
    (!weak && !alone && !(headed && whole === undefined) && cut === 0 && lead === 0 && closed < from)
  )
    return ''
  const start = Math.max(from, closed + 1) + cut + lead
  const printed = lowerFirst(tidy(text.slice(start, start + printedNoun.length)))
  if (headed || !whole || weak || alone) return printed
  const head = sharedHead(whole.phrase.toLowerCase()) ?? HEADS_OF.find(([measure]) => measure.test(figure.measure))?.[1]
  return head === undefined || noun.startsWith(head) ? printed : `${head.replace(/^tổng /, '')} ${printed}`
}

/** "tỷ lệ này", "con số này năm trước": what was named before. */
const PRONOUN = guarded(
  latin(
    /^(?:(?:năm )?(?:19|20)\d\d,? )?(?:tỷ lệ|con số|số|mức|chỉ số|chỉ tiêu|số liệu|kết quả|diện tích|sản lượng|số tiền|cơ cấu)(?: (?:này|đó|ấy|nói trên|nêu trên))(?: (?:của )?năm (?:nay|20\d\d))?$/u,
  ),
)
/** Words that name nothing. */
const NO_NAME = guarded(
  new RegExp(
    `^(?:nq|nghị quyết|kh|cùng|tuy|con|cao|cao nhất|thấp nhất|nhờ|cứ|còn|riêng|mức|đó|này|nay|lên|xuống|cả|nhất|trong số|yêu cầu|quy định|đăng ký|phấn đấu|bình quân \\d+ năm|từ|từ mức|thì|sơ bộ|bước đầu|nơi|nơi có|con số|cùng (?:kỳ|thời gian|thời điểm|giai đoạn)(?: này| đó)?|(?:19|20)\\d\\d|${EARLIER_TIME}|tôi|ta|mình|chúng (?:tôi|ta|mình)|bọn mình|nhà)$`,
    'u',
  ),
)

/** "qua rà soát cuối năm còn 158 hộ", "so với hồi 2010 thì tăng thêm 7 triệu": how it is known, what it is compared with. */
const ASIDE = guarded(
  latin(
    /^(?:rà soát(?: sơ bộ| lại| mới nhất| cuối năm| bước đầu)*$|(?:qua|theo|sau khi|sau|kết quả) (?:rà soát|bình xét|thống kê|điều tra|đánh giá|tổng hợp|thẩm định|báo cáo|số liệu)(?!\p{L})|(?:trước|sau|trong) khi(?!\p{L})|(?:(?:(?:thấp|cao|nhiều|ít|kém) )?hơn|kém|thua|hụt) (?:so với )?(?:mức |so với )?(?:cùng )?(?:\d+ năm|\d+ tháng|vụ|niên vụ|kế hoạch|chỉ tiêu|dự toán|mục tiêu|nghị quyết|bình quân|mặt bằng|dự kiến|năm|kỳ|thời điểm|quý|tháng|đầu)(?!\p{L})|so (?:với )?(?:lúc|hồi|khi|thời|năm|cùng|trước|đầu|cuối|dự toán|dt|kế hoạch|kh|nghị quyết|nq|chỉ tiêu|mục tiêu|đăng ký|số đăng ký)(?!\p{L}))/u,
  ),
)

/** A name that is only a pronoun or a joint is none. */
export function withoutPronoun(name: LeftName): LeftName {
  const flat = name.flat.trim()
  lookThroughName(flat)
  const seen = SEEN_AS.exec(flat)?.[0].length ?? 0
  if (seen > 0) return nameWith(name, { own: name.own.slice(seen), flat: flat.slice(seen) })
  return PRONOUN.test(flat) ||
    NO_NAME.test(flat) ||
    ASIDE.test(flat) ||
    JUDGED.test(flat) ||
    BENCHMARK.test(flat) ||
    LEADS_ON.test(flat) ||
    OF_FOREMOST.test(flat)
    ? unnamed(name)
    : name
}

/** "nhiều nhất là thôn Nghè với [750 hộ]", "kế đến xã Nâm Nung": whose it is, of those counted before. */
const OF_FOREMOST = guarded(
  latin(
    `^${FOREMOST} ?(?:(?:thôn|bản|làng|ấp|xóm|buôn|khóm|khu phố|tổ dân phố|tổ|xã|phường|thị trấn|huyện)(?: (?!với|có|đạt|được|chiếm)[\\p{L}\\d]+){1,4})?(?: (?:với|có|đạt|được|chiếm))?$`,
    'u',
  ),
)

/** "Nói theo cơ cấu thì nông nghiệp [còn 31%]": how it is looked at. */
const SEEN_AS = guarded(latin(/^(?:nói|tính|xét|nhìn)(?: riêng)? (?:theo|về) [^,;.]{2,30} thì (?=\p{L})/u))

/** Without words of its own. */
export function unnamed(name: LeftName): LeftName {
  return nameWith(name, { own: '', flat: '', start: -1, label: '' })
}

/** "Điểm tối là 1.200 ha hồ tiêu chết": what is thought of it, not what it is. */
const JUDGED = guarded(
  latin(
    /^(?:(?:những |một )?(?:điểm (?:tối|sáng|nhấn|nghẽn|nổi bật)|khó khăn|thuận lợi|hạn chế|tồn tại|tin vui|dấu ấn|kỷ lục)|(?:điều )?đáng (?:mừng|lo|lo ngại|buồn|chú ý|ghi nhận|kể|nói|tiếc|tự hào)|nổi bật|nổi cộm)(?: (?:lớn|rõ|nổi bật|rõ nét)? ?nhất)?(?: (?:của|trong|về) (?:năm|kỳ|kinh tế|bức tranh|xã|huyện|phường|vụ)(?: \p{L}+)*)?$/u,
  ),
)

/** "trong khi [bình quân chung của huyện] là 78%": whose, not what. */
const BENCHMARK = guarded(
  latin(
    /^(?:mức )?(?:bình quân|mặt bằng|trung bình) (?:chung(?: (?:của |trên )?(?:toàn |cả )?(?:tỉnh|huyện|thành phố|thị xã|quận|xã|cả nước))?|(?:của )?(?:toàn |cả )(?:tỉnh|huyện|thành phố|thị xã|quận|xã|nước))$/u,
  ),
)

const OF_THEM = latin(/^\s*(?:trong số (?:đó|này|ấy)|trong đó|số đó)\s+(?=\p{L})/iu)

/** "264 hộ tham gia, 70% trong số đó đã thoát nghèo": of those named before. */
export function ofThem(right: string, previous: Draft | undefined): string {
  const rest = right === '' ? '' : right.replace(OF_THEM, '')
  return previous && rest !== right && rest.trim() !== '' ? `${previous.phrase} ${rest.trim()}` : ''
}

const EACH = guarded(
  latin(
    /(?:^|[^\p{L}])(?:mỗi|(?<!(?:từ|là) )một|cứ \d+|(?:bình quân|trung bình|cứ)(?: mỗi| một| 0?1)?) (?:hộ|gia đình|lao động|thôn|bản|ấp|xóm|xã|phường|chi bộ|tổ|đảng viên|học sinh|lớp|trường|mô hình|con|vụ|đợt|thành viên|hội viên|hợp tác xã|doanh nghiệp)(?!\p{L})[^,;:.()]*$/u,
  ),
)

/** "Bình quân mỗi hộ có 2 con trâu" is not how many buffaloes there are: the words that say so, or ''. */
export function eachOf(flat: string, from: number, to: number): string {
  const found = EACH.exec(flat, from, to)
  return found
    ? /(?:mỗi|một|bình quân|trung bình|cứ)(?: mỗi| một| \d+)? \p{L}+(?: (?:gia đình|đình|viên|động|sinh|bộ|hình|nghiệp|tác xã))?/u.exec(
        found[0],
      )![0]
    : ''
}

/** Reasons and lists behind a figure are no part of its name: "31,2 nghìn con do giá thức ăn", "2 xã là Ea Púk và Cư Klông". */
export function withoutReason(right: string, measure: string): string {
  if (right === '') return right
  const counted = !/^(?:con|ha|m²|tấn|tạ|kg|%|km|m)(?:\/|$)/.test(measure)
  const told = AS_PLANNED.replaced(
    COUNTED_IN.replaced(THEN_NOW.replaced(NAMED.replaced((counted ? REASON : ANY_REASON).replaced(right, ''), ''), ''), ''),
    '',
  )
  return (measure === 'tiêu chí' || measure === 'chỉ tiêu' ? LISTED : NAMED).replaced(ALL_ARE.replaced(told, ''), '')
}
const ANY_REASON = guarded(latin(/(?:^|\s+)(?:do|vì|bởi|nhờ|buộc|khiến|nên|để)(?!\p{L})(?! (?:trống|dành|hoang)).*$/iu))
const REASON = guarded(
  latin(
    /(?:^|\s+)(?:(?:vì|bởi|(?<!ở )nhờ|buộc|khiến)(?!\p{L})|do (?:ảnh hưởng|tác động|dịch|thiếu|giá|rét|hạn|mưa|bão|lũ|thời tiết|sâu|bệnh|biến động|nắng|không|chưa|khó khăn|có|nguồn|vướng|nhu cầu|thị trường|ngập|thiên tai|chuyển|cơ chế|người dân chưa|một số)(?!\p{L})).*$/iu,
  ),
)
// tôm giống 13 tỷ con [đều cao nhất từ trước đến nay]
const ALL_ARE = guarded(
  latin(/(?:^|\s+)(?:cũng |vẫn )?đều (?:là |ở mức |ở |đã )?(?:cao|thấp|lớn|nhiều|tăng|giảm|vượt|bằng|hơn)(?!\p{L}).*$/iu),
)
// 9.120 con [(không tính heo con theo mẹ)]
const COUNTED_IN = guarded(latin(/^\s*\((?:(?:không|chưa|đã|có) )?(?:tính|kể|bao gồm|gồm)(?!\p{L})[^()]*\)?/iu))
// 11 đảng viên [(chỉ tiêu 10)]
const AS_PLANNED = guarded(/^\s*\((?:chỉ tiêu|kế hoạch|kh|nghị quyết)(?: (?:giao|là|năm))* [\d.,]+\)/iu)
// 30 hộ nghèo [thì nay chỉ còn 12 hộ]
const THEN_NOW = guarded(latin(/(?:^|\s+)(?:thì|nhưng|mà) (?:đến |tới |hiện |bây |cùng |năm )?(?:nay|giờ|kỳ|thời)(?!\p{L}).*$/iu))
/** "là Phú Lộc, Ea Tóh" */
const NAMED = guarded(
  latin(/\s*(?:^|\s)(?:là|gồm|gồm có|bao gồm|như|cụ thể)\s*:?\s+(?:(?:các )?(?:xã|thôn|trường|phường|bản|ấp|thị trấn) )?\p{Lu}[\s\S]*$/u),
)
const LISTED = guarded(latin(/(?:,\s*được công nhận.*$)|\s*(?:^|\s)(?:là|gồm|gồm có|bao gồm|như|về)\s*:?\s+\p{L}.*$/u))

/** "Trong số đó, 45 người là đảng viên" */
const AMONG_THEM = guarded(latin(/(?<!\p{L})(?:trong số (?:đó|này|ấy)|số này|số đó)(?!\p{L})[^;.\d]{0,24}$/u))

export function isAmongThem(flat: string, from: number, to: number): boolean {
  return AMONG_THEM.test(flat, Math.max(from, to - 60), to)
}

/** "Từ mức 17,2 triệu đồng năm 2010, thu nhập …": named by what follows. */
const BEFORE_NAME = guarded(
  latin(/^\s*(?:nếu |trước đây )?(?:từ|từ mức|từ chỗ|từ con số|so với mức)(?: (?:chỉ|mới|có|đạt|khoảng|gần|hơn))*\s*$/u),
)

// ở xã A mới [54%], ở xã B 61% số hộ được dùng nước sạch
const PLACED = guarded(latin(/(?:^|[:;] *)(?:ở|tại) [^,;:.\d]{2,30}?(?: (?:mới|chỉ|còn|đạt|có|là))* *$/u))
const PLACED_NEXT = guarded(latin(/^(?:,| và|, còn) (?:ở|tại) [^,;:.\d]{2,30} \d[\d.,]* ?% \p{L}/u))

/** "Từ 171 hộ nghèo hồi đầu năm, nay còn 118 hộ" names it itself. */
export function isNamedLater(flat: string, gap: Gap, figure: FigureMention, right: string): boolean {
  if (
    figure.measure === '%' &&
    PLACED.test(flat, gap.left.start, figure.from) &&
    PLACED_NEXT.test(flat, figure.until, Math.min(flat.length, figure.until + 80))
  )
    return true
  if (!gap.sentenceStart || !BEFORE_NAME.test(flat, gap.left.start, figure.from)) return false
  return isContinuous(figure.measure) || figure.measure === '' || !OWN_NOUN.test(right.trim().toLowerCase())
}
const OWN_NOUN = latin(
  /^(?!(?:năm|đầu|cuối|hồi|vào|của|trong|lúc|khi|thì|đến|nay|mới|lên|xuống|tăng|giảm|còn|đạt|có|cách|trước|ban đầu|đã|được|ở|tại|theo|sau)(?!\p{L}))\p{L}/u,
)

/** Things that happen to animals, or are done to them. */
export const BEFALLEN = /chết|tiêu hủy|mắc bệnh|nhiễm|thiệt hại|cuốn trôi|xuất chuồng|tiêm|giết mổ/iu

/** "gia súc bị chết 45 con, trong đó trâu 30 con": of those that died, not of the herd; the draft that says so, or undefined. */
export function amongBefallen(phrase: string, measure: string, earlier: readonly Draft[]): Draft | undefined {
  if (measure !== 'con' || BEFALLEN.test(phrase) || /^(?:tổng )?đàn/iu.test(phrase)) return undefined
  return earlier.find(draft => draft.measure === 'con' && BEFALLEN.test(draft.phrase))
}

const LEVELS = 'trung ương|tỉnh|huyện|xã|phường|thị xã|thành phố|quận|thị trấn|cấp trên|địa phương'
const SEVERAL = `(?:${LEVELS})(?:(?:, ?| và | - )(?:${LEVELS}))*`
const OF_LEVEL = latin(`^(?<of>.*?\\p{L}) ${SEVERAL}$`, 'iu')
const NEXT_LEVEL = latin(
  `^[\\s,;]*(?:và |còn |của |(?:trong đó|gồm|bao gồm|chia ra|cụ thể)(?: có| là)?:? ?(?=ngân sách))?(?:(?<budget>ngân sách )?(?<level>${SEVERAL})|(?<giver>nhân dân|người dân|dân|doanh nghiệp|các doanh nghiệp|tổ chức|con em xa quê))(?: (?:đóng góp|hỗ trợ|góp|ủng hộ))?\\s*(?:là |: ?)?$`,
  'u',
)

const PAYS = latin(/(?<!\p{L})(?:nhà nước|ngân sách|nhân dân|doanh nghiệp)(?: [\p{L}]+){0,2}$/iu)
/** "ngân sách tỉnh 5 tỷ, huyện 4 tỷ, xã 1,5 tỷ, nhân dân 2 tỷ": each level's own, and what is not the budget's; '' where it is no such list. */
export function ofNextLevel(flat: string, from: number, { measure, from: to }: FigureMention, previous: Draft | undefined): string {
  // "(Nhà nước 60%, nhân dân 40%)"
  if (previous && measure === '%' && previous.measure === '%' && PAYS.test(previous.phrase))
    return NEXT_LEVEL.exec(flat.slice(Math.max(from, to - 40), to))?.groups?.giver ?? ''
  if (!previous || !(measure.startsWith('đồng') || measure === '') || !previous.measure.startsWith('đồng')) return ''
  const next = NEXT_LEVEL.exec(flat.slice(Math.max(from, to - 60), to))?.groups
  const of = OF_LEVEL.exec(previous.phrase)?.groups?.of
  if (next?.budget) return `${next.budget}${next.level}`
  if (!next || (of === undefined && !next.giver)) return ''
  return next.level ? `${of} ${next.level}` : `${next.giver} đóng góp`
}
