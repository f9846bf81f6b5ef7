import { type Period, termPeriod, yearPeriod } from '../../domain/period.ts'
import { WORD_END, WORD_START } from '../pattern.ts'
import type { Rule } from '../rule.ts'
import { MEASURE, SCALE } from './measure.ts'

const YEAR = '(?:19[5-9]|20[0-4])\\d'
const OF_YEAR = `(?: *\\/ *| +năm +| *, *năm +| +)`
const COUNTED = new RegExp(`^ *(?:${SCALE}|${MEASURE})`, 'u')
const ROMAN: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4 }

function months(year: number, from: number, to: number): Period {
  const two = (n: number) => String(n).padStart(2, '0')
  if (from === 1 && to === 6) return { year, label: `${year}-H1` }
  if (from === 7 && to === 12) return { year, label: `${year}-H2` }
  return { year, label: from === to ? `${year}-${two(from)}` : `${year}-${two(from)}..${year}-${two(to)}` }
}

// nhiệm kỳ 2020- 2025 | giai đoạn 2016 – 2020 | từ năm 2015 đến năm 2020
// not: 2020-09 | 2020-2019
export const term: Rule<Period> = {
  name: '<year>-<year>',
  pattern: new RegExp(
    `${WORD_START}(?:(?:nhiệm kỳ|giai đoạn|thời kỳ|các năm|năm học|từ năm|từ|trong các năm) +)*(?<from>${YEAR}) *(?:-|đến(?: +năm)?|tới) *(?:năm +)?(?<to>${YEAR})${WORD_END}(?!\\d)`,
    'gu',
  ),
  read({ from, to }, { flat, start }) {
    const first = Number(from)
    const last = Number(to)
    if (last <= first || last - first > 40) return undefined
    return /năm học/.test(flat.slice(start, start + 12)) ? { year: last, label: `${first}-${last}` } : termPeriod(first, last)
  },
}

// 6 tháng đầu năm 2018 | nửa đầu năm | 9 tháng năm 2025 | quý I/2024 | quý 2 năm 2021
// not: 6 tháng tuổi
export const partOfYear: Rule<(year: number) => Period> = {
  name: '<months> đầu năm <year>? | quý <quarter> <year>?',
  pattern: new RegExp(
    `${WORD_START}(?:(?:(?<six>(?:0?6|sáu) +tháng|nửa) +(?<half>đầu|cuối) +năm|(?<three>0?3|ba) +tháng +cuối +năm|(?:(?<sum>lũy kế) +)?(?<count>\\d{1,2}) +tháng(?: +đầu +năm)?|quý +(?<quarter>i{1,3}|iv|[1-4]))(?:${OF_YEAR}(?<year>${YEAR}))?)${WORD_END}(?!\\d| *tuổi)`,
    'gu',
  ),
  read({ six, half, three, sum, count, quarter, year }, { flat, start, end }) {
    if (count !== undefined && !year && !sum && !/đầu +năm/.test(flat.slice(start, end))) return undefined
    const of = (y: number): Period => {
      if (three) return { year: y, label: `${y}-Q4` }
      if (six) return months(y, half === 'đầu' ? 1 : 7, half === 'đầu' ? 6 : 12)
      if (quarter) return { year: y, label: `${y}-Q${ROMAN[quarter] ?? Number(quarter)}` }
      return Number(count) >= 1 && Number(count) <= 12 ? months(y, 1, Number(count)) : yearPeriod(y)
    }
    return year ? () => of(Number(year)) : of
  },
}

// tháng 9/2020 | tháng 8 năm 2025
// not: tháng 13 | 3 tháng
export const month: Rule<Period> = {
  name: 'tháng <month>/<year>',
  pattern: new RegExp(`${WORD_START}tháng +(?<month>\\d{1,2})(?: *[/-] *| +năm +)(?<year>${YEAR})(?!\\d)`, 'gu'),
  read({ month: m, year }) {
    return Number(m) >= 1 && Number(m) <= 12 ? months(Number(year), Number(m), Number(m)) : undefined
  },
}

// năm 2021 | vụ xuân 2020 | đến hết 2022 | năm 2020230 hộ (the year of it)
// not: 2013 hộ | năm điểm
export const year: Rule<Period> = {
  name: 'năm <year>',
  pattern: new RegExp(
    `${WORD_START}(?:(?<season>vụ +(?:đông +xuân|hè +thu|xuân|mùa|đông|thu +đông|hè)) +(?:năm +)?|(?<word>năm|hết|đến|cuối|đầu|từ|với|so|sau|trước|trong|là) +)(?<year>${YEAR})(?!\\d{1,2}(?!\\d)|[.,]\\d| *%)`,
    'gu',
  ),
  read({ season, word, year: y }, { flat, end }) {
    const value = Number(y)
    if (word !== undefined && word !== 'năm' && COUNTED.test(flat.slice(end, end + 30))) return undefined
    return season ? { year: value, label: `${season.replace(/\s+/g, ' ')} ${value}` } : yearPeriod(value)
  },
}
