import { guarded } from '../../vietnamese/guarded.ts'
import { lastWord } from '../../vietnamese/last-word.ts'
import { type FigureMention, figureWith } from '../../vietnamese/mention.ts'
import { latin } from '../../vietnamese/pattern.ts'
import type { Gap } from './gap.ts'
import { isLand } from './no-object.ts'

/** "150 đảng viên mới trở lên": the bound comes after the whole name; "tốt nhiệm vụ trở lên", "4 sao trở lên" are grades. */
const BOUND_AFTER_NOUN = latin(
  /^(?<noun>.{0,60}?)\s*(?<!\p{L})trở (?<way>lên|xuống)(?<more>\s*$| (?=(?:có|được|đạt|tham gia|sử dụng|hoàn thành|trong|mỗi|hằng|hàng|cả)(?!\p{L})).*)/iu,
)
const GRADED = latin(
  /(?<!\p{L})(?:tốt|khá|hoàn thành|xuất sắc|trung bình|giỏi|cấp|hạng|sao|loại|mức|tuổi|năm|bậc|trình độ|đại học|cao đẳng|trung cấp|thpt|tỉnh|huyện|từ)(?!\p{L})|\d/u,
)
/** "không để xã nào có tỷ lệ hộ nghèo vượt quá 10%" */
const NOT_OVER = guarded(latin(/(?<!\p{L})không (?:để|có|cho)(?!\p{L})[^,;.\d]{3,56}(?<!\p{L})(?:vượt quá|vượt|quá|trên|hơn) *$/u))
/** "vượt 5% dự toán trở lên" */
const BOUND_AFTER_BASE = guarded(latin(/^[^,;.:()]*trở (?:lên|xuống)(?!\p{L})/u))
/** "[ước năm 2020 là] 44 triệu đồng", "[dự ước cả vụ] 5.100 tấn" */
const ESTIMATED_YEAR = guarded(
  latin(
    /(?<!\p{L})(?:ước|ước tính|ước thực hiện)(?: (?:cả|toàn|trong|đến|hết|cuối))* (?:năm|vụ|niên vụ|mùa|quý|tháng)(?: 20\d\d| nay| này)?(?:,|:)?(?: (?:này|đạt|là|thu|còn|được|có))* *$/u,
  ),
)
/** "bệnh xảy ra trên 138 con bò": on so many, not over. */
const HARMS = guarded(/(?:xảy ra|xuất hiện|phát sinh|gây hại|gây bệnh|lây lan) trên *$/u)

// tiêm phòng đạt từ [85%] tổng đàn | Hòa giải thành từ [90%]; not: đạt từ 5 triệu đồng lên 7 triệu đồng | thu từ 3 nguồn
const REACHES_FROM = guarded(
  latin(/(?<!\p{L})(?:đạt|phải|giữ|bảo đảm|đảm bảo|duy trì|chiếm|phấn đấu|tối thiểu)(?: (?:được|tỷ lệ|mức|ở mức|bình quân))* từ $/u),
)
const SHARE_FROM = guarded(latin(/(?<!\p{L})(?!tăng|giảm|nâng|đưa|hạ|rút|kéo|chuyển|biến)\p{L}+ từ $/u))
const MOVES = guarded(latin(/(?<!\p{L})(?:tăng|giảm|nâng|đưa|hạ|rút|kéo|chuyển)(?!\p{L})[^;.]*$/u))
const COMES_TO = latin(
  /^[^;.]*?(?<!\p{L}|trở )(?:xuống|còn|lên|thành|đến|tới|nay|sang|là|đạt|năm (?:19|20)\d\d)(?!\p{L})|^ *(?:[-–(]|so(?!\p{L}))/u,
)

/** "từ" before a figure that comes to no other: that much or more. */
function isFromOn(flat: string, { comparator, high, of, measure, from, until }: FigureMention): boolean {
  if (comparator !== '=' || high !== undefined || of !== undefined || !flat.startsWith('từ ', from - 3)) return false
  const start = Math.max(0, from - 40)
  const after = flat.slice(until, until + 60)
  if (REACHES_FROM.test(flat, start, from)) return !COMES_TO.test(after.split(',', 1)[0]!)
  return measure === '%' && SHARE_FROM.test(flat, start, from) && !MOVES.test(flat, start, from) && !COMES_TO.test(after)
}

const ON: ReadonlySet<string> = new Set(['trên'])
/** "thu 118 ngàn tấn trên 2.760 ha": on so much land, not on more. */
const GOT = latin(/\d (?:(?:nghìn|ngàn|vạn|triệu|tỷ) )?(?:tấn|tạ|kg|con|cây|gốc)(?: \p{L}+){0,3} trên $/u)

/** The figure with a bound that comes after its noun, and the words after it without that; undefined where there is none. */
export function boundAfterNoun(figure: FigureMention, right: string): { figure: FigureMention; right: string } | undefined {
  if (right === '' || !/trở /i.test(right)) return undefined
  const { noun, way, more } = BOUND_AFTER_NOUN.exec(right)?.groups ?? {}
  if (noun === undefined || GRADED.test(noun.toLowerCase())) return undefined
  return { figure: figureWith(figure, { comparator: way!.toLowerCase() === 'lên' ? '>=' : '<=' }), right: noun + more!.trimEnd() }
}

/** Whether the words before a figure forbid that it is passed. */
export function isNotToPass(flat: string, gap: Gap, figure: FigureMention): boolean {
  return NOT_OVER.test(flat, Math.max(gap.left.start, figure.from - 70), figure.start)
}

/** The figure with the bound that the words around it give it. @param until where the words end that tell what it is measured against */
export function withBound(flat: string, gap: Gap, figure: FigureMention, until: number): FigureMention {
  const beyond = until > figure.until && figure.comparator === '=' ? BOUND_AFTER_BASE.exec(flat, figure.until, until + 12) : null
  if (beyond) return figureWith(figure, { comparator: /lên/u.test(beyond[0]) ? '>=' : '<=' })
  const harms =
    figure.comparator === '>' &&
    ON.has(lastWord(flat, figure.start)) &&
    (HARMS.test(flat, gap.left.start, figure.start) ||
      (isLand(figure.measure) && GOT.test(flat.slice(Math.max(0, figure.start - 48), figure.start))))
  if (isFromOn(flat, figure)) return figureWith(figure, { comparator: '>=' })
  if (figure.comparator === '=' && ESTIMATED_YEAR.test(flat, gap.left.start, figure.from)) return figureWith(figure, { comparator: '~' })
  return harms ? figureWith(figure, { comparator: '=' }) : figure
}
