import type { Span } from '../../domain/fact.ts'
import { firstSign } from '../../vietnamese/first-sign.ts'
import { guarded } from '../../vietnamese/guarded.ts'
import { KEPT_VERBS } from '../../vietnamese/lexicon.ts'
import type { FigureMention } from '../../vietnamese/mention.ts'
import { latin, matches, oneOf, wordsAtEnd } from '../../vietnamese/pattern.ts'
import { headAt, leadingLength, stripTrailing } from '../shapes/indicator-phrase.ts'
import { LEVELS } from './counted-verbs.ts'
import { CROPS } from './crops.ts'

import { baseEnd } from './role.ts'

/** The words between two figures, or before the first: what of them goes with the figure before, what with the one after. */
export interface Gap {
  readonly sentence: Span
  /** Where the words of the figure before end. */
  readonly rightEnd: number
  /** The words of this figure. */
  readonly left: Span
  /** The same cut at commas. */
  readonly pieces: readonly Span[]
  /** A new clause: nothing of the figure before carries over by position alone. */
  readonly fresh: boolean
  readonly sentenceStart: boolean
  /** The figure stands in a bracket that opened after the figure before it. */
  readonly bracket: boolean
}

const MORE_CROPS = `(?:và )?(?:${CROPS})(?:(?:, (?:và )?| và )(?:${CROPS}))*(?= *(?:[;.(\\n]|$))`
/** After a comma these still belong to what was counted. */
export const CONTINUES = latin(
  `^ *(?:${MORE_CROPS}|xếp loại|đạt (?:tiêu chuẩn|chuẩn|danh hiệu|tiêu chí)|được công nhận|hoàn thành (?:tốt|xuất sắc) nhiệm vụ|vững mạnh(?!\\p{L})|(?:thôn|bản|buôn|bon|làng|ấp|xóm|khóm|khu phố|khu dân cư|tổ dân phố|trường học) (?:đạt|được|có|hoàn thành)(?!\\p{L})(?![^,;.]*\\d)|(?:và )?(?:bò|trâu|lợn|heo|dê|ngựa|gà|vịt|ngan|gia cầm|thủy cầm|cây cảnh|cây ăn quả|cây ăn trái|cây dược liệu|rau màu)(?= *(?:[;.(\\n]|$| và (?!\\d)| (?:bị|chết|cho|giống)(?!\\p{L}))))`,
  'u',
)
const THINGS =
  'cán bộ|công chức|viên chức|công nhân|đảng viên|đoàn viên|hội viên|đội viên|học sinh|giáo viên|lao động|người|nhân dân|phụ nữ|trẻ|thanh niên|hộ|gia đình|thôn|xóm|ấp|bản|buôn|làng|khóm|khu|tổ|xã|cơ quan|đơn vị|trường|doanh nghiệp|hợp tác xã|cơ sở|chi bộ|chi hội|đoàn thể|đường|ngõ|hẻm|trục|liên|nội|tuyến|kênh|cống|sản phẩm|lực lượng'
/** "cán bộ, công chức được tập huấn", "đường thôn, liên thôn được bê tông hóa": two things, and what is said of both. */
const JOINT = guarded(
  latin(
    `^ ?(?:số |tuyến )?(?:${THINGS})(?!\\p{L})(?: (?!được|đã|đều|đạt|có|tham gia|hoàn thành|không)\\p{L}+){0,4},(?: và)? (?:${THINGS})(?!\\p{L})(?: (?!được|đã|đều|đạt|có|tham gia|hoàn thành|không)\\p{L}+){0,5} (?:(?:đã|đều|thường xuyên) )*(?:được|tham gia|hoàn thành|có|sử dụng|chấp hành|ký|đạt|đăng ký)(?!\\p{L})(?![^,;.]*\\d)`,
    'u',
  ),
)

/** Whether the words behind a comma still belong to what was counted before it. @param from where the words behind the figure begin */
export function goesOnBehind(flat: string, from: number, comma: number): boolean {
  return CONTINUES.test(flat.slice(comma + 1, comma + 40)) || JOINT.test(flat, from, Math.min(flat.length, comma + 72))
}

const KEPT_END = wordsAtEnd(
  `${oneOf(KEPT_VERBS.filter(verb => verb !== 'cho' && verb !== 'về' && verb !== 'giảm' && verb !== 'tăng'))}(?: +(?:được|thêm|cho))*`,
)
const OPENS_LIST = guarded(latin(/^\s*:\s+\p{L}[^,;:]{1,40}$/u))
/** Not in "nhiều hơn cùng kỳ". */
const JOIN = / (?:và|(?<!(?:hơn|kém|thua|bằng) )cùng|với|cùng với|còn|nhưng) /gu

export function readGap(flat: string, sentence: Span, figures: readonly FigureMention[], i: number): Gap {
  const previous = i > 0 ? figures[i - 1] : undefined
  const figure = figures[i]!
  const end = figure.from
  const start = previous ? Math.min(end, baseEnd(flat, previous, end)) : sentence.start
  const cuts = cutsOf(flat, start, end, i === 1 && LINE_START.test(flat.slice(sentence.start, previous!.from)))
  const pieces = piecesOf(start, end, cuts)
  const clauses = cuts.filter(c => flat[c] === ';' || flat[c] === '.')
  const clause = clauses.at(-1)
  const fresh = !previous || clause !== undefined
  const open = cuts.filter(c => flat[c] === '(').at(-1)
  const bracket = open !== undefined && !flat.slice(open, end).includes(')')
  if (!previous) {
    const from = Math.max(start, (clause ?? start - 1) + 1, bracket && open! > (clause ?? 0) ? open! + 1 : 0)
    return {
      sentence,
      rightEnd: start,
      left: { start: from, end },
      pieces: pieces.filter(p => p.end > from),
      fresh,
      sentenceStart: true,
      bracket: false,
    }
  }
  if (cuts.length === 0) {
    // "Cây vụ đông 120 ha: ngô 45 ha"
    const alike = previous.measure === figure.measure || (figure.measure === '' && figure.scaled)
    const at = alike && OPENS_LIST.test(flat, start, end) ? start : splitTight(flat, start, end)
    return {
      sentence,
      rightEnd: at,
      left: { start: at, end },
      pieces: [{ start: at, end }],
      fresh: false,
      sentenceStart: false,
      bracket: false,
    }
  }
  let k = 1
  while (k < pieces.length - 1 && flat[pieces[k]!.start - 1] === ',' && goesOnBehind(flat, start, pieces[k]!.start - 1)) k++
  const rightEnd = pieces[k - 1]!.end
  let from = pieces[k]!.start
  const hard = cuts.filter(c => c >= rightEnd && flat[c] !== ',').at(-1)
  if (hard !== undefined && !(flat[hard] === ')' && /^[)\s,]*$/.test(flat.slice(hard, end)))) from = Math.max(from, hard + 1)
  else if (hard !== undefined) from = Math.max(from, hard + 1)
  return {
    sentence,
    rightEnd,
    left: { start: from, end },
    pieces: pieces.filter(p => p.end >= from && p.start >= from),
    fresh,
    sentenceStart: false,
    bracket,
  }
}

/** "2.856 tỷ đồng - Tổng giá trị sản xuất, tăng 13,4%": the name stands behind the first figure. */
const LINE_START = /^[\s"*+•–-]*$/u

const ELLIPSIS = '…'.charCodeAt(0)
/** Places of the marks that part clauses; not inside quotes, not decimal commas. */
function cutsOf(flat: string, start: number, end: number, isNamedBehind = false): number[] {
  const cuts: number[] = []
  let quoteEnd = -1
  for (let i = start; i < end; i++) {
    const code = flat.charCodeAt(i)
    if (code > 59 && code !== ELLIPSIS) continue
    const letter = flat[i]
    if (letter === '"' && i > quoteEnd) {
      const close = firstSign(flat, '"', i + 1, Math.min(end, i + 90))
      if (close > 0 && /[\s(]/.test(flat[i - 1] ?? ' ')) quoteEnd = close
    }
    if (i <= quoteEnd) continue
    if (letter === '(') {
      const close = firstSign(flat, ')', i, end)
      if (close > 0) {
        quoteEnd = close
        continue
      }
    }
    // "nông nghiệp 18,5% - công nghiệp, xây dựng 43% - dịch vụ 38,5%"
    // "312 tỷ đồng/KH 420 tỷ đồng"
    if (letter === '/' && PLAN_BESIDE.test(flat.slice(i, i + 14))) cuts.push(i)
    else if (letter === '-' && !isNamedBehind && i <= start + 1 && start > 0 && /[%\p{L}\d] ?- \p{L}/u.test(flat.slice(i - 2, i + 3)))
      cuts.push(i)
    else if (letter === ';' || letter === '(' || letter === ')' || letter === '…') cuts.push(i)
    else if (letter === ',' && /^(?:19|20)\d\d, *(?:19|20)\d\d(?!\d)/.test(flat.slice(Math.max(0, i - 4), i + 8))) continue
    else if (letter === ',' && isAmongRanks(flat, i)) continue
    else if (letter === ',' && !(isDigit(flat, i - 1) && isDigit(flat, i + 1))) cuts.push(i)
    else if (letter === '.' && /\s/.test(flat[i + 1] ?? ' ') && !isDigit(flat, i - 1)) cuts.push(i)
  }
  return cuts
}

function isDigit(flat: string, at: number): boolean {
  const code = flat.charCodeAt(at)
  return code >= 48 && code <= 57
}

const PLAN_BESIDE = latin(/^\/ ?(?:kh|kế hoạch|dự toán|dt|nq|nghị quyết|chỉ tiêu|mục tiêu)(?!\p{L})/u)

/** "hồ sơ mức độ 3, 4 chiếm 71,8%": no clause of its own. */
function isAmongRanks(flat: string, comma: number): boolean {
  return (
    isDigit(flat, comma - 1) &&
    /^, ?\d{1,2}(?![\d.,])/.test(flat.slice(comma, comma + 6)) &&
    RANKS.test(flat.slice(Math.max(0, comma - 24), comma))
  )
}
const RANKS = latin(/(?<!\p{L})(?:mức độ|mức|cấp độ|cấp|nhóm|loại|hạng|bậc|tiêu chí|khu phố|tổ|thôn)(?: số)? \d{1,2}(?:, \d{1,2})*$/u)

function piecesOf(start: number, end: number, cuts: readonly number[]): Span[] {
  const pieces: Span[] = []
  let from = start
  for (const cut of cuts) {
    pieces.push({ start: from, end: cut })
    from = cut + 1
  }
  pieces.push({ start: from, end })
  return pieces
}

/** "2 xã chưa hoàn thành dự toán là: xã Canh Nậu 87%" */
const OF_UNIT = guarded(latin(/:(?= +(?:xã|phường|thị trấn|thôn|bản|ấp|xóm|buôn|khu phố|tổ dân phố) \p{L}[^:]*$)/u))

/** "3 vụ tai nạn [làm chết] 2 người": what the next figure tells of */
const HURT_AT_END = guarded(latin(/ (?:làm|khiến|gây)(?: cho)? (?:chết|bị thương|tử vong|mất tích|thiệt mạng) *$/u))

/** Two figures with no mark between: the words up to the next name or verb are the first one's. */
function splitTight(flat: string, start: number, end: number): number {
  const words = flat.slice(start, end)
  const listed = OF_UNIT.exec(flat, start, end)
  if (listed) return start + listed.index + 1
  const hurt = HURT_AT_END.exec(flat, start, end)
  if (hurt) return start + hurt.index
  const stripped = stripTrailing(words)
  if (stripped.length <= leadingLength(stripped)) return start
  const verb = KEPT_END.exec(words)
  if (verb && verb.index > 0 && !LEVELS.test(flat, start, start + words.trimEnd().length)) return start + verb.index
  let join: RegExpExecArray | undefined
  // not "còn" in "và hộ nghèo xuống còn": it leads to the figure
  for (const match of matches(JOIN, words)) if (match.index < stripped.length || !join) join = match
  if (join) return start + join.index
  const head = headAt(words)
  if (head >= 0) return start + head
  return start + stripped.length
}
