import { CONTINUOUS } from '../lexicon.ts'
import { NUMBER, readNumber } from '../numerals.ts'
import { latin } from '../pattern.ts'
import type { Rule } from '../rule.ts'
import { exact, RATE } from './amount.ts'
import { MEASURE, readMeasure, readScale, SCALE } from './measure.ts'

export interface CountOf {
  readonly value: number
  readonly of: number
  readonly measure: string
  readonly scaled: boolean
}

const PLACE_TYPES = new Set(['xã', 'phường', 'huyện', 'thôn', 'bản', 'thị trấn', 'làng', 'tổ', 'ấp', 'xóm', 'đường', 'phố'])

// 10/16 chi bộ  |  16,7/15ha  |  1.204/ 1.250 hộ  |  83 đảng viên/622 đảng viên  |  991.380.800đ/900.000.000đ  |  22/23 triệu đồng  |  11 trong tổng số 18 chỉ tiêu
// not: ngày 10/6  |  33/NQ-HĐND  |  31/12/2024  |  5/0 hộ  |  sáng 10/6 xã Bình Minh
export const countOf: Rule<CountOf> = {
  name: '<count> <measure>?/<total> <measure>',
  pattern: latin(
    `(?<count>${NUMBER})(?: *(?<scale>${SCALE}))?(?: *(?<measure>${MEASURE}))?(?: *\\/ *| +(?<among>trong(?: tổng)?(?: số)?|trên(?: tổng số)?) +)(?<total>${NUMBER})(?: *(?<totalScale>${SCALE}))?(?: *(?<totalMeasure>${MEASURE}))?(?! *\\/ *\\d)`,
    'uy',
  ),
  read(groups, { text, start, end }) {
    const printed = groups.totalMeasure ?? groups.measure ?? ''
    // "60 tạ/1 ha", "50 triệu đồng/1 căn", "36 triệu/1 hộ": so much for each
    if (groups.measure && groups.totalMeasure && readMeasure(groups.measure) !== readMeasure(groups.totalMeasure)) return undefined
    if ((groups.measure ?? groups.scale) && /^0?1$/.test(groups.total!) && groups.totalScale === undefined) return undefined
    // "8 bác sĩ/10.000 dân"
    if (groups.measure && !groups.totalMeasure && OF_SO_MANY.test(text.slice(start, end + 8))) return undefined
    if (groups.among !== undefined && (!groups.totalMeasure || (groups.measure && groups.measure !== groups.totalMeasure))) return undefined
    // "trường chuẩn quốc gia 29/58, chiếm 50%"; not: một phần 3/4 quãng đường | 24/7
    if (printed === '' && !/^ *(?:[,;.)\n]|\(|$)/u.test(text.slice(end, end + 4))) return undefined
    if (
      groups.totalMeasure &&
      PLACE_TYPES.has(groups.totalMeasure) &&
      /^ *\p{Lu}\p{Ll}/u.test(text.slice(end, end + 4)) &&
      !isOfThese(text, start, end)
    )
      return undefined
    const whole = readScale(groups.totalScale ?? groups.scale)
    const part = readScale(groups.scale ?? groups.totalScale)
    const total = readNumber(groups.total!)
    const count = readNumber(groups.count!)
    if (!total || count === undefined) return undefined
    if ((groups.among !== undefined || printed === '') && count > total) return undefined
    const scaled = groups.scale !== undefined || groups.totalScale !== undefined
    return { value: exact(count * part.factor), of: exact(total * whole.factor), measure: readMeasure(printed, scaled), scaled }
  },
}

const OF_SO_MANY = latin(`${RATE}(?!\\p{L})`, 'u')

/** "2/2 xã An Lạc và An Thới": named one by one; not: sáng 2/2 xã An Lạc và An Thới họp. */
function isOfThese(text: string, start: number, end: number): boolean {
  return SEVERAL.test(text.slice(end, end + 60)) && !DAY.test(text.slice(Math.max(0, start - 8), start))
}
const SEVERAL = latin(/^ *\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*)*(?:,| và) \p{Lu}\p{Ll}/u)
const DAY = /(?:ngày|sáng|chiều|tối|trưa|đêm|hôm|từ|đến|lúc) *$/iu

/** Whether a measure is of an amount, not of things counted. */
export function isContinuous(measure: string): boolean {
  const per = measure.indexOf('/')
  return AMOUNTS.has(per < 0 ? measure : measure.slice(0, per))
}
const AMOUNTS = new Set(CONTINUOUS)

// ¾ vụ: a word processor's 3/4, three of four
const GLYPHS: Record<string, readonly [number, number]> = { '¾': [3, 4], '½': [1, 2], '¼': [1, 4], '⅔': [2, 3], '⅓': [1, 3] }

export const countOfGlyph: Rule<CountOf> = {
  name: '<fraction glyph> <measure>',
  pattern: latin(`(?<glyph>[¾½¼⅔⅓]) *(?<measure>${MEASURE})`, 'uy'),
  read({ glyph, measure }) {
    const [value, of] = GLYPHS[glyph!]!
    return { value, of, measure: readMeasure(measure), scaled: false }
  },
}
