import { COUNTABLE } from '../lexicon.ts'
import { NUMBER, readNumber } from '../numerals.ts'
import { latin, oneOf, WORD_END } from '../pattern.ts'
import type { Rule } from '../rule.ts'
import { MEASURE, SCALE } from './measure.ts'

// 16.724.8 tấn  |  28,6% triệu đồng  |  47, 97ha
// not: 16.724,8 tấn  |  tổ 3, 15 hộ  |  0822.173.636
export const malformed: Rule<true> = {
  name: '<number that is none> <measure> | <number>% <scale>',
  pattern: latin(
    `(?<number>${NUMBER})(?:(?<split>, (?<rest>\\d{1,2}))(?= *(?:%|ha|tấn|tạ|km|kg|${SCALE})(?!\\p{L}))| *(?:%) *${SCALE}(?: *${MEASURE})?| *(?<tail>(?:${SCALE})?(?: *(?:${MEASURE}))?))`,
    'uy',
  ),
  read({ number, split, tail }, { flat, start }) {
    if (split !== undefined) {
      if (/[.,]/.test(number!)) return undefined
      return /(?:tổ|thôn|khu|số|ngày|năm|tiêu chí|phố|và|,) *$/u.test(flat.slice(Math.max(0, start - 10), start)) ? undefined : true
    }
    if (tail === undefined) return true
    return tail.trim() !== '' && readNumber(number!, tail.trim().startsWith('%')) === undefined ? true : undefined
  },
}

// 1 126 ha | thu 12 345 678 đồng | 3 ngàn 2 tấn | 3,2 nghìn 500 tấn; not: thôn 2 350 hộ | năm 2020 230 hộ | 3 ngàn 200 tấn
/** Thousands parted by blanks, or said with less than three digits behind: one number or two, so none; reading its last digits alone would tell of another amount. */
export const parted: Rule<true> = {
  name: '<number> <three digits> <measure>',
  pattern: latin(
    `[1-9]\\d{0,2}(?: \\d{3})+(?![\\d.,/%]) *(?:${SCALE}(?: *(?:${MEASURE}))?|${MEASURE})|\\d{1,3}(?:(?:[.,]\\d{1,3})? (?:nghìn|ngàn) \\d{1,2}|[.,]\\d{1,3} (?:nghìn|ngàn) \\d{3})(?![\\d.,/%]) *(?:${MEASURE})`,
    'uy',
  ),
  read: (_, { flat, start }) => (NAMED.test(flat.slice(Math.max(0, start - 12), start)) ? undefined : true),
}
const NAMED = latin(/(?<!\p{L})(?:tổ|thôn|xóm|ấp|bản|khóm|khu|phố|phường|quận|ngày|tháng|quý|đợt|lần|lớp|tiêu chí|[/-])\s*$/u)

// năm 2020230 hộ | 2022310 hộ
// not: năm 2020 230 hộ
const COUNTED = oneOf(COUNTABLE)

export const gluedYear: Rule<true> = {
  name: 'năm <year><count>',
  pattern: latin(`(?:(?<=năm *)(?<year>(?:19|20)\\d\\d)\\d+(?: *(?:${MEASURE}))?|(?:19|20)\\d{5,8} *(?:${COUNTED})${WORD_END})`, 'uy'),
  read: () => true,
}
