import { lastSign } from '../../vietnamese/last-sign.ts'
import { latin } from '../../vietnamese/pattern.ts'

const YEAR = '(?<year>(?:19|20)\\d\\d)'
const SAME_TIME = '(?:so (?:với )?)?(?:cùng kỳ|cùng thời điểm|svck|ck)'
const JOIN = '(?:là|đạt|có|còn|chỉ|mới|được|bằng|thu|ở mức|xảy ra|trồng|khoảng|gần|hơn|trên|dưới|:|,)'
const BASE = latin(
  `^\\s*(?:${YEAR}|(?:${SAME_TIME} )?(?:của |vào |(?:số )?(?:quyết toán|thực hiện) )?(?:cuối |đầu |hết )?năm ${YEAR.replace('year', 'of')}|(?<before>(?:${SAME_TIME} )?(?:của )?năm (?:học )?(?:trước|ngoái)|${SAME_TIME})|(?<begin>đầu (?:năm|kỳ|nhiệm kỳ)|lúc đầu|trước đó|(?:vụ|quý|tháng|nhiệm kỳ|khóa) trước))(?:\\s*${JOIN}(?!\\p{L}))*\\s*$`,
  'u',
)
/** No word of reports that stands before its figure in a bracket is longer. */
const LONGEST = 60

/** Of when the figure is that stands in a bracket behind another. */
export interface BracketedBase {
  readonly year?: number
  /** Of the year before the one told of. */
  readonly yearBefore: boolean
}

/** "21.350 con (cùng kỳ: 20.480 con)", "3,88% (2018: 4,92%)": what it was at another time; undefined where the bracket says more than when. */
export function baseInBracket(flat: string, start: number, end: number): BracketedBase | undefined {
  const from = Math.max(start, end - LONGEST)
  const open = lastSign(flat, '(', from, end)
  if (open < from || lastSign(flat, ')', open, end) >= open) return undefined
  // "(kế hoạch 70 tỷ đồng, cùng kỳ 66 tỷ đồng)"
  const said = BASE.exec(flat.slice(Math.max(open, lastPause(flat, open, end)) + 1, end))?.groups
  if (!said) return undefined
  const year = said.year ?? said.of
  return year === undefined ? { yearBefore: said.before !== undefined } : { year: Number(year), yearBefore: false }
}

/** Where the last comma or semicolon stands that a blank follows. */
function lastPause(flat: string, start: number, end: number): number {
  for (let at = end - 2; at > start; at--) if ((flat[at] === ',' || flat[at] === ';') && flat[at + 1] === ' ') return at
  return -1
}
