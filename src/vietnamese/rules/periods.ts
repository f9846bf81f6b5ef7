import { type Period, termPeriod, yearPeriod } from '../../domain/period.ts'
import { latin, WORD_END, WORD_START } from '../pattern.ts'
import type { WordRule } from '../rule.ts'
import { DIGITS } from '../starts.ts'
import { measuredAt, SCALE } from './measure.ts'

const YEAR = '(?:19[5-9]|20[0-4])\\d'
const OF_YEAR = `(?: *\\/ *| +năm +| *, *năm +| +)`
const SCALED = latin(`^ *${SCALE}`, 'u')
const ROMAN: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4 }
const SPELLED = 'hai ba bốn năm sáu bảy tám chín mười'.split(' ')
const COUNT = `(?:\\d{1,2}|${SPELLED.join('|')}|mười một)`

/** "9" and "chín" alike. */
function countOf(printed: string): number {
  const at = SPELLED.indexOf(printed)
  return at >= 0 ? at + 2 : printed.startsWith('mười') ? 11 : Number(printed)
}

function months(year: number, from: number, to: number): Period {
  const two = (n: number) => String(n).padStart(2, '0')
  if (from === 1 && to === 6) return { year, label: `${year}-H1` }
  if (from === 7 && to === 12) return { year, label: `${year}-H2` }
  return { year, label: from === to ? `${year}-${two(from)}` : `${year}-${two(from)}..${year}-${two(to)}` }
}

// nhiệm kỳ 2020- 2025 | giai đoạn 2016 – 2020 | từ năm 2015 đến năm 2020 | vụ đông xuân 2020 - 2021
// not: 2020-09 | 2020-2019
export const term: WordRule<Period> = {
  name: '<year>-<year>',
  afterDigits: '-đt',
  starts: [DIGITS, 'nhiệm', 'giai', 'thời', 'các', 'năm', 'từ', 'trong'],
  pattern: latin(
    `(?=[ngtc12])${WORD_START}(?:(?:nhiệm kỳ|giai đoạn|thời kỳ|các năm|năm học(?: mới)?|từ năm|từ|trong các năm) +)*(?<from>${YEAR}) *(?:-|đến(?: +năm)?|tới) *(?:năm +)?(?<to>${YEAR})${WORD_END}(?!\\d)`,
    'uy',
  ),
  read({ from, to }, { flat, start }) {
    const first = Number(from)
    const last = Number(to)
    if (last <= first || last - first > 40) return undefined
    return /năm học/.test(flat.slice(start, start + 12)) || OF_WINTER.test(flat.slice(Math.max(0, start - 16), start))
      ? { year: last, label: `${first}-${last}` }
      : termPeriod(first, last)
  },
}

/** What a title or heading says right before the months that it is on. */
const REPORTED_ON =
  '(?:kết quả|tình hình|đánh giá|kết quả thực hiện|xã hội|kt-xh|kt - xh|an ninh|quốc phòng|qp-an|qp - an|qpan|nhiệm vụ|trọng tâm|công tác|sơ kết|ước thực hiện|báo cáo|phương hướng)'

/** A winter crop is told of in the year in which it is harvested, as a school year in that in which it ends. */
const OF_WINTER = /đông xuân (?:năm )?$/u

/** "Kết quả 9 tháng, nhiệm vụ quý IV", "9 tháng, thu ngân sách đạt …": months of the year that is reported on, not how long something took. */
function isOwnTime(flat: string, start: number, end: number): boolean {
  const before = flat.slice(Math.max(0, start - 24), start)
  const after = flat.slice(end, end + 12)
  return (OWN_BEFORE.test(before) && OWN_AFTER.test(after)) || (TOLD_AFTER.test(after) && !A_SPAN.test(before))
}
/** "thu ngân sách 9 tháng [ước 31,4 tỷ đồng]" */
const TOLD_AFTER = latin(
  /^ (?:(?:ước )?đạt(?!\p{L})|(?:(?:ước|lên|được|tăng|giảm|bằng) )*\d{2}|(?:(?:ước|lên|được|tăng|giảm|bằng) )*\d[.,]\d)|^: *\d/u,
)
/** "thời hạn 12 tháng", "trẻ dưới 24 tháng" */
const A_SPAN = latin(/(?:(?<!\p{L})(?:trẻ|dưới|trên|sau|từ|đến|hạn|mỗi|tuổi|là|trong|kéo dài|thời gian|vòng|học|gần|hơn)|,) $/u)

// 6 tháng đầu năm 2018 | nửa đầu năm | 9 tháng năm 2025 | quý I/2024 | quý 2 năm 2021
// hai tháng đầu năm 2024
// not: 6 tháng tuổi
export const partOfYear: WordRule<(year: number) => Period> = {
  name: '<months> đầu năm <year>? | quý <quarter> <year>?',
  afterDigits: 't',
  starts: [DIGITS, ...SPELLED, 'nửa', 'lũy', 'quý'],
  pattern: latin(
    `(?=[\\dsnblqhtcm])${WORD_START}(?:(?:(?<six>(?:0?6|sáu) +tháng|nửa) +(?<half>đầu|cuối) +năm|(?<three>0?3|ba) +tháng +cuối +năm|(?:(?<sum>lũy kế) +)?(?<count>${COUNT}) +tháng(?: +đầu(?: +năm|(?= +20\\d\\d)))?|quý +(?<quarter>i{1,3}|iv|[1-4]))(?:${OF_YEAR}(?<year>${YEAR})|(?<thisYear> +năm +nay))?)${WORD_END}(?!\\d| *tuổi)`,
    'uy',
  ),
  read({ six, half, three, sum, count, quarter, year, thisYear }, { flat, start, end }) {
    if (count !== undefined && !year && !thisYear && !sum && !/đầu +năm/.test(flat.slice(start, end)) && !isOwnTime(flat, start, end))
      return undefined
    const last = countOf(count ?? '')
    const of = (y: number): Period => {
      if (three) return { year: y, label: `${y}-Q4` }
      if (six) return months(y, half === 'đầu' ? 1 : 7, half === 'đầu' ? 6 : 12)
      if (quarter) return { year: y, label: `${y}-Q${ROMAN[quarter] ?? Number(quarter)}` }
      return last >= 1 && last <= 12 ? months(y, 1, last) : yearPeriod(y)
    }
    return year ? () => of(Number(year)) : of
  },
}

const OWN_BEFORE = latin(`(?:${REPORTED_ON}|(?:^|[.;:\\n])[ \\p{Lu}\\d.)-]*) *$`, 'u')
const OWN_AFTER = latin(
  /^ *(?:$|[,;:\n]|(?:và|đạt|ước|thực hiện|toàn|xảy ra|tiếp nhận|giải quyết|kết nạp|đã|được|cấp|đón|khám|gieo)(?!\p{L}))/u,
)

// tháng 9/2020 | tháng 8 năm 2025
// not: tháng 13 | 3 tháng
export const month: WordRule<Period> = {
  name: 'tháng <month>/<year>',
  starts: ['tháng'],
  pattern: latin(`(?=t)${WORD_START}tháng +(?<month>\\d{1,2})(?: *[/-] *| +năm +)(?<year>${YEAR})(?!\\d)`, 'uy'),
  read({ month: m, year }) {
    return Number(m) >= 1 && Number(m) <= 12 ? months(Number(year), Number(m), Number(m)) : undefined
  },
}

// trong tháng 10 | Tháng 9, thu được … | đến hết tháng 8 | kết quả tháng 4, nhiệm vụ tháng 5
// thu ngân sách tháng 8 ước 11 tỷ đồng
// not: ngày 5 tháng 10 | Cách mạng tháng 8 | từ tháng 3 | trong tháng 9,1 tỷ đồng
export const bareMonth: WordRule<(year: number) => Period> = {
  name: '(trong|hết) tháng <month>',
  starts: ['tháng', 'tính', 'đến', 'hết', 'lũy', 'trong', 'riêng', 'của'],
  pattern: latin(
    `(?=[tđhlrc])(?:(?:${WORD_START}(?<sum>(?:tính +)?đến +hết|hết|tính +đến|lũy +kế +đến)|${WORD_START}(?:trong|riêng|của)) +|(?<=(?:^|[.;:\\n]) *(?:[-–+•*] *)?)|(?<=${REPORTED_ON} )|(?<=\\p{L} )(?<!(?:từ|đến|mạng|ngày) )(?=tháng +\\d{1,2} +(?:ước|đạt|thực hiện|cho|thu|được|là|xảy ra)(?!\\p{L})))tháng +(?<month>\\d{1,2})${WORD_END}(?![\\d/.]|,\\d| *(?:năm|-) *\\d)`,
    'uy',
  ),
  read({ sum, month: m }, { flat, end }) {
    if (measuredAt(flat, end)) return undefined
    const at = Number(m)
    return at >= 1 && at <= 12 ? y => (sum ? upTo(y, at) : months(y, at, at)) : undefined
  },
}

/** From January on: a whole year has no label of months. */
function upTo(year: number, month: number): Period {
  return month === 12 ? yearPeriod(year) : months(year, 1, month)
}

// đến hết ngày 31/5 | tính đến ngày 30/9/2024
// not: từ ngày 1/3 đến ngày 5/3 | hạn đến ngày 5
export const untilDate: WordRule<(year: number) => Period> = {
  name: 'đến hết ngày <day>/<month>(/<year>)?',
  starts: ['tính', 'đến'],
  pattern: latin(
    `(?=[tđ])${WORD_START}(?<!\\d[^.;\\n]{0,12} )(?:tính +)?đến +(?:hết +)?ngày +(?<day>\\d{1,2})(?: *[/-] *| +tháng +)(?<month>\\d{1,2})(?:(?: *[/-] *| +năm +)(?<year>${YEAR}))?(?!\\d| *[/-] *\\d)`,
    'uy',
  ),
  read({ day, month: m, year: printed }) {
    const at = Number(m)
    if (at < 1 || at > 12 || Number(day) < 1 || Number(day) > 31) return undefined
    return printed ? () => upTo(Number(printed), at) : y => upTo(y, at)
  },
}

// từ 01/7 đến 20/9/2025 | từ ngày 15/12/2022 đến ngày 14/6/2023 (the half of a year, as some count it)
// not: từ ngày 1/3 đến ngày 5/3
export const fromDayToDay: WordRule<(year: number) => Period> = {
  name: 'từ <day>/<month> đến <day>/<month>',
  starts: ['từ'],
  pattern: latin(
    `(?=t)${WORD_START}từ +(?:ngày +)?\\d{1,2}(?: *[/-] *| +tháng +)(?<from>\\d{1,2})(?:(?: *[/-] *| +năm +)(?<first>${YEAR}))? +(?:đến|tới) +(?:hết +)?(?:ngày +)?\\d{1,2}(?: *[/-] *| +tháng +)(?<to>\\d{1,2})(?:(?: *[/-] *| +năm +)(?<year>${YEAR}))?(?!\\d| *[/-] *\\d)`,
    'uy',
  ),
  read({ from, to, first, year: last }) {
    const [begin, end] = [Number(from), Number(to)]
    if (begin < 1 || begin > 12 || end < 1 || end > 12) return undefined
    const printed = last ?? first
    if (first && last && Number(first) === Number(last) - 1 && begin >= 11) return () => upTo(Number(last), end)
    if (first && last && Number(first) < Number(last)) return () => termPeriod(Number(first), Number(last))
    if (end <= begin) return undefined
    return y => (begin === 1 ? upTo(printed ? Number(printed) : y, end) : months(printed ? Number(printed) : y, begin, end))
  },
}

const SPELLED_COUNT = 'một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười'

// Năm tới, xã … | sang năm sau | sang năm, xã … | rà soát năm nay | từ nay đến cuối năm | năm vừa qua
// not: những năm tới | 5 năm tới | năm tới đây 2 lần | những năm qua | chuyển nguồn sang năm | sang năm thứ ba
/**
 * Told from the year of the report's results, which "năm qua" (three years on) is itself, and, of "năm nay" (two years on), from that in which it was
 * written.
 */
export const comingYear: WordRule<(year: number) => Period> = {
  name: 'năm tới',
  starts: ['sang', 'bước', 'trong', 'năm', 'từ'],
  pattern: latin(
    `(?=[nsbt])${WORD_START}(?<!(?:những|các|\\d|mấy|vài|nhiều|${SPELLED_COUNT}) )(?:(?:sang +)?năm +(?:tới|sau)|(?:(?:sang|bước sang|bước vào|trong) +)?năm +mới(?= *,)|(?<!(?:chuyển|nguồn|tiếp|kéo|kéo dài|dồn|lùi|gối|vắt|nợ|hoãn|dời|để|bước|qua) )sang +năm(?= (?!thứ|học|mới|nay|tới|sau|đầu|cuối|hai|ba|bốn|năm)\\p{L})|sang +năm(?= *,)|năm +(?<now>nay)|từ +nay +(?:cho +)?(?:đến|tới) +(?:cuối|hết) +(?<rest>năm)(?! +(?:\\d|nay|tới|sau))|năm +(?:(?:vừa|đã|vừa rồi) +)?(?<gone>qua))${WORD_END}(?! +(?:cao|tăng|giảm|so|luôn|thường))`,
    'uy',
  ),
  read: ({ now, rest, gone }, { flat, start, end }) => {
    const on = gone ? 3 : now || rest ? 2 : 1
    // "năm 2016 trồng 10 ha, năm sau 25 ha"
    const told = on === 1 && flat.endsWith('sau', end) ? YEAR_BEFORE.exec(flat.slice(Math.max(0, start - LONGEST_CLAUSE), start)) : null
    if (told) return () => yearPeriod(Number(told[1]) + 1)
    return year => yearPeriod(year + on)
  },
}
const YEAR_BEFORE = latin(`(?<!\\p{L}|so với |hơn |bằng )năm (${YEAR})(?!\\d)[^.\\n]*, (?:đến |sang |và )*$`, 'u')
const LONGEST_CLAUSE = 80
// Vụ mùa, xã … | vụ đông năm nay
// not: lúa vụ mùa
export const bareSeason: WordRule<(year: number) => Period> = {
  name: 'vụ <season>',
  starts: ['vụ'],
  pattern: /(?<=(?:^|[.;:\n]) *)(?<season>vụ +(?:đông +xuân|hè +thu|xuân|mùa|đông|thu +đông|hè))(?= *(?:,|năm nay|này))/uy,
  read:
    ({ season }) =>
    year => ({ year, label: `${season!.replace(/\s+/g, ' ')} ${year}` }),
}

// từ 93% (2021) lên 96,2% (2023) | Thu ngân sách: 2021: 10,2 tỷ đồng; 2022: 11,8 tỷ đồng | 2015: thu nhập …, at the head of a line
// not: (2021 hộ) | Nghị quyết (số 2021) | : 2021 - 2025
export const bracketedYear: WordRule<Period> = {
  name: '(<year>) | ; <year>:',
  starts: [DIGITS],
  afterDigits: '):-',
  pattern: latin(
    `(?<=\\()(?<year>${YEAR})(?=\\))|(?<=[:;] ?)(?<listed>${YEAR})(?=(?: ?:| -) \\d)(?!(?: ?:| -) ${YEAR}(?![.,]?\\d))|(?<=(?:^|\\n)[ *+•-]*)(?<line>${YEAR})(?= ?: \\p{L})`,
    'uy',
  ),
  read: ({ year, listed, line }) => yearPeriod(Number(year ?? listed ?? line)),
}

// năm 2021 | vụ xuân 2020 | đến hết 2022 | hồi 2010 | năm 2020230 hộ (the year of it)
// not: 2013 hộ | năm điểm
export const year: WordRule<Period> = {
  name: 'năm <year>',
  starts: [
    'vụ',
    'năm',
    'mục',
    'phương',
    'hè',
    'tổng',
    'sơ',
    'ra',
    'sang',
    'chỉ',
    'kế',
    'nhiệm',
    'kh',
    'hết',
    'đến',
    'cuối',
    'đầu',
    'từ',
    'với',
    'so',
    'cố',
    'sau',
    'trước',
    'trong',
    'hồi',
    'vào',
    'là',
  ],
  pattern: latin(
    `(?=[vnhđctslmkrp])${WORD_START}(?:(?<season>vụ +(?:đông +xuân|hè +thu|xuân|mùa|đông|thu +đông|hè)) +(?:năm +)?|(?<word>năm|mục tiêu|phương hướng|(?:mùa )?hè|tổng kết|sơ kết|ra quân|sang|chỉ tiêu|kế hoạch|nhiệm vụ|kh|hết|đến|cuối|đầu|từ|với|so sánh|cố định|so|sau|trước|trong|hồi|vào|là) +)(?<year>${YEAR})(?!\\d{1,2}(?!\\d)|[.,]\\d| *%)`,
    'uy',
  ),
  read({ season, word, year: y }, { flat, end }) {
    const value = Number(y)
    if (word !== undefined && word !== 'năm' && (SCALED.test(flat.slice(end, end + 30)) || measuredAt(flat, end))) return undefined
    return season ? { year: value, label: `${season.replace(/\s+/g, ' ')} ${value}` } : yearPeriod(value)
  },
}
