import { NUMBER, readNumber } from '../numerals.ts'
import { WORD_END } from '../pattern.ts'
import type { Rule } from '../rule.ts'
import { MEASURE, readMeasure, readScale, SCALE } from './measure.ts'

export interface Amount {
  readonly value: number
  readonly measure: string
  readonly scaled: boolean
}

/** Only after these is "lần" a measure: elsewhere it tells how often. */
const TIMES = /(?:gấp|bằng|xấp xỉ|tăng|giảm|hơn|gần|trên|khoảng|thêm)\s*$/u

/** "8 bác sĩ[/10.000 dân]": for how many of them so many are. */
export const RATE = '(?: ?\\/ ?1(?:00|000|\\.000|0\\.000|00\\.000|0000|00000) (?:dân|người dân|trẻ|bé gái|ca))'

/** Of thousands said as they are spoken, what goes on behind the word: always three digits, and not the last of a number with a comma. */
const REST = '(?<=(?<![\\d.,])\\d{1,3} *(?:nghìn|ngàn)) +(?<rest>\\d{3})(?![\\d.,/%])(?= *\\p{L})'

// 09 tỷ 130 triệu đồng  |  2tỷ 318triệu  |  62 ngàn 522 tấn  |  5 tấn rưỡi  |  1.790ha  |  36 triệu/người/năm  |  96.46%  |  05 đảng viên  |  gấp 1,96 lần
// not: 3 năm  |  4 tại chỗ  |  28,6% triệu đồng
export const amount: Rule<Amount> = {
  name: '<number> (<scale> (<number> <scale>)*)? <measure>?',
  pattern: new RegExp(
    `(?<number>${NUMBER})(?: *(?<scale>${SCALE})(?: +(?<number2>\\d{1,3}(?:,\\d+)?) *(?<scale2>${SCALE})(?: +(?<number3>\\d{1,3}) *(?<scale3>${SCALE}))?| +(?<half>rưỡi)${WORD_END})?)?(?:${REST})?(?: *(?<measure>${MEASURE}|lần${WORD_END})(?<rate>${RATE})?(?: (?<over>rưỡi)${WORD_END})?)?`,
    'uy',
  ),
  read(groups, { flat, start }) {
    if (groups.measure === 'lần' && !TIMES.test(flat.slice(Math.max(0, start - 12), start))) return undefined
    const first = readScale(groups.scale)
    const number = readNumber(groups.number!, groups.measure?.startsWith('%') || groups.measure === '‰')
    if (number === undefined) return undefined
    let value = exact(number * first.factor)
    let below = first.factor
    for (const [digits, scale] of [
      [groups.number2, groups.scale2],
      [groups.number3, groups.scale3],
    ] as const) {
      if (!digits) continue
      const { factor } = readScale(scale)
      if (factor >= below) return undefined
      below = factor
      value = exact(value + (readNumber(digits) ?? Number.NaN) * factor)
    }
    if (groups.rest) value += Number(groups.rest)
    // "7 cây số rưỡi", "2 tỷ đồng rưỡi"
    if (groups.half || groups.over) value += first.factor / 2
    if (!Number.isFinite(value)) return undefined
    const scaled = groups.scale !== undefined && groups.rest === undefined
    return { value, measure: (readMeasure(groups.measure, scaled) || first.measure) + (groups.rate?.replace(/^ ?\/ ?/, '/') ?? ''), scaled }
  },
}

/** Without the dust of binary fractions: 39,2 × 10⁹ is 39200000000. */
export function exact(value: number): number {
  return Number.isInteger(value) && Math.abs(value) < 1e14 ? value : Number(value.toPrecision(14))
}
