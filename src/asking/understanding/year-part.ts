import type { Fact } from '../../domain/fact.ts'
import type { Report } from '../../domain/report.ts'
import { fold } from '../../vietnamese/fold.ts'
import { isToldOfStart } from '../matching/said-otherwise.ts'
import type { Words } from '../typing/words.ts'

/** A quarter, half-year or month, or the months from January on. */
export interface YearPart {
  /** The labels of periods that fit. */
  readonly labels: RegExp
  readonly vi: string
  readonly en: string
  /** The last months, 1 to 12, that it may have where it begins with January. */
  readonly until?: readonly number[]
}

const ORDINALS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, mot: 1, hai: 2, ba: 3, bon: 4, tu: 4 }
const NUMBERS: Readonly<Record<string, number>> = { hai: 2, bon: 4, nam: 5, bay: 7, tam: 8, muoi: 10 }
const FIRST_HALF: YearPart = { ...months(6), vi: '6 tháng đầu', en: 'the first half' }
/** "Đầu năm": whatever begins with January and is less than the year. */
const EARLY: YearPart = { labels: /-H1$|-Q1$|-01(?:\.\..*-(?:0\d|10))?$/, until: [3, 6, 9], vi: 'những tháng đầu', en: 'the early months' }
const SECOND_HALF: YearPart = { labels: /-H2$|-07\.\..*-12$/, vi: '6 tháng cuối', en: 'the second half' }

/** Parts of a year as they are asked for, in words without marks. */
export const PARTS: readonly (readonly [RegExp, (match: RegExpMatchArray) => YearPart])[] = [
  [
    /(?<= )(1[01]|0?[24578]|hai|bon|nam|bay|tam|muoi) thang(?: dau(?: nam)?| qua|(?= (?:nam )?(?:19|20)\d\d | (?:thi |da |xa |minh )*(?:thu|chi|dat|duoc|lam|trong|don|ket nap|giai quyet|giai ngan) ))(?= )/g,
    m => early(NUMBERS[m[1]!] ?? Number(m[1])),
  ],
  [/(?<= )(?:quy|q) ?([1-4]|i|ii|iii|iv|mot|hai|ba|bon|tu)(?= )/g, m => quarter(ORDINALS[m[1]!] ?? Number(m[1]))],
  [/(?<= )(?:6|06|sau) (?:thang|t(?= dau nam ))(?: dau(?: nam)?)?(?= )(?! cuoi)/g, () => FIRST_HALF],
  [/(?<= )(?:(?:6|06|sau) (?:thang|t) cuoi(?: nam)?|nua cuoi(?: nam)?)(?= )/g, () => SECOND_HALF],
  [/(?<= )(?:nua dau nam|nua nam dau|nua nam|nua dau(?! (?:thang|nhiem|giai|ky|nk)))(?= )/g, () => FIRST_HALF],
  [
    /(?<= )(?:9|09|chin) (?:thang|t(?= dau nam ))(?: dau(?: nam)?)?(?= )/g,
    () => ({ ...months(9), vi: '9 tháng đầu', en: 'the first nine months' }),
  ],
  [
    /(?<= )(?:3|03|ba) (?:thang|t(?= dau nam ))(?: dau(?: nam)?)?(?= )/g,
    () => ({ ...months(3), vi: '3 tháng đầu', en: 'the first three months' }),
  ],
  [
    /(?<= )(?:tinh den |den |tinh toi |toi |tinh )?(?:het|cuoi) thang (1[0-2]|0?[1-9])(?= )/g,
    m => ({ ...months(Number(m[1])), vi: `đến hết tháng ${Number(m[1])}`, en: `up to month ${Number(m[1])}` }),
  ],
  [
    /(?<= )(?:tinh den|tinh toi|den|toi|tinh) giua thang (1[0-2]|0?[1-9])(?= )/g,
    m => ({ ...months(Number(m[1])), vi: `đến giữa tháng ${Number(m[1])}`, en: `up to the middle of month ${Number(m[1])}` }),
  ],
  [/(?<= )thang (1[0-2]|0?[1-9])(?= )/g, m => month(Number(m[1]))],
  // what is planned "đầu năm" is planned for the year, and "so với đầu năm" is said of the year; a meeting then, or what was heard, is no figure's
  // time; "trên địa bàn đầu năm" is
  [
    /(?<= )(?<! (?:giao|ra|hoach|tieu|toan|dat|tu|phan|voi|vs|so|hoi nghi|giao ban|so ket|tong ket|ra quan|le hoi|buoi le|gap mat|hop mat) )(?<!(?:^|cuoc|buoi|ky|phien|di|trong|tai|nghe) hop )dau nam(?= )(?! (?:(?:toi|tui|em|minh|chau|con) )?(?:(?:co|duoc|da|vua|cung|di) )*(?:nghe|doc|hop)(?! tac) )/g,
    () => EARLY,
  ],
]

/** "năm 2020, đừng lấy số 6 tháng": a figure of the whole year, or none. */
export const WHOLE: YearPart = { labels: /^\d{4}(?:-\d{4})?$/, vi: 'cả', en: 'the whole' }

/** Where the words begin by which a part of a year is left out that is said at `at`; `at` itself where it is not. */
export function leftOutBefore({ words }: Words, at: number): number {
  const before = ` ${words
    .slice(Math.max(0, at - 5), at)
    .map(({ folded }) => folded)
    .join(' ')}`
  const said = LEFT_OUT.exec(before)
  return said ? at - said[0].trim().split(' ').length : at
}
const LEFT_OUT =
  / (?:(?:khong|ko|k|chang|dung) (?:dung|xai|lay|tinh|can|hoi|ke|muon|phai|xem|noi)|chu (?:khong|ko|k)(?: phai)?|loai|bo)(?: (?:la|cua|so|lieu|con|cai|rieng|cho|ve))*$/

/** January to month `last`, as labels give it. */
function months(last: number): { readonly labels: RegExp; readonly until: readonly number[] } {
  const short = last === 6 ? '-H1$|' : last === 3 ? '-Q1$|' : ''
  return { labels: new RegExp(`${short}-01\\.\\..*-0?${last}$`), until: [last] }
}

/** The first two, four, five … months. */
function early(last: number): YearPart {
  return { ...months(last), vi: `${last} tháng đầu`, en: `the first ${last} months` }
}

function quarter(number: number): YearPart {
  return { labels: new RegExp(`-Q${number}$`), vi: `quý ${number}`, en: `quarter ${number}` }
}

function month(number: number): YearPart {
  return { labels: new RegExp(`-0?${number}$`), vi: `tháng ${number}`, en: `month ${number}` }
}

/**
 * Whether a figure is of a part of the year. A result of "2022" in a report of July 2022, or in one whose title says "6 tháng đầu năm",
 * is what was reached by then: no report knows the rest of its year.
 */
export function isOfPart(fact: Fact, part: YearPart, report: Report | undefined): boolean {
  const { label, year } = fact.period
  if (part.labels.test(label)) return true
  // "hộ nghèo đầu năm": the name of the figure or its clause says so
  if (part === EARLY && (/dau nam/.test(fold(fact.indicator.text)) || (report && isToldOfStart(fact, report.text)))) return true
  if (part.until === undefined || fact.kind !== 'result') return false
  // a title that says the months and the year needs no day on which it was printed
  if (report && label === String(year) && part.until.some(month => titleSays(report.title, month)) && report.title.includes(label))
    return true
  if (!report?.date?.startsWith(`${year}-`)) return false
  const printed = Number(report.date.slice(5, 7))
  // a report of the middle of the year may know but five of its six months, and says so
  if (part.until.some(month => printed >= month && printed <= month + 1 && new RegExp(`-01\\.\\..*-0?${month - 1}$`).test(label)))
    return true
  if (label !== String(year)) return false
  return part.until.some(month => (printed >= month && printed <= month + 1) || titleSays(report.title, month))
}

/** Whether a figure is of a whole year or term, or of a crop's season; not of its first half or nine months. */
export function isOfWhole({ period }: Fact): boolean {
  return typeof period.year !== 'number' || !/^\d{4}-/.test(period.label)
}

const SPOKEN: Readonly<Record<number, string>> = { 3: 'ba', 6: 'sau', 9: 'chin' }

function titleSays(title: string, until: number): boolean {
  return new RegExp(`(?<![a-z0-9])(?:0?${until}${SPOKEN[until] ? `|${SPOKEN[until]}` : ''}) thang(?! cuoi)`).test(fold(title))
}
