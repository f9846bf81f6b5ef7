import { guarded } from '../../vietnamese/guarded.ts'
import type { FigureMention, UnitMention } from '../../vietnamese/mention.ts'
import { latin } from '../../vietnamese/pattern.ts'
import { type Named, named } from '../shapes/draft-type.ts'
import { startsWithHead, tidy } from '../shapes/indicator-phrase.ts'
import type { RoleReading } from './role.ts'

/** What a sentence's surroundings add to it. */
export interface Around {
  /** Where the paragraph begins. */
  readonly from: number
  /** Words of the nearest heading, or ''. */
  readonly heading: string
  /** Where the names end that begin inside this figure ("02 xã [Thanh Sơn, Đồn Đạc]"); its own end where there are none. */
  namesEnd(figure: FigureMention): number
  /** Names of units in this sentence: whose it is, never what. */
  readonly units: readonly UnitMention[]
}

/** Stands where a report names no indicator at all. */
export const NO_INDICATOR = 'chưa nêu chỉ tiêu'
/** Named by what follows, if at all. */
export const UNNAMED = named(NO_INDICATOR, NO_INDICATOR, { inherited: true })

/** A figure whose sentence names nothing: the heading's words, if a verb or a base shows that it is a figure at all. */
export function nameless(flat: string, figure: FigureMention, role: RoleReading, { heading, from }: Around): Named | undefined {
  if (figure.measure === '') return undefined
  const taken = figure.measure === 'đồng' && role.role === 'level' ? takenIn(flat, from, figure) : ''
  if (taken !== '') return named(taken, taken, { inherited: true })
  const shown =
    role.said ||
    figure.from < figure.start ||
    /(?:đạt|là|còn|bằng|chiếm|được)\s*$/u.test(flat.slice(Math.max(0, figure.from - 12), figure.from)) ||
    startsLine(flat, figure.from)
  if (!shown) return undefined
  const phrase = saidBefore(flat, figure) || toldBefore(flat, figure) || (NOTES.test(heading) ? '' : tidy(heading)) || NO_INDICATOR
  return named(phrase, phrase, { inherited: true })
}

/** "Vì sao thu ngân sách hụt? Cả năm huyện chỉ thu được [498 tỷ đồng], bằng 71% dự toán": what was last said to be taken in, or what has an estimate. */
function takenIn(flat: string, from: number, figure: FigureMention): string {
  // "ước thu [548 tỷ đồng]": the estimate is said ahead of the verb
  if (!TAKEN.test(flat, Math.max(from, figure.start - 40), figure.start)) return ''
  const said = TAKINGS.all(flat, Math.max(from, figure.from - FARTHEST), figure.from).at(-1)
  if (said) return tidy(said.groups!.what ?? said.groups!.fund!)
  return ESTIMATED.test(flat, figure.until, Math.min(flat.length, figure.until + 60)) ? 'thu ngân sách' : ''
}
const FARTHEST = 360
const TAKEN = guarded(latin(/(?<!\p{L})thu(?: (?:được|về|mới|đạt|nộp|ước|khoảng|gần|hơn|trên))*\s*$/u))
const TAKINGS = guarded(
  latin(
    /(?<!\p{L})(?:(?<what>thu (?:ngân sách|(?:tiền|thuế|phí|lệ phí|quỹ)(?: (?!năm|của|tại|khó|gặp|đạt|tăng|giảm|chậm|hụt|được|là|và|để|trong|không|chưa|còn|vẫn|theo)\p{L}+){1,4}))|(?:vận động|quyên góp|ủng hộ)(?: xây dựng)? (?<fund>quỹ(?: (?!năm|của|tại|được|và|để|trong|đạt)\p{L}+){1,5}))(?!\p{L})/gu,
  ),
)
const ESTIMATED = guarded(latin(/^[^.;]{0,30}% (?:so với )?(?:dự toán|dt)(?!\p{L})/u))

/** "Thu ngân sách năm 2023 tăng cao ([bằng 123% kế hoạch])": what a bracket that holds but a share says more of. */
function saidBefore(flat: string, { measure, from }: FigureMention): string {
  const lead = measure === '%' ? BEFORE_BRACKET.exec(flat, Math.max(0, from - 100), from)?.groups?.name : undefined
  return lead && startsWithHead(lead) ? upperFirst(lead) : ''
}
const BEFORE_BRACKET = guarded(
  latin(
    /(?:^|[\n.;,] *|\d[.)] +)(?<name>\p{L}[^,;:.()\d]{3,50}?)(?: năm (?:19|20)\d\d)?(?: (?:tăng|giảm|vượt|còn|chậm|thấp|cao|khá|chưa|không)(?!\p{L})[^,;:.()\d]{0,30})? \((?:mới |chỉ |ước |đã )*(?:đạt|bằng)? *$/u,
  ),
)
/** "Tỷ lệ hộ nghèo tính theo chuẩn đa chiều; đầu năm là [6,38%]": what the words before have told of without a figure. */
function toldBefore(flat: string, { measure, from }: FigureMention): string {
  const told = TOLD_OF.exec(flat, Math.max(0, from - LONGEST_TOLD), from)?.groups?.name
  if (!told || !startsWithHead(told) || measure.startsWith('%') !== /^(?:tỷ|tỉ) (?:lệ|trọng)/u.test(told)) return ''
  return measure.startsWith('%') || measure.startsWith('đồng') ? upperFirst(told) : ''
}
const LONGEST_TOLD = 200
const TOLD_OF = guarded(
  latin(
    /(?:^|\n *(?:[-+*•] *)?|\. +)(?<name>\p{L}[^,;:.()\d\n]{3,48}?) (?:(?:được )?tính|theo|được|chưa|đã|vẫn|tiếp tục|không|có|còn|khá|tương đối|cơ bản)(?!\p{L})[^;.\n]{2,110}; *(?:(?:vào |tính |đến |tới )*(?:đầu|cuối|hết|giữa)? ?(?:năm|tháng|quý) ?[\d/]*|nay|hiện(?: nay)?),? (?:(?:là|còn|đạt|chỉ|mới|ở mức|khoảng|có) )*$/u,
  ),
)
/** Headings that name nothing. */
const NOTES = /^\W*(?:thuyết minh|ghi chú|giải thích|lưu ý|phụ lục|kèm theo)/iu

function upperFirst(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

/** Whether only marks stand before it on its line. */
function startsLine(flat: string, from: number): boolean {
  let at = from - 1
  while (at >= 0 && flat[at] !== '\n' && /[\s"(-]/.test(flat[at]!)) at--
  return at < 0 || flat[at] === '\n'
}
