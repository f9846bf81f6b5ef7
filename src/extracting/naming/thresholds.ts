import type { Span } from '../../domain/fact.ts'
import { guarded } from '../../vietnamese/guarded.ts'
import { lastWord } from '../../vietnamese/last-word.ts'
import type { FigureMention } from '../../vietnamese/mention.ts'
import { latin } from '../../vietnamese/pattern.ts'
import { isContinuous } from '../../vietnamese/rules/count-of.ts'
import { type Gap, readGap } from './gap.ts'

const WHOLE = guarded(/trong (?:tổng )?số\s*$/u)
/** "Trong 12 thôn thì có 9 thôn đạt chuẩn" */
const AMONG = guarded(latin(/(?<!\p{L})trong\s*$/u))
const THERE_ARE = /^ *(?:của (?:xã|phường|huyện|thị trấn))?,?(?: (?:thì|đã|hiện|mới|chỉ))* có(?: tới| đến)? *$/u

/** "trên 100 triệu đồng/ha: 48 ha", "tại 18 tổ dân phố đạt 100%", "trong số 25 chỉ tiêu, có 24 chỉ tiêu": not a figure of its own. */
/** Thresholds and wholes stay part of the next figure's words; of the others, each with the words before it. */
export function withoutThresholds(
  flat: string,
  sentence: Span,
  printed: readonly FigureMention[],
): { figures: FigureMention[]; gaps: Gap[]; wholes: Map<FigureMention, FigureMention> } {
  const figures = [...printed]
  const gaps: Gap[] = []
  const wholes = new Map<FigureMention, FigureMention>()
  for (let i = 0; i < figures.length; ) {
    const figure = figures[i]!
    const next = figures[i + 1]
    if (isRank(flat, figures[i - 1], figure)) {
      figures.splice(i, 1)
      continue
    }
    const gap = readGap(flat, sentence, figures, i)
    if (!isThreshold(flat, gap, figure, next)) {
      const whole = wholes.get(figure)
      const counted = whole?.measure === figure.measure && THERE_ARE.test(flat.slice(whole.until, figure.from))
      gaps.push(counted ? gapFrom(gap, whole.until) : gap)
      i++
      continue
    }
    if (next && (WHOLE.test(flat, gap.left.start, figure.from) || AMONG.test(flat, gap.left.start, figure.from))) wholes.set(next, figure)
    figures.splice(i, 1)
  }
  return { figures, gaps, wholes }
}

/** "Trong tổng số 19 thôn [đã có] 15 thôn đạt chuẩn": the figure is named behind it, not by the whole. */
function gapFrom({ sentence, rightEnd, left, pieces, fresh, sentenceStart, bracket }: Gap, start: number): Gap {
  const own = { start, end: left.end }
  return { sentence, rightEnd, left: own, pieces: pieces.length > 0 ? [own] : pieces, fresh, sentenceStart, bracket }
}

/** "3 xã dưới 10 tiêu chí", "4 thôn đạt từ 15 tiêu chí trở lên": which of them are counted. */
function isRank(flat: string, counted: FigureMention | undefined, figure: FigureMention): boolean {
  if (counted && isHarm(flat, counted, figure)) return true
  // "tai nạn giao thông giảm cả 3 tiêu chí"
  if (figure.measure === 'tiêu chí' && lastWord(flat, figure.from) === 'cả') return true
  // "tiêm phòng 2 đợt/năm đạt 91%"
  if (figure.measure === 'đợt/năm') return true
  if (counted && isSizeOf(flat, counted, figure)) return true
  if (!counted || !RANKED.test(figure.measure) || counted.measure === figure.measure || figure.of !== undefined) return false
  if (figure.comparator === '=' && !(PLACES.test(counted.measure) && counted.value > 1)) return false
  return counted.measure !== '' && !isContinuous(counted.measure) && REACHING.test(flat.slice(counted.until, figure.from))
}
/** "1.030 ha bị thiệt hại từ 30 - 70%": which of them are counted. */
function isHarm(flat: string, counted: FigureMention, { measure, from }: FigureMention): boolean {
  return measure === '%' && isContinuous(counted.measure) && !counted.measure.startsWith('%') && HARMED.test(flat, counted.until, from)
}
const HARMED = guarded(latin(/^ (?:\p{L}+ ){0,3}(?:bị )?(?:thiệt hại|hư hại|ảnh hưởng)(?: (?:năng suất|từ|trên|dưới|khoảng))* *$/u))
/** "27 tàu dài từ 15 m trở lên", "45 hộ có thu nhập từ 100 triệu đồng": which of them are counted. */
function isSizeOf(flat: string, counted: FigureMention, { measure, comparator, from, high }: FigureMention): boolean {
  if (counted.measure === '' || isContinuous(counted.measure) || (comparator === '=' && high === undefined)) return false
  if (!SIZE.test(measure) && !measure.startsWith('đồng')) return false
  return (
    OF_SIZE.test(flat, counted.until, from) || (comparator.startsWith('>') && high === undefined && EARNING.test(flat, counted.until, from))
  )
}
const OF_SIZE = guarded(
  latin(
    /^(?: (?!và|với|để|cho|trên|được|đạt)[\p{L}]+){0,4}? (?:(?:có )?(?:chiều )?(?:dài|rộng|cao)|(?:có )?(?:quy mô|công suất|diện tích|trọng tải)|có (?:mức )?(?:thu nhập|doanh thu|lãi|vốn|giá trị))(?: \p{L}+){0,2}(?: (?:từ|trên|dưới|hơn))? *$/u,
  ),
)
const EARNING = guarded(
  latin(/^ [^;:.()\d]{2,60} (?:có|cho|đạt) (?:mức )?(?:thu nhập|doanh thu|lãi|lợi nhuận)(?: bình quân)?(?: (?:từ|trên|hơn))? *$/u),
)
const PLACES = /^(?:xã|phường|thôn|bản|ấp|xóm|buôn)$/
const RANKED = /^(?:tiêu chí|chỉ tiêu|điểm)$/
const REACHING = /^ *(?:(?:mới|chỉ|còn|đã|chưa)? ?(?:đạt|có|ở mức|đạt được))? *$/u

function isThreshold(flat: string, gap: Gap, figure: FigureMention, next: FigureMention | undefined): boolean {
  if (!next) return false
  const before = flat.slice(gap.left.start, figure.from)
  if (WHOLE.test(flat, gap.left.start, figure.from) && next.measure === figure.measure) return true
  const between = flat.slice(figure.until, next.from)
  if (figure.measure === next.measure && AMONG.test(flat, gap.left.start, figure.from) && THERE_ARE.test(between)) return true
  if (/[,;()]/.test(between.includes('/') ? between.replace(/^[^:]*?\/[\p{L}]+/u, '') : between) || /[.;]\s/.test(between)) return false
  const counted = figure.measure !== '' && !isContinuous(figure.measure)
  // "tổng vốn 3 chương trình năm 2024 là 11.526 triệu đồng"
  if (counted && next.measure.startsWith('đồng') && OF_SO_MANY.test(before) && /(?:là|đạt|:|khoảng|trên|hơn|gần)\s*$/u.test(between))
    return true
  if (counted && /(?:tại|ở|trên|trong|của)\s*$/u.test(before) && next.measure === '%' && /(?:đạt|là|còn|chiếm|có|:)\s*$/u.test(between))
    return true
  if (
    figure.measure.startsWith('đồng') &&
    !next.measure.startsWith('đồng') &&
    figure.comparator !== '=' &&
    /(?::|là|đạt|có|chiếm)\s*$/u.test(between)
  )
    return /(?:diện tích|số hộ|tỷ lệ|số|hộ|mô hình|doanh nghiệp|hợp tác xã)[^,;:]*(?:giá trị|thu nhập|doanh thu|lãi|lợi nhuận|mức|đạt)[^,;:]*$/u.test(
      before,
    )
  // "tàu từ 15 m trở lên 243 chiếc"
  if (
    SIZE.test(figure.measure) &&
    (figure.comparator !== '=' || figure.high !== undefined) &&
    next.measure !== '' &&
    !isContinuous(next.measure)
  )
    return /^\s*(?:[:=]|có|là|gồm|hiện có|được|đạt)?\s*$/u.test(between) && /\p{L}\s*(?:từ|trên|dưới)?\s*$/u.test(before)
  return false
}
const OF_SO_MANY = latin(
  /(?<!\p{L})(?:tổng vốn|vốn|nguồn vốn|kinh phí|tổng kinh phí|tổng nguồn vốn|tổng mức đầu tư)(?: (?:của|cho|thực hiện|đầu tư))? *$/u,
)
/** What says how large one of several things is. */
const SIZE = /^(?:m|m²|m³|km|ha|sào|mẫu|CV|kW|kVA|tấn|tạ|kg|lít)$/

/** "giảm từ 4,2% xuống còn 0,9%": what it was before. */
export function isBaseValue(flat: string, figure: FigureMention): boolean {
  if (!FROM.has(lastWord(flat, figure.from)) || figure.high !== undefined || figure.comparator === '>=') return false
  if (!ENDS_IN_FROM.test(flat.slice(Math.max(0, figure.from - 20), figure.from))) return false
  const before = flat.slice(Math.max(0, figure.from - 100), figure.from)
  const after = flat.slice(figure.until, figure.until + 50)
  return (MOVES.test(before) && MOVED_TO.test(after)) || MOVED_SOON.test(after)
}
const FROM: ReadonlySet<string> = new Set(['từ', 'mức', 'chỗ', 'số', 'chỉ', 'mới', 'có'])
const ENDS_IN_FROM = latin(/(?<!\p{L})từ(?: (?:mức|chỗ|con số|chỉ|mới|có|đạt))* *$/u)
const MOVES =
  /(?:tăng|giảm|nâng|đưa|hạ|sụt|tụt|kéo|rút|co|teo|thu hẹp|thu nhỏ|vơi|nhích|vọt|vươn|mở rộng|chuyển)[^,;]{0,60} từ[\p{L} ]{0,20}$/u
const MOVED_TO = latin(/^[^,;.]{0,40}(?<!\p{L}|trở )(?:lên|xuống|còn)(?!\p{L})/u)
const MOVED_SOON = latin(/^[^,;.\d]{0,24}(?<!\p{L}|trở )(?:tăng lên|giảm xuống|giảm còn|lên|xuống)(?!\p{L})/u)
