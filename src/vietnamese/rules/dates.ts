import type { DateMention } from '../mention.ts'
import { WORD_END, WORD_START } from '../pattern.ts'
import type { WordRule } from '../rule.ts'
import { BRACKET, DIGITS } from '../starts.ts'
import { measuredAt } from './measure.ts'

type Date = Pick<DateMention, 'day' | 'month' | 'year'>

function date(day: string | undefined, month: string | undefined, year: string | undefined): Date | undefined {
  const d = Number(day)
  const m = Number(month)
  if (d < 1 || d > 31 || m < 1 || m > 12) return undefined
  return year === undefined ? { day: d, month: m } : { day: d, month: m, year: Number(year) }
}

// 25/12/2020 | ngày 9/3/2020 | từ 26 - 28/6/2017 | hai ngày 26 và 27/12/2022
// not: 31/12/2024 hộ (is a date all the same) | 15/13/2020
export const fullDate: WordRule<Date> = {
  name: '<day>/<month>/<year>',
  starts: [DIGITS],
  afterDigits: '-/.,vđ',
  pattern:
    /(?<![\d/.,])(?:\d{1,2} *(?:-|và|đến|,) *)?(?<day>\d{1,2}) ?(?<cut>[/.-]) ?(?<month>\d{1,2}) ?\k<cut> ?(?<year>(?:19|20)\d\d)(?!\d)/uy,
  read: ({ day, month, year }) => date(day, month, year),
}

// Ngày 25/9 | ngày 20 tháng 01 năm 2021 | ngày 9-3
// not: ngày càng | 10/16 chi bộ
export const dayMonth: WordRule<Date> = {
  name: 'ngày <day>/<month>',
  starts: ['ngày', 'hôm', 'sáng', 'chiều', 'tối', 'trưa'],
  pattern: new RegExp(
    `${WORD_START}(?:ngày|hôm|sáng|chiều|tối|trưa)(?: +(?:nay|ngày|hôm))*,? *\\(?(?:\\d{1,2} *(?:-|và|đến|,) *)?(?<day>\\d{1,2})(?: *[/-] *| +tháng +)(?<month>\\d{1,2})(?:(?: *[/-] *| +năm +)(?<year>(?:19|20)\\d\\d))?(?![\\d])`,
    'uy',
  ),
  read: ({ day, month, year }) => date(day, month, year),
}

// trước 31/10 | đến hết 31/5 | (26/12)
// not: đến 10/16 chi bộ
export const bareDayMonth: WordRule<Date> = {
  name: '(trước|hết|đến|từ) <day>/<month>',
  starts: ['trước', 'hết', 'đến', 'từ', 'sau', 'vào', BRACKET],
  pattern: new RegExp(
    `(?:${WORD_START}(?:trước|hết|đến|từ|sau|vào) +|\\()(?<day>\\d{1,2})\\/(?<month>\\d{1,2})${WORD_END}(?![\\d/])`,
    'uy',
  ),
  read: ({ day, month }, { flat, end }) => (measuredAt(flat, end) ? undefined : date(day, month, undefined)),
}
